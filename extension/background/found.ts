// Which calls were found on each tab's page, for the popup and for a worker that was stopped meanwhile. Kept in
// storage.session: in memory only, gone with the browser, so a private window leaves nothing.
import type { Storage } from 'webextension-polyfill'

export interface TabMatch {
  ids: string[]
  because: 'address' | 'link' | 'words'
  /** What the first of them was known by, in Italian, strongest first; left out for an address. */
  why?: string[]
  /** Calls the page may speak of, each with why: never shown on the page itself. */
  possible?: { id: string; why: string[] }[]
  /** Address of the page they were found on. */
  address: string
  /** Found in a private window: shown, never written down. */
  isPrivate?: boolean
}

export type SessionPort = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>

const keyOf = (tabId: number) => `tab ${tabId}`

/** The calls found on a tab's present page; null when none. */
export async function matchOf(session: SessionPort, tabId: number): Promise<TabMatch | null> {
  const key = keyOf(tabId)
  // Written by rememberMatch alone: no other script can reach this storage.
  return ((await session.get(key))[key] as TabMatch | undefined) ?? null
}

export async function rememberMatch(session: SessionPort, tabId: number, match: TabMatch): Promise<void> {
  await session.set({ [keyOf(tabId)]: match })
}

export async function forgetMatch(session: SessionPort, tabId: number): Promise<void> {
  await session.remove(keyOf(tabId))
}
