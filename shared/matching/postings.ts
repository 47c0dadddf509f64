// Which calls share rare words with a page, among 100,000, in milliseconds: one compact row of typed arrays that the
// extension keeps in IndexedDB and loads whole (a multi-entry index per word costs a hundred times as much).
import { wordHash } from './stems.ts'

export interface Postings {
  /** Sorted hashes of the words. A collision only adds a candidate, which is then judged on its facts. */
  words: Uint32Array
  /** Where each word's list begins in `lists`, in bytes; one more entry than words. */
  offsets: Uint32Array
  /** Ordinals of calls, by word: the step from one to the next, seven bits a byte, the last byte of each below 128. */
  lists: Uint8Array
  /** Sum of the weights of each call's words: what full agreement would score. */
  norms: Float32Array
  /** Ids by ordinal, run together: one string loads faster than 100,000. */
  ids: string
  /** Where each id ends in `ids`. */
  idEnds: Uint32Array
}

export interface WordsOfCall {
  id: string
  /** Hashes of its distinctive words, each once. */
  hashes: Iterable<number>
}

/** Bytes of lists read for one page: the rarest words come first, and what is left out tells calls apart least. */
const READ_LIMIT = 90_000
/** Words packed before a pause is offered, in entries. */
const PORTION = 20_000

const weight = (calls: number, holding: number) => Math.log(1 + calls / holding)

interface Growing {
  bytes: number[]
  last: number
  count: number
}

function append(list: Growing, ordinal: number): void {
  let step = ordinal - list.last
  for (; step > 127; step >>>= 7) list.bytes.push((step & 127) | 128)
  list.bytes.push(step)
  list.last = ordinal
  list.count += 1
}

/** Calls `use` with each ordinal of a list. */
function walk(lists: Uint8Array, from: number, to: number, use: (ordinal: number) => void): void {
  let ordinal = 0
  let step = 0
  let shift = 0
  for (let i = from; i < to; i++) {
    const byte = lists[i] ?? 0
    step |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    ordinal += step
    use(ordinal)
    step = 0
    shift = 0
  }
}

/** Builds the row bit by bit: who runs it may rest at every yield, so that a big build blocks nothing for long. */
export function* packPostings(calls: Iterable<WordsOfCall>): Generator<void, Postings> {
  const ids: string[] = []
  const byWord = new Map<number, Growing>()
  let work = 0
  const rests = (done: number) => {
    work += done
    if (work < PORTION) return false
    work = 0
    return true
  }
  for (const { id, hashes } of calls) {
    const ordinal = ids.push(id) - 1
    let count = 0
    for (const hash of hashes) {
      count += 1
      const list = byWord.get(hash)
      if (list) append(list, ordinal)
      else {
        const first: Growing = { bytes: [], last: 0, count: 0 }
        append(first, ordinal)
        byWord.set(hash, first)
      }
    }
    if (rests(count)) yield
  }
  const words = Uint32Array.from(byWord.keys()).sort()
  yield
  const offsets = new Uint32Array(words.length + 1)
  const norms = new Float32Array(ids.length)
  let total = 0
  for (const list of byWord.values()) total += list.bytes.length
  const lists = new Uint8Array(total)
  let end = 0
  for (const [i, hash] of words.entries()) {
    const { bytes, count } = byWord.get(hash) ?? { bytes: [], count: 1 }
    lists.set(bytes, end)
    const worth = weight(ids.length, count)
    walk(lists, end, end + bytes.length, (ordinal) => {
      norms[ordinal] = (norms[ordinal] ?? 0) + worth
    })
    end += bytes.length
    offsets[i + 1] = end
    if (rests(count)) yield
  }
  const idEnds = new Uint32Array(ids.length)
  let idEnd = 0
  for (const [ordinal, id] of ids.entries()) {
    idEnd += id.length
    idEnds[ordinal] = idEnd
  }
  return { words, offsets, lists, norms, ids: ids.join(''), idEnds }
}

/** Builds the row from each call's distinctive words, at once. */
export function buildPostings(calls: Iterable<{ id: string; words: readonly string[] }>): Postings {
  const hashed = Array.from(calls, ({ id, words }) => ({ id, hashes: new Set(words.map(wordHash)) }))
  const packing = packPostings(hashed)
  for (;;) {
    const step = packing.next()
    if (step.done) return step.value
  }
}

/** Whether what was read from a disk is a row that can be searched: one cut short or of another make is built again. */
export function arePostings(row: unknown): row is Postings {
  const { words, offsets, lists, norms, ids, idEnds } = (row ?? {}) as Partial<Record<keyof Postings, unknown>>
  return (
    words instanceof Uint32Array &&
    offsets instanceof Uint32Array &&
    lists instanceof Uint8Array &&
    norms instanceof Float32Array &&
    idEnds instanceof Uint32Array &&
    typeof ids === 'string' &&
    offsets.length === words.length + 1 &&
    offsets.at(-1) === lists.length &&
    idEnds.length === norms.length &&
    (idEnds.at(-1) ?? 0) === ids.length
  )
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
  /** How many of them. */
  hits: number
}

/**
 * The calls that share most with the page's words, best first. Cost is bounded whatever the page: rare words are read
 * first, and no more than READ_LIMIT bytes of lists in all.
 */
export function findCandidates(postings: Postings, pageWords: readonly string[], limit = 12): Candidate[] {
  const calls = postings.norms.length
  const rarestFirst = pageWords
    .map((word) => position(postings.words, wordHash(word)))
    .filter((at) => at >= 0)
    .map((at) => ({ from: postings.offsets[at] ?? 0, to: postings.offsets[at + 1] ?? 0 }))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  const scores = new Float32Array(calls)
  const hits = new Uint16Array(calls)
  const touched: number[] = []
  let read = 0
  for (const { from, to } of rarestFirst) {
    read += to - from
    if (read > READ_LIMIT) break
    let holding = 0
    for (let i = from; i < to; i++) if ((postings.lists[i] ?? 0) < 128) holding += 1
    const worth = weight(calls, holding)
    walk(postings.lists, from, to, (ordinal) => {
      if (hits[ordinal] === 0) touched.push(ordinal)
      hits[ordinal] = (hits[ordinal] ?? 0) + 1
      scores[ordinal] = (scores[ordinal] ?? 0) + worth
    })
  }
  // A call of one rare word is fully "shared" by any page with that word: rank by what was matched and how much of it.
  const rank = (ordinal: number) => (scores[ordinal] ?? 0) ** 2 / (postings.norms[ordinal] || 1)
  return highest(touched, rank, limit).map((ordinal) => ({
    id: postings.ids.slice(postings.idEnds[ordinal - 1] ?? 0, postings.idEnds[ordinal]),
    share: (scores[ordinal] ?? 0) / (postings.norms[ordinal] || 1),
    hits: hits[ordinal] ?? 0,
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
