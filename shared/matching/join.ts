// Is a page just read one more telling of a call already known? Asked when the scraper stores, and answered more
// strictly than what a reader is shown: two calls made one hide a deadline, two records of one call only repeat it.
import type { Call } from '../call/call.ts'
import { fold } from '../reading/fold.ts'
import {
  CERTAIN,
  DAY,
  editionsApart,
  type KnownCall,
  levelsApart,
  type Relation,
  termsApart,
  termsOf,
  timesApart,
} from './apart.ts'
import { traitsOfCall } from './call-traits.ts'
import { type Issuer, isProven, issuerOf, issuersApart, subjectsApart } from './distinct.ts'
import { compareEditions, editionsIn, withoutEditions } from './editions.ts'
import { holds } from './evidence.ts'
import { bareImprint, type Imprint, imprintOf, pageOfImprint } from './imprint.ts'
import { judge } from './judge.ts'
import { type Agreement, compareTellings, type Told } from './tellings.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

export type Standing =
  | { kind: 'same'; score: number; because: string[] }
  /** Another call, tied to this one: what the known call is to the page's. */
  | { kind: 'related'; relation: Relation; because: string }
  | null

/** Tellings of one call compared at most. */
const MOST_TELLINGS = 12

/** "Cortili solidali 2.0" and "Cortili solidali, quarta edizione" are one name, of two words that tell something. */
function areNamedAlike(left: string, right: string): boolean {
  const [ours, theirs] = [left, right].map((title) => distinctiveWords(withoutEditions(title)).sort().join(' '))
  return ours === theirs && ours !== undefined && ours.includes(' ')
}

/** How much of what tells in a title another page says, of two words at least: 0..1. */
function titleIn(title: readonly string[], words: ReadonlySet<string>, around: ReadonlySet<string>): number {
  const own = title.filter((word) => !around.has(word) && !/^(?:\d{1,3}|20\d\d)$/.test(word))
  const found = own.filter((word) => words.has(word)).length
  return found >= 2 ? found / own.length : 0
}

/** One page says the other's whole title. */
function isTitleSaid(ours: CallTraits, theirs: CallTraits, page: PageTraits, imprint: Imprint): boolean {
  const places = [...page.places, ...imprint.places, ...ours.bodies, ...theirs.bodies]
  const around = new Set(places.flatMap((name) => distinctiveWords(name, 8)))
  const said = Math.max(
    titleIn(page.titleWords, new Set(imprint.words), around),
    titleIn(imprint.title, page.words, around),
  )
  return said >= 0.95
}

interface Evidence {
  score: number
  /** Both state one day as the term. */
  isSameTerm: boolean
  /** So much of who and what that another term, where one is known to have been moved, is no other call. */
  isStrong: boolean
  /** And one sum. */
  hasSums: boolean
  because: string[]
}

/** Log-odds from which two pages are one call; stricter than what a reader is shown. */
const SAME = { body: 3.4, call: 3.6, round: 0.9, together: 8.6, told: 1.6 }
/** The same when one of the two, taken as the notice, would be surely spoken of by the other. */
const SURELY = { body: 1.5, call: 2.4, round: 0.9, together: 4.5, told: 1 }
/** What both say of the thing: when neither says who calls; when it makes up for terms that differ. */
const UNNAMED = { sameTerm: 2.4, other: 3, oneSided: 5 }
const STRONG = 3
/** And when nothing says that both are of one season. */
const UNDATED = { together: 10.5, told: 3.6 }
const MOST = 7

/** The same when one links the other or names its act: something in common is enough. */
const PROVEN = { body: -1, call: 0.6, round: -1, together: 0.6, told: 0 }

/** Whether one, taken as the notice, would be surely spoken of by the other, and which body it is of is known. */
const isSpokenOf = (notice: CallTraits, page: PageTraits): boolean => {
  const isOfBody = notice.bodies.length > 0 || notice.sites.length > 0
  return isOfBody && judge(notice, page)?.certainty === 'sure'
}

/** What each page of the call tells; of pages whose imprint was never kept, what their record alone does. */
const tellingsOf = ({ tellings }: KnownCall) =>
  tellings
    .slice(0, MOST_TELLINGS)
    .map(({ reading, imprint }) => ({ reading, imprint: imprint ?? bareImprint(reading) }))

/** What both must say of the thing: more when neither says who calls, and more still when one of them does. */
function leastTold(agreement: Agreement, isProof: boolean, isSameTerm: boolean, least: number): number {
  if (isProof || agreement.isNamed) return least
  if (agreement.isOneSided) return UNNAMED.oneSided
  return isSameTerm ? UNNAMED.sameTerm : UNNAMED.other
}

