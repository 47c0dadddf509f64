// What a sync may do to the calls held: bring in what is whole and newer, and nothing else.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Fetch } from '../../extension/background/feed.ts'
import { followFeed, leaveFeed, type SyncPorts, syncFeed } from '../../extension/background/sync.ts'
import { upcomingCalls } from '../../extension/db/calls.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { saveCall, savedCalls } from '../../extension/db/saved.ts'
import { findCalls, readSearchRows } from '../../extension/db/search.ts'
import type { Call } from '../../shared/call/call.ts'
import { feedFiles, type Harm, harmed } from '../e2e/feed.ts'
import { closingOn, dayFrom } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const URL = 'https://feed.example/segnabandi/index.json'
let databases = 0

/** A database that follows one feed whose files the test can change. */
async function subscribed() {
  databases += 1
  const db = new CallDatabase(`sync ${databases}`)
  let files: ReadonlyMap<string, string> = new Map()
  const asked: { url: string; options: RequestInit }[] = []
  const fetch: Fetch = async (url, options) => {
    asked.push({ url, options })
    const text = files.get(url.replace('https://feed.example/segnabandi/', ''))
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text)
  }
  const ports: SyncPorts = { db, fetch, clock: () => NOW }
  await followFeed(db, URL)
  return {
    db,
    asked,
    ports,
    publish(shards: Record<string, Call[]>, generatedAt: string, harm: Harm = 'none') {
      files = harmed(feedFiles(shards, generatedAt), harm)
    },
    serve(next: ReadonlyMap<string, string>) {
      files = next
    },
    sync: () => syncFeed(ports, URL),
    titles: async () => (await upcomingCalls(db, NOW, 100)).map(({ call }) => call.id),
    feed: async () => {
      const feed = await db.feeds.get(URL)
      if (!feed) throw new Error('the feed is gone')
      return feed
    },
  }
}

const first = [closingOn('a', dayFrom(NOW, 9)), closingOn('b', dayFrom(NOW, 2)), closingOn('past', dayFrom(NOW, -3))]
const other = [closingOn('c', dayFrom(NOW, 5))]
const MORNING = '2026-11-22T06:00:00.000Z'
const NOON = '2026-11-22T12:00:00.000Z'

test('brings calls in, soonest first, and says when', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first, national: other }, MORNING)
  expect(await at.sync()).toBe('updated')
  expect(await at.titles()).toEqual(['b', 'c', 'a'])
  expect(await at.feed()).toMatchObject({
    title: 'Bandi di prova',
    generatedAt: MORNING,
    syncedAt: NOW,
    failure: null,
    shards: [
      { name: 'lombardia', count: 3 },
      { name: 'national', count: 1 },
    ],
  })
})

test('asks without cookies or referrer, and lets the browser revalidate', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first }, MORNING)
  await at.sync()
  expect(at.asked).toHaveLength(2)
  for (const { options } of at.asked)
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' })
})

test('the same index again fetches no shard', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first }, MORNING)
  await at.sync()
  at.asked.length = 0
  expect(await at.sync()).toBe('unchanged')
  expect(at.asked.map(({ url }) => url)).toEqual([URL])
})

test('a newer index fetches only the shards that changed, and drops those that left', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first, national: other, veneto: [closingOn('v', dayFrom(NOW, 1))] }, MORNING)
  await at.sync()
  at.asked.length = 0
  at.publish({ lombardia: first, national: [closingOn('d', dayFrom(NOW, 3))] }, NOON)
  expect(await at.sync()).toBe('updated')
  expect(at.asked).toHaveLength(2)
  expect(await at.titles()).toEqual(['b', 'd', 'a'])
  expect(findCalls(await readSearchRows(at.db), 'avviso v', NOW, 9)).toEqual([])
})

