import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPostings, findCandidates } from '../../../shared/matching/postings.ts'
import { distinctiveWords } from '../../../shared/matching/words.ts'

const calls = [
  { id: 'libri', words: distinctiveWords('Biblioteche aperte: prestito di libri nei cortili') },
  { id: 'orti', words: distinctiveWords('Orti condivisi nei cortili delle scuole') },
  { id: 'teatro', words: distinctiveWords('Teatro di strada') },
]

test('the call that shares most of its rare words comes first', () => {
  const found = findCandidates(
    buildPostings(calls),
    distinctiveWords('Nei cortili tornano gli orti condivisi tra scuole'),
  )
  expect(found[0]).toMatchObject({ id: 'orti', share: 1 })
  expect(found[1]?.id).toBe('libri')
  expect(found).toHaveLength(2)
})

test('singular and plural, masculine and feminine are one word', () => {
  expect(distinctiveWords('servizio banca giovane libreria')).toEqual(
    distinctiveWords('servizi banche giovani librerie'),
  )
})

test('words every call shares name none', () => {
  expect(distinctiveWords('Avviso pubblico per la concessione di contributi ad associazioni e cooperative')).toEqual([])
})

test('nothing known, nothing found', () => {
  expect(findCandidates(buildPostings([]), ['libr'])).toEqual([])
  expect(findCandidates(buildPostings(calls), [])).toEqual([])
})

const word = fc.stringMatching(/^[a-z]{3,9}$/)
test('each call is the best candidate for its own words, or as good as the best', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
      (lists) => {
        const postings = buildPostings(lists.map((words, i) => ({ id: `call-${i}`, words })))
        lists.forEach((words, i) => {
          const found = findCandidates(postings, words, lists.length)
          const own = found.find(({ id }) => id === `call-${i}`)
          expect(own?.share).toBeCloseTo(1, 4)
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('a page of very many words is answered from its rarest ones', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => ({ id: `c${i}`, words: ['cortil', `parola${i}`] }))
  const page = [...Array.from({ length: 5_000 }, (_, i) => `altro${i}`), 'cortil', 'parola1234']
  expect(findCandidates(buildPostings(many), page)[0]?.id).toBe('c1234')
})
