// Reading the packed list from the database, and making anew what a sync has outdated. What is there is shown at once:
// a list of this morning now is worth more than one of this minute in three seconds.

import { breathe } from '../../turns.ts'
import { heldCall } from '../calls.ts'
import type { CallDatabase } from '../database.ts'
import { turnedDown } from '../own.ts'
import { searchText } from '../rows.ts'
import { savedCalls } from '../saved.ts'
import type { Mine, Part } from './list.ts'
import { type Columns, PACKED_FORMAT, pack, packer } from './packed.ts'

interface PackedShard {
  format: number
  /** Of the shard it was made from. */
  sha256: string
  columns: Columns
}

const PREFIX = 'list '
const keyOf = (feed: string, shard: string) => `${PREFIX}${feed} ${shard}`
/** Calls read from the database in one go: a longer go would be felt in a page. */
const CHUNK = 100

interface Stale {
  feed: string
  shard: string
  sha256: string
  count: number
}

/** Everything feeds gave, as it was packed last; and what a sync has changed since. */
interface Held {
  parts: Part[]
  stale: Stale[]
}

/** The packed shards of every feed followed, one read for all. */
export async function readHeld(db: CallDatabase): Promise<Held> {
  const feeds = await db.feeds.toArray()
  const shards = feeds.flatMap(({ url, shards }) => shards.map((shard) => ({ feed: url, ...shard })))
  const rows = (await db.index.bulkGet(shards.map(({ feed, name }) => keyOf(feed, name)))) as (
    | PackedShard
    | undefined
  )[]
  const held: Held = { parts: [], stale: [] }
  for (const [index, { feed, name, sha256, count }] of shards.entries()) {
    const row = rows[index]
    const isUsable = row?.format === PACKED_FORMAT
    if (isUsable) held.parts.push({ source: feed, columns: row.columns })
    if (!isUsable || row.sha256 !== sha256) held.stale.push({ feed, shard: name, sha256, count })
  }
  return held
}

async function packShard(db: CallDatabase, { feed, shard }: Stale, step: (rows: number) => void): Promise<Columns> {
  const keys = await db.calls.where('[feed+shard]').equals([feed, shard]).primaryKeys()
  const packing = packer(keys.length)
  for (let at = 0; at < keys.length; at += CHUNK) {
    const rows = await db.calls.bulkGet(keys.slice(at, at + CHUNK))
    await breathe()
    for (const row of rows) if (row) packing.add(row.call)
    step(rows.length)
    await breathe()
  }
  return packing.done()
}

/** Packs what is stale, and drops what belongs to no feed any more. @param tell how many calls of how many are done */
export async function packStale(
  db: CallDatabase,
  stale: readonly Stale[],
  tell: (done: number, of: number) => void,
): Promise<void> {
  const of = stale.reduce((total, { count }) => total + count, 0)
  let done = 0
  for (const shard of stale) {
    const columns = await packShard(db, shard, (rows) => {
      done += rows
      tell(Math.min(done, of), of)
    })
    const packed: PackedShard = { format: PACKED_FORMAT, sha256: shard.sha256, columns }
    await db.index.put(packed, keyOf(shard.feed, shard.shard))
  }
  const feeds = await db.feeds.toArray()
  const kept = new Set(feeds.flatMap(({ url, shards }) => shards.map(({ name }) => keyOf(url, name))))
  const keys = await db.index.where(':id').startsWith(PREFIX).primaryKeys()
  await db.index.bulkDelete(keys.filter((key) => !kept.has(key)))
}

/** What the person made, and their calls as they hold them: those stand in the list before any feed's. */
export interface Kept {
  part: Part
  mine: Map<string, Mine>
  /** Feed of a kept call, where one gives it now. */
  sourceOf: Map<string, string>
  /** What a search looks into, of the calls held otherwise than any feed. */
  texts: { ids: string[]; texts: string[] }
}

/** @param now epoch ms */
export async function readKept(db: CallDatabase, now: number): Promise<Kept> {
  const [saved, refused, corrected] = await Promise.all([
    savedCalls(db, now),
    turnedDown(db),
    db.own.filter(({ corrections }) => Object.keys(corrections).length > 0).primaryKeys(),
  ])
  const isCorrected = new Set(corrected)
  // A feed's own row says the same of a call nobody corrected.
  const own = saved.filter(({ call, origin }) => origin !== 'feed' || isCorrected.has(call.id))
  const fed = own.filter(({ origin }) => origin === 'feed').map(({ call }) => call.id)
  const rows = await db.calls.where('id').anyOf(fed).primaryKeys()
  const mine = new Map<string, Mine>(
    saved.map(({ call, own: { status, closed } }) => [
      call.id,
      { status, saved: true, refused: closed?.as === 'not-for-us' },
    ]),
  )
  for (const id of refused) if (!mine.has(id)) mine.set(id, { status: 'da-valutare', saved: false, refused: true })
  return {
    part: { source: '', columns: pack(own.map(heldCall)) },
    mine,
    sourceOf: new Map(rows.map(([feed, id]) => [id, feed])),
    texts: {
      ids: own.map(({ call }) => call.id),
      texts: own.map((known) => searchText(heldCall(known))),
    },
  }
}
