// What stands in a text, before anyone decides what it means. Parsers find mentions; decisions give them roles.
import type { Span } from '../page/page.ts'

/** A day as far as the text tells it: parts read are `certain`, parts supplied from the reference day are `implied`. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
}

/**
 * Where the year of a date comes from. `written`: the text says it, here or for the list it stands in; `range`: the
 * other end of the range says it; `cue`: "prossimo", "u.s.", "corrente anno"; `weekday`: only that year fits the day
 * of the week named; `nearby`: a date with a year stands close, and there is no better; `nearest`: the occurrence
 * that makes most sense on the reference day.
 */
export type YearSource = 'written' | 'range' | 'cue' | 'weekday' | 'nearby' | 'nearest'

export interface DateMention extends Span {
  type: 'date'
  /** What the text says. */
  certain: DateParts
  /** The same completed from the reference day; null when it cannot be completed ("da fine maggio" has no day). */
  date: string | null
  /** "12:00", "24:00"; null when no hour is bound to it. */
  time: string | null
  /** Where that hour stands; it may lie before, after or outside `start`–`end`, which cover the day alone. */
  timeSpan: Span | null
  /** First hour when the text gives two for this day ("dalle 9 alle 13 del 5 maggio": time 13:00, timeFrom 09:00). */
  timeFrom: string | null
  /** "alla stessa ora del 10 febbraio": the hour is that of another date, which the decision knows. */
  sameTime: boolean
  /** 0 (Sunday) to 6, when the text names the weekday. */
  weekday: number | null
  /** The weekday named is not that of the date: something was copied from another year. */
  conflict: boolean
  /** null when no year could be given. */
  yearFrom: YearSource | null
  /**
   * When the year is implied: the same day in the neighbouring years, most sensible first. When it is written but the
   * weekday is another: the neighbouring years it would fit. Else empty.
   */
  alternatives: string[]
  /** Start, middle or end of a month, year or half month; `date` is set only after "entro", "fino a" and the like. */
  period: 'start' | 'middle' | 'end' | null
  /** The date of an act or of a gazette ("d.lgs. 31 marzo 2023, n. 36", "delibera n. 59 del 19 marzo"). */
  citation: boolean
  /** In Italian, for a person: how year or day were supplied, or why it is a citation; empty when all is written. */
  because: string
  /** Name of the row in the table of forms that read it. */
  form: string
  /** First or last of a range ("dal 3 aprile al 5 giugno"), with the index of its partner in the mentions. */
  range: { side: 'from' | 'to'; partner: number | null } | null
  /** For a term counted from another moment ("entro 20 giorni dalla pubblicazione"). */
  relative: {
    amount: number
    unit: 'day' | 'working-day' | 'week' | 'month' | 'year'
    from: 'publication' | 'reference' | 'other'
  } | null
  /** Stands inside struck-through text. */
  struck: boolean
}

/** An hour as it stands in the text, bound to a date or not. */
export interface TimeMention extends Span {
  type: 'time'
  /** "12:00", "24:00"; null for "alla stessa ora", whose value is that of another date. */
  time: string | null
  /** One end of "dalle 9 alle 13": opening hours more often than a term. Index of its partner among the times. */
  range: { side: 'from' | 'to'; partner: number | null } | null
  /** Index among the dates of the one it is bound to. */
  date: number | null
  /** "alla stessa ora", "medesimo orario". */
  same: boolean
  form: string
  struck: boolean
}
