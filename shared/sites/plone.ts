// Plone with redturtle.bandi or io-Comune: the only family with a content type "Bando". JSON by plone.restapi, HTML of
// the classic templates and of Volto. Field names: redturtle.bandi/interfaces/bandoSchema.py.
import { isObject } from '../page/json-ld.ts'
import { itemAddress, originOf, pathOf } from './addresses.ts'
import { AS_BANDO } from './declared.ts'
import { documentsIn, formatOf } from './documents.ts'
import type { Entry, Listing, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { checkHour, datesIn } from './field-dates.ts'
import { type Field, factsOfFields, fieldsOf } from './fields.ts'
import { parseJson } from './json.ts'
import { cards, collectEntries, EMPTY, isHtml, listsNamed, nextPage, repeatedLinks } from './lists.ts'
import { inWords, romeMoment } from './rome.ts'
import { writeSheet } from './sheet.ts'
import { clean, textOfHtml, treeOf } from './tree.ts'

type Json = Record<string, unknown>
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 200) : [])
/** Vocabulary terms are {token, title}; older sites give plain strings. */
const titles = (value: unknown): string[] =>
  list(value).flatMap((one) => (isObject(one) ? text(one.title) : text(one)) ?? [])

const SEARCH =
  '/++api++/@search?portal_type=Bando&sort_on=effective&sort_order=descending&b_size=30&metadata_fields=effective&metadata_fields=scadenza_bando'

/** An API address and the public one of the same item: /++api++/x and /api/x are /x. */
const publicAddress = (url: string) => url.replace(/^(https?:\/\/[^/]{1,255})\/(?:\+\+api\+\+|api)(?=\/|$)/, '$1')
const apiAddress = (url: string) => publicAddress(url).replace(/^(https?:\/\/[^/]{1,255})/, '$1/++api++')

/** `bando_state`: "inProgress" ("In corso") means that the term has passed and the procedure is not over. */
const STATES: Record<string, NonNullable<StructuredFacts['state']>> = {
  open: 'open',
  scheduled: 'upcoming',
  inProgress: 'closed',
  closed: 'closed',
}

/** The dates of a Bando, each with the label the classic template prints. */
const DATES = [
  ['scadenza_bando', 'deadline', 'Scadenza termini partecipazione'],
  ['apertura_bando', 'opens', 'Data di apertura'],
  ['scadenza_domande_bando', 'questions-until', 'Termine per le richieste di chiarimenti'],
  ['chiusura_procedimento_bando', 'results', 'Chiusura procedimento'],
] as const

function factsOfBando(bando: Json): StructuredFacts {
  const facts: StructuredFacts = { evidence: [] }
  if (bando['@type'] === 'Bando') facts.declared = AS_BANDO
  const otherDates: NonNullable<StructuredFacts['otherDates']> = []
  for (const [name, role, label] of DATES) {
    const moment = romeMoment(text(bando[name]))
    if (moment === null) continue
    const evidence = { quote: inWords(moment), why: `campo “${label}” del sito` }
    if (role === 'deadline') {
      facts.deadline = { ...moment, label }
      facts.evidence.push({ field: 'deadline', ...evidence })
    } else if (role === 'opens') {
      facts.opens = moment
      facts.evidence.push({ field: 'opens', ...evidence })
    } else otherDates.push({ ...moment, role, label })
  }
  if (otherDates.length > 0) facts.otherDates = otherDates
  const title = text(bando.title)
  if (title) facts.title = title.slice(0, 500)
  const published = romeMoment(text(bando.effective))
  if (published) facts.published = published.date
  const state = STATES[text(list(bando.bando_state)[0]) ?? '']
  if (state) facts.state = state
  const issuer = titles(bando.ente_bando)[0]
  if (issuer) facts.issuer = issuer.slice(0, 300)
  const eligible = titles(bando.destinatari)
  if (eligible.length > 0) {
    facts.eligible = eligible
    facts.evidence.push({
      field: 'eligibility.subjects',
      quote: eligible.join(', '),
      why: 'campo “Destinatari” del sito',
    })
  }
  const type = isObject(bando.tipologia_bando) ? text(bando.tipologia_bando.title) : text(bando.tipologia_bando)
  if (type) facts.type = type
  const cig = text(bando.cig)?.toUpperCase()
  if (cig && /^[A-Z0-9]{10}$/.test(cig)) facts.identifiers = { cig: [cig] }
  const documents = list(bando.approfondimento)
    .flatMap((folder) => (isObject(folder) ? list(folder.children) : []))
    .flatMap(documentOf)
  if (documents.length > 0) facts.documents = documents.slice(0, 60)
  return facts
}

