// The address guard: the scraper follows links written by others, so it must never be led into the machine or its network.
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'
import type { FetchFailure } from './fetcher.ts'
import { failureOf, quoted } from './outcome.ts'
import type { TlsChoice } from './tls.ts'

/** Finds the addresses of a host; replaceable in tests. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, order: 'verbatim' })

/** Ports a public site answers on; with loopback allowed, any port. */
const PORTS = new Set(['', '80', '443', '8080', '8443'])
/** No real address is longer; robots.txt patterns are matched against it. */
const LONGEST_ADDRESS = 4_000

export class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS'
}

/** `[::1]` as `::1`; names unchanged. */
const bare = (hostname: string) => (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname)

/** Whether the scraper may connect to this IP: public unicast, or loopback where that is allowed; nothing else. */
export function isReachable(ip: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(ip)) return false
  // process() unwraps ::ffff:a.b.c.d; its ranges cover CGNAT, link-local, NAT64, 6to4, Teredo, documentation…
  const range = ipaddr.process(ip).range()
  return range === 'unicast' || (allowLoopback && range === 'loopback')
}

/** Whether a host is this machine by its very name. */
export function isLoopbackName(hostname: string): boolean {
  const host = bare(hostname).replace(/\.$/, '')
  if (isIP(host)) return ipaddr.process(host).range() === 'loopback'
  return host === 'localhost' || host.endsWith('.localhost')
}

/**
 * Reads an address and refuses what must never be asked. All spellings of an IP (decimal, hexadecimal, octal, short)
 * are made dotted by the URL parser, so one check covers them. The fragment is dropped.
 */
export function readAddress(text: string, allowLoopback: boolean, guarded = true): URL | FetchFailure {
  const shown = quoted(text)
  if (!URL.canParse(text)) return failureOf('bad-address', shown, 'this is no address', 'correct it')
  const url = new URL(text)
  url.hash = ''
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return failureOf('bad-address', shown, 'only http and https are read', 'give the address of a web page')
  if (url.username !== '' || url.password !== '')
    return failureOf('bad-address', url.host, 'the address carries a user name or password', 'give a public address')
  if (url.href.length > LONGEST_ADDRESS)
    return failureOf('bad-address', shown, `the address has ${url.href.length} characters`, 'give a shorter one')
  if (!guarded) return url
  if (!PORTS.has(url.port) && !allowLoopback)
    return failureOf('bad-address', url.href, `port ${url.port} is not a web port`, 'use 80, 443, 8080 or 8443')
  const host = bare(url.hostname)
  if (isIP(host) && !isReachable(host, allowLoopback)) return privateAddress(url.href, host)
  return url
}

export function privateAddress(url: string, found: string): FetchFailure {
  const todo = 'nothing was asked of it; correct the address (loopback alone can be allowed, for trials)'
  return failureOf('private-address', url, `it leads to ${found}, which is not on the public Internet`, todo)
}

/**
 * An undici connector that looks at every address before and after connecting. A `lookup` option alone is not
 * enough: IP literals never reach it; and an answer could differ from what the socket ends up on.
 */
export function guardedConnector(
  allowLoopback: boolean,
  resolve: Resolve,
  timeoutMs: number,
  tls: TlsChoice,
): buildConnector.connector {
  const guardedLookup: LookupFunction = (hostname, { all }, callback) => {
    resolve(hostname).then(
      (answers) => {
        const reachable = answers.filter(({ address }) => isReachable(address, allowLoopback))
        const [first] = reachable
        if (first === undefined) {
          const found = answers.map(({ address }) => address).join(', ') || 'no address'
          callback(new PrivateAddress(found), '', 0)
        } else if (all) callback(null, reachable)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
  const connect = buildConnector({ ...tls, timeout: timeoutMs, allowH2: false, lookup: guardedLookup })
  return (target, callback) => {
    const host = bare(target.hostname)
    if (isIP(host) && !isReachable(host, allowLoopback)) {
      callback(new PrivateAddress(host), null)
      return
    }
    connect(target, (...[error, socket]) => {
      if (error !== null) {
        callback(error, null)
        return
      }
      const { remoteAddress = '' } = socket
      if (isReachable(remoteAddress, allowLoopback)) {
        callback(null, socket)
        return
      }
      socket.destroy()
      callback(new PrivateAddress(remoteAddress || 'an address that is already gone'), null)
    })
  }
}
