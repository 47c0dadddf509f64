// Whose page a call was read on: the issuer's own, a newspaper's, or a list of calls.
import type { CallPage } from '../call/call.ts'
import type { Page } from '../page/page.ts'
import { comuneOfHost, regionOfHost } from '../places/places.ts'
import { AGGREGATOR_HOSTS, NEWS_HOSTS, OFFICIAL_HOSTS } from './lexicon/publishers.ts'

export type PageKind = CallPage['kind']

/** Words of hosts: whole parts, beginnings ("news*"), and what may stand anywhere in a part ("*news*"). */
interface HostWords {
  whole: ReadonlySet<string>
  stems: readonly string[]
  anywhere: readonly string[]
}

function hostWords(words: readonly string[]): HostWords {
  const bare = (some: readonly string[]) => some.map((word) => word.replaceAll('*', ''))
  const anywhere = words.filter((word) => word.startsWith('*'))
  const stems = words.filter((word) => !word.startsWith('*') && word.endsWith('*'))
  const whole = words.filter((word) => !word.startsWith('*') && !word.endsWith('*'))
  return { whole: new Set(whole), stems: bare(stems), anywhere: bare(anywhere) }
}

const AGGREGATORS = hostWords(AGGREGATOR_HOSTS)
const OFFICIALS = hostWords(OFFICIAL_HOSTS)
const NEWSPAPERS = hostWords(NEWS_HOSTS)

const named = (parts: readonly string[], { whole, stems, anywhere }: HostWords): boolean =>
  parts.some(
    (part) =>
      whole.has(part) || stems.some((stem) => part.startsWith(stem)) || anywhere.some((word) => part.includes(word)),
  )

const hostOf = (url: string): string =>
  /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/:?#]{1,253})/i.exec(url)?.[1]?.toLowerCase() ?? ''

/** The kind of an address; null when its host gives no sign. */
export function kindOfAddress(url: string): PageKind | null {
  const host = hostOf(url).replace(/^www\d?\./, '')
  if (host === '') return null
  const parts = host.split(/[.-]/).slice(0, -1)
  if (named(parts, AGGREGATORS)) return 'aggregator'
  if (comuneOfHost(host) !== null || regionOfHost(host) !== null || named(parts, OFFICIALS)) return 'official'
  return named(parts, NEWSPAPERS) ? 'news' : null
}

const isNewsArticle = (page: Page): boolean =>
  page.jsonLd.some((object) =>
    [object['@type']].flat().some((type) => typeof type === 'string' && type.endsWith('NewsArticle')),
  )

/** A text with the formulas of an administration: "IL RESPONSABILE DEL SERVIZIO … RENDE NOTO". */
const ACT =
  /\b(?:rende noto|si rende noto|il responsabile del (?:servizio|procedimento)|il dirigente|vist[oa] (?:il|la|l')|avviso pubblico (?:per|rivolto|finalizzato))/

/** The page as one of a call's pages; null for text without an address and without a newspaper's name. */
export function callPageOf(page: Page, title: string, folded: string, publishedAt: string | null): CallPage | null {
  const kind = (page.url === null ? null : kindOfAddress(page.url)) ?? kindByText(page, folded)
  if (page.url === null && (kind !== 'news' || page.siteName === null)) return null
  return {
    url: page.url ?? '',
    kind,
    title: (page.title ?? title).slice(0, 500),
    ...(kind === 'news' && page.siteName !== null ? { outlet: page.siteName.slice(0, 200) } : {}),
    ...(publishedAt === null ? {} : { publishedAt }),
  }
}

function kindByText(page: Page, folded: string): PageKind {
  if (isNewsArticle(page)) return 'news'
  if (page.siteName !== null && /^(?:comune|citta|regione|provincia|unione|fondazione)\b/i.test(page.siteName))
    return 'official'
  return ACT.test(folded.slice(0, 20_000)) && page.siteName === null ? 'official' : 'news'
}
