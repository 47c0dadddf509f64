// Days told from another day: "domani", "il 15 del mese prossimo", "fine maggio", "entro 20 giorni dalla pubblicazione".
import {
  addTerm,
  civilDay,
  dayInItalian,
  dayNumber,
  daysInMonth,
  exists,
  isoDay,
  parseDay,
  weekdayOf,
} from './calendar.ts'
import { type DayDraft, kindAt, kindBefore, kindSet, onlyBetween } from './draft.ts'
import { kindOf } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const FINO = kindOf('fino')
const A = kindOf('a')
const ULTIMO = kindOf('ultimo')
/** Between a term and the date it is counted from. */
const BASE = kindSet('da dal dalla data del giorno decorrenti a partire di il al')
const ENDS = kindSet('entro fino a al oltre alla tutto')
const WALKED = kindSet('il mese di del e le giorno tutto prossimo non oltre')

/** The day is known; does the weekday named agree? */
export function settle(day: DayDraft, on: number): void {
  day.on = on
  day.conflict = day.weekday !== null && weekdayOf(on) !== day.weekday
}

export function countTerm(tokens: Tokens, day: DayDraft, next: DayDraft | undefined, reference: number | null): void {
  const term = day.relative
  if (term === null) return
  // "30 giorni dal 15 maggio 2024"
  const told = term.from === 'other' && next !== undefined && onlyBetween(tokens, day.last, next.first, BASE, 7)
  // "a decorrere da domani": that day is the first of them
  const base = told
    ? next.on !== null && next.days === 1
      ? next.on - 1
      : next.on
    : term.from === 'other'
      ? null
      : reference
  if (base === null) return
  const end = parseDay(addTerm(isoDay(base), term.amount, term.unit))
  if (end === null) return
  day.on = end
  day.because = told
    ? `contato dal ${dayInItalian(isoDay(base))}, escluso`
    : term.from === 'publication'
      ? 'contato dal giorno di pubblicazione, escluso'
      : 'contato dal giorno della notizia, escluso'
}

export function relativeDay(day: DayDraft, reference: number): void {
  if (day.days !== null) {
    day.because = 'dal giorno della notizia'
    settle(day, reference + day.days)
  } else if (day.day !== null && day.months !== null) {
    const [year, month] = civilDay(reference)
    const [y, m] = shiftMonth(year, month, day.months)
    if (exists(y, m, day.day)) settle(day, dayNumber(y, m, day.day))
    day.because = 'mese del giorno di pubblicazione'
  } else if (day.weekday !== null && day.weeks !== null) {
    // Monday is the first day of a week
    const monday = reference - ((weekdayOf(reference) + 6) % 7)
    settle(day, monday + day.weeks * 7 + ((day.weekday + 6) % 7))
    day.because = 'la settimana contata dal giorno della notizia'
  } else if (day.day !== null) dayNumberAlone(day, reference)
  else if (day.weekday !== null) {
    const ahead = (day.weekday - weekdayOf(reference) + 7) % 7
    settle(
      day,
      day.cue === 'backward' ? reference - (7 - ahead === 0 ? 7 : 7 - ahead) : reference + (ahead === 0 ? 7 : ahead),
    )
    day.because = 'il giorno della settimana più vicino al giorno della notizia'
  }
}

/** "il 15 u.s.", "il 10 p.v.", "martedì 13": the nearest month that has such a day. */
function dayNumberAlone(day: DayDraft, reference: number): void {
  const [year, month] = civilDay(reference)
  let best: number | null = null
  for (let shift = -2; shift <= 2; shift++) {
    const [y, m] = shiftMonth(year, month, shift)
    if (day.day === null || !exists(y, m, day.day)) continue
    const on = dayNumber(y, m, day.day)
    if (day.cue === 'forward' && on < reference) continue
    if (day.cue === 'backward' && on > reference) continue
    if (day.cue === null && (weekdayOf(on) !== day.weekday || on < reference - 21 || on > reference + 62)) continue
    const distance = (at: number) => (at < reference ? (reference - at) * 2 : at - reference)
    if (best === null || distance(on) < distance(best)) best = on
  }
  if (best === null) return
  settle(day, best)
  day.because = 'mese e anno dal giorno di pubblicazione'
}

/** "il primo lunedì di ottobre", "l'ultimo venerdì del mese": without a year, the next one. */
export function nthWeekday(day: DayDraft, reference: number | null): void {
  if (day.nth === null || day.weekday === null) return
  const today = reference === null ? null : civilDay(reference)
  const month = day.month ?? today?.[1]
  const year = day.year ?? today?.[0]
  if (month === undefined || year === undefined) return
  let on = weekdayIn(year, month, day.weekday, day.nth)
  let ofYear = year
  if (day.year === null && reference !== null && on !== null && on < reference) {
    ofYear = day.month === null && month < 12 ? year : year + 1
    on = weekdayIn(ofYear, day.month ?? (month % 12) + 1, day.weekday, day.nth)
  }
  if (on === null) return
  if (day.year === null) day.yearFrom = 'nearest'
  day.year = ofYear
  day.on = on
  day.because = 'contato nel mese'
}

/** Day number of the nth such weekday of a month, -1 for the last; null when the month has no fifth. */
function weekdayIn(year: number, month: number, weekday: number, nth: number): number | null {
  const days = daysInMonth(year, month)
  const first = 1 + ((weekday - weekdayOf(dayNumber(year, month, 1)) + 7) % 7)
  const day = nth < 0 ? first + 7 * Math.floor((days - first) / 7) : first + 7 * (nth - 1)
  return day <= days ? dayNumber(year, month, day) : null
}

const shiftMonth = (year: number, month: number, by: number): [year: number, month: number] => {
  const months = year * 12 + month - 1 + by
  return [Math.floor(months / 12), (months % 12) + 1]
}

export function endPeriod(tokens: Tokens, day: DayDraft, reference: number | null): void {
  const today = reference === null ? null : civilDay(reference)
  let [year, month] = [day.year, day.month]
  if (day.months !== null) {
    if (today === null) return
    ;[year, month] = shiftMonth(today[0], today[1], day.months)
  } else if (day.years !== null) {
    if (today === null) return
    ;[year, month] = [today[0] + day.years, 12]
  } else if (month === null) month = 12
  else if (year === null) {
    if (today === null) return
    year = month < today[1] ? today[0] + 1 : today[0]
    day.yearFrom = 'nearest'
  }
  if (year === null) return
  day.year = year
  // "da fine maggio", "a metà giugno" name no day; "entro fine maggio" does
  if (
    !endsTerm(tokens, day.first) &&
    kindAt(tokens, day.first) !== ULTIMO &&
    day.form !== 'end of this month' &&
    day.form !== 'end of this year'
  )
    return
  const last = daysInMonth(year, month)
  day.on = dayNumber(year, month, day.period === 'end' ? last : day.period === 'middle' ? 15 : 1)
  if (day.period === 'start') day.on = null
  day.because = day.period === 'end' ? "l'ultimo giorno del periodo" : 'la metà del mese'
}

function endsTerm(tokens: Tokens, first: number): boolean {
  for (let at = first, steps = 0; steps < 4; steps++, at--) {
    const before = kindBefore(tokens, at)
    if (before === A) return kindBefore(tokens, at - 1) === FINO
    if (ENDS[before] === 1) return true
    if (WALKED[before] !== 1) return false
  }
  return false
}
