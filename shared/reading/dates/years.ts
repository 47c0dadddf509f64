// The year that a date leaves out. Each answer keeps its reason and the runners-up.
import { civilDay, dayInItalian, dayNumber, exists, isoDay, parseDay, weekdayOf } from './calendar.ts'
import { countTerm, endPeriod, nthWeekday, relativeDay, settle } from './counted.ts'
import { type DayDraft, kindAt, kindBefore, kindSet } from './draft.ts'
import { kindOf } from './lexicon.ts'
import { GAP, LINE, type Tokens } from './tokens.ts'

/** How far ahead a date without a year may lie before the past one makes more sense, as future days per past day. */
const PLAIN = 1.5
/** "entro", "fino al", "dal": people announce what is to come. */
const ANNOUNCED = 6
/** "pubblicato il", "scadeva il": what happened lies behind, unless it is only weeks ahead ("sarà pubblicato il"). */
const HAPPENED = 0.15
/** "chiedevano di inviare entro": announced then. */
const NARRATED = 0.3
/** "entro il 31 dicembre" in January is the year that has begun, not the one just over. */
const YEAR_END = 100
/** A weekday that does not fit costs as much as this many days of distance: it is wrong more often than expected. */
const WRONG_WEEKDAY = 200
/** A date with a written year close by, of another year than this. */
const OTHER_YEAR = 40

const FUTURE = kindSet('entro fino scadenza dal al dalle prossimo alle oltre partire')
const PAST = kindSet('past')
const IMPERFECT = kindSet('imperfect')
const STOPS = kindSet('; !')
const DOT = kindOf('.')
const NUM = kindOf('num')
const TELLS_YEAR = kindSet('nel anno')
const NEARBY = 600
/** Days from a date with a year within which one without is taken to be of the same season. */
const NEAR_ENOUGH = 120
const IMPOSSIBLE = 100_000

/**
 * Fills `on`, `year`, `yearFrom`, `alternatives`, `conflict` of every day that can be known.
 * @param published YYYY-MM-DD; YYYY-MM gives years and nothing that is counted in days
 */
export function supplyYears(tokens: Tokens, days: readonly DayDraft[], published: string | null): void {
  const reference = parseDay(published)
  const about = reference ?? parseDay(`${published}-15`)
  const elided = days.some(({ year, month, day }) => year === null && month !== null && day !== null)
  const closest = elided && days.length > 1 ? writtenNeighbours(tokens, days) : []
  days.forEach((day, index) => {
    if (day.relative !== null) return
    if (day.cue === 'every-year') day.because ||= 'si ripete ogni anno'
    else if (day.nth !== null) nthWeekday(day, reference)
    else if (day.period !== null) endPeriod(tokens, day, reference)
    else if (day.month !== null && day.day !== null) datedDay(tokens, day, closest[index] ?? null, about)
    else if (reference !== null) relativeDay(day, reference)
  })
  days.forEach((day, index) => {
    if (day.relative !== null) countTerm(tokens, day, days[index + 1], reference)
  })
}

/** A day and month, with or without a year. */
function datedDay(tokens: Tokens, day: DayDraft, near: DayDraft | null, reference: number | null): void {
  const base = reference ?? near?.on ?? null
  if (day.year !== null) writtenYear(day, day.year)
  else if (base !== null) likeliestYear(tokens, day, near, reference, base)
  else toldYear(tokens, day)
}

function writtenYear(day: DayDraft, year: number): void {
  const [month, date] = [day.month ?? 1, day.day ?? 1]
  settle(day, dayNumber(year, month, date))
  // the weekday of the year before, or after: a notice copied with its year half corrected
  if (day.conflict) day.alternatives = neighbours(year, month, date).filter((on) => weekdayOf(on) === day.weekday)
}

function toldYear(tokens: Tokens, day: DayDraft): void {
  const [month, date] = [day.month ?? 1, day.day ?? 1]
  const only = onlyYearNear(tokens, day)
  if (only === null || !exists(only, month, date) || day.cue !== null) return
  const on = dayNumber(only, month, date)
  if (day.weekday !== null && weekdayOf(on) !== day.weekday) return
  day.year = only
  day.yearFrom = 'nearby'
  day.because = 'unico anno nominato vicino'
  settle(day, on)
  day.alternatives = neighbours(only, month, date)
}

