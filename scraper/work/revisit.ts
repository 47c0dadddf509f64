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

interface Known {
  record: FetchRecord | null
  reader: string
  /** Instant its call closes; null when it has no date, undefined when the page is no call. */
  closesAt: number | null | undefined
}

export function planFor(entry: Entry, { record, reader, closesAt }: Known, now: number): Plan {
  if (record === null || record.reader !== reader) return 'read'
  // Read before through a link, without what its list says of it (the day of publication, for one).
  if (record.listed === null) return 'read'
  if (record.listed !== listedAs(entry)) return 'ask'
  // The list itself says when the item last changed, or carries it whole: nothing can be new.
  if (entry.modified !== undefined || entry.content !== undefined) return 'skip'
  if (closesAt === null) return 'ask'
  const quietSince = closesAt ?? (entry.published === null ? record.fetchedAt : Date.parse(entry.published))
  return now - quietSince > LEFT_ALONE_AFTER ? 'skip' : 'ask'
}
