// The day of publication from the forms metadata writes it in; Europe/Rome wall clock, no clock of ours.

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/
const ITALIAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/

/** 'YYYY-MM-DD' in Rome, or null when it is no date, or a sentinel such as Plone's 2100-12-31. */
export function publicationDay(stated: string): string | null {
  const text = stated.trim().slice(0, 40)
  const iso = ISO.exec(text)
  if (iso) {
    const [, year, month, day, hour, minute, zone] = iso
    const written = dayOf(Number(year), Number(month), Number(day))
    if (written === null || hour === undefined || zone === undefined) return written
    const utc =
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) -
      offsetMinutes(zone) * 60_000
    const rome = new Date(utc + romeOffsetHours(utc) * 3_600_000)
    return dayOf(rome.getUTCFullYear(), rome.getUTCMonth() + 1, rome.getUTCDate())
  }
  const italian = ITALIAN.exec(text)
  return italian ? dayOf(Number(italian[3]), Number(italian[2]), Number(italian[1])) : null
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** Summer time from the last Sunday of March to that of October, 01:00 UTC (Directive 2000/84/EC). */
function romeOffsetHours(utc: number): number {
  const year = new Date(utc).getUTCFullYear()
  return utc >= lastSunday(year, 2) && utc < lastSunday(year, 9) ? 2 : 1
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1))
  return last.getTime() - last.getUTCDay() * 86_400_000
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1994 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
