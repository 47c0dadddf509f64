// A site a person names for the box to appear on: what they paste, the permission it takes, and the name it is shown by.

/** Match pattern of a site and all below it, from whatever address of it a person pastes; null when it names no site. */
export function namedSite(pasted: string): string | null {
  const text = pasted.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) return null
  const { protocol, hostname, username, password } = new URL(full)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  if (!isWeb || username !== '' || password !== '') return null
  const site = hostname.replace(/^www\./, '')
  // "it", "localhost" and numbers name no site that one reads; a pattern of a whole top level would be far too wide.
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(site) ? `*://*.${site}/*` : null
}

/** "*://*.comune.it/*" as a person names it: "comune.it". */
export const siteName = (pattern: string): string => pattern.replace(/^[^/]*\/\/(?:\*\.)?/, '').replace(/\/.*$/, '')
