// A call whose page leaves its term open: its most promising documents are asked for, read, and their facts taken in.
import type { Call, CallDocument } from '../../shared/call/call.ts'
import { pageKey } from '../../shared/call/identity.ts'
import { LIMITS, type Unreadable } from '../../shared/documents/reading.ts'
import type { Fetched, Fetcher, FetchFailure } from '../fetching/fetcher.ts'
import type { FetchRecord, Store } from '../store/store.ts'
import { sha256 } from '../work/content-hash.ts'
import { readDocumentCall } from './document-call.ts'
import { isReadable, movesTerm, promising, worthOf } from './document-names.ts'
import { fillCall, type Told } from './fill-call.ts'
import { readDocument } from './read-document.ts'

const MOST_DOCUMENTS = 3
/** Of a page that may be no call at all. */
const MOST_OF_MAYBE = 2
/** A page this sure of its term needs no second opinion. */
const SURE = 0.9
const ACCEPT = 'application/pdf, application/pkcs7-mime, application/vnd.oasis.opendocument.text, */*;q=0.5'

/** As the person reads it beside the document. */
const NOTES: Readonly<Record<Unreadable, string>> = {
  scan: 'da leggere: è una scansione',
  encrypted: 'da aprire a mano: è protetto',
  'too-large': 'da aprire a mano: è troppo grande',
  'too-long': 'da aprire a mano: è troppo lungo',
  broken: 'non letto: il file è rovinato',
  'unknown-format': 'da aprire a mano: formato non letto',
}

export interface AttachmentSetting {
  store: Pick<Store, 'fetchOf' | 'saveFetches'>
  fetcher: Pick<Fetcher, 'fetch'>
  /** Epoch ms. */
  now: number
  reader: string
  source: string
  /** A document did not come and may the next time. */
  onMissed?: (failure: FetchFailure) => void
  /** A document could not be had, now or ever. */
  onFailed?: (failure: FetchFailure) => void
}

/** Its page states no day, or none that can be relied on. */
const leavesTermOpen = ({ deadline }: Call): boolean => deadline.date === null || deadline.certainty < SURE

const isFrom = (call: Call, document: CallDocument) => call.evidence.some(({ page }) => page === document.url)

/** Documents that this call, as kept, was read from or may be. */
const watched = (call: Call): CallDocument[] =>
  promising(
    leavesTermOpen(call)
      ? call.documents
      : call.documents.filter((document) => isFrom(call, document) || movesTerm(document)),
    MOST_DOCUMENTS,
  )

/**
 * The call with what its documents say; the same call when no document can be read. A page that says enough has only the
 * acts read that move terms: it may not have been told of them.
 */
export async function withAttachments(call: Call, setting: AttachmentSetting): Promise<Call> {
  const asked = leavesTermOpen(call) ? call.documents : call.documents.filter(movesTerm)
  if (asked.length === 0) return call
  const told: Told[] = []
  const notes = new Map<string, string>()
  for (const document of promising(asked, MOST_DOCUMENTS)) {
    // Forms are opened only while nothing better has told the term.
    if (worthOf(document) < 0 && told.some((one) => one.call.deadline.date !== null)) break
    const outcome = await readOne(document, call, setting)
    if (outcome === null) continue
    if (outcome.note !== undefined) notes.set(document.url, outcome.note)
    if (outcome.call !== null) told.push({ title: document.title, call: outcome.call, isMove: movesTerm(document) })
  }
  const documents = call.documents.map((document) => {
    const note = notes.get(document.url) ?? (isReadable(document) ? undefined : NOTES['unknown-format'])
    return note === undefined ? document : { ...document, note }
  })
  return { ...fillCall(call, told), documents }
}

/** A page that leads to its notice and says no more: a call when the notice is one's; null when none of its files is. */
export async function callByDocuments(maybe: Call, setting: AttachmentSetting): Promise<Call | null> {
  for (const document of promising(maybe.documents, MOST_OF_MAYBE)) {
    const outcome = await readOne(document, maybe, setting)
    if (outcome !== null && outcome.call !== null)
      return fillCall(maybe, [{ title: document.title, call: outcome.call }])
  }
  return null
}

/** null when it could not be fetched: the next visit tries again. */
async function readOne(
  document: CallDocument,
  call: Call,
  setting: AttachmentSetting,
): Promise<{ call: Call | null; note: string | undefined } | null> {
  const fetched = await setting.fetcher.fetch(document.url, undefined, { maxBytes: LIMITS.bytes, accept: ACCEPT })
  if (fetched.kind === 'failed') {
    const { failure } = fetched
    setting.onFailed?.(failure)
    if (failure.code === 'too-large') return { call: null, note: NOTES['too-large'] }
    if (mayComeLater(failure)) setting.onMissed?.(failure)
    return null
  }
  if (fetched.kind === 'unchanged') return null
  await setting.store.saveFetches([recordOf(document.url, fetched, setting)])
  const reading = await readDocument(fetched.response.bytes, document.title || document.url, document.url)
  if ('unreadable' in reading) return { call: null, note: NOTES[reading.unreadable] }
  const published = call.pages[0]?.publishedAt ?? null
  const read = readDocumentCall(reading, document.title, { published, kind: call.pages[0]?.kind ?? 'official' })
  const note = reading.sheetsLeft === 0 ? undefined : `lette le prime ${reading.page.sheets.length} pagine`
  return { call: read.call, note }
}

/** Not what the site refuses or no longer has. */
const mayComeLater = ({ code, status = 0 }: FetchFailure): boolean =>
  code === 'status' ? status >= 500 || status === 429 : code !== 'robots'

function recordOf(
  url: string,
  fetched: Fetched & { kind: 'fresh' },
  { source, now, reader }: AttachmentSetting,
): FetchRecord {
  const { response, validators } = fetched
  return {
    url,
    source,
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
}

/** Whether a kept call rests on documents, so that it may change while its page does not. */
export const restsOnFiles = (call: Call): boolean => watched(call).length > 0

/**
 * Whether a document that a kept call rests on is another file now, though its page is the same. Asked with
 * If-None-Match; a document that fails or is gone says nothing.
 */
export async function haveAttachmentsChanged(call: Call, setting: AttachmentSetting): Promise<boolean> {
  const documents = new Map(watched(call).map((document) => [pageKey(document.url), document]))
  for (const { url } of documents.values()) {
    const known = await setting.store.fetchOf(url)
    const validators = known === null ? undefined : { ...known, url: known.finalUrl }
    const fetched = await setting.fetcher.fetch(url, validators, { maxBytes: LIMITS.bytes, accept: ACCEPT })
    if (fetched.kind === 'fresh' && sha256(fetched.response.bytes) !== known?.bodyHash) return true
  }
  return false
}
