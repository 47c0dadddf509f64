// The two ends of the contract meet: what `publish` writes and `serve` serves is what the extension takes in.
import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followFeed, syncFeed } from '../../extension/background/sync.ts'
import { callsById, upcomingCalls } from '../../extension/db/calls.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { publish } from '../../scraper/publishing/publish.ts'
import { type Serving, serveFeed } from '../../scraper/publishing/serve.ts'
import { closingOn, dayFrom, fullCall } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const dir = mkdtempSync(join(tmpdir(), 'segnabandi-feed-'))
const db = new CallDatabase('published')
let serving: Serving

const full = fullCall('tramoggia', dayFrom(NOW, 2), 'https://comune.borgolieto.example/centro')
const veneto = closingOn('veneto', dayFrom(NOW, 9), { territory: { region: 'Veneto' } })

beforeAll(async () => {
  await publish([full, veneto], dir, NOW, 'Bandi di Borgo Lieto')
  serving = await serveFeed(dir, 0)
  await followFeed(db, serving.url)
})
afterAll(async () => {
  await serving.close()
  rmSync(dir, { recursive: true, force: true })
})

const sync = () => syncFeed({ db, fetch: (url, options) => fetch(url, options), clock: () => NOW }, serving.url)

test('all that was published comes in as it was', async () => {
  expect(await sync()).toBe('updated')
  expect((await db.feeds.get(serving.url))?.title).toBe('Bandi di Borgo Lieto')
  expect((await upcomingCalls(db, NOW, 9)).map(({ call }) => call.id)).toEqual(['tramoggia', 'veneto'])
  const [known] = await callsById(db, ['tramoggia'])
  expect(known?.call).toMatchObject({ title: full.title, deadline: full.deadline, contacts: full.contacts })
})

test('published again unchanged: nothing to do; with an extension: the new deadline', async () => {
  await publish([full, veneto], dir, NOW + 60_000)
  expect(await sync()).toBe('unchanged')
  const extended = {
    ...full,
    deadline: { ...full.deadline, date: dayFrom(NOW, 30), supersedes: `${dayFrom(NOW, 2)}T12:00` },
  }
  await publish([extended, veneto], dir, NOW + 120_000)
  expect(await sync()).toBe('updated')
  const [known] = await callsById(db, ['tramoggia'])
  expect(known?.call.deadline).toEqual(extended.deadline)
})
