// The dashboard in real Chromium: list, filters in the address, saved searches, board, calendar, files, paper, keys.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom, makeCall } from '../extension/calls.ts'
import { type ExtensionBrowser, follow, press, startChromium, textOf, until } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const now = Date.now()
const downloads = mkdtempSync(join(tmpdir(), 'segnabandi-dashboard-'))
let feed: Feed
let chromium: ExtensionBrowser
let page: Page

const veneto = { region: 'Veneto', province: 'Verona', comune: 'Valserena' }
const calls = (): Call[] => [
  closingOn('orti', dayFrom(now, 9), {
    title: 'Orti urbani di quartiere',
    topics: ['ambiente'],
    programmes: ['Ricetta di quartiere'],
    territory: { region: 'Lombardia', province: 'Bergamo', comune: 'Borgo Lieto', district: 'Municipio 4' },
    amounts: { totalEur: null, maxEur: 40_000, cofinancingPct: null },
  }),
  closingOn('teatro', dayFrom(now, 3), {
    title: 'Teatro nelle scuole',
    topics: ['cultura'],
    territory: veneto,
    issuer: { name: 'Fondazione Ponte Sereno', level: 'fondazione' },
  }),
  closingOn('palestre', dayFrom(now, 12), { title: 'Palestre aperte', topics: ['sport'], territory: veneto }),
  closingOn('chiuso', dayFrom(now, -4), { title: 'Orti chiusi', territory: veneto }),
  makeCall('sempre', {
    title: 'Sportello sempre aperto',
    deadline: { kind: 'rolling', date: null, time: null, certainty: 0, supersedes: null },
  }),
  ...Array.from({ length: 300 }, (_, index) =>
    closingOn(`m${index}`, dayFrom(now, 20 + (index % 60)), { title: `Bando numero ${index + 1}` }),
  ),
]

/** The dashboard at an address, once its list is read. */
async function openAt(query = ''): Promise<void> {
  await page.goto(`${chromium.pageUrl('dashboard.html')}${query}`)
  await page.waitForSelector('main:not([aria-busy=true])')
  await found()
}

const found = () =>
  until('the count of calls', async () => {
    const text = await textOf(page, '.found')
    return /^\d/.test(text) ? text : null
  })
const titles = () => page.$$eval('.row .row-title', (links) => links.map(({ textContent }) => textContent))
const waitForFound = (text: string) =>
  until(`${text} to be found`, async () => ((await textOf(page, '.found')) === text ? true : null))
const query = () => page.evaluate(() => location.search)
/** Title of the row that has the focus. */
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const sendOwn = (message: object) =>
  page.evaluate(
    (message) =>
      (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.runtime.sendMessage(message),
    message,
  )

beforeAll(async () => {
  feed = await startFeed()
  feed.publish({ lombardia: calls() })
  chromium = await startChromium()
  const settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
  await settings.close()
  page = await chromium.newPage()
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  rmSync(downloads, { recursive: true, force: true })
})

beforeEach(() => page.bringToFront())

describe('the list', () => {
  test('holds every open call, soonest first, and only the rows in sight are in the page', async () => {
    await openAt()
    expect(await found()).toBe('304 avvisi')
    expect((await titles()).slice(0, 3)).toEqual(['Teatro nelle scuole', 'Orti urbani di quartiere', 'Palestre aperte'])
    expect((await page.$$('.row')).length).toBeLessThan(60)
    expect(await page.$eval('.row', (row) => [row.ariaSetSize, row.ariaPosInSet])).toEqual(['304', '1'])
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    // Those without a date come after all that have one.
    await until('the last row', async () => ((await titles()).at(-1) === 'Sportello sempre aperto' ? true : null))
  })

  test.each([
    ['a title', 'teatro scuo', ['Teatro nelle scuole']],
    ['an issuer', 'ponte sereno', ['Teatro nelle scuole']],
    ['a programme', 'ricetta', ['Orti urbani di quartiere']],
    ['a place', 'verona', ['Teatro nelle scuole', 'Palestre aperte']],
  ])('finds calls by %s', async (_, words, expected) => {
    await openAt()
    await page.type('#search', words)
    await waitForFound(expected.length === 1 ? '1 avviso' : `${expected.length} avvisi`)
    expect(await titles()).toEqual(expected)
    expect(new URLSearchParams(await query()).get('q')).toBe(words)
  })

  test('filters stand in the address: a bookmark restores them, back takes them away', async () => {
    await openAt()
    const region = await page.evaluateHandle(() =>
      [...document.querySelectorAll<HTMLSelectElement>('.filters select')].find(
        ({ labels }) => labels[0]?.textContent === 'Regione',
      ),
    )
    await region.asElement()?.select('Veneto')
    await waitForFound('2 avvisi')
    expect(await query()).toBe('?region=Veneto')
    await press(page, '.filters details:has(legend) summary')
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLabelElement>('.check')]
        .find((label) => label.textContent === 'sport')
        ?.click(),
    )
    await waitForFound('1 avviso')
    const bookmark = await query()
    expect(bookmark).toBe('?region=Veneto&topic=sport')
    await page.evaluate(() => history.back())
    await waitForFound('2 avvisi')
    await openAt(bookmark)
    expect(await titles()).toEqual(['Palestre aperte'])
    expect(await page.$$eval('.chip', (chips) => chips.map((chip) => chip.textContent))).toEqual(['Veneto', 'sport'])
    await press(page, '.clear')
    await waitForFound('304 avvisi')
    expect(await query()).toBe('')
  })

  test.each([
    ['?district=Municipio%204', ['Orti urbani di quartiere']],
    ['?minEur=30000', ['Orti urbani di quartiere']],
    ['?within=10', ['Teatro nelle scuole', 'Orti urbani di quartiere']],
    ['?phase=closed', ['Orti chiusi']],
    ['?issuer=ponte', ['Teatro nelle scuole']],
  ])('%s', async (address, expected) => {
    await openAt(address)
    expect(await titles()).toEqual(expected)
  })

  test('a call leads to its own page', async () => {
    await openAt('?q=teatro')
    expect(await page.$eval('.row-title', (link) => link.getAttribute('href'))).toBe(
      chromium.pageUrl('call.html?id=teatro'),
    )
  })
})

