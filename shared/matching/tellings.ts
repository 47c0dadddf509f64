// Two pages compared as equals: do they tell one call? Neither is the notice: both have headlines, and what they share is
// what the call itself gave them — who, where, days, sums, numbers, names, and rare words however they put them.

import { compareCounts } from './counts.ts'
import { capital, type Evidence, NOTHING, saysRun, sumOf } from './evidence.ts'
import { kindredOf } from './kindred.ts'
import { rarity } from './rarity.ts'
import { compareSums } from './sums.ts'
import { type CallTraits, type PageTraits, phrasesOf } from './traits.ts'
import { compareWhen, daysBetween } from './when.ts'
import { compareWho, lettersOf, townsOf } from './who.ts'
import { distinctiveWords } from './words.ts'

/** A page as its record and its own text tell it. */
export interface Told {
  call: CallTraits
  page: PageTraits
}

export interface Agreement {
  body: number
  call: number
  round: number
  /** What both say of the thing itself, days apart. */
  told: number
  /** One names another body than the other. */
  isOther: boolean
  isNamed: boolean
  /** One says whose it is, the other says nothing that is that. */
  isOneSided: boolean
  /** Days of both, or a term both know, say that they are of one season. */
  isDated: boolean
  because: string[]
}

const wordsOf = (names: Iterable<string>) => [...names].flatMap((name) => distinctiveWords(name, 8))

/** Words of who and where: they tell nothing of what. */
const around = ({ call, page }: Told): string[] => [
  ...wordsOf(page.places),
  ...wordsOf(call.places),
  // A ministry's or an agency's name says what it deals with.
  ...wordsOf(call.isWide ? [] : call.bodies),
  ...wordsOf(townsOf(call)),
  ...wordsOf([page.leadPlace ?? '', ...page.headTowns]),
  ...page.named.flatMap(({ name }) => distinctiveWords(name, 8)),
]

/** A name that stands in the host of either is the place of a newspaper, or of the body itself. */
const isOfHost = (word: string, { page }: Told): boolean =>
  word.length >= 6 && (page.address.split('/')[0] ?? '').includes(word)

/** Whose page it says it is: issuer's town, the town that leads its headline, the Comune whose site it stands on. */
function identitiesOf({ call, page }: Told): string[] {
  const site = /^(?:www)?comune([a-z]{4,40}?)(?:[a-z]{2})?it\//.exec(page.address)?.[1]
  const bodies = page.named.length > 0 && call.bodies.length > 0 ? call.bodies : []
  const names = [...call.places, ...townsOf(call), ...bodies, ...call.sites, ...page.headTowns]
  return [...names, page.leadPlace ?? '', site ?? ''].filter((name) => name.length >= 4)
}

const squeeze = (name: string) => name.replace(/[^a-z0-9]/g, '')

/** Whether a page has one of these names anywhere: whole, squeezed in its address, or by a telling word of it. */
const hasAny = ({ page, call }: Told, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      page.address.includes(squeeze(name)) ||
      page.places.has(name) ||
      lettersOf(page).includes(squeeze(name)) ||
      distinctiveWords(`${name}`).some((word) => word.length >= 5 && page.words.has(word)) ||
      call.bodies.some((body) => squeeze(body).includes(squeeze(name))),
  )

const shared = <T>(left: Iterable<T>, right: ReadonlySet<T>): T[] =>
  [...new Set(left)].filter((item) => right.has(item))

/** A name one page has in capitals stands in the host of the other: "Castelvero" in "comune.castelvero.it". */
function nearAddress(left: Told, right: Told): string | null {
  const [host = ''] = right.page.address.split('/')
  const names = [
    ...left.page.particulars,
    ...wordsOf(left.page.places),
    ...wordsOf(left.call.bodies),
    ...left.page.titleWords,
  ]
  return names.find((word) => word.length >= 6 && rarity(word) > 4 && host.includes(word)) ?? null
}

type Bodies = Pick<Agreement, 'isOther' | 'isNamed' | 'isOneSided'> & { piece: Evidence }

