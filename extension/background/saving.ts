// Saving by the right-click menu or the shortcut: the page, a link on it, or what is selected. A call that is known is
// saved as it is known; else what stands there is read in the page; else its title and address are kept.
import * as v from 'valibot'
import type { Permissions, Scripting, Tabs } from 'webextension-polyfill'
import { type Call, callSchema } from '../../shared/call/call.ts'
import { addressKeys } from '../../shared/matching/address.ts'
import { callsById, idsWithKeys } from '../db/calls.ts'
import { type StorageFailure, storageFailure } from '../db/failure.ts'
import { saveCall } from '../db/saved.ts'
import type { PageReader } from '../entrypoints/read.ts'
import { bareCall } from './bare-call.ts'
import { showAsked, type TabPorts } from './tabs.ts'

/** What the person points at. */
export type Pointed = { kind: 'page' } | { kind: 'link'; address: string } | { kind: 'selection'; text: string }

export interface SavePorts extends TabPorts {
  scripting: Pick<Scripting.Static, 'executeScript'>
  permissions: Pick<Permissions.Static, 'contains'>
  fetch: (url: string, options: RequestInit) => Promise<Response>
}

export type SaveOutcome = { saved: string[]; title: string } | { failed: StorageFailure | 'private' }

const LONGEST_PAGE = 4_000_000
const PATIENCE = 20_000
/** A page known for more calls than this is a list: then the page itself is saved. */
const MOST_KNOWN = 3

const isWeb = (address: string) => /^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= 2048

async function inTab<Args extends unknown[], Result>(
  { scripting }: SavePorts,
  tabId: number,
  func: (...args: Args) => Result,
  args: Args,
): Promise<unknown> {
  const [answer] = await scripting.executeScript({ target: { tabId, frameIds: [0] }, func, args })
  return answer?.result
}

type WithReader = { segnabandiReader?: PageReader }
const readHtml = (html: string | null, url: string) =>
  (globalThis as WithReader).segnabandiReader?.html(html, url) ?? null
const readText = (text: string, url: string) => (globalThis as WithReader).segnabandiReader?.text(text, url) ?? null
const wordsOfLink = (address: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(({ href }) => href === address)?.textContent ?? ''

/** The source of a linked page, when the person allowed its site; null when not, or when it is no page to read. */
async function fetchLinked({ permissions, fetch }: SavePorts, address: string): Promise<string | null> {
  const { protocol, hostname } = new URL(address)
  if (!(await permissions.contains({ origins: [`${protocol}//${hostname}/*`] }))) return null
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok || !/^text\/html\b|^application\/xhtml/i.test(type)) return null
    if (Number(response.headers.get('content-length') ?? 0) > LONGEST_PAGE) return null
    const text = await response.text()
    return text.length > LONGEST_PAGE ? null : text
  } catch {
    // No network, or the site refuses: the address alone is kept.
    return null
  }
}

/** What can be read of what is pointed at; null when nothing can. The page's answer is parsed like any stranger's. */
async function readPointed(ports: SavePorts, tab: Tabs.Tab, pointed: Pointed): Promise<Call | null> {
  const [tabId, url] = [tab.id, tab.url ?? '']
  if (tabId === undefined) return null
  const linked = pointed.kind === 'link' ? await fetchLinked(ports, pointed.address) : null
  if (pointed.kind === 'link' && linked === null) return null
  try {
    await ports.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/read.js'] })
    const read =
      pointed.kind === 'selection'
        ? await inTab(ports, tabId, readText, [pointed.text, url])
        : await inTab(ports, tabId, readHtml, [linked, pointed.kind === 'link' ? pointed.address : url])
    const parsed = v.safeParse(callSchema, read)
    return parsed.success ? parsed.output : null
  } catch {
    // Browser pages, extension stores and PDF viewers let no extension in.
    return null
  }
}

async function bareOf(ports: SavePorts, tab: Tabs.Tab, pointed: Pointed, address: string): Promise<Call> {
  if (pointed.kind === 'selection') return bareCall(address, pointed.text.slice(0, 120), pointed.text)
  if (pointed.kind === 'page' || tab.id === undefined) return bareCall(address, tab.title ?? '')
  const words = await inTab(ports, tab.id, wordsOfLink, [address]).catch(() => '')
  return bareCall(address, typeof words === 'string' ? words : '')
}

/** Saves what the person points at, and shows that it did on the page itself. Nothing is half-saved. */
export async function savePointed(ports: SavePorts, tab: Tabs.Tab, pointed: Pointed): Promise<SaveOutcome | null> {
  if (tab.incognito) return { failed: 'private' }
  const address = pointed.kind === 'link' ? pointed.address : (tab.url ?? '')
  if (!isWeb(address)) return null
  const { db, clock } = ports
  try {
    const known = await callsById(db, await idsWithKeys(db, addressKeys(address)))
    const given = known.filter(({ origin }) => origin !== 'page')
    // What the person saved by its address alone is read anew: now there may be something to read.
    const calls =
      given.length > 0 && given.length <= MOST_KNOWN
        ? given.map(({ call }) => call)
        : [(await readPointed(ports, tab, pointed)) ?? known[0]?.call ?? (await bareOf(ports, tab, pointed, address))]
    const fed = new Set(
      (
        await db.calls
          .where('id')
          .anyOf(calls.map(({ id }) => id))
          .toArray()
      ).map(({ id }) => id),
    )
    await db.transaction('rw', [db.saved, db.own], async () => {
      for (const call of calls) await saveCall(db, call, fed.has(call.id) ? 'feed' : 'page', clock())
    })
    if (tab.id !== undefined)
      await showAsked(
        ports,
        tab.id,
        tab.url ?? address,
        calls.map(({ id }) => id),
      ).catch(() => undefined)
    return { saved: calls.map(({ id }) => id), title: calls[0]?.title ?? '' }
  } catch (error) {
    console.error(`Segnabandi, saving ${address}:`, error)
    return { failed: storageFailure(error) }
  }
}

/** What the shortcut points at: the selected words, else the link in focus, else the page. Runs inside the page. */
function pointedInPage(): { text: string; link: string | null } {
  const text = String(getSelection() ?? '').trim()
  const focused = document.activeElement?.closest('a[href]')
  return { text: text.slice(0, 100_000), link: focused instanceof HTMLAnchorElement ? focused.href : null }
}

export async function pointedBy(ports: SavePorts, tab: Tabs.Tab): Promise<Pointed> {
  if (tab.id === undefined) return { kind: 'page' }
  const found = (await inTab(ports, tab.id, pointedInPage, []).catch(() => null)) as ReturnType<
    typeof pointedInPage
  > | null
  if (found?.text) return { kind: 'selection', text: found.text }
  return found?.link && isWeb(found.link) ? { kind: 'link', address: found.link } : { kind: 'page' }
}
