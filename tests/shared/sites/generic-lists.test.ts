// Lists of sites no family claims, in the many ways hands and agencies write them; and what is no list.
import { describe, expect, test } from 'vitest'
import type { SiteResponse } from '../../../shared/sites/family.ts'
import { generic } from '../../../shared/sites/generic.ts'

const SITE = 'https://www.comune.borgolieto.example'
const response = (body: string, path = '/avvisi', contentType = 'text/html'): SiteResponse => ({
  url: SITE + path,
  status: 200,
  contentType,
  headers: {},
  body,
  bytes: new Uint8Array(),
})
const titles = [
  'Contributi alle associazioni sportive',
  'Concessione di locali a cooperative',
  'Orti sociali di via Fornace',
]
const each = (write: (title: string, index: number) => string) => titles.map(write).join('')
const listed = (body: string, path?: string, type?: string) =>
  generic
    .entries(response(body, path, type))
    .entries.map(({ url, title, published }) => [url.replace(SITE, ''), title, published])
const expected = titles.map((title, index) => [`/a/${index}`, title, `2026-11-0${index + 1}`])

describe('items are found', () => {
  test.each([
    ['in paragraphs', each((title, i) => `<p>0${i + 1}/11/2026 - <a href="/a/${i}">${title}</a></p>`)],
    [
      'in boxes of a class of their own',
      each((title, i) => `<div class="avv"><b>0${i + 1}/11/2026</b><h4><a href="/a/${i}">${title}</a></h4></div>`),
    ],
    [
      'as links that are the whole box',
      `<div class="row">${each((title, i) => `<a class="tile" href="/a/${i}"><span>0${i + 1}/11/2026</span><h3>${title}</h3></a>`)}</div>`,
    ],
    [
      'by their heading, where the link says "Leggi tutto"',
      each(
        (title, i) =>
          `<div class="news-item"><h3>${title}</h3><p>0${i + 1}/11/2026</p><a href="/a/${i}">Leggi tutto</a></div>`,
      ),
    ],
    [
      'with a picture and two links to each',
      each(
        (title, i) =>
          `<div class="x"><a href="/a/${i}"><img src="p.jpg"></a><h3><a href="/a/${i}">${title}</a></h3><em>0${i + 1}/11/2026</em></div>`,
      ),
    ],
    [
      'under a base of their own',
      `<base href="${SITE}/a/">${each((title, i) => `<p>0${i + 1}/11/2026 <a href="${i}">${title}</a></p>`)}`,
    ],
  ])('%s', (_name, body) => {
    expect(
      listed(`<html><body><div id="c"><h1>Avvisi</h1>${body}</div></body></html>`).map(([url, title, day]) => [
        url,
        String(title).replace(/^\d{2}\/11\/2026 ?/, ''),
        day,
      ]),
    ).toEqual(expected)
  })

  test('in data a script fetches, whatever its fields are called', () => {
    const items = titles.map((titolo, i) => ({ titolo, link: `/a/${i}`, data: `0${i + 1}/11/2026`, id: i }))
    const body = JSON.stringify({ esito: 'ok', risultati: { items }, next: '/api/avvisi?page=2' })
    expect(listed(body, '/api/avvisi', 'application/json')).toEqual(expected)
    expect(generic.entries(response(body, '/api/avvisi', 'application/json')).next).toEqual([
      `${SITE}/api/avvisi?page=2`,
    ])
  })

  test('in markup a script fetches', () => {
    const html = each(
      (title, i) => `<div class="card"><span>0${i + 1}/11/2026</span><h3><a href="/a/${i}">${title}</a></h3></div>`,
    )
    expect(listed(JSON.stringify({ html, next: null }), '/api/avvisi', 'application/json')).toEqual(expected)
  })
})

describe('nothing is found', () => {
  test.each([
    [
      'in a menu of long names',
      '<td><a href="/1">Amministrazione trasparente</a><br><a href="/2">Avvisi e bandi di gara</a><br><a href="/3">Concorsi e selezioni pubbliche</a></td>',
    ],
    [
      'in a line of prose with two links',
      '<p>Si vedano il <a href="/1">regolamento comunale</a> e il <a href="/2">modulo della domanda</a>.</p>',
    ],
  ])('%s', (_name, body) => {
    expect(listed(`<html><body><div>${body}</div></body></html>`)).toEqual([])
  })

  test('in JSON that is no list, or is broken', () => {
    expect(listed('{"title":"Solo un titolo","url":"nessuno"}', '/x', 'application/json')).toEqual([])
    expect(listed('{"items":[{"title":', '/x', 'application/json')).toEqual([])
  })
})

describe('a page made of others leads to them', () => {
  test.each([
    ['frames', '<frameset><frame src="menu.htm"><frame src="main.htm"></frameset>', ['/menu.htm', '/main.htm']],
    ['an albo in an iframe', '<iframe src="/albo/lista.php"></iframe>', ['/albo/lista.php']],
    [
      'an albo of a vendor',
      '<iframe src="https://www.halleyweb.example/c042/mc/mc_p_ricerca.php"></iframe>',
      ['https://www.halleyweb.example/c042/mc/mc_p_ricerca.php'],
    ],
    ['a page that sends on', '<meta http-equiv="Refresh" content="0; URL=/portale/">', ['/portale/']],
    [
      'the newest years',
      '<ul><li><a href="/b/2024/">Anno 2024</a></li><li><a href="/b/2026/">Anno 2026</a></li><li><a href="/b/2025/">Bandi 2025</a></li></ul>',
      ['/b/2026/', '/b/2025/'],
    ],
    [
      'but not to a video or a map',
      '<iframe src="https://video.example/embed/1"></iframe><iframe src="https://mappe.example/?q=municipio"></iframe>',
      [],
    ],
  ])('%s', (_name, body, next) => {
    const found = generic.entries(response(`<html><head></head><body>${body}</body></html>`, '/bandi')).next
    expect(found.map((url) => url.replace(SITE, ''))).toEqual(next)
  })
})
