// What the extension keeps, and nothing else: feed data and the person's own in separate tables, so that a sync can
// only ever replace what a feed gave.
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Call } from '../../shared/call/call.ts'

/** One call as a feed gave it. */
export interface CallRow {
  /** Address of the feed's index. */
  feed: string
  shard: string
  id: string
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

/** A call the person keeps, with its own copy: it survives the feed dropping it. */
export interface SavedRow {
  id: string
  /** Epoch ms. */
  at: number
  source: 'feed' | 'page'
  keys: string[]
  call: Call
}

/** Work due later: one alarm wakes for the earliest (Chrome caps alarms at 500 and may drop them). */
export interface JobRow {
  id: string
  kind: 'sync' | 'badge'
  /** Feed of a sync. */
  feed?: string
  /** Epoch ms. */
  due: number
}

export interface Settings {
  /** Which closing calls the number on the toolbar counts. */
  badge: 'all' | 'saved'
  /** Whether a page that speaks of a call shows its panel by itself. */
  panel: boolean
}

export const DEFAULT_SETTINGS: Settings = { badge: 'all', panel: true }

export class CallDatabase extends Dexie {
  declare calls: Table<CallRow, [string, string]>
  declare search: Table<SearchRow, [string, string]>
  declare feeds: EntityTable<FeedRow, 'url'>
  declare saved: EntityTable<SavedRow, 'id'>
  declare jobs: EntityTable<JobRow, 'id'>
  declare settings: Table<Settings, 'settings'>

  constructor(name = 'segnabandi') {
    // Dexie's own source calls 'immutable' the best for speed and memory: results are never changed in place here.
    super(name, { cache: 'immutable' })
    this.version(1).stores({
      calls: '[feed+id], id, [feed+shard], closesAt, *keys',
      search: '[feed+shard]',
      feeds: 'url',
      saved: 'id, at, *keys',
      jobs: 'id, due',
      settings: '',
    })
  }
}

export async function readSettings(db: CallDatabase): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await db.settings.get('settings')) }
}

export async function writeSettings(db: CallDatabase, change: Partial<Settings>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await readSettings(db)), ...change }, 'settings')
  })
}
