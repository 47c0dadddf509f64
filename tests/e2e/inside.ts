// Looking into the extension from one of its own pages, and being where no user can: its tables, its worker, its notices.
import { type Page, type Target, TargetType } from 'puppeteer-core'
import { type ExtensionBrowser, until } from './browsers.ts'

type Chrome = typeof import('webextension-polyfill')
export type Rows = Record<string, unknown>[]

/** Reads a table of the extension's database, and writes rows into it, to be where a killed worker left. */
export function table(own: Page, name: string, put: Rows | null = null): Promise<Rows> {
  return own.evaluate(
    (name, put) =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('segnabandi')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction(name, put === null ? 'readonly' : 'readwrite').objectStore(name)
          for (const row of put ?? []) store.put(row)
          const all = store.getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result as Rows)
          }
        }
      }),
    name,
    put,
  )
}

/** Tells the background something, and waits for its answer. */
export const tell = (own: Page, message: object) =>
  own.evaluate((message) => {
    const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
    return runtime.sendMessage(message)
  }, message)

/** Tells the background something that it may not live to answer. */
export const tellAndLeave = (own: Page, message: object) =>
  own.evaluate((message) => {
    const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
    runtime.sendMessage(message).catch(() => undefined)
  }, message)

/** Ids of the notifications that stand on the desktop. */
export const notices = (own: Page) =>
  own.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: Chrome }).chrome
    return Object.keys((await notifications.getAll()) as object)
  })

export const clearNotices = (own: Page) =>
  own.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: Chrome }).chrome
    for (const id of Object.keys((await notifications.getAll()) as object)) await notifications.clear(id)
  })

/** As if the browser had been closed for so many days: what was told was told up to then. */
export async function sleepSince(own: Page, days: number): Promise<void> {
  // What the settings just set going comes to its end first: it would write over what is written here.
  await tell(own, { name: 'changed' })
  const then = Date.now() - days * 86_400_000
  const saved = await table(own, 'saved')
  await table(
    own,
    'saved',
    saved.map((row) => ({ ...row, at: then })),
  )
  const [job] = (await table(own, 'jobs')).filter(({ id }) => id === 'remind')
  await table(own, 'jobs', [{ ...job, id: 'remind', kind: 'remind', due: Date.now(), ranTo: then }])
}

/** Ends a worker that was run in: one with a driver on it is not stopped like an idle one. */
export async function endWorker({ browser }: ExtensionBrowser): Promise<void> {
  const isWorker = (target: Target) => target.type() === TargetType.SERVICE_WORKER
  const worker = await browser.targets().find(isWorker)?.worker()
  await worker?.close()
  await until('the background worker to end', async () => (browser.targets().some(isWorker) ? null : true))
}

/** Runs in the background worker: for the events that only the browser's own parts give. */
export async function inWorker<Args extends unknown[], Result>(
  chromium: ExtensionBrowser,
  own: Page,
  run: (...args: Args) => Result,
  ...args: Args
) {
  await tell(own, { name: 'sites' })
  const target = await chromium.browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)
  const worker = await target.worker()
  if (!worker) throw new Error('no background worker')
  return worker.evaluate(run as (...args: unknown[]) => Result, ...args)
}

/** Has the tab of one of our own pages taken for a page that speaks of these calls, as the side panel beside it sees it. */
export const speakOf = (own: Page, ids: string[]) =>
  own.evaluate(async (ids) => {
    const { storage, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
    const { id } = await tabs.getCurrent()
    await storage.session.set({ [`tab ${id}`]: { ids, because: 'link', address: 'https://giornale.example/' } })
  }, ids)
