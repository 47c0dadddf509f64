// What a tab shows when a page is judged to speak of calls: sure on the page, possible in the popup alone, and nothing
// written down from a private window.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { matchOf, type SessionPort } from '../../extension/background/found.ts'
import { closeFromPanel, receivePage, type TabPorts } from '../../extension/background/tabs.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { closePanelOn } from '../../extension/db/panels.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { badge as words } from '../../extension/locales/it/badge.ts'
import type { PageReport, ToPage } from '../../extension/messages.ts'
import { closingOn, dayFrom } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const ARTICLE = 'https://giornale.example/orti'
const OFFICIAL = 'https://comune.example/bandi/orti'
const from = (isPrivate = false) => ({ tabId: 4, address: ARTICLE, isPrivate })
const report = (change: Partial<PageReport> = {}): PageReport => ({
  name: 'page',
  canonical: null,
  title: '',
  links: [],
  text: 'Bando per gli orti',
  ...change,
})
const judged = (callId: string, certainty: string, address = ARTICLE) => ({
  address,
  matches: [{ callId, certainty, score: 9, because: ['stesso nome («orti»)', 'stessa scadenza'] }],
})

let databases = 0
/** A browser whose page answers the judge with this; `asked` holds the calls it was asked of. */
async function browserThat(answers: unknown, alike: string[] = ['orti']) {
  databases += 1
  const db = new CallDatabase(`spoken ${databases}`)
  const orti = closingOn('orti', dayFrom(NOW, 5), {
    title: 'Orti',
    pages: [{ url: OFFICIAL, kind: 'official', title: '' }],
  })
  await db.calls.bulkPut([rowOf('https://feed.example/index.json', 'lombardia', orti)])
  const told: ToPage[] = []
  const asked: string[] = []
  const kept = new Map<string, unknown>()
  const session = {
    get: async (key: string) => ({ [key]: kept.get(key) }),
    set: async (values: object) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, value)
    },
    remove: async (key: string) => void kept.delete(key),
  } as unknown as SessionPort
  const ports: TabPorts = {
    db,
    clock: () => NOW,
    words,
    knownWords: { callsLike: async () => alike },
    action: new Proxy({}, { get: () => async () => undefined }) as TabPorts['action'],
    session,
    tabs: { sendMessage: async (_: number, message: ToPage) => void told.push(message) } as unknown as TabPorts['tabs'],
    scripting: {
      executeScript: async ({ func, args }: { func?: unknown; args?: [{ id: string }[]] }) => {
        if (func) asked.push(...(args?.[0] ?? []).map(({ id }) => id))
        if (answers instanceof Error) throw answers
        return [{ frameId: 0, result: func ? answers : undefined }]
      },
    } as unknown as TabPorts['scripting'],
  }
  return { db, ports, told, asked, match: () => matchOf(session, 4) }
}
const shown = (told: ToPage[]) => told.filter((message) => message.name === 'show' && message.calls.length > 0)

test('a sure match opens the panel, and tells why', async () => {
  const { ports, told, match } = await browserThat(judged('orti', 'sure'))
  await receivePage(ports, from(), report())
  expect(shown(told)).toMatchObject([{ because: 'words', why: ['stesso nome («orti»)', 'stessa scadenza'] }])
  expect(await match()).toMatchObject({ ids: ['orti'], because: 'words' })
})

test('a possible match is kept for the popup and shown nowhere else', async () => {
  const { ports, told, match } = await browserThat(judged('orti', 'possible'))
  await receivePage(ports, from(), report())
  expect(shown(told)).toEqual([])
  expect(await match()).toMatchObject({
    ids: [],
    possible: [{ id: 'orti', why: ['stesso nome («orti»)', 'stessa scadenza'] }],
  })
})

test('a page on results that links to the call is only possible, though it links', async () => {
  const { ports, told, match } = await browserThat(judged('orti', 'possible'), [])
  await receivePage(ports, from(), report({ links: [OFFICIAL], text: null }))
  expect(shown(told)).toEqual([])
  expect(await match()).toMatchObject({ ids: [], possible: [{ id: 'orti' }] })
})

test('a link the page is judged sure of is told as a link', async () => {
  const { ports, told } = await browserThat(judged('orti', 'sure'), [])
  await receivePage(ports, from(), report({ links: [OFFICIAL] }))
  expect(shown(told)).toMatchObject([{ because: 'link' }])
})

test('nothing is asked of a page that neither sounds like a call nor links to one', async () => {
  const { ports, asked, match } = await browserThat(judged('orti', 'sure'))
  await receivePage(ports, from(), report({ text: null }))
  expect(asked).toEqual([])
  expect(await match()).toBeNull()
})

test('a page of the call is not judged: its address says it all', async () => {
  const { ports, told, asked } = await browserThat(null)
  await receivePage(ports, { ...from(), address: OFFICIAL }, report())
  expect(asked).toEqual([])
  expect(shown(told)).toMatchObject([{ because: 'address', why: [] }])
})

test.each([
  ['names a call it was not asked of', judged('altro', 'sure')],
  ['has moved on meanwhile', judged('orti', 'sure', 'https://giornale.example/calcio')],
  ['answers nonsense', { matches: 'tutti' }],
  ['does not answer', null],
  ['cannot be entered', new Error('Cannot access contents of the page')],
])('no match when the page %s', async (_, answers) => {
  const { ports, told, match } = await browserThat(answers)
  await receivePage(ports, from(), report())
  expect(shown(told)).toEqual([])
  expect((await match())?.ids ?? []).toEqual([])
})

test('a link stands when its page cannot be judged', async () => {
  const { ports, told } = await browserThat(null, [])
  await receivePage(ports, from(), report({ links: [OFFICIAL] }))
  expect(shown(told)).toMatchObject([{ because: 'link' }])
})

test('on a site the person shut no page is judged', async () => {
  const { db, ports, told, asked } = await browserThat(judged('orti', 'sure'))
  await closePanelOn(db, 'giornale.example', NOW)
  await receivePage(ports, from(), report())
  expect([asked, shown(told)]).toEqual([[], []])
})

test('a private window is looked up, and nothing is written down', async () => {
  const { db, ports, told } = await browserThat(judged('orti', 'sure'))
  await receivePage(ports, from(true), report())
  expect(shown(told)).toMatchObject([{ because: 'words', keeps: false }])
  await closeFromPanel(ports, from(true), true)
  expect([await db.saved.count(), await db.closed.count(), await db.own.count(), await db.index.count()]).toEqual([
    0, 0, 0, 0,
  ])
})

test('what was possible on one page is forgotten on the next', async () => {
  const { ports, match } = await browserThat(judged('orti', 'possible'))
  await receivePage(ports, from(), report())
  await receivePage(ports, { ...from(), address: 'https://giornale.example/calcio' }, report({ text: null }))
  expect(await match()).toBeNull()
})
