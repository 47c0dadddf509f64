// Cards of other notices in the body of a page, and the box of facts at its side.
import { expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import type { Block } from '../../../shared/page/page.ts'
import { withOwnParts } from '../../../shared/reading/own-parts.ts'
import { readCall } from '../../../shared/reading/read.ts'

type Row = readonly [kind: Block['kind'], level: number, region: Block['region'], words: string]

function pageOf(rows: readonly Row[]) {
  let text = ''
  const blocks = rows.map(([kind, level, region, words]): Block => {
    const start = text.length
    text += `${words}\n`
    return { kind, level, region, start, end: start + words.length, label: null }
  })
  return { text, blocks }
}

const regionsOf = (rows: readonly Row[]) => withOwnParts(pageOf(rows)).blocks.map(({ region }) => region)

test.each([
  'Contenuti correlati',
  'Altre novità',
  'Ultimi avvisi',
  'Leggi anche',
  'Potrebbero interessarti',
  'Articoli recenti',
  'Notizie correlate',
  'Altri bandi',
])('cards under "%s" are set aside, in the body too', (heading) => {
  expect(
    regionsOf([
      ['heading', 1, 'main', 'Contributi alle associazioni'],
      ['paragraph', 0, 'main', 'Domande entro il 5 maggio.'],
      ['heading', 2, 'main', heading],
      ['heading', 3, 'main', 'Centri estivi: domande entro il 28 aprile'],
      ['paragraph', 0, 'main', 'Avviso rivolto ai gestori.'],
      ['heading', 2, 'main', 'Allegati'],
      ['paragraph', 0, 'main', 'Modulo'],
    ]),
  ).toEqual(['main', 'main', 'aside', 'aside', 'aside', 'main', 'main'])
})

test("a call's own related papers stay its own", () => {
  const rows: readonly Row[] = [
    ['heading', 2, 'main', 'Documenti correlati'],
    ['paragraph', 0, 'main', 'Modulo di domanda'],
  ]
  expect(regionsOf(rows)).toEqual(['main', 'main'])
})

test('a box of facts at the side is the call’s, up to the other calls', () => {
  expect(
    regionsOf([
      ['paragraph', 0, 'main', 'Gli enti inviano un’idea.'],
      ['heading', 5, 'aside', 'Scadenza fase 1'],
      ['paragraph', 0, 'aside', '14 marzo 2027, ore 17'],
      ['heading', 5, 'aside', 'Budget'],
      ['paragraph', 0, 'aside', '€ 480.000'],
      ['heading', 5, 'aside', 'Altri bandi'],
      ['heading', 6, 'aside', 'Scadenza'],
      ['paragraph', 0, 'aside', '30 aprile 2027'],
    ]),
  ).toEqual(['main', 'main', 'main', 'main', 'main', 'aside', 'aside', 'aside'])
})

test('one lone term at the side is not the call’s', () => {
  const rows: readonly Row[] = [
    ['paragraph', 0, 'main', 'Gli enti inviano un’idea.'],
    ['heading', 5, 'aside', 'Scadenza'],
    ['paragraph', 0, 'aside', '14 marzo 2027, ore 17'],
  ]
  expect(regionsOf(rows)).toEqual(['main', 'aside', 'aside'])
})

test('a page without either is given back as it was', () => {
  const page = pageOf([['paragraph', 0, 'main', 'Domande entro il 5 maggio.']])
  expect(withOwnParts(page)).toBe(page)
})

test('the term of a municipal page is its own, not that of a card beneath it', () => {
  const html = `<main><h1>Servizio civile: quattro posti, bando aperto</h1><h4>Descrizione</h4>
<p>La domanda si presenta sulla piattaforma entro e non oltre le ore 14 di mercoledì 8 aprile 2026.</p>
<section><h2>Contenuti correlati</h2><h3>Albo dei presidenti di seggio</h3><p>Domande entro il 31 ottobre.</p></section></main>`
  const page = htmlPage(html, 'https://www.comune.vallefinta.example/novita/servizio-civile')
  expect(readCall(page, '2026-02-25').call?.deadline).toMatchObject({ date: '2026-04-08', time: '14:00' })
})
