// One page asked for and read: fresh, unchanged, gone or failed. Also the page a call's own link leads to.

import type { Call } from '../../shared/call/call.ts'
import { pageKey } from '../../shared/call/identity.ts'
import { isOfficialHost } from '../../shared/call/own-page.ts'
import { imprintOf } from '../../shared/matching/imprint.ts'
import { retold } from '../../shared/matching/page-traits.ts'
import type { Entry } from '../../shared/sites/family.ts'
import { callByDocuments, haveAttachmentsChanged, withAttachments } from '../documents/attachments.ts'
import { readDocumentCall } from '../documents/document-call.ts'
import { readDocument } from '../documents/read-document.ts'
import type { Fetched, FetchFailure, Validators } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord, PageRecord } from '../store/store.ts'
import { sha256 } from './content-hash.ts'
import { documentOf } from './media.ts'
import { isOfficialKind } from './page-kind.ts'
import { type ItemReading, inBounds, type Recognition, type Teller, tellItem } from './page-work.ts'
import type { Hints } from './read-response.ts'
import { listedAs, type Plan } from './revisit.ts'
import type { VisitContext } from './visit-context.ts'

export type ItemResult =
  | { kind: 'failed'; failure: FetchFailure }
  /** `fetched` is there when it was never seen. */
  | { kind: 'gone'; fetched: FetchRecord | null }
  /** The server says so, or a reader would notice nothing. */
  | { kind: 'unchanged'; fetched: FetchRecord | null }
  /** It came, and reading it failed. */
  | { kind: 'unread'; message: string }
  /** A file that is no page. */
  | { kind: 'document'; fetched: FetchRecord }
  | {
      kind: 'read'
      fetched: FetchRecord
      reading: ItemReading
      page: PageRecord | null
      fault: string | null
      /** Documents of its call that could not be had. */
      missing: FetchFailure[]
      /** Key it was known by before it moved; null when it did not. */
      movedFrom: string | null
    }

const isGone = ({ code, status }: FetchFailure) => code === 'status' && (status === 404 || status === 410)

interface Reading {
  source: Source
  hints: Hints
  /** What the list says of it, as `listedAs` writes it; null when a link led here. */
  listed: string | null
  known: FetchRecord | null
  entry: Entry | null
}

