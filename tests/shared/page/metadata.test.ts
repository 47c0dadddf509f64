import { describe, expect, test } from 'vitest'
import { isSameSite } from '../../../shared/page/address.ts'
import { cutSiteName } from '../../../shared/page/headline.ts'
import { htmlPage } from '../../../shared/page/html.ts'
import { decodeEntities, readJsonLd } from '../../../shared/page/json-ld.ts'
import { publicationDay } from '../../../shared/page/published.ts'

describe('the site’s name is cut, the title is not', () => {
  test.each([
    ['Bando sport | Comune di Rovo', null, null, 'Bando sport', 'Comune di Rovo'],
    ['Bando contributi - Comune di Rovo', null, null, 'Bando contributi', 'Comune di Rovo'],
    ['Bando sport - Il Giornale del Lago', 'Il Giornale del Lago', null, 'Bando sport', 'Il Giornale del Lago'],
    ['Bando sport - Giornale del Lago', null, 'https://www.giornaledellago.it/x', 'Bando sport', 'Giornale del Lago'],
    ['Comune di Rovo - Bando sport', null, 'https://www.comune.rovo.mi.it/x', 'Bando sport', 'Comune di Rovo'],
    ['Bando sport » Avvisi » Città di Rovo', null, null, 'Bando sport » Avvisi', 'Città di Rovo'],
    [
      'Co-progettazione 2026-2027 - secondo avviso',
      'Comune di Rovo',
      'https://www.comune.rovo.mi.it/',
      'Co-progettazione 2026-2027 - secondo avviso',
      null,
    ],
    [
      'Piano casa – Lotto 2 – proroga dei termini',
      null,
      'https://www.comune.rovo.mi.it/',
      'Piano casa – Lotto 2 – proroga dei termini',
      null,
    ],
    [
      'Comune di Rovo - Comune di Selva: bando unico',
      null,
      'https://www.lagazzetta.it/',
      'Comune di Rovo - Comune di Selva: bando unico',
      null,
    ],
    [
      'Avviso per la gestione del centro anziani - Comune di Rovo e Comune di Selva insieme',
      null,
      null,
      'Avviso per la gestione del centro anziani - Comune di Rovo e Comune di Selva insieme',
      null,
    ],
  ])('%s', (title, siteName, url, headline, name) =>
    expect(cutSiteName(title, siteName, url)).toEqual({ headline, name }),
  )

  test('a headline that is the site’s own name gives way to the next', () => {
    const page = htmlPage(
      '<title>Bando sport | Comune di Rovo</title><h1>Comune di Rovo</h1><h1>Bando sport</h1>',
      'https://www.comune.rovo.mi.it/',
    )
    expect([page.title, page.siteName]).toEqual(['Bando sport', 'Comune di Rovo'])
  })

  test('no heading: og:title, then title', () => {
    expect(htmlPage('<meta property="og:title" content="A &amp; B"><title>Sito</title>', null).title).toBe('A & B')
    expect(htmlPage('<title> Bando\n giovani </title><p>x</p>', null).title).toBe('Bando giovani')
    expect(htmlPage('<p>x</p>', null).title).toBeNull()
  })
})

test.each([
  ['https://www.comune.rovo.mi.it/a', 'https://comune.rovo.mi.it/b', true],
  ['https://comune.rovo.mi.it', 'https://comune.selva.mi.it', false],
  ['https://www.regione.toscana.it', 'https://bandi.regione.toscana.it', true],
  ['https://comune.milano.it', 'https://qualcosa.milano.it', false],
  ['https://a.gov.it', 'https://b.gov.it', false],
  ['https://news.giornale.it', 'https://www.giornale.it', true],
  ['https://giornale.it', 'https://evil-giornale.it', false],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1/b', true],
  ['http://10.0.0.1/', 'http://99.0.0.1/', false],
  ['non un indirizzo', 'non un indirizzo', false],
])('%s and %s are one site: %s', (one, other, expected) => expect(isSameSite(one, other)).toBe(expected))

test.each([
  ['2026-05-02', '2026-05-02'],
  ['2026-05-02T23:30:00Z', '2026-05-03'],
  ['2026-01-31T23:30:00+00:00', '2026-02-01'],
  ['2026-07-31T22:00:00Z', '2026-08-01'],
  ['2026-01-01T22:30:00Z', '2026-01-01'],
  ['2026-05-02T01:00:00+0200', '2026-05-02'],
  ['2026-05-02 23:59:00', '2026-05-02'],
  ['02/05/2026', '2026-05-02'],
  ['31/02/2026', null],
  ['2100-12-31', null],
  ['1100-01-01T00:00:00', null],
  ['ieri', null],
])('published %s is the day %s in Rome', (stated, expected) => expect(publicationDay(stated)).toBe(expected))

test.each([
  ['<meta property="article:published_time" content="2026-05-02T10:00:00+02:00">', '2026-05-02'],
  ['<meta property="og:published_time" content="2026-05-02">', '2026-05-02'],
  ['<meta itemprop="datePublished" content="2026-05-02">', '2026-05-02'],
  ['<span itemprop="datePublished" content="2026-05-02">ieri</span>', '2026-05-02'],
  ['<h1>Titolo lungo</h1><p>di <time datetime="2026-05-02">ieri</time></p>', '2026-05-02'],
  ['<time class="entry-date published" datetime="2026-05-02">ieri</time>', '2026-05-02'],
  ['<p>Evento del <time datetime="2026-05-02">2 maggio</time></p>', null],
  ['<p>Pubblicato il 2 maggio 2026</p>', null],
])('%s', (html, expected) => expect(htmlPage(html, null).published).toBe(expected))

describe('JSON-LD', () => {
  test.each([
    [
      'arrays and @graph are flattened',
      ['[{"@type":"A"},{"@context":"x","@graph":[{"@type":"B"},{"@type":"C"}]}]'],
      ['A', 'B', 'C'],
    ],
    ['a broken block is left out', ['{no', '{"@type":"B"}'], ['B']],
    ['raw newlines and tabs in strings', ['{"@type":"A\n\tB"}'], ['A\n\tB']],
    ['a backslash that escapes nothing', ['{"@type":"A\\iB"}'], ['A\\iB']],
    ['trailing commas', ['{"@type":"A",}'], ['A']],
    ['entities', ['{"@type":"L&#039;avviso &amp;co &egrave;"}'], ["L'avviso &co è"]],
    ['comment wrappers', ['<!-- {"@type":"A"} -->'], ['A']],
    ['not an object', ['"testo"', '3', 'null'], []],
  ])('%s', (_name, scripts, types) => expect(readJsonLd(scripts).map((one) => one['@type'])).toEqual(types))

  test('a key of the prototype does no harm', () => {
    const [read] = readJsonLd(['{"@type":"A","__proto__":{"polluted":true},"b":{"__proto__":1}}'])
    expect(read).toEqual({ '@type': 'A', b: {} })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('nested ever deeper: no crash', () => {
    const deep = '{"@graph":['.repeat(2000) + ']}'.repeat(2000)
    expect(readJsonLd([deep, `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`]).length).toBeLessThan(2)
  })

  test('tags in a string stay text', () => expect(decodeEntities('<p>a</p> &lt;b &amp;')).toBe('<p>a</p> <b &'))
})
