// An archive served on this machine under one skin, with what happens to it between two visits.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Source } from '../../../../scraper/sources/source.ts'
import type { Notice } from './notices.ts'
import type { Skin } from './skins.ts'

export interface ArchiveSite {
  origin: string
  notices: Notice[]
  /** Method and address of what was asked for, robots.txt left out. */
  requests: string[]
  source: Source
  addressOf(notice: Notice): string
  close(): Promise<void>
}

const LONGEST_FORM = 10_000

export async function openArchive(skin: Skin, notices: Notice[]): Promise<ArchiveSite> {
  let count = 0
  const server = createServer((request, response) => {
    let sent = ''
    request.setEncoding('utf8').on('data', (piece: string) => {
      sent = (sent + piece).slice(0, LONGEST_FORM)
    })
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://site')
      if (url.pathname === '/robots.txt') return void response.writeHead(404).end()
      site.requests.push(`${request.method} ${url.pathname}${url.search}`)
      const noise = (++count * 2_654_435_761).toString(16).padStart(12, '0')
      const path = decodeURI(url.pathname)
      const standing = notices.filter(({ isGone }) => !isGone)
      // What has moved with a pointer left behind.
      const pointer = standing.find((notice) => {
        const [old, query] = skin.item(notice, false).split('?')
        return notice.moved === 'redirect' && old === path && (query === undefined || url.search.includes(query))
      })
      if (pointer !== undefined) return void response.writeHead(301, { location: skin.item(pointer, true) }).end()
      const form = request.method === 'POST' ? new URLSearchParams(sent) : null
      const answer = skin.answer({ path, query: url.searchParams, form, noise }, standing)
      if (answer === null)
        return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Pagina non trovata</h1>')
      response.writeHead(200, { 'content-type': answer.type, ...answer.headers }).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const site: ArchiveSite = {
    origin,
    notices,
    requests: [],
    source: {
      id: `archivio-${port}`,
      name: 'Comune di Borgo Lieto',
      kind: 'comune',
      url: `${origin}${skin.home}`,
      territory: { region: 'Umbria' },
    },
    addressOf: (notice) => `${origin}${skin.item(notice, notice.moved !== 'no')}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return site
}
