// The id of a call: the same on every run and every machine, from the address of its page or, without one, its words.
import { addressKeys } from '../matching/address.ts'
import { fold } from '../reading/fold.ts'
import type { Call } from './call.ts'

/** FNV-1a, 64 bits: short, the same everywhere, no cryptography needed. Ids name, they do not protect. */
function fingerprint(text: string): string {
  // in two halves: each product stays below 2^53, and numbers are many times faster than BigInt
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0
    // times 2^40 + 0x1b3
    const product = low * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + ((low << 8) >>> 0)) % 0x1_0000_0000
    low = product % 0x1_0000_0000
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36).padStart(13, '0')
}

/** Key under which a page is known; the address itself when it has none (too long, no web address). */
export function pageKey(url: string): string {
  return addressKeys(url)[0] ?? url
}

/** Official pages name a call better than what is written of it. */
const ORDER = { official: 0, aggregator: 1, news: 2 } as const

/** Id for a call that has none yet. Once stored it stays, whatever its pages become: see `merge`. */
export function newCallId(call: Pick<Call, 'pages' | 'title' | 'issuer'>): string {
  const first = [...call.pages].sort((left, right) => ORDER[left.kind] - ORDER[right.kind])[0]
  if (first !== undefined && first.url !== '') return `c${fingerprint(pageKey(first.url))}`
  return `c${fingerprint(fold(`${call.issuer.name ?? ''}\n${call.title}`).replaceAll(/[^a-z0-9]+/g, ' '))}`
}
