// Saving by menu and shortcut, marks beside links, the address bar, and where the panel stays away.
import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import type { Tabs } from 'webextension-polyfill'
import { bareCall } from '../../extension/background/bare-call.ts'
import type { SessionPort } from '../../extension/background/found.ts'
import { marksFor } from '../../extension/background/markers.ts'
import { type MenuPort, makeMenus, pointedAt } from '../../extension/background/menus.ts'
import { addressFor, asXml, suggest } from '../../extension/background/omnibox.ts'
import { type SavePorts, savePointed } from '../../extension/background/saving.ts'
import { closeFromPanel, followTab, receivePage, saveFromPanel, showAgain } from '../../extension/background/tabs.ts'
import { CallDatabase, writeSettings } from '../../extension/db/database.ts'
import { closeCall } from '../../extension/db/own.ts'
import { quietSites } from '../../extension/db/panels.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { searchRow } from '../../extension/db/search.ts'
import { badge as words } from '../../extension/locales/it/badge.ts'
import { notices } from '../../extension/locales/it/notices.ts'
import type { ToPage } from '../../extension/messages.ts'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const FEED = 'https://feed.example/index.json'
const OFFICIAL = 'https://comune.example/bandi/orti'
let databases = 0
const orti = (days = 5) =>
  closingOn('orti', dayFrom(NOW, days), {
    title: 'Orti <urbani> & giardini',
    pages: [{ url: OFFICIAL, kind: 'official', title: '' }],
  })

/** A tab whose page answers a reading with this. */
async function browserWith(read: unknown, calls: Call[] = [orti()]) {
  databases += 1
  const db = new CallDatabase(`saving ${databases}`)
  const rows = calls.map((call) => rowOf(FEED, 'lombardia', call))
  await db.calls.bulkPut(rows)
  await db.search.put(searchRow(FEED, 'lombardia', rows))
  const told: ToPage[] = []
  const session = new Map<string, unknown>()
  const state = { allowed: false, html: '', slow: 0 }
  const ports: SavePorts = {
    db,
    clock: () => NOW,
    words,
    knownWords: { callsLike: async () => [] },
    action: new Proxy({}, { get: () => async () => undefined }) as SavePorts['action'],
    session: {
      get: async (key: string) => {
        const value = session.get(key)
        await new Promise((resolve) => setTimeout(resolve, state.slow))
        return { [key]: value }
      },
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) session.set(key, value)
      },
      remove: async (key: string) => void session.delete(key),
    } as unknown as SessionPort,
    tabs: {
      sendMessage: async (_: number, message: ToPage) => void told.push(message),
    } as unknown as SavePorts['tabs'],
    scripting: {
      executeScript: async ({ func }: { func?: unknown }) => [{ frameId: 0, result: func ? read : undefined }],
    } as unknown as SavePorts['scripting'],
    permissions: { contains: async () => state.allowed },
    fetch: async () => new Response(state.html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  }
  return { db, ports, told, state, saved: () => db.saved.toArray() }
}
const tab = (url: string, more: Partial<Tabs.Tab> = {}) =>
  ({ id: 4, url, title: 'Titolo della pagina', incognito: false, ...more }) as Tabs.Tab

