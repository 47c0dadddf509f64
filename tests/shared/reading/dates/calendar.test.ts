// Days, holidays and terms, checked against known calendars.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addTerm,
  civilDay,
  dayNumber,
  daysInMonth,
  easter,
  exists,
  holidayOn,
  isoDay,
  isWorkingDay,
  parseDay,
  weekdayOf,
} from '../../../../shared/reading/dates/calendar.ts'

const on = (iso: string) => parseDay(iso) ?? Number.NaN

test('day numbers agree with the clock of the machine, over six centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 120_000 }), (number) => {
      const date = new Date(number * 86_400_000)
      expect(civilDay(number)).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
      expect(dayNumber(...civilDay(number))).toBe(number)
      expect(weekdayOf(number)).toBe(date.getUTCDay())
      expect(parseDay(isoDay(number))).toBe(number)
    }),
  )
})

test.each([
  ['2024-02-30', null],
  ['2023-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['2024-13-01', null],
  ['2024-1-1', null],
  ['', null],
])('%s is read as %s', (text, expected) => {
  const number = parseDay(text)
  expect(number === null ? null : isoDay(number)).toBe(expected)
})

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2024, 4, 30],
  [2024, 12, 31],
])('month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
  expect(exists(year, month, days + 1)).toBe(false)
})

test('29 February exists in some year', () => {
  expect(exists(undefined, 2, 29)).toBe(true)
  expect(exists(undefined, 2, 30)).toBe(false)
})

test.each([
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2038-04-25',
])('Easter on %s', (iso) => expect(isoDay(easter(Number(iso.slice(0, 4))))).toBe(iso))

test.each([
  ['2024-01-01', 'Capodanno'],
  ['2024-01-06', 'Epifania'],
  ['2024-03-31', 'Pasqua'],
  ['2024-04-01', "Lunedì dell'Angelo"],
  ['2024-04-25', 'Liberazione'],
  ['2024-06-02', 'Festa della Repubblica'],
  ['2000-06-02', null],
  ['2024-08-15', 'Ferragosto'],
  ['2025-10-04', null],
  ['2026-10-04', 'San Francesco'],
  ['2024-12-26', 'Santo Stefano'],
  ['2024-12-07', null],
])('%s: %s', (iso, name) => expect(holidayOn(on(iso))).toBe(name))

describe('terms', () => {
  test.each([
    ['2024-03-13', 30, 'day', '2024-04-12'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2023-01-31', 1, 'month', '2023-02-28'],
    ['2024-11-30', 3, 'month', '2025-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-03-13', 2, 'week', '2024-03-27'],
    // Easter Monday is skipped, and the weekends
    ['2024-03-28', 3, 'working-day', '2024-04-03'],
    ['2024-12-23', 3, 'working-day', '2024-12-30'],
    ['2024-12-23', 1, 'working-day', '2024-12-24'],
    ['2024-03-13', 0, 'day', '2024-03-13'],
  ] as const)('%s and %i %s is %s', (base, amount, unit, end) => expect(addTerm(base, amount, unit)).toBe(end))

  test('nonsense has no end', () => {
    expect(addTerm('2024-02-30', 1, 'day')).toBeNull()
    expect(addTerm('2024-02-01', 99_999, 'day')).toBeNull()
    expect(addTerm('2024-02-01', -1, 'day')).toBeNull()
    expect(addTerm('2024-02-01', 1.5, 'day')).toBeNull()
  })

  test('a term of working days ends on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 30_000 }), fc.integer({ min: 1, max: 60 }), (number, amount) => {
        const end = addTerm(isoDay(number), amount, 'working-day')
        expect(isWorkingDay(on(end ?? ''))).toBe(true)
      }),
    )
  })
})
