// Asking only for what is new, asking again, and following where a site has moved.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { retryAfter } from '../../../scraper/fetching/retry.ts'
import { failure, fresh, openSite, openTrial, USER_AGENT } from './loopback-site.ts'

type Answering = (request: IncomingMessage, response: ServerResponse) => void
const to =
  (location: string, status = 302): Answering =>
  (_, response) =>
    response.writeHead(status, { location }).end()
/** One answer after another; the last is repeated. */
const inTurn = (...answers: Answering[]): Answering => {
  let asked = 0
  return (request, response) => answers[Math.min(asked++, answers.length - 1)]?.(request, response)
}
const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    response.writeHead(code, headers).end('')
const ciao: Answering = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('ciao')
const local = async () => [{ address: '127.0.0.1', family: 4 }]

test('a page comes with its final address, status, type, headers, text and bytes', async () => {
  let asked: IncomingMessage['headers'] = {}
  const site = await openSite({
    '/x': (request, response) => {
      asked = request.headers
      response.writeHead(200, { 'content-type': 'Text/HTML; charset=utf-8', 'X-Vendor': 'prova' }).end('<p>città</p>')
    },
  })
  const { response, validators } = await fresh(openTrial().fetcher, `${site.origin}/x#piede`)
  expect(response).toMatchObject({
    url: `${site.origin}/x`,
    status: 200,
    contentType: 'text/html',
    body: '<p>città</p>',
  })
  expect(response.headers['x-vendor']).toBe('prova')
  expect(Buffer.from(response.bytes).toString()).toBe('<p>città</p>')
  expect(validators).toMatchObject({ etag: null, lastModified: null })
  expect(asked['user-agent']).toBe(USER_AGENT)
  expect(asked.cookie).toBeUndefined()
})

test('the caller says what it accepts', async () => {
  const site = await openSite({
    '/': (request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(request.headers.accept)),
  })
  const { response } = await fresh(openTrial().fetcher, site.origin, undefined, { accept: 'application/json' })
  expect(response.body).toBe('"application/json"')
})

describe('conditional requests', () => {
  const withValidator =
    (name: string, value: string, asks: string): Answering =>
    (request, response) =>
      request.headers[asks] === value
        ? response.writeHead(304).end()
        : response.writeHead(200, { [name]: value, 'content-type': 'text/html' }).end('ciao')

  test.each([
    ['ETag', 'etag', 'W/"abc"', 'if-none-match'],
    ['Last-Modified', 'last-modified', 'Sat, 21 Nov 2026 08:00:00 GMT', 'if-modified-since'],
  ])('%s: the second time it is unchanged', async (_, name, value, asks) => {
    const site = await openSite({ '/': withValidator(name, value, asks) })
    const { fetcher } = openTrial()
    const { validators } = await fresh(fetcher, site.origin)
    expect(await fetcher.fetch(site.origin, validators)).toEqual({ kind: 'unchanged', url: `${site.origin}/` })
    expect(site.pages()).toHaveLength(2)
  })

  test('a changed page comes whole, with its new validators', async () => {
    const site = await openSite({ '/': withValidator('etag', '"new"', 'if-none-match') })
    const { validators } = await fresh(openTrial().fetcher, site.origin, { etag: '"old"', lastModified: null })
    expect(validators.etag).toBe('"new"')
  })

  test('nothing is cached: without validators every request reaches the server', async () => {
    const site = await openSite({
      '/': (_, response) =>
        response
          .writeHead(200, { 'cache-control': 'max-age=3600', 'last-modified': 'Sat, 21 Nov 2020 08:00:00 GMT' })
          .end('ciao'),
    })
    const { fetcher } = openTrial()
    for (let times = 0; times < 3; times++) await fresh(fetcher, site.origin)
    expect(site.pages()).toHaveLength(3)
  })

  test('validators belong to one address: a redirect to another page is not "unchanged"', async () => {
    const site = await openSite({
      '/bando': to('/home'),
      '/home': (request, response) =>
        response.writeHead(request.headers['if-modified-since'] === undefined ? 200 : 304).end('home'),
    })
    const known = { etag: null, lastModified: 'Sat, 21 Nov 2026 08:00:00 GMT' }
    const { fetcher } = openTrial()
    const { validators } = await fresh(fetcher, `${site.origin}/bando`, known)
    expect(validators.url).toBe(`${site.origin}/home`)
    const again = await fetcher.fetch(`${site.origin}/bando`, { ...known, url: `${site.origin}/home` })
    expect(again.kind).toBe('unchanged')
  })

  test('a 304 nobody asked for is no page', async () => {
    const site = await openSite({ '/': status(304) })
    expect(await failure(openTrial().fetcher.fetch(site.origin))).toMatchObject({ code: 'status', status: 304 })
  })

  test('a stored validator that is no header value is left out', async () => {
    const site = await openSite({ '/': ciao })
    expect(
      (await fresh(openTrial().fetcher, site.origin, { etag: '"a\r\nX: y"', lastModified: null })).response.status,
    ).toBe(200)
  })
})

