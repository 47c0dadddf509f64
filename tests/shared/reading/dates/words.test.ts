// The tables of words can be corrected by anyone: what would break silently is caught here.
import { expect, test } from 'vitest'
import { numberInWords } from '../../../../shared/reading/dates/lexicon.ts'
import { MONTH_ABBREVIATIONS, MONTHS, ROMAN_MONTHS, WEEKDAYS, WORDS } from '../../../../shared/reading/dates/words.ts'
import { fold } from '../../../../shared/reading/fold.ts'

const rows = [
  ...Object.entries(WORDS).map(([kind, words]) => [kind, words.split(' ')] as const),
  ...MONTHS.map((words, index) => [`month ${index + 1}`, words] as const),
  ...MONTH_ABBREVIATIONS.map((words, index) => [`abbreviation ${index + 1}`, words] as const),
  ...WEEKDAYS.map((words, index) => [`weekday ${index}`, words] as const),
]

test('a word stands in one row only', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const [row, words] of rows)
    for (const word of words) {
      const other = seen.get(word)
      if (other !== undefined) twice.push(`${word}: ${other}, ${row}`)
      seen.set(word, row)
    }
  expect(twice).toEqual([])
})

test('words are written as folded text has them, letters only', () => {
  for (const [, words] of rows)
    for (const word of words) {
      expect(word).toMatch(/^[a-z]+$/)
      expect(fold(word)).toBe(word)
    }
})

test('twelve months, seven days', () => {
  expect([MONTHS.length, MONTH_ABBREVIATIONS.length, ROMAN_MONTHS.length, WEEKDAYS.length]).toEqual([12, 12, 12, 7])
})

test.each([
  [2, 'due'],
  [21, 'ventuno'],
  [23, 'ventitre'],
  [28, 'ventotto'],
  [30, 'trenta'],
  [31, 'trentuno'],
  [45, 'quarantacinque'],
  [60, 'sessanta'],
  [100, 'cento'],
  [120, 'centoventi'],
  [180, 'centottanta'],
  [365, 'trecentosessantacinque'],
])('%i is %s', (number, word) => expect(numberInWords(number)).toBe(word))
