// A family of sites: what a CMS or vendor has in common on all its installations. Pure functions of a response.
import type { Call } from '../call/call.ts'
import type { Page } from '../page/page.ts'

/** What came back from an address, decoded. The crawl's port gives it; families never fetch. */
export interface SiteResponse {
  /** Final address, after redirects. */
  url: string
  status: number
  /** Media type without parameters, lower case ("text/html"); null when the server sent none. */
  contentType: string | null
  /** Header names in lower case. */
  headers: Record<string, string>
  /** Body decoded to text; empty for binary media. */
  body: string
  /** Raw body, for documents. */
  bytes: Uint8Array
}

/** One item a list page, feed or API names: where to read it and what the list already says of it. */
export interface Entry {
  url: string
  title: string
  /** Day the site says it was published (YYYY-MM-DD, Rome). */
  published: string | null
  summary: string | null
}

export interface Listing {
  entries: Entry[]
  /** Further list pages, in order. */
  next: string[]
}

/** Facts the site's own fields state; the prose of the page is read apart and the two are reconciled. */
export interface StructuredFacts {
  title?: string
  published?: string
  issuer?: string
  opens?: { date: string; time: string | null }
  deadline?: { date: string; time: string | null; label: string }
  pec?: string[]
  email?: string[]
  phone?: string[]
  documents?: Call['documents']
  /** Each with the field it supports and the site's own label. */
  evidence: { field: string; quote: string; why: string }[]
}

export interface Recognition {
  /** 0..1 */
  certainty: number
  /** What gave it away, in words. */
  because: string
}

export interface SiteFamily {
  name: string
  recognise(response: SiteResponse): Recognition
  /** Items and further pages of a list; empty when the page is no list. */
  entries(response: SiteResponse): Listing
  /** Structured facts of one item's page. */
  read(response: SiteResponse, page: Page): StructuredFacts
}
