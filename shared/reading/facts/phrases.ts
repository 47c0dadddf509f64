// Finds every phrase of the lexicons in one walk over the words of a text. Phrases are tables a person can edit:
//   "cooperativ* social*"   a star ends a stem: any ending
//   "a|ai|alle"             one of several words
//   "possono ~ partecipare" a tilde: up to three words of any kind
// Words are parted by one space, hyphen, apostrophe, dot or slash, never by a line break.
import type { Span } from '../../page/page.ts'
import { countPair, createVocabulary, type Vocabulary, type Word, type Words, wordsIn } from './vocabulary.ts'

export interface PhraseRow {
  phrase: string
  /** Lexicon the row belongs to: hits of one group never overlap, hits of different groups may. */
  group: string
  /** What it stands for in that lexicon. */
  code: string
  weight: number
}

export interface Hit extends Span {
  code: string
  weight: number
}

/** Hits by group, each in the order of the text. */
export type Hits = ReadonlyMap<string, readonly Hit[]>

/** Numbers of the forms and stems that will do; null for any words. */
type WordTest = readonly number[] | null

/** A phrase of the table. */
export interface Compiled {
  row: PhraseRow
  /** Place of the row's group in `Phrases.groups`. */
  group: number
  tests: WordTest[]
}

/** A phrase that two words may begin, with all the walk asks of it at hand: what is far apart in memory is slow. */
export interface Begun {
  /** Of how many words it is, when these two decide; 0 when the next ones do. */
  words: number
  tests: readonly WordTest[]
  group: number
  code: string
  weight: number
}

/** Every form and stem of the table has a number: a word is compared with them once, however many phrases ask. */
interface Numbers {
  exact: Map<string, number>
  stems: Map<string, number>
}

export interface Phrases {
  /** First three letters of a phrase's first word → phrases that may begin there, longest first. */
  byHead: ReadonlyMap<string, readonly Compiled[]>
  numbers: Numbers
  words: Vocabulary
  groups: readonly string[]
  /** Of each group where its last hit ends; of use during a walk. */
  reached: Int32Array
}

const HEAD = 3
const GAP = 3

function compileWord({ exact, stems }: Numbers, word: string): WordTest {
  if (word === '~') return null
  return word.split('|').map((form) => {
    const [table, key] = form.endsWith('*') ? [stems, form.slice(0, -1)] : [exact, form]
    const number = table.get(key) ?? exact.size + stems.size
    table.set(key, number)
    return number
  })
}

/** First letters of the words a phrase may begin with. */
function headsOf({ group, phrase }: PhraseRow): Set<string> {
  const first = phrase.split(' ', 1)[0] ?? ''
  if (first === '~') throw new Error(`Phrase "${phrase}" of ${group}: the first word must be named.`)
  const forms = first.split('|')
  if (forms.some((form) => form.endsWith('*') && form.length <= HEAD))
    throw new Error(`Phrase "${phrase}" of ${group}: a stem that begins it needs ${HEAD} letters.`)
  return new Set(forms.map((form) => form.replace('*', '').slice(0, HEAD)))
}

