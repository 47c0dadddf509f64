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

type WordTest = { exact: string[]; stems: string[] } | null

interface Compiled {
  row: PhraseRow
  tests: WordTest[]
}

export interface Phrases {
  /** First three letters of a phrase's first word → phrases that may begin there, longest first. */
  byHead: Map<string, Compiled[]>
  groups: readonly string[]
}

const HEAD = 3
const GAP = 3

function compileWord(word: string): WordTest {
  if (word === '~') return null
  const exact: string[] = []
  const stems: string[] = []
  for (const form of word.split('|')) {
    if (form.endsWith('*')) stems.push(form.slice(0, -1))
    else exact.push(form)
  }
  return { exact, stems }
}

export function compilePhrases(rows: readonly PhraseRow[]): Phrases {
  const byHead = new Map<string, Compiled[]>()
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
      list.push({ row, tests })
      byHead.set(head, list)
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.tests.length - a.tests.length)
  return { byHead, groups: [...new Set(rows.map(({ group }) => group))] }
}

const fits = (test: WordTest, word: string): boolean =>
  test !== null && (test.exact.includes(word) || test.stems.some((stem) => word.startsWith(stem)))

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Words of a folded text: starts and ends, and whether the gap before a word lets a phrase run through it. */
function wordsIn(folded: string): { starts: number[]; ends: number[]; joined: boolean[] } {
  const starts: number[] = []
  const ends: number[] = []
  const joined: boolean[] = []
  let last = -9
  for (let at = 0; at < folded.length; at++) {
    if (!isWordCode(folded.charCodeAt(at))) continue
    const start = at
    while (at < folded.length && isWordCode(folded.charCodeAt(at))) at++
    const gap = start - last
    starts.push(start)
    ends.push(at)
    joined.push((gap === 1 && " -'./".includes(folded.charAt(last))) || (gap === 2 && folded.startsWith("' ", last)))
    last = at
  }
  return { starts, ends, joined }
}

/** Every phrase in the text, the longest at each place. Linear: phrases are short and each word is tried once. */
export function findPhrases({ byHead, groups }: Phrases, folded: string): Hits {
  const { starts, ends, joined } = wordsIn(folded)
  const found = new Map<string, Hit[]>(groups.map((group) => [group, []]))
  const reached = new Map<string, number>()
  const word = (n: number) => folded.slice(starts[n], ends[n])

  /** Index of the last word of the phrase begun at word `n`, or -1. */
  const lastWord = (tests: readonly WordTest[], n: number): number => {
    let at = n
    for (let i = 1; i < tests.length; i++) {
      const test = tests[i] ?? null
      if (test !== null) {
        at++
        if (!joined[at] || !fits(test, word(at))) return -1
        continue
      }
      const next = tests[++i] ?? null
      let step = 1
      while (step <= GAP + 1 && joined[at + step] && !fits(next, word(at + step))) step++
      if (step > GAP + 1 || !joined[at + step]) return -1
      at += step
    }
    return at
  }

  for (let n = 0; n < starts.length; n++) {
    const start = starts[n] ?? 0
    const end = ends[n] ?? 0
    const candidates = byHead.get(folded.slice(start, Math.min(end, start + HEAD)))
    if (!candidates) continue
    const first = folded.slice(start, end)
    for (const { row, tests } of candidates) {
      if (start < (reached.get(row.group) ?? 0)) continue
      if (!fits(tests[0] ?? null, first)) continue
      const last = lastWord(tests, n)
      if (last < 0) continue
      const stop = ends[last] ?? end
      found.get(row.group)?.push({ start, end: stop, code: row.code, weight: row.weight })
      reached.set(row.group, stop)
    }
  }
  return found
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
