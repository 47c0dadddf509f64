// Hostile texts: twice the length may cost about twice the time, never four times.
import { expect, test } from 'vitest'
import { findMoments } from '../../../../shared/reading/dates/find.ts'
import { fold } from '../../../../shared/reading/fold.ts'

const SEEDS = [
  '1',
  '1 ',
  '1 1/1 1/',
  '2 5 / 0 9 / ',
  '1/',
  '1.',
  '15/05/2024-',
  '15 maggio e ',
  '15, ',
  '15 e ',
  '1 e il ',
  'il e l’ dal al ',
  'lunedi ',
  'ore ',
  'ore 12 e ',
  'alle 12 ',
  'dalle 9 alle 13 ',
  'entro 20 (venti) giorni ',
  'entro ',
  'del ',
  'ore 12 (',
  '((((',
  'delibera n. 1 del ',
  'act decreto ',
  'n. ',
  'o0l1i',
  'maggio ',
  "'24",
  'prossimo scorso ',
  'dal 3 maggio al 5 giugno ',
  '15 maggio ore 12 ',
  'pubblicato ',
  'pubblicazione ',
  '20 giorni dalla pubblicazione graduator',
  '\n',
  'è',
  '2o26',
]

function milliseconds(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 2; round++) {
    const begun = performance.now()
    findMoments(text, fold(text), '2024-03-13')
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

// tried again when the machine was busy with something else
test.each(SEEDS)('%j repeated grows in a straight line', { retry: 3 }, (seed) => {
  const repeat = (size: number) => seed.repeat(Math.ceil(size / seed.length))
  milliseconds(repeat(20_000))
  const small = milliseconds(repeat(50_000))
  const large = milliseconds(repeat(400_000))
  // eight times the text: a quadratic reader would need 64 times; 28 leaves room for memory and a busy machine
  expect(large).toBeLessThan(Math.max(small, 6) * 28)
})

test('ten megabytes of digits are over in a moment', { retry: 2 }, () => {
  for (const text of ['7'.repeat(10_000_000), '12 '.repeat(3_333_333), '1/2/'.repeat(2_500_000)]) {
    const begun = performance.now()
    findMoments(text, text, '2024-03-13')
    expect(performance.now() - begun).toBeLessThan(10_000)
  }
})
