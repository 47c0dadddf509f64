// All lexicons as one table, walked once over each text: dates, signs of a call and facts ask for the same words.
import { cuePhrases } from './cue-phrases.ts'
import { callPhrases } from './facts/call-phrases.ts'
import { compilePhrases, findPhrases, type Hits, type Phrases } from './facts/phrases.ts'

let compiled: Phrases | null = null

interface Walked {
  folded: string
  hits: Hits
}
/** Texts walked last: a page's own and its headline, each asked for by two readers. */
const RECENT = 3
/** A text longer than this is walked again rather than kept in memory. */
const LONGEST_KEPT = 1_000_000
let recent: readonly Walked[] = []

/** Hits of every lexicon in a folded text, by group, each group in the order of the text. */
export function hitsOf(folded: string): Hits {
  for (const walked of recent) if (walked.folded === folded) return walked.hits
  compiled ??= compilePhrases([...cuePhrases(), ...callPhrases()])
  const hits = findPhrases(compiled, folded)
  if (folded.length <= LONGEST_KEPT) recent = [{ folded, hits }, ...recent.slice(0, RECENT - 1)]
  return hits
}
