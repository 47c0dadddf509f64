// A private window in real Chromium: calls are recognised there as everywhere, and nothing of it is left behind.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { bringUp, type ExtensionBrowser, follow, startChromium, until, waitForPanel } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'
import { inWorker, table } from './inside.ts'

type Chrome = typeof import('webextension-polyfill')

/** What a person makes, or has remembered. */
const TABLES = ['saved', 'own', 'searches', 'closed', 'reminders']
let feed: Feed
let chromium: ExtensionBrowser
let settings: Page
let pages: Server
let article = ''

/** What only the browser's own page of extensions may do, as a person does there by two switches. */
async function allowPrivateWindows(): Promise<void> {
  const page = await chromium.browser.newPage()
  await page.goto('chrome://extensions/')
  await page.evaluate(async (extensionId) => {
    interface DeveloperPrivate {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>
    }
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome
    // Loaded from a folder, and about to be loaded anew: without it the browser would leave it switched off.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
  }, chromium.extensionId)
  await page.close()
}

/** One of our own pages that may look into private windows: the extension starts anew when it is allowed to. */
const openAllowed = () =>
  until(
    'the extension to be allowed in private windows',
    async () => {
      const page = await chromium.newPage()
      try {
        await page.goto(chromium.pageUrl('options.html'))
        const isAllowed = await page.evaluate(() =>
          (globalThis as unknown as { chrome: Chrome }).chrome.extension.isAllowedIncognitoAccess(),
        )
        if (isAllowed) return page
      } catch {
        // Switched off for the moment it takes to start anew.
      }
      await page.close()
      return null
    },
    20_000,
  )

const kept = async () => JSON.stringify(await Promise.all(TABLES.map((name) => table(settings, name))))

/** What else outlives the browser, as one text. */
const localText = () =>
  settings.evaluate(async () =>
    JSON.stringify([
      await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.get(),
      { ...localStorage },
    ]),
  )

/** Which tabs are remembered as speaking of calls: in memory, until they close. */
const remembered = () =>
  settings.evaluate(async () =>
    Object.keys(await (globalThis as unknown as { chrome: Chrome }).chrome.storage.session.get()).filter((key) =>
      key.startsWith('tab '),
    ),
  )

beforeAll(async () => {
  feed = await startFeed()
  pages = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><html lang="it"><title>Teatro</title><h1>Bando per il teatro di quartiere</h1></html>')
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  article = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/teatro`
  feed.publish({
    lombardia: [
      closingOn('teatro', dayFrom(Date.now(), 5), {
        title: 'Bando per il teatro di quartiere',
        pages: [{ url: article, kind: 'official', title: 'Teatro' }],
      }),
    ],
  })
  chromium = await startChromium()
  await allowPrivateWindows()
  settings = await openAllowed()
  await follow(settings, feed.url)
}, 120_000)

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  pages?.closeAllConnections()
  pages?.close()
})

test('in a private window the panel tells of the call and keeps nothing, nor does the shortcut', async () => {
  const before = await kept()
  const opened = await settings.evaluate(async (url) => {
    const { windows } = (globalThis as unknown as { chrome: Chrome }).chrome
    const window = await windows.create({ incognito: true, url })
    return { id: window.id ?? 0, isPrivate: window.incognito }
  }, article)
  expect(opened.isPrivate).toBe(true)
  const target = await chromium.browser.waitForTarget((target) => target.url() === article, { timeout: 15_000 })
  const page = await target.page()
  if (!page) throw new Error('the private window shows no page')
  await bringUp(page)
  const panel = await waitForPanel(page, 'Bando per il teatro')
  expect(panel.text).toContain('tra 5 giorni')
  await expect(panel.attribute('button.save', 'class')).rejects.toThrow('the panel has no button.save')
  expect(await remembered()).toHaveLength(1)

  // The keys pressed over that page, as the browser tells of them.
  const badge = await inWorker(
    chromium,
    settings,
    async (url) => {
      const { action, commands, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
      const tab = (await tabs.query({})).find((tab) => tab.url === url)
      if (tab?.id === undefined) throw new Error(`no tab shows ${url}`)
      const { onCommand } = commands as unknown as { onCommand: { dispatch(name: string, tab: object): void } }
      onCommand.dispatch('save', tab)
      // Refused, and said so on the button.
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await action.getBadgeText({ tabId: tab.id })) === '!') return 'refused'
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      return 'no answer'
    },
    article,
  )
  expect(badge).toBe('refused')
  expect(await kept()).toBe(before)

  await settings.evaluate((id) => (globalThis as unknown as { chrome: Chrome }).chrome.windows.remove(id), opened.id)
  await until('the closed window to be forgotten', async () => ((await remembered()).length === 0 ? true : null))
  expect(await kept()).toBe(before)
  expect(await localText()).not.toContain('teatro')
})
