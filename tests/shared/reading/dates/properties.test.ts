// What must hold for any text whatever: no crash, spans inside, order, real days; and what is written reads back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, daysInMonth, isoDay, parseDay, weekdayOf } from '../../../../shared/reading/dates/calendar.ts'
import { findDates, findMoments } from '../../../../shared/reading/dates/find.ts'
import { numberInWords } from '../../../../shared/reading/dates/lexicon.ts'
import { MONTH_ABBREVIATIONS, MONTHS, ROMAN_MONTHS, WEEKDAYS, WORDS } from '../../../../shared/reading/dates/words.ts'
import { fold } from '../../../../shared/reading/fold.ts'
import { DEADLINES, NOT_DATES } from './phrases.ts'

const MONTH_NAMES = MONTHS.map(([name]) => name ?? '')
const vocabulary = [
  ...Object.values(WORDS).flatMap((words) => words.split(' ')),
  ...MONTH_NAMES,
  ...MONTH_ABBREVIATIONS.flat(),
  ...WEEKDAYS.flat(),
  ..."/ . - , : ( ) ' ’ ° º \n 1 9 12 15 31 00 2024 24 2O26 l5 1200 Comune È perché \u{1F4C5}".split(' '),
  ' ',
]
/** Texts made of the very words and signs the finder looks for, in any order. */
const soup = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', '', '\n', ', ')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''))
const cut = fc
  .tuple(fc.constantFrom(...DEADLINES.map(([text]) => text), ...NOT_DATES), fc.nat(80), fc.nat(80))
  .map(([text, from, length]) => text.slice(from, from + length))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), soup, cut)
const reference = fc.option(fc.integer({ min: 0, max: 40_000 }).map(isoDay), { nil: null })

