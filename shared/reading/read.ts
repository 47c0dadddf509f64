// Page → Call, or why it is none. The whole engine, readable in a minute.
import type { Call } from '../call/call.ts'
import type { Page } from '../page/page.ts'

export interface Reading {
  /** null when the text is no call. */
  call: Call | null
  /** In Italian: why it is a call, or why not. */
  reason: string
}

/**
 * Reads the call a page speaks of. Pure and synchronous; the same answer in Node and in a browser.
 * @param published day of publication (YYYY-MM-DD, Europe/Rome), from which elided years and relative terms are
 *   counted; null lets the page's own metadata, dateline or address say it.
 */
export function readCall(_page: Page, _published: string | null): Reading {
  return { call: null, reason: 'non ancora letto' }
}
