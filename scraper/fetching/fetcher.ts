// The port through which everything in the scraper reads the network; see http.ts for the one that does.
import type { SiteResponse } from '../../shared/sites/family.ts'

/** What a former visit left, to ask only for what is new (RFC 9110 §13). */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export type Fetched =
  | { kind: 'fresh'; response: SiteResponse; validators: Validators }
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
  /** HTTP status when code is `status`. */
  status?: number
  /** One sentence in English: what was asked, what came, what to do. */
  message: string
}

export interface Fetcher {
  /** Never throws for what a site does; robots.txt, politeness, limits and the address guard are inside. */
  fetch(url: string, known?: Validators): Promise<Fetched>
  close(): Promise<void>
}
