// The reading engine, put into a page only when the person asks to save what stands there: a worker has no document and
// may load nothing later, and the page has both. It leaves two functions in our own isolated world, out of the page's reach.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Call } from '../../shared/call/call.ts'
import { htmlPage } from '../../shared/page/html.ts'
import { textPage } from '../../shared/page/plain.ts'
import { readCall } from '../../shared/reading/read.ts'

/** Longer pages than this are lists or dumps, not notices. In UTF-16 units. */
const LONGEST = 4_000_000

export interface PageReader {
  /** The call in a page's source; in the page itself when none is given. null when it speaks of none. */
  html(source: string | null, url: string): Call | null
  text(words: string, url: string): Call | null
}

export default defineUnlistedScript(() => {
  const reader: PageReader = {
    html(source, url) {
      const html = source ?? document.documentElement.outerHTML
      return html.length > LONGEST ? null : readCall(htmlPage(html, url), null).call
    },
    text: (words, url) => readCall(textPage(words.slice(0, LONGEST), url, document.title), null).call,
  }
  Object.assign(globalThis, { segnabandiReader: reader })
})
