// The words of every call of every feed, packed into one row: what finds the call of a page that neither is nor links to
// a page of it. Worked out from the calls after a sync, in portions, and worked out again when it is missing, of another
// make, or of other calls than are held. What is done is kept shard by shard: a worker killed half-way goes on from there.
import type { Call } from '../../shared/call/call.ts'
import { arePostings, type Postings, packPostings, type WordsOfCall } from '../../shared/matching/postings.ts'
import { stemsIn, wordHash } from '../../shared/matching/stems.ts'
import { wordsToFind } from '../../shared/matching/words-to-find.ts'
import type { CallDatabase, FeedRow } from './database.ts'

/** To be raised when another choice of words or another packing would read the rows wrongly. */
const MAKE = 1
const KEY = 'postings'
/** Calls read at once. */
const PORTION = 200

export interface Packing {
  /** Stems that tell no call from another (shared/matching/weak-words), read only when they are needed. */
  weak: () => Promise<ReadonlySet<string>>
  /** Awaited between portions of some ten milliseconds each. */
  rest: () => Promise<void>
}

interface ShardWords {
  make: number
  sha256: string
  ids: string[]
  /** Where each call's words end in `hashes`. */
  ends: Uint32Array
  hashes: Uint32Array
}

export interface WordsRow {
  /** Of which shards it was made. */
  stamp: string
  postings: Postings
}

/** The same stamp, the same words: of every shard of every feed. */
async function stampNow(db: CallDatabase): Promise<{ stamp: string; feeds: FeedRow[] }> {
  const feeds = await db.feeds.toArray()
  const shards = feeds.flatMap(({ url, shards }) => shards.map(({ name, sha256 }) => `${url} ${name} ${sha256}`))
  return { stamp: [`make ${MAKE}`, ...shards].join('\n'), feeds }
}

/** The packed words as they are kept; null when there are none, or they are not whole. */
export async function readWords(db: CallDatabase): Promise<WordsRow | null> {
  const { stamp, postings } = ((await db.index.get(KEY)) ?? {}) as Partial<WordsRow>
  return typeof stamp === 'string' && stamp.split('\n', 1)[0] === `make ${MAKE}` && arePostings(postings)
    ? { stamp, postings }
    : null
}

const areShardWords = (row: Partial<ShardWords> | undefined, sha256: string): row is ShardWords =>
  row?.make === MAKE && row.sha256 === sha256 && row.ends?.length === row.ids?.length

async function wordsOfShard(
  db: CallDatabase,
  feed: string,
  shard: string,
  sha256: string,
  { weak, rest }: Packing,
): Promise<ShardWords> {
  const key = `words ${feed} ${shard}`
  const held = (await db.index.get(key)) as Partial<ShardWords> | undefined
  if (areShardWords(held, sha256)) return held
  const keys = await db.calls.where('[feed+shard]').equals([feed, shard]).primaryKeys()
  const words = await weak()
  const ids: string[] = []
  const ends: number[] = []
  const hashes: number[] = []
  for (let from = 0; from < keys.length; from += PORTION) {
    for (const row of await db.calls.bulkGet(keys.slice(from, from + PORTION))) {
      if (row === undefined) continue
      ids.push(row.id)
      for (const hash of hashesOf(row.call, words)) hashes.push(hash)
      ends.push(hashes.length)
    }
    await rest()
  }
  const row = { make: MAKE, sha256, ids, ends: Uint32Array.from(ends), hashes: Uint32Array.from(hashes) }
  await db.index.put(row, key)
  return row
}

const hashesOf = (call: Call, weak: ReadonlySet<string>) =>
  new Set(wordsToFind(call, (text, limit) => stemsIn(text, weak, limit)).map(wordHash))

function* callsIn(shards: readonly ShardWords[]): Generator<WordsOfCall> {
  const seen = new Set<string>()
  for (const { ids, ends, hashes } of shards)
    for (const [n, id] of ids.entries()) {
      // Two feeds may give one call: the first one stands, as in every list.
      if (seen.has(id)) continue
      seen.add(id)
      yield { id, hashes: hashes.subarray(n === 0 ? 0 : ends[n - 1], ends[n]) }
    }
}

/**
 * Packs the words anew, unless they are those of the calls held now. One at a time; asked again meanwhile, it looks once
 * more when done.
 */
export function renewWords(db: CallDatabase, packing: Packing): Promise<void> {
  return navigator.locks.request('words', async () => {
    const { stamp, feeds } = await stampNow(db)
    if ((await readWords(db))?.stamp === stamp) return
    const shards: ShardWords[] = []
    const wanted = new Set<string>()
    for (const { url, shards: listed } of feeds)
      for (const { name, sha256 } of listed) {
        wanted.add(`words ${url} ${name}`)
        shards.push(await wordsOfShard(db, url, name, sha256, packing))
      }
    const steps = packPostings(callsIn(shards))
    let step = steps.next()
    for (; !step.done; step = steps.next()) await packing.rest()
    const row: WordsRow = { stamp, postings: step.value }
    await db.transaction('rw', db.index, async () => {
      const kept = (await db.index.where(':id').startsWith('words ').primaryKeys()) as string[]
      await db.index.bulkDelete(kept.filter((key) => !wanted.has(key)))
      await db.index.put(row, KEY)
    })
  })
}

/** Whether a row is of the calls held now. */
export async function areCurrent(db: CallDatabase, row: WordsRow | null): Promise<boolean> {
  return (await stampNow(db)).stamp === row?.stamp
}
