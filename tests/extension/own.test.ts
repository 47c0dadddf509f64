// What a person makes of a call is kept, with the call, and never by halves.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { callsById, closingSoon, heldCall, upcomingCalls } from '../../extension/db/calls.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { storageFailure } from '../../extension/db/failure.ts'
import { followMerges } from '../../extension/db/merged.ts'
import {
  changeOwn,
  closeCall,
  correctField,
  dropCorrection,
  readOwn,
  snoozeCall,
  tagsInUse,
  tidyTags,
} from '../../extension/db/own.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall, savedCalls, savedClosingSoon, unsaveCall } from '../../extension/db/saved.ts'
import { factsOf } from '../../extension/facts.ts'
import { closingOn, dayFrom } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const FEED = 'https://feed.example/index.json'
const DAY = 86_400_000
const on = (days: number, id = `d${days}`, change = {}) => closingOn(id, dayFrom(NOW, days), change)
let databases = 0

async function databaseWith(...calls: ReturnType<typeof on>[]) {
  databases += 1
  const db = new CallDatabase(`own ${databases}`)
  await db.calls.bulkPut(calls.map((call) => rowOf(FEED, 'lombardia', call)))
  return db
}

test('a note keeps the call it is about, and both survive the feed dropping it', async () => {
  const db = await databaseWith(on(5))
  await changeOwn(db, on(5), { notes: 'sentire Anna', status: 'in-preparazione' }, NOW)
  await db.calls.clear()
  expect(await savedCalls(db, NOW)).toMatchObject([
    {
      call: { id: 'd5' },
      origin: 'dropped',
      own: { notes: 'sentire Anna', status: 'in-preparazione', changedAt: NOW },
    },
  ])
})

test('a change leaves the rest as it was', async () => {
  const db = await databaseWith(on(5))
  await changeOwn(db, on(5), { tags: ['welfare'], checklist: [{ text: 'Statuto', done: false }] }, NOW)
  await changeOwn(db, on(5), { checklist: [{ text: 'Statuto', done: true }] }, NOW + 1)
  expect(await readOwn(db, 'd5')).toMatchObject({
    tags: ['welfare'],
    checklist: [{ text: 'Statuto', done: true }],
    changedAt: NOW + 1,
  })
})

test('letting a call go keeps its notes for the day it is saved again; a blank record goes with it', async () => {
  const db = await databaseWith(on(5), on(6))
  await changeOwn(db, on(5), { notes: 'per dopo' }, NOW)
  await saveCall(db, on(6), 'feed', NOW)
  await unsaveCall(db, 'd5')
  await unsaveCall(db, 'd6')
  expect(await db.saved.count()).toBe(0)
  expect(await db.own.toCollection().primaryKeys()).toEqual(['d5'])
  await saveCall(db, on(5), 'feed', NOW)
  expect((await savedCalls(db, NOW))[0]?.own.notes).toBe('per dopo')
})

test('"not for us" keeps no copy, and no list or number has the call any more', async () => {
  const db = await databaseWith(on(2), on(3))
  await closeCall(db, on(2), 'not-for-us', NOW)
  expect(await db.saved.count()).toBe(0)
  expect((await upcomingCalls(db, NOW, 9)).map(({ call }) => call.id)).toEqual(['d3'])
  expect(await closingSoon(db, NOW)).toMatchObject({ count: 1, first: { id: 'd3' } })
  await closeCall(db, on(2), null, NOW)
  expect(await upcomingCalls(db, NOW, 9)).toHaveLength(2)
})

test('a list that leaves calls out is still as long as it was asked to be', async () => {
  const calls = Array.from({ length: 12 }, (_, index) => on(index + 1))
  const db = await databaseWith(...calls)
  for (const call of calls.slice(0, 5)) await closeCall(db, call, 'not-for-us', NOW)
  expect((await upcomingCalls(db, NOW, 4)).map(({ call }) => call.id)).toEqual(['d6', 'd7', 'd8', 'd9'])
})

test('"done" stays among the saved ones and counts no more', async () => {
  const db = await databaseWith(on(2))
  await saveCall(db, on(2), 'feed', NOW)
  expect(await savedClosingSoon(db, NOW)).toHaveLength(1)
  await closeCall(db, on(2), 'done', NOW)
  expect(await savedClosingSoon(db, NOW)).toHaveLength(0)
  expect(await savedCalls(db, NOW)).toHaveLength(1)
})

