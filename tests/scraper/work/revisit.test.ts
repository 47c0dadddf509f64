// Which pages are worth asking for again.
import { describe, expect, test } from 'vitest'
import type { FetchRecord } from '../../../scraper/store/store.ts'
import { listedAs, lookAgainAfter, planFor } from '../../../scraper/work/revisit.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000
const entry = { url: 'https://a.example/1', title: 'Uno', published: '2026-11-20', summary: null }
const record = (change: Partial<FetchRecord> = {}): FetchRecord => ({
  url: entry.url,
  source: 'a',
  etag: null,
  lastModified: null,
  finalUrl: entry.url,
  bodyHash: '',
  contentHash: '',
  fetchedAt: NOW - DAY,
  reader: 'r1',
  goneAt: null,
  listed: listedAs(entry),
  ...change,
})

test.each([
  ['never read', entry, null, undefined, 'read'],
  ['read by another reader', entry, record({ reader: 'r0' }), null, 'read'],
  ['read through a link, without what its list says', entry, record({ listed: null }), null, 'read'],
  ['an open call', entry, record(), NOW + DAY, 'ask'],
  ['a call closed last week', entry, record(), NOW - 7 * DAY, 'ask'],
  ['a call closed last year', entry, record(), NOW - 300 * DAY, 'skip'],
  ['a call without a date', entry, record(), null, 'ask'],
  ['no call, of this week', entry, record(), undefined, 'ask'],
  [
    'no call, of last year',
    { ...entry, published: '2025-11-20' },
    record({ listed: listedAs({ ...entry, published: '2025-11-20' }) }),
    undefined,
    'skip',
  ],
  [
    'closed last year, but its list says otherwise now',
    { ...entry, title: 'Uno: riapertura' },
    record(),
    NOW - 300 * DAY,
    'ask',
  ],
  [
    'the list says when it changed, and it did not',
    { ...entry, modified: '1' },
    record({ listed: listedAs({ ...entry, modified: '1' }) }),
    NOW + 20 * DAY,
    'skip',
  ],
  [
    'the list says that it did not change, but its call closes tomorrow',
    { ...entry, modified: '1' },
    record({ listed: listedAs({ ...entry, modified: '1' }) }),
    NOW + DAY,
    'ask',
  ],
  [
    'the list carries it whole, and says the same',
    { ...entry, content: '<p>Avviso</p>' },
    record({ listed: listedAs({ ...entry, content: '<p>Avviso</p>' }) }),
    NOW + DAY,
    'skip',
  ],
  [
    'the list says when it changed, and it did',
    { ...entry, modified: '2' },
    record({ listed: listedAs({ ...entry, modified: '1' }) }),
    NOW + DAY,
    'ask',
  ],
] as const)('%s', (_name, listed, known, closesAt, plan) => {
  expect(planFor(listed, { record: known, reader: 'r1', closesAt }, NOW)).toBe(plan)
})

describe('between the visits a person asks for, the nearer the deadline the oftener', () => {
  test.each([
    ['40 days away', 40, 3.5, 'skip'],
    ['40 days away', 40, 4, 'ask'],
    ['three weeks away', 21, 1, 'skip'],
    ['three weeks away', 21, 2, 'ask'],
    ['nine days away', 9, 0.5, 'skip'],
    ['nine days away', 9, 0.9, 'ask'],
    ['tomorrow', 1, 0.9, 'ask'],
    ['passed yesterday', -1, 0.9, 'ask'],
    ['passed last week', -7, 1, 'skip'],
    ['passed last week', -7, 7, 'ask'],
  ] as const)('a deadline %s, %s, last seen %s days ago: %s', (_name, left, seen, plan) => {
    const known = record({ fetchedAt: NOW - seen * DAY })
    expect(planFor(entry, { record: known, reader: 'r1', closesAt: NOW + left * DAY }, NOW, false)).toBe(plan)
    expect(planFor(entry, { record: known, reader: 'r1', closesAt: NOW + left * DAY }, NOW, true)).toBe('ask')
  })

  test('the wait never grows as the deadline comes nearer', () => {
    const waits = Array.from({ length: 60 }, (_, days) => lookAgainAfter(NOW + (60 - days) * DAY, NOW))
    expect([...waits].sort((left, right) => right - left)).toEqual(waits)
    expect(waits.at(-1)).toBeLessThanOrEqual(DAY)
  })
})
