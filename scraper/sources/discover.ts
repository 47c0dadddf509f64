// What a site is, before it becomes a source: its family, and which of its lists names the most items.
import { pageKey } from '../../shared/call/identity.ts'
import { recogniseFamily } from '../../shared/sites/families.ts'
import type { Fetcher } from '../fetching/fetcher.ts'

export interface Discovery {
  family: string
  /** 0..1 */
  certainty: number
  because: string
  /** Lists found, the most promising first. */
  lists: { url: string; family: string; items: number }[]
}

/** Lists looked at: those a page names first are the most promising. */
const MOST_LISTS = 8

/** Looks at a page and at the lists it names. */
export async function discover(url: string, fetcher: Fetcher): Promise<Discovery | { failure: string }> {
  const first = await fetcher.fetch(url)
  if (first.kind === 'failed') return { failure: first.failure.message }
  if (first.kind === 'unchanged') return { failure: `${url}: the server says "not changed" to a first visit.` }
  const { family, certainty, because } = recogniseFamily(first.response)
  const listing = family.entries(first.response)
  const lists = [{ url: first.response.url, family: family.name, items: listing.entries.length }]
  const seen = new Set([pageKey(first.response.url)])
  for (const next of listing.next) {
    if (seen.size > MOST_LISTS) break
    if (seen.has(pageKey(next))) continue
    seen.add(pageKey(next))
    const fetched = await fetcher.fetch(next)
    if (fetched.kind !== 'fresh') continue
    const recognised = recogniseFamily(fetched.response).family
    lists.push({ url: next, family: recognised.name, items: recognised.entries(fetched.response).entries.length })
  }
  // Among equals the order in which the family named them stands: it knows which list is the calls'.
  const found = lists.filter(({ items }) => items > 0).sort((left, right) => right.items - left.items)
  return { family: family.name, certainty, because, lists: found }
}
