// Addresses as identity: the same item must have the same address on every visit, whatever the session that saw it.
import { resolveLink } from '../page/address.ts'

/**
 * Query parameters that name a visit and not an item. Liferay's p_auth changes at every request: with it in the
 * address every act of an albo looks new at each run.
 */
const VISIT_PARAMETERS =
  /^(?:p_auth|p_p_auth|p_l_back_url|jsessionid|phpsessid|aspsessionid.{0,20}|sessionid|session_id|sid|_?csrf.{0,20}|__cf.{0,40}|utm_.{1,20}|fbclid|gclid|mc_[ce]id|_ga)$/i

/** An absolute http(s) address without fragment, session and tracking; null for anything else. */
export function itemAddress(href: string, base: string | null): string | null {
  const resolved = resolveLink(href, base)
  const address = resolved === null ? null : URL.parse(resolved)
  if (address === null) return null
  address.hash = ''
  address.pathname = address.pathname.replace(/;jsessionid=[^/]{0,200}/gi, '')
  for (const name of [...address.searchParams.keys()])
    if (VISIT_PARAMETERS.test(name)) address.searchParams.delete(name)
  return address.href
}

/** Path of an address, decoded where it can be, in lower case; "" for none. */
export function pathOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? ''
  try {
    return decodeURIComponent(path).toLowerCase()
  } catch (_malformed) {
    // A latin1 escape: the path serves as it stands.
    return path.toLowerCase()
  }
}

export const originOf = (url: string): string => URL.parse(url)?.origin ?? ''

/** With one query parameter set; null when the address is none. */
export function withParameter(url: string, name: string, value: string): string | null {
  const address = URL.parse(url)
  if (address === null) return null
  address.searchParams.set(name, value)
  return address.href
}
