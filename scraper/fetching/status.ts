// What a status other than success means to whoever looks after the source.
import type { FetchFailure } from './fetcher.ts'
import { type Answer, failureOf } from './outcome.ts'

/** Why this answer is no page, or null when it is one. */
export function refusal(url: URL, { status, headers }: Answer, tries: number, userAgent: string): FetchFailure | null {
  // 206 was not asked for: it would be a piece taken for the whole.
  if (status >= 200 && status < 300 && status !== 206) return null
  return { ...failureOf('status', url.href, ...words(status, headers, tries, userAgent)), status }
}

function words(status: number, headers: Record<string, string>, tries: number, userAgent: string): [string, string] {
  const rest =
    headers['retry-after'] === undefined
      ? ''
      : ` and Retry-After ${JSON.stringify(headers['retry-after'].slice(0, 60))}`
  if (headers['cf-mitigated'] === 'challenge')
    return [`it answered ${status} with a challenge for browsers`, `ask the site to let "${userAgent}" in`]
  if (status === 404 || status === 410)
    return [`there is no such page (${status})`, 'look for its new address and correct the source']
  if (status === 401 || status === 403 || status === 451)
    return [`the server refuses to show it (${status})`, `if a browser shows it, ask the site to let "${userAgent}" in`]
  if (status === 429) return [`the server finds us too quick (429${rest})`, 'make the pause longer and run again later']
  if (status >= 500)
    return [`the server is in trouble (${status}${rest}; asked up to ${tries} times)`, 'run again later']
  return [`it answered with status ${status}`, 'look at it in a browser and correct the source']
}
