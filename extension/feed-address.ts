// Which addresses a feed may have: asked by the page that follows one and by the background that fetches it.

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/

/**
 * Address of a feed's index from what a person pastes: a folder stands for its index.json. null for what no feed can
 * have: only https, or http on this very machine.
 */
export function feedAddress(pasted: string): string | null {
  const text = pasted.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(full)) return null
  const url = new URL(full)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return null
  if (url.username !== '' || url.password !== '' || !(url.hostname.includes('.') || LOOPBACK.test(url.hostname)))
    return null
  url.hash = ''
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/$/, '')}/index.json`
  return url.href
}

/** Match pattern of a feed's site, for the permission that lets it be fetched whatever its CORS headers say. */
export function sitePattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
