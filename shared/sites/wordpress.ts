// Any site on WordPress that no more particular family claims: papers, volunteer centres, foundations, agency-made sites.

import { htmlPage } from '../page/html.ts'
import { isObject } from '../page/json-ld.ts'
import { itemAddress, originOf, pathOf, withParameter } from './addresses.ts'
import { AS_BANDO } from './declared.ts'
import { documentsIn } from './documents.ts'
import type { Entry, Listing, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { feedsOf } from './feed-links.ts'
import { checkDay } from './field-dates.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { parseJson } from './json.ts'
import { cards, collectEntries, EMPTY, isHtml, listsNamed, nextPage, repeatedLinks } from './lists.ts'
import { issuerOf } from './national-model.ts'
import { type CheerioAPI, textOfHtml, treeOf } from './tree.ts'

const PER_PAGE = 50
/** Types of post that hold calls where a site has its own (Fondazione Cariplo: `bando`); posts last. */
const CALL_TYPE = /^band[oi]$/
const CALL_TYPES = /^\/wp\/v2\/(bandi?|avvis[oi]|contribut[oi]|opportunita|call|calls)$/

const isRest = (url: string) =>
  pathOf(url).includes('/wp-json/') || (URL.parse(url)?.searchParams.has('rest_route') ?? false)

const rendered = (value: unknown): string =>
  isObject(value) && typeof value.rendered === 'string' ? value.rendered : ''
const string = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** `date` of the REST API is the site's own wall clock, without a zone. */
function dayOfPost(date: unknown): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(string(date) ?? '')
  return match ? checkDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function entryOfPost(post: unknown, base: string): Entry | null {
  if (!isObject(post)) return null
  const url = itemAddress(string(post.link) ?? '', base)
  if (url === null) return null
  const content = rendered(post.content)
  const modified = string(post.modified_gmt) ?? string(post.modified)
  const labelled = /scadenza|termine|destinatari|ammissibili/i.test(content.slice(0, 50_000))
  const facts: StructuredFacts = labelled
    ? factsOfFields(fieldsOf(htmlPage(content.slice(0, 200_000), url)))
    : { evidence: [] }
  if (CALL_TYPE.test(string(post.type) ?? '')) facts.declared = AS_BANDO
  return {
    url,
    title: textOfHtml(rendered(post.title), 500),
    published: dayOfPost(post.date),
    summary: textOfHtml(rendered(post.excerpt), 1000) || null,
    ...(content === '' ? {} : { content: content.slice(0, 500_000) }),
    ...(modified === null ? {} : { modified }),
    ...(Object.keys(facts).length > 1 ? { facts } : {}),
  }
}

function restEntries(response: SiteResponse): Listing {
  const answer = parseJson(response)
  if (Array.isArray(answer))
    return {
      entries: collectEntries(answer.map((post) => entryOfPost(post, response.url))),
      next: nextRestPage(response, answer.length),
    }
  // The API's root names its routes.
  if (isObject(answer) && (isObject(answer.routes) || Array.isArray(answer.namespaces))) {
    const root = response.url.replace(/\/?(?:\?.{0,500})?$/, '/')
    const own = Object.keys(isObject(answer.routes) ? answer.routes : {}).filter((route) => CALL_TYPES.test(route))
    return {
      entries: [],
      next: [...own, '/wp/v2/posts'].map((route) => `${root}${route.slice(1)}?per_page=${PER_PAGE}`),
    }
  }
  const single = entryOfPost(answer, response.url)
  return { entries: single ? [single] : [], next: [] }
}

function nextRestPage({ url, headers }: SiteResponse, count: number): string[] {
  const query = URL.parse(url)?.searchParams
  const page = Number(query?.get('page') ?? 1)
  const total = Number(headers['x-wp-totalpages'])
  // Where a proxy drops the header, a full page says there may be another.
  const more =
    Number.isFinite(total) && total > 0 ? page < total : count > 0 && count >= Number(query?.get('per_page') ?? 10)
  const next = more && Number.isInteger(page) ? withParameter(url, 'page', String(page + 1)) : null
  return next === null ? [] : [next]
}

function htmlEntries(response: SiteResponse): Listing {
  const $ = treeOf(response)
  if ($('body.single, body.single-post').length > 0 && $('article').length < 3) return EMPTY
  const posts = cards($, response.url, 'article, .post, .hentry, .type-post', {
    link: 'h1 a[href], h2 a[href], h3 a[href], h4 a[href], .entry-title a[href]',
    date: 'time[datetime], .entry-date, .published, .date',
    summary: '.entry-summary p, .entry-content p, .excerpt, p:not([class])',
  })
  const isHome = /^\/(?:home\/?|index\.php)?$/.test(pathOf(response.url))
  const rest = $('link[rel="https://api.w.org/"]').attr('href')
  const root = rest === undefined ? null : itemAddress(rest, response.url)
  const next = nextPage($, response.url)
  return {
    entries: posts.length > 0 ? posts : repeatedLinks($, response.url),
    next: [
      ...(next === null ? [] : [next]),
      ...(isHome ? listsNamed($, response.url) : []),
      ...(isHome && root !== null && originOf(root) === originOf(response.url) ? [root] : []),
      ...(isHome ? feedsOf($, response.url) : []),
    ].filter((url, index, all) => all.indexOf(url) === index),
  }
}

/** A post of the site's own type: by the theme's class, the post's address in the API, or where such types are put. */
const isOfCallType = ($: CheerioAPI, url: string): boolean =>
  $('body.single-bando, body.single-bandi').length > 0 ||
  $('link[type="application/json"][href*="/wp/v2/bandi/"], link[type="application/json"][href*="/wp/v2/bando/"]')
    .length > 0 ||
  /^\/band[oi]\/[^/]{3,200}\/?$/.test(pathOf(url))

export const wordpress: SiteFamily = {
  name: 'wordpress',
  recognise({ url, body, headers }) {
    if (isRest(url) && /^\s{0,20}[[{]/.test(body)) return { certainty: 0.95, because: 'JSON under /wp-json/' }
    const head = body.slice(0, 60_000)
    if (/<meta[^>]{0,200}content=["']WordPress/i.test(head))
      return { certainty: 0.7, because: 'the generator is WordPress' }
    if (/\/wp-json\/|https:\/\/api\.w\.org\//.test(`${headers.link ?? ''} ${head}`))
      return { certainty: 0.65, because: 'it links its REST API at /wp-json/' }
    if (/\/wp-(?:content|includes)\//.test(head)) return { certainty: 0.6, because: 'its files are under /wp-content/' }
    return { certainty: 0, because: 'nothing of WordPress' }
  },
  entries: (response) =>
    isRest(response.url) ? restEntries(response) : isHtml(response) ? htmlEntries(response) : EMPTY,
  read(response, page) {
    // A list of the API is read entry by entry.
    if (Array.isArray(parseJson(response))) return { evidence: [] }
    const facts = factsOfFields(fieldsOf(page))
    if (isRest(response.url)) {
      const post = entryOfPost(parseJson(response), response.url)
      if (post) Object.assign(facts, { title: post.title, ...(post.published ? { published: post.published } : {}) })
      return facts
    }
    const $ = treeOf(response)
    if (isOfCallType($, response.url)) facts.declared = AS_BANDO
    const body = $('.entry-content, .post-content, article').first()
    const documents = documentsIn($, body.length > 0 ? body : $('main').first(), response.url)
    if (documents.length > 0) facts.documents = documents
    // A paper or a portal tells others' calls: only a body that issues gives its name.
    const issuer = issuerOf(page, $)
    if (issuer !== null) facts.issuer ??= issuer
    return facts
  },
  prose(response) {
    if (!isRest(response.url)) return null
    const post = parseJson(response)
    return isObject(post) ? `<h1>${rendered(post.title)}</h1>\n${rendered(post.content)}` : null
  },
}
