// The national model on WordPress (italia/design-comuni-wordpress-theme), the commonest theme among provincial capitals.
import { originOf, pathOf } from './addresses.ts'
import type { Entry, Listing, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { cards, collectEntries, isHtml, linksWhere, nextPage } from './lists.ts'
import { cardContacts, cardDocuments, issuerOf, serviceFacts } from './national-model.ts'
import { type CheerioAPI, clean, textOf, treeOf } from './tree.ts'

/** Archives of the theme; calls are filed under Avvisi, Comunicati or Notizie, as documents and as services. */
const ARCHIVES: readonly RegExp[] = [
  /^\/(?:tipi_notizia|notizie-tipi)\/avvis[oi]\/$/,
  /^\/(?:tipi_notizia|notizie-tipi)\/(?:comunicat[oi]|notizi[ae])[a-z-]{0,20}\/$/,
  /^\/tipi_documento\/[a-z-]{0,80}(?:albo|avvis|band)[a-z-]{0,80}\/$/,
  /^\/novita\/$/,
  /^\/servizi\/$/,
]
const ITEM = /^\/(?:novita|documento_pubblico|servizi)\/[^/]+\/$/

function listing(response: SiteResponse): Listing {
  const { url } = response
  const $ = treeOf(response)
  const news = cards($, url, '.card-wrapper, .cmp-list-card-img, .card-teaser', {
    link: 'a[href]:has(h3), a[href]:has(.card-title), h3 a[href], .card-title a[href], a[data-element="news"]',
    title: '.card-title, h3',
    date: '.category-top .data, .data',
    summary: 'p.card-text, .card-text',
  })
  // A menu of sections has cards too: only items of the three kinds are read.
  const entries = collectEntries(
    [...news, ...services($, url)].filter((entry) => ITEM.test(withSlash(pathOf(entry.url)))),
  )
  const next = nextPage($, url)
  // Deep in a list only its own next page is new; from elsewhere the site's archives are.
  const archives =
    next === null && /\/page\/\d+\/$/.test(pathOf(url))
      ? []
      : ARCHIVES.flatMap((archive) => linksWhere($, url, (path) => archive.test(withSlash(path)), 4))
  // Lists drawn by scripts are empty without them; the archive's own feed is not.
  const feed =
    entries.length === 0 && ARCHIVES[0]?.test(withSlash(pathOf(url)))
      ? [`${originOf(url)}${withSlash(pathOf(url))}feed/`]
      : []
  return { entries, next: [...new Set([...(next === null ? [] : [next]), ...archives, ...feed])] }
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`)

const services = ($: CheerioAPI, base: string): Entry[] =>
  cards($, base, ':has(> a[data-element="service-link"])', { link: 'a[data-element="service-link"]', summary: 'p' })

function readItem(response: SiteResponse): StructuredFacts {
  const { url } = response
  const $ = treeOf(response)
  const facts: StructuredFacts = $('[data-element="service-title"]').length > 0 ? serviceFacts($) : { evidence: [] }
  const title = textOf($('h1').first(), 500)
  if (title) facts.title ??= title
  const otherDates: NonNullable<StructuredFacts['otherDates']> = []

  // notizia: `small` "Data:" and the date in words beside it.
  const dated = $('small')
    .slice(0, 60)
    .toArray()
    .find((element) => /^data:?$/i.test(clean($(element).text(), 20)))
  const published = dated ? datesIn(textOf($(dated).parent(), 100))[0] : undefined
  if (published) facts.published = published.date

  // documento pubblico: "Protocollo N del DATA" is the first h4 under the title.
  for (const element of $('#main-container h4, h1 ~ h4').slice(0, 5).toArray()) {
    const line = clean($(element).text(), 200)
    if (!/^protocollo\b/i.test(line)) continue
    facts.identifiers = { acts: [line] }
    facts.evidence.push({ field: 'identifiers.acts', quote: line, why: 'protocollo del documento' })
    facts.published ??= datesIn(line)[0]?.date ?? ''
    if (facts.published === '') delete facts.published
    break
  }
  // Validity of the document. The theme's own help calls data_fine "data comunicazione vincitori": it closes nothing.
  for (const [id, role] of [
    ['data_inizio', 'publication'],
    ['data_fine', 'page-expiry'],
  ] as const) {
    const section = $(`section#${id}`).first()
    const [date] = datesIn(textOf(section.find('.richtext-wrapper').first(), 100))
    if (date)
      otherDates.push({
        date: date.date,
        time: date.time,
        role,
        label: textOf(section.find('h4, h3, h2').first(), 100) || id,
      })
  }
  if (otherDates.length > 0) facts.otherDates = otherDates

  const documents = cardDocuments(
    $,
    `#documenti ~ * .card-title a[href], #documenti ~ .card .card-title a[href], #allegati ~ * .card-title a[href], a[aria-label^="Scarica l'allegato"], section#documento .card-title a[href], a[data-element="service-file"]`,
    url,
  )
  if (documents.length > 0) facts.documents = documents
  const type = textOf(
    $('.breadcrumb li:nth-last-child(2), [data-element="breadcrumb"] li:nth-last-child(2)').first(),
    80,
  )
  if (/avvis|comunicat|notizi|document/i.test(type)) facts.type = type
  return { ...facts, ...cardContacts($, 'main') }
}

export const designComuniWordpress: SiteFamily = {
  name: 'design-comuni-wordpress',
  recognise({ body, contentType }) {
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    const head = body.slice(0, 200_000)
    if (head.includes('/themes/design-comuni-wordpress-theme'))
      return { certainty: 0.97, because: 'files of the theme design-comuni-wordpress-theme' }
    if (/data-element=["'](?:management|all-services|news)["']/.test(head) && head.includes('/wp-content/'))
      return { certainty: 0.9, because: 'hooks of the national model on WordPress' }
    return { certainty: 0, because: 'not the national model on WordPress' }
  },
  entries: (response) => (isHtml(response) ? listing(response) : { entries: [], next: [] }),
  read(response, page) {
    if (!isHtml(response)) return { evidence: [] }
    const facts = readItem(response)
    const issuer = issuerOf(page, treeOf(response))
    return issuer ? { ...facts, issuer } : facts
  },
}
