// The browsers on this machine, and starting one with the extension in it: for `npm start` and for the tests.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

export type BrowserKind = 'chromium' | 'chrome' | 'edge' | 'firefox'

export interface FoundBrowser {
  kind: BrowserKind
  path: string
}

/** Names on PATH and where installers put it, by platform; the first found of a kind is taken. */
const PLACES: Record<BrowserKind, { names: string[]; mac: string; windows: string[] }> = {
  chromium: {
    names: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  chrome: {
    names: ['google-chrome-stable', 'google-chrome', 'chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  edge: {
    names: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
}

/** Browsers the extension runs in, by the names a person gives. */
export const BROWSER_KINDS = Object.keys(PLACES) as BrowserKind[]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function candidates(kind: BrowserKind): string[] {
  const { names, mac, windows } = PLACES[kind]
  if (process.platform === 'darwin')
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) => join(folder, mac))
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? windows.map((path) => join(root, path)) : []))
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)))
}

/** Browsers that can run the extension, at most one of each kind; Chromium first. */
export function findBrowsers(): FoundBrowser[] {
  return BROWSER_KINDS.flatMap((kind) => {
    const path = candidates(kind).find(isProgram)
    return path === undefined ? [] : [{ kind, path }]
  })
}

export interface Launch {
  browser: FoundBrowser
  /** Built extension (.output/…), of the kind the browser takes. */
  extensionDir: string
  headless: boolean
  /** Kept between starts when given; else a temporary one that goes with the browser. */
  profileDir?: string
  /** Language asked of sites, which the extension speaks too. */
  language?: 'it' | 'en'
  /** For tests: Firefox opens an extension's pages for a driver only with access to its own parts. */
  driven?: boolean
  /** Further switches of the browser's command line. */
  args?: string[]
}

export interface Launched {
  browser: Browser
  /** As the browser names it. */
  extensionId: string
  /** Address of one of the extension's own pages, as "popup.html". */
  pageUrl(name: string): string
}

/** Firefox gives each installation a random address; one fixed beforehand can be opened by name. */
const FIREFOX_ADDON = 'segnabandi@segnabandi.example'
const FIREFOX_UUID = '5e6a0ba4-d100-4a1e-9c0d-1a7700000001'

/** Nothing but the pages asked for: no updates, no look-ups of the maker's own hosts. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Left to the driver, a signal ends our process before it has cleared up behind itself. */
const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

async function launchChromium({
  browser,
  extensionDir,
  headless,
  profileDir,
  language,
  args = [],
}: Launch): Promise<Launched> {
  const started = await puppeteer.launch({
    ...OWN_SIGNALS,
    executablePath: browser.path,
    headless,
    // Chrome from 137 on loads an unpacked extension only through this pipe, never from a command-line flag.
    pipe: true,
    enableExtensions: true,
    // A person is looking: no bar about automation over the page.
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    defaultViewport: null,
    args: [
      ...QUIET,
      ...(headless ? ['--disable-gpu'] : []),
      // Chromium's sandbox cannot start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(language ? [`--accept-lang=${language === 'it' ? 'it-IT,it' : 'en-GB,en'}`] : []),
      ...args,
    ],
  })
  const extensionId = await started.installExtension(extensionDir)
  return { browser: started, extensionId, pageUrl: (name) => `chrome-extension://${extensionId}/${name}` }
}

async function launchFirefox({
  browser,
  extensionDir,
  headless,
  profileDir,
  language,
  driven = false,
}: Launch): Promise<Launched> {
  const started = await puppeteer.launch({
    ...OWN_SIGNALS,
    browser: 'firefox',
    args: driven ? ['--remote-allow-system-access'] : [],
    executablePath: browser.path,
    headless,
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    defaultViewport: null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON]: FIREFOX_UUID }),
      ...(language ? { 'intl.accept_languages': language === 'it' ? 'it-IT, it' : 'en-GB, en' } : {}),
    },
  })
  const extensionId = await started.installExtension(extensionDir)
  return { browser: started, extensionId, pageUrl: (name) => `moz-extension://${FIREFOX_UUID}/${name}` }
}

/** Starts a browser with the extension installed. Throws with what to do when the build or the browser is missing. */
export async function launchWithExtension(launch: Launch): Promise<Launched> {
  if (!existsSync(join(launch.extensionDir, 'manifest.json')))
    throw new Error(`No built extension in ${launch.extensionDir}. Build it first: npm run build`)
  return launch.browser.kind === 'firefox' ? launchFirefox(launch) : launchChromium(launch)
}