/** The best evidence any telling of the call gives, and whether one names the very thing. */
function bestEvidence(known: KnownCall, page: PageTraits, ours: CallTraits, common: ReadonlySet<string>) {
  const tellings = tellingsOf(known)
  // Once one page of the call tells that its term was moved, another that states the former one is no stranger.
  const tellsExtension = page.tellsExtension || tellings.some(({ imprint }) => imprint.tellsExtension)
  const mine: Told = { call: ours, page: { ...page, tellsExtension } }
  const found: Evidence[] = []
  let isNamed = false
  const isProof = isProven(known.call, page)
  const isSure = isSpokenOf(traitsOfCall(known.call), page)
  for (const { reading, imprint } of tellings) {
    const traits = traitsOfCall(reading)
    const theirs: Told = { call: traits, page: { ...pageOfImprint(imprint, reading), tellsExtension } }
    const agreement = compareTellings(mine, theirs, common)
    const { body, call, round, told, because } = agreement
    isNamed ||=
      agreement.isNamed && (areNamedAlike(traits.title, ours.title) || isTitleSaid(ours, traits, page, imprint))
    const together = Math.min(MOST, body) + Math.min(MOST, call)
    const isSameTerm = page.term !== null && page.term.date === imprint.term?.date
    const least = isProof
      ? PROVEN
      : isSure || isSpokenOf(theirs.call, page) || isSpokenOf(ours, theirs.page)
        ? SURELY
        : SAME
    const isEnough = body >= least.body && call >= least.call && round >= least.round && together >= least.together
    const isOfSeason =
      isProof || agreement.isDated || (together >= UNDATED.together && told >= UNDATED.told && agreement.isNamed)
    if (isEnough && isOfSeason && told >= leastTold(agreement, isProof, isSameTerm, least.told) && !agreement.isOther)
      found.push({
        score: together + round,
        isStrong: agreement.isNamed && told >= STRONG,
        hasSums: imprint.sums.some((sum) => page.sums.has(sum)),
        isSameTerm,
        because,
      })
  }
  return { best: found.sort((left, right) => right.score - left.score)[0] ?? null, isNamed }
}

/** One seeks partners for what the other is. */
function partnersApart({ tellings }: KnownCall, page: PageTraits): Relation | null {
  const seeking = tellings.flatMap(({ imprint }) => (imprint === null ? [] : [imprint.seeksPartners]))
  if (seeking.length === 0 || seeking.includes(page.seeksPartners)) return null
  return page.seeksPartners ? 'parent' : 'child'
}

/** "Il Comune cerca partner" to design something with: that is the notice itself, and the partner is who applies. */
const areCoDesigned = (left: Call, right: Call): boolean =>
  [left, right].every(({ procedure }) => procedure.some((kind) => kind === 'coprogettazione'))

/** Whether a title names one of the first and none of the others. */
function namesInstead(title: string, names: readonly string[], others: readonly string[]): boolean {
  const folded = fold(title)
  return names.some((name) => holds(folded, name)) && !others.some((name) => holds(folded, name))
}

/**
 * The Comuni that issue, without those a newspaper's page was taken to be of though it never says "di" or "a" before
 * their names: "Cambiano le regole" is of no Comune di Cambiano. Whose page is official is known.
 * @param text folded; null when it was not kept
 */
function spokenOf(issuer: Issuer, call: Call, text: string | null): Issuer {
  if (text === null || call.pages.some(({ kind }) => kind === 'official')) return issuer
  const isSpoken = (name: string) =>
    ['di', "d'", 'del', 'della', 'a', 'ad', 'al'].some((before) => holds(text, `${before} ${name}`))
  return { ...issuer, names: issuer.names.filter(isSpoken) }
}

/** Two Comuni, or two items of one site, and neither link nor act to say that they are one. */
function areDistinct({ call, tellings }: KnownCall, page: PageTraits, reading: Call): boolean {
  const own = spokenOf(issuerOf(reading), reading, page.folded)
  const told = tellings.map(({ reading: other, imprint }) => ({
    title: other.title,
    issuer: spokenOf(issuerOf(other), other, imprint?.text ? imprint.text : null),
  }))
  const named = told.length === 0 ? [{ title: call.title, issuer: issuerOf(call) }] : told
  const isAnother = ({ title, issuer }: { title: string; issuer: Issuer }) =>
    issuersApart(issuer, own) &&
    // "Augusta, Carnevale 2024" is of Augusta, whichever other Comune was taken for its issuer.
    !namesInstead(reading.title, issuer.names, own.names) &&
    !namesInstead(title, own.names, issuer.names)
  const known = named.filter(({ issuer }) => issuer.names.length > 0)
  const isOther = (known.length > 0 && known.every(isAnother)) || subjectsApart(tellings, reading, imprintOf(page))
  return isOther && ![call, ...tellings.map((told) => told.reading)].some((told) => isProven(told, page))
}

/**
 * What a known call is to a page just read. Pure.
 * @param reading the call as the page alone tells it.
 * @param common words that tell none of the calls in question apart.
 */
