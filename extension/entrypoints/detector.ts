// Runs in pages of allowed sites: tells the background what the page is, where it links and, when it sounds like a call,
// the beginning of its text. It keeps nothing and stays small and quick: every visited page pays for each byte here.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { inPageApi } from '../in-page.ts'
import type { PageReport, ToPage } from '../messages.ts'

const MOST_LINKS = 300
const LONGEST = 2048
/** Elements looked at in each part of a page: one with ten thousand links is a list of everything. */
const MOST_ELEMENTS = 1_500
/** Of the text, in UTF-16 units and in pieces: a call says what it is in its first page. */
const MOST_TEXT = 20_000
const MOST_PIECES = 3_000
/** What stands in these is no text, or not the page's own. */
const LEFT_OUT = /^(?:script|style|noscript|template|svg|nav|footer|aside|select|textarea|iframe)$/i
/** Words of calls; two of them, and the text is worth looking up. */
const CALL_WORDS =
  /\b(?:band[oi]\b|avvis[oi]\b|prorog|scad[ei]|domand[ae]|candidat|istanz|contribut|finanzia|sostegn|co-?proge|terzo settore|volontari|associazion|cooperativ|fondazion|comune\b|regione\b|graduatori|requisit|selezion|concors|iscri|proget|propost|partecip|manifestazion|assegna|entro\b|termin|fond[oi]\b|euro\b)/g
/** A page that draws itself needs a moment after its address changed. */
const DRAWN_AFTER = 400

function collectLinks(): string[] {
  const found = new Set<string>()
  // What the article itself links to is stronger than its frame, so it comes first and the limit falls on the rest.
  for (const part of ['main a[href],article a[href],[role=main] a[href]', 'a[href]'])
    for (const [n, link] of document.querySelectorAll<HTMLAnchorElement>(part).entries()) {
      if (found.size >= MOST_LINKS) return [...found]
      if (n >= MOST_ELEMENTS) break
      // An SVG link has an object for href.
      const href: unknown = link.href
      if (typeof href === 'string' && /^https?:/.test(href) && href.length <= LONGEST) found.add(href)
    }
  return [...found]
}

/** Title and text, cut; null when they do not sound like a call. */
function collectText(): string | null {
  const root = document.querySelector('main,[role=main]') ?? document.body
  if (root === null) return null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    LEFT_OUT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let text = `${document.title.slice(0, 500)}\n`
  for (let pieces = 0; pieces < MOST_PIECES && text.length < MOST_TEXT && walker.nextNode(); pieces++)
    if (walker.currentNode instanceof Text) text += `${walker.currentNode.data.slice(0, MOST_TEXT).trim()}\n`
  text = text.slice(0, MOST_TEXT)
  const heard = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(CALL_WORDS)) if (heard.add(word).size > 1) return text
  return null
}

function describe(): PageReport {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? ''
  return {
    name: 'page',
    canonical: /^https?:/.test(canonical) && canonical.length <= LONGEST ? canonical : null,
    title: document.title.slice(0, 500),
    links: collectLinks(),
    text: collectText(),
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
