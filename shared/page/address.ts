// Addresses found in a page: links made absolute and checked, mailto and Cloudflare's hidden mailboxes, same site or not.
import { PROVINCES_AND_REGIONS } from './geographic-domains.ts'

/** An address longer than this is no link anyone follows. */
const LONGEST = 2000

/**
 * An absolute http(s) address without its fragment, or null: other schemes, links inside the page, nonsense.
 * A fragment that is a route ("#/bandi/3", "#!…") stays.
 */
export function resolveLink(href: string, base: string | null): string | null {
  if (base !== null && href.length <= LONGEST && PLAIN_PATH.test(href)) {
    const origin = originOf(base)
    if (origin !== null) return origin + href
  }
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.length > LONGEST || trimmed.startsWith('#')) return null
  const address = (base === null ? URL.parse(trimmed) : URL.parse(trimmed, base))?.href
  if (address === undefined || !(address.startsWith('https://') || address.startsWith('http://'))) return null
  const fragment = address.indexOf('#')
  return fragment === -1 || '!/'.includes(address.charAt(fragment + 1) || ' ') ? address : address.slice(0, fragment)
}

/** "/novita/avviso-3/?page=2": nothing to decode, no dot segments. Most links of a page, and parsing each costs more. */
const PLAIN_PATH = /^(?:\/[\w~-][\w.~-]{0,200}){1,30}\/?(?:\?[\w.~=&-]{1,200})?$/

/** The last base asked for: all links of a page have one. */
let lastBase: { base: string; origin: string | null } | null = null

/** Scheme and host of a web address; null for any other, and where a name and password stand before the host. */
function originOf(base: string): string | null {
  if (lastBase?.base !== base) {
    const url = URL.parse(base)
    const isPlain = (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username + url.password === ''
    lastBase = { base, origin: isPlain ? url.origin : null }
  }
  return lastBase.origin
}

/**
 * What two addresses of one site have in common: the last two labels of the host, or three where the second level is
 * geographic or generic and open to anyone (comune.rho.mi.it, regione.toscana.it, x.gov.it, x.co.uk).
 */
export function siteKey(address: string): string | null {
  const host = URL.parse(address)?.hostname
  if (!host) return null
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  return labels.slice(second.length <= 3 || PROVINCES_AND_REGIONS.has(second) ? -3 : -2).join('.')
}

export function isSameSite(one: string, other: string): boolean {
  const key = siteKey(one)
  return key !== null && key === siteKey(other)
}

const MAILBOX = /^[a-z0-9][a-z0-9._%+'-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}$/i

/** The address when it is one, in lower case; else null. */
export function checkMailbox(address: string): string | null {
  const trimmed = address.trim()
  return trimmed.length < 255 && MAILBOX.test(trimmed) ? trimmed.toLowerCase() : null
}

/** Addresses of a `mailto:` link: percent-decoded, without subject and the rest. */
export function mailtoAddresses(href: string): string[] {
  const list = (href.slice('mailto:'.length, LONGEST).split('?')[0] ?? '').replace(/%(?![0-9a-f]{2})/gi, '%25')
  const found: string[] = []
  for (const one of decodePercent(list).split(/[,;]/)) {
    const address = checkMailbox(one.replace(/^[^<]*<|>.*$/g, ''))
    if (address !== null && !found.includes(address)) found.push(address)
  }
  return found
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (_malformed) {
    // Not UTF-8 (a latin1 page): the address itself is ASCII, so undecoded text serves.
    return text
  }
}

/** Cloudflare's "[email protected]": hexadecimal, the first byte is XORed with all the others. */
export function decodeCfEmail(hidden: string): string | null {
  if (hidden.length < 6 || hidden.length > 600 || hidden.length % 2 === 1 || !/^[0-9a-f]+$/i.test(hidden)) return null
  const key = Number.parseInt(hidden.slice(0, 2), 16)
  let address = ''
  for (let i = 2; i < hidden.length; i += 2)
    address += String.fromCharCode(Number.parseInt(hidden.slice(i, i + 2), 16) ^ key)
  return checkMailbox(address)
}
