// Dates as the fields of a site write them: "8 OTT 24", "Mar, 22/12/2026 - 17:00", "19/09/2026 entro le 13:00".
// Prose is read by shared/reading; a field holds a date and little else, so the few forms of templates are enough.

export interface FieldDate {
  /** YYYY-MM-DD as written, Rome wall clock. */
  date: string
  /** HH:MM, or null. */
  time: string | null
  start: number
  end: number
}

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']

// Months are spelled out: "00 del 15 settembre" must not take "del" for one and swallow the 15.
const MONTH =
  'gen(?:naio)?|feb(?:b(?:raio)?)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno|g)?|lug(?:lio)?|ago(?:sto)?|set(?:t(?:embre)?)?|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?'
const DAY_FIRST = new RegExp(
  `(?<![\\d/.])(\\d{1,2})[°º]?(?:\\s{1,2}|\\s?[/.-]\\s?)(${MONTH}|\\d{1,2})(?:\\.?\\s{1,2}|\\s?[/.-]\\s?)(\\d{4}|'?\\d{2})(?!\\d|[/.]\\d)`,
  'gi',
)
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[T ](\d{2}):(\d{2}))?/g
const HOUR_AFTER =
  /^\s?[,;(–-]{0,2}\s?(?:(?:entro\s|alle\s|dalle\s|fino\salle\s)?(?:le\s)?(?:ore\s|h\.?\s?)(\d{1,2})(?:[:.,](\d{2}))?(?!\d)|(?:entro\sle\s|alle\s|dalle\s)?(\d{1,2})[:.](\d{2})(?!\d|[./]\d))/i
const HOUR_BEFORE =
  /\b(?:ore|h\.?)\s{1,2}(\d{1,2})(?:[:.,](\d{2}))?\s{1,2}(?:del(?:l'|\sgiorno)?|di|-|,)?\s?(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica)?,?\s?(?:il\s)?$/i

const two = (text: string | number) => String(text).padStart(2, '0')

const monthNumber = (word: string): number =>
  /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** A day that exists, between 1990 and 2099: sentinels of catalogues (1100, 2100) are no dates of a call. */
export function checkDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : null
}

export function checkHour(hours: string | undefined, minutes: string | undefined): string | null {
  if (hours === undefined) return null
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (hour === 24 && minute === 0) return '24:00'
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null
}

/** The hour a short note names ("dalle ore 9:00", "entro le 13.00"); null for none. */
export function hourIn(note: string): string | null {
  const match = /\b(?:ore|h\.?|alle|dalle|le)\s(\d{1,2})(?:[:.](\d{2}))?(?!\d)/i.exec(note.slice(0, 300))
  return match ? checkHour(match[1], match[2]) : null
}

/** Every date of a field in order, with the hour bound to it. A two-digit year is of this century. */
export function datesIn(text: string): FieldDate[] {
  const bounded = text.slice(0, 4000)
  const found: FieldDate[] = []
  for (const match of bounded.matchAll(DAY_FIRST)) {
    const month = monthNumber(match[2] ?? '')
    const digits = (match[3] ?? '').replace("'", '')
    const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits)
    const date = checkDay(year, month, Number(match[1]))
    if (date === null) continue
    const end = match.index + match[0].length
    const after = HOUR_AFTER.exec(bounded.slice(end, end + 40))
    const before = after ? null : HOUR_BEFORE.exec(bounded.slice(Math.max(0, match.index - 50), match.index))
    const time = after ? checkHour(after[1] ?? after[3], after[2] ?? after[4]) : checkHour(before?.[1], before?.[2])
    found.push({ date, time, start: match.index, end: after ? end + after[0].length : end })
  }
  for (const match of bounded.matchAll(ISO)) {
    const date = checkDay(Number(match[1]), Number(match[2]), Number(match[3]))
    if (date === null) continue
    found.push({ date, time: checkHour(match[4], match[5]), start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start)
}
