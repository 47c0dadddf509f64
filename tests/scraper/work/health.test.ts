// What is odd about a visit though nothing failed, and when the next one is due.
import { describe, expect, test } from 'vitest'
import type { Source } from '../../../scraper/sources/source.ts'
import { newState } from '../../../scraper/store/store.ts'
import { judgeYield, nextDue, usual } from '../../../scraper/work/health.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000
const source = (change: Partial<Source> = {}): Source => ({
  id: 'borgo',
  name: 'Comune di Borgo Lieto',
  kind: 'comune',
  url: 'https://www.comune.borgolieto.example/',
  territory: {},
  ...change,
})
const judge = (
  usualCount: number | null,
  usualCalls: number | null,
  items: number,
  calls: number,
  change?: Partial<Source>,
) =>
  judgeYield({
    source: source(change),
    state: { ...newState('borgo'), usualCount, usualCalls },
    items,
    calls,
    rebuilt: [],
    now: NOW,
  })

describe('silence', () => {
  test.each([
    ['the first visit', null, null, 0, 0, null],
    ['as usual', 20, 12, 19, 11, null],
    ['no item where there are twenty', 20, 12, 0, 0, /^0 items where there are usually 20: .*sources discover/],
    ['three items where there are twenty', 20, 12, 3, 1, /^3 items where there are usually 20: the layout/],
    ['items but no call', 20, 12, 20, 0, /^0 calls where there are usually 12, though 20 items/],
    ['never more than two calls', 20, 2, 20, 0, null],
  ] as const)('%s', (_name, usualItems, usualCalls, items, calls, said) => {
    const told = judge(usualItems, usualCalls, items, calls)
    if (said === null) expect(told).toEqual([])
    else expect(told).toEqual([expect.stringMatching(said)])
  })

  test('is no fault where empty is normal, always or in this month', () => {
    expect(judge(20, 12, 0, 0, { emptyOk: true })).toEqual([])
    expect(judge(20, 12, 0, 0, { emptyOk: [8, 11] })).toEqual([])
    expect(judge(20, 12, 0, 0, { emptyOk: [8] })).toHaveLength(1)
  })

  test('a family no longer recognised is told', () => {
    const rebuilt = [{ url: 'https://www.comune.borgolieto.example/', from: 'municipium', to: 'generic' }]
    expect(judgeYield({ source: source(), state: newState('borgo'), items: 9, calls: 3, rebuilt, now: NOW })).toEqual([
      expect.stringContaining('was recognised as municipium and is now only generic'),
    ])
  })
})

test('a habit moves slowly, and silence does not change it', () => {
  expect(usual(null, 12)).toBe(12)
  expect(usual(12, 0)).toBe(12)
  expect(usual(12, 16)).toBe(13)
})

test.each([
  ['nothing closes', true, null, 7],
  ['a call closes in two months', true, 60, 7],
  ['a call closes next week', true, 7, 0.9],
  ['a call closed yesterday', true, -1, 0.9],
  ['work is left', false, 60, 0],
] as const)('a weekly source when %s', (_name, isDone, days, due) => {
  const soonest = days === null ? null : NOW + days * DAY
  expect((nextDue({ now: NOW, every: 7 * DAY, isDone, soonest }) - NOW) / DAY).toBeCloseTo(due)
})
