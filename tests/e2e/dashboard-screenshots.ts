// Draws the dashboard's views for `npm run screenshots`: wide and narrow, with a few thousand calls and a person's work.
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { inventCalls, shardsByRegion } from '../bench/extension-calls.ts'
import { bringUp, follow, pause, press, startChromium } from './browsers.ts'
import { startFeed } from './feed.ts'

const STATUSES = ['da-valutare', 'in-preparazione', 'in-preparazione', 'inviata', 'inviata', 'ammessa', 'respinta']

const DRAWINGS: [name: string, query: string, prepare?: (page: Page) => Promise<unknown>][] = [
  ['list', ''],
  ['filtered', '?region=Lombardia&topic=sport&topic=cultura&within=90', (page) => press(page, '.save-search')],
  ['nothing', '?q=zzz'],
  ['board', '?view=board'],
  ['calendar', '?view=calendar'],
  ['timeline', '?view=timeline&mine=saved'],
  ['charts', '?view=charts'],
  ['help', '', (page) => press(page, '.help-button')],
]

/** Saves some calls of different weeks and gives them different statuses, as a person would. */
async function work(page: Page): Promise<void> {
  for (const [index, status] of STATUSES.entries()) {
    await page.goto(
      `${page.url().replace(/\?.*/, '')}?within=90&order=amount&issuer=${['Borgo', 'Vals', 'Alta'][index % 3]}`,
    )
    // A list still being packed grows, and its rows move.
    await page.waitForSelector('main[aria-busy=false]:not(:has(.packing)) .row')
    const row = `.row[data-row="${await page.$eval(`.row:nth-child(${1 + index})`, (row) => row.getAttribute('data-row'))}"]`
    await press(page, `${row} .save`)
    await page.waitForSelector(`${row} .own-status`)
    await page.select(`${row} .own-status`, status)
    await page.waitForSelector(`${row} .own-status[data-status="${status}"]`)
  }
}

/** In a browser of its own: thousands of calls would drown what the other surfaces show. */
export async function drawDashboard(folder: string, scheme: 'light' | 'dark', now: number): Promise<void> {
  const feed = await startFeed()
  feed.publish(shardsByRegion(inventCalls(3000, now)))
  const chromium = await startChromium()
  try {
    const settings = await chromium.openOwn('options.html')
    await follow(settings, feed.url)
    await settings.close()
    const page = await chromium.openOwn('dashboard.html')
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
    await bringUp(page)
    await work(page)
    for (const [size, width, height] of [
      ['wide', 1440, 900],
      ['narrow', 320, 800],
    ] as const)
      for (const [name, query, prepare] of DRAWINGS) {
        await page.setViewport({ width, height, deviceScaleFactor: 1 })
        await page.goto(chromium.pageUrl('dashboard.html') + query)
        await page.waitForSelector('main[aria-busy=false]:not(:has(.packing))')
        await pause(300)
        // Narrow, the filters and what stands with them are folded.
        if (size === 'wide' || name !== 'filtered') await prepare?.(page)
        await pause(150)
        const path = `dashboard-${name}-${size}-${scheme}.png` as const
        await page.screenshot({ path: join(folder, path) as `${string}.png` })
        console.log(`tests/screenshots/${path}`)
      }
    await page.close()
  } finally {
    await chromium.browser.close()
    await feed.close()
  }
}