describe('by keyboard alone', () => {
  test('search, walk the list, save, give a status, open', async () => {
    await openAt()
    await page.keyboard.press('/')
    await page.keyboard.type('bando numero')
    await waitForFound('300 avvisi')
    await page.keyboard.press('Tab')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('j')
    await until('a row to have the focus', async () => (/^Bando numero/.test(await focused()) ? true : null))
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    await until('the next row', async () => ((await focused()) === first ? null : true))
    await page.keyboard.press('k')
    await until('the row before', async () => ((await focused()) === first ? true : null))
    await page.keyboard.press('End')
    await until('the last row to have the focus', () =>
      page.evaluate(() =>
        document.activeElement?.closest('.row')?.getAttribute('aria-posinset') === '300' ? true : null,
      ),
    )
    await page.keyboard.press('Home')
    await until('the first row to have the focus', async () => ((await focused()) === first ? true : null))
    await page.keyboard.press('s')
    await until('the call to be saved', () =>
      page.evaluate(() =>
        document.activeElement?.closest('.row')?.querySelector('[aria-pressed=true]') ? true : null,
      ),
    )
    await page.keyboard.press('3')
    await until('its status', () =>
      page.evaluate(() =>
        document.activeElement?.closest('.row')?.querySelector('[data-status=inviata]') ? true : null,
      ),
    )
    await page.keyboard.press('s')
    await until('the call to be let go', () =>
      page.evaluate(() =>
        document.activeElement?.closest('.row')?.querySelector('[aria-pressed=false]') ? true : null,
      ),
    )
    await page.keyboard.press('Enter')
    await until('the page of the call', async () => (page.url().includes('/call.html?id=m') ? true : null))
  })

  test('? tells the keys; those of one character can be switched off', async () => {
    await openAt()
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.help[open]')
    expect(await textOf(page, 'dialog.help')).toMatch(/Avviso dopo[\s\S]*Spostare la scheda/)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog.help:not([open])')
    await page.keyboard.press('b')
    expect(await query()).toBe('?view=board')
    const switchKeys = async () => {
      await press(page, '.help-button')
      await page.waitForSelector('dialog.help[open] .help-single input')
      await press(page, '.help-single input')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog.help:not([open])')
    }
    await switchKeys()
    await page.keyboard.press('c')
    expect(await query()).toBe('?view=board')
    await switchKeys()
    await page.keyboard.press('c')
    expect(await query()).toBe('?view=calendar')
  })
})

