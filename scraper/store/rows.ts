// Rows of the tables to the records of the interface, and back.
import * as v from 'valibot'
import { type Call, callSchema } from '../../shared/call/call.ts'
import { type Imprint, imprintSchema } from '../../shared/matching/imprint.ts'
import type { Entry } from '../../shared/sites/family.ts'
import type { Decision, FetchRecord, PageRecord, RunRecord, SourceState } from './store.ts'
import type { Tables } from './tables.ts'

export const toFetch = (row: Tables['fetches']): FetchRecord => ({
  url: row.url,
  source: row.source,
  etag: row.etag,
  lastModified: row.last_modified,
  finalUrl: row.final_url,
  bodyHash: row.body_hash,
  contentHash: row.content_hash,
  fetchedAt: row.fetched_at,
  reader: row.reader,
  goneAt: row.gone_at,
  listed: row.listed,
})

export const fromFetch = (record: FetchRecord): Tables['fetches'] => ({
  url: record.url,
  source: record.source,
  etag: record.etag,
  last_modified: record.lastModified,
  final_url: record.finalUrl,
  body_hash: record.bodyHash,
  content_hash: record.contentHash,
  fetched_at: record.fetchedAt,
  reader: record.reader,
  gone_at: record.goneAt,
  listed: record.listed,
})

const PAGE_KINDS = { official: 'official', news: 'news', aggregator: 'aggregator' } as const

export const toPage = (row: Tables['call_pages']): PageRecord => ({
  key: row.key,
  url: row.url,
  kind: PAGE_KINDS[row.kind as PageRecord['kind']] ?? 'news',
  source: row.source,
  reading: readRecord(row.reading, row.key),
  readAt: row.read_at,
  imprint: readImprint(row.imprint),
  // Written by us, from what a family of sites made of a list.
  entry: row.entry === null ? null : (JSON.parse(row.entry) as Entry),
})

/** A damaged imprint only makes its page harder to recognise. */
function readImprint(json: string | null): Imprint | null {
  if (json === null) return null
  const parsed = v.safeParse(imprintSchema, JSON.parse(json))
  return parsed.success ? parsed.output : null
}

export const toState = (row: Tables['sources_state']): SourceState => ({
  id: row.id,
  family: row.family,
  lastTried: row.last_tried,
  lastSuccess: row.last_success,
  failures: row.failures,
  lastFailure: row.last_failure,
  usualCount: row.usual_count,
  lastNew: row.last_new,
  usualCalls: row.usual_calls,
  points: readTexts(row.points),
  lookedAt: row.looked_at,
  walkedAt: row.walked_at,
  dueAt: row.due_at,
  warnings: readTexts(row.warnings),
})

export const fromState = (state: SourceState): Tables['sources_state'] => ({
  id: state.id,
  family: state.family,
  last_tried: state.lastTried,
  last_success: state.lastSuccess,
  failures: state.failures,
  last_failure: state.lastFailure,
  usual_count: state.usualCount,
  last_new: state.lastNew,
  usual_calls: state.usualCalls,
  points: JSON.stringify(state.points),
  looked_at: state.lookedAt,
  walked_at: state.walkedAt,
  due_at: state.dueAt,
  warnings: JSON.stringify(state.warnings),
})

/** A list of texts; none where the column is younger than the row. */
function readTexts(json: string | null): string[] {
  const list: unknown = json === null ? [] : JSON.parse(json)
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}

export const toDecision = (row: Tables['decisions']): Decision => ({
  left: row.left_key,
  right: row.right_key,
  kind: row.kind === 'split' ? 'split' : 'merge',
  at: row.decided_at,
})

export const toRun = (row: Tables['runs']): RunRecord => ({
  id: row.id,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  summary: row.summary === null ? null : JSON.parse(row.summary),
})

/** A record as it was kept; what was kept went through the schema, so a fault here is a damaged store. */
export function readRecord(json: string, name: string): Call {
  const parsed = v.safeParse(callSchema, JSON.parse(json))
  if (parsed.success) return parsed.output
  throw new Error(`The stored record of ${name} is damaged (${v.summarize(parsed.issues)}): run doctor.`)
}
