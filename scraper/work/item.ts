// One page asked for: an item of a list, or the page a call's own link leads to. Fresh, unchanged, moved, gone or failed.
import type { Call } from '../../shared/call/call.ts'
import { pageKey } from '../../shared/call/identity.ts'
import type { Entry } from '../../shared/sites/family.ts'
import { haveAttachmentsChanged } from '../documents/attachments.ts'
import type { Fetched, FetchFailure, Validators } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { FetchRecord } from '../store/store.ts'
import { attaching, type Reading, take } from './fresh-item.ts'
import { asked, type ItemResult } from './item-result.ts'
import { isOfficialKind } from './page-kind.ts'
import type { Hints } from './read-response.ts'
import { listedAs, type Plan } from './revisit.ts'
import type { VisitContext } from './visit-context.ts'

const isGone = ({ code, status }: FetchFailure) => code === 'status' && (status === 404 || status === 410)

/** The page is as it was; is a file its call was read from another one now? */
const restsOnOtherFiles = async (kept: Call | null, source: Source, context: VisitContext): Promise<boolean> =>
  kept !== null && haveAttachmentsChanged(kept, attaching(source, context))

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

/** An item as it is known. */
export interface KnownItem {
  record: FetchRecord | null
  /** Its call as kept, when files were read for it: they may change while the page does not. */
  filed: Call | null
}

export const UNKNOWN: KnownItem = { record: null, filed: null }

/** Reads an item of a list. The caller has decided that it is worth asking. */
export async function readItem(
  entry: Entry,
  source: Source,
  plan: Exclude<Plan, 'skip'>,
  { record, filed }: KnownItem,
  context: VisitContext,
): Promise<ItemResult> {
  const item = await readEntry(entry, source, plan, record, context)
  return item.kind === 'unchanged' && (await restsOnOtherFiles(filed, source, context))
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
  if (item.kind !== 'unchanged' || item.fetched === null) return item
  const kept = await context.store.readingOf(pageKey(item.fetched.finalUrl))
  return (await restsOnOtherFiles(kept, from.source, context)) ? followLink(url, from, null, context) : item
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
  const former = await context.store.readingOf(pageKey(fetched.response.url))
  const published = former?.pages[0]?.publishedAt ?? null
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
