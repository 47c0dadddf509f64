// A call's own page in real Chromium: every fact with the link to its sentence, what a person corrects, and what stays.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayFrom } from '../extension/calls.ts'
import { type ExtensionBrowser, follow, press, startChromium, textOf, until } from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'
import { table } from './inside.ts'
import { richCall } from './rich-call.ts'

const now = Date.now()
const official = 'https://comune.borgolieto.example/avvisi/centro'
let feed: Feed
let chromium: ExtensionBrowser
let settings: Page

beforeAll(async () => {
  feed = await startFeed()
  feed.publish({ lombardia: [richCall(now, official)] }, new Date(now).toISOString())
  chromium = await startChromium()
  settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
})

async function openCall(id = 'tramoggia'): Promise<Page> {
  const page = await chromium.openOwn(`call.html?id=${id}`)
  await page.waitForSelector('.fact-row')
  return page
}

const fact = (name: string, rest = '') => `[data-fact=${name}] ${rest}`
const factText = (page: Page, name: string) => textOf(page, fact(name, '.fact-value'))

async function setField(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.$eval(
    selector,
    (input, value) => {
      ;(input as HTMLInputElement).value = value
    },
    value,
  )
}

test('all facts, each with its sentence and a link that opens the source there', async () => {
  const page = await openCall()
  expect(await page.title()).toContain('La Tramoggia')
  expect(await factText(page, 'deadline')).toContain('12:00')
  expect(await factText(page, 'subjects')).toContain('Cooperative sociali')
  expect(await factText(page, 'otherDates')).toContain('sala consiliare')
  expect(await textOf(page, fact('channels'))).toContain('le domande si inviano a mezzo PEC')
  const links = await page.$$eval('.quote a.source', (found) =>
    found.map((link) => {
      const { href, target, rel } = link as HTMLAnchorElement
      return { href, target, rel }
    }),
  )
  expect(links.length).toBeGreaterThanOrEqual(5)
  for (const { href, target, rel } of links) {
    expect(href.startsWith(`${official}#:~:text=`)).toBe(true)
    expect([target, rel]).toEqual(['_blank', 'noopener noreferrer'])
  }
  await page.close()
})

test('documents with what is left to read, pages that speak of it, and what changed from what to what', async () => {
  const page = await openCall()
  expect(await textOf(page, '.document-note')).toBe('da leggere: è una scansione')
  expect(await textOf(page, 'section[aria-labelledby=pages]')).toContain('L’Eco di Borgo Lieto')
  const events = await page.$$eval('.timeline li', (items) => items.map((item) => item.getAttribute('data-event')))
  expect(events).toEqual(['corrected', 'extended', 'new'])
  expect(await textOf(page, '[data-event=extended] del')).toContain('16 nov 2026')
  expect(await textOf(page, '[data-event=corrected] ins')).toContain('180.000')
  await page.close()
})

describe('"correggi"', () => {
  test('a deadline of one’s own beside the one read, and back', async () => {
    const page = await openCall()
    await press(page, fact('deadline', '.correct-this'))
    await setField(page, 'input[name=day]', dayFrom(now, 5))
    await page.focus('input[name=day]')
    await page.keyboard.press('Enter')
    expect(await textOf(page, '[data-corrected=deadline]')).toContain('Nel testo:')
    expect(await textOf(page, '.tile')).toMatch(/^5/)
    await press(page, '[data-corrected=deadline] button')
    await page.waitForFunction(() => document.querySelector('[data-corrected]') === null)
    expect(await textOf(page, '.tile')).toMatch(/^2/)
    await page.close()
  })

  test.each([
    ['title', 'Centro per le famiglie, secondo avviso', 'secondo avviso'],
    ['issuer', 'Unione dei Comuni della Valle', 'Unione dei Comuni'],
    ['totalEur', '175.500,50 €', '175.501'],
    ['maxEur', '40000', '40.000'],
    ['page', 'https://comune.borgolieto.example/nuova', 'comune.borgolieto.example'],
  ])('%s', async (field, typed, shown) => {
    const page = await openCall()
    await press(page, fact(field, '.correct-this'))
    await setField(page, '.correct-form input[name=value]', typed)
    await press(page, '.correct-form button[type=submit]')
    await page.waitForSelector(`[data-corrected=${field}]`)
    expect(await factText(page, field)).toContain(shown)
    await press(page, `[data-corrected=${field}] button`)
    await page.waitForFunction(() => document.querySelector('[data-corrected]') === null)
    await page.close()
  })

  test('what cannot stand is refused with the reason, and Escape gives the focus back', async () => {
    const page = await openCall()
    await press(page, fact('totalEur', '.correct-this'))
    await setField(page, '.correct-form input[name=value]', 'centomila')
    await press(page, '.correct-form button[type=submit]')
    await until('the reason', async () =>
      (await textOf(page, '.correct-form [role=alert]')).includes('cifra in euro') ? true : null,
    )
    await page.focus('.correct-form input[name=value]')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.matches('[data-fact=totalEur] .correct-this'))
    await page.close()
  })
})

