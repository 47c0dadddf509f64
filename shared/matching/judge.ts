// Does this page speak of this call? Evidence is weighed, contradictions forbid, and every verdict says why.
import { compareEditions, type EditionComparison } from './editions.ts'
import { type Evidence, NOTHING, sumOf } from './evidence.ts'
import { compareSums } from './sums.ts'
import type { CallTraits, PageTraits, Term } from './traits.ts'
import { compareWhat, type What } from './what.ts'
import { compareWhen, daysBetween, type When } from './when.ts'
import { compareWho, type Who } from './who.ts'

export type Certainty = 'sure' | 'possible'

export interface Verdict {
  certainty: Certainty
  /** Points of evidence; comparable between calls for one page. */
  score: number
  /** In Italian, strongest first. */
  because: string[]
  /** A page, link or code of the call ties them, whatever other calls are like. */
  isProven: boolean
  /** The page names a day that is or was the term of this call. */
  namesTerm: boolean
}

/** Log-odds from which none of the three others is likely any more, and from which the match is worth a line. */
const SURE = { body: 3.6, call: 3.4, round: 1.1 }
const POSSIBLE = { body: 1.2, call: 1.6, round: -2.5 }
/** Body and call together, neither counted for more than MOST: what is sure of one needs something of the other too. */
const TOGETHER = 8
const MOST = 7
/** Of what is called for, its day apart. */
const TOLD = { named: 1.2, unnamed: 1.6, possible: 0.4 }
/** Body and thing together, for an announcement with a term that nobody remembers. */
const FIRST = 9
/** What a page must have beyond that when it has no day and names no term; reads as no call; may be what came of a call. */
const BEYOND = { undated: 1.2, noCall: 1, around: 3, nextRound: 4 }

interface Names {
  points: number
  because: string
}

/** Pages of the call, links to them and codes: each decides alone. */
function compareNames(call: CallTraits, page: PageTraits): Names | null {
  if (call.keys.some((key) => page.keys.includes(key))) return { points: 20, because: 'è una pagina del bando' }
  const linked = call.keys.find((key) => page.links.has(key))
  if (linked !== undefined)
    return { points: 12, because: `rimanda alla pagina del bando («${page.links.get(linked)}»)` }
  const code = [...call.codes].find((mine) => page.codes.has(mine))
  return code === undefined ? null : { points: 8, because: `stesso codice o atto (${code})` }
}

function compareMailboxes(call: CallTraits, page: PageTraits): Evidence {
  const box = [...call.mailboxes].find((address) => page.mailboxes.has(address))
  // One office's PEC stands in all its calls.
  return box === undefined ? NOTHING : { body: 4, call: 0.5, round: 0, because: `stesso indirizzo (${box})` }
}

function compareRounds({ shared, conflict }: EditionComparison): Evidence {
  if (conflict !== null) return { body: 0, call: 0, round: -6, because: '' }
  if (shared.length === 0) return NOTHING
  return {
    body: 0.3,
    call: 0.8,
    round: 2,
    because: `stessa edizione (${shared.map(({ value }) => value).join(', ')})`,
  }
}

interface Weighed {
  who: Who
  what: What
  when: When
  editions: EditionComparison
  pieces: Evidence[]
}

function weighAll(call: CallTraits, page: PageTraits): Weighed {
  const who = compareWho(call, page)
  const what = compareWhat(call, page)
  const when = compareWhen(call, page)
  const editions = compareEditions(call.editions, page.editions)
  const rest = [compareSums(call, page), compareMailboxes(call, page), compareRounds(editions)]
  return { who, what, when, editions, pieces: [who, ...what.pieces, ...when.pieces, ...rest] }
}

const reasons = (pieces: readonly Evidence[]) =>
  [...pieces]
    .sort((a, b) => b.body + b.call + b.round - (a.body + a.call + a.round))
    .flatMap(({ because }) => (because === '' ? [] : [because]))

