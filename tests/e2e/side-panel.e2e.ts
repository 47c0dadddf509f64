// The side panel in real Chromium: it follows the page in front, keeps what the person makes of its call, and reads.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallPage } from '../../shared/call/call.ts'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { type ExtensionBrowser, follow, startChromium, textOf, until, waitForPanel } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'
import { richCall } from './rich-call.ts'

const now = Date.now()
let feed: Feed
let site: Server
let origin = ''
let chromium: ExtensionBrowser
let side: Page

const article = (title: string) =>
  `<!doctype html><html lang="it"><title>${title}</title><main><h1>${title}</h1></main></html>`

const official = (path: string): CallPage => ({ url: `${origin}${path}`, kind: 'official', title: 'Avviso' })

beforeAll(async () => {
  site = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(article(`Pagina ${request.url}`))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  feed = await startFeed()
  const centre = richCall(now, `${origin}/centro`)
  feed.publish({
    lombardia: [
      { ...centre, pages: [...centre.pages, official('/due')] },
      closingOn('coro', dayFrom(now, 9), {
        title: 'Bando per il coro',
        pages: [official('/coro'), official('/due')],
      }),
    ],
  })
  chromium = await startChromium()
  const settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
  await settings.close()
  // A driver cannot press the browser's own button: the panel's page in a tab behind follows the tab in front likewise.
  side = await chromium.openOwn('sidepanel.html')
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  site?.closeAllConnections()
  site?.close()
})

async function goTo(page: Page, path: string): Promise<void> {
  await page.bringToFront()
  await page.goto(`${origin}${path}`)
}

/** Words of the side panel, which stands behind the page in front. */
const says = (words: string) =>
  until(`the side panel to say "${words}"`, () =>
    side.evaluate((words) => (document.body.textContent?.includes(words) ? true : null), words),
  )
const pressInSide = (selector: string) =>
  side.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector)

test('on a call’s own page: all its facts; on another page: that nothing is known, and what closes soon', async () => {
  const page = await chromium.newPage()
  await goTo(page, '/centro')
  await says('le domande si inviano a mezzo PEC')
  await goTo(page, '/altro')
  await says('non parla di avvisi conosciuti')
  await says('Bando per il coro')
  await goTo(page, '/coro')
  await until('the call of that page', () =>
    side.evaluate(() => (document.querySelector('[data-call=coro]') ? true : null)),
  )
  await page.close()
})

test('a page of two calls lets the person choose, and another tab has its own', async () => {
  const [two, none] = [await chromium.newPage(), await chromium.newPage()]
  await goTo(none, '/altro')
  await goTo(two, '/due')
  await says('parla di 2 avvisi')
  await pressInSide('.several button[aria-pressed=false]')
  const chosen = await side.evaluate(() => document.querySelector('.several [aria-pressed=true]')?.textContent)
  await until('the chosen call', () =>
    side.evaluate(
      (title) => (document.querySelector('.head .call-title')?.textContent === title ? true : null),
      chosen,
    ),
  )
  await none.bringToFront()
  await says('non parla di avvisi conosciuti')
  await two.bringToFront()
  await says('parla di 2 avvisi')
  await two.close()
  await none.close()
})

test('what is done here stands everywhere: a status chosen in the side panel saves the call', async () => {
  const page = await chromium.newPage()
  await goTo(page, '/centro')
  await says('le domande si inviano a mezzo PEC')
  await side.evaluate(() => {
    const status = document.querySelector<HTMLSelectElement>('select[name=status]')
    if (!status) throw new Error('no status to choose')
    status.value = 'in-preparazione'
    status.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await says('Salvato')
  const own = await chromium.openOwn('call.html?id=tramoggia')
  expect(await textOf(own, '.head .save')).toBe('Salvato')
  await own.close()
  await page.close()
})

test('the box on a page leads to everything that is known of its call', async () => {
  const page = await chromium.newPage()
  await goTo(page, '/centro')
  const panel = await waitForPanel(page)
  const former = new Set(chromium.browser.targets())
  await panel.click('.whole')
  const target = await chromium.browser.waitForTarget(
    (target) => !former.has(target) && target.url() === chromium.pageUrl('call.html?id=tramoggia'),
    { timeout: 10_000 },
  )
  const opened = await target.page()
  if (!opened) throw new Error('no page of the call')
  expect(await textOf(opened, '[data-fact=deadline] .fact-value')).toContain('12:00')
  await opened.close()
  await page.close()
})

test('what a page only may speak of is told as such, with why', async () => {
  const page = await chromium.openOwn('sidepanel.html')
  await page.waitForSelector('.none')
  await page.evaluate(async () => {
    const { storage, tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
    const { id } = await tabs.getCurrent()
    const possible = [{ id: 'coro', why: ['il titolo dell’avviso'] }]
    await storage.session.set({ [`tab ${id}`]: { ids: [], because: 'words', possible, address: 'https://x.example/' } })
  })
  expect(await textOf(page, '.perhaps')).toMatch(/Forse[\s\S]*Bando per il coro[\s\S]*il titolo dell’avviso/)
  expect(await page.$('.fact-row')).toBeNull()
  await page.close()
})

test('keys: "?" tells them, "s" saves, "n" writes, and none counts while typing', async () => {
  const page = await chromium.openOwn('call.html?id=coro')
  await page.waitForSelector('.fact-row')
  await page.keyboard.press('?')
  expect(await textOf(page, 'dialog.help')).toContain('Scrivi una nota')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
  await page.keyboard.press('s')
  await page.waitForSelector('.head .save[aria-pressed=true]')
  await page.keyboard.press('n')
  await page.waitForFunction(() => document.activeElement?.matches('textarea[name=notes]'))
  await page.keyboard.type('s come senza')
  expect(await page.$eval('textarea[name=notes]', (area) => (area as HTMLTextAreaElement).value)).toBe('s come senza')
  expect(await page.$eval('.head .save', (button) => button.getAttribute('aria-pressed'))).toBe('true')
  await page.close()
})
