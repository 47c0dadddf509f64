// The extension in real Firefox: a feed comes in, the button says how many close, the panel shows on the article.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTown, type Town } from '../../scraper/sample-town/town.ts'
import { closingOn, dayFrom, fullCall } from '../extension/calls.ts'
import {
  type ExtensionBrowser,
  firefoxPanelText,
  follow,
  pause,
  press,
  startFirefox,
  textOf,
  until,
} from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const now = Date.now()
let town: Town
let feed: Feed
let firefox: ExtensionBrowser

beforeAll(async () => {
  town = await startTown({ now })
  feed = await startFeed()
  const official =
    town.expected().find(({ site, is }) => site === 'comune' && is?.call === 'centro-famiglie')?.url ?? ''
  feed.publish({
    lombardia: [
      fullCall('tramoggia', dayFrom(now, 2), official),
      closingOn('teatro', dayFrom(now, 6), { title: 'Bando per il teatro' }),
    ],
  })
  firefox = await startFirefox()
})

afterAll(async () => {
  await firefox?.browser.close()
  await feed?.close()
  await town?.close()
})

test('a feed comes in, its second request asks only for changes, and the button counts and says what closes', async () => {
  const settings = await firefox.openOwn('options.html')
  await follow(settings, feed.url)
  expect(await textOf(settings, '.feed')).toMatch(/Bandi di prova[\s\S]*2 avvisi/)
  const toolbar = await settings.evaluate(async () => {
    const { action } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) }
  })
  expect(toolbar).toEqual({
    text: '2',
    title: 'Segnabandi: 2 avvisi scadono entro 7 giorni, il primo tra 2 giorni',
  })
  feed.requests.length = 0
  await press(settings, '.feed-head .button:not(.leave)')
  await until('the second request', async () => (feed.requests.length > 0 ? true : null))
  expect(feed.requests).toEqual([{ path: 'index.json', conditional: true, cookies: false, referrer: false }])
})

test('the panel shows on the article, out of the page’s reach, and on no other page', async () => {
  const article = await firefox.newPage()
  await article.goto(town.articleUrl)
  const text = await until('the panel', async () => (await firefoxPanelText(firefox, article)) || null)
  expect(text).toContain('Co-progettazione del Centro per le famiglie')
  expect(text).toContain('tra 2 giorni')
  expect(text).toMatch(/dal 16 (?:al|novembre)/)
  expect(await article.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull()
  await article.goto(town.sites.csv)
  await pause(1200)
  expect(await firefoxPanelText(firefox, article)).toBe('')
})

test('the popup lists the calls and saves one', async () => {
  const popup = await firefox.openOwn('popup.html')
  expect(await textOf(popup, 'main .list')).toMatch(/Centro per le famiglie[\s\S]*Bando per il teatro/)
  await press(popup, '.call:nth-child(2) button.save')
  await press(popup, '#view-saved')
  await until('the saved call', async () =>
    (await textOf(popup, 'main .list')).startsWith('6') && !(await textOf(popup, 'main .list')).includes('Centro')
      ? true
      : null,
  )
})

test('the sidebar follows the page in front, and a call’s page shows every fact with its sentence', async () => {
  const article = await firefox.newPage()
  const side = await firefox.openOwn('sidepanel.html')
  await article.bringToFront()
  await article.goto(town.articleUrl)
  await until('the call of the page in front', () =>
    side.evaluate(() => (document.querySelector('.head[class] [data-call=tramoggia]') ? true : null)),
  )
  const call = await firefox.openOwn('call.html?id=tramoggia')
  expect(await textOf(call, '[data-fact=deadline]')).toContain('prorogato alle ore 12:00')
  expect(await call.$eval('.quote a', (link) => (link as HTMLAnchorElement).href)).toContain('#:~:text=')
  await call.close()
  await side.close()
  await article.close()
})

test('a reminder comes though Firefox knows no buttons, a backup arrives though it takes no data addresses', async () => {
  const settings = await firefox.openOwn('options.html')
  await press(settings, 'input[name=quiet]')
  const told = await settings.evaluate(async () => {
    const { runtime, notifications, permissions } = (
      globalThis as unknown as { browser: typeof import('webextension-polyfill') }
    ).browser
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('segnabandi')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const writing = database.transaction(['saved', 'jobs'], 'readwrite')
    const then = Date.now() - 7 * 86_400_000
    const rows = writing.objectStore('saved').getAll()
    rows.onsuccess = () => {
      for (const row of rows.result) writing.objectStore('saved').put({ ...row, at: then })
    }
    // As if the browser had been closed for a week.
    writing.objectStore('jobs').put({ id: 'remind', kind: 'remind', due: Date.now(), ranTo: then })
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    // No desktop here to see it stand on: what can be seen is that the rich form is refused, the plain one taken.
    const plain = { type: 'basic' as const, title: 'Prova', message: '' }
    const taken = async (options: object) => {
      try {
        await notifications.create('prova', options as typeof plain)
        return true
      } catch {
        return false
      }
    }
    const forms = {
      allowed: await permissions.contains({ permissions: ['notifications'] }),
      rich: await taken({ ...plain, buttons: [{ title: 'Fatto' }] }),
      plain: await taken(plain),
    }
    await runtime.sendMessage({ name: 'changed' })
    await runtime.sendMessage({ name: 'backup' })
    const reminders = database.transaction('reminders').objectStore('reminders').getAll()
    await new Promise((resolve) => reminders.addEventListener('success', resolve))
    database.close()
    return { forms, states: reminders.result.map(({ call, state }) => `${call} ${state}`) }
  })
  expect(told.states).toEqual(['teatro told'])
  expect(told.forms).toEqual({ allowed: true, rich: false, plain: true })
  const { last, failure } = await settings.evaluate(async () => {
    const { storage, downloads } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
      .browser
    const { backups } = (await storage.local.get('backups')) as {
      backups: { last: { saved: number } | null; failure: unknown; ids: number[] }
    }
    // Firefox knows no other folder than that of whoever runs this: nothing of ours stays in it.
    for (const id of backups.ids) await downloads.removeFile(id)
    return backups
  })
  expect([last?.saved, failure]).toEqual([1, null])
})
