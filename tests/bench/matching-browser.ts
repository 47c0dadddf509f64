// The same in real Chromium, with the built extension: what a visited page pays, and what the background takes to answer,
// with 100,000 calls held.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, TargetType } from 'puppeteer-core'
import { findBrowsers, launchWithExtension } from '../../scraper/start/browser.ts'
import type { Call } from '../../shared/call/call.ts'
import { buildExtension } from '../e2e/build.ts'
import { startFeed } from '../e2e/feed.ts'
import { makeCall } from '../extension/calls.ts'
import { articleOn, type BenchCall, makeCalls } from './matching-calls.ts'
import { rounded } from './pace.ts'
import type { Row } from './row.ts'

const SHARD = 5_000
const VISITS = 15
/** Milliseconds in which 100,000 calls must have come in and been packed, on a slow machine. */
const PATIENCE = 400_000

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const wholeCall = ({ id, title, summary, issuer, deadline, amounts, pages }: BenchCall, origin: string): Call =>
  makeCall(id, {
    title,
    summary,
    issuer: { name: issuer.name, level: 'altro' },
    territory: {},
    deadline: { kind: 'fixed', ...deadline, certainty: 0.97, supersedes: null },
    amounts: { totalEur: amounts.totalEur, maxEur: null, cofinancingPct: null },
    pages: pages.map(({ url, publishedAt }) => ({
      url: url.replace(/^https:\/\/[^/]+/, origin),
      kind: 'official',
      title: '',
      publishedAt,
    })),
  })

const html = ({ title, text }: { title: string; text: string }) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${title}</title></head><body><nav>${'<a href="/x">Voce</a> '.repeat(60)}</nav>
<main><h1>${title}</h1>${text.replaceAll(/(.{300,400}) /g, '<p>$1</p>')}</main><footer>${'<a href="/y">Altro</a> '.repeat(40)}</footer></body></html>`

const median = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

interface TraceEvent {
  name: string
  dur?: number
  args?: { data?: { url?: string; scriptName?: string } }
}

/** Milliseconds of main thread that the detector took of one visit. */
async function detectorTime(page: Page, url: string): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] })
  await page.goto(url)
  await wait(300)
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const own = traceEvents.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'FunctionCall', 'v8.run'].includes(name) &&
      (args?.data?.url ?? args?.data?.scriptName ?? '').endsWith('/detector.js'),
  )
  return own.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0)
}

/** Rows of the figures in Chromium; one row that says so when no Chromium is installed. */
export async function matchingInBrowser(count: number): Promise<Row[]> {
  const browser = findBrowsers().find(({ kind }) => kind !== 'firefox')
  const calls = `${count.toLocaleString('en')} calls, Chromium`
  const row = (what: string, ours: number, unit: string, goal: string): Row => ({
    what: `${what}, ${calls}`,
    ours: rounded(ours),
    peer: null,
    unit,
    ratio: null,
    goal,
  })
  if (browser === undefined) {
    console.error('bench matching: no Chromium found, its figures are left out')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-bench-'))
  const extensionDir = buildExtension('chrome', true, folder)
  const made = makeCalls(count)
  const step = Math.floor(count / VISITS)
  const visited = Array.from({ length: VISITS }, (_, n) => made[n * step]).filter((call) => call !== undefined)
  const feed = await startFeed()
  const pages = new Map<string, string>()
  const site = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(pages.get(request.url ?? '') ?? html({ title: 'Avviso', text: 'Pagina di un avviso.' }))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const launched = await launchWithExtension({ browser, extensionDir, headless: true, language: 'it' })
  try {
    const shards: Record<string, Call[]> = {}
    for (let from = 0; from < count; from += SHARD)
      shards[`parte${from / SHARD}`] = made.slice(from, from + SHARD).map((call) => wholeCall(call, origin))
    feed.publish(shards)
    for (const [n, call] of visited.entries()) pages.set(`/articolo/${n}`, html(articleOn(call, n)))
    for (let n = 0; n < VISITS; n++)
      pages.set(
        `/calcio/${n}`,
        html({
          title: 'La squadra vince',
          text: 'Il mister sorride dopo la gara di ieri sera, con due reti. '.repeat(80),
        }),
      )
    // The first start opens the welcome page in front: behind it nothing can be pressed.
    const welcome = launched.pageUrl('welcome.html')
    await launched.browser.waitForTarget((target) => target.url() === welcome)
    const own = await launched.browser.newPage()
    await own.goto(launched.pageUrl('options.html'))
    await own.waitForSelector('#address')
    await own.bringToFront()
    await own.type('#address', feed.url)
    await own.click('form.follow button')
    const begun = performance.now()
    const held = () =>
      own.evaluate(
        () =>
          new Promise<[boolean, boolean]>((resolve) => {
            const opening = indexedDB.open('segnabandi')
            opening.onsuccess = () => {
              const transaction = opening.result.transaction(['calls', 'index'])
              const total = transaction.objectStore('calls').getAllKeys(null, 1)
              const packed = transaction.objectStore('index').getKey('postings')
              transaction.oncomplete = () => {
                opening.result.close()
                resolve([total.result.length > 0, packed.result !== undefined])
              }
            }
          }),
      )
    const waitFor = async (which: 0 | 1, what: string) => {
      for (;;) {
        if ((await held())[which]) return performance.now() - begun
        if (performance.now() - begun > PATIENCE) throw new Error(`Waited in vain for ${what} of ${calls}`)
        await wait(250)
      }
    }

    const broughtIn = await waitFor(0, 'the calls')
    const packed = await waitFor(1, 'the words')

    const page = await launched.browser.newPage()
    for (const call of visited) await page.goto(call.pages[0]?.url.replace(/^https:\/\/[^/]+/, origin) ?? origin)
    /** Whether the background ties a tab's page to this call, before it has had all the time it may need. */
    const isTied = async (id: string) => {
      for (const end = performance.now() + 4_000; performance.now() < end; await wait(100)) {
        const ids = await own.evaluate(async () => {
          const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
          return Object.values(await storage.session.get(null)).flatMap((match) => (match as { ids: string[] }).ids)
        })
        if (ids.includes(id)) return true
      }
      return false
    }
    let shown = 0
    for (const n of visited.keys()) {
      await page.goto(`${origin}/articolo/${n}`)
      if (await isTied(visited[n]?.id ?? '')) shown += 1
    }
    const worker = await launched.browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)
    const measures = await (await worker.worker())?.evaluate(() =>
      performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, duration })),
    )
    const taken = (name: string) => (measures ?? []).filter((one) => one.name === name).map(({ duration }) => duration)
    const detector = []
    for (let n = 0; n < VISITS; n++) detector.push(await detectorTime(page, `${origin}/calcio/${n}`))
    return [
      row('a known address, in the background', median(taken('addresses').slice(0, VISITS)), 'ms', '<= 5 ms'),
      row('words alone, in the background (awake)', median(taken('words').slice(1)), 'ms', '<= 15 ms'),
      row('loading the row of words', median(taken('row')), 'ms', '<= 30 ms'),
      row('articles tied to their call by words alone', (100 * shown) / VISITS, '%', '>= 93 %'),
      row('the script on a page with no match, main thread', median(detector), 'ms', '<= 5 ms'),
      row('the script on every page', statSync(join(extensionDir, 'detector.js')).size, 'bytes', '<= 5120 bytes'),
      row('calls brought in', broughtIn / 1000, 's', ''),
      row('words packed after that', (packed - broughtIn) / 1000, 's', ''),
    ]
  } finally {
    await launched.browser.close()
    await feed.close()
    site.closeAllConnections()
    site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
