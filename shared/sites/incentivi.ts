// incentivi.gov.it: national catalogue of incentives, as Solr's answer and as the open data of the same portal.
import { isObject } from '../page/json-ld.ts'
import { itemAddress, originOf } from './addresses.ts'
import type { Entry, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { termOfField } from './field-terms.ts'
import { parseJson } from './json.ts'
import { collectEntries } from './lists.ts'
import { inWords, romeMoment } from './rome.ts'
import { writeSheet } from './sheet.ts'
import { clean, textOfHtml } from './tree.ts'

type Json = Record<string, unknown>

/** One record under the names of the open data; Solr's aliases (`fl=url:zs_url`) are mapped to them. */
interface Incentive {
  title: string
  url: string | null
  body: string
  opens: string | null
  closes: string | null
  /** Free text on opening and closing, which is right where the date is only the year's end. */
  note: string
  subjects: string[]
  issuer: string | null
  total: number | null
  modified: string | null
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null
/** Multi-valued fields are arrays or one string parted by ";" or "|". */
const several = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, 40).flatMap((one) => text(one) ?? []) : (text(value)?.split(/[;|]/) ?? []))
    .map((one) => one.trim())
    .filter((one) => one !== '')
const amount = (value: unknown): number | null => {
  const number =
    typeof value === 'number'
      ? value
      : Number(
          (text(value) ?? 'x')
            .replace(/[€\s]/g, '')
            .replace(/\.(?=\d{3})/g, '')
            .replace(',', '.'),
        )
  return Number.isFinite(number) && number > 0 ? number : null
}

function incentiveOf(record: unknown): Incentive | null {
  if (!isObject(record)) return null
  const first = (...names: string[]) => names.map((name) => text(record[name])).find((value) => value !== null) ?? null
  const title = first('Titolo', 'page_title', 'zs_title')
  if (title === null) return null
  return {
    title: clean(title, 500),
    url: first('url', 'zs_url', 'Link_istituzionale'),
    body: first('Descrizione', 'body', 'zs_body') ?? '',
    opens: first('Data_apertura', 'open_date', 'zs_field_open_date'),
    closes: first('Data_chiusura', 'close_date', 'zs_field_close_date'),
    note: textOfHtml(
      first('Note_di_apertura_chiusura', 'close_date_descriptor', 'zs_field_close_date_descriptor') ?? '',
      1000,
    ),
    subjects: several(record.Tipologia_Soggetto ?? record.tipologia_soggetto),
    issuer: first('Soggetto_Concedente', 'soggetto_concedente'),
    total: amount(record.Stanziamento_incentivo),
    modified: first('Data_ultimo_aggiornamento'),
  }
}

const moment = (value: string | null): { date: string; time: string | null } | null => {
  const [read] = datesIn(value ?? '')
  return romeMoment(value) ?? (read ? { date: read.date, time: read.time } : null)
}

function factsOf(incentive: Incentive): StructuredFacts {
  const facts: StructuredFacts = { title: incentive.title, evidence: [] }
  const noted = termOfField(incentive.note)
  const closes = moment(incentive.closes)
  const opens = moment(incentive.opens) ?? (noted.opens ? { date: noted.opens.date, time: noted.opens.time } : null)
  const prove = (field: string, quote: string, label: string) =>
    facts.evidence.push({ field, quote: quote.slice(0, 600), why: `campo “${label}” di incentivi.gov.it` })
  if (opens) {
    facts.opens = opens
    prove('opens', inWords(opens), 'Data di apertura')
  }
  if (noted.deadline) {
    facts.deadline = {
      date: noted.deadline.date,
      time: noted.deadline.time,
      label: 'Termine per presentare domanda (note di apertura e chiusura)',
    }
    prove('deadline', incentive.note, 'Note di apertura e chiusura')
  } else if (noted.undated) {
    facts.undated = noted.undated
    prove('deadline', incentive.note, 'Note di apertura e chiusura')
  } else if (closes?.date.endsWith('-12-31')) {
    // The year's end stands for "not known" (ID 1424: 31/12 in the date, 8 October 19:00 in the note).
    facts.otherDates = [{ ...closes, role: 'page-expiry', label: 'Data di chiusura (fine anno)' }]
  } else if (closes) {
    facts.deadline = { ...closes, label: 'Chiusura domande (data di chiusura)' }
    prove('deadline', inWords(closes), 'Data di chiusura')
  }
  if (incentive.subjects.length > 0) {
    facts.eligible = incentive.subjects
    prove('eligibility.subjects', incentive.subjects.join(', '), 'Tipologia soggetto')
  }
  if (incentive.issuer) facts.issuer = incentive.issuer.slice(0, 300)
  if (incentive.total !== null) facts.amounts = { totalEur: incentive.total }
  return facts
}

const sheetOf = (incentive: Incentive, facts: StructuredFacts): string =>
  writeSheet({
    title: incentive.title,
    fields: [
      ['Soggetto concedente', incentive.issuer],
      ['Beneficiari', incentive.subjects.join(', ')],
      ['Data di apertura', wordsOf(incentive.opens)],
      // A year's end that stands for "not known" is not written where it would be read as a term.
      ['Data di chiusura', facts.deadline?.label.startsWith('Chiusura domande') ? wordsOf(incentive.closes) : null],
      ['Note di apertura e chiusura', incentive.note],
    ],
    body: incentive.body,
  })

const wordsOf = (value: string | null) => {
  const read = moment(value)
  return read === null ? null : inWords(read)
}

const records = (response: SiteResponse): unknown[] => {
  const answer = parseJson(response)
  if (Array.isArray(answer)) return answer
  const docs = isObject(answer) && isObject(answer.response) ? answer.response.docs : null
  return Array.isArray(docs) ? docs : []
}

/** Solr pages by `start` and `rows`. */
function nextRows(response: SiteResponse, count: number): string[] {
  const answer = parseJson(response)
  const found = isObject(answer) && isObject(answer.response) ? Number((answer.response as Json).numFound) : 0
  const address = URL.parse(response.url)
  const start = Number(address?.searchParams.get('start') ?? 0)
  if (address === null || count === 0 || start + count >= found) return []
  address.searchParams.set('start', String(start + count))
  return [address.href]
}

export const incentivi: SiteFamily = {
  name: 'incentivi',
  recognise({ body }) {
    const head = body.slice(0, 8000)
    if (
      /^\s{0,50}[[{]/.test(head) &&
      (/"Data_chiusura"|"Note_di_apertura_chiusura"/.test(head) ||
        (/"docs"\s?:/.test(head) && /"close_date|zs_field_close_date/.test(head)))
    )
      return { certainty: 0.97, because: 'fields of incentivi.gov.it' }
    return { certainty: 0, because: 'not the catalogue of incentivi.gov.it' }
  },
  entries(response) {
    const all = records(response)
    const entries = collectEntries(
      all.map((record): Entry | null => {
        const incentive = incentiveOf(record)
        const url = itemAddress(incentive?.url ?? '', originOf(response.url))
        if (incentive === null || url === null) return null
        const facts = factsOf(incentive)
        return {
          url,
          title: incentive.title,
          published: null,
          summary: textOfHtml(incentive.body, 1000) || null,
          content: sheetOf(incentive, facts),
          facts,
          ...(incentive.modified ? { modified: incentive.modified } : {}),
        }
      }),
    )
    return { entries, next: nextRows(response, all.length) }
  },
  read: () => ({ evidence: [] }),
}
