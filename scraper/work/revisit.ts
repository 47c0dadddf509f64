// Whether a page already read is worth asking for again, and how: not every visit needs every page.
import type { Entry } from '../../shared/sites/family.ts'
import type { FetchRecord } from '../store/store.ts'
import { sha256 } from './content-hash.ts'

const DAY = 86_400_000
/** After this long a closed call, or a page that was none, is left alone unless its list says it changed. */
const LEFT_ALONE_AFTER = 45 * DAY

/** read: whole, whatever the server remembers; ask: only if it changed; skip: not at all. */
export type Plan = 'read' | 'ask' | 'skip'

/** What a list says of an item, as one word: another word means there is something to look at. */
export function listedAs({ title, published, summary, modified, content, facts }: Entry): string {
  return sha256(JSON.stringify([title, published, summary, modified ?? null, content ?? null, facts ?? null])).slice(
    0,
    32,
  )
}

/**
 * Least time between two looks at a page, in milliseconds: the nearer the deadline of its call the shorter, daily in its
 * last ten days and until two days after it, when terms are extended.
 * @param closesAt instant its call closes; null without a date, undefined when the page is no call.
 */
export function lookAgainAfter(closesAt: number | null | undefined, now: number): number {
  if (closesAt === undefined) return 7 * DAY
  if (closesAt === null) return 3 * DAY
  const left = closesAt - now
  if (left < -2 * DAY) return 7 * DAY
  // Less than a day, so that a run at the same hour of each day never finds it just too early.
  if (left <= 10 * DAY) return 0.8 * DAY
  return left <= 30 * DAY ? 2 * DAY : 4 * DAY
}

interface Known {
  record: FetchRecord | null
  reader: string
  /** Instant its call closes; null when it has no date, undefined when the page is no call. */
  closesAt: number | null | undefined
}

/** @param isEager whether all that may have changed is asked for, and not only what its interval makes due. */
export function planFor(entry: Entry, { record, reader, closesAt }: Known, now: number, isEager = true): Plan {
  if (record === null || record.reader !== reader) return 'read'
  // Read before through a link, without what its list says of it (the day of publication, for one).
  if (record.listed === null) return 'read'
  if (record.listed !== listedAs(entry)) return 'ask'
  // The list carries it whole: nothing can be new.
  if (entry.content !== undefined) return 'skip'
  const wait = lookAgainAfter(closesAt, now)
  // It says when the item last changed. Not every change of an attachment counts as one, so a closing call is asked for.
  if (entry.modified !== undefined && (typeof closesAt !== 'number' || wait > DAY)) return 'skip'
  if (!isEager && now - record.fetchedAt < wait) return 'skip'
  if (closesAt === null) return 'ask'
  const quietSince = closesAt ?? (entry.published === null ? record.fetchedAt : Date.parse(entry.published))
  return now - quietSince > LEFT_ALONE_AFTER ? 'skip' : 'ask'
}
