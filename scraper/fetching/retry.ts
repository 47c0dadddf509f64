// When to ask again, and after how long: exponential back-off with jitter, and the server's own Retry-After before it.
import type { Outcome } from './outcome.ts'

export interface RetryLimits {
  /** Requests for one address, the first included. */
  tries: number
  /** Base of the back-off: about this, then twice this… */
  backOffMs: number
  /** A server that asks for a longer rest is left alone for the run instead of waited for. */
  longestRestMs: number
}

const PASSING = new Set([429, 500, 502, 503, 504])

export type Retry =
  | { kind: 'settled' }
  | { kind: 'again'; waitMs: number }
  | { kind: 'rest'; untilMs: number; status: number }

/**
 * @param tried how many requests were made so far, this one included
 * @param now epoch milliseconds
 * @param chance in [0, 1)
 */
export function nextTry(outcome: Outcome, tried: number, limits: RetryLimits, now: number, chance: number): Retry {
  const backOff = limits.backOffMs * 2 ** (tried - 1) * (0.75 + chance / 2)
  if (outcome.kind === 'failure') {
    const tries = outcome.again === 'yes' ? limits.tries : outcome.again === 'once' ? Math.min(2, limits.tries) : 1
    return tried < tries ? { kind: 'again', waitMs: backOff } : { kind: 'settled' }
  }
  const { status, headers } = outcome.answer
  if (!PASSING.has(status)) return { kind: 'settled' }
  const asked = retryAfter(headers['retry-after'], now)
  if (asked > limits.longestRestMs) return { kind: 'rest', untilMs: now + asked, status }
  return tried < limits.tries ? { kind: 'again', waitMs: Math.max(asked, backOff) } : { kind: 'settled' }
}

/** Milliseconds a Retry-After header asks for (seconds or an HTTP date, RFC 9110 §10.2.3); 0 when it says nothing. */
export function retryAfter(header: string | undefined, now: number): number {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // Only a whole HTTP date: Date.parse would take "1.5" or "-1" for a year.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return 0
  const date = Date.parse(text)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now)
}
