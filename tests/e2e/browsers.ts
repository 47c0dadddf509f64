// Driving the extension in a real browser: opening its pages, looking into its closed panel, stopping its worker.
import {
  type CDPSession,
  type ElementHandle,
  type Extension,
  type Page,
  TargetType,
  TimeoutError,
} from 'puppeteer-core'
import {
  type BrowserKind,
  type FoundBrowser,
  findBrowsers,
  type Launched,
  launchWithExtension,
} from '../../scraper/start/browser.ts'
import { builtIn } from './build.ts'

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks until the answer is not null, or says what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null>, patience = 10_000): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for ${what}`)
    await pause(60)
  }
}

function browserOfKind(...kinds: BrowserKind[]): FoundBrowser {
  const found = findBrowsers().find(({ kind }) => kinds.includes(kind))
  if (!found) throw new Error(`None of ${kinds.join(', ')} is installed: see tests/browser-packages.ts`)
  return found
}

export interface ExtensionBrowser extends Launched {
  newPage(): Promise<Page>
  /** One of the extension's pages in a tab of its own. */
  openOwn(name: string): Promise<Page>
}

function dressed(launched: Launched): ExtensionBrowser {
  const newPage = async () => {
    const page = await launched.browser.newPage()
    await page.setViewport({ width: 1100, height: 760 })
    return page
  }
  return {
    ...launched,
    newPage,
    async openOwn(name) {
      const page = await newPage()
      await page.goto(launched.pageUrl(name), { timeout: 3000 }).catch((error: unknown) => {
        // Firefox opens an extension's page and tells its driver nothing of it (153): what stands there is waited for.
        if (!(error instanceof TimeoutError)) throw error
      })
      await page.waitForSelector('#app *')
      // The popup paints first what it knew last: a test looks at, and presses, what it knows now.
      if (name.startsWith('popup.html')) await page.waitForSelector('main:not([aria-busy])')
      return page
    },
  }
}

/** A site of the wide web, to which the demo build has no access; it leads to this machine. */
export const STRANGER = 'bandi.example'

export async function startChromium(language: 'it' | 'en' = 'it'): Promise<ExtensionBrowser> {
  const browser = browserOfKind('chromium', 'chrome', 'edge')
  const launched = await launchWithExtension({
    browser,
    extensionDir: builtIn('chrome', true),
    headless: true,
    language,
    args: [`--host-resolver-rules=MAP ${STRANGER} 127.0.0.1`],
  })
  // The first start opens the welcome page in front: what is opened before it would end up behind.
  const welcome = launched.pageUrl('welcome.html')
  await launched.browser.waitForTarget((target) => target.url() === welcome, { timeout: 15_000 })
  return dressed(launched)
}

export async function startFirefox(language: 'it' | 'en' = 'it'): Promise<ExtensionBrowser> {
  const browser = browserOfKind('firefox')
  return dressed(
    await launchWithExtension({
      browser,
      extensionDir: builtIn('firefox', true),
      headless: true,
      language,
      driven: true,
    }),
  )
}

/** The extension as Chromium's own "press its button" takes it. */
async function extensionOf({ browser, extensionId }: ExtensionBrowser): Promise<Extension> {
  const extension = (await browser.extensions()).get(extensionId)
  if (!extension) throw new Error('the extension is not installed')
  return extension
}

/** Presses the toolbar button over a page, as a person does: opens the popup and grants activeTab. */
export async function pressButton(chromium: ExtensionBrowser, over: Page): Promise<Page> {
  await bringUp(over)
  const former = new Set(chromium.browser.targets())
  await (await extensionOf(chromium)).triggerAction(over)
  const target = await chromium.browser.waitForTarget(
    (target) => !former.has(target) && target.url() === chromium.pageUrl('popup.html'),
    { timeout: 10_000 },
  )
  return target.asPage()
}

/** What the toolbar shows, in general or over a tab: asked from one of the extension's own pages. */
export interface Toolbar {
  text: string
  colour: number[]
  title: string
}

export function toolbarOf(own: Page, url: string | null): Promise<Toolbar> {
  return own.evaluate(async (url) => {
    // Chromium's own API, as the extension sees it.
    const { action, tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
    const tabId = url === null ? undefined : (await tabs.query({})).find((tab) => tab.url === url)?.id
    if (url !== null && tabId === undefined) throw new Error(`no tab shows ${url}`)
    const details = tabId === undefined ? {} : { tabId }
    return {
      text: await action.getBadgeText(details),
      colour: (await action.getBadgeBackgroundColor(details)) as unknown as number[],
      title: await action.getTitle(details),
    }
  }, url)
}

/** Stops the background worker as the browser does when it is idle; returns when it is gone. */
export async function stopWorker(chromium: ExtensionBrowser): Promise<void> {
  const own = await chromium.openOwn('options.html')
  const session = await own.createCDPSession()
  await session.send('ServiceWorker.enable')
  await until('the background worker to stop', async () => {
    // One that was only starting, or that an event has just woken, is asked again.
    await session.send('ServiceWorker.stopAllWorkers')
    return workerRuns(chromium) ? null : true
  })
  await own.close()
}

export const workerRuns = ({ browser }: ExtensionBrowser) =>
  browser.targets().some((target) => target.type() === TargetType.SERVICE_WORKER)

interface CdpNode {
  nodeId: number
  backendNodeId: number
  shadowRootType?: string
  shadowRoots?: CdpNode[]
  children?: CdpNode[]
}

/** The panel on a page, looked into from outside: the page itself cannot, its root is closed. */
export interface Panel {
  text: string
  /** Opens the root to a tool that runs in the page (axe), for this test alone. */
  reveal(): Promise<void>
  click(selector: string): Promise<void>
  focus(selector: string): Promise<void>
  /** Attribute of the first element a selector finds; null when absent. */
  attribute(selector: string, name: string): Promise<string | null>
}

function closedRoots(node: CdpNode): { host: CdpNode; root: CdpNode }[] {
  const own = (node.shadowRoots ?? [])
    .filter(({ shadowRootType }) => shadowRootType === 'closed')
    .map((root) => ({ host: node, root }))
  return [...own, ...(node.children ?? []).flatMap(closedRoots)]
}

async function lookInto(session: CDPSession): Promise<Panel | null> {
  const { root: top } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const [found] = closedRoots(top as CdpNode)
  if (!found) return null
  const call = async (node: CdpNode, declaration: string, args: { objectId?: string; value?: unknown }[] = []) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId })
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: declaration,
      arguments: args,
      returnByValue: true,
    })
    return result.value as unknown
  }
  const text = String(await call(found.root, 'function () { return this.querySelector(".panel")?.innerText ?? "" }'))
  if (text === '') return null
  const query = async (selector: string) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: found.root.nodeId, selector })
    if (nodeId === 0) throw new Error(`the panel has no ${selector}`)
    return nodeId
  }
  return {
    text,
    async reveal() {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.root.backendNodeId })
      await call(
        found.host,
        'function (root) { Object.defineProperty(this, "shadowRoot", { get: () => root, configurable: true }) }',
        [{ objectId: object.objectId ?? '' }],
      )
    },
    async click(selector) {
      const nodeId = await query(selector)
      await session.send('DOM.scrollIntoViewIfNeeded', { nodeId })
      const { model } = await session.send('DOM.getBoxModel', { nodeId })
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content
      const at = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left' as const, clickCount: 1 }
      await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
      await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
    },
    async focus(selector) {
      await session.send('DOM.focus', { nodeId: await query(selector) })
    },
    async attribute(selector, name) {
      const { attributes } = await session.send('DOM.getAttributes', { nodeId: await query(selector) })
      const at = attributes.indexOf(name)
      return at === -1 ? null : (attributes[at + 1] ?? null)
    },
  }
}

/** The panel when it shows now; null otherwise. Chromium only. */
export async function panelOn(page: Page): Promise<Panel | null> {
  return lookInto(await page.createCDPSession())
}

export function waitForPanel(page: Page, holding = ''): Promise<Panel> {
  return until(`the panel on ${page.url()}${holding === '' ? '' : ` saying "${holding}"`}`, async () => {
    const panel = await panelOn(page)
    return panel?.text.includes(holding) ? panel : null
  })
}

export async function waitForNoPanel(page: Page): Promise<void> {
  await until(`no panel on ${page.url()}`, async () => ((await panelOn(page)) === null ? true : null))
}

/** A node as WebDriver BiDi tells it (w3c.github.io/webdriver-bidi/#type-script-NodeProperties). */
interface BidiNode {
  value?: { nodeType: number; localName?: string; nodeValue?: string; children?: BidiNode[]; shadowRoot?: BidiNode }
}

function bidiTexts({ value }: BidiNode): string[] {
  if (value === undefined || value.localName === 'style') return []
  if (value.nodeType === 3) return [value.nodeValue ?? '']
  return [value.shadowRoot, ...(value.children ?? [])].flatMap((node) => (node ? bidiTexts(node) : []))
}

/** Words of the panel on a page in Firefox, closed root and all; empty when there is none. */
export async function firefoxPanelText(firefox: ExtensionBrowser, page: Page): Promise<string> {
  // Puppeteer speaks BiDi to Firefox but keeps to itself the one option that tells closed roots too.
  const { connection } = firefox.browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: { result: BidiNode } }> }
  }
  const { _id: context } = page.mainFrame() as unknown as { _id: string }
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: '() => document.documentElement.lastElementChild',
    awaitPromise: false,
    target: { context },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 30 },
  })
  return result.result.value?.localName === 'div' ? bidiTexts(result.result).join(' ') : ''
}

/** Text of what a selector finds once it is there. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const element = (await page.waitForSelector(selector, { timeout: 10_000 })) as ElementHandle<HTMLElement> | null
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
  return (await element?.evaluate((node) => node.innerText)) ?? ''
}

/** Clicks as a person does, on the tab in front: behind another one, a browser draws nothing to click on. */
export async function press(page: Page, selector: string): Promise<void> {
  await bringUp(page)
  await page.click(selector)
}

/** The tab in front and drawn: right after it comes up a loaded machine may not draw it yet, and a click would hang. */
export async function bringUp(page: Page): Promise<void> {
  await until(`${page.url()} to be drawn`, async () => {
    await page.bringToFront()
    return page.evaluate(
      () =>
        new Promise<true | null>((resolve) => {
          requestAnimationFrame(() => resolve(true))
          setTimeout(() => resolve(null), 1000)
        }),
    )
  })
}

/** Follows a feed the way a person does: in the settings, by its address. */
export async function follow(own: Page, feed: string, patience?: number): Promise<void> {
  await own.waitForSelector('#address')
  await bringUp(own)
  await own.type('#address', feed)
  await press(own, 'form.follow button')
  await until(
    'the feed to come in',
    () => own.evaluate(() => (document.querySelector('.feed-head button:not(.leave):not(:disabled)') ? true : null)),
    patience,
  )
}
