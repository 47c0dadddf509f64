// A run over real servers on loopback and a real SQLite file. Only the reader of prose is a small one of the test's own:
// "SCADENZA 2026-12-10 12:00" in a page is a call; what a text means is tested in tests/shared/reading.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fetcher } from '../../../scraper/fetching/fetcher.ts'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import type { Source } from '../../../scraper/sources/source.ts'
import { openStore } from '../../../scraper/store/open.ts'
import { type Store, StoreFull } from '../../../scraper/store/store.ts'
import { openReaders, type Readers } from '../../../scraper/work/readers.ts'
import { type RunSettings, runSources } from '../../../scraper/work/run.ts'
import { type Item, openSite, page, type Site } from './sites.ts'

vi.mock('../../../shared/reading/read.ts', () => import('./plain-reader.ts'))

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000
const notice = (path: string, title: string, term: string): Item => ({
  path,
  title,
  html: page(title, `<p>Domande entro la SCADENZA ${term} in Comune.</p>`),
})

let folder: string
let store: Store
let now: number
let sites: Site[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-run-'))
  now = NOW
  store = await openStore(`sqlite:${join(folder, 'test.db')}`, () => now)
  sites = []
})
afterEach(async () => {
  await store.close()
  for (const site of sites) await site.close()
  rmSync(folder, { recursive: true, force: true })
})
async function site(items: Item[], kind?: Source['kind']): Promise<Site> {
  const opened = await openSite(items, kind)
  sites.push(opened)
  return opened
}
async function run(sources: Source[], change: Partial<RunSettings> = {}) {
  const fetcher = openFetcher({
    userAgent: 'Prova/1',
    allowLoopback: true,
    pauseMs: 0,
    limits: { tries: 1 },
  })
  try {
    return await runSources({ sources, registry: sources, isNamed: true, store, fetcher, clock: () => now, ...change })
  } finally {
    await fetcher.close()
  }
}
const deadlines = async () =>
  Object.fromEntries((await store.calls()).map(({ title, deadline }) => [title, deadline.date]))

test('a full disk ends the run with its own words, and asks no further source', async () => {
  const sites = [await site([notice('/a', 'Avviso', '2026-12-10')]), await site([notice('/b', 'Altro', '2026-12-10')])]
  const full = new Proxy(store, {
    get(kept, name) {
      if (name === 'saveOutcome') return () => Promise.reject(new StoreFull('The disk of calls.db is full.'))
      const member = Reflect.get(kept, name)
      return typeof member === 'function' ? member.bind(kept) : member
    },
  })
  const sources = sites.map((one) => one.source())
  await expect(run(sources, { store: full, lanes: 1 })).rejects.toThrow('The disk of calls.db is full.')
  expect(sites[1]?.requests).toEqual([])
  // Nothing holds the store.
  expect((await run(sources)).sources).toMatchObject([{ new: 1 }, { new: 1 }])
})

