// What the add-on stores are given: zips that hold the release and nothing else, sources that build to the same bytes,
// and nothing that Mozilla's own linter holds against it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintFolder, objections } from '../../scraper/start/lint-extension.ts'
import { buildRelease, zipForStores, zipOf } from '../../scraper/start/store-build.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'segnabandi-store-'))
const zips = new Map<string, Record<string, Uint8Array>>()

beforeAll(async () => {
  const paths = await zipForStores(root, join(folder, 'out'))
  for (const path of paths)
    zips.set(/-(\w+)\.zip$/.exec(path)?.[1] ?? path, unzipSync(new Uint8Array(readFileSync(path))))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const names = (zip: string) => Object.keys(zips.get(zip) ?? {})

test.each(['chrome', 'firefox'])('the zip for %s is the release, its manifest on top', (name) => {
  expect(names(name)).toContain('manifest.json')
  expect(names(name)).toContain('icon/128.png')
  expect(names(name).filter((path) => /\.map$|node_modules|\.tsx?$/.test(path))).toEqual([])
})

test('the zips depend on the files alone', () => {
  const release = join(folder, 'out', 'chrome-mv3')
  const copy = join(folder, 'later-copy')
  cpSync(release, copy, { recursive: true })
  expect(Buffer.from(zipOf(copy)).equals(Buffer.from(zipOf(release)))).toBe(true)
})

test('the sources hold what a build reads, how to build it, and nothing of the machine', () => {
  expect(names('sources')).toEqual(expect.arrayContaining(['BUILDING.md', 'package-lock.json', 'wxt.config.ts']))
  expect(names('sources').filter((path) => /^(?:node_modules|\.output|tests|scraper|data)\b/.test(path))).toEqual([])
})

test('built from the zip of sources, the Firefox release is the same, byte for byte', async () => {
  const sources = join(folder, 'sources')
  for (const [path, bytes] of Object.entries(zips.get('sources') ?? {})) {
    mkdirSync(join(sources, dirname(path)), { recursive: true })
    writeFileSync(join(sources, path), bytes)
  }
  symlinkSync(join(root, 'node_modules'), join(sources, 'node_modules'), 'junction')
  const built = await buildRelease('firefox', sources, join(folder, 'again'))
  const again = unzipSync(zipOf(built))
  const given = zips.get('firefox') ?? {}
  expect(Object.keys(again).sort()).toEqual(Object.keys(given).sort())
  for (const [path, bytes] of Object.entries(given))
    expect(Buffer.from(again[path] ?? []).equals(Buffer.from(bytes)), path).toBe(true)
}, 120_000)

describe('Mozilla’s linter', () => {
  test('has nothing against the release but what Preact brings', async () => {
    const release = join(folder, 'out', 'firefox-mv3')
    const report = await lintFolder(root, release)
    expect(objections(release, report)).toEqual([])
    // Known, and explained to the reviewers.
    expect(new Set(report.warnings.map(({ code }) => code))).toEqual(new Set(['UNSAFE_VAR_ASSIGNMENT']))
  }, 240_000)

  test('is heard when something is wrong', async () => {
    const wrong = join(folder, 'wrong')
    // Without the engines: what is found must not wait for what is not looked for.
    cpSync(join(folder, 'out', 'firefox-mv3'), wrong, {
      recursive: true,
      filter: (path) => !/^(?:pdfjs|read)/.test(basename(path)),
    })
    writeFileSync(join(wrong, 'detector.js'), 'document.body.innerHTML = location.hash')
    expect(objections(wrong, await lintFolder(root, wrong)).join('\n')).toContain('UNSAFE_VAR_ASSIGNMENT')
  }, 120_000)
})

const text = (path: string) => readFileSync(join(root, 'extension', path), 'utf8')

describe('the texts', () => {
  test.each(['it', 'en'])(
    '%s: the short description is the manifest’s, and fits where stores put it',
    async (language) => {
      const { store } = (await import(`../../extension/locales/${language}/store.ts`)) as {
        store: { description: string }
      }
      expect(store.description.length).toBeLessThanOrEqual(132)
      expect(text(`store/${language}.md`)).toContain(`\n${store.description}\n`)
    },
  )

  test.each(['store/it.md', 'store/en.md', 'PRIVACY.md'])('%s speaks of every permission the release asks', (path) => {
    for (const name of ['chrome', 'firefox']) {
      const manifest = JSON.parse(Buffer.from(zips.get(name)?.['manifest.json'] ?? []).toString('utf8'))
      for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
        expect(text(path), permission).toContain(permission)
    }
  })
})
