// The extension in real Chromium, from the settings to the panel on an article.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTown, type Town } from '../../scraper/sample-town/town.ts'
import { closingOn, dayFrom, fullCall, makeCall } from '../extension/calls.ts'
import {
  type ExtensionBrowser,
  follow,
  panelOn,
  pause,
  press,
  pressButton,
  STRANGER,
  startChromium,
  stopWorker,
  textOf,
  toolbarOf,
  until,
  waitForNoPanel,
  waitForPanel,
  workerRuns,
} from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const now = Date.now()
let town: Town
let feed: Feed
let chromium: ExtensionBrowser
let settings: Page
/** Small pages for what the town has not: an application that changes its address, a strict policy. */
let pages: Server
let origin = ''

/** The Comune's own page of the call the paper's article links to. */
const officialUrl = () =>
  town.expected().find(({ site, is }) => site === 'comune' && is?.call === 'centro-famiglie')?.url ?? ''

const calls = () => [
  fullCall('tramoggia', dayFrom(now, 2), officialUrl()),
  closingOn('teatro', dayFrom(now, 6), {
    title: 'Bando per il teatro di quartiere',
    pages: [{ url: `${origin}/spa/teatro`, kind: 'official', title: 'Teatro' }],
  }),
  closingOn('orti', dayFrom(now, 40), { title: 'Orti urbani: manifestazione di interesse' }),
  closingOn('scaduto', dayFrom(now, -4), {
    title: 'Bando già chiuso',
    pages: [{ url: `${origin}/strict`, kind: 'official', title: 'Chiuso' }],
  }),
  makeCall('sportello', {
    title: 'Sportello sempre aperto',
    deadline: { kind: 'rolling', date: null, time: null, certainty: 0.9, supersedes: null },
  }),
]

/** Six calls that only a list page links to; they close too late to be counted. */
const listed = () =>
  Array.from({ length: 6 }, (_, index) => ({
    ...makeCall(`elenco${index}`, { title: `Avviso ${index} dell’elenco` }),
    ...(index === 0 ? { deadline: closingOn('x', dayFrom(now, 60)).deadline } : {}),
    pages: [{ url: `${origin}/elenco/${index}`, kind: 'official' as const, title: '' }],
  }))
const LIST = Array.from({ length: 6 }, (_, index) => `<li><a href="/elenco/${index}">Avviso ${index}</a></li>`).join('')

const SPA = `<!doctype html><html lang="it"><title>App</title><main><h1>App</h1>
<button id="go" onclick="history.pushState(null, '', '/spa/teatro'); document.querySelector('h1').textContent = 'Teatro'">Teatro</button>
<button id="away" onclick="history.pushState(null, '', '/spa/altro'); document.querySelector('h1').textContent = 'Altro'">Altro</button></main></html>`

beforeAll(async () => {
  town = await startTown({ now })
  feed = await startFeed()
  pages = createServer((request, response) => {
    const strict = request.url === '/strict'
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(strict ? { 'content-security-policy': "default-src 'none'; style-src 'none'" } : {}),
    })
    if (request.url === '/elenco') return response.end(`<!doctype html><title>Elenco</title><ul>${LIST}</ul>`)
    response.end(
      request.url?.startsWith('/spa')
        ? SPA
        : `<!doctype html><html lang="it"><title>Pagina</title><h1>Pagina</h1></html>`,
    )
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  feed.publish({ lombardia: calls(), elenco: listed() })
  chromium = await startChromium()
  settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  await town?.close()
  pages?.closeAllConnections()
  pages?.close()
})

/** The button over a page, once it says something of its own. */
const toolbarOver = (url: string, text: string) =>
  until(`the button over ${url} to say ${text}`, async () => {
    const toolbar = await toolbarOf(settings, url)
    return toolbar.text === text ? toolbar : null
  })

test('the first start opens the welcome page', async () => {
  const opened = chromium.browser.targets().filter((target) => target.url() === chromium.pageUrl('welcome.html'))
  expect(opened).toHaveLength(1)
})

describe('sync', () => {
  test('a feed followed in the settings comes in, and says how many calls it brought', async () => {
    expect(await textOf(settings, '.feed')).toMatch(/Bandi di prova[\s\S]*11 avvisi · Aggiornato adesso/)
  })

  test('asks without cookies or referrer, and the second time only whether something changed', async () => {
    feed.requests.length = 0
    await press(settings, '.feed-head .button:not(.leave)')
    await until('the second request', async () => (feed.requests.length > 0 ? true : null))
    expect(feed.requests).toEqual([{ path: 'index.json', conditional: true, cookies: false, referrer: false }])
  })
})

describe('the number on the button', () => {
  test('counts what closes within seven days, coloured by the soonest, and says it in words', async () => {
    expect(await toolbarOf(settings, null)).toEqual({
      text: '2',
      colour: [0xa3, 0x49, 0x00, 255],
      title: 'Segnabandi: 2 avvisi scadono entro 7 giorni, il primo tra 2 giorni',
    })
  })
})

