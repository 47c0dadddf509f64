// Forms sent for reading, and the pause kept for hosts that are not this machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fresh, openSite, openTrial } from './loopback-site.ts'

/** Answers with method, type and body of what it was asked. */
const echo = (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
  let body = ''
  request.on('data', (piece: Buffer) => {
    body += piece.toString()
  })
  request.on('end', () => {
    const { 'content-type': type = 'none', 'if-none-match': etag = 'none' } = request.headers
    response
      .writeHead(200, { 'content-type': 'text/html', etag: '"1"' })
      .end([request.method, type, etag, body].join(' | '))
  })
}

test('a form is posted with its fields, and never with validators', async () => {
  const site = await openSite({ '/elenco': echo })
  const { fetcher } = openTrial()
  const form = { hidden_page_size: '50', hidden_page_to: '2', oggetto: 'città & paesi' }
  const { response } = await fresh(fetcher, `${site.origin}/elenco`, { etag: '"1"', lastModified: null }, { form })
  expect(response.body).toBe(
    'POST | application/x-www-form-urlencoded | none | hidden_page_size=50&hidden_page_to=2&oggetto=citt%C3%A0+%26+paesi',
  )
})

test.each([
  [302, 'GET | none | none | '],
  [303, 'GET | none | none | '],
  [307, 'POST | application/x-www-form-urlencoded | none | a=1'],
  [308, 'POST | application/x-www-form-urlencoded | none | a=1'],
])('after a %i the next address is asked by %s', async (status, said) => {
  const site = await openSite({
    '/vecchio': (_request, response) => void response.writeHead(status, { location: '/nuovo' }).end(),
    '/nuovo': echo,
  })
  const { fetcher } = openTrial()
  const { response } = await fresh(fetcher, `${site.origin}/vecchio`, undefined, { form: { a: '1' } })
  expect(response.body).toBe(said)
})

test('a form is not sent on to another site', async () => {
  const other = await openSite({ '/nuovo': echo })
  const elsewhere = other.origin.replace('127.0.0.1', 'localhost')
  const site = await openSite({
    '/vecchio': (_request, response) => void response.writeHead(307, { location: `${elsewhere}/nuovo` }).end(),
  })
  const { fetcher } = openTrial()
  const { response } = await fresh(fetcher, `${site.origin}/vecchio`, undefined, { form: { a: '1' } })
  expect(response.body).toMatch(/^GET/)
})

test('pages of one form are recorded apart, and replayed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-forms-'))
  const site = await openSite({ '/elenco': echo })
  const ask = async (options: { record?: string; replay?: string }, page: string) => {
    const { fetcher } = openTrial(options)
    return (await fresh(fetcher, `${site.origin}/elenco`, undefined, { form: { page } })).response.body
  }
  try {
    const live = [await ask({ record: folder }, '1'), await ask({ record: folder }, '2')]
    expect(new Set(live).size).toBe(2)
    expect([await ask({ replay: folder }, '1'), await ask({ replay: folder }, '2')]).toEqual(live)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('with loopback allowed a pause of nought is for this machine alone', async () => {
  const site = await openSite({ '/a': 'a', '/b': 'b' })
  const port = new URL(site.origin).port
  const { fetcher, time } = openTrial({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  await fresh(fetcher, `${site.origin}/a`)
  await fresh(fetcher, `${site.origin}/b`)
  expect(time.slept).toEqual([])
  // A name that only leads here, as a real host's would lead away.
  await fresh(fetcher, `http://www.comune.borgolieto.example:${port}/a`)
  await fresh(fetcher, `http://www.comune.borgolieto.example:${port}/b`)
  expect(time.slept).toEqual([1_500, 1_500])
})
