// What each tab shows: its badge and, when its page speaks of a call, the panel.
import type { Scripting, Tabs } from 'webextension-polyfill'
import { romeDay } from '../../shared/call/status.ts'
import { callsById, heldCall } from '../db/calls.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { closePanelFor, closePanelOn, isQuiet, mayShow, openPanelFor } from '../db/panels.ts'
import { readProfile } from '../db/profile.ts'
import { saveCall, unsaveCall } from '../db/saved.ts'
import { factsOf } from '../facts.ts'
import type { badge as italian } from '../locales/it/badge.ts'
import type { PageReport, ToPage } from '../messages.ts'
import { type BadgePort, clearTab, pageBadge, showOnTab } from './badge.ts'
import { forgetMatch, matchOf, rememberMatch, type SessionPort, type TabMatch } from './found.ts'
import type { PageSender } from './inbox.ts'
import { judgeInPage } from './judgement.ts'
import type { KnownWords } from './known-words.ts'
import { findCallsOf, MOST_LINKED } from './lookup.ts'
import { marksFor } from './markers.ts'
import { timed } from './timing.ts'

export interface TabPorts {
  db: CallDatabase
  clock: () => number
  action: BadgePort
  session: SessionPort
  scripting: Pick<Scripting.Static, 'executeScript'>
  tabs: Pick<Tabs.Static, 'sendMessage'>
  words: typeof italian
  knownWords: KnownWords
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

async function showPanel(ports: TabPorts, tabId: number, match: TabMatch, asked: boolean): Promise<void> {
  const now = ports.clock()
  const profile = await readProfile(ports.db)
  const known = await callsById(ports.db, match.ids)
  const calls = known.map((one) => factsOf(one, now, { profile, today: romeDay(now) }))
  await ports.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/panel.js'] })
  const { because, why = [] } = match
  await tell(ports.tabs, tabId, { name: 'show', calls, because, why, asked, keeps: match.isPrivate !== true })
}

/** Forgets what was found on a tab's former page, and shows so. */
async function forgetTab(ports: TabPorts, tabId: number): Promise<void> {
  if ((await matchOf(ports.session, tabId)) === null) return
  await forgetMatch(ports.session, tabId)
  await tell(ports.tabs, tabId, { name: 'show', calls: [], because: 'address', why: [], asked: false, keeps: false })
  await clearTab(ports.action, tabId)
}

const hostOf = (address: string) => new URL(address).hostname

/** Small marks beside the page's links, where the person wants them. */
async function markLinks(ports: TabPorts, tabId: number, { links }: PageReport): Promise<void> {
  const marks = await marksFor(ports.db, links, ports.clock(), ports.words)
  if (marks.length === 0) return
  await ports.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/marker.js'] })
  await tell(ports.tabs, tabId, { name: 'mark', marks })
}

/**
 * What happens to one tab happens in turn: a tab that moves tells its new address and its new page tells of itself at
 * once, and the former match forgotten late would take the new one with it.
 */
const inTurn = (tabId: number, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`tab ${tabId}`, work)

/** A page told what it is: find its calls, mark the button, show the panel. */
export function receivePage(ports: TabPorts, from: PageSender, report: PageReport): Promise<void> {
  return inTurn(from.tabId, () => showPage(ports, from, report))
}

/** Calls a page may speak of, told in the popup at most. */
const MOST_POSSIBLE = 3

/**
 * What the page speaks of: the calls it is a page of; else those it links to or has the words of, as it is judged to
 * speak of them. A page on the results of a call, or on an evening about it, links to it and is only possible.
 */
async function matchPage(ports: TabPorts, { tabId, address }: PageSender, report: PageReport): Promise<TabMatch> {
  const found = await timed('addresses', () => findCallsOf(ports.db, address, report))
  const asFound: TabMatch = { ...found, address }
  // A list is no article, and a site the person shut is not read.
  if (found.ids.length > 0 && (found.because === 'address' || found.ids.length > MOST_LINKED)) return asFound
  if (await isQuiet(ports.db, hostOf(address))) return asFound
  const { text } = report
  const alike = text === null ? [] : await timed('words', () => ports.knownWords.callsLike(text))
  const asked = [...new Set([...found.ids, ...alike])]
  const judged = asked.length === 0 ? [] : await judgeInPage(ports, tabId, address, asked)
  if (judged === null) return asFound
  const sure = judged.filter(({ certainty }) => certainty === 'sure')
  const possible = judged.filter(({ certainty }) => certainty === 'possible').slice(0, MOST_POSSIBLE)
  return {
    address,
    ids: sure.map(({ callId }) => callId),
    because: sure.some(({ callId }) => found.ids.includes(callId)) ? 'link' : 'words',
    ...(sure[0] && { why: sure[0].because }),
    ...(possible.length > 0 && { possible: possible.map(({ callId, because }) => ({ id: callId, why: because })) }),
  }
}

async function showPage(ports: TabPorts, from: PageSender, report: PageReport): Promise<void> {
  const { tabId, address, isPrivate } = from
  const settings = await readSettings(ports.db)
  if (settings.links) await markLinks(ports, tabId, report)
  const match: TabMatch = { ...(await matchPage(ports, from, report)), ...(isPrivate ? { isPrivate } : {}) }
  if (match.ids.length === 0) {
    await forgetTab(ports, tabId)
    if (match.possible !== undefined) await rememberMatch(ports.session, tabId, match)
    return
  }
  await rememberMatch(ports.session, tabId, match)
  const known = await callsById(ports.db, match.ids)
  const calls = known.map(heldCall)
  const badge = pageBadge(calls, ports.clock(), ports.words)
  if (badge) await showOnTab(ports.action, tabId, badge)
  const isList = match.because === 'link' && match.ids.length > MOST_LINKED
  const isRefused = known.every(({ own }) => own.closed?.as === 'not-for-us')
  if (isList || isRefused || !settings.panel || !(await mayShow(ports.db, hostOf(address), calls))) return
  await showPanel(ports, tabId, match, false)
}

/**
 * The address of a tab's page changed. A page that moves without loading (pushState) or comes back from the
 * back-forward cache runs no script again, so it is asked to look at itself anew.
 */
export function followTab(ports: TabPorts, tabId: number, address: string): Promise<void> {
  return inTurn(tabId, async () => {
    const before = await matchOf(ports.session, tabId)
    if (before !== null && before.address !== address) await forgetTab(ports, tabId)
    await tell(ports.tabs, tabId, { name: 'look' })
  })
}

/** The panel's own button. Only a call found on that very tab can be named; from a private window nothing is kept. */
export async function saveFromPanel(ports: TabPorts, from: PageSender, id: string, save: boolean): Promise<void> {
  const { tabId, isPrivate } = from
  const match = await matchOf(ports.session, tabId)
  if (isPrivate || !match?.ids.includes(id)) return
  if (save) {
    const [known] = await callsById(ports.db, [id])
    if (known) await saveCall(ports.db, known.call, known.origin === 'page' ? 'page' : 'feed', ports.clock())
  } else await unsaveCall(ports.db, id)
  await showPanel(ports, tabId, match, false)
}

/** The person closed the panel: it stays away from these calls until a term moves, or from this site altogether. */
export async function closeFromPanel(ports: TabPorts, from: PageSender, site: boolean): Promise<void> {
  const { tabId, address, isPrivate } = from
  const match = await matchOf(ports.session, tabId)
  if (isPrivate || match === null) return
  if (site) await closePanelOn(ports.db, hostOf(address), ports.clock())
  else await closePanelFor(ports.db, (await callsById(ports.db, match.ids)).map(heldCall), ports.clock())
}

/** The person wants the panel on this tab back. */
export async function showAgain(ports: TabPorts, tabId: number): Promise<void> {
  const match = await matchOf(ports.session, tabId)
  if (match === null) return
  await openPanelFor(ports.db, match.ids)
  await showPanel(ports, tabId, match, true)
}

/**
 * These calls were just saved from this page: shown on it, as found there. In turn, since a page just loaded may still be
 * looked up as it was before, and finding nothing would take the panel away again.
 */
export function showAsked(ports: TabPorts, tabId: number, address: string, ids: string[]): Promise<void> {
  return inTurn(tabId, async () => {
    const match: TabMatch = { ids, because: 'address', address }
    await rememberMatch(ports.session, tabId, match)
    await showPanel(ports, tabId, match, true)
  })
}
