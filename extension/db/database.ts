// What the extension keeps, and nothing else: feed data and the person's own in separate tables, so that a sync can
// only ever replace what a feed gave.
import { Dexie, type EntityTable, type Table } from 'dexie'
import * as v from 'valibot'
import type { Call } from '../../shared/call/call.ts'
import type { Profile } from '../../shared/call/profile.ts'
import { type OwnRecord, type SavedRow, type SavedSearch, type Settings, settingsSchema } from './user.ts'
import { VERSIONS } from './versions.ts'

export { DEFAULT_SETTINGS, type SavedRow, type Settings } from './user.ts'

/** One call as a feed gave it. */
export interface CallRow {
  /** Address of the feed's index. */
  feed: string
  shard: string
  id: string
  /** Ids it had before a merge: what was saved under one of them is this call. */
  aliases: string[]
  /** Epoch ms; left out of the index when there is no date, or the call was withdrawn or has results. */
  closesAt?: number
  /** Keys of the call's pages and documents (shared/matching/address). */
  keys: string[]
  call: Call
}

/** Folded words of a shard's calls, read whole at the first keystroke of a search: one row, not one index entry per word. */
export interface SearchRow {
  feed: string
  shard: string
  ids: string[]
  /** Epoch ms, as CallRow.closesAt; null without one. */
  closes: (number | null)[]
  texts: string[]
}

/** Why the last sync failed; the words are in the locales. */
export type FailureCode =
  | 'unreachable'
  | 'status'
  | 'timeout'
  | 'too-large'
  | 'not-ours'
  | 'broken'
  | 'cut-short'
  | 'tampered'
  | 'older'
  | 'elsewhere'
  | 'storage'
  | 'full'

export interface FeedRow {
  /** Address of the index: the feed's identity. */
  url: string
  title: string | null
  /** Instant the held data was made by its publisher (ISO 8601, UTC); null before the first sync. */
  generatedAt: string | null
  /** sha256 of the index held: the same index again means nothing changed. */
  indexSha256: string | null
  shards: { name: string; sha256: string; count: number }[]
  /** Epoch ms of the last sync that brought or confirmed the data. */
  syncedAt: number | null
  /** Epoch ms of the last try. */
  triedAt: number | null
  failure: { code: FailureCode; detail: string; at: number } | null
}

/** A reminder that was told, or is being told: what stands here is not told again. */
export interface ReminderRow {
  /** `${call} ${key}` */
  id: string
  call: string
  /** shared/call/reminders PlannedReminder.key, "moved …" for a term that changed, "missed …" for one that passed. */
  key: string
  /** Epoch ms. An instant in the future was written by a clock that ran ahead, and counts for nothing. */
  toldAt: number
  /** 'telling' from before the browser is asked to show it until it has: a worker may be killed in between. */
  state: 'telling' | 'told'
  /** 1 until the person has seen it in one of our pages; left out of the index then. */
  unseen?: 1
}

/** What a saved search had found already: a call that is not in here is new to it. */
export interface FoundRow {
  /** Of the search. */
  id: string
  calls: string[]
  /** New ones that were not told yet. */
  fresh: string[]
  /** New ones the person has not looked at yet, told or not. */
  news?: string[]
}

/** Where the panel stays away: "call ID" (until its term moves), "site HOST". */
export interface ClosedPanelRow {
  id: string
  /** Epoch ms. */
  at: number
  /** The deadline it was closed with, for a call. */
  term?: string
}

/** Work due later: one alarm wakes for the earliest (Chrome caps alarms at 500 and may drop them). */
export interface JobRow {
  id: string
  kind: 'sync' | 'badge' | 'remind' | 'digest' | 'copy' | 'backup' | 'words'
  /** Feed of a sync. */
  feed?: string
  /** Epoch ms. */
  due: number
  /** Epoch ms up to which reminders, or the digest, were told. */
  ranTo?: number
}

export class CallDatabase extends Dexie {
  // What feeds gave.
  declare calls: Table<CallRow, [string, string]>
  declare search: Table<SearchRow, [string, string]>
  declare feeds: EntityTable<FeedRow, 'url'>
  // What the person made: this, and only this, is in a backup.
  declare saved: EntityTable<SavedRow, 'id'>
  declare own: EntityTable<OwnRecord, 'id'>
  declare searches: EntityTable<SavedSearch, 'id'>
  declare profile: Table<Profile, 'profile'>
  declare settings: Table<Partial<Settings>, 'settings'>
  // What is remembered so that nothing is done twice.
  declare jobs: EntityTable<JobRow, 'id'>
  declare reminders: EntityTable<ReminderRow, 'id'>
  declare found: EntityTable<FoundRow, 'id'>
  declare closed: EntityTable<ClosedPanelRow, 'id'>
  // What is worked out from the calls, and may be thrown away: "list FEED SHARD" (packed-list.ts), postings and the like.
  declare index: Table<unknown, string>

  constructor(name = 'segnabandi') {
    // Dexie's own source calls 'immutable' the best for speed and memory: results are never changed in place here.
    super(name, { cache: 'immutable' })
    for (const { version, stores, upgrade } of VERSIONS) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
  }
}

/** Settings as they are; what was never set, or an older version did not know, is as at first. */
export async function readSettings(db: CallDatabase): Promise<Settings> {
  return v.parse(settingsSchema, (await db.settings.get('settings')) ?? {})
}

export async function writeSettings(db: CallDatabase, change: Partial<Settings>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await db.settings.get('settings')), ...change }, 'settings')
  })
}