/** What is kept of an address before anything is read from it. */
function asked(url: string, source: Source, context: VisitContext): FetchRecord {
  return {
    url,
    source: source.id,
    etag: null,
    lastModified: null,
    finalUrl: url,
    bodyHash: '',
    contentHash: null,
    fetchedAt: context.now,
    reader: context.reader,
    goneAt: null,
    listed: null,
  }
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

const attaching = ({ id }: Source, { store, fetcher, now, reader }: VisitContext) => ({
  store,
  fetcher,
  now,
  reader,
  source: id,
})

/** The page is as it was; is a file its call was read from another one now? */
async function restsOnOtherFiles(
  { fetched }: ItemResult & { kind: 'unchanged' },
  address: string | undefined,
  source: Source,
  context: VisitContext,
): Promise<boolean> {
  if (fetched === null) return false
  const kept = await context.store.pageOf(pageKey(address ?? fetched.finalUrl))
  return kept !== null && (await haveAttachmentsChanged(kept.reading, attaching(source, context)))
}

/** What to keep of a page that came fresh. */
async function take(
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

/** A page that is not there is remembered as asked for, so that it is not new at each visit. */
function missing(
  failure: FetchFailure,
  url: string,
  source: Source,
  known: FetchRecord | null,
  context: VisitContext,
): ItemResult {
  if (!isGone(failure)) return { kind: 'failed', failure }
  return { kind: 'gone', fetched: known === null ? { ...asked(url, source, context), goneAt: context.now } : null }
}

const validatorsOf = ({ etag, lastModified, finalUrl }: FetchRecord): Validators => ({
  etag,
  lastModified,
  url: finalUrl,
})

const withoutText = ({ content: _text, ...entry }: Entry): Entry => entry

/** Reads an item of a list. The caller has decided that it is worth asking. */
export async function readItem(
  entry: Entry,
  source: Source,
  plan: Exclude<Plan, 'skip'>,
  known: FetchRecord | null,
  context: VisitContext,
): Promise<ItemResult> {
  const item = await readEntry(entry, source, plan, known, context)
  const address = entry.readAt === undefined ? undefined : entry.url
  return item.kind === 'unchanged' && (await restsOnOtherFiles(item, address, source, context))
    ? readEntry(entry, source, 'read', null, context)
    : item
}

async function readEntry(
  entry: Entry,
  source: Source,
  plan: Exclude<Plan, 'skip'>,
  known: FetchRecord | null,
  context: VisitContext,
): Promise<ItemResult> {
  const readAt = entry.readAt ?? entry.url
  const hints: Hints = {
    published: entry.published,
    title: entry.title,
    ...(source.family ? { family: source.family } : {}),
    ...(entry.facts === undefined ? {} : { facts: entry.facts }),
    ...(entry.readAt === undefined ? {} : { address: entry.url }),
  }
  const how: Reading = { source, hints, listed: listedAs(entry), known, entry: withoutText(entry) }
  if (isWhole(entry, source)) return take(entry.url, carried(entry), context, how)
  const earlier = context.linked.get(pageKey(readAt))
  const validators = plan === 'ask' && known !== null ? validatorsOf(known) : undefined
  const fetched = earlier ?? (await context.fetcher.fetch(readAt, validators))
  if (fetched.kind === 'failed') return missing(fetched.failure, entry.url, source, known, context)
  if (fetched.kind === 'fresh') return take(entry.url, fetched, context, how)
  return {
    kind: 'unchanged',
    fetched: known === null ? null : { ...known, fetchedAt: context.now, listed: how.listed },
  }
}

/** Shorter is an excerpt. */
const WHOLE_TEXT = 600
/** How an excerpt ends; tested on the last 400 characters only. */
const CUT_SHORT = /\[…\]|\[\.\.\.\]|leggi tutto|continua a leggere|read more/i

/** Articles that a feed or API carries whole need no request; an issuer's page says more than its feed. */
function isWhole({ content }: Entry, source: Source): boolean {
  if (content === undefined || isOfficialKind(source.kind)) return false
  return content.length >= WHOLE_TEXT && !CUT_SHORT.test(content.trimEnd().slice(-400))
}

function carried(entry: Entry): Fetched & { kind: 'fresh' } {
  const response = {
    url: entry.url,
    status: 200,
    contentType: 'text/html',
    headers: {},
    body: entry.content ?? '',
    bytes: new Uint8Array(),
  }
  return { kind: 'fresh', response, validators: { etag: null, lastModified: null, url: entry.url } }
}

/** Reads the page a link leads to; its own source, if it has one, will read it again with what its list says. */
export async function readLinked(
  url: string,
  from: { source: Source; near: string | null },
  context: VisitContext,
): Promise<ItemResult> {
  const item = await followLink(url, from, await context.store.fetchOf(url), context)
  return item.kind === 'unchanged' && (await restsOnOtherFiles(item, undefined, from.source, context))
    ? followLink(url, from, null, context)
    : item
}

async function followLink(
  url: string,
  from: { source: Source; near: string | null },
  known: FetchRecord | null,
  context: VisitContext,
): Promise<ItemResult> {
  const fresh = context.linked.get(pageKey(url))
  const validators = known !== null && known.reader === context.reader ? validatorsOf(known) : undefined
  const fetched = fresh ?? (await context.fetcher.fetch(url, validators))
  if (fetched.kind === 'failed') return missing(fetched.failure, url, from.source, known, context)
  if (fetched.kind === 'unchanged')
    return { kind: 'unchanged', fetched: known === null ? null : { ...known, fetchedAt: context.now } }
  remember(context.linked, pageKey(url), fetched)
  const kind = context.hosts.get(new URL(fetched.response.url).host) ?? 'ente'
  // Whoever it belongs to, the visit that found it keeps it fresh.
  const source: Source = { ...from.source, kind, family: null }
  // What its list once said of it still holds, though the list is not at hand.
  const former = await context.store.pageOf(pageKey(fetched.response.url))
  const published = former?.reading.pages[0]?.publishedAt ?? null
  return take(url, fetched, context, {
    source,
    hints: { published, near: from.near },
    listed: null,
    known,
    entry: null,
  })
}

/** Bodies held for the rest of the run: few, since only linked pages are. */
const MOST_LINKED = 100

function remember(linked: Map<string, Fetched>, key: string, fetched: Fetched): void {
  const oldest = linked.keys().next()
  if (linked.size >= MOST_LINKED && oldest.value !== undefined) linked.delete(oldest.value)
  linked.set(key, fetched)
}
