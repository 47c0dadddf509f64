// Which known records share rare words with a text, while records still come and go: the index of a run of the scraper.
// (The browser's is postings.ts: made once, read often.)
import { highest } from './postings.ts'
import { wordHash } from './stems.ts'

export interface GrowingIndex {
  /** Adds a record, or replaces the one of this id. */
  put(id: string, words: Iterable<string>): void
  drop(id: string): void
  /** Ids that share most, best first. */
  find(words: Iterable<string>, limit?: number): string[]
  readonly size: number
}

/** Entries read for one text: the rarest words come first, and what is left out tells records apart least. */
const READ_LIMIT = 60_000
/** A word in more than this share of many records tells none of them apart, and is the longest to read. */
const COMMON = 1 / 8
const MANY = 1_000

interface Entry {
  id: string
  hashes: number[]
}

export function openIndex(): GrowingIndex {
  const ordinals = new Map<string, number>()
  const entries: (Entry | null)[] = []
  const lists = new Map<number, number[]>()
  /** Kept between questions, and zero between them: a fresh one for each costs more than the question. */
  let scores = new Float64Array(1024)

  const drop = (id: string) => {
    const ordinal = ordinals.get(id)
    if (ordinal === undefined) return
    for (const hash of entries[ordinal]?.hashes ?? []) {
      const kept = (lists.get(hash) ?? []).filter((other) => other !== ordinal)
      if (kept.length === 0) lists.delete(hash)
      else lists.set(hash, kept)
    }
    entries[ordinal] = null
    ordinals.delete(id)
  }

  const worth = (holding: number) => Math.log(1 + ordinals.size / holding)

  return {
    drop,
    put(id, words) {
      drop(id)
      const hashes = [...new Set([...words].map(wordHash))]
      const ordinal = entries.push({ id, hashes }) - 1
      ordinals.set(id, ordinal)
      for (const hash of hashes) {
        const list = lists.get(hash)
        if (list) list.push(ordinal)
        else lists.set(hash, [ordinal])
      }
    },
    find(words, limit = 12) {
      const commonFrom = ordinals.size < MANY ? Number.POSITIVE_INFINITY : ordinals.size * COMMON
      const found = [...new Set([...words].map(wordHash))].flatMap((hash) => {
        const list = lists.get(hash)
        return list === undefined || list.length > commonFrom ? [] : [list]
      })
      if (scores.length < entries.length) scores = new Float64Array(2 * entries.length)
      const touched: number[] = []
      let read = 0
      for (const list of found.sort((left, right) => left.length - right.length)) {
        read += list.length
        if (read > READ_LIMIT) break
        const points = worth(list.length)
        for (const ordinal of list) {
          if (scores[ordinal] === 0) touched.push(ordinal)
          scores[ordinal] = (scores[ordinal] ?? 0) + points
        }
      }
      // A record of few words is soon wholly shared, a long one shares a little with everything: both are held back.
      const rank = (ordinal: number) => (scores[ordinal] ?? 0) ** 2 / Math.sqrt(entries[ordinal]?.hashes.length ?? 1)
      const best = highest(touched, rank, limit)
      for (const ordinal of touched) scores[ordinal] = 0
      return best.flatMap((ordinal) => entries[ordinal]?.id ?? [])
    },
    get size() {
      return ordinals.size
    },
  }
}
