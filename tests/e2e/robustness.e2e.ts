// What may befall the extension while it works, in real Chromium: its worker killed at any moment, a full disk, the
// database of a former version opened by two windows, access taken back, an update under open tabs. Nothing is ever half.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closingOn, dayFrom } from '../extension/calls.ts'
import { readFixture } from '../extension/old-database.ts'
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
  waitForNoPanel,
  waitForPanel,
  workerRuns,
} from './browsers.ts'
import { builtIn } from './build.ts'
import { type Feed, startFeed } from './feed.ts'
import {
  clearNotices,
  endWorker,
  inWorker,
  notices,
  type Rows,
  sleepSince,
  table,
  tell,
  tellAndLeave,
} from './inside.ts'

const now = Date.now()
const SHARDS = ['lombardia', 'piemonte', 'veneto']
/** Calls of each shard. */
const MANY = 60

let feed: Feed
let site: Server
let origin = ''
let chromium: ExtensionBrowser
let own: Page
let killer: CDPSession
let edition = 0

const titleOf = (edition: number) => `Bando, edizione ${edition}`
const official = () => `${origin}/teatro`

/** A feed of another edition: every call of it says which. */
function publish(): number {
  edition += 1
  const shards = SHARDS.map((shard) => [
    shard,
    Array.from({ length: MANY }, (_, index) =>
      closingOn(`${shard}-${index}`, dayFrom(now, 3 + (index % 20)), {
        title: titleOf(edition),
        ...(shard === 'lombardia' && index === 0
          ? { pages: [{ url: official(), kind: 'official' as const, title: 'Teatro' }] }
          : {}),
      }),
    ),
  ])
  feed.publish(Object.fromEntries(shards), new Date(now + edition * 1000).toISOString())
  return edition
}

beforeAll(async () => {
  site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      '<!doctype html><html lang="it"><title>Teatro</title><main><h1>Il bando per il teatro</h1></main></html>',
    )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  feed = await startFeed()
  publish()
  chromium = await startChromium()
  own = await chromium.openOwn('options.html')
  await follow(own, feed.url)
  killer = await own.createCDPSession()
  await killer.send('ServiceWorker.enable')
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  site?.closeAllConnections()
  site?.close()
})

/** Stops the worker in the middle of whatever it does. */
async function kill(): Promise<void> {
  await until('the background worker to stop', async () => {
    // One that was only starting, or that an event has just woken, is asked again.
    await killer.send('ServiceWorker.stopAllWorkers')
    return workerRuns(chromium) ? null : true
  })
}

const callTitles = (rows: Rows) => new Set(rows.map(({ call }) => (call as { title: string }).title))

/**
 * Moments at which the worker is killed, in ms after it was told what to do: from before it begins to after it ends.
 * Which step each one hits depends on the machine; what is asked of it does not.
 */
const MOMENTS = [0, 5, 15, 30, 50, 75, 110, 160]

describe('the worker killed at any moment', () => {
  test('of a sync: the calls held are all of one edition, and the next sync brings the last', async () => {
    for (const moment of MOMENTS) {
      publish()
      await tellAndLeave(own, { name: 'sync', feed: feed.url })
      await pause(moment)
      await kill()
      const rows = await table(own, 'calls')
      expect(rows, `killed after ${moment} ms`).toHaveLength(SHARDS.length * MANY)
      expect(callTitles(rows).size, `killed after ${moment} ms`).toBe(1)
    }
    await tell(own, { name: 'sync', feed: feed.url })
    expect([...callTitles(await table(own, 'calls'))]).toEqual([titleOf(edition)])
    const [row] = await table(own, 'feeds')
    expect(row?.failure).toBeNull()
  })

  test('of a save: the copy and what is made of it are both there, or neither', async () => {
    for (const moment of MOMENTS) {
      await tellAndLeave(own, { name: 'last-words', id: 'lombardia-1', field: 'notes', text: `nota ${moment}` })
      await pause(moment)
      await kill()
      const [saved, mine] = [await table(own, 'saved'), await table(own, 'own')]
      const isThere = (rows: Rows) => rows.some(({ id }) => id === 'lombardia-1')
      expect(isThere(saved), `killed after ${moment} ms`).toBe(isThere(mine))
    }
    await tell(own, { name: 'last-words', id: 'lombardia-1', field: 'notes', text: 'ultima' })
    expect((await table(own, 'own')).find(({ id }) => id === 'lombardia-1')?.notes).toBe('ultima')
  })

  test('of a reminder: told when it wakes, and told once', async () => {
    await bringUp(own)
    await own.waitForSelector('input[name=quiet]')
    // The night in which a test may run is no reason to wait.
    if (await own.$eval('input[name=quiet]', (input) => (input as HTMLInputElement).checked))
      await press(own, 'input[name=quiet]')
    // Nor is the hour at which the day is summed up.
    if (await own.$eval('input[name=digest]', (input) => (input as HTMLInputElement).checked))
      await press(own, 'input[name=digest]')
    await until('quiet hours and digest to be off', async () => {
      const [settings] = await table(own, 'settings')
      return settings?.quiet === null && settings.digest === null ? true : null
    })
    for (const moment of MOMENTS) {
      await clearNotices(own)
      await clear(own, 'reminders')
      await sleepSince(own, 10)
      await clearNotices(own)
      await clear(own, 'reminders')
      await sleepAgain(own, 10)
      await tellAndLeave(own, { name: 'changed' })
      await pause(moment)
      await kill()
      await tell(own, { name: 'changed' })
      await tell(own, { name: 'changed' })
      expect(await notices(own), `killed after ${moment} ms`).toEqual(['call lombardia-1'])
      const rows = await table(own, 'reminders')
      expect(
        rows.every(({ state }) => state === 'told'),
        `killed after ${moment} ms`,
      ).toBe(true)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    }
  })
})

