// Which calls is this page of, or does it link to? The page's own address first, then what it links to. Looked up in the
// local database only: no address leaves the browser. (What it says is known-words.ts, and judgement.ts.)
import { addressKeys } from '../../shared/matching/address.ts'
import { idsWithKeys } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import type { PageReport } from '../messages.ts'

export interface Match {
  /** Ids of the calls; empty when the page speaks of none. */
  ids: string[]
  because: 'address' | 'link'
}

/** A page that links to more calls than this is a list of them, not an article on them. */
export const MOST_LINKED = 5

const plainHost = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www\d?|m|amp)\./, '') : '')

/** A canonical address counts only within its own site: any page may name any other. */
export function canonicalWithin(address: string, canonical: string | null): string | null {
  if (canonical === null) return null
  const [own, named] = [plainHost(address), plainHost(canonical)]
  const isSame = own !== '' && (own === named || own.endsWith(`.${named}`) || named.endsWith(`.${own}`))
  // "it" or "gov.it" is no site: a host that contains ours must have a name of its own.
  return isSame && Math.min(own.split('.').length, named.split('.').length) >= Math.min(2, own.split('.').length)
    ? canonical
    : null
}

/** @param address the page's address as the browser gives it, not as the page says */
export async function findCallsOf(db: CallDatabase, address: string, report: PageReport): Promise<Match> {
  const canonical = canonicalWithin(address, report.canonical)
  const own = [...addressKeys(address), ...(canonical === null ? [] : addressKeys(canonical))]
  const ids = await idsWithKeys(db, own)
  if (ids.length > 0) return { ids, because: 'address' }
  const linked = new Set(report.links.flatMap(addressKeys))
  return { ids: await idsWithKeys(db, [...linked]), because: 'link' }
}
