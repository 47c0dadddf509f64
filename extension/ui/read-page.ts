// Reads the page in front by the click that opened the popup (activeTab): no site access is needed. The engine is the
// scraper's own; it comes in only now, because it weighs more than the rest of the popup.
import type { Call } from '../../shared/call/call.ts'
import { browser } from '../browser.ts'

export type PageReading =
  | { kind: 'call'; call: Call; reason: string }
  | { kind: 'none'; reason: string }
  | { kind: 'failed'; code: 'forbidden' | 'empty' | 'too-large' | 'broken' }

/** Longer pages than this are lists or dumps, not notices. In UTF-16 units. */
const LONGEST = 4_000_000

/** Runs inside the page: what it is now, drawn by its scripts or not. */
function takePage(longest: number) {
  const html = document.documentElement.outerHTML
  return { url: location.href, html: html.length > longest ? null : html }
}

async function fetchPage(): Promise<{ url: string; html: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: takePage,
      args: [LONGEST],
    })
    return (result?.result as { url: string; html: string | null } | undefined) ?? null
  } catch {
    // Browser pages, extension stores and PDF viewers let no extension in.
    return null
  }
}

export async function readActivePage(): Promise<PageReading> {
  const page = await fetchPage()
  if (page === null) return { kind: 'failed', code: 'forbidden' }
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
