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
  /** Numbers it counts things by (see counts.ts). */
  counts: ReadonlySet<number>
  /** Rare words it writes with a capital inside a sentence: streets, buildings, people, programmes. */
  particulars: readonly string[]
}

export interface CallTraits extends Traits {
  /** Its term is known to have been moved, from which day or not. */
  wasMoved: boolean
  /** Names of places and bodies as the hosts of its own sites have them, letters alone: "lagosereno", "montegrifone". */
  sites: readonly string[]
  id: string
  title: string
  /** Distinctive words of what the call says of itself, beyond the title. */
  summaryWords: readonly string[]
  /** What stands in quotes in its title though none of its words is distinctive; of three words or more, folded. */
  plainNames: readonly string[]
  /** Runs of words of its title that tell something, longest first; folded. */
  phrases: readonly string[]
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
  /** Its term as month and day ("03-01") where nothing tells the year; null when it has a whole one, or none. */
  bareTerm: string | null
  /** Years written in its dates, those of acts it cites left out. */
  years: ReadonlySet<string>
  /** Its term was read with signs that are seldom wrong: another one contradicts. */
  isTermSure: boolean
  /** Speaks of a term moved. */
  tellsExtension: boolean
  /** Its headline is on what came after or around a call: results, rankings, winners, an evening about it. */
  isAfterwards: boolean
  /** Its headline may be on what came of a call, or on an evening about it: less sure than the former. */
  isAround: boolean
  /** Its headline speaks of another round of something: "nuovo bando", "torna". */
  isRenewal: boolean
  /** Town its headline begins with ("Porto Vecchio, mercatino …"), folded, when no list has it; null else. */
  leadPlace: string | null
  /** Towns its headline puts something in ("a Lagosereno si cercano carri"), whatever lists have them; folded. */
  headTowns: readonly string[]
  /** Capital name its headline begins with, whatever it names; folded. */
  leadName: string | null
  /** Its host, a slash and its path, letters and digits alone, folded: a local paper has its place there. */
  address: string
  /** Bodies named by their kind and name: "GAL Val Torrente", "Fondazione Monte Grifone"; folded. */
  named: readonly { kind: string; name: string }[]
  /** Names in quotes anywhere in its text; folded. */
  quoted: readonly string[]
  /** Says that its sums are rounded: "quasi", "circa", "oltre". */
  isRounding: boolean
  /** Seeks somebody to take part in another body's call with: a call under that call, not that call. */
  seeksPartners: boolean
  /** Has a word of how one takes part: notices, requests, terms; news on a thing that a call is about has none. */
  tellsHow: boolean
  /** A front page, or a list of calls or news: it has the words of many calls and speaks of none. */
  isIndex: boolean
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

/** Names in quotes of words that every call has; of three or more, or they name nothing. Folded. */
export const plainNamesOf = (title: string): string[] =>
  [...title.matchAll(/[“"«]([^“”"«»]{12,80})[”"»]/g)]
    .map(([, name = '']) => fold(name).trim())
    .filter((name) => name.split(' ').length >= 3 && distinctiveWords(name).length === 0)

const JOINING =
  /^(?:di|del|dei|della|delle|dello|degli|da|dal|e|ed|in|a|al|ai|alla|alle|per|con|su|il|la|le|lo|i|gli|un|una|nel|nella|l|d)$/

/** Runs of two to four words of a title between its signs, of which two tell something; longest first. Folded. */
export function phrasesOf(title: string): string[] {
  const found: string[] = []
  for (const part of fold(title).split(/[^a-z0-9' ]+| [-] /)) {
    const words = part.trim().split(/ +/)
    for (const length of [4, 3, 2])
      for (let at = 0; at + length <= words.length; at++) {
        const run = words.slice(at, at + length)
        const isWhole = !JOINING.test(run[0] ?? '') && !JOINING.test(run.at(-1) ?? '')
        const telling = run.filter((word) => distinctiveWords(word, 1).length > 0 && !/^\d/.test(word)).length
        if (isWhole && telling >= 2) found.push(run.join(' '))
      }
  }
  return found.slice(0, 30)
}

/** One spelling of an act: what kind it is counts less than its number and year. */
export const codeOf = (act: string): string => {
  const numbers = fold(act).match(/\d+/g) ?? []
  return numbers.length >= 2 ? numbers.join('/') : fold(act).replace(/\s+/g, '')
}

/** Headline, or the first line of the text. */
export const headlineOf = (page: Page): string => page.title ?? page.text.slice(0, 160).split('\n')[0] ?? ''