describe('a saved search', () => {
  test('is named, tells of what comes later, is renamed and deleted', async () => {
    await openAt('?topic=ambiente')
    await press(page, '.save-search')
    await page.waitForSelector('.search-form [name=name]')
    await page.$eval('.search-form [name=name]', (field) => {
      ;(field as HTMLInputElement).value = ''
    })
    await page.type('.search-form [name=name]', 'Verde')
    await page.select('.search-form [name=alert]', 'at-once')
    await press(page, '.search-form button[type=submit]')
    await page.waitForSelector('.search-row a')
    expect(await textOf(page, '.search-row a')).toBe('Verde')

    feed.publish(
      {
        lombardia: [
          ...calls(),
          closingOn('alberi', dayFrom(now, 15), { title: 'Alberi in città', topics: ['ambiente'] }),
        ],
      },
      new Date(Date.now() + 60_000).toISOString(),
    )
    await openAt()
    await sendOwn({ name: 'sync', feed: null })
    await until('the news', async () => ((await textOf(page, '.search-row a')).includes('1 nuovo') ? true : null))
    await press(page, '.search-row a')
    await waitForFound('2 avvisi')
    expect(await query()).toBe('?topic=ambiente')
    expect(await textOf(page, '.row .fresh')).toBe('nuovo')
    await until('the news to be seen', async () => ((await textOf(page, '.search-row a')) === 'Verde' ? true : null))
    const notices = await page.evaluate(() =>
      (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.notifications.getAll(),
    )
    // Quiet hours hold a notice back, and this test runs at any hour.
    for (const id of Object.keys(notices)) expect(id).toMatch(/^(?:search |call |summary)/)

    const id = await page.evaluate(async () => {
      const opening = indexedDB.open('segnabandi')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const keys = opening.result.transaction('searches').objectStore('searches').getAllKeys()
      await new Promise((resolve) => keys.addEventListener('success', resolve))
      opening.result.close()
      return String(keys.result[0])
    })
    // As a press on its notification leads here.
    await page.goto('about:blank')
    await openAt(`#search=${id}`)
    await waitForFound('2 avvisi')
    expect(await page.evaluate(() => location.search + location.hash)).toBe('?topic=ambiente')

    await press(page, '.manage')
    await page.waitForSelector('.search-form [name=name]')
    await page.$eval('.search-form [name=name]', (field) => {
      ;(field as HTMLInputElement).value = 'Alberi e orti'
    })
    await press(page, '.search-form button[type=submit]')
    await until('the new name', async () => ((await textOf(page, '.search-row a')) === 'Alberi e orti' ? true : null))
    await page.waitForFunction(() => document.querySelector('.search-form') === null)
    await press(page, '.manage')
    await page.waitForSelector('.delete-search')
    await press(page, '.delete-search')
    await until('the search to be gone', async () => ((await page.$('.search-row')) === null ? true : null))
  })
})

describe('the board', () => {
  const column = (status: string) =>
    page.$$eval(`[data-column="${status}"] [data-card]`, (cards) => cards.map((card) => card.getAttribute('data-card')))
  const waitForCard = (status: string, card: string) =>
    until(`${card} in ${status}`, async () => ((await column(status)).includes(card) ? true : null))

  test('a card moves by its list of statuses, by Alt and an arrow, by dragging; and stays there', async () => {
    await openAt('?q=teatro')
    await press(page, '.row .save')
    await page.waitForSelector('.row [aria-pressed=true]')
    await openAt('?view=board')
    expect(await column('da-valutare')).toEqual(['teatro'])
    await page.select('[data-card=teatro] select', 'in-preparazione')
    await waitForCard('in-preparazione', 'teatro')
    await page.focus('[data-card=teatro] a')
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Alt')
    await waitForCard('inviata', 'teatro')
    await until('the focus on the card', async () => ((await focused()) === 'Teatro nelle scuole' ? true : null))
    expect(page.url()).toContain('view=board')
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      const fire = (selector: string, type: string) =>
        document
          .querySelector(selector)
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      fire('[data-card=teatro]', 'dragstart')
      fire('[data-column=ammessa]', 'dragover')
      fire('[data-column=ammessa]', 'drop')
    })
    await waitForCard('ammessa', 'teatro')
    await openAt('?mine=ammessa')
    expect(await titles()).toEqual(['Teatro nelle scuole'])
  })
})

