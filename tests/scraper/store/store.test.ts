// The store on real SQLite files: what is kept, what merges, who may run, and what survives a kill.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../scraper/store/open.ts'
import { type FetchRecord, type PageRecord, type Store, StoreBusy } from '../../../scraper/store/store.ts'
import type { Call } from '../../../shared/call/call.ts'
import { closesAt } from '../../../shared/call/status.ts'
import { fixed, toldBy } from '../../shared/call/make-call.ts'

let folder: string
let opened: Store[]
const NOW = Date.parse('2026-11-22T10:00:00Z')
const address = () => `sqlite:${join(folder, 'deep', 'test.db')}`
async function open(now = NOW): Promise<Store> {
  const store = await openStore(address(), () => now)
  opened.push(store)
  return store
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-store-'))
  opened = []
})
afterEach(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (id: string, date: string | null, change: Partial<Call> = {}): Call => ({
  ...toldBy('official', `https://comune.example/${id}`, {
    title: id,
    ...(date === null ? {} : { deadline: fixed(date) }),
  }),
  id,
  ...change,
})
const page = (key: string, reading: Call, source = 'comune'): PageRecord => ({
  key,
  url: `https://${key}`,
  kind: 'official',
  source,
  reading,
  readAt: NOW,
})
const fetched = (url: string, change: Partial<FetchRecord> = {}): FetchRecord => ({
  url,
  source: 'comune',
  etag: '"1"',
  lastModified: null,
  finalUrl: url,
  bodyHash: 'a',
  contentHash: 'b',
  fetchedAt: NOW,
  reader: 'r1',
  goneAt: null,
  listed: null,
  ...change,
})
const keep = (store: Store, one: Call, keys: string[], fetches: FetchRecord[] = []) =>
  store.saveOutcome({ fetches, pages: keys.map((key) => page(key, one)), call: one })

describe('calls', () => {
  test('come back as they were, soonest deadline first, undated last, after reopening too', async () => {
    const first = await open()
    for (const one of [
      call('b', '2026-12-10'),
      call('undated', null),
      call('a', '2026-11-30'),
      call('past', '2025-01-01'),
    ])
      await keep(first, one, [`comune.example/${one.id}`])
    const second = await open()
    const calls = await second.calls()
    expect(calls.map(({ id }) => id)).toEqual(['past', 'a', 'b', 'undated'])
    expect(calls[2]).toEqual(call('b', '2026-12-10'))
    expect(await second.callOf('b')).toEqual(call('b', '2026-12-10'))
    expect(await second.callOf('nobody')).toBeNull()
  })

  test('are found by their pages, the oldest first', async () => {
    const older = await open(NOW)
    await keep(older, call('z', null), ['comune.example/z'])
    const newer = await open(NOW + 1)
    await keep(newer, call('a', null), ['comune.example/a', 'voce.example/a'])
    expect(await newer.idsOfPages(['voce.example/a', 'comune.example/z', 'nowhere'])).toEqual(['z', 'a'])
    expect((await newer.pagesOf(['a'])).map(({ key }) => key)).toEqual(['comune.example/a', 'voce.example/a'])
    expect((await newer.pageOf('voce.example/a'))?.reading.id).toBe('a')
    expect((await newer.readingOf('voce.example/a'))?.id).toBe('a')
    expect(await newer.readingOf('voce.example/none')).toBeNull()
  })

  test('that turn out to be one become one: the other’s id and pages lead to it', async () => {
    const store = await open()
    await keep(store, call('first', '2026-12-10'), ['comune.example/1'])
    await keep(store, call('second', '2026-12-10', { aliases: ['zero'] }), ['voce.example/1'])
    await keep(store, call('first', '2026-12-10', { aliases: ['second', 'zero'] }), ['comune.example/1'])
    expect((await store.calls()).map(({ id }) => id)).toEqual(['first'])
    expect((await store.callOf('second'))?.id).toBe('first')
    expect((await store.callOf('zero'))?.id).toBe('first')
    expect(await store.idsOfPages(['voce.example/1'])).toEqual(['first'])
    expect(await store.check()).toEqual([])
  })

  test('an outcome that cannot be kept leaves nothing of itself', async () => {
    const store = await open()
    const broken = { ...page('comune.example/x', call('x', null)), kind: Symbol('no') as never }
    await expect(
      store.saveOutcome({ fetches: [fetched('https://comune.example/x')], pages: [broken], call: call('x', null) }),
    ).rejects.toThrow(/cannot keep a symbol/)
    expect(await store.calls()).toEqual([])
    expect(await store.fetchOf('https://comune.example/x')).toBeNull()
  })
})

describe('pages still watched', () => {
  test('are those of a source whose call is open, lately closed or undated', async () => {
    const store = await open()
    for (const [id, date] of [
      ['open', '2026-12-10'],
      ['lately', '2026-11-20'],
      ['over', '2026-01-10'],
      ['undated', null],
    ] as const)
      await keep(store, call(id, date), [`comune.example/${id}`])
    const live = await store.livePagesOf('comune', NOW - 10 * 86_400_000)
    expect(live.map(({ reading }) => reading.id)).toEqual(['lately', 'open', 'undated'])
    expect(await store.livePagesOf('another', 0)).toEqual([])
    const [first, ...others] = live.map(({ key }) => key)
    const rest = await store.livePagesOf('comune', NOW - 10 * 86_400_000, new Set([first ?? '']))
    expect(rest.map(({ key }) => key)).toEqual(others)
    const closing = (await store.calls()).flatMap((one) => closesAt(one) ?? []).sort((left, right) => left - right)
    expect(await store.soonestOf('comune', closing[0] ?? 0)).toBe(closing[0])
    expect(await store.soonestOf('comune', (closing.at(-1) ?? 0) + 1)).toBeNull()
    expect(await store.soonestOf('another', 0)).toBeNull()
  })
})

describe('what was fetched', () => {
  test('is remembered with what it takes to ask only for changes', async () => {
    const store = await open()
    const record = fetched('https://comune.example/1', { lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT', listed: 'x' })
    await store.saveFetches([record])
    await store.saveFetches([{ ...record, etag: '"2"' }])
    expect(await store.fetchOf(record.url)).toEqual({ ...record, etag: '"2"' })
  })

  test('many at once; of an address told twice the last word holds, and what a list said of it stays', async () => {
    const store = await open()
    const many = Array.from({ length: 150 }, (_, at) => fetched(`https://comune.example/${at}`, { listed: 'x' }))
    await store.saveFetches(many)
    const again = many.slice(0, 3).map((record) => ({ ...record, etag: '"3"', listed: null }))
    await store.saveFetches([...many.slice(0, 3), ...again])
    const known = await store.fetchesOf([...many.map(({ url }) => url), 'https://comune.example/never'])
    expect(known.size).toBe(150)
    expect(known.get('https://comune.example/1')).toMatchObject({ etag: '"3"', listed: 'x' })
    expect(known.get('https://comune.example/9')?.etag).toBe('"1"')
    expect((await store.fetchesOf([])).size).toBe(0)
  })

  test('a missing page is noted the first time it is missing, and its call stays', async () => {
    const store = await open()
    await keep(store, call('a', null), ['comune.example/a'], [fetched('https://comune.example/a')])
    await store.noteGone('https://comune.example/a', NOW)
    await store.noteGone('https://comune.example/a', NOW + 5)
    expect((await store.fetchOf('https://comune.example/a'))?.goneAt).toBe(NOW)
    expect(await store.calls()).toHaveLength(1)
  })

  test('a list is kept with its fetch', async () => {
    const store = await open()
    const listing = {
      family: 'feed',
      entries: [{ url: 'https://comune.example/1', title: 'Uno', published: null, summary: null }],
      next: ['https://comune.example/page/2'],
    }
    await store.saveListing('comune', 'https://comune.example/', listing, fetched('https://comune.example/'))
    expect(await store.listingOf('comune', 'https://comune.example/')).toEqual(listing)
    expect(await store.listingOf('another', 'https://comune.example/')).toBeNull()
    expect((await store.fetchOf('https://comune.example/'))?.etag).toBe('"1"')
  })
})

describe('runs', () => {
  test('one at a time, and the next may begin when the first has ended', async () => {
    const store = await open()
    const run = await store.beginRun()
    const other = await open()
    await expect(other.beginRun()).rejects.toThrow(StoreBusy)
    await expect(other.beginRun()).rejects.toThrow(/process \d+ on .+ is writing sqlite:/)
    await store.endRun(run, { ok: true })
    expect((await other.beginRun()).id).toBe(run.id + 1)
    expect((await other.lastRun())?.endedAt).toBeNull()
  })

  test('of two that begin together one wins', async () => {
    const [left, right] = [await open(), await open()]
    const outcomes = await Promise.allSettled([left.beginRun(), right.beginRun()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a lock whose process is gone holds nobody', async () => {
    const store = await open()
    await store.beginRun()
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'exit')
    const raw = new DatabaseSync(join(folder, 'deep', 'test.db'))
    raw.prepare('update locks set pid = ?').run(gone.pid ?? 0)
    raw.close()
    await expect(store.beginRun()).resolves.toMatchObject({ id: 2 })
  })

  test('a lock without a sign of life for minutes holds nobody, whoever has its number now', async () => {
    const store = await open()
    const run = await store.beginRun()
    const raw = new DatabaseSync(join(folder, 'deep', 'test.db'))
    raw.prepare('update locks set kept_at = ?, host = ?').run(Date.now() - 300_000, 'another-machine')
    await expect(store.keepRun(run)).resolves.toBeUndefined()
    await expect(store.beginRun()).rejects.toThrow(StoreBusy)
    raw.prepare('update locks set kept_at = ?').run(Date.now() - 300_000)
    raw.close()
    await expect(store.beginRun()).resolves.toMatchObject({ id: 2 })
  })
})

test('a kill -9 between two writes loses nothing that was acknowledged', async () => {
  const script = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../../scraper/store/open.ts'))}
    const store = await openStore(${JSON.stringify(address())}, Date.now)
    await store.beginRun()
    for (let n = 0; ; n++) {
      const url = 'https://comune.example/' + n
      const call = { ...${JSON.stringify(call('x', '2026-12-10'))}, id: 'c' + n }
      const fetched = { ...${JSON.stringify(fetched('x'))}, url }
      await store.saveOutcome({ fetches: [fetched], pages: [{ ...${JSON.stringify(page('k', call('x', null)))}, key: 'comune.example/' + n, reading: call }], call })
      process.stdout.write(n + '\\n')
    }`
  for (let round = 1; round <= 3; round++) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (piece) => {
        told += piece
        if (told.split('\n').length > 40 * round) resolve()
      })
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const acknowledged = told.split('\n').filter((line) => line !== '').length - (told.endsWith('\n') ? 0 : 1)
    const store = await open()
    const calls = await store.calls()
    expect(calls.length).toBeGreaterThanOrEqual(acknowledged)
    expect(await store.check()).toEqual([])
    // A call is never there without its fetch, nor the fetch without the call: a 304 may trust either.
    for (const { id } of calls) expect(await store.fetchOf(`https://comune.example/${id.slice(1)}`)).not.toBeNull()
    expect(await store.fetchOf(`https://comune.example/${calls.length}`)).toBeNull()
    // The killed run holds nobody.
    await store.endRun(await store.beginRun(), null)
  }
}, 60_000)

test('an address that is no store, or a folder in its place, is refused by name', async () => {
  await expect(openStore('mysql://x', () => NOW)).rejects.toThrow(/mysql:\/\/x/)
  await expect(openStore(`sqlite:${folder}`, () => NOW)).rejects.toThrow(`Cannot open the store sqlite:${folder}`)
})
