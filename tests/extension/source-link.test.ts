// The link that opens a source at a sentence: what browsers find there, and what a hostile page may not do with it.
import { expect, test } from 'vitest'
import { sentenceAddress } from '../../extension/source-link.ts'

const page = 'https://comune.example/avvisi/12'

test.each([
  ['a sentence', page, 'entro il 15 maggio', `${page}#:~:text=entro%20il%2015%20maggio`],
  ['signs of the directive’s own', page, 'PEC, e-mail & posta', `${page}#:~:text=PEC%2C%20e%2Dmail%20%26%20posta`],
  ['a page with an anchor of its own', `${page}#modalita`, 'a mano', `${page}#modalita:~:text=a%20mano`],
  ['a page that already points at words', `${page}#:~:text=altro`, 'a mano', `${page}#:~:text=a%20mano`],
  [
    'a sentence over two blocks: its edges, each within one block',
    page,
    'Scadenza\nore 12:00 del 15 maggio 2027',
    `${page}#:~:text=Scadenza,12%3A00%20del%2015%20maggio%202027`,
  ],
  [
    'a PDF: what Firefox searches, and what Chromium marks',
    'https://comune.example/bando.pdf',
    'le domande entro il 15 maggio alle 12',
    'https://comune.example/bando.pdf#search=le%20domande%20entro%20il%2015%20maggio:~:text=le%20domande%20entro%20il%2015%20maggio%20alle%2012',
  ],
])('%s', (_, from, quote, expected) => {
  expect(sentenceAddress(from, quote)).toBe(expected)
})

test('a PDF whose page is known is opened there, whatever its address looks like', () => {
  expect(sentenceAddress('https://comune.example/download?id=7', 'entro il 15 maggio', 3)).toBe(
    'https://comune.example/download?id=7#page=3&search=entro%20il%2015%20maggio:~:text=entro%20il%2015%20maggio',
  )
})

test('a long sentence is named by its first and last words', () => {
  const quote = `Le domande devono pervenire ${'per posta certificata '.repeat(12)}entro le ore 12`
  expect(sentenceAddress(page, quote)).toBe(
    `${page}#:~:text=Le%20domande%20devono%20pervenire%20per,certificata%20entro%20le%20ore%2012`,
  )
})

test.each([[null], ['javascript:alert(1)'], ['data:text/html,x'], ['non un indirizzo']])('no link to %s', (from) => {
  expect(sentenceAddress(from, 'entro il 15 maggio')).toBeNull()
})

test('nothing quoted, nothing to open', () => {
  expect(sentenceAddress(page, ' \n ')).toBeNull()
})
