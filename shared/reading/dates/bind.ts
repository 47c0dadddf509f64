// Ties hours to days: "le ore 12 del 15 maggio", "15 maggio, ore 12", "dalle 9 alle 13 del 5 maggio".
import { type DayDraft, type Draft, type HourDraft, joined, kindAt, kindBefore, kindSet, onlyBetween } from './draft.ts'
import { kindOf } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** Between an hour and the day it belongs to; one of STRONG must be among them to outweigh a day before the hour. */
const FORWARD = kindSet(
  'del di giorno il data , ( - esatte circa in e non oltre prossimo giornata al fino : h ore da minuti',
)
const STRONG = kindSet('del di giorno')
/** Between a day and the hour after it. */
const BACKWARD = kindSet(
  ', ( ) - : e entro le alle dalle ore il non oltre fino a al alla comunque piu tardi esatte ora da h | t',
)
/** Between the two hours of "dalle 9 alle 13". */
const HOUR_RANGE = kindSet('e fino a - , alle le ore alla')
const LEADS = kindSet('dal dalle dalla da tra')
const DALLE = kindOf('dalle')
const TRA = kindOf('tra')
const DASH = kindOf('-')

export function bindHours(tokens: Tokens, drafts: Draft[]): void {
  if (drafts.every(({ what }) => what === 'day')) return
  pairHours(tokens, drafts)
  // an hour is most surely that of the day after "del"
  each(drafts, (hour, index) => {
    const day = drafts[index + 1]
    if (day?.what !== 'day' || day.hour !== null || hour.range?.side === 'from') return
    if (leadsTo(tokens, hour.last, day.first) || leadsTo(tokens, afterAside(tokens, hour.last), day.first))
      bind(hour, day)
  })
  // then that of the day just before it
  each(drafts, (hour, index) => {
    if (hour.day !== null) return
    const opening = hour.range?.side === 'to' ? hour.range.partner : hour
    let before = index - 1
    if (opening !== hour) before--
    const day = drafts[before]
    if (day?.what !== 'day' || day.hour !== null || hour.range?.side === 'from') return
    const near = onlyBetween(tokens, day.last, opening.first, BACKWARD, 8)
    // "entro il 15 maggio, a pena di esclusione, ore 12"; opening hours are not waited for so long
    const after = hour.range === null && onlyBetween(tokens, afterAside(tokens, day.last), opening.first, BACKWARD, 5)
    if (near || after) bind(hour, day)
  })
  // at last that of a day after a comma or nothing: "ore 12:00, 15 maggio"
  each(drafts, (hour, index) => {
    const day = drafts[index + 1]
    if (hour.day !== null || day?.what !== 'day' || day.hour !== null || hour.range?.side === 'from') return
    if (onlyBetween(tokens, hour.last, day.first, FORWARD, 7)) bind(hour, day)
  })
  // what was an hour only beside a day, or as half of a range, is none
  let kept = 0
  for (const draft of drafts)
    if (draft.what === 'day' || !draft.weak || draft.day !== null || draft.range !== null) drafts[kept++] = draft
  drafts.length = kept
}

/** Between a day and the same day said again: "domani, giovedì 14 marzo". */
const APPOSED = kindSet(', ( - il giorno')

/** A day told twice running has one hour: "entro le 12 di domani, giovedì 14 marzo". */
export function shareHours(tokens: Tokens, days: readonly DayDraft[]): void {
  for (let index = 1; index < days.length; index++) {
    const [before, after] = [days[index - 1], days[index]]
    if (before === undefined || after === undefined || before.on === null || before.on !== after.on) continue
    if ((before.hour === null) === (after.hour === null)) continue
    if (!onlyBetween(tokens, before.last, after.first, APPOSED, 3)) continue
    before.hour ??= after.hour
    after.hour ??= before.hour
  }
}

/** Only small words from an hour to a day, "del", "di" or "giorno" among them. */
function leadsTo(tokens: Tokens, from: number, to: number): boolean {
  if (from > to || !onlyBetween(tokens, from, to, FORWARD, 7)) return false
  for (let at = from; at <= to; at++) if (STRONG[kindAt(tokens, at)] === 1) return true
  return false
}

function each(drafts: readonly Draft[], visit: (hour: HourDraft, index: number) => void): void {
  drafts.forEach((draft, index) => {
    if (draft.what === 'hour') visit(draft, index)
  })
}

function bind(hour: HourDraft, day: DayDraft): void {
  day.hour = hour
  hour.day = day
  if (hour.range?.side === 'to') {
    day.fromHour = hour.range.partner
    hour.range.partner.day = day
  }
}

/** "dalle 9 alle 13", "tra le 10 e le 12", "14:30 - 17:30". */
function pairHours(tokens: Tokens, drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const [from, to] = [drafts[index - 1], drafts[index]]
    if (from?.what !== 'hour' || to?.what !== 'hour' || from.same || to.same || from.range !== null) continue
    if (from.toTime !== null || to.toTime !== null) continue
    if (!onlyBetween(tokens, from.last, to.first, HOUR_RANGE, 3)) continue
    const lead = kindBefore(tokens, from.first)
    const led =
      kindAt(tokens, from.first) === DALLE ||
      LEADS[lead] === 1 ||
      lead === TRA ||
      (to.first > from.last && kindAt(tokens, from.last) === DASH)
    if (!led || (from.weak && to.weak && kindAt(tokens, from.first) !== DALLE)) continue
    from.range = { side: 'from', partner: to }
    to.range = { side: 'to', partner: from }
  }
}

const OPEN = kindOf('(')
const CLOSE = kindOf(')')
const COMMA = kindOf(',')
/** Longest remark, in characters, that may stand between an hour and its day. */
const ASIDE = 60

/**
 * The token after a short remark: "ore 12 (ora italiana) del 15 maggio", "ore 12, a pena di esclusione, del 15 maggio".
 * The same token when there is none.
 */
function afterAside(tokens: Tokens, at: number): number {
  if (!joined(tokens, at)) return at
  const opens = kindAt(tokens, at)
  if (opens !== OPEN && opens !== COMMA) return at
  const closes = opens === OPEN ? CLOSE : COMMA
  const limit = (tokens.start[at] ?? 0) + ASIDE
  for (let next = at + 1; next < tokens.count && (tokens.start[next] ?? 0) <= limit; next++)
    if (kindAt(tokens, next) === closes) return next + 1
  return at
}
