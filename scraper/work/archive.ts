// How far back the lists of a source are read, and whether a list must be read to its end again to find what is new.
import { romeDay } from '../../shared/call/status.ts'
import type { Entry } from '../../shared/sites/family.ts'
import { datesIn } from '../../shared/sites/field-dates.ts'
import type { Source } from '../sources/source.ts'

/** Most Comuni publish less than forty pages of notices in eighteen months; no call stays open so long without a term. */
const USUAL_PAGES = 40
const USUAL_MONTHS = 18

export interface Bounds {
  /** Pages of each list. */
  pages: number
  /** First day (YYYY-MM-DD, Rome) of what is read; what lists do not date is read whatever its age. */
  oldest: string
  today: string
}

/** Day that lies some months before another; the 31st of a shorter month is its last day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

/** @param most what whoever started the run allows at most: a trial reads less than a first visit. */
export function boundsOf({ archive }: Pick<Source, 'archive'>, now: number, most?: { pages: number }): Bounds {
  const today = romeDay(now)
  return {
    pages: Math.min(archive?.pages ?? USUAL_PAGES, most?.pages ?? Number.POSITIVE_INFINITY),
    oldest: monthsBefore(today, archive?.months ?? USUAL_MONTHS),
    today,
  }
}

/** Whether an item is worth reading: young enough, of no known age, or stating a day that is still to come. */
export function isWanted({ published, title, summary, facts }: Entry, { oldest, today }: Bounds): boolean {
  if (published === null || published >= oldest) return true
  if (facts?.deadline !== undefined) return facts.deadline.date >= today
  return datesIn(`${title}\n${summary ?? ''}`).some(({ date }) => date >= today)
}

/** A page of a list on which nothing is young enough: what follows is older still. Pages without dates never are. */
export function isPast(entries: readonly Entry[], bounds: Bounds): boolean {
  return (
    entries.length > 0 &&
    entries.every(({ published }) => published !== null && published < bounds.oldest) &&
    !entries.some((entry) => isWanted(entry, bounds))
  )
}

/** Whether new items come first on a list, as its dates tell; null when they tell nothing. A few pinned items do not count. */
export function isNewestFirst(entries: readonly Entry[]): boolean | null {
  const days = entries.flatMap(({ published }) => published ?? [])
  if (days.length < 2) return null
  const pairs = days.slice(1).map((day, index) => Math.sign((days[index] ?? '').localeCompare(day)))
  const falling = pairs.filter((sign) => sign > 0).length
  const rising = pairs.filter((sign) => sign < 0).length
  if (falling === 0 && rising === 0) return null
  return rising <= Math.max(1, pairs.length * 0.2) && falling >= rising
}
