// The extension in real Chromium with 50,000 calls held: how soon its pages show and answer, what an import does to an
// open page, what it weighs, and whether an hour of browsing leaves anything behind.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, TargetType } from 'puppeteer-core'
import { findBrowsers, type Launched, launchWithExtension } from '../../scraper/start/browser.ts'
import { follow, until } from '../e2e/browsers.ts'
import { buildExtension } from '../e2e/build.ts'
import { startFeed } from '../e2e/feed.ts'
import { inventCalls, shardsByRegion } from './extension-calls.ts'
import { rounded } from './pace.ts'
import type { Row } from './row.ts'

const CALLS = 50_000
const ROUNDS = 7
/** A page every fifteen seconds, for an hour. */
const VISITS = 240
const PATIENCE = 300_000

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const limit = (what: string, ours: number, unit: string, goal: string): Row => ({
  what,
  ours: rounded(ours),
  peer: null,
  unit,
  ratio: null,
  goal,
})

/** Notes in a page, from its first moment on, when something first stands in it, and its longest task. */
async function watch(page: Page, selector: string): Promise<void> {
  await page.evaluateOnNewDocument((selector) => {
    const noted = globalThis as unknown as { shownAt: number | null; longest: number }
    noted.shownAt = null
    noted.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    const look = () => {
      if (noted.shownAt !== null || document.querySelector(selector) === null) return
      // Laid out and painted: what a person can see, not only what the page has.
      requestAnimationFrame(() => {
        setTimeout(() => {
          noted.shownAt ??= performance.now()
        })
      })
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true })
  }, selector)
}

const noted = (page: Page) =>
  page.evaluate(() => {
    const { shownAt, longest } = globalThis as unknown as { shownAt: number | null; longest: number }
    return { shownAt, longest }
  })

const shown = (page: Page, what: string) => until(what, async () => (await noted(page)).shownAt, PATIENCE)

/** Milliseconds, per visit, until one of the extension's pages shows something; and those its own thread worked. */
interface Shown {
  times: number[]
  /** Of the processor: on a machine busy with other things this is what the page itself costs. */
  work: number[]
}

async function timesToShow(launched: Launched, name: string, selector: string): Promise<Shown> {
  const shownIn: Shown = { times: [], work: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await launched.browser.newPage()
    await page.bringToFront()
    await watch(page, selector)
    const session = await page.createCDPSession()
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(launched.pageUrl(name))
    shownIn.times.push(await shown(page, `${name} to show ${selector}`))
    const { metrics } = await session.send('Performance.getMetrics')
    shownIn.work.push(1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0))
    await page.close()
  }
  return shownIn
}

/** Milliseconds of each change of a filter, until the rows of the answer stand and are laid out. */
async function filterTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const selectOf = (label: string) =>
      [...document.querySelectorAll<HTMLSelectElement>('.filters select')].find(
        ({ labels }) => labels[0]?.textContent === label,
      )
    const answered = (change: () => void) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const found = document.querySelector('.found')
        const before = found?.textContent
        const observer = new MutationObserver(() => {
          if (found?.textContent === before) return
          observer.disconnect()
          // Reading a size makes the browser lay the page out.
          document.querySelector('.rows')?.getBoundingClientRect()
          resolve(performance.now() - from)
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        change()
      })
    const choose = (label: string, value: string) => () => {
      const select = selectOf(label)
      if (!select) throw new Error(`no filter "${label}"`)
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const type = (words: string) => () => {
      const field = document.querySelector<HTMLInputElement>('#search')
      if (!field) throw new Error('no field to search in')
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const changes = [
      choose('Regione', 'Lombardia'),
      choose('Regione', ''),
      choose('Scadenza', '30'),
      choose('Scadenza', ''),
      choose('Quali', 'all'),
      choose('Importo', '50000'),
      choose('Importo', ''),
      choose('Quali', 'closed'),
      choose('Quali', 'open'),
      type('b'),
      type('ba'),
      type('bando comun'),
      type(''),
    ]
    const times: number[] = []
    for (const change of changes) {
      times.push(await answered(change))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return times
  })
}

/** Of a run down the whole list, the longest frame in milliseconds. */
const scrolling = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const step = document.body.scrollHeight / 60
    let longest = 0
    let last = await frame()
    for (let to = step; to < document.body.scrollHeight; to += step) {
      scrollTo(0, to)
      const now = await frame()
      longest = Math.max(longest, now - last)
      last = now
    }
    scrollTo(0, 0)
    return longest
  })

/** Bytes of a module with all it imports at start. */
function withImports(folder: string, path: string, seen = new Set<string>()): number {
  if (seen.has(path)) return 0
  seen.add(path)
  const text = readFileSync(join(folder, path), 'utf8')
  const imported = [...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map(([, name = '']) =>
    join(path, '..', name),
  )
  return statSync(join(folder, path)).size + imported.reduce((sum, next) => sum + withImports(folder, next, seen), 0)
}

/** Bytes of the background's heap once its rubbish is collected. */
async function backgroundHeap({ browser }: Launched): Promise<number> {
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER)
  const session = await target.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** From now on, has the background note the longest time in which it could answer nobody. */
async function watchBackground({ browser }: Launched): Promise<() => Promise<number>> {
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER)
  const worker = await target.worker()
  if (worker === null) throw new Error('The background worker is gone')
  await worker.evaluate(() => {
    const noted = globalThis as unknown as { longestTurn: number }
    noted.longestTurn = 0
    let last = performance.now()
    const beat = () => {
      const now = performance.now()
      noted.longestTurn = Math.max(noted.longestTurn, now - last)
      last = now
      setTimeout(beat, 1)
    }
    beat()
  })
  return () => worker.evaluate(() => (globalThis as unknown as { longestTurn: number }).longestTurn)
}

