// What is asked of the calls held: soonest first, found by words, drawn from facts.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { callsById, upcomingCalls } from '../../extension/db/calls.ts'
import { CallDatabase, DEFAULT_SETTINGS, readSettings, writeSettings } from '../../extension/db/database.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall, savedCalls, unsaveCall } from '../../extension/db/saved.ts'
import { findCalls, searchRow } from '../../extension/db/search.ts'
import { factsOf, webAddress } from '../../extension/facts.ts'
import { feedAddress, sitePattern } from '../../extension/feed-address.ts'
import { closingOn, dayFrom, fullCall, makeCall } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const FEED = 'https://feed.example/index.json'
const on = (days: number, id = `d${days}`) => closingOn(id, dayFrom(NOW, days))
const row = (call: Parameters<typeof rowOf>[2]) => rowOf(FEED, 'lombardia', call)
let databases = 0
const database = () => {
  databases += 1
  return new CallDatabase(`held ${databases}`)
}

test('open calls come soonest first, those of today until their hour, past and undated ones not', async () => {
  const db = database()
  const atTen = makeCall('ten', {
    deadline: { kind: 'fixed', date: dayFrom(NOW, 0), time: '10:30', certainty: 1, supersedes: null },
  })
  await db.calls.bulkPut([on(9), on(-1), on(0), makeCall('undated'), on(2), atTen].map(row))
  expect((await upcomingCalls(db, NOW, 10)).map(({ call }) => call.id)).toEqual(['d0', 'd2', 'd9'])
  expect((await upcomingCalls(db, NOW, 1)).map(({ call }) => call.id)).toEqual(['d0'])
})

test('ids nobody knows are left out, saved ones that no feed has are found', async () => {
  const db = database()
  await db.calls.put(row(on(1)))
  await saveCall(db, on(5, 'mine'), 'page', NOW)
  expect((await callsById(db, ['x', 'mine', 'd1'])).map(({ call, origin }) => [call.id, origin])).toEqual([
    ['mine', 'page'],
    ['d1', 'feed'],
  ])
})

test('saved calls: open by deadline, then undated, then the last closed', async () => {
  const db = database()
  for (const call of [on(-9), on(4), makeCall('undated'), on(-1), on(1)]) await saveCall(db, call, 'feed', NOW)
  expect((await savedCalls(db, NOW)).map(({ call }) => call.id)).toEqual(['d1', 'd4', 'undated', 'd-1', 'd-9'])
  await unsaveCall(db, 'd1')
  expect(await savedCalls(db, NOW)).toHaveLength(4)
})

test.each([
  ['welfare comunità', ['a']],
  ['COMUNITA', ['a']],
  ['bergamo', ['b', 'a', 'c']],
  ['borgo li', ['b', 'a', 'c']],
  ['ieto', []],
  ['   ', []],
  ['"; drop', []],
])('searching "%s"', (asked, ids) => {
  const calls = [
    closingOn('a', dayFrom(NOW, 9), { title: 'Welfare di comunità' }),
    closingOn('b', dayFrom(NOW, 2), { title: 'Sport' }),
    closingOn('c', dayFrom(NOW, -2), { title: 'Chiuso' }),
  ]
  expect(findCalls([searchRow(FEED, 'lombardia', calls.map(row))], asked, NOW, 10)).toEqual(ids)
})

test('a page address that is no web address never becomes a link', () => {
  expect(webAddress('javascript:alert(1)')).toBeNull()
  expect(webAddress('data:text/html,x')).toBeNull()
  const call = makeCall('x', { pages: [{ url: 'javascript:alert(1)', kind: 'official', title: '' }] })
  expect(factsOf({ call, saved: null, origin: 'feed' }, NOW).page).toBeNull()
})

test('facts: the official page before the news, the sentence behind the deadline, the deadline it had when saved', () => {
  const call = fullCall('a', dayFrom(NOW, 2), 'https://comune.example/a')
  const withNews = {
    ...call,
    pages: [{ url: 'https://giornale.example/n', kind: 'news' as const, title: '' }, ...call.pages],
  }
  const saved = { at: 0, call: { ...call, deadline: { ...call.deadline, date: dayFrom(NOW, -6) } } }
  expect(factsOf({ call: withNews, saved, origin: 'feed' }, NOW)).toMatchObject({
    page: 'https://comune.example/a',
    days: 2,
    urgency: 'days',
    status: 'closing',
    place: null,
    quote: { text: expect.stringContaining('prorogato'), why: expect.stringContaining('sostituisce') },
    before: `${dayFrom(NOW, -6)}T12:00`,
    saved: true,
  })
})

test('settings: what was never set is as by default, and one change leaves the others', async () => {
  const db = database()
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS)
  await writeSettings(db, { panel: false })
  await writeSettings(db, { badge: 'saved' })
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, panel: false, badge: 'saved' })
})

test.each([
  ['https://feed.example/bandi/index.json', 'https://feed.example/bandi/index.json'],
  ['  https://feed.example/bandi/ ', 'https://feed.example/bandi/index.json'],
  ['https://feed.example', 'https://feed.example/index.json'],
  ['feed.example/bandi', 'https://feed.example/bandi/index.json'],
  ['https://feed.example/bandi#x', 'https://feed.example/bandi/index.json'],
  ['http://127.0.0.1:4880/index.json', 'http://127.0.0.1:4880/index.json'],
  ['http://localhost:4880', 'http://localhost:4880/index.json'],
  ['feed.example:8443/x', 'https://feed.example:8443/x/index.json'],
  ['http://feed.example/', null],
  ['https://user:pass@feed.example/', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['ciao', null],
  ['', null],
])('feed address "%s" is %s', (pasted, address) => expect(feedAddress(pasted)).toBe(address))

test('the permission asked for a feed is for its site alone', () => {
  expect(sitePattern('https://feed.example:8443/x/index.json')).toBe('https://feed.example/*')
})