function documentOf(child: unknown): NonNullable<StructuredFacts['documents']> {
  if (!isObject(child)) return []
  const url = itemAddress(text(child.url) ?? text(child['@id']) ?? '', null)
  if (url === null) return []
  const kind =
    formatOf(url.replace(/\/(?:view|@@download\/file)$/, '')) ??
    (child['content-type'] === 'application/pdf' ? { format: 'pdf', signed: false } : { format: 'html', signed: false })
  return [{ url, title: (text(child.title) ?? '').slice(0, 500), ...kind }]
}

/** Body of rich text, whether an HTML string, {data} or Volto's blocks. */
function bodyOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isObject(value)) return ''
  if (typeof value.data === 'string') return value.data
  const blocks = isObject(value.blocks) ? value.blocks : {}
  const layout = isObject(value.blocks_layout) ? list(value.blocks_layout.items) : Object.keys(blocks)
  return layout.map((id) => blockOf(blocks[String(id)])).join('\n')
}

function blockOf(block: unknown): string {
  if (!isObject(block)) return ''
  const plain =
    text(block.plaintext) ??
    (isObject(block.text)
      ? list(block.text.blocks)
          .map((one) => (isObject(one) ? text(one.text) : null) ?? '')
          .join('\n')
      : null)
  if (plain)
    return plain
      .split('\n')
      .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join('')
  return typeof block.html === 'string' ? block.html : ''
}

function entryOf(item: unknown, base: string): Entry | null {
  if (!isObject(item)) return null
  const at = itemAddress(text(item['@id']) ?? '', base)
  if (at === null) return null
  const modified = text(item.modified)
  const facts = item['@type'] === 'Bando' ? factsOfBando(item) : null
  return {
    url: publicAddress(at),
    readAt: apiAddress(at),
    title: clean(text(item.title) ?? '', 500),
    published: romeMoment(text(item.effective))?.date ?? null,
    summary: text(item.description)?.slice(0, 1000) ?? null,
    ...(modified ? { modified } : {}),
    ...(facts && Object.keys(facts).length > 1 ? { facts } : {}),
  }
}

function jsonEntries(response: SiteResponse): Listing {
  const answer = parseJson(response)
  if (!isObject(answer)) return EMPTY
  const batching = isObject(answer.batching) ? text(answer.batching.next) : null
  const next = batching === null ? null : itemAddress(batching, response.url)
  return {
    entries: collectEntries(list2000(answer.items).map((item) => entryOf(item, response.url))),
    next: next === null ? [] : [next],
  }
}
const list2000 = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 2000) : [])

function htmlEntries(response: SiteResponse): Listing {
  const $ = treeOf(response)
  const tiles = cards($, response.url, '.tileItem, article.entry, .listing-item, .card-wrapper, .card', {
    link: 'h2 a[href], h3 a[href], .summary a[href], .card-title a[href], a.tileHeadline, a[href]:has(h3)',
    date: '.documentByLine, .documentPublished, time, .date, .data',
    summary: '.tileBody, .description, .card-text, p',
  })
  const next = nextPage($, response.url)
  const isHome = /^\/(?:it\/?)?$/.test(pathOf(response.url))
  return {
    entries: tiles.length > 0 ? tiles : repeatedLinks($, response.url),
    // Volto's lists are empty without scripts: the API is asked, from any page that is no item.
    next: [
      ...(next === null ? [] : [next]),
      ...(isHome || tiles.length === 0 ? [`${originOf(response.url)}${SEARCH}`] : []),
      ...(isHome ? listsNamed($, response.url) : []),
    ],
  }
}