function compareBodies(left: Told, right: Told): Bodies {
  const ways = [compareWho(left.call, right.page), compareWho(right.call, left.page)]
  const best = ways.reduce((one, other) => (other.body > one.body ? other : one))
  const place = shared(left.page.places, right.page.places)[0]
  const body = shared(left.page.bodies, new Set(right.page.bodies)).find((name) => distinctiveWords(name).length > 0)
  const more: Evidence[] = []
  if (place !== undefined) more.push({ ...NOTHING, body: 3, because: `stesso territorio (${capital(place)})` })
  if (body !== undefined) more.push({ ...NOTHING, body: 3.2, because: `stesso ente (${capital(body)})` })
  const near = nearAddress(left, right) ?? nearAddress(right, left)
  if (near !== null) more.push({ ...NOTHING, body: 3, because: `giornale del posto (${near})` })
  const piece = [best, ...more].reduce((one, other) => (other.body > one.body ? other : one))
  if (piece.body >= 2.5) return { piece, isOther: false, isNamed: true, isOneSided: false }
  const [ours, theirs] = [identitiesOf(left), identitiesOf(right)]
  const [isOursThere, isTheirsHere] = [hasAny(right, ours), hasAny(left, theirs)]
  // Each says whose it is, and the other knows nothing of that.
  const isOther = piece.body < 0 || (ours.length > 0 && theirs.length > 0 && !isOursThere && !isTheirsHere)
  const isOneSided = (ours.length > 0 && !isOursThere) || (theirs.length > 0 && !isTheirsHere)
  return { piece: isOneSided ? { ...piece, body: piece.body - 1.5 } : piece, isOther, isNamed: false, isOneSided }
}

const isNumber = (word: string) => /^\d/.test(word)

/** Rare words both have; each is worth less the more words there are to share by chance. */
function compareTexts(left: Told, right: Told, common: ReadonlySet<string>): Evidence[] {
  const leftOut = new Set([...around(left), ...around(right)])
  const telling = (word: string) =>
    !leftOut.has(word) && !common.has(word) && !isNumber(word) && !isOfHost(word, left) && !isOfHost(word, right)
  const [ours, theirs] = [[...left.page.words].filter(telling), new Set([...right.page.words].filter(telling))]
  const words = ours.filter((word) => theirs.has(word))
  const spread =
    1 / (1 + Math.max(0, Math.log2(Math.sqrt(Math.max(1, ours.length) * Math.max(1, theirs.size)) / 70)) * 0.5)
  const worthOf = (word: string) => {
    const isTitle = left.page.titleWords.includes(word) && right.page.titleWords.includes(word)
    return Math.max(0, rarity(word) - 0.6) * (isTitle ? 1.5 : 1)
  }
  const kin = left.page.titleWords.filter(
    (word) => telling(word) && !theirs.has(word) && kindredOf(word).some((other) => theirs.has(other)),
  )
  const worth = words.reduce((sum, word) => sum + worthOf(word), 0) + Math.min(3, kin.length)
  const pieces: Evidence[] = []
  const object = Math.min(8, 0.34 * worth * spread)
  const rarest = [...words].sort((a, b) => worthOf(b) - worthOf(a)).slice(0, 4)
  if (object > 0)
    pieces.push({ ...NOTHING, body: 0.12 * object, call: object, because: `parole in comune (${rarest.join(', ')})` })
  const own = shared(left.page.particulars, new Set(right.page.particulars)).filter(telling)
  if (own.length > 0) pieces.push({ ...NOTHING, body: Math.min(3, 1.2 * own.length * spread) })
  const names = new Set([...right.page.names, ...right.page.quoted, ...right.call.names])
  const name = [...left.page.names, ...left.page.quoted, ...left.call.names].find(
    (candidate) => names.has(candidate) && distinctiveWords(candidate).some(telling),
  )
  if (name !== undefined) pieces.push({ ...NOTHING, body: 1.5, call: 2.5, because: `stesso nome («${name}»)` })
  const runs = (told: Told) => phrasesOf(told.call.title).filter((run) => distinctiveWords(run).some(telling))
  const phrase =
    runs(left).find((run) => saysRun(right.page, run)) ?? runs(right).find((run) => saysRun(left.page, run))
  if (phrase !== undefined && name === undefined)
    pieces.push({ ...NOTHING, body: 0.5, call: 1.6, because: `stesse parole di seguito («${phrase}»)` })
  const counts = compareCounts(left.page.counts, right.page.counts, spread)
  if (counts !== null) pieces.push(counts)
  const box = shared(left.page.mailboxes, right.page.mailboxes)[0]
  if (box !== undefined) pieces.push({ body: 3.5, call: 0.7, round: 0, because: `stesso indirizzo (${box})` })
  return pieces
}

