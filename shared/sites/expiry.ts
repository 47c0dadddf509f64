// "Data di scadenza" of a news item: on some sites its term to apply, on others the day it leaves the home page.
import type { Page } from '../page/page.ts'
import type { StructuredFacts } from './family.ts'
import { datesIn } from './field-dates.ts'
import { foldLabel } from './labels.ts'

const TERM_WORDS = /entro|scad|termin|oltre|fino al|presenta/i
/** "Il voucher va speso entro …": a term of what comes after the grant, as much the end of the item as of the page. */
const AFTERWARDS =
  /\b(?:spes[oaie]|spendere|spendibil[ei]|utilizz|usat[oaie]|usufru|frui|realizz|svolg|svolt[oaie]|conclu|ultimat|rendicont|liquidat|erogat|pagat|restitui|ritirat|valid[oaie])/i
const APPLYING = /domand|istanz|richiest|candidat|presenta|invia|propost|adesion|ader|iscri|partecip|manifest/i

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
    return datesIn(text).some(({ date, start }) => {
      if (date !== deadline.date) return false
      const before = text.slice(Math.max(0, start - 160), start)
      const sentence = before.split(/[.;\n]\s/).at(-1) ?? ''
      return TERM_WORDS.test(before) && !(AFTERWARDS.test(sentence) && !APPLYING.test(sentence))
    })
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

const BARE_LABEL = /^(?:data (?:di )?)?scadenza$/

/**
 * The page with the value of such a field blanked, places kept: prose reading would take it for the term of the one item
 * whose text gives none, or another.
 */
export function withoutExpiry(page: Page, { otherDates = [] }: StructuredFacts): Page {
  const expiry = otherDates.find(({ role, label }) => role === 'page-expiry' && BARE_LABEL.test(foldLabel(label)))
  if (expiry === undefined) return page
  let { text } = page
  for (const [index, block] of page.blocks.entries()) {
    if (block.end - block.start > 80) continue
    const words = page.text.slice(block.start, block.end)
    if (!datesIn(words).some(({ date }) => date === expiry.date)) continue
    const before = page.blocks[index - 1]
    const label = block.label ?? (before === undefined ? '' : page.text.slice(before.start, before.end))
    const isField = BARE_LABEL.test(foldLabel(label)) || BARE_LABEL.test(foldLabel(words.split(':')[0] ?? ''))
    if (isField) text = text.slice(0, block.start) + ' '.repeat(block.end - block.start) + text.slice(block.end)
  }
  return { ...page, text }
}
