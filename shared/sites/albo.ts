// What every albo pretorio has: acts with a number, a subject and a period of publication that is no term to apply.
import type { StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'

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
