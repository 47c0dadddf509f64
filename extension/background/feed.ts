// Fetching a feed and refusing it: bytes become checked calls here, or a failure with a name. Nothing is stored.
import * as v from 'valibot'
import type { Call } from '../../shared/call/call.ts'
import { type FeedIndex, feedIndexSchema, feedShardSchema } from '../../shared/feed/format.ts'
import type { FailureCode } from '../db/database.ts'

const MINUTE = 60_000
const MB = 1_000_000
const INDEX_LIMIT = MB
const SHARD_LIMIT = 40 * MB
const FEED_LIMIT = 200 * MB

/** A feed that could not be taken, in one word for the locales and one detail for who repairs it. */
export class FeedFailure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, detail: string) {
    super(detail)
    this.name = 'FeedFailure'
    this.code = code
  }
}

export type Fetch = (url: string, options: RequestInit) => Promise<Response>

async function readBytes(response: Response, limit: number, url: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (value) {
      size += value.length
      if (size > limit) {
        await reader?.cancel()
        throw new FeedFailure('too-large', `${url}: more than ${limit} bytes`)
      }
      parts.push(value)
    }
    if (done) break
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function download(fetch: Fetch, url: string, limit: number, cache: RequestCache) {
  const signal = AbortSignal.timeout(2 * MINUTE)
  try {
    // 'no-cache' makes the browser itself send If-None-Match: a header of ours would cost a CORS preflight, which
    // static hosts do not answer (Fetch §4.5).
    const response = await fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    const final = new URL(response.url || url)
    const asked = new URL(url)
    if (final.hostname !== asked.hostname || (asked.protocol === 'https:' && final.protocol !== 'https:'))
      throw new FeedFailure('elsewhere', `${url}: sent to ${final.host}`)
    if (!response.ok) throw new FeedFailure('status', `${url}: HTTP ${response.status}`)
    return await readBytes(response, limit, url)
  } catch (error) {
    if (error instanceof FeedFailure) throw error
    if (signal.aborted) throw new FeedFailure('timeout', url)
    throw new FeedFailure('unreachable', `${url}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function json(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // A download cut short ends in the middle of a value.
    throw new FeedFailure('broken', `${url}: not JSON`)
  }
}

export interface FetchedIndex {
  index: FeedIndex
  sha256: string
}

/** The index at this address, checked; not yet compared with what is held. */
export async function fetchIndex(fetch: Fetch, url: string): Promise<FetchedIndex> {
  const bytes = await download(fetch, url, INDEX_LIMIT, 'no-cache')
  const value = json(bytes, url)
  const isOurs = typeof value === 'object' && value !== null && 'format' in value && value.format === 'segnabandi'
  if (!isOurs) throw new FeedFailure('not-ours', `${url}: no "format": "segnabandi"`)
  const parsed = v.safeParse(feedIndexSchema, value)
  if (!parsed.success) throw new FeedFailure('broken', `${url}: ${v.summarize([parsed.issues[0]])}`)
  const index = parsed.output
  if (new Set(index.shards.map(({ name }) => name)).size !== index.shards.length)
    throw new FeedFailure('broken', `${url}: a shard stands twice in the index`)
  if (index.shards.reduce((total, { bytes }) => total + bytes, 0) > FEED_LIMIT)
    throw new FeedFailure('too-large', `${url}: more than ${FEED_LIMIT} bytes in all`)
  return { index, sha256: await sha256(bytes) }
}

/** A shard with its calls unseen: each is looked at by itself, since thousands at one stroke would hold up every answer. */
const shardShell = v.object({ ...feedShardSchema.entries, calls: v.array(v.unknown()) })
const callOfShard = feedShardSchema.entries.calls.item

/**
 * The calls of one shard, exactly as its index announced them.
 * @param rest awaited after each call
 */
export async function fetchShard(
  fetch: Fetch,
  indexUrl: string,
  shard: FeedIndex['shards'][number],
  rest: () => Promise<void>,
): Promise<Call[]> {
  const url = new URL(shard.path, indexUrl).href
  if (shard.bytes > SHARD_LIMIT) throw new FeedFailure('too-large', `${url}: ${shard.bytes} bytes`)
  // 'no-cache' here too: a name may be reused for new contents.
  const bytes = await download(fetch, url, Math.max(shard.bytes, 1) + MB, 'no-cache')
  if (bytes.length < shard.bytes)
    throw new FeedFailure('cut-short', `${url}: ${bytes.length} bytes, its index says ${shard.bytes}`)
  if (bytes.length !== shard.bytes || (await sha256(bytes)) !== shard.sha256)
    throw new FeedFailure('tampered', `${url}: not the contents its index announces`)
  const broken = (issue: v.BaseIssue<unknown>) => new FeedFailure('broken', `${url}: ${v.summarize([issue])}`)
  const shell = v.safeParse(shardShell, json(bytes, url))
  if (!shell.success) throw broken(shell.issues[0])
  if (shell.output.name !== shard.name || shell.output.calls.length !== shard.count)
    throw new FeedFailure('tampered', `${url}: another shard than its index announces`)
  const calls: Call[] = []
  for (const given of shell.output.calls) {
    const call = v.safeParse(callOfShard, given)
    if (!call.success) throw broken(call.issues[0])
    calls.push(call.output)
    await rest()
  }
  return calls
}
