// Which calls share rare words with a page, among 100,000, in milliseconds: one compact row of typed arrays that the
// extension keeps in IndexedDB and loads whole (a multi-entry index per word costs a hundred times as much).
import { wordHash } from './words.ts'

export interface Postings {
  /** Sorted hashes of the words. A collision only adds a candidate, which is then judged on its facts. */
  words: Uint32Array
  /** Where each word's list begins in `lists`; one more entry than words. */
  offsets: Uint32Array
  /** Ordinals of calls, by word. */
  lists: Uint32Array
  /** Sum of the weights of each call's words: what full agreement would score. */
  norms: Float32Array
  /** Ids by ordinal, run together: one string loads faster than 100,000. */
  ids: string
  /** Where each id ends in `ids`. */
  idEnds: Uint32Array
}

/** Entries of lists read for one page: the rarest words come first, and what is left out tells calls apart least. */
const READ_LIMIT = 60_000

const weight = (calls: number, holding: number) => Math.log(1 + calls / holding)

/** Builds the row from each call's distinctive words. */
export function buildPostings(calls: Iterable<{ id: string; words: readonly string[] }>): Postings {
  const ids: string[] = []
  const byWord = new Map<number, number[]>()
  for (const { id, words } of calls) {
    const ordinal = ids.push(id) - 1
    for (const hash of new Set(words.map(wordHash))) {
      const list = byWord.get(hash)
      if (list) list.push(ordinal)
      else byWord.set(hash, [ordinal])
    }
  }
  const words = Uint32Array.from(byWord.keys()).sort()
  const offsets = new Uint32Array(words.length + 1)
  const norms = new Float32Array(ids.length)
  let total = 0
  words.forEach((hash, i) => {
    offsets[i] = total
    total += byWord.get(hash)?.length ?? 0
  })
  offsets[words.length] = total
  const lists = new Uint32Array(total)
  words.forEach((hash, i) => {
    const list = byWord.get(hash) ?? []
    lists.set(list, offsets[i])
    const worth = weight(ids.length, list.length)
    for (const ordinal of list) norms[ordinal] = (norms[ordinal] ?? 0) + worth
  })
  const idEnds = new Uint32Array(ids.length)
  let end = 0
  ids.forEach((id, ordinal) => {
    end += id.length
    idEnds[ordinal] = end
  })
  return { words, offsets, lists, norms, ids: ids.join(''), idEnds }
}

/** Index of a hash in the sorted words, or -1. */
function position(words: Uint32Array, hash: number): number {
  let low = 0
  let high = words.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = words[middle] ?? 0
    if (at === hash) return middle
    if (at < hash) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export interface Candidate {
  id: string
  /** 0..1: how much of the call's own distinctive words the page has. */
  share: number
}

/**
 * The calls that share most with the page's words, best first. Cost is bounded whatever the page: rare words are read
 * first, and no more than READ_LIMIT entries in all.
 */
export function findCandidates(postings: Postings, pageWords: readonly string[], limit = 12): Candidate[] {
  const calls = postings.norms.length
  const rarestFirst = pageWords
    .map((word) => position(postings.words, wordHash(word)))
    .filter((at) => at >= 0)
    .map((at) => ({ from: postings.offsets[at] ?? 0, to: postings.offsets[at + 1] ?? 0 }))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  const scores = new Float32Array(calls)
  const touched: number[] = []
  let read = 0
  for (const { from, to } of rarestFirst) {
    read += to - from
    if (read > READ_LIMIT) break
    const worth = weight(calls, to - from)
    for (let i = from; i < to; i++) {
      const ordinal = postings.lists[i] ?? 0
      const score = scores[ordinal] ?? 0
      if (score === 0) touched.push(ordinal)
      scores[ordinal] = score + worth
    }
  }
  // A call of one rare word is fully "shared" by any page with that word: rank by what was matched and how much of it.
  const rank = (ordinal: number) => (scores[ordinal] ?? 0) ** 2 / (postings.norms[ordinal] || 1)
  return highest(touched, rank, limit).map((ordinal) => ({
    id: postings.ids.slice(postings.idEnds[ordinal - 1] ?? 0, postings.idEnds[ordinal]),
    share: (scores[ordinal] ?? 0) / (postings.norms[ordinal] || 1),
  }))
}

/** The `limit` highest, without sorting the rest. */
export function highest(ordinals: readonly number[], rank: (ordinal: number) => number, limit: number): number[] {
  const top: { ordinal: number; rank: number }[] = []
  for (const ordinal of ordinals) {
    const mine = rank(ordinal)
    const last = top[limit - 1]
    if (last && mine <= last.rank) continue
    const at = top.findIndex((other) => other.rank < mine)
    top.splice(at < 0 ? top.length : at, 0, { ordinal, rank: mine })
    if (top.length > limit) top.pop()
  }
  return top.map(({ ordinal }) => ordinal)
}