describe('what could not be read is told', () => {
  test('a page that reading fails on is its own failure; the others of its source are kept', async () => {
    const comune = await site([
      notice('/primo', 'Primo', '2026-12-10'),
      notice('/guasto', 'Guasto', '2026-12-11'),
      notice('/ultimo', 'Ultimo', '2026-12-12'),
    ])
    const own = openReaders({ threads: 0 })
    const readers: Readers = {
      ...own,
      item: (work) =>
        work.response.url.endsWith('/guasto') ? Promise.reject(new Error('out of memory')) : own.item(work),
    }
    const { sources } = await run([comune.source()], { readers })
    expect(sources[0]).toMatchObject({ calls: 2, failures: [{ code: 'unread' }] })
    expect(sources[0]?.failures[0]?.message).toMatch(/\/guasto: reading it failed \(out of memory\); look at it/)
    // It is tried again.
    expect((await run([comune.source()])).sources[0]).toMatchObject({ calls: 3, new: 1, failures: [] })
  })

  test('a page longer than is read: a warning of the run, and a note on the record', async () => {
    const long = notice('/lungo', 'Avviso lungo', '2026-12-10')
    const comune = await site([
      { ...long, html: long.html.replace('</article>', `${'<b>x</b> '.repeat(160_000)}</article>`) },
      notice('/breve', 'Avviso breve', '2026-12-11'),
    ])
    const { sources } = await run([comune.source()])
    expect(sources[0]).toMatchObject({ calls: 2, failures: [] })
    expect(sources[0]?.warnings).toEqual([expect.stringMatching(/\/lungo is too long to be read whole/)])
    const notes = (await store.calls()).map(({ title, pages }) => [title, pages[0]?.note])
    expect(notes).toEqual([
      ['Avviso lungo', 'letta solo la prima parte: è troppo lunga'],
      ['Avviso breve', undefined],
    ])
  })

  test('a document that does not come: a warning that names page and file', async () => {
    const html = page(
      'Avviso sport',
      '<p>Scrivere a sport@pec.comune.it</p><p><a href="/avviso.pdf">Avviso pubblico integrale</a></p>',
    )
    const comune = await site([{ path: '/sport', title: 'Avviso sport', html }])
    comune.brokenItems.set('/avviso.pdf', '500')
    const { sources } = await run([comune.source()])
    expect(sources[0]).toMatchObject({ calls: 1, failures: [] })
    expect(sources[0]?.warnings).toEqual([
      expect.stringMatching(/A document of \S+\/sport could not be had\. \S+\/avviso\.pdf: .*500/),
    ])
  })
})

describe('a first visit', () => {
  test('keeps the calls of a source with page, place of the quote, and the day its list says', async () => {
    const comune = await site([
      notice('/lavatoio', 'Ex lavatoio in comodato', '2026-12-10 12:00'),
      notice('/sport', 'Contributi sport', '2026-12-20'),
      { path: '/fiera', title: 'Fiera', html: page('Fiera', '<p>Domenica in piazza.</p>') },
    ])
    const { sources } = await run([comune.source()])
    expect(sources).toMatchObject([
      { family: 'feed', pages: 4, unchanged: 0, calls: 2, new: 2, changed: 0, failures: [] },
    ])
    const [call] = await store.calls()
    expect(call).toMatchObject({
      title: 'Ex lavatoio in comodato',
      deadline: { date: '2026-12-10', time: '12:00' },
      pages: [{ url: `${comune.origin}/lavatoio`, kind: 'official', publishedAt: '2026-11-20' }],
      history: [{ event: 'new', at: new Date(NOW).toISOString() }],
      evidence: [{ field: 'deadline', page: `${comune.origin}/lavatoio`, quote: 'SCADENZA 2026-12-10 12:00' }],
    })
  })

  test('an address that is one call’s page is a source of that call', async () => {
    const comune = await site([notice('/lavatoio', 'Ex lavatoio', '2026-12-10')])
    const { sources } = await run([comune.source({ url: `${comune.origin}/lavatoio` })])
    expect(sources).toMatchObject([{ calls: 1, new: 1, failures: [] }])
  })
})

