// Which known calls does a page speak of? Candidates by address, code and rare words; each judged on its facts.
import { type ComparableCall, traitsOfCall } from './call-traits.ts'
import { type Certainty, judge } from './judge.ts'
import { buildPostings, findCandidates } from './postings.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'
import { wordsToFind } from './words-to-find.ts'

export interface Match {
  callId: string
  certainty: Certainty
  score: number
  because: string[]
}

/** Candidates judged by words: the same avviso of several Comuni stands in a row. */
const MOST_CANDIDATES = 16
/** Points a second call must lack to leave the first alone sure. */
const MARGIN = 1.5

/** A set of calls, ready to be asked. */
export interface CallIndex {
  match(page: PageTraits): Match[]
}

export function indexCalls(calls: Iterable<ComparableCall>): CallIndex {
  const byId = new Map<string, CallTraits>()
  const words: { id: string; words: string[] }[] = []
  const byKey = new Map<string, Set<string>>()
  const add = (key: string, id: string) => byKey.set(key, (byKey.get(key) ?? new Set()).add(id))
  for (const call of calls) {
    const traits = traitsOfCall(call)
    byId.set(call.id, traits)
    words.push({ id: call.id, words: wordsToFind(call, distinctiveWords) })
    for (const key of traits.keys) add(key, call.id)
    for (const code of traits.codes) add(`code ${code}`, call.id)
  }
  const postings = buildPostings(words)
  return {
    match(page) {
      const found = new Set<string>()
      for (const key of [...page.keys, ...page.links.keys(), ...[...page.codes].map((code) => `code ${code}`)])
        for (const id of byKey.get(key) ?? []) found.add(id)
      for (const { id } of findCandidates(postings, [...page.words], MOST_CANDIDATES)) found.add(id)
      return decide(
        [...found].flatMap((id) => byId.get(id) ?? []),
        page,
      )
    },
  }
}

/** Judges the candidates against each other: two calls as likely as one another are both only possible. */
export function decide(candidates: readonly CallTraits[], page: PageTraits): Match[] {
  const found = candidates.flatMap((call) => {
    const verdict = judge(call, page)
    return verdict === null ? [] : [{ call, verdict }]
  })
  found.sort((a, b) => b.verdict.score - a.verdict.score)
  const best = found[0]?.verdict.score ?? 0
  return found.map(({ call, verdict }): Match => {
    const { score, because, isProven } = verdict
    const isSecond = score < best - MARGIN
    const isTorn = found.some(
      (other) =>
        other.call !== call &&
        Math.abs(other.verdict.score - score) <= MARGIN &&
        !(verdict.namesTerm && !other.verdict.namesTerm && score >= other.verdict.score) &&
        areRivals(call, other.call),
    )
    const certainty = !isProven && (isSecond || isTorn) ? 'possible' : verdict.certainty
    return { callId: call.id, certainty, score: Math.round(score * 10) / 10, because }
  })
}

/** Two records that are not one call told twice: of two bodies, or with two terms of which neither was the other's. */
function areRivals(left: CallTraits, right: CallTraits): boolean {
  if (left.bodies.join('\n') !== right.bodies.join('\n'))
    return !left.bodies.some((body) => right.bodies.includes(body))
  const [mine, other] = [left.term, right.term]
  if (mine === null || other === null || mine.date === other.date) return false
  return !left.formerTerms.has(other.date) && !right.formerTerms.has(mine.date)
}