export function compilePhrases(rows: readonly PhraseRow[]): Phrases {
  const byHead = new Map<string, Compiled[]>()
  const numbers: Numbers = { exact: new Map(), stems: new Map() }
  const groups = [...new Set(rows.map(({ group }) => group))]
  const places = new Map(groups.map((group, at) => [group, at]))
  for (const row of rows) {
    const tests = row.phrase.split(' ').map((word) => compileWord(numbers, word))
    for (const head of headsOf(row)) {
      const list = byHead.get(head) ?? []
      list.push({ row, group: places.get(row.group) ?? 0, tests })
      byHead.set(head, list)
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.tests.length - a.tests.length)
  return { byHead, numbers, words: createVocabulary(), groups, reached: new Int32Array(groups.length) }
}

function numbersOf({ numbers: { exact, stems } }: Phrases, word: Word): readonly number[] {
  const found: number[] = []
  const whole = exact.get(word.form)
  if (whole !== undefined) found.push(whole)
  for (let length = 1; length <= word.form.length; length++) {
    const stem = stems.get(word.form.slice(0, length))
    if (stem !== undefined) found.push(stem)
  }
  word.numbers = found
  return found
}

function fits(phrases: Phrases, test: WordTest, word: Word | undefined): boolean {
  if (test === null || word === undefined) return false
  for (const number of word.numbers ?? numbersOf(phrases, word)) if (test.includes(number)) return true
  return false
}

const NONE: readonly Compiled[] = []

/** Phrases whose first word this is, longest first. */
function begunBy(phrases: Phrases, word: Word): readonly Compiled[] {
  const candidates = phrases.byHead.get(word.form.slice(0, HEAD)) ?? NONE
  const found = candidates.filter(({ tests }) => fits(phrases, tests[0] ?? null, word))
  word.begins = found.length === 0 ? NONE : found
  return word.begins
}

const NEVER: readonly Begun[] = []

/** How many words make the phrase, when it is known that its first two fit; 0 when more have to be seen. */
const decided = ({ tests }: Compiled): number => (tests.length <= 2 && tests[1] !== null ? tests.length : 0)

const beginOf = (phrase: Compiled): Begun => ({
  words: decided(phrase),
  tests: phrase.tests,
  group: phrase.group,
  code: phrase.row.code,
  weight: phrase.row.weight,
})

/** Those of them that may go on with the next word; `null` when the text breaks off after the first. */
function begunByTwo(phrases: Phrases, word: Word, begun: readonly Compiled[], next: Word | null): readonly Begun[] {
  const known = word.anyway ?? word.followed.get(next)
  if (known) return known
  const found = begun.filter(
    ({ tests }) =>
      tests.length === 1 || (next !== null && (tests[1] === null || fits(phrases, tests[1] ?? null, next))),
  )
  const list = found.length === 0 ? NEVER : found.map(beginOf)
  if (begun.every(({ tests }) => tests.length === 1)) word.anyway = list
  else {
    word.followed.set(next, list)
    countPair(phrases.words)
  }
  return list
}

/** Index of the last word of the phrase begun at word `n`, whose second word is known to fit, or -1. */
function lastWord(phrases: Phrases, { known, joined }: Words, tests: readonly WordTest[], n: number): number {
  const second = tests[1] !== null
  let at = second ? n + 1 : n
  for (let i = second ? 2 : 1; i < tests.length; i++) {
    const test = tests[i] ?? null
    if (test !== null) {
      at++
      if (joined[at] !== 1 || !fits(phrases, test, known[at])) return -1
      continue
    }
    const next = tests[++i] ?? null
    let step = 1
    while (step <= GAP + 1 && joined[at + step] === 1 && !fits(phrases, next, known[at + step])) step++
    if (step > GAP + 1 || joined[at + step] !== 1) return -1
    at += step
  }
  return at
}

/**
 * Every phrase in the text, the longest at each place. Linear: phrases are short and each word is tried once.
 * @param parts where to look, in order; else everywhere
 */
export function findPhrases(
  phrases: Phrases,
  folded: string,
  parts: readonly Span[] = [{ start: 0, end: folded.length }],
): Hits {
  const text = wordsIn(phrases.words, folded, parts)
  const { starts, ends, known, joined, count } = text
  const { groups, reached } = phrases
  const hits = new Map<string, Hit[]>()
  const found: (Hit[] | undefined)[] = new Array(groups.length)
  reached.fill(0)
  for (let n = 0; n < count; n++) {
    const word = known[n]
    if (word === undefined) continue
    const begun = word.begins ?? begunBy(phrases, word)
    if (begun.length === 0) continue
    const start = starts[n] ?? 0
    const next = joined[n + 1] === 1 ? (known[n + 1] ?? null) : null
    for (const { words, tests, group, code, weight } of begunByTwo(phrases, word, begun, next)) {
      if (start < (reached[group] ?? 0)) continue
      const last = words > 0 ? n + words - 1 : lastWord(phrases, text, tests, n)
      if (last < 0) continue
      const end = ends[last] ?? start
      const hit = { start, end, code, weight }
      const list = found[group]
      if (list !== undefined) list.push(hit)
      else {
        const first = [hit]
        found[group] = first
        hits.set(groups[group] ?? '', first)
      }
      reached[group] = end
    }
  }
  return hits
}

/** Hits that begin inside the span; binary search, since a text may have thousands. */
export function hitsWithin(hits: readonly Hit[], { start, end }: Span): Hit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const inside: Hit[] = []
  for (let n = low; n < hits.length; n++) {
    const hit = hits[n]
    if (hit === undefined || hit.start >= end) break
    inside.push(hit)
  }
  return inside
}
