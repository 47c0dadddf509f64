import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textPage } from '../../../shared/page/plain.ts'
import { inRegion, labelled, readFixture, words } from './fixtures.ts'

function kinds(text: string, title: string): string[] {
  const page = textPage(text, null, title)
  return page.blocks.map((block) => `${block.kind}${block.level || ''}: ${words(page, block)}`)
}

describe('lines', () => {
  test.each([
    ['a blank line parts paragraphs', 'Uno.\n\n\nDue.', ['paragraph: Uno.', 'paragraph: Due.']],
    [
      'a full stop parts lines',
      'Le domande si inviano via PEC.\nLa graduatoria segue.',
      ['paragraph: Le domande si inviano via PEC.', 'paragraph: La graduatoria segue.'],
    ],
    [
      'a sentence goes on',
      'Le domande si presentano entro le ore\n12 del giorno 3 maggio al\nComune di Rovo.',
      ['paragraph: Le domande si presentano entro le ore 12 del giorno 3 maggio al Comune di Rovo.'],
    ],
    [
      'a word cut at the end of a line',
      'Termine per la presen-\ntazione delle domande di co-\nprogettazione.',
      ['paragraph: Termine per la presentazione delle domande di co-progettazione.'],
    ],
    [
      'text wrapped at a column',
      'Il Comune di Rovo, con sede in piazza Garibaldi, intende\nSelezionare enti del Terzo settore con esperienza nella\nGestione di doposcuola nei quartieri del centro storico e\nin quelli a nord.',
      [
        'paragraph: Il Comune di Rovo, con sede in piazza Garibaldi, intende Selezionare enti del Terzo settore con esperienza nella Gestione di doposcuola nei quartieri del centro storico e in quelli a nord.',
      ],
    ],
    [
      'items are not joined',
      'Possono partecipare:\n- cooperative sociali\n- associazioni di promozione sociale iscritte\n* consorzi\n1) imprese',
      [
        'paragraph: Possono partecipare:',
        'item: cooperative sociali',
        'item: associazioni di promozione sociale iscritte',
        'item: consorzi',
        'item: 1) imprese',
      ],
    ],
    [
      'an item goes on',
      '- cooperative sociali con sede legale od operativa\n  nel territorio comunale',
      ['item: cooperative sociali con sede legale od operativa nel territorio comunale'],
    ],
    ['headings with #', '## Chi può ##\nTutti.', ['heading2: Chi può', 'paragraph: Tutti.']],
    ['headings underlined', 'Chi può\n=======\n\nTutti gli enti.', ['heading1: Chi può', 'paragraph: Tutti gli enti.']],
    [
      'headings in capitals',
      'SI RENDE NOTO\nche entro il 3 maggio si presentano le domande.',
      ['heading3: SI RENDE NOTO', 'paragraph: che entro il 3 maggio si presentano le domande.'],
    ],
    [
      'a short line over a paragraph',
      'A chi si rivolge\nGruppi informali di giovani residenti in paese.',
      ['heading4: A chi si rivolge', 'paragraph: Gruppi informali di giovani residenti in paese.'],
    ],
    [
      'label and value on a line stay together',
      'Scadenza: 3 maggio 2026\nEnte: Comune di Rovo',
      ['paragraph: Scadenza: 3 maggio 2026', 'paragraph: Ente: Comune di Rovo'],
    ],
    [
      'lines of an address',
      'Ufficio Sport\nvia Roma, 4\npec: a@b.it',
      ['paragraph: Ufficio Sport', 'paragraph: via Roma, 4', 'paragraph: pec: a@b.it'],
    ],
  ])('%s', (_name, text, expected) => expect(kinds(text, 'Altro titolo')).toEqual(expected))

  test('rows of two cells are label and value', () => {
    expect(labelled(textPage('Scadenza\t3 maggio 2026\nEnte:\tComune di Rovo', null, null))).toEqual([
      'Scadenza = 3 maggio 2026',
      'Ente = Comune di Rovo',
    ])
    expect(labelled(textPage('| Campo | Valore |\n|---|---|\n| Scadenza | 3 maggio |', null, null))).toContain(
      'Scadenza = 3 maggio',
    )
  })
})

describe('marks of emphasis', () => {
  test.each([
    ['entro il **15 maggio** alle *12*', 'entro il 15 maggio alle 12'],
    ['entro le ore **1**2:00', 'entro le ore 12:00'],
    ['__Attenzione__: _nuovo_ termine', 'Attenzione: nuovo termine'],
    ['3 * 4 e nota*', '3 * 4 e nota*'],
    ['nome_cognome_x@pec.rovo.it', 'nome_cognome_x@pec.rovo.it'],
    ['art\\. 5 \\*', 'art. 5 *'],
    ['![foto](x.png)Il parco', 'Il parco'],
    ['[1] nota, [a b] e (c)', '[1] nota, [a b] e (c)'],
    ['a [b](c', 'a [b](c'],
  ])('%s', (text, expected) => expect(textPage(text, null, null).text).toBe(expected))

  test('links are kept with their words', () => {
    const page = textPage(
      'Si veda la **[pagina del bando](/b(1) "t")**, [qui](#) o https://x.it/a?b=1. Scrivere a [noi](mailto:a@x.it)',
      'https://r.it/',
      null,
    )
    expect(page.text).toBe('Si veda la pagina del bando, qui o https://x.it/a?b=1. Scrivere a noi')
    expect(page.links.map((link) => [words(page, link), link.url])).toEqual([
      ['pagina del bando', 'https://r.it/b(1)'],
      ['https://x.it/a?b=1', 'https://x.it/a?b=1'],
    ])
    expect(page.mailboxes.map((box) => [words(page, box), box.address])).toEqual([['noi', 'a@x.it']])
  })

  test('struck text', () => {
    const page = textPage('entro il ~~3 maggio~~ 9 giugno', null, null)
    expect([page.text, page.struck.map((span) => words(page, span))]).toEqual([
      'entro il 3 maggio 9 giugno',
      ['3 maggio'],
    ])
  })
})

