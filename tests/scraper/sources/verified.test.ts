// The day a source was seen to answer, written into its file: nothing else of the file changes.
import { expect, test } from 'vitest'
import { withVerified } from '../../../scraper/sources/verified.ts'

const FILE = `[
  {
    "id": "uno", "name": "Uno", "kind": "comune", "url": "https://uno.example/",
    "territory": { "region": "Umbria" },
    "verified": null
  },
  { "id": "due", "name": "Due", "kind": "comune", "url": "https://due.example/", "territory": {}, "verified": "2025-01-01" },
  { "id": "tre", "name": "Tre", "kind": "comune", "url": "https://tre.example/", "territory": {} }
]
`

test('only the named ones are dated, in place', () => {
  const after = withVerified(FILE, new Set(['uno', 'due', 'tre']), '2026-11-22')
  expect(after).toBe(FILE.replace('"verified": null', '"verified": "2026-11-22"').replace('2025-01-01', '2026-11-22'))
  expect(withVerified(FILE, new Set(['due']), '2026-11-22')).toBe(FILE.replace('2025-01-01', '2026-11-22'))
  expect(withVerified(FILE, new Set(['quattro']), '2026-11-22')).toBe(FILE)
})