describe('asking again', () => {
  test.each([429, 500, 502, 503, 504])('%i once, then the page', async (code) => {
    const site = await openSite({ '/': inTurn(status(code), ciao) })
    const { fetcher, time } = openTrial()
    expect((await fresh(fetcher, site.origin)).response.body).toBe('ciao')
    expect(time.slept).toEqual([2_000])
  })

  test('a lasting 500 is asked three times, each wait longer, then named with its status', async () => {
    const site = await openSite({ '/': status(500) })
    const { fetcher, time } = openTrial()
    expect(await failure(fetcher.fetch(site.origin))).toMatchObject({ code: 'status', status: 500 })
    expect(site.pages()).toHaveLength(3)
    expect(time.slept).toEqual([2_000, 4_000])
  })

  test.each([400, 401, 403, 404, 410, 451, 501])('%i is not asked again', async (code) => {
    const site = await openSite({ '/': status(code) })
    expect(await failure(openTrial().fetcher.fetch(site.origin))).toMatchObject({ code: 'status', status: code })
    expect(site.pages()).toHaveLength(1)
  })

  test.each([
    ['seconds', '7', 7_000],
    ['a date', new Date(Date.UTC(2026, 10, 22, 9, 0, 30)).toUTCString(), 30_000],
    ['less than our own wait', '1', 2_000],
    ['nonsense', 'domani', 2_000],
  ])('Retry-After in %s is honoured', async (_, header, waited) => {
    const site = await openSite({ '/': inTurn(status(503, { 'retry-after': header }), ciao) })
    const { fetcher, time } = openTrial()
    await fresh(fetcher, site.origin)
    expect(time.slept).toEqual([waited])
  })

  test('who asks for an hour is left alone for an hour, and no page of the host is asked meanwhile', async () => {
    const site = await openSite({ '/': inTurn(status(429, { 'retry-after': '3600' }), ciao), '/2': ciao })
    const { fetcher, time } = openTrial()
    // The second is already in line when the answer to the first comes.
    const [first, refused] = await Promise.all(['/', '/2'].map((path) => failure(fetcher.fetch(site.origin + path))))
    expect(first).toMatchObject({ code: 'status', status: 429 })
    expect(await failure(fetcher.fetch(`${site.origin}/2`))).toEqual(refused)
    expect(refused).toMatchObject({
      code: 'status',
      status: 429,
      message: expect.stringContaining('2026-11-22T10:00:00'),
    })
    expect(site.pages()).toEqual(['/'])
    time.pass(3_600_001)
    await fresh(fetcher, `${site.origin}/2`)
    expect(time.slept).toEqual([])
  })

  test.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 09:02:00 GMT', 120_000],
    ['Sunday, 22-Nov-26 09:02:00 GMT', 120_000],
    ['Sun, 22 Nov 2020 09:02:00 GMT', 0],
    ['-5', 0],
    ['1.5', 0],
    ['', 0],
    [undefined, 0],
  ])('Retry-After %j', (header, ms) => {
    expect(retryAfter(header, Date.UTC(2026, 10, 22, 9))).toBe(ms)
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed, the final address is told', async (code) => {
    const site = await openSite({ '/a': to('b?x=1', code), '/b?x=1': ciao })
    expect((await fresh(openTrial().fetcher, `${site.origin}/a`)).response.url).toBe(`${site.origin}/b?x=1`)
  })

  test('five are followed, six are not', async () => {
    const routes: Record<string, Answering> = { '/0': ciao }
    for (let left = 1; left <= 6; left++) routes[`/${left}`] = to(`/${left - 1}`)
    const site = await openSite(routes)
    const { fetcher } = openTrial()
    expect((await fresh(fetcher, `${site.origin}/5`)).response.url).toBe(`${site.origin}/0`)
    expect((await failure(fetcher.fetch(`${site.origin}/6`))).code).toBe('redirects')
  })

  test('a circle is named', async () => {
    const site = await openSite({ '/a': to('/b'), '/b': to('/a') })
    const refused = await failure(openTrial().fetcher.fetch(`${site.origin}/a`))
    expect(refused).toMatchObject({ code: 'redirects', message: expect.stringMatching(/circle.*\/a → .*\/b → .*\/a/) })
    expect(site.pages()).toEqual(['/a', '/b'])
  })

  test.each([
    ['nothing', ''],
    ['no address', 'http://['],
  ])('to %s', async (_, location) => {
    const site = await openSite({ '/': to(location) })
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('redirects')
  })

  test.each([
    ['UTF-8 bytes', Buffer.from('/città bandi').toString('latin1')],
    ['percent signs', '/citt%C3%A0%20bandi'],
  ])('a Location with an accent in %s', async (_, location) => {
    const site = await openSite({ '/': to(location), '/citt%C3%A0%20bandi': ciao })
    expect((await fresh(openTrial().fetcher, site.origin)).response.body).toBe('ciao')
  })

  test('robots.txt is looked at on every hop', async () => {
    const other = await openSite({ '/robots.txt': 'User-agent: *\nDisallow: /riservata', '/riservata/x': ciao })
    const site = await openSite({ '/': to(`${other.origin}/riservata/x`) })
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('robots')
    expect(other.pages()).toEqual([])
  })

  test('names resolve on the way', async () => {
    const site = await openSite({
      '/b': ciao,
      '/a': (request, response) => to(`http://www.${request.headers.host}/b`)(request, response),
    })
    const { fetcher } = openTrial({ resolve: local })
    expect((await fresh(fetcher, `http://comune.example:${site.port}/a`)).response.url).toBe(
      `http://www.comune.example:${site.port}/b`,
    )
  })
})
