// What a site asks of us in robots.txt (RFC 9309), and what follows when the file is odd, missing or out of reach.
import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { readRobots } from '../../../scraper/fetching/robots.ts'
import { failure, fresh, openRawSite, openSite, openTrial, USER_AGENT } from './loopback-site.ts'

const ORIGIN = 'http://comune.example'
const rules = (text: string) => readRobots(text, ORIGIN, USER_AGENT)
const allowed = (text: string, path: string) => rules(text).refusal(new URL(path, ORIGIN)) === null
const any = (...lines: string[]) => ['User-agent: *', ...lines].join('\n')

describe('rules', () => {
  const cases: [string, string, boolean][] = [
    [any('Disallow: /area'), '/area-riservata', false],
    [any('Disallow: /area'), '/bandi', true],
    [any('Disallow: /area'), '/robots.txt', true],
    [any('Disallow:'), '/bandi', true],
    [any('Disallow: /', 'Allow: /bandi'), '/bandi/1', true],
    [any('Disallow: /', 'Allow: /bandi'), '/', false],
    [any('Disallow: /*.pdf$'), '/atto.pdf', false],
    [any('Disallow: /*.pdf$'), '/atto.pdf?x', true],
    [any('Disallow: /*?q='), '/cerca?q=bandi', false],
    // One path, many spellings.
    [any('Disallow: /area'), '/%61rea', false],
    [any('Disallow: /%61rea'), '/area', false],
    [any('Disallow: /città'), '/citt%c3%a0/x', false],
    [any('Disallow: /citt%c3%a0'), '/città', false],
    [any('Disallow: /a%2fb'), '/a/b', true],
    [any('Disallow: /a%2fb'), '/a%2Fb', false],
    // Groups.
    ['User-agent: altro\nDisallow: /', '/bandi', true],
    ['User-agent: SEGNABANDI\nDisallow: /x\n\nUser-agent: *\nDisallow: /', '/bandi', true],
    ['User-agent: segnabandi/2.0\nDisallow: /', '/bandi', false],
    ['User-agent: altro\nUser-agent: segnabandi\nDisallow: /', '/bandi', false],
    // Sloppy files.
    ['\uFEFFUser-agent: *\rDisallow: /area\r', '/area', false],
    [any('disallow : /area # riservata'), '/area', false],
    ['<!DOCTYPE html><p>User-agent: *\nDisallow: /</p>', '/bandi', true],
    ['', '/bandi', true],
    [any('Sitemap: /s.xml', 'Disallow: /area', 'Noindex: /bandi'), '/bandi', true],
  ]
  test.each(cases)('%j, %s: %s', (text, path, expected) => expect(allowed(text, path)).toBe(expected))

  test('the line that forbids is told as it stands', () => {
    const text = any('Allow: /bandi', '', 'Disallow: /%61rea # privata')
    expect(rules(text).refusal(new URL('/area/x', ORIGIN))).toBe('Disallow: /%61rea # privata')
  })
})

test('site maps are the addresses its lines name, each once, whatever group they stand in', () => {
  const text = `SITEMAP: ${ORIGIN}/uno.xml\nUser-agent: *\nDisallow: /x\n sitemap : /due.xml # la nostra\nSitemap: ${ORIGIN}/uno.xml\nSitemap: ftp://x/y\nSitemap:\n`
  expect(rules(text).siteMaps).toEqual([`${ORIGIN}/uno.xml`, `${ORIGIN}/due.xml`])
  expect(rules(any('Disallow: /area')).siteMaps).toEqual([])
  expect(rules(`${'Sitemap: /a.xml\n'.repeat(3)}<`).siteMaps).toHaveLength(1)
})

describe('Crawl-delay', () => {
  test.each([
    ['2', 2_000],
    ['2.5', 2_500],
    ['2,5', 2_500],
    ['0', 0],
    ['', 0],
    ['-3', 0],
    ['Infinity', 0],
    ['subito', 0],
    ['86400', 60_000],
  ])('%s', (value, ms) => expect(rules(any(`Crawl-delay: ${value}`)).crawlDelayMs).toBe(ms))
})

test('half a megabyte of wildcards costs seconds at most', () => {
  const line = `Disallow: *${'a'.repeat(900)}\n`
  const crafted = rules(`User-agent: *\n${line.repeat(560)}`)
  const start = performance.now()
  crafted.refusal(new URL(`/${'a'.repeat(3_900)}`, ORIGIN))
  expect(performance.now() - start).toBeLessThan(10_000)
})

