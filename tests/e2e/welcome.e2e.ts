// The first page a person sees, in real Chromium: follow what, on which sites, remind me when; all of it by keyboard.
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { bringUp, type ExtensionBrowser, startChromium, textOf, until } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'
import { table } from './inside.ts'

let feed: Feed
let chromium: ExtensionBrowser
let page: Page

beforeAll(async () => {
  feed = await startFeed()
  const now = Date.now()
  feed.publish({ lombardia: [closingOn('teatro', dayFrom(now, 6)), closingOn('orti', dayFrom(now, 20))] })
})
afterAll(() => feed?.close())
afterEach(() => chromium?.browser.close())

const open = async (language: 'it' | 'en') => {
  chromium = await startChromium(language)
  page = await chromium.openOwn('welcome.html')
  await page.waitForSelector('input[name=offset-7d]:checked')
}

const isFocused = (selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)

/** Goes on by the Tab key alone, as far as an element; a person who cannot get there has no welcome page. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isFocused(selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`40 presses of Tab do not lead to ${selector}`)
}

const offsets = async () => (await table(page, 'settings'))[0]?.offsets

describe('the welcome page', () => {
  test('takes three steps, and a person without a mouse through all of them', async () => {
    await open('it')
    expect(await page.$$eval('.steps > li > h2', (heads) => heads.map(({ textContent }) => textContent))).toEqual([
      'Scegli che cosa seguire',
      'Scegli su quali siti riconoscerli',
      'Scegli quando ricordartelo',
    ])
    await bringUp(page)
    await tabTo('#address')
    await page.keyboard.type(feed.url)
    await page.keyboard.press('Enter')
    await until('the feed to come in', async () =>
      (await page.$$eval('.feed', (feeds) => feeds.map(({ textContent }) => textContent).join())).includes('2 avvisi')
        ? true
        : null,
    )
    await tabTo('#site')
    await page.keyboard.type('il giornale')
    await page.keyboard.press('Enter')
    await until('why that is no site', async () =>
      (await textOf(page, '#site-said')).includes('per esempio www.giornale.it') ? true : null,
    )
    await tabTo('input[name=offset-14d]')
    await page.keyboard.press('Space')
    await until('reminders two weeks before too', async () =>
      JSON.stringify(await offsets()) === '["14d","7d","3d","1d","3h"]' ? true : null,
    )
    await tabTo('input[name=offset-3h]')
    await page.keyboard.press('Space')
    await until('none on the day itself', async () =>
      JSON.stringify(await offsets()) === '["14d","7d","3d","1d"]' ? true : null,
    )
    await tabTo('.ready .button.first')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(page.url()).toBe(chromium.pageUrl('dashboard.html'))
  })

  test('says so in English, fits 320 pixels, and tells how far a sync is', async () => {
    await open('en')
    expect(await textOf(page, '.steps')).toMatch(/what to follow[\s\S]*which sites[\s\S]*when to be reminded/)
    await page.setViewport({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await bringUp(page)
    await page.type('#address', feed.url)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.feed-head button:not(.leave):not(:disabled)')
    /** As the background writes it. */
    const tell = (progress: object | null) =>
      page.evaluate(async (progress) => {
        const { session } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.storage
        await (progress === null ? session.remove('sync progress') : session.set({ 'sync progress': progress }))
      }, progress)
    await tell({ feed: feed.url, step: 'keep', done: 12_000, of: 50_000 })
    expect(await textOf(page, '.sync-progress')).toBe('Keeping the calls: 12,000 of 50,000')
    expect(await page.$eval('.sync-progress progress', (bar) => (bar as HTMLProgressElement).position)).toBe(0.24)
    await tell({ feed: 'https://another.example/index.json', step: 'fetch', done: 1, of: 2 })
    await until('no bar of another feed', async () => ((await page.$('.sync-progress')) === null ? true : null))
    await tell(null)
  })
})
