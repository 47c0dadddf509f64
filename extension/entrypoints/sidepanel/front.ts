// The tab the side panel stands beside, and the calls its page speaks of: followed as the person moves on.
import { signal } from '@preact/signals'
import { matchOf, type TabMatch } from '../../background/found.ts'
import { browser } from '../../browser.ts'
import { watchCalls } from '../../ui/call-page/holding.ts'

/** Tab in front of this panel's own window; null before it is known. */
export const tabId = signal<number | null>(null)
/** A private window: looked up, never written down. */
export const isPrivate = signal(false)
/** What ties the page to its calls; null when it speaks of none. */
export const match = signal<TabMatch | null>(null)
/** Goes up whenever another page comes to the front: what was read of the former one is over. */
export const turn = signal(0)

/** Those it speaks of, then those it may speak of. */
const idsOf = (found: TabMatch | null) => [...(found?.ids ?? []), ...(found?.possible ?? []).map(({ id }) => id)]
const addressOf = (found: TabMatch | null) => found?.address ?? ''

async function look(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const id = tab?.id ?? null
  const found = id === null ? null : await matchOf(browser.storage.session, id)
  const isSame = id === tabId.value && addressOf(found) === addressOf(match.value)
  tabId.value = id
  isPrivate.value = tab?.incognito === true
  if (!isSame) turn.value += 1
  const wanted = idsOf(found)
  if (wanted.join(' ') !== idsOf(match.value).join(' ')) watchCalls(wanted)
  match.value = found
}

const report = (error: unknown) => console.error('Segnabandi, following the page in front:', error)

/** Looks now, and again whenever another tab or page comes to the front. */
export function followFront(): void {
  const again = () => {
    look().catch(report)
  }
  browser.tabs.onActivated.addListener(again)
  // Another page in the same tab: the background writes down what it found, or forgets it.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && `tab ${tabId.value}` in changes) again()
  })
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id !== tabId.value || status !== 'loading') return
    turn.value += 1
    again()
  })
  watchCalls([])
  again()
}
