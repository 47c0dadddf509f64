// Pages made of other pages: frames, an albo in an iframe, a page that sends on by itself, an archive parted by years.
import { itemAddress, pathOf } from './addresses.ts'
import { linksOf } from './links.ts'
import type { CheerioAPI } from './tree.ts'

const MOST = 6
/** Vendors' albi stand in iframes on hosts of their own; players and maps do too. */
const OF_AN_ALBO = /albo|halley|jcitygov|papca|pubblicazion|trasparenz|band[io]\b|avvis[io]\b/i

/** Addresses a page shows within itself, or sends its reader on to. */
export function partsOf($: CheerioAPI, base: string): string[] {
  const host = URL.parse(base)?.host
  const found = new Set<string>()
  const take = (address: string, isAnyHost: boolean) => {
    const url = itemAddress(address, base)
    if (url === null || url === itemAddress(base, null) || found.size >= MOST) return
    if (URL.parse(url)?.host === host || (isAnyHost && OF_AN_ALBO.test(`${URL.parse(url)?.host}${pathOf(url)}`)))
      found.add(url)
  }
  for (const element of $('meta[http-equiv]').slice(0, 40).toArray()) {
    const meta = $(element)
    const [, address] =
      /^\s{0,5}\d{1,3}\s{0,5}[;,]\s{0,5}url\s?=\s?["']?([^"'\s]{1,2000})/i.exec(meta.attr('content') ?? '') ?? []
    if (/^refresh$/i.test(meta.attr('http-equiv') ?? '') && address !== undefined) take(address, false)
  }
  for (const element of $('frame[src]').slice(0, 12).toArray()) take($(element).attr('src') ?? '', false)
  for (const element of $('iframe[src]').slice(0, 12).toArray()) take($(element).attr('src') ?? '', true)
  return [...found]
}

const YEAR =
  /^(?:anno |(?:bandi|avvisi|archivio|pubblicazioni)(?: e (?:bandi|avvisi))?(?: (?:dell'|del )?anno)? )?(20\d{2})$/i
const NEWEST = 2

/** From a page that lists years: its newest two. */
export function newestYears($: CheerioAPI, base: string): string[] {
  const host = URL.parse(base)?.host
  const years = new Map<string, string>()
  for (const link of linksOf($, base)) {
    const year = YEAR.exec(link.words(60))?.[1]
    const { url } = link
    if (year !== undefined && url !== null && URL.parse(url)?.host === host && !years.has(year)) years.set(year, url)
  }
  return [...years]
    .sort(([left], [right]) => right.localeCompare(left))
    .slice(0, NEWEST)
    .map(([, url]) => url)
}
