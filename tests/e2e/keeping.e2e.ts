// What a person keeps, in real Chromium: reminders that come once whatever happens to the worker, notes, backups,
// saving by menu, shortcut and address bar, and an update with tabs open.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import {
  bringUp,
  type ExtensionBrowser,
  follow,
  panelOn,
  pause,
  press,
  startChromium,
  stopWorker,
  textOf,
  until,
  waitForPanel,
} from './browsers.ts'
import { builtIn } from './build.ts'
import { type Feed, startFeed } from './feed.ts'
import { clearNotices, inWorker, notices, sleepSince, table, tell } from './inside.ts'

const now = Date.now()
const downloads = mkdtempSync(join(tmpdir(), 'segnabandi-downloads-'))
let feed: Feed
let chromium: ExtensionBrowser
let settings: Page
let pages: Server
let origin = ''

const NOTICE = `<!doctype html><html lang="it"><title>Avviso pubblico per gli orti urbani - Comune di Borgo Lieto</title>
<main><h1>Avviso pubblico per l'assegnazione di orti urbani</h1>
<p>Il Comune di Borgo Lieto pubblica un avviso pubblico per l'assegnazione di orti urbani ad associazioni e cooperative sociali.</p>
<p>Le domande devono pervenire entro e non oltre le ore 12:00 del 15 gennaio 2027 via PEC.</p>
<p><a id="known" href="/noto">Bando noto</a> <a id="unknown" href="/bando-impianti-sportivi">Bando impianti sportivi</a></p></main></html>`

const teatro = (days: number) =>
  closingOn('teatro', dayFrom(now, days), {
    title: 'Bando per il teatro',
    pages: [{ url: `${origin}/noto`, kind: 'official', title: 'Teatro' }],
  })
const publish = (days: number, minutes: number) =>
  feed.publish(
    { lombardia: [teatro(days), closingOn('coro', dayFrom(now, 9), { title: 'Bando per il coro' })] },
    new Date(now + minutes * 60_000).toISOString(),
  )

beforeAll(async () => {
  feed = await startFeed()
  pages = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(NOTICE)
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  publish(2, 0)
  chromium = await startChromium()
  const session = await chromium.browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
}, 120_000)

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  pages?.closeAllConnections()
  pages?.close()
  rmSync(downloads, { recursive: true, force: true })
})

async function setQuiet(own: Page, on: boolean): Promise<void> {
  if ((await own.$eval('input[name=quiet]', (input) => (input as HTMLInputElement).checked)) !== on)
    await press(own, 'input[name=quiet]')
}

async function openCall(popup: Page, id: string): Promise<void> {
  // Read, not only painted as it stood last: what comes in then may move what is to be pressed.
  await popup.waitForSelector('main:not([aria-busy])')
  await popup.waitForSelector(`.list .call[data-call=${id}] .call-title button`)
  // What was unfolded stays so.
  if ((await popup.$(`.list .call[data-call=${id}] details.own`)) === null)
    await press(popup, `.list .call[data-call=${id}] .call-title button`)
  await popup.waitForSelector(`.call[data-call=${id}] details.own`)
  await popup.$eval(`.call[data-call=${id}] details.own`, (details) => {
    ;(details as HTMLDetailsElement).open = true
  })
}

