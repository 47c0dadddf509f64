// Goes through the tokens once and lets the forms read: at each token the longest form that may be believed there.
import { blankDay } from './blank.ts'
import { exists } from './calendar.ts'
import { type DayDraft, type Draft, type HourDraft, joined, kindAfter, kindAt, kindBefore, kindSet } from './draft.ts'
import { CUE_FORMS, DAY_FORMS, type DayForm } from './forms.ts'
import { announced, believable, freeBefore, namesPlace, standsAlone } from './guard.ts'
import { HOUR_FORMS, type HourForm } from './hour-forms.ts'
import { kindOf } from './lexicon.ts'
import { gatherList } from './lists.ts'
import { compileForms, type Hit, SLOTS, type Slot } from './shapes.ts'
import { BEGINS_TERM, readTerm } from './terms.ts'
import { CONFUSED, GAP, LINE, SPACE, shortYear, type Tokens } from './tokens.ts'

const ORE = kindOf('ore')
const H = kindOf('h')
const SLASH = kindOf('/')
const MAR = kindOf('mar')
const { begins: beginsDay, match: matchDay } = compileForms(DAY_FORMS)
const { begins: beginsHour, match: matchHour } = compileForms(HOUR_FORMS)
const { match: matchCue } = compileForms(CUE_FORMS)
const BEGINS = beginsDay.map((begins, kind) => begins | (beginsHour[kind] ?? 0) | (BEGINS_TERM[kind] ?? 0))

const NUM = kindOf('num')
const COLON = kindOf(':')
const COMMA = kindOf(',')
const DOT = kindOf('.')
const E = kindOf('e')
const LE = kindOf('le')
const DEL = kindOf('del')
const DI = kindOf('di')
const SET = kindOf('set')
const OPEN = kindOf('(')
const CLOSE = kindOf(')')
const PROSSIMO = kindOf('prossimo')
const SCORSO = kindOf('scorso')
const ULTIMO = kindOf('ultimo')
const MONTHS = kindSet('month abbr mar roman')
const WEEKDAYS = kindSet('weekday weekabbr mar')
const AFTER_A_WEEKDAY = kindSet(', . (')
const BEFORE_A_DAY = kindSet('il giorno data')
const HOUR_ANNOUNCED = kindSet('entro oltre alle dalle tra e fino non a alla')
const HOUR_MAY_PRECEDE = kindSet(', . ; : ) ( - alle dalle del di e o fino per')
const LEADS_HOUR = kindSet('tardi prima')
const SUMS = kindSet('% € counted ref + giorni mesi anni settimane')
const WEEKDAY_NUMBER = 'weekday and day number'
const ABBREVIATED = 'day, month abbreviation'
const NTH_WEEKDAY = 'nth weekday of a month'
const LAST_WEEKDAY = 'last weekday of this month'
const NTH_WORDS = new Map([
  [kindOf('prima'), 1],
  [kindOf('seconda'), 2],
  [kindOf('quarto'), 4],
  [ULTIMO, -1],
])
/** A year that scanning has spoiled beyond reading: "20z6". A date beside it must not be given another year. */
const SPOILED_YEAR = /[ \n]?(?=[a-z]*\d)(?=\d*[a-z])[12oliz][a-z0-9]{3}(?![a-z0-9])/y

const slotOf = Object.fromEntries(SLOTS.map((slot, index) => [slot, index])) as Record<Slot, number>
const valueIn = (hit: Hit<unknown>, slot: Slot): number | null => {
  const value = hit.values[slotOf[slot]] ?? -1
  return value < 0 ? null : value
}

