// The sites of the crawl bench: five hundred hosts of this machine, each a list and its notices, about 60 kB a page.
// Runs as a process of its own; says its port on stdout once it listens.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { municipalPage } from './municipal-page.ts'

export const HOSTS = 500
export const ITEMS = 5
/** Linux answers on all of 127.0.0.0/8. */
export const hostOf = (host: number) => `127.1.${host >> 8}.${host & 255}`

const SUBJECTS = ['il doposcuola', 'gli orti urbani', 'il teatro di quartiere', 'la mensa solidale', 'i centri estivi']
const MONTHS = ['dicembre 2026', 'gennaio 2027', 'febbraio 2027']

function notice(host: number, item: number): string {
  const subject = SUBJECTS[item % SUBJECTS.length]
  return `Avviso pubblico per ${subject}, edizione ${host + 1}
Il Comune di Valle Chiara indice un avviso rivolto agli enti del Terzo settore per ${subject} nella zona ${host + 1}.
Le domande devono essere presentate entro e non oltre le ore 12:00 del ${1 + ((host + item) % 28)} ${MONTHS[host % 3]}, tramite PEC.
Possono partecipare associazioni e cooperative sociali iscritte al RUNTS, con sede legale nel territorio comunale.
La dotazione complessiva è di ${10_000 + host} euro; il contributo massimo è di ${1_000 + item} euro.`
}

/** The list has the weight of a notice: menus and footer make most of either. */
function list(host: number): string {
  const cards = Array.from({ length: ITEMS }, (_, item) => {
    const title = `Avviso pubblico per ${SUBJECTS[item % SUBJECTS.length]}, edizione ${host + 1}`
    return `<article class="notizia"><h3><a href="/avvisi/${item}">${title}</a></h3><time datetime="2026-11-${20 - item}">${20 - item} novembre 2026</time></article>`
  })
  return municipalPage('Avvisi\n').replace(/<article class="richtext-wrapper">/, `${cards.join('\n')}<article>`)
}

interface Packed {
  body: Buffer
  etag: string
}

/** Made once: the server must not be what is measured. */
function pack(html: string): Packed {
  return {
    body: gzipSync(html, { level: 1 }),
    etag: `"${createHash('sha256').update(html).digest('hex').slice(0, 16)}"`,
  }
}

function serve(): void {
  const pages = Array.from({ length: HOSTS }, (_, host) => [
    pack(list(host)),
    ...Array.from({ length: ITEMS }, (_, item) => pack(municipalPage(notice(host, item)))),
  ])
  const server = createServer((request, response) => {
    const [, , third = 0, fourth = 0] = (request.headers.host ?? '').split(':')[0]?.split('.').map(Number) ?? []
    const host = third * 256 + fourth
    const item = /^\/avvisi\/(\d)$/.exec(request.url ?? '')?.[1]
    const page =
      request.url === '/avvisi' ? pages[host]?.[0] : item === undefined ? undefined : pages[host]?.[Number(item) + 1]
    if (page === undefined) return void response.writeHead(404).end()
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }
    // Half of the sites of Comuni give no validator.
    const tag = host % 2 === 0 ? { etag: page.etag } : {}
    if (host % 2 === 0 && request.headers['if-none-match'] === page.etag) return void response.writeHead(304, tag).end()
    response.writeHead(200, { ...headers, ...tag, 'content-length': page.body.length }).end(page.body)
  })
  server.keepAliveTimeout = 60_000
  // Not reachable from outside: a wildcard socket, and every answer refuses what is not loopback.
  server.on('connection', (socket) => {
    if (!/^(?:::ffff:)?127\./.test(socket.localAddress ?? '')) socket.destroy()
  })
  server.listen(0, '0.0.0.0', () => {
    const address = server.address()
    process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
  })
}

if (import.meta.main) serve()