describe('saving', () => {
  test('a page already known saves its call as the feed has it', async () => {
    const { ports, saved, told } = await browserWith(null)
    expect(await savePointed(ports, tab(`${OFFICIAL}/?utm_source=x`), { kind: 'page' })).toEqual({
      saved: ['orti'],
      title: orti().title,
    })
    expect(await saved()).toMatchObject([{ id: 'orti', source: 'feed' }])
    expect(told.at(-1)).toMatchObject({ name: 'show', asked: true, keeps: true, calls: [{ id: 'orti', saved: true }] })
  })

  test('a page that can be read saves what was read', async () => {
    const { ports, saved } = await browserWith(closingOn('letto', '2026-12-05'))
    await savePointed(ports, tab('https://altro.example/avviso'), { kind: 'page' })
    expect(await saved()).toMatchObject([{ id: 'letto', source: 'page', call: { deadline: { date: '2026-12-05' } } }])
  })

  test('a page saved by its address alone is read once there is something to read, and stays one call', async () => {
    const { ports, saved } = await browserWith(null)
    await savePointed(ports, tab('https://altro.example/avviso'), { kind: 'page' })
    const [bare] = await saved()
    const read = { ...bare?.call, deadline: closingOn('x', '2026-12-05').deadline }
    await savePointed(
      { ...ports, ...(await browserWith(read)).ports, db: ports.db },
      tab('https://altro.example/avviso'),
      {
        kind: 'page',
      },
    )
    expect(await saved()).toMatchObject([{ id: bare?.id, call: { deadline: { date: '2026-12-05' } } }])
  })

  test.each([
    ['nothing was read', null],
    ['the page answered with something else', { id: 'x', title: '<script>' }],
    ['the page answered with too much', { ...closingOn('x', '2026-12-05'), title: 'a'.repeat(5000) }],
  ])('when %s: its title and address, every fact left open', async (_, answer) => {
    const { ports, saved } = await browserWith(answer)
    await savePointed(ports, tab('https://altro.example/avviso'), { kind: 'page' })
    expect(await saved()).toMatchObject([
      {
        source: 'page',
        call: { title: 'Titolo della pagina', deadline: { kind: 'unknown', date: null } },
        keys: [expect.stringContaining('altro.example/avviso')],
      },
    ])
  })

  test('a link is fetched only where the person gave access', async () => {
    const { ports, saved, state } = await browserWith(closingOn('letto', '2026-12-05'))
    const fetched = vi.spyOn(ports, 'fetch')
    const link = { kind: 'link' as const, address: 'https://altro.example/bando-sport.html' }
    await savePointed(ports, tab('https://giornale.example/'), link)
    expect(fetched).not.toHaveBeenCalled()
    state.allowed = true
    await savePointed(ports, tab('https://giornale.example/'), link)
    expect(fetched).toHaveBeenCalledOnce()
    expect((await saved()).map(({ id }) => id)).toContain('letto')
  })

  test('the selection stands in the record when nothing can be read of it', async () => {
    const { ports, saved } = await browserWith(null)
    const text = 'Contributi per lo sport\nscadenza da definire'
    await savePointed(ports, tab('https://altro.example/'), { kind: 'selection', text })
    expect(await saved()).toMatchObject([
      { call: { title: 'Contributi per lo sport scadenza da definire', summary: text } },
    ])
  })

  test('a private window saves nothing', async () => {
    const { ports, saved } = await browserWith(closingOn('letto', '2026-12-05'))
    expect(await savePointed(ports, tab(OFFICIAL, { incognito: true }), { kind: 'page' })).toEqual({
      failed: 'private',
    })
    expect(await saved()).toEqual([])
  })

  test('a full disk is said, and nothing is half-saved', async () => {
    const { ports, db, saved } = await browserWith(null)
    db.own.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await savePointed(ports, tab(OFFICIAL), { kind: 'page' })).toEqual({ failed: 'full' })
    said.mockRestore()
    expect(await saved()).toEqual([])
  })

  test('the browser’s own pages are nothing to save', async () => {
    const { ports, saved } = await browserWith(null)
    expect(await savePointed(ports, tab('chrome://settings/'), { kind: 'page' })).toBeNull()
    expect(await savePointed(ports, tab(OFFICIAL), { kind: 'link', address: 'javascript:alert(1)' })).toBeNull()
    expect(await saved()).toEqual([])
  })
})

test.each([
  ['https://comune.example/avvisi/bando-orti_urbani.html', '', 'bando orti urbani'],
  ['https://comune.example/?id=7', '', 'comune.example'],
  ['https://comune.example/x', '  Bando\n orti ', 'Bando orti'],
])('%s with the words "%s" is called "%s"', (address, given, title) => {
  expect(bareCall(address, given).title).toBe(title)
})

test('the same address saved twice is one call', () => {
  expect(bareCall(OFFICIAL, 'a').id).toBe(bareCall(`${OFFICIAL}/`, 'b').id)
})

test('the menu has an entry for page, link, selection and the side panel, made once', async () => {
  const made: { id?: string; contexts?: string[] }[] = []
  const menus = { removeAll: async () => void made.splice(0), create: (entry: object) => made.push(entry) }
  await makeMenus(menus as unknown as MenuPort, notices)
  await makeMenus(menus as unknown as MenuPort, notices)
  expect(made.map(({ id, contexts }) => [id, contexts])).toEqual([
    ['save-page', ['page']],
    ['save-link', ['link']],
    ['save-selection', ['selection']],
    ['side', ['page']],
  ])
})

test.each([
  [{ menuItemId: 'save-page' }, { kind: 'page' }],
  [
    { menuItemId: 'save-link', linkUrl: OFFICIAL },
    { kind: 'link', address: OFFICIAL },
  ],
  [
    { menuItemId: 'save-selection', selectionText: 'x' },
    { kind: 'selection', text: 'x' },
  ],
  [{ menuItemId: 'other' }, null],
])('%j points at %j', (info, pointed) => {
  expect(pointedAt({ modifiers: [], editable: false, ...info })).toEqual(pointed)
})

describe('the address bar', () => {
  test('finds open calls by words, as text for Firefox and as XML for Chrome', async () => {
    const { db } = await browserWith(null)
    expect(await suggest(db, 'orti urb', NOW, notices, false)).toEqual([
      { content: 'bando:orti', description: 'Orti <urbani> & giardini · ven 27 nov 2026' },
    ])
    const [xml] = await suggest(db, 'orti', NOW, notices, true)
    expect(xml?.description).toBe('Orti &#60;urbani&#62; &#38; giardini · ven 27 nov 2026')
    expect(asXml('\u0007<')).toBe(' &#60;')
  })

  test('leads to the official page; to our own list for words', async () => {
    const { db } = await browserWith(null)
    expect(await addressFor(db, 'bando:orti', 'own')).toBe(OFFICIAL)
    expect(await addressFor(db, 'orti & sport', 'own')).toBe('own#words=orti%20%26%20sport')
    const bad = closingOn('bad', '2026-12-05', { pages: [{ url: 'javascript:x', kind: 'official', title: '' }] })
    await db.calls.put(rowOf(FEED, 'lombardia', bad))
    expect(await addressFor(db, 'bando:bad', 'own')).toBe('own#call=bad')
  })
})