/** Volto prints the hour in the label ("12:00 - Scadenza dei termini per partecipare al bando"), the day beside it. */
function voltoDates(response: SiteResponse): Field[] {
  const $ = treeOf(response)
  return $('#tempi_e_scadenze .point-list, #tempi-e-scadenze .point-list')
    .slice(0, 20)
    .toArray()
    .flatMap((element) => {
      const box = $(element)
      const aside = box.find('.point-list-aside').first()
      const [day] = datesIn(clean(aside.attr('aria-label') ?? aside.text(), 80))
      const titled = clean(box.find('.card-title').first().text(), 200)
      const hour = /^(\d{1,2}):(\d{2})\s?-\s?/.exec(titled)
      const label = titled.slice(hour?.[0].length ?? 0)
      if (day === undefined || label === '') return []
      const time = hour ? checkHour(hour[1], hour[2]) : null
      return [{ label, value: inWords({ date: day.date, time: time === '00:00' ? null : time }), quote: titled }]
    })
}

export const plone: SiteFamily = {
  name: 'plone',
  recognise({ url, body, contentType }) {
    const head = body.slice(0, 100_000)
    if (/^\s{0,50}\{/.test(head) && /"@id"\s?:/.test(head) && /"@type"\s?:\s?"|"items_total"/.test(head))
      return { certainty: 0.95, because: 'JSON of plone.restapi' }
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    if (
      /class=["'][^"']{0,200}\bbando_state\b|id=["']tempi_e_scadenze["']|class=["']bandoStateClass/.test(
        body.slice(0, 400_000),
      )
    )
      return { certainty: 0.95, because: 'the page of a Bando of Plone' }
    if (/<meta[^>]{0,200}content=["'](?:Plone|Volto)/i.test(head))
      return { certainty: 0.9, because: 'the generator is Plone' }
    if (/\+\+(?:resource|plone|theme)\+\+/.test(head) || pathOf(url).includes('/++api++'))
      return { certainty: 0.8, because: 'files of Plone' }
    return { certainty: 0, because: 'nothing of Plone' }
  },
  entries: (response) => (isHtml(response) ? htmlEntries(response) : jsonEntries(response)),
  read(response, page) {
    if (!isHtml(response)) {
      const bando = parseJson(response)
      return isObject(bando) ? factsOfBando(bando) : { evidence: [] }
    }
    const $ = treeOf(response)
    const facts = factsOfFields([...voltoDates(response), ...fieldsOf(page)])
    const stateWords = clean($('.bando_state, .bandoStateClass').first().text(), 60)
    if (/^in corso/i.test(stateWords)) facts.state = 'closed'
    if (stateWords !== '') facts.declared = AS_BANDO
    const files = documentsIn($, $('#foldeeps, #allegati, .documenti, #approfondimenti'), response.url, true)
    const documents = files.length > 0 ? files : documentsIn($, $('#content, main').first(), response.url)
    return documents.length > 0 ? { ...facts, documents } : facts
  },
  prose(response) {
    if (isHtml(response)) return null
    const bando = parseJson(response)
    if (!isObject(bando)) return null
    const title = text(bando.title)
    if (title === null) return null
    const words = (name: string) => {
      const moment = romeMoment(text(bando[name]))
      return moment === null ? null : inWords(moment)
    }
    return writeSheet({
      title,
      summary: text(bando.description),
      fields: [
        ['Ente', titles(bando.ente_bando).join(', ')],
        ['Destinatari', titles(bando.destinatari).join(', ')],
        ...DATES.map(([name, , label]) => [label, words(name)] as const),
        ['Ufficio responsabile', titles(bando.ufficio_responsabile).join(', ')],
        ['CIG', text(bando.cig)],
        ['Aggiornamenti', textOfHtml(bodyOf(bando.update_note), 1000)],
      ],
      body: `${bodyOf(bando.text)}\n${bodyOf(bando.riferimenti_bando)}`,
    })
  },
}
