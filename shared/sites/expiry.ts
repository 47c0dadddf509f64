// "Data di scadenza" of a news item: on some sites its term to apply, on others the day it leaves the home page.
import type { Page } from '../page/page.ts'
import type { StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'

const TERM_WORDS = /entro|scad|termin|oltre|fino al|presenta/i

/**
 * Believes such a field only where the prose says the same day as a term: a ranking of Torino carries one too. Otherwise
 * the day is kept as the page's expiry, and the deadline is left to the prose.
 */
export function settleExpiry(facts: StructuredFacts, page: Page): StructuredFacts {
  const { deadline, ...rest } = facts
  if (deadline === undefined) return facts
  const said = page.blocks.some((block) => {
    if (block.region !== 'main' || block.kind === 'value' || block.kind === 'label') return false
    const text = page.text.slice(block.start, Math.min(block.end, block.start + 4000))
    return datesIn(text).some(
      ({ date, start }) => date === deadline.date && TERM_WORDS.test(text.slice(Math.max(0, start - 160), start)),
    )
  })
  if (said) return facts
  return {
    ...rest,
    otherDates: [
      ...(rest.otherDates ?? []),
      { date: deadline.date, time: deadline.time, role: 'page-expiry', label: deadline.label },
    ],
    evidence: rest.evidence.filter(({ field }) => field !== 'deadline'),
  }
}
