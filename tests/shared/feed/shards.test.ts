// The shards of a feed: one per region, the same bytes for the same calls, nothing long over.
import { describe, expect, test } from 'vitest'
import { isPublished, shardName, shardsOf } from '../../../shared/feed/shards.ts'
import { fixed, toldBy } from '../call/make-call.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')

test.each([
  ['Emilia-Romagna', 'emilia-romagna'],
  ["Valle d'Aosta/Vallée d'Aoste", 'valle-d-aosta-vallee-d-aoste'],
  ['Friuli Venezia Giulia', 'friuli-venezia-giulia'],
  [' ', 'national'],
  [undefined, 'national'],
])('%s goes to %s', (region, name) => expect(shardName(region)).toBe(name))

describe('what is worth publishing', () => {
  const call = (change: Parameters<typeof toldBy>[2], publishedAt?: string) =>
    toldBy('official', 'https://comune.example/a', change, publishedAt)
  test.each([
    ['open', call({ deadline: fixed('2026-12-10') }), true],
    ['closed a month ago', call({ deadline: fixed('2026-10-20') }), true],
    ['closed in spring', call({ deadline: fixed('2026-04-20') }), false],
    ['undated, told this year', call({}, '2026-03-01'), true],
    ['undated, told three years ago', call({}, '2023-03-01'), false],
    ['undated, and nothing says when', call({}), true],
  ])('%s: %s', (_name, one, published) => expect(isPublished(one, NOW)).toBe(published))
})

test('the same calls in any order give the same bytes', () => {
  const calls = ['b', 'a', 'c'].map((id) => ({
    ...toldBy('official', `https://comune.example/${id}`, { deadline: fixed('2026-12-10') }),
    id,
    territory: id === 'c' ? {} : { region: 'Umbria' },
  }))
  const shards = shardsOf(calls, NOW)
  expect(shards.map(({ name, count }) => [name, count])).toEqual([
    ['national', 1],
    ['umbria', 2],
  ])
  expect(shardsOf([...calls].reverse(), NOW)).toEqual(shards)
  expect(JSON.parse(shards[1]?.text ?? '').calls.map(({ id }: { id: string }) => id)).toEqual(['a', 'b'])
})