function standingOf(
  known: KnownCall,
  page: PageTraits,
  reading: Call,
  common: ReadonlySet<string> = new Set(),
): Standing {
  const edition = editionsApart(known, page)
  // Two items of one site whose titles differ in what counts them are editions of one name, not strangers.
  if (edition === null && areDistinct(known, page, reading)) return null
  const { best, isNamed } = bestEvidence(known, page, traitsOfCall(reading), common)
  if (edition !== null)
    return isNamed ? { kind: 'related', relation: edition, because: 'stesso nome, altra edizione' } : null
  const isForPartners = areCoDesigned(known.call, reading)
  const level = (isForPartners ? null : partnersApart(known, page)) ?? levelsApart(known.call, reading)
  // A Comune's page that tells the very day, sums and words of a region's call passes it on.
  const isPassedOn = best?.isSameTerm && (best.hasSums || isNamed) && (isForPartners || !page.seeksPartners)
  if (level !== null && !isPassedOn)
    return isNamed || best !== null
      ? { kind: 'related', relation: level, because: 'stesso programma, altro livello' }
      : null
  if (best === null || timesApart(known, page, reading)) return null
  if (!termsApart(known, reading, page, isNamed || best.isStrong))
    return { kind: 'same', score: best.score, because: best.because }
  const apart = Date.parse(known.call.deadline.date ?? '') - Date.parse(reading.deadline.date ?? '')
  return isNamed && Math.abs(apart) > 200 * DAY
    ? { kind: 'related', relation: 'edition', because: 'stesso nome, scadenza di un altro anno' }
    : null
}

/** Points the second best must lack for the best alone to be joined. */
const MARGIN = 1.5

export interface Kin {
  /** Known calls that this page tells, best first: several when they were kept apart and are one. */
  same: string[]
  because: string[]
  related: { id: string; relation: Relation }[]
}

/** Words in so many of the calls alike that they tell none of them apart. */
const COMMON_FROM = 6

function commonWords(candidates: readonly KnownCall[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { tellings } of candidates)
    for (const word of new Set(tellings.flatMap(({ imprint }) => imprint?.words ?? [])))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const enough = Math.max(COMMON_FROM, candidates.length * 0.6)
  return new Set([...counts].flatMap(([word, count]) => (count >= enough ? [word] : [])))
}

/** Which of some known calls a page tells, and which only share its name. */
export function kinOf(candidates: readonly KnownCall[], page: PageTraits, reading: Call): Kin {
  const common = commonWords(candidates)
  const standings = candidates.map((known) => ({ known, standing: standingOf(known, page, reading, common) }))
  const same = standings
    .flatMap(({ known, standing }) => (standing?.kind === 'same' ? [{ known, ...standing }] : []))
    .sort((left, right) => right.score - left.score)
  const related = standings.flatMap(({ known, standing }) =>
    standing?.kind === 'related' ? [{ id: known.call.id, relation: standing.relation }] : [],
  )
  const [best, ...others] = same
  if (best === undefined || !page.isCall) return { same: [], because: [], related }
  const joined = others.filter(({ known }) => mayBeOne(best.known, known))
  // As likely as another call that it cannot be one with: neither is sure.
  const isTorn = others.some((other) => !joined.includes(other) && other.score > best.score - MARGIN)
  if (isTorn) return { same: [], because: [], related }
  return { same: [best, ...joined].map(({ known }) => known.call.id), because: best.because, related }
}

/** A term is moved by weeks, seldom by months. */
const MOVED = 120 * DAY

/** Two known calls that one page ties: one, unless editions, levels, bodies or terms say otherwise. */
function mayBeOne(left: KnownCall, right: KnownCall): boolean {
  const titles = (known: KnownCall) => [known.call.title, ...known.call.pages.map(({ title }) => title)].join('\n')
  if (compareEditions(editionsIn(titles(left)), editionsIn(titles(right))).conflict !== null) return false
  if (levelsApart(left.call, right.call) !== null || issuersApart(issuerOf(left.call), issuerOf(right.call)))
    return false
  const areApart = left.tellings.some(
    ({ reading, imprint }) => imprint !== null && subjectsApart(right.tellings, reading, imprint),
  )
  if (areApart) return false
  const [ours, theirs] = [left.call.deadline, right.call.deadline]
  if (ours.date === null || theirs.date === null || ours.certainty < CERTAIN || theirs.certainty < CERTAIN) return true
  const [terms, others] = [termsOf(left), termsOf(right)]
  if (terms.has(theirs.date) || others.has(ours.date)) return true
  const tellings = [...left.tellings, ...right.tellings]
  const apart = Math.abs(Date.parse(ours.date) - Date.parse(theirs.date))
  return apart <= MOVED && tellings.some(({ imprint }) => imprint?.tellsExtension === true)
}