describe('marks beside links', () => {
  const links = [`${OFFICIAL}?utm_source=x`, 'https://altro.example/']
  test('stand by those that lead to known calls, with the days left', async () => {
    const { db } = await browserWith(null)
    expect(await marksFor(db, links, NOW, words)).toEqual([
      { url: links[0], text: '5g', title: 'Avviso che scade tra 5 giorni: Orti <urbani> & giardini' },
    ])
  })
  test('not by calls turned down', async () => {
    const { db } = await browserWith(null)
    await closeCall(db, orti(), 'not-for-us', NOW)
    expect(await marksFor(db, links, NOW, words)).toEqual([])
  })
})

describe('the panel', () => {
  const from = (isPrivate = false) => ({ tabId: 4, address: OFFICIAL, isPrivate })
  const report = { name: 'page' as const, canonical: null, title: '', links: [], text: null }
  const shows = (told: ToPage[]) => told.filter(({ name }) => name === 'show').length

  test('closed for a call it stays away, until its term moves or the person asks', async () => {
    const { db, ports, told } = await browserWith(null)
    await receivePage(ports, from(), report)
    await closeFromPanel(ports, from(), false)
    await receivePage(ports, from(), report)
    expect(shows(told)).toBe(1)
    await db.calls.put(rowOf(FEED, 'lombardia', orti(30)))
    await receivePage(ports, from(), report)
    expect(shows(told)).toBe(2)
    await closeFromPanel(ports, from(), false)
    await showAgain(ports, 4)
    expect(told.at(-1)).toMatchObject({ asked: true })
    await receivePage(ports, from(), report)
    expect(shows(told)).toBe(4)
  })

  test('a tab that says where it went while its new page tells of itself keeps what the new page found', async () => {
    const { ports, told, state } = await browserWith(null)
    await receivePage(ports, { ...from(), address: `${OFFICIAL}?utm_source=prima` }, report)
    state.slow = 60
    await Promise.all([followTab(ports, 4, OFFICIAL), receivePage(ports, from(), report)])
    expect(told.filter(({ name }) => name === 'show').at(-1)).toMatchObject({ calls: [{ id: 'orti' }] })
    await showAgain(ports, 4)
    expect(told.at(-1)).toMatchObject({ asked: true, calls: [{ id: 'orti' }] })
  })

  test('a page saved while it is still being looked up keeps the panel that says so', async () => {
    const { ports, told } = await browserWith(closingOn('letto', dayFrom(NOW, 9)))
    const address = 'https://altro.example/avviso'
    const slowly = {
      ...ports,
      knownWords: { callsLike: () => new Promise<string[]>((resolve) => setTimeout(resolve, 80, [])) },
    }
    const lookedUp = receivePage(slowly, { ...from(), address }, { ...report, text: 'Avviso: domande entro maggio' })
    await savePointed(slowly, tab(address), { kind: 'page' })
    await lookedUp
    expect(told.at(-1)).toMatchObject({ name: 'show', asked: true, calls: [{ id: 'letto' }] })
  })

  test('closed for a site it stays away from all of it', async () => {
    const { db, ports, told } = await browserWith(null)
    await receivePage(ports, from(), report)
    await closeFromPanel(ports, from(), true)
    await db.calls.put(rowOf(FEED, 'lombardia', orti(30)))
    await receivePage(ports, from(), report)
    expect(shows(told)).toBe(1)
    expect(await quietSites(db)).toEqual(['comune.example'])
  })

  test('in a private window it shows, offers nothing to keep, and writes nothing down', async () => {
    const { db, ports, told } = await browserWith(null)
    await receivePage(ports, from(true), report)
    expect(told.at(-1)).toMatchObject({ name: 'show', keeps: false })
    await saveFromPanel(ports, from(true), 'orti', true)
    await closeFromPanel(ports, from(true), true)
    expect([await db.saved.count(), await db.closed.count(), await db.own.count()]).toEqual([0, 0, 0])
  })

  test('a call turned down shows no panel by itself', async () => {
    const { db, ports, told } = await browserWith(null)
    await closeCall(db, orti(), 'not-for-us', NOW)
    await receivePage(ports, from(), report)
    expect(shows(told)).toBe(0)
  })

  test('marks are looked for only where they were asked for', async () => {
    const { db, ports, told } = await browserWith(null)
    const withLinks = { ...report, links: [OFFICIAL] }
    await receivePage(ports, { ...from(), address: 'https://giornale.example/a' }, withLinks)
    expect(told.some(({ name }) => name === 'mark')).toBe(false)
    await writeSettings(db, { links: true })
    await receivePage(ports, { ...from(), address: 'https://giornale.example/a' }, withLinks)
    expect(told.find(({ name }) => name === 'mark')).toMatchObject({ marks: [{ url: OFFICIAL, text: '5g' }] })
  })
})
