// A call as it is kept: what is indexed beside it, and the words a search looks into.
import type { Call } from '../../shared/call/call.ts'
import { closesAt, statusAt } from '../../shared/call/status.ts'
import { addressKeys } from '../../shared/matching/address.ts'
import type { CallRow } from './database.ts'

/** Keys of every page and document of the call. */
export function keysOf(call: Call): string[] {
  const addresses = [...call.pages, ...call.documents].map(({ url }) => url)
  return [...new Set(addresses.flatMap(addressKeys))]
}

export function rowOf(feed: string, shard: string, call: Call): CallRow {
  const row: CallRow = { feed, shard, id: call.id, aliases: call.aliases ?? [], keys: keysOf(call), call }
  const closes = closesAt(call)
  // At the epoch only what does not depend on the clock counts: withdrawn, or its results are out.
  const over = ['withdrawn', 'closed'].includes(statusAt({ ...call, deadline: { ...call.deadline, date: null } }, 0))
  if (closes !== null && !over) row.closesAt = closes
  return row
}

/** Lower case, no accents, one space between words. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a search of this call looks into. */
export function searchText(call: Call): string {
  const { territory, issuer, identifiers } = call
  return foldWords(
    [
      call.title,
      issuer.name ?? '',
      issuer.office ?? '',
      territory.comune ?? '',
      territory.district ?? '',
      territory.province ?? '',
      territory.region ?? '',
      ...call.procedure,
      ...call.topics,
      ...call.programmes,
      ...identifiers.cup,
      ...identifiers.cig,
      call.summary,
    ].join(' '),
  )
}
