// What becomes of a person's data when the extension is updated: every version's fixture, opened by today's code.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { heldCall } from '../../extension/db/calls.ts'
import { CallDatabase, readSettings } from '../../extension/db/database.ts'
import { followMerges } from '../../extension/db/merged.ts'
import { savedCalls } from '../../extension/db/saved.ts'
import { VERSIONS } from '../../extension/db/versions.ts'
import { layDown, readFixture } from './old-database.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const former = VERSIONS.map(({ version }) => version).slice(0, -1)

test('there is a fixture of every version but the last, made with its own schema', () => {
  expect(former.length).toBeGreaterThan(0)
  for (const version of former) expect(readFixture(version).version).toBe(version)
})

test.each(former)('from version %i: nothing the person made is lost, feed data stays', async (version) => {
  const { tables } = await layDown(`from ${version}`, version)
  const db = new CallDatabase(`from ${version}`)
  await db.open()
  expect(db.verno).toBe(VERSIONS.at(-1)?.version)
  for (const table of ['saved', 'feeds', 'search', 'jobs'])
    expect(await db.table(table).toArray(), table).toEqual(tables[table]?.rows)
  expect(await db.calls.count()).toBe(tables.calls?.rows.length)
})

test('from version 1: saved calls get a record of their own, settings stay, new ones are as at first', async () => {
  await layDown('first', 1)
  const db = new CallDatabase('first')
  const saved = await savedCalls(db, NOW)
  expect(saved.map(({ call, own }) => [call.id, own.status])).toEqual([
    ['tramoggia', 'da-valutare'],
    ['letto', 'da-valutare'],
    ['orti-vecchio', 'da-valutare'],
  ])
  expect((await db.own.get('letto'))?.changedAt).toBe(saved[1]?.saved?.at)
  expect(await readSettings(db)).toMatchObject({ badge: 'saved', panel: false, offsets: ['7d', '3d', '1d', '3h'] })
})

test('from version 1: a call known by a former id is found again once its feed has merged it', async () => {
  await layDown('merged', 1)
  const db = new CallDatabase('merged')
  expect(await followMerges(db)).toBe(1)
  const saved = await savedCalls(db, NOW)
  expect(saved.find(({ call }) => call.id === 'orti')).toMatchObject({
    origin: 'feed',
    saved: { call: { deadline: { date: '2026-12-31' } } },
  })
  expect(await followMerges(db)).toBe(0)
})

test('from version 2: notes, corrections, searches, profile and what was told stay; what is worked out is empty', async () => {
  const { tables } = await layDown('second', 2)
  const db = new CallDatabase('second')
  for (const table of ['own', 'searches', 'found', 'profile', 'reminders', 'closed', 'settings'])
    expect(await db.table(table).toArray(), table).toEqual(tables[table]?.rows)
  expect(await db.index.count()).toBe(0)
  const tramoggia = (await savedCalls(db, NOW)).find(({ call }) => call.id === 'tramoggia')
  expect(tramoggia && heldCall(tramoggia).deadline).toMatchObject({ date: '2026-12-01', time: '12:00' })
})

test('an update that is stopped half-way changes nothing, and is made whole the next time', async () => {
  const { tables } = await layDown('stopped', 1)
  const breaking = new Dexie('stopped')
  for (const { version, stores, upgrade } of VERSIONS) {
    const declared = breaking.version(version).stores(stores)
    if (upgrade)
      declared.upgrade(async (transaction) => {
        await upgrade(transaction)
        throw new Error('stopped')
      })
  }
  await expect(breaking.open()).rejects.toThrow('stopped')
  breaking.close()
  const db = new CallDatabase('stopped')
  expect(await db.saved.count()).toBe(tables.saved?.rows.length)
  expect(await db.own.count()).toBe(3)
})

test('a page of the former version that is still open gives way to the update', async () => {
  await layDown('open', 1)
  const old = new Dexie('open')
  old.version(1).stores(readFixture(1).stores)
  await old.open()
  const db = new CallDatabase('open')
  expect(await db.own.count()).toBe(3)
  expect(old.isOpen()).toBe(false)
  db.close()
})
