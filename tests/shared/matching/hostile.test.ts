// Pages made to confuse or to exhaust: bounded, no error, and never a sure match on nothing.
import { expect, test } from 'vitest'
import { indexCalls } from '../../../shared/matching/match.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { htmlPage } from '../../../shared/page/html.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { CALLS } from './match-cases.ts'

const index = indexCalls(CALLS)
const sure = (html: string, url: string) =>
  index
    .match(traitsOfPage(htmlPage(html, url), '2025-07-01'))
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ callId }) => callId)

test('a canonical address of another site is ignored', () => {
  const html =
    '<head><link rel="canonical" href="https://www.comune.esempio.it/avvisi/botteghe"></head><main><h1>Vinci subito</h1><p>Clicca.</p></main>'
  expect(sure(html, 'https://furbo.example/premio')).toEqual([])
})

test('a page that links every call is sure of none of them by that alone', () => {
  const links = CALLS.flatMap(({ pages = [] }) => pages.map(({ url }) => `<li><a href="${url}">bando</a></li>`)).join(
    '',
  )
  expect(sure(`<main><h1>Tutti i bandi</h1><ul>${links}</ul></main>`, 'https://lista.example/')).toEqual([])
})

test('the home page of the issuer is no page of its calls', () => {
  expect(sure('<main><h1>Comune di Lecco</h1><p>Benvenuti.</p></main>', 'https://www.comune.esempio.it/')).toEqual([])
})

test('five megabytes of words are read in bounded time', () => {
  const text = `Bando di Lecco. ${'parola sconosciuta entro il 3 marzo 2025 euro 100.000 '.repeat(95_000)}`
  const begun = performance.now()
  const traits = traitsOfPage(textPage(text, null, 'Bando'), '2025-01-01', null)
  index.match(traits)
  expect(traits.words.size).toBeLessThanOrEqual(4000)
  expect(performance.now() - begun).toBeLessThan(20_000)
}, 60_000)

test('calls without title, issuer, deadline or pages match nothing', () => {
  const bare = indexCalls([
    { id: 'a', title: '' },
    { id: 'b', title: 'Avviso pubblico', issuer: { name: null }, deadline: { date: null, time: null }, pages: [] },
  ])
  const page = textPage('Avviso pubblico del Comune: domande entro il 3 marzo 2025.', null, 'Avviso pubblico')
  expect(bare.match(traitsOfPage(page, '2025-01-01'))).toEqual([])
})
