// Small sites on loopback for tests of a run: pages that can change, break and vanish between two visits.
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Source } from '../../../scraper/sources/source.ts'

export interface Item {
  path: string
  title: string
  /** RFC 822 day. */
  date?: string
  html: string
}

type Broken = 'down' | '500' | 'html' | 'cut-gzip' | 'empty' | '404'

export interface Site {
  origin: string
  items: Item[]
  /** Pages that no list names. */
  unlisted: Item[]
  /** What is wrong with the list; null for nothing. */
  broken: Broken | null
  /** What is wrong with some item, by path. */
  brokenItems: Map<string, Broken>
  /** What the feed becomes before it is sent. */
  rewrite: (feed: string) => string
  requests: { path: string; conditional: boolean; status: number }[]
  source(change?: Partial<Source>): Source
  close(): Promise<void>
}

export const page = (title: string, body: string) =>
  `<!doctype html><html lang="it"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`

const feed = (origin: string, items: readonly Item[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Avvisi</title><link>${origin}/</link>${items
    .map(
      ({ path, title, date = 'Fri, 20 Nov 2026 08:00:00 +0100' }) =>
        `<item><title>${title}</title><link>${origin}${path}</link><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`

export async function openSite(items: Item[], kind: Source['kind'] = 'comune'): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
      site.requests.push({ path, conditional: request.headers['if-none-match'] !== undefined, status })
      response.writeHead(status, { 'content-type': type, ...headers }).end(body)
    }
    if (path === '/robots.txt') return void response.writeHead(404).end()
    const isFeed = path === '/feed/'
    const item = [...site.items, ...site.unlisted].find((one) => one.path === path)
    const broken = isFeed ? site.broken : (site.brokenItems.get(path) ?? null)
    if (broken === 'down') {
      site.requests.push({ path, conditional: false, status: 0 })
      return void request.socket.destroy()
    }
    if (broken === '500') return send(500, 'text/html', '<h1>Errore interno</h1>')
    if (broken === '404' || (!isFeed && item === undefined)) return send(404, 'text/html', '<h1>Non trovata</h1>')
    if (broken === 'html') return send(200, 'text/html', page('Sito in manutenzione', '<p>Torniamo presto.</p>'))
    const listed = isFeed ? site.rewrite(feed(site.origin, broken === 'empty' ? [] : site.items)) : ''
    const body = isFeed ? listed : (item?.html ?? '')
    const type = isFeed ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8'
    if (broken === 'cut-gzip') {
      const squeezed = gzipSync(body)
      return send(200, type, squeezed.subarray(0, squeezed.length / 2), { 'content-encoding': 'gzip' })
    }
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) return send(304, type, '', { etag })
    send(200, type, body, { etag })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const site: Site = {
    origin: `http://127.0.0.1:${port}`,
    items,
    unlisted: [],
    rewrite: (feed) => feed,
    broken: null,
    brokenItems: new Map(),
    requests: [],
    source: (change = {}) => ({
      id: `site-${port}`,
      name: `Sito ${port}`,
      kind,
      url: `${site.origin}/feed/`,
      territory: { region: 'Umbria' },
      ...change,
    }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return site
}