/** Days, terms and hours in the order they stand; hours that are only perhaps hours are marked weak. */
export function readDrafts(tokens: Tokens, text: string): Draft[] {
  const drafts: Draft[] = []
  /** Tokens before it belong to a day already. */
  let floor = 0
  let ordered = true
  for (let at = 0; at < tokens.count; ) {
    if (BEGINS[tokens.kind[at] ?? 0] === 0) {
      at++
      continue
    }
    const day = matchDay(tokens, at)
    const hour = matchHour(tokens, at)
    let draft: Draft | number | null = null
    if (day !== null && (hour === null || day.end >= hour.end))
      draft =
        readDay(tokens, text, drafts, floor, at, day) ??
        (hour === null ? null : readHour(tokens, text, drafts, at, hour))
    else if (hour !== null)
      draft =
        readHour(tokens, text, drafts, at, hour) ??
        (day === null ? null : readDay(tokens, text, drafts, floor, at, day))
    draft ??= readTerm(tokens, text, at)
    if (draft === null) at++
    else if (typeof draft === 'number') at = Math.max(at + 1, draft)
    else {
      if (draft.what === 'day' && draft.month !== null && draft.day !== null) {
        const companions = gatherList(tokens, text, drafts, draft, floor)
        if (companions.length > 0) ordered = false
        drafts.push(...companions)
      }
      drafts.push(draft)
      at = draft.last
      if (draft.what === 'day') floor = at
    }
  }
  return ordered ? drafts : drafts.sort((a, b) => a.first - b.first)
}

function readDay(
  tokens: Tokens,
  text: string,
  drafts: readonly Draft[],
  floor: number,
  at: number,
  hit: Hit<DayForm>,
): DayDraft | number | null {
  const { form, end } = hit
  if (form.numeric) {
    // part of a phone number or a code: nothing in the whole chain of figures is a date or an hour
    if (!standsAlone(text, tokens.start[at] ?? 0, tokens.end[end - 1] ?? 0))
      return kindAt(tokens, at) === NUM ? chainEnd(tokens, end) : null
    if (!believable(tokens, form, at, end)) return null
  }
  if (form.onlyAnnounced && !form.numeric) {
    const last = drafts[drafts.length - 1]
    if (!announced(tokens, form, at, end, last?.what === 'hour' && last.last >= at - 1 && last.range === null))
      return null
  }
  // "martedì 2 p.v.", "martedì 2 aprile": the longer form that begins at the number knows more
  if (form.name === WEEKDAY_NUMBER) {
    if ((matchDay(tokens, end - 1)?.end ?? 0) > end) return null
    matchDay(tokens, at)
  }
  const draft = blankDay(form.name, at, end)
  if (form.ledIn) while (draft.first < end - 1 && MONTHS[kindAt(tokens, draft.first)] !== 1) draft.first++
  // the 12 of "31/12 p.v." is no day of its own
  if (hit.values[slotOf.month] === -1 && kindAt(tokens, at) === NUM && !freeBefore(text, tokens.start[at] ?? 0))
    return null
  draft.day = valueIn(hit, 'day')
  draft.month = valueIn(hit, 'month')
  draft.weekday = valueIn(hit, 'weekday')
  draft.year = valueIn(hit, 'year')
  draft.nth = nthOf(tokens, form, at, hit)
  draft.dayWritten = draft.day !== null
  draft.cue = form.cue ?? null
  draft.period = form.period ?? null
  draft.days = form.days ?? null
  draft.weeks = form.weeks ?? null
  draft.months = form.months ?? null
  draft.years = form.years ?? null
  if (draft.year !== null && draft.year < 100) draft.year = shortYear(draft.year)
  if (draft.year !== null) draft.yearFrom = 'written'
  if (draft.month !== null && draft.day !== null) {
    if (!exists(draft.year ?? undefined, draft.month, draft.day)) return end
    if (draft.year === null) readYearBehind(tokens, text, draft)
    if (!exists(draft.year ?? undefined, draft.month, draft.day)) return end
    if (namesPlace(tokens, at, draft.year)) return draft.last
    // "3 set" is a tennis match as often as a day of September
    if (kindAt(tokens, end - 1) === SET && draft.year === null) return null
  }
  readAround(tokens, draft, floor)
  if (draft.weekday === null && draft.dayWritten) readWeekdayBehind(tokens, draft)
  return draft
}

/** "il primo lunedì di ottobre", "la seconda domenica", "l'ultimo venerdì del mese". */
function nthOf(tokens: Tokens, form: DayForm, at: number, hit: Hit<DayForm>): number | null {
  if (form.name !== NTH_WEEKDAY && form.name !== LAST_WEEKDAY) return null
  return valueIn(hit, 'amount') ?? NTH_WORDS.get(kindAt(tokens, at)) ?? null
}