test('status, documents to prepare and notes are kept, and another window shows them at once', async () => {
  const [page, other] = [await openCall(), await openCall()]
  await page.bringToFront()
  await page.select('select[name=status]', 'in-preparazione')
  await press(page, '.document-row:nth-child(2) button')
  await page.type('textarea[name=notes]', 'sentire la rete')
  await until('the other window to follow', () =>
    other.evaluate(() =>
      document.querySelector<HTMLSelectElement>('select[name=status]')?.value === 'in-preparazione' &&
      document.querySelector('.own-row.document')?.textContent?.includes('Allegato A') &&
      document.querySelector<HTMLTextAreaElement>('textarea[name=notes]')?.value === 'sentire la rete'
        ? true
        : null,
    ),
  )
  expect(await textOf(other, '.head .save')).toBe('Salvato')
  await page.close()
  await other.close()
})

test('shared by e-mail, it carries the official page and the deadline', async () => {
  const page = await openCall()
  const href = await page.$eval('a[href^="mailto:?"]', (link) => link.getAttribute('href') ?? '')
  const body = decodeURIComponent(href)
  expect(body).toContain(official)
  expect(body).toContain('12:00')
  await page.close()
})

test('on paper: the facts, the notes, the addresses written out; no field and no button', async () => {
  const page = await openCall()
  await page.emulateMediaType('print')
  const shows = (selector: string) =>
    page.$eval(selector, (element) => getComputedStyle(element).display !== 'none').catch(() => false)
  expect(await shows('.printed')).toBe(true)
  expect(await textOf(page, '.printed')).toContain('sentire la rete')
  for (const hidden of ['.call-view > .mine', '.bar', '.call-actions', '.correct-this'])
    expect(await shows(hidden), hidden).toBe(false)
  expect(await page.$eval('.sources a', (link) => getComputedStyle(link, '::after').content)).toContain(official)
  await page.close()
})

test('the profile’s verdict, with the sentence it depends on', async () => {
  await press(settings, 'input[name=kinds][value=cooperativa-sociale]')
  const page = await openCall()
  await page.waitForSelector('.verdict')
  expect(await textOf(page, '.verdict')).toContain('da verificare')
  expect(await textOf(page, '.criteria')).toContain('almeno due anni di attività')
  await page.close()
})

test('a body of several seats says them all, and one can be taken out again', async () => {
  const seats = async () => {
    const [profile] = await table(settings, 'profile')
    return JSON.stringify(profile?.seats)
  }
  const says = (expected: object[]) =>
    until(`the seats ${JSON.stringify(expected)}`, async () =>
      (await seats()) === JSON.stringify(expected) ? true : null,
    )
  await settings.bringToFront()
  await settings.waitForSelector('.seat select[name=region]')
  await settings.select('.seat select[name=region]', 'Lombardia')
  await says([{ region: 'Lombardia' }])
  await press(settings, '.add-seat')
  await settings.waitForSelector('.seat:nth-of-type(2) select[name=region]')
  await settings.select('.seat:nth-of-type(2) select[name=region]', 'Umbria')
  await says([{ region: 'Lombardia' }, { region: 'Umbria' }])
  await settings.type('.seat:nth-of-type(2) input[name=comune]', 'Terni')
  await says([{ region: 'Lombardia' }, { region: 'Umbria', comune: 'Terni' }])
  await press(settings, '.seat:nth-of-type(2) .remove-seat')
  await says([{ region: 'Lombardia' }])
})

test('a call merged away leads to the one it became; an unknown one says so', async () => {
  feed.publish(
    { lombardia: [{ ...richCall(now, official), id: 'nuova', aliases: ['tramoggia-vecchia'] }] },
    new Date(now + 60_000).toISOString(),
  )
  await press(settings, '.feed-head .button:not(.leave)')
  const page = await chromium.openOwn('call.html?id=tramoggia-vecchia')
  await until('the merged call', async () => ((await page.$('[data-call=nuova]')) === null ? null : true))
  await page.close()
  const unknown = await chromium.openOwn('call.html?id=mai-esistito')
  expect(await textOf(unknown, '.gone h1')).toContain('non è più qui')
  await unknown.close()
})
