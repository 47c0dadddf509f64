// "bandi" and a space in the address bar: the calls held, found while the person types.
import { closesAt } from '../../shared/call/status.ts'
import { callsById, heldCall } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import { findCalls, readSearchRows } from '../db/search.ts'
import { webAddress } from '../facts.ts'
import type { notices as italian } from '../locales/it/notices.ts'

export interface Suggestion {
  content: string
  description: string
}

const MOST = 6
const CALL = 'bando:'

/** Chrome reads descriptions as XML, Firefox as text (MDN omnibox.SuggestResult). */
export const asXml = (text: string) =>
  text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}]/gu, ' ')

/** @param xml whether this browser reads descriptions as XML */
export async function suggest(
  db: CallDatabase,
  typed: string,
  now: number,
  words: typeof italian,
  xml: boolean,
): Promise<Suggestion[]> {
  const ids = findCalls(await readSearchRows(db), typed, now, MOST)
  return (await callsById(db, ids)).map((known) => {
    const call = heldCall(known)
    const closes = closesAt(call)
    const { date, time } = call.deadline
    const term = date === null ? '' : ` · ${words.term(time === null ? date : `${date}T${time}`)}`
    const past = closes !== null && closes <= now ? ' ✕' : ''
    const description = `${call.title.slice(0, 120)}${term}${past}`
    return { content: `${CALL}${call.id}`, description: xml ? asXml(description) : description }
  })
}

/** Where the chosen line leads: the call's official page; else our own list, looking for the words. */
export async function addressFor(db: CallDatabase, entered: string, ownPage: string): Promise<string> {
  if (entered.startsWith(CALL)) {
    const [known] = await callsById(db, [entered.slice(CALL.length)])
    const pages = known ? heldCall(known).pages : []
    const first = pages.find(({ kind }) => kind === 'official') ?? pages[0]
    const address = first ? webAddress(first.url) : null
    if (address !== null) return address
    if (known) return `${ownPage}#call=${encodeURIComponent(known.call.id)}`
  }
  return `${ownPage}#words=${encodeURIComponent(entered)}`
}
