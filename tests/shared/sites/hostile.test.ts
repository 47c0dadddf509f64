// Pages made to hurt: no family may throw, hang or name more than its share, whatever it is given.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import { itemAddress } from '../../../shared/sites/addresses.ts'
import { FAMILIES, recogniseFamily } from '../../../shared/sites/families.ts'
import { MAX_ENTRIES, type SiteResponse } from '../../../shared/sites/family.ts'

const response = (
  body: string,
  contentType = 'text/html',
  url = 'https://www.ostile.example/bandi/',
): SiteResponse => ({
  url,
  status: 200,
  contentType,
  headers: {},
  body,
  bytes: new Uint8Array(),
})

/** Runs every verb of every family and says how long the slowest took, in milliseconds. */
function slowest(of: SiteResponse): number {
  const page = htmlPage(of.body.slice(0, 200_000), of.url)
  let worst = 0
  for (const family of FAMILIES) {
    const fresh = { ...of }
    const started = performance.now()
    family.recognise(fresh)
    expect(family.entries(fresh).entries.length).toBeLessThanOrEqual(MAX_ENTRIES)
    family.read(fresh, page)
    family.prose?.(fresh)
    worst = Math.max(worst, performance.now() - started)
  }
  return worst
}

const rss = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><link>https://x.example</link>${inside}</channel></rss>`

describe('hostile bodies end soon', () => {
  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000), 'text/html'],
    ['200,000 attributes', `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>`, 'text/html'],
    ['300,000 elements', '<a href="/x">avviso di prova</a>'.repeat(300_000), 'text/html'],
    ['nested boxes of links', '<li><a href="/a">avviso pubblico del 1/1/2026</a>'.repeat(20_000), 'text/html'],
    ['4 MB of blanks', `<main><p>Scadenza:${' '.repeat(4_000_000)}</p></main>`, 'text/html'],
    ['a label that never ends', `<main><p>${'Scadenza '.repeat(100_000)}</p></main>`, 'text/html'],
    ['digits without end', `<main><dl><dt>Scadenza</dt><dd>${'1/'.repeat(200_000)}</dd></dl></main>`, 'text/html'],
    ['nested XML', `<?xml version="1.0"?><rss><channel>${'<item>'.repeat(200_000)}`, 'application/xml'],
    [
      'a billion laughs',
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>${'<rss><channel><title>&j;</title></channel></rss>'}`,
      'application/xml',
    ],
    [
      '100,000 items',
      rss(
        Array.from(
          { length: 100_000 },
          (_, i) => `<item><title>t</title><link>https://x.example/${i}</link></item>`,
        ).join(''),
      ),
      'application/xml',
    ],
    ['deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json'],
    [
      'a long list in JSON',
      JSON.stringify(
        Array.from({ length: 50_000 }, (_, i) => ({ link: `https://x.example/${i}`, title: { rendered: 't' } })),
      ),
      'application/json',
    ],
  ])('%s', { timeout: 60_000 }, (_name, body, contentType) => {
    const url = `https://www.ostile.example/${contentType === 'application/json' ? 'wp-json/wp/v2/posts' : 'bandi/'}`
    expect(slowest(response(body, contentType, url))).toBeLessThan(6_000)
  })
})

test('a list longer than the bound is cut, not refused', () => {
  const items = Array.from(
    { length: 900 },
    (_, i) => `<item><title>Avviso ${i}</title><link>https://x.example/${i}</link></item>`,
  )
  expect(
    recogniseFamily(response(rss(items.join('')), 'application/xml')).family.entries(
      response(rss(items.join('')), 'application/xml'),
    ).entries,
  ).toHaveLength(MAX_ENTRIES)
})

test('a page in place of a feed is no feed, and a cut feed gives what came', () => {
  const maintenance = response(
    '<!doctype html><html><title>Manutenzione</title><h1>Torniamo presto</h1></html>',
    'application/rss+xml',
  )
  expect(recogniseFamily(maintenance).family.name).not.toBe('feed')
  const whole = rss(
    '<item><title>Primo avviso</title><link>https://x.example/1</link></item><item><title>Secondo</title><link>https://x.example/2</link></item>',
  )
  const cut = response(whole.slice(0, whole.indexOf('Secondo') + 3), 'application/rss+xml')
  expect(recogniseFamily(cut).family.entries(cut).entries[0]).toMatchObject({
    url: 'https://x.example/1',
    title: 'Primo avviso',
  })
})

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['mailto:a@b.example', null],
  ['file:///etc/passwd', null],
  ['#top', null],
  ['/atto/1;jsessionid=AB12?p_auth=XyZ&id=3#nota', 'https://www.ostile.example/atto/1?id=3'],
  ['//altro.example/a?utm_source=x&PHPSESSID=1', 'https://altro.example/a'],
  ['?p_p_id=x&p_auth=1', 'https://www.ostile.example/bandi/?p_p_id=x'],
])('a link to %s is %s', (href, address) =>
  expect(itemAddress(href, 'https://www.ostile.example/bandi/')).toBe(address),
)

test('any text is answered by every family', () => {
  const pieces = [
    '<li>',
    '</li>',
    '<a href="/bandi/avviso-1">',
    '<a href="javascript:x">',
    '</a>',
    'Avviso pubblico',
    'Scadenza: ',
    '12/11/2026',
    '<table><tr><td>',
    '</td></tr></table>',
    '<article><h2>',
    '</h2></article>',
    '{"items":[',
    '"@id":',
    ']}',
    '<rss><channel><item>',
    '&#x0;',
    '\u0000',
    '€',
    '<del>',
    '<div class="card">',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 }),
      fc.constantFrom('text/html', 'application/json', 'application/xml'),
      (parts, contentType) => {
        expect(slowest(response(parts.join(''), contentType))).toBeLessThan(2_000)
      },
    ),
    { numRuns: 150 },
  )
})