describe('a call of one’s own', () => {
  test('status, note, document: kept with the call, there again when the popup opens again', async () => {
    const popup = await chromium.openOwn('popup.html')
    await openCall(popup, 'teatro')
    await popup.select('.call[data-call=teatro] select[name=status]', 'in-preparazione')
    await popup.waitForSelector('.call[data-call=teatro] button.save[aria-pressed=true]')
    // The popup draws itself again while the person types on, and is closed without leaving the field.
    await popup.type('.call[data-call=teatro] input[name=document]', 'Statuto')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('.own-row.document')
    await press(popup, '.own-row.document input')
    await until('the document ticked', async () => {
      const [own] = (await table(popup, 'own')).filter(({ id }) => id === 'teatro')
      return JSON.stringify(own?.checklist) === '[{"text":"Statuto","done":true}]' ? true : null
    })
    await popup.type('.call[data-call=teatro] textarea[name=notes]', 'sentire la compagnia', { delay: 40 })
    await popup.reload()
    await until('the last words', async () => {
      const [own] = (await table(popup, 'own')).filter(({ id }) => id === 'teatro')
      return own?.notes === 'sentire la compagnia' ? true : null
    })
    await popup.reload()
    await openCall(popup, 'teatro')
    expect(
      await popup.$eval('.call[data-call=teatro] textarea[name=notes]', (area) => (area as HTMLTextAreaElement).value),
    ).toBe('sentire la compagnia')
    await popup.close()
  })

  test('a corrected deadline stands on the card with the one of the text beside it, and can be dropped', async () => {
    const popup = await chromium.openOwn('popup.html')
    await openCall(popup, 'coro')
    await popup.$eval(
      '.call[data-call=coro] input[name=day]',
      (input, day) => {
        ;(input as HTMLInputElement).value = day
      },
      dayFrom(now, 5),
    )
    await press(popup, '.call[data-call=coro] button.correct')
    await until('the corrected day', async () =>
      (await textOf(popup, '.call[data-call=coro] .tile')).startsWith('5') ? true : null,
    )
    expect(await textOf(popup, '.call[data-call=coro] .call-deadline')).toContain('Scadenza corretta da te; nel testo:')
    await popup.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.call[data-call=coro] button'))
        if (button.textContent === 'Torna a quella del testo') button.click()
    })
    await until('the day of the text', async () =>
      (await textOf(popup, '.call[data-call=coro] .tile')).startsWith('9') ? true : null,
    )
    await popup.close()
  })

  test('"non per noi" takes a call out of the list, "riprendi" is one press away for a mistake', async () => {
    const popup = await chromium.openOwn('popup.html')
    await openCall(popup, 'coro')
    await press(popup, '.call[data-call=coro] .not-for-us')
    await until('the call to leave the list', async () =>
      (await popup.$('.call[data-call=coro]')) === null ? true : null,
    )
    await popup.type('input[type=search]', 'coro')
    await openCall(popup, 'coro')
    await press(popup, '.call[data-call=coro] .reopen')
    await popup.waitForSelector('.call[data-call=coro] .not-for-us')
    await popup.close()
  })

  test('a full disk is said in plain words, and what was there stays', async () => {
    const popup = await chromium.openOwn('popup.html')
    await openCall(popup, 'teatro')
    const before = await table(popup, 'own')
    await popup.evaluate(() => {
      const fail = () => {
        throw new DOMException('no room left', 'QuotaExceededError')
      }
      Object.assign(IDBObjectStore.prototype, { put: fail, add: fail })
    })
    await popup.select('.call[data-call=teatro] select[name=status]', 'inviata')
    expect(await textOf(popup, '[data-problem=full]')).toContain('lo spazio per i dati è finito')
    await popup.close()
    expect(await table(settings, 'own')).toEqual(before)
  })
})

describe('reminders', () => {
  beforeAll(async () => {
    await bringUp(settings)
    await settings.reload()
    await settings.waitForSelector('input[name=quiet]')
    // The night in which a test may run is no reason to wait.
    await setQuiet(settings, false)
    await press(settings, 'input[name=digest]')
  })

  test('after days asleep: one notice of the call, listed in the popup until seen', async () => {
    await sleepSince(settings, 7)
    await tell(settings, { name: 'changed' })
    expect(await notices(settings)).toEqual(['call teatro'])
    const popup = await chromium.openOwn('popup.html')
    expect(await textOf(popup, '.told')).toContain('Bando per il teatro')
    expect(await popup.title()).toBe('Segnabandi')
    await popup.close()
  })

  test('the worker stopped and woken: not told again', async () => {
    await clearNotices(settings)
    await stopWorker(chromium)
    await tell(settings, { name: 'changed' })
    expect(await notices(settings)).toEqual([])
  })

  test('the worker killed after writing down and before showing: told when it wakes, once', async () => {
    await tell(settings, { name: 'changed' })
    const rows = await table(settings, 'reminders')
    await table(
      settings,
      'reminders',
      rows.map((row) => ({ ...row, state: 'telling' })),
    )
    await stopWorker(chromium)
    await tell(settings, { name: 'changed' })
    expect(await notices(settings)).toEqual(['call teatro'])
    await tell(settings, { name: 'changed' })
    expect((await table(settings, 'reminders')).every(({ state }) => state === 'told')).toBe(true)
  })

  test('a clock set back from a false future: what the future told does not count, its true time does', async () => {
    const rows = await table(settings, 'reminders')
    const future = Date.now() + 90 * 86_400_000
    await table(
      settings,
      'reminders',
      rows.map((row) => ({ ...row, toldAt: future })),
    )
    const [job] = (await table(settings, 'jobs')).filter(({ id }) => id === 'remind')
    await table(settings, 'jobs', [{ ...job, ranTo: future, due: future }])
    await clearNotices(settings)
    await tell(settings, { name: 'changed' })
    const [after] = (await table(settings, 'jobs')).filter(({ id }) => id === 'remind')
    expect(Number(after?.due)).toBeLessThan(Date.now() + 7 * 3_600_000)
  })

  test('an extension is said as it comes in, with the new date on the card', async () => {
    await clearNotices(settings)
    publish(30, 1)
    await press(settings, '.feed-head .button:not(.leave)')
    await until('the notice of the extension', async () =>
      (await notices(settings)).includes('call teatro') ? true : null,
    )
    const rows = await table(settings, 'reminders')
    expect(rows.some(({ key }) => String(key).startsWith('moved 0 '))).toBe(true)
    await press(settings, '.feed-head .button:not(.leave)')
    await pause(500)
    expect((await table(settings, 'reminders')).filter(({ key }) => String(key).startsWith('moved'))).toHaveLength(1)
  })

  test('"ho visto" empties the list', async () => {
    const popup = await chromium.openOwn('popup.html')
    await popup.waitForSelector('.told')
    await press(popup, '.told .section-row button')
    await until('no reminders', async () => ((await popup.$('.told')) === null ? true : null))
    await popup.close()
  })
})

