import { expect, test } from 'vitest'
import { openIndex } from '../../../shared/matching/growing-index.ts'

test('finds what shares most, as records come, change and go', () => {
  const index = openIndex()
  index.put('orti', ['ort', 'condivis', 'cortil'])
  index.put('libri', ['libr', 'prestit', 'cortil'])
  expect(index.find(['cortil', 'ort', 'scuol'])).toEqual(['orti', 'libri'])
  index.put('orti', ['teatr', 'strad'])
  expect(index.find(['ort'])).toEqual([])
  expect(index.find(['teatr'])).toEqual(['orti'])
  index.drop('libri')
  expect(index.find(['cortil', 'libr'])).toEqual([])
  expect(index.size).toBe(1)
})

test('a word that stands in everything costs no more than the limit', () => {
  const index = openIndex()
  for (let n = 0; n < 70_000; n++) index.put(`c${n}`, ['ovunqu', `solo${n}`])
  expect(index.find(['ovunqu', 'solo69999'])[0]).toBe('c69999')
  expect(index.find(['ovunqu'])).toEqual([])
})

test('among many records a word of every eighth tells nothing, a rarer one does', () => {
  const index = openIndex()
  for (let n = 0; n < 2_000; n++) index.put(`c${n}`, [`quinto${n % 5}`, `centesimo${n % 100}`])
  expect(index.find(['quinto1'])).toEqual([])
  expect(index.find(['centesimo7'], 30)).toHaveLength(20)
})
