// Links and mailboxes of a page as its tags open: web addresses, mailto:, and addresses Cloudflare hid from robots.
import { decodeCfEmail, mailtoAddresses, resolveLink } from './address.ts'
import type { Draft, Mark, Setting } from './draft.ts'
import { ATTRIBUTE, type Attributes } from './html-tags.ts'
import type { Place } from './place.ts'

const MAILTO = /^\s{0,9}[mM][aA][iI][lL][tT][oO]:/

/** Begins what an `a` covers; the marks end with it. Null when it leads nowhere we keep. */
export function openLink(attributes: Attributes, draft: Draft, place: Place, base: string | null): Mark[] | null {
  const href = attributes[ATTRIBUTE.href]
  if (href === undefined) return null
  if (MAILTO.test(href)) return mailtoAddresses(href.trimStart()).map((address) => openMailbox(address, draft, place))
  if (href.includes('/cdn-cgi/l/email-protection')) {
    const address = decodeCfEmail(href.slice(href.lastIndexOf('#') + 1))
    return address === null ? null : [openMailbox(address, draft, place)]
  }
  const url = resolveLink(href, base)
  if (url === null) return null
  const fallback = attributes[ATTRIBUTE['aria-label']] ?? attributes[ATTRIBUTE.title] ?? ''
  const link = draft.open({ start: -1, end: -1, place, url, fallback })
  draft.links.push(link)
  return [link]
}

function openMailbox(address: string, draft: Draft, place: Place): Mark {
  const mark = draft.open({ start: -1, end: -1, place, address })
  draft.mailboxes.push(mark)
  return mark
}

/** Writes the address in place of "[email protected]"; true when it did, and the element's own text is to be skipped. */
export function writeHiddenMailbox(attributes: Attributes, draft: Draft, setting: Setting): boolean {
  const hidden = attributes[ATTRIBUTE['data-cfemail']]
  const address = hidden === undefined ? null : decodeCfEmail(hidden)
  if (address === null) return false
  const mark = draft.open({ start: -1, end: -1, place: setting.place, address })
  draft.write(address, setting)
  draft.shut(mark)
  // The link around ("/cdn-cgi/l/email-protection#…") may have told the same address already.
  const last = draft.mailboxes.at(-1)
  if (last?.address !== address || last.start !== mark.start) draft.mailboxes.push(mark)
  return true
}
