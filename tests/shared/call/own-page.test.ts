// Which link leads to the call's own page.
import { expect, test } from 'vitest'
import { ownPageCandidates } from '../../../shared/call/own-page.ts'
import type { Link, Region } from '../../../shared/page/page.ts'

const ARTICLE = 'https://www.voce.example/2026/11/centro-famiglie/'
const link = (url: string, text: string, region: Region = 'main'): Link => ({ url, text, region, start: 0, end: 0 })
const from = (links: Link[], isOfficial = false, officialHosts: string[] = [], url: string | null = ARTICLE) =>
  ownPageCandidates({ url, links }, { isOfficial, officialHosts: new Set(officialHosts) }).map((found) => found.url)

test.each([
  ['names the notice, on a Comune’s site', 'https://www.comune.borgolieto.pg.it/novita/centro/', 'pagina dell’avviso'],
  [
    'leads to the Comune’s site, deep',
    'https://www.comune.borgolieto.pg.it/documento_pubblico/centro/',
    'sito del Comune',
  ],
  ['names the call, on an unknown site', 'https://www.ponte.example/bandi/cultura-diffusa/', 'Leggi il bando'],
  ['an article ending in a query', 'https://www.regione.umbria.it/bandi?id=12', 'bando'],
])('followed: %s', (_name, url, text) => expect(from([link(url, text)])).toEqual([url]))

test.each([
  ['the Comune’s home page', 'https://www.comune.borgolieto.pg.it/', 'sito del Comune', 'main'],
  [
    'the newspaper’s other articles',
    'https://www.voce.example/2026/10/bando-sport/',
    'Bando sport, i vincitori',
    'main',
  ],
  ['a share button', 'https://www.facebook.com/sharer/bando/avviso', 'bando', 'main'],
  ['a file', 'https://www.comune.borgolieto.pg.it/novita/avviso.pdf', 'avviso pubblico', 'main'],
  ['a menu', 'https://www.comune.borgolieto.pg.it/novita/avvisi/', 'bandi e avvisi', 'nav'],
  ['a privacy page', 'https://www.comune.borgolieto.pg.it/privacy/bandi/', 'bando', 'main'],
  ['a shop', 'https://libri.example/prodotto/12', 'compra il libro', 'main'],
] as const)('not followed: %s', (_name, url, text, region) => expect(from([link(url, text, region)])).toEqual([]))

test('an issuer’s page may lead to the notice on the same site', () => {
  const own = 'https://www.comune.borgolieto.pg.it/novita/patto/'
  const notice = 'https://www.comune.borgolieto.pg.it/documento_pubblico/avviso-patto/'
  expect(from([link(notice, 'Avviso pubblico')], true, [], own)).toEqual([notice])
  expect(from([link(notice, 'Avviso pubblico')], false, [], own)).toEqual([])
})

test('a host known from the registry counts as the issuer’s', () => {
  const url = 'http://127.0.0.1:4870/novita/avviso/'
  expect(from([link(url, 'sul sito del Comune')])).toEqual([])
  expect(from([link(url, 'sul sito del Comune')], false, ['127.0.0.1:4870'])).toEqual([url])
})

test('the surest first, each once, the page itself never', () => {
  const good = 'https://www.comune.borgolieto.pg.it/novita/centro/'
  const found = from([
    link(ARTICLE, 'avviso'),
    link('https://www.regione.umbria.it/norme/', 'qui'),
    link(good, 'qui'),
    link(`${good}?utm_source=voce`, 'la pagina del bando'),
  ])
  expect(found).toEqual([`${good}?utm_source=voce`])
})
