// The lists of a source: its entry and the further pages it names, until nothing on them is new.
import { pageKey } from '../../shared/call/identity.ts'
import { familyNamed, recogniseFamily } from '../../shared/sites/families.ts'
import type { Entry, SiteResponse } from '../../shared/sites/family.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, KnownListing } from '../store/store.ts'
import { sha256 } from './content-hash.ts'
import type { SourceReport } from './report.ts'
import type { VisitContext } from './visit-context.ts'

/** List pages of one visit; at the usual pause about a minute. */
const MOST_LISTS = 40

interface Ahead {
  url: string
  depth: number
  /** Named by a page that has no items of its own, as a home page names its sections. */
  isSection: boolean
}

export interface Lists {
  entries: Entry[]
  family: string | null
  /** The entry page, when it is no list: it may itself be a call. */
  single: SiteResponse | null
  /** The entry could not be read: nothing can be said of the source. */
  isDown: boolean
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

export async function readLists(source: Source, context: VisitContext, report: SourceReport): Promise<Lists> {
  const { store } = context
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  const ahead: Ahead[] = [{ url: source.url, depth: 0, isSection: true }]
  let family: string | null = null
  let single: SiteResponse | null = null

  for (let at = 0; at < ahead.length && seen.size < MOST_LISTS; at++) {
    const list = ahead[at]
    if (list === undefined || seen.has(pageKey(list.url))) continue
    seen.add(pageKey(list.url))
    const answer = await readList(source, list, context, report)
    if (answer === null) {
      if (list.depth === 0) return { entries: [], family, single, isDown: true }
      continue
    }
    const { listing, response } = answer
    if (list.depth === 0) family = listing.family
    if (list.depth === 0 && listing.entries.length === 0) single = response
    let isNews = list.depth === 0 || listing.entries.length === 0
    for (const entry of listing.entries) {
      if (!isReadable(entry.url)) continue
      const key = pageKey(entry.url)
      const former = entries.get(key)
      entries.set(key, former === undefined ? entry : combine(former, entry))
      isNews ||= (await store.fetchOf(entry.url)) === null
    }
    // Older pages of a list are read until one of them brings nothing new.
    if (isNews)
      for (const url of listing.next)
        ahead.push({ url, depth: list.depth + 1, isSection: listing.entries.length === 0 })
  }
  if (ahead.length > seen.size && seen.size >= MOST_LISTS)
    report.notes.push(`More than ${MOST_LISTS} list pages: the older ones were left for another visit.`)
  return { entries: [...entries.values()], family, single, isDown: false }
}

/** One list page; null when it failed, and the report says how. */
async function readList(source: Source, list: Ahead, context: VisitContext, report: SourceReport) {
  const { store, fetcher, reader, now } = context
  const known = await store.listingOf(source.id, list.url)
  const record = await store.fetchOf(list.url)
  const mayAsk = known !== null && record !== null && record.reader === reader
  const fetched = await fetcher.fetch(list.url, mayAsk ? { ...record, url: record.finalUrl } : undefined)
  report.pages++
  if (fetched.kind === 'failed') {
    const { code, status, message } = fetched.failure
    // A section that is not there, or an older page of a list that grew shorter, is no failure of the source.
    const isMissing = list.depth > 0 && code === 'status' && (status === 404 || status === 410)
    if (isMissing || (list.depth > 0 && code === 'robots')) report.notes.push(message)
    else report.failures.push({ url: list.url, code, message })
    return null
  }
  if (fetched.kind === 'unchanged') {
    report.unchanged++
    return known === null ? null : { listing: known, response: null }
  }
  const { response, validators } = fetched
  const named = source.family ? familyNamed(source.family) : null
  const recognised = named ?? recogniseFamily(response).family
  const listing: KnownListing = { family: recognised.name, ...recognised.entries(response) }
  const had = known?.entries.length ?? 0
  // An older page may run out of items; a section or feed does not, nor does a feed turn into a web page.
  const ranOut = listing.entries.length === 0 && had > 0 && (list.isSection || known?.family !== listing.family)
  if (ranOut) {
    const what = known?.family === listing.family ? '' : ` It looked like ${known?.family}, now like ${listing.family}.`
    const message = `${list.url} lists nothing, it used to list ${had}.${what} What was known is kept; look at the page, and if it moved change the source's url.`
    report.failures.push({ url: list.url, code: 'empty', message })
    return null
  }
  const fetchRecord: FetchRecord = {
    url: list.url,
    source: source.id,
    etag: validators.etag,
    lastModified: validators.lastModified,
    finalUrl: response.url,
    bodyHash: sha256(response.bytes),
    contentHash: null,
    fetchedAt: now,
    reader,
    goneAt: null,
    listed: null,
  }
  await store.saveListing(source.id, list.url, listing, fetchRecord)
  return { listing, response }
}
