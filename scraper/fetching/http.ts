// The HTTP reader: what happens to one address, from robots.txt to decoded text. Each concern has its own file beside.
import { setTimeout as wait } from 'node:timers/promises'
import { isLoopbackName, type Resolve, readAddress, systemResolve } from './address.ts'
import { ACCEPTED_ENCODINGS, decodeBody } from './body.ts'
import { decodeText, isText } from './charset.ts'
import { cancelled } from './explain.ts'
import type { Fetched, Fetcher, FetchFailure, FetchOptions, SourceTls, Validators } from './fetcher.ts'
import { type Answer, failureOf, type Outcome } from './outcome.ts'
import { openLanes, type Sleep } from './politeness.ts'
import { recordTo, replayFrom } from './recording.ts'
import { isRedirect, nextAddress, sameSite } from './redirects.ts'
import { nextTry, type RetryLimits } from './retry.ts'
import { openRobots } from './robots-cache.ts'
import { refusal } from './status.ts'
import { isUnverified } from './tls.ts'
import { type Ask, limitFor, openTransport, type Prepared, type SizeLimits, type Timeouts } from './transport.ts'

export interface FetcherOptions {
  /** With a way to reach the people behind it: `Segnabandi/0.1 (+https://… ; mail@…)`. Its first word is our name in robots.txt. */
  userAgent: string
  /**
   * Least time between the end of a request to a host and the start of the next; default 1500. With `allowLoopback` a
   * shorter one is for this machine alone: other hosts met on the way keep the default.
   */
  pauseMs?: number
  /** Lets the scraper read this machine, on any port: for the sample town and tests. Nothing else private. */
  allowLoopback: boolean
  timeouts?: Partial<Timeouts>
  limits?: Partial<SizeLimits & RetryLimits & { hostsAtOnce: number }>
  /** Epoch milliseconds; must run on, since pauses are measured with it. */
  clock?: () => number
  sleep?: Sleep
  /** In [0, 1), for the jitter of retries. */
  chance?: () => number
  resolve?: Resolve
  /** Folder to write every exchange to. */
  record?: string
  /** Folder to answer from, without network and without pauses. */
  replay?: string
  onEvent?: (event: FetchEvent) => void
}

export type FetchEvent =
  | { kind: 'asked'; url: string; result: number | FetchFailure['code']; bytes: number; tookMs: number }
  | { kind: 'again'; url: string; result: number | FetchFailure['code']; waitMs: number }
  | { kind: 'unverified'; url: string; reason: string }
  | { kind: 'downgraded'; from: string; to: string }

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 20_000, idle: 15_000, total: 90_000 }
const LIMITS: SizeLimits & RetryLimits & { hostsAtOnce: number } = {
  pageBytes: 5_000_000,
  documentBytes: 25_000_000,
  tries: 3,
  backOffMs: 2_000,
  longestRestMs: 60_000,
  hostsAtOnce: 16,
}
const POLITE_MS = 1_500
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

