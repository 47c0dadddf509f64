// The whole road: the scraper reads the town, publishes a feed, the extension takes it in and ties the article to its
// call; the Comune extends the term, and the article that repeats the old one still opens the panel with the new.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serveFeed } from '../../scraper/publishing/serve.ts'
import { startTown, type Town } from '../../scraper/sample-town/town.ts'
import {
  type ExtensionBrowser,
  follow,
  press,
  pressButton,
  STRANGER,
  startChromium,
  textOf,
  until,
  waitForPanel,
} from './browsers.ts'
import { root } from './build.ts'

const now = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'segnabandi-town-'))
const feedDir = join(folder, 'feed')
let town: Town
let serving: Serving
let chromium: ExtensionBrowser
let settings: Page

/** As a person runs it: the command of package.json, in a process of its own. */
function scrape(): Promise<void> {
  const sources = join(folder, 'sources.json')
  writeFileSync(sources, JSON.stringify(town.sources))
  const words = ['cli', 'scrape', '--sources', sources, '--store', `sqlite:${join(folder, 'calls.db')}`]
  const options = ['--feed', feedDir, '--allow-loopback', '--pause', '0', '--json']
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scraper/start/bootstrap.mjs'), ...words, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk
      })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`scrape ended with ${code}: ${said}`))))
  })
}

const itDay = (date: string) =>
  new Intl.DateTimeFormat('it', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  )

/** What the town says of a call on the page of who issues it. */
function issued(call: string) {
  const found = town
    .expected()
    .find(({ site, is }) => (site === 'comune' || site === 'foundation') && is?.call === call)
  if (!found?.is) throw new Error(`the town issues no ${call}`)
  return { url: found.url, ...found.is }
}

beforeAll(async () => {
  town = await startTown({ now })
  await scrape()
  serving = await serveFeed(feedDir, 0)
  chromium = await startChromium()
  settings = await chromium.openOwn('options.html')
  await follow(settings, serving.url)
})

afterAll(async () => {
  await chromium?.browser.close()
  await serving?.close()
  await town?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the popup lists the town’s calls with the deadlines their issuers give', async () => {
  const popup = await chromium.openOwn('popup.html')
  await popup.waitForSelector('main .call')
  const list = await textOf(popup, 'main .list')
  for (const call of ['patto-educativo', 'ex-lavatoio', 'centro-famiglie']) {
    const { deadline } = issued(call)
    const day = new Intl.DateTimeFormat('it', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    expect(list, call).toContain(day.format(new Date(deadline.date ?? '')))
  }
  await popup.close()
})

test('the article opens the panel with the facts of the Comune’s own page, PEC and sentence included', async () => {
  const { deadline, pec } = issued('centro-famiglie')
  const article = await chromium.newPage()
  await article.goto(town.articleUrl)
  const { text } = await waitForPanel(article)
  expect(text).toContain(itDay(deadline.date ?? ''))
  expect(text).toContain(`alle ${deadline.time}`)
  expect(text).toContain(pec[0])
  expect(text).toMatch(/Dove è scritto\s+«[^»]*\d/)
  await article.close()
})

test('after an extension the article that repeats the old term opens the panel with the new one', async () => {
  const before = issued('centro-famiglie').deadline
  town.extend('centro-famiglie')
  const after = issued('centro-famiglie').deadline
  expect(after.date).not.toBe(before.date)
  await scrape()
  await press(settings, '.feed-head .button:not(.leave)')
  const article = await chromium.newPage()
  await until('the new deadline', async () => {
    await article.goto(town.articleUrl)
    const { text } = await waitForPanel(article)
    return text.includes(itDay(after.date ?? '')) ? text : null
  }).then((text) => expect(text).toMatch(/Prorogat[oa]/))
  await article.close()
})

test('"Leggi questa pagina" finds the same deadline on the Comune’s page, with the sentence that says it, and keeps it', async () => {
  const { url, deadline } = issued('patto-educativo')
  const page = await chromium.newPage()
  await page.goto(url.replace('127.0.0.1', STRANGER))
  const popup = await pressButton(chromium, page)
  await popup.waitForSelector('.read')
  await popup.evaluate(() => document.querySelector<HTMLElement>('.read')?.click())
  const text = await textOf(popup, 'main:not([aria-busy=true])')
  expect(text).toContain('Ecco che cosa c’è scritto')
  expect(text).toContain(itDay(deadline.date ?? ''))
  expect(text).toMatch(/Dove è scritto\s+«[^»]*\d/)
  await popup.evaluate(() => document.querySelector<HTMLElement>('button.save')?.click())
  // A click by script is none: only a person keeps a call.
  expect(await popup.$eval('button.save', (button) => button.getAttribute('aria-pressed'))).toBe('false')
  await popup.focus('button.save')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('button.save[aria-pressed=true]')
  await page.close()
  const list = await chromium.openOwn('popup.html')
  await press(list, '#view-saved')
  expect(await textOf(list, 'main .list')).toMatch(/Patto educativo/i)
  await list.close()
})
