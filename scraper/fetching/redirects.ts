// Where a redirect leads, and whether it may be followed.
import { readAddress } from './address.ts'
import type { FetchFailure } from './fetcher.ts'
import { failureOf, quoted } from './outcome.ts'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export const isRedirect = (status: number): boolean => REDIRECTS.has(status)

/** `www.comune.x.it` and `comune.x.it` are one site to everyone but DNS. */
export const sameSite = (one: URL, other: URL): boolean => withoutWww(one.hostname) === withoutWww(other.hostname)
const withoutWww = (host: string) => host.replace(/^www\./, '').replace(/\.$/, '')

/**
 * The next address, or why there is none.
 * @param passed addresses asked so far, the answering one last
 */
export function nextAddress(
  passed: URL[],
  location: string | undefined,
  allowLoopback: boolean,
  guarded: boolean,
): URL | FetchFailure {
  const from = passed.at(-1)
  const first = passed[0]
  if (from === undefined || first === undefined) throw new Error('A redirect was followed before any request was made.')
  const fail = (came: string, todo: string) => failureOf('redirects', first.href, came, todo)
  if (location === undefined || location === '')
    return fail(`${from.href} redirects without saying where`, 'tell the site')
  // Headers arrive as latin1; sites write UTF-8 in them all the same (`/città/bandi`).
  const text = fromLatin1(location)
  if (!URL.canParse(text, from))
    return fail(`${from.href} redirects to ${quoted(text)}, which is no address`, 'tell the site')
  const next = readAddress(new URL(text, from).href, allowLoopback, guarded)
  if (!(next instanceof URL)) return { ...next, message: `${from.href} redirects to ${next.message}` }
  if (passed.some((url) => url.href === next.href)) {
    const circle = [...passed.map((url) => url.href), next.href].join(' → ')
    return fail(`it redirects in a circle (${circle.slice(0, 600)})`, 'correct the address, or tell the site')
  }
  if (passed.length > MOST_REDIRECTS)
    return fail(`it redirects more than ${MOST_REDIRECTS} times, last to ${next.href}`, 'use the final address')
  if (from.protocol === 'https:' && next.protocol === 'http:' && !sameSite(from, next))
    return fail(
      `it leaves https for another host without it (${next.href})`,
      'check the new address and use it if right',
    )
  return next
}

/** What is valid UTF-8 under latin1 is read as UTF-8; anything else stays as it came. */
function fromLatin1(header: string): string {
  if (!/[\u0080-\u00ff]/.test(header) || /[\u0100-\uffff]/.test(header)) return header
  const text = Buffer.from(header, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? header : text
}
