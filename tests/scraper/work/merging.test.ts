// Pages at other addresses, other titles, other sources: one record when they tell one call, two when they do not; and
// what an operator decides holds in later runs.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../scraper/store/open.ts'
import type { PageRecord, Store } from '../../../scraper/store/store.ts'
import { mergeCalls, splitPage } from '../../../scraper/work/decide.ts'
import { KnownCalls } from '../../../scraper/work/known-calls.ts'
import { recognitionOf } from '../../../scraper/work/page-work.ts'
import { pageOfText, readPage } from '../../../scraper/work/read-response.ts'
import { settle } from '../../../scraper/work/settle.ts'
import { pageKey } from '../../../shared/call/identity.ts'
import { GROUPS, type Telling } from './merging-cases.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
let store: Store
let known: KnownCalls
beforeEach(async () => {
  store = await openStore('sqlite::memory:', () => NOW)
  known = new KnownCalls(store)
})
afterEach(() => store.close())

async function tell({ url, title, text, published, kind = 'news' }: Telling): Promise<string> {
  const page = pageOfText(text, url, title)
  const { call, reason } = readPage(page, { evidence: [] }, { published, title, kind })
  if (call === null) throw new Error(`${title}: ${reason}`)
  const recognition = recognitionOf(page, published, call)
  const { imprint } = recognition
  const read: PageRecord = { key: pageKey(url), url, kind, source: 'prova', reading: call, readAt: NOW, imprint }
  return (await settle(store, read, null, [], NOW, { recognition, published, known })).callId
}

const idNow = async (url: string) => (await store.idsOfPages([pageKey(url)]))[0]

const ORDERS: [string, (tellings: Telling[]) => Telling[]][] = [
  ['as published', (tellings) => tellings],
  ['last first', (tellings) => [...tellings].reverse()],
  [
    'articles before the official page',
    (tellings) => [...tellings].sort((a, b) => +(a.kind === 'official') - +(b.kind === 'official')),
  ],
]

describe.each(ORDERS)('all groups in one store, %s', (_name, ordered) => {
  test('each is one record, and no record holds two', async () => {
    const groups = Object.entries(GROUPS)
    // Round by round, so that the groups stand among each other.
    const all = ordered(groups.flatMap(([, tellings]) => tellings))
    for (const telling of all) await tell(telling)
    const found = new Map<string, Set<string | undefined>>()
    for (const [name, tellings] of groups)
      found.set(name, new Set(await Promise.all(tellings.map(({ url }) => idNow(url)))))
    expect([...found].filter(([, ids]) => ids.size !== 1).map(([name]) => name)).toEqual([])
    expect(new Set([...found.values()].flatMap((ids) => [...ids])).size).toBe(groups.length)
  })
})

test('two editions are kept apart and know each other', async () => {
  for (const tellings of Object.values(GROUPS)) for (const telling of tellings) await tell(telling)
  const relations = async (url: string) => {
    const call = await store.callOf((await idNow(url)) ?? '')
    return (call?.related ?? []).map(({ id, relation }) => [id, relation])
  }
  const url = (group: keyof typeof GROUPS) => GROUPS[group]?.[0]?.url ?? ''
  expect(await relations(url('cortili 2026'))).toContainEqual([await idNow(url('cortili 2025')), 'edition'])
  expect(await relations(url('cortili 2025'))).toContainEqual([await idNow(url('cortili 2026')), 'edition'])
})

describe('an operator', () => {
  const [first, second] = [GROUPS.orti?.[0], GROUPS.musica?.[0]]
  if (first === undefined || second === undefined) throw new Error('the cases lost their groups')

  test('merges: one record, both ids answer, a later reading changes nothing of it', async () => {
    const [kept, taken] = [await tell(first), await tell(second)]
    await mergeCalls(store, kept, taken, NOW)
    expect((await store.callOf(taken))?.id).toBe(kept)
    expect(await tell(second)).toBe(kept)
    expect((await store.callOf(kept))?.pages).toHaveLength(2)
    expect(await store.calls()).toHaveLength(1)
  })

  test('splits what was merged: the old id is its own again, and nothing unites them later', async () => {
    const [kept, taken] = [await tell(first), await tell(second)]
    await mergeCalls(store, kept, taken, NOW)
    const { apart } = await splitPage(store, kept, second.url, NOW)
    expect(apart.id).toBe(taken)
    expect((await store.callOf(taken))?.title).toBe(second.title)
    expect(await tell(second)).toBe(taken)
    expect(await tell(first)).toBe(kept)
    expect((await store.callOf(kept))?.pages.map(({ url }) => url)).toEqual([first.url])
  })

  test('splits one of two articles on one call: a third cannot bring them together', async () => {
    const [one, two, three] = GROUPS.botteghe ?? []
    if (one === undefined || two === undefined || three === undefined) throw new Error('three tellings are needed')
    const id = await tell(one)
    expect(await tell(two)).toBe(id)
    await splitPage(store, id, two.url, NOW)
    await tell(three)
    expect(await idNow(two.url)).not.toBe(await idNow(one.url))
    // And a merge takes it back.
    await mergeCalls(store, (await idNow(one.url)) ?? '', (await idNow(two.url)) ?? '', NOW + 1)
    expect(await tell(two)).toBe(await idNow(one.url))
  })

  test('is told what cannot be decided', async () => {
    const id = await tell(first)
    await expect(mergeCalls(store, id, 'c0', NOW)).rejects.toThrow('calls --json')
    await expect(mergeCalls(store, id, id, NOW)).rejects.toThrow('one call already')
    await expect(splitPage(store, id, 'https://altro.example/', NOW)).rejects.toThrow('no page of')
    await expect(splitPage(store, id, first.url, NOW)).rejects.toThrow('only page')
  })
})

test('pages that say nothing join nothing', async () => {
  const bare = (n: number): Telling => ({
    url: `https://a.example/${n}`,
    title: 'Avviso pubblico',
    text: 'Avviso pubblico. Le domande si presentano entro il 10 dicembre 2026.',
    published: '2026-11-20',
  })
  expect(await tell(bare(1))).not.toBe(await tell(bare(2)))
})
