// `npm run screenshots`: draws every surface into tests/screenshots/, light and dark, narrow and wide, empty and full.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { startTown, type Town } from '../../scraper/sample-town/town.ts'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom, fullCall, makeCall } from '../extension/calls.ts'
import {
  type ExtensionBrowser,
  follow,
  pause,
  press,
  pressButton,
  startChromium,
  until,
  waitForPanel,
} from './browsers.ts'
import { buildExtension, root } from './build.ts'
import { drawDashboard } from './dashboard-screenshots.ts'
import { startFeed } from './feed.ts'
import { speakOf } from './inside.ts'
import { richCall } from './rich-call.ts'

const folder = join(root, 'tests', 'screenshots')
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

/** The Comune's own page of the call that the paper's article speaks of. */
const official = (town: Town) =>
  town.expected().find(({ site, is }) => site === 'comune' && is?.call === 'centro-famiglie')?.url ?? ''

/** Calls as they come in real life: long names, many kinds of deadline, one extended, some without a date. */
function sampleCalls(town: Town, now: number): Call[] {
  const titles: [days: number, title: string, issuer: string][] = [
    [0, 'Contributi straordinari alle associazioni sportive dilettantistiche', 'Comune di Borgo Lieto'],
    [1, 'Avviso pubblico per la gestione del Centro giovani', 'Comune di Valserena'],
    [5, 'Bando «Comunità che crescono»: progetti contro la povertà educativa', 'Fondazione Ponte Sereno'],
    [
      6,
      'Manifestazione di interesse per la co-progettazione dei servizi di accoglienza diffusa',
      'Unione dei Comuni della Bassa Lieta',
    ],
    [12, 'Premio per il volontariato under 35', 'CSV Terre Liete'],
    [19, 'Concessione in uso dell’ex lavatoio a enti del Terzo Settore', 'Comune di Borgo Lieto'],
    [33, 'Voucher per la digitalizzazione delle imprese sociali', 'Regione'],
    [70, 'Servizio civile universale: accreditamento degli enti', 'Provincia'],
  ]
  return [
    fullCall('tramoggia', dayFrom(now, 2), official(town)),
    { ...richCall(now, 'https://comune.borgolieto.example/avvisi/centro'), id: 'tutto' },
    ...titles.map(([days, title, name], index) =>
      closingOn(`c${index}`, dayFrom(now, days), { title, issuer: { name, level: 'comune' }, territory: {} }),
    ),
    makeCall('sportello', {
      title: 'Microeventi di quartiere: contributi a sportello',
      deadline: { kind: 'until-funds-end', date: null, time: null, certainty: 0.9, supersedes: null },
    }),
    closingOn('chiuso', dayFrom(now, -3), { title: 'Microeventi d’autunno' }),
  ]
}

/** What no one writes on purpose and every site holds somewhere. */
const longWords = (now: number): Call[] => [
  closingOn('lungo', dayFrom(now, 3), {
    title: `AVVISO_PUBBLICO_DI_MANIFESTAZIONE_DI_INTERESSE_${'N'.repeat(60)}`,
    issuer: {
      name: 'Consorzio-intercomunale-dei-servizi-socio-assistenziali-di-Sant’Arcangelo-in-Valle-Lunga',
      level: 'altro',
    },
    contacts: {
      pec: [`${'protocollo.'.repeat(6)}ente@pec.consorziointercomunaleserviziallapersona.example`],
      email: [],
      phone: [],
    },
    channels: ['pec', 'online', 'posta', 'a-mano'],
  }),
  ...Array.from({ length: 400 }, (_, index) =>
    closingOn(`m${index}`, dayFrom(now, 4 + (index % 90)), {
      title: `Bando numero ${index + 1} per progetti di comunità, cultura e sport nei quartieri della città metropolitana`,
    }),
  ),
]

const paint = (page: Page, scheme: Scheme) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])

async function dress(page: Page, scheme: Scheme, width: number, height: number): Promise<void> {
  await paint(page, scheme)
  await page.setViewport({ width, height, deviceScaleFactor: 1 })
}

const draw = async (page: Page, name: string, fullPage = false) => {
  await page.bringToFront()
  await pause(150)
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage })
  console.log(`tests/screenshots/${name}.png`)
}

