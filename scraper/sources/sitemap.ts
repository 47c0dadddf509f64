// Site maps (sitemaps.org): pages of a site, or further maps. Read as a stream, since one may hold 50 000 addresses.
import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { resolveLink } from '../../shared/page/address.ts'
import type { SiteResponse } from '../../shared/sites/family.ts'

export interface MapPage {
  url: string
  /** Day (YYYY-MM-DD) the site says it last changed; null when it does not. */
  changed: string | null
}

export interface SiteMap {
  /** Further maps. */
  maps: MapPage[]
  pages: MapPage[]
}

/** The protocol allows no more in one file. */
const MOST_PAGES = 50_000
const MOST_BYTES = 50 * 1024 * 1024

/** Text of a map, unpacked where it comes as a .gz file (Plone's only comes so); null when it is none. */
function textOf({ body, bytes }: SiteResponse): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return body
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')
  } catch (_brokenOrTooLarge) {
    return null
  }
}

/** The addresses of a map; null for what is no map. */
export function readSiteMap(response: SiteResponse): SiteMap | null {
  const text = textOf(response)
  if (text === null || !/<(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4_000))) return null
  const found: SiteMap = { maps: [], pages: [] }
  let element = ''
  let depth = 0
  let page: { loc: string; lastmod: string } | null = null
  const parser: Parser = new Parser(
    {
      onopentagname(name) {
        element = name
        if (++depth === 2) page = { loc: '', lastmod: '' }
        if (depth > 20) parser.pause()
      },
      ontext(words) {
        if (page === null || depth !== 3) return
        if (element === 'loc' && page.loc.length < 4_000) page.loc += words
        if (element === 'lastmod' && page.lastmod.length < 60) page.lastmod += words
      },
      onclosetag(name) {
        if (--depth !== 1 || page === null) return
        const url = resolveLink(page.loc.trim(), response.url)
        const changed = /^\d{4}-\d{2}-\d{2}/.exec(page.lastmod.trim())?.[0] ?? null
        if (url !== null) (name === 'sitemap' ? found.maps : found.pages).push({ url, changed })
        page = null
        if (found.pages.length + found.maps.length >= MOST_PAGES) parser.pause()
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  return found
}
