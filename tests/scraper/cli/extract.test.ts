// `extract`: what comes in and what goes out. The reader of prose is a small one of the test's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Page } from '../../../shared/page/page.ts'
import { fixed, toldBy } from '../../shared/call/make-call.ts'
import { run } from './terminal.ts'

vi.mock('../../../shared/reading/read.ts', () => ({
  readCall(page: Page, published: string | null) {
    const found = /entro le ore (\d+) del (\d+) maggio/.exec(page.text)
    if (found === null) return { call: null, reason: 'nessun termine per partecipare' }
    const year = (published ?? '2020-01-01').slice(0, 4)
    const quote = found[0]
    return {
      reason: 'chiede domande entro un termine',
      call: toldBy('news', page.url ?? '', {
        title: page.title ?? 'senza titolo',
        deadline: fixed(`${year}-05-${found[2]}`, `${found[1]}:00`),
        eligibility: { subjects: ['odv', 'aps'], requirements: [] },
        evidence: [
          {
            field: 'deadline',
            quote,
            page: page.url,
            start: found.index,
            end: found.index + quote.length,
            why: '«entro» prima della data',
          },
        ],
        pages: page.url === null ? [] : [{ url: page.url, kind: 'news', title: page.title ?? '' }],
      }),
    }
  },
}))

const TEXT = 'Contributi alle associazioni\n\nLe domande si presentano entro le ore 12 del 15 maggio via PEC.\n'
const HTML =
  '<!doctype html><html><body><main><h1>Contributi è qui</h1><p>Le domande si presentano <b>entro le ore 12 del 15 maggio</b> via PEC.</p></main></body></html>'
let folder: string
let server: Server
let origin: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-extract-'))
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    if (request.url === '/missing') return void response.writeHead(404).end('no')
    response.writeHead(200, { 'content-type': 'text/html' }).end(HTML)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const json = async (argv: string[], input?: string | Uint8Array) => {
  const told = await run(['extract', ...argv, '--json'], input === undefined ? {} : { input })
  return { ...told, call: JSON.parse(told.out) }
}

describe('--json', () => {
  test('an HTML file, counted from --published, with what it is worth at --now', async () => {
    const { code, call } = await json([file('page.html', HTML), '--published', '2026-04-20', '--now', '2026-05-13'])
    expect(code).toBe(0)
    expect(call).toMatchObject({
      title: 'Contributi è qui',
      deadline: { date: '2026-05-15', time: '12:00' },
      status: 'closing',
      urgency: 'days',
    })
  })
  test.each([
    ['text', TEXT],
    ['HTML', HTML],
    ['HTML in the charset of old sites', Buffer.from(HTML, 'latin1')],
  ])('standard input: %s', async (_name, input) => {
    const { call } = await json(['--published', '2026-04-20', '--now', '2026-06-01'], input)
    expect(call).toMatchObject({ deadline: { date: '2026-05-15' }, status: 'closed', urgency: 'past' })
    if (input !== TEXT) expect(call.title).toBe('Contributi è qui')
  })
  test('an address, through the fetcher', async () => {
    const { call } = await json([`${origin}/avviso`, '--allow-loopback', '--pause', '0', '--published', '2026-04-20'])
    expect(call.pages).toMatchObject([{ url: `${origin}/avviso`, publishedAt: '2026-04-20' }])
  })
  test('an address of this machine is refused unless allowed; a missing page is said', async () => {
    expect(await run(['extract', `${origin}/avviso`])).toMatchObject({ code: 1, out: '' })
    const { code, err } = await run(['extract', `${origin}/missing`, '--allow-loopback', '--pause', '0'])
    expect(code).toBe(1)
    expect(err).toContain('404')
  })
  test('no call is null, and why is on stderr', async () => {
    const { code, call, err } = await json(['-'], 'La festa delle castagne.')
    expect([code, call]).toEqual([0, null])
    expect(err).toContain('nessun termine per partecipare')
  })
})