describe('title of a text', () => {
  const prose =
    'Il Comune di Rovo mette a disposizione delle associazioni del territorio un contributo per le attività estive rivolte ai ragazzi e alle ragazze dai sei ai quattordici anni.'
  test.each([
    ['the first line', `Contributi per le attività estive\n${prose}`, 'Contributi per le attività estive'],
    [
      'not the letterhead',
      `COMUNE DI ROVO\nSettore II\nVia Roma 1\nAVVISO PUBBLICO PER I CENTRI ESTIVI\n${prose}`,
      'AVVISO PUBBLICO PER I CENTRI ESTIVI',
    ],
    [
      'the subject of an act',
      `UNIONE DEI LAGHI\nOGGETTO: Avviso per i centri estivi\n${prose}`,
      'Avviso per i centri estivi',
    ],
    [
      'not the trail of pages',
      `Home / Notizie / Avvisi\nComune di Rovo - Avviso per i centri estivi\n${prose}`,
      'Avviso per i centri estivi',
    ],
    ['a text that begins at once has none', `${prose}\n\nI dettagli\n\n${prose}`, null],
  ])('%s', (_name, text, expected) => expect(textPage(text, null, null).title).toBe(expected))

  test('the caller’s title wins, without the site’s name', () =>
    expect(textPage(prose, 'https://www.gazzettadellago.it/x', 'Rovo, centri estivi - Gazzetta del Lago').title).toBe(
      'Rovo, centri estivi',
    ))
})

describe('a newspaper’s page saved as text', () => {
  const page = textPage(readFixture('saved-newspaper.txt'), null, null)

  test('headline and newspaper', () => {
    expect(page.title).toBe('Welfare. Il Comune di Rovo cerca partner per i doposcuola')
    expect(page.siteName).toBe('Gazzetta del Lago')
  })

  test('the article is main, and its halves cut by adverts are one', () => {
    expect(inRegion(page, 'main')).toEqual([
      'Welfare. Il Comune di Rovo cerca partner per i doposcuola',
      '10 marzo 2026 DAL COMUNE',
      'Un avviso pubblico rivolto al Terzo settore per le scuole dei quartieri nord',
      "Con l'intento di aprire nuovi doposcuola nei quartieri a nord della ferrovia, dove le famiglie non trovano posto, il Comune di Rovo ha pubblicato un avviso per raccogliere le manifestazioni di interesse degli enti del Terzo settore che vogliono collaborare con gli uffici.",
      "Possono rispondere cooperative sociali e associazioni con due anni di esperienza. Le domande vanno inviate entro le ore 12 del 3 aprile all'indirizzo indicato sulla pagina del bando, non più entro il 27 marzo; altri materiali qui.",
      'A. P.',
    ])
  })

  test('the day the page was saved, adverts, other stories and credits are not', () => {
    expect(inRegion(page, 'header')).toContain('Giovedì 12 Marzo 2026')
    expect(inRegion(page, 'aside')).toEqual(
      expect.arrayContaining(['Ricette di riva', 'Il torneo di bocce scade il 9 maggio']),
    )
    expect(inRegion(page, 'footer')).toContain('Tel. 030 1234567 - Aut. Trib. n. 1 del 2001')
  })

  test('the call’s link', () =>
    expect(page.links.map((link) => [link.text, link.url])).toEqual([
      ['pagina del bando', 'https://www.comune.rovo.mi.it/bandi/doposcuola'],
    ]))
})

const REAL = new URL('../../../../shared/real/000_d33a74a60d0dfe4c.txt', import.meta.url)
if (!existsSync(REAL))
  console.info('left out: the real newspaper page saved as text (../shared/real is not beside the checkout)')
test.runIf(existsSync(REAL))('the real newspaper page saved as text', () => {
  const page = textPage(readFileSync(REAL, 'utf8'), null, null)
  expect(page).toMatchObject({
    title: 'Welfare. Il Comune consolida e amplia partnership per costruire il nuovo welfare territoriale',
    siteName: 'Vivere Milano',
  })
  const main = inRegion(page, 'main').join('\n')
  expect(main).toContain('che metta insieme le risorse pubbliche e private')
  expect(main).toContain('la capacità degli attori territoriali di fare rete')
  expect(main).toContain('entro le ore 12 del 15 maggio')
  expect(main).not.toMatch(/EDB Edizioni|Aut\. Trib|2 Maggio 2023|ULTIME NOTIZIE|MUNICIPIO 1/)
})
