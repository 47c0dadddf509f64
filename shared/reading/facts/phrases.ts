// Finds every phrase of the lexicons in one walk over the words of a text. Phrases are tables a person can edit:
//   "cooperativ* social*"   a star ends a stem: any ending
//   "a|ai|alle"             one of several words
//   "possono ~ partecipare" a tilde: up to three words of any kind
// Words are parted by one space, hyphen, apostrophe, dot or slash, never by a line break.
import type { Span } from '../../page/page.ts'

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

type WordTest = { exact: ReadonlySet<string>; stems: readonly string[] } | null

interface Compiled {
  row: PhraseRow
  /** Place of the row's group in `Phrases.groups`. */
  group: number
  tests: WordTest[]
}

export interface Phrases {
  /** First three letters of a phrase's first word → phrases that may begin there, longest first. */
  byHead: ReadonlyMap<string, readonly Compiled[]>
  /** 1 at headKey of each head: most words begin no phrase and are passed over without being cut out. */
  heads: Uint8Array
  /** Words met so far → phrases they begin; texts use few words often. Emptied when it grows past VOCABULARY. */
  byWord: Map<string, readonly Compiled[]>
  groups: readonly string[]
}

const HEAD = 3
const GAP = 3
const VOCABULARY = 50_000

const BASE = 37
/** Letters 1–26, digits 27–36, nothing 0. */
const letterKey = (code: number) => (code >= 97 ? code - 96 : code - 21)

/** Number of the first three letters of the word that stands from `start` to `end`. */
function headKey(text: string, start: number, end: number): number {
  let key = 0
  for (let at = start; at < start + HEAD; at++) key = key * BASE + (at < end ? letterKey(text.charCodeAt(at)) : 0)
  return key
}

function compileWord(word: string): WordTest {
  if (word === '~') return null
  const exact = new Set<string>()
  const stems: string[] = []
  for (const form of word.split('|')) {
    if (form.endsWith('*')) stems.push(form.slice(0, -1))
    else exact.add(form)
  }
  return { exact, stems }
}

export function compilePhrases(rows: readonly PhraseRow[]): Phrases {
  const byHead = new Map<string, Compiled[]>()
  const groups = [...new Set(rows.map(({ group }) => group))]
  for (const row of rows) {
    const tests = row.phrase.split(' ').map(compileWord)
    const first = tests[0]
    if (!first) throw new Error(`Phrase "${row.phrase}" of ${row.group}: the first word must be named.`)
    const heads = new Set([...first.exact, ...first.stems].map((form) => form.slice(0, HEAD)))
    for (const stem of first.stems)
      if (stem.length < HEAD)
        throw new Error(`Phrase "${row.phrase}" of ${row.group}: a stem that begins it needs ${HEAD} letters.`)
    for (const head of heads) {
      const list = byHead.get(head) ?? []
      list.push({ row, group: groups.indexOf(row.group), tests })
      byHead.set(head, list)
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.tests.length - a.tests.length)
  const heads = new Uint8Array(BASE ** HEAD)
  for (const head of byHead.keys()) heads[headKey(head, 0, head.length)] = 1
  return { byHead, heads, byWord: new Map(), groups }
}

const fits = (test: WordTest, word: string): boolean =>
  test !== null && (test.exact.has(word) || test.stems.some((stem) => word.startsWith(stem)))

const NONE: readonly Compiled[] = []

/** Phrases whose first word this is, longest first. */
function begunBy({ byHead, byWord }: Phrases, word: string): readonly Compiled[] {
  const known = byWord.get(word)
  if (known) return known
  const found = (byHead.get(word.slice(0, HEAD)) ?? NONE).filter(({ tests }) => fits(tests[0] ?? null, word))
  if (byWord.size >= VOCABULARY) byWord.clear()
  const list = found.length === 0 ? NONE : found
  if (word.length <= 30) byWord.set(word, list)
  return list
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Words of a folded text, in columns. */
interface Words {
  folded: string
  starts: number[]
  ends: number[]
  /** Whether the gap before the word lets a phrase run through it. */
  joined: boolean[]
}

const SPACE = 32
const APOSTROPHE = 39
/** One of these parts two words of a phrase: space, apostrophe, hyphen, dot, slash. */
const isGap = (code: number) => code === SPACE || (code >= 45 && code <= 47) || code === APOSTROPHE

function wordsIn(folded: string): Words {
  const words: Words = { folded, starts: [], ends: [], joined: [] }
  const { length } = folded
  let last = -9
  for (let at = 0; at < length; at++) {
    if (!isWordCode(folded.charCodeAt(at))) continue
    const start = at
    while (at < length && isWordCode(folded.charCodeAt(at))) at++
    const gap = start - last
    words.starts.push(start)
    words.ends.push(at)
    words.joined.push(
      gap === 1
        ? isGap(folded.charCodeAt(last))
        : gap === 2 && folded.charCodeAt(last) === APOSTROPHE && folded.charCodeAt(last + 1) === SPACE,
    )
    last = at
  }
  return words
}

const form = ({ folded, starts, ends }: Words, n: number) => folded.slice(starts[n], ends[n])

/** Index of the last word of the phrase begun at word `n`, or -1. */
function lastWord(words: Words, tests: readonly WordTest[], n: number): number {
  const { joined } = words
  let at = n
  for (let i = 1; i < tests.length; i++) {
    const test = tests[i] ?? null
    if (test !== null) {
      at++
      if (!joined[at] || !fits(test, form(words, at))) return -1
      continue
    }
    const next = tests[++i] ?? null
    let step = 1
    while (step <= GAP + 1 && joined[at + step] && !fits(next, form(words, at + step))) step++
    if (step > GAP + 1 || !joined[at + step]) return -1
    at += step
  }
  return at
}

/** Every phrase in the text, the longest at each place. Linear: phrases are short and each word is tried once. */
export function findPhrases(phrases: Phrases, folded: string): Hits {
  const words = wordsIn(folded)
  const { starts, ends } = words
  const found: Hit[][] = phrases.groups.map(() => [])
  const reached: number[] = phrases.groups.map(() => 0)
  for (let n = 0; n < starts.length; n++) {
    const start = starts[n] ?? 0
    if (phrases.heads[headKey(folded, start, ends[n] ?? start)] === 0) continue
    const candidates = begunBy(phrases, form(words, n))
    for (const { row, group, tests } of candidates) {
      if (start < (reached[group] ?? 0)) continue
      const last = tests.length === 1 ? n : lastWord(words, tests, n)
      if (last < 0) continue
      const end = ends[last] ?? start
      found[group]?.push({ start, end, code: row.code, weight: row.weight })
      reached[group] = end
    }
  }
  return new Map(phrases.groups.map((group, n) => [group, found[n] ?? []]))
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
