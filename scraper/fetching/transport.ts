// One request, one answer, over undici with our guard, every limit of size and time, and no cache, cookie or redirect.
import { Agent, type Dispatcher, request } from 'undici'
import { guardedConnector, type Resolve } from './address.ts'
import { tooLarge } from './body.ts'
import { isTextType } from './charset.ts'
import { BrokenOff, explain } from './explain.ts'
import type { SourceTls } from './fetcher.ts'
import { type Answer, mediaType, type Outcome } from './outcome.ts'
import { tlsKey, tlsOptions } from './tls.ts'

/** Milliseconds. */
export interface Timeouts {
  connect: number
  /** From the request sent to the last header. */
  headers: number
  /** Between two pieces of the body. */
  idle: number
  /** The whole exchange: a server may drip a byte a second for ever. */
  total: number
}

/** Bytes, on the wire and decoded alike. */
export interface SizeLimits {
  pageBytes: number
  documentBytes: number
}

export interface Ask {
  url: URL
  headers: Record<string, string>
  /** Body of a POST, "a=1&b=2"; without it the address is asked by GET. */
  form?: string
  tls: SourceTls | undefined
  /** `cutAt` takes the first bytes and leaves the rest; `maxBytes` refuses the whole. */
  size: { maxBytes?: number; cutAt?: number }
  signal: AbortSignal
}

/** How to ask one address, and the pause its site wants. */
export interface Prepared {
  ask: Omit<Ask, 'url' | 'tls'>
  gapMs: number
}

export interface Transport {
  send(ask: Ask): Promise<Outcome>
  close(): Promise<void>
}

/** Sites with long Content-Security-Policy and Set-Cookie lists pass Node's 16 kB. */
const HEADER_BYTES = 64 * 1024
/** Longer than the usual pause, so that a site's pages share a connection; whatever a server would like. */
const IDLE_SOCKET_MS = 10_000
const ERROR_BODY_BYTES = 128 * 1024

export function openTransport(
  options: { allowLoopback: boolean; timeouts: Timeouts; limits: SizeLimits; clock: () => number },
  resolve: Resolve,
): Transport {
  const { allowLoopback, timeouts, limits, clock } = options
  const agents = new Map<string, Agent>()

  function agentFor(tls: SourceTls | undefined): Agent {
    const key = tlsKey(tls, clock())
    let agent = agents.get(key)
    if (agent === undefined) {
      const connect = guardedConnector(allowLoopback, resolve, timeouts.connect, tlsOptions(tls, clock()))
      // One connection to a host: the lane sends one request at a time.
      agent = new Agent({
        connect,
        connections: 1,
        allowH2: false,
        maxHeaderSize: HEADER_BYTES,
        keepAliveTimeout: IDLE_SOCKET_MS,
        keepAliveMaxTimeout: IDLE_SOCKET_MS,
      })
      agents.set(key, agent)
    }
    return agent
  }

  return {
    async send({ url, headers, form, tls, size, signal }) {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), timeouts.total)
      const stopped = AbortSignal.any([signal, late.signal])
      try {
        const response = await request(url, {
          dispatcher: agentFor(tls),
          method: form === undefined ? 'GET' : 'POST',
          headers,
          ...(form === undefined ? {} : { body: form }),
          headersTimeout: timeouts.headers,
          bodyTimeout: timeouts.idle,
          signal: stopped,
        })
        return await readAnswer(url.href, response, size, limits)
      } catch (error) {
        return explain(url, error, { cancelled: signal.aborted, late: late.signal.aborted, timeouts, tls })
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

async function readAnswer(
  url: string,
  { statusCode, headers: received, body }: Dispatcher.ResponseData,
  size: Ask['size'],
  limits: SizeLimits,
): Promise<Outcome> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(received))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  const answer: Answer = {
    status: statusCode,
    headers,
    body: Uint8Array.of(),
    contentType: mediaType(headers['content-type']),
  }
  if (statusCode < 200 || statusCode > 299) {
    await body.dump({ limit: ERROR_BODY_BYTES })
    return { kind: 'answer', answer }
  }
  const most = size.cutAt ?? size.maxBytes ?? limitFor(url, answer.contentType, limits)
  const announced = Number(headers['content-length']) || 0
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    // Leaving the loop destroys the stream, and with it the connection.
    for await (const piece of body) {
      pieces.push(piece)
      length += piece.length
      if (size.cutAt !== undefined && length >= most) break
      if (size.cutAt === undefined && Math.max(announced, length) > most)
        return { kind: 'failure', failure: tooLarge(url, `${Math.max(announced, length)} bytes`, most), again: 'no' }
    }
  } catch (error) {
    throw new BrokenOff(length, headers['content-length'] ?? null, error)
  }
  answer.body = Buffer.concat(pieces).subarray(0, most)
  return { kind: 'answer', answer }
}

/** Documents may be larger than pages; a type that says nothing is judged by the end of the address. */
export function limitFor(url: string, contentType: string | null, limits: SizeLimits): number {
  const path = new URL(url).pathname
  const isDocument = /\.(?:pdf|p7m|docx?|odt|rtf|xlsx?|ods|zip)$/i.test(path)
  const isPage = contentType === null ? !isDocument : isTextType(contentType)
  return isPage ? limits.pageBytes : limits.documentBytes
}
