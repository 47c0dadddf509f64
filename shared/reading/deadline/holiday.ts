// "Qualora il termine cada in giorno festivo, è prorogato al primo giorno feriale utile": a term that is counted and
// ends on a holiday moves only when the text says so.
import { holidayOn, isoDay, isWorkingDay, parseDay, weekdayOf } from '../dates/calendar.ts'
import type { Prose } from '../prose.ts'

const CLAUSE =
  /\b(?:qualora|se|ove|laddove|nel caso(?: in cui)?|quando|nell'ipotesi in cui)\b[^.;]{0,90}\b(?:festiv|non lavorativ|non feriale|sabato o domenica|domenica)/
const MOVES =
  /\b(?:primo|prima|successiv[oa]|seguente)\b[^.;]{0,30}\b(?:giorno|data)?[^.;]{0,20}\b(?:lavorativ|ferial|non festiv|utile|successiv|seguente)/
const SATURDAY = /\bsabato\b|\bnon lavorativ/
/** The clause stands in the sentence of the term or soon after it. */
const SENTENCES_AFTER = 4
/** Christmas with a Sunday and a Saturday before New Year: no run of days off is longer. */
const LONGEST_RUN = 7

/**
 * The day a counted term ends on, after the clause on holidays that follows it.
 * @param date YYYY-MM-DD
 * @param sentence index of the sentence of the term
 */
export function afterHolidays(prose: Prose, date: string, sentence: number): string {
  const day = parseDay(date)
  if (day === null || isWorkingDay(day)) return date
  for (let at = sentence; at <= sentence + SENTENCES_AFTER; at++) {
    const span = prose.sentences[at]
    if (span === undefined) break
    const words = prose.folded.slice(span.start, span.end)
    const clause = CLAUSE.exec(words)
    if (clause === null || !MOVES.test(words.slice(clause.index + clause[0].length))) continue
    const isOff = (one: number) => weekdayOf(one) === 0 || holidayOn(one) !== null
    if (!isOff(day) && !SATURDAY.test(words)) return date
    // "primo giorno lavorativo" passes over a Saturday too; "primo giorno non festivo" does not
    const isFree = (one: number) => (/\blavorativ/.test(words) ? !isWorkingDay(one) : isOff(one) || one === day)
    let moved = day
    while (isFree(moved) && moved - day < LONGEST_RUN) moved++
    return isoDay(moved)
  }
  return date
}
