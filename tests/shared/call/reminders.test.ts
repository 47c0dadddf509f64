// When a person is reminded: on the calendar of Rome, whatever the clocks do that night, never in quiet hours, never late.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterQuiet,
  DEFAULT_OFFSETS,
  dueReminders,
  isOffset,
  type Offset,
  planReminders,
  quietSpan,
  type ReminderRules,
} from '../../../shared/call/reminders.ts'
import { romeInstant } from '../../../shared/call/status.ts'
import { makeCall } from '../../extension/calls.ts'

const rules: ReminderRules = { offsets: DEFAULT_OFFSETS, hour: '09:00', quiet: null }
const held = { since: 0, snoozedUntil: null }
const closing = (date: string, time: string | null = null, more = {}) =>
  makeCall('a', { deadline: { kind: 'fixed', date, time, certainty: 1, supersedes: null }, ...more })
const rome = (instant: number | undefined) =>
  instant === undefined
    ? ''
    : new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(instant)
const when = (...args: Parameters<typeof planReminders>) =>
  planReminders(...args).map(({ offset, at }) => `${offset} ${rome(at)}`)

test('seven, three and one day before at nine in Rome, and three hours before the hour', () => {
  expect(when(closing('2026-12-04', '12:00'), held, rules)).toEqual([
    '7d 2026-11-27 09:00',
    '3d 2026-12-01 09:00',
    '1d 2026-12-03 09:00',
    '3h 2026-12-04 09:00',
  ])
})

test('a day without an hour, and 24:00, close at its end', () => {
  for (const time of [null, '24:00'])
    expect(when(closing('2026-12-04', time), held, { ...rules, offsets: ['3h', '1d'] })).toEqual([
      '1d 2026-12-03 09:00',
      '3h 2026-12-04 21:00',
    ])
})

describe('when the clocks change', () => {
  test.each([
    ['spring: the day has 23 hours', '2027-03-29', '10:00', ['7d 2027-03-22 09:00', '1d 2027-03-28 09:00']],
    ['autumn: the day has 25 hours', '2026-10-26', '10:00', ['7d 2026-10-19 09:00', '1d 2026-10-25 09:00']],
  ])('%s: days are days of the calendar', (_, date, time, expected) => {
    expect(when(closing(date, time), held, { ...rules, offsets: ['7d', '1d'] })).toEqual(expected)
  })

  test('hours are hours that pass: six hours before eight, over the hour that comes twice, is three by the clock', () => {
    const [reminder] = planReminders(closing('2026-10-25', '08:00'), held, { ...rules, offsets: ['6h'] })
    expect(new Date(reminder?.at ?? 0).toISOString()).toBe('2026-10-25T01:00:00.000Z')
    const [spring] = planReminders(closing('2027-03-28', '08:00'), held, { ...rules, offsets: ['6h'] })
    expect(rome(spring?.at)).toBe('2027-03-28 01:00')
  })

  test('an hour that does not exist that night is the first that does', () => {
    const [reminder] = planReminders(closing('2027-03-29', '10:00'), held, { ...rules, offsets: ['1d'], hour: '02:30' })
    expect(rome(reminder?.at)).toBe('2027-03-28 03:30')
  })
})

