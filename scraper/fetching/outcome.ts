// What one exchange with a server can come to, before anyone decides what it means; and how failures are worded.
import type { FetchFailure } from './fetcher.ts'

/** An answer as it came over the wire: the body still in its content encoding, empty unless the status is 2xx. */
export interface Answer {
  status: number
  /** Names in lower case, repeated headers joined by ", ". */
  headers: Record<string, string>
  body: Uint8Array
  /** Media type without parameters, lower case; null when none was sent. */
  contentType: string | null
}

/** Asking again: `yes` as often as the limits say, `once` for what costs a whole timeout, `no` where it cannot help. */
export type AskAgain = 'yes' | 'once' | 'no'

export type Outcome = { kind: 'answer'; answer: Answer } | { kind: 'failure'; failure: FetchFailure; again: AskAgain }

/** Shortens and quotes what a site sent, so that it can stand in a message. */
export const quoted = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** `url`, what came, what to do: one sentence. */
export function failureOf(code: FetchFailure['code'], url: string, came: string, todo: string): FetchFailure {
  return { code, message: `${url}: ${came}; ${todo}.` }
}

/** Media type without parameters, lower case; null when the header is missing or empty. */
export function mediaType(contentType: string | undefined): string | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  return type ? type : null
}
