// Two whole dates as the ends of one stretch of time, and the year that one end lends the other.
import { dayNumber, exists } from './calendar.ts'
import { type DayDraft, type Draft, type HourDraft, joined, kindAt, kindBefore, kindSet } from './draft.ts'
import { kindOf } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const ORE = kindOf('ore')
const LE = kindOf('le')
const BETWEEN = kindSet('al alla alle a fino e - , del di giorno il le ( ) non oltre comunque entro compreso ore')
const TO = kindSet('al alla alle a fino')
const LEADS = kindSet('dal dalle dalla da tra')
const LISTED = kindSet('e o , il giorno del al')
const TRA = kindOf('tra')
const E = kindOf('e')
const DASH = kindOf('-')
const COMMA = kindOf(',')

export function pairRanges(tokens: Tokens, drafts: readonly Draft[], days: readonly DayDraft[]): void {
  if (days.length < 2) return
  let left: DayDraft | null = null
  let hours: HourDraft[] = []
  for (const draft of drafts) {
    if (draft.what === 'hour') {
      hours.push(draft)
      continue
    }
    const dated = draft.month !== null || draft.dayWritten || draft.days !== null
    if (left !== null && dated && left.relative === null) join(tokens, left, draft, hours)
    left = dated ? draft : null
    hours = []
  }
  // the last of a list that names the year lends it to those before it: "3 marzo e 16 maggio 2024"
  for (let index = days.length - 1; index > 0; index--) {
    const [before, after] = [days[index - 1], days[index]]
    if (before !== undefined && after !== undefined) lend(tokens, before, after)
  }
  for (const day of days)
    if (day.range?.side === 'to') {
      lendForward(day.range.partner, day)
      if (day.cue === 'every-year') day.range.partner.cue = 'every-year'
    }
}

function join(tokens: Tokens, left: DayDraft, right: DayDraft, hours: readonly HourDraft[]): void {
  if (left.range?.partner === right || right.range !== null || left.range?.side === 'from') return
  let to = false
  let and = false
  let dash = false
  let plain = true
  let size = 0
  for (let at = left.last; at < right.first; at++) {
    const hour = hours.find(({ first, last }) => at >= first && at < last)
    if (!joined(tokens, at)) return
    const kind = kindAt(tokens, at)
    if (hour !== undefined) {
      to ||= TO[kind] === 1 && hour.day === right
      continue
    }
    if (BETWEEN[kind] !== 1 || ++size > 7) return
    to ||= TO[kind] === 1
    and ||= kind === E
    dash ||= kind === DASH
    plain &&= kind !== COMMA
  }
  if (!joined(tokens, right.first)) return
  const start = Math.min(left.first, left.fromHour?.first ?? left.first, left.hour?.first ?? left.first)
  const lead = leadBefore(tokens, start, left)
  const spans = to ? lead !== 0 || (plain && !and) : and ? lead === TRA : dash && left.form !== 'day of a list'
  if (!spans) return
  const sameYear = left.year === null || right.year === null || left.year === right.year
  if (left.month !== null && right.month !== null && order(left) === order(right) && sameYear) return
  left.range = { side: 'from', partner: right }
  right.range = { side: 'to', partner: left }
}

/** Kind of the "dal", "dalle", "tra" before a day or before its hour; 0 when there is none. */
function leadBefore(tokens: Tokens, start: number, left: DayDraft): number {
  for (let at = start, steps = 0; steps < 4; steps++) {
    const kind = steps === 0 && left.hour !== null ? kindAt(tokens, at) : 0
    if (LEADS[kind] === 1) return kind
    const before = kindBefore(tokens, at)
    if (LEADS[before] === 1) return before
    if (LISTED[before] !== 1 && before !== LE && before !== ORE) return 0
    at--
  }
  return 0
}

/** A year written at the right end of a range or list, given to the left one. */
function lend(tokens: Tokens, left: DayDraft, right: DayDraft): void {
  if (left.year !== null || right.year === null || left.month === null || left.day === null || left.cue !== null) return
  if (right.yearFrom !== 'written' && right.yearFrom !== 'range') return
  const ranged = left.range?.side === 'from' && left.range.partner === right
  if (!ranged && !listed(tokens, left, right)) return
  const over = right.month !== null && order(left) > order(right)
  if (over && !ranged) return
  const year = over ? right.year - 1 : right.year
  if (!exists(year, left.month, left.day)) return
  left.year = year
  left.yearFrom = 'range'
  left.because = over ? "l'intervallo passa il Capodanno" : "anno dell'altra data accanto"
}

/** A year written at the left end of a range, given to the right one: "dal 1 ottobre 2023 al 13 gennaio". */
function lendForward(left: DayDraft, right: DayDraft): void {
  if (right.year !== null || left.year === null || right.month === null || right.day === null || right.cue !== null)
    return
  const over = order(left) > order(right)
  const year = over ? left.year + 1 : left.year
  if (!exists(year, right.month, right.day)) return
  right.year = year
  right.yearFrom = 'range'
  right.because = over ? "l'intervallo passa il Capodanno" : "anno dell'inizio dell'intervallo"
}

const order = (day: DayDraft) => dayNumber(2000, day.month ?? 1, day.day ?? 28)

function listed(tokens: Tokens, left: DayDraft, right: DayDraft): boolean {
  if (right.first - left.last > 4) return false
  for (let at = left.last; at < right.first; at++)
    if (!joined(tokens, at) || LISTED[kindAt(tokens, at)] !== 1) return false
  return right.first > left.last && joined(tokens, right.first)
}
