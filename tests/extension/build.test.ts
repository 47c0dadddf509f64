// What is shipped: the release asks for no site, nothing of it can be found by pages, it stays light, and the same
// sources give the same bytes.
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildExtension } from '../e2e/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'segnabandi-build-'))
const built = new Map<string, string>()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  for (const target of ['chrome', 'firefox'] as const) {
    built.set(target, buildExtension(target, false, join(folder, 'one')))
    built.set(`demo ${target}`, buildExtension(target, true, join(folder, 'one')))
  }
  built.set('chrome again', buildExtension('chrome', false, join(folder, 'two')))
}, 120_000)

const dir = (name: string) => built.get(name) ?? ''
const manifest = (name: string) => JSON.parse(readFileSync(join(dir(name), 'manifest.json'), 'utf8'))
const files = (name: string) =>
  globSync('**/*', { cwd: dir(name) })
    .filter((path) => statSync(join(dir(name), path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
const text = (name: string, path: string) => readFileSync(join(dir(name), path), 'utf8')

describe.each(['chrome', 'firefox'])('the release for %s', (name) => {
  test('asks for no site at install, and for all of them only as an option', () => {
    expect(manifest(name).host_permissions).toBeUndefined()
    expect(manifest(name).content_scripts).toBeUndefined()
    expect(manifest(name).optional_host_permissions).toEqual(['*://*/*'])
    expect(manifest(name).permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      // Chrome asks for it to show a side panel at all; Firefox's sidebar needs none. Neither warns.
      ...(name === 'chrome' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ])
    expect(manifest(name).optional_permissions.sort()).toEqual(['downloads', 'notifications'])
  })

  test('has a panel beside the page, which does not open by itself', () => {
    if (name === 'chrome') expect(manifest(name).side_panel).toEqual({ default_path: 'sidepanel.html' })
    else
      expect(manifest(name).sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false })
  })

  test('shows pages nothing to find it by, and lets no page or extension talk to it', () => {
    expect(manifest(name).web_accessible_resources).toBeUndefined()
    expect(manifest(name).externally_connectable).toBeUndefined()
    expect(manifest(name).content_security_policy).toBeUndefined()
  })

  test('is Manifest V3, Italian first, with icons and a name in both languages', () => {
    expect(manifest(name)).toMatchObject({ manifest_version: 3, default_locale: 'it', name: '__MSG_name__' })
    for (const size of [16, 32, 48, 96, 128]) expect(files(name)).toContain(manifest(name).icons[size])
    for (const language of ['it', 'en'])
      expect(JSON.parse(text(name, `_locales/${language}/messages.json`)).description.message).not.toBe('')
  })

  test('carries nothing of the demo', () => {
    for (const path of files(name).filter((path) => /\.(js|json|html)$/.test(path)))
      expect(text(name, path), path).not.toMatch(/127\.0\.0\.1\/\*|localhost\/\*|__DEMO__|__DEFAULT_FEED__/)
  })

  test('loads no code from elsewhere', () => {
    for (const path of files(name).filter((path) => path.endsWith('.html')))
      expect(text(name, path), path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    for (const path of files(name).filter((path) => path.endsWith('.js')))
      expect(text(name, path), path).not.toMatch(/\beval\(|new Function\(|import\(["']https?:/)
  })
})

test('Firefox is told that nothing is collected, and from which version on it can ask', () => {
  expect(manifest('firefox').browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  })
})

test.each(['demo chrome', 'demo firefox'])('%s reaches loopback and nothing else', (name) => {
  expect(manifest(name).host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*'])
})

describe('weights, in bytes', () => {
  const size = (path: string) => statSync(join(dir('chrome'), path)).size
  /** A module and all it imports at start, not what it loads later. */
  function withImports(path: string, seen = new Set<string>()): number {
    if (seen.has(path)) return 0
    seen.add(path)
    const imported = [...text('chrome', path).matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map(
      ([, specifier = '']) => join(path, '..', specifier).replaceAll('\\', '/'),
    )
    return size(path) + imported.reduce((total, next) => total + withImports(next, seen), 0)
  }

  test('the script on every page of an allowed site: at most 5 KB', () => {
    expect(size('detector.js')).toBeLessThanOrEqual(5 * 1024)
  })
  test('the panel, on pages that speak of a call: at most 40 KB', () => {
    expect(size('panel.js')).toBeLessThanOrEqual(40 * 1024)
  })
  test('the background with all it starts with: at most 200 KB', () => {
    expect(withImports('background.js')).toBeGreaterThan(size('background.js'))
    expect(withImports('background.js')).toBeLessThanOrEqual(200 * 1024)
  })
  test('the script that marks links, where the person wants it: at most 5 KB', () => {
    expect(size('marker.js')).toBeLessThanOrEqual(5 * 1024)
  })
  test('no in-page script loads anything further', () => {
    for (const path of ['detector.js', 'panel.js', 'marker.js', 'read.js'])
      expect(text('chrome', path), path).not.toMatch(/\bimport\s*[("']|chrome-extension:|moz-extension:/)
  })
})

test('the same sources give the same bytes', () => {
  const hashes = (name: string) =>
    files(name).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dir(name), path)))
        .digest('hex'),
    ])
  expect(hashes('chrome again')).toEqual(hashes('chrome'))
})
