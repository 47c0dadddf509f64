// Runs in pages of allowed sites: tells the background what the page is and where it links, and nothing more. It does
// not read the text, keeps nothing and stays small: every visited page pays for each byte here.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { inPageApi } from '../in-page.ts'
import type { PageReport, ToPage } from '../messages.ts'

const MOST_LINKS = 300
const LONGEST = 2048
/** A page that draws itself needs a moment after its address changed. */
const DRAWN_AFTER = 400

function collectLinks(): string[] {
  const found = new Set<string>()
  // What the article itself links to is stronger than its frame, so it comes first and the limit falls on the rest.
  for (const part of ['main a[href],article a[href],[role=main] a[href]', 'a[href]'])
    for (const link of document.querySelectorAll<HTMLAnchorElement>(part)) {
      if (found.size >= MOST_LINKS) return [...found]
      // An SVG link has an object for href.
      const href: unknown = link.href
      if (typeof href === 'string' && /^https?:/.test(href) && href.length <= LONGEST) found.add(href)
    }
  return [...found]
}

function describe(): PageReport {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? ''
  return {
    name: 'page',
    canonical: /^https?:/.test(canonical) && canonical.length <= LONGEST ? canonical : null,
    title: document.title.slice(0, 500),
    links: collectLinks(),
  }
}

export default defineUnlistedScript(() => {
  const { runtime } = inPageApi()
  // Registered and injected on a grant at once: once is enough.
  const marked = globalThis as { segnabandiDetector?: boolean }
  if (marked.segnabandiDetector) return
  marked.segnabandiDetector = true

  /** Address last told: the browser says it moved at every load too, and once is enough. */
  let told = ''
  const tell = () => {
    told = location.href
    // Fails when the extension was updated and this script is left over: then there is nobody to tell.
    runtime.sendMessage(describe()).catch(() => undefined)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  runtime.onMessage.addListener((message: ToPage): void => {
    if (message.name !== 'look' || location.href === told) return
    clearTimeout(waiting)
    waiting = setTimeout(tell, DRAWN_AFTER)
  })
  // Back from the back-forward cache: scripts do not run again, and the button has forgotten the page.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell()
  })
  // A page made ready before anyone asked for it has no reader yet.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', tell, { once: true })
  else tell()
})