describe('a second visit', () => {
  test('asks only what may have changed, and every answer is "not changed"', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10'), notice('/b', 'Avviso B', '2026-12-11')])
    await run([comune.source()])
    comune.requests.length = 0
    now += DAY
    const { sources } = await run([comune.source()])
    expect(sources).toMatchObject([{ pages: 3, unchanged: 3, calls: 2, new: 0, changed: 0, failures: [] }])
    expect(comune.requests.map(({ status, conditional }) => [status, conditional])).toEqual(Array(3).fill([304, true]))
  })

  test('notices an extension on a page whose list did not change, with both terms', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10 12:00')])
    await run([comune.source()])
    now += 2 * DAY
    comune.items[0] = notice('/a', 'Avviso A', '2026-12-24 12:00 PRIMA 2026-12-10')
    const { sources } = await run([comune.source()])
    expect(sources).toMatchObject([{ new: 0, changed: 1 }])
    const [call] = await store.calls()
    expect(call?.deadline).toMatchObject({ date: '2026-12-24', time: '12:00' })
    expect(call?.history).toMatchObject([
      { event: 'new' },
      {
        event: 'extended',
        field: 'deadline',
        from: '2026-12-10T12:00',
        to: '2026-12-24T12:00',
        at: new Date(now).toISOString(),
      },
    ])
  })

  test('notices it on a page that the list no longer names', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10'), notice('/b', 'Avviso B', '2026-12-11')])
    await run([comune.source()])
    const [first] = comune.items.splice(0, 1)
    if (first) comune.unlisted.push({ ...first, html: notice('/a', 'Avviso A', '2026-12-31').html })
    now += DAY
    await run([comune.source()])
    expect(await deadlines()).toEqual({ 'Avviso A': '2026-12-31', 'Avviso B': '2026-12-11' })
  })

  test('a counter, a share bar and "updated on" are no change', async () => {
    const noisy = (letture: number) => ({
      ...notice('/a', 'Avviso A', '2026-12-10'),
      html: page(
        'Avviso A',
        `<p>SCADENZA 2026-12-10</p><p>${letture} letture</p><p>Pagina aggiornata il ${letture}/11/2026</p>`,
      ),
    })
    const comune = await site([noisy(11)])
    await run([comune.source()])
    comune.items[0] = noisy(12)
    const { sources } = await run([comune.source()])
    expect(sources).toMatchObject([{ pages: 2, unchanged: 2, changed: 0 }])
  })

  test('a page that vanished leaves its call, and a note', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10')])
    await run([comune.source()])
    comune.brokenItems.set('/a', '404')
    const { sources } = await run([comune.source()])
    expect(sources[0]).toMatchObject({ calls: 1, failures: [], notes: [expect.stringContaining('no longer there')] })
    expect(await deadlines()).toEqual({ 'Avviso A': '2026-12-10' })
    expect((await store.fetchOf(`${comune.origin}/a`))?.goneAt).toBe(NOW)
  })

  test('a page that no longer tells a call leaves what was known', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10')])
    await run([comune.source()])
    comune.items[0] = { path: '/a', title: 'Avviso A', html: page('Avviso A', '<p>Pagina in allestimento.</p>') }
    await run([comune.source()])
    expect(await deadlines()).toEqual({ 'Avviso A': '2026-12-10' })
  })

  test('is not due before its time, unless it is named', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10')])
    const source = comune.source({ every: '6h' })
    await run([source], { isNamed: false })
    now += 5 * 3_600_000
    expect(await run([source], { isNamed: false })).toMatchObject({ sources: [], waiting: 1 })
    now += 3_600_000
    expect((await run([source], { isNamed: false })).sources).toHaveLength(1)
  })
})

