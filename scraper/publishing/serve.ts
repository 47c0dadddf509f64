// A small static server for the feed, on loopback: ETag, 304, gzip, and leave for browser extensions to read it.
import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Every file of a feed stands in its folder itself, so a name is all an address can say: no slash, no dots but one. */
const FEED_FILE = /^[a-z0-9-]{1,80}(?:\.[0-9a-f]{8,64})?\.(json|rss|ics|csv)$/
const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}
const WORTH_GZIP = 1_024
const squeeze = promisify(gzip)

interface Held {
  stamp: string
  bytes: Buffer
  gzipped: Buffer | null
  etag: string
}

/** Name of the feed's file an address asks for; null when it asks for anything else. */
export function fileOf(target: string): string | null {
  const path = /^\/([^?#]*)/.exec(target)?.[1]
  if (path === undefined) return null
  const name = path === '' ? 'index.json' : path
  return FEED_FILE.test(name) ? name : null
}

function openFiles(dir: string) {
  const held = new Map<string, Held>()
  return async (name: string): Promise<Held | null> => {
    const path = join(dir, name)
    const found = await lstat(path, { bigint: true }).catch(() => null)
    // A link may lead out of the folder.
    if (found === null || !found.isFile()) return null
    const stamp = `${found.mtimeNs}-${found.size}-${found.ino}`
    const known = held.get(name)
    if (known?.stamp === stamp) return known
    const bytes = await readFile(path)
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
    const fresh = { stamp, bytes, gzipped: bytes.length >= WORTH_GZIP ? await squeeze(bytes) : null, etag }
    held.set(name, fresh)
    return fresh
  }
}

const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'x-content-type-options': 'nosniff',
}

async function answer(
  files: ReturnType<typeof openFiles>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = (status: number, headers: Record<string, string>, body: Buffer | string = '') => {
    response.writeHead(status, { ...CROSS_ORIGIN, ...headers })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const text = { 'content-type': 'text/plain; charset=utf-8' }
  if (request.method === 'OPTIONS')
    return end(204, {
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    })
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { ...text, allow: 'GET, HEAD, OPTIONS' })
  const name = fileOf(request.url ?? '/')
  const file = name === null ? null : await files(name)
  if (name === null || file === null) return end(404, text, 'No such file in this feed.\n')

  const isHashed = /\.[0-9a-f]{8,64}\./.test(name)
  const headers = {
    etag: file.etag,
    vary: 'Accept-Encoding',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const asked = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (asked.includes(file.etag) || asked.includes('*')) return end(304, headers)
  const takesGzip = file.gzipped !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = takesGzip && file.gzipped !== null ? file.gzipped : file.bytes
  end(
    200,
    {
      ...headers,
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-length': String(body.length),
      ...(takesGzip ? { 'content-encoding': 'gzip' } : {}),
    },
    body,
  )
}

export interface Serving {
  /** Address of the index. */
  url: string
  close(): Promise<void>
}

/** Serves a folder on 127.0.0.1. @param port 0 for one that is free. */
export function serveFeed(dir: string, port: number): Promise<Serving> {
  const files = openFiles(dir)
  const server: Server = createServer((request, response) => {
    answer(files, request, response).catch((error: unknown) => {
      console.error(`Serving ${request.url}: ${error instanceof Error ? error.message : error}`)
      if (!response.headersSent) response.writeHead(500, CROSS_ORIGIN)
      response.end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({
        url: `http://127.0.0.1:${taken}/index.json`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}
