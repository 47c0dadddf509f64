// One alarm for all that is due later, and a table that forgets nothing.
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { bringFeed, type JobPorts, resume, runDue } from '../../extension/background/jobs.ts'
import { ALARM, type AlarmPort, arm, schedule, takeDue } from '../../extension/background/queue.ts'
import { followFeed } from '../../extension/background/sync.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { badge as words } from '../../extension/locales/it/badge.ts'
import { feedFiles } from '../e2e/feed.ts'
import { closingOn, dayFrom } from './calls.ts'
import { fakeDesk } from './desk.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const HOUR = 3_600_000
const FEED = 'https://feed.example/index.json'
let databases = 0

function parts() {
  databases += 1
  const db = new CallDatabase(`queue ${databases}`)
  const set: (number | null)[] = []
  const alarms = {
    create: async (name: string, { when }: { when: number }) => {
      expect(name).toBe(ALARM)
      set.push(when)
    },
    clear: async () => {
      set.push(null)
      return true
    },
  } as AlarmPort
  let files: ReadonlyMap<string, string> = feedFiles(
    { lombardia: [closingOn('a', dayFrom(NOW, 2))] },
    '2026-11-22T06:00:00.000Z',
  )
  let fetched = 0
  const texts: string[] = []
  const jobs: JobPorts = {
    ...fakeDesk(db, () => NOW).ports,
    alarms,
    words,
    weakWords: async () => new Set<string>(),
    action: {
      setBadgeText: async ({ text }: { text: string | null }) => void texts.push(text ?? ''),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
    } as unknown as JobPorts['action'],
    fetch: async (url) => {
      fetched += 1
      const text = files.get(url.replace('https://feed.example/', ''))
      return text === undefined ? new Response(null, { status: 500 }) : new Response(text)
    },
  }
  return {
    db,
    alarms,
    jobs,
    set,
    texts,
    breakFeed: () => {
      files = new Map()
    },
    fetched: () => fetched,
  }
}

test('the alarm stands at the earliest job, never sooner than a browser allows', async () => {
  const { db, alarms, set } = parts()
  await schedule(db, alarms, { id: 'late', kind: 'badge', due: NOW + 9 * HOUR }, NOW)
  await schedule(db, alarms, { id: 'soon', kind: 'badge', due: NOW + HOUR }, NOW)
  await schedule(db, alarms, { id: 'past', kind: 'badge', due: NOW - HOUR }, NOW)
  expect(set).toEqual([NOW + 9 * HOUR, NOW + HOUR, NOW + 30_000])
})

test('with nothing to do there is no alarm', async () => {
  const { db, alarms, set } = parts()
  await arm(db, alarms, NOW)
  expect(set).toEqual([null])
})

test('what is due is taken once', async () => {
  const { db, alarms } = parts()
  await schedule(db, alarms, { id: 'a', kind: 'badge', due: NOW }, NOW)
  await schedule(db, alarms, { id: 'b', kind: 'badge', due: NOW + 1 }, NOW)
  expect((await takeDue(db, NOW)).map(({ id }) => id)).toEqual(['a'])
  expect(await takeDue(db, NOW)).toEqual([])
})

test('a feed comes in, draws the number, and is due again in six hours', async () => {
  const { db, jobs, texts } = parts()
  await followFeed(db, FEED)
  expect(await bringFeed(jobs, FEED)).toBe('updated')
  expect(texts.at(-1)).toBe('1')
  expect((await db.jobs.get(`sync ${FEED}`))?.due).toBe(NOW + 6 * HOUR)
})

test('a feed that failed is tried again in an hour', async () => {
  const { db, jobs, breakFeed } = parts()
  await followFeed(db, FEED)
  breakFeed()
  expect(await bringFeed(jobs, FEED)).toBe('failed')
  expect((await db.jobs.get(`sync ${FEED}`))?.due).toBe(NOW + HOUR)
})

test('a worker stopped in the middle of a sync is woken for it again', async () => {
  const { db, jobs } = parts()
  await followFeed(db, FEED)
  let due: number | undefined
  const fetch = async () => {
    due = (await db.jobs.get(`sync ${FEED}`))?.due
    return new Response(null, { status: 500 })
  }
  await bringFeed({ ...jobs, fetch }, FEED)
  expect(due).toBe(NOW + HOUR)
})

test('a feed left while it came in is not scheduled again', async () => {
  const { db, jobs } = parts()
  await bringFeed(jobs, FEED)
  expect(await db.jobs.get(`sync ${FEED}`)).toBeUndefined()
})

test('after a restart: what was due runs, the alarm stands again, and a feed without a time is brought in', async () => {
  const { db, jobs, set, fetched } = parts()
  await followFeed(db, FEED)
  await resume(jobs)
  expect(fetched()).toBe(2)
  expect(set.at(-1)).toBeGreaterThan(NOW)
  await db.jobs.update(`sync ${FEED}`, { due: NOW - 1 })
  await runDue(jobs)
  expect(fetched()).toBe(3)
})

test('a job whose worker is killed before it ends is due again; one that fails keeps no other waiting', async () => {
  const { db, alarms, jobs, set } = parts()
  await schedule(db, alarms, { id: 'badge', kind: 'badge', due: NOW }, NOW)
  await takeDue(db, NOW)
  expect((await takeDue(db, NOW + 5 * 60_000)).map(({ id }) => id)).toEqual(['badge'])
  await db.jobs.bulkPut([
    { id: 'badge', kind: 'badge', due: NOW },
    { id: 'copy', kind: 'copy', due: NOW },
  ])
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = { ...jobs, action: { ...jobs.action, setBadgeText: () => Promise.reject(new Error('no toolbar')) } }
  await runDue(broken)
  said.mockRestore()
  expect((await db.jobs.get('badge'))?.due).toBe(NOW + 5 * 60_000)
  expect((await db.jobs.get('copy'))?.due).toBe(NOW + 24 * HOUR)
  expect(set.at(-1)).toBe(NOW + 5 * 60_000)
})

test('a clock that ran years ahead leaves no job in the far future', async () => {
  const { db, alarms, set } = parts()
  await db.jobs.put({ id: 'badge', kind: 'badge', due: NOW + 9000 * HOUR })
  await arm(db, alarms, NOW)
  expect((await db.jobs.get('badge'))?.due).toBe(NOW)
  expect(set.at(-1)).toBe(NOW + 30_000)
})

test('at every start reminders, digest, copy and backup have a place in the queue', async () => {
  const { db, jobs } = parts()
  await resume(jobs)
  expect((await db.jobs.toCollection().primaryKeys()).sort()).toEqual(['backup', 'badge', 'copy', 'digest', 'remind'])
})
