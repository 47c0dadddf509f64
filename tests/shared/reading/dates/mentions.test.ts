// What a mention tells the decision beyond its day: certainty, ranges, hours, weekdays, struck text.
import { describe, expect, test } from 'vitest'
import { findMoments } from '../../../../shared/reading/dates/find.ts'
import { fold } from '../../../../shared/reading/fold.ts'
import type { DateMention } from '../../../../shared/reading/mention.ts'

const read = (text: string, reference: string | null = '2024-03-13') => findMoments(text, fold(text), reference)

function only(text: string, reference: string | null = '2024-03-13'): DateMention {
  const { dates } = read(text, reference)
  const [date] = dates
  if (date === undefined || dates.length !== 1) throw new Error(`${dates.length} dates in "${text}"`)
  return date
}

describe('where the year comes from', () => {
  test.each([
    ['15 maggio 2024', 'written', []],
    ['15 maggio', 'nearest', ['2023-05-15', '2025-05-15']],
    ['15 maggio p.v.', 'cue', ['2023-05-15', '2025-05-15']],
    ['mercoledì 15 maggio', 'weekday', ['2025-05-15', '2023-05-15']],
    ['entro domani', null, []],
  ] as const)('%s: %s', (text, yearFrom, alternatives) => {
    const { yearFrom: source, alternatives: others, because } = only(text)
    expect(source).toBe(yearFrom)
    expect([...others].sort()).toEqual([...alternatives].sort())
    expect(because === '').toBe(yearFrom === 'written')
  })

  test('the other end of a range', () => {
    const [from, to] = read('dal 20 dicembre al 15 gennaio 2025').dates
    expect(from).toMatchObject({ date: '2024-12-20', yearFrom: 'range', certain: { day: 20, month: 12 } })
    expect(from?.certain).not.toHaveProperty('year')
    expect(to).toMatchObject({ date: '2025-01-15', yearFrom: 'written' })
  })

  test('a date close by, when the day of publication is unknown', () => {
    const { dates } = read('Pubblicato il 20 dicembre 2023. Le domande si inviano entro il 15 gennaio.', null)
    expect(dates[1]).toMatchObject({ date: '2024-01-15', yearFrom: 'nearby' })
  })

  test('the one year told, when there is no date either', () => {
    const { dates } = read('16 maggio per la Basilicata, 18 maggio per la Puglia: così nel 2016', null)
    expect(dates.map(({ date, yearFrom }) => [date, yearFrom])).toEqual([
      ['2016-05-16', 'nearby'],
      ['2016-05-18', 'nearby'],
    ])
  })

  test('nothing to go by: the day stays open', () => {
    expect(only('entro il 15 gennaio', null)).toMatchObject({
      date: null,
      yearFrom: null,
      certain: { day: 15, month: 1 },
    })
    expect(only('entro il 15 gennaio; bilanci 2022 e 2023', null).date).toBeNull()
    expect(only('la Capitale del libro 2021: domande entro il 16 ottobre', null).date).toBeNull()
    // half a year away: of which year, no one can say
    expect(read('Graduatorie il 30 novembre 2023. Entro il 20 giugno le domande.', null).dates[1]?.date).toBeNull()
  })

  test('a month of publication is enough for years, not for terms', () => {
    expect(only('entro il 15 gennaio', '2023-12').date).toBe('2024-01-15')
    expect(only('entro 20 giorni dalla pubblicazione', '2023-12').date).toBeNull()
  })
})

describe('weekdays', () => {
  test('one that does not fit is told, with the year it would fit', () => {
    expect(only('venerdì 30 aprile 2024')).toMatchObject({ date: '2024-04-30', weekday: 5, conflict: true })
    expect(only('lunedì 15 maggio 2024')).toMatchObject({ conflict: true, alternatives: ['2023-05-15'] })
    expect(only('mercoledì 15 maggio 2024')).toMatchObject({ conflict: false, weekday: 3 })
    expect(only('15 maggio 2024 (mercoledì)')).toMatchObject({ conflict: false, weekday: 3 })
  })
  test('"Mar, 22/12/2026" is a Tuesday', () =>
    expect(only('Mar, 22/12/2026')).toMatchObject({ weekday: 2, date: '2026-12-22', conflict: false }))
  test('a weekday told before is that of the date in brackets', () =>
    expect(only('entro venerdì (29 marzo)')).toMatchObject({ weekday: 5, date: '2024-03-29' }))
})

