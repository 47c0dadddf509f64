// What else the text gives as its term: two days that contradict each other, a weekday that is not that of its date,
// two hours for one day. Shown beside the deadline, never instead of it.
import { isoDay, parseDay, weekdayOf } from '../dates/calendar.ts'
import type { Prose } from '../prose.ts'
import type { Choice } from './choose.ts'
import type { Given } from './roles.ts'

/** Told this plainly, another day is a term too. */
const PLAIN = 44
const MOST = 5

/** Days the text tells as the term beside the one chosen, and gives no reason for. */
export function rivalsOf(chosen: Given, { explained, former }: Choice, given: readonly Given[]): string[] {
  if (explained) return []
  const days = given
    .filter(
      (one) =>
        one.role === 'deadline' &&
        one.change !== 'former' &&
        one.strength >= PLAIN &&
        one.date.mention.relative === null &&
        one.date.mention.date !== null &&
        one.date.mention.date !== chosen.date.mention.date &&
        one.date.mention.date !== former?.date.mention.date,
    )
    .map(({ date }) => (date.time === null ? (date.mention.date ?? '') : `${date.mention.date}T${date.time}`))
  return [...new Set(days)].sort().slice(0, MOST)
}

const CHANNEL =
  /\b(?:pec|posta|a mano|brevi manu|on ?-?line|telematic|piattaforma|portale|e-?mail|protocollo|sportello|cartace|raccomandata|corriere)/
const CHANNEL_REACH = 70

/** The earlier hour of the same day, when two are told and neither for a way in of its own; null else. */
export function otherHour(chosen: Given, hour: string | null, given: readonly Given[], prose: Prose): string | null {
  if (hour === null) return null
  for (const one of given) {
    const { role, change, strength, date } = one
    if (one === chosen || role !== 'deadline' || change === 'former' || date.time === null || date.time === hour)
      continue
    if (date.mention.date !== chosen.date.mention.date || strength < PLAIN) continue
    const around = prose.folded.slice(Math.max(0, date.start - CHANNEL_REACH), date.end + CHANNEL_REACH)
    if (!CHANNEL.test(around)) return `${date.mention.date}T${date.time}`
  }
  return null
}

const WEEK = 7

/** The day meant when the weekday is right and the date is not: another year's, else the nearest such day. */
export function byWeekday({ date: { mention } }: Given): string | null {
  const day = parseDay(mention.date)
  if (!mention.conflict || mention.weekday === null || day === null) return null
  const fits = mention.alternatives.find((other) => weekdayOf(parseDay(other) ?? 0) === mention.weekday)
  if (fits !== undefined) return fits
  const ahead = (mention.weekday - weekdayOf(day) + WEEK) % WEEK
  return isoDay(ahead > WEEK / 2 ? day + ahead - WEEK : day + ahead)
}
