// One request at a time to a host, a pause after each, many hosts at once, nobody passed over.
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import { type Lanes, openLanes, type Sleep } from '../../../scraper/fetching/politeness.ts'
import { fresh, openSite, openTrial, standingTime, USER_AGENT } from './loopback-site.ts'

const never = new AbortController().signal
const sleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

describe('turns', () => {
  beforeEach(() => vi.useFakeTimers({ now: 0 }))
  afterEach(() => vi.useRealTimers())

  interface Visit {
    name: string
    from: number
    to: number
  }
  /** Takes a turn that lasts `ms`, and notes when it was. */
  async function visit(lanes: Lanes, visits: Visit[], host: string, name: string, ms: number, gap: number, rest = 0) {
    const turn = await lanes.enter(host, gap, never)
    const from = Date.now()
    await sleep(ms, never)
    visits.push({ name, from, to: Date.now() })
    turn.leave(rest)
  }

  test('a host gets one request at a time, in order, with the pause from end to start', async () => {
    const lanes = openLanes(16, Date.now, sleep)
    const visits: Visit[] = []
    for (const name of ['1', '2', '3']) void visit(lanes, visits, 'a', name, 700, 1_500)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(visits).toEqual([
      { name: '1', from: 0, to: 700 },
      { name: '2', from: 2_200, to: 2_900 },
      { name: '3', from: 4_400, to: 5_100 },
    ])
  })

  test('time that has passed anyway counts as pause', async () => {
    const lanes = openLanes(16, Date.now, sleep)
    const visits: Visit[] = []
    void visit(lanes, visits, 'a', '1', 100, 1_500)
    await vi.advanceTimersByTimeAsync(5_000)
    void visit(lanes, visits, 'a', '2', 100, 1_500)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(visits[1]?.from).toBe(5_000)
  })

  test('a rest asked for is longer than the pause, and only for that host', async () => {
    const lanes = openLanes(16, Date.now, sleep)
    const visits: Visit[] = []
    void visit(lanes, visits, 'a', 'a1', 100, 1_000, 20_000)
    void visit(lanes, visits, 'a', 'a2', 100, 1_000)
    void visit(lanes, visits, 'b', 'b1', 100, 1_000)
    void visit(lanes, visits, 'b', 'b2', 100, 1_000)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(visits.map(({ name, from }) => [name, from])).toEqual([
      ['a1', 0],
      ['b1', 0],
      ['b2', 1_100],
      ['a2', 20_100],
    ])
  })

  test('many hosts run at once up to the cap, first come first served, and a pausing host holds no place', async () => {
    const lanes = openLanes(2, Date.now, sleep)
    const visits: Visit[] = []
    for (const host of ['a', 'a', 'b', 'c', 'd']) void visit(lanes, visits, host, host, 1_000, 5_000)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(visits.map(({ name, from }) => [name, from])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1_000],
      ['d', 1_000],
      ['a', 6_000],
    ])
  })

  test('who gives up leaves the line in order, waiting or pausing', async () => {
    const lanes = openLanes(16, Date.now, sleep)
    const visits: Visit[] = []
    void visit(lanes, visits, 'a', '1', 1_000, 500)
    const pausing = new AbortController()
    const queued = new AbortController()
    const given = Promise.allSettled([lanes.enter('a', 500, pausing.signal), lanes.enter('a', 500, queued.signal)])
    void visit(lanes, visits, 'a', '4', 1_000, 500)
    await vi.advanceTimersByTimeAsync(1_200)
    queued.abort(new Error('queued gave up'))
    pausing.abort(new Error('pausing gave up'))
    expect((await given).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(visits.map(({ name, from }) => [name, from])).toEqual([
      ['1', 0],
      ['4', 1_500],
    ])
  })

  test('a clock set back an hour does not stop a host for an hour', async () => {
    let back = 0
    const lanes = openLanes(16, () => Date.now() - back, sleep)
    const visits: Visit[] = []
    void visit(lanes, visits, 'a', '1', 0, 500)
    await vi.advanceTimersByTimeAsync(1)
    back = 3_600_000
    void visit(lanes, visits, 'a', '2', 0, 500)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(visits).toHaveLength(2)
  })
})

test('over HTTP the pause is there between robots.txt and every page, even when all are asked at once', async () => {
  const spans: { from: number; to: number }[] = []
  const route = (_: unknown, response: import('node:http').ServerResponse) => {
    const from = performance.now()
    setTimeout(() => {
      response.end('ciao')
      spans.push({ from, to: performance.now() })
    }, 30)
  }
  const site = await openSite({ '/robots.txt': route, '/1': route, '/2': route, '/3': route })
  const fetcher = openFetcher({ userAgent: USER_AGENT, allowLoopback: true, pauseMs: 150 })
  await Promise.all(['/1', '/2', '/3'].map((path) => fresh(fetcher, site.origin + path)))
  await fetcher.close()
  expect(spans).toHaveLength(4)
  spans.slice(1).forEach(({ from }, index) => {
    // A timer may fire a millisecond early.
    expect(from - (spans[index]?.to ?? 0)).toBeGreaterThan(145)
  })
})

test('hosts do not wait for each other', async () => {
  let open = 0
  let most = 0
  const route = (_: unknown, response: import('node:http').ServerResponse) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      response.end('ciao')
    }, 300)
  }
  const sites = await Promise.all([1, 2, 3, 4].map(() => openSite({ '/': route })))
  const { fetcher } = openTrial()
  await Promise.all(sites.map(({ origin }) => fresh(fetcher, origin)))
  expect(most).toBe(4)
})

test('the default pause is a second and a half, redirects and retries included', async () => {
  let asked = 0
  const site = await openSite({
    '/a': (_, response) => response.writeHead(302, { location: '/b' }).end(),
    '/b': (_, response) => response.writeHead(asked++ === 0 ? 503 : 200).end('<p>'),
  })
  const time = standingTime()
  const limits = { backOffMs: 100 }
  const fetcher = openFetcher({
    userAgent: USER_AGENT,
    allowLoopback: true,
    clock: time.clock,
    sleep: time.sleep,
    limits,
  })
  onTestFinished(() => fetcher.close())
  await fresh(fetcher, `${site.origin}/a`)
  expect(time.slept).toEqual([1_500, 1_500, 1_500])
})
