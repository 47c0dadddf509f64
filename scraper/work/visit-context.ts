// What every visit of a run shares: the store, the fetcher, the clock, and who the known hosts are.

import type { Fetched, Fetcher } from '../fetching/fetcher.ts'
import type { Source } from '../sources/source.ts'
import type { Store } from '../store/store.ts'
import type { KnownCalls } from './known-calls.ts'
import type { Readers } from './readers.ts'
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
  readers: Readers
  /** Kind of source each known host is. */
  hosts: ReadonlyMap<string, Source['kind']>
  officialHosts: ReadonlySet<string>
  line: Line
  /** The calls already stored, asked by words. */
  known: KnownCalls
  /** Calls first met in this run: what its other pages add is no change. */
  born: Set<string>
  /** Pages fetched because an article links them, so that their own source need not ask again in the same run. */
  linked: Map<string, Fetched>
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
