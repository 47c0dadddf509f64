// What the scraper remembers, behind one interface: SQLite on one machine, PostgreSQL for many.
import type { Call, CallPage } from '../../shared/call/call.ts'
import type { Imprint } from '../../shared/matching/imprint.ts'
import type { Entry, Listing } from '../../shared/sites/family.ts'

/** Epoch milliseconds. */
export type Clock = () => number

/** What is known of an address since it was last read, so that it need not be read again for nothing. */
export interface FetchRecord {
  url: string
  /** Source that reads it. */
  source: string
  etag: string | null
  lastModified: string | null
  /** Address that gave the validators, after redirects. */
  finalUrl: string
  /** sha256 (hex) of the body as it came. */
  bodyHash: string
  /** sha256 (hex) of what a reader would notice: main text, links, fields; null when the page was not read. */
  contentHash: string | null
  fetchedAt: number
  /** Version of the reader that read it: another one reads it again. */
  reader: string
  /** Instant at which the page was first found missing; null while it answers. */
  goneAt: number | null
  /** What the list said of it when it was read: when the list says otherwise, it is read again. */
  listed: string | null
}

/** The call as one page alone tells it. The call of a reader is the merge of these. */
export interface PageRecord {
  /** Key of the page's address. */
  key: string
  url: string
  kind: CallPage['kind']
  source: string
  reading: Call
  readAt: number
  /** Its words, places and days, to know other pages on the same call by; null for what was read before they were kept. */
  imprint?: Imprint | null
  /**
   * What its list said of it when it was read, without the text a list may carry: so it is read again in the same way
   * when no list names it any more. Absent or null for a page a link led to; what is known stays then.
   */
  entry?: Entry | null
}

/** What a list page said when it was last read. */
export interface KnownListing extends Listing {
  family: string
}

export interface SourceState {
  id: string
  family: string | null
  lastTried: number | null
  lastSuccess: number | null
  /** Visits in a row that failed. */
  failures: number
  lastFailure: string | null
  /** Items a visit usually lists; null before the first that listed any. */
  usualCount: number | null
  /** Instant at which it last gave a call not known before. */
  lastNew: number | null
  /** Calls the first pages of its lists usually tell; null before the first that told any. */
  usualCalls: number | null
  /** Lists found by looking around the site, and when that was; they are read though no list names them. */
  points: string[]
  lookedAt: number | null
  /** Instant at which all its lists were last read back to their bounds; null while that is still to be done. */
  walkedAt: number | null
  /** Instant of its next visit; null for one interval after the last. */
  dueAt: number | null
  /** What the last visit found odd though nothing failed, in English. */
  warnings: string[]
}

/** What a source's state is before its first visit. */
export const newState = (id: string): SourceState => ({
  id,
  family: null,
  lastTried: null,
  lastSuccess: null,
  failures: 0,
  lastFailure: null,
  usualCount: null,
  lastNew: null,
  usualCalls: null,
  points: [],
  lookedAt: null,
  walkedAt: null,
  dueAt: null,
  warnings: [],
})

/** One item read, to be kept whole or not at all. */
export interface Outcome {
  fetches: FetchRecord[]
  pages: PageRecord[]
  /** The merged call; null when the item is none. */
  call: Call | null
  /** Other calls that now know of it. */
  tied?: readonly Call[]
  /** Keys of pages that have moved: what they said is forgotten, their call stays. */
  left?: readonly string[]
}

/** An operator's word on two pages, by their keys: they tell one call, or two. The latest word on a pair stands. */
export interface Decision {
  left: string
  right: string
  kind: 'merge' | 'split'
  at: number
}

export interface RunRecord {
  id: number
  startedAt: number
  endedAt: number | null
  summary: unknown
}

/** Another run holds the store. */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
}

/** The disk takes no more; the message names the store and says what to do. Nothing kept before is lost. */
export class StoreFull extends Error {
  override name = 'StoreFull'
}

export interface Store {
  /** The address it was opened with. */
  address: string

  /** Marks the store as held by this process; frees itself when the process is gone. @throws StoreBusy */
  beginRun(): Promise<RunRecord>
  /** Says that the run is alive. */
  keepRun(run: RunRecord): Promise<void>
  endRun(run: RunRecord, summary: unknown): Promise<void>
  lastRun(): Promise<RunRecord | null>

  fetchOf(url: string): Promise<FetchRecord | null>
  /** Those of many addresses that are known, by address. */
  fetchesOf(urls: readonly string[]): Promise<Map<string, FetchRecord>>
  saveFetches(fetches: readonly FetchRecord[]): Promise<void>
  /** Notes that a page is missing; everything read from it stays. */
  noteGone(url: string, at: number): Promise<void>

  /** What a list page named when it was last read; null when it never was. */
  listingOf(source: string, listUrl: string): Promise<KnownListing | null>
  /** Keeps a list page with its fetch: a later 304 of the list then names the same items. */
  saveListing(source: string, listUrl: string, listing: KnownListing, fetched: FetchRecord): Promise<void>

  /** A call by its id or a former one. */
  callOf(id: string): Promise<Call | null>
  /** Ids of the calls some pages belong to, oldest call first. */
  idsOfPages(keys: readonly string[]): Promise<string[]>
  pagesOf(ids: readonly string[]): Promise<PageRecord[]>
  pageOf(key: string): Promise<PageRecord | null>
  /** The call as one page tells it: less to read than the whole page record. */
  readingOf(key: string): Promise<Call | null>
  /**
   * Pages of a source whose call closes at or after an instant, or has no date: these may still change.
   * @param except keys of pages that are not wanted.
   */
  livePagesOf(source: string, since: number, except?: ReadonlySet<string>): Promise<PageRecord[]>
  /** Instant at which the next call of a source closes, of those that close at or after one; null for none. */
  soonestOf(source: string, since: number): Promise<number | null>
  /** Every call, soonest deadline first, those without a date last. */
  calls(): Promise<Call[]>
  /** Calls by id, those after one given ('' for the first), so many at a time: a store may hold more than memory does. */
  callsAfter(id: string, limit: number): Promise<Call[]>
  /** Keeps an item's outcome in one transaction: what a 304 will later skip is never ahead of what is kept. */
  saveOutcome(outcome: Outcome): Promise<void>

  /** What was decided of any of these pages. */
  decisionsOn(keys: readonly string[]): Promise<Decision[]>
  saveDecisions(decisions: readonly Decision[]): Promise<void>
  /** Keeps two calls where there was one: the page of this key belongs to `apart` from now on. */
  split(rest: Call, apart: Call, key: string): Promise<void>

  sourceState(id: string): Promise<SourceState | null>
  sourceStates(): Promise<SourceState[]>
  saveSourceState(state: SourceState): Promise<void>

  /** What is wrong with the store itself, in words; empty when nothing is. */
  check(): Promise<string[]>
  close(): Promise<void>
}
