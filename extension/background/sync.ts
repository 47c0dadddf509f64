// Bringing a feed's calls in: everything is fetched and checked first, then swapped in one transaction. Whatever goes
// wrong, what was held stays and the reason is kept for the person to read.
import type { CallDatabase, CallRow, FeedRow, SearchRow } from '../db/database.ts'
import { storageFailure } from '../db/failure.ts'
import { rowOf } from '../db/rows.ts'
import { addToSearch, searchRow } from '../db/search.ts'
import type { SyncProgress } from '../sync-progress.ts'
import { turnsOf } from '../turns.ts'
import { FeedFailure, type Fetch, fetchIndex, fetchShard } from './feed.ts'

export type SyncOutcome = 'updated' | 'unchanged' | 'failed'

export interface SyncPorts {
  db: CallDatabase
  fetch: Fetch
  /** Epoch ms. */
  clock: () => number
  /** How far it is; null when it is over, well or not. */
  tell?: (progress: SyncProgress | null) => void
}

/** Milliseconds the work of a sync may hold up what pages ask meanwhile. */
const TURN = 20
/** Calls put into the database in one go: some ten milliseconds. */
const PORTION = 150

const emptyFeed = (url: string): FeedRow => ({
  url,
  title: null,
  generatedAt: null,
  indexSha256: null,
  shards: [],
  syncedAt: null,
  triedAt: null,
  failure: null,
})

/** Follows a feed; the first sync is the caller's. Following it twice changes nothing. */
export async function followFeed(db: CallDatabase, url: string): Promise<void> {
  await db.transaction('rw', db.feeds, async () => {
    if (!(await db.feeds.get(url))) await db.feeds.add(emptyFeed(url))
  })
}

/** Stops following: its calls go, saved ones stay with their own copy. */
export async function leaveFeed(db: CallDatabase, url: string): Promise<void> {
  await db.transaction('rw', [db.calls, db.search, db.feeds, db.jobs], async () => {
    await Promise.all([
      deleteShards(db, url, null),
      db.feeds.delete(url),
      db.jobs.filter(({ feed }) => feed === url).delete(),
    ])
  })
}

async function deleteShards(db: CallDatabase, feed: string, names: string[] | null): Promise<void> {
  const range = (table: 'calls' | 'search') =>
    names === null
      ? db.table(table).where('[feed+shard]').between([feed, ''], [feed, '\uffff'])
      : db
          .table(table)
          .where('[feed+shard]')
          .anyOf(names.map((name) => [feed, name]))
  await Promise.all([range('calls').delete(), range('search').delete()])
}

/** Two publishers' clocks differ by less than this; an index made earlier than the one held is refused. */
const isOlder = (made: string, held: string | null) => held !== null && Date.parse(made) < Date.parse(held)

async function bringIn({ db, fetch, clock, tell }: SyncPorts, held: FeedRow): Promise<SyncOutcome> {
  const { url } = held
  const { index, sha256 } = await fetchIndex(fetch, url)
  if (sha256 === held.indexSha256) {
    await db.feeds.update(url, { syncedAt: clock(), triedAt: clock(), failure: null })
    return 'unchanged'
  }
  if (isOlder(index.generatedAt, held.generatedAt))
    throw new FeedFailure('older', `${url}: made ${index.generatedAt}, held ${held.generatedAt}`)

  const heldHashes = new Map(held.shards.map(({ name, sha256 }) => [name, sha256]))
  const changed = index.shards.filter(({ name, sha256 }) => heldHashes.get(name) !== sha256)
  const kept = new Set(index.shards.map(({ name }) => name))
  const dropped = held.shards.filter(({ name }) => !kept.has(name))
  const calls: CallRow[] = []
  const words: SearchRow[] = []
  const of = changed.reduce((total, { count }) => total + count, 0)
  const rest = turnsOf(TURN)
  for (const shard of changed) {
    tell?.({ feed: url, step: 'fetch', done: calls.length, of })
    const found = searchRow(url, shard.name, [])
    for (const call of await fetchShard(fetch, url, shard, rest)) {
      const row = rowOf(url, shard.name, call)
      calls.push(row)
      addToSearch(found, row)
      await rest()
    }
    words.push(found)
  }

  await db.transaction('rw', [db.calls, db.search, db.feeds], async () => {
    // Left meanwhile: nothing may come back.
    if (!(await db.feeds.get(url))) return
    await deleteShards(
      db,
      url,
      [...changed, ...dropped].map(({ name }) => name),
    )
    for (let from = 0; from < calls.length; from += PORTION) {
      tell?.({ feed: url, step: 'keep', done: from, of })
      await db.calls.bulkPut(calls.slice(from, from + PORTION))
    }
    await db.search.bulkPut(words)
    await db.feeds.put({
      url,
      title: index.title,
      generatedAt: index.generatedAt,
      indexSha256: sha256,
      shards: index.shards.map(({ name, sha256, count }) => ({ name, sha256, count })),
      syncedAt: clock(),
      triedAt: clock(),
      failure: null,
    })
  })
  return 'updated'
}

async function syncOnce(ports: SyncPorts, url: string): Promise<SyncOutcome> {
  const held = await ports.db.feeds.get(url)
  if (!held) return 'unchanged'
  try {
    return await bringIn(ports, held)
  } catch (error) {
    const failure =
      error instanceof FeedFailure
        ? { code: error.code, detail: error.message }
        : {
            code: storageFailure(error) === 'full' ? ('full' as const) : ('storage' as const),
            detail: error instanceof Error ? error.message : String(error),
          }
    await ports.db.feeds.update(url, { triedAt: ports.clock(), failure: { ...failure, at: ports.clock() } })
    return 'failed'
  } finally {
    ports.tell?.(null)
  }
}

/** Syncs one feed; a second request while one runs waits for it. Never throws for what a feed does. */
export function syncFeed(ports: SyncPorts, url: string): Promise<SyncOutcome> {
  return navigator.locks.request(`sync ${url}`, () => syncOnce(ports, url))
}
