// Servers on this machine for the tests of the HTTP reader, and a time that only moves when the reader sleeps.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Fetched, Fetcher } from '../../../scraper/fetching/fetcher.ts'
import { type FetchEvent, type FetcherOptions, openFetcher } from '../../../scraper/fetching/http.ts'

export interface Site {
  origin: string
  port: number
  /** Paths asked for, robots.txt included, in order. */
  paths: string[]
  /** Paths asked for without robots.txt. */
  pages(): string[]
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** Answers by path; what is not named is 404, and so is robots.txt unless it is named. */
export async function openSite(routes: Record<string, Answering | string>, tls?: ServerOptions): Promise<Site> {
  const paths: string[] = []
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? ''
    paths.push(path)
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (route === undefined) response.writeHead(404).end('no such page')
    else if (typeof route === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(route)
    else route(request, response)
  }
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const origin = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
  return { origin, port, paths, pages: () => paths.filter((path) => path !== '/robots.txt') }
}

/** A server that speaks bytes, for what node:http would never send. robots.txt is answered 404. */
export async function openRawSite(speak: (socket: Socket, path: string, times: number) => void): Promise<Site> {
  const paths: string[] = []
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    // The reader hangs up on what it refuses; that is what is being tested.
    socket.on('error', () => socket.destroy())
    socket.on('data', (piece) => {
      const path = /^GET (\S+)/.exec(piece.toString('latin1'))?.[1]
      if (path === undefined) return
      paths.push(path)
      if (path === '/robots.txt') socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      else speak(socket, path, paths.filter((one) => one === path).length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    paths,
    pages: () => paths.filter((path) => path !== '/robots.txt'),
  }
}

/** A clock that stands still until somebody sleeps; the sleeps are kept. For one request after another only. */
export function standingTime(start = Date.UTC(2026, 10, 22, 9)) {
  const slept: number[] = []
  let now = start
  return {
    slept,
    clock: () => now,
    sleep: (ms: number, signal: AbortSignal) => {
      signal.throwIfAborted()
      slept.push(ms)
      now += ms
      return Promise.resolve()
    },
    pass: (ms: number) => {
      now += ms
    },
  }
}

export const USER_AGENT = 'Segnabandi/0.1 (+https://segnabandi.example; info@segnabandi.example)'

/** A fetcher for these sites: loopback allowed, time standing, retries without chance; closed when the test ends. */
export function openTrial(options: Partial<FetcherOptions> = {}) {
  const time = standingTime()
  const events: FetchEvent[] = []
  const fetcher = openFetcher({
    userAgent: USER_AGENT,
    allowLoopback: true,
    pauseMs: 0,
    clock: time.clock,
    sleep: time.sleep,
    chance: () => 0.5,
    onEvent: (event) => events.push(event),
    ...options,
  })
  onTestFinished(() => fetcher.close())
  return { fetcher, time, events }
}

export async function fresh(fetcher: Fetcher, ...asked: Parameters<Fetcher['fetch']>) {
  const fetched = await fetcher.fetch(...asked)
  if (fetched.kind !== 'fresh') throw new Error(`expected a fresh page: ${JSON.stringify(fetched)}`)
  return fetched
}

export async function failure(fetched: Promise<Fetched>) {
  const result = await fetched
  if (result.kind !== 'failed') throw new Error(`expected a failure, came ${result.kind}`)
  return result.failure
}
