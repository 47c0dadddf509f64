// The page a call has of its own, one link away from the one that tells of it.
import { pageKey } from '../../shared/call/identity.ts'
import { areOneCall } from '../../shared/call/kin.ts'
import { ownPageCandidates } from '../../shared/call/own-page.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, PageRecord } from '../store/store.ts'
import { readLinked } from './item.ts'
import type { ItemResult } from './item-result.ts'
import { isOfficialKind } from './page-kind.ts'
import type { ItemReading } from './page-work.ts'
import type { SourceReport } from './report.ts'
import type { VisitContext } from './visit-context.ts'

export interface OwnPage {
  page: PageRecord
  /** To be kept with it; null when there is nothing new to keep. */
  fetched: FetchRecord | null
  /** As it was read; null when it had not changed. */
  item: (ItemResult & { kind: 'read' }) | null
}

/** The own page of the call that a page tells; null when no link of it leads to one that tells the same call. */
export async function ownPageOf(
  page: PageRecord,
  reading: ItemReading,
  source: Source,
  context: VisitContext,
  report: SourceReport,
): Promise<OwnPage | null> {
  const setting = { isOfficial: isOfficialKind(source.kind), officialHosts: context.officialHosts }
  for (const candidate of ownPageCandidates(reading, setting)) {
    const near = page.reading.pages[0]?.publishedAt ?? null
    const item = await readLinked(candidate.url, { source, near }, context)
    report.pages++
    if (item.kind === 'failed')
      report.notes.push(`The page behind "${candidate.text}" could not be read. ${item.failure.message}`)
    const linked = await pageBehind(item, context)
    if (linked !== null && areOneCall(page.reading, linked.page.reading).same) return linked
  }
  return null
}

async function pageBehind(item: ItemResult, { store }: VisitContext): Promise<OwnPage | null> {
  if (item.kind === 'read') {
    if (item.page !== null) return { page: item.page, fetched: item.fetched, item }
    await store.saveFetches([item.fetched])
    return null
  }
  if (item.kind !== 'unchanged' || item.fetched === null) return null
  const page = await store.pageOf(pageKey(item.fetched.finalUrl))
  return page === null ? null : { page, fetched: item.fetched, item: null }
}
