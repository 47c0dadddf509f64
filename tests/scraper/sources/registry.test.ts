// The registry: its own files are sound, and a fault in any file is named with file, line and field.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lineOfPath } from '../../../scraper/sources/json-lines.ts'
import { syntaxFault } from '../../../scraper/sources/json-syntax.ts'
import { parseSources, readSources, registryFiles } from '../../../scraper/sources/registry.ts'
import { intervalOf } from '../../../scraper/sources/source.ts'

const good = (id: string) => `{
    "id": "${id}",
    "name": "Comune di Borgo Lieto",
    "kind": "comune",
    "url": "https://www.comune.borgolieto.example/",
    "territory": { "region": "Umbria" }
  }`
const change = (id: string, from: string, to: string) => good(id).replace(from, to)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('the project’s own files are sound, and their ids differ', async () => {
  const sources = await readSources(await registryFiles())
  expect(sources.length).toBeGreaterThan(0)
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length)
})

test.each([
  ['a kind that is none', change('b', '"comune"', '"citta"'), /mine\.json, line 12, field "kind": .*"citta"/],
  ['an address that is none', change('b', 'https://', 'ftp://'), /mine\.json, line 13, field "url": must be an http/],
  ['an id with spaces', change('b', '"b"', '"b c"'), /mine\.json, line 10, field "id": must be lower-case/],
  [
    'a name left out',
    change('b', '    "name": "Comune di Borgo Lieto",\n', ''),
    /mine\.json, line 9, field "name": is missing: add it/,
  ],
  ['an empty name', change('b', '"Comune di Borgo Lieto"', '""'), /line 11, field "name": is empty/],
  [
    'a region that is a number',
    change('b', '"Umbria"', '7'),
    /mine\.json, line 14, field "territory\.region": must be .*a text in quotes.*, not 7/,
  ],
  [
    'a region Italy has not',
    change('b', '"Umbria"', '"Padania"'),
    /line 14, field "territory\.region": "Padania" is no region/,
  ],
  [
    'a field that is none',
    change('b', '"kind"', '"sort"'),
    /mine\.json, line \d+, field "sort": is not known: mend its spelling/,
  ],
  [
    'an interval in words',
    change('b', '"kind"', '"every": "daily",\n    "kind"'),
    /line 12, field "every": must be like/,
  ],
  [
    'an exception for a certificate without its reason',
    change('b', '"kind"', '"tls": { "legacy": true },\n    "kind"'),
    /line 12, field "tls\.reason": /,
  ],
  [
    'a certificate that is none',
    change('b', '"kind"', '"tls": { "extraCa": "abc", "reason": "own" },\n    "kind"'),
    /line 12, field "tls\.extraCa": must be certificates in PEM/,
  ],
  [
    'a kind there is not',
    change('b', '"comune"', '"city"'),
    /field "kind": must be one of "comune", "regione", .*, not "city"/,
  ],
  ['a source that is a text', '"comune"', /mine\.json, line 9, source 2: must be an object in { }, not "comune"/],
])('%s is named with its line', (_name, second, fault) => {
  expect(() => parseSources(`[\n  ${good('a')},\n  ${second}\n]`, 'mine.json')).toThrow(fault)
})

test('a list without sources is no registry', () => {
  expect(() => parseSources('[]', 'mine.json')).toThrow(/mine\.json names no source: its list is empty/)
})

test('text that is no JSON, or no array, is named with its line', () => {
  expect(() => parseSources(`[\n  ${good('a')},\n  {"id": }\n]`, 'mine.json')).toThrow(
    /mine\.json, line 9: not valid JSON/,
  )
  expect(() => parseSources('{}', 'mine.json')).toThrow(/mine\.json, line 1: a registry is an array/)
})

test('two sources of one name are refused, and both are named', async () => {
  const one = file('one.json', `[${good('same')}]`)
  const two = file('two.json', `[\n${good('same')}]`)
  await expect(readSources([one, two])).rejects.toThrow(
    /two\.json, line 3, field "id": "same" is already .*one\.json, line 2/,
  )
})

test('a file that is not there is named', async () => {
  await expect(readSources([join(folder, 'none.json')])).rejects.toThrow(
    /Cannot read the sources in .*none\.json: there is no such file\./,
  )
})

test.each([
  [{ every: '30m', kind: 'comune' }, 1_800_000],
  [{ every: '2d', kind: 'news' }, 172_800_000],
  [{ every: null, kind: 'news' }, 21_600_000],
] as const)('the interval of %o is %i ms', (source, ms) => expect(intervalOf(source)).toBe(ms))

test('the first fault of broken JSON is where it stands', () => {
  const text = `[\n  ${good('a')}\n]`
  expect(syntaxFault(text)).toBeNull()
  for (const [broken, at] of [
    ['[1, 2,]', 6],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": tru}', 6],
    ['["a', 1],
    ['[1] 2', 4],
    ["{'a': 1}", 1],
    ['', 0],
  ] as const)
    expect([broken, syntaxFault(broken)]).toEqual([broken, at])
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(syntaxFault(json)).toBeNull()
    }),
  )
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string(), (json, at, noise) => {
      const bent = json.slice(0, at % (json.length + 1)) + noise + json.slice(at % (json.length + 1))
      let isValid = true
      try {
        JSON.parse(bent)
      } catch {
        isValid = false
      }
      expect(syntaxFault(bent) === null).toBe(isValid)
    }),
  )
})

test('the line of any value of any JSON is where the value stands', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1 }), (rows) => {
      const text = JSON.stringify(rows, null, 2)
      const lines = text.split('\n')
      for (const [index, row] of rows.entries())
        for (const name of Object.keys(row)) {
          const line = lines[lineOfPath(text, [index, name]) - 1] ?? ''
          expect(line.trimStart().startsWith(`${JSON.stringify(name)}:`)).toBe(true)
        }
    }),
    { numRuns: 200 },
  )
})