describe('quiet hours', () => {
  const quiet = { from: '22:00', to: '07:00', zone: 'Europe/Rome' }
  test('what falls in them comes when they end', () => {
    expect(when(closing('2026-12-04', '23:30'), held, { ...rules, offsets: ['1d'], hour: '06:00', quiet })).toEqual([
      '1d 2026-12-03 07:00',
    ])
  })
  test('unless too little would be left: then before they begin', () => {
    expect(when(closing('2026-12-04', '07:30'), held, { ...rules, offsets: ['3h'], quiet })).toEqual([
      '3h 2026-12-03 21:59',
    ])
  })
  test('they follow the clock of where the person is, the deadline that of Rome', () => {
    const away = { ...quiet, zone: 'America/New_York' }
    // Nine in Rome is three in the morning in New York.
    expect(when(closing('2026-12-04', '23:00'), held, { ...rules, offsets: ['1d'], quiet: away })).toEqual([
      '1d 2026-12-03 13:00',
    ])
  })
  test('the night the clocks go back ends at seven by the clock', () => {
    const span = quietSpan(Date.parse('2026-10-25T00:30:00Z'), quiet)
    expect([rome(span?.from), rome(span?.to)]).toEqual(['2026-10-24 22:00', '2026-10-25 07:00'])
    expect((span?.to ?? 0) - (span?.from ?? 0)).toBe(10 * 3_600_000)
  })
  test('a span within one day, and one of no length', () => {
    const noon = Date.parse('2026-12-04T12:00:00Z')
    expect(rome(afterQuiet(noon, { from: '12:30', to: '14:00', zone: 'Europe/Rome' }))).toBe('2026-12-04 14:00')
    expect(afterQuiet(noon, { from: '08:00', to: '08:00', zone: 'Europe/Rome' })).toBe(noon)
  })
  test('never inside them, never after the term, whatever the settings', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), time, time, time, time, (days, hour, from, to, at) => {
        const date = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
        const quiet = { from, to, zone: 'Europe/Rome' }
        for (const reminder of planReminders(closing(date, hour), held, { ...rules, hour: at, quiet })) {
          expect(quietSpan(reminder.at, quiet)).toBeNull()
          expect(reminder.at).toBeLessThan(romeInstant(date, hour))
        }
      }),
    )
  })
})

test('a call kept late is not told what is already past; one closed, withdrawn or undated is not told at all', () => {
  const since = romeInstant('2026-12-02', '12:00')
  expect(when(closing('2026-12-04', '12:00'), { ...held, since }, rules)).toEqual([
    '1d 2026-12-03 09:00',
    '3h 2026-12-04 09:00',
  ])
  const withdrawn = { history: [{ at: '2026-11-20', event: 'withdrawn', page: null }] }
  expect(when(closing('2026-12-04', null, withdrawn), held, rules)).toEqual([])
  expect(when(makeCall('undated'), held, rules)).toEqual([])
})

test('an extension gives a new plan with new keys; the keys of the same term stay', () => {
  const keys = (date: string) => planReminders(closing(date, '12:00'), held, rules).map(({ key }) => key)
  expect(keys('2026-12-04')).toEqual(keys('2026-12-04'))
  expect(keys('2026-12-18').filter((key) => keys('2026-12-04').includes(key))).toEqual([])
})

describe('a snooze', () => {
  const call = closing('2026-12-10', '12:00')
  test('silences what falls in it and comes back at its end', () => {
    const snoozedUntil = romeInstant('2026-12-05', '09:00')
    expect(when(call, { since: 0, snoozedUntil }, rules)).toEqual([
      'back 2026-12-05 09:00',
      '3d 2026-12-07 09:00',
      '1d 2026-12-09 09:00',
      '3h 2026-12-10 09:00',
    ])
  })
  test('past the last reminder, or past the term, still brings the call back in time', () => {
    for (const until of ['2026-12-10T11:30', '2026-12-20T09:00']) {
      const snoozedUntil = romeInstant(until.slice(0, 10), until.slice(11))
      const plan = planReminders(call, { since: 0, snoozedUntil }, rules)
      expect(plan).toHaveLength(1)
      expect(plan[0]?.at).toBeLessThan(romeInstant('2026-12-10', '12:00'))
    }
  })
  test('of an undated offset list comes back all the same', () => {
    const snoozedUntil = romeInstant('2026-12-20', '09:00')
    expect(when(call, { since: 0, snoozedUntil }, { ...rules, offsets: [] })).toEqual(['back 2026-12-10 11:00'])
  })
})

test('what is due and was not told, and when the next comes', () => {
  const plan = planReminders(closing('2026-12-04', '12:00'), held, rules)
  const now = romeInstant('2026-12-01', '10:00')
  const { due, next } = dueReminders(plan, new Set([plan[0]?.key ?? '']), now)
  expect(due.map(({ offset }) => offset)).toEqual(['3d'])
  expect(rome(next ?? 0)).toBe('2026-12-03 09:00')
  expect(dueReminders(plan, new Set(), romeInstant('2026-12-05', '00:00')).next).toBeNull()
})

test.each([
  ['7d', true],
  ['3h', true],
  ['0d', false],
  ['1000d', false],
  ['3w', false],
  ['', false],
])('"%s" as a time before: %s', (text, is) => expect(isOffset(text)).toBe(is))

test('the times are Offsets', () => expect(DEFAULT_OFFSETS satisfies readonly Offset[]).toHaveLength(4))