/** Presses an entry of the right-click menu, or the shortcut, over a page. */
const choose = (url: string, event: 'menu' | 'shortcut', info: object = {}) =>
  inWorker(
    chromium,
    settings,
    async (url, event, info) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(of: object): Promise<{ url?: string }[]> }
          contextMenus: { onClicked: { dispatch(info: object, tab: object): void } }
          commands: { onCommand: { dispatch(name: string, tab: object): void } }
        }
      }
      const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url)
      if (!tab) throw new Error(`no tab shows ${url}`)
      if (event === 'menu') chrome.contextMenus.onClicked.dispatch(info, tab)
      else chrome.commands.onCommand.dispatch('save', tab)
    },
    url,
    event,
    info,
  )
const savedTitles = async () =>
  (await table(settings, 'saved')).map((row) => (row.call as { title: string }).title).sort()

describe('saving what stands on a page', () => {
  let article: Page
  beforeAll(async () => {
    article = await chromium.newPage()
    await article.goto(`${origin}/avviso-orti`)
  })

  test('the menu’s "save this page" reads it and shows the call, with the deadline found', async () => {
    await choose(article.url(), 'menu', { menuItemId: 'save-page' })
    const { text } = await waitForPanel(article, '15 gennaio 2027')
    expect(text).toContain('orti urbani')
    expect(text).toContain('Salvato')
    expect(await savedTitles()).toHaveLength(3)
  })

  test('a link to a call already known saves that call; an unknown one keeps what it leads to', async () => {
    await choose(article.url(), 'menu', { menuItemId: 'save-link', linkUrl: `${origin}/noto` })
    await until('the known call', async () => ((await panelOn(article))?.text.includes('teatro') ? true : null))
    expect(await savedTitles()).toHaveLength(3)
    await choose(article.url(), 'menu', { menuItemId: 'save-link', linkUrl: `${origin}/bando-impianti-sportivi` })
    await until('the linked page', async () => ((await savedTitles()).length === 4 ? true : null))
  })

  test('the shortcut saves the selected words, and says so on the button', async () => {
    await article.evaluate(() => {
      const heading = document.querySelector('h1')
      if (heading) getSelection()?.selectAllChildren(heading)
    })
    const before = (await table(settings, 'saved')).length
    await choose(article.url(), 'shortcut')
    await until('the button’s answer', () =>
      settings.evaluate(async () => {
        const { action, tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
        const [tab] = (await tabs.query({})).filter(({ url }) => url?.endsWith('/avviso-orti'))
        return tab?.id !== undefined && (await action.getBadgeText({ tabId: tab.id })) === '✓' ? true : null
      }),
    )
    expect((await table(settings, 'saved')).length).toBeGreaterThanOrEqual(before)
  })

  test('links to known calls are marked only where the person asked for it', async () => {
    const marks = () => article.$$eval('a + span[title]', (found) => found.map((mark) => (mark as HTMLElement).title))
    expect(await marks()).toEqual([])
    await bringUp(settings)
    await press(settings, 'input[name=links]')
    await bringUp(article)
    await article.reload()
    await until('the mark', async () =>
      (await marks()).some((title) => title.includes('Bando per il teatro')) ? true : null,
    )
    await press(settings, 'input[name=links]')
  })

  test('"mai su questo sito" keeps the panel away, and the settings bring it back', async () => {
    await bringUp(article)
    await article.goto(`${origin}/noto`)
    const panel = await waitForPanel(article)
    await panel.click('.never')
    await until('the panel to go', async () => ((await panelOn(article)) === null ? true : null))
    await until('the site to be remembered', async () =>
      (await table(settings, 'closed')).some(({ id }) => id === 'site 127.0.0.1') ? true : null,
    )
    await article.reload()
    await pause(1000)
    expect(await panelOn(article)).toBeNull()
    await bringUp(settings)
    await settings.reload()
    await press(settings, '.quiet-sites li button')
    await bringUp(article)
    await article.reload()
    await waitForPanel(article)
  })
})

describe('the profile', () => {
  test('said once, the card tells whether a call is for it, and why', async () => {
    await bringUp(settings)
    await press(settings, 'input[name=kinds][value=cooperativa-sociale]')
    const popup = await chromium.openOwn('popup.html')
    await openCall(popup, 'coro')
    expect(await textOf(popup, '.call[data-call=coro] .fit')).toContain('da verificare')
    await popup.close()
  })
})

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe('backup', () => {
  test('switched on, it goes to the Downloads folder at once, and can be read', async () => {
    await bringUp(settings)
    await press(settings, 'input[name=backup-every][value=week]')
    expect(
      await until(
        'the backup',
        async () => {
          const last = await settings.$eval('[data-last]', (node) => node.getAttribute('data-last'))
          return last === '' ? null : last
        },
        20_000,
      ),
    ).toMatch(/^Segnabandi\/segnabandi-\d{4}-\d\d-\d\d\.json$/)
    const everywhere = readdirSync(downloads, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const file = everywhere.find(({ size }: { size?: number; name: string }) => size === undefined)
    expect(file).toBeDefined()
    if (file) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8')
      expect(JSON.parse(text)).toMatchObject({ format: 'segnabandi-backup', version: 1 })
      writeFileSync(join(downloads, 'backup.json'), text)
    }
  })

  test('the calendar and the tables of what was saved are files too', async () => {
    await press(settings, '.exports button')
    await until('the calendar', async () => (filesIn(downloads).some((name) => name.endsWith('.ics')) ? true : null))
    const ics = filesIn(downloads).find((name) => name.endsWith('.ics')) ?? ''
    expect(readFileSync(join(downloads, ics), 'utf8')).toContain('UID:teatro@segnabandi')
  })
})

describe('an update, with tabs open and the list gone', () => {
  test('the next start notices what is missing, and yesterday’s copy brings it back after a look', async () => {
    const saved = (await table(settings, 'saved')).length
    await table(settings, 'jobs', [{ id: 'copy', kind: 'copy', due: Date.now() - 1 }])
    await inWorker(chromium, settings, () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { onAlarm: { dispatch(alarm: object): void } } }
      }
      chrome.alarms.onAlarm.dispatch({ name: 'next-job' })
    })
    await until('the copy', () =>
      settings.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
        return (await storage.local.get('copy')).copy === undefined ? null : true
      }),
    )
    await settings.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('segnabandi')
          opening.onsuccess = () => {
            const clearing = opening.result.transaction(['saved', 'own'], 'readwrite')
            clearing.objectStore('saved').clear()
            clearing.objectStore('own').clear()
            clearing.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
    )
    const article = await chromium.newPage()
    await article.goto(`${origin}/noto`)
    // Loaded again from its folder: to the browser, an update.
    await chromium.browser.installExtension(builtIn('chrome', true))
    await pause(2500)
    const popup = await chromium.openOwn('popup.html')
    expect(await textOf(popup, '.lost')).toContain(`erano ${saved}, ora sono 0`)
    await popup.close()
    // A script left over from before the update says nothing and breaks nothing; the next load is the new one's.
    await article.reload()
    await waitForPanel(article)

    const options = await chromium.openOwn('options.html')
    await options.waitForSelector('.from-copy')
    await press(options, '.from-copy')
    expect(await textOf(options, '.offer')).toContain(`${saved} avvisi da aggiungere`)
    await press(options, '.apply')
    await until('the calls', async () => ((await table(options, 'saved')).length === saved ? true : null))
    await until('no warning', async () => ((await options.$('.lost')) === null ? true : null))
  })

  test('a file from another browser is shown first; a damaged one is refused and changes nothing', async () => {
    const options = await chromium.openOwn('options.html')
    const input = await options.waitForSelector('input[name=backup]')
    const damaged = join(downloads, 'damaged.json')
    writeFileSync(damaged, readFileSync(join(downloads, 'backup.json'), 'utf8').slice(0, -30))
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>)?.uploadFile(damaged)
    expect(await textOf(options, '[data-refused=not-json]')).toContain('rovinato')
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>)?.uploadFile(
      join(downloads, 'backup.json'),
    )
    expect(await textOf(options, '.offer')).toMatch(/già ugual/)
    await options.close()
  })
})
