import { expect, test } from 'vitest'
import { kindredOf } from '../../../shared/matching/kindred.ts'
import { rarity } from '../../../shared/matching/rarity.ts'
import { stem } from '../../../shared/matching/stems.ts'

test('the rarer a word, the more it is worth', () => {
  const worth = ['domanda', 'graduatoria', 'mercatino', 'affitto', 'scirocco'].map((word) => rarity(stem(word)))
  expect(worth).toEqual([...worth].sort((left, right) => left - right))
  expect(new Set(worth).size).toBe(worth.length)
})

test('a bare number is worth less than a rare word', () => {
  expect(rarity('417')).toBeLessThan(rarity(stem('scirocco')))
})

test.each([
  ['affitto', 'locazione'],
  ['casette', 'chalet'],
  ['buono', 'voucher'],
  ['orti', 'ortolani'],
])('"%s" and "%s" say one thing, whichever is asked', (left, right) => {
  expect(kindredOf(stem(left))).toContain(stem(right))
  expect(kindredOf(stem(right))).toContain(stem(left))
})

test('no word is its own other', () => {
  for (const word of ['scuola', 'sport', 'doposcuola']) expect(kindredOf(stem(word))).not.toContain(stem(word))
})