describe('the panel', () => {
  let article: Page
  beforeAll(async () => {
    article = await chromium.newPage()
    await article.goto(town.articleUrl)
  })

  test('shows on the article that links to the call: deadline, who, where, the sentence, the extension', async () => {
    const { text } = await waitForPanel(article)
    expect(text).toContain('Co-progettazione del Centro per le famiglie')
    expect(text).toContain('Comune di Borgo Lieto')
    expect(text).toContain('tra 2 giorni')
    expect(text).toContain('Prorogata')
    expect(text).toMatch(/dal 16 (?:al|novembre)/)
    expect(text).toContain('Cooperative sociali')
    expect(text).toContain('protocollo@pec.comune.borgolieto.example')
    expect(text).toContain('il termine per la presentazione delle domande è prorogato')
  })

  test('the page can neither find nor read it', async () => {
    const seen = await article.evaluate(() => ({
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      text: document.documentElement.textContent.includes('Prorogato'),
      globals: 'segnabandiPanel' in window,
    }))
    expect(seen).toEqual({ roots: 0, text: false, globals: false })
  })

  test('does not take the focus from the page, closes with Escape, and stays closed for that call', async () => {
    expect(await article.evaluate(() => document.activeElement === document.body)).toBe(true)
    const panel = await waitForPanel(article)
    await panel.focus('.close')
    await article.keyboard.press('Escape')
    await waitForNoPanel(article)
    await article.reload()
    await toolbarOver(town.articleUrl, '2g')
    await pause(500)
    expect(await panelOn(article)).toBeNull()
  })

  test('comes back when asked for in the popup', async () => {
    const popup = await pressButton(chromium, article)
    await popup.waitForSelector('.show-panel')
    await popup.evaluate(() => document.querySelector<HTMLElement>('.show-panel')?.click())
    await waitForPanel(article)
  })

  test('the button over that page says the days left and the title', async () => {
    const { title } = await toolbarOver(town.articleUrl, '2g')
    expect(title).toContain('Centro per le famiglie')
  })

  test('saves from the panel, and the mark stays after a reload', async () => {
    await article.reload()
    const panel = await waitForPanel(article)
    expect(await panel.attribute('button.save', 'aria-pressed')).toBe('false')
    await panel.click('button.save')
    const saved = await waitForPanel(article, 'Salvato')
    expect(await saved.attribute('button.save', 'aria-pressed')).toBe('true')
    await article.reload()
    await waitForPanel(article, 'Salvato')
  })

  test('shows on the official page itself', async () => {
    await article.goto(officialUrl())
    const { text } = await waitForPanel(article)
    expect(text).toContain('Questa pagina è di un avviso che conosciamo')
  })

  test('does not show elsewhere, and the button goes back to the general number', async () => {
    await article.goto(`${origin}/qualunque`)
    await pause(1200)
    expect(await panelOn(article)).toBeNull()
    expect((await toolbarOf(settings, `${origin}/qualunque`)).text).toBe('2')
  })

  test('follows a page that changes its address without loading, there and away', async () => {
    await article.goto(`${origin}/spa`)
    await pause(300)
    await press(article, '#go')
    await waitForPanel(article, 'Bando per il teatro di quartiere')
    await toolbarOver(`${origin}/spa/teatro`, '6g')
    await press(article, '#away')
    await waitForNoPanel(article)
    await toolbarOver(`${origin}/spa/altro`, '2')
  })

  test('shows a closed call as closed, on a page whose policy forbids all styles', async () => {
    await article.goto(`${origin}/strict`)
    const panel = await waitForPanel(article)
    expect(panel.text).toContain('4 giorni fa')
    await panel.reveal()
    const background = await article.evaluate(() => {
      const host = [...document.querySelectorAll('div')].find((element) => element.shadowRoot)
      const panel = host?.shadowRoot?.querySelector('.panel')
      return {
        radius: panel ? getComputedStyle(panel).borderRadius : '',
        fixed: host ? getComputedStyle(host).position : '',
      }
    })
    expect(background).toEqual({ radius: '14px', fixed: 'fixed' })
  })

  test('comes back with the page from the back-forward cache, and so does the button', async () => {
    await article.goto(town.articleUrl)
    await waitForPanel(article)
    await article.evaluate(() => {
      Object.assign(globalThis, { wasHere: true })
    })
    await article.goto(`${origin}/altrove`)
    await article.evaluate(() => history.back())
    await waitForPanel(article, 'Centro per le famiglie')
    expect(await article.evaluate(() => 'wasHere' in globalThis)).toBe(true)
    await toolbarOver(town.articleUrl, '2g')
  })

  test('a page that links to many calls is a list: the button counts, no panel covers it', async () => {
    await article.goto(`${origin}/elenco`)
    const { title } = await toolbarOver(`${origin}/elenco`, '60g')
    expect(title).toContain('Questa pagina parla di 6 avvisi; il primo scade tra 60 giorni')
    expect(await panelOn(article)).toBeNull()
  })

  test('stays away when switched off in the settings, and the button still says it', async () => {
    await press(settings, 'input[name=panel]')
    await article.goto(officialUrl())
    await toolbarOver(officialUrl(), '2g')
    await pause(500)
    expect(await panelOn(article)).toBeNull()
    await press(settings, 'input[name=panel]')
    await article.reload()
    await waitForPanel(article)
  })

  test('survives the worker being stopped: the next page wakes it', async () => {
    await stopWorker(chromium)
    expect(workerRuns(chromium)).toBe(false)
    await article.goto(town.articleUrl)
    await waitForPanel(article, 'Centro per le famiglie')
  })
})

