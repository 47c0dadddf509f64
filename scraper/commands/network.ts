// The fetcher as commands open it: same options, same refusals.
import type { Fetcher } from '../fetching/fetcher.ts'
import { readCount } from './options.ts'
import { UsageError } from './verdict.ts'

export interface NetworkOptions {
  allowLoopback?: boolean
  pause?: string
}

/** Who asks, for the administrators of the sites: name and version, and that this is a reader of public calls. */
const USER_AGENT = 'Segnabandi/0.1 (lettore di bandi pubblici; public calls reader)'

/** @throws UsageError for a pause that would not be polite to a site that is not ours. */
export async function openNetwork(options: NetworkOptions): Promise<Fetcher> {
  const pauseMs = readCount('--pause', options.pause ?? '1500', 0)
  const allowLoopback = options.allowLoopback === true
  if (pauseMs === 0 && !allowLoopback)
    throw new UsageError('--pause 0 is only for sites on this machine: add --allow-loopback, or give at least 1')
  const { openFetcher } = await import('../fetching/http.ts')
  return openFetcher({ userAgent: USER_AGENT, pauseMs, allowLoopback })
}
