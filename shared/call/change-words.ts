// What happened to a call's term, as a person reads it: "prorogata: dal 15 al 30 maggio". The same words on the panel,
// in the popup, on the command line and in feeds.
import type { Call, HistoryEvent } from './call.ts'
import { moment } from './deadlines.ts'

const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
)

interface Moment {
  year: number
  month: number
  day: number
  time: string | null
}

function parse(text: string): Moment | null {
  const [, year, month, day, time = null] =
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T(\d\d:\d\d))?$/.exec(text) ?? []
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), time }
}

/** "dal 15", "dall’8", "dal 1°": 8 and 11 begin with a vowel, the first is an ordinal. */
function withArticle(preposition: 'da' | 'a', day: number): string {
  if (day === 8 || day === 11) return `${preposition}ll’${day}`
  return `${preposition}l ${day === 1 ? '1°' : day}`
}

/** "dal 15 al 30 maggio", "dal 20 dicembre 2026 al 10 gennaio 2027", "dalle 12:00 alle 18:00 del 15 maggio". */
export function spanWords(from: string, to: string): string | null {
  const [left, right] = [parse(from), parse(to)]
  if (left === null || right === null) return null
  const month = ({ month: index }: Moment) => MONTHS[index - 1] ?? ''
  const isSameYear = left.year === right.year
  const isSameMonth = isSameYear && left.month === right.month
  if (isSameMonth && left.day === right.day) {
    if (left.time === right.time || left.time === null || right.time === null) return null
    return `dalle ${left.time} alle ${right.time} del ${right.day === 1 ? '1°' : right.day} ${month(right)}`
  }
  const start = `${withArticle('da', left.day)}${isSameMonth ? '' : ` ${month(left)}`}${isSameYear ? '' : ` ${left.year}`}`
  return `${start} ${withArticle('a', right.day)} ${month(right)}${isSameYear ? '' : ` ${right.year}`}`
}

const VERBS = {
  extended: 'prorogata',
  reopened: 'riaperta',
  corrected: 'corretta',
} as const

export interface TermChange {
  event: 'extended' | 'reopened' | 'corrected'
  /** "2026-05-15" or "2026-05-15T12:00". */
  from: string
  to: string
}

const isChange = (event: HistoryEvent['event']): event is TermChange['event'] => event in VERBS

/** The last change of the term; null when it never changed. Where only the text tells a former term, that is the change. */
export function lastTermChange({ deadline, history }: Pick<Call, 'deadline' | 'history'>): TermChange | null {
  const now = moment(deadline)
  const last = history.findLast(({ event, field, from }) => isChange(event) && field === 'deadline' && from)
  const from = last?.from ?? deadline.supersedes
  if (from === null || (now === '' && last?.to === undefined)) return null
  // What the record holds now is what the person must know: a later reading may have found the hour too.
  const to = last?.to === undefined || last.to.slice(0, 10) === now.slice(0, 10) ? now : last.to
  return { event: last !== undefined && isChange(last.event) ? last.event : 'extended', from, to }
}

/** The last change of the term, in Italian; null when it never changed. */
export function termChange(call: Pick<Call, 'deadline' | 'history'>): string | null {
  const change = lastTermChange(call)
  const span = change === null ? null : spanWords(change.from, change.to)
  return change === null || span === null ? null : `${VERBS[change.event]}: ${span}`
}

/** "potrebbe essere 12 dicembre 2026: verificare"; null when neither its page nor another contradicts the term. */
export function termDoubt({ doubts = [] }: Pick<Call, 'doubts'>): string | null {
  const days = doubts.flatMap(({ field, value }) => {
    const at = field === 'deadline' ? parse(value) : null
    return at === null
      ? []
      : [
          `${at.day === 1 ? '1°' : at.day} ${MONTHS[at.month - 1] ?? ''} ${at.year}${at.time === null ? '' : ` ore ${at.time}`}`,
        ]
  })
  return days.length === 0 ? null : `potrebbe essere ${[...new Set(days)].slice(0, 3).join(', ')}: verificare`
}
