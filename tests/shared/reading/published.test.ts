// The day a text was published, wherever it is written, and whose page it is.
import { describe, expect, test } from 'vitest'
import type { Page } from '../../../shared/page/page.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readPublished } from '../../../shared/reading/published.ts'
import { callPageOf, kindOfAddress } from '../../../shared/reading/publisher.ts'
import { readCall } from '../../../shared/reading/read.ts'

const BODY =
  'Le associazioni di Montelago possono presentare domanda entro il 30 maggio, con il modulo allegato all’avviso.'
const page = (text: string, url: string | null = null): Page => textPage(text, url, 'Bando per le associazioni')

describe('the day of publication', () => {
  test('what the caller knows comes first, then what the page declares', () => {
    const declared = { ...page(BODY), published: '2024-05-02' }
    expect(readPublished(declared, '2024-05-03')?.day).toBe('2024-05-03')
    expect(readPublished(declared, null)?.day).toBe('2024-05-02')
  })

  test.each([
    ['a line of its own', `02 maggio 2024\n\n${BODY}`],
    ['with the section', `02 maggio 2024 DAL COMUNE\n\n${BODY}`],
    ['with the hour', `Comunicati stampa\n\n2 maggio 2024, 10:10\n\n${BODY}`],
    ['in numbers', `Pubblicato il 02/05/2024\n\n${BODY}`],
    ['opening the first paragraph', `MONTELAGO, 2 maggio 2024 - ${BODY}`],
  ])('%s', (_, text) => {
    expect(readPublished(page(text), null)?.day).toBe('2024-05-02')
  })

  test.each([
    ['in folders', 'https://www.giornaledimontelago.it/2024/05/02/bando-associazioni/'],
    ['in one number', 'https://www.giornaledimontelago.it/news/bando-associazioni-20240502.html'],
  ])('in the address, %s', (_, url) => {
    expect(readPublished(page(BODY, url), null)?.day).toBe('2024-05-02')
  })

  test.each([
    ['a term', `Scadenza 30 maggio 2024\n\n${BODY}`],
    ['the date of an act', `Delibera n. 12 del 3 aprile 2024\n\n${BODY}`],
    ['a day that is none', BODY],
  ])('%s is not it', (_, text) => {
    expect(readPublished(page(text), null)).toBeNull()
  })

  test('a day that does not exist in an address is not it', () => {
    expect(readPublished(page(BODY, 'https://www.giornaledimontelago.it/2024/02/31/bando/'), null)).toBeNull()
  })

  test('the year of a term comes from it', () => {
    expect(
      readCall(page(`20 dicembre 2023\n\n${BODY.replace('30 maggio', '15 gennaio')}`), null).call?.deadline.date,
    ).toBe('2024-01-15')
  })
})

describe('whose page it is', () => {
  test.each([
    ['https://www.comune.rho.mi.it/bandi/1', 'official'],
    ['https://www.regione.lombardia.it/bandi/1', 'official'],
    ['https://www.fondazionedimontelago.it/bandi', 'official'],
    ['https://www.giustizia.it/avvisi/3', 'official'],
    ['https://www.csvmontelago.it/bandi/3', 'aggregator'],
    ['https://infobandi.csvnet.it/bando/3', 'aggregator'],
    ['https://www.montelagotoday.it/cronaca/3', 'news'],
    ['https://www.corrieredimontelago.it/3', 'news'],
    ['https://example.org/3', null],
  ])('%s is %s', (url, kind) => {
    expect(kindOfAddress(url)).toBe(kind)
  })

  test('text without an address has a page only when a newspaper signs it', () => {
    expect(callPageOf(page(BODY), 'Bando', BODY, null)).toBeNull()
    expect(callPageOf({ ...page(BODY), siteName: 'Vivere Montelago' }, 'Bando', BODY, '2024-05-02')).toMatchObject({
      url: '',
      kind: 'news',
      outlet: 'Vivere Montelago',
      publishedAt: '2024-05-02',
    })
  })
})
