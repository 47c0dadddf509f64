// Feeds a page declares: <link rel="alternate">, without those of comments and of single posts.
import { itemAddress } from './addresses.ts'
import type { CheerioAPI } from './tree.ts'

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/i

export function feedsOf($: CheerioAPI, base: string): string[] {
  const found = new Set<string>()
  for (const element of $('link[rel~="alternate"][href]').slice(0, 50).toArray()) {
    const link = $(element)
    if (
      !FEED_TYPES.test(link.attr('type') ?? '') ||
      /comment|commenti/i.test(`${link.attr('title')} ${link.attr('href')}`)
    )
      continue
    const url = itemAddress(link.attr('href') ?? '', base)
    if (url !== null) found.add(url)
  }
  return [...found].slice(0, 5)
}
