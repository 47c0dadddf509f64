// What the popup knows and does. Everything shown is read from the local database; the background does the rest.
import { batch, computed, signal } from '@preact/signals'
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
import { type Facts, factsOf, type Reader } from '../../facts.ts'
import { language } from '../../locales/words.ts'
import { ask } from '../../ui/ask.ts'
import { forgetSnapshot, readSnapshot, type Speaker, writeSnapshot } from '../../ui/popup-snapshot.ts'

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
/** Why the last write did not happen, or that nothing could be read. */
export const problem = signal<StorageFailure | 'unread' | null>(null)
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

/** Who reads: for the verdict beside each call. */
const readerNow = (): Reader => ({ profile: profile.value, today: romeDay(Date.now()) })

/** A call as its card shows it; nothing but its facts is known of one painted before the database answered. */
export interface Listed {
  facts: Facts
  known: KnownCall | null
}

export const listed = (calls: readonly KnownCall[]): Listed[] =>
  calls.map((known) => ({ facts: factsOf(known, Date.now(), readerNow()), known }))

const speaker: Speaker = { version: browser.runtime.getManifest().version, language }
/** The first calls as they stood last, until the database answers; an address that asks for something gets that alone. */
const first = signal(location.hash === '' ? readSnapshot(localStorage, speaker, Date.now()) : null)

/** The list as it is shown; null while there is nothing to show yet. */
export const list = computed<Listed[] | null>(() => {
  if (calls.value !== null) return listed(calls.value)
  const isFirstView = view.value === 'upcoming' && asked.value === ''
  return isFirstView ? (first.value?.map((facts) => ({ facts, known: null })) ?? null) : null
})

async function callsOfView(): Promise<KnownCall[]> {
  const now = Date.now()
  const words = asked.value
  if (words.trim() !== '') {
    searchRows ??= await readSearchRows(db)
    return callsById(db, findCalls(searchRows, words, now, shown + 1))
  }
  return view.value === 'saved' ? savedCalls(db, now) : upcomingCalls(db, now, shown + 1)
}

/** Kept for the next opening; of a private window nothing is. */
function keepFirst(): void {
  const isFirstView = view.value === 'upcoming' && asked.value.trim() === ''
  if (isFirstView && list.value !== null && calls.value !== null && !isPrivate.value)
    writeSnapshot(
      localStorage,
      list.value.map(({ facts }) => facts),
      speaker,
      Date.now(),
    )
}

/** Each reads something, and shows it when it is called again: what is read together is shown at one stroke. */
type Read = () => Promise<() => void>

/** An answer that comes after a newer question is dropped. */
let question = 0
const readCalls: Read = async () => {
  question += 1
  const mine = question
  const [found, rows] = await Promise.all([callsOfView(), db.feeds.toArray()])
  return () => {
    if (mine !== question) return
    feeds.value = rows
    const limited = view.value === 'upcoming' || asked.value.trim() !== ''
    hasMore.value = limited && found.length > shown
    calls.value = limited ? found.slice(0, shown) : found
  }
}

/** Settings, profile, what was told and not seen, what is missing. */
const readOwn: Read = async () => {
  const [read, body, unseen, missing] = await Promise.all([
    readSettings(db),
    readProfile(db),
    unseenReminders(db),
    readLost(browser.storage.local),
  ])
  const calls = await callsById(db, [...new Set(unseen.map(({ call }) => call))])
  return () => {
    settings.value = read
    profile.value = body
    lost.value = missing
    told.value = calls
  }
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

const readPage: Read = async () => {
  const tab = await activeTab()
  const match = tab === null ? null : await matchOf(browser.storage.session, tab)
  const found = match === null ? [] : await callsById(db, match.ids)
  const [maybe] = match?.possible ?? []
  const [known] = maybe === undefined || found.length > 0 ? [] : await callsById(db, [maybe.id])
  const isWanted = known !== undefined && known.own.closed?.as !== 'not-for-us'
  return () => {
    here.value = found
    perhaps.value =
      maybe && isWanted ? { id: maybe.id, title: known.call.title, why: maybe.why.slice(0, 2).join(', ') } : null
  }
}

async function show(...reads: Read[]): Promise<void> {
  const shows = await Promise.all(reads.map((read) => read()))
  batch(() => {
    for (const show of shows) show()
  })
  keepFirst()
}

/** Reads what is shown again. */
export const refresh = (): Promise<void> => show(readCalls)

/** All of it for the first time, and what the address of this page asks for. */
export async function start(hash: string): Promise<void> {
  try {
    await show(readCalls, readOwn, readPage)
    await follow(hash)
  } catch (error) {
    console.error('Segnabandi, reading the popup’s calls:', error)
    // What stood there last is not shown for true when the truth cannot be read.
    forgetSnapshot(localStorage)
    batch(() => {
      first.value = null
      problem.value = 'unread'
    })
  }
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
  await Promise.all([show(readCalls, readPage), ask({ name: 'changed' })])
  // What the background made of it: a loss accepted, a reminder told.
  await show(readOwn)
  return problem.value === null
}

export function keep(id: string, save: boolean): Promise<boolean> {
  return write(async () => {
    if (!save) return unsaveCall(db, id)
    const [known] = await callsById(db, [id])
    if (known) await saveCall(db, known.call, known.origin === 'page' ? 'page' : 'feed', Date.now())
  })
}

export const seeTold = (): Promise<boolean> => write(() => markSeen(db, null))

/** The panel on the page in front, back again. */
export async function showPanel(): Promise<void> {
  const tab = await activeTab()
  if (tab !== null) await ask({ name: 'show-panel', tab })
}

export async function acceptLoss(): Promise<void> {
  await ask({ name: 'accept' })
  await show(readOwn)
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
    await show(readCalls, readPage)
  }
}