describe('ranges', () => {
  test.each([
    'dal 3 aprile al 5 giugno 2024',
    'dal 3 aprile e fino al 5 giugno',
    'tra il 3 aprile e il 5 giugno',
    'dalle ore 9 del 3 aprile alle ore 12 del 5 giugno',
    'dalle 9 di mercoledì 3 aprile alle 13 di mercoledì 5 giugno',
    '3 aprile – 5 giugno 2024',
    '03/04/2024-05/06/2024',
    'da mercoledì 3 aprile a mercoledì 5 giugno',
  ])('%s', (text) => {
    expect(read(text).dates).toMatchObject([
      { date: '2024-04-03', range: { side: 'from', partner: 1 } },
      { date: '2024-06-05', range: { side: 'to', partner: 0 } },
    ])
  })
  test('a list is no range', () => {
    for (const text of ['3 aprile e 5 giugno', '3, 4 e 5 giugno', '3-4-5 giugno', '3 aprile, 5 giugno'])
      expect(read(text).dates.map(({ range }) => range)).not.toContainEqual(expect.anything())
  })
})

describe('hours', () => {
  test('one to a day, wherever it stands', () => {
    const { dates } = read('dalle 9 di lunedì 18 marzo alle 13 di venerdì 22 marzo')
    expect(dates.map(({ time }) => time)).toEqual(['09:00', '13:00'])
  })
  test('the span of the hour is told', () => {
    const text = 'entro le ore 12.00 del 15 maggio'
    const { timeSpan, start, end } = only(text)
    expect(text.slice(start, end)).toBe('15 maggio')
    expect(text.slice(timeSpan?.start, timeSpan?.end)).toBe('le ore 12.00')
  })
  test('opening hours are a range, and stand apart', () => {
    const { dates, times } = read("L'ufficio riceve dal lunedì al venerdì dalle 9 alle 12.30.")
    expect(dates).toEqual([])
    expect(times).toMatchObject([
      { time: '09:00', range: { side: 'from', partner: 1 }, date: null },
      { time: '12:30', range: { side: 'to', partner: 0 }, date: null },
    ])
    expect(read('8.30-12.30').times).toMatchObject([
      { time: '08:30', range: { side: 'from', partner: 1 } },
      { time: '12:30', range: { side: 'to', partner: 0 } },
    ])
  })
  test('two hours for a day: the last, and from when', () =>
    expect(only('il 5 maggio dalle 9 alle 13')).toMatchObject({ time: '13:00', timeFrom: '09:00' }))
  test('the same hour is left to whoever knows the other date', () => {
    const { dates, times } = read('prorogato alle ore 14 del 20 aprile, invece che alla stessa ora del 10 aprile')
    expect(dates).toMatchObject([
      { time: '14:00', sameTime: false },
      { time: null, sameTime: true },
    ])
    expect(times[1]).toMatchObject({ same: true, time: null, date: 1 })
  })
  test('a day told twice running has one hour', () =>
    expect(read('entro le 12 di domani, giovedì 14 marzo').dates.map(({ time }) => time)).toEqual(['12:00', '12:00']))
  test('an hour far from any day stands alone', () =>
    expect(read('Le domande si chiudono alle ore 12. Il 15 maggio se ne parla.').times[0]).toMatchObject({
      time: '12:00',
      date: null,
    }))
})

describe('terms', () => {
  test.each([
    ['entro 20 giorni dalla pubblicazione', 'publication', 20, 'day'],
    ['entro 15 gg. lavorativi dalla pubblicazione', 'publication', 15, 'working-day'],
    ['giorni 30 decorrenti dal giorno successivo alla pubblicazione', 'publication', 30, 'day'],
    ['tra 17 giorni', 'reference', 17, 'day'],
    ['nei prossimi 10 giorni', 'reference', 10, 'day'],
    ['45 giorni di tempo', 'publication', 45, 'day'],
    ['90 giorni dal termine', 'other', 90, 'day'],
    ['entro tre mesi dalla stipula', 'other', 3, 'month'],
    ['entro 30 giorni dal primo colloquio', 'other', 30, 'day'],
  ] as const)('%s runs from %s', (text, from, amount, unit) =>
    expect(only(text).relative).toEqual({ amount, unit, from }),
  )
  test('a term from a day that is told ends', () =>
    expect(read('entro 30 giorni dal 15 maggio 2024').dates.map(({ date }) => date)).toEqual([
      '2024-06-14',
      '2024-05-15',
    ]))
  test('without a day of publication it stays open', () =>
    expect(only('entro 20 giorni dalla pubblicazione', null)).toMatchObject({ date: null }))
  test('a duration is no term', () => expect(read('per 12 mesi, da almeno 2 anni, 36 mesi').dates).toEqual([]))
})

test('what is struck through is told', () => {
  const text = 'Scadenza: 10/03/2023 15/03/2023 ore 12'
  const { dates, times } = findMoments(text, fold(text), '2023-03-01', [{ start: 10, end: 20 }])
  expect(dates.map(({ struck }) => struck)).toEqual([true, false])
  expect(times.map(({ struck }) => struck)).toEqual([false])
})

test('spoiled years are not guessed', () => {
  for (const text of ['15 maggio 20Z6', '15 maggio 2o2x', '15/05/2OZ6', '1o/05/2024'])
    expect(read(text).dates.filter(({ date }) => date !== null)).toEqual([])
})
