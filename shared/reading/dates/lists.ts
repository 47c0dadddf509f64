// Days that lend their month to those before them: "15 e 16 maggio", "16, 18 e 20 maggio", "dal 17 al 20 giugno".

import { blankDay } from './blank.ts'
import { exists } from './calendar.ts'
import { type DayDraft, type Draft, type HourDraft, joined, kindAt, kindBefore, kindSet } from './draft.ts'
import { kindOf } from './lexicon.ts'
import { CONFUSED, SPACE, type Tokens } from './tokens.ts'

const MAR = kindOf('mar')
const LINKS = kindSet('e o , - / al alla alle a fino il del giorno compreso entro')
const TO = kindSet('al a fino -')
const AND = kindSet('e o')
const NUMBERS = kindSet('num numword ordword')
const WEEKDAYS = kindSet('weekday weekabbr mar')
/** Before a number they make it no day: an hour, an article, a street number is guarded by its comma. */
const NO_DAY_AFTER = kindSet('ref n prot ore h alle dalle le')
const STARTS_A_DAY = kindSet('il dal del giorno al weekday weekabbr ( : tra e da nel')
const COMMA = kindOf(',')
const DASH = kindOf('-')
const DOT = kindOf('.')
const SLASH = kindOf('/')
const TRA = kindOf('tra')
const IL = kindOf('il')
const NUM = kindOf('num')

const MOST = 12

/** Drafts for the days named before `right` that share its month, in the order of the text; fills ranges in. */
export function gatherList(
  tokens: Tokens,
  text: string,
  drafts: readonly Draft[],
  right: DayDraft,
  floor: number,
): DayDraft[] {
  const found: DayDraft[] = []
  let anded = false
  for (let next = right; found.length < MOST; ) {
    const link = linkBefore(tokens, drafts, next.first, floor)
    if (link === null) break
    const at = link.at
    const { and, to, comma, slash, dash, hours } = link
    anded ||= and
    if (!and && !to && !slash && !dash && !hours && !(comma && anded)) break
    // a day already read with its weekday only ("martedì 13 e mercoledì 14 febbraio") gets its month now
    const known = dayEndingAt(drafts, at + 1)
    if (known !== null) {
      if (known.form === 'weekday and day number' && known.day !== null)
        if (exists(next.year ?? undefined, next.month ?? 0, known.day)) {
          known.month = next.month
          known.year = next.year
          known.yearFrom = next.yearFrom
          known.cue = next.cue
          known.form = 'day of a list'
          if (to) pair(known, next)
        }
      break
    }
    const kind = kindAt(tokens, at)
    const day = tokens.value[at] ?? 0
    if (at < floor || NUMBERS[kind] !== 1 || day < 1 || day > 31) break
    if (kind === NUM && ((tokens.digits[at] ?? 0) > 2 || ((tokens.flags[at] ?? 0) & CONFUSED) !== 0)) break
    const preceding = kindBefore(tokens, at)
    if (NO_DAY_AFTER[preceding === DOT ? kindBefore(tokens, at - 1) : preceding] === 1) break
    const start = tokens.start[at] ?? 0
    const sign = start > 0 ? text.charAt(start - 1) : ' '
    // "15-16-17 maggio" are three days, "2021-20 maggio" and "3.15 maggio" are none
    const chained = sign === '-' && dash && kindBefore(tokens, at - 1) === NUM && (tokens.digits[at - 2] ?? 0) <= 2
    if ('.,/:-_'.includes(sign) && !chained && /[0-9a-z]/.test(text.charAt(start - 2))) break
    const introduced = STARTS_A_DAY[kindBefore(tokens, at)] === 1
    // "via Roma 12 - 15 maggio": a street number, unless something shows a day
    if (dash && ((tokens.flags[at + 1] ?? 0) & SPACE) !== 0 && !introduced && !atLineStart(text, start)) break
    if (slash && ((tokens.flags[at + 1] ?? 0) & SPACE) !== 0) break
    const draft = blankDay('day of a list', at, at + 1)
    draft.day = day
    draft.dayWritten = true
    const before = kindBefore(tokens, at)
    if (WEEKDAYS[before] === 1 && at - 1 >= floor) {
      draft.weekday = before === MAR ? 2 : (tokens.value[at - 1] ?? 0)
      draft.first = at - 1
    }
    const between = and && betweenStarts(tokens, draft.first)
    const turned = (to || dash || between) && day > (next.day ?? 0)
    draft.month = turned ? (((next.month ?? 1) + 10) % 12) + 1 : next.month
    draft.year = turned && next.month === 1 && next.year !== null ? next.year - 1 : next.year
    draft.yearFrom = next.yearFrom
    draft.cue = next.cue
    if (draft.month === null || !exists(draft.year ?? undefined, draft.month, day)) break
    if (dash && next.range?.side === 'from') {
      // "15-16-17 maggio" is a list after all
      next.range.partner.range = null
      next.range = null
      next.form = draft.form
    } else if (to || dash || between || hours) {
      draft.form = 'day of a range'
      pair(draft, next)
    }
    found.unshift(draft)
    next = draft
  }
  return found
}

function pair(from: DayDraft, to: DayDraft): void {
  from.range = { side: 'from', partner: to }
  to.range = { side: 'to', partner: from }
}

const betweenStarts = (tokens: Tokens, at: number): boolean =>
  kindBefore(tokens, at) === TRA || (kindBefore(tokens, at) === IL && kindBefore(tokens, at - 1) === TRA)

function atLineStart(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 40
}

interface Link {
  /** Token that should be a day. */
  at: number
  and: boolean
  to: boolean
  comma: boolean
  slash: boolean
  dash: boolean
  /** An hour stands between: "del 13 alle ore 18 del 15 luglio". */
  hours: boolean
}

/** What ties a day to the one before it, walking back over articles, small words and the hour between. */
function linkBefore(tokens: Tokens, drafts: readonly Draft[], from: number, floor: number): Link | null {
  const link: Link = { at: from, and: false, to: false, comma: false, slash: false, dash: false, hours: false }
  let at = from - 1
  for (let steps = 0; steps < 8 && at >= floor; steps++) {
    if (!joined(tokens, at + 1)) return null
    const kind = kindAt(tokens, at)
    const hour = hourEndingAt(drafts, at + 1)
    if (hour !== null && steps > 0) {
      link.hours = true
      at = hour.first - 1
      continue
    }
    if (LINKS[kind] !== 1) break
    if (AND[kind] === 1) link.and = true
    else if (kind === DASH) link.dash = true
    else if (TO[kind] === 1) link.to = true
    else if (kind === COMMA) link.comma = true
    else if (kind === SLASH) link.slash = true
    at--
  }
  if (at < 0 || at === from - 1 || !joined(tokens, at + 1)) return null
  link.at = at
  return link
}

function hourEndingAt(drafts: readonly Draft[], last: number): HourDraft | null {
  for (let index = drafts.length - 1; index >= 0 && index > drafts.length - 3; index--) {
    const draft = drafts[index]
    if (draft?.what === 'hour' && draft.last === last && !draft.weak) return draft
  }
  return null
}

function dayEndingAt(drafts: readonly Draft[], last: number): DayDraft | null {
  for (let index = drafts.length - 1; index >= 0 && index > drafts.length - 4; index--) {
    const draft = drafts[index]
    if (draft?.what === 'day' && draft.last === last) return draft
  }
  return null
}
