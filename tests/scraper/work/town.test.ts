// The whole path, reader included, on the sample town: what its pages tell is what is stored, and what changes is noticed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import { startTown, type Town } from '../../../scraper/sample-town/town.ts'
import { openStore } from '../../../scraper/store/open.ts'
import type { Store } from '../../../scraper/store/store.ts'
import { runSources } from '../../../scraper/work/run.ts'
import type { Call } from '../../../shared/call/call.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000
let folder: string
let town: Town
let store: Store
let now: number
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-town-'))
  now = NOW
  town = await startTown({ now: NOW })
  store = await openStore(`sqlite:${join(folder, 'town.db')}`, () => now)
})
afterEach(async () => {
  await store.close()
  await town.close()
  rmSync(folder, { recursive: true, force: true })
})
async function scrape() {
  const fetcher = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0, limits: { tries: 1 } })
  try {
    return await runSources({
      sources: town.sources,
      registry: town.sources,
      isNamed: true,
      store,
      fetcher,
      clock: () => now,
    })
  } finally {
    await fetcher.close()
  }
}
const holding = (calls: readonly Call[], url: string) =>
  calls.filter(({ pages }) => pages.some((page) => page.url === url))

test('every call of the town is one call, with its deadline, whoever tells it', async () => {
  const { sources } = await scrape()
  expect(sources.flatMap(({ failures }) => failures)).toEqual([])
  // What other pages add to a call met in this very run is no change.
  expect(sources.map(({ changed }) => changed)).toEqual(sources.map(() => 0))
  const calls = await store.calls()
  const told = town.expected().filter(({ is, url }) => is !== null && !url.endsWith('.pdf'))
  expect(told.length).toBeGreaterThan(15)
  const ids = new Map<string, Set<string>>()
  let missed = 0
  for (const { url, is, site } of told) {
    const found = holding(calls, url)
    // An issuer's page is never missed; an article may be taken for none, but never for two.
    const isIssuers = site === 'comune' || site === 'foundation'
    if (isIssuers || found.length > 0) expect([url, found.length]).toEqual([url, 1])
    else missed++
    for (const { id } of found) ids.set(is?.call ?? '', (ids.get(is?.call ?? '') ?? new Set()).add(id))
  }
  expect(missed).toBeLessThan(2)
  // What is no call, or none yet ("in arrivo un bando"), is listed nowhere.
  const none = town.expected().filter(({ is, url }) => is === null && !url.endsWith('.pdf'))
  expect(none.length).toBeGreaterThan(15)
  expect(none.filter(({ url }) => holding(calls, url).length > 0).map(({ url }) => url)).toEqual([])
  // An article, a portal and the official pages of one call lead to one id.
  for (const [call, found] of ids) expect([call, found.size]).toEqual([call, 1])
  for (const { url, is, site } of told) {
    if (is === null || site === 'paper' || site === 'csv') continue
    const { date, time } = holding(calls, url)[0]?.deadline ?? {}
    // A term that the page leaves to its PDF is read there.
    const inFile = town.expected().find((one) => one.url.endsWith('.pdf') && one.is?.call === is.call)?.is?.deadline
    const term = is.deadline.date === null && inFile !== undefined ? inFile : is.deadline
    expect([url, date, time]).toEqual([url, term.date, term.time])
  }
})

test('the PEC an article leaves out comes from the page it links, and both are named', async () => {
  await scrape()
  const [call] = holding(await store.calls(), town.articleUrl)
  expect(call?.contacts.pec).toEqual(['sociale@pec.comune.borgolieto.pg.it'])
  expect(call?.pages.map(({ kind }) => kind)).toEqual(['official', 'aggregator', 'news'])
  for (const piece of call?.evidence ?? []) expect(call?.pages.map(({ url }) => url)).toContain(piece.page)
})

test('the next day only "not changed" is answered; an extension is then noticed with both terms', async () => {
  await scrape()
  const before = holding(await store.calls(), town.articleUrl)[0]
  now += DAY
  const asked = town.requests.length
  const { sources } = await scrape()
  expect(sources.map(({ new: fresh, changed, failures }) => [fresh, changed, failures.length])).toEqual(
    Array(4).fill([0, 0, 0]),
  )
  const answers = town.requests.slice(asked).filter(({ path }) => path !== '/robots.txt')
  expect(answers.map(({ status, path }) => [path, status])).toEqual(answers.map(({ path }) => [path, 304]))

  now += DAY
  town.extend('centro-famiglie')
  await scrape()
  const [after] = holding(await store.calls(), town.articleUrl)
  expect(after?.id).toBe(before?.id)
  expect(after?.deadline.date).toBe('2026-12-25')
  expect(after?.history.filter(({ event }) => event === 'extended')).toMatchObject([
    { from: '2026-12-10T12:00', to: '2026-12-25T12:00', page: expect.stringContaining('/novita/coprogettazione') },
  ])
  now += DAY
  expect((await scrape()).sources.reduce((sum, { changed }) => sum + changed, 0)).toBe(0)
})

test.each(['down', '500', 'html-instead-of-feed', 'cut-gzip', 'empty-list'] as const)(
  'the portal is %s: it is named, the others go on, nothing is lost',
  async (breakdown) => {
    await scrape()
    const before = await store.calls()
    town.break('csv', breakdown)
    now += DAY
    const { sources } = await scrape()
    const failing = sources.filter(({ failures }) => failures.length > 0).map(({ id }) => id)
    expect(failing).toEqual(['csv-terre-liete'])
    expect(await store.calls()).toEqual(before)
  },
)
