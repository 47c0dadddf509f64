// One source visited: its lists, its items, the pages their links lead to, and what is kept of them.

import { pageKey } from '../../shared/call/identity.ts'
import { areOneCall } from '../../shared/call/kin.ts'
import { ownPageCandidates } from '../../shared/call/own-page.ts'
import { closesAt } from '../../shared/call/status.ts'
import type { Entry } from '../../shared/sites/family.ts'
import type { FetchFailure } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, PageRecord } from '../store/store.ts'
import { type ItemResult, readItem, readLinked } from './item.ts'
import { type Lists, readLists } from './lists.ts'
import { emptyReport, type SourceReport } from './report.ts'
import { type Plan, planFor } from './revisit.ts'
import { type Settled, settle } from './settle.ts'
import { isOfficialKind, type VisitContext } from './visit-context.ts'

/** Items asked for in one visit; the rest wait for the next. At the usual pause about ten minutes. */
const MOST_ITEMS = 400
/** Pages that their lists no longer name and are asked for all the same while their call is open. */
const MOST_UNLISTED = 200
/** So many failures in a row that mean the server, not the page: the visit ends. */
const FAILURES_IN_A_ROW = 3
const DAY = 86_400_000
/** A term is often extended in its last days, or just after it has passed. */
const STILL_WATCHED = 10 * DAY

const meansServer = ({ code, status }: FetchFailure) =>
  ['unreachable', 'timeout', 'tls'].includes(code) || (code === 'status' && ((status ?? 0) >= 500 || status === 429))

interface Planned {
  entry: Entry
  known: FetchRecord | null
  plan: Plan
}

class Visit {
  private readonly source: Source
  private readonly context: VisitContext
  readonly report: SourceReport
  private readonly callIds = new Set<string>()
  private readonly asked = new Set<string>()
  private failuresInRow = 0

  constructor(source: Source, context: VisitContext) {
    this.source = source
    this.context = context
    this.report = emptyReport(source)
  }

  async run(): Promise<SourceReport> {
    const { report } = this
    const lists = await readLists(this.source, this.context, report)
    report.family = lists.family
    await this.judgeLists(lists)
    if (!lists.isDown) {
      await this.readEntries(lists.entries)
      await this.readUnlisted()
    }
    report.calls = this.callIds.size
    await this.keepState(lists)
    return report
  }

  /** An address a person pasted may be one call's page; else a page without items is a failure, and is named. */
  private async judgeLists({ entries, single, isDown }: Lists): Promise<void> {
    if (isDown || entries.length > 0 || this.report.failures.length > 0) return
    if (single !== null) {
      const entry: Entry = { url: this.source.url, title: '', published: null, summary: null }
      const item = await readItem(entry, this.source, 'read', null, this.context)
      if (item.kind === 'read' && item.page !== null) {
        await this.keep(entry, item)
        return
      }
    }
    const { url } = this.source
    const message = `${url} answered, but no list of items was found on it or on the pages it names. Give the source the address of its list, or run: sources discover ${url}`
    this.report.failures.push({ url, code: 'no-list', message })
  }

  private async readEntries(entries: readonly Entry[]): Promise<void> {
    const planned: Planned[] = []
    for (const entry of entries) {
      const known = await this.context.store.fetchOf(entry.url)
      const page = known === null ? null : await this.context.store.pageOf(keyOf(entry, known))
      const closing = page === null ? undefined : closesAt(page.reading)
      planned.push({
        entry,
        known,
        plan: planFor(entry, { record: known, reader: this.context.reader, closesAt: closing }, this.context.now),
      })
    }
    // What was never read comes before what may have changed.
    planned.sort((left, right) => Number(left.known !== null) - Number(right.known !== null))
    let read = 0
    for (const { entry, known, plan } of planned) {
      if (plan === 'skip') {
        await this.countKnown(entry, known)
        continue
      }
      if (++read > MOST_ITEMS) {
        this.report.notes.push(`More than ${MOST_ITEMS} items to read: the others wait for the next visit.`)
        break
      }
      const item = await readItem(entry, this.source, plan, known, this.context)
      await this.keep(entry, item, known)
      if (this.failuresInRow >= FAILURES_IN_A_ROW) {
        this.report.notes.push('The server failed several times in a row: the rest waits for the next visit.')
        break
      }
    }
  }

  /** Open calls whose page is on no list any more are still asked for: that is where extensions are missed. */
  private async readUnlisted(): Promise<void> {
    const since = this.context.now - STILL_WATCHED
    const live = await this.context.store.livePagesOf(this.source.id, since)
    let left = MOST_UNLISTED
    for (const page of live) {
      if (this.asked.has(page.key) || this.failuresInRow >= FAILURES_IN_A_ROW || left-- <= 0) continue
      const item = await readLinked(page.url, { source: this.source, near: null }, this.context)
      await this.keep({ url: page.url, title: '', published: null, summary: null }, item)
    }
  }

