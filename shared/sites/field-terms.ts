// The term a deadline field states: which of its dates closes, which opens, or that there is none.
import { datesIn, type FieldDate } from './field-dates.ts'

const LONGEST_VALUE = 1000
const EXTENDED = /prorog|posticip|differi|nuova scadenza|nuovo termine|riapert/i
const STARTS =
  /(?:a partire da[l]?(?:le|la)?|\bdal(?:le)?|apertura|aperto da[l]?|si apre|apre il|in?izi(?:o|a)|da[l] giorno)[^\d]{0,40}$/i
const FIRST_STAGE = /\bfase\b|\bstep\b|\bidee?\b|preselezione|manifestazion/i
const ROLLING =
  /senza scadenza|sempre apert|nessuna scadenza|non (?:è prevista|ha|prevede) (?:una |alcuna )?scadenza|bando aperto|a ciclo continuo/i
const FUNDS_END = /esauriment|a sportello|fino a disponibilit/i

export interface FieldTerm {
  deadline: FieldDate | null
  opens: FieldDate | null
  undated: 'rolling' | 'until-funds-end' | null
}

/** The term a deadline field states. Several dates and no word to choose by: none, for prose to decide. */
export function termOfField(value: string): FieldTerm {
  const text = value.slice(0, LONGEST_VALUE)
  const dates = datesIn(text)
  const before = (date: FieldDate) =>
    text
      .slice(Math.max(0, date.start - 60), date.start)
      .split(/[;\n]/)
      .at(-1) ?? ''
  // "a partire dalle ore 10:00 del 15 settembre": the hour stands between the word and its day.
  // "prorogata dal 30 settembre al 14 ottobre" moves a term: its "dal" opens nothing.
  const mayOpen = dates.length > 1 && !EXTENDED.test(text)
  const opens = mayOpen
    ? (dates.find((date) => STARTS.test(before(date).replace(/\d{1,2}[:.]\d{2}/g, ''))) ?? null)
    : null
  const closing = dates.filter((date) => date !== opens)
  const undated =
    dates.length > 0 ? null : ROLLING.test(text) ? 'rolling' : FUNDS_END.test(text) ? 'until-funds-end' : null
  return { deadline: chooseTerm(text, closing), opens, undated }
}

function chooseTerm(text: string, dates: readonly FieldDate[]): FieldDate | null {
  const [first] = dates
  if (first === undefined) return null
  const same = dates.filter(({ date }) => date === first.date)
  // One day told twice: with its hour is better than without.
  if (same.length === dates.length) return same.find(({ time }) => time !== null) ?? first
  const extension = EXTENDED.exec(text)
  if (extension) {
    const after = dates.filter(({ start }) => start > extension.index)
    // "prorogata dal 3 al 10": the new term is the last; "prorogato al 10 (era il 3)" has one date after "al".
    return after.length === 1
      ? (after[0] ?? null)
      : after.length > 1 && /\bdal/i.test(text.slice(extension.index))
        ? (after.at(-1) ?? null)
        : null
  }
  return FIRST_STAGE.test(text) ? first : null
}
