// "Read this page" over a PDF, in real browsers: no script gets into their viewers, and still its deadline is read, here.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePdf, prose } from '../scraper/documents/make-pdf.ts'
import { type ExtensionBrowser, pressButton, STRANGER, startChromium, startFirefox, textOf, until } from './browsers.ts'

const NOTICE =
  'Il Comune di Borgo Lieto intende concedere in uso orti urbani ad associazioni e cooperative sociali con sede nel territorio comunale.'
const TERM = 'Le domande devono pervenire entro e non oltre le ore 12:00 del 15 gennaio 2027 a mezzo PEC.'
const notice = makePdf([
  {
    draws: [
      { text: 'COMUNE DI BORGO LIETO', x: 60, y: 60, size: 12 },
      { text: 'Avviso pubblico per la concessione di orti urbani', x: 60, y: 100, size: 16 },
      ...prose(NOTICE, { x: 60, y: 140, width: 470 }),
    ],
  },
  { draws: prose(TERM, { x: 60, y: 80, width: 470 }) },
])
const scan = makePdf([{ picture: { width: 1240, height: 1754 } }])
const locked = makePdf([{ draws: prose(NOTICE, { x: 60, y: 80, width: 470 }) }], { isLocked: true })

const files: Record<string, Uint8Array | string> = {
  '/avviso.pdf': notice,
  '/scarica?id=7': notice,
  '/scansione.pdf': scan,
  '/chiuso.pdf': locked,
  '/rotto.pdf': notice.slice(0, 300),
  '/finto.pdf': '%PDF-1.4\nnon è un PDF',
}

let site: Server
let port = 0
const requests: { cookies: boolean; referrer: boolean }[] = []

beforeAll(async () => {
  site = createServer(({ url = '', headers }, response) => {
    const file = files[url]
    // The browser asks for the site's icon by itself.
    if (file !== undefined) requests.push({ cookies: 'cookie' in headers, referrer: 'referer' in headers })
    if (file === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'application/pdf', 'set-cookie': 'who=you' }).end(file)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  port = (site.address() as AddressInfo).port
})

afterAll(() => {
  site?.closeAllConnections()
  site?.close()
})

/** Reads the tab in front from the side panel, which stands behind it. */
async function readFromSide(side: Page): Promise<string> {
  await until('the side panel to offer reading', () =>
    side.evaluate(() => {
      document.querySelector<HTMLElement>('button.back')?.click()
      return document.querySelector('button.read') ? true : null
    }),
  )
  await side.evaluate(() => document.querySelector<HTMLElement>('button.read')?.click())
  return until('an answer', () =>
    side.evaluate(() => {
      const failed = document.querySelector('[data-failed]')?.getAttribute('data-failed')
      if (failed) return failed
      return document.querySelector('#evidence') ? (document.body.textContent ?? '') : null
    }),
  )
}

describe('Chromium', () => {
  let chromium: ExtensionBrowser
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(async () => {
    await chromium?.browser.close()
  })

  test.each(['/avviso.pdf', '/scarica?id=7'])(
    '%s of a site without access: by pressing the button over it',
    async (path) => {
      const page = await chromium.newPage()
      await page.goto(`http://${STRANGER}:${port}${path}`)
      requests.length = 0
      const popup = await pressButton(chromium, page)
      await popup.waitForSelector('.read')
      await popup.evaluate(() => document.querySelector<HTMLElement>('.read')?.click())
      await popup.waitForSelector('#evidence')
      expect(await textOf(popup, '.call-deadline')).toContain('15 gennaio 2027')
      const quote = await popup.$eval('.quote a.source', (link) => (link as HTMLAnchorElement).href)
      expect(quote).toContain(`${path}#page=`)
      expect(requests).toEqual([{ cookies: false, referrer: false }])
      await page.close()
    },
  )

  test.each([
    ['/scansione.pdf', 'scan'],
    ['/chiuso.pdf', 'encrypted'],
    ['/rotto.pdf', 'broken-pdf'],
    ['/finto.pdf', 'broken-pdf'],
  ])('%s says why it cannot be read', async (path, code) => {
    const side = await chromium.openOwn('sidepanel.html')
    const page = await chromium.newPage()
    await page.goto(`http://127.0.0.1:${port}${path}`)
    expect(await readFromSide(side)).toBe(code)
    await page.close()
    await side.close()
  })

  test('a site without access that was not pressed over stays closed to the side panel', async () => {
    const side = await chromium.openOwn('sidepanel.html')
    const page = await chromium.newPage()
    await page.goto(`http://${STRANGER}:${port}/avviso.pdf`)
    requests.length = 0
    expect(await readFromSide(side)).toBe('forbidden')
    expect(requests).toEqual([])
    await page.close()
    await side.close()
  })
})

describe('Firefox', () => {
  let firefox: ExtensionBrowser
  beforeAll(async () => {
    firefox = await startFirefox()
  })
  afterAll(async () => {
    await firefox?.browser.close()
  })

  test('a PDF in its viewer, on an allowed site', async () => {
    const side = await firefox.openOwn('sidepanel.html')
    const page = await firefox.newPage()
    await page.goto(`http://127.0.0.1:${port}/avviso.pdf`)
    await page.bringToFront()
    expect(await readFromSide(side)).toContain('15 gennaio 2027')
    await page.close()
    await side.close()
  })
})
