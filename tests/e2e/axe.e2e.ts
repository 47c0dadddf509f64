// Every surface, light and dark, by axe: nothing that a machine can fault may keep a person out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTown, type Town } from '../../scraper/sample-town/town.ts'
import { closingOn, dayFrom, fullCall, makeCall } from '../extension/calls.ts'
import { type ExtensionBrowser, follow, press, pressButton, startChromium, waitForPanel } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'
import { speakOf } from './inside.ts'
import { richCall } from './rich-call.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const now = Date.now()
let town: Town
let feed: Feed
let chromium: ExtensionBrowser

const official = () =>
  town.expected().find(({ site, is }) => site === 'comune' && is?.call === 'centro-famiglie')?.url ?? ''

beforeAll(async () => {
  town = await startTown({ now })
  feed = await startFeed()
  // One of each urgency, so that each colour is judged on each paper.
  const withdrawn = { history: [{ at: '2026-11-01', event: 'withdrawn' as const, page: null }] }
  feed.publish({
    lombardia: [
      fullCall('tramoggia', dayFrom(now, 2), official()),
      ...[0, 1, 5, 30].map((days) => closingOn(`d${days}`, dayFrom(now, days))),
      closingOn('ritirato', dayFrom(now, 3), { title: 'Ritirato', ...withdrawn }),
      closingOn('chiuso', dayFrom(now, -3), { title: 'Chiuso' }),
      makeCall('sportello', { title: 'Sportello' }),
      { ...richCall(now, 'https://comune.borgolieto.example/avvisi/centro'), id: 'tutto' },
    ],
  })
  chromium = await startChromium()
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  await town?.close()
})

/** What axe finds wrong, in a line each. @param within selector of the part judged; all of the page without one */
async function faults(page: Page, within?: string): Promise<string[]> {
  // By the debugger, not as a script element: the extension's own policy would refuse one.
  await page.evaluate(axe)
  const results = await page.evaluate(
    (within) =>
      (globalThis as unknown as { axe: { run(context?: object): Promise<AxeResults> } }).axe.run(
        within === null ? undefined : { include: [[within]] },
      ),
    within ?? null,
  )
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  )
}

describe.each([
  ['light', 'no-preference'],
  ['dark', 'no-preference'],
  ['light', 'more'],
  ['dark', 'more'],
])('%s, contrast: %s', (scheme, contrast) => {
  const dress = async (page: Page) => {
    // By the debugger's own word: the driver knows no contrast.
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-contrast', value: contrast },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    })
    return page
  }

  test('welcome', async () => {
    const page = await dress(await chromium.openOwn('welcome.html'))
    await page.waitForSelector('#address')
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  test('options, with a feed, a wrong address and a failure', async () => {
    const page = await dress(await chromium.openOwn('options.html'))
    await follow(page, feed.url)
    feed.harm('status')
    await press(page, '.feed-head .button:not(.leave)')
    await page.waitForSelector('[data-failure]')
    await page.type('#address', 'ftp://x')
    await press(page, 'form.follow button')
    await page.waitForSelector('[aria-invalid=true]')
    expect(await faults(page)).toEqual([])
    feed.harm('none')
    await press(page, '.feed-head .button:not(.leave)')
    await page.waitForFunction(() => document.querySelector('[data-failure]') === null)
    await page.close()
  })

  test('the page of a call: all facts, one being corrected, a refused value', async () => {
    const page = await dress(await chromium.openOwn('call.html?id=tutto'))
    await page.waitForSelector('.fact-row')
    expect(await faults(page)).toEqual([])
    await press(page, '[data-fact=deadline] .correct-this')
    await press(page, '[data-fact=totalEur] .correct-this')
    await page.type('.correct-form input[name=value]', 'x')
    await press(page, '[data-fact=totalEur] button[type=submit]')
    await page.waitForSelector('[data-fact=totalEur] .wrong')
    expect(await faults(page)).toEqual([])
    await page.setViewport({ width: 320, height: 800 })
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.close()
    const gone = await dress(await chromium.openOwn('call.html?id=mai'))
    await gone.waitForSelector('.gone')
    expect(await faults(gone)).toEqual([])
    await gone.close()
  })

  test('the side panel: a page of no call, a page of two', async () => {
    const page = await dress(await chromium.openOwn('sidepanel.html'))
    await page.setViewport({ width: 360, height: 760 })
    await page.waitForSelector('.none')
    expect(await faults(page)).toEqual([])
    await speakOf(page, ['tutto', 'd5'])
    await page.waitForSelector('.fact-row')
    expect(await faults(page)).toEqual([])
    await press(page, '.mine > summary')
    await page.waitForSelector('.mine[open] select[name=status]')
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  test('popup: the list, a call unfolded, saved calls, a search', async () => {
    const page = await dress(await chromium.openOwn('popup.html'))
    await page.waitForSelector('.call[data-call=tramoggia] .call-title button')
    await press(page, '.call[data-call=tramoggia] .call-title button')
    await press(page, '.call[data-call=d5] button.save')
    expect(await faults(page)).toEqual([])
    await press(page, '.call[data-call=tramoggia] details.own > summary')
    expect(await faults(page)).toEqual([])
    await press(page, '#view-saved')
    await page.waitForFunction(() => document.querySelectorAll('main .call').length === 1)
    expect(await faults(page)).toEqual([])
    await press(page, '.call[data-call=d5] button.save')
    await page.waitForSelector('.empty')
    expect(await faults(page)).toEqual([])
    await page.type('input[type=search]', 'ritirato')
    await page.waitForSelector('.call[data-call=ritirato]')
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  test('"read this page": the call, its quotes', async () => {
    const page = await chromium.newPage()
    await page.goto(official())
    const popup = await dress(await pressButton(chromium, page))
    await popup.waitForSelector('.read')
    await popup.evaluate(() => document.querySelector<HTMLElement>('.read')?.click())
    await popup.waitForSelector('#evidence')
    expect(await faults(popup)).toEqual([])
    await page.close()
  })

  test('panel on the page of a call', async () => {
    const page = await dress(await chromium.newPage())
    await page.goto(official())
    const panel = await waitForPanel(page)
    await panel.reveal()
    expect(await faults(page, 'html > div[lang]')).toEqual([])
    await page.close()
  })
})
