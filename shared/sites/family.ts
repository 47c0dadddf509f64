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
  /** Fields of the form that was sent to get it (POST); absent for an ordinary address. */
  form?: Readonly<Record<string, string>>
}

/** A further page of a list that has no address of its own: a form is sent (POST). */
export interface FormPage {
  url: string
  fields: Record<string, string>
}

/** One item a list page, feed or API names: where to read it and what the list already says of it. */
export interface Entry {
  url: string
  title: string
  /** Day the site says it was published (YYYY-MM-DD, Rome). */
  published: string | null
  summary: string | null
  /** Address to read when it is not `url`: an API that says more than the public page. Identity stays `url`. */
  readAt?: string
  /** HTML of the item that the list itself carries (content:encoded, content.rendered), already decoded. */
  content?: string
  /** Instant or day of the last change as the site writes it: equal means there is nothing new to read. */
  modified?: string
  /** What the list states of the item, where a list says more than the item's page or there is no page. */
  facts?: StructuredFacts
}

/** A page that names more items than this is not read to its end: no honest list is that long. */
export const MAX_ENTRIES = 500

export interface Listing {
  /** At most MAX_ENTRIES. */
  entries: Entry[]
  /** Further pages with entries, most promising first: the list's next page or, on a home page, its lists and feeds. */
  next: string[]
  /** Further pages asked for by sending a form. */
  forms?: FormPage[]
}

/** Facts the site's own fields state; the prose of the page is read apart and the two are reconciled. */
export interface StructuredFacts {
  title?: string
  published?: string
  issuer?: string
  opens?: { date: string; time: string | null }
  deadline?: { date: string; time: string | null; label: string }
  /** Dates the site labels that close nothing: page expiry, end of albo publication, questions, results. */
  otherDates?: Call['otherDates']
  /** What the site says of the call as it answers; "In corso" of Plone is `closed` to applications. */
  state?: 'upcoming' | 'open' | 'closed'
  /** No term by the site's own word: a field "Bando senza scadenza", a desk open while funds last. */
  undated?: 'rolling' | 'until-funds-end'
  /** In Italian: how the site says that the item is a call, whatever its words are ("il sito lo pubblica come «Bando»"). */
  declared?: string
  /** The site's own words for the kind of item ("Avviso", "Graduatoria") and for who may apply. */
  type?: string
  eligible?: string[]
  territory?: Call['territory']
  amounts?: Partial<Call['amounts']>
  identifiers?: Partial<Call['identifiers']>
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
  /** HTML of the item's prose when the response is no HTML (an API's JSON), or not the item alone; null for the body as it is. */
  prose?(response: SiteResponse): string | null
}
