// Reads the robots.txt of each origin once, and says what follows when there is none or it cannot be had.
import { ACCEPTED_ENCODINGS, decodeBody } from './body.ts'
import { decodeText } from './charset.ts'
import { cancelled } from './explain.ts'
import type { FetchFailure, SourceTls } from './fetcher.ts'
import { type Answer, failureOf } from './outcome.ts'
import { noRules, ROBOTS_BYTES, type RobotsRules, readRobots } from './robots.ts'
import { tlsKey } from './tls.ts'
import type { Prepared } from './transport.ts'

/** RFC 9309 §2.4: not to be used for longer than a day. */
const KEPT_MS = 24 * 3_600_000
/** What could not be read is tried again in the next round. */
const FAILURE_KEPT_MS = 3_600_000
const ORIGINS_KEPT = 2_000

interface Options {
  userAgent: string
  clock: () => number
  follow(
    first: URL,
    tls: SourceTls | undefined,
    prepare: (url: URL) => Promise<Prepared>,
  ): Promise<{ url: URL; answer: Answer } | FetchFailure>
}

interface Kept {
  rules: Promise<RobotsRules | FetchFailure>
  until: number
}

export function openRobots({ userAgent, clock, follow }: Options) {
  const kept = new Map<string, Kept>()

  function keep(key: string, rules: Kept['rules']): Kept {
    const entry: Kept = { rules, until: clock() + KEPT_MS }
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > ORIGINS_KEPT && oldest !== undefined) kept.delete(oldest)
    return entry
  }

  /**
   * Choices of RFC 9309 §2.3.1: 4xx means no rules; 5xx and no answer mean that everything is forbidden for now.
   * Ours: 429 counts as 5xx (it says "later", not "nothing here"); redirects that lead nowhere count as no file.
   */
  async function read(origin: string, tls: SourceTls | undefined, signal: AbortSignal, key: string) {
    const headers = { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.5', 'accept-encoding': ACCEPTED_ENCODINGS }
    const reached = await follow(new URL('/robots.txt', origin), tls, async () => ({
      ask: { headers, size: { cutAt: ROBOTS_BYTES }, signal },
      gapMs: 0,
    }))
    if ('code' in reached) {
      if (reached.code === 'redirects' || reached.code === 'not-recorded') return noRules
      return {
        ...reached,
        message: `Nothing of ${origin} was read, robots.txt being asked for first: ${reached.message}`,
      }
    }
    const { url, answer } = reached
    if (answer.status === 429 || answer.status >= 500) {
      const came = `it answered ${answer.status}, which forbids all of ${origin} for now (RFC 9309)`
      return {
        ...failureOf('robots', url.href, came, 'run again later, and tell the site if it stays so'),
        status: answer.status,
      }
    }
    if (answer.status !== 200) return noRules
    const bytes = await decodeBody(url.href, answer.body, answer.headers['content-encoding'], 4 * ROBOTS_BYTES)
    if ('code' in bytes)
      return { ...bytes, message: `Nothing of ${origin} was read, robots.txt being asked for first: ${bytes.message}` }
    const text = decodeText(bytes.subarray(0, ROBOTS_BYTES), answer.headers['content-type'] ?? null)
    const rules = readRobots(text, origin, userAgent)
    // http://… usually redirects here: the file need not be asked for twice.
    const landed = `${url.origin} ${key.slice(origin.length + 1)}`
    if (url.pathname === '/robots.txt' && !kept.has(landed)) keep(landed, Promise.resolve(rules))
    return rules
  }

  return {
    /**
     * Rules for the origin of `url`, or why nothing of it may be asked.
     * @param signal of who waits
     * @param lifetime of the reading itself, which others may be waiting for too
     */
    async rulesFor(
      url: URL,
      tls: SourceTls | undefined,
      signal: AbortSignal,
      lifetime: AbortSignal,
    ): Promise<RobotsRules | FetchFailure> {
      const key = `${url.origin} ${tlsKey(tls, clock())}`
      let entry = kept.get(key)
      if (entry === undefined || entry.until < clock()) {
        const reading = keep(key, read(url.origin, tls, lifetime, key))
        reading.rules.then(
          (rules) => {
            if ('code' in rules) reading.until = clock() + FAILURE_KEPT_MS
          },
          () => kept.delete(key),
        )
        entry = reading
      }
      return (await unlessAborted(entry.rules, signal)) ?? cancelled(url.href)
    },
  }
}

/** Null when the signal comes first. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null)
    signal.addEventListener('abort', giveUp, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
