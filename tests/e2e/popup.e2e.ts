// The popup before its database answers, in real Chromium: what stood there last, then the truth in its place.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { bringUp, type ExtensionBrowser, follow, press, startChromium, textOf, until } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

let feed: Feed
let chromium: ExtensionBrowser
let settings: Page

beforeAll(async () => {
  const now = Date.now()
  feed = await startFeed()
  feed.publish({
    lombardia: [
      closingOn('teatro', dayFrom(now, 6), { title: 'Bando per il teatro' }),
      closingOn('orti', dayFrom(now, 9), { title: 'Orti urbani' }),
      closingOn('coro', dayFrom(now, 12), { title: 'Bando per il coro' }),
    ],
  })
  chromium = await startChromium()
  settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
})

/** Has the database wait, as while a feed comes in, until it is let go. */
async function holdDatabase(): Promise<() => Promise<void>> {
  await settings.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('segnabandi')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const writing = database.transaction([...database.objectStoreNames], 'readwrite')
          let held = true
          Object.assign(globalThis, {
            letGo: () => {
              held = false
            },
          })
          // A transaction lives while something is asked of it.
          const ask = () => {
            if (!held) return
            writing.objectStore('settings').count().onsuccess = () => {
              resolve()
              ask()
            }
          }
          writing.oncomplete = () => database.close()
          ask()
        }
      }),
  )
  return () => settings.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo())
}

/** The popup while it waits. */
async function openWaiting(hash = ''): Promise<Page> {
  const page = await chromium.newPage()
  await page.goto(chromium.pageUrl(`popup.html${hash}`))
  await page.waitForSelector('#app main')
  return page
}

const titles = (page: Page) =>
  page.$$eval('.list .call-title', (found) => found.map(({ textContent }) => textContent ?? ''))
const ALL = ['Bando per il teatro', 'Orti urbani', 'Bando per il coro']

test('paints the first calls at once, marked as waiting, and puts the true list in their place', async () => {
  await (await chromium.openOwn('popup.html')).close()
  const letGo = await holdDatabase()
  const page = await openWaiting()
  expect(await titles(page)).toEqual(ALL)
  expect(await page.$('main[aria-busy=true]')).not.toBeNull()
  expect(await textOf(page, '[data-call=teatro] .tile')).toMatch(/^6\s+giorni$/)
  // What is unfolded, and where the keys are, outlives the change.
  await bringUp(page)
  await press(page, '[data-call=orti] .call-title button')
  await page.waitForSelector('[data-call=orti] .call-body')
  const same = await page.evaluateHandle(() => document.activeElement)
  await letGo()
  await page.waitForSelector('main:not([aria-busy])')
  expect(await titles(page)).toEqual(ALL)
  expect(await page.evaluate((same) => document.activeElement === same && same !== document.body, same)).toBe(true)
  expect(await page.$('[data-call=orti] details.own')).not.toBeNull()
  await page.close()
})

test('paints nothing first where a search or a call is asked for', async () => {
  const letGo = await holdDatabase()
  const page = await openWaiting('#words=teatro')
  expect(await titles(page)).toEqual([])
  await letGo()
  await until('what was searched', async () =>
    JSON.stringify(await titles(page)) === '["Bando per il teatro"]' ? true : null,
  )
  await page.close()
})

test('takes the calls away, and says so, when the database cannot be read', async () => {
  await (await chromium.openOwn('popup.html')).close()
  const page = await chromium.newPage()
  await page.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('the disk is broken', 'UnknownError')
    }
  })
  await page.goto(chromium.pageUrl('popup.html'))
  expect(await textOf(page, '[data-problem=unread]')).toContain('niente è stato cancellato')
  expect(await titles(page)).toEqual([])
  expect(await page.$('main[aria-busy]')).toBeNull()
  await page.close()
})

test('knows nothing first once calls have left: those of a feed no longer followed are not shown again', async () => {
  await (await chromium.openOwn('popup.html')).close()
  await press(settings, '.leave')
  await until('the feed to be left', async () => ((await settings.$('.feed')) === null ? true : null))
  const letGo = await holdDatabase()
  const page = await openWaiting()
  expect(await titles(page)).toEqual([])
  await letGo()
  await page.close()
})