describe('calendar, timeline, charts', () => {
  const label = () => page.evaluate(() => document.activeElement?.querySelector('.unseen')?.textContent ?? '')

  test('the calendar is walked by arrows, and shows the calls of the day', async () => {
    await openAt('?view=calendar&topic=cultura')
    await page.focus('.month button[tabindex="0"]')
    const today = await label()
    /** Presses a key and waits until another day has the focus. */
    const walk = async (key: 'ArrowRight' | 'ArrowLeft' | 'PageDown' | 'PageUp') => {
      const before = await label()
      await page.keyboard.press(key)
      await until(`${key} to lead on`, async () => (['', before].includes(await label()) ? null : true))
    }
    for (const _ of [1, 2, 3]) await walk('ArrowRight')
    expect(await label()).toMatch(/, 1 avviso$/)
    expect(await textOf(page, '.day-list')).toContain('Teatro nelle scuole')
    for (const _ of [1, 2, 3]) await walk('ArrowLeft')
    expect(await label()).toBe(today)
    await walk('PageDown')
    expect(await query()).toMatch(/month=\d{4}-\d{2}/)
    await walk('PageUp')
    expect(await query()).toBe('?view=calendar&topic=cultura')
  })

  test('a day gone by shows no call among the open ones, and those that closed when they are asked for', async () => {
    const day = dayFrom(now, -4)
    await openAt(`?view=calendar&month=${day.slice(0, 7)}`)
    const words = new Intl.DateTimeFormat('it', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(day))
    const choose = () =>
      page.evaluate((words) => {
        const days = [...document.querySelectorAll<HTMLElement>('.month button')]
        days.find(({ textContent }) => textContent?.toLowerCase().includes(words))?.click()
      }, words)
    await choose()
    expect(await textOf(page, '.day-list')).not.toContain('Orti chiusi')
    await press(page, '.show-closed')
    await until('the call that closed on that day', async () =>
      (await textOf(page, '.day-list')).includes('Orti chiusi') ? true : null,
    )
    expect(await query()).toMatch(/phase=all/)
  })

  test('the timeline has a line for each call that closes soon', async () => {
    await openAt('?view=timeline&region=Veneto')
    expect(await page.$$eval('.lines li a', (links) => links.map(({ textContent }) => textContent))).toEqual([
      'Teatro nelle scuole',
      'Palestre aperte',
    ])
  })

  test('the charts count the view, and each bar leads to what it counts', async () => {
    await openAt('?view=charts&topic=cultura&topic=sport')
    const bars = (id: string) =>
      page.$$eval(`[aria-labelledby=${id}] tbody tr`, (rows) =>
        rows.map((row) =>
          [...row.children]
            .map(({ textContent }) => textContent)
            .join(' ')
            .trim(),
        ),
      )
    expect(await bars('by-place')).toEqual(['Veneto 2'])
    expect(await bars('by-topic')).toEqual(['cultura 1', 'sport 1'])
    await Promise.all([page.waitForNavigation(), press(page, '.bars a')])
    expect(await query()).toBe('?region=Veneto&topic=cultura&topic=sport')
  })
})

describe('out of here', () => {
  test('the view goes into a calendar, a table and data: the calls of the view and no others', async () => {
    await openAt('?region=Veneto')
    await press(page, '.export > summary')
    const file = (ending: string) =>
      until(`a file ${ending}`, async () => readdirSync(downloads).find((name) => name.endsWith(ending)) ?? null)
    await press(page, '[data-file=ics]')
    const ics = readFileSync(join(downloads, await file('.ics')), 'utf8')
    expect([...ics.matchAll(/^UID:(.+?)@/gm)].map(([, id]) => id)).toEqual(['teatro', 'palestre'])
    await press(page, '[data-file=json]')
    const data = JSON.parse(readFileSync(join(downloads, await file('.json')), 'utf8')) as { call: Call }[]
    expect(data.map(({ call }) => call.id)).toEqual(['teatro', 'palestre'])
    await press(page, '[data-file=csv]')
    expect(readFileSync(join(downloads, await file('.csv')), 'utf8')).toContain('Palestre aperte')
  })

  test('on paper the whole view stands, not the rows in sight', async () => {
    await openAt('?q=bando')
    const rows = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      const drawn = document.querySelectorAll('.paper tbody tr').length
      dispatchEvent(new Event('afterprint'))
      return drawn
    })
    expect(rows).toBe(300)
    await until('the paper to be gone', async () => ((await page.$('.paper')) === null ? true : null))
  })
})
