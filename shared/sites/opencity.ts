// OpenCity (Opencontent, on eZ Publish): lists at /Novita/Avvisi/(offset)/24, JSON at /api/opendata/v2.
import { isObject } from '../page/json-ld.ts'
import { itemAddress, originOf, pathOf } from './addresses.ts'
import { settleExpiry } from './expiry.ts'
import type { Entry, Listing, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { parseJson } from './json.ts'
import { cards, collectEntries, EMPTY, isHtml, linksWhere, nextPage } from './lists.ts'
import { factsOfCards } from './national-model.ts'
import { inWords, romeMoment } from './rome.ts'
import { writeSheet } from './sheet.ts'
import { clean, textOfHtml, treeOf } from './tree.ts'

type Json = Record<string, unknown>
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
/** Values are keyed by language. */
const italian = (value: unknown): unknown => (isObject(value) ? (value['ita-IT'] ?? Object.values(value)[0]) : value)

/** Fields of the class "document" by identifier, with what they mean and how a page calls them. */
const DATES = [
  ['data_di_scadenza_delle_iscrizioni', 'deadline', 'Scadenza delle iscrizioni'],
  ['expiration_time', 'deadline', 'Data di scadenza'],
  ['publication_start_time', 'publication', 'Data inizio pubblicazione'],
  ['publication_end_time', 'page-expiry', 'Data fine pubblicazione'],
  ['end_time', 'page-expiry', 'Data fine validità'],
] as const

interface Item {
  id: string
  title: string
  metadata: Json
  data: Json
}

function itemOf(hit: unknown): Item | null {
  if (!isObject(hit) || !isObject(hit.metadata)) return null
  const id = String(hit.metadata.id ?? '')
  const title = text(italian(hit.metadata.name))
  const data = italian(hit.data)
  return /^\d{1,12}$/.test(id) && title
    ? { id, title: clean(title, 500), metadata: hit.metadata, data: isObject(data) ? data : {} }
    : null
}

function factsOf({ title, data, metadata }: Item): StructuredFacts {
  const facts: StructuredFacts = { title, evidence: [] }
  const otherDates: NonNullable<StructuredFacts['otherDates']> = []
  for (const [name, role, label] of DATES) {
    const moment = romeMoment(text(data[name]))
    if (moment === null) continue
    if (role !== 'deadline') otherDates.push({ ...moment, role, label })
    else if (!facts.deadline) {
      facts.deadline = { ...moment, label }
      facts.evidence.push({ field: 'deadline', quote: inWords(moment), why: `campo “${label}” del sito` })
    }
  }
  if (otherDates.length > 0) facts.otherDates = otherDates
  const published = romeMoment(text(metadata.published))
  if (published) facts.published = published.date
  const number = text(data.has_code) ?? text(data.protocollo)
  if (number) facts.identifiers = { acts: [number.slice(0, 200)] }
  return facts
}

const names = (value: unknown): string =>
  (Array.isArray(value) ? value.slice(0, 20) : [])
    .flatMap((one) => (isObject(one) ? (text(italian(one.name)) ?? []) : (text(one) ?? [])))
    .join(', ')

function entryOf(hit: unknown, origin: string): Entry | null {
  const item = itemOf(hit)
  if (item === null) return null
  const modified = text(item.metadata.modified)
  const { deadline, ...rest } = factsOf(item)
  return {
    // The object's own address: the path of its node changes when it is moved.
    url: `${origin}/openpa/object/${item.id}`,
    readAt: `${origin}/api/opendata/v2/content/read/${item.id}`,
    title: item.title,
    published: rest.published ?? null,
    summary: textOfHtml(text(item.data.abstract) ?? text(item.data.short_description) ?? '', 1000) || null,
    ...(modified ? { modified } : {}),
    // `expiration_time` may be the item's own expiry: without the prose it is no deadline.
    facts: deadline?.label === 'Scadenza delle iscrizioni' ? { ...rest, deadline } : { ...rest, evidence: [] },
  }
}

function jsonEntries(response: SiteResponse): Listing {
  const answer = parseJson(response)
  if (!isObject(answer) || !Array.isArray(answer.searchHits)) return EMPTY
  const origin = originOf(response.url)
  const next = itemAddress(text(answer.nextPageQuery) ?? '', response.url)
  return {
    entries: collectEntries(answer.searchHits.slice(0, 2000).map((hit) => entryOf(hit, origin))),
    next: next === null ? [] : [next],
  }
}

function htmlEntries(response: SiteResponse): Listing {
  const { url } = response
  const $ = treeOf(response)
  const entries = cards($, url, '.card-wrapper, .card, .cmp-card-latest-messages', {
    link: '.card-title a[href], h3 a[href], h4 a[href], h5 a[href], a[href]:has(h3)',
    date: '.data, .category-top .data, time, .date',
    summary: '.card-text, p',
  })
  const own = entries.filter((entry) =>
    /^\/(?:novita|amministrazione\/documenti-e-dati|servizi)\/[^/]+\/[^/(]+$/.test(pathOf(entry.url)),
  )
  const next = nextPage($, url)
  const lists = linksWhere(
    $,
    url,
    (path) =>
      /^\/novita(?:\/(?:avvisi|notizie|comunicati))?$|^\/amministrazione\/documenti-e-dati(?:\/(?:bandi|avvisi)[a-z-]{0,60})?$/.test(
        path,
      ),
    6,
  )
  return {
    entries: own,
    next: [...new Set([...(next === null ? [] : [next]), ...(pathOf(url).includes('(offset)') ? [] : lists)])],
  }
}

export const opencity: SiteFamily = {
  name: 'opencity',
  recognise({ url, body, contentType }) {
    if (
      /"searchHits"\s?:|"classIdentifier"\s?:/.test(body.slice(0, 5000)) ||
      (/\/api\/opendata\//.test(url) && /^\s{0,20}\{/.test(body))
    )
      return { certainty: 0.95, because: 'JSON of /api/opendata/' }
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    const head = body.slice(0, 200_000)
    if (/\/extension\/openpa[a-z_]{0,40}\/|bootstrapitalia2|opencity/i.test(head))
      return { certainty: 0.9, because: 'files of openpa and bootstrapitalia2' }
    return { certainty: 0, because: 'nothing of OpenCity' }
  },
  entries: (response) => (isHtml(response) ? htmlEntries(response) : jsonEntries(response)),
  read(response, page) {
    if (!isHtml(response)) {
      const item = itemOf(parseJson(response))
      return item === null ? { evidence: [] } : settle(factsOf(item), page)
    }
    return factsOfCards(response, page)
  },
  prose(response) {
    if (isHtml(response)) return null
    const item = itemOf(parseJson(response))
    if (item === null) return null
    return writeSheet({
      title: item.title,
      summary: textOfHtml(text(item.data.abstract) ?? '', 1000),
      fields: [
        // Days on which the item leaves the site are not written where they would be read as terms.
        ...DATES.filter(
          ([name]) => name === 'data_di_scadenza_delle_iscrizioni' || name === 'publication_start_time',
        ).map(([name, , label]) => {
          const moment = romeMoment(text(item.data[name]))
          return [label, moment === null ? null : inWords(moment)] as const
        }),
        ['Ufficio responsabile', names(item.data.has_organization)],
        ['Protocollo', text(item.data.protocollo) ?? text(item.data.has_code)],
      ],
      body: text(item.data.full_description) ?? text(item.data.body) ?? text(item.data.description),
    })
  },
}

/** Enrolment's own term is one; the rest must be said by the prose. */
const settle = (facts: StructuredFacts, page: Parameters<typeof settleExpiry>[1]): StructuredFacts =>
  facts.deadline?.label === 'Scadenza delle iscrizioni' ? facts : settleExpiry(facts, page)
