// Which pages are worth asking for again.
import { expect, test } from 'vitest'
import type { FetchRecord } from '../../../scraper/store/store.ts'
import { listedAs, planFor } from '../../../scraper/work/revisit.ts'

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
