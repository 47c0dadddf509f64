// What the popup knows and does. Everything shown is read from the local database; the background does the rest.
import { signal } from '@preact/signals'
import { EMPTY_PROFILE, type Profile } from '../../../shared/call/profile.ts'
import { romeDay } from '../../../shared/call/status.ts'
import { matchOf } from '../../background/found.ts'
import { type Lost, readLost } from '../../background/holdings.ts'
import { browser } from '../../browser.ts'
import { callsById, type KnownCall, upcomingCalls } from '../../db/calls.ts'
import { CallDatabase, DEFAULT_SETTINGS, type FeedRow, readSettings, type SearchRow } from '../../db/database.ts'
import { type StorageFailure, storageFailure } from '../../db/failure.ts'
import { readProfile } from '../../db/profile.ts'
import { saveCall, savedCalls, unsaveCall } from '../../db/saved.ts'
import { findCalls, readSearchRows } from '../../db/search.ts'
import { markSeen, unseenReminders } from '../../db/told.ts'
import type { Settings } from '../../db/user.ts'
import type { Reader } from '../../facts.ts'
import { ask } from '../../ui/ask.ts'

export type View = 'upcoming' | 'saved'

const PAGE = 30

export const db = new CallDatabase()

export const view = signal<View>('upcoming')
export const asked = signal('')
/** The list shown: of the view, or of the search. null while it is being read for the first time. */
export const calls = signal<KnownCall[] | null>(null)
/** More calls exist than are shown. */
export const hasMore = signal(false)
/** Calls the page in front speaks of. */
export const here = signal<KnownCall[]>([])
/** The call it may speak of, and why; null when it is sure, or none. */
export const perhaps = signal<{ id: string; title: string; why: string } | null>(null)
/** Calls of reminders that were told and not seen yet. */
export const told = signal<KnownCall[]>([])
/** What a start-up missed; null when all is there. */
export const lost = signal<Lost | null>(null)
/** Why the last write did not happen. */
export const problem = signal<StorageFailure | null>(null)
export const settings = signal<Settings>(DEFAULT_SETTINGS)
const profile = signal<Profile>(EMPTY_PROFILE)
/** Whether the page in front is in a private window: nothing found there is kept. */
export const isPrivate = signal(false)
export const feeds = signal<FeedRow[] | null>(null)
export const syncing = signal(false)
/** Ids of the cards unfolded, by section, as "list 12" or "here 12". */
export const unfolded = signal<ReadonlySet<string>>(new Set())

let shown = PAGE
let searchRows: SearchRow[] | null = null

async function readList(): Promise<KnownCall[]> {
  const now = Date.now()
  const words = asked.value
  if (words.trim() !== '') {
    searchRows ??= await readSearchRows(db)
    return callsById(db, findCalls(searchRows, words, now, shown + 1))
  }
  return view.value === 'saved' ? savedCalls(db, now) : upcomingCalls(db, now, shown + 1)
}

/** Reads what is shown again; an answer that comes after a newer question is dropped. */
let question = 0
export async function refresh(): Promise<void> {
  question += 1
  const mine = question
  const [list, rows] = await Promise.all([readList(), db.feeds.toArray()])
  if (mine !== question) return
  feeds.value = rows
  const limited = view.value === 'upcoming' || asked.value.trim() !== ''
  hasMore.value = limited && list.length > shown
  calls.value = limited ? list.slice(0, shown) : list
}

/** Who reads: for the verdict beside each call. */
export const readerNow = (): Reader => ({ profile: profile.value, today: romeDay(Date.now()) })

/** Settings, profile, what was told and not seen, what is missing. */
export async function refreshOwn(): Promise<void> {
  const [read, own, unseen, missing] = await Promise.all([
    readSettings(db),
    readProfile(db),
    unseenReminders(db),
    readLost(browser.storage.local),
  ])
  settings.value = read
  profile.value = own
  lost.value = missing
  told.value = await callsById(db, [...new Set(unseen.map(({ call }) => call))])
}

/** Window the popup was opened over, known before anything is pressed. */
let frontWindow: number | undefined
export const windowInFront = (): number => frontWindow ?? browser.windows.WINDOW_ID_CURRENT

/** The tab the popup was opened over. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  frontWindow = tab?.windowId
  isPrivate.value = tab?.incognito === true
  return tab?.id ?? null
}

export async function refreshHere(): Promise<void> {
  const tab = await activeTab()
  const match = tab === null ? null : await matchOf(browser.storage.session, tab)
  here.value = match === null ? [] : await callsById(db, match.ids)
  const [maybe] = match?.possible ?? []
  const [known] = maybe === undefined || here.value.length > 0 ? [] : await callsById(db, [maybe.id])
  const isWanted = known !== undefined && known.own.closed?.as !== 'not-for-us'
  perhaps.value =
    maybe && isWanted ? { id: maybe.id, title: known.call.title, why: maybe.why.slice(0, 2).join(', ') } : null
}

export async function showView(next: View): Promise<void> {
  view.value = next
  asked.value = ''
  shown = PAGE
  await refresh()
}

export async function search(words: string): Promise<void> {
  asked.value = words
  shown = PAGE
  await refresh()
}

export async function showMore(): Promise<void> {
  shown += PAGE
  await refresh()
}

export function fold(key: string): void {
  const next = new Set(unfolded.value)
  if (!next.delete(key)) next.add(key)
  unfolded.value = next
}

/** Writes; when that fails says why, and shows what stands in the database in any case. @returns whether it did */
export async function write(change: () => Promise<unknown>): Promise<boolean> {
  problem.value = null
  try {
    await change()
  } catch (error) {
    console.error('Segnabandi, writing what was changed:', error)
    problem.value = storageFailure(error)
    if (problem.value === 'closed') return false
  }
  await Promise.all([refresh(), refreshHere(), ask({ name: 'changed' })])
  await refreshOwn()
  return problem.value === null
}

export function keep({ call, origin }: KnownCall, save: boolean): Promise<boolean> {
  return write(() =>
    save ? saveCall(db, call, origin === 'page' ? 'page' : 'feed', Date.now()) : unsaveCall(db, call.id),
  )
}

export const seeTold = (): Promise<boolean> => write(() => markSeen(db, null))

/** The panel on the page in front, back again. */
export async function showPanel(): Promise<void> {
  const tab = await activeTab()
  if (tab !== null) await ask({ name: 'show-panel', tab })
}

export async function acceptLoss(): Promise<void> {
  await ask({ name: 'accept' })
  await refreshOwn()
}

/** What the address of this page asks for: "#call=ID" that call, unfolded; "#words=…" a search. */
export async function follow(hash: string): Promise<void> {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const [call, words] = [given.get('call'), given.get('words')]
  if (call !== null) {
    here.value = await callsById(db, [call])
    unfolded.value = new Set([`here ${call}`])
  } else if (words !== null) await search(words)
}

export async function syncNow(): Promise<void> {
  syncing.value = true
  try {
    await ask({ name: 'sync', feed: null })
  } finally {
    syncing.value = false
    searchRows = null
    await Promise.all([refresh(), refreshHere()])
  }
}
