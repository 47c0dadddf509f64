// Lines of the same site that announce something else do not move the term of the page they stand on.
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

const TITLE = 'Avviso pubblico per contributi alle associazioni culturali'
const OWN =
  'Il Comune di Montelago sostiene le associazioni culturali con 20mila euro. Le domande vanno inviate entro le ore 12 del 15 marzo 2024.'
const PUBLISHED = '2024-02-12'

/** As sites list them beside a notice, with no mark of being an aside. */
const OTHERS = [
  'IMU: scadenza 16 giugno',
  'TARI, seconda rata entro il 31 ottobre 2024',
  'Bando Giovani in quota - chiude il 30 novembre 2024',
  'Prossimi corsi: Bilancio sociale, iscrizioni entro il 18 giugno 2024',
  'Borse di studio: prorogate le iscrizioni al 30 settembre 2024',
  'Servizio civile: domande entro il 15 febbraio 2025',
  'Bonus nido, presenta la domanda entro il 31 dicembre 2024',
  'Avviso per la vendita di un terreno - Scadenza 15/11/2024',
  'LEGGI ANCHE – Mercatino di Natale: adesioni entro il 20 novembre 2024',
]

const termOf = (page: ReturnType<typeof textPage>) => readCall(page, PUBLISHED).call?.deadline

describe('a line on something else', () => {
  test.each(OTHERS)('%s, after the text', (line) => {
    expect(termOf(textPage(`${OWN}\n\n${line}`, null, TITLE))).toMatchObject({ date: '2024-03-15', time: '12:00' })
  })
  test.each(OTHERS)('%s, before the text', (line) => {
    expect(termOf(textPage(`${line}\n\n${OWN}`, null, TITLE))).toMatchObject({ date: '2024-03-15', time: '12:00' })
  })
  test.each(OTHERS)('%s, as a link of an old page', (line) => {
    const html = `<html><body><div><p><a href="/altro">${line}</a></p></div><div><h1>${TITLE}</h1><p>${OWN}</p></div></body></html>`
    expect(termOf(htmlPage(html, 'https://www.comune.montelago.no.it/avviso'))).toMatchObject({ date: '2024-03-15' })
  })
})

test('the only term of a page stays, whatever its line names', () => {
  const page = textPage(
    'Il Comune cerca idee per il parco.\nOrti e giardini: proposte entro il 15 marzo 2024',
    null,
    TITLE,
  )
  expect(termOf(page)?.date).toBe('2024-03-15')
})

test('lines of one call for each of its parts stay', () => {
  const page = textPage(
    'Il bando finanzia festival, cori e biblioteche.\nFestival: domande entro il 15 marzo 2024\nCori: domande entro il 29 marzo 2024\nBiblioteche: domande entro il 12 aprile 2024',
    null,
    TITLE,
  )
  expect(termOf(page)?.date).toBe('2024-04-12')
})

test('what a banner over the page counts makes no term, and no call of what is only announced', () => {
  const banner = '<div class="cookie-notice"><p>Usiamo i cookie. Puoi cambiare idea entro 6 mesi.</p></div>'
  const read = (title: string, text: string) =>
    readCall(htmlPage(`<main><h1>${title}</h1><p>${text}</p></main>${banner}`, null), PUBLISHED)
  expect(read(TITLE, 'Le domande si presentano via PEC al protocollo.').call?.deadline.kind).not.toBe('relative')
  const announced =
    'Nelle prossime settimane sarà pubblicato un bando per le associazioni che organizzano i centri estivi. Requisiti e importi non sono ancora stati definiti.'
  expect(read('Centri estivi, in arrivo un bando per chi li organizza', announced).call).toBeNull()
})
