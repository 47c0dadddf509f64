// From one page of a site to all its lists: menus, feeds, known paths, site maps.
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isHome, lookAround, pointsNamed } from '../../../scraper/sources/entry-points.ts'
import { readSiteMap } from '../../../scraper/sources/sitemap.ts'
import type { SiteResponse } from '../../../shared/sites/family.ts'

const HOME = 'https://www.comune.borgolieto.example/'
const response = (body: string, url = HOME, contentType = 'text/html'): SiteResponse => ({
  url,
  status: 200,
  contentType,
  headers: {},
  body,
  bytes: new TextEncoder().encode(body),
})
const urls = (found: readonly { url: string }[]) =>
  found.map(({ url }) => url.replace('https://www.comune.borgolieto.example', ''))

test.each([
  ['https://a.example/', true],
  ['https://a.example', true],
  ['https://a.example/it', true],
  ['https://a.example/index.php', true],
  ['https://a.example/home/', true],
  ['https://a.example/it/novita', false],
  ['https://a.example/?id=3', false],
])('%s is a front page: %s', (url, is) => expect(isHome(url)).toBe(is))

describe('menus', () => {
  test.each([
    ['Bandi', true],
    ['Bandi e avvisi', true],
    ['Avvisi pubblici', true],
    ['Comunicati stampa', true],
    ['Notizie', true],
    ['Novità', true],
    ['Albo pretorio', true],
    ['Bandi scaduti', true],
    ['Scaduti', false],
    ['Esiti di gara', false],
    ['Privacy', false],
    ['Turismo', false],
    ['Avviso pubblico per la concessione di contributi alle associazioni sportive del territorio', false],
  ])('a link called "%s" leads to a list: %s', (words, leads) => {
    const page = response(`<header><a href="/pagina-7">${words}</a></header>`)
    expect(urls(pointsNamed(page, 'none')).includes('/pagina-7')).toBe(leads)
  })

  test('an address tells where words do not, calls come before news, and other sites are left alone', () => {
    const page = response(
      '<nav><a href="/novita/comunicati"><img alt=""></a><a href="/x/bandi"></a><a href="https://bandi.comune.borgolieto.example/attivi">Attivi</a><a href="https://bandi.comune.borgolieto.example/tutti">Bandi aperti</a><a href="https://www.facebook.com/x">Bandi</a><a href="/avviso.pdf">Avvisi</a></nav>',
    )
    expect(urls(pointsNamed(page, 'none'))).toEqual([
      '/x/bandi',
      'https://bandi.comune.borgolieto.example/tutti',
      '/novita/comunicati',
    ])
  })

  test('declared feeds, and what the family is known for', () => {
    const page = response('<link rel="alternate" type="application/rss+xml" href="/feed/">')
    expect(pointsNamed(page, 'municipium')).toEqual([
      { url: `${HOME}feed/`, because: 'feed' },
      ...['it/news?type=3', 'it/news?type=1', 'it/news?type=0', 'it/news/feed'].map((path) => ({
        url: `${HOME}${path}`,
        because: 'known path',
      })),
    ])
  })
})

describe('site maps', () => {
  const map = (pages: [string, string?][]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages
      .map(
        ([path, changed]) =>
          `<url><loc>\n ${HOME}${path}\n</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}<image:image><image:loc>https://x.example/a.jpg</image:loc></image:image></url>`,
      )
      .join('')}</urlset>`

  test('pages with their days; an index with its maps; a packed one; what is none', () => {
    const read = readSiteMap(response(map([['a?x=1&amp;y=2', '2026-11-01T10:00:00+01:00'], ['b']])))
    expect(read).toEqual({
      maps: [],
      pages: [
        { url: `${HOME}a?x=1&y=2`, changed: '2026-11-01' },
        { url: `${HOME}b`, changed: null },
      ],
    })
    const index = `<sitemapindex><sitemap><loc>${HOME}posts.xml</loc></sitemap></sitemapindex>`
    expect(readSiteMap(response(index))?.maps).toEqual([{ url: `${HOME}posts.xml`, changed: null }])
    const packed = { ...response(''), bytes: gzipSync(map([['a']])) }
    expect(readSiteMap(packed)?.pages).toHaveLength(1)
    expect(readSiteMap(response('<html><body>Non trovata</body></html>'))).toBeNull()
    expect(readSiteMap({ ...response(''), bytes: Uint8Array.of(0x1f, 0x8b, 1, 2) })).toBeNull()
  })

  test('one of fifty thousand pages, and one that never ends, are read to the limit', () => {
    const many = readSiteMap(response(map(Array.from({ length: 50_100 }, (_, at) => [`pagina-${at}`]))))
    expect(many?.pages).toHaveLength(50_000)
    expect(readSiteMap(response(`<urlset>${'<url>'.repeat(100_000)}`))?.pages).toEqual([])
  })

  test('lead to lists and to items nobody lists, young enough, of this site', async () => {
    const asked: string[] = []
    const pages: Record<string, string> = {
      [`${HOME}sitemap.xml`]: `<sitemapindex>${['notizie', 'image', 'vecchie'].map((name) => `<sitemap><loc>${HOME}${name}.xml</loc><lastmod>${name === 'vecchie' ? '2020-01-01' : '2026-11-01'}</lastmod></sitemap>`).join('')}</sitemapindex>`,
      [`${HOME}notizie.xml`]: map([
        ['novita/avvisi', '2026-11-01'],
        ['novita/avvisi/contributi-sport', '2026-11-01'],
        ['novita/avvisi/contributi-vecchi', '2020-11-01'],
        ['novita/concerto', '2026-11-01'],
      ]),
    }
    const read = async (url: string) => {
      asked.push(url.replace(HOME, ''))
      const body = pages[url]
      return body === undefined ? null : response(body, url, 'application/xml')
    }
    const { points, items } = await lookAround(response('<p>Benvenuti</p>'), 'none', '2025-05-22', read)
    expect(points).toEqual([{ url: `${HOME}novita/avvisi`, because: 'site map' }])
    expect(urls(items)).toEqual(['/novita/avvisi/contributi-sport'])
    expect(asked).toEqual(['sitemap.xml', 'notizie.xml'])
  })

  test('are looked for where robots.txt names them, and at the usual places only when that gives none', async () => {
    const asked: string[] = []
    const pages: Record<string, string> = {
      [`${HOME}mappe/atti.xml`]: map([['avvisi/contributi-sport', '2026-11-01']]),
      [`${HOME}sitemap.xml`]: map([['avvisi/contributi-teatro', '2026-11-01']]),
    }
    const read = async (url: string) => {
      asked.push(url)
      const body = pages[url]
      return body === undefined ? null : response(body, url, 'application/xml')
    }
    const look = (named: string[]) => lookAround(response('<p>Benvenuti</p>'), 'none', '2025-05-22', read, named)
    const { items } = await look(['https://altrove.example/sitemap.xml', `${HOME}mappe/atti.xml`])
    expect(urls(items)).toEqual(['/avvisi/contributi-sport'])
    expect(asked).toEqual([`${HOME}mappe/atti.xml`])
    expect(urls((await look([`${HOME}mappe/persa.xml`])).items)).toEqual(['/avvisi/contributi-teatro'])
  })
})
