// A call the person saves though nothing could be read of it: a title and an address, every fact left open.
import type { Call } from '../../shared/call/call.ts'
import { newCallId } from '../../shared/call/identity.ts'

/** "bando-orti-urbani" of an address, for a link without words; the host when its path says nothing. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  const words = last.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[-_+]+/g, ' ')
  return /[a-z]{3}/i.test(words) ? words : hostname
}

/** @param address http(s) @param words of the link, of the page's title, or what was selected; may be empty */
export function bareCall(address: string, words: string, summary = ''): Call {
  const title = words.replaceAll(/\s+/g, ' ').trim().slice(0, 300) || nameOf(address)
  const issuer = { name: null, level: 'altro' as const }
  const pages = [{ url: address, kind: 'aggregator' as const, title }]
  return {
    id: newCallId({ pages, title, issuer }),
    title,
    summary: summary.slice(0, 2000),
    procedure: [],
    issuer,
    territory: {},
    topics: [],
    opens: null,
    deadline: { kind: 'unknown', date: null, time: null, certainty: 0, supersedes: null },
    otherDates: [],
    eligibility: { subjects: [], requirements: [] },
    contacts: { pec: [], email: [], phone: [] },
    channels: [],
    amounts: { totalEur: null, maxEur: null, cofinancingPct: null },
    identifiers: { cup: [], cig: [], acts: [] },
    programmes: [],
    documents: [],
    pages,
    history: [],
    evidence: [],
  }
}
