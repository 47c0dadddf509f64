// What each tab shows: its badge and, when its page speaks of a call, the panel.
import type { Scripting, Tabs } from 'webextension-polyfill'
import { callsById } from '../db/calls.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { saveCall, unsaveCall } from '../db/saved.ts'
import { factsOf } from '../facts.ts'
import type { badge as italian } from '../locales/it/badge.ts'
import type { PageReport, ToPage } from '../messages.ts'
import { type BadgePort, clearTab, pageBadge, showOnTab } from './badge.ts'
import { forgetMatch, matchOf, rememberMatch, type SessionPort } from './found.ts'
import { findCallsOf, type Match, MOST_LINKED } from './lookup.ts'

export interface TabPorts {
  db: CallDatabase
  clock: () => number
  action: BadgePort
  session: SessionPort
  scripting: Pick<Scripting.Static, 'executeScript'>
  tabs: Pick<Tabs.Static, 'sendMessage'>
  words: typeof italian
}

/** A tab may close, or hold no script of ours, between question and answer: then there is nobody to tell. */
async function tell(tabs: TabPorts['tabs'], tabId: number, message: ToPage): Promise<boolean> {
  try {
    await tabs.sendMessage(tabId, message, { frameId: 0 })
    return true
  } catch {
    return false
  }
}

async function showPanel(ports: TabPorts, tabId: number, { ids, because }: Match, asked: boolean): Promise<void> {
  const now = ports.clock()
  const calls = (await callsById(ports.db, ids)).map((known) => factsOf(known, now))
  await ports.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/panel.js'] })
  await tell(ports.tabs, tabId, { name: 'show', calls, because, asked })
}

/** Forgets what was found on a tab's former page, and shows so. */
async function forgetTab(ports: TabPorts, tabId: number): Promise<void> {
  if ((await matchOf(ports.session, tabId)) === null) return
  await forgetMatch(ports.session, tabId)
  await tell(ports.tabs, tabId, { name: 'show', calls: [], because: 'address', asked: false })
  await clearTab(ports.action, tabId)
}

/** A page told what it is: find its calls, mark the button, show the panel. */
export async function receivePage(ports: TabPorts, tabId: number, address: string, report: PageReport): Promise<void> {
  const match = await findCallsOf(ports.db, address, report)
  if (match.ids.length === 0) return forgetTab(ports, tabId)
  await rememberMatch(ports.session, tabId, { ...match, address })
  const calls = (await callsById(ports.db, match.ids)).map(({ call }) => call)
  const badge = pageBadge(calls, ports.clock(), ports.words)
  if (badge) await showOnTab(ports.action, tabId, badge)
  const isList = match.because === 'link' && match.ids.length > MOST_LINKED
  if (!isList && (await readSettings(ports.db)).panel) await showPanel(ports, tabId, match, false)
}

/**
 * The address of a tab's page changed. A page that moves without loading (pushState) or comes back from the
 * back-forward cache runs no script again, so it is asked to look at itself anew.
 */
export async function followTab(ports: TabPorts, tabId: number, address: string): Promise<void> {
  const before = await matchOf(ports.session, tabId)
  if (before !== null && before.address !== address) await forgetTab(ports, tabId)
  await tell(ports.tabs, tabId, { name: 'look' })
}

/** The panel's own button. Only a call found on that very tab can be named. */
export async function saveFromPanel(ports: TabPorts, tabId: number, id: string, save: boolean): Promise<void> {
  const match = await matchOf(ports.session, tabId)
  if (!match?.ids.includes(id)) return
  if (save) {
    const [known] = await callsById(ports.db, [id])
    if (known) await saveCall(ports.db, known.call, 'feed', ports.clock())
  } else await unsaveCall(ports.db, id)
  await showPanel(ports, tabId, match, false)
}