const clear = (page: Page, name: string) =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('segnabandi')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const clearing = opening.result.transaction(name, 'readwrite')
          clearing.objectStore(name).clear()
          clearing.onerror = () => reject(clearing.error)
          clearing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    name,
  )

/** Sets back how far reminders were told, and nothing else. */
async function sleepAgain(page: Page, days: number): Promise<void> {
  const [job] = (await table(page, 'jobs')).filter(({ id }) => id === 'remind')
  await table(page, 'jobs', [{ ...job, due: Date.now(), ranTo: Date.now() - days * 86_400_000 }])
}

describe('a full disk', () => {
  test('in the middle of a sync: said in plain words, the former calls whole, and made good when there is room', async () => {
    const before = edition
    await inWorker(chromium, own, () => {
      const fail = function (this: IDBObjectStore) {
        throw new DOMException(`no room left in ${this.name}`, 'QuotaExceededError')
      }
      const stores = IDBObjectStore.prototype as unknown as { put: unknown; add: unknown; real?: unknown }
      const put = IDBObjectStore.prototype.put
      Object.assign(stores, {
        put(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
          return ['calls', 'search'].includes(this.name) ? fail.call(this) : put.call(this, value, key)
        },
        add: fail,
      })
    })
    publish()
    await bringUp(own)
    await press(own, '.feed-head .button:not(.leave)')
    expect(await textOf(own, '[data-failure=full]')).toContain('Lo spazio per i dati è finito')
    const rows = await table(own, 'calls')
    expect(rows).toHaveLength(SHARDS.length * MANY)
    expect([...callTitles(rows)]).toEqual([titleOf(before)])
    // Room again: a new worker has the browser's own functions.
    await endWorker(chromium)
    await press(own, '.feed-head .button:not(.leave)')
    await own.waitForFunction(() => document.querySelector('[data-failure]') === null)
    expect([...callTitles(await table(own, 'calls'))]).toEqual([titleOf(edition)])
  })

  test('while a note is typed on the call’s page: said, what stood stays, and the words are still in the field', async () => {
    const page = await chromium.openOwn('call.html?id=lombardia-1')
    await page.waitForSelector('textarea[name=notes]')
    await page.evaluate(() => {
      const fail = () => {
        throw new DOMException('no room left', 'QuotaExceededError')
      }
      Object.assign(IDBObjectStore.prototype, { put: fail, add: fail })
    })
    await bringUp(page)
    await page.type('textarea[name=notes]', ' e poi ancora')
    expect(await textOf(page, '[data-problem=full]')).toContain('lo spazio per i dati è finito')
    expect((await table(own, 'own')).find(({ id }) => id === 'lombardia-1')?.notes).toBe('ultima')
    expect(await page.$eval('textarea[name=notes]', (area) => (area as HTMLTextAreaElement).value)).toContain('ancora')
    await page.close()
  })
})

describe('access taken back while in use', () => {
  /** As the person does in the browser's own page of extensions. */
  async function setAccess(access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    const page = await chromium.newPage()
    await page.goto('chrome://extensions')
    await page.evaluate(
      (extensionId, hostAccess) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
          }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      chromium.extensionId,
      access,
    )
    await page.close()
    await until(`site access ${access}`, () =>
      own.evaluate(async (wanted) => {
        const { permissions } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
        const has = await permissions.contains({ origins: ['http://127.0.0.1/*'] })
        return has === wanted ? true : null
      }, access === 'ON_ALL_SITES'),
    )
  }

  test('the open panel still saves, other pages are left alone, and given back it works again', async () => {
    const page = await chromium.newPage()
    await page.goto(official())
    const panel = await waitForPanel(page)
    await setAccess('ON_CLICK')
    await bringUp(page)
    await panel.click('button.save')
    await until('the call saved', async () =>
      (await table(own, 'saved')).some(({ id }) => id === 'lombardia-0') ? true : null,
    )
    await page.reload()
    await pause(700)
    expect(await panelOn(page)).toBeNull()
    await setAccess('ON_ALL_SITES')
    await bringUp(page)
    await page.reload()
    await waitForPanel(page, 'Salvato')
    await page.close()
  })
})

