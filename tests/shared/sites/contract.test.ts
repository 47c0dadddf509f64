// Every fixture of every family: recognised as its own, its list and fields as the expected record beside it says.
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import { FAMILIES, familyNamed, recogniseFamily } from '../../../shared/sites/families.ts'
import type { Listing, SiteResponse, StructuredFacts } from '../../../shared/sites/family.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'sites')
const TYPES: Record<string, string> = { html: 'text/html', json: 'application/json', xml: 'application/xml' }

interface Expected {
  url: string
  listing?: { entries: Partial<Listing['entries'][number]>[]; next: string[] }
  /** Without their evidence. */
  facts?: Omit<StructuredFacts, 'evidence'>
  deadlineQuote?: string
}

const cases = globSync('*/expected.json', { cwd: folder }).flatMap((path) => {
  const records = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, Expected>
  return Object.entries(records).map(([file, expected]) => ({ family: dirname(path), file, expected }))
})

function responseOf(family: string, file: string, url: string): SiteResponse {
  const bytes = readFileSync(join(folder, family, file))
  const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? null
  return { url, status: 200, contentType, headers: {}, body: bytes.toString('utf8'), bytes }
}

const withoutEvidence = ({ evidence, ...facts }: StructuredFacts) => ({ facts, evidence })

test('every family has fixtures, and every fixture an expected record', () => {
  expect(new Set(cases.map(({ family }) => family))).toEqual(new Set(FAMILIES.map(({ name }) => name)))
  const files = globSync('*/*', { cwd: folder }).filter(
    (path) => basename(path) !== 'expected.json' && basename(path) !== 'README.md',
  )
  expect(new Set(cases.map(({ family, file }) => join(family, file)))).toEqual(new Set(files))
})

describe.each(cases)('$family/$file', ({ family: name, file, expected }) => {
  const response = responseOf(name, file, expected.url)
  const family = familyNamed(name)
  if (family === null)
    throw new Error(`No family is called "${name}": rename the folder or add the family to families.ts`)

  test('is recognised as its own family', () => {
    const recognised = recogniseFamily(response)
    expect(recognised.family.name).toBe(name)
    expect(recognised.because).not.toBe('')
  })

  test('lists what it should', () => {
    const { entries, next } = family.entries(response)
    expect(next).toEqual(expected.listing?.next ?? [])
    const listed = entries.map(({ content: _content, facts, ...entry }) => ({
      ...entry,
      ...(facts ? { facts: withoutEvidence(facts).facts } : {}),
    }))
    expect(listed).toEqual(expected.listing?.entries ?? [])
    for (const entry of entries) expect(entry.url).toMatch(/^https?:\/\//)
  })

  if (expected.facts)
    test('states what its fields state, with words that stand in the page', () => {
      const page = htmlPage(family.prose?.(response) ?? response.body, response.url)
      const { facts, evidence } = withoutEvidence(family.read(response, page))
      expect(facts).toEqual(expected.facts)
      expect(evidence.find(({ field }) => field === 'deadline')?.quote).toBe(expected.deadlineQuote)
      for (const { quote, why } of evidence) {
        expect(page.text).toContain(quote)
        expect(why).not.toBe('')
      }
    })
})
