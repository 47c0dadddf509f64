import { describe, expect, test } from 'vitest'
import { indexCalls } from '../../../shared/matching/match.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { htmlPage } from '../../../shared/page/html.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { CALLS, CASES } from './match-cases.ts'

const index = indexCalls(CALLS)

test.each(CASES)('$name: $certainty', ({ title, text, published, url, call, certainty }) => {
  const matches = index.match(traitsOfPage(textPage(text, url ?? null, title), published))
  expect(matches.find(({ callId }) => callId === call)?.certainty ?? null).toBe(certainty)
})

test('a match says why, in words', () => {
  const { title, text, published } = CASES[0] ?? { title: '', text: '', published: null }
  const [match] = index.match(traitsOfPage(textPage(text, null, title), published))
  expect(match?.because).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Botteghe In Piazza'.toLowerCase()),
      expect.stringContaining('6 ottobre 2025'),
    ]),
  )
})

test('the same avviso of two bodies, neither of them named, is possible for both and sure for none', () => {
  const of = (id: string, name: string) => ({
    id,
    title: 'Avviso per la gestione dei centri estivi 2026',
    summary: 'Accreditamento dei gestori dei centri estivi per bambini da tre a quattordici anni.',
    issuer: { name, level: 'unione' },
    deadline: { date: '2026-04-30', time: '13:30' },
    pages: [{ url: `https://${id}.esempio.it/estivi`, publishedAt: '2026-04-01' }],
  })
  const text =
    'Al via la selezione di chi gestirà i centri estivi per bambini da tre a quattordici anni: accreditamento dei gestori entro le ore 13:30 del 30 aprile 2026.'
  const page = traitsOfPage(textPage(text, null, 'Centri estivi, avviso per i gestori'), '2026-04-07')
  const alone = indexCalls([of('uno', 'Unione Valle Alta')]).match(page)
  expect(alone).toMatchObject([{ certainty: 'sure' }])
  const both = indexCalls([of('uno', 'Unione Valle Alta'), of('due', 'Unione Valle Bassa')]).match(page)
  expect(both.map(({ certainty }) => certainty)).toEqual(['possible', 'possible'])
})

describe('addresses decide', () => {
  const page = (html: string, url: string) => traitsOfPage(htmlPage(html, url), '2025-07-01')

  test('a page of the call, whatever tracking its address carries', () => {
    const own = page(
      '<main><h1>Titolo</h1><p>Testo.</p></main>',
      'http://comune.esempio.it/avvisi/botteghe/?utm_source=x#top',
    )
    expect(index.match(own)).toMatchObject([{ callId: 'botteghe', certainty: 'sure' }])
  })

  test('an article that links the call’s page', () => {
    const html =
      '<main><h1>Botteghe in Piazza a Lecco</h1><p>Il Comune di Lecco ha pubblicato un avviso per le reti di negozi. Le domande si presentano entro le ore 18 del 6 ottobre 2025, come spiega la <a href="https://www.comune.esempio.it/avvisi/botteghe">pagina del bando</a>.</p></main>'
    const [match] = index.match(page(html, 'https://giornale.esempio.it/1'))
    expect(match).toMatchObject({ callId: 'botteghe', certainty: 'sure' })
    expect(match?.because.join()).toContain('«pagina del bando»')
  })

  test('a link in the menu proves nothing', () => {
    const html =
      '<nav><a href="https://www.comune.esempio.it/avvisi/botteghe">Avvisi</a></nav><main><h1>Meteo</h1><p>Sole.</p></main>'
    expect(index.match(page(html, 'https://giornale.esempio.it/2'))).toEqual([])
  })
})

describe('nothing to go by', () => {
  test('an empty page matches nothing', () => {
    expect(index.match(traitsOfPage(textPage('', null, null), null))).toEqual([])
  })
  test('a call that says nothing is matched by nothing', () => {
    const bare = indexCalls([{ id: 'bare', title: '' }])
    for (const { title, text, published } of CASES)
      expect(bare.match(traitsOfPage(textPage(text, null, title), published))).toEqual([])
  })
  test('ten thousand links are bounded', () => {
    const links = Array.from({ length: 10_000 }, (_, i) => `<a href="https://x.esempio.it/${i}">voce ${i}</a>`).join(
      ' ',
    )
    expect(
      traitsOfPage(htmlPage(`<main>${links}</main>`, 'https://x.esempio.it/'), null).links.size,
    ).toBeLessThanOrEqual(301)
  })
})
