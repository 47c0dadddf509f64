// What the dashboard knows and does: the view in its address, the packed list, the rows it shows, what the person writes.
import { computed, effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { romeDay } from '../../../shared/call/status.ts'
import { callsById } from '../../db/calls.ts'
import { CallDatabase, DEFAULT_SETTINGS, type FeedRow, readSettings, type Settings } from '../../db/database.ts'
import { type StorageFailure, storageFailure } from '../../db/failure.ts'
import { type Kept, packStale, readHeld, readKept } from '../../db/list/keep.ts'
import { type CallList, joining, type Part, type Row, rowAt } from '../../db/list/list.ts'
import { dayNumber } from '../../db/list/packed.ts'
import { orderRows, selectRows } from '../../db/list/select.ts'
import { gatherTexts, rowsOf, rowsWithWords, type Texts } from '../../db/list/words.ts'
import { changeOwn } from '../../db/own.ts'
import { saveCall, unsaveCall } from '../../db/saved.ts'
import { newsOfSearches, savedSearches } from '../../db/searches.ts'
import type { CallFilter, OwnStatus, SavedSearch } from '../../db/user.ts'
import { breathe } from '../../turns.ts'
import { ask } from '../ask.ts'
import { readAddress, type Shown, tidyFilter, writeAddress } from './address.ts'

export const db = new CallDatabase()

export const shown = signal<Shown>(readAddress(location.search))
/** Null until it was read for the first time. */
export const list = signal<CallList | null>(null)
export const feeds = signal<FeedRow[]>([])
export const settings = signal<Settings>(DEFAULT_SETTINGS)
export const searches = signal<SavedSearch[]>([])
/** Ids that searches found and the person has not looked at, by search. */
export const news = signal<ReadonlyMap<string, string[]>>(new Map())
/** Ids marked as new in the list: of the search looked at now. */
export const marked = signal<ReadonlySet<string>>(new Set())
/** Calls packed of those to pack; null when all are. */
export const progress = signal<{ done: number; of: number } | null>(null)
export const problem = signal<StorageFailure | 'unread' | null>(null)
/** What was done, for those who hear. */
export const said = signal('')
/** Minute by minute. */
const now = signal(Date.now())
export const today = computed(() => romeDay(now.value))
const todayNumber = computed(() => dayNumber(today.value))

const texts = signal<Texts[] | null>(null)
const orders = new Map<string, Uint32Array>()

const ordered = computed(() => {
  const held = list.value
  if (held === null) return new Uint32Array()
  const { order } = shown.value
  // Whether a call is over changes with the minute, and with it the order.
  const key = `${order} ${now.value}`
  const known = orders.get(key)
  if (known !== undefined) return known
  orders.clear()
  const rows = orderRows(held, order, now.value)
  orders.set(key, rows)
  return rows
})

const withWords = computed(() => {
  const held = list.value
  const { words } = shown.value
  if (held === null || words.trim() === '') return null
  return texts.value === null ? new Uint8Array(held.count) : rowsWithWords(texts.value, words, held)
})

/** Rows of a filter, with the words asked; on the board and for counts the phase or status may be left aside. */
export const rowsFor = (filter: CallFilter): Uint32Array =>
  list.value === null ? new Uint32Array() : selectRows(list.value, ordered.value, filter, withWords.value, now.value)

/** Rows of the view, in order. */
export const rows = computed(() => rowsFor(shown.value.filter))

export const rowOf = (number: number): Row | null =>
  list.value === null || number < 0 || number >= list.value.count
    ? null
    : rowAt(list.value, number, now.value, todayNumber.value)

/** Whether words are asked that cannot be looked for yet. */
export const isSearching = computed(() => shown.value.words.trim() !== '' && texts.value === null)

/** What narrows the view, without the words asked. */
export const filter = computed(() => shown.value.filter)

/** Shows something else, and says so in the address; `replace` for what is no step to go back to (a letter typed). */
export function show(change: Partial<Shown>, replace = false): void {
  const next = { ...shown.value, ...change }
  // The filter stays the same object when nothing is said of it: what is drawn from it alone is not drawn again.
  shown.value = change.filter === undefined ? next : { ...next, filter: tidyFilter(next.filter) }
  const address = `${location.pathname}${writeAddress(shown.value)}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
}

export const narrow = (change: Partial<CallFilter>): void => show({ filter: { ...shown.value.filter, ...change } })

/** Null until the feeds' calls are packed for the first time: a list of none would say that there are none. */
let parts: Part[] | null = null
let kept: Kept | null = null
let packing = false
/** Something was packed on this visit: the person watches the progress. */
let wasPacked = false

/** Milliseconds a task of ours may take. */
const TURN = 20

let joins = 0
/** Makes the list anew, in short turns; one begun later overtakes it. */
async function join(): Promise<void> {
  if (kept === null || parts === null) return
  joins += 1
  const mine = joins
  const steps = joining([kept.part, ...parts], kept.mine, kept.sourceOf)
  let begun = performance.now()
  for (;;) {
    const step = steps.next()
    if (mine !== joins) return
    if (step.done) {
      orders.clear()
      list.value = step.value
      return
    }
    // The first list of what was packed before is waited for; another one is not.
    if ((list.peek() !== null || wasPacked) && performance.now() - begun > TURN) {
      await breathe()
      begun = performance.now()
    }
  }
}

/** Texts weigh more than the list: they come after it, unless words are asked already. */
async function readTexts(): Promise<void> {
  if (kept === null) return
  const read = [gatherTexts(kept.texts)]
  for (const key of await db.search.toCollection().primaryKeys()) {
    const row = await db.search.get(key)
    await breathe()
    if (!row) continue
    const gathered = gatherTexts(row)
    // Before the first letter is typed, not while it is.
    const held = list.peek()
    if (held !== null) rowsOf(gathered, held)
    read.push(gathered)
  }
  texts.value = read
}

const later = (task: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 1000 }) : setTimeout(task, 200)

function fail(error: unknown): void {
  console.error('Segnabandi, reading the dashboard’s calls:', error)
  const failure = storageFailure(error)
  problem.value = failure === 'other' ? 'unread' : failure
}

async function readFeeds(): Promise<void> {
  if (packing) return
  const held = await readHeld(db)
  if (held.parts.length > 0 || held.stale.length === 0) {
    parts = held.parts
    await join()
  }
  if (held.stale.length === 0) return
  packing = true
  try {
    await packStale(db, held.stale, (done, of) => {
      progress.value = { done, of }
    })
  } finally {
    packing = false
    wasPacked = true
    progress.value = null
  }
  await readFeeds()
}

let ownReads = 0
async function readOwn(): Promise<void> {
  ownReads += 1
  const mine = ownReads
  const read = await readKept(db, Date.now())
  // A later reading knows more, and may be done first.
  if (mine !== ownReads) return
  kept = read
  await join()
}

/** Follows the database from now on, and the clock, and the browser's back and forward. */
export function start(signal: AbortSignal): void {
  const read = (task: () => Promise<void>) => {
    task()
      .then(() => {
        if (shown.peek().words !== '') return readTexts()
        later(() => readTexts().catch(fail))
      })
      .catch(fail)
  }
  const following = [
    liveQuery(() => db.feeds.toArray()).subscribe({
      next(read_) {
        feeds.value = read_
        read(readFeeds)
      },
      error: fail,
    }),
    liveQuery(() => Promise.all([db.own.toArray(), db.saved.toCollection().primaryKeys()])).subscribe({
      next: () => read(readOwn),
      error: fail,
    }),
    liveQuery(() => Promise.all([savedSearches(db), newsOfSearches(db), readSettings(db)])).subscribe({
      next([all, fresh, set]) {
        searches.value = all
        news.value = fresh
        settings.value = set
      },
      error: fail,
    }),
  ]
  const clock = setInterval(() => {
    if (!document.hidden) now.value = Date.now()
  }, 60_000)
  addEventListener('popstate', () => (shown.value = readAddress(location.search)), { signal })
  signal.addEventListener('abort', () => {
    clearInterval(clock)
    for (const one of following) one.unsubscribe()
  })
}

/** The first rows of the view one starts with, as they stood last: painted before the database answers. */
interface Snapshot {
  day: string
  count: number
  rows: Row[]
}

const STORED = 'dashboard'
const ROWS_KEPT = 14

function readSnapshot(): Snapshot | null {
  if (writeAddress(shown.peek()) !== '') return null
  try {
    const read = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Snapshot | null
    // Days left are written in it: yesterday's would be wrong.
    return read?.day === today.peek() ? read : null
  } catch {
    // Written by another version, or by hand: there is none then.
    return null
  }
}

export const snapshot = readSnapshot()

effect(() => {
  const [held, numbers] = [list.value, rows.value]
  if (held === null || writeAddress(shown.value) !== '') return
  const first = Array.from(numbers.subarray(0, ROWS_KEPT), (number) => rowOf(number)).filter((row) => row !== null)
  const written: Snapshot = { day: today.value, count: numbers.length, rows: first }
  later(() => localStorage.setItem(STORED, JSON.stringify(written)))
})

/** Writes; when that fails says why. What changed is then read by itself. */
export async function write(change: () => Promise<unknown>): Promise<boolean> {
  problem.value = null
  try {
    await change()
  } catch (error) {
    console.error('Segnabandi, writing what was changed:', error)
    problem.value = storageFailure(error)
    return false
  }
  await ask({ name: 'changed' })
  return true
}

export function keep(id: string, save: boolean): Promise<boolean> {
  return write(async () => {
    const [known] = await callsById(db, [id])
    if (known === undefined) return
    if (save) await saveCall(db, known.call, known.origin === 'page' ? 'page' : 'feed', Date.now())
    else await unsaveCall(db, id)
  })
}

export function setStatus(id: string, status: OwnStatus): Promise<boolean> {
  return write(async () => {
    const [known] = await callsById(db, [id])
    if (known === undefined) return
    // Not saved yet, and "to be assessed" is what a call is at first: keeping it is all there is to write.
    if (known.saved === null) await saveCall(db, known.call, known.origin === 'page' ? 'page' : 'feed', Date.now())
    await changeOwn(db, known.call, { status }, Date.now())
  })
}
