// What the popup knows and does. Everything shown is read from the local database; the background does the rest.
import { signal } from '@preact/signals'
import { matchOf } from '../../background/found.ts'
import { browser } from '../../browser.ts'
import { callsById, type KnownCall, upcomingCalls } from '../../db/calls.ts'
import { CallDatabase, type FeedRow, type SearchRow } from '../../db/database.ts'
import { saveCall, savedCalls, unsaveCall } from '../../db/saved.ts'
import { findCalls, readSearchRows } from '../../db/search.ts'
import { ask } from '../../ui/ask.ts'

export type View = 'upcoming' | 'saved'

const PAGE = 30

const db = new CallDatabase()

export const view = signal<View>('upcoming')
export const asked = signal('')
/** The list shown: of the view, or of the search. null while it is being read for the first time. */
export const calls = signal<KnownCall[] | null>(null)
/** More calls exist than are shown. */
export const hasMore = signal(false)
/** Calls the page in front speaks of. */
export const here = signal<KnownCall[]>([])
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

/** The tab the popup was opened over. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

export async function refreshHere(): Promise<void> {
  const tab = await activeTab()
  const match = tab === null ? null : await matchOf(browser.storage.session, tab)
  here.value = match === null ? [] : await callsById(db, match.ids)
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

export async function keep({ call, origin }: KnownCall, save: boolean): Promise<void> {
  if (save) await saveCall(db, call, origin === 'page' ? 'page' : 'feed', Date.now())
  else await unsaveCall(db, call.id)
  await Promise.all([refresh(), refreshHere(), ask({ name: 'changed' })])
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
