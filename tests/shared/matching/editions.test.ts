import { expect, test } from 'vitest'
import { compareEditions, editionsIn } from '../../../shared/matching/editions.ts'

test.each([
  ['Quartieri Vivi 3.0 – terza finestra', ['window 3', 'version 3.0']],
  ['Comunità operose 2022', ['year 2022']],
  ['7ª edizione del premio', ['edition 7']],
  ['VII edizione, Lotto 4', ['edition 7', 'lot 4']],
  ['Lotto b', ['lot b']],
  ['Bilancio partecipato 2023-2024, quinta edizione', ['edition 5', 'year 2023', 'year 2024']],
  ['Premio del libro 2023: termine al 30 settembre 2022', ['year 2023']],
  ['Domande entro il 30/09/2022', []],
  ['Contributi per 2.023,00 euro', []],
  ['seconda metà di giugno', []],
])('"%s" names %j', (title, editions) => {
  expect(editionsIn(title).map(({ kind, value }) => `${kind} ${value}`)).toEqual(editions)
})

test('another year is another edition', () => {
  expect(compareEditions(editionsIn('Carnevale 2026'), editionsIn('Carnevale 2019')).conflict).toEqual({
    kind: 'year',
    ours: '2026',
    theirs: '2019',
  })
})

test('what one side leaves out decides nothing', () => {
  expect(compareEditions(editionsIn('Carnevale 2026'), editionsIn('Carnevale, il bando'))).toEqual({
    shared: [],
    conflict: null,
  })
})

test('one value in common is no conflict', () => {
  expect(compareEditions(editionsIn('Anno 2023-2024'), editionsIn('Anno 2024')).conflict).toBeNull()
})