export function openFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, allowLoopback, clock = Date.now, chance = Math.random, onEvent = () => undefined } = options
  const { sleep = (ms, signal) => wait(ms, undefined, { signal }), resolve = systemResolve } = options
  const replaying = options.replay !== undefined
  const pauseMs = replaying ? 0 : (options.pauseMs ?? POLITE_MS)
  const limits = { ...LIMITS, ...options.limits, ...(replaying ? { tries: 1 } : {}) }
  const timeouts = { ...TIMEOUTS, ...options.timeouts }

  const network = () => openTransport({ allowLoopback, timeouts, limits, clock }, resolve)
  const recorded = () => (options.record === undefined ? network() : recordTo(options.record, network(), clock))
  const transport = options.replay === undefined ? recorded() : replayFrom(options.replay)
  const lanes = openLanes(limits.hostsAtOnce, clock, sleep)
  const robots = openRobots({ userAgent, clock, follow })
  /** Hosts that asked to be left alone for longer than we wait, and until when. */
  const resting = new Map<string, { untilMs: number; status: number }>()
  const closing = new AbortController()

  function pauseFor(url: URL): number {
    if (replaying || !allowLoopback || isLoopbackName(url.hostname)) return pauseMs
    return Math.max(pauseMs, POLITE_MS)
  }

  function atRest(url: URL, lane: string): Outcome | null {
    const rest = resting.get(lane)
    if (rest === undefined || rest.untilMs <= clock()) return null
    const { untilMs, status } = rest
    const came = `the server asked to be left alone until ${new Date(untilMs).toISOString()}, and it was not asked`
    const failure = { ...failureOf('status', url.href, came, 'run again after that'), status }
    return { kind: 'failure', failure, again: 'no' }
  }

  /** One address, asked until it answers or the tries are used up; each try waits for the host's turn. */
  async function ask(request: Ask, gapMs: number): Promise<Outcome> {
    const { url, signal } = request
    const lane = laneOf(url)
    for (let tried = 1; ; tried++) {
      const atRestBefore = atRest(url, lane)
      if (atRestBefore !== null) return atRestBefore
      let restMs = 0
      const turn = await lanes.enter(lane, gapMs, signal).catch((error: unknown) => {
        if (signal.aborted) return null
        throw error
      })
      if (turn === null) return { kind: 'failure', failure: cancelled(url.href), again: 'no' }
      try {
        // It may have asked for rest while this one waited.
        const atRestNow = atRest(url, lane)
        if (atRestNow !== null) return atRestNow
        const start = clock()
        const outcome = await transport.send(request)
        const result = outcome.kind === 'answer' ? outcome.answer.status : outcome.failure.code
        const bytes = outcome.kind === 'answer' ? outcome.answer.body.length : 0
        onEvent({ kind: 'asked', url: url.href, result, bytes, tookMs: clock() - start })
        const next = nextTry(outcome, tried, limits, clock(), chance())
        if (next.kind === 'rest') resting.set(lane, next)
        if (next.kind !== 'again') return outcome
        restMs = next.waitMs
        onEvent({ kind: 'again', url: url.href, result, waitMs: restMs })
      } finally {
        turn.leave(restMs)
      }
    }
  }

  /**
   * Follows redirects from `first`. `prepare` says how to ask each address on the way, or why not to;
   * it is here that robots.txt is looked at, for every hop.
   */
  async function follow(
    first: URL,
    tls: SourceTls | undefined,
    prepare: (url: URL, tls: SourceTls | undefined, keepsMethod: boolean) => Promise<Prepared | FetchFailure>,
  ): Promise<{ url: URL; answer: Answer } | FetchFailure> {
    const passed: URL[] = []
    let keepsMethod = true
    for (let url = first; ; ) {
      passed.push(url)
      // The exemption is for the source's own host.
      const hopTls = sameSite(first, url) ? tls : undefined
      const prepared = await prepare(url, hopTls, keepsMethod)
      if ('code' in prepared) return prepared
      if (isUnverified(hopTls, clock()) && hopTls !== undefined && url.protocol === 'https:')
        onEvent({ kind: 'unverified', url: url.href, reason: hopTls.reason })
      const outcome = await ask({ ...prepared.ask, url, tls: hopTls }, Math.max(pauseFor(url), prepared.gapMs))
      if (outcome.kind === 'failure') return outcome.failure
      const { answer } = outcome
      if (!isRedirect(answer.status)) return { url, answer }
      const next = nextAddress(passed, answer.headers.location, allowLoopback, !replaying)
      if (!(next instanceof URL)) return next
      // RFC 9110 §15.4: only these two ask for the same method again, and a form is for the site it was made for.
      keepsMethod &&= (answer.status === 307 || answer.status === 308) && sameSite(url, next)
      if (url.protocol === 'https:' && next.protocol === 'http:')
        onEvent({ kind: 'downgraded', from: url.href, to: next.href })
      url = next
    }
  }

  async function read(address: string, known: Validators | undefined, wanted: FetchOptions): Promise<Fetched> {
    const first = readAddress(address, allowLoopback, !replaying)
    const failed = (failure: FetchFailure): Fetched => ({ kind: 'failed', url: address, failure })
    if (!(first instanceof URL)) return failed(first)
    const signal = wanted.signal === undefined ? closing.signal : AbortSignal.any([closing.signal, wanted.signal])
    const size = wanted.maxBytes === undefined ? {} : { maxBytes: wanted.maxBytes }
    let conditional = false
    const form = wanted.form === undefined ? undefined : new URLSearchParams(wanted.form).toString()

    const reached = await follow(first, wanted.tls, async (url, tls, keepsMethod) => {
      const rules = await robots.rulesFor(url, tls, signal, closing.signal)
      if ('code' in rules) return rules
      const line = rules.refusal(url)
      if (line !== null) return forbidden(url, line)
      const posts = form !== undefined && keepsMethod
      const isKnown = form === undefined && (known?.url ?? first.href) === url.href
      const validators = isKnown ? conditionalHeaders(known) : {}
      conditional = Object.keys(validators).length > 0
      const headers = {
        'user-agent': userAgent,
        accept: wanted.accept ?? ACCEPT,
        'accept-language': 'it, en;q=0.5',
        'accept-encoding': ACCEPTED_ENCODINGS,
        ...(posts ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...validators,
      }
      return { ask: { headers, size, signal, ...(posts ? { form } : {}) }, gapMs: replaying ? 0 : rules.crawlDelayMs }
    })
    if ('code' in reached) return failed(reached)

    const { url, answer } = reached
    if (answer.status === 304 && conditional) return { kind: 'unchanged', url: url.href }
    const refused = refusal(url, answer, limits.tries, userAgent)
    if (refused !== null) return failed(refused)
    const most = wanted.maxBytes ?? limitFor(url.href, answer.contentType, limits)
    const bytes = await decodeBody(url.href, answer.body, answer.headers['content-encoding'], most)
    if ('code' in bytes) return failed(bytes)
    const { status, contentType, headers } = answer
    const body = isText(contentType, bytes) ? decodeText(bytes, headers['content-type'] ?? null) : ''
    const unverified = sameSite(first, url) && isUnverified(wanted.tls, clock()) && url.protocol === 'https:'
    return {
      kind: 'fresh',
      response: { url: url.href, status, contentType, headers, body, bytes },
      validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null, url: url.href },
      ...(unverified && wanted.tls !== undefined ? { unverified: wanted.tls.reason } : {}),
    }
  }

  return {
    async fetch(url, known, wanted = {}) {
      if (closing.signal.aborted) throw new Error(`${url} was asked of a fetcher that is closed; open another one.`)
      return read(url, known, wanted)
    },
    async siteMaps(url, tls) {
      const address = readAddress(url, allowLoopback, !replaying)
      if (!(address instanceof URL) || closing.signal.aborted) return []
      const rules = await robots.rulesFor(address, tls, closing.signal, closing.signal)
      return 'code' in rules ? [] : rules.siteMaps
    },
    async close() {
      closing.abort()
      await transport.close()
    },
  }
}

/** http and https, `www.` or not: one server. On loopback every port is a server of its own. */
function laneOf(url: URL): string {
  return isLoopbackName(url.hostname) ? url.host : url.hostname.replace(/^www\./, '').replace(/\.$/, '')
}

/** Conditional headers (RFC 9110 §13.1); a stored value that is no header value is left out. */
function conditionalHeaders(known: Validators | undefined): Record<string, string> {
  const sound = (value: string | null | undefined): value is string =>
    typeof value === 'string' && /^[\x20-\x7e\x80-\xff]{1,500}$/.test(value)
  return {
    ...(sound(known?.etag) ? { 'if-none-match': known.etag } : {}),
    ...(sound(known?.lastModified) ? { 'if-modified-since': known.lastModified } : {}),
  }
}

function forbidden(url: URL, line: string): FetchFailure {
  const came = `robots.txt of ${url.origin} forbids it (${JSON.stringify(line)}), and it was not asked for`
  return failureOf('robots', url.href, came, 'use another address of the site, or ask the site to allow it')
}
