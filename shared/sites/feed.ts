// Feeds of any format (RSS 0.9–2.0, RDF, Atom, JSON Feed), with the fields of AlboPOP and of posts that carry their text.
import { parseFeed } from 'feedsmith'
import { romeDay } from '../call/status.ts'
import { htmlPage } from '../page/html.ts'
import { isObject } from '../page/json-ld.ts'
import { itemAddress, withParameter } from './addresses.ts'
import { formatOf } from './documents.ts'
import type { Entry, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { collectEntries } from './lists.ts'
import { isSafeXml, textOfHtml } from './tree.ts'

/** What of the four formats is used, under one name. */
interface FeedItem {
  link: string | null
  title: string
  description: string | null
  content: string | null
  published: string | null
  modified: string | null
  categories: { name: string; domain: string | null }[]
  enclosures: string[]
}

interface Feed {
  generator: string
  categories: { name: string; domain: string | null }[]
  items: FeedItem[]
}

type Json = Record<string, unknown>
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
/** Atom text constructs are a string or {value}. */
const textValue = (value: unknown): string | null => text(value) ?? (isObject(value) ? text(value.value) : null)

const looksLikeXml = (body: string) => /^\s{0,200}(?:<\?xml|<rss|<feed|<rdf:rdf)/i.test(body.slice(0, 260))
const looksLikeFeed = (body: string) =>
  looksLikeXml(body) && /<(?:rss|feed|rdf:rdf|channel)[\s>]/i.test(body.slice(0, 5000))
const looksLikeJsonFeed = (body: string) =>
  /"version"\s?:\s?"https:\/\/jsonfeed\.org\/version\//.test(body.slice(0, 2000))

const feeds = new WeakMap<SiteResponse, Feed | null>()

function feedOf(response: SiteResponse): Feed | null {
  const known = feeds.get(response)
  if (known !== undefined) return known
  const feed = parse(response.body.trimStart())
  feeds.set(response, feed)
  return feed
}

function parse(body: string): Feed | null {
  if (looksLikeXml(body) && !isSafeXml(body)) return null
  return parseWhole(body) ?? parseWhole(closeAfterLastItem(body))
}

function parseWhole(body: string | null): Feed | null {
  try {
    if (body === null) return null
    const { format, feed } = parseFeed(body)
    const whole: unknown = feed
    return isObject(whole) ? uniform(format, whole) : null
  } catch (_unreadable) {
    // A page in place of the feed, or a feed cut within an item: the caller closes it after the last whole one.
    return null
  }
}

/** A feed that ends in the middle of an item, closed after the last whole one; null when it has none. */
function closeAfterLastItem(body: string): string | null {
  const [end, closing] = body.includes('</entry>')
    ? ['</entry>', '</feed>']
    : ['</item>', /<rdf:/i.test(body.slice(0, 2000)) ? '</rdf:RDF>' : '</channel></rss>']
  const last = body.lastIndexOf(end)
  return last < 0 ? null : body.slice(0, last + end.length) + closing
}

const categoriesOf = (holder: Json): Feed['categories'] =>
  list(holder.categories).flatMap((category) => {
    const name = text(category.name) ?? text(category.term) ?? text(category.label)
    return name === null ? [] : [{ name, domain: text(category.domain) ?? text(category.scheme) }]
  })

function uniform(format: string, feed: Json): Feed {
  const items = list(feed.items ?? feed.entries).slice(0, 2000)
  return {
    generator: textValue(feed.generator) ?? (isObject(feed.generator) ? (text(feed.generator.text) ?? '') : ''),
    categories: categoriesOf(feed),
    items: items.map((item): FeedItem => {
      const guid = isObject(item.guid) ? text(item.guid.value) : text(item.guid)
      const alternate = list(item.links).find(({ rel }) => rel === undefined || rel === 'alternate')
      const dc = isObject(item.dc) ? item.dc : {}
      const content = isObject(item.content)
        ? (text(item.content.encoded) ?? text(item.content.value))
        : text(item.content)
      return {
        link:
          text(item.link) ??
          text(item.url) ??
          text(alternate?.href) ??
          (/^https?:/.test(guid ?? '') ? guid : null) ??
          text(item.id),
        title: textValue(item.title) ?? '',
        description: textValue(item.description) ?? textValue(item.summary),
        content: content ?? text(item.content_html),
        published:
          text(item.pubDate) ??
          text(item.published) ??
          text(item.date_published) ??
          text(dc.date) ??
          text(Array.isArray(dc.dates) ? dc.dates[0] : null),
        modified: text(item.updated) ?? text(item.date_modified),
        categories: format === 'json' ? [] : categoriesOf(item),
        enclosures: [...list(item.enclosures), ...list(item.attachments)].flatMap(({ url }) => text(url) ?? []),
      }
    }),
  }
}

/** Day in Rome of a feed's date: RFC 822, ISO 8601, or Italian words where a site writes its own. */
function dayOf(date: string | null): string | null {
  if (date === null) return null
  // A bare day stays that day: as an instant it would be UTC.
  if (/^\d{4}-\d{2}-\d{2}$/.test(date.trim())) return datesIn(date)[0]?.date ?? null
  const instant = /^[a-z]{3},|T|\d{1,2} [a-z]{3} \d{4}/i.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(instant) ? (datesIn(date)[0]?.date ?? null) : romeDay(instant)
}

const ALBOPOP = /^https?:\/\/albopop\.it\/specs#(channel|item)-category-([a-z]+)$/i

/** AlboPOP's categories by their short name: "pubend", "municipality", "uid". */
function albopop(categories: Feed['categories']): Map<string, string> {
  return new Map(
    categories.flatMap(({ name, domain }) => {
      const match = ALBOPOP.exec(domain ?? '')
      return match ? [[(match[2] ?? '').toLowerCase(), name.trim()] as const] : []
    }),
  )
}

function albopopFacts(channel: Map<string, string>, item: Map<string, string>): StructuredFacts {
  const facts: StructuredFacts = { evidence: [] }
  const place = (name: string) => item.get(name) ?? channel.get(name)
  const [region, province, comune] = [place('region'), place('province'), place('municipality')]
  if (region || province || comune)
    facts.territory = {
      ...(region ? { region } : {}),
      ...(province ? { province } : {}),
      ...(comune ? { comune } : {}),
    }
  const issuer = channel.get('name')
  if (issuer) facts.issuer = issuer.slice(0, 300)
  const type = item.get('type')
  if (type) facts.type = type.slice(0, 120)
  const number = item.get('uid')
  if (number) facts.identifiers = { acts: [`albo n. ${number.slice(0, 60)}`] }
  // The period of an act's stay on the albo: neither opening nor deadline of the call.
  const dates = [
    ['pubstart', 'publication', 'inizio pubblicazione all’albo'],
    ['pubend', 'page-expiry', 'fine pubblicazione all’albo'],
  ] as const
  const otherDates = dates.flatMap(([name, role, label]) => {
    const date = dayOf(item.get(name) ?? null)
    return date === null ? [] : [{ date, time: null, role, label }]
  })
  if (otherDates.length > 0) facts.otherDates = otherDates
  return facts
}

/** Posts of volunteer centres carry the whole call with its headings ("SCADENZA"). */
function factsOfContent(content: string | null, url: string): StructuredFacts {
  if (content === null || !/scadenza|termine|destinatari|ammissibili/i.test(content.slice(0, 50_000)))
    return { evidence: [] }
  return factsOfFields(fieldsOf(htmlPage(content.slice(0, 200_000), url)))
}

function entryOf(item: FeedItem, base: string, channel: Map<string, string>): Entry | null {
  const url = itemAddress(item.link ?? '', base)
  if (url === null) return null
  const own = albopop(item.categories)
  const isAlbo = channel.size > 0 || own.size > 0
  const [title, summary] = [textOfHtml(item.title, 500), textOfHtml(item.description ?? '', 1000)]
  // Titles of an albo are numbers or kinds of act ("2026/13227", "Determinazione — n. 2715"): the subject is below.
  const poor = isAlbo || /^[\d\s/.-]*$/.test(title)
  const facts = {
    ...factsOfContent(item.content ?? item.description, url),
    ...(isAlbo ? albopopFacts(channel, own) : {}),
  }
  const documents = item.enclosures.flatMap((enclosure) => {
    const address = itemAddress(enclosure, base)
    const kind = address === null ? null : formatOf(address)
    return address && kind ? [{ url: address, title: address.split('/').at(-1)?.slice(0, 200) ?? '', ...kind }] : []
  })
  if (documents.length > 0) facts.documents = documents.slice(0, 20)
  const stated = Object.keys(facts).length > 1
  return {
    url,
    title: (poor && summary !== '' ? summary : title).slice(0, 500),
    published: dayOf(item.published) ?? dayOf(item.modified),
    summary: (poor && summary !== '' ? `${title} — ${summary}` : summary) || null,
    ...(item.content === null ? {} : { content: item.content.slice(0, 500_000) }),
    ...(item.modified === null ? {} : { modified: item.modified }),
    ...(stated ? { facts } : {}),
  }
}

export const feed: SiteFamily = {
  name: 'feed',
  recognise({ body }) {
    if (looksLikeFeed(body.trimStart())) return { certainty: 0.98, because: 'the body is an RSS, RDF or Atom feed' }
    if (looksLikeJsonFeed(body)) return { certainty: 0.98, because: 'the body names a version of JSON Feed' }
    return { certainty: 0, because: 'the body is no feed' }
  },
  entries(response) {
    const whole = feedOf(response)
    if (whole === null) return { entries: [], next: [] }
    const channel = albopop(whole.categories)
    const entries = collectEntries(whole.items.map((item) => entryOf(item, response.url, channel)))
    return { entries, next: earlier(response.url, whole, entries.length) }
  },
  read: () => ({ evidence: [] }),
}

/** WordPress gives ten items a page and earlier ones at ?paged=2; an empty page ends it (it answers 404). */
function earlier(url: string, whole: Feed, count: number): string[] {
  if (count < 10 || !/wordpress/i.test(whole.generator)) return []
  const page = Number(URL.parse(url)?.searchParams.get('paged') ?? 1)
  const next = Number.isInteger(page) && page < 50 ? withParameter(url, 'paged', String(page + 1)) : null
  return next === null ? [] : [next]
}
