// A date or an hour on its way from tokens to a mention: the passes over the drafts fill it in, one after another.
import type { DateMention, YearSource } from '../mention.ts'
import type { Cue } from './forms.ts'
import { kindOf } from './lexicon.ts'
import { GAP, type Tokens } from './tokens.ts'

export interface DayDraft {
  what: 'day'
  form: string
  /** Tokens it covers: half open. */
  first: number
  last: number
  year: number | null
  month: number | null
  day: number | null
  /** The day stands in the text, not supplied by a period or a reference day. */
  dayWritten: boolean
  weekday: number | null
  /** 1 for the first such weekday of its month, -1 for the last; null when the weekday only names the day. */
  nth: number | null
  cue: Cue | null
  period: 'start' | 'middle' | 'end' | null
  /** Days, weeks, months or years from the reference day. */
  days: number | null
  weeks: number | null
  months: number | null
  years: number | null
  relative: DateMention['relative']
  yearFrom: YearSource | null
  because: string
  /** Day number once it is known. */
  on: number | null
  alternatives: number[]
  conflict: boolean
  hour: HourDraft | null
  fromHour: HourDraft | null
  range: { side: 'from' | 'to'; partner: DayDraft } | null
  citation: boolean
  /** Place among the dates, once all are known. */
  place: number
}

export interface HourDraft {
  what: 'hour'
  form: string
  first: number
  last: number
  time: string | null
  /** Second hour of "8.30-12.30". */
  toTime: string | null
  /** Read only when bound to a date. */
  weak: boolean
  same: boolean
  range: { side: 'from' | 'to'; partner: HourDraft } | null
  day: DayDraft | null
  /** Place among the hours, once all are known. */
  place: number
}

export type Draft = DayDraft | HourDraft

/** A set of kinds of words, for looking around a draft. */
export function kindSet(names: string): Uint8Array {
  const set = new Uint8Array(256)
  for (const name of names.split(' ')) set[kindOf(name)] = 1
  return set
}

export const kindAt = (tokens: Tokens, at: number): number =>
  at >= 0 && at < tokens.count ? (tokens.kind[at] ?? 0) : 0

/** No unknown word lies between a token and the one before it. */
export const joined = (tokens: Tokens, at: number): boolean =>
  at > 0 && at < tokens.count && ((tokens.flags[at] ?? 0) & GAP) === 0

/** Kind of the token before, when nothing unknown lies between; else 0. */
export const kindBefore = (tokens: Tokens, at: number): number => (joined(tokens, at) ? kindAt(tokens, at - 1) : 0)

/** Kind of the token at `at` when it follows directly on what precedes; else 0. */
export const kindAfter = (tokens: Tokens, at: number): number => (joined(tokens, at) ? kindAt(tokens, at) : 0)

/** True when every token from `from` up to and including the junction with `to` is of one of the kinds. */
export function onlyBetween(tokens: Tokens, from: number, to: number, kinds: Uint8Array, most: number): boolean {
  if (from > to || to - from > most) return false
  for (let at = from; at < to; at++) if (!joined(tokens, at) || kinds[kindAt(tokens, at)] !== 1) return false
  return joined(tokens, to)
}