async function drawPopup(
  chromium: ExtensionBrowser,
  name: string,
  scheme: Scheme,
  width: number,
  prepare?: (page: Page) => Promise<unknown>,
) {
  const page = await chromium.openOwn('popup.html')
  await dress(page, scheme, width, 580)
  await page.waitForSelector('main:not([aria-busy])')
  await prepare?.(page)
  await draw(page, name)
  await page.close()
}

/** The page in front, read: by the real button, then drawn in a popup-sized window of its own. */
async function drawReader(chromium: ExtensionBrowser, url: string, name: string, scheme: Scheme) {
  const article = await chromium.newPage()
  await article.goto(url)
  const popup = await pressButton(chromium, article)
  // A real popup has the size it gives itself: no viewport can be set on it.
  await paint(popup, scheme)
  await popup.waitForSelector('.read')
  await popup.evaluate(() => document.querySelector<HTMLElement>('.read')?.click())
  await popup.waitForSelector('main:not([aria-busy=true])')
  await pause(400)
  await popup.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` })
  console.log(`tests/screenshots/${name}.png`)
  await popup.evaluate(() => document.querySelector('#evidence')?.scrollIntoView())
  await pause(400)
  await popup.screenshot({ path: join(folder, `${name}-quotes.png`) as `${string}.png` })
  await article.close()
}

async function drawPanel(
  chromium: ExtensionBrowser,
  url: string,
  name: string,
  scheme: Scheme,
  width: number,
  height: number,
) {
  const page = await chromium.newPage()
  await dress(page, scheme, width, height)
  await page.goto(url)
  await waitForPanel(page)
  await draw(page, name)
  await page.close()
}

/** What the browser tells of the person's wishes, by the debugger's own word: the driver knows neither contrast nor theme. */
async function wish(page: Page, features: Record<string, string>): Promise<void> {
  const session = await page.createCDPSession()
  // What another session wished stands until it is wished away.
  const all = {
    'prefers-reduced-motion': 'reduce',
    'prefers-contrast': 'no-preference',
    'forced-colors': 'none',
    ...features,
  }
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(all).map(([name, value]) => ({ name, value })),
  })
}

/** The page of a call: wide, at 200 %, at 320 pixels, in strong contrast, in the system's own colours, on paper. */
async function drawCallPage(chromium: ExtensionBrowser, scheme: Scheme): Promise<void> {
  const page = await chromium.openOwn('call.html?id=tutto')
  await page.waitForSelector('.fact-row')
  const colours = { 'prefers-color-scheme': scheme }
  const sizes = { wide: 1440, zoomed: 640, narrow: 320 }
  for (const [size, width] of Object.entries(sizes)) {
    await wish(page, colours)
    await page.setViewport({ width, height: 900, deviceScaleFactor: size === 'zoomed' ? 2 : 1 })
    await draw(page, `call-${size}-${scheme}`, true)
  }
  await page.setViewport({ width: 1100, height: 900 })
  await wish(page, { ...colours, 'prefers-contrast': 'more' })
  await draw(page, `call-contrast-${scheme}`, true)
  await wish(page, { ...colours, 'forced-colors': 'active' })
  await draw(page, `call-forced-${scheme}`, true)
  await wish(page, colours)
  await press(page, '[data-fact=deadline] .correct-this')
  await draw(page, `call-correct-${scheme}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open]')
  await draw(page, `call-keys-${scheme}`)
  await page.keyboard.press('Escape')
  if (scheme === 'light') {
    await page.emulateMediaType('print')
    await page.setViewport({ width: 800, height: 1100 })
    await draw(page, 'call-print', true)
  }
  await page.close()
}

/** The side panel, in a window as wide as the browser gives it: a page of no call, a page of two, in strong contrast. */
async function drawSidePanel(chromium: ExtensionBrowser, scheme: Scheme): Promise<void> {
  const page = await chromium.openOwn('sidepanel.html')
  await page.waitForSelector('.none')
  await dress(page, scheme, 360, 760)
  await draw(page, `side-none-${scheme}`)
  await speakOf(page, ['tutto', 'c2'])
  await page.waitForSelector('.fact-row')
  await draw(page, `side-calls-${scheme}`)
  await press(page, '.mine > summary')
  await page.waitForSelector('.mine[open]')
  await draw(page, `side-own-${scheme}`)
  await wish(page, { 'prefers-color-scheme': scheme, 'prefers-contrast': 'more' })
  await draw(page, `side-contrast-${scheme}`)
  await page.close()
}

