// Folding may change letters, never their places.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../shared/reading/fold.ts'

test.each([
  ['Perché È così', 'perche e cosi'],
  ['l’Avviso «Città»', 'l\'avviso "citta"'],
  ['1º – 2ª\u00a0GIUGNO\tora', '1° - 2° giugno ora'],
  ['LUNEDI`', "lunedi'"],
  ['İzmir', 'izmir'],
  ['€ 15 \u{1F4C5}\n', '€ 15 \u{1F4C5}\n'],
])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded))

test('the length never changes, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const folded = fold(text)
      expect(folded).toHaveLength(text.length)
      expect(fold(folded)).toBe(folded)
    }),
  )
})

test('every character of the basic plane keeps its place', () => {
  for (let code = 0; code < 0x10000; code++) expect(fold(`a${String.fromCharCode(code)}b`)).toHaveLength(3)
})
