// Under which keys is a web address known? Two addresses of one page share a key; two pages of one site share none.

/** Parameters that say where a visitor comes from, never which page it is. */
const TRACKING =
  /^(?:utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|mc_(?:cid|eid)|_(?:gl|ga|hsenc|hsmi|openstat)|fbclid|gclid|gclsrc|gbraid|wbraid|gad_\w*|srsltid|dclid|msclkid|yclid|ttclid|twclid|igshid|igsh|mibextid|sfnsn|li_fat_id|mkt_tok|trk|xtor|cmpid|wprov|at_(?:medium|campaign|custom\d)|wt\.\w*|fb_\w*|ref_src|ref_url|spref|replytocom|s_cid|vero_id|oly_\w*)$/i
/** Session tokens and what defeats caches: another one on each visit (p_auth is Liferay's). */
const SESSION =
  /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sessionid|session_id|sessid|p_auth|_?csrf(?:_token)?|token|ticket|_|_t|_ts|nocache|no_cache|rnd|rand|random|cachebuster|timestamp)$/i
/** How Liferay draws an item, and where its "back" leads; which item it is stands in p_p_id and the item's own parameters. */
const LIFERAY_DRAWING =
  /^(?:p_p_(?:lifecycle|state|mode|cacheability|col_(?:id|pos|count))|p_l_back_url|refererplid|doasuserid|inheritredirect|_\w+_(?:redirect|backurl|inheritredirect))$/i
/** The same page for a telephone or a printer. */
const VARIANT = /^(?:amp|print|stampa|printable|stampabile|outputtype|tmpl)$/i
const VARIANT_VALUE = /^(?:format|view|layout|mode|type|display)=(?:amp|print|stampa|printable|print_?view|component)$/i
/** "/atto.do;jsessionid=1A2B" — servlets write the session into the path. */
const PATH_SESSION = /;(?:jsessionid|phpsessid|sid)=[^/?#;]*/gi
/** A route kept in the fragment ("#!/bandi/12", "#/dettaglio/12") is the page; any other fragment is a place in it. */
const ROUTE = /^#!?\/./
const LONGEST = 2048

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** An item by its name or number: "1557-servizio-civile", not "comunicazione", which may have a press page of its own. */
const isItem = (part: string | undefined) => part !== undefined && (/\d/.test(part) || part.split('-').length > 2)

/** A page kept by the AMP caches stands under its own address, after "/c/s/" or "/amp/s/". */
function outOfCache(url: URL): URL {
  if (!/(?:^|\.)(?:cdn\.ampproject\.org|google\.[a-z.]{2,6})$/.test(url.hostname)) return url
  const own = /^\/(?:c|v|a|amp)\/(?:s\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}\/.*)$/i.exec(url.pathname)?.[1]
  const address = `https://${own ?? ''}${url.search}`
  return own !== undefined && URL.canParse(address) ? new URL(address) : url
}

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
  // ".../1557-bando/amp", "/amp/1557-bando", ".../1557-bando/stampa": the item itself.
  if (parts.length > 1 && /^amp$/i.test(parts.at(-1) ?? '')) parts.pop()
  else if (parts.length > 1 && /^amp$/i.test(parts[0] ?? '')) parts.shift()
  if (/^(?:stampa|print|printpdf)$/i.test(parts.at(-1) ?? '') && isItem(parts.at(-2))) parts.pop()
  if (/^(?:stampa|print)$/i.test(parts.at(-2) ?? '') && isItem(parts.at(-1))) parts.splice(-2, 1)
  const last = parts.at(-1)
  if (last !== undefined) parts[parts.length - 1] = last.replace(/[._-]amp(?=\.html?$)/i, '')
  // The front page of a folder is the folder.
  if (/^(?:index|default|home)\.(?:html?|php|aspx?|jsp|do)$/i.test(parts.at(-1) ?? '')) parts.pop()
  return parts.join('/')
}

function query(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) =>
      ![TRACKING, SESSION, LIFERAY_DRAWING, VARIANT].some((pattern) => pattern.test(name)) &&
      !VARIANT_VALUE.test(`${name}=${value}`),
  )
  const words = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return words.length === 0 ? '' : `?${words.sort(compare).join('&')}`
}

/**
 * Keys of a page's address, most exact first; empty for what is no http(s) address or too long to be one.
 * Scheme, "www.", default port, trailing slash, order of parameters, tracking and session tokens do not count;
 * parameters that name the item do. AMP and print variants are the page itself; an address seen through a host for
 * telephones ("m.", "mobile.", "amp.") has a second key without it.
 */
export function addressKeys(address: string): string[] {
  if (address.length > LONGEST || !URL.canParse(address)) return []
  const given = new URL(address)
  const url = outOfCache(given)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return []
  const host = url.hostname.replace(/\.$/, '').replace(/^www\d?\./, '')
  // A port that is default for either scheme says nothing, as the scheme itself does not count.
  const port = url.port === '80' || url.port === '443' ? '' : url.port
  const rest = `${port === '' ? '' : `:${port}`}/${path(url)}${query(url)}${ROUTE.test(url.hash) ? url.hash : ''}`
  const plain = host.replace(/^(?:m|mobile|amp)\.(?=[^.]+\.)/, '')
  return plain === host ? [host + rest] : [host + rest, plain + rest]
}
