// How the extension is built: the release asks for no site at all; the demo build (SEGNABANDI_DEMO=1) reaches loopback
// only, for `npm start` and the tests, and goes to its own folder so that nobody ships it by mistake.
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { store as en } from './extension/locales/en/store.ts'
import { store as it } from './extension/locales/it/store.ts'
import { WEAK } from './shared/matching/weak-words.ts'

const demo = process.env.SEGNABANDI_DEMO === '1'
/** The feed a fresh demo subscribes to by itself; a release follows none until the person names one. */
const defaultFeed = demo ? (process.env.SEGNABANDI_DEMO_FEED ?? null) : null

/** Chrome's and Firefox's own locale files, for what the browser itself shows (name, description). */
const browserMessages = (words: typeof it) =>
  JSON.stringify(Object.fromEntries(Object.entries(words).map(([name, message]) => [name, { message }])), null, 2)

/** None of these shows a warning at install. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus']
/** Asked by a click in the settings, by who wants reminders on the desktop, or backups in the Downloads folder. */
const OPTIONAL_PERMISSIONS = ['notifications', 'downloads']

/**
 * unpdf takes the WebAssembly out of pdf.js's picture decoders and leaves the call of an empty object in its place. No
 * text leads there, but the stores' linter cannot read it (eslint-plugin-no-unsanitized, "Unexpected Callee").
 */
const readablePdf = {
  name: 'readable-pdf',
  transform: (code: string, id: string) =>
    /\/unpdf\/dist\/pdfjs\.mjs$/.test(id.replaceAll('\\', '/'))
      ? { code: code.replaceAll('={}();', '={};'), map: null }
      : undefined,
}

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: '.output',
  outDirTemplate: demo ? 'demo-{{browser}}-mv{{manifestVersion}}' : '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  // Every name in a file is imported in that file: nothing appears from nowhere.
  imports: false,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), readablePdf],
    // What its package offers first is written for browsers of 2015 and cannot be cut: 11 KB more in the background.
    resolve: {
      alias: [{ find: /^dexie$/, replacement: join(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') }],
    },
    define: { __DEMO__: JSON.stringify(demo), __DEFAULT_FEED__: JSON.stringify(defaultFeed) },
    // Names and order of chunks depend on the sources alone, so that a store can rebuild them byte for byte.
    build: { sourcemap: false, reportCompressedSize: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'it',
    // No prompt can be pressed in a browser that a test drives, so the demo has from the start what a release asks for.
    permissions: [...PERMISSIONS, ...(demo ? OPTIONAL_PERMISSIONS : [])],
    ...(demo ? {} : { optional_permissions: OPTIONAL_PERMISSIONS }),
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'bandi' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      save: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_save__' },
    },
    ...(demo ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*'] } : {}),
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'segnabandi@segnabandi.example',
              // From 142 on, on computers and on Android alike, Firefox shows what an add-on says it collects.
              strict_min_version: '142.0',
              // Nothing is collected or sent: required of new add-ons since November 2025.
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(
        { relativeDest: '_locales/it/messages.json', contents: browserMessages(it) },
        { relativeDest: '_locales/en/messages.json', contents: browserMessages(en) },
        // Read only when the words of the calls are packed: in the background they would weigh on every start.
        { relativeDest: 'weak-words.json', contents: JSON.stringify([...WEAK]) },
      )
    },
  },
})
