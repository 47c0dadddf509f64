// What one piece of evidence is worth, and against whom. A page that does not speak of a call speaks of one of three
// others: the like call of another body, another call of the same body, another round of the same call. Each piece tells
// in how far it speaks against each of the three (log-odds, about); all three must be unlikely for a match to be sure.

import { distinctiveWords } from './words.ts'

export interface Evidence {
  /** Against the like call of another body: who calls, proper names, facts. */
  body: number
  /** Against another call of the same body: what is called for, facts. */
  call: number
  /** Against another round of the same call: when. */
  round: number
  /** In Italian, for the reader; empty: not worth telling. */
  because: string
}

export const NOTHING: Evidence = { body: 0, call: 0, round: 0, because: '' }

export function sumOf(pieces: readonly Evidence[]): Omit<Evidence, 'because'> {
  const sum = { body: 0, call: 0, round: 0 }
  for (const { body, call, round } of pieces) {
    sum.body += body
    sum.call += call
    sum.round += round
  }
  return sum
}

/** "15 maggio 2023 ore 12:00" */
export function dayInWords({ date, time }: { date: string; time: string | null }): string {
  const day = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  return time === null ? day : `${day} ore ${time}`
}

export const capital = (name: string) =>
  name.replace(/(^|[\s'(])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Whether a folded text has a name, whole. */
export function holds(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(at + name.length))) return true
  return false
}

/** Whether a page has a run of words, whole. Its words are asked first: a long text is walked for few runs. */
export const saysRun = ({ words, folded }: { words: ReadonlySet<string>; folded: string }, run: string): boolean =>
  distinctiveWords(run).every((word) => words.has(word)) && holds(folded, run)