describe('one call told by several pages', () => {
  const COMUNE = (origin: string) =>
    `<p>C’è tempo fino alla SCADENZA 2026-12-10. Tutto sulla <a href="${origin}/novita/lavatoio">pagina del bando</a>.</p>`
  const official = (term: string): Item => ({
    path: '/novita/lavatoio',
    title: 'Avviso per l’ex lavatoio',
    html: page('Avviso per l’ex lavatoio', `<p>SCADENZA ${term}</p><p>Domande a patrimonio@pec.borgolieto.example</p>`),
  })

  test('the article and the page it links are one, with the official facts, whichever is met first', async () => {
    for (const order of ['article first', 'official first', 'article alone']) {
      // The same words at another address are the same call: each order begins with nothing known.
      await store.close()
      store = await openStore(`sqlite:${join(folder, `${order}.db`)}`, () => now)
      const comune = await site([official('2026-12-10 12:00')])
      const paper = await site(
        [
          {
            path: '/2026/11/lavatoio',
            title: 'L’ex lavatoio rinasce',
            html: page('L’ex lavatoio rinasce', COMUNE(comune.origin)),
          },
        ],
        'news',
      )
      const both = order === 'article first' ? [paper, comune] : [comune, paper]
      const sources = (order === 'article alone' ? [paper] : both).map((one) => one.source())
      const { sources: reports } = await run(sources, { registry: both.map((one) => one.source()), lanes: 1 })
      expect(reports.flatMap(({ failures }) => failures)).toEqual([])
      const calls = (await store.calls()).filter(({ pages }) => pages.some(({ url }) => url.startsWith(paper.origin)))
      expect([order, calls.length]).toEqual([order, 1])
      expect(calls[0]).toMatchObject({
        title: 'Avviso per l’ex lavatoio',
        deadline: { date: '2026-12-10', time: '12:00' },
        contacts: { pec: ['patrimonio@pec.borgolieto.example'] },
        pages: [
          { url: `${comune.origin}/novita/lavatoio`, kind: 'official' },
          { url: `${paper.origin}/2026/11/lavatoio`, kind: 'news' },
        ],
      })
      // The page is asked for once, although two sources lead to it.
      expect(comune.requests.filter(({ path, status }) => path === '/novita/lavatoio' && status === 200)).toHaveLength(
        1,
      )
    }
  })

  test('an extension on the official page reaches the call whose article still tells the old term', async () => {
    const comune = await site([official('2026-12-10 12:00')])
    const paper = await site(
      [{ path: '/a', title: 'L’ex lavatoio rinasce', html: page('L’ex lavatoio rinasce', COMUNE(comune.origin)) }],
      'news',
    )
    const sources = [paper.source(), comune.source()]
    await run(sources)
    now += DAY
    comune.items[0] = official('2026-12-24 12:00 PRIMA 2026-12-10')
    await run(sources)
    const calls = await store.calls()
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({
      deadline: { date: '2026-12-24' },
      history: [{ event: 'new' }, { event: 'extended' }],
    })
  })

  test('the official page keeps being watched when only the newspaper is a source', async () => {
    const comune = await site([official('2026-12-10 12:00')])
    const paper = await site(
      [{ path: '/a', title: 'L’ex lavatoio rinasce', html: page('L’ex lavatoio rinasce', COMUNE(comune.origin)) }],
      'news',
    )
    const settings = { registry: [paper.source(), comune.source()] }
    await run([paper.source()], settings)
    comune.items[0] = official('2026-12-24 12:00 PRIMA 2026-12-10')
    await run([paper.source()], settings)
    expect((await store.calls()).map(({ deadline }) => deadline.date)).toEqual(['2026-12-24'])
  })

  test('two calls found apart become one when an article ties them, and the younger id still answers', async () => {
    const comune = await site([official('2026-12-10 12:00')])
    const paper = await site(
      [
        {
          path: '/a',
          title: 'L’ex lavatoio rinasce',
          html: page('L’ex lavatoio rinasce', '<p>SCADENZA 2026-12-10</p>'),
        },
      ],
      'news',
    )
    const sources = [comune.source(), paper.source()]
    await run(sources, { lanes: 1 })
    const apart = await store.calls()
    expect(apart).toHaveLength(2)
    now += DAY
    paper.items[0] = {
      path: '/a',
      title: 'L’ex lavatoio rinasce',
      html: page('L’ex lavatoio rinasce', COMUNE(comune.origin)),
    }
    await run(sources, { lanes: 1 })
    const [call, ...others] = await store.calls()
    expect(others).toEqual([])
    for (const { id } of apart) expect((await store.callOf(id))?.id).toBe(call?.id)
  })

  test('a link to another call makes no merge', async () => {
    const comune = await site([notice('/novita/sport', 'Contributi sportivi', '2027-11-30')])
    const paper = await site(
      [
        {
          path: '/a',
          title: 'Lavatoio',
          html: page(
            'Lavatoio',
            `<p>SCADENZA 2026-12-10. Vedi anche <a href="${comune.origin}/novita/sport">il bando dello sport</a></p>`,
          ),
        },
      ],
      'news',
    )
    await run([paper.source(), comune.source()])
    expect(await store.calls()).toHaveLength(2)
  })
})

