// What makes two pages tell two calls however alike they sound: the issuers are two Comuni, or one site gives each a
// title of its own. Avvisi of a kind share term, sums and every sentence; these two are what tells them apart.
import type { Call } from '../call/call.ts'
import { findPlaces } from '../reading/facts/territory.ts'
import { fold } from '../reading/fold.ts'
import { addressKeys } from './address.ts'
import type { Imprint } from './imprint.ts'
import { codeOf, type PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

/** A page of a call: its record and, where one was kept, its imprint. */
interface Telling {
  reading: Call
  imprint: Imprint | null
}

/** "Comune di Napoli, Servizio Giovani": what follows is an office, not the Comune's name. */
const OFFICE =
  /\b(?:assessorato|servizio|settore|ufficio|area|direzione|dipartimento|ripartizione|municipio|sportello)\b/
const OF_COMUNE = /^(?:comune|citta|municipio) (?:di|del|dello|della|dei|degli|delle|dell'|d') ?([^,;:(–-]{2,60})/

/** The Comuni that call, by their folded names; none when another body calls, or nobody is named. */
export interface Issuer {
  names: readonly string[]
  /** Spelt as the table of places has them. */
  isKnown: boolean
  province: string | null
}

const issuers = new WeakMap<Call, Issuer>()

export function issuerOf(call: Call): Issuer {
  const former = issuers.get(call)
  if (former !== undefined) return former
  const { issuer, territory } = call
  const found = {
    ...(issuer.level === 'comune' && issuer.name !== null ? comuniIn(issuer.name) : NOBODY),
    province: territory.province ?? null,
  }
  issuers.set(call, found)
  return found
}

type Named = Omit<Issuer, 'province'>

const NOBODY: Named = { names: [], isKnown: true }

function comuniIn(issuer: string): Named {
  const folded = fold(issuer)
  const places = findPlaces(issuer, folded, () => true).flatMap((mention) => mention.places)
  if (places.length > 0) return { names: places.map(({ comune }) => fold(comune)), isKnown: true }
  const written = OF_COMUNE.exec(folded)?.[1]?.trim()
  return written === undefined || OFFICE.test(written) ? NOBODY : { names: [written], isKnown: false }
}

/** As they are written: "Borgo Santa Lucia" and "Borgo S. Lucia" may be one, "Borgo San Lieto" and "Borgo San Vito" are two. */
function areTwoNames(left: string, right: string): boolean {
  const [ours, theirs] = [distinctiveWords(left), distinctiveWords(right)]
  return ours.some((word) => !theirs.includes(word)) && theirs.some((word) => !ours.includes(word))
}

/** Two Comuni call, each in its own name: Comuni that call together have one page name both. */
export function issuersApart(ours: Issuer, theirs: Issuer): boolean {
  if (ours.names.length === 0 || theirs.names.length === 0) return false
  const differ = ours.isKnown && theirs.isKnown ? (mine: string, other: string) => mine !== other : areTwoNames
  if (ours.names.every((mine) => theirs.names.every((other) => differ(mine, other)))) return true
  // Calliano is a Comune near Asti and another near Trento.
  const isTwice = new Set(ours.names).size < ours.names.length
  return isTwice && ours.province !== null && theirs.province !== null && ours.province !== theirs.province
}

const hostOf = (call: Call): string | null => {
  const url = call.pages[0]?.url
  return url === undefined ? null : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? null)
}

/** A page that says less than this of the other's title is on another subject. */
const LEAST_SHARE = 0.6

/** Whether a site that gives both pages means two things by them: each title has words of which the other knows nothing. */
function areTwoSubjects(left: Imprint, right: Imprint): boolean {
  const around = new Set(
    [...left.places, ...right.places, ...left.bodies, ...right.bodies].flatMap((name) => distinctiveWords(name, 8)),
  )
  const share = (title: readonly string[], words: readonly string[]) => {
    const own = title.filter((word) => !around.has(word) && !/^(?:19|20)\d\d$/.test(word))
    const has = new Set(words)
    return own.length === 0 ? 1 : own.filter((word) => has.has(word)).length / own.length
  }
  const [ours, theirs] = [share(left.title, right.words), share(right.title, left.words)]
  return Math.min(ours, theirs) < LEAST_SHARE || (ours < 1 && theirs < 1)
}

/**
 * Whether the sites of the issuer, or one collector, have both pages side by side as two things. Newspapers write of one
 * call under many titles, so they say nothing here; nor does a page that another of the same call does agree with.
 */
export function subjectsApart(tellings: readonly Telling[], reading: Call, imprint: Imprint): boolean {
  const kind = reading.pages[0]?.kind
  if (kind === undefined || kind === 'news') return false
  const host = hostOf(reading)
  const beside = tellings.flatMap(({ reading: other, imprint: theirs }) => {
    const isBeside = other.pages[0]?.kind === kind && (kind === 'official' || hostOf(other) === host)
    return isBeside && theirs !== null ? [theirs] : []
  })
  return beside.length > 0 && beside.every((other) => areTwoSubjects(imprint, other))
}

const codesOf = ({ identifiers: { cup, cig, acts } }: Call) => [...cup, ...cig, ...acts].map(codeOf)

/** A link to the call's page, or its act or code: proof, whatever the words say. */
export function isProven(call: Call, page: PageTraits): boolean {
  if (page.codes.size > 0 && codesOf(call).some((code) => page.codes.has(code))) return true
  const isOfPage = (key: string) => page.keys.includes(key) || page.links.has(key)
  return [...call.pages, ...call.documents].some(({ url }) => addressKeys(url).some(isOfPage))
}
