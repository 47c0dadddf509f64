// What every visit of a run shares: the store, the fetcher, the clock, and who the known hosts are.

import type { Call, CallPage } from '../../shared/call/call.ts'
import { distinctiveWords } from '../../shared/matching/words.ts'
import type { Fetched, Fetcher } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { Store } from '../store/store.ts'
import type { KnownCalls } from './known-calls.ts'
import type { Line } from './settle.ts'

/** Pages of each list, and items in all. */
export interface Most {
  pages: number
  items: number
}

export interface VisitContext {
  store: Store
  fetcher: Fetcher
  /** Instant of the run, epoch ms. */
  now: number
  /** A person asked for these sources: everything that may have changed is asked for. */
  isNamed: boolean
  /** What a trial reads at most; a run reads what the source allows. */
  most?: Most
  /** Version of the reader. */
  reader: string
  /** Kind of source each known host is. */
  hosts: ReadonlyMap<string, Source['kind']>
  officialHosts: ReadonlySet<string>
  line: Line
  /** The calls already stored, asked by words. */
  known: KnownCalls
  /** Pages fetched because an article links them, so that their own source need not ask again in the same run. */
  linked: Map<string, Fetched>
}

const OFFICIAL: ReadonlySet<Source['kind']> = new Set(['comune', 'regione', 'ente', 'fondazione'])

export const isOfficialKind = (kind: Source['kind']) => OFFICIAL.has(kind)

/** What a page is to the call. A volunteer centre tells the calls of others, and now and then one of its own. */
export function pageKindOf(source: Pick<Source, 'kind' | 'name'>, call: Call | null): CallPage['kind'] {
  if (isOfficialKind(source.kind)) return 'official'
  if (source.kind !== 'csv') return source.kind === 'news' ? 'news' : 'aggregator'
  const issuer = distinctiveWords(call?.issuer.name ?? '')
  const own = distinctiveWords(source.name)
  return issuer.length > 0 && issuer.every((word) => own.includes(word)) ? 'official' : 'aggregator'
}

/** Hosts of a registry by what they are; a host shared by sources of several kinds is left out. */
export function hostsOf(sources: readonly Source[]): Map<string, Source['kind']> {
  const hosts = new Map<string, Source['kind'] | null>()
  for (const { url, kind } of sources) {
    const { host } = new URL(url)
    hosts.set(host, hosts.has(host) && hosts.get(host) !== kind ? null : kind)
  }
  return new Map([...hosts].flatMap(([host, kind]) => (kind === null ? [] : [[host, kind] as const])))
}
