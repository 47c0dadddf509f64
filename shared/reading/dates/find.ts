// Finds every date and hour of a text. The whole of it, in order: tokens, forms at each token, the words around a
// form, hours to their days, ranges, years, and what is only the date of an act.
import type { Span } from '../../page/page.ts'
import type { DateMention, TimeMention } from '../mention.ts'
import { bindHours, shareHours } from './bind.ts'
import { flagCitations } from './citation.ts'
import type { DayDraft } from './draft.ts'
import { toDates, toTimes } from './mentions.ts'
import { pairRanges } from './ranges.ts'
import { readDrafts } from './scan.ts'
import { lex } from './tokens.ts'
import { supplyYears } from './years.ts'

/** Dates and hours of a text, each in the order of the text; they refer to one another by index. */
export interface Moments {
  dates: DateMention[]
  times: TimeMention[]
}

/**
 * Dates, terms and hours of a text. Linear in its length, never throws.
 * @param text what spans count in
 * @param folded `fold(text)`, of the same length
 * @param reference day of publication, YYYY-MM-DD in Rome (YYYY-MM serves for years); null when unknown: then years
 *   and terms that need it stay open, unless a date with a year stands near
 * @param struck what the page shows struck through
 * @param parts where to look, in order; else everywhere
 */
export function findMoments(
  text: string,
  folded: string,
  reference: string | null,
  struck: Span[] = [],
  parts: readonly Span[] = [{ start: 0, end: text.length }],
): Moments {
  const tokens = lex(folded.length === text.length ? folded : text, parts)
  const drafts = readDrafts(tokens, folded)
  if (drafts.length === 0) return { dates: [], times: [] }
  bindHours(tokens, drafts)
  const days = drafts.filter((draft): draft is DayDraft => draft.what === 'day')
  pairRanges(tokens, drafts, days)
  flagCitations(tokens, days)
  supplyYears(tokens, days, reference)
  shareHours(tokens, days)
  return { dates: toDates(tokens, days, struck), times: toTimes(tokens, drafts, struck) }
}

/** Dates of a text; see `findMoments`. */
export function findDates(text: string, folded: string, reference: string | null, struck: Span[] = []): DateMention[] {
  return findMoments(text, folded, reference, struck).dates
}
