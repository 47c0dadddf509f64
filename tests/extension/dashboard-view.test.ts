// The dashboard's view in its address, and the days of its calendar.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinParts } from '../../extension/db/list/list.ts'
import { pack } from '../../extension/db/list/packed.ts'
import { ORDERS } from '../../extension/db/list/select.ts'
import { type CallFilter, EMPTY_FILTER, OWN_STATUSES, PHASES } from '../../extension/db/user.ts'
import {
  countConditions,
  readAddress,
  type Shown,
  START,
  VIEWS,
  writeAddress,
} from '../../extension/ui/dashboard/address.ts'
import { countByMonth, countByPlace, countByTopic } from '../../extension/ui/dashboard/counts.ts'
import { addDays, addMonths, sameDay, weekday, weeksOf } from '../../extension/ui/dashboard/months.ts'
import { PROCEDURES, SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { closingOn, makeCall } from './calls.ts'

const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const filter: fc.Arbitrary<CallFilter> = fc.record(
  {
    regions: fc.uniqueArray(text(20), { maxLength: 4 }),
    comune: fc.option(text(20)),
    topics: fc.subarray([...TOPICS]),
    subjects: fc.subarray([...SUBJECTS]),
    procedures: fc.subarray([...PROCEDURES]),
    province: text(20),
    district: text(20),
    issuer: text(40),
    minEur: fc.integer({ min: 1, max: 1_000_000_000 }),
    within: fc.integer({ min: 0, max: 3660 }),
    from: day,
    to: day,
    source: fc.webUrl(),
    phase: fc.constantFrom(...PHASES),
    changed: fc.integer({ min: 0, max: 3660 }),
    mine: fc.constantFrom('saved' as const, ...OWN_STATUSES),
  },
  { requiredKeys: ['regions', 'comune', 'topics', 'subjects', 'procedures'] },
)

const shown: fc.Arbitrary<Shown> = fc.record({
  view: fc.constantFrom(...VIEWS),
  words: fc.string({ unit: 'grapheme', maxLength: 60 }),
  filter,
  order: fc.constantFrom(...ORDERS),
  month: fc.option(day.map((date) => date.slice(0, 7))),
})

test('a view written into an address is read back as it was', () => {
  fc.assert(
    fc.property(shown, (view) => {
      expect(readAddress(writeAddress(view))).toEqual(view)
    }),
  )
})

test('any text in an address gives a view, and what is read is written the same', () => {
  const names = [
    'view',
    'q',
    'region',
    'topic',
    'within',
    'from',
    'phase',
    'mine',
    'order',
    'month',
    'minEur',
    'source',
  ]
  const query = fc
    .array(fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 30 })))
    .map((pairs) => `?${new URLSearchParams(pairs)}`)
  fc.assert(
    fc.property(fc.oneof(fc.string(), query), (search) => {
      const read = readAddress(search)
      expect(readAddress(writeAddress(read))).toEqual(read)
    }),
  )
})

test('the view one starts with has a bare address', () => {
  expect(writeAddress(START)).toBe('')
  expect(readAddress('')).toEqual(START)
})

test.each([
  ['?topic=sport&topic=nonsense&topic=cultura', { topics: ['sport', 'cultura'] }],
  ['?within=-3&minEur=abc&changed=7.5&from=2026-13-01', {}],
  ['?within=30&phase=closing&mine=inviata', { within: 30, phase: 'closing', mine: 'inviata' }],
  ['?comune=&region=&issuer=', {}],
])('%s', (search, expected) => {
  expect(readAddress(search).filter).toEqual({ ...EMPTY_FILTER, ...expected })
})

test('conditions are counted as a person would', () => {
  expect(countConditions(EMPTY_FILTER)).toBe(0)
  expect(countConditions({ ...EMPTY_FILTER, topics: ['sport', 'cultura'], comune: 'Lodi', within: 0 })).toBe(4)
})

test('weeks of a month begin on Monday, hold it whole, and no week too many', () => {
  fc.assert(
    fc.property(day, (date) => {
      const month = date.slice(0, 7)
      const weeks = weeksOf(month)
      const days = weeks.flat()
      expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? '', 1))).toBe(true)
      expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === 0)).toBe(true)
      expect(weeks.every((week) => week.some((day) => day.startsWith(month)))).toBe(true)
      expect(days).toContain(`${month}-01`)
      expect(days).toContain(addDays(`${addMonths(month, 1)}-01`, -1))
    }),
  )
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(sameDay(date, months)).toBe(expected)
})

test('charts count months with gaps, places and topics the most first, those that say none last', () => {
  const veneto = { region: 'Veneto', province: 'Verona' }
  const list = joinParts(
    [
      {
        source: '',
        columns: pack([
          closingOn('a', '2026-11-30', { topics: ['sport', 'giovani'], territory: veneto }),
          closingOn('b', '2027-01-01', { topics: ['sport'], territory: veneto }),
          closingOn('c', '2027-12-01', { territory: { region: 'Lombardia' } }),
          makeCall('d', { territory: {} }),
          makeCall('e', { territory: {} }),
        ]),
      },
    ],
    new Map(),
  )
  const rows = Uint32Array.from(list.ids.keys())
  expect(countByMonth(list, rows, '2026-11', 3)).toEqual([
    { value: '2026-11', count: 1 },
    { value: '2026-12', count: 0 },
    { value: '2027-01', count: 1 },
    { value: null, count: 2 },
  ])
  expect(countByPlace(list, rows, 'region')).toEqual([
    { value: 'Veneto', count: 2 },
    { value: 'Lombardia', count: 1 },
    { value: null, count: 2 },
  ])
  expect(countByTopic(list, rows)).toEqual([
    { value: 'sport', count: 2 },
    { value: 'giovani', count: 1 },
    { value: null, count: 3 },
  ])
})
