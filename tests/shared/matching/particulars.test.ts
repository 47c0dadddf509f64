import { expect, test } from 'vitest'
import {
  bodiesNamed,
  leadNameOf,
  particularsIn,
  quotedIn,
  townsInHeadline,
} from '../../../shared/matching/particulars.ts'

test('particulars are rare words with a capital inside a sentence, not those that begin one', () => {
  const found = particularsIn(
    'Sfalciamo insieme la villa di contrada Scirocco. Zappettiamo gli orti in via Bariglaria.',
  )
  expect(found).toEqual(['scirocc', 'bariglar'])
})

test.each([
  ['a GAL', 'Il GAL Val Torrente finanzia le aziende', { kind: 'gal', name: 'val torrente' }],
  ['a foundation', 'la Fondazione Monte Grifone sostiene', { kind: 'fondazione', name: 'monte grifone' }],
  ['a union of Comuni', "l'Unione dei Comuni della Piana Verde apre", { kind: 'unione', name: 'piana verde' }],
])('%s is named by kind and name', (_, text, body) => {
  expect(bodiesNamed(text)).toContainEqual(body)
})

test('a kind without a name of its own names nobody', () => {
  expect(bodiesNamed('la fondazione ha deciso, il consorzio aspetta')).toEqual([])
})

test('names in quotes are kept, what people say is not', () => {
  const text =
    'Al via "Sport per Tutti". «Siamo contenti, e grazie a voi.» “Un grazie a chi allena i nostri figli con tanta pazienza e cura.”'
  expect(quotedIn(text)).toEqual(['sport per tutti'])
})

test.each([
  ['Torrelago, Carnevale il 22 febbraio', 'torrelago', []],
  ['Carnevale, a Lagosereno si cercano carri', null, ['lagosereno']],
  ['Contributi alle associazioni, domande aperte', null, []],
  ['Via alle domande a Natale', null, []],
])('"%s"', (headline, lead, towns) => {
  expect(leadNameOf(headline)).toBe(lead)
  expect(townsInHeadline(headline)).toEqual(towns)
})

test('hostile text gives no more than a page may keep', () => {
  expect(particularsIn('a Sciroccobaba'.repeat(20_000)).length).toBeLessThanOrEqual(60)
  expect(bodiesNamed('Fondazione di '.repeat(20_000)).length).toBeLessThanOrEqual(20)
  expect(quotedIn('"A'.repeat(50_000)).length).toBeLessThanOrEqual(20)
  expect(townsInHeadline('a A'.repeat(50_000))).toEqual([])
})
