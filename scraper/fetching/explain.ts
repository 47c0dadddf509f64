// From the errors of sockets, TLS, DNS and undici to a failure a person can act on, and whether asking again may help.
import { PrivateAddress, privateAddress } from './address.ts'
import type { FetchFailure, SourceTls } from './fetcher.ts'
import { type AskAgain, failureOf, type Outcome, quoted } from './outcome.ts'
import { tlsFault } from './tls.ts'
import type { Timeouts } from './transport.ts'

/** The answer had begun when the connection failed. */
export class BrokenOff extends Error {
  readonly came: string
  constructor(length: number, announced: string | null, cause: unknown) {
    super('The body ended early.', { cause })
    const of = announced === null ? '' : ` of the ${announced} its Content-Length announced`
    this.came = `the body broke off after ${length} bytes${of}`
  }
}

interface Circumstances {
  cancelled: boolean
  /** The total time ran out. */
  late: boolean
  timeouts: Timeouts
  tls: SourceTls | undefined
}

const LATER = 'try again later'
const TELL = 'try again later, and tell the site if it stays so'

export function cancelled(url: string): FetchFailure {
  return failureOf('cancelled', url, 'reading it was stopped from here', 'run again')
}

export function explain(url: URL, thrown: unknown, circumstances: Circumstances): Outcome {
  const { timeouts } = circumstances
  const fail = (code: FetchFailure['code'], came: string, todo: string, again: AskAgain): Outcome => ({
    kind: 'failure',
    failure: failureOf(code, url.href, came, todo),
    again,
  })
  if (circumstances.cancelled) return { kind: 'failure', failure: cancelled(url.href), again: 'no' }
  if (circumstances.late)
    return fail('timeout', `the answer was not complete within ${seconds(timeouts.total)}`, LATER, 'no')

  const brokenOff = thrown instanceof BrokenOff ? thrown : null
  const error = innermost(brokenOff?.cause ?? thrown)
  if (error instanceof PrivateAddress)
    return { kind: 'failure', failure: privateAddress(url.href, error.message), again: 'no' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name

  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return fail('unreachable', `no server is known by the name ${url.hostname}`, 'correct the address', 'no')
    case 'EAI_AGAIN':
      return fail(
        'unreachable',
        `the name ${url.hostname} could not be looked up`,
        "check this machine's network",
        'yes',
      )
    case 'ECONNREFUSED':
      return fail('unreachable', 'the server refuses connections', TELL, 'yes')
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return fail('unreachable', `there is no route to the server (${code})`, "check this machine's network", 'yes')
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return fail('timeout', `no connection within ${seconds(timeouts.connect)}`, LATER, 'once')
    case 'UND_ERR_HEADERS_TIMEOUT':
      return fail('timeout', `no answer within ${seconds(timeouts.headers)}`, LATER, 'once')
    case 'UND_ERR_BODY_TIMEOUT':
      return fail('timeout', `the body stopped for ${seconds(timeouts.idle)}`, LATER, 'once')
    case 'UND_ERR_HEADERS_OVERFLOW':
      return fail('too-large', 'the headers of the answer are over the limit of 64 kB', 'tell the site', 'no')
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return fail('broken-body', 'the body is shorter or longer than its Content-Length says', TELL, 'yes')
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      if (brokenOff !== null) return fail('broken-body', brokenOff.came, TELL, 'yes')
      return fail('unreachable', 'the server broke the connection off', TELL, 'yes')
  }
  // undici's parser gives its errors a name and no code.
  if (error.name === 'HTTPParserError' || code.startsWith('HPE_'))
    return fail('broken-body', error.message.slice(0, 200), 'tell the site: no safe reader takes such an answer', 'no')
  const fault = tlsFault(code)
  if (fault !== null) {
    const until = circumstances.tls?.insecureUntil
    const lapsed = until === undefined ? '' : ` and the source's exemption ended on ${until}`
    return fail('tls', fault.came + lapsed, fault.todo, 'no')
  }
  return fail('unreachable', `the connection failed (${code}: ${quoted(error.message)})`, TELL, 'yes')
}

/** Both address families failing comes as an AggregateError; undici wraps socket errors in a cause. */
function innermost(thrown: unknown): Error {
  let error = thrown instanceof Error ? thrown : new Error(String(thrown))
  for (let depth = 0; depth < 5; depth++) {
    const inner: unknown =
      error instanceof AggregateError ? error.errors[0] : error.name === 'TypeError' ? error.cause : null
    if (!(inner instanceof Error)) break
    error = inner
  }
  return error
}

const seconds = (ms: number) => `${ms / 1000} s`
