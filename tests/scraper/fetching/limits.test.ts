// What a hostile or broken server can do to memory and time, and what is made of it.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { failure, fresh, openRawSite, openSite, openTrial } from './loopback-site.ts'

const encoded = (encoding: string, body: Uint8Array, type = 'text/html') => ({
  '/': (_: unknown, response: import('node:http').ServerResponse) =>
    response.writeHead(200, { 'content-type': type, 'content-encoding': encoding }).end(body),
})

/** 100 members of 10 MB of zeros: 1 MB that unpacks to 1 GB. */
const gzipBomb = () => Buffer.concat(new Array<Buffer>(100).fill(gzipSync(Buffer.alloc(10_000_000))))

describe('bodies that unpack to far more', () => {
  test('gzip, 1 MB to 1 GB', async () => {
    const site = await openSite(encoded('gzip', gzipBomb()))
    const start = performance.now()
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('gzip of gzip: one layer is read, two are refused', async () => {
    const site = await openSite(encoded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(1_000_000)))))
    const refused = await failure(openTrial().fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'broken-body', message: expect.stringContaining('gzip, gzip') })
  })

  test('brotli', async () => {
    const bomb = brotliCompressSync(Buffer.alloc(60_000_000))
    expect(bomb.length).toBeLessThan(1_000)
    const site = await openSite(encoded('br', bomb))
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
  })

  test('a bomb as robots.txt stops the site, not the scraper', async () => {
    const site = await openSite({ '/': 'ciao', '/robots.txt': encoded('gzip', gzipBomb())['/'] })
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
    expect(site.pages()).toEqual([])
  })
})

describe('content encodings', () => {
  const text = Buffer.from('città '.repeat(100))
  const cases: [string, Uint8Array][] = [
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['identity', text],
    ['utf-8', text],
    ['identity, gzip', gzipSync(text)],
  ]
  test.each(cases)('%s is undone', async (encoding, body) => {
    const site = await openSite(encoded(encoding, body))
    expect((await fresh(openTrial().fetcher, site.origin)).response.body).toBe(text.toString())
  })

  test.each([
    ['gzip', gzipSync(text).subarray(0, -12), 'cut short'],
    ['gzip', gzipSync(text).subarray(0, 15), 'cut short'],
    ['deflate', deflateSync(text).subarray(0, -6), 'cut short'],
    ['br', brotliCompressSync(text).subarray(0, -3), 'cut short'],
    ['gzip', text, 'broken'],
    ['compress', text, 'compress'],
    ['__proto__', text, '__proto__'],
  ])('%s that cannot be undone is named: %#', async (encoding, body, word) => {
    const site = await openSite(encoded(encoding, body))
    const refused = await failure(openTrial().fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'broken-body', message: expect.stringContaining(word) })
  })
})

describe('size', () => {
  const sized = (type: string, length: number, announced = true) =>
    openSite({
      '/': (_, response) => {
        response.writeHead(200, { 'content-type': type, ...(announced ? { 'content-length': length } : {}) })
        response.end(Buffer.alloc(length, 0x61))
      },
      '/atto.pdf': (_, response) => response.end(Buffer.alloc(length, 0x61)),
    })

  test.each([true, false])('a page over its limit (announced: %s)', async (announced) => {
    const site = await sized('text/html', 6_000_000, announced)
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
  })

  test('a document may be larger than a page, by its type or by its address', async () => {
    const site = await sized('application/pdf', 6_000_000)
    const { fetcher } = openTrial()
    const { response } = await fresh(fetcher, site.origin)
    expect(response.bytes.length).toBe(6_000_000)
    expect(response.body).toBe('')
    expect((await fresh(fetcher, `${site.origin}/atto.pdf`)).response.bytes.length).toBe(6_000_000)
    expect((await failure(fetcher.fetch(site.origin, undefined, { maxBytes: 1000 }))).code).toBe('too-large')
  })

  test('a body that never ends', async () => {
    const site = await openRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n')
      const more = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x61)));
      }
      socket.on('drain', more)
      more()
    })
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
  })

  test('100 kB of headers', async () => {
    const site = await openRawSite((socket) => socket.end(`HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\nciao`))
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('too-large')
    expect(site.pages()).toHaveLength(1)
  })
})

