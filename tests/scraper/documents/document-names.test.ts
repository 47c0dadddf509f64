// Which files are read first, by their names alone.
import { expect, test } from 'vitest'
import { promising } from '../../../scraper/documents/document-names.ts'
import type { CallDocument } from '../../../shared/call/call.ts'

const file = (title: string, name = 'file', format = 'pdf'): CallDocument => ({
  url: `https://comune.example/${name}.${format}`,
  title,
  format,
  signed: false,
})

test.each<[string, string[], string[]]>([
  [
    'the notice before forms and annexes',
    ['Modulo di domanda', 'Allegato B', 'Avviso pubblico'],
    ['Avviso pubblico', 'Allegato B', 'Modulo di domanda'],
  ],
  [
    'an extension before the notice it extends',
    ['Bando', 'Proroga dei termini del bando'],
    ['Proroga dei termini del bando', 'Bando'],
  ],
  [
    'a notice that is an annex of its act',
    ['Determinazione n. 12', 'Allegato A - Avviso'],
    ['Allegato A - Avviso', 'Determinazione n. 12'],
  ],
  [
    'never rankings, minutes, results, privacy notices',
    ['Graduatoria del bando', 'Verbale', 'Esito avviso', 'Informativa privacy', 'Elenco ammessi'],
    [],
  ],
  ['three at most', ['Avviso 1', 'Avviso 2', 'Avviso 3', 'Avviso 4'], ['Avviso 1', 'Avviso 2', 'Avviso 3']],
])('%s', (_, titles, expected) => {
  expect(
    promising(
      titles.map((title) => file(title)),
      3,
    ).map(({ title }) => title),
  ).toEqual(expected)
})

test('the name of the file speaks where its title does not; formats that are not read stay out', () => {
  const files = [
    file('Scarica', 'modulo_domanda'),
    file('Scarica', 'avviso_pubblico'),
    file('Avviso', 'avviso', 'zip'),
    file('Avviso', 'a', 'doc'),
  ]
  expect(promising(files, 3).map(({ url }) => url.split('/').at(-1))).toEqual([
    'avviso_pubblico.pdf',
    'modulo_domanda.pdf',
  ])
})