/** First token after a run of tokens that touch one another. */
function chainEnd(tokens: Tokens, from: number): number {
  let at = from
  while (at < tokens.count && ((tokens.flags[at] ?? 0) & (SPACE | GAP)) === 0) at++
  return at
}

/** Years that the form itself could not take: misread digits, and words like "p.v." that stand for one. */
function readYearBehind(tokens: Tokens, text: string, draft: DayDraft): void {
  const at = draft.last
  if (kindAfter(tokens, at) === NUM && ((tokens.flags[at] ?? 0) & CONFUSED) !== 0 && tokens.digits[at] === 4) {
    const year = tokens.value[at] ?? 0
    if (year >= 2000 && year < 2050) {
      draft.year = year
      draft.yearFrom = 'written'
      draft.because = `anno «${text.slice(tokens.start[at], tokens.end[at]).toUpperCase()}» letto ${year}`
      draft.last = at + 1
    } else draft.cue = 'every-year'
    return
  }
  if (draft.form === ABBREVIATED && shortYearStands(tokens, at)) {
    draft.year = shortYear(tokens.value[at] ?? 0)
    draft.yearFrom = 'written'
    draft.last = at + 1
    return
  }
  SPOILED_YEAR.lastIndex = tokens.end[at - 1] ?? 0
  if (SPOILED_YEAR.test(text)) {
    draft.cue = 'every-year'
    draft.because = 'anno illeggibile'
    return
  }
  const cue = joined(tokens, at) ? matchCue(tokens, at) : null
  if (cue === null) return
  // "il 15 maggio prossimo" points forward, but in "15 maggio, p.v. …" as well: only the words count
  draft.cue = cue.form.cue
  draft.last = cue.end
}

/** "8 OTT 24": two figures, and nothing that makes them an hour, an amount or the next day. */
function shortYearStands(tokens: Tokens, at: number): boolean {
  if (kindAfter(tokens, at) !== NUM || tokens.digits[at] !== 2 || (tokens.flags[at] ?? 0) & CONFUSED) return false
  const next = kindAfter(tokens, at + 1)
  const glued = next !== 0 && ((tokens.flags[at + 1] ?? 0) & SPACE) === 0 && kindAt(tokens, at + 2) === NUM
  return !glued && MONTHS[next] !== 1 && SUMS[next] !== 1
}

/** The weekday before the day, and "prossimo", "scorso" before it. */
function readAround(tokens: Tokens, draft: DayDraft, floor: number): void {
  let first = draft.first
  for (let steps = 0; steps < 6 && first > floor && joined(tokens, first); steps++) {
    const kind = kindAt(tokens, first - 1)
    if (WEEKDAYS[kind] === 1 && draft.weekday === null && draft.dayWritten) {
      draft.weekday = kind === MAR ? 2 : (tokens.value[first - 1] ?? 0)
      first--
      draft.first = first
    } else if (
      AFTER_A_WEEKDAY[kind] === 1 &&
      draft.weekday === null &&
      first - 2 >= floor &&
      joined(tokens, first - 1) &&
      (WEEKDAYS[kindAt(tokens, first - 2)] === 1 || kindAt(tokens, first - 2) === PROSSIMO)
    )
      first--
    else if ((kind === PROSSIMO || kind === SCORSO) && draft.year === null && draft.cue === null) {
      draft.cue = kind === PROSSIMO ? 'forward' : 'backward'
      first--
      draft.first = first
    } else if (kind === ULTIMO && draft.cue === 'backward') first--
    else if (BEFORE_A_DAY[kind] === 1 && draft.dayWritten) first--
    else break
  }
}

