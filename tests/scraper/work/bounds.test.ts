// How far back a list is read, and which of its items are worth reading.
import { describe, expect, test } from 'vitest'
import { boundsOf, isNewestFirst, isPast, isWanted } from '../../../scraper/work/archive.ts'
import { guessedNext } from '../../../scraper/work/guessed-next.ts'
import type { Entry } from '../../../shared/sites/family.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const bounds = boundsOf({}, NOW)
const entry = (change: Partial<Entry> = {}): Entry => ({
  url: 'https://a.example/1',
  title: 'Avviso',
  published: '2026-11-01',
  summary: null,
  ...change,
})
const dated = (...days: (string | null)[]) => days.map((published) => entry({ published }))

test('forty pages and eighteen months, or what the source says, or less for a trial', () => {
  expect(bounds).toEqual({ pages: 40, oldest: '2025-05-22', today: '2026-11-22' })
  expect(boundsOf({ archive: { pages: 3, months: 1 } }, NOW)).toMatchObject({ pages: 3, oldest: '2026-10-22' })
  expect(boundsOf({}, NOW, { pages: 2 })).toMatchObject({ pages: 2 })
  expect(boundsOf({ archive: { months: 1 } }, Date.parse('2026-03-31T10:00:00Z'))).toMatchObject({
    oldest: '2026-02-28',
  })
})

test.each<[string, Partial<Entry>, boolean]>([
  ['young', { published: '2025-05-22' }, true],
  ['of no known age', { published: null }, true],
  ['old', { published: '2025-05-21' }, false],
  ['old, its title names a day to come', { published: '2024-01-01', title: 'Avviso, scadenza 31/12/2026' }, true],
  ['old, its summary names a day gone by', { published: '2024-01-01', summary: 'entro il 31 gennaio 2024' }, false],
  [
    'old, its list states a term to come',
    {
      published: '2024-01-01',
      facts: { evidence: [], deadline: { date: '2026-12-01', time: null, label: 'Scadenza' } },
    },
    true,
  ],
])('%s', (_name, change, wanted) => expect(isWanted(entry(change), bounds)).toBe(wanted))

test.each([
  ['all old', dated('2024-01-02', '2024-01-01'), true],
  ['one young', dated('2025-06-01', '2024-01-01'), false],
  ['one without a day', dated('2024-01-02', null), false],
  ['none', [], false],
] as const)('what follows a page with items %s is left alone', (_name, entries, past) =>
  expect(isPast(entries, bounds)).toBe(past),
)

test.each([
  ['newest first', dated('2026-11-03', '2026-11-02', '2026-11-02', '2026-10-01'), true],
  ['newest first below a pinned one', dated('2020-01-01', '2026-11-03', '2026-11-02', '2026-11-01'), true],
  ['oldest first', dated('2026-10-01', '2026-11-02', '2026-11-03'), false],
  ['in no order', dated('2026-10-01', '2026-11-02', '2026-10-03', '2026-11-04', '2026-10-05', '2026-11-06'), false],
  ['without days', dated(null, null), null],
  ['all of one day', dated('2026-11-02', '2026-11-02'), null],
] as const)('a list %s', (_name, entries, first) => expect(isNewestFirst(entries)).toBe(first))

describe('the next page of a list that links none', () => {
  const list = (family: string, count = 20) => ({
    family,
    entries: Array.from({ length: count }, () => entry()),
    next: [],
  })
  test.each([
    [
      'design-comuni-wordpress',
      'https://a.example/tipi_notizia/avvisi/',
      1,
      'https://a.example/tipi_notizia/avvisi/page/2/',
    ],
    ['wordpress', 'https://a.example/bandi/page/2/', 2, 'https://a.example/bandi/page/3/'],
    ['municipium', 'https://a.example/it/news?type=3', 1, 'https://a.example/it/news?type=3&page=2'],
    ['drupal', 'https://a.example/novita/avvisi', 1, 'https://a.example/novita/avvisi?page=1'],
    ['drupal', 'https://a.example/novita/avvisi?page=1', 2, 'https://a.example/novita/avvisi?page=2'],
    ['opencity', 'https://a.example/Novita/Avvisi/(offset)/20', 2, 'https://a.example/Novita/Avvisi/(offset)/40'],
    ['plone', 'https://a.example/bandi', 1, 'https://a.example/bandi?b_start%3Aint=20'],
    ['generic', 'https://a.example/bandi', 1, null],
    ['wordpress', 'https://a.example/feed/', 1, null],
  ] as const)('%s: %s, page %i', (family, url, page, next) => expect(guessedNext(url, list(family), page)).toBe(next))
  test.each([
    ['https://a.example/feed/', 1, 10, 'https://a.example/feed/?paged=2'],
    ['https://a.example/taxonomy/term/409/feed', 2, 10, 'https://a.example/taxonomy/term/409/feed?page=2'],
    ['https://a.example/feed/', 1, 40, null],
    ['https://a.example/albo.xml', 1, 10, null],
  ] as const)('of the feed %s, page %i with %i items', (url, page, count, next) =>
    expect(guessedNext(url, list('feed', count), page)).toBe(next),
  )
  test('is not guessed after a short page', () =>
    expect(guessedNext('https://a.example/it/news?type=3', list('municipium', 5), 1)).toBeNull())
})
