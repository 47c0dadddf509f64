// A recording answers like the site did, with nobody on the network.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, onTestFinished, test } from 'vitest'
import { failure, fresh, openSite, openTrial } from './loopback-site.ts'

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recording-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** No name leads anywhere: a replay that asks the network fails. */
const noNetwork = () => Promise.reject(new Error('the replay asked the network'))

async function recordSite() {
  const folder = openFolder()
  const latin = gzipSync(iconv.encode('<p>città €</p>', 'windows-1252'))
  let asked = 0
  const site = await openSite({
    '/robots.txt': 'User-agent: *\nDisallow: /area\n',
    '/a': (_, response) => response.writeHead(301, { location: '/b' }).end(),
    '/b': (_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=iso-8859-1',
          'content-encoding': 'gzip',
          etag: '"1"',
          // Its own day: the second visit may fall in the next second, and the recording keeps that one.
          date: 'Sun, 10 Mar 2024 10:00:00 GMT',
        })
        .end(latin),
    '/atto.pdf': (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from([0x25, 0, 0xff])),
    '/flaky': (_, response) =>
      response.writeHead(asked++ === 0 ? 503 : 200, { 'content-type': 'text/html' }).end('infine'),
    '/gone': (_, response) => response.writeHead(410).end(),
    '/broken': (_, response) => response.destroy(),
  })
  const { fetcher } = openTrial({ record: folder })
  const { origin } = site
  const first = await fresh(fetcher, `${origin}/a`)
  // A recording is whole even when the caller knows the page already.
  await fresh(fetcher, `${origin}/a`, first.validators)
  await fresh(fetcher, `${origin}/atto.pdf`)
  await fresh(fetcher, `${origin}/flaky`)
  await failure(fetcher.fetch(`${origin}/gone`))
  await failure(fetcher.fetch(`${origin}/broken`))
  await failure(fetcher.fetch(`${origin}/area`))
  await fetcher.close()
  return { folder, origin, first }
}

test('every exchange is replayed as it was, without network and without waiting', async () => {
  const { folder, origin, first } = await recordSite()
  const { fetcher, time } = openTrial({ replay: folder, allowLoopback: false, pauseMs: 1_500, resolve: noNetwork })
  const again = await fresh(fetcher, `${origin}/a`)
  expect(again).toEqual(first)
  expect(again.response.body).toBe('<p>città €</p>')
  expect(await fetcher.fetch(`${origin}/a`, again.validators)).toMatchObject({ kind: 'unchanged' })
  expect([...(await fresh(fetcher, `${origin}/atto.pdf`)).response.bytes]).toEqual([0x25, 0, 0xff])
  expect((await fresh(fetcher, `${origin}/flaky`)).response.body).toBe('infine')
  expect(await failure(fetcher.fetch(`${origin}/gone`))).toMatchObject({ code: 'status', status: 410 })
  expect(await failure(fetcher.fetch(`${origin}/broken`))).toMatchObject({ code: 'unreachable' })
  expect(await failure(fetcher.fetch(`${origin}/area`))).toMatchObject({ code: 'robots' })
  expect(time.slept).toEqual([])
})

test('an address that was not recorded fails by name', async () => {
  const { folder, origin } = await recordSite()
  const { fetcher } = openTrial({ replay: folder, resolve: noNetwork })
  for (const url of [`${origin}/nuova`, 'https://altrove.example/'])
    expect(await failure(fetcher.fetch(url))).toMatchObject({
      code: 'not-recorded',
      message: expect.stringContaining(url),
    })
})

test('one file an exchange, with address, status, headers, body and timing', async () => {
  const { folder, origin } = await recordSite()
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  expect(files.map(({ url }) => url).sort()).toEqual(
    ['/a', '/atto.pdf', '/b', '/broken', '/flaky', '/gone', '/robots.txt'].map((path) => origin + path),
  )
  expect(files.find(({ url }) => url === `${origin}/atto.pdf`)).toMatchObject({
    version: 1,
    at: expect.stringMatching(/^2026-11-22T09:00/),
    tookMs: expect.any(Number),
    outcome: { status: 200, headers: { 'content-type': 'application/pdf' }, body: 'JQD/' },
  })
})

test('a file that is no recording fails by name', async () => {
  const { folder, origin } = await recordSite()
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"version":9}')
  const { fetcher } = openTrial({ replay: folder, resolve: noNetwork })
  expect(await failure(fetcher.fetch(`${origin}/b`))).toMatchObject({ code: 'not-recorded' })
})