describe('an update with tabs open', () => {
  const errors: string[] = []
  beforeEach(() => {
    errors.length = 0
  })

  test('what is left over keeps quiet, the new one takes over without a reload, and there is one panel', async () => {
    const settings = await chromium.openOwn('options.html')
    await settings.waitForSelector('#address')
    if ((await settings.$('.feed-head')) === null) await follow(settings, feed.url)
    else await tell(settings, { name: 'sync', feed: null })
    await until('the calls', async () => ((await table(settings, 'calls')).length > 0 ? true : null))
    await settings.close()
    const page = await chromium.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(official())
    await waitForPanel(page)
    // Its root is closed to the page; the element itself is not.
    await page.evaluate(() => document.documentElement.lastElementChild?.setAttribute('data-former', ''))
    // Loaded again from its folder: to the browser, an update.
    await chromium.browser.installExtension(builtIn('chrome', true))
    await until('one panel, the new one', () =>
      page.evaluate(() => {
        const panels = [...document.documentElement.children].filter(({ localName }) => localName === 'div')
        return panels.length === 1 && panels[0]?.hasAttribute('data-former') === false ? true : null
      }),
    )
    await bringUp(page)
    const panel = await waitForPanel(page)
    await panel.click('.close')
    await waitForNoPanel(page)
    const after = await chromium.openOwn('options.html')
    await until('the new worker to remember that it was closed', async () =>
      (await table(after, 'closed')).some(({ id }) => id === 'call lombardia-0') ? true : null,
    )
    expect(errors).toEqual([])
    await after.close()
    await page.close()
  })
})

describe('the database of a former version', () => {
  test('opened by two windows at once: brought up to date once, with everything a person made', async () => {
    await stopWorker(chromium)
    const former = readFixture(2)
    // From a page of ours that opens no database by itself.
    const bare = await chromium.newPage()
    await bare.goto(chromium.pageUrl('icon/16.png'))
    if (!own.isClosed()) await own.close()
    await bare.evaluate(
      ({ version, stores, tables }) =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('segnabandi')
          gone.onerror = () => reject(gone.error)
          gone.onsuccess = () => {
            // Dexie's versions are the browser's divided by ten.
            const opening = indexedDB.open('segnabandi', version * 10)
            opening.onerror = () => reject(opening.error)
            opening.onupgradeneeded = () => {
              for (const [name, schema] of Object.entries(stores)) {
                const [key = '', ...indexes] = schema.split(',').map((part) => part.trim())
                const path = (word: string) =>
                  word.startsWith('[') ? word.slice(1, -1).split('+') : word.replace(/^[*&]/, '')
                const store = opening.result.createObjectStore(name, key === '' ? {} : { keyPath: path(key) })
                for (const index of indexes)
                  store.createIndex(index.replace(/^[*&]/, ''), path(index), { multiEntry: index.startsWith('*') })
                const { keys, rows } = tables[name] ?? { rows: [] }
                for (const [place, row] of rows.entries()) store.put(row, keys?.[place] as IDBValidKey | undefined)
              }
            }
            opening.onsuccess = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
      former,
    )
    const saved = former.tables.saved?.rows as { id: string }[]
    const notes = former.tables.own?.rows as { id: string; notes: string }[]
    const [first, second] = await Promise.all([chromium.newPage(), chromium.newPage()])
    await Promise.all([
      first.goto(chromium.pageUrl('popup.html')),
      second.goto(chromium.pageUrl(`call.html?id=${saved[0]?.id ?? ''}`)),
    ])
    await second.waitForSelector('.fact-row')
    await first.waitForSelector('#view-saved')
    await press(first, '#view-saved')
    await until('the saved calls', async () =>
      (await first.$$('#list > .list > .call')).length === saved.length ? true : null,
    )
    expect((await table(bare, 'own')).map(({ id, notes }) => ({ id, notes }))).toEqual(
      notes.map(({ id, notes }) => ({ id, notes })),
    )
    await first.close()
    await second.close()
    await bare.close()
  })

  test('of a later version opened beside two windows: neither stands in its way, neither loses a write', async () => {
    const [popup, call] = [await chromium.openOwn('popup.html'), await chromium.openOwn('options.html')]
    const [row] = await table(popup, 'saved')
    const page = await chromium.openOwn(`call.html?id=${row?.id}`)
    await page.waitForSelector('textarea[name=notes]')
    const outcome = await call.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const now = indexedDB.open('segnabandi')
          now.onsuccess = () => {
            const { version } = now.result
            now.result.close()
            const later = indexedDB.open('segnabandi', version + 10)
            // Told only when somebody holds on to the former one.
            later.onblocked = () => resolve('blocked')
            later.onsuccess = () => {
              later.result.close()
              resolve('open')
            }
          }
        }),
    )
    expect(outcome).toBe('open')
    await bringUp(page)
    await page.select('select[name=status]', 'inviata')
    await until('the status written, or the person told why not', async () => {
      const mine = (await table(call, 'own')).find(({ id }) => id === row?.id)
      return mine?.status === 'inviata' || (await page.$('[data-problem=closed]')) !== null ? true : null
    })
    await popup.close()
    await page.close()
    await call.close()
  })
})
