// What stands in a text, before anyone decides what it means. Parsers find mentions; decisions give them roles.
import type { Span } from '../page/page.ts'

/** A day as far as the text tells it: parts read are `certain`, parts supplied from the reference day are `implied`. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
}

export interface DateMention extends Span {
  type: 'date'
  /** What the text says. */
  certain: DateParts
  /** The same completed from the reference day; null when it cannot be completed ("da fine maggio" has no day). */
  date: string | null
  /** "12:00", "24:00"; null when no hour is bound to it. */
  time: string | null
  /** 0 (Sunday) to 6, when the text names the weekday. */
  weekday: number | null
  /** The weekday named is not that of the date: something was copied from another year. */
  conflict: boolean
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