test('any text: spans inside and in order, days that exist, partners that point back', () => {
  fc.assert(
    fc.property(anyText, reference, (text, day) => {
      const { dates, times } = findMoments(text, fold(text), day)
      let end = 0
      for (const [index, date] of dates.entries()) {
        expect(date.start).toBeGreaterThanOrEqual(end)
        expect(date.end).toBeGreaterThan(date.start)
        expect(date.end).toBeLessThanOrEqual(text.length)
        end = date.end
        for (const iso of [date.date, ...date.alternatives]) if (iso !== null) expect(parseDay(iso)).not.toBeNull()
        if (date.date !== null) {
          const [year, month, dayOfMonth] = date.date.split('-').map(Number)
          expect({ year, month, day: dayOfMonth }).toMatchObject(date.certain)
          if (date.weekday !== null) expect(date.conflict).toBe(weekdayOf(parseDay(date.date) ?? 0) !== date.weekday)
        }
        if (date.time !== null) expect(date.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
        if (date.range !== null && date.range.partner !== null) expect(dates[date.range.partner]).toBeDefined()
        expect(dates[index]).toBe(date)
      }
      for (const time of times) {
        expect(time.end).toBeLessThanOrEqual(text.length)
        if (time.date !== null) expect(dates[time.date]).toBeDefined()
        if (time.range !== null && time.range.partner !== null) expect(times[time.range.partner]).toBeDefined()
      }
    }),
    { numRuns: 3000 },
  )
})

test('the same text is read the same twice', () => {
  fc.assert(
    fc.property(anyText, reference, (text, day) => {
      expect(findMoments(text, fold(text), day)).toEqual(findMoments(text, fold(text), day))
    }),
  )
})

describe('a day written in any form reads back', () => {
  const day = fc.integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2068, 12, 31) })
  const two = (n: number) => String(n).padStart(2, '0')
  type Form = (y: number, m: number, d: number) => string
  const forms: Record<string, Form> = {
    'dd/mm/yyyy': (y, m, d) => `${two(d)}/${two(m)}/${y}`,
    'd.m.yyyy': (y, m, d) => `${d}.${m}.${y}`,
    'dd-mm-yyyy': (y, m, d) => `${two(d)}-${two(m)}-${y}`,
    'dd / mm / yyyy': (y, m, d) => `${two(d)} / ${two(m)} / ${y}`,
    ISO: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    'd month yyyy': (y, m, d) => `${d} ${MONTH_NAMES[m - 1]} ${y}`,
    'D MONTH YYYY': (y, m, d) => `${d} ${MONTH_NAMES[m - 1]} ${y}`.toUpperCase(),
    glued: (y, m, d) => `${d}${MONTH_NAMES[m - 1]}${y}`,
    abbreviated: (y, m, d) => `${d} ${MONTH_NAMES[m - 1]?.slice(0, 3)}. ${y}`,
    roman: (y, m, d) => `${d}-${(ROMAN_MONTHS[m - 1] ?? '').toUpperCase()}-${y}`,
    words: (y, m, d) => `${d === 1 ? 'primo' : numberInWords(d)} ${MONTH_NAMES[m - 1]} ${y}`,
    'numeral and words': (y, m, d) => `${d} (${d === 1 ? 'primo' : numberInWords(d)}) ${MONTH_NAMES[m - 1]} ${y}`,
    'with weekday': (y, m, d) => `${WEEKDAYS[weekdayOf(dayNumber(y, m, d))]?.[0]} ${d} ${MONTH_NAMES[m - 1]} ${y}`,
    'spaced digits': (y, m, d) => `${two(d)}/${two(m)}/${y}`.split('').join(' '),
    'broken lines': (y, m, d) => `${d}\n${MONTH_NAMES[m - 1]}\n${y}`,
  }
  test.each(Object.entries(forms))('%s', (_, form) => {
    fc.assert(
      fc.property(day, fc.constantFrom('entro il ', '', 'Scadenza: ', 'ore 12 del '), (number, lead) => {
        const iso = isoDay(number)
        const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
        const text = `${lead}${form(y, m, d)}`
        const dates = findDates(text, fold(text), '2024-03-13')
        expect(
          dates.map(({ date, conflict }) => [date, conflict]),
          text,
        ).toEqual([[iso, false]])
      }),
      { numRuns: 300 },
    )
  })

  test('an hour in any form, before or after', () => {
    const hours: ((h: number, m: string) => string)[] = [
      (h, m) => `ore ${h}.${m}`,
      (h, m) => `ore ${h}:${m}`,
      (h, m) => `ore ${h},${m}`,
      (h, m) => `h. ${h}.${m}`,
      (h, m) => `alle ${h}:${m}`,
      (h, m) => `alle ore ${h}.${m}`,
    ]
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(...hours),
        fc.boolean(),
        (number, hour, minute, write, first) => {
          const iso = isoDay(number)
          const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
          const at = write(hour, two(minute))
          const date = `${d} ${MONTH_NAMES[m - 1]} ${y}`
          const text = first ? `entro le ${at} del ${date}` : `entro il ${date}, ${at}`
          const [mention] = findDates(text, fold(text), null)
          expect([mention?.date, mention?.time], text).toEqual([iso, `${two(hour)}:${two(minute)}`])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('without its year, on any day within half a year before it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 180 }), (number, before) => {
        const iso = isoDay(number)
        const [, m = 0, d = 0] = iso.split('-').map(Number)
        const text = `entro il ${d} ${MONTH_NAMES[m - 1]}`
        expect(findDates(text, fold(text), isoDay(number - before)).map(({ date }) => date)).toEqual([iso])
      }),
    )
  })

  test('impossible days are no dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2068 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 29, max: 40 }),
        fc.constantFrom(...Object.values(forms).slice(0, 8)),
        (y, m, d, form) => {
          fc.pre(d > daysInMonth(y, m))
          const text = `entro il ${form(y, m, d)}`
          expect(
            findDates(text, fold(text), '2024-03-13').filter(({ date }) => date !== null),
            text,
          ).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