describe('from a collector of calls to the call itself', () => {
  const official: Item = {
    path: '/novita/avvisi/lavatoio',
    title: 'Avviso per l’ex lavatoio',
    html: page('Avviso per l’ex lavatoio', '<p>SCADENZA 2026-12-10 12:00</p>'),
  }
  test('an item that says no more than that there is one', async () => {
    const comune = await site([official])
    const collector = await site(
      [
        {
          path: '/segnalazione',
          title: 'Bando per l’ex lavatoio',
          html: page(
            'Bando per l’ex lavatoio',
            `<p>Leggi <a href="${comune.origin}${official.path}">l’avviso pubblico</a>.</p>`,
          ),
        },
      ],
      'aggregator',
    )
    const settings = { registry: [collector.source(), comune.source()] }
    await run([collector.source()], settings)
    expect(await store.calls()).toMatchObject([
      { deadline: { date: '2026-12-10' }, pages: [{ url: `${comune.origin}${official.path}`, kind: 'official' }] },
    ])
    comune.items[0] = { ...official, html: page(official.title, '<p>SCADENZA 2026-12-24 12:00 PRIMA 2026-12-10</p>') }
    await run([collector.source()], settings)
    expect((await store.calls()).map(({ deadline }) => deadline.date)).toEqual(['2026-12-24'])
  })

  test('an item of a feed that leads straight there is the issuer’s page, not the collector’s', async () => {
    const comune = await site([official])
    const csv = await site([{ path: `${comune.origin}${official.path}`, title: official.title, html: '' }], 'csv')
    // The feed writes its own origin before the path: an absolute address is given as it stands.
    csv.rewrite = (feed) => feed.replace(`<link>${csv.origin}http`, '<link>http')
    await run([csv.source()], { registry: [csv.source(), comune.source()] })
    expect(await store.calls()).toMatchObject([
      { pages: [{ url: `${comune.origin}${official.path}`, kind: 'official' }] },
    ])
  })
})

describe('a first visit that was cut short', () => {
  test('is due again at once, and ends its work', async () => {
    const comune = await site([1, 2, 3, 4, 5].map((at) => notice(`/n${at}`, `Avviso ${'abcde'[at - 1]}`, '2026-12-10')))
    const source = comune.source({ every: '7d' })
    await run([source], { isNamed: false, most: { pages: 40, items: 3 } })
    expect(await store.calls()).toHaveLength(3)
    now += 60_000
    expect((await run([source], { isNamed: false })).waiting).toBe(0)
    expect(await store.calls()).toHaveLength(5)
    now += 60_000
    expect((await run([source], { isNamed: false })).waiting).toBe(1)
  })
})

