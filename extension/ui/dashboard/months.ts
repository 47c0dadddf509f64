// The days of a month as a calendar lays them out: whole weeks from Monday on. Days are days of Rome's calendar, as text.

const DAY = 86_400_000
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)
const text = (time: number) => new Date(time).toISOString().slice(0, 10)

/** "2026-12-01" and a number of days on, or back. */
export const addDays = (date: string, days: number): string => text(utc(date) + days * DAY)

/** 0 for Monday. */
export const weekday = (date: string): number => (new Date(utc(date)).getUTCDay() + 6) % 7

/** "2026-12" and a number of months on, or back. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The same day of another month, or its last one: 31 January and a month on is 28 February. */
export function sameDay(date: string, months: number): string {
  const month = addMonths(date.slice(0, 7), months)
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const wanted = `${month}-${date.slice(8)}`
  return wanted > last ? last : wanted
}

/** Weeks of seven days that hold a month whole ("2026-12"). */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const start = addDays(first, -weekday(first))
  const end = `${addMonths(month, 1)}-01`
  const weeks: string[][] = []
  for (let monday = start; monday < end; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}