describe('over HTTP', () => {
  test('a forbidden page is not asked for, and the message names the line', async () => {
    const site = await openSite({ '/robots.txt': any('Disallow: /area'), '/area': 'secret', '/bandi': 'ciao' })
    const { fetcher } = openTrial()
    const refused = await failure(fetcher.fetch(`${site.origin}/area`))
    expect(refused).toMatchObject({ code: 'robots', message: expect.stringContaining('Disallow: /area') })
    expect((await fresh(fetcher, `${site.origin}/bandi`)).response.body).toBe('ciao')
    expect(site.paths).toEqual(['/robots.txt', '/bandi'])
  })

  test('the file is read once for many pages, and again after a day', async () => {
    const site = await openSite({ '/robots.txt': any(), '/1': '1', '/2': '2', '/3': '3' })
    const { fetcher, time } = openTrial()
    await Promise.all(['/1', '/2', '/3'].map((path) => fresh(fetcher, site.origin + path)))
    expect(site.paths.filter((path) => path === '/robots.txt')).toHaveLength(1)
    time.pass(24 * 3_600_000 + 1)
    await fresh(fetcher, `${site.origin}/1`)
    expect(site.paths.filter((path) => path === '/robots.txt')).toHaveLength(2)
  })

  test('its site maps are told without asking for it again', async () => {
    const site = await openSite({ '/robots.txt': any('Sitemap: /mappa.xml'), '/1': '1' })
    const { fetcher } = openTrial()
    await fresh(fetcher, `${site.origin}/1`)
    expect(await fetcher.siteMaps?.(`${site.origin}/1`)).toEqual([`${site.origin}/mappa.xml`])
    expect(await fetcher.siteMaps?.('ftp://nessuno')).toEqual([])
    expect(site.paths).toEqual(['/robots.txt', '/1'])
  })

  test('the pause is the longer of ours and the Crawl-delay', async () => {
    const site = await openSite({ '/robots.txt': any('Crawl-delay: 5'), '/1': '1', '/2': '2' })
    const { fetcher, time } = openTrial({ pauseMs: 1_500 })
    await fresh(fetcher, `${site.origin}/1`)
    await fresh(fetcher, `${site.origin}/2`)
    expect(time.slept).toEqual([5_000, 5_000])
  })

  const answering =
    (code: number, text = '') =>
    (_: unknown, response: ServerResponse) => {
      response.writeHead(code).end(text)
    }
  test.each([400, 401, 403, 404, 410, 204])('%i means no rules', async (code) => {
    const site = await openSite({ '/robots.txt': answering(code, any('Disallow: /')), '/': 'ciao' })
    expect((await fresh(openTrial().fetcher, site.origin)).response.body).toBe('ciao')
  })

  test.each([429, 500, 503])('%i means that nothing may be read for now', async (code) => {
    let broken = true
    const site = await openSite({
      '/robots.txt': (request, response) => answering(broken ? code : 404)(request, response),
      '/': 'ciao',
    })
    const { fetcher, time } = openTrial()
    expect(await failure(fetcher.fetch(site.origin))).toMatchObject({ code: 'robots', status: code })
    expect(await failure(fetcher.fetch(site.origin))).toMatchObject({ code: 'robots', status: code })
    expect(site.paths).toEqual(['/robots.txt', '/robots.txt', '/robots.txt'])
    broken = false
    time.pass(3_600_001)
    await fresh(fetcher, site.origin)
  })

  test('a server that cannot be reached is asked for robots.txt only, and named for what it is', async () => {
    const { fetcher, events } = openTrial({ limits: { tries: 2 } })
    for (const path of ['/1', '/2'])
      expect(await failure(fetcher.fetch(`http://127.0.0.1:1${path}`))).toMatchObject({ code: 'unreachable' })
    expect(events.filter(({ kind }) => kind === 'asked')).toHaveLength(2)
  })

  test('a redirect is followed; what it leads to holds for both, and is not read twice', async () => {
    const https = await openSite({ '/robots.txt': any('Disallow: /area'), '/': 'ciao' })
    const redirecting = (_: unknown, response: ServerResponse) => {
      response.writeHead(301, { location: `${https.origin}/robots.txt` }).end()
    }
    const http = await openSite({ '/robots.txt': redirecting, '/area': 'secret' })
    const { fetcher } = openTrial()
    expect((await failure(fetcher.fetch(`${http.origin}/area`))).code).toBe('robots')
    expect((await fresh(fetcher, https.origin)).response.body).toBe('ciao')
    expect(https.paths).toEqual(['/robots.txt', '/'])
  })

  test('a redirect in a circle counts as no file; one into a private network does not', async () => {
    const location = (to: string) => (_: unknown, response: ServerResponse) => {
      response.writeHead(302, { location: to }).end()
    }
    const circle = await openSite({ '/robots.txt': location('/robots.txt'), '/': 'ciao' })
    expect((await fresh(openTrial().fetcher, circle.origin)).response.body).toBe('ciao')
    const inward = await openSite({ '/robots.txt': location('http://10.0.0.1/'), '/': 'ciao' })
    expect((await failure(openTrial().fetcher.fetch(inward.origin))).code).toBe('private-address')
  })

  test('only the first half megabyte is read', async () => {
    const filler = '# riempimento\n'.repeat(40_000)
    const site = await openSite({ '/robots.txt': any('Disallow: /area', filler, 'Disallow: /bandi'), '/bandi': 'ciao' })
    const { fetcher } = openTrial()
    expect((await failure(fetcher.fetch(`${site.origin}/area`))).code).toBe('robots')
    expect((await fresh(fetcher, `${site.origin}/bandi`)).response.body).toBe('ciao')
  })

  test('the home page served as robots.txt forbids nothing', async () => {
    const site = await openSite({ '/robots.txt': '<html>User-agent: *\nDisallow: /\n</html>', '/': 'ciao' })
    expect((await fresh(openTrial().fetcher, site.origin)).response.body).toBe('ciao')
  })

  test('who waits for robots.txt can give up without stopping the others', async () => {
    let release = () => undefined as unknown
    const site = await openSite({
      '/robots.txt': (_, response) => {
        release = () => response.writeHead(404).end()
      },
      '/2': 'ciao',
    })
    const { fetcher } = openTrial()
    const stop = new AbortController()
    const impatient = failure(fetcher.fetch(`${site.origin}/1`, undefined, { signal: stop.signal }))
    const patient = fresh(fetcher, `${site.origin}/2`)
    await expect.poll(() => site.paths.length).toBe(1)
    stop.abort()
    expect((await impatient).code).toBe('cancelled')
    release()
    expect((await patient).response.body).toBe('ciao')
  })

  test('the raw site of these tests has no robots.txt', async () => {
    const site = await openRawSite((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
    await fresh(openTrial().fetcher, site.origin)
    expect(site.paths).toEqual(['/robots.txt', '/'])
  })
})
