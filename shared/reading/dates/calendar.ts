// Days as plain numbers, Italian holidays, and terms counted in days, working days, weeks and months.
// Civil days only, no instants: a Date object would drag a time zone in. Algorithms: H. Hinnant, "chrono-compatible
// low-level date algorithms" (days from civil) and the anonymous Gregorian computus (Easter).

export type TermUnit = 'day' | 'working-day' | 'week' | 'month' | 'year'

/** Days since 1970-01-01 of a civil day. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The civil day of a day number, as [year, month, day]. */
export function civilDay(number: number): [year: number, month: number, day: number] {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]
}

/** 0 (Sunday) to 6. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for a day that exists; without a year, for one that exists in some year. */
export function exists(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** YYYY-MM-DD. */
export function isoDay(number: number): string {
  const [year, month, day] = civilDay(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const MONTH_NAMES =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ')

/** "2026-05-01" → "1° maggio 2026", as reasons for people say a day. */
export function dayInItalian(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day === '01' ? '1°' : Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? month} ${year}`
}

/** Day number of YYYY-MM-DD; null for anything else or a day that does not exist. */
export function parseDay(iso: string | null): number | null {
  if (iso === null || !/^\d{4}-\d\d-\d\d$/.test(iso)) return null
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))]
  return exists(year, month, day) ? dayNumber(year, month, day) : null
}

/** Day number of Easter Sunday. */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

/** National holidays on a fixed day: month, day, first year, name. Law 260/1949 and the laws named. */
const FIXED_HOLIDAYS: readonly (readonly [month: number, day: number, since: number, name: string])[] = [
  [1, 1, 1949, 'Capodanno'],
  [1, 6, 1986, 'Epifania'], // DPR 792/1985 gave it back
  [4, 25, 1949, 'Liberazione'],
  [5, 1, 1949, 'Festa del lavoro'],
  [6, 2, 2001, 'Festa della Repubblica'], // law 336/2000 gave it back
  [8, 15, 1949, 'Ferragosto'],
  [10, 4, 2026, 'San Francesco'], // law 151/2025
  [11, 1, 1949, 'Ognissanti'],
  [12, 8, 1949, 'Immacolata'],
  [12, 25, 1949, 'Natale'],
  [12, 26, 1949, 'Santo Stefano'],
]

/** Name of the national holiday that falls on a day, Easter and Easter Monday included; null on other days. */
export function holidayOn(number: number): string | null {
  const [year, month, day] = civilDay(number)
  for (const [m, d, since, name] of FIXED_HOLIDAYS) if (m === month && d === day && year >= since) return name
  if (month !== 3 && month !== 4) return null
  const sunday = easter(year)
  return number === sunday ? 'Pasqua' : number === sunday + 1 ? "Lunedì dell'Angelo" : null
}

/** Monday to Friday and no national holiday; patron saints' days differ from town to town and are not known here. */
export function isWorkingDay(number: number): boolean {
  const weekday = weekdayOf(number)
  return weekday !== 0 && weekday !== 6 && holidayOn(number) === null
}

/** Longest term that is counted; beyond it something was misread. */
const LONGEST_TERM = { day: 1100, 'working-day': 800, week: 160, month: 60, year: 10 } as const

/**
 * Last day of a term. The first day is not counted (art. 155 c.p.c., art. 2963 c.c.); months end on the day of the
 * same number, or on the last one of a shorter month.
 * @param base YYYY-MM-DD
 * @returns YYYY-MM-DD; null when the base is no day or the amount is out of all proportion.
 */
export function addTerm(base: string, amount: number, unit: TermUnit): string | null {
  const from = parseDay(base)
  if (from === null || !Number.isInteger(amount) || amount < 0 || amount > LONGEST_TERM[unit]) return null
  return isoDay(termEnd(from, amount, unit))
}

function termEnd(from: number, amount: number, unit: TermUnit): number {
  if (unit === 'day') return from + amount
  if (unit === 'week') return from + amount * 7
  if (unit === 'working-day') {
    let day = from
    for (let left = amount; left > 0; ) if (isWorkingDay(++day)) left--
    return day
  }
  const [year, month, day] = civilDay(from)
  const months = year * 12 + month - 1 + amount * (unit === 'year' ? 12 : 1)
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}
