// What sources say of their own sites' certificates, given along whenever one of those sites is asked.
import type { Fetcher } from '../fetching/fetcher.ts'
import type { Source } from './source.ts'

/** With and without `www.` it is one site, and most often one certificate. */
const siteOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '')

/**
 * The same fetcher, which bears at each source's own host what that source allows (`tls`), and nowhere else: a call's
 * page that another site links to is asked with what its own source says.
 */
export function bearCertificates(fetcher: Fetcher, sources: readonly Source[]): Fetcher {
  const borne = new Map(sources.flatMap(({ url, tls }) => (tls === undefined ? [] : [[siteOf(url), tls] as const])))
  if (borne.size === 0) return fetcher
  return {
    fetch(url, known, options) {
      const tls = borne.get(siteOf(url))
      return fetcher.fetch(url, known, tls === undefined ? options : { tls, ...options })
    },
    siteMaps: async (url, tls) => fetcher.siteMaps?.(url, tls ?? borne.get(siteOf(url))) ?? [],
    close: () => fetcher.close(),
  }
}
