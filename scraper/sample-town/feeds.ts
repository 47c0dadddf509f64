// RSS 2.0 as WordPress writes it, for the three sites of the town that run on it.
import { type Day, rfc822 } from './days.ts'
import { escapeHtml, type Markup } from './markup.ts'

export interface FeedItem {
  title: string
  link: string
  guid: string
  published: Day
  description: string
  categories: readonly string[]
  /** The whole post, when the site publishes it in its feed. */
  content: Markup | null
}

export interface Feed {
  title: string
  link: string
  self: string
  description: string
  updated: Day
  items: readonly FeedItem[]
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

export function rssFeed(feed: Feed): string {
  const items = feed.items.map(
    (item) => `	<item>
		<title>${escapeHtml(item.title)}</title>
		<link>${escapeHtml(item.link)}</link>
		<pubDate>${rfc822(item.published)}</pubDate>
${item.categories.map((category) => `		<category>${cdata(category)}</category>\n`).join('')}		<guid isPermaLink="false">${escapeHtml(item.guid)}</guid>
		<description>${cdata(item.description)}</description>
${item.content === null ? '' : `		<content:encoded>${cdata(item.content.markup)}</content:encoded>\n`}	</item>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
	<title>${escapeHtml(feed.title)}</title>
	<atom:link href="${escapeHtml(feed.self)}" rel="self" type="application/rss+xml" />
	<link>${escapeHtml(feed.link)}</link>
	<description>${escapeHtml(feed.description)}</description>
	<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>
	<language>it-IT</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.8.3</generator>
${items.join('')}</channel>
</rss>
`
}
