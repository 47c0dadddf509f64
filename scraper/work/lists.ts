// The lists of a source: from its address to every list of its site, each read page by page back to the bounds on a first
// visit, and later as far as there is anything new.
import { pageKey } from '../../shared/call/identity.ts'
import type { Entry, SiteResponse } from '../../shared/sites/family.ts'
import { isPageOf, listKey } from '../../shared/sites/lists.ts'
import { isHome, lookAround } from '../sources/entry-points.ts'
import type { Source } from '../sources/source.ts'
import type { KnownListing, SourceState } from '../store/store.ts'
import { type Bounds, boundsOf, isNewestFirst, isPast, isWanted } from './archive.ts'
import { guessedNext } from './guessed-next.ts'
import { keyOfList, type ListAsk, readListPage } from './list-page.ts'
import type { SourceReport } from './report.ts'
import type { VisitContext } from './visit-context.ts'

/** List pages of one visit, over all lists; at the usual pause ten minutes. */
const MOST_PAGES = 400
const MOST_LISTS = 40
/** From the source's address to a list: home page, section, list. */
const DEEPEST = 3
const DAY = 86_400_000
/** New lists and new menus are rare. */
const LOOK_AGAIN_AFTER = 30 * DAY
/** What changes in the middle of an archive, or stands on a list in no order, is found at the next whole walk. */
const WALK_AGAIN_AFTER = 7 * DAY

export interface Lists {
  /** Items worth reading. */
  entries: Entry[]
  family: string | null
  /** The source's own page, when it is no list: it may itself be a call. */
  single: SiteResponse | null
  /** The source's address could not be read, nor any list besides. */
  isDown: boolean
  /** Addresses on the first pages of the lists: what a visit usually sees. */
  front: ReadonlySet<string>
  /** Lists no other list names, to be remembered. */
  points: string[]
  lookedAt: number | null
  /** Every list was read back to the bounds. */
  isWhole: boolean
  /** Lists whose family is another than before: the site was rebuilt, or its pages are no longer understood. */
  rebuilt: { url: string; from: string; to: string }[]
}

/** One list with all its pages. */
interface Chain {
  pages: number
  hasEnded: boolean
  /** Items named so far: a page that adds none is the last one again. */
  named: Set<string>
  /** Pages in a row that added nothing. */
  misses: number
  isNewestFirst: boolean | null
}

interface Ahead extends ListAsk {
  chain: string
  page: number
  depth: number
}

/** Longer than a call's record can hold, or no web address: nobody could be sent there. */
const isReadable = (url: string) => url.length <= 2_048 && /^https?:\/\//i.test(url) && URL.canParse(url)

/** Two lists name one item: each says what the other left out. */
function combine(first: Entry, second: Entry): Entry {
  return {
    ...second,
    ...first,
    title: first.title || second.title,
    published: first.published ?? second.published,
    summary: first.summary ?? second.summary,
  }
}

class Walk {
  private readonly source: Source
  private readonly context: VisitContext
  private readonly report: SourceReport
  private readonly state: SourceState
  private readonly bounds: Bounds
  /** Every list is read to its bounds, new items or not. */
  private readonly isThorough: boolean
  private readonly entries = new Map<string, Entry>()
  private readonly front = new Set<string>()
  private readonly seen = new Set<string>()
  private readonly chains = new Map<string, Chain>()
  private readonly ahead: Ahead[] = []
  private readonly found = new Set<string>()
  private readonly rebuilt: Lists['rebuilt'] = []
  private family: string | null = null
  private single: SiteResponse | null = null
  private lookedAt: number | null
  /** The site's other lists are looked for. */
  private readonly looksAround: boolean
  private isCut = false
  private answered = 0
  private older = 0

  constructor(source: Source, context: VisitContext, report: SourceReport, state: SourceState) {
    this.source = source
    this.context = context
    this.report = report
    this.state = state
    this.bounds = boundsOf(source, context.now, context.most)
    this.isThorough = state.walkedAt === null || context.now - state.walkedAt > WALK_AGAIN_AFTER
    this.lookedAt = state.lookedAt
    const isDue = state.lookedAt === null || context.now - state.lookedAt > LOOK_AGAIN_AFTER
    this.looksAround = !source.entries && isDue
  }

  async run(): Promise<Lists> {
    const { source, state } = this
    for (const url of source.entries ?? [source.url]) this.open(url, { isOwn: true, isGuess: false, depth: 0 })
    if (!source.entries) for (const url of state.points) this.open(url, { isOwn: false, isGuess: true, depth: 1 })
    let pages = 0
    for (let next = this.ahead.shift(); next !== undefined; next = this.ahead.shift()) {
      if (this.seen.has(keyOfList(next))) continue
      if (++pages > MOST_PAGES) {
        this.report.notes.push(`More than ${MOST_PAGES} list pages: the older ones were left for another visit.`)
        this.isCut = true
        break
      }
      this.seen.add(keyOfList(next))
      await this.read(next)
    }
    if (this.older > 0)
      this.report.notes.push(`${this.older} items from before ${this.bounds.oldest} were left alone (archive.months).`)
    return {
      entries: [...this.entries.values()],
      family: this.family,
      single: this.single,
      isDown: this.answered === 0,
      front: this.front,
      points: [...this.found],
      lookedAt: this.lookedAt,
      isWhole: this.isThorough && !this.isCut,
      rebuilt: this.rebuilt,
    }
  }

  /** A list begins. */
  private open(url: string, how: Pick<Ahead, 'isOwn' | 'isGuess' | 'depth'>): void {
    const chain = listKey(url)
    if (this.seen.has(pageKey(url)) || (this.chains.has(chain) && !how.isOwn)) return
    if (this.chains.size >= MOST_LISTS) return
    this.chains.set(chain, { pages: 0, hasEnded: false, named: new Set(), misses: 0, isNewestFirst: null })
    const isWhole = how.depth === 0 && this.looksAround && isHome(url)
    this.ahead.push({ url, ...how, isFirst: true, chain, page: 1, isWhole })
  }

