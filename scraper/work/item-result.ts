// What becomes of one page that was asked for.
import type { FetchFailure } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, PageRecord } from '../store/store.ts'
import type { ItemReading } from './page-work.ts'
import type { VisitContext } from './visit-context.ts'

export type ItemResult =
  | { kind: 'failed'; failure: FetchFailure }
  /** `fetched` is there when it was never seen. */
  | { kind: 'gone'; fetched: FetchRecord | null }
  /** The server says so, or a reader would notice nothing. */
  | { kind: 'unchanged'; fetched: FetchRecord | null }
  /** It came, and reading it failed. */
  | { kind: 'unread'; message: string }
  /** A file that is no page. */
  | { kind: 'document'; fetched: FetchRecord }
  | {
      kind: 'read'
      fetched: FetchRecord
      reading: ItemReading
      page: PageRecord | null
      fault: string | null
      /** Documents of its call that could not be had. */
      missing: FetchFailure[]
      /** Key it was known by before it moved; null when it did not. */
      movedFrom: string | null
    }

/** What is kept of an address before anything is read from it. */
export function asked(url: string, source: Source, context: VisitContext): FetchRecord {
  return {
    url,
    source: source.id,
    etag: null,
    lastModified: null,
    finalUrl: url,
    bodyHash: '',
    contentHash: null,
    fetchedAt: context.now,
    reader: context.reader,
    goneAt: null,
    listed: null,
  }
}
