// What is kept of a page beside its record, to tell later whether another page speaks of the same call: its words,
// places, bodies, days and sums. A record holds one call's facts; two articles also agree in what surrounds them.
import * as v from 'valibot'
import type { Call } from '../call/call.ts'
import { fold } from '../reading/fold.ts'
import { traitsOfCall } from './call-traits.ts'
import type { PageTraits } from './traits.ts'

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
  // Kept since later: an imprint from before has none of these, and tells less until its page is read again.
  names: v.optional(words(40), []),
  particulars: v.optional(words(60), []),
  counts: v.optional(v.pipe(v.array(v.number()), v.maxLength(100)), []),
  named: v.optional(v.pipe(v.array(v.object({ kind: v.string(), name: v.string() })), v.maxLength(20)), []),
  address: v.optional(v.pipe(v.string(), v.maxLength(400)), ''),
  tellsExtension: v.optional(v.boolean(), false),
  seeksPartners: v.optional(v.boolean(), false),
  isRounding: v.optional(v.boolean(), false),
  leadPlace: v.optional(v.nullable(v.string()), null),
  leadName: v.optional(v.nullable(v.string()), null),
  headTowns: v.optional(words(10), []),
  /** Days named without a year, MM-DD. */
  monthDays: v.optional(words(40), []),
  /** Its first words, folded: names are looked up in them. */
  text: v.optional(v.pipe(v.string(), v.maxLength(4000)), ''),
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
    names: some(new Set([...page.names, ...page.quoted]), 40),
    particulars: some(page.particulars, 60),
    counts: [...page.counts].slice(0, 100),
    named: [...page.named],
    address: page.address.slice(0, 400),
    tellsExtension: page.tellsExtension,
    seeksPartners: page.seeksPartners,
    isRounding: page.isRounding,
    leadPlace: page.leadPlace,
    leadName: page.leadName,
    headTowns: some(page.headTowns, 10),
    monthDays: some(page.monthDays, 40),
    text: page.folded.slice(0, 4000),
  }
  imprints.set(page, imprint)
  return imprint
}

/** What the record alone leaves of a page whose text is gone. */
export function bareImprint(reading: Call): Imprint {
  const traits = traitsOfCall(reading)
  return {
    title: some(traits.titleWords, 40),
    words: some(new Set([...traits.titleWords, ...traits.summaryWords]), 300),
    places: some(traits.places, 40),
    bodies: some(traits.bodies, 40),
    days: traits.term === null ? [] : [traits.term.date],
    sums: [...traits.sums].filter((sum) => sum >= SMALL_CHANGE).slice(0, 60),
    mailboxes: some(traits.mailboxes, 20),
    term: traits.term,
    names: some(traits.names, 40),
    particulars: some(traits.particulars, 60),
    counts: [...traits.counts].slice(0, 100),
    named: [],
    address: '',
    tellsExtension: traits.formerTerms.size > 0,
    seeksPartners: false,
    isRounding: false,
    leadPlace: null,
    leadName: null,
    headTowns: [],
    monthDays: [],
    text: '',
  }
}

/**
 * A page as its imprint and record tell it, to be weighed against another page's call. Of a page whose text
 * was not kept, names are looked up in what the record quotes of it.
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
    folded: imprint.text === '' ? fold(text) : imprint.text,
    mailboxes: new Set(imprint.mailboxes),
    sums: new Set(imprint.sums),
    places: new Set(imprint.places),
    bodies: imprint.bodies,
    titleWords: imprint.title,
    days: new Set(imprint.days),
    monthDays: new Set(imprint.monthDays),
    bareTerm: null,
    years: new Set(),
    term: imprint.term,
    isTermSure: deadline.certainty >= 0.8,
    tellsExtension: imprint.tellsExtension || deadline.supersedes !== null,
    isAfterwards: false,
    isAround: false,
    isRenewal: false,
    leadPlace: imprint.leadPlace,
    leadName: imprint.leadName,
    headTowns: imprint.headTowns,
    address: imprint.address,
    named: imprint.named,
    counts: new Set(imprint.counts),
    particulars: imprint.particulars,
    names: [...new Set([...own.names, ...imprint.names])],
    quoted: imprint.names,
    isRounding: imprint.isRounding,
    seeksPartners: imprint.seeksPartners,
    tellsHow: true,
    isIndex: false,
    isCall: true,
  }
}
