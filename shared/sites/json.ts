// A response's JSON, parsed once and never thrown: an error page in place of an API's answer lists nothing.
import type { SiteResponse } from './family.ts'

const LONGEST = 16_000_000
const parsed = new WeakMap<SiteResponse, unknown>()

/** The value, or null for what is no JSON. Nested values are checked where they are used. */
export function parseJson(response: SiteResponse): unknown {
  if (parsed.has(response)) return parsed.get(response)
  let value: unknown = null
  try {
    if (response.body.length <= LONGEST && /^[\s\ufeff]{0,50}[[{]/.test(response.body))
      value = JSON.parse(response.body.replace(/^\ufeff/, ''))
  } catch (_broken) {
    // Cut or not JSON at all: the family lists nothing and the run's summary says so.
    value = null
  }
  parsed.set(response, value)
  return value
}
