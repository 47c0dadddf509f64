// Is a page just read one more telling of a call already known? Asked when the scraper stores, and answered more
// strictly than what a reader is shown: two calls made one hide a deadline, two records of one call only repeat it.
import type { Call } from '../call/call.ts'
import { traitsOfCall } from './call-traits.ts'
import { compareEditions, editionsIn } from './editions.ts'
import { type Weighing, weigh } from './judge.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

/** A known call with what each of its pages tells of it. */
export interface KnownCall {
  call: Call
  readings: readonly Call[]
}

export type Relation = NonNullable<Call['related']>[number]['relation']

export type Standing =
  | { kind: 'same'; score: number; because: string[] }
  /** Another call, tied to this one: what the known call is to the page's. */
  | { kind: 'related'; relation: Relation; because: string }
  | null

/** Certainty from which a deadline read may contradict another. */
const CERTAIN = 0.8
/** Readings of one call compared at most. */
const MOST_READINGS = 12
const DAY = 86_400_000
/** Nobody tells of a call so long before its term, nor so long after. */
const LONG_BEFORE = 300 * DAY
const LONG_AFTER = 75 * DAY

const WIDE = new Set(['regione', 'stato', 'ue'])
const LOCAL = new Set(['comune', 'unione', 'provincia'])

/** A national call and the Comune that seeks partners for it name the same programme and often the same term. */
function levelsApart(known: Call, reading: Call): Relation | null {
  if (known.issuer.name === null || reading.issuer.name === null) return null
  if (WIDE.has(known.issuer.level) && LOCAL.has(reading.issuer.level)) return 'parent'
  if (LOCAL.has(known.issuer.level) && WIDE.has(reading.issuer.level)) return 'child'
  return null
}

const day = (moment: string | null | undefined) => moment?.slice(0, 10) ?? null

/** Every day that is or was a call's term. */
const termsOf = ({ call, readings }: KnownCall) =>
  new Set(
    [call, ...readings].flatMap(({ deadline, history }) => [
      ...(deadline.certainty >= CERTAIN || deadline.supersedes !== null ? [day(deadline.date)] : []),
      day(deadline.supersedes),
      ...history.flatMap(({ event, from }) => (event === 'extended' || event === 'reopened' ? [day(from)] : [])),
    ]),
  )

/** Both state a term for sure, they differ, and neither tells that it was moved. */
function termsApart(known: KnownCall, reading: Call, page: PageTraits): boolean {
  const { deadline } = reading
  if (deadline.date === null || deadline.certainty < CERTAIN || page.tellsExtension) return false
  const { call } = known
  if (call.deadline.date === null || call.deadline.certainty < CERTAIN) return false
  const terms = termsOf(known)
  return !terms.has(deadline.date) && !terms.has(day(deadline.supersedes)) && !page.days.has(call.deadline.date)
}

/** Months lie between the page and anything the call's pages say of themselves. */
function timesApart({ call, readings }: KnownCall, page: PageTraits): boolean {
  if (page.published === null) return false
  const days = [call, ...readings].flatMap(({ pages, deadline }) => [
    ...pages.flatMap(({ publishedAt }) => publishedAt ?? []),
    ...(deadline.date !== null && deadline.certainty >= CERTAIN ? [deadline.date] : []),
  ])
  if (days.length === 0) return false
  const at = Date.parse(page.published)
  const instants = days.map((each) => Date.parse(each))
  const undated = call.deadline.date === null
  return at < Math.min(...instants) - LONG_BEFORE || at > Math.max(...instants) + LONG_AFTER * (undated ? 2 : 1)
}

const KINDS_APART: Record<string, Relation> = { lot: 'lot' }

/** Editions the call's titles name, against those of the page. */
function editionsApart({ call, readings }: KnownCall, page: PageTraits): Relation | null {
  const titles = [call.title, ...[call, ...readings].flatMap(({ pages }) => pages.map(({ title }) => title))]
  const { conflict } = compareEditions(editionsIn(titles.join('\n')), page.editions)
  return conflict === null ? null : (KINDS_APART[conflict.kind] ?? 'edition')
}

