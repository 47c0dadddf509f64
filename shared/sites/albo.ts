// What every albo pretorio has: acts with a number, a subject and a period of publication that is no term to apply.
import type { SiteResponse, StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { writeSheet } from './sheet.ts'
import { spacedText, treeOf } from './tree.ts'

export interface Act {
  subject: string
  /** "2026/1234", "n. 1234". */
  number: string | null
  type: string | null
  /** As the vendor prints them. */
  from: string | null
  until: string | null
  office: string | null
}

/** Facts of an act: what it is and how long it hangs there. Terms, eligibility and contacts are in its PDF. */
export function factsOfAct({ subject, number, type, from, until }: Act): StructuredFacts {
  const facts: StructuredFacts = { evidence: [] }
  if (subject) facts.title = subject.slice(0, 500)
  if (type) facts.type = type.slice(0, 120)
  if (number) {
    facts.identifiers = { acts: [`albo n. ${number.slice(0, 60)}`] }
    facts.evidence.push({ field: 'identifiers.acts', quote: number, why: 'numero di pubblicazione all’albo' })
  }
  const begins = datesIn(from ?? '')[0]
  const ends = datesIn(until ?? '')[0]
  if (begins) facts.published = begins.date
  const otherDates: NonNullable<StructuredFacts['otherDates']> = []
  if (begins)
    otherDates.push({ date: begins.date, time: null, role: 'publication', label: 'inizio pubblicazione all’albo' })
  if (ends) otherDates.push({ date: ends.date, time: null, role: 'page-expiry', label: 'fine pubblicazione all’albo' })
  if (otherDates.length > 0) facts.otherDates = otherDates
  return facts
}

/**
 * The act's page as a sheet: its headline is the Comune's name or "Dettaglio atto", and the act's own stands in a row.
 * @param isSubject whether a row's label names the subject.
 * @param body HTML of what the page says beside its rows.
 * @returns null for a page without such a row.
 */
export function sheetOfAct(
  response: SiteResponse,
  isSubject: (label: string) => boolean,
  body: string | null = null,
): string | null {
  const rows = rowsOfDetail(response)
  const subject = rows.find(([label]) => isSubject(label))?.[1]
  return subject === undefined
    ? null
    : writeSheet({ title: subject, fields: rows.filter(([label]) => !isSubject(label)), body })
}

/** Rows of two cells, whichever words the site labels them with. */
function rowsOfDetail(response: SiteResponse): (readonly [label: string, value: string])[] {
  const $ = treeOf(response)
  return $('tr')
    .slice(0, 200)
    .toArray()
    .flatMap((element) => {
      const cells = $(element).children('th, td')
      const [label, value] = [spacedText(cells.first(), 80), spacedText(cells.last(), 1500)]
      return cells.length === 2 && label !== '' && value !== '' ? [[label, value] as const] : []
    })
}
