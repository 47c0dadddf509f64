// Drupal: the national model's theme (italia/design-comuni-drupal-theme) and other sites, as regions' portals of calls.
import { pathOf } from './addresses.ts'
import { documentsIn } from './documents.ts'
import { settleExpiry } from './expiry.ts'
import type { Entry, Listing, SiteFamily, SiteResponse } from './family.ts'
import { feedsOf } from './feed-links.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { cards, collectEntries, EMPTY, isHtml, linksWhere, listsNamed, nextPage, repeatedLinks } from './lists.ts'
import { cardContacts, issuerOf, serviceFacts } from './national-model.ts'
import { treeOf } from './tree.ts'

const ITEM =
  /^\/(?:it\/)?(?:novita\/(?:avvisi|notizie|comunicati)?\/?[^/]+|documento-pubblico\/[^/]+|servizi\/[^/]+)\/?$/
const ARCHIVES = [
  /^\/(?:it\/)?novita\/avvisi\/?$/,
  /^\/(?:it\/)?novita\/(?:comunicati|notizie)\/?$/,
  /^\/(?:it\/)?amministrazione\/(?:bandi|documenti)[a-z/-]{0,80}$/,
  /^\/(?:it\/)?novita\/?$/,
]
const ARCHIVE = (path: string) => ARCHIVES.some((archive) => archive.test(path))

const isNational = (body: string) => /data-element=["']|bootstrap-italia|design[-_]comuni/.test(body.slice(0, 200_000))

function rows(response: SiteResponse): Entry[] {
  return cards(
    treeOf(response),
    response.url,
    '.views-row, article.node, .node--view-mode-teaser, .card-wrapper, .card',
    {
      link: 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], .card-title a[href], .field--name-title a[href], .views-field-title a[href], a[href]:has(h3)',
      date: 'time[datetime], .views-field-created, .field--name-created, .data, .date-display-single',
      summary: '.field--name-body, .field--name-field-descrizione-breve, .views-field-body, .card-text, p',
    },
  )
}

function listing(response: SiteResponse): Listing {
  const { url, body } = response
  const $ = treeOf(response)
  const national = isNational(body)
  const found = rows(response)
  const entries = national
    ? found.filter((entry) => ITEM.test(pathOf(entry.url)) && !ARCHIVE(pathOf(entry.url)))
    : found
  const next = nextPage($, url)
  const isHome = /^\/(?:it\/?)?$/.test(pathOf(url))
  return {
    entries: entries.length > 0 ? entries : collectEntries(repeatedLinks($, url)),
    next: [
      ...new Set([
        ...(next === null ? [] : [next]),
        ...(national ? ARCHIVES.flatMap((archive) => linksWhere($, url, (path) => archive.test(path), 3)) : []),
        ...(isHome ? [...listsNamed($, url), ...feedsOf($, url)] : []),
      ]),
    ],
  }
}

export const drupal: SiteFamily = {
  name: 'drupal',
  recognise({ body, headers, contentType }) {
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    const head = body.slice(0, 100_000)
    if (/<meta[^>]{0,200}content=["']Drupal/i.test(head) || /^drupal/i.test(headers['x-generator'] ?? ''))
      return {
        certainty: isNational(body) ? 0.9 : 0.75,
        because: isNational(body) ? 'the national model on Drupal' : 'the generator is Drupal',
      }
    if (/data-drupal-selector|\/sites\/default\/files\/|\/core\/misc\/drupal\.js/.test(head))
      return { certainty: 0.6, because: 'files of Drupal' }
    return { certainty: 0, because: 'nothing of Drupal' }
  },
  entries: (response) => (isHtml(response) ? listing(response) : EMPTY),
  read(response, page) {
    if (!isHtml(response)) return { evidence: [] }
    const $ = treeOf(response)
    const national = isNational(response.body)
    const read = factsOfFields(fieldsOf(page))
    // Portals of calls mean the term by it; the news of a Comune may mean the item's own expiry, "/novita/bando-…" too.
    let facts =
      national && !/\/band[io](?:-[a-z-]{1,40})?\/./.test(pathOf(response.url)) ? settleExpiry(read, page) : read
    if ($('[data-element="service-title"]').length > 0) {
      const service = serviceFacts($)
      facts = { ...facts, ...service, evidence: [...service.evidence, ...facts.evidence] }
    }
    const documents = documentsIn($, $('main, article, .region-content').first(), response.url)
    const issuer = national ? issuerOf(page, $) : null
    return {
      ...facts,
      ...(documents.length > 0 ? { documents } : {}),
      ...(issuer === null || facts.issuer ? {} : { issuer }),
      ...cardContacts($, 'main'),
    }
  },
}