  /** A call already known counts among those its source tells, though its page was not asked for. */
  private async countKnown(entry: Entry, known: FetchRecord | null): Promise<void> {
    const key = keyOf(entry, known)
    this.asked.add(key)
    for (const id of await this.context.store.idsOfPages([key])) this.callIds.add(id)
  }

  private async keep(entry: Entry, item: ItemResult, known: FetchRecord | null = null): Promise<void> {
    const { report, context } = this
    report.pages++
    this.failuresInRow = item.kind === 'failed' && meansServer(item.failure) ? this.failuresInRow + 1 : 0
    switch (item.kind) {
      case 'failed': {
        this.asked.add(keyOf(entry, known))
        const { code, message } = item.failure
        // What robots.txt forbids is the site's word, not its failure.
        if (code === 'robots') report.notes.push(message)
        else report.failures.push({ url: entry.url, code, message })
        return
      }
      case 'gone':
        await context.store.noteGone(entry.url, context.now)
        report.notes.push(`${entry.url} is no longer there; what was read from it is kept.`)
        return this.countKnown(entry, known)
      case 'document':
        return
      case 'unchanged':
        report.unchanged++
        if (item.fetched !== null) await context.store.saveFetches([item.fetched])
        return this.countKnown(entry, item.fetched ?? known)
      case 'read':
        return this.keepReading(entry, item)
    }
  }

  private async keepReading(entry: Entry, item: ItemResult & { kind: 'read' }): Promise<void> {
    const { report, context } = this
    const { page, fetched, fault } = item
    if (fault !== null) report.failures.push({ url: entry.url, code: 'record', message: `${entry.url}: ${fault}` })
    if (page === null) {
      // No call, or none any more: what was known of it stays, and the page is not read again for nothing.
      await context.store.saveFetches([fetched])
      return this.countKnown(entry, fetched)
    }
    this.asked.add(page.key)
    const own = await this.ownPage(page, item)
    const fetches = own?.fetched ? [fetched, own.fetched] : [fetched]
    this.count(await context.line(() => settle(context.store, page, own?.page ?? null, fetches, context.now)))
  }

  /** The call's own page, one link away, when it tells the same call. */
  private async ownPage(
    page: PageRecord,
    { reading }: ItemResult & { kind: 'read' },
  ): Promise<{ page: PageRecord; fetched: FetchRecord | null } | null> {
    const { context, source, report } = this
    const setting = { isOfficial: isOfficialKind(source.kind), officialHosts: context.officialHosts }
    for (const candidate of ownPageCandidates(reading.page, setting)) {
      const near = page.reading.pages[0]?.publishedAt ?? null
      const item = await readLinked(candidate.url, { source, near }, context)
      report.pages++
      if (item.kind === 'failed')
        report.notes.push(`The page behind "${candidate.text}" could not be read. ${item.failure.message}`)
      const linked = await this.linkedPage(item)
      if (linked !== null && areOneCall(page.reading, linked.page.reading).same) {
        this.asked.add(linked.page.key)
        return linked
      }
    }
    return null
  }

  private async linkedPage(item: ItemResult): Promise<{ page: PageRecord; fetched: FetchRecord | null } | null> {
    if (item.kind === 'read') {
      if (item.page !== null) return { page: item.page, fetched: item.fetched }
      await this.context.store.saveFetches([item.fetched])
      return null
    }
    if (item.kind !== 'unchanged' || item.fetched === null) return null
    const page = await this.context.store.pageOf(pageKey(item.fetched.finalUrl))
    return page === null ? null : { page, fetched: item.fetched }
  }

  private count({ callId, isNew, isChanged }: Settled): void {
    this.callIds.add(callId)
    if (isNew) this.report.new++
    else if (isChanged) this.report.changed++
  }

  private async keepState({ entries, family }: Lists): Promise<void> {
    const { store, now } = this.context
    const former = await store.sourceState(this.source.id)
    const failed = this.report.failures[0]
    await store.saveSourceState({
      id: this.source.id,
      family: family ?? former?.family ?? null,
      lastTried: now,
      lastSuccess: failed === undefined ? now : (former?.lastSuccess ?? null),
      failures: failed === undefined ? 0 : (former?.failures ?? 0) + 1,
      lastFailure: failed?.message ?? null,
      usualCount: entries.length > 0 ? entries.length : (former?.usualCount ?? null),
      lastNew: this.report.new > 0 ? now : (former?.lastNew ?? null),
    })
  }
}

/** The key an item is known by: where it was found in the end, unless it was read at an API's address. */
function keyOf(entry: Entry, known: FetchRecord | null): string {
  return pageKey(entry.readAt === undefined ? (known?.finalUrl ?? entry.url) : entry.url)
}

/** Visits one source. What fails is in the report; nothing known is lost. */
export function visitSource(source: Source, context: VisitContext): Promise<SourceReport> {
  return new Visit(source, context).run()
}