describe('for people', () => {
  test('each fact with the words around its quote, the decisive ones marked, and why', async () => {
    const { code, out } = await run([
      'extract',
      file('page.txt', TEXT),
      '--published',
      '2026-04-20',
      '--now',
      '2026-05-02',
    ])
    expect(code).toBe(0)
    expect(out).toContain('venerdì 15 maggio 2026, ore 12:00 — mancano 13 giorni  certezza 95%')
    expect(out).toContain('Le domande si presentano «entro le ore 12 del 15 maggio» via PEC.')
    expect(out).toContain('perché: «entro» prima della data')
    expect(out).toContain('organizzazioni di volontariato, associazioni di promozione sociale')
    expect(out).toContain('chiede domande entro un termine')
    expect(out).not.toContain('\u001b')
  })
  test('on a screen the words are underlined', async () => {
    const { out } = await run(['extract', file('page.txt', TEXT), '--published', '2026-04-20'], { isScreen: true })
    expect(out).toContain('si presentano \u001b[4mentro le ore 12 del 15 maggio\u001b[24m via PEC')
  })
  test('no call says why not', async () => {
    expect((await run(['extract', '-'], { input: 'La festa.' })).out).toBe(
      'Non è un bando: nessun termine per partecipare\n',
    )
  })
})

describe('--jsonl', () => {
  const lines = async (input: string, ...argv: string[]) => {
    const told = await run(['extract', '--jsonl', ...argv], { input })
    return {
      ...told,
      answers: told.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    }
  }

  test('answers every record in its order, with html or text', async () => {
    const { code, answers } = await lines(
      [
        { id: 'b', html: HTML, url: 'https://www.comune.example/a', published: '2026-04-20' },
        { id: 7, text: 'La festa.', title: 'Festa', url: null },
        { id: 'a', text: TEXT, title: 'Contributi', published: '2025-04-20' },
        {
          id: 'fragment',
          html: '<p>Domande entro le ore 9 del 10 maggio</p>',
          title: 'Titolo della lista',
          published: '2026-04-20',
        },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
      '--now',
      '2026-05-02',
    )
    expect(code).toBe(0)
    expect(answers.map(({ id, call }) => [id, call?.deadline.date ?? null])).toEqual([
      ['b', '2026-05-15'],
      [7, null],
      ['a', '2025-05-15'],
      ['fragment', '2026-05-10'],
    ])
    expect(answers[0].call).toMatchObject({ status: 'open', urgency: 'later' })
    expect(answers[1].reason).toBe('nessun termine per partecipare')
    expect(answers[3].call.title).toBe('Titolo della lista')
  })

  test('an instant of publication is the day it is in Rome', async () => {
    const { answers } = await lines(JSON.stringify({ id: 1, text: TEXT, published: '2025-12-31T23:30:00Z' }))
    expect(answers[0].call.deadline.date).toBe('2026-05-15')
  })

  test('a bad line is answered and named, and the others go on', async () => {
    const { code, answers, err } = await lines(
      `{"id":"a","text":${JSON.stringify(TEXT)},"published":"2026-04-20"}\n{broken\n\n{"id":"c"}\n{"id":"d","text":"x","published":"ieri"}\n{"id":"e","text":"La festa."}\n`,
    )
    expect(code).toBe(1)
    expect(answers.map(({ id, call }) => [id, call !== null])).toEqual([
      ['a', true],
      [null, false],
      ['c', false],
      ['d', false],
      ['e', false],
    ])
    expect(answers[1].reason).toMatch(/^riga 2: .*JSON/)
    expect(answers[2].reason).toMatch(/^riga 4: neither html nor text/)
    expect(answers[3].reason).toMatch(/^riga 5: published: /)
    expect(answers[4].reason).toBe('nessun termine per partecipare')
    expect(err).toContain('3 of 7 lines')
  })
})

test('a page longer than is read is said to be, beside the call', async () => {
  const input = `<html><body><main><h1>Avviso</h1>${'<b>x</b>'.repeat(160_000)}</main></body></html>`
  const { code, err } = await run(['extract', '-', '--json'], { input })
  expect(code).toBe(0)
  expect(err).toContain('- is too long to be read whole: only its first part was read.')
  expect((await run(['extract', '-', '--json'], { input: input.slice(0, 5_000) })).err).not.toContain('too long')
})
