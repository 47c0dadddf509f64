// The one walk that finds the phrases of all lexicons.
import { describe, expect, test } from 'vitest'
import { compilePhrases, findPhrases, hitsWithin } from '../../../../shared/reading/facts/phrases.ts'

const find = (phrases: readonly string[], text: string) =>
  (
    findPhrases(compilePhrases(phrases.map((phrase) => ({ phrase, group: 'g', code: phrase, weight: 1 }))), text).get(
      'g',
    ) ?? []
  ).map(({ start, end }) => text.slice(start, end))

describe('how a phrase is written', () => {
  test.each<[string, string, string[]]>([
    [
      'cooperativ* social*',
      'la cooperativa sociale e le cooperative sociali',
      ['cooperativa sociale', 'cooperative sociali'],
    ],
    ['rivolt* a|ai|alle', 'rivolto ai soci, rivolta alle scuole, rivolti per', ['rivolto ai', 'rivolta alle']],
    [
      'possono ~ partecipare',
      'possono inoltre partecipare; possono anche loro poi partecipare',
      ['possono inoltre partecipare', 'possono anche loro poi partecipare'],
    ],
    ['possono ~ partecipare', 'possono partecipare', ['possono partecipare']],
    ['possono ~ partecipare', 'possono a b c d partecipare', []],
    ['co progettazione', 'la co-progettazione', ['co-progettazione']],
    ['o d v', 'una o.d.v. locale', ['o.d.v']],
    ['enti dell arte', "gli enti dell'arte", ["enti dell'arte"]],
    ['bando pubblico', 'bando\npubblico', []],
    ['bando pubblico', 'bando, pubblico', []],
    ['ets', 'gli ets e le diets', ['ets']],
  ])('%s in %s', (phrase, text, found) => expect(find([phrase], text)).toEqual(found))

  test('the longest phrase of a group wins', () => {
    expect(
      find(['associazioni', 'associazioni di promozione sociale'], 'le associazioni di promozione sociale'),
    ).toEqual(['associazioni di promozione sociale'])
  })
  test('a phrase that begins too short, or with anything, is refused by name', () => {
    expect(() => find(['ab* x'], '')).toThrow('"ab* x"')
    expect(() => find(['~ x'], '')).toThrow('"~ x"')
  })
})

test('hits within a span', () => {
  const hits = [0, 5, 10, 15].map((start) => ({ start, end: start + 2, code: '', weight: 1 }))
  expect(hitsWithin(hits, { start: 5, end: 15 }).map(({ start }) => start)).toEqual([5, 10])
})
