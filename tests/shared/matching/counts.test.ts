import { expect, test } from 'vitest'
import { countsIn, worthOfCount } from '../../../shared/matching/counts.ts'

test.each([
  ['digits', 'Assegnazione di 18 orti da 50 mq', [18, 50]],
  ['words', 'dodici borse, ventuno premi e trentotto posti', [12, 21, 38]],
  ['years of a term', 'concessione quinquennale e convenzione triennale', [5, 3]],
  ['thousands', 'oltre 1.400 particelle e 52.236 operatori', [1400, 52236]],
  ['no sums', 'da 300 euro a 500 euro, € 250, duecento euro, 85 mila euro', []],
  ['no days, hours or years', 'entro le ore 12 del 15 maggio 2026, entro il 15/05/2026', []],
  ['no shares, acts or articles', 'il 50% ai sensi dell’art. 55, determina n. 812', []],
])('%s: "%s"', (_, text, counts) => {
  expect([...countsIn(text)].sort()).toEqual([...counts].sort())
})

test('a number that stands everywhere is worth less than one that stands nowhere else', () => {
  expect(worthOfCount(2)).toBeLessThan(worthOfCount(7))
  expect(worthOfCount(20)).toBeLessThan(worthOfCount(26))
})

test('a text of nothing but numbers is bounded', () => {
  const text = Array.from({ length: 50_000 }, (_, i) => `${(i % 900) + 3} cose`).join(', ')
  expect(countsIn(text).size).toBe(100)
})