/** Visits pages, some of which speak of a call; returns the heap after a first round and after all of them. */
async function browse(launched: Launched): Promise<{ first: number; last: number }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Pagina ${request.url}</title>
      <p>Notizie dal territorio. <a href="https://www.comune.borgolietodisopra.example/avvisi/${request.url?.slice(1)}">Avviso</a>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const page = await launched.browser.newPage()
  await page.bringToFront()
  const visit = async (from: number, to: number) => {
    for (let number = from; number < to; number += 1) await page.goto(`http://127.0.0.1:${port}/${number}`)
  }
  try {
    // The first pages fill what is filled once.
    await visit(0, 40)
    const first = await backgroundHeap(launched)
    await visit(40, VISITS)
    return { first, last: await backgroundHeap(launched) }
  } finally {
    await page.close()
    server.closeAllConnections()
    server.close()
  }
}

export async function extensionSuite(): Promise<Row[]> {
  const browser = findBrowsers().find(({ kind }) => kind !== 'firefox')
  if (browser === undefined) throw new Error('No Chromium is installed: see tests/browser-packages.ts')
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-bench-'))
  const extensionDir = buildExtension('chrome', true, folder)
  const releaseDir = buildExtension('chrome', false, folder)
  const feed = await startFeed()
  feed.publish(shardsByRegion(inventCalls(CALLS, Date.now())))
  const launched = await launchWithExtension({ browser, extensionDir, headless: true, language: 'it' })
  try {
    const settings = await launched.browser.newPage()
    settings.setDefaultTimeout(PATIENCE)
    await watch(settings, '#address')
    await settings.goto(launched.pageUrl('options.html'))
    // The page's own start is not the import's.
    await settings.waitForSelector('#address')
    await settings.evaluate(() => {
      ;(globalThis as unknown as { longest: number }).longest = 0
    })
    const longestTurn = await watchBackground(launched)
    const begun = performance.now()
    await follow(settings, feed.url, PATIENCE)
    const imported = performance.now() - begun
    const { longest: whileImporting } = await noted(settings)
    const unanswered = await longestTurn()
    await settings.close()

    const first = await launched.browser.newPage()
    await first.bringToFront()
    await watch(first, '.row')
    await first.goto(launched.pageUrl('dashboard.html'))
    const firstTime = await shown(first, 'the first list')
    const { longest: whilePacking } = await noted(first)
    await first.close()

    const list = await timesToShow(launched, 'dashboard.html', '.row')
    const whole = await timesToShow(launched, 'dashboard.html', 'main[aria-busy=false] .row')
    const popup = await timesToShow(launched, 'popup.html', '.call')
    // A page that is nothing but text: what opening any page costs on this machine, now.
    const bare = await timesToShow(launched, 'weak-words.json', 'pre')
    const page = await launched.browser.newPage()
    await page.setViewport({ width: 1440, height: 900 })
    await page.bringToFront()
    await page.goto(launched.pageUrl('dashboard.html'))
    await page.waitForSelector('.row')
    // Words are read after the list.
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await filterTimes(page)
    const filters = await filterTimes(page)
    const frame = await scrolling(page)
    await page.close()
    const heap = await browse(launched)

    const thousand = (bytes: number) => bytes / 1024
    return [
      limit('popup with 50,000 calls held, until a call is painted (median)', median(popup.times), 'ms', '<= 150 ms'),
      limit('a bare text file of the package, until it is painted (median)', median(bare.times), 'ms', 'the floor'),
      limit('popup, of that the work of the page itself', median(popup.work), 'ms', '<= 150 ms'),
      limit('dashboard with 50,000 calls, until its rows are painted (median)', median(list.times), 'ms', '<= 400 ms'),
      limit('dashboard, until all calls can be filtered (median)', median(whole.times), 'ms', '<= 400 ms'),
      limit('dashboard, of that the work of the page itself', median(whole.work), 'ms', '<= 400 ms'),
      limit('dashboard, change of a filter or a letter typed (median)', median(filters), 'ms', '<= 50 ms'),
      limit('dashboard, the slowest of these', Math.max(...filters), 'ms', '<= 50 ms'),
      limit('dashboard, longest frame of a run down 50,000 rows', frame, 'ms', '<= 50 ms'),
      limit('import of 50,000 calls', imported / 1000, 's', 'progress shown'),
      limit('import, longest task in the open settings page', whileImporting, 'ms', '<= 50 ms'),
      limit('import, longest time the background answers nobody', unanswered, 'ms', '<= 50 ms'),
      limit('dashboard, first list after an import (packs 50,000 calls)', firstTime / 1000, 's', 'progress shown'),
      limit('dashboard, longest task while packing', whilePacking, 'ms', '<= 50 ms'),
      limit('script on every page', thousand(statSync(join(releaseDir, 'detector.js')).size), 'KB', '<= 5 KB'),
      limit('panel', thousand(statSync(join(releaseDir, 'panel.js')).size), 'KB', '<= 40 KB'),
      limit('background', thousand(withImports(releaseDir, 'background.js')), 'KB', '<= 200 KB'),
      limit(
        `background heap after ${VISITS} pages, beside that after 40`,
        heap.last / heap.first,
        'times',
        'flat: <= 1.1 times',
      ),
    ]
  } finally {
    await launched.browser.close()
    await feed.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
