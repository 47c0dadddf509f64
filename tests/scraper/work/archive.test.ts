// From one address to every open call behind it, and again: eight kinds of sites over the same archive of two hundred
// notices, the reader included. Moved, repeated, extended, withdrawn and vanished items, and noise on every page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import { openStore } from '../../../scraper/store/open.ts'
import type { Store } from '../../../scraper/store/store.ts'
import { runSources } from '../../../scraper/work/run.ts'
import type { Call } from '../../../shared/call/call.ts'
import { pageKey } from '../../../shared/call/identity.ts'
import { statusAt } from '../../../shared/call/status.ts'
import { archive, dayAfter, type Notice } from './archive/notices.ts'
import { type ArchiveSite, openArchive } from './archive/site.ts'
import { SKINS } from './archive/skins.ts'

const TODAY = '2026-11-22'
const NOW = Date.parse(`${TODAY}T10:00:00Z`)
const DAY = 86_400_000
/** Eighteen months before. */
const OLDEST = '2025-05-22'

let folder: string
let store: Store
let now: number
let site: ArchiveSite
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-archive-'))
  now = NOW
  store = await openStore(`sqlite:${join(folder, 'test.db')}`, () => now)
})
afterEach(async () => {
  await store.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

async function visit(isNamed = true) {
  const fetcher = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0, limits: { tries: 1 } })
  site.requests.length = 0
  try {
    const { sources } = await runSources({
      sources: [site.source],
      registry: [site.source],
      isNamed,
      store,
      fetcher,
      clock: () => now,
    })
    expect(sources.flatMap(({ failures }) => failures)).toEqual([])
    return sources[0]
  } finally {
    await fetcher.close()
  }
}

const holding = (calls: readonly Call[], notice: Notice) => {
  const key = pageKey(site.addressOf(notice))
  return calls.filter(({ pages }) => pages.some(({ url }) => pageKey(url) === key))
}
const isOpen = ({ deadline }: Notice) => deadline !== null && deadline >= TODAY

/** Every call found once and no two told as one. */
async function expectWhole(expected: readonly Notice[]) {
  const calls = await store.calls()
  const found = expected.filter((notice) => holding(calls, notice).length > 0)
  const missed = expected.filter((notice) => !found.includes(notice)).map(({ title }) => title)
  expect([missed.slice(0, 5), found.length / expected.length]).toEqual([
    missed.slice(0, 5),
    expect.toSatisfy((share: number) => share >= 0.97),
  ])
  for (const notice of found) expect([notice.title, holding(calls, notice).length]).toEqual([notice.title, 1])
  expect(new Set(found.map((notice) => holding(calls, notice)[0]?.id)).size).toBe(found.length)
  const strays = calls.filter((call) => !found.some((notice) => holding(calls, notice)[0]?.id === call.id))
  expect(strays.map(({ title, pages }) => [title, pages.map(({ url }) => url)])).toEqual([])
  return calls
}

describe.each(SKINS.map((skin) => [skin.name, skin] as const))('%s', (_name, skin) => {
  test('the whole archive is found, then only what is new or changed, and nothing that happens is missed', async () => {
    const notices = archive(TODAY)
    site = await openArchive(skin, notices)

    // First visit: everything back to the bound, from the address a person would paste.
    await visit()
    const wanted = notices.filter(({ isCall, published }) => isCall && published >= OLDEST)
    expect(wanted.length).toBeGreaterThan(45)
    const first = await expectWhole(wanted)
    for (const notice of wanted)
      expect([notice.title, holding(first, notice)[0]?.deadline.date]).toEqual([notice.title, notice.deadline])
    const tooOld = notices.filter(({ published }) => published < OLDEST)
    expect(tooOld.length).toBeGreaterThan(20)
    const firstRequests = site.requests.length
    expect(
      tooOld.filter((notice) =>
        site.requests.some((line) => line.endsWith(new URL(site.addressOf(notice)).pathname) && !line.includes('?')),
      ),
    ).toEqual([])

    // The next day nothing has happened, but every token and counter is another.
    now += DAY
    const quiet = await visit()
    expect([quiet?.new, quiet?.changed, quiet?.warnings]).toEqual([0, 0, []])
    expect(await store.calls()).toEqual(first)
    now += DAY
    await visit(false)
    expect(site.requests.length).toBeLessThan(firstRequests / 3)

    // Then much happens at once.
    now += DAY
    const open = wanted.filter(isOpen)
    expect(open.length).toBeGreaterThan(12)
    const [extended, withdrawn, redirected, lost, gone] = [
      open.slice(0, 7),
      open.slice(7, 9),
      open.slice(9, 10),
      open.slice(10, 11),
      open.slice(11, 13),
    ]
    const deep = open.filter((notice) => notice.index > 60 && !gone.includes(notice))
    expect(deep.length).toBeGreaterThan(1)
    for (const notice of new Set([...extended, ...redirected, ...deep.slice(-2)])) {
      notice.formerly = notice.deadline
      notice.deadline = dayAfter(notice.deadline ?? '', 21)
    }
    for (const notice of withdrawn) notice.isWithdrawn = true
    for (const notice of redirected) notice.moved = 'redirect'
    for (const notice of lost) notice.moved = 'lost'
    for (const notice of gone) notice.isGone = true
    const fresh = archive('2026-11-25', 12)
      .filter(({ isCall }) => isCall)
      .map((notice, at): Notice => {
        const subject = [
          'la fioritura dei balconi',
          'il torneo di scacchi viventi',
          'le serre idroponiche',
          'il coro delle mondine',
        ][at]
        return {
          ...notice,
          index: 300 + at * 3,
          slug: `nuovo-${at}`,
          title: `Avviso pubblico per ${subject}`,
          published: '2026-11-24',
          deadline: '2026-12-20',
        }
      })
    notices.unshift(...fresh)

    await visit()
    const calls = await expectWhole([
      ...fresh,
      ...wanted.filter((notice) => !gone.includes(notice) && !lost.includes(notice)),
      ...lost,
      ...gone,
    ])
    for (const notice of wanted.filter(({ formerly, isGone }) => formerly !== null && !isGone)) {
      const [call] = holding(calls, notice)
      expect([notice.title, call?.deadline.date]).toEqual([notice.title, notice.deadline])
      expect([notice.title, call?.history.filter(({ event }) => event === 'extended').length]).toEqual([
        notice.title,
        1,
      ])
    }
    for (const notice of withdrawn) {
      const [call] = holding(calls, notice)
      expect([notice.title, call && statusAt(call, now)]).toEqual([notice.title, 'withdrawn'])
    }
    // What vanished is no longer asserted by its site and still no one's to delete.
    for (const notice of gone) expect(holding(calls, notice)[0]?.deadline.date).toBe(notice.deadline)

    // And on the day after, all is quiet again.
    now += DAY
    const after = await visit()
    expect([after?.new, after?.changed]).toEqual([0, 0])
    expect(await store.calls()).toEqual(calls)
  }, 120_000)
})
