// The sample town: the same day gives the same bytes, its switches do what they say, its links lead somewhere.
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CALL_IDS } from '../../../scraper/sample-town/calls.ts'
import { SITE_NAMES, type SiteName } from '../../../scraper/sample-town/site.ts'
import { BREAKDOWNS, startTown, type Town } from '../../../scraper/sample-town/town.ts'
import { recogniseFamily } from '../../../shared/sites/families.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const NEW_YEAR = Date.parse('2026-12-27T22:30:00Z')

let town: Town
beforeAll(async () => {
  town = await startTown({ now: NOW })
})
afterAll(() => town.close())

const get = async (url: string, headers: Record<string, string> = {}) => {
  // One connection a request: a town that closes takes its sockets with it, and the next stands at the same port.
  const response = await fetch(url, { headers: { ...headers, connection: 'close' } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Every page reached by links from the four homes and the sources, by address. */
async function crawl(of: Town): Promise<Map<string, { status: number; text: string }>> {
  const pages = new Map<string, { status: number; text: string }>()
  const queue = [...Object.values(of.sites), ...of.sources.map(({ url }) => url)]
  const origins = Object.values(of.sites).map((home) => new URL(home).origin)
  while (queue.length > 0) {
    const url = queue.shift() ?? ''
    if (pages.has(url)) continue
    const { status, headers, text } = await get(url)
    pages.set(url, { status, text })
    if (!headers.get('content-type')?.includes('html')) continue
    for (const [, href = ''] of text.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const link = URL.parse(href.replaceAll('&amp;', '&'), url)
      if (link && origins.includes(link.origin)) queue.push(link.origin + link.pathname + link.search)
    }
  }
  return pages
}

test('stands on the Roman day of the instant it is given', async () => {
  const other = await startTown({ now: NEW_YEAR })
  expect(town.day).toBe('2026-11-22')
  expect(other.day).toBe('2026-12-27')
  await other.close()
})

test('the same day gives the same bytes, whatever the hour', async () => {
  const bodies: string[][] = []
  for (const now of [NOW, NOW + 5 * 3_600_000]) {
    const other = await startTown({ now })
    // The ports a town stands at are those that were free: they alone may differ.
    const ports = SITE_NAMES.map((name) => [name, new URL(other.sites[name]).port] as const)
    const named = (text: string) => ports.reduce((all, [name, port]) => all.replaceAll(port, name), text)
    bodies.push([...(await crawl(other)).values()].map(({ text }) => named(text)))
    await other.close()
  }
  expect(bodies[0]?.length).toBeGreaterThan(50)
  expect(bodies[1]).toEqual(bodies[0])
})

test('no link of the town is dead', async () => {
  const dead = [...(await crawl(town))].filter(([, { status }]) => status !== 200).map(([url]) => url)
  expect(dead).toEqual([])
})

describe('the expected table', () => {
  test('names pages that exist and every call of the town', async () => {
    const expected = town.expected()
    for (const { url } of expected) expect((await get(url)).status, url).toBe(200)
    expect(new Set(expected.flatMap(({ is }) => is?.call ?? []))).toEqual(new Set(CALL_IDS))
    expect(expected.filter(({ is }) => is === null).length).toBeGreaterThan(12)
  })

  test('states only PECs that stand on the page, and none on the paper’s three', async () => {
    for (const { url, is } of town.expected())
      for (const pec of is?.pec ?? []) expect((await get(url)).text, url).toContain(pec)
    const told = town.expected().filter(({ site, is }) => site === 'paper' && is !== null)
    expect(told.length).toBeGreaterThanOrEqual(3)
    for (const { url, is } of told) {
      expect(is?.pec).toEqual([])
      const official = town
        .expected()
        .find((page) => page.site === 'comune' && page.is?.call === is?.call && page.is?.pec.length)
      expect((await get(url)).text).toContain(new URL(official?.url ?? '').origin)
      expect((await get(url)).text).not.toContain(official?.is?.pec[0])
    }
  })

  test('holds over the turn of the year', async () => {
    const other = await startTown({ now: NEW_YEAR })
    const families = other.expected().find(({ is }) => is?.call === 'centro-famiglie')
    expect(families?.is?.deadline.date).toBe('2027-01-14')
    expect((await get(families?.url ?? '')).text).toContain('giovedì 14 gennaio 2027')
    await other.close()
  })
})

test('answers 304 to what is known, by tag or by day', async () => {
  const url = `${town.sites.comune}novita/coprogettazione-centro-per-le-famiglie/`
  const { headers } = await get(url)
  expect((await get(url, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
  expect((await get(url, { 'if-modified-since': headers.get('last-modified') ?? '' })).status).toBe(304)
  expect((await get(url, { 'if-none-match': '"altro"' })).status).toBe(200)
})

test('an extension changes the issuer’s page and no one else’s', async () => {
  const other = await startTown({ now: NOW })
  const page = `${other.sites.comune}novita/coprogettazione-centro-per-le-famiglie/`
  const before = await get(page)
  const article = await get(other.articleUrl)
  other.extend('centro-famiglie')
  const after = await get(page, {
    'if-none-match': before.headers.get('etag') ?? '',
    'if-modified-since': before.headers.get('last-modified') ?? '',
  })
  expect(after.status).toBe(200)
  expect(after.text).toContain(
    'originariamente fissato alle ore 12:00 del 10 dicembre 2026, è prorogato alle ore 12:00 del 25 dicembre 2026',
  )
  expect((await get(other.articleUrl)).text).toBe(article.text)
  expect(other.expected().find(({ url }) => url === page)?.is?.deadline).toMatchObject({
    date: '2026-12-25',
    supersedes: '2026-12-10T12:00',
  })
  expect(other.expected().find(({ url }) => url === other.articleUrl)?.is?.deadline.date).toBe('2026-12-10')
  expect(() => other.extend('microeventi')).toThrow(/no term to postpone/)
  await other.close()
})

describe('broken sites', () => {
  const home = (site: SiteName) => town.sites[site]

  test.each(SITE_NAMES)('%s can be down, fail and come back', async (site) => {
    town.break(site, 'down')
    await expect(get(home(site))).rejects.toThrow()
    town.break(site, '500')
    expect((await get(home(site))).status).toBe(500)
    town.mend(site)
    expect((await get(home(site))).status).toBe(200)
  })

  test('a page in place of the feed', async () => {
    town.break('csv', 'html-instead-of-feed')
    const { status, headers, text } = await get(`${home('csv')}feed/`)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(text).toContain('Torniamo presto')
    town.mend('csv')
  })

  test('gzip cut in half', async () => {
    town.break('comune', 'cut-gzip')
    // fetch() forgives it, so the bytes are taken as they come.
    const [encoding, bytes] = await new Promise<[string | undefined, Buffer]>((resolve, reject) => {
      request(home('comune'), (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]))
      })
        .on('error', reject)
        .end()
    })
    expect(encoding).toBe('gzip')
    expect(() => gunzipSync(bytes)).toThrow(/unexpected end/)
    town.mend('comune')
  })

  test.each(['comune', 'paper', 'csv', 'foundation'] as const)('%s lists nothing', async (site) => {
    const source = town.sources[SITE_NAMES.indexOf(site)]?.url ?? ''
    const read = async () => {
      const { headers, text, status } = await get(source)
      const response = {
        url: source,
        status,
        contentType: headers.get('content-type')?.split(';')[0] ?? null,
        headers: {},
        body: text,
        bytes: new Uint8Array(),
      }
      return recogniseFamily(response).family.entries(response).entries.length
    }
    expect(await read()).toBeGreaterThan(3)
    town.break(site, 'empty-list')
    expect(await read()).toBe(0)
    town.mend(site)
  })

  test('every breakdown is tried here', () =>
    expect(BREAKDOWNS).toEqual(['down', '500', 'html-instead-of-feed', 'cut-gzip', 'empty-list']))
})

test('the REST API pages as WordPress does', async () => {
  const { headers, text } = await get(`${town.sites.paper}wp-json/wp/v2/posts?per_page=3&page=2`)
  expect(JSON.parse(text)).toHaveLength(3)
  expect([headers.get('x-wp-total'), headers.get('x-wp-totalpages')]).toEqual(['8', '3'])
})

test('robots.txt is served, and requests are recorded', async () => {
  const { text } = await get(`${town.sites.comune}robots.txt`, { 'user-agent': 'prova/1.0' })
  expect(text).toContain('Disallow: /bozze/')
  expect(town.requests.at(-1)).toMatchObject({
    site: 'comune',
    path: '/robots.txt',
    userAgent: 'prova/1.0',
    status: 200,
  })
})

test('only GET and HEAD are answered', async () => {
  const ask = (method: string) =>
    new Promise<[number | undefined, number]>((resolve, reject) => {
      request(town.sites.comune, { method }, (response) => {
        let length = 0
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
        })
        response.on('end', () => resolve([response.statusCode, length]))
      })
        .on('error', reject)
        .end()
    })
  expect((await ask('POST'))[0]).toBe(405)
  expect(await ask('HEAD')).toEqual([200, 0])
})

test('a port that is taken is told in words, and leaves nothing open', async () => {
  const port = Number(new URL(town.sites.foundation).port) - 2
  await expect(startTown({ now: NOW, port })).rejects.toThrow(/holds it|permission|EACCES/)
})
