import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onOneLine } from '../../../shared/reading/spaces.ts'

test.each([
  ['entro il 15 maggio', 'entro il 15 maggio'],
  ['entro il\n15  maggio', 'entro il 15 maggio'],
  ['entro\u00a0il\t15', 'entro il 15'],
  [' \n ', ' '],
  ['', ''],
])('%j is quoted as %j', (words, quoted) => {
  expect(onOneLine(words)).toBe(quoted)
})

test('a quote without uneven blanks is the text itself; any other has every run of blanks made one space', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u2028', '.') })
  fc.assert(fc.property(letters, (words) => onOneLine(words) === words.replace(/\s+/g, ' ')))
})
