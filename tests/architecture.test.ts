// The house rules that a machine can hold: which room may import which, and what must never stand in a file.
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = globSync(['shared/**/*.{ts,tsx}', 'scraper/**/*.{ts,tsx}', 'extension/**/*.{ts,tsx}'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const room = (path: string) => path.split('/')[0] ?? ''

/** Specifiers of static, type-only, re-exporting and dynamic imports. */
function imports(text: string): string[] {
  const pattern =
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]{0,2000}?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? [])
}

/** Room a relative import leads to; null for packages. */
const leadsTo = (path: string, specifier: string) =>
  specifier.startsWith('.') ? room(relative(root, join(root, path, '..', specifier)).replaceAll('\\', '/')) : null

/** Code without comments and strings, so that a word in prose is no breach. */
const code = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    ' '.repeat(found.length),
  )

const offenders = (found: (source: { path: string; text: string }) => boolean, inside = sources) =>
  inside.filter(found).map(({ path }) => path)
const of = (...rooms: string[]) => sources.filter(({ path }) => rooms.includes(room(path)))

test('there are sources to judge', () => expect(sources.length).toBeGreaterThan(20))

describe('imports run one way: extension → shared ← scraper', () => {
  const allowed: Record<string, string[]> = {
    shared: ['shared'],
    scraper: ['scraper', 'shared'],
    extension: ['extension', 'shared'],
  }
  for (const [from, to] of Object.entries(allowed))
    test(`${from} imports only ${to.join(' and ')}`, () => {
      const astray = of(from).flatMap(({ path, text }) =>
        imports(text)
          .filter((specifier) => specifier.startsWith('.') && !to.includes(leadsTo(path, specifier) ?? ''))
          .map((specifier) => `${path} → ${specifier}`),
      )
      expect(astray).toEqual([])
    })

  test('shared uses no Node or browser module', () => {
    const packages = [
      'node:',
      'undici',
      'dexie',
      'preact',
      'wxt',
      'webextension-polyfill',
      'kysely',
      'commander',
      '@preact',
    ]
    const astray = of('shared').flatMap(({ path, text }) =>
      imports(text)
        .filter((specifier) => packages.some((name) => specifier.startsWith(name)))
        .map((specifier) => `${path} → ${specifier}`),
    )
    expect(astray).toEqual([])
  })
})

test('shared has no clock, no network, no document: they are arguments', () => {
  const outside =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bfetch\(|\bdocument\.|\bwindow\.|\bprocess\.|\bconsole\.|\blocalStorage\b|\bMath\.random\b/
  expect(offenders(({ text }) => outside.test(code(text)), of('shared'))).toEqual([])
})

test('what runs inside a web page carries neither database nor polyfill', () => {
  const inPage = sources.filter(({ path }) => /^extension\/entrypoints\/(?:detector|panel|marker|read)\b/.test(path))
  expect(inPage.length).toBeGreaterThan(0)
  const heavy = inPage.flatMap(({ path, text }) =>
    imports(text)
      .filter((specifier) => /dexie|polyfill|date-fns|\/db\/|\/browser\.ts$/.test(specifier))
      .map((specifier) => `${path} → ${specifier}`),
  )
  expect(heavy).toEqual([])
})

test('text from a page never becomes markup', () => {
  const markup =
    /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/
  expect(offenders(({ text }) => markup.test(code(text)), of('extension', 'shared'))).toEqual([])
})

test('no type is silenced', () => {
  expect(offenders(({ text }) => /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|:\s*any\b/.test(code(text)))).toEqual(
    [],
  )
})

test('every file says first why it exists', () => {
  const silent = offenders(
    ({ path, text }) => !/^(?:#![^\n]*\n)?\s*(?:\/\/|\/\*)/.test(text) && !path.endsWith('.d.ts'),
  )
  expect(silent).toEqual([])
})

test('no file is a drawer for everything', () => {
  expect(
    offenders(({ path }) => /(^|\/)(utils?|helpers?|common|misc|manager|service)s?(\/|\.tsx?$)/i.test(path)),
  ).toEqual([])
})