test('a snooze past the deadline is refused, by the deadline the person holds to be right', async () => {
  const db = await databaseWith(on(5))
  await expect(snoozeCall(db, on(5), NOW + 6 * DAY, NOW)).rejects.toThrow(RangeError)
  await correctField(db, on(5), 'deadline', dayFrom(NOW, 30), NOW)
  expect((await snoozeCall(db, on(5), NOW + 6 * DAY, NOW)).snoozedUntil).toBe(NOW + 6 * DAY)
  expect((await snoozeCall(db, on(5), null, NOW)).snoozedUntil).toBeNull()
})

test('a corrected deadline stands beside the read one, orders the list, counts in the number, and can be dropped', async () => {
  const db = await databaseWith(on(20), on(4))
  await correctField(db, on(20), 'deadline', `${dayFrom(NOW, 2)}T12:00`, NOW)
  const [first] = await upcomingCalls(db, NOW, 9)
  expect(first?.call.deadline.date).toBe(dayFrom(NOW, 20))
  expect(first && heldCall(first).deadline).toMatchObject({ date: dayFrom(NOW, 2), time: '12:00' })
  expect(await closingSoon(db, NOW)).toMatchObject({
    count: 2,
    first: { id: 'd20', deadline: { date: dayFrom(NOW, 2) } },
  })
  expect(first && factsOf(first, NOW)).toMatchObject({
    days: 2,
    corrected: [{ field: 'deadline', read: dayFrom(NOW, 20), outdated: false }],
  })
  await dropCorrection(db, on(20), 'deadline', NOW)
  expect((await upcomingCalls(db, NOW, 9)).map(({ call }) => call.id)).toEqual(['d4', 'd20'])
})

test('a call read as closed that the person knows to be open is among the upcoming ones', async () => {
  const db = await databaseWith(on(-3))
  expect(await upcomingCalls(db, NOW, 9)).toEqual([])
  await correctField(db, on(-3), 'deadline', dayFrom(NOW, 3), NOW)
  expect(await upcomingCalls(db, NOW, 9)).toHaveLength(1)
})

test('what cannot stand for a fact is refused and nothing changes; the read value again is no correction', async () => {
  const db = await databaseWith(on(5))
  expect(await correctField(db, on(5), 'deadline', '2026-02-31', NOW)).toBeNull()
  expect(await correctField(db, on(5), 'page', 'javascript:alert(1)', NOW)).toBeNull()
  expect(await db.own.count()).toBe(0)
  await correctField(db, on(5), 'title', 'Altro titolo', NOW)
  expect((await correctField(db, on(5), 'title', on(5).title, NOW))?.corrections).toEqual({})
})

test('tags lose spaces and repeats, and are counted', async () => {
  expect(tidyTags([' welfare ', 'Welfare', '', 'due  parole'])).toEqual(['welfare', 'due parole'])
  const db = await databaseWith(on(1), on(2))
  await changeOwn(db, on(1), { tags: ['a', 'b'] }, NOW)
  await changeOwn(db, on(2), { tags: ['b'] }, NOW)
  expect(await tagsInUse(db)).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'a', count: 1 },
  ])
})

test('two calls that turn out to be one: what was made of both is joined, nothing lost', async () => {
  const db = await databaseWith(on(5, 'nuovo', { aliases: ['vecchio'] }))
  await changeOwn(db, on(5, 'vecchio'), { notes: 'prima', tags: ['a'], status: 'in-preparazione' }, NOW)
  await changeOwn(db, on(5, 'nuovo'), { notes: 'dopo', tags: ['b'] }, NOW + 1)
  await db.reminders.put({ id: 'vecchio k', call: 'vecchio', key: 'k', toldAt: NOW, state: 'told' })
  expect(await followMerges(db)).toBe(1)
  expect(await savedCalls(db, NOW)).toMatchObject([
    { call: { id: 'nuovo' }, own: { notes: 'prima\n\ndopo', tags: ['b', 'a'], status: 'in-preparazione' } },
  ])
  expect(await db.reminders.toArray()).toMatchObject([{ id: 'nuovo k', call: 'nuovo' }])
  expect(await callsById(db, ['vecchio'])).toEqual([])
})

test('a full disk leaves nothing half-written, and has a name of its own', async () => {
  const db = await databaseWith(on(5))
  const put = db.saved.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  void put
  const failed = await changeOwn(db, on(5), { notes: 'x' }, NOW).then(
    () => null,
    (error: unknown) => error,
  )
  expect(storageFailure(failed)).toBe('full')
  expect(await db.own.count()).toBe(0)
  expect(await db.saved.count()).toBe(0)
})

test.each([
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'full'],
  [{ name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }, 'full'],
  [{ name: 'DatabaseClosedError' }, 'closed'],
  [new TypeError('x'), 'other'],
  ['x', 'other'],
])('%j is "%s"', (error, code) => expect(storageFailure(error)).toBe(code))
