// Is a page just read one more telling of a call already known? Asked when the scraper stores, and answered more
// strictly than what a reader is shown: two calls made one hide a deadline, two records of one call only repeat it.
import type { Call } from '../call/call.ts'
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
import { isProven, issuerOf, issuersApart, subjectsApart } from './distinct.ts'
import { compareEditions, editionsIn, withoutEditions } from './editions.ts'
import { imprintOf, type Likeness, likenessOf, pageOfImprint } from './imprint.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { type Weighing, weigh } from './weigh.ts'
import { distinctiveWords } from './words.ts'

export type Standing =
  | { kind: 'same'; score: number; because: string[] }
  /** Another call, tied to this one: what the known call is to the page's. */
  | { kind: 'related'; relation: Relation; because: string }
  | null

/** Tellings of one call compared at most. */
const MOST_TELLINGS = 12

/** Words that stand side by side in both titles, one of them distinctive: "servizio civile", "carri allegorici". */
function sharedPhrase(left: string, right: string, places: ReadonlySet<string>): string | null {
  // A place of three words stands side by side in every title of its Comune.
  const ofPlaces = new Set([...places].flatMap((place) => distinctiveWords(place)))
  const wordsOf = (title: string) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = (words: string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`)
  const theirs = new Set(pairs(wordsOf(right)))
  const isTelling = (pair: string) =>
    pair.split(' ').every((word) => word.length >= 4) && distinctiveWords(pair).some((word) => !ofPlaces.has(word))
  return pairs(wordsOf(left)).find((pair) => theirs.has(pair) && isTelling(pair)) ?? null
}

/** "Cortili solidali 2.0" and "Cortili solidali, quarta edizione" are one name, of two words that tell something. */
function areNamedAlike(left: string, right: string): boolean {
  const [ours, theirs] = [left, right].map((title) => distinctiveWords(withoutEditions(title)).sort().join(' '))
  return ours === theirs && ours !== undefined && ours.includes(' ')
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
  const hasSum = has('stesso importo')
  if (issuer.points === 0) {
    // Nothing says who calls, on one side or both: then what and when must tell, and more of it.
    const isWhole = object.points >= 4 && (term.points >= 2.5 || hasSum)
    const isMuch = object.points >= 3 && (term.points >= 4 || (term.points >= 2.5 && (hasSum || support >= 1)))
    const isBoth = object.points >= 2 && object.isStrong && term.points >= 2.5 && hasSum
    return isWhole || isMuch || isBoth ? { score, because } : null
  }
  if (isNamed && object.points >= 2) return { score, because }
  // An address alone is no fact here: one office's PEC stands in all its calls.
  const hard = term.points >= 2.5 || hasSum
  if (object.points >= 4 && (hard || support >= 1 || term.points > 0)) return { score, because }
  if (object.points >= 2 && hard && score >= 7) return { score, because }
  // What both headlines and both descriptions say, when no day or sum can be compared.
  const isTitled = known.titleWords.some((word) => page.titleWords.includes(word) && !known.places.has(word))
  if (object.points >= 2 && isTitled && support >= 2 && score >= 7) return { score, because }
  const phrase = term.points >= 4 ? sharedPhrase(known.title, title, known.places) : null
  if (phrase !== null) return { score, because: [`stesse parole nel titolo («${phrase}»)`, ...because] }
  return null
}

interface Circumstances {
  isNear: boolean
  /** One of them states no term, so that terms can neither agree nor differ. */
  isUndated: boolean
  /** Words side by side in both titles. */
  phrase: string | null
}

/** Two pages alike in what surrounds the facts too. Each line is one way to be sure; null when none holds. */
function evidenceIn(like: Likeness, found: Weighing, { isNear, isUndated, phrase }: Circumstances): Evidence | null {
  const { who, title, words, shared, term, sums, mailbox } = like
  const isTerm = term === 'same' || term === 'same-hour'
  const isWhole = found.object.points >= 4
  const isTermNamed = found.term.points >= 2.5
  // 412,500 is the sum of one call; 50,000 that of many.
  const isPrecise = sums.some((sum) => sum % 5_000 !== 0 && sum > 5_000)
  const isOfOne = who !== null || (found.issuer?.points ?? 0) >= 2.5
  const ways: [boolean, string][] = [
    [isTerm && (who !== null || title >= 0.6) && words >= 0.15, 'stessa scadenza e stesse parole'],
    [term === 'same-hour' && who !== null && words >= 0.1, 'stesso ente, stessa scadenza'],
    [term === 'same-hour' && phrase !== null && words >= 0.15, `stessa scadenza, e «${phrase}» in entrambi i titoli`],
    [isTerm && phrase !== null && isOfOne, `stesso ente, stesso giorno, e «${phrase}» in entrambi i titoli`],
    [
      isNear && isUndated && who !== null && words >= 0.25 && shared.length >= 8,
      'stesso ente, stessi giorni, molte parole',
    ],
    [term === 'same-hour' && sums.length > 0 && words >= 0.1, 'stessa scadenza e stesso importo'],
    [who !== null && sums.length > 0 && found.term.points >= 2, 'stesso ente, stesso importo, stesso giorno'],
    [who !== null && isWhole && words >= 0.2, 'stesso nome, stesso ente, stesse parole'],
    [isTermNamed && sums.length > 1 && isNear, 'stessi importi, e una nomina la scadenza dell’altra'],
    [isPrecise && (title >= 0.5 || who !== null) && words >= 0.1, 'stesso importo, stesse parole'],
    [isPrecise && who !== null && shared.length > 0 && isNear, 'stesso ente, stesso importo'],
    [isWhole && isNear && isUndated && title >= 0.6 && words >= 0.15, 'stesso nome, stessi giorni, stesse parole'],
    [sums.length > 0 && title >= 0.5 && (who !== null || words >= 0.18), 'stesso importo, stesso oggetto'],
    [
      term === 'named' && (sums.length > 0 || who !== null) && words >= 0.1 && (title >= 0.5 || words >= 0.2),
      'una nomina la scadenza dell’altra',
    ],
    [who !== null && title >= 0.5 && words >= 0.3 && shared.length >= 8, 'stesso ente, stesso oggetto'],
    [
      who !== null && isNear && title > 0 && words >= 0.25 && shared.length >= 6,
      'stesso ente, stessi giorni, stesse parole',
    ],
    [term === 'named' && title >= 0.95 && words >= 0.2, 'stesso titolo, e una nomina la scadenza dell’altra'],
    [isWhole && title >= 0.95 && words >= 0.25, 'stesso nome, stesse parole'],
    [isWhole && title >= 0.6 && who !== null && isNear && words >= 0.1, 'stesso nome, stesso ente, stessi giorni'],
    [mailbox !== null && title >= 0.5 && words >= 0.2, 'stesso indirizzo, stesso oggetto'],
    [words >= 0.5 && shared.length >= 12, 'quasi lo stesso testo'],
  ]
  const because = ways.filter(([holds]) => holds).map(([, words]) => words)
  if (because.length === 0) return null
  const score = 7 + 10 * words + (isTerm ? 2 : 0) + Math.min(2, sums.length) + (who === null ? 0 : 1)
  return { score, because: [...because, `parole in comune: ${shared.slice(0, 4).join(', ')}`] }
}

const NEAR = 45 * DAY

const SEASON = 150 * DAY

type Days = readonly (string | null | undefined)[]

const areNear = (ours: Days, theirs: Days, within: number) =>
  ours.some((mine) => theirs.some((other) => mine && other && Math.abs(Date.parse(mine) - Date.parse(other)) <= within))

/** The best evidence any telling of the call gives, and whether one names the very thing. */
function bestEvidence(known: KnownCall, page: PageTraits, ours: CallTraits, common: ReadonlySet<string>) {
  const { title } = ours
  const imprint = imprintOf(page)
  const found: Evidence[] = []
  let isNamed = false
  const tellings = known.tellings.slice(0, MOST_TELLINGS)
  for (const { reading, imprint: other } of [{ reading: known.call, imprint: null }, ...tellings]) {
    const traits = traitsOfCall(reading)
    const weighed = weigh(traits, page)
    // The other way round too: which of two pages came first is chance.
    const stored = other === null ? null : pageOfImprint(other, reading)
    const back = stored === null ? null : weigh(ours, stored)
    const like = other === null ? null : likenessOf(imprint, other, common)
    const isOfIssuer = (weighed.issuer?.points ?? 0) > 0 || (like?.who ?? null) !== null
    isNamed ||=
      isOfIssuer && (weighed.object.points >= 3.5 || (like?.title ?? 0) >= 0.95 || areNamedAlike(traits.title, title))
    const [mine, theirs] = [
      [traits.published, traits.term?.date],
      [page.published, page.term?.date],
    ] as const
    const isNear = areNear(mine, theirs, NEAR)
    // Nothing says that both are of one season: a name and an issuer come back every year.
    const isOfOneTime =
      areNear(mine, theirs, SEASON) ||
      weighed.term.points > 0 ||
      weighed.editions.shared.length > 0 ||
      (like !== null &&
        (like.term !== null ||
          like.mailbox !== null ||
          like.sums.length > 1 ||
          (like.sums.length > 0 && like.title >= 0.95 && like.words >= 0.25)))
    // A page of no day at all cannot give the record a wrong one: its name and its words, or its sum, are enough.
    const isTimeless = [traits, page].some((each) => each.term === null && each.published === null)
    const isPlain =
      like !== null &&
      like.who !== null &&
      ((weighed.object.points >= 4 && like.words >= 0.2) || (like.sums.length > 0 && like.title >= 0.95))
    if (!isOfOneTime && !(isTimeless && isPlain)) continue
    const isUndated = traits.term === null || page.term === null
    const circumstances = { isNear, isUndated, phrase: sharedPhrase(traits.title, title, traits.places) }
    const evidence = [
      evidenceFor(weighed, traits, page, title),
      stored === null || back === null || weighed.issuer === null
        ? null
        : evidenceFor(back, ours, stored, traits.title),
      like === null || back === null || weighed.issuer === null ? null : evidenceIn(like, back, circumstances),
      like === null || weighed.issuer === null ? null : evidenceIn(like, weighed, circumstances),
    ]
    found.push(...evidence.filter((piece) => piece !== null))
  }
  return { best: found.sort((left, right) => right.score - left.score)[0] ?? null, isNamed }
}

/** Two Comuni, or two items of one site, and neither link nor act to say that they are one. */
function areDistinct({ call, tellings }: KnownCall, page: PageTraits, reading: Call): boolean {
  const isOther = issuersApart(issuerOf(call), issuerOf(reading)) || subjectsApart(tellings, reading, imprintOf(page))
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
  const level = levelsApart(known.call, reading)
  if (level !== null)
    return isNamed || best !== null
      ? { kind: 'related', relation: level, because: 'stesso programma, altro livello' }
      : null
  if (best === null || timesApart(known, page, reading)) return null
  if (!termsApart(known, reading, page, isNamed)) return { kind: 'same', ...best }
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
const COMMON_FROM = 4

function commonWords(candidates: readonly KnownCall[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { tellings } of candidates)
    for (const word of new Set(tellings.flatMap(({ imprint }) => imprint?.words ?? [])))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const enough = Math.max(COMMON_FROM, candidates.length / 3)
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
  return terms.has(theirs.date) || others.has(ours.date)
}
