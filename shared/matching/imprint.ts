// What is kept of a page beside its record, to tell later whether another page speaks of the same call: its words,
// places, bodies, days and sums. A record holds one call's facts; two articles also agree in what surrounds them.
import * as v from 'valibot'
import type { Call } from '../call/call.ts'
import { fold } from '../reading/fold.ts'
import { traitsOfCall } from './call-traits.ts'
import type { PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

const words = (limit: number) => v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(limit))

export const imprintSchema = v.object({
  title: words(40),
  words: words(300),
  places: words(40),
  bodies: words(40),
  /** YYYY-MM-DD. */
  days: words(60),
  /** Euro. */
  sums: v.pipe(v.array(v.number()), v.maxLength(60)),
  mailboxes: words(20),
  term: v.nullable(v.object({ date: v.string(), time: v.nullable(v.string()) })),
})

export type Imprint = v.InferOutput<typeof imprintSchema>

/** Euro: fees and single grants this small stand in many calls. */
const SMALL_CHANGE = 1000

const some = (list: Iterable<string>, limit: number) => [...list].filter((word) => word.length <= 120).slice(0, limit)

const imprints = new WeakMap<PageTraits, Imprint>()

/** Worked out once for each page: it is compared with many calls. */
export function imprintOf(page: PageTraits): Imprint {
  const known = imprints.get(page)
  if (known !== undefined) return known
  const imprint = {
    title: some(page.titleWords, 40),
    words: some(page.words, 300),
    places: some(page.places, 40),
    bodies: some(new Set(page.bodies), 40),
    days: some(page.days, 60),
    sums: [...page.sums].filter((sum) => sum >= SMALL_CHANGE).slice(0, 60),
    mailboxes: some(page.mailboxes, 20),
    term: page.term,
  }
  imprints.set(page, imprint)
  return imprint
}

export interface Likeness {
  /** The same body, or one Comune in both. */
  who: string | null
  /** 0..1: how much of the shorter title the other page says; with at least two words. */
  title: number
  /** 0..1: cosine of the words, places and bodies left out. */
  words: number
  shared: string[]
  /** One's term is the other's, or a day the other names. */
  term: 'same' | 'same-hour' | 'named' | null
  sums: number[]
  mailbox: string | null
}

const first = <T>(left: readonly T[], right: readonly T[], fits: (item: T) => boolean = () => true) => {
  const theirs = new Set(right)
  return left.find((item) => theirs.has(item) && fits(item)) ?? null
}

/** @param common words that many of the calls in question share: a site's own phrases, which tell none apart. */
export function likenessOf(left: Imprint, right: Imprint, common: ReadonlySet<string> = new Set()): Likeness {
  const around = new Set(
    [...left.places, ...right.places, ...left.bodies, ...right.bodies].flatMap((name) => distinctiveWords(name, 8)),
  )
  const telling = (list: readonly string[]) =>
    list.filter((word) => !around.has(word) && !common.has(word) && !/^(?:\d{1,3}|20\d\d)$/.test(word))
  const [ours, theirs] = [telling(left.words), telling(right.words)]
  const known = new Set(theirs)
  const shared = ours.filter((word) => known.has(word))
  const titleIn = (title: readonly string[], text: readonly string[]) => {
    const own = telling(title)
    const has = new Set(text)
    const found = own.filter((word) => has.has(word)).length
    return found >= 2 ? found / own.length : 0
  }
  const [mine, other] = [left.term, right.term]
  const same = mine !== null && other !== null && mine.date === other.date
  const named = (mine !== null && right.days.includes(mine.date)) || (other !== null && left.days.includes(other.date))
  const isBody = (name: string) => distinctiveWords(name).length >= 1 && name.length >= 8
  return {
    who: first(left.bodies, right.bodies, isBody) ?? first(left.places, right.places),
    title: Math.max(titleIn(left.title, right.words), titleIn(right.title, left.words)),
    words: shared.length / Math.sqrt(Math.max(1, ours.length) * Math.max(1, theirs.length)),
    shared,
    term: same ? (mine.time !== null && mine.time === other.time ? 'same-hour' : 'same') : named ? 'named' : null,
    sums: left.sums.filter((sum) => right.sums.includes(sum)),
    mailbox: first(left.mailboxes, right.mailboxes),
  }
}

/**
 * A page as its imprint and record tell it, to be weighed against another page's call. The text itself is not kept:
 * names are looked up in what the record quotes of it.
 */
export function pageOfImprint(imprint: Imprint, reading: Call): PageTraits {
  const own = traitsOfCall(reading)
  const quotes = reading.evidence.map(({ quote }) => quote)
  const text = [reading.title, reading.summary, reading.issuer.name ?? '', ...reading.programmes, ...quotes].join('\n')
  const { deadline } = reading
  return {
    ...own,
    keys: own.keys,
    links: new Map(),
    words: new Set(imprint.words),
    folded: fold(text),
    mailboxes: new Set(imprint.mailboxes),
    sums: new Set(imprint.sums),
    places: new Set(imprint.places),
    bodies: imprint.bodies,
    titleWords: imprint.title,
    days: new Set(imprint.days),
    monthDays: new Set(),
    years: new Set(),
    term: imprint.term,
    isTermSure: deadline.certainty >= 0.8,
    tellsExtension: deadline.supersedes !== null,
    isAfterwards: false,
    isRenewal: false,
    leadPlace: null,
    leadName: null,
    address: '',
    named: [],
    isRounding: false,
    tellsHow: true,
    isCall: true,
  }
}
