// One source visited: its lists, its items, the pages their links lead to, and what is kept of them.

import { pageKey } from '../../shared/call/identity.ts'
import { ownPageCandidates } from '../../shared/call/own-page.ts'
import { closesAt, romeDay } from '../../shared/call/status.ts'
import type { Entry } from '../../shared/sites/family.ts'
import { restsOnFiles } from '../documents/attachments.ts'
import type { FetchFailure } from '../fetching/fetcher.ts'
import { isHome } from '../sources/entry-points.ts'
import { mayBeEmpty, type Source } from '../sources/source.ts'
import { batches } from '../store/batches.ts'
import { type FetchRecord, newState, type PageRecord } from '../store/store.ts'
import { judgeYield } from './health.ts'
import { readItem, readLinked, UNKNOWN } from './item.ts'
import type { ItemResult } from './item-result.ts'
import { type Lists, readLists } from './lists.ts'
import { byPromise, type Planned, promisesCall } from './order.ts'
import { ownPageOf } from './own-page.ts'
import { isOfficialKind } from './page-kind.ts'
import { emptyReport, type SourceReport } from './report.ts'
import { lookAgainAfter, planFor } from './revisit.ts'
import { type Settled, settle } from './settle.ts'
import { stateAfter } from './state-after.ts'
import type { VisitContext } from './visit-context.ts'

/** Items asked for in one visit; the rest are asked for in the next, which is due at once. At the usual pause 40 minutes. */
const MOST_ITEMS = 1_500
/** Pages that their lists no longer name and are asked for all the same while their call is open. */
const MOST_UNLISTED = 200
/** So many failures in a row that mean the server, not the page: the visit ends. */
const FAILURES_IN_A_ROW = 3
/** Unread pages and documents named in one report. */
const MOST_UNREAD = 20
/** Pages looked up or kept in one question to the store. */
const AT_ONCE = 50
const DAY = 86_400_000
/** A term is often extended in its last days, or just after it has passed. */
const STILL_WATCHED = 10 * DAY

const meansServer = ({ code, status }: FetchFailure) =>
  ['unreachable', 'timeout', 'tls'].includes(code) || (code === 'status' && ((status ?? 0) >= 500 || status === 429))

class Visit {
  private readonly source: Source
  private readonly context: VisitContext
  readonly report: SourceReport
  private readonly callIds = new Set<string>()
  private readonly asked = new Set<string>()
  private readonly unchanged: FetchRecord[] = []
  private failuresInRow = 0
  /** Calls told by items on the first pages of the lists. */
  private readonly frontCalls = new Set<string>()
  /** The page of an open call has vanished since the last visit. */
  private hasLost = false
  /** What was not read of pages and documents, each once. */
  private readonly unread = new Set<string>()
  /** Everything worth reading was asked for. */
  private isDone = true

  constructor(source: Source, context: VisitContext) {
    this.source = source
    this.context = context
    this.report = emptyReport(source)
  }

  async run(): Promise<SourceReport> {
    const { report, context, source } = this
    const state = (await context.store.sourceState(source.id)) ?? newState(source.id)
    const lists = await readLists(source, context, report, state)
    report.family = lists.family
    report.items = lists.front.size
    await this.judgeLists(lists)
    if (!lists.isDown) {
      await this.readEntries(lists)
      await this.readUnlisted()
      // An open call does not end by its page's going: it may stand elsewhere now, deep in a list that was not read.
      if (this.hasLost && !lists.isWhole)
        await this.readEntries(await readLists(source, context, report, { ...state, walkedAt: null }))
    }
    await this.keepUnchanged()
    report.calls = this.callIds.size
    const { front, rebuilt, isDown } = lists
    const given = { source, state, items: front.size, calls: this.frontCalls.size, rebuilt, now: context.now }
    // A site that does not answer has moved nothing: its failure says what to do.
    const odd = isDown ? [] : judgeYield(given)
    report.warnings = [...odd, ...[...this.unread].slice(0, MOST_UNREAD)]
    // Of one that has just closed too: terms are extended then.
    const soonest = await context.store.soonestOf(source.id, context.now - 2 * DAY)
    const { isDone } = this
    const visited = {
      source,
      former: state,
      lists,
      report,
      calls: this.frontCalls.size,
      isDone,
      soonest,
      now: context.now,
    }
    await context.store.saveSourceState(stateAfter(visited))
    return report
  }

