// Days of the town's calendar and the ways its sites write them. A day is YYYY-MM-DD, Europe/Rome.

export type Day = string

const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
)
const WEEKDAYS = 'domenica lunedì martedì mercoledì giovedì venerdì sabato'.split(' ')
const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const ENGLISH_WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

const parts = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() }
}
const two = (number: number) => String(number).padStart(2, '0')
const monthName = (month: number) => MONTHS[month - 1] ?? ''

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** "10 dicembre 2026" */
export const long = (day: Day) => `${parts(day).date} ${monthName(parts(day).month)} ${parts(day).year}`
/** "08 Ottobre 2026", as the national theme prints the date of a notizia. */
export const longPadded = (day: Day) => {
  const { date, month, year } = parts(day)
  const name = monthName(month)
  return `${two(date)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}
/** "giovedì 10 dicembre 2026" */
export const withWeekday = (day: Day) => `${WEEKDAYS[parts(day).weekday]} ${long(day)}`
/** "10 dicembre": the year is left to the reader. */
export const elided = (day: Day) => `${parts(day).date} ${monthName(parts(day).month)}`
/** "giovedì 10 dicembre" */
export const elidedWithWeekday = (day: Day) => `${WEEKDAYS[parts(day).weekday]} ${elided(day)}`
/** "10/12/2026" */
export const slashed = (day: Day) => `${two(parts(day).date)}/${two(parts(day).month)}/${parts(day).year}`
/** "8 OTT 24": the national theme's cards when an editor set the date (inc/utils.php, date('d-m-y')). */
export const cardDate = (day: Day) =>
  `${parts(day).date} ${monthName(parts(day).month).slice(0, 3).toUpperCase()} ${String(parts(day).year).slice(2)}`
/** "8 OTT 2024": the same when only the post's own date is there. */
export const cardDateLong = (day: Day) =>
  `${parts(day).date} ${monthName(parts(day).month).slice(0, 3).toUpperCase()} ${parts(day).year}`
/** "10", "Dic", "2026" for the national theme's calendar of a service. */
export const calendarParts = (day: Day) => {
  const name = monthName(parts(day).month)
  return { day: two(parts(day).date), month: name.charAt(0).toUpperCase() + name.slice(1, 3), year: parts(day).year }
}
export const yearOf = (day: Day) => parts(day).year

/** Offset of Rome at noon of a day, "+01:00" or "+02:00", so that pages of August and January are both right. */
function romeOffset(day: Day): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name?.replace('GMT', '') || '+00:00'
}
/** "2026-12-10T09:30:00+01:00" */
export const iso = (day: Day, time = '09:30') => `${day}T${time}:00${romeOffset(day)}`
/** RFC 822 date of a feed, in Rome's offset: "Thu, 10 Dec 2026 09:30:00 +0100". */
export function rfc822(day: Day, time = '09:30'): string {
  const { date, month, year, weekday } = parts(day)
  const offset = romeOffset(day).replace(':', '')
  return `${ENGLISH_WEEKDAYS[weekday]}, ${two(date)} ${ENGLISH_MONTHS[month - 1]} ${year} ${time}:00 ${offset}`
}
/** HTTP date (RFC 9110 §5.6.7) of midnight UTC of a day. */
export const httpDate = (day: Day) => new Date(`${day}T00:00:00Z`).toUTCString()
