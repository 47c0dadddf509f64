// The number on the button, its colour, and the words that say what both mean.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { type BadgePort, clearTab, pageBadge, refreshBadge, weekBadge } from '../../extension/background/badge.ts'
import { CallDatabase, writeSettings } from '../../extension/db/database.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall } from '../../extension/db/saved.ts'
import { badge as en } from '../../extension/locales/en/badge.ts'
import { badge as it } from '../../extension/locales/it/badge.ts'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom, makeCall } from './calls.ts'

/** Sunday 22 November 2026, eleven in the morning in Rome. */
const NOW = Date.parse('2026-11-22T10:00:00Z')
const inDays = (...days: number[]) => days.map((day) => closingOn(`d${day}`, dayFrom(NOW, day)))
const closing = (calls: Call[]) => ({ count: calls.length, first: calls[0] ?? null })
let databases = 0

/** Stands in for the toolbar: remembers what it was told, in general and by tab. */
function fakeToolbar() {
  const state = new Map<number | undefined, { text?: string | null; colour?: unknown; title?: string | null }>()
  const change = (tabId: number | undefined, part: object) => {
    state.set(tabId, { ...state.get(tabId), ...part })
  }
  const action = {
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => change(tabId, { text }),
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId?: number; color: unknown }) => {
      if (color === null) throw new TypeError('Missing required property color')
      change(tabId, { colour: color })
    },
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId?: number; title: string | null }) => change(tabId, { title }),
    getBadgeBackgroundColor: async ({ tabId }: { tabId?: number }) => state.get(tabId)?.colour,
    getTitle: async ({ tabId }: { tabId?: number }) => state.get(tabId)?.title,
  } as unknown as BadgePort
  return { action, state }
}

async function databaseWith(calls: Call[]) {
  databases += 1
  const db = new CallDatabase(`badge ${databases}`)
  await db.calls.bulkPut(calls.map((call) => rowOf('https://feed.example/index.json', 'lombardia', call)))
  return db
}

test.each([
  ['today', [0, 3], '2', '#b3261e', 'Segnabandi: 2 avvisi scadono entro 7 giorni, il primo oggi'],
  ['tomorrow', [1], '1', '#a34900', 'Segnabandi: 1 avviso scade entro 7 giorni, domani'],
  ['in three days', [3], '1', '#a34900', 'Segnabandi: 1 avviso scade entro 7 giorni, tra 3 giorni'],
  ['in a week', [5, 6], '2', '#00629e', 'Segnabandi: 2 avvisi scadono entro 7 giorni, il primo tra 5 giorni'],
  ['nothing', [], '', '#4a5560', 'Segnabandi: nessun avviso scade nei prossimi 7 giorni'],
])('soonest %s', (_, days, text, colour, title) => {
  expect(weekBadge(closing(inDays(...days)), NOW, it)).toEqual({ text, colour, title })
})

test('more than 99 are not counted one by one', () => {
  const many = Array.from({ length: 130 }, (_, index) => closingOn(`c${index}`, dayFrom(NOW, 4)))
  expect(weekBadge(closing(many), NOW, it)).toMatchObject({ text: '99+', title: expect.stringContaining('130 avvisi') })
})

test.each([
  ['open', inDays(12), '12g', 'Questa pagina parla di un avviso che scade tra 12 giorni: Avviso d12'],
  ['last day', inDays(0), 'oggi', 'Questa pagina parla di un avviso che scade oggi: Avviso d0'],
  ['closed', inDays(-2), '–', 'Questa pagina parla di un avviso già chiuso: Avviso d-2'],
  [
    'one closed, one open',
    inDays(-2, 4),
    '4g',
    'Questa pagina parla di 2 avvisi; il primo scade tra 4 giorni: Avviso d4',
  ],
  [
    'rolling',
    [makeCall('r', { deadline: { kind: 'rolling', date: null, time: null, certainty: 1, supersedes: null } })],
    '1',
    'Questa pagina parla di un avviso senza una data di scadenza: Avviso r',
  ],
])('a page with a call: %s', (_, calls, text, title) => {
  expect(pageBadge(calls, NOW, it)).toMatchObject({ text, title })
})

test('a page without a call has no badge of its own', () => expect(pageBadge([], NOW, it)).toBeNull())

test('no badge is longer than the four characters that fit', () => {
  for (const words of [it, en])
    for (const days of [0, 1, 7, 99, 365, 5000]) expect(words.shortDays(days).length, `${days}`).toBeLessThanOrEqual(4)
})

test('counts what closes in the coming seven days: not what is past, far, withdrawn, or closed an hour ago', async () => {
  const withdrawn = closingOn('w', dayFrom(NOW, 2), { history: [{ at: '2026-11-20', event: 'withdrawn', page: null }] })
  const anHourAgo = makeCall('h', {
    deadline: { kind: 'fixed', date: dayFrom(NOW, 0), time: '10:00', certainty: 1, supersedes: null },
  })
  const db = await databaseWith([...inDays(-1, 0, 6, 8, 30), withdrawn, anHourAgo])
  const { action, state } = fakeToolbar()
  const next = await refreshBadge(db, action, NOW, it)
  expect(state.get(undefined)?.text).toBe('2')
  expect(new Date(next).toISOString()).toBe('2026-11-22T23:00:01.000Z')
})

test('a call closing at noon is drawn again just after noon', async () => {
  const noon = makeCall('n', {
    deadline: { kind: 'fixed', date: dayFrom(NOW, 0), time: '12:00', certainty: 1, supersedes: null },
  })
  const { action } = fakeToolbar()
  expect(new Date(await refreshBadge(await databaseWith([noon]), action, NOW, it)).toISOString()).toBe(
    '2026-11-22T11:00:01.000Z',
  )
})

test('counts only saved calls when asked, read from pages too', async () => {
  const db = await databaseWith(inDays(2, 3))
  await writeSettings(db, { badge: 'saved' })
  const { action, state } = fakeToolbar()
  await refreshBadge(db, action, NOW, it)
  expect(state.get(undefined)?.text).toBe('')
  await saveCall(db, closingOn('mine', dayFrom(NOW, 1)), 'page', NOW)
  await refreshBadge(db, action, NOW, it)
  expect(state.get(undefined)).toMatchObject({ text: '1', title: expect.stringContaining('domani') })
})

test('a call of two feeds counts once', async () => {
  const db = await databaseWith(inDays(2))
  await db.calls.put(rowOf('https://other.example/index.json', 'lombardia', closingOn('d2', dayFrom(NOW, 2))))
  const { action, state } = fakeToolbar()
  await refreshBadge(db, action, NOW, it)
  expect(state.get(undefined)?.text).toBe('1')
})

test('clearing a tab gives it the general colour and title back', async () => {
  const { action, state } = fakeToolbar()
  await refreshBadge(await databaseWith(inDays(1)), action, NOW, it)
  await clearTab(action, 7)
  expect(state.get(7)).toEqual({ ...state.get(undefined), text: null })
})
