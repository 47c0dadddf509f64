// Saved searches: what they find, and what is new to them.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { CallDatabase } from '../../extension/db/database.ts'
import { closeCall } from '../../extension/db/own.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { searchRow } from '../../extension/db/search.ts'
import {
  changeSearch,
  deleteSearch,
  freshCalls,
  lookAgain,
  markLookedAt,
  markTold,
  newsOfSearches,
  saveSearch,
  searchNow,
} from '../../extension/db/searches.ts'
import { type CallFilter, EMPTY_FILTER } from '../../extension/db/user.ts'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom, makeCall } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const FEED = 'https://feed.example/index.json'
let databases = 0
const on = (id: string, days: number, change: Partial<Call> = {}) => closingOn(id, dayFrom(NOW, days), change)

const calls = [
  on('orti', 9, { title: 'Orti urbani', topics: ['ambiente'] }),
  on('teatro', 3, { title: 'Teatro di quartiere', topics: ['cultura'], territory: { region: 'Veneto' } }),
  on('nazionale', 20, { title: 'Orti nazionali', topics: ['ambiente'], territory: {} }),
  on('chiuso', -2, { title: 'Orti chiusi', topics: ['ambiente'] }),
  makeCall('sempre', { title: 'Orti sempre', eligibility: { subjects: ['odv'], requirements: [] } }),
]

async function databaseWith(given: Call[]) {
  databases += 1
  const db = new CallDatabase(`searches ${databases}`)
  await give(db, given)
  return db
}
async function give(db: CallDatabase, given: Call[]) {
  const rows = given.map((call) => rowOf(FEED, 'lombardia', call))
  await db.calls.clear()
  await db.search.clear()
  await db.calls.bulkPut(rows)
  await db.search.put(searchRow(FEED, 'lombardia', rows))
}
const asking = (words: string, filter: Partial<CallFilter> = {}) => ({ words, filter: { ...EMPTY_FILTER, ...filter } })
const search = (alert: 'none' | 'digest') => ({ id: 's', name: 'Orti', ...asking('orti'), alert, createdAt: NOW })

test.each<[string, ReturnType<typeof asking>, string[]]>([
  ['words, soonest first, closed ones left out', asking('orti'), ['orti', 'nazionale', 'sempre']],
  ['a region, and what is of the whole country', asking('', { regions: ['Veneto'] }), ['nazionale', 'teatro']],
  ['a topic', asking('', { topics: ['cultura'] }), ['teatro']],
  ['words and a topic', asking('orti', { topics: ['ambiente'] }), ['orti', 'nazionale']],
  ['a subject: those who name none are for anybody', asking('teatro', { subjects: ['aps'] }), ['teatro']],
  ['a subject that is not named where others are', asking('sempre', { subjects: ['aps'] }), []],
  ['a Comune', asking('', { comune: 'borgo lieto' }), ['orti', 'sempre']],
  ['nothing asked', asking(' '), []],
])('%s', async (_, asked, ids) => {
  const found = await searchNow(await databaseWith(calls), asked, NOW)
  expect(asked.words.trim() === '' ? found.sort() : found).toEqual(ids)
})

test('calls turned down are not found', async () => {
  const db = await databaseWith(calls)
  await closeCall(db, calls[0] ?? makeCall('x'), 'not-for-us', NOW)
  expect(await searchNow(db, asking('orti'), NOW)).toEqual(['nazionale', 'sempre'])
})

test('only what comes after it was saved is new, until told; what left is no news', async () => {
  const db = await databaseWith(calls)
  await saveSearch(db, search('digest'), NOW)
  await lookAgain(db, NOW)
  expect(await freshCalls(db, 'digest')).toEqual([])
  await give(db, [...calls, on('nuovo', 6, { title: 'Orti nuovi' }), on('altro', 7, { title: 'Orti altri' })])
  await lookAgain(db, NOW)
  expect((await freshCalls(db, 'digest'))[0]?.calls).toEqual(['nuovo', 'altro'])
  await give(db, [...calls, on('altro', 7, { title: 'Orti altri' })])
  await lookAgain(db, NOW)
  expect((await freshCalls(db, 'digest'))[0]?.calls).toEqual(['altro'])
  await markTold(db, 's', ['altro'])
  await lookAgain(db, NOW)
  expect(await freshCalls(db, 'digest')).toEqual([])
})

test('a search without alerts gathers nothing; a deleted one leaves nothing behind', async () => {
  const db = await databaseWith(calls)
  await saveSearch(db, search('none'), NOW)
  await give(db, [...calls, on('nuovo', 6, { title: 'Orti nuovi' })])
  await lookAgain(db, NOW)
  expect((await db.found.get('s'))?.fresh).toEqual([])
  await deleteSearch(db, 's')
  expect([await db.searches.count(), await db.found.count()]).toEqual([0, 0])
})

test('what was told stays news until it is looked at; another name changes neither', async () => {
  const db = await databaseWith(calls)
  await saveSearch(db, search('digest'), NOW, ['orti', 'nazionale', 'sempre'])
  await give(db, [...calls, on('nuovo', 6, { title: 'Orti nuovi' })])
  await lookAgain(db, NOW)
  await markTold(db, 's', ['nuovo'])
  await lookAgain(db, NOW)
  expect(await freshCalls(db, 'digest')).toEqual([])
  expect((await newsOfSearches(db)).get('s')).toEqual(['nuovo'])
  await changeSearch(db, 's', { name: 'Orti e giardini', alert: 'at-once' })
  expect(await db.searches.get('s')).toMatchObject({ name: 'Orti e giardini', alert: 'at-once', words: 'orti' })
  expect((await newsOfSearches(db)).get('s')).toEqual(['nuovo'])
  await markLookedAt(db, 's')
  await lookAgain(db, NOW)
  expect((await newsOfSearches(db)).get('s')).toEqual([])
})

test('several searches are looked for in one walk, each by its own words and filter', async () => {
  const db = await databaseWith(calls)
  await saveSearch(db, { ...search('digest'), id: 'a' }, NOW, [])
  await saveSearch(db, { ...search('digest'), id: 'b', ...asking('', { topics: ['cultura'] }) }, NOW, [])
  await saveSearch(db, { ...search('digest'), id: 'c', ...asking('', { mine: 'saved' }) }, NOW, [])
  await lookAgain(db, NOW)
  const fresh = await freshCalls(db, 'digest')
  expect(fresh.map(({ search, calls }) => [search.id, calls])).toEqual([
    ['a', ['orti', 'nazionale', 'sempre']],
    ['b', ['teatro']],
  ])
})
