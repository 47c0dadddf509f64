// The feed on disk and over HTTP: whole or not at all, only when changed, and nothing but the feed.

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFeed, publish } from '../../../scraper/publishing/publish.ts'
import { fileOf, type Serving, serveFeed } from '../../../scraper/publishing/serve.ts'
import { feedIndexSchema, feedShardSchema } from '../../../shared/feed/format.ts'
import { fixed, toldBy } from '../../shared/call/make-call.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const call = (id: string, region?: string, title = id) => ({
  ...toldBy('official', `https://comune.example/${id}`, { title, deadline: fixed('2026-12-10', '12:00') }),
  id,
  territory: region === undefined ? {} : { region },
})
let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'segnabandi-feed-')), 'feed')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
const index = () => v.parse(feedIndexSchema, JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))

describe('publishing', () => {
  test('every shard is there as the index says, and holds its calls', async () => {
    const published = await publish([call('a', 'Umbria'), call('b', 'Umbria'), call('c')], folder, NOW)
    expect(published).toMatchObject({ shards: 2, calls: 3 })
    for (const { name, path, sha256, bytes, count } of index().shards) {
      const content = readFileSync(join(folder, path))
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(content.length).toBe(bytes)
      const shard = v.parse(feedShardSchema, JSON.parse(content.toString()))
      expect([shard.name, shard.calls.length]).toEqual([name, count])
    }
    expect(await checkFeed(folder)).toEqual([])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('the same calls later leave every file as it is', async () => {
    await publish([call('a', 'Umbria'), call('c')], folder, NOW)
    const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs])
    const again = await publish([call('c'), call('a', 'Umbria')], folder, NOW + 60_000)
    expect(again.written).toEqual([])
    expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs])).toEqual(before)
  })

  test('a changed call rewrites its shard and the index; who holds the former index still finds its shards', async () => {
    await publish([call('a', 'Umbria'), call('c')], folder, NOW)
    const former = index()
    const { written } = await publish([call('a', 'Umbria', 'altro titolo'), call('c')], folder, NOW)
    expect(written).toHaveLength(2)
    expect(written.at(-1)).toBe('index.json')
    for (const { path } of former.shards) expect(existsSync(join(folder, path))).toBe(true)
    // Time never goes back for a reader, even when the clock stands still.
    expect(Date.parse(index().generatedAt)).toBeGreaterThan(Date.parse(former.generatedAt))
    await publish([call('a', 'Umbria', 'un terzo'), call('c')], folder, NOW)
    const umbria = former.shards.find(({ name }) => name === 'umbria')
    expect(existsSync(join(folder, umbria?.path ?? ''))).toBe(false)
  })

  test('files that are not the feed’s are left alone', async () => {
    await publish([call('a')], folder, NOW)
    writeFileSync(join(folder, 'note.txt'), 'mia')
    writeFileSync(join(folder, 'note.json'), '{}')
    await publish([call('b')], folder, NOW)
    await publish([call('c')], folder, NOW)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['note.txt', 'note.json']))
  })

  test('a damaged shard is found, and publishing mends it', async () => {
    await publish([call('a')], folder, NOW)
    const path = join(folder, index().shards[0]?.path ?? '')
    writeFileSync(path, 'cut')
    expect(await checkFeed(folder)).toEqual([expect.stringContaining('is not what the index says')])
    await publish([call('a')], folder, NOW)
    expect(await checkFeed(folder)).toEqual([])
  })

  test('a title once given stays until another is', async () => {
    await publish([call('a')], folder, NOW, 'Bandi del CSV')
    await publish([call('b')], folder, NOW)
    expect(index().title).toBe('Bandi del CSV')
  })
})

test.each([
  ['/', 'index.json'],
  ['/index.json', 'index.json'],
  ['/umbria.0123456789ab.json?x=1', 'umbria.0123456789ab.json'],
  ['/calls.ics', 'calls.ics'],
  ['/../secret.json', null],
  ['/..%2fsecret.json', null],
  ['/a/b.json', null],
  ['/.env', null],
  ['/index.json/', null],
  ['//index.json', null],
  ['/index.json%00.rss', null],
  ['http://other.example/index.json', null],
  ['/segnabandi.db', null],
])('the address %s asks for %s', (target, name) => expect(fileOf(target)).toBe(name))

describe('serving', () => {
  let serving: Serving
  beforeEach(async () => {
    await publish(
      Array.from({ length: 12 }, (_, n) => call(`call-${n}`, 'Umbria')),
      folder,
      NOW,
    )
    serving = await serveFeed(folder, 0)
  })
  afterEach(() => serving.close())
  const at = (path: string) => new URL(path, serving.url)

  /** As the wire has it: fetch would clean the path and unpack the body. */
  function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
    const { hostname, port } = new URL(serving.url)
    return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: number }>(
      (resolve, reject) => {
        request({ hostname, port, path, headers, method }, (response) => {
          let bytes = 0
          response.on('data', (piece: Buffer) => {
            bytes += piece.length
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }))
        })
          .on('error', reject)
          .end()
      },
    )
  }

  test('stands on loopback, and lets any origin read', async () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.json$/)
    const response = await fetch(serving.url, { headers: { origin: 'moz-extension://x' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(v.is(feedIndexSchema, await response.json())).toBe(true)
    const asked = await fetch(serving.url, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
  })

  test('says "not changed" until it has', async () => {
    const etag = (await fetch(serving.url)).headers.get('etag') ?? ''
    expect((await raw('/index.json', { 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
    await publish([call('new')], folder, NOW)
    expect((await raw('/index.json', { 'if-none-match': etag })).status).toBe(200)
  })

  test('squeezes for who takes it, and the content is the same', async () => {
    const { path, bytes, sha256 } = index().shards[0] ?? { path: '', bytes: 0, sha256: '' }
    const [plain, squeezed] = [await raw(`/${path}`), await raw(`/${path}`, { 'accept-encoding': 'gzip' })]
    expect(plain.bytes).toBe(bytes)
    expect(squeezed.headers['content-encoding']).toBe('gzip')
    expect(squeezed.bytes).toBeLessThan(bytes / 2)
    const content = Buffer.from(await (await fetch(at(`/${path}`))).arrayBuffer())
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    expect(plain.headers['cache-control']).toContain('immutable')
  })

  test.each([
    '/../index.json',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/index.json',
    '/index.json/../../x',
    '/nothing.json',
    '/linked.json',
  ])('gives nothing for %s', async (path) => {
    writeFileSync(join(folder, '..', 'outside.json'), '"secret"')
    symlinkSync(join(folder, '..', 'outside.json'), join(folder, 'linked.json'))
    expect((await raw(path)).status).toBe(404)
  })

  test('reads only', async () => {
    expect((await raw('/index.json', {}, 'PUT')).status).toBe(405)
    expect(await raw('/index.json', {}, 'HEAD')).toMatchObject({ status: 200, bytes: 0 })
  })
})
