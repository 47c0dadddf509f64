// `npm start`: the whole product on a sample town, with nothing prepared. Scrapes it, publishes a feed, builds the
// extension and opens a browser on an article with its panel; without browser or display it prints what it found.
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { main as segnabandi } from '../cli.ts'
import { newsOf } from '../commands/call-words.ts'
import { serveFeed } from '../publishing/serve.ts'
import { startTown } from '../sample-town/town.ts'
import { openStore } from '../store/open.ts'
import { BROWSER_KINDS, type FoundBrowser, findBrowsers, launchWithExtension } from './browser.ts'
import { buildDemo } from './demo-build.ts'

const root = join(import.meta.dirname, '..', '..')
/** The same at each start: the addresses of the pages are what the second run recognises. */
const TOWN_PORT = 4880
const FEED_PORT = 4890

const HELP = `Shows Segnabandi at work on an invented town served on this machine.

  npm start                    scrape the town, publish a feed, open a browser with the extension on an article
  npm start -- --no-browser    the same without a browser: print the deadlines and where everything lies

  --browser KIND   chromium, chrome, edge or firefox (default: the first found)
  --headless       run the browser without a window, look at the article, and stop
`

const say = (text: string) => console.log(text)

/** A port of ours when it is free; else any, and the run starts from nothing known. */
async function onPort<T>(port: number, open: (port: number | undefined) => Promise<T>): Promise<T> {
  try {
    return await open(port)
  } catch {
    say(`  port ${port} is taken: using another one`)
    return open(undefined)
  }
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** Why no window will be shown, or the browser that will show it. */
function chooseBrowser(wanted: string | undefined, headless: boolean): FoundBrowser | string {
  const found = findBrowsers().filter(({ kind }) => wanted === undefined || kind === wanted)
  const [first] = found
  if (first === undefined)
    return wanted === undefined
      ? 'No browser was found (Chromium, Chrome, Edge or Firefox).'
      : `No ${wanted} was found on this machine.`
  return headless || hasDisplay() ? first : 'There is no display to open a browser on.'
}

/**
 * The town's store of today. Dates are counted from the day, and pages are known by their address: another day's town,
 * or one on another port, is another town.
 */
function storeOf(day: string, address: string): { folder: string; store: string; feed: string } {
  const demos = join(root, 'data', 'demo')
  mkdirSync(demos, { recursive: true })
  for (const other of readdirSync(demos))
    if (!other.startsWith(day)) rmSync(join(demos, other), { recursive: true, force: true })
  const folder = join(demos, `${day}-${new URL(address).port}`)
  mkdirSync(folder, { recursive: true })
  return { folder, store: `sqlite:${join(folder, 'segnabandi.db')}`, feed: join(folder, 'feed') }
}

/** The calls that this run found or changed, in the words of the table below them. */
async function whatChanged(store: string, since: number): Promise<string[]> {
  const open = await openStore(store, Date.now)
  try {
    return (await open.calls()).flatMap((call) => {
      const words = newsOf(call, since)
      return words === null ? [] : [`${call.title}: ${words}`]
    })
  } finally {
    await open.close()
  }
}

/**
 * Chrome hides a new extension's button behind a menu, and its badge with it. The identity of an unpacked extension is
 * the hash of its folder's path, written with the letters a to p.
 */
function pinToToolbar(profileDir: string, extensionDir: string): void {
  const hash = createHash('sha256').update(realpathSync(extensionDir)).digest('hex').slice(0, 32)
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
  mkdirSync(join(profileDir, 'Default'), { recursive: true })
  writeFileSync(join(profileDir, 'Default', 'Preferences'), JSON.stringify({ extensions: { pinned_extensions: [id] } }))
}

/** A browser writes into its profile until its very end, and would make it again behind our back. */
async function hasEnded(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  await Promise.race([once(child, 'exit'), setTimeout(5_000)])
}

/** Shows the browser until the person closes it or presses Ctrl-C; headless, only long enough to have looked. */
async function showBrowser(
  browser: FoundBrowser,
  feedUrl: string,
  articleUrl: string,
  headless: boolean,
): Promise<void> {
  say(`Building the extension …`)
  const extensionDir = await buildDemo(browser.kind === 'firefox' ? 'firefox' : 'chrome', feedUrl)
  say(`Opening ${browser.kind} in a throw-away profile …`)
  const profileDir = mkdtempSync(join(tmpdir(), 'segnabandi-profile-'))
  if (browser.kind !== 'firefox') pinToToolbar(profileDir, extensionDir)
  const launched = await launchWithExtension({ browser, extensionDir, headless, profileDir })
  const stop = () => void launched.browser.close().catch(() => undefined)
  // `on`, not `once`: the signal may come twice, from the terminal and passed on, and the second must not cut clearing up short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  try {
    const gone = new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()))
    const [page = await launched.browser.newPage()] = await launched.browser.pages()
    await page.goto(articleUrl, { waitUntil: 'load' })
    // The first sync runs while the article loads; once the feed is in, the page is looked at again.
    await setTimeout(1_500)
    await page.reload({ waitUntil: 'load' })
    await page.bringToFront()
    say(
      `\nOpen: ${articleUrl}\nThe panel stands on the article; the toolbar's badge counts the calls closing within a week.`,
    )
    if (headless) await launched.browser.close()
    else say('Close the browser or press Ctrl-C to stop.')
    await gone
  } finally {
    await launched.browser.close().catch(() => undefined)
    await hasEnded(launched.browser.process())
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 10 })
  }
}