  private async read(ask: Ahead): Promise<void> {
    const chain = this.chains.get(ask.chain)
    if (chain === undefined || chain.hasEnded) return
    const { source, context, report, bounds } = this
    const answer = await readListPage(ask, { source, context, report, bounds })
    if (answer === 'failed') this.isCut = true
    if (answer === 'failed' || answer === 'missing') return
    this.answered++
    chain.pages++
    const { listing, response } = answer
    if (ask.depth === 0) {
      this.family ??= listing.family
      if (listing.entries.length === 0) this.single ??= response
      const was = this.state.family
      if (was !== null && was !== listing.family && listing.family === 'generic')
        this.rebuilt.push({ url: ask.url, from: was, to: listing.family })
    }
    const hasNews = await this.name(listing.entries, ask, chain)
    if (ask.isGuess && (listing.entries.length > 0 || listing.next.length > 0)) this.found.add(ask.url)
    this.follow(ask, chain, listing, hasNews)
    if (ask.depth === 0 && ask.page === 1) await this.lookAround(ask, listing, response)
  }

  /** Takes the items of a page; true when there is one that was never read. */
  private async name(entries: readonly Entry[], ask: Ahead, chain: Chain): Promise<boolean> {
    const wanted: string[] = []
    let adds = false
    for (const entry of entries) {
      if (!isReadable(entry.url)) continue
      const key = pageKey(entry.url)
      adds ||= !chain.named.has(key)
      chain.named.add(key)
      if (ask.page === 1) this.front.add(entry.url)
      if (!isWanted(entry, this.bounds)) {
        this.older++
        continue
      }
      const former = this.entries.get(key)
      this.entries.set(key, former === undefined ? entry : combine(former, entry))
      wanted.push(entry.url)
    }
    const known = await this.context.store.fetchesOf(wanted)
    if (ask.page === 1) chain.isNewestFirst = isNewestFirst(entries)
    // Servers that know no such page give the first or the last one again.
    // A form's first page is the one already at hand, in other portions.
    chain.misses = adds ? 0 : chain.misses + 1
    if (ask.page > 1 && chain.misses > (ask.fields === undefined ? 0 : 1)) chain.hasEnded = true
    if (isPast(entries, this.bounds)) chain.hasEnded = true
    return wanted.some((url) => !known.has(url))
  }

  /** Whether the next page of a list is worth asking for. */
  private goesOn(chain: Chain, hasNews: boolean): boolean {
    if (chain.hasEnded) return false
    if (this.isThorough || hasNews || chain.isNewestFirst === false) return true
    // A list that says nothing of its order is read whole when a person asked for this source by name.
    return chain.isNewestFirst === null && this.context.isNamed
  }

  private follow(ask: Ahead, chain: Chain, listing: KnownListing, hasNews: boolean): void {
    const { next, forms = [] } = listing
    const isSame = (url: string) => listKey(url) === ask.chain || isPageOf(ask.url, url)
    const pages: Pick<ListAsk, 'url' | 'fields' | 'isGuess'>[] = [
      ...next.filter((url) => isSame(url)).map((url) => ({ url, isGuess: false })),
      ...forms.map((form) => ({ ...form, isGuess: false })),
    ]
    // A feed is paged only where it is all that was given: elsewhere the lists it repeats are.
    const mayGuess = pages.length === 0 && (listing.family !== 'feed' || ask.depth === 0)
    const guess = mayGuess ? guessedNext(ask.url, listing, ask.page) : null
    if (guess !== null) pages.push({ url: guess, isGuess: true })
    if (this.goesOn(chain, hasNews)) {
      if (chain.pages < this.bounds.pages)
        for (const page of pages)
          this.ahead.push({
            ...page,
            isOwn: false,
            isFirst: false,
            chain: ask.chain,
            page: ask.page + 1,
            depth: ask.depth,
          })
      else if (pages.length > 0 && guess === null)
        this.report.notes.push(`${ask.url}: older pages than ${this.bounds.pages} were left alone (archive.pages).`)
    }
    if (ask.depth >= DEEPEST || ask.page > 1) return
    for (const url of next) if (!isSame(url)) this.open(url, { isOwn: false, isGuess: false, depth: ask.depth + 1 })
  }

  /** From a front page, or one that lists nothing: what its menus, feeds and site map lead to. */
  private async lookAround(ask: Ahead, listing: KnownListing, response: SiteResponse | null): Promise<void> {
    const { context } = this
    if (!this.looksAround || response === null || !(isHome(ask.url) || listing.entries.length === 0)) return
    const read = async (url: string) => {
      const fetched = await context.fetcher.fetch(url, undefined, {
        accept: 'application/xml, text/xml;q=0.9, */*;q=0.5',
      })
      this.report.pages++
      return fetched.kind === 'fresh' ? fetched.response : null
    }
    const maps = (await context.fetcher.siteMaps?.(response.url)) ?? []
    const { points, items } = await lookAround(response, listing.family, this.bounds.oldest, read, maps)
    for (const { url } of points) this.open(url, { isOwn: false, isGuess: true, depth: ask.depth + 1 })
    for (const item of items) if (!this.entries.has(pageKey(item.url))) this.entries.set(pageKey(item.url), item)
    this.lookedAt = context.now
  }
}

export function readLists(
  source: Source,
  context: VisitContext,
  report: SourceReport,
  state: SourceState,
): Promise<Lists> {
  return new Walk(source, context, report, state).run()
}
