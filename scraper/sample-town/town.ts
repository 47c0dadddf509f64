// The sample town on loopback: four invented sites, served as real ones are, with switches to postpone calls and break sites.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { romeDay } from '../../shared/call/status.ts'
import { type CallId, callsOn, EXTENDABLE } from './calls.ts'
import { comuneSite } from './comune/pages.ts'
import { csvSite } from './csv/pages.ts'
import { type Day, httpDate } from './days.ts'
import { type Expected, expectedOn } from './expected.ts'
import { foundationSite } from './foundation/pages.ts'
import { listen, stop } from './listening.ts'
import { paperArticles } from './paper/articles.ts'
import { articlePath, paperSite } from './paper/pages.ts'
import { restPage } from './rest.ts'
import { SITE_NAMES, type SiteName, type SitePage, type TownDay } from './site.ts'
import { type TownSource, townSources } from './sources.ts'

/** What can go wrong with a site: it hangs up, fails, answers its feeds with a page, sends cut gzip, or lists nothing. */
export const BREAKDOWNS = ['down', '500', 'html-instead-of-feed', 'cut-gzip', 'empty-list'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** One request a site received, so that a test can judge who asked what. */
export interface TownRequest {
  site: SiteName
  path: string
  userAgent: string
  /** Asked with If-None-Match or If-Modified-Since. */
  conditional: boolean
  /** 0 when the site hung up. */
  status: number
}

export interface Town {
  /** Day in Rome on which the town stands. */
  day: Day
  /** Registry entries, as --sources reads them. */
  sources: TownSource[]
  /** Home pages. */
  sites: Record<SiteName, string>
  /** The paper's article on the Centro per le famiglie, which tells the call without its PEC. */
  articleUrl: string
  /** What a reader must get from each page as it stands. */
  expected(): Expected[]
  requests: readonly TownRequest[]
  /** Postpones a call's term: its issuer's page becomes a proroga, papers and portals keep the old term. */
  extend(call: CallId): void
  break(site: SiteName, breakdown: Breakdown): void
  mend(site: SiteName): void
  close(): Promise<void>
}

const BUILDERS: Record<SiteName, (town: TownDay) => SitePage[]> = {
  comune: comuneSite,
  paper: paperSite,
  csv: csvSite,
  foundation: foundationSite,
}

/** Linked from no page but written in robots.txt, as editors' drafts are. */
const ROBOTS = 'User-agent: *\nDisallow: /wp-admin/\nDisallow: /bozze/\nAllow: /wp-admin/admin-ajax.php\n'
const FEED_PATH = /\/feed\/$|^\/wp-json\//

/** The paper's story of a call: the first that links the Comune's page of it. */
function articleOf(town: TownDay): string {
  const article = paperArticles(town).find(({ slug }) => slug.startsWith('centro-per-le-famiglie'))
  if (article === undefined) throw new Error('The sample town has no article on the Centro per le famiglie.')
  return `${town.addresses.paper}${articlePath(article.slug, article.published)}`
}

interface Settings {
  /** Instant (epoch ms) the town stands at. */
  now: number
  /** First of four ports in a row; left out, the system gives four that are free. */
  port?: number
}

export async function startTown({ now, port }: Settings): Promise<Town> {
  const day = romeDay(now)
  const broken = new Map<SiteName, Breakdown>()
  const extended = new Set<CallId>()
  const requests: TownRequest[] = []
  let pages: Record<SiteName, Map<string, SitePage>> | null = null

  const servers = SITE_NAMES.map((site) => {
    const server = createServer((request, response) => {
      const status = answer(site, request, response)
      requests.push({
        site,
        path: request.url ?? '/',
        userAgent: request.headers['user-agent'] ?? '',
        conditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
        status,
      })
    })
    return { site, server }
  })
  const close = async () => {
    await Promise.all(servers.map(({ server }) => stop(server)))
  }
  try {
    for (const [index, { server }] of servers.entries()) await listen(server, port === undefined ? 0 : port + index)
  } catch (error) {
    await close()
    throw error
  }
  const addresses = Object.fromEntries(
    servers.map(({ site, server }) => [site, `http://127.0.0.1:${(server.address() as AddressInfo).port}`]),
  ) as Record<SiteName, string>

  const townDay = (): TownDay => ({
    today: day,
    addresses,
    calls: callsOn(day, extended),
    reported: callsOn(day, new Set()),
  })
  const build = () => {
    const today = townDay()
    return Object.fromEntries(
      SITE_NAMES.map((site) => [site, new Map(BUILDERS[site](today).map((page) => [page.path, page]))]),
    ) as Record<SiteName, Map<string, SitePage>>
  }

  /** Each postponement is a change of the day itself, a second after the one before. */
  const lastModified = (changed: Day) =>
    extended.size === 0 ? httpDate(changed) : new Date(Date.parse(httpDate(day)) + extended.size * 1000).toUTCString()

  function answer(site: SiteName, request: IncomingMessage, response: ServerResponse): number {
    const breakdown = broken.get(site)
    if (breakdown === 'down') {
      request.socket.destroy()
      return 0
    }
    const send = (status: number, headers: Record<string, string>, body: string | Uint8Array) => {
      const bytes = Buffer.from(body)
      response.writeHead(status, { ...headers, 'content-length': String(bytes.length) })
      response.end(request.method === 'HEAD' ? undefined : bytes)
      return status
    }
    const text = { 'content-type': 'text/html; charset=UTF-8' }
    if (breakdown === '500')
      return send(500, text, '<!doctype html><title>500</title><h1>Errore interno del server</h1>')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(405, { ...text, allow: 'GET, HEAD' }, '<h1>Metodo non ammesso</h1>')
    const url = URL.parse(request.url ?? '/', addresses[site])
    if (url === null) return send(400, text, '<h1>Richiesta non valida</h1>')
    if (url.pathname === '/robots.txt') return send(200, { 'content-type': 'text/plain; charset=UTF-8' }, ROBOTS)

    pages ??= build()
    const page = pages[site].get(url.pathname) ?? pages[site].get(url.pathname.replace(/\/$/, ''))
    if (page === undefined) {
      const withSlash = pages[site].get(`${url.pathname}/`)
      if (withSlash) return send(301, { ...text, location: `${addresses[site]}${withSlash.path}` }, '')
      return send(
        404,
        text,
        '<!doctype html><html lang="it"><title>Pagina non trovata</title><h1>Pagina non trovata</h1><p>La pagina richiesta non esiste.</p></html>',
      )
    }
    if (breakdown === 'html-instead-of-feed' && FEED_PATH.test(page.path))
      return send(
        200,
        text,
        '<!doctype html><html lang="it"><title>Sito in manutenzione</title><h1>Torniamo presto</h1></html>',
      )

    const whole = breakdown === 'empty-list' && page.listing ? page.listing.empty : page.body
    const { body, headers } =
      page.path === '/wp-json/wp/v2/posts' ? restPage(String(whole), url.searchParams) : { body: whole, headers: {} }
    const etag = `W/"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
    const modified = lastModified(page.changed)
    const known = { 'content-type': page.type, etag, 'last-modified': modified, ...headers }
    if (breakdown === 'cut-gzip') {
      const squeezed = gzipSync(body)
      return send(200, { ...known, 'content-encoding': 'gzip' }, squeezed.subarray(0, Math.floor(squeezed.length / 2)))
    }
    // RFC 9110 §13.2.2: If-Modified-Since counts only where there is no If-None-Match.
    const asked = request.headers['if-none-match']
    const since = request.headers['if-modified-since']
    const same =
      asked !== undefined
        ? asked.split(',').some((tag) => tag.trim() === etag)
        : since !== undefined && Date.parse(since) >= Date.parse(modified)
    if (same) {
      response.writeHead(304, { etag, 'last-modified': modified })
      response.end()
      return 304
    }
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && /^text|json|xml/.test(page.type))
      return send(200, { ...known, 'content-encoding': 'gzip', vary: 'Accept-Encoding' }, gzipSync(body))
    return send(200, known, body)
  }

  return {
    day,
    sources: townSources(addresses),
    sites: Object.fromEntries(SITE_NAMES.map((site) => [site, `${addresses[site]}/`])) as Record<SiteName, string>,
    articleUrl: articleOf(townDay()),
    expected: () => expectedOn(townDay()),
    requests,
    extend(call) {
      if (!EXTENDABLE.includes(call))
        throw new Error(
          `The call "${call}" of the sample town has no term to postpone. One of: ${EXTENDABLE.join(', ')}`,
        )
      extended.add(call)
      pages = null
    },
    break: (site, breakdown) => void broken.set(site, breakdown),
    mend: (site) => void broken.delete(site),
    close,
  }
}
