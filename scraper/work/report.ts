// What a run tells of each source, for people on stderr and for programs with --json.
import type { FetchFailure } from '../fetching/fetcher.ts'

interface SourceFailure {
  url: string
  /**
   * `empty`: a list that had items has none. `no-list`: nothing on the page is a list of items. `record`: unfit to keep.
   * `unread`: reading it failed, or took more memory than a page may.
   */
  code: FetchFailure['code'] | 'empty' | 'no-list' | 'record' | 'unread' | 'unexpected'
  message: string
}

export interface SourceReport {
  id: string
  name: string
  url: string
  family: string | null
  /** Pages asked for, lists included; those the server says are unchanged count too. */
  pages: number
  unchanged: number
  /** Calls its items tell. */
  calls: number
  new: number
  changed: number
  /** Items on the first pages of its lists. */
  items: number
  failures: SourceFailure[]
  /** Odd though nothing failed: silence, a rebuilt site. Worth a look. */
  warnings: string[]
  /** What a person may want to know and is no failure. */
  notes: string[]
}

export const emptyReport = ({ id, name, url }: { id: string; name: string; url: string }): SourceReport => ({
  id,
  name,
  url,
  family: null,
  pages: 0,
  unchanged: 0,
  calls: 0,
  new: 0,
  changed: 0,
  items: 0,
  failures: [],
  warnings: [],
  notes: [],
})

export interface RunReport {
  startedAt: string
  endedAt: string
  sources: SourceReport[]
  /** Sources whose time had not come. */
  waiting: number
}