/** Null when the page does not speak of the call, or of another edition of it. Pure. */
export function judge(call: CallTraits, page: PageTraits): Verdict | null {
  const names = compareNames(call, page)
  const { who, what, when, editions, pieces } = weighAll(call, page)
  // An article on two calls states the term of one: the other is known by its name and edition.
  const isOfAnother = what.isNamed && editions.shared.length > 0
  const { body, call: object, round } = sumOf(isOfAnother ? pieces.filter(({ round }) => round > -4) : pieces)
  const score = Math.max(0, body + object + Math.min(round, 4)) / 1.6
  const because = reasons(pieces)
  // What both say of the thing itself, its day apart: a body closes several calls on one day.
  const told = object - sumOf(when.pieces).call
  const isElsewhere = who.isOther || when.isOtherTime || editions.conflict !== null
  if (names !== null) {
    const all = {
      score: names.points + score,
      because: [names.because, ...because],
      isProven: true,
      namesTerm: when.isTermNamed,
    }
    if (names.points >= 20) return { certainty: 'sure', ...all }
    // Who links to the call and states another day of the same weeks was written before or after the term moved.
    const isMoved = when.isOtherTerm && !isElsewhere && areNear(call.term, page.term)
    const isSure = page.isCall && !isElsewhere && (!when.isOtherTerm || isMoved)
    return { certainty: isSure ? 'sure' : 'possible', ...all }
  }
  if (isElsewhere || told < TOLD.possible) return null
  const tie = { score, because, isProven: false, namesTerm: when.isTermNamed }
  if (when.isOtherTerm && !isOfAnother) {
    // The same name, and an earlier term than ours: the first announcement of what was extended since, or another round.
    const isEarlier = call.term !== null && page.term !== null && page.term.date < call.term.date
    if (!isEarlier || body + 2 < 3.5 || object + 3 < 5) return null
    // What was extended once and is told on the days it came out was extended twice: its very first term is not known.
    const isFirst =
      call.wasMoved && when.isInTime && page.isCall && who.isNamed && told + body >= FIRST && what.share >= 0.6
    return isFirst && isOutThen(call, page)
      ? { certainty: 'sure', ...tie }
      : { certainty: 'possible', ...tie, because: [...because, 'ma con un’altra scadenza'] }
  }
  if (body < POSSIBLE.body || object < POSSIBLE.call || round < POSSIBLE.round) return null
  const isAfter = page.isAfterwards && !when.isTermNamed
  const isAround = page.isAround && !when.isTermNamed
  // Results are never the call itself, even of a call still open: they came of the round before.
  const isOther =
    page.isIndex ||
    isAfter ||
    (isAround && !when.isInTime) ||
    when.isLate ||
    (!page.isCall && !page.tellsHow) ||
    namesOtherYear(call, page, when)
  const needed =
    TOGETHER +
    (when.isInTime || when.isTermNamed || editions.shared.length > 0 ? 0 : BEYOND.undated) +
    (page.isCall || when.isTermNamed ? 0 : BEYOND.noCall) +
    (isAround ? BEYOND.around : 0) +
    (isNextRound(page, when, editions) ? BEYOND.nextRound : 0)
  const isEnough = Math.min(MOST, body) + Math.min(MOST, object) >= needed
  const isSure =
    body >= SURE.body &&
    object >= SURE.call &&
    round >= SURE.round &&
    isEnough &&
    told >= (who.isNamed ? TOLD.named : TOLD.unnamed) &&
    !isOther
  return { certainty: isSure ? 'sure' : 'possible', ...tie }
}

/** Days after a call came out in which newspapers announce it. */
const isOutThen = (call: CallTraits, page: PageTraits): boolean =>
  call.published !== null && page.published !== null && Math.abs(daysBetween(call.published, page.published)) <= 30

/** The same body does the same thing every year: a page of no date that calls it new is as likely of the next round. */
const isNextRound = (page: PageTraits, when: When, { shared }: EditionComparison) =>
  page.isRenewal && !when.isTermNamed && !when.isInTime && shared.length === 0

/**
 * The headline names years, or the dates of a page without a day of its own do, and none of them is the call's: a title
 * without a year is the same in every one.
 */
function namesOtherYear(call: CallTraits, page: PageTraits, when: When): boolean {
  if (when.isTermNamed) return false
  const inHeadline = page.editions.flatMap(({ kind, value }) => (kind === 'year' ? [value] : []))
  const years = inHeadline.length > 0 || page.published !== null ? inHeadline : [...page.years]
  const own = [call.title, call.term?.date ?? '', call.published ?? '', ...call.formerTerms].join(' ')
  return years.length > 0 && /\d{4}/.test(own) && !years.some((year) => own.includes(year))
}

const areNear = (left: Term | null, right: Term | null) =>
  left !== null && right !== null && Math.abs(daysBetween(left.date, right.date)) <= 60