/** Terms in both directions: one may name the day only in passing; or be told after the other's had passed. */
function compareTerms(left: Told, right: Told): { piece: Evidence; isNamed: boolean } {
  const ways = [compareWhen(left.call, right.page), compareWhen(right.call, left.page)]
  const pieces = ways.flatMap(({ pieces: [term] }) => (term === undefined ? [] : [term]))
  const piece = pieces.reduce((one, other) => (other.call > one.call ? other : one), { ...NOTHING, call: -9 })
  const isNamed = ways.some((way) => way.isTermNamed)
  const isAfter = !isNamed && ways.some((way) => way.isLate)
  if (isAfter) return { piece: { ...piece, call: Math.min(0, piece.call), round: piece.round - 2.5 }, isNamed }
  // Two terms some weeks apart, and one of the pages tells that it was moved.
  const isMoved = !isNamed && areNear(left, right) && (left.page.tellsExtension || right.page.tellsExtension)
  return { piece: isMoved ? { ...piece, round: piece.round + 1 } : piece, isNamed }
}

function compareDays(left: Told, right: Told): Evidence {
  const [mine, other] = [left.page.published, right.page.published]
  if (mine === null || other === null) return { ...NOTHING, round: UNDATED }
  const apart = Math.abs(daysBetween(mine, other))
  if (apart <= 45) return { body: 0.6, call: 0.6, round: 2.2, because: 'negli stessi giorni' }
  return { ...NOTHING, round: apart <= 75 ? 1 : apart <= 120 ? 0.4 : apart <= 200 ? 0 : -2 }
}

/** No day to compare: most pages met are of what is open now. */
const UNDATED = 1

const PRECISE = 100_000

/** Both give sums and have none in common; to the last euro, they are the sums of two rounds. */
function sumsApart(left: Told, right: Told): Evidence {
  const [ours, theirs] = [left, right].map(({ page }) => [...page.sums].filter((sum) => sum >= 10_000))
  if (!ours?.length || !theirs?.length) return NOTHING
  const precise = (list: readonly number[]) => list.some((sum) => sum >= PRECISE && Math.round(sum) % 1000 !== 0)
  if (ours.some((sum) => theirs.includes(sum))) return NOTHING
  const isPrecise = precise(ours) && precise(theirs)
  return { body: 0, call: isPrecise ? -1.5 : -0.6, round: isPrecise ? -3 : -0.6, because: '' }
}

/** Terms a few months apart are of one year, whichever of them holds. */
const areNear = (left: Told, right: Told): boolean =>
  left.page.term !== null &&
  right.page.term !== null &&
  Math.abs(daysBetween(left.page.term.date, right.page.term.date)) <= 100

/** Sums of the texts, taken as a call's. */
const withSums = ({ call, page }: Told): CallTraits => ({
  ...call,
  sums: new Set([...call.sums, ...[...page.sums].filter((sum) => sum >= 500)]),
})

export function compareTellings(left: Told, right: Told, common: ReadonlySet<string>): Agreement {
  const who = compareBodies(left, right)
  const texts = compareTexts(left, right, common)
  const sums = [compareSums(withSums(left), right.page), compareSums(withSums(right), left.page)]
  const sum = (sums[0]?.call ?? 0) >= (sums[1]?.call ?? 0) ? sums[0] : sums[1]
  const term = compareTerms(left, right)
  const rest = [...texts, ...(sum && sum.call > 0 ? [sum] : [])]
  const pieces = [who.piece, ...rest, term.piece, compareDays(left, right), sumsApart(left, right)]
  return {
    ...sumOf(pieces),
    told: sumOf(rest).call,
    isOther: who.isOther,
    isNamed: who.isNamed,
    isOneSided: who.isOneSided,
    isDated: term.isNamed || areNear(left, right) || (left.page.published !== null && right.page.published !== null),
    because: [...pieces]
      .sort((a, b) => b.body + b.call - a.body - a.call)
      .flatMap(({ because }) => (because === '' ? [] : [because])),
  }
}