describe('a source that fails is named, the others go on, nothing is lost', () => {
  test.each([
    ['down', 'unreachable'],
    ['500', 'status'],
    ['html', 'empty'],
    ['cut-gzip', 'broken-body'],
    ['empty', 'empty'],
    ['404', 'status'],
  ] as const)('its list is %s: %s', async (broken, code) => {
    const bad = await site([notice('/a', 'Avviso A', '2026-12-10')])
    const good = await site([notice('/b', 'Avviso B', '2026-12-11')])
    const sources = [bad.source(), good.source()]
    await run(sources)
    bad.broken = broken
    good.items.push(notice('/c', 'Avviso C', '2026-12-12'))
    const { sources: reports } = await run(sources)
    expect(reports[0]?.failures).toMatchObject([{ code, url: bad.source().url }])
    expect(reports[0]?.failures[0]?.message).toContain(bad.source().url)
    expect(reports[1]).toMatchObject({ new: 1, failures: [] })
    expect(Object.keys(await deadlines()).sort()).toEqual(['Avviso A', 'Avviso B', 'Avviso C'])
    expect(await store.sourceState(bad.source().id)).toMatchObject({ failures: 1, lastSuccess: NOW })

    bad.broken = null
    const mended = await run(sources)
    expect(mended.sources.flatMap(({ failures }) => failures)).toEqual([])
    expect(await store.sourceState(bad.source().id)).toMatchObject({ failures: 0, lastFailure: null })
  })

  test.each(['down', '500', 'html', 'cut-gzip', 'empty'] as const)(
    'a list that is %s on the first visit is a failure too',
    async (broken) => {
      const bad = await site([notice('/a', 'Avviso A', '2026-12-10')])
      bad.broken = broken
      const { sources } = await run([bad.source()])
      expect(sources[0]?.failures).toHaveLength(1)
      expect(await store.sourceState(bad.source().id)).toMatchObject({ failures: 1, lastSuccess: null })
    },
  )

  test('one item that fails is named, the others are read, and it is read the next time although its list is unchanged', async () => {
    const comune = await site([notice('/a', 'Avviso A', '2026-12-10'), notice('/b', 'Avviso B', '2026-12-11')])
    comune.brokenItems.set('/a', '500')
    const { sources } = await run([comune.source()])
    expect(sources[0]).toMatchObject({ new: 1, failures: [{ url: `${comune.origin}/a`, code: 'status' }] })
    comune.brokenItems.clear()
    expect((await run([comune.source()])).sources[0]).toMatchObject({ new: 1, failures: [] })
  })

  test('a server that fails again and again is left alone for this visit', async () => {
    const comune = await site(Array.from({ length: 12 }, (_, n) => notice(`/${n}`, `Avviso ${n}`, '2026-12-10')))
    for (const { path } of comune.items) comune.brokenItems.set(path, '500')
    const { sources } = await run([comune.source()])
    expect(sources[0]?.failures).toHaveLength(3)
    expect(comune.requests.filter(({ path }) => !path.startsWith('/feed/'))).toHaveLength(3)
  })

  test('a fault of the program itself is that source’s failure, and the others go on', async () => {
    const [bad, good] = [await site([]), await site([notice('/b', 'Avviso B', '2026-12-11')])]
    const honest = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0 })
    const fetcher: Fetcher = {
      ...honest,
      fetch: (url, ...rest) => {
        if (url.startsWith(bad.origin)) throw new TypeError('a fault of ours')
        return honest.fetch(url, ...rest)
      },
    }
    const { sources } = await run([bad.source(), good.source()], { fetcher })
    await honest.close()
    expect(sources[0]?.failures).toMatchObject([
      { code: 'unexpected', message: expect.stringContaining('a fault of ours') },
    ])
    expect(sources[1]).toMatchObject({ new: 1, failures: [] })
    expect(await store.sourceState(bad.source().id)).toMatchObject({ failures: 1, lastTried: NOW })
    expect((await store.lastRun())?.endedAt).toBe(NOW)
  })
})

test('hosts go side by side, sources of one host one after the other', async () => {
  const [left, right] = [
    await site([notice('/a', 'Avviso A', '2026-12-10')]),
    await site([notice('/b', 'Avviso B', '2026-12-10')]),
  ]
  const told: string[] = []
  await run([left.source({ id: 'l1' }), left.source({ id: 'l2' }), right.source({ id: 'r1' })], {
    onProgress: ({ source, report, index, total }) =>
      told.push(`${index}/${total} ${source.id}${report === null ? '' : ' done'}`),
  })
  expect(told.indexOf('1/3 l1 done')).toBeLessThan(told.findIndex((line) => line.endsWith(' l2')))
  expect(told.slice(0, 2).sort()).toEqual(['1/3 l1', '2/3 r1'])
})
