// The words for a term that moved, and for pages that contradict each other.
import { describe, expect, test } from 'vitest'
import { spanWords, termChange, termDoubt } from '../../../shared/call/change-words.ts'
import { compare } from '../../../shared/call/history.ts'
import { merge } from '../../../shared/call/merge.ts'
import { evidence, fixed, toldBy, unknown } from './make-call.ts'

test.each([
  ['2026-05-15', '2026-05-30', 'dal 15 al 30 maggio'],
  ['2026-05-15T12:00', '2026-05-30T12:00', 'dal 15 al 30 maggio'],
  ['2026-05-15', '2026-06-10', 'dal 15 maggio al 10 giugno'],
  ['2026-12-20', '2027-01-10', 'dal 20 dicembre 2026 al 10 gennaio 2027'],
  ['2026-05-08', '2026-05-11', 'dall’8 all’11 maggio'],
  ['2026-06-01', '2026-07-01', 'dal 1° giugno al 1° luglio'],
  ['2026-05-15T12:00', '2026-05-15T18:00', 'dalle 12:00 alle 18:00 del 15 maggio'],
  ['2026-05-15', '2026-05-15T18:00', null],
  ['presto', '2026-05-15', null],
  ['2026-13-01', '2026-05-15', null],
])('from %s to %s: %s', (from, to, words) => expect(spanWords(from, to)).toBe(words))

const URL = 'https://www.comune.borgolieto.example/avviso'
const term = (event: 'extended' | 'reopened' | 'corrected', from: string, to: string) => ({
  at: '2026-05-02T08:00:00.000Z',
  event,
  field: 'deadline',
  from,
  to,
  page: URL,
})

describe('a call’s term', () => {
  test.each([
    ['never moved', unknown, [], null],
    ['moved', fixed('2026-05-30'), [term('extended', '2026-05-15', '2026-05-30')], 'prorogata: dal 15 al 30 maggio'],
    [
      'moved twice: the last time is told',
      fixed('2026-06-30'),
      [term('extended', '2026-05-15', '2026-05-30'), term('extended', '2026-05-30', '2026-06-30')],
      'prorogata: dal 30 maggio al 30 giugno',
    ],
    [
      'reopened',
      fixed('2026-06-30'),
      [term('reopened', '2026-05-15', '2026-06-30')],
      'riaperta: dal 15 maggio al 30 giugno',
    ],
    [
      'corrected',
      fixed('2026-05-10'),
      [term('corrected', '2026-05-15', '2026-05-10')],
      'corretta: dal 15 al 10 maggio',
    ],
    [
      'told by the text alone',
      fixed('2026-05-30', null, { supersedes: '2026-05-15' }),
      [],
      'prorogata: dal 15 al 30 maggio',
    ],
  ])('%s', (_name, deadline, history, words) => expect(termChange({ deadline, history })).toBe(words))
})

describe('pages that contradict each other', () => {
  const at = (date: string) => [evidence('deadline', date)]
  const article = (n: number, date: string, change = {}) =>
    toldBy('news', `https://voce.example/${n}`, { deadline: fixed(date), evidence: at(date), ...change })
  const NOW = Date.parse('2026-11-20T09:00:00Z')

  test('two articles: neither is sure, and the other day is told', () => {
    const call = merge([article(1, '2026-12-10'), article(2, '2026-12-20')])
    expect(call.deadline).toMatchObject({ date: '2026-12-10', certainty: 0.55 })
    expect(termDoubt(call)).toBe('potrebbe essere 20 dicembre 2026: verificare')
  })
  test('most articles are believed', () => {
    expect(merge([article(1, '2026-12-10'), article(2, '2026-12-20'), article(3, '2026-12-20')]).deadline.date).toBe(
      '2026-12-20',
    )
  })
  test('a second article that says otherwise overwrites nothing and is no event', () => {
    const { call } = compare(null, merge([article(1, '2026-12-20')]), NOW)
    const after = compare(call, merge([article(1, '2026-12-20'), article(2, '2026-12-10')]), NOW + 1)
    expect(after.events).toEqual([])
    expect(after.call.deadline.date).toBe('2026-12-20')
    expect(termDoubt(after.call)).toContain('10 dicembre')
  })
  test('the issuer’s page overrules an article, which stays as a doubt', () => {
    const { call } = compare(null, merge([article(1, '2026-12-20')]), NOW)
    const official = toldBy('official', URL, { deadline: fixed('2026-12-10'), evidence: at('2026-12-10') })
    const after = compare(call, merge([article(1, '2026-12-20'), official]), NOW + 1)
    expect(after.call.deadline).toMatchObject({ date: '2026-12-10', certainty: 0.95 })
    expect(after.events).toMatchObject([{ event: 'corrected', from: '2026-12-20', to: '2026-12-10' }])
    expect(termDoubt(after.call)).toContain('20 dicembre')
  })
  test('the former term of an extension is no doubt', () => {
    const extended = article(2, '2026-12-20', { deadline: fixed('2026-12-20', null, { supersedes: '2026-12-10' }) })
    expect(merge([article(1, '2026-12-10'), extended]).doubts).toBeUndefined()
    const official = (date: string) => toldBy('official', URL, { deadline: fixed(date), evidence: at(date) })
    const { call } = compare(null, merge([official('2026-12-10'), article(1, '2026-12-10')]), NOW)
    const after = compare(call, merge([official('2026-12-20'), article(1, '2026-12-10')]), NOW + 1)
    expect(after.events).toMatchObject([{ event: 'extended' }])
    expect(
      compare(after.call, merge([official('2026-12-20'), article(1, '2026-12-10')]), NOW + 2).call.doubts,
    ).toBeUndefined()
  })
})
