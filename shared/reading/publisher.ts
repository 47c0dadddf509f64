// Whose page a call was read on: the issuer's own, a newspaper's, or a list of calls.
import type { CallPage } from '../call/call.ts'
import type { Page } from '../page/page.ts'
import { comuneOfHost, regionOfHost } from '../places/places.ts'
import { AGGREGATOR_HOSTS, NEWS_HOSTS, OFFICIAL_HOSTS } from './lexicon/publishers.ts'

export type PageKind = CallPage['kind']

function named(parts: readonly string[], words: readonly string[]): boolean {
  return words.some((word) => {
    const stem = word.replaceAll('*', '')
    if (word.startsWith('*')) return parts.some((part) => part.includes(stem))
    return parts.some((part) => (word.endsWith('*') ? part.startsWith(stem) : part === stem))
  })
}

const hostOf = (url: string): string =>
  /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/:?#]{1,253})/i.exec(url)?.[1]?.toLowerCase() ?? ''

/** The kind of an address; null when its host gives no sign. */
export function kindOfAddress(url: string): PageKind | null {
  const host = hostOf(url).replace(/^www\d?\./, '')
  if (host === '') return null
  const parts = host.split(/[.-]/).slice(0, -1)
  if (named(parts, AGGREGATOR_HOSTS)) return 'aggregator'
  if (comuneOfHost(host) !== null || regionOfHost(host) !== null || named(parts, OFFICIAL_HOSTS)) return 'official'
  return named(parts, NEWS_HOSTS) ? 'news' : null
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
