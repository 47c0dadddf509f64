// The next page of a list that does not link it (a button runs a script): every family has its own way to number pages.
import { itemAddress } from '../../shared/sites/addresses.ts'
import type { Listing } from '../../shared/sites/family.ts'

/** Items below which a page is taken for the whole list. */
const FULL_PAGE = 8

type Number = (address: URL, page: number, perPage: number) => void

const byParameter =
  (name: string, first: number): Number =>
  (address, page) =>
    address.searchParams.set(name, String(page - 1 + first))

const bySegment: Number = (address, page) => {
  address.pathname = `${address.pathname.replace(/\/page\/\d{1,5}\/?$/, '').replace(/\/$/, '')}/page/${page}/`
}

/** Page 1 is the list's own address. */
const NUMBERING: Readonly<Record<string, Number>> = {
  'design-comuni-wordpress': bySegment,
  'albo-wordpress': bySegment,
  wordpress: bySegment,
  cariplo: bySegment,
  municipium: byParameter('page', 1),
  // Drupal counts from nought: ?page=1 is the second.
  drupal: byParameter('page', 0),
  opencity: (address, page, perPage) => {
    address.pathname = `${address.pathname.replace(/\/\(offset\)\/\d{1,6}\/?$/, '')}/(offset)/${(page - 1) * perPage}`
  },
  plone: (address, page, perPage) => address.searchParams.set('b_start:int', String((page - 1) * perPage)),
}

/** @param page number of the page at hand, from 1. Null where the page is short, the family unknown, or it is data. */
export function guessedNext(
  url: string,
  { entries, family }: Listing & { family: string },
  page: number,
): string | null {
  const numbering = NUMBERING[family]
  const address = URL.parse(url)
  if (numbering === undefined || address === null || entries.length < FULL_PAGE) return null
  if (/\/(?:feed|wp-json|api|\+\+api\+\+)(?:\/|$)|\.(?:xml|json|rss)$/.test(address.pathname)) return null
  numbering(address, page + 1, entries.length)
  return itemAddress(address.href, null)
}
