// One page of a list asked for and read: what it names, or nothing when it failed, and the report says how.
import { pageKey } from '../../shared/call/identity.ts'
import type { FormPage, SiteResponse } from '../../shared/sites/family.ts'
import { mayBeEmpty, type Source } from '../sources/source.ts'
import type { FetchRecord, KnownListing } from '../store/store.ts'
import type { Bounds } from './archive.ts'
import { sha256 } from './content-hash.ts'
import type { SourceReport } from './report.ts'
import type { VisitContext } from './visit-context.ts'

/** A list page to ask for. */
export interface ListAsk {
  url: string
  /** What is sent when the page has no address of its own. */
  fields?: FormPage['fields']
  /** The source's own address. */
  isOwn: boolean
  /** Nobody named it: that it is not there says nothing. */
  isGuess: boolean
  /** First page of its list, which always has items, or a page that has only sections. */
  isFirst: boolean
  /** Its links are wanted too, which "not changed" does not give. */
  isWhole?: boolean
}

export interface ListAnswer {
  listing: KnownListing
  /** null when it did not change. */
  response: SiteResponse | null
}

/** The name under which a list page is kept and asked only once in a visit. */
function nameOf({ url, fields }: Pick<ListAsk, 'url' | 'fields'>): string {
  if (fields === undefined) return url
  const lasting = Object.entries(fields).filter(([name]) => !OF_THE_VISIT.test(name))
  return `${url} ${new URLSearchParams(lasting)}`
}

/** Fields that are new at each visit: ASP.NET's state, tokens against forgery. */
const OF_THE_VISIT = /^__(?:viewstate|eventvalidation|previouspage|requestverification)|token|csrf|nonce/i

export const keyOfList = (ask: Pick<ListAsk, 'url' | 'fields'>): string =>
  ask.fields === undefined ? pageKey(ask.url) : nameOf(ask)

interface Visit {
  source: Source
  context: VisitContext
  report: SourceReport
  bounds: Bounds
}

/** @returns `missing` for a page that is not there or may not be read, `failed` when it should have answered. */
export async function readListPage(
  ask: ListAsk,
  { source, context, report, bounds }: Visit,
): Promise<ListAnswer | 'missing' | 'failed'> {
  const { store, fetcher, reader, now } = context
  const name = nameOf(ask)
  const known = await store.listingOf(source.id, name)
  const record = await store.fetchOf(name)
  const mayAsk =
    !ask.isWhole && ask.fields === undefined && known !== null && record !== null && record.reader === reader
  const validators = mayAsk && record !== null ? { ...record, url: record.finalUrl } : undefined
  const fetched = await fetcher.fetch(ask.url, validators, ask.fields === undefined ? {} : { form: ask.fields })
  report.pages++
  if (fetched.kind === 'failed') {
    const { code, status, message } = fetched.failure
    // A section that is not there, or an older page of a list that grew shorter, is no failure of the source.
    const isMissing = code === 'status' && (status === 404 || status === 410)
    if (ask.isOwn || !(isMissing || code === 'robots' || ask.isGuess)) {
      report.failures.push({ url: ask.url, code, message })
      return 'failed'
    }
    if (!ask.isGuess) report.notes.push(message)
    return 'missing'
  }
  if (fetched.kind === 'unchanged') {
    report.unchanged++
    return known === null ? 'failed' : { listing: known, response: null }
  }
  const { validators: given } = fetched
  const bodyHash = sha256(fetched.response.bytes)
  // Servers without validators send the whole page again: it need not be read again.
  const isSame = known !== null && record?.reader === reader && record.bodyHash === bodyHash
  if (isSame && !ask.isWhole) {
    report.unchanged++
    return { listing: known, response: fetched.response }
  }
  const response: SiteResponse = ask.fields === undefined ? fetched.response : { ...fetched.response, form: ask.fields }
  const listing = await context.readers.list({ response, family: source.family ?? null })
  const had = known?.entries.length ?? 0
  // An older page may run out of items; a section or feed does not, nor does a feed turn into a web page.
  const ranOut = listing.entries.length === 0 && had > 0 && (ask.isFirst || known?.family !== listing.family)
  if (ranOut && !mayBeEmpty(source, bounds.today)) {
    const what = known?.family === listing.family ? '' : ` It looked like ${known?.family}, now like ${listing.family}.`
    const message = `${ask.url} lists nothing, it used to list ${had}.${what} What was known is kept; look at the page, and if it moved change the source's url.`
    report.failures.push({ url: ask.url, code: 'empty', message })
    return 'failed'
  }
  const fetchRecord: FetchRecord = {
    url: name,
    source: source.id,
    etag: given.etag,
    lastModified: given.lastModified,
    finalUrl: response.url,
    bodyHash,
    contentHash: null,
    fetchedAt: now,
    reader,
    goneAt: null,
    listed: null,
  }
  await store.saveListing(source.id, name, listing, fetchRecord)
  return { listing, response }
}
