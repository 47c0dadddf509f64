// What makes a number a date, and what shows that it is a phone number, a version, a fraction or a protocol instead.
import { joined, kindAfter, kindAt, kindBefore, kindSet } from './draft.ts'
import type { DayForm } from './forms.ts'
import { kindOf } from './lexicon.ts'
import { SPACE, type Tokens } from './tokens.ts'

const DASH = kindOf('-')
const SLASH = kindOf('/')
const ANNOUNCES_NUMBER = kindSet('il al dal del entro giorno data weekday weekabbr mar scadenza fino alla')
/** An hour after it, or "p.v.", "u.s.", "prossimo". */
const CONFIRMS_NUMBER = kindSet('ore h alle p u pv us prossimo scorso')
const REFERENCES = kindSet('ref n prot')
const COUNTS = kindSet('% € counted + giorni mesi anni settimane °')
const OF = kindSet('del di')
const STREETS = kindSet('street corso')
const LE = kindOf('le')
const V = kindOf('v')
const DAY_TAILS = kindSet('month abbr mar set / . - °')
const COMMA = kindOf(',')
const OPEN = kindOf('(')
const DAY_NUMBERS = kindSet('num numword ordword')
const WEEKDAYS = kindSet('weekday')
const ANNOUNCES_WEEKDAY = kindSet('entro fino da per partire scadenza')
const ANNOUNCES_MONTH = kindSet('entro da a fino tra per partire fine meta')
const DOT = kindOf('.')
const COLON = kindOf(':')
const DI = kindOf('di')
const DEL = kindOf('del')
const A = kindOf('a')
const MESE = kindOf('mese')
const NUM = kindOf('num')
const ALLE = kindOf('alle')
const SCADENZA = kindOf('scadenza')

const isDigit = (code: number) => code >= 48 && code <= 57
const isWord = (code: number) => isDigit(code) || (code >= 97 && code <= 122) || code >= 0xc0

/** Signs that tie a number to what stands before or after it: an address, a code, a longer number. */
const TIES = new Set([...'/_@#=\\'].map((sign) => sign.charCodeAt(0)))
const POINTS = new Set([...'.,:-+'].map((sign) => sign.charCodeAt(0)))

/** Nothing ties the number that starts here to what stands before it. */
export function freeBefore(text: string, start: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  if (TIES.has(before)) return false
  // "15/05/2023-20/05/2023" is a range; "12.15.05.2023" is no date
  return !(POINTS.has(before) && before !== 45 && start > 1 && isDigit(text.charCodeAt(start - 2)))
}

/** False when the digits are part of something longer: 02.12.52.38, 1.2.23-b, /2023/05/15/, 12/05/7. */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (!freeBefore(text, start)) return false
  const after = end < text.length ? text.charCodeAt(end) : 32
  if (TIES.has(after)) return false
  if (POINTS.has(after) && end + 1 < text.length) {
    const further = text.charCodeAt(end + 1)
    if (isDigit(further) && (after === 46 || after === 43)) return false
    if (after === 45 && isWord(further) && !isDigit(further)) return false
  }
  return true
}

/** Kind of the word before, over a full stop or colon that only closes an abbreviation or label. */
function wordBefore(tokens: Tokens, at: number): number {
  const kind = kindBefore(tokens, at)
  return kind === DOT || kind === COLON ? kindBefore(tokens, at - 1) : kind
}

/** "via 25 Aprile 8", "piazza 4 Novembre": named after a day of long ago, or of no year. */
export function namesPlace(tokens: Tokens, first: number, year: number | null): boolean {
  if (year !== null && year > 1970) return false
  const before = kindBefore(tokens, first)
  // "v.le"
  if (before === LE) return kindBefore(tokens, first - 1) === DOT && kindBefore(tokens, first - 2) === V
  return STREETS[before] === 1
}

/** A numeric date that may be believed where it stands. */
export function believable(tokens: Tokens, form: DayForm, first: number, last: number): boolean {
  if (COUNTS[kindAfter(tokens, last)] === 1) return false
  if (form.name === 'numeric' || form.name === 'year first') return true
  // "Bando 2025 12 dic 2026": the year after it is its own
  if (form.name === 'year, day, month abbreviation') return kindAfter(tokens, last) !== NUM
  if (REFERENCES[wordBefore(tokens, first)] === 1) return false
  const announced = announcesNumber(tokens, first, last)
  if (form.name === 'numeric, short year') {
    // 1.2.23 is a section of a document as often as a day
    const pointed = kindAt(tokens, first + 1) === DOT
    return !pointed || announced || ((tokens.digits[first] ?? 0) === 2 && (tokens.digits[first + 2] ?? 0) === 2)
  }
  if (form.name === 'numeric, no year') {
    if (!announced) return false
    // "i 2/3 dei soci" is a fraction
    const fraction = (tokens.value[first] ?? 0) < (tokens.value[first + 2] ?? 0)
    if (fraction && OF[kindAfter(tokens, last)] === 1) return false
    // "12.10" after "del" may be an hour or a section; the point needs both digits
    const pointed = kindAt(tokens, first + 1) === DOT
    return !pointed || ((tokens.digits[first] ?? 0) === 2 && (tokens.digits[first + 2] ?? 0) === 2)
  }
  // weekday and day number: not "venerdì 9-13", "lunedì 9.30", "martedì 15 ore"
  const next = kindAfter(tokens, last)
  const glued = next !== 0 && ((tokens.flags[last] ?? 0) & SPACE) === 0
  return !(glued && kindAt(tokens, last + 1) === NUM) && next !== SLASH && next !== DASH
}

function announcesNumber(tokens: Tokens, first: number, last: number): boolean {
  if (kindAfter(tokens, last) === OPEN && WEEKDAYS[kindAfter(tokens, last + 1)] === 1) return true
  return ANNOUNCES_NUMBER[wordBefore(tokens, first)] === 1 || CONFIRMS_NUMBER[kindAfter(tokens, last)] === 1
}

/** A weekday or a month on its own is a date only where something says so. */
export function announced(tokens: Tokens, form: DayForm, first: number, last: number, afterHour: boolean): boolean {
  const before = kindBefore(tokens, first)
  if (form.name === 'month alone')
    return (
      ANNOUNCES_MONTH[before] === 1 ||
      (before === DI && kindBefore(tokens, first - 1) === MESE && joined(tokens, first))
    )
  // "il prossimo lunedì 20 maggio" is told by its day and month
  const next = kindAfter(tokens, last)
  if (DAY_NUMBERS[next] === 1) return false
  if ((next === COMMA || next === OPEN) && DAY_NUMBERS[kindAfter(tokens, last + 1)] === 1)
    if (DAY_TAILS[kindAfter(tokens, last + 2)] === 1) return false
  if (form.name !== 'weekday alone') return true
  // "da lunedì a venerdì", "martedì e giovedì" are opening hours
  for (let at = Math.max(0, first - 3); at < Math.min(tokens.count, last + 3); at++)
    if ((at < first || at >= last) && WEEKDAYS[kindAt(tokens, at)] === 1) return false
  // "venerdì alle 14 scade", "giovedì chiude"
  const verb = kindAt(tokens, last) === ALLE ? kindAfter(tokens, last + 2) : kindAfter(tokens, last)
  if (verb === SCADENZA) return true
  if (before === DI || before === DEL) return afterHour
  if (before === A) return ANNOUNCES_WEEKDAY[kindBefore(tokens, first - 1)] === 1
  return ANNOUNCES_WEEKDAY[before] === 1
}
