// Every sentence of phrases.ts, and the examples that stand beside the forms.
import { describe, expect, test } from 'vitest'
import { findMoments } from '../../../../shared/reading/dates/find.ts'
import { CUE_FORMS, DAY_FORMS } from '../../../../shared/reading/dates/forms.ts'
import { HOUR_FORMS } from '../../../../shared/reading/dates/hour-forms.ts'
import { TERM_FORMS } from '../../../../shared/reading/dates/term-forms.ts'
import { fold } from '../../../../shared/reading/fold.ts'
import { DEADLINES, NOT_DATES, YEARS } from './phrases.ts'

const read = (text: string, reference: string | null) => findMoments(text, fold(text), reference)
const summary = (text: string, reference: string | null) =>
  read(text, reference)
    .dates.map(({ date, time }) => (date === null ? '-' : time === null ? date : `${date} ${time}`))
    .join(' | ')

describe('sentences', () => {
  test.each(DEADLINES)('%s (%s)', (text, reference, expected) => expect(summary(text, reference)).toBe(expected))
})

describe('years left out', () => {
  test.each(YEARS)('%s (%s)', (text, reference, expected) => expect(summary(text, reference)).toBe(expected))
})

describe('no dates', () => {
  test.each(NOT_DATES)('%s', (text) => {
    const { dates, times } = read(text, '2024-03-13')
    expect(dates.filter(({ date }) => date !== null).map(({ date, form }) => `${date} ${form}`)).toEqual([])
    expect(times.map(({ time, form }) => `${time} ${form}`)).toEqual([])
  })
})

describe('each form reads its own example', () => {
  test.each(DAY_FORMS.map((form) => [form.name, form] as const))('%s', (name, { example: [text, certain, date] }) => {
    const [mention] = read(text, '2024-03-13').dates
    expect(mention).toMatchObject({ form: name, certain, date })
  })
  test.each(CUE_FORMS.map((form) => [form.name, form] as const))('a date %s', (_, { example: [text, date] }) => {
    expect(read(text, '2024-03-13').dates.map((mention) => mention.date)).toEqual([date])
  })
  test.each(HOUR_FORMS.map((form) => [form.name, form] as const))('%s', (name, { example: [text, time] }) => {
    expect(read(text, '2024-03-13').times[0]).toMatchObject({ form: name, time })
  })
  test.each(TERM_FORMS.map((form) => [form.name, form] as const))('%s', (name, { example: [text, amount], unit }) => {
    const [mention] = read(text, '2024-03-13').dates
    expect(mention).toMatchObject({ form: name, relative: { amount, unit, from: 'publication' } })
    expect(mention?.date).not.toBeNull()
  })
})
