// The one listener for messages. It answers only names it knows, and never as an async function: an async listener
// answers every message, with null, and starves the others (measured in Chromium 156).
import * as v from 'valibot'
import type { Runtime } from 'webextension-polyfill'
import { type FromOwnPage, type FromPage, fromOwnPage, fromPage } from '../messages.ts'

export interface PageSender {
  tabId: number
  address: string
  /** In a private window: looked up, never written down. */
  isPrivate: boolean
}

export interface Inbox {
  /** From a script of ours inside a web page. The tab and address are the browser's word. */
  page(message: FromPage, from: PageSender): Promise<unknown>
  /** From our own pages. */
  own(message: FromOwnPage): Promise<unknown>
}

/**
 * Address the page has now. Chrome's sender.url stays that of the load after a pushState (measured in Chromium 156);
 * the tab's own is followed within the same site only, since the tab may have moved on meanwhile.
 */
function presentAddress({ url = '', tab }: Runtime.MessageSender): string {
  const present = tab?.url
  return present !== undefined && new URL(present).origin === new URL(url).origin ? present : url
}

/** Listener for runtime.onMessage. @param own address all our own pages begin with ("chrome-extension://…/") */
export function inboxListener(inbox: Inbox, id: string, own: string) {
  return (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== id) return undefined
    const address = sender.url ?? ''
    if (address.startsWith(own)) {
      const parsed = v.safeParse(fromOwnPage, message)
      return parsed.success ? inbox.own(parsed.output) : undefined
    }
    const tabId = sender.tab?.id
    if (tabId === undefined || sender.frameId !== 0 || !/^https?:/.test(address)) return undefined
    const parsed = v.safeParse(fromPage, message)
    if (!parsed.success) return undefined
    return inbox.page(parsed.output, {
      tabId,
      address: presentAddress(sender),
      isPrivate: sender.tab?.incognito === true,
    })
  }
}
