// The port through which everything in the scraper reads the network; see http.ts for the one that does.
import type { SiteResponse } from '../../shared/sites/family.ts'

/** What a former visit left, to ask only for what is new (RFC 9110 §13). */
export interface Validators {
  etag: string | null
  lastModified: string | null
  /**
   * Address the validators were given for, after redirects. Without it they are sent to the asked address only:
   * the page a redirect leads to may be another one, whose older date would read as "unchanged".
   */
  url?: string
}

export type Fetched =
  | { kind: 'fresh'; response: SiteResponse; validators: Validators; unverified?: string }
  | { kind: 'unchanged'; url: string }
  | { kind: 'failed'; url: string; failure: FetchFailure }

/** Why a page could not be read, so that the summary can name it and say what to do. */
export interface FetchFailure {
  code:
    | 'robots'
    | 'private-address'
    | 'unreachable'
    | 'timeout'
    | 'tls'
    | 'status'
    | 'too-large'
    | 'redirects'
    | 'broken-body'
    | 'bad-address'
    /** The caller's signal, or `close()`, stopped it. */
    | 'cancelled'
    /** Replaying: the recording holds no answer for this address. */
    | 'not-recorded'
  /** HTTP status when code is `status`. */
  status?: number
  /** One sentence in English: what was asked, what came, what to do. */
  message: string
}

/**
 * How a source's own certificate trouble is to be borne. It holds for the host that was asked (with or without
 * `www.`) and never for another one a redirect leads to.
 */
export interface SourceTls {
  /** Certificates in PEM to trust besides the usual ones; best use: the intermediate the server forgets to send. */
  extraCa?: string
  /** Old protocols, short keys, SHA-1 signatures: still verified, only weaker. */
  legacy?: boolean
  /** Not verified at all until this day (YYYY-MM-DD, UTC, included); afterwards verified again. */
  insecureUntil?: string
  /** Why, for whoever reads the health page. */
  reason: string
}

export interface FetchOptions {
  /** `Accept` header; the default asks for a web page. */
  accept?: string
  /**
   * Fields of a form: the address is asked by POST, as lists are whose further pages have no address of their own.
   * For reading only; never with validators. A redirect is followed by GET unless it is a 307 or 308.
   */
  form?: Readonly<Record<string, string>>
  tls?: SourceTls
  /** Most bytes of the body, on the wire and decoded; default by media type. */
  maxBytes?: number
  signal?: AbortSignal
}

export interface Fetcher {
  /**
   * Never throws for what a site does; robots.txt, politeness, limits and the address guard are inside.
   * Throws only when called after `close()`.
   */
  fetch(url: string, known?: Validators, options?: FetchOptions): Promise<Fetched>
  /** Site maps that robots.txt of an address's site names; none when it cannot be had. It is asked for once in a run. */
  siteMaps?(url: string, tls?: SourceTls): Promise<readonly string[]>
  /** Stops what is under way (it ends `cancelled`) and closes every socket. */
  close(): Promise<void>
}
