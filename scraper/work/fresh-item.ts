// What is made of a page that came fresh: read, or found to be as it was; then its documents are heard.
import type { Call } from '../../shared/call/call.ts'
import { pageKey } from '../../shared/call/identity.ts'
import { isOfficialHost } from '../../shared/call/own-page.ts'
import { imprintOf } from '../../shared/matching/imprint.ts'
import { retold } from '../../shared/matching/page-traits.ts'
import type { Entry } from '../../shared/sites/family.ts'
import { callByDocuments, withAttachments } from '../documents/attachments.ts'
import { readDocumentCall } from '../documents/document-call.ts'
import { readDocument } from '../documents/read-document.ts'
import type { Fetched, FetchFailure } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, PageRecord } from '../store/store.ts'
import { sha256 } from './content-hash.ts'
import { asked, type ItemResult } from './item-result.ts'
import { documentOf } from './media.ts'
import { isOfficialKind } from './page-kind.ts'
import { type ItemReading, inBounds, type Recognition, type Teller, tellItem } from './page-work.ts'
import type { Hints } from './read-response.ts'
import type { VisitContext } from './visit-context.ts'

export interface Reading {
  source: Source
  hints: Hints
  /** What the list says of it, as `listedAs` writes it; null when a link led here. */
  listed: string | null
  known: FetchRecord | null
  entry: Entry | null
}

/** The page, or the document that a list or a link leads straight to; null for a file whose text cannot be read. */
async function readBody(
  { response }: Fetched & { kind: 'fresh' },
  hints: Hints,
  teller: Teller,
  knownHash: string | null,
  { readers }: VisitContext,
): Promise<ItemReading | null> {
  const { bytes, body } = response
  if (documentOf(bytes) === null && (body !== '' || bytes.length === 0)) {
    // The text says it all, and is what has to cross to a process.
    const light = { ...response, bytes: new Uint8Array() }
    return readers.item({ response: light, hints, teller, knownHash })
  }
  const url = hints.address ?? response.url
  const reading = await readDocument(bytes, url, url)
  return 'unreadable' in reading ? null : tellItem(readDocumentCall(reading, null, hints), teller, knownHash)
}

/** A page that our readers cannot bear is its own failure: the others of its source are read. */
function unread(url: string, error: unknown): ItemResult & { kind: 'unread' } {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  const todo = 'look at it by eye, and tell whoever maintains the reader'
  return { kind: 'unread', message: `${url}: reading it failed (${why}); ${todo}.` }
}

/** The call with what its documents say, and what is recognised by it. */
async function withDocuments(
  reading: ItemReading,
  source: Source,
  context: VisitContext,
): Promise<{ reading: ItemReading; missing: FetchFailure[]; mayComeLater: boolean }> {
  const { call, recognition, maybe } = reading
  const missing: FetchFailure[] = []
  let mayComeLater = false
  const setting = {
    ...attaching(source, context),
    onFailed: (failure: FetchFailure) => missing.push(failure),
    onMissed: () => {
      mayComeLater = true
    },
  }
  const withWhole = async (): Promise<ItemReading> => {
    if (maybe !== null) {
      const told = await callByDocuments(maybe.call, setting)
      return told === null ? reading : retoldAs(told, reading, maybe.recognition)
    }
    if (call === null || recognition === null) return reading
    const whole = await withAttachments(call, setting)
    return whole === call ? reading : retoldAs(whole, reading, recognition)
  }
  return { reading: await withWhole(), missing, mayComeLater }
}

/** The reading of a page whose call says more than the page. */
function retoldAs(call: Call, reading: ItemReading, recognition: Recognition): ItemReading {
  const kept = inBounds(call)
  if (kept.call === null) return { ...reading, ...kept, recognition: null }
  const traits = retold(recognition.traits, kept.call)
  return { ...reading, ...kept, recognition: { ...recognition, traits, imprint: imprintOf(traits) } }
}

export const attaching = ({ id }: Source, { store, fetcher, now, reader }: VisitContext) => ({
  store,
  fetcher,
  now,
  reader,
  source: id,
})

/** What to keep of a page that came fresh. */
export async function take(
  url: string,
  fetched: Fetched & { kind: 'fresh' },
  context: VisitContext,
  how: Reading,
): Promise<ItemResult> {
  const { response, validators } = fetched
  const { known } = how
  const record: FetchRecord = {
    ...asked(url, how.source, context),
    etag: validators.etag,
    lastModified: validators.lastModified,
    finalUrl: response.url,
    bodyHash: sha256(response.bytes.length > 0 ? response.bytes : response.body),
    listed: how.listed,
  }
  const isWhereItWas = known !== null && pageKey(known.finalUrl) === pageKey(response.url)
  // Read before with what its list says, by this reader: what has not changed is not read twice.
  const wasRead = isWhereItWas && known.reader === context.reader && (known.listed !== null || how.listed === null)
  const unchanged = (contentHash: string): ItemResult => ({
    kind: 'unchanged',
    fetched: { ...record, contentHash, listed: how.listed ?? known?.listed ?? null },
  })
  if (wasRead && known.contentHash !== null && known.bodyHash === record.bodyHash) return unchanged(known.contentHash)
  const { kind: owns, name, territory } = ownerOf(how.source, response.url, context)
  const knownHash = wasRead ? known.contentHash : null
  const first = await readBody(fetched, how.hints, { kind: owns, name, territory }, knownHash, context).catch(
    (error: unknown) => unread(url, error),
  )
  if (first !== null && 'message' in first) return first
  if (first === null) return { kind: 'document', fetched: record }
  record.contentHash = first.contentHash
  if (first.contentHash === knownHash) return unchanged(first.contentHash)
  const { reading, missing, mayComeLater } = await withDocuments(first, how.source, context)
  // What its documents say is still to be heard: the next visit reads it as if it were new.
  if (mayComeLater)
    Object.assign(record, { etag: null, lastModified: null, bodyHash: '', contentHash: null, listed: null })
  const { call, fault, kind, recognition } = reading
  const address = how.hints.address ?? response.url
  const page: PageRecord | null =
    call === null
      ? null
      : {
          key: pageKey(address),
          url: address,
          kind,
          source: how.source.id,
          reading: call,
          readAt: context.now,
          entry: how.entry,
          imprint: recognition?.imprint ?? null,
        }
  const former = known === null || how.hints.address !== undefined ? null : pageKey(known.finalUrl)
  const movedFrom = former === null || former === pageKey(response.url) ? null : former
  return { kind: 'read', fetched: record, reading, page, fault, missing, movedFrom }
}

/** A collector's list may lead straight to an issuer's own page: that page is the issuer's, whoever listed it. */
function ownerOf(source: Source, url: string, context: VisitContext): Source {
  const { host, hostname } = new URL(url)
  if (isOfficialKind(source.kind) || host === new URL(source.url).host) return source
  const kind = context.hosts.get(host) ?? (isOfficialHost(hostname) ? 'ente' : null)
  return kind === null || !isOfficialKind(kind) ? source : { ...source, kind }
}
