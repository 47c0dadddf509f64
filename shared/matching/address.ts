// Under which keys is a web address known? Two addresses of one page share a key; two pages of one site share none.

/** Parameters that say where a visitor comes from, never which page it is. */
const TRACKING =
  /^(?:utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|mc_(?:cid|eid)|_(?:gl|ga|hsenc|hsmi|openstat)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ttclid|twclid|igshid|igsh|li_fat_id|wt\.\w*|fb_\w*|ref_src|ref_url|s_cid|vero_id|oly_\w*)$/i
/** Session tokens: another one on each visit (p_auth is Liferay's, sid of old ASP and PHP registers). */
const SESSION = /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sessionid|session_id|p_auth|_csrf|csrf_token)$/i
/** "/atto.do;jsessionid=1A2B" — servlets write the session into the path. */
const PATH_SESSION = /;(?:jsessionid|phpsessid|sid)=[^/?#;]*/gi
/** A route kept in the fragment ("#!/bandi/12", "#/dettaglio/12") is the page; any other fragment is a place in it. */
const ROUTE = /^#!?\/./
const LONGEST = 2048

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** One spelling for what a percent-encoding may spell in several ways; a broken one is kept as it stands. */
function oneSpelling(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text))
  } catch {
    return text.toLowerCase()
  }
}

function path(url: URL): string {
  const parts = url.pathname
    .replace(PATH_SESSION, '')
    .split('/')
    .filter((part) => part !== '')
    .map(oneSpelling)
  // The front page of a folder is the folder.
  if (/^(?:index|default|home)\.(?:html?|php|aspx?|jsp|do)$/i.test(parts.at(-1) ?? '')) parts.pop()
  return parts.join('/')
}

function query(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name) && !SESSION.test(name))
  const words = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return words.length === 0 ? '' : `?${words.sort(compare).join('&')}`
}

/**
 * Keys of a page's address, most exact first; empty for what is no http(s) address or too long to be one.
 * Scheme, "www.", default port, trailing slash, order of parameters, tracking and session tokens do not count;
 * parameters that name the item do. An address seen through a mobile host ("m.") has a second key without it.
 */
export function addressKeys(address: string): string[] {
  if (address.length > LONGEST || !URL.canParse(address)) return []
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return []
  const host = url.hostname.replace(/\.$/, '').replace(/^www\d?\./, '')
  // A port that is default for either scheme says nothing, as the scheme itself does not count.
  const port = url.port === '80' || url.port === '443' ? '' : url.port
  const rest = `${port === '' ? '' : `:${port}`}/${path(url)}${query(url)}${ROUTE.test(url.hash) ? url.hash : ''}`
  const plain = host.replace(/^m\.(?=[^.]+\.)/, '')
  return plain === host ? [host + rest] : [host + rest, plain + rest]
}
