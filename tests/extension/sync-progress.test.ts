// How far a sync is: told often enough to be watched, seldom enough to be read, and never left standing.
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Fetch } from '../../extension/background/feed.ts'
import { followFeed, syncFeed } from '../../extension/background/sync.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { progressTeller, readProgress, SYNC_PROGRESS, type SyncProgress } from '../../extension/sync-progress.ts'
import { feedFiles, type Harm, harmed } from '../e2e/feed.ts'
import { closingOn, dayFrom } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const URL = 'https://feed.example/segnabandi/index.json'
let databases = 0

/** What a sync of two shards tells, of 400 calls and of 100. */
async function toldBySync(harm: Harm): Promise<(SyncProgress | null)[]> {
  databases += 1
  const db = new CallDatabase(`progress ${databases}`)
  const calls = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => closingOn(`${name}${n}`, dayFrom(NOW, 3)))
  const files = harmed(feedFiles({ lazio: calls('l', 400), veneto: calls('v', 100) }, '2026-11-22T06:00:00.000Z'), harm)
  const fetch: Fetch = async (url) => new Response(files.get(url.replace('https://feed.example/segnabandi/', '')))
  const told: (SyncProgress | null)[] = []
  await followFeed(db, URL)
  await syncFeed({ db, fetch, clock: () => NOW, tell: (progress) => told.push(progress) }, URL)
  return told
}

test('calls fetched, then calls kept, of all there are; then nothing more', async () => {
  const told = await toldBySync('none')
  expect(told.at(-1)).toBeNull()
  const steps = told.slice(0, -1)
  expect(steps.every((progress) => progress?.feed === URL && progress.of === 500)).toBe(true)
  expect(steps.map((progress) => `${progress?.step} ${progress?.done}`)).toEqual([
    'fetch 0',
    'fetch 400',
    'keep 0',
    'keep 150',
    'keep 300',
    'keep 450',
  ])
})

test('a sync that fails leaves no bar behind', async () => {
  const told = await toldBySync('tampered')
  expect(told.length).toBeGreaterThan(1)
  expect(told.at(-1)).toBeNull()
  expect(told.some((progress) => progress?.step === 'keep')).toBe(false)
})

test('is written down at most every 150 ms, and taken away when over', async () => {
  const kept = new Map<string, unknown>()
  const set = vi.fn(async (values: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(values)) kept.set(name, value)
  })
  const remove = vi.fn(async (name: string | string[]) => void kept.delete(String(name)))
  let now = NOW
  const tell = progressTeller({ set, remove }, () => now)
  const at = (done: number): SyncProgress => ({ feed: URL, step: 'keep', done, of: 500 })
  tell(at(0))
  now += 149
  tell(at(150))
  expect(readProgress(kept.get(SYNC_PROGRESS))).toEqual(at(0))
  now += 1
  tell(at(300))
  expect(readProgress(kept.get(SYNC_PROGRESS))).toEqual(at(300))
  // A clock set back is no reason to fall silent.
  now -= 3_600_000
  tell(at(450))
  expect(readProgress(kept.get(SYNC_PROGRESS))).toEqual(at(450))
  tell(null)
  expect(readProgress(kept.get(SYNC_PROGRESS))).toBeNull()
})

test.each([[undefined], ['half'], [{ feed: URL, step: 'elsewhere', done: 1, of: 2 }]])(
  '%j is no progress',
  (stored) => {
    expect(readProgress(stored)).toBeNull()
  },
)
