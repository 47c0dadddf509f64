// The dashboard's main path in real Firefox: the list, a search, a filter in the address, saving, the board.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { type ExtensionBrowser, follow, press, startFirefox, textOf, until } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const now = Date.now()
let feed: Feed
let firefox: ExtensionBrowser

beforeAll(async () => {
  feed = await startFeed()
  feed.publish({
    lombardia: [
      closingOn('orti', dayFrom(now, 9), { title: 'Orti urbani', topics: ['ambiente'] }),
      closingOn('teatro', dayFrom(now, 3), { title: 'Teatro nelle scuole', topics: ['cultura'] }),
      ...Array.from({ length: 200 }, (_, index) =>
        closingOn(`m${index}`, dayFrom(now, 20 + (index % 60)), { title: `Bando numero ${index + 1}` }),
      ),
    ],
  })
  firefox = await startFirefox()
})

afterAll(async () => {
  await firefox?.browser.close()
  await feed?.close()
})

test('list, search, filter, save, status, board', async () => {
  const settings = await firefox.openOwn('options.html')
  await follow(settings, feed.url)
  await settings.close()
  const page = await firefox.openOwn('dashboard.html')
  const found = (text: string) => until(text, async () => ((await textOf(page, '.found')) === text ? true : null))
  await found('202 avvisi')
  expect(await page.$eval('.row', (row) => row.getAttribute('aria-setsize'))).toBe('202')
  await page.type('#search', 'numero 1')
  await until('fewer calls', async () => ((await textOf(page, '.found')) !== '202 avvisi' ? true : null))
  await page.evaluate(() => {
    history.pushState(null, '', '?topic=cultura')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await found('1 avviso')
  expect(await textOf(page, '.row-title')).toBe('Teatro nelle scuole')
  await press(page, '.row .save')
  await page.waitForSelector('.row [aria-pressed=true]')
  await press(page, '.views a:nth-child(2)')
  await page.waitForSelector('[data-column=da-valutare] [data-card=teatro]')
  expect(await page.evaluate(() => location.search)).toBe('?view=board&topic=cultura')
  await page.select('[data-card=teatro] select', 'inviata')
  await page.waitForSelector('[data-column=inviata] [data-card=teatro]')
})
