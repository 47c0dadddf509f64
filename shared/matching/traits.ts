// What a call and a page are compared by: who, what, when, how much, and the numbers that name a call for good.
import type { Page } from '../page/page.ts'
import { fold } from '../reading/fold.ts'
import type { Edition } from './editions.ts'
import { distinctiveWords } from './words.ts'

/** A term to apply: day and hour in Rome. */
export interface Term {
  date: string
  time: string | null
}

export interface Traits {
  /** Keys of its own addresses (see address.ts). */
  keys: readonly string[]
  /** CUP, CIG, acts and codes of calls, in one spelling. */
  codes: ReadonlySet<string>
  mailboxes: ReadonlySet<string>
  /** Euro. */
  sums: ReadonlySet<number>
  /** Term to apply now in force; null when unknown. */
  term: Term | null
  /** Days that were the term before an extension. */
  formerTerms: ReadonlySet<string>
  /** Comuni, provinces and regions, folded. */
  places: ReadonlySet<string>
  /** Folded names of the bodies that may be its issuer. */
  bodies: readonly string[]
  /** Proper names: programmes, what stands in quotes, the part of a title before a dash; folded. */
  names: readonly string[]
  titleWords: readonly string[]
  editions: readonly Edition[]
  /** Day of publication. */
  published: string | null
}

export interface CallTraits extends Traits {
  id: string
  title: string
  /** Distinctive words of what the call says of itself, beyond the title. */
  summaryWords: readonly string[]
  /** Region or wider: a place named in the page says little. */
  isWide: boolean
}

export interface PageTraits extends Traits {
  /** Key of each link → the words of the link. */
  links: ReadonlyMap<string, string>
  words: ReadonlySet<string>
  /** Folded text, for names looked up whole. */
  folded: string
  /** Every day the text names. */
  days: ReadonlySet<string>
  /** Days named without a year ("12-22"), where no day of publication tells it. */
  monthDays: ReadonlySet<string>
  /** Years written in its dates, those of acts it cites left out. */
  years: ReadonlySet<string>
  /** Its term was read with signs that are seldom wrong: another one contradicts. */
  isTermSure: boolean
  /** Speaks of a term moved. */
  tellsExtension: boolean
  /** Its headline is on what came after or around a call: results, rankings, winners, an evening about it. */
  isAfterwards: boolean
  /** Its headline speaks of another round of something: "nuovo bando", "torna". */
  isRenewal: boolean
  /** Town its headline begins with ("Porto Vecchio, mercatino …"), folded, when no list has it; null else. */
  leadPlace: string | null
  /** Reads as a call; results, events and rankings about a call do not. */
  isCall: boolean
}

/** What stands in quotes, or before the dash or colon of a title: the name people call it by. */
export function properNames(title: string): string[] {
  const quoted = [...title.matchAll(/[“"«‘']([^“”"«»‘’']{4,80})[”"»’']/g)].map(([, name = '']) => name)
  const lead = title.split(/ [–—-] |: | \(/)[0] ?? ''
  return [...quoted, ...(lead.length < title.length || title.length < 60 ? [lead] : [])]
    .map((name) => fold(name).trim())
    .filter((name) => distinctiveWords(name).length > 0)
}

/** One spelling of an act: what kind it is counts less than its number and year. */
export const codeOf = (act: string): string => {
  const numbers = fold(act).match(/\d+/g) ?? []
  return numbers.length >= 2 ? numbers.join('/') : fold(act).replace(/\s+/g, '')
}

/** Headline, or the first line of the text. */
export const headlineOf = (page: Page): string => page.title ?? page.text.slice(0, 160).split('\n')[0] ?? ''
