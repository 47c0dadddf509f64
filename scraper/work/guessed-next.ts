// The next page of a list that does not link it (a button runs a script): every family has its own way to number pages.
import { itemAddress } from '../../shared/sites/addresses.ts'
import type { Listing } from '../../shared/sites/family.ts'

/** Items below which a page is taken for the whole list. */
const FULL_PAGE = 8
/** Items of a feed on WordPress and Drupal as they come: another number is a feed made otherwise, or cut by its owner. */
const FULL_FEED = 10

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

/** A feed holds the ten newest; WordPress and Drupal give the older ones as further pages of it. */
function nextOfFeed(address: URL, { entries, family }: Listing & { family: string }, page: number): string | null {
  if (family !== 'feed' || entries.length !== FULL_FEED || !/\/feed\/?$/.test(address.pathname)) return null
  const isDrupal = /\/taxonomy\/term\/\d{1,9}\/feed\/?$/.test(address.pathname)
  address.searchParams.set(isDrupal ? 'page' : 'paged', String(isDrupal ? page : page + 1))
  return itemAddress(address.href, null)
}

/** @param page number of the page at hand, from 1. Null where the page is short, the family unknown, or it is data. */
export function guessedNext(url: string, listing: Listing & { family: string }, page: number): string | null {
  const { entries, family } = listing
  const numbering = NUMBERING[family]
  const address = URL.parse(url)
  if (address === null || entries.length < FULL_PAGE) return null
  const feed = nextOfFeed(address, listing, page)
  if (feed !== null) return feed
  if (/\/(?:feed|wp-json|api|\+\+api\+\+)(?:\/|$)|\.(?:xml|json|rss)$/.test(address.pathname)) return null
  if (numbering === undefined) return null
  numbering(address, page + 1, entries.length)
  return itemAddress(address.href, null)
}
