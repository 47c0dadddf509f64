// When a person is to be reminded of a call. A plan is worked out anew from the call, the settings and the clock each
// time: nothing planned long ago can go stale when a term is extended, a clock is moved or a computer sleeps.
import { TZDateMini } from '@date-fns/tz'
import type { Call } from './call.ts'
import { moment } from './deadlines.ts'
import { closesAt, romeInstant, statusAt } from './status.ts'

/** How long before the deadline: whole days ("7d") or hours ("3h"). */
export type Offset = `${number}${'d' | 'h'}`

export const DEFAULT_OFFSETS: readonly Offset[] = ['7d', '3d', '1d', '3h']
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A reminder that would come with less than this left comes before the quiet hours instead of after them. */
const LEAST_LEFT = HOUR

export const isOffset = (text: string): text is Offset => /^[1-9]\d{0,2}[dh]$/.test(text)

export interface QuietHours {
  /** Wall clock, "21:30"; the span may cross midnight. */
  from: string
  to: string
  /** IANA zone whose clock the quiet hours follow: the person's, wherever they are now. */
  zone: string
}

export interface ReminderRules {
  offsets: readonly Offset[]
  /** Wall-clock hour in Rome at which reminders counted in days come ("09:00"). */
  hour: string
  quiet: QuietHours | null
}

export interface PlannedReminder {
  /** The same for the same call, term and time before it; a moved term gives new keys. */
  key: string
  offset: Offset | 'back'
  /** Epoch ms. */
  at: number
}

/** How the person holds the call. */
export interface Held {
  /** Epoch ms since when they want to be reminded: what was due before is not told. */
  since: number
  /** Epoch ms until which they want to hear nothing of it. */
  snoozedUntil: number | null
}

const two = (n: number) => String(n).padStart(2, '0')

/** Wall-clock day and hour of a zone at an instant: ["2026-10-25", "02:30"]. */
function wallClock(instant: number, zone: string): [day: string, hour: string] {
  const at = new TZDateMini(instant, zone)
  return [
    `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    `${two(at.getHours())}:${two(at.getMinutes())}`,
  ]
}

function instantIn(day: string, hour: string, zone: string, days = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return +new TZDateMini(year, month - 1, date + days, hours, minutes, zone)
}

/** The quiet span an instant falls in; null outside of it. Both ends are instants, so a changing clock bends neither. */
export function quietSpan(instant: number, quiet: QuietHours | null): { from: number; to: number } | null {
  if (quiet === null || quiet.from === quiet.to) return null
  const [day, hour] = wallClock(instant, quiet.zone)
  const overnight = quiet.from > quiet.to
  const began = overnight && hour < quiet.to ? -1 : 0
  const isQuiet = overnight ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to
  if (!isQuiet) return null
  return {
    from: instantIn(day, quiet.from, quiet.zone, began),
    to: instantIn(day, quiet.to, quiet.zone, began + (overnight ? 1 : 0)),
  }
}

/** First instant, from this one on, that is not in quiet hours. */
export const afterQuiet = (instant: number, quiet: QuietHours | null): number =>
  quietSpan(instant, quiet)?.to ?? instant

/** Out of the quiet hours: to their end, or to their beginning when too little would be left of the term. */
function spared(at: number, closes: number, quiet: QuietHours | null): number {
  const span = quietSpan(at, quiet)
  if (span === null) return at
  return closes - span.to >= LEAST_LEFT ? span.to : span.from - 1000
}

/** Day (YYYY-MM-DD) so many days before another; plain days, no clock in them. */
const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

function offsetInstant(date: string, closes: number, offset: Offset, hour: string): number {
  const count = Number.parseInt(offset, 10)
  // Hours are hours that pass; days are days of the calendar, at an hour of that day, however long its night was.
  return offset.endsWith('h') ? closes - count * HOUR : romeInstant(daysBefore(date, count), hour)
}

/**
 * Every reminder of a call that is still to close, soonest first; empty for one without a date, withdrawn or over.
 * @param call with the deadline the person holds to be right
 */
export function planReminders(
  call: Pick<Call, 'deadline' | 'opens' | 'history'>,
  { since, snoozedUntil }: Held,
  { offsets, hour, quiet }: ReminderRules,
): PlannedReminder[] {
  const closes = closesAt(call)
  const { date } = call.deadline
  if (closes === null || date === null) return []
  // Just before its end, so that only what does not depend on the clock counts: withdrawn, or its results are out.
  if (['withdrawn', 'closed'].includes(statusAt(call, closes - 1))) return []
  const term = moment(call.deadline)
  const all = offsets
    .map(
      (offset): PlannedReminder => ({
        key: `${term} ${offset}`,
        offset,
        at: spared(offsetInstant(date, closes, offset, hour), closes, quiet),
      }),
    )
    .filter(({ at }) => at > since && at < closes)
    .sort((left, right) => left.at - right.at)
  if (snoozedUntil === null) return all
  const later = all.filter(({ at }) => at >= snoozedUntil)
  const last = all.at(-1)
  // Put off past the last reminder, or past the term itself: that last one still comes, or the call would be lost.
  const back = snoozedUntil < closes ? snoozedUntil : (last?.at ?? closes - LEAST_LEFT)
  const comesBack: PlannedReminder = {
    key: `${term} back ${snoozedUntil}`,
    offset: 'back',
    at: spared(back, closes, quiet),
  }
  return [comesBack, ...later.filter(({ at }) => at !== comesBack.at)].sort((left, right) => left.at - right.at)
}

/** What is due and was not told, and when the next one comes (epoch ms; null when none does). */
export function dueReminders(
  plan: readonly PlannedReminder[],
  told: ReadonlySet<string>,
  now: number,
): { due: PlannedReminder[]; next: number | null } {
  const open = plan.filter(({ key }) => !told.has(key))
  return {
    due: open.filter(({ at }) => at <= now),
    next: open.find(({ at }) => at > now)?.at ?? null,
  }
}
