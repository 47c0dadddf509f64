// The small mark beside links that lead to known calls. Off until the person wants it; found in the local database, and
// put into the page by a script of its own, so that every other page carries nothing of it.
import type { Call } from '../../shared/call/call.ts'
import { daysLeft, statusAt } from '../../shared/call/status.ts'
import { addressKeys } from '../../shared/matching/address.ts'
import { callsById, heldCall, idsWithKeys } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import type { badge as italian } from '../locales/it/badge.ts'
import type { LinkMark } from '../messages.ts'

const MOST_MARKS = 60

function labelOf(call: Call, now: number, words: typeof italian): Pick<LinkMark, 'text' | 'title'> {
  const days = daysLeft(call, now)
  if (['closed', 'withdrawn'].includes(statusAt(call, now)))
    return { text: words.shortClosed, title: words.linkClosed(call.title) }
  return days === null
    ? { text: '?', title: words.linkUndated(call.title) }
    : { text: words.shortDays(days), title: words.link(words.when(days), call.title) }
}

/** A mark for each of these links that leads to a known call. */
export async function marksFor(
  db: CallDatabase,
  links: readonly string[],
  now: number,
  words: typeof italian,
): Promise<LinkMark[]> {
  const byKey = new Map<string, string>()
  for (const link of links) for (const key of addressKeys(link)) if (!byKey.has(key)) byKey.set(key, link)
  const ids = await idsWithKeys(db, [...byKey.keys()])
  const marks: LinkMark[] = []
  for (const known of await callsById(db, ids.slice(0, MOST_MARKS))) {
    if (known.own.closed?.as === 'not-for-us') continue
    const call = heldCall(known)
    const keys = new Set(known.call.pages.flatMap(({ url }) => addressKeys(url)))
    const label = labelOf(call, now, words)
    for (const link of links)
      if (marks.length < MOST_MARKS && addressKeys(link).some((key) => keys.has(key)))
        marks.push({ url: link, ...label })
  }
  return marks
}