  /** An address a person pasted may be one call's page; else a page without items is a failure, and is named. */
  private async judgeLists({ entries, single, isDown }: Lists): Promise<void> {
    if (isDown || (single === null && entries.length > 0) || this.report.failures.length > 0) return
    if (single !== null && !isHome(this.source.url)) {
      const entry: Entry = { url: this.source.url, title: '', published: null, summary: null }
      const item = await readItem(entry, this.source, 'read', UNKNOWN, this.context)
      if (item.kind === 'read' && item.page !== null) {
        await this.keep(entry, item)
        return
      }
    }
    if (entries.length > 0 || mayBeEmpty(this.source, romeDay(this.context.now))) return
    const { url } = this.source
    const message = `${url} answered, but no list of items was found on it or on the pages it names. Give the source the address of its list, or run: sources discover ${url}`
    this.report.failures.push({ url, code: 'no-list', message })
  }

  private async readEntries({ entries, front }: Lists): Promise<void> {
    const { reader, now, isNamed, most } = this.context
    const limit = most?.items ?? MOST_ITEMS
    const planned: Planned[] = []
    for (const some of batches(entries, AT_ONCE)) {
      const records = await this.context.store.fetchesOf(some.map(({ url }) => url))
      for (const entry of some) {
        const record = records.get(entry.url) ?? null
        if (this.asked.has(keyOf(entry, record))) continue
        const call = record === null ? null : await this.context.store.readingOf(keyOf(entry, record))
        const closing = call === null ? undefined : closesAt(call)
        const plan = planFor(entry, { record, reader, closesAt: closing }, now, isNamed)
        planned.push({ entry, known: { record, filed: call !== null && restsOnFiles(call) ? call : null }, plan })
      }
    }
    planned.sort(byPromise)
    let read = 0
    for (const { entry, known, plan } of planned) {
      const before = this.callIds.size
      if (plan === 'skip') await this.countKnown(entry, known.record)
      else {
        if (++read > limit) {
          this.report.notes.push(`More than ${limit} items to read: the others wait for the next visit.`)
          this.isDone = false
          break
        }
        const item = await readItem(entry, this.source, plan, known, this.context)
        await this.keep(entry, item, known.record)
      }
      if (front.has(entry.url) && this.callIds.size > before) this.frontCalls.add(entry.url)
      if (this.failuresInRow >= FAILURES_IN_A_ROW) {
        this.report.notes.push('The server failed several times in a row: the rest waits for the next visit.')
        this.isDone = false
        break
      }
    }
  }

  /** Open calls whose page is on no list any more are still asked for: that is where extensions are missed. */
  private async readUnlisted(): Promise<void> {
    const since = this.context.now - STILL_WATCHED
    const live = await this.context.store.livePagesOf(this.source.id, since, this.asked)
    let left = MOST_UNLISTED
    for (const page of live) {
      if (this.asked.has(page.key) || this.failuresInRow >= FAILURES_IN_A_ROW) continue
      if (!(await this.isTimeFor(page)) || left-- <= 0) continue
      // As its list led to it: an API's address says more than the page, and a list more than both.
      const known = await this.context.store.fetchOf(page.entry?.url ?? page.url)
      const item =
        page.entry == null
          ? await readLinked(page.url, { source: this.source, near: null }, this.context)
          : await readItem(page.entry, this.source, 'ask', { record: known, filed: page.reading }, this.context)
      this.hasLost ||= item.kind === 'gone' && known?.goneAt === null
      await this.keep(page.entry ?? { url: page.url, title: '', published: null, summary: null }, item, known)
    }
  }