/** Words that stand side by side in both titles, one of them distinctive: "servizio civile", "carri allegorici". */
export function sharedPhrase(left: string, right: string): string | null {
  const wordsOf = (title: string) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = (words: string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`)
  const theirs = new Set(pairs(wordsOf(right)))
  const isTelling = (pair: string) =>
    pair.split(' ').every((word) => word.length >= 4) && distinctiveWords(pair).length >= 1
  return pairs(wordsOf(left)).find((pair) => theirs.has(pair) && isTelling(pair)) ?? null
}

interface Evidence {
  score: number
  because: string[]
}

/** Who, what, and one hard fact: enough to make two pages one record. Null when anything of it is missing. */
function evidenceFor(found: Weighing, known: CallTraits, page: PageTraits, title: string): Evidence | null {
  const { names, object, issuer, term, facts, score, because } = found
  if (issuer === null) return null
  const has = (start: string) => facts.some((fact) => fact.because.startsWith(start))
  const support = facts.find((fact) => fact.because.startsWith('stesse parole'))?.points ?? 0
  const isLinked = names.some(({ points }) => points >= 12)
  const isNamed = names.length > 0 && !isLinked
  if (isLinked && (object.points >= 1 || term.points >= 2.5)) return { score, because }
  if (issuer.points === 0) return null
  if (isNamed && object.points >= 2) return { score, because }
  const hard = term.points >= 2.5 || has('stesso importo') || has('stesso indirizzo')
  if (object.points >= 4 && (hard || support >= 1 || term.points > 0)) return { score, because }
  if (object.points >= 2 && hard && score >= 7) return { score, because }
  if (object.points >= 2 && object.isStrong && support >= 2 && score >= 7) return { score, because }
  const phrase = term.points >= 4 ? sharedPhrase(known.title, title) : null
  if (phrase !== null) return { score, because: [`stesse parole nel titolo («${phrase}»)`, ...because] }
  return null
}

/**
 * What a known call is to a page just read. Pure.
 * @param reading the call as the page alone tells it.
 */
export function standingOf(known: KnownCall, page: PageTraits, reading: Call): Standing {
  const readings = known.readings.slice(0, MOST_READINGS)
  const weighings = [known.call, ...readings].map((telling) => {
    const traits = traitsOfCall(telling)
    return { traits, found: weigh(traits, page) }
  })
  const title = reading.title
  const best = weighings
    .flatMap(({ traits, found }) => evidenceFor(found, traits, page, title) ?? [])
    .sort((left, right) => right.score - left.score)[0]
  const isSameThing = weighings.some(({ found }) => found.object.points >= 3 && (found.issuer?.points ?? 0) > 0)

  const edition = editionsApart(known, page)
  if (edition !== null)
    return isSameThing ? { kind: 'related', relation: edition, because: 'stesso nome, altra edizione' } : null
  const level = levelsApart(known.call, reading)
  if (level !== null)
    return isSameThing || best !== undefined
      ? { kind: 'related', relation: level, because: 'stesso programma, altro livello' }
      : null
  if (weighings[0]?.found.issuer === null || timesApart(known, page) || best === undefined) return null
  if (termsApart(known, reading, page)) {
    const isYearsApart =
      Math.abs(Date.parse(known.call.deadline.date ?? '') - Date.parse(reading.deadline.date ?? '')) > 200 * DAY
    return isSameThing && isYearsApart
      ? { kind: 'related', relation: 'edition', because: 'stesso nome, scadenza di un altro anno' }
      : null
  }
  return { kind: 'same', ...best }
}

/** Points the second best must lack for the best alone to be joined. */
const MARGIN = 1.5

export interface Kin {
  /** Known calls that this page tells, best first: several when they were kept apart and are one. */
  same: string[]
  because: string[]
  related: { id: string; relation: Relation }[]
}

/**
 * Which of some known calls a page tells.
 * @param areOne whether two known calls may be one: they were stored apart before this page tied them.
 */
export function kinOf(candidates: readonly KnownCall[], page: PageTraits, reading: Call): Kin {
  const standings = candidates.map((known) => ({ known, standing: standingOf(known, page, reading) }))
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

/** Two known calls that one page ties: one, unless editions, levels, bodies or terms say otherwise. */
function mayBeOne(left: KnownCall, right: KnownCall): boolean {
  const titles = (known: KnownCall) => [known.call.title, ...known.call.pages.map(({ title }) => title)].join('\n')
  if (compareEditions(editionsIn(titles(left)), editionsIn(titles(right))).conflict !== null) return false
  if (levelsApart(left.call, right.call) !== null) return false
  const [ours, theirs] = [left.call.deadline, right.call.deadline]
  if (ours.date === null || theirs.date === null || ours.certainty < CERTAIN || theirs.certainty < CERTAIN) return true
  const [terms, others] = [termsOf(left), termsOf(right)]
  return terms.has(theirs.date) || others.has(ours.date)
}