/** "15 maggio 2026 (venerdì)". */
function readWeekdayBehind(tokens: Tokens, draft: DayDraft): void {
  const at = draft.last
  if (kindAfter(tokens, at) !== OPEN || kindAfter(tokens, at + 2) !== CLOSE) return
  if (WEEKDAYS[kindAfter(tokens, at + 1)] !== 1) return
  draft.weekday = kindAt(tokens, at + 1) === MAR ? 2 : (tokens.value[at + 1] ?? 0)
  draft.last = at + 3
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** "1:20 euro" is no hour; "17:00" is, whatever the next line begins with ("Codice bando", "Allegati"). */
const isSum = (tokens: Tokens, at: number, last: number): boolean =>
  SUMS[kindAfter(tokens, last)] === 1 &&
  (((tokens.flags[last] ?? 0) & LINE) === 0 || kindAfter(tokens, at + 1) !== COLON)

function readHour(
  tokens: Tokens,
  text: string,
  drafts: readonly Draft[],
  at: number,
  hit: Hit<HourForm>,
): HourDraft | null {
  const { form } = hit
  // "non più tardi del 20 maggio" is followed by a day
  if (LEADS_HOUR[kindAt(tokens, at)] === 1 && !text.startsWith('delle', tokens.start[at + 1])) return null
  let last = hit.end
  let hour = valueIn(hit, 'hour')
  let minute = valueIn(hit, 'minute') ?? form.minutes ?? 0
  // "alle 12 e 15 maggio", "ore 12,15 maggio": those were no minutes
  const next = kindAfter(tokens, last)
  if (
    valueIn(hit, 'minute') !== null &&
    (MONTHS[next] === 1 || (next === SLASH && kindAfter(tokens, last + 2) === SLASH))
  ) {
    const between = kindAt(tokens, last - 2)
    if (between === E || between === COMMA || between === DOT) {
      last -= 2
      minute = 0
    }
  }
  if (hour === 24 && minute > 0) return null
  if (form.afternoon && hour !== null && hour < 12) hour += 12
  const bare = kindAt(tokens, at) === NUM
  if (bare && (!standsAlone(text, tokens.start[at] ?? 0, tokens.end[last - 1] ?? 0) || isSum(tokens, at, last)))
    return null
  let weak = form.weak !== undefined
  if (form.weak === 'number') {
    if (SUMS[kindAfter(tokens, last)] === 1) return null
    const led = kindAt(tokens, at) !== LE || HOUR_ANNOUNCED[kindBefore(tokens, at)] === 1
    weak = !(led && endsThought(tokens, text, last))
  } else if (form.weak === 'name') weak = HOUR_ANNOUNCED[kindBefore(tokens, at)] !== 1
  // "h24" is a service that never closes, "24 ore su 24" a duration
  else if (hour === 24 && kindAt(tokens, at) === H) weak = true
  else if (kindAt(tokens, at) === ORE && kindBefore(tokens, at) === NUM && !dayEndsAt(drafts, at)) return null
  const to = valueIn(hit, 'toHour')
  return {
    what: 'hour',
    form: form.name,
    // "non più tardi delle 18": the words before the hour tie it, and are no part of it
    first: at + (LEADS_HOUR[kindAt(tokens, at)] === 1 ? 2 : 0),
    last,
    time: form.same ? null : (form.time ?? `${two(hour ?? 0)}:${two(minute)}`),
    toTime: form.range && to !== null ? `${two(to)}:${two(valueIn(hit, 'toMinute') ?? 0)}` : null,
    weak,
    same: form.same ?? false,
    range: null,
    day: null,
    place: -1,
  }
}

const dayEndsAt = (drafts: readonly Draft[], at: number) => {
  const last = drafts[drafts.length - 1]
  return last?.what === 'day' && last.last >= at - 1
}

/** After "alle 13" a comma, "del", "alle", the end of the line: an hour. A noun: thirteen of something. */
function endsThought(tokens: Tokens, text: string, at: number): boolean {
  const next = kindAfter(tokens, at)
  if (next === DI && text.startsWith(' di quel', tokens.end[at - 1])) return true
  if (
    next === DEL &&
    /^ del giorno (?:prima|dopo|precedente|successivo|seguente|antecedente)/.test(
      text.slice(tokens.end[at - 1], (tokens.end[at - 1] ?? 0) + 30),
    )
  )
    return true
  if (next !== 0) return HOUR_MAY_PRECEDE[next] === 1 && next !== DEL && next !== DI
  const rest = text.charCodeAt(tokens.end[at - 1] ?? 0)
  return Number.isNaN(rest) || rest === 10
}
