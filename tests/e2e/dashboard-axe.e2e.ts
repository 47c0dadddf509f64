// The dashboard's views, light and dark, wide and narrow, by axe; and that no view is wider than a telephone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closingOn, dayFrom, makeCall } from '../extension/calls.ts'
import { bringUp, type ExtensionBrowser, follow, press, startChromium } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const now = Date.now()
let feed: Feed
let chromium: ExtensionBrowser
let page: Page

beforeAll(async () => {
  feed = await startFeed()
  const withdrawn = { history: [{ at: '2026-11-01', event: 'withdrawn' as const, page: null }] }
  feed.publish({
    lombardia: [
      ...[0, 1, 5, 30].map((days) => closingOn(`d${days}`, dayFrom(now, days), { topics: ['sport'] })),
      closingOn('prorogato', dayFrom(now, 9), {
        deadline: { kind: 'fixed', date: dayFrom(now, 9), time: '12:00', certainty: 0.5, supersedes: dayFrom(now, 1) },
        amounts: { totalEur: null, maxEur: 9000, cofinancingPct: null },
      }),
      closingOn('ritirato', dayFrom(now, 3), { title: 'Ritirato', ...withdrawn }),
      closingOn('chiuso', dayFrom(now, -3), { title: `Chiuso_${'N'.repeat(90)}` }),
      makeCall('sportello', { title: 'Sportello' }),
    ],
  })
  chromium = await startChromium()
  const settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
  await settings.close()
  page = await chromium.newPage()
  await openAt('')
  for (const id of ['d0', 'd1', 'd5', 'd30']) await press(page, `[data-row=${id}] .save`)
  await page.waitForFunction(() => document.querySelectorAll('.row [aria-pressed=true]').length === 4)
  await page.select('[data-row=d1] select', 'inviata')
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
})

async function openAt(query: string): Promise<void> {
  await bringUp(page)
  await page.goto(`${chromium.pageUrl('dashboard.html')}${query}`)
  await page.waitForSelector('main:not([aria-busy=true])')
}

async function faults(): Promise<string[]> {
  // By the debugger, not as a script element: the extension's own policy would refuse one.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  )
}

const VIEWS: [name: string, query: string, prepare?: () => Promise<unknown>][] = [
  ['list', '?phase=all'],
  ['list with filters, the form of a saved search, the menu of files', '?topic=sport&from=2026-01-01', openForms],
  ['list of nothing', '?q=zzz'],
  ['help', '', () => press(page, '.help-button')],
  ['board', '?view=board'],
  ['calendar', '?view=calendar'],
  ['timeline', '?view=timeline'],
  ['charts', '?view=charts'],
]

async function openForms(): Promise<void> {
  await page.evaluate(() => document.querySelector('.fold')?.setAttribute('open', ''))
  await press(page, '.save-search')
  await press(page, '.export > summary')
}

describe.each(['light', 'dark'])('%s', (scheme) => {
  test.each(VIEWS)('%s', async (_, query, prepare) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
    await page.setViewport({ width: 1280, height: 800 })
    await openAt(query)
    await prepare?.()
    expect(await faults()).toEqual([])
  })
})

describe('320 pixels wide, as at 400 % zoom', () => {
  test.each(VIEWS)('%s', async (_, query, prepare) => {
    await page.setViewport({ width: 320, height: 700 })
    await openAt(query)
    await prepare?.()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await faults()).toEqual([])
  })
})
