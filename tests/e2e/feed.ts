// A publisher of feeds on loopback that can be told to misbehave, and remembers what it was asked.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Call } from '../../shared/call/call.ts'
import type { FeedIndex } from '../../shared/feed/format.ts'

/** What a publisher, a line or an attacker may do to a feed. */
export type Harm = 'none' | 'tampered' | 'cut-short' | 'not-ours' | 'half-an-index' | 'status' | 'wrong-shape'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export interface Feed {
  url: string
  requests: { path: string; conditional: boolean; cookies: boolean; referrer: boolean }[]
  publish(shards: Record<string, Call[]>, generatedAt?: string): void
  harm(harm: Harm): void
  close(): Promise<void>
}

/** The files of a feed, as a publisher writes them. */
export function feedFiles(shards: Record<string, Call[]>, generatedAt: string): Map<string, string> {
  const files = new Map<string, string>()
  const listed = Object.entries(shards).map(([name, calls]): FeedIndex['shards'][number] => {
    const text = JSON.stringify({ name, calls })
    const path = `${name}.${sha256(text).slice(0, 12)}.json`
    files.set(path, text)
    return { name, path, sha256: sha256(text), bytes: Buffer.byteLength(text), count: calls.length }
  })
  const index: FeedIndex = { format: 'segnabandi', version: 1, title: 'Bandi di prova', generatedAt, shards: listed }
  files.set('index.json', JSON.stringify(index))
  return files
}

/** The same files with one harm done. */
export function harmed(files: ReadonlyMap<string, string>, harm: Harm): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => {
      if (path === 'index.json') {
        if (harm === 'not-ours') return [path, '{"version":"https://jsonfeed.org/version/1.1","items":[]}']
        if (harm === 'half-an-index') return [path, text.slice(0, text.length / 2)]
        return [path, text]
      }
      if (harm === 'cut-short') return [path, text.slice(0, -40)]
      if (harm === 'tampered') return [path, text.replace(/20\d\d-/, '2031-')]
      return [path, text]
    }),
  )
}

export async function startFeed(): Promise<Feed> {
  let files = feedFiles({}, new Date(0).toISOString())
  let harm: Harm = 'none'
  const requests: Feed['requests'] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/^\//, '')
    const { headers } = request
    requests.push({
      path,
      conditional: 'if-none-match' in headers,
      cookies: 'cookie' in headers,
      referrer: 'referer' in headers,
    })
    const text = harmed(files, harm).get(path)
    if (harm === 'status' || text === undefined) {
      response.writeHead(harm === 'status' ? 503 : 404).end()
      return
    }
    const etag = `"${sha256(text).slice(0, 16)}"`
    const known = { etag, 'content-type': 'application/json', 'cache-control': 'max-age=600', 'set-cookie': 'who=you' }
    if (headers['if-none-match'] === etag) response.writeHead(304, known).end()
    else response.writeHead(200, known).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.json`,
    requests,
    publish(shards, generatedAt = new Date().toISOString()) {
      files = feedFiles(shards, generatedAt)
    },
    harm(next) {
      harm = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
