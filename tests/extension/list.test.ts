// The dashboard's packed list: it must say of every call what the call itself says, and find what the alerts find.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CallDatabase } from '../../extension/db/database.ts'
import { packStale, readHeld, readKept } from '../../extension/db/list/keep.ts'
import { joinParts, rowAt, statusOfRow, urgencyOfRow } from '../../extension/db/list/list.ts'
import { dayNumber, pack } from '../../extension/db/list/packed.ts'
import { ORDERS, orderRows, selectRows } from '../../extension/db/list/select.ts'
import { gatherTexts, rowsWithWords } from '../../extension/db/list/words.ts'
import { changeOwn, closeCall, correctField } from '../../extension/db/own.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall } from '../../extension/db/saved.ts'
import { findCalls, searchRow } from '../../extension/db/search.ts'
import { passing } from '../../extension/db/searches.ts'
import { type CallFilter, EMPTY_FILTER, PHASES } from '../../extension/db/user.ts'
import { type Call, DEADLINE_KINDS, PROCEDURES, SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { daysLeft, romeDay, statusAt, urgencyAt } from '../../shared/call/status.ts'
import { closingOn, dayFrom, makeCall } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const TODAY = dayNumber(romeDay(NOW))
const FEED = 'https://feed.example/index.json'

const day = fc.integer({ min: -40, max: 200 }).map((days) => dayFrom(NOW, days))
const hour = fc.constantFrom(null, '00:00', '11:00', '12:00', '23:59', '24:00')
const territory = fc.constantFrom<Call['territory']>(
  {},
  { region: 'Lombardia' },
  { region: 'Lombardia', province: 'Milano', comune: 'Milano', district: 'Municipio 4' },
  { region: 'Lombardia', province: 'Bergamo', comune: 'Borgo Lieto' },
  { region: 'Veneto', province: 'Verona', comune: 'Valserena' },
)
const callOf = fc
  .record({
    title: fc.constantFrom('Orti urbani', 'Teatro\ndi  quartiere', 'Orti e teatro', 'Sport per tutti'),
    issuer: fc.constantFrom<Call['issuer']>(
      { name: 'Comune di Borgo Lieto', level: 'comune' },
      { name: 'Fondazione Ponte Sereno', level: 'fondazione' },
      { name: null, level: 'altro' },
    ),
    territory,
    procedure: fc.uniqueArray(fc.constantFrom(...PROCEDURES), { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
    subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength: 3 }),
    date: fc.option(day),
    time: hour,
    kind: fc.constantFrom(...DEADLINE_KINDS),
    opens: fc.option(fc.record({ date: day, time: hour })),
    euros: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    events: fc.array(
      fc.record({
        event: fc.constantFrom('new', 'extended', 'corrected', 'reopened', 'withdrawn', 'results'),
        days: fc.integer({ min: -60, max: 0 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ subjects, date, time, kind, euros, events, ...rest }) =>
    makeCall('x', {
      ...rest,
      eligibility: { subjects, requirements: [] },
      deadline: { kind, date, time, certainty: 0.9, supersedes: null },
      amounts: { totalEur: euros, maxEur: null, cofinancingPct: null },
      history: events.map(({ event, days }) => ({
        at: `${dayFrom(NOW, days)}T08:00:00Z`,
        event: event as Call['history'][number]['event'],
        page: null,
      })),
    }),
  )
const callsOf = fc
  .array(callOf, { maxLength: 30 })
  .map((calls) => calls.map((call, index) => ({ ...call, id: `c${index}` })))

const filterOf: fc.Arbitrary<CallFilter> = fc
  .record(
    {
      regions: fc.constantFrom<string[]>([], [], ['lombardia'], ['Veneto', 'Lombardia']),
      comune: fc.constantFrom(null, null, '', ' milano ', 'Borgo Lieto'),
      topics: fc.subarray([...TOPICS], { maxLength: 9 }),
      subjects: fc.subarray([...SUBJECTS], { maxLength: 9 }),
      procedures: fc.subarray([...PROCEDURES], { maxLength: 9 }),
      province: fc.constantFrom('Milano', 'bergamo'),
      district: fc.constantFrom('Municipio 4'),
      issuer: fc.constantFrom('comune', 'ponte sereno'),
      minEur: fc.integer({ min: 1, max: 900_000 }),
      within: fc.integer({ min: 0, max: 60 }),
      from: day,
      to: day,
      source: fc.constantFrom(FEED, 'https://other.example/index.json'),
      phase: fc.constantFrom(...PHASES),
      changed: fc.integer({ min: 0, max: 30 }),
    },
    { requiredKeys: ['regions', 'comune', 'topics', 'subjects', 'procedures'] },
  )
  // Most lists of choices are empty in life, and all of them at once would leave nothing.
  .map((filter) => ({
    ...filter,
    topics: filter.topics.length % 2 ? [] : filter.topics,
    subjects: filter.subjects.length % 3 ? [] : filter.subjects,
    procedures: filter.procedures.length % 2 ? [] : filter.procedures,
  }))

const NO_TEXTS = gatherTexts({ ids: [], texts: [] })
const listOf = (calls: readonly Call[]) => joinParts([{ source: FEED, columns: pack(calls) }], new Map())

test('a packed row says of its call what the call says', () => {
  fc.assert(
    fc.property(callsOf, (calls) => {
      const list = listOf(calls)
      expect(list.count).toBe(calls.length)
      for (const [row, call] of calls.entries()) {
        expect(statusOfRow(list, row, NOW)).toBe(statusAt(call, NOW))
        expect(urgencyOfRow(list, row, NOW, TODAY)).toBe(urgencyAt(call, NOW))
        expect(rowAt(list, row, NOW, TODAY)).toMatchObject({
          id: call.id,
          title: call.title.replaceAll(/\s+/g, ' '),
          issuer: call.issuer.name ?? '',
          place: { region: '', province: '', comune: '', district: '', ...call.territory },
          procedure: call.procedure.at(-1) ?? null,
          date: call.deadline.date,
          time: call.deadline.time,
          kind: call.deadline.kind,
          daysLeft: daysLeft(call, NOW),
          euros: call.amounts.totalEur,
        })
      }
    }),
    { numRuns: 60 },
  )
})

test('the columns are filtered as the alerts filter whole calls', () => {
  fc.assert(
    fc.property(callsOf, filterOf, (calls, filter) => {
      const list = listOf(calls)
      const rows = selectRows(list, orderRows(list, 'deadline', NOW), filter, null, NOW)
      const passes = passing(filter, NOW)
      const expected = calls.filter((call) => passes(call, FEED)).map(({ id }) => id)
      expect(Array.from(rows, (row) => list.ids[row]).sort()).toEqual(expected.sort())
    }),
    { numRuns: 300 },
  )
})

test('words find the rows that the popup finds calls by', () => {
  const asked = fc.constantFrom('orti', 'ort', 'teatro quart', 'rti', 'ORTI teatro', 'milano', 'xyz', 'comune di borgo')
  fc.assert(
    fc.property(callsOf, asked, (calls, words) => {
      const list = listOf(calls)
      const search = searchRow(
        FEED,
        'a',
        calls.map((call) => rowOf(FEED, 'a', call)),
      )
      const found = rowsWithWords([NO_TEXTS, gatherTexts(search)], words, list)
      const ids = list.ids.filter((_, row) => found?.[row])
      expect(ids.sort()).toEqual(findCalls([search], words, NOW, Number.POSITIVE_INFINITY).sort())
    }),
    { numRuns: 100 },
  )
  expect(rowsWithWords([], ' ,', listOf([]))).toBeNull()
})

test('every order holds every row once; by deadline the open ones come first, then undated, then the last closed', () => {
  fc.assert(
    fc.property(callsOf, fc.constantFrom(...ORDERS), (calls, order) => {
      const list = listOf(calls)
      expect(Array.from(orderRows(list, order, NOW)).sort((a, b) => a - b)).toEqual(calls.map((_, row) => row))
    }),
    { numRuns: 60 },
  )
  const calls = [
    closingOn('chiuso prima', dayFrom(NOW, -9)),
    closingOn('tardi', dayFrom(NOW, 9)),
    makeCall('senza data'),
    closingOn('chiuso ieri', dayFrom(NOW, -1)),
    closingOn('presto', dayFrom(NOW, 1)),
  ]
  const list = listOf(calls)
  expect(Array.from(orderRows(list, 'deadline', NOW), (row) => list.ids[row])).toEqual([
    'presto',
    'tardi',
    'senza data',
    'chiuso ieri',
    'chiuso prima',
  ])
})

async function give(db: CallDatabase, sha256: string, calls: Call[]): Promise<void> {
  const rows = calls.map((call) => rowOf(FEED, 'lombardia', call))
  await db.calls.clear()
  await db.calls.bulkPut(rows)
  await db.search.put(searchRow(FEED, 'lombardia', rows))
  const shards = [{ name: 'lombardia', sha256, count: calls.length }]
  const none = { title: null, generatedAt: null, indexSha256: null, syncedAt: null, triedAt: null, failure: null }
  await db.feeds.put({ url: FEED, shards, ...none })
}

test('only what a sync changed is packed anew; until then the former list stands', async () => {
  const db = new CallDatabase('packed')
  const many = Array.from({ length: 450 }, (_, index) => closingOn(`m${index}`, dayFrom(NOW, index % 90)))
  await give(db, 'one', many)
  const first = await readHeld(db)
  expect([first.parts.length, first.stale.map(({ shard }) => shard)]).toEqual([0, ['lombardia']])
  const told: number[] = []
  await packStale(db, first.stale, (done) => told.push(done))
  expect(told).toEqual([100, 200, 300, 400, 450])
  const second = await readHeld(db)
  expect(second.stale).toEqual([])
  expect(joinParts(second.parts, new Map()).ids.sort()).toEqual(many.map(({ id }) => id).sort())
  await give(db, 'two', many.slice(1))
  const third = await readHeld(db)
  expect([third.parts[0]?.columns.count, third.stale.length]).toEqual([450, 1])
  await db.feeds.delete(FEED)
  await packStale(db, [], () => undefined)
  expect(await db.index.count()).toBe(0)
})

test('what the person made stands before what a feed says: kept calls, own dates, own status, refusals', async () => {
  const db = new CallDatabase('kept')
  const [orti, teatro, sport] = ['orti', 'teatro', 'sport'].map((id) => closingOn(id, dayFrom(NOW, 5))) as [
    Call,
    Call,
    Call,
  ]
  await give(db, 'one', [orti, teatro, sport])
  await correctField(db, orti, 'deadline', `${dayFrom(NOW, 30)}T12:00`, NOW)
  await changeOwn(db, teatro, { status: 'inviata' }, NOW)
  await closeCall(db, sport, 'not-for-us', NOW)
  await saveCall(db, closingOn('letto', dayFrom(NOW, 8)), 'page', NOW)
  await packStale(db, (await readHeld(db)).stale, () => undefined)
  const [held, kept] = [await readHeld(db), await readKept(db, NOW)]
  const list = joinParts([kept.part, ...held.parts], kept.mine, kept.sourceOf)
  const rows = (filter: Partial<CallFilter>) =>
    Array.from(
      selectRows(list, orderRows(list, 'deadline', NOW), { ...EMPTY_FILTER, ...filter }, null, NOW),
      (row) => list.ids[row],
    )
  expect(rows({})).toEqual(['teatro', 'letto', 'orti'])
  expect(rows({ mine: 'saved' })).toEqual(['teatro', 'letto', 'orti'])
  expect(rows({ mine: 'inviata' })).toEqual(['teatro'])
  expect(rows({ source: FEED })).toEqual(['teatro', 'orti'])
  expect(rowAt(list, list.rowOf.get('orti') ?? -1, NOW, TODAY)).toMatchObject({
    date: dayFrom(NOW, 30),
    time: '12:00',
    own: 'da-valutare',
  })
  const texts = [kept.texts, ...(await db.search.toArray())].map(gatherTexts)
  expect(Array.from(rowsWithWords(texts, 'letto', list) ?? [])).toEqual(list.ids.map((id) => Number(id === 'letto')))
})