export async function main(argv: string[]): Promise<number> {
  let options: { 'no-browser'?: boolean; headless?: boolean; browser?: string; help?: boolean }
  try {
    options = parseArgs({
      args: argv,
      options: {
        'no-browser': { type: 'boolean' },
        headless: { type: 'boolean' },
        browser: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    say(HELP)
    return 0
  }
  const { browser: wanted } = options
  if (wanted !== undefined && !BROWSER_KINDS.some((kind) => kind === wanted)) {
    console.error(`--browser takes one of ${BROWSER_KINDS.join(', ')}, not "${wanted}".\n\n${HELP}`)
    return 2
  }

  const startedAt = Date.now()
  say('Serving the sample town on this machine …')
  const town = await onPort(TOWN_PORT, (port) => startTown({ now: startedAt, ...(port === undefined ? {} : { port }) }))
  try {
    const { folder, store, feed } = storeOf(town.day, town.sites.comune)
    const sources = join(folder, 'sources.json')
    writeFileSync(sources, `${JSON.stringify(town.sources, null, 2)}\n`)
    say(`Reading its ${town.sources.length} sites …`)
    const code = await segnabandi([
      'scrape',
      '--sources',
      sources,
      '--store',
      store,
      '--feed',
      feed,
      '--allow-loopback',
      '--pause',
      '0',
    ])
    if (code !== 0) return code
    const changes = await whatChanged(store, startedAt)
    say(
      changes.length === 0
        ? '\nNothing changed since the last run.'
        : `\nWhat changed:\n${changes.map((line) => `  ${line}`).join('\n')}`,
    )
    say('\nUpcoming deadlines:\n')
    await segnabandi(['calls', '--open', '--store', store])

    const browser = options['no-browser']
      ? 'No browser was asked for.'
      : chooseBrowser(options.browser, options.headless === true)
    if (typeof browser === 'string') {
      say(`\n${browser}\nBuilding the extension …`)
      const built = await buildDemo('chrome', `http://127.0.0.1:${FEED_PORT}/index.json`)
      say(
        [
          '',
          `  extension   ${relative(process.cwd(), built)} (load it unpacked in Chrome or Edge)`,
          `  feed        ${relative(process.cwd(), feed)} (npm run -s segnabandi -- serve --feed ${relative(root, feed)} --port ${FEED_PORT})`,
          `  town        npm run town -- --port ${TOWN_PORT}`,
        ].join('\n'),
      )
      return 0
    }
    const serving = await onPort(FEED_PORT, (port) => serveFeed(feed, port ?? 0))
    try {
      await showBrowser(browser, serving.url, town.articleUrl, options.headless === true)
    } finally {
      await serving.close()
    }
    return 0
  } finally {
    await town.close()
  }
}