async function drawScheme(town: Town, now: number, scheme: Scheme): Promise<void> {
  const feed = await startFeed()
  feed.publish({ lombardia: sampleCalls(town, now) })
  const chromium = await startChromium()
  try {
    await drawPopup(chromium, `popup-no-feed-${scheme}`, scheme, 400)
    for (const [size, width] of [
      ['wide', 1100],
      ['narrow', 320],
    ] as const) {
      const welcome = await chromium.openOwn('welcome.html')
      await dress(welcome, scheme, width, 800)
      await draw(welcome, `welcome-${size}-${scheme}`, true)
      await welcome.close()
    }
    const settings = await chromium.openOwn('options.html')
    await follow(settings, feed.url)
    await dress(settings, scheme, 1100, 800)
    await draw(settings, `options-wide-${scheme}`, true)
    await dress(settings, scheme, 320, 800)
    await draw(settings, `options-narrow-${scheme}`, true)
    await dress(settings, scheme, 1100, 800)

    await wish(settings, { 'prefers-color-scheme': scheme, 'prefers-contrast': 'more' })
    await draw(settings, `options-contrast-${scheme}`, true)
    await wish(settings, { 'prefers-color-scheme': scheme })
    await dress(settings, scheme, 1100, 800)
    await drawCallPage(chromium, scheme)
    await drawSidePanel(chromium, scheme)

    await drawPanel(chromium, town.articleUrl, `panel-wide-${scheme}`, scheme, 1280, 800)
    await drawPanel(chromium, town.articleUrl, `panel-narrow-${scheme}`, scheme, 360, 720)
    await drawPopup(chromium, `popup-list-${scheme}`, scheme, 400)
    await drawPopup(chromium, `popup-narrow-${scheme}`, scheme, 320)
    await drawPopup(chromium, `popup-saved-empty-${scheme}`, scheme, 400, (page) => press(page, '#view-saved'))
    await drawPopup(chromium, `popup-call-${scheme}`, scheme, 400, async (page) => {
      await press(page, '[data-call=tramoggia] .call-title button')
      await press(page, '[data-call=tramoggia] .save')
      await page.$eval('[data-call=tramoggia]', (card) => card.scrollIntoView())
    })
    await drawPopup(chromium, `popup-own-${scheme}`, scheme, 400, async (page) => {
      await press(page, '[data-call=tramoggia] .call-title button')
      await press(page, '[data-call=tramoggia] details.own > summary')
      await page.$eval('[data-call=tramoggia] details.own', (menu) => menu.scrollIntoView())
    })
    await drawPopup(chromium, `popup-search-${scheme}`, scheme, 400, (page) =>
      page.type('input[type=search]', 'microeventi'),
    )
    await drawReader(chromium, official(town), `reader-${scheme}`, scheme)
    await drawReader(chromium, town.sites.paper, `reader-none-${scheme}`, scheme)

    feed.publish({ lombardia: sampleCalls(town, now).slice(1) }, new Date(now + 60_000).toISOString())
    feed.harm('tampered')
    await drawPopup(chromium, `popup-failure-${scheme}`, scheme, 400, async (page) => {
      await press(page, 'button.sync')
      await page.waitForSelector('[data-failure]')
    })
    feed.harm('none')
    feed.publish({ lombardia: longWords(now) }, new Date(now + 120_000).toISOString())
    await drawPopup(chromium, `popup-much-${scheme}`, scheme, 320, async (page) => {
      await press(page, 'button.sync')
      await until('many calls', () =>
        page.evaluate(() => (document.querySelectorAll('.call').length > 20 ? true : null)),
      )
      await press(page, '[data-call=lungo] .call-title button')
    })
  } finally {
    await chromium.browser.close()
    await feed.close()
  }
}

export async function main(): Promise<number> {
  buildExtension('chrome', true)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const now = Date.now()
  const town = await startTown({ now })
  try {
    for (const scheme of SCHEMES) {
      await drawScheme(town, now, scheme)
      await drawDashboard(folder, scheme, now)
    }
  } finally {
    await town.close()
  }
  return 0
}
