// When: the term in force or a former one, and whether the page was written while the call lived. The same body calls
// for the same thing every year; only time tells one round from the next.
import { dayInWords, type Evidence, NOTHING } from './evidence.ts'
import type { CallTraits, PageTraits } from './traits.ts'

const DAY = 86_400_000

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

export interface When {
  pieces: Evidence[]
  /** The page states another term for sure, and nothing says that it was moved. */
  isOtherTerm: boolean
  /** Months lie between the page and the call. */
  isOtherTime: boolean
  /** The page was published after the term. */
  isLate: boolean
  /** The page names a day that is or was the call's term. */
  isTermNamed: boolean
  /** The page was published while one could apply. */
  isInTime: boolean
}

type TermFinding = { piece: Evidence; isOther: boolean; isNamed: boolean }

const named = (body: number, call: number, round: number, because: string): TermFinding => ({
  piece: { body, call, round, because },
  isOther: false,
  isNamed: true,
})
const silent: TermFinding = { piece: NOTHING, isOther: false, isNamed: false }

function compareTerm(call: CallTraits, page: PageTraits): TermFinding {
  if (call.term === null) return silent
  const { date, time } = call.term
  if (page.term?.date === date) {
    const sameHour = time !== null && time === page.term.time
    const because = `stessa scadenza (${dayInWords(sameHour ? call.term : { date, time: null })})`
    return sameHour ? named(3.2, 4, 4, because) : named(2.6, 3.4, 4, because)
  }
  const spread = page.days.size > 12 ? 0.6 : 1
  if (page.days.has(date))
    return named(2 * spread, 2.8 * spread, 3, `nomina la scadenza (${dayInWords({ date, time: null })})`)
  const former = [...call.formerTerms].find((day) => page.days.has(day))
  if (former !== undefined)
    return named(
      2.2 * spread,
      3 * spread,
      3,
      `scadenza di prima della proroga (${dayInWords({ date: former, time: null })})`,
    )
  // Without a day of publication the year of "22 dicembre" is unknown, not another.
  const bare =
    page.published === null ? [date, ...call.formerTerms].find((day) => page.monthDays.has(day.slice(5))) : undefined
  if (bare !== undefined)
    return named(
      1.8 * spread,
      2.6 * spread,
      1.8,
      `nomina il giorno della scadenza (${dayInWords({ date: bare, time: null }).slice(0, -5)})`,
    )
  // Whatever its year, the first of March is no day of November.
  if (page.bareTerm !== null && !page.tellsExtension)
    return { ...silent, piece: { body: -0.8, call: -1.5, round: -3, because: '' } }
  if (page.term === null) return silent
  // A day read with doubt contradicts little.
  if (!page.isTermSure) return { ...silent, piece: { body: -0.8, call: -1, round: -1, because: '' } }
  const moved = page.tellsExtension && Math.abs(daysBetween(page.term.date, date)) <= 120
  return moved
    ? { ...silent, piece: { ...NOTHING, because: 'parla di una proroga' } }
    : { piece: { body: -2, call: -3, round: -4, because: '' }, isOther: true, isNamed: false }
}

/** Days before its publication and after its term in which a call is still spoken of as open. */
const AHEAD = 21
const AFTER = 60

export function compareWhen(call: CallTraits, page: PageTraits): When {
  const { piece, isOther, isNamed } = compareTerm(call, page)
  const found: When = {
    pieces: [piece],
    isOtherTerm: isOther,
    isOtherTime: false,
    isLate: false,
    isTermNamed: isNamed,
    isInTime: false,
  }
  const start = call.published ?? call.term?.date ?? null
  if (start === null) return found
  if (page.published === null) {
    const years = [call.term?.date, call.published].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))
    const fits =
      page.years.size === 0 || [...page.years].some((year) => years.some((mine) => Math.abs(Number(year) - mine) <= 1))
    return { ...found, isOtherTime: !fits, pieces: [piece, { ...NOTHING, round: 1.2 }] }
  }
  const end = call.term?.date ?? start
  if (daysBetween(end, page.published) > AFTER) return { ...found, isOtherTime: true }
  if (daysBetween(page.published, start) > (call.published === null ? 240 : 100)) return { ...found, isOtherTime: true }
  const isLate = call.term !== null && page.published > call.term.date && !page.tellsExtension
  const isEarly = call.published !== null && daysBetween(page.published, call.published) > AHEAD
  const isNear = call.published !== null && Math.abs(daysBetween(call.published, page.published)) <= 45
  const round = isEarly || isLate ? -0.5 : call.published === null ? 1.5 : 2.5
  const facts = isNear ? 0.6 : 0
  return {
    ...found,
    isLate,
    isInTime: !isLate && !isEarly,
    pieces: [piece, { body: facts, call: facts, round, because: isNear ? 'negli stessi giorni' : '' }],
  }
}
