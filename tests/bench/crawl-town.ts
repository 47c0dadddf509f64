// The sites of the crawl bench: five hundred hosts of this machine, each a list and its notices, about 60 kB a page.
// Runs as a process of its own; says its port on stdout once it listens.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { PROVINCES } from '../../shared/places/comuni.generated.ts'
import { municipalPage } from './municipal-page.ts'

export const HOSTS = 500
export const ITEMS = 4
/** Linux answers on all of 127.0.0.0/8. */
export const hostOf = (host: number) => `127.1.${host >> 8}.${host & 255}`

const MONTHS = ['dicembre 2026', 'gennaio 2027', 'febbraio 2027']
const WHAT =
  'il doposcuola,gli orti urbani,il teatro,la mensa,i centri estivi,la ciclofficina,il coro,la biblioteca,il canile,la ludoteca,il restauro,la palestra,il trasporto,la sartoria,il cineforum,il museo,la colonia,il mercato,la fiera,il rifugio'.split(
    ',',
  )
const WHOM =
  'anziani,neomamme,studenti,rifugiati,ipovedenti,disoccupati,scout,artigiani,apicoltori,musicisti,pendolari,pescatori,ceramisti,camminatori,donatori,detenuti,adolescenti,agricoltori,alpini,attori,ballerini,ciclisti,maestri,nuotatori,orafi'.split(
    ',',
  )

/** Comuni as they stand in the table of places: every site is another one's, and no two calls are about the same. */
const COMUNI = PROVINCES.flatMap((line) => (line.split('|')[3] ?? '').split(','))
const comuneOf = (host: number) => COMUNI[(host * 13) % COMUNI.length] ?? ''

/** A page of a host's own Comune, which its name, its footer and its PEC tell. */
const siteOf = (host: number, text: string) =>
  municipalPage(text).replaceAll('Valle Chiara', comuneOf(host)).replaceAll('vallechiara', `comune-${host}`)

function titleOf(host: number, item: number): string {
  const [what, whom] = [WHAT[(host + item * 7) % WHAT.length], WHOM[(host * 3 + item) % WHOM.length]]
  return `Avviso pubblico per ${what} degli ${whom} di ${comuneOf(host)}`
}

function notice(host: number, item: number): string {
  const subject = titleOf(host, item).replace('Avviso pubblico per ', '')
  return `${titleOf(host, item)}
Il Comune di ${comuneOf(host)} indice un avviso rivolto agli enti del Terzo settore per ${subject}.
Le domande devono essere presentate entro e non oltre le ore 12:00 del ${1 + ((host + item) % 28)} ${MONTHS[host % 3]}, tramite PEC.
Possono partecipare associazioni e cooperative sociali iscritte al RUNTS, con sede legale nel territorio comunale.
La dotazione complessiva è di ${10_000 + host} euro; il contributo massimo è di ${1_000 + item} euro.`
}

/** The list has the weight of a notice: menus and footer make most of either. */
function list(host: number): string {
  const cards = Array.from({ length: ITEMS }, (_, item) => {
    return `<article class="notizia"><h3><a href="/avvisi/${item}">${titleOf(host, item)}</a></h3><time datetime="2026-11-${20 - item}">${20 - item} novembre 2026</time></article>`
  })
  return siteOf(host, `Avvisi\n`).replace(/<article class="richtext-wrapper">/, `${cards.join('\n')}<article>`)
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
    ...Array.from({ length: ITEMS }, (_, item) => pack(siteOf(host, notice(host, item)))),
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
  // Longer than the bench, so that no side meets a connection closed while it was about to ask.
  server.keepAliveTimeout = 1_800_000
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
