// The reading engine, put into a page only when the person asks to save what stands there, or when its words point to
// known calls: a worker has no document and may load nothing later, and the page has both. It leaves its functions in our
// own isolated world, out of the page's reach.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Call } from '../../shared/call/call.ts'
import { type ComparableCall, traitsOfCall } from '../../shared/matching/call-traits.ts'
import { decide, type Match } from '../../shared/matching/match.ts'
import { traitsOfPage } from '../../shared/matching/page-traits.ts'
import { htmlPage } from '../../shared/page/html.ts'
import { textPage } from '../../shared/page/plain.ts'
import { readCall } from '../../shared/reading/read.ts'

/** Longer pages than this are lists or dumps, not notices. In UTF-16 units. */
const LONGEST = 4_000_000
/** Nobody asked for a match: a page that would take long to read is left alone. */
const LONGEST_MATCHED = 1_500_000
const MOST_ELEMENTS = 20_000
/** Waits for a moment in which the page does nothing, and not for ever. */
const PATIENCE = 1_000

export interface PageReader {
  /** The call in a page's source; in the page itself when none is given. null when it speaks of none. */
  html(source: string | null, url: string): Call | null
  text(words: string, url: string): Call | null
  /** Which of these calls the page in front speaks of, and at which address it said so; null when it is too long. */
  match(calls: ComparableCall[]): Promise<{ address: string; matches: Match[] } | null>
}

export default defineUnlistedScript(() => {
  const reader: PageReader = {
    html(source, url) {
      const html = source ?? document.documentElement.outerHTML
      return html.length > LONGEST ? null : readCall(htmlPage(html, url), null).call
    },
    text: (words, url) => readCall(textPage(words.slice(0, LONGEST), url, document.title), null).call,
    async match(calls) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }))
      if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null
      const html = document.documentElement.outerHTML
      const address = location.href
      if (html.length > LONGEST_MATCHED) return null
      const page = traitsOfPage(htmlPage(html, address), null)
      return { address, matches: decide(calls.map(traitsOfCall), page) }
    },
  }
  Object.assign(globalThis, { segnabandiReader: reader })
})
