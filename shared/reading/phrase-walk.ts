// All lexicons as one table, walked once over each text: dates, signs of a call and facts ask for the same words.

import type { Span } from '../page/page.ts'
import { cuePhrases } from './cue-phrases.ts'
import { callPhrases } from './facts/call-phrases.ts'
import { compilePhrases, findPhrases, type Hit, type Hits, type Phrases } from './facts/phrases.ts'
import type { Prose } from './prose.ts'

let compiled: Phrases | null = null

/** Hits of every lexicon in a folded text, by group, each group in the order of the text. */
export function phrasesIn(folded: string, parts?: readonly Span[]): Hits {
  compiled ??= compilePhrases([...cuePhrases(), ...callPhrases()])
  return findPhrases(compiled, folded, parts)
}

const walked = new WeakMap<Prose, Hits>()

/** Gives a prose the hits of another that has `shift` characters more at its beginning, and none that begins there. */
export function lendWalk(from: Prose, to: Prose, shift: number): void {
  const lent = new Map<string, readonly Hit[]>()
  for (const [group, hits] of phrasesOf(from)) {
    const kept = hits.filter(({ start }) => start >= shift)
    if (kept.length > 0)
      lent.set(
        group,
        kept.map(({ start, end, code, weight }) => ({ start: start - shift, end: end - shift, code, weight })),
      )
  }
  walked.set(to, lent)
}

/** The same for the own parts of a page's prose, walked once however many readers ask. */
export function phrasesOf(prose: Prose): Hits {
  const known = walked.get(prose)
  if (known) return known
  const hits = phrasesIn(prose.folded, prose.own)
  walked.set(prose, hits)
  return hits
}
