// Dates of acts are flagged, dates that an act sets are not.
import { expect, test } from 'vitest'
import { findDates } from '../../../../shared/reading/dates/find.ts'
import { fold } from '../../../../shared/reading/fold.ts'

/** Text, and for each date in it whether it is the date of an act. */
const SENTENCES: readonly (readonly [text: string, citations: readonly boolean[]])[] = [
  ['il d.lgs. 31 marzo 2023, n. 36', [true]],
  ["ai sensi dell'art. 12 della legge 7 agosto 1990, n. 241", [true]],
  ['D.P.R. 28 dicembre 2000 n. 445', [true]],
  ['D.G.R. n. 1234 del 5 febbraio', [true]],
  ['con DGR 12/2024 del 05.02.2024', [true]],
  ['con D.D. n. 192/465 del 7.03.2023', [true]],
  ['con determina dirigenziale n. 163 del 31/01/2023', [true]],
  ['la delibera di Giunta n. 59 del 19 marzo', [true]],
  ['deliberazione della Giunta comunale del 19 marzo 2024', [true]],
  ['nota prot. n. 4567 del 12 marzo', [true]],
  ['Prot. 12345 del 03.12.2023', [true]],
  ['sulla G.U. n. 31 del 7 febbraio 2024', [true]],
  ['Regolamento (UE) 2016/679 del 27 aprile 2016', [true]],
  ['L.R. 16 marzo 1994, n. 11', [true]],
  ['decreto ministeriale 3 marzo 2024', [true]],
  ['ordinanza sindacale n° 5 del 3 marzo 2024', [true]],
  ['rep. n. 4 in data 3 marzo 2024', [true]],
  ['decreto 846 del 12/10/2023', [true]],
  ["determinazione del dirigente del settore n. 580 dell'11 settembre 2017", [true]],
  ['la delibera ha fissato la scadenza del 15 maggio 2024', [false]],
  ['approvato con D.D. n. 192/465 del 7.03.2023 e prorogato al 10 aprile 2024', [true, false]],
  ['il decreto proroga il termine al 15 maggio 2024', [false]],
  ['il decreto n. 5 del 3 marzo 2024 fissa il termine alle ore 12 del 15 maggio 2024', [true, false]],
  ['scadenza 15 maggio 2024, n. 3 copie', [false]],
  ['entro le ore 12 del 15 maggio 2024', [false]],
  ['la domanda del 15 maggio 2024', [false]],
  ['Via libera al regolamento dei giovani\nUdine, 24 giugno 2023', [false]],
]

test.each(SENTENCES)('%s', (text, citations) => {
  const dates = findDates(text, fold(text), '2024-03-13')
  expect(dates.map(({ citation }) => citation)).toEqual(citations)
  for (const { citation, because } of dates) if (citation) expect(because).toContain('atto')
})
