// The words that give dates their meaning, out of the one walk over the text.
import type { Hit, Hits } from './facts/phrases.ts'
import { CALL_SIGNS } from './lexicon/call-signs.ts'
import type { DATE_RELATIONS } from './lexicon/date-relations.ts'
import type { DATE_SUBJECTS } from './lexicon/date-subjects.ts'
import { phrasesIn } from './phrase-walk.ts'

export type Relation = (typeof DATE_RELATIONS)[number]['relation']
export type Subject = (typeof DATE_SUBJECTS)[number]['subject']

/** A hit of a table whose codes are known. */
export interface Cue<Code extends string> extends Hit {
  code: Code
}

export interface Cues {
  relations: readonly Cue<Relation>[]
  subjects: readonly Cue<Subject>[]
  extended: readonly Hit[]
  becomes: readonly Hit[]
  former: readonly Hit[]
  elsewhere: readonly Hit[]
  past: readonly Hit[]
  doubtful: readonly Hit[]
  rolling: readonly Hit[]
  untilFundsEnd: readonly Hit[]
  /** Hits of a row of `CALL_SIGNS`, by its name. */
  sign(name: string): readonly Hit[]
}

const NONE: readonly Hit[] = []
/** Group of each sign in the walk → its name. */
const SIGN_NAMES: ReadonlyMap<string, string> = new Map(CALL_SIGNS.map(({ sign }) => [`cue sign ${sign}`, sign]))

/**
 * Every cue of a folded text, each list in the order of the text.
 * @param hits those of the text's walk, when it was walked already
 */
export function findCues(folded: string, hits: Hits = phrasesIn(folded)): Cues {
  const of = (group: string): readonly Hit[] => hits.get(group) ?? NONE
  const signs = new Map<string, readonly Hit[]>()
  for (const [group, list] of hits) {
    const name = SIGN_NAMES.get(group)
    if (name !== undefined) signs.set(name, list)
  }
  return {
    // the codes of a group are those of the table it was compiled from
    relations: of('cue relation') as readonly Cue<Relation>[],
    subjects: of('cue subject') as readonly Cue<Subject>[],
    extended: of('cue extended'),
    becomes: of('cue becomes'),
    former: of('cue former'),
    elsewhere: of('cue elsewhere'),
    past: of('cue past'),
    doubtful: of('cue doubtful'),
    rolling: of('cue rolling'),
    untilFundsEnd: of('cue until funds end'),
    sign: (name) => signs.get(name) ?? NONE,
  }
}

/** Index of the first hit that ends after an offset; binary search. */
function firstAfter(hits: readonly Hit[], at: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Hits that touch a span, in order. */
export function cuesIn<H extends Hit>(hits: readonly H[], start: number, end: number): readonly H[] {
  const first = firstAfter(hits, start)
  let next = first
  while ((hits[next]?.start ?? end) < end) next++
  return next === first ? [] : hits.slice(first, next)
}

/** True when a hit touches a span. */
export function hasCue(hits: readonly Hit[], start: number, end: number): boolean {
  return (hits[firstAfter(hits, start)]?.start ?? end) < end
}