describe('the popup', () => {
  let popup: Page
  beforeAll(async () => {
    popup = await chromium.openOwn('popup.html')
    await popup.waitForSelector('.call')
  })
  afterAll(() => popup.close())
  const titles = () => popup.$$eval('main .call-title', (found) => found.map((title) => title.textContent))

  test('lists what is open by deadline, with the days left', async () => {
    expect(await titles()).toEqual([
      'Co-progettazione del Centro per le famiglie «La Tramoggia»',
      'Bando per il teatro di quartiere',
      'Orti urbani: manifestazione di interesse',
      'Avviso 0 dell’elenco',
    ])
    expect(await textOf(popup, '.call .tile')).toMatch(/^2\s+giorni$/)
  })

  test('finds by words without accents, calls without a date too', async () => {
    await popup.type('input[type=search]', 'SPORT')
    await until('one result', async () => ((await titles()).length === 1 ? true : null))
    expect(await titles()).toEqual(['Sportello sempre aperto'])
    await popup.$eval('input[type=search]', (input) => {
      input.value = ''
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await until('the whole list again', async () => ((await titles()).length === 4 ? true : null))
  })

  test('unfolds a call with its official page, opened without telling where from', async () => {
    await press(popup, '.call .call-title button')
    // The first link leads to our own page of the call.
    const link = await popup.waitForSelector('.call a[target=_blank]:not([href^=chrome-extension])')
    expect(await link?.evaluate((a) => [(a as HTMLAnchorElement).href, (a as HTMLAnchorElement).rel])).toEqual([
      officialUrl(),
      'noopener noreferrer',
    ])
  })

  test('saves and lets go', async () => {
    await press(popup, '.call:nth-child(2) button.save')
    await press(popup, '#view-saved')
    await until('two saved', async () => ((await titles()).length === 2 ? true : null))
    await press(popup, '.call:nth-child(2) button.save')
    await until('one saved', async () => ((await titles()).length === 1 ? true : null))
    await press(popup, '#view-upcoming')
  })
})

describe('the button over a page', () => {
  test('the popup opened over an article knows its call', async () => {
    const article = await chromium.newPage()
    await article.goto(town.articleUrl)
    await waitForPanel(article)
    const popup = await pressButton(chromium, article)
    expect(await textOf(popup, '.here')).toContain('Centro per le famiglie')
    await article.close()
  })

  test('a site without access is never looked at, until the button is pressed over it', async () => {
    const stranger = await chromium.newPage()
    await stranger.goto(officialUrl().replace('127.0.0.1', STRANGER))
    await pause(800)
    expect(await panelOn(stranger)).toBeNull()
    const popup = await pressButton(chromium, stranger)
    await popup.waitForSelector('.read')
    expect(await popup.$('.here')).toBeNull()
    await popup.evaluate(() => document.querySelector<HTMLElement>('.read')?.click())
    expect(await textOf(popup, 'main:not([aria-busy=true])')).toContain('Letta sul tuo computer')
    await stranger.close()
  })
})

describe('a feed that goes wrong', () => {
  test('keeps the calls, and says so in plain words', async () => {
    feed.publish({ lombardia: calls().slice(0, 1) }, new Date(now + 60_000).toISOString())
    feed.harm('tampered')
    const popup = await chromium.openOwn('popup.html')
    await popup.waitForSelector('.call')
    await press(popup, 'button.sync')
    expect(await textOf(popup, '[data-failure]')).toContain(
      'Il contenuto del feed non corrisponde a quello annunciato: potrebbe essere stato alterato. I tuoi 11 avvisi restano.',
    )
    expect(await popup.$$('main .call')).toHaveLength(4)
    feed.harm('none')
    await press(popup, 'button.sync')
    await until('the failure to go', async () => ((await popup.$('[data-failure]')) === null ? true : null))
    await until('the new list', async () => ((await popup.$$('main .call')).length === 1 ? true : null))
    await popup.close()
  })
})
