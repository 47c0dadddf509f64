// Reads the page in front by the click that opened the popup (activeTab): no site access is needed. The engine is the
// scraper's own; it comes in only now, because it weighs more than the rest of the popup.
import type { Call } from '../../shared/call/call.ts'
import { browser } from '../browser.ts'

export type PageReading =
  | { kind: 'call'; call: Call; reason: string }
  | { kind: 'none'; reason: string }
  | { kind: 'failed'; code: FailedReading }
  /** The file's site gives it to no stranger: its address, to ask access for. */
  | { kind: 'failed'; code: 'no-access'; site: string }

export type FailedReading = 'forbidden' | 'empty' | 'too-large' | 'broken' | 'scan' | 'encrypted' | 'broken-pdf'

/** Longer pages than this are lists or dumps, not notices. In UTF-16 units. */
const LONGEST = 4_000_000

/** Runs inside the page: what it is now, drawn by its scripts or not. */
function takePage(longest: number) {
  // Chrome's PDF viewer is a page around the file.
  if (document.contentType === 'application/pdf') return { url: location.href, html: null, isPdf: true }
  const html = document.documentElement.outerHTML
  return { url: location.href, html: html.length > longest ? null : html, isPdf: false }
}

interface Front {
  url: string
  html: string | null
  /** null when the browser lets no script in: Firefox's PDF viewer, its own pages, the stores of extensions. */
  isPdf: boolean | null
}

async function fetchPage(): Promise<Front | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: takePage,
      args: [LONGEST],
    })
    return (result?.result as Front | undefined) ?? null
  } catch {
    // The address is known with the click that opened the popup (activeTab), or on an allowed site.
    return /^https?:/.test(tab.url ?? '') ? { url: tab.url ?? '', html: null, isPdf: null } : null
  }
}

async function readPdf(url: string): Promise<PageReading | null> {
  try {
    return await (await import('./read-pdf.ts')).readPdfAt(url)
  } catch (error) {
    console.error('Segnabandi, reading the PDF in front:', error)
    return { kind: 'failed', code: 'broken-pdf' }
  }
}

export async function readActivePage(): Promise<PageReading> {
  const page = await fetchPage()
  if (page === null) return { kind: 'failed', code: 'forbidden' }
  if (page.isPdf !== false) {
    const read = await readPdf(page.url)
    if (read !== null) return read
    return { kind: 'failed', code: page.isPdf === null ? 'forbidden' : 'broken-pdf' }
  }
  if (page.html === null) return { kind: 'failed', code: 'too-large' }
  if (page.html === '') return { kind: 'failed', code: 'empty' }
  try {
    const [{ htmlPage }, { readCall }] = await Promise.all([
      import('../../shared/page/html.ts'),
      import('../../shared/reading/read.ts'),
    ])
    const { call, reason } = readCall(htmlPage(page.html, page.url), null)
    return call === null ? { kind: 'none', reason } : { kind: 'call', call, reason }
  } catch (error) {
    console.error('Segnabandi, reading the page in front:', error)
    return { kind: 'failed', code: 'broken' }
  }
}
