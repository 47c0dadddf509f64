// Numbers in one word: every one below a million is read back, however Italian joins it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeral } from '../../../../shared/reading/facts/numerals.ts'

const UNITS =
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const TENS = ['', '', 'venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta']

/** As one writes it by hand, digit group by digit group. */
function spell(value: number): string {
  if (value === 0) return ''
  if (value < 20) return UNITS[value - 1] ?? ''
  if (value < 100) {
    const unit = value % 10
    const ten = TENS[Math.floor(value / 10)] ?? ''
    return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + spell(unit)
  }
  if (value < 1000) return `${value < 200 ? '' : spell(Math.floor(value / 100))}cento${spell(value % 100)}`
  const thousands = Math.floor(value / 1000)
  return (thousands === 1 ? 'mille' : `${spell(thousands)}mila`) + spell(value % 1000)
}

test('every number below a million is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
      expect(numeral(spell(value))).toBe(value)
    }),
  )
})

describe('spellings', () => {
  test.each<[string, number | null]>([
    ['centotto', 108],
    ['centootto', 108],
    ['ventunmila', 21_000],
    ['centottantamila', 180_000],
    ['mille', 1000],
    ['mila', null],
    ['contributi', null],
    ['centomilaeuro', null],
    ['', null],
  ])('%s', (word, value) => expect(numeral(word)).toBe(value))
})
