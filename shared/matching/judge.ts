// Does this page speak of this call? Evidence is weighed, contradictions forbid, and every verdict says why.
import type { CallTraits, PageTraits, Term } from './traits.ts'
import { daysBetween, type Finding, type Weighing, weigh } from './weigh.ts'

export type Certainty = 'sure' | 'possible'

export interface Verdict {
  certainty: Certainty
  /** Points of evidence; comparable between calls for one page. */
  score: number
  /** In Italian, strongest first. */
  because: string[]
  /** Who calls, or a page or code of the call, ties them: not what and when alone. */
  isTied: boolean
}

/** Points from which a match is shown, and from which it opens the panel. */
const POSSIBLE = 4
const SURE = 6

/** Null when the page does not speak of the call, or of another edition of it. Pure. */
export function judge(call: CallTraits, page: PageTraits): Verdict | null {
  const found = weigh(call, page)
  const { names, object, issuer, term, facts, time, editions, contradicted, score, because } = found
  if (names.some((finding) => finding.points >= 20)) return { certainty: 'sure', score, because, isTied: true }
  if (names.length > 0) {
    // Who links to the call and states another day of the same weeks was written before or after the term moved.
    const isMoved = term.isOther === true && issuer !== null && time !== null && editions.conflict === null
    const isSure = page.isCall && (!contradicted || (isMoved && areNear(call.term, page.term)))
    return { certainty: isSure ? 'sure' : 'possible', score, because, isTied: true }
  }
  if (issuer === null || object.points === 0 || score < POSSIBLE) return null
  // The same name, and an earlier term than ours: the first announcement of what was extended since, or another round.
  const isEarlier = call.term !== null && page.term !== null && page.term.date < call.term.date
  if (contradicted) {
    const isOnlyTerm = term.isOther && time !== null && editions.conflict === null
    const isOfIt = object.points >= 3 || (object.points >= 1 && facts.some(({ isHard }) => isHard))
    const mayBeFirst = isOnlyTerm && isEarlier && isOfIt && issuer.points > 0 && score - term.points >= SURE
    return mayBeFirst
      ? { certainty: 'possible', score, because: [...because, 'ma con un’altra scadenza'], isTied: true }
      : null
  }
  // A proper name with its own term needs no issuer: an article on "Botteghe in Piazza" may never name the Comune.
  const isTied = issuer.points > 0 || (object.points >= 4 && term.points >= 2.5)
  // What is only alike needs a fact beside it, or days in common.
  const hasFact = term.points >= 2 || (time?.points ?? 0) >= 1 || facts.some(({ isHard }) => isHard)
  const isKnown = object.points >= 3 || (object.points >= 2 && hasFact)
  // The same body does the same thing every year: a page of no date that calls it new is as likely of the next round.
  const isNextRound = page.isRenewal && term.points === 0 && (time?.points ?? 0) === 0 && editions.shared.length === 0
  const isOtherYear = term.points === 0 && namesOtherYear(call, page)
  // What is no call, and has neither the day nor the days of it, tells of what came before or after.
  const isAround = !page.isCall && term.points < 2 && (time?.points ?? 0) < 1 && sharedSums(facts) < 3
  const isLate =
    call.term !== null && page.published !== null && page.published > call.term.date && !page.tellsExtension
  // Another day, though read with doubt, does not contradict; nor does it let words alone be enough.
  const isUnlike = call.term !== null && page.term !== null && term.points === 0 && !page.tellsExtension
  // An article on two calls may state the other's term; then at least who calls must be this one's.
  const isDoubtful = isUnlike || (term.isOther === true && issuer.points === 0)
  const isOther = page.isAfterwards || isNextRound || isOtherYear || isAround || isLate || isDoubtful
  const isSure = score >= SURE && ((isTied && isKnown) || isProvenByFacts(found)) && !isOther
  return { certainty: isSure ? 'sure' : 'possible', score, because, isTied: issuer.points > 0 }
}

/** Points for sums in common: 3 and more are two sums. */
const sharedSums = (facts: readonly Finding[]) =>
  facts.find(({ because }) => because.startsWith('stesso importo'))?.points ?? 0

/**
 * The headline names years, or the dates of a page without a day of its own do, and none of them is the call's: a title
 * without a year is the same in every one.
 */
function namesOtherYear(call: CallTraits, page: PageTraits): boolean {
  const inHeadline = page.editions.flatMap(({ kind, value }) => (kind === 'year' ? [value] : []))
  const years = inHeadline.length > 0 || page.published !== null ? inHeadline : [...page.years]
  const own = [call.title, call.term?.date ?? '', call.published ?? '', ...call.formerTerms].join(' ')
  return years.length > 0 && /\d{4}/.test(own) && !years.some((year) => own.includes(year))
}

const areNear = (left: Term | null, right: Term | null) =>
  left !== null && right !== null && Math.abs(daysBetween(left.date, right.date)) <= 60

/** Facts that agree tell what words alone do not: newspapers name neither the office nor the act, but day, hour and sum. */
function isProvenByFacts({ object, issuer, term, time, facts }: Weighing): boolean {
  const sums = sharedSums(facts)
  const isTold = facts.some(({ because }) => because.startsWith('stesse parole'))
  const isOfBody = (issuer?.points ?? 0) > 0
  const isNear = (time?.points ?? 0) >= 1
  const isDay = term.points >= 2.5
  const isHour = term.points >= 4
  return [
    isOfBody && object.points >= 1 && isDay && sums > 0,
    isOfBody && object.points >= 1 && isHour && (object.isHeadline || isTold),
    object.points >= 2 && isDay && sums > 0,
    object.isHeadline === true && isDay && sums > 0 && isNear,
    object.points >= 3 && (isHour || (term.points >= 3 && isNear)),
    isOfBody && object.isHeadline === true && term.points >= 3 && isNear,
    object.points >= 2 && isHour && isTold,
    object.points >= 4 && isTold && isNear,
    object.points >= 3 && sums >= 3 && isNear,
  ].some((holds) => holds)
}
