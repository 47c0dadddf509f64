// Pages that say little: what leads to a notice, what a site files under Bandi, and what is neither. The real reader, a
// real server and PDFs.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import type { Source } from '../../../scraper/sources/source.ts'
import { openStore } from '../../../scraper/store/open.ts'
import type { Store } from '../../../scraper/store/store.ts'
import { runSources } from '../../../scraper/work/run.ts'
import { makePdf, prose } from '../documents/make-pdf.ts'
import { page } from './sites.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000

let folder: string
let store: Store
let server: Server
let now: number
/** What is served, by path; null answers 503. */
let served: Map<string, string | Uint8Array | null>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-thin-'))
  now = NOW
  store = await openStore(`sqlite:${join(folder, 'test.db')}`, () => now)
  served = new Map()
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '/')
    if (body === undefined) return void response.writeHead(404).end()
    if (body === null) return void response.writeHead(503).end()
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/pdf'
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  await store.close()
  await new Promise((closed) => {
    server.close(closed)
    server.closeAllConnections()
  })
  rmSync(folder, { recursive: true, force: true })
})

async function visit(kind: Source['kind'] = 'comune'): Promise<Record<string, string | null>> {
  const { port } = server.address() as AddressInfo
  const source: Source = {
    id: 'borgolieto',
    name: 'Comune di Borgolieto',
    kind,
    url: `http://127.0.0.1:${port}/avvisi`,
    territory: { region: 'Umbria' },
  }
  const fetcher = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0, limits: { tries: 1 } })
  try {
    await runSources({ sources: [source], registry: [source], isNamed: true, store, fetcher, clock: () => now })
  } finally {
    await fetcher.close()
  }
  return Object.fromEntries((await store.calls()).map(({ title, deadline }) => [title, deadline.date]))
}

function list(...items: [path: string, title: string, body: string][]): void {
  for (const [path, title, body] of items) served.set(path, page(title, body))
  const links = items.map(([path, title]) => `<li>20/11/2026 <a href="${path}">${title}</a></li>`).join('')
  served.set('/avvisi', page('Avvisi', `<ul>${links}</ul>`))
}

const notice = makePdf([
  {
    draws: prose(
      'Avviso pubblico. Possono partecipare le associazioni iscritte al RUNTS. Le domande devono pervenire entro e non oltre le ore 12.00 del 15 gennaio 2027 alla PEC sociale@pec.comune.borgolieto.pg.it.',
      { x: 60, y: 90, width: 470 },
    ),
  },
])
const ranking = makePdf([
  { draws: prose('È approvata la graduatoria definitiva dei beneficiari.', { x: 60, y: 90, width: 470 }) },
])
const SEE = '<p>Tempi e modalità sono nel documento allegato.</p>'
const file = (name: string) => `<p><a href="/doc/${name}">${name.replace('.pdf', '')}</a></p>`

test('a page that only leads to its notice is a call, one that leads to a ranking is not', async () => {
  served.set('/doc/avviso.pdf', notice)
  served.set('/doc/bando-graduatoria.pdf', ranking)
  list(
    [
      '/stanze',
      'Stanze per le associazioni',
      `<p>Cinque stanze aspettano nuovi inquilini.</p>${SEE}${file('avviso.pdf')}`,
    ],
    ['/borse', 'Borse di studio', `<p>Ecco chi ha vinto.</p>${file('bando-graduatoria.pdf')}`],
    ['/strada', 'Strada chiusa', '<p>Via Roma è chiusa.</p>'],
  )
  expect(await visit()).toEqual({ 'Stanze per le associazioni': '2027-01-15' })
})

test('a newspaper’s page with a file is no issuer’s', async () => {
  served.set('/doc/avviso.pdf', notice)
  list(
    ['/stanze', 'Stanze per le associazioni', `<p>Se ne parla in paese.</p>${SEE}${file('avviso.pdf')}`],
    ['/strada', 'Avvisi di lavori in via Roma', '<p>Via Roma è chiusa.</p>'],
  )
  expect(await visit('news')).toEqual({})
})

test('a notice that did not come is asked for again, though its page is the same', async () => {
  served.set('/doc/avviso.pdf', null)
  list(
    ['/stanze', 'Stanze per le associazioni', `${SEE}${file('avviso.pdf')}`],
    ['/strada', 'Avvisi di lavori in via Roma', '<p>Via Roma è chiusa.</p>'],
  )
  expect(await visit()).toEqual({})
  served.set('/doc/avviso.pdf', notice)
  now += DAY
  expect(await visit()).toEqual({ 'Stanze per le associazioni': '2027-01-15' })
})

test('what a site files as "bando" is one though it does not say how to apply; its ranking is not', async () => {
  const type = '<dl><dt>Tipo</dt><dd>bando</dd></dl>'
  list(
    ['/orti', 'Orti sociali di via Fornace', `${type}<p>Il Comune cede trenta orti a chi li vuole coltivare.</p>`],
    ['/case', 'Approvazione graduatoria case popolari', `${type}<p>È approvata la graduatoria definitiva.</p>`],
  )
  expect(await visit()).toEqual({ 'Orti sociali di via Fornace': null })
})

test('the day a news item leaves the site is not the term its text gives', async () => {
  const fields =
    '<div><small>Data della notizia</small><p>11 novembre 2026</p></div><div><small>Data di scadenza</small><p>31 Gennaio 2027</p></div>'
  const drupal = (body: string) =>
    page('Fiera: domande per gli stand', `${fields}<article>${body}</article>`).replace(
      '<head>',
      '<head><meta name="Generator" content="Drupal 10"><link rel="stylesheet" href="/design_comuni/bootstrap-italia.css">',
    )
  list(
    ['/novita/avvisi/stand', 'Fiera: domande per gli stand', ''],
    ['/strada', 'Avvisi di lavori in via Roma', '<p>Via Roma è chiusa.</p>'],
  )
  served.set(
    '/novita/avvisi/stand',
    drupal(
      '<p>La fiera si terrà il 30 e il 31 gennaio 2027. Gli interessati presentano domanda al SUAP entro le ore 13 dell’11 dicembre 2026.</p>',
    ),
  )
  expect(await visit()).toEqual({ 'Fiera: domande per gli stand': '2026-12-11' })
})

test('a service with a field for its term to apply is a call', async () => {
  const service = (term: string) =>
    `<p>Servizio attivo</p><h2>A chi è rivolto</h2><p>Famiglie residenti.</p><dl><dt>${term}</dt><dd>15/12/2026</dd></dl>`
  list(
    ['/trasporto', 'Rimborso del trasporto scolastico', service('Termine presentazione domande')],
    ['/strada', 'Avvisi di lavori in via Roma', '<p>Via Roma è chiusa.</p>'],
  )
  expect(await visit()).toEqual({ 'Rimborso del trasporto scolastico': '2026-12-15' })
})