  private async isTimeFor({ url, entry, reading }: PageRecord): Promise<boolean> {
    const { store, isNamed, now } = this.context
    if (isNamed) return true
    const known = await store.fetchOf(entry?.url ?? url)
    return known === null || now - known.fetchedAt >= lookAgainAfter(closesAt(reading), now)
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
      case 'unread':
        this.asked.add(keyOf(entry, known))
        report.failures.push({ url: entry.url, code: 'unread', message: item.message })
        return
      case 'gone':
        if (item.fetched === null) await context.store.noteGone(entry.url, context.now)
        else await context.store.saveFetches([item.fetched])
        report.notes.push(`${entry.url} is no longer there; what was read from it is kept.`)
        return this.countKnown(entry, known)
      case 'document':
        return context.store.saveFetches([item.fetched])
      case 'unchanged':
        report.unchanged++
        if (item.fetched !== null) await this.keepLater(item.fetched)
        return this.countKnown(entry, item.fetched ?? known)
      case 'read':
        return this.keepReading(entry, item)
    }
  }

  /** That a page is as it was is kept with others: a run killed before asks for it again, and loses nothing. */
  private async keepLater(fetched: FetchRecord): Promise<void> {
    this.unchanged.push(fetched)
    if (this.unchanged.length >= AT_ONCE) await this.keepUnchanged()
  }

  private async keepUnchanged(): Promise<void> {
    await this.context.store.saveFetches(this.unchanged.splice(0))
  }

  private async keepReading(entry: Entry, item: ItemResult & { kind: 'read' }): Promise<void> {
    const { report, context, source } = this
    const { page, fetched, fault } = item
    if (fault !== null) report.failures.push({ url: entry.url, code: 'record', message: `${entry.url}: ${fault}` })
    this.noteUnread(entry.url, item)
    if (page === null) {
      // No call, or none any more: what was known of it stays, and the page is not read again for nothing.
      await context.store.saveFetches([fetched])
      await this.countKnown(entry, fetched)
      return this.followPromise(entry, item)
    }
    this.asked.add(page.key)
    if (item.movedFrom !== null) this.asked.add(item.movedFrom)
    const own = await ownPageOf(page, item.reading, source, context, report)
    if (own !== null) {
      this.asked.add(own.page.key)
      if (own.item !== null) this.noteUnread(own.page.url, own.item)
    }
    const fetches = own?.fetched ? [fetched, own.fetched] : [fetched]
    const published = entry.published ?? page.reading.pages[0]?.publishedAt ?? null
    const { recognition } = item.reading
    const told = recognition === null ? null : { recognition, published, known: context.known }
    this.count(
      await context.line(() =>
        settle(context.store, page, own?.page ?? null, fetches, context.now, told, item.movedFrom),
      ),
    )
  }

  /** A term may stand in what could not be read: whoever looks after the source is told. */
  private noteUnread(url: string, { reading, missing }: ItemResult & { kind: 'read' }): void {
    if (reading.isCut)
      this.unread.add(`${url} is too long to be read whole: only its first part was read. Look at the rest by eye.`)
    for (const { message } of missing) this.unread.add(`A document of ${url} could not be had. ${message}`)
  }

  /** A collector's item may say no more than "there is a call", and link it: the call is read where it stands. */
  private async followPromise({ title }: Entry, { reading }: ItemResult & { kind: 'read' }): Promise<void> {
    const { context, source } = this
    if (isOfficialKind(source.kind) || !promisesCall(title || reading.title || '')) return
    for (const { url } of ownPageCandidates(reading, {
      isOfficial: false,
      officialHosts: context.officialHosts,
    })) {
      const linked = await readLinked(url, { source, near: reading.published }, context)
      this.report.pages++
      if (linked.kind === 'read' && linked.page !== null)
        await this.keepReading({ url, title: '', published: null, summary: null }, linked)
      else if (linked.kind === 'read') await context.store.saveFetches([linked.fetched])
    }
  }

  private count({ callId, isNew, isChanged }: Settled): void {
    this.callIds.add(callId)
    const { born } = this.context
    if (isNew) {
      born.add(callId)
      this.report.new++
    } else if (isChanged && !born.has(callId)) this.report.changed++
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