/** The same day in the year of the base and in the two beside it: each has a cost, the cheapest is taken. */
function likeliestYear(
  tokens: Tokens,
  day: DayDraft,
  near: DayDraft | null,
  reference: number | null,
  base: number,
): void {
  const [month, date] = [day.month ?? 1, day.day ?? 1]
  const [baseYear] = civilDay(base)
  // beside a date that may itself lie ahead or behind, only closeness counts
  const said = reference === null ? 1 : leaning(tokens, day)
  const lean = said === ANNOUNCED && month === 12 && date === 31 ? YEAR_END : said
  const nearYear = near !== null && reference !== null && within(tokens, day, near) ? near.year : null
  const ranked: { on: number; year: number; cost: number }[] = []
  for (let year = baseYear - 1; year <= baseYear + 1; year++) {
    if (!exists(year, month, date)) continue
    const on = dayNumber(year, month, date)
    let cost = on >= base ? on - base : (base - on) * lean
    if (day.weekday !== null && weekdayOf(on) !== day.weekday) cost += WRONG_WEEKDAY
    if (nearYear !== null && nearYear !== year) cost += OTHER_YEAR
    if (!allowed(day, on, reference, year, baseYear)) cost += IMPOSSIBLE
    let place = ranked.length
    while (place > 0 && (ranked[place - 1]?.cost ?? 0) > cost) place--
    ranked.splice(place, 0, { on, year, cost })
  }
  const [best, ...others] = ranked
  if (best === undefined || best.cost >= IMPOSSIBLE) return
  if (reference === null && Math.abs(best.on - base) > NEAR_ENOUGH) return
  day.year = best.year
  settle(day, best.on)
  for (const { on } of others) day.alternatives.push(on)
  const fits = day.weekday !== null && !day.conflict
  day.yearFrom = reference === null ? 'nearby' : day.cue !== null ? 'cue' : fits ? 'weekday' : 'nearest'
  if (day.because === '') day.because = `${REASONS[day.yearFrom]} ${dayInItalian(isoDay(base))}`
}

const REASONS = {
  nearby: 'anno da una data vicina,',
  cue: 'anno dalle parole accanto, rispetto al',
  weekday: "l'anno in cui cade in quel giorno della settimana, rispetto al",
  nearest: 'anno più sensato rispetto al',
}

const neighbours = (year: number, month: number, date: number): number[] =>
  [year + 1, year - 1].filter((other) => exists(other, month, date)).map((other) => dayNumber(other, month, date))

/** The one year that is told within reach, when nothing else can tell: "16 maggio … 18 maggio … nel 2016". */
function onlyYearNear(tokens: Tokens, day: DayDraft): number | null {
  const here = tokens.start[day.first] ?? 0
  let told: number | null = null
  for (let at = Math.max(0, day.first - 60); at < Math.min(tokens.count, day.last + 60); at++) {
    if (kindAt(tokens, at) !== NUM || tokens.digits[at] !== 4) continue
    const year = tokens.value[at] ?? 0
    if (year < 1990 || year > 2069 || Math.abs((tokens.start[at] ?? 0) - here) > NEARBY) continue
    if (told !== null && told !== year) return null
    if (TELLS_YEAR[kindBefore(tokens, at)] !== 1) return null
    told = year
  }
  return told
}

const within = (tokens: Tokens, day: DayDraft, near: DayDraft): boolean =>
  Math.abs((tokens.start[day.first] ?? 0) - (tokens.start[near.first] ?? 0)) < NEARBY

function allowed(day: DayDraft, on: number, reference: number | null, year: number, baseYear: number): boolean {
  if (reference === null) return day.cue === null || day.cue === 'forward' || day.cue === 'backward'
  if (day.cue === 'forward') return on >= reference
  if (day.cue === 'backward') return on <= reference
  if (day.cue === 'this-year') return year === baseYear
  if (day.cue === 'next-year') return year === baseYear + 1
  if (day.cue === 'last-year') return year === baseYear - 1
  return true
}

/**
 * For each date the closest one whose year is written and that is no citation: two sweeps, so that a page of a
 * thousand dates costs no more than its length.
 */
function writtenNeighbours(tokens: Tokens, days: readonly DayDraft[]): (DayDraft | null)[] {
  const closest: (DayDraft | null)[] = days.map(() => null)
  const distance = (index: number, other: DayDraft) => {
    const day = days[index]
    return day === undefined ? 0 : Math.abs((tokens.start[day.first] ?? 0) - (tokens.start[other.first] ?? 0))
  }
  const sweep = (order: readonly number[]) => {
    let seen: DayDraft | null = null
    for (const index of order) {
      const known = closest[index] ?? null
      if (seen !== null && (known === null || distance(index, seen) < distance(index, known))) closest[index] = seen
      const day = days[index]
      if (day === undefined || day.citation || day.day === null || day.month === null || day.year === null) continue
      if (day.yearFrom !== 'written' && day.yearFrom !== 'range') continue
      day.on ??= dayNumber(day.year, day.month, day.day)
      seen = day
    }
  }
  const forward = days.map((_, index) => index)
  sweep(forward)
  sweep(forward.toReversed())
  return closest
}

/** What the words just before a date say of its being past or to come. */
function leaning(tokens: Tokens, day: DayDraft): number {
  let lean = PLAIN
  let decided = false
  const start = tokens.start[day.first] ?? 0
  for (let at = day.first, steps = 0; steps < 24 && at > 0; steps++) {
    const flags = tokens.flags[at] ?? 0
    const before = at - 1
    if (start - (tokens.end[before] ?? 0) > 140 || (flags & LINE) !== 0) break
    const kind = kindAt(tokens, before)
    if (STOPS[kind] === 1 || (kind === DOT && (flags & GAP) !== 0)) break
    if (!decided && FUTURE[kind] === 1) {
      lean = ANNOUNCED
      decided = true
    } else if (!decided && PAST[kind] === 1) {
      lean = HAPPENED
      decided = true
    } else if (IMPERFECT[kind] === 1) return NARRATED
    at = before
  }
  return lean
}