describe('time', () => {
  test('a body dripped a byte at a time ends with the total time', async () => {
    const site = await openRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n')
      const drip = setInterval(() => socket.write('a'), 50)
      socket.on('close', () => clearInterval(drip))
    })
    const start = performance.now()
    const refused = await failure(openTrial({ timeouts: { total: 1_500 } }).fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'timeout', message: expect.stringContaining('1.5 s') })
    expect(performance.now() - start).toBeLessThan(6_000)
    expect(site.pages()).toHaveLength(1)
  })

  test('a server that never answers is asked twice, then named', async () => {
    const site = await openRawSite(() => undefined)
    const refused = await failure(openTrial({ timeouts: { headers: 1_000 } }).fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'timeout', message: expect.stringContaining('no answer within 1 s') })
    expect(site.pages()).toHaveLength(2)
  })

  test('a body that stops half way', async () => {
    const site = await openRawSite((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'))
    const refused = await failure(openTrial({ timeouts: { idle: 1_000 } }).fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'timeout', message: expect.stringContaining('stopped for 1 s') })
  })

  test('the caller can stop it, and so can close()', async () => {
    const site = await openRawSite(() => undefined)
    const { fetcher } = openTrial()
    const stop = new AbortController()
    const stopped = failure(fetcher.fetch(site.origin, undefined, { signal: stop.signal }))
    const queued = failure(fetcher.fetch(`${site.origin}/2`, undefined, { signal: stop.signal }))
    const closed = failure(fetcher.fetch(`${site.origin}/3`))
    await expect.poll(() => site.pages().length).toBe(1)
    stop.abort()
    expect((await stopped).code).toBe('cancelled')
    expect((await queued).code).toBe('cancelled')
    await expect.poll(() => site.pages()).toEqual(['/', '/3'])
    await fetcher.close()
    expect((await closed).code).toBe('cancelled')
    await expect(fetcher.fetch(site.origin)).rejects.toThrow(/closed/)
  })
})

describe('connections that break', () => {
  test('reset before an answer: asked three times', async () => {
    const site = await openRawSite((socket) => socket.resetAndDestroy())
    const { fetcher, time } = openTrial()
    expect((await failure(fetcher.fetch(site.origin))).code).toBe('unreachable')
    expect(site.pages()).toHaveLength(3)
    expect(time.slept).toEqual([2_000, 4_000])
  })

  test('reset once: the second answer is taken', async () => {
    const site = await openRawSite((socket, _, times) =>
      times === 1 ? socket.resetAndDestroy() : socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nciao'),
    )
    expect(Buffer.from((await fresh(openTrial().fetcher, site.origin)).response.bytes).toString()).toBe('ciao')
  })

  test.each([
    ['a body shorter than announced', 'Content-Length: 100\r\n\r\nciao'],
    ['a chunked body without its end', 'Transfer-Encoding: chunked\r\n\r\n4\r\nciao\r\n'],
  ])('%s is named, never taken for the page', async (_, rest) => {
    const site = await openRawSite((socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${rest}`))
    const refused = await failure(openTrial().fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'broken-body', message: expect.stringContaining('after 4 bytes') })
  })

  test.each([
    ['line feeds alone', 'HTTP/1.1 200 OK\nContent-Length: 4\n\nciao'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nciao!'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('an answer that is not proper HTTP: %s', async (_, answer) => {
    const site = await openRawSite((socket) => socket.end(answer))
    expect((await failure(openTrial().fetcher.fetch(site.origin))).code).toBe('broken-body')
  })

  test('nobody listens', async () => {
    const site = await openSite({})
    const { fetcher } = openTrial({ limits: { tries: 1 } })
    // Port 1 (tcpmux) is not served by anything a test machine runs.
    const refused = await failure(fetcher.fetch(site.origin.replace(/\d+$/, '1')))
    expect(refused).toMatchObject({ code: 'unreachable', message: expect.stringContaining('refuses connections') })
  })
})
