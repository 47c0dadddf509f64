// What a call is worth at an instant: still open, how soon it closes. Computed, never stored.
import { TZDateMini } from '@date-fns/tz'
import type { Call } from './call.ts'

export const ROME = 'Europe/Rome'
const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Status = 'upcoming' | 'open' | 'closing' | 'closed' | 'withdrawn' | 'unknown'
export type Urgency = 'today' | 'days' | 'week' | 'later' | 'undated' | 'past'

/** Days before the deadline from which a call is `closing` and counted by the badge. */
export const CLOSING_DAYS = 7

/**
 * Instant (epoch ms) of a wall-clock moment in Rome. A day without an hour lasts to its end, as does "24:00"
 * (Italian notices: "entro il 15 maggio" includes the 15th; art. 155 c.p.c. counts whole days).
 */
export function romeInstant(date: string, time: string | null): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours = 0, minutes = 0] = (time ?? '24:00').split(':').map(Number)
  return +new TZDateMini(year, month - 1, day, hours, minutes, ROME)
}

/** Day in Rome (YYYY-MM-DD) at an instant. */
export function romeDay(instant: number): string {
  const at = new TZDateMini(instant, ROME)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** When applications close, epoch ms; null when no date is known. */
export function closesAt(call: Pick<Call, 'deadline'>): number | null {
  return call.deadline.date === null ? null : romeInstant(call.deadline.date, call.deadline.time)
}

/** When applications open, epoch ms; an opening day without an hour begins at midnight. */
function opensAt(call: Pick<Call, 'opens'>): number | null {
  return call.opens === null ? null : romeInstant(call.opens.date, call.opens.time ?? '00:00')
}

/** Whole calendar days in Rome from the instant to the deadline's day; negative when past, null without a date. */
export function daysLeft(call: Pick<Call, 'deadline'>, now: number): number | null {
  if (call.deadline.date === null) return null
  return Math.round((Date.parse(call.deadline.date) - Date.parse(romeDay(now))) / DAY)
}

export function statusAt(call: Pick<Call, 'deadline' | 'opens' | 'history'>, now: number): Status {
  const last = call.history.findLast(({ event }) => event !== 'corrected' && event !== 'new')?.event
  if (last === 'withdrawn') return 'withdrawn'
  if (last === 'results') return 'closed'
  const closes = closesAt(call)
  if (closes !== null && closes <= now) return 'closed'
  const opens = opensAt(call)
  if (opens !== null && opens > now) return 'upcoming'
  if (closes !== null) return closes - now <= CLOSING_DAYS * DAY ? 'closing' : 'open'
  return ['rolling', 'until-funds-end'].includes(call.deadline.kind) ? 'open' : 'unknown'
}

export function urgencyAt(call: Pick<Call, 'deadline'>, now: number): Urgency {
  const closes = closesAt(call)
  if (closes === null) return 'undated'
  if (closes <= now) return 'past'
  const days = daysLeft(call, now) ?? 0
  if (days <= 0) return 'today'
  if (days <= 3) return 'days'
  return days <= CLOSING_DAYS ? 'week' : 'later'
}
