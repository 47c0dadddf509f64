// One response read whole: its page, what the site's fields state, what the prose says, and the two reconciled.
import type { Call, CallPage } from '../../shared/call/call.ts'
import { meaningOf, reconcile } from '../../shared/call/reconcile.ts'
import { htmlPage } from '../../shared/page/html.ts'
import type { Page } from '../../shared/page/page.ts'
import { textPage } from '../../shared/page/plain.ts'
import { readCall } from '../../shared/reading/read.ts'
import { BY_ITS_TERM, declaredBy } from '../../shared/sites/declared.ts'
import { formatOf } from '../../shared/sites/documents.ts'
import { withoutExpiry } from '../../shared/sites/expiry.ts'
import { familyNamed, recogniseFamily } from '../../shared/sites/families.ts'
import type { SiteResponse, StructuredFacts } from '../../shared/sites/family.ts'
import { mediaOfText } from './media.ts'

/** What is known of an item before its page is read: from a list, or from whoever gave the text. */
export interface Hints {
  /** Day of publication (YYYY-MM-DD, Rome). */
  published?: string | null
  title?: string | null
  /** Family the source is known to be of. */
  family?: string | null
  /** Day near the publication, for a page that does not say its own: that of the article which led to it. */
  near?: string | null
  /** Address the item is known by, when it was read at another (an API's). */
  address?: string
  /** What the list already states. */
  facts?: StructuredFacts
  /** What the source is to the call: an issuer's own site, a newspaper, a collector of calls. */
  kind?: CallPage['kind']
}

export interface PageReading {
  page: Page
  family: string
  facts: StructuredFacts
  call: Call | null
  /** In Italian: why it is a call, or why not. */
  reason: string
  /** The call it would be, if one of its documents is that of a call. */
  maybe?: Call
}

const NO_FACTS: StructuredFacts = { evidence: [] }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeText = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)

/** A fragment without a headline is given the one its list has: titles often carry the deadline ("scad. 7 gennaio"). */
export function pageOfHtml(html: string, url: string | null, title: string | null): Page {
  const page = htmlPage(html, url)
  if (page.title !== null || title === null || title === '') return page
  return htmlPage(`<h1>${escapeText(title)}</h1>\n${html}`, url)
}

/** The page of text that came without a server: a web page or fragment when it looks like one, else plain text. */
export function pageOfText(text: string, url: string | null, title: string | null): Page {
  return mediaOfText(text) === 'html' ? pageOfHtml(text, url, title) : textPage(text, url, title)
}

/** The list's facts under the page's own: the page knows better. */
function joinFacts(ofPage: StructuredFacts, ofList: StructuredFacts): StructuredFacts {
  return { ...ofList, ...ofPage, evidence: [...ofPage.evidence, ...ofList.evidence] }
}

/** The call a page speaks of, with what its site's fields add. */
export function readPage(
  page: Page,
  facts: StructuredFacts,
  hints: Hints,
): Pick<PageReading, 'call' | 'reason' | 'maybe'> {
  const published = hints.published ?? facts.published ?? null
  const isTermStated = facts.deadline !== undefined && meaningOf(facts.deadline.label) === 'closes-applications'
  const declared = facts.declared ?? declaredBy(facts.type) ?? (isTermStated ? BY_ITS_TERM : null)
  const read = readCall(
    withoutExpiry(page, facts),
    published ?? (page.published === null ? (hints.near ?? null) : null),
    {
      ...(declared === null ? {} : { declared, isTermStated }),
      maybe: mayTellByDocument(page, facts),
    },
  )
  const whole = (call: Call) => withPage(reconcile(call, facts, page), page, hints, published)
  const { call, reason, maybe } = read
  if (call !== null) return { call: whole(call), reason }
  return maybe === undefined ? { call, reason } : { call, reason, maybe: whole(maybe) }
}

/** "Si veda l'avviso allegato": the page offers files, and may be a call though it says no more. */
const mayTellByDocument = (page: Page, { documents = [] }: StructuredFacts): boolean =>
  documents.length > 0 || page.links.some(({ url, region }) => region === 'main' && formatOf(url) !== null)

/** As the person reads it beside the page. */
const CUT_SHORT = 'letta solo la prima parte: è troppo lunga'

/** The call's own page carries what the source is, which the page alone cannot always tell. */
function withPage(call: Call, page: Page, hints: Hints, published: string | null): Call {
  const [own, ...others] = call.pages
  if (own === undefined && page.url === null) return call
  const publishedAt = own?.publishedAt ?? published ?? page.published ?? undefined
  const first: CallPage = {
    url: page.url ?? own?.url ?? '',
    kind: hints.kind ?? own?.kind ?? 'news',
    title: (own?.title ?? page.title ?? call.title).slice(0, 500),
    ...(own?.outlet === undefined ? {} : { outlet: own.outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(page.isCut ? { note: CUT_SHORT } : {}),
  }
  return { ...call, pages: [first, ...others] }
}

/** Reads a response as its family does; never throws for what a page holds. */
export function readResponse(response: SiteResponse, hints: Hints = {}): PageReading {
  const named = hints.family ? familyNamed(hints.family) : null
  const family = named ?? recogniseFamily(response).family
  const prose = family.prose?.(response) ?? null
  const title = hints.title ?? null
  const url = hints.address ?? response.url
  const page = prose !== null ? pageOfHtml(prose, url, title) : pageOfText(response.body, url, title)
  const facts = joinFacts(family.read(response, page), hints.facts ?? NO_FACTS)
  return { page, family: family.name, facts, ...readPage(page, facts, hints) }
}