describe('a feed that is broken, altered, cut short, not ours or older is refused whole, and what was held stays', () => {
  const refusals: [Harm, string][] = [
    ['tampered', 'tampered'],
    ['cut-short', 'cut-short'],
    ['not-ours', 'not-ours'],
    ['half-an-index', 'broken'],
  ]
  test.each(refusals)('%s', async (harm, code) => {
    const at = await subscribed()
    at.publish({ lombardia: first }, MORNING)
    await at.sync()
    at.publish({ lombardia: [closingOn('z', dayFrom(NOW, 1))], national: other }, NOON, harm)
    expect(await at.sync()).toBe('failed')
    expect(await at.titles()).toEqual(['b', 'a'])
    expect(await at.feed()).toMatchObject({ generatedAt: MORNING, syncedAt: NOW, failure: { code } })
  })

  test('older than held', async () => {
    const at = await subscribed()
    at.publish({ lombardia: first }, NOON)
    await at.sync()
    at.publish({ lombardia: other }, MORNING)
    expect(await at.sync()).toBe('failed')
    expect(await at.feed()).toMatchObject({ generatedAt: NOON, failure: { code: 'older' } })
    expect(await at.titles()).toEqual(['b', 'a'])
  })

  test('one whole shard and one broken: neither is taken', async () => {
    const at = await subscribed()
    at.publish({ lombardia: first }, MORNING)
    await at.sync()
    const files = feedFiles({ lombardia: other, national: [closingOn('n', dayFrom(NOW, 4))] }, NOON)
    const last = [...files.keys()].find((path) => path.startsWith('national'))
    if (last) files.set(last, `${files.get(last)} `)
    at.serve(files)
    expect(await at.sync()).toBe('failed')
    expect(await at.titles()).toEqual(['b', 'a'])
  })

  test('a shard of the right hash that holds no calls of ours', async () => {
    const at = await subscribed()
    const bad = { ...closingOn('x', dayFrom(NOW, 2)), deadline: 'domani' } as unknown as Call
    at.publish({ lombardia: [bad] }, MORNING)
    expect(await at.sync()).toBe('failed')
    expect((await at.feed()).failure).toMatchObject({ code: 'broken' })
  })

  test('a missing shard, with what was asked in the detail', async () => {
    const at = await subscribed()
    const files = feedFiles({ lombardia: first }, MORNING)
    at.serve(new Map([...files].filter(([path]) => path === 'index.json')))
    expect(await at.sync()).toBe('failed')
    expect((await at.feed()).failure).toMatchObject({ code: 'status', detail: expect.stringContaining('HTTP 404') })
  })

  test('no network', async () => {
    const at = await subscribed()
    const fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await syncFeed({ ...at.ports, fetch }, URL)).toBe('failed')
    expect((await at.feed()).failure).toMatchObject({ code: 'unreachable', at: NOW })
  })

  test('an endless body', async () => {
    const at = await subscribed()
    const endless = async () =>
      new Response(
        new ReadableStream({
          pull: (to) => to.enqueue(new Uint8Array(400_000)),
        }),
      )
    expect(await syncFeed({ ...at.ports, fetch: endless }, URL)).toBe('failed')
    expect((await at.feed()).failure).toMatchObject({ code: 'too-large' })
  })
})

test('after a failure a good sync clears it', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first }, MORNING, 'tampered')
  await at.sync()
  at.publish({ lombardia: first }, MORNING)
  expect(await at.sync()).toBe('updated')
  expect((await at.feed()).failure).toBeNull()
})

test('a saved call survives the feed dropping it, and leaving the feed', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first }, MORNING)
  await at.sync()
  const [b] = first.slice(1)
  if (b) await saveCall(at.db, b, 'feed', NOW)
  at.publish({ lombardia: other }, NOON)
  await at.sync()
  expect(await savedCalls(at.db, NOW)).toMatchObject([{ call: { id: 'b' }, origin: 'dropped' }])
  await leaveFeed(at.db, URL)
  expect(await at.titles()).toEqual([])
  expect(await savedCalls(at.db, NOW)).toHaveLength(1)
})

test('a saved call shows the deadline the feed gives now, and keeps the one it was saved with', async () => {
  const at = await subscribed()
  at.publish({ lombardia: [closingOn('a', dayFrom(NOW, 2))] }, MORNING)
  await at.sync()
  await saveCall(at.db, closingOn('a', dayFrom(NOW, 2)), 'feed', NOW)
  at.publish({ lombardia: [closingOn('a', dayFrom(NOW, 20))] }, NOON)
  await at.sync()
  const [known] = await savedCalls(at.db, NOW)
  expect(known?.call.deadline.date).toBe(dayFrom(NOW, 20))
  expect(known?.saved?.call.deadline.date).toBe(dayFrom(NOW, 2))
})

test('a feed left while it was coming in does not come back', async () => {
  const at = await subscribed()
  at.publish({ lombardia: first }, MORNING)
  const fetch: Fetch = async (url, options) => {
    if (!url.endsWith('index.json')) await leaveFeed(at.db, URL)
    return at.ports.fetch(url, options)
  }
  await syncFeed({ ...at.ports, fetch }, URL)
  expect(await at.titles()).toEqual([])
  expect(await at.db.feeds.count()).toBe(0)
})
