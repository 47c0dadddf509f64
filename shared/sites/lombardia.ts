// Regione Lombardia: cards of the portal's search, whose visible titles are cut, and the open data on calls (Socrata).
import { isObject } from '../page/json-ld.ts'
import { itemAddress, withParameter } from './addresses.ts'
import { documentsIn } from './documents.ts'
import type { Entry, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { parseJson } from './json.ts'
import { collectEntries, isHtml } from './lists.ts'
import { inWords } from './rome.ts'
import { writeSheet } from './sheet.ts'
import { clean, textOf, treeOf } from './tree.ts'

const ISSUER = 'Regione Lombardia'
const TERRITORY = { region: 'Lombardia' }

const dated = (label: string, value: string, field: 'deadline' | 'opens'): StructuredFacts => {
  const [moment] = datesIn(value)
  if (moment === undefined) return { evidence: [] }
  // The open data keep a day as its midnight.
  const when = { date: moment.date, time: moment.time === '00:00' ? null : moment.time }
  const evidence = [{ field, quote: inWords(when), why: `campo “${label}” di Regione Lombardia` }]
  return field === 'opens' ? { opens: when, evidence } : { deadline: { ...when, label }, evidence }
}

const joined = (...parts: StructuredFacts[]): StructuredFacts => ({
  ...Object.assign({}, ...parts),
  issuer: ISSUER,
  territory: TERRITORY,
  evidence: parts.flatMap(({ evidence }) => evidence),
})

function cardsOf(response: SiteResponse): Entry[] {
  const $ = treeOf(response)
  return collectEntries(
    $('.results-block .card')
      .slice(0, 1000)
      .toArray()
      .map((element): Entry | null => {
        const card = $(element)
        const heading = card.find('.card-title').first()
        const href = card.find('a[href]').first().attr('href') ?? card.closest('a[href]').attr('href') ?? ''
        const url = itemAddress(href, response.url)
        if (url === null) return null
        const closes = card.find('input.checkCloseDate').first().attr('value') ?? ''
        const published = datesIn(textOf(card.find('[data-entity="pubblicazione"]').first(), 80))[0]
        return {
          url,
          // The visible title ends in "…": the whole one is in data-content.
          title: clean(heading.attr('data-content') ?? heading.text(), 500),
          published: published?.date ?? null,
          summary: textOf(card.find('.card-text').first(), 1000) || null,
          facts: joined(dated('Chiusura adesione', closes, 'deadline')),
        }
      }),
  )
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) && typeof value.url === 'string' ? value.url : ''

function rowsOf(response: SiteResponse): Entry[] {
  const rows = parseJson(response)
  return collectEntries(
    (Array.isArray(rows) ? rows : []).slice(0, 2000).map((row): Entry | null => {
      if (!isObject(row)) return null
      const code = text(row.codice_bando)
      const linked = itemAddress(text(row.link) || text(row.url), response.url)
      // Without a link a row's address is the query that gives it alone.
      const own = code === '' ? null : withParameter(response.url.split('?')[0] ?? '', 'codice_bando', code)
      const url = linked ?? own
      if (url === null) return null
      const facts = joined(
        dated('Apertura adesione', text(row.apertura_adesione), 'opens'),
        dated('Chiusura adesione', text(row.chiusura_adesione), 'deadline'),
      )
      const title = clean(text(row.titolo_bando), 500)
      return {
        url,
        title,
        published: null,
        summary: text(row.tipo_strumento) || null,
        facts: { ...facts, ...(code ? { identifiers: { acts: [`codice bando ${code.slice(0, 40)}`] } } : {}) },
        content: writeSheet({
          title,
          fields: [
            ['Ente', `${ISSUER} – ${text(row.direzione_generale)}`],
            ['Tipologia', text(row.tipo_strumento)],
            ['Apertura adesione', facts.opens ? inWords(facts.opens) : null],
            ['Chiusura adesione', facts.deadline ? inWords(facts.deadline) : null],
            ['Codice bando', code],
          ],
        }),
      }
    }),
  )
}

export const lombardia: SiteFamily = {
  name: 'lombardia',
  recognise({ body }) {
    const head = body.slice(0, 400_000)
    if (/"codice_bando"\s?:/.test(head.slice(0, 4000)))
      return { certainty: 0.97, because: 'open data on calls of Regione Lombardia' }
    if (/checkCloseDate|data-entity=["']pubblicazione["']/.test(head))
      return { certainty: 0.95, because: 'cards of Bandi e Servizi of Regione Lombardia' }
    return /bandi\.regione\.lombardia\.it/.test(head.slice(0, 20_000))
      ? { certainty: 0.8, because: 'names bandi.regione.lombardia.it' }
      : { certainty: 0, because: 'not Regione Lombardia' }
  },
  // Pages beyond the first are asked by POST.
  entries: (response) => ({ entries: isHtml(response) ? cardsOf(response) : rowsOf(response), next: [] }),
  read(response, page) {
    const facts = { ...factsOfFields(fieldsOf(page)), issuer: ISSUER, territory: TERRITORY }
    if (!isHtml(response)) return facts
    const $ = treeOf(response)
    const documents = documentsIn($, $('main, #content, body').first(), response.url)
    return documents.length > 0 ? { ...facts, documents } : facts
  },
}
