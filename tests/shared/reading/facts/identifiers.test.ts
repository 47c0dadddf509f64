// CUP, CIG and acts, by their shape and the words before them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const ids = (text: string) => factsOf(text).identifiers

describe('CUP and CIG', () => {
  test.each<[string, string[], string[]]>([
    ['CUP F35I18000070004 CIG 77148049A7', ['F35I18000070004'], ['77148049A7']],
    ['CUP: B78H18014680007', ['B78H18014680007'], []],
    ['cup b78h18014680007', ['B78H18014680007'], []],
    ['(C.U.P. J89J21000000001)', ['J89J21000000001'], []],
    ['CIG: 9335820262', [], ['9335820262']],
    ['C.I.G. B0A1B2C3D4', [], ['B0A1B2C3D4']],
    ['Smart CIG ZF2331AB12', [], ['ZF2331AB12']],
    ['CIG n. 77148049A7', [], ['77148049A7']],
    ['Codice CIG (gara): A012345678', [], ['A012345678']],
    ['CUP F35I1800007000', [], []],
    ['CUP F35I180000700041', [], []],
    ['tel. 3335820262', [], []],
    ['partita IVA 01234567890', [], []],
    ['codice fiscale RSSMRA80A01F205X', [], []],
    ['CIG da acquisire', [], []],
    ['protocollo 9335820262', [], []],
  ])('%s', (text, cup, cig) => expect({ cup: ids(text).cup, cig: ids(text).cig }).toEqual({ cup, cig }))

  test('whatever the text, a CUP has fifteen signs and a CIG ten', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9 ]{0,60}$/), (text) => {
        const { cup, cig } = ids(`CUP ${text} CIG ${text}`)
        for (const one of cup) expect(one).toMatch(/^[A-Z]\d{2}[A-Z]\d{11}$/)
        for (const one of cig) expect(one).toMatch(/^[A-Z0-9]{10}$/)
      }),
    )
  })
})

describe('acts', () => {
  test.each<[string, string[]]>([
    [
      'Approvato con Determinazione Dirigenziale n. 3280 del 30/12/2025',
      ['Determinazione Dirigenziale n. 3280 del 30/12/2025'],
    ],
    ['approvato con delibera di Giunta n. 87 del 29 ottobre 2025', ['delibera di Giunta n. 87 del 29 ottobre 2025']],
    ['con DGR 48/2023', ['DGR 48/2023']],
    ['con D.G.R. n. 1234 del 5 maggio 2024', ['D.G.R. n. 1234 del 5 maggio 2024']],
    ['con DD 192/465 del 7.03.2023', ['DD 192/465 del 7.03.2023']],
    [
      'la determinazione del Responsabile n.121 del 04.08.2025',
      ['determinazione del Responsabile n.121 del 04.08.2025'],
    ],
    ['il Decreto n. 116/2023 del Capo del Dipartimento', ['Decreto n. 116/2023']],
    ['decreto dirigenziale n. 45 del 3/2/2024', ['decreto dirigenziale n. 45 del 3/2/2024']],
    [
      'la deliberazione della Giunta comunale n. 12 del 3 maggio 2024',
      ['deliberazione della Giunta comunale n. 12 del 3 maggio 2024'],
    ],
    ['delibera C.C. n.99 del 28/09/2005', ['delibera C.C. n.99 del 28/09/2005']],
    ['determina n. 7', ['determina n. 7']],
    ['determinazione a contrarre n. 99 del 30/11/2018', ['determinazione a contrarre n. 99 del 30/11/2018']],
    ['ordinanza n. 5 del 1° marzo 2024', ['ordinanza n. 5 del 1° marzo 2024']],
    ['bando RLP12026053343', ['RLP12026053343']],
    ['codice RLH12026055146', ['RLH12026055146']],
    ['avviso n. 3/2024', ['avviso n. 3/2024']],
    // laws and other numbers
    ["ai sensi dell'art. 55 del Decreto Legislativo n. 117 del 3 luglio 2017", []],
    ['il decreto legislativo 4 giugno 2003 n. 128', []],
    ['D. Lgs. n. 117/2017', []],
    ['la legge regionale n. 5', []],
    ['avviso n. 3', []],
    ['il bando ha 3 linee', []],
    ['D.P.R. n. 445 del 2000', []],
    ['il decreto sarà pubblicato', []],
  ])('%s', (text, acts) => expect(ids(text).acts).toEqual(acts))

  test('hostile act words are read in linear time', () => {
    for (const piece of ['determinazione ', 'd.', 'decreto n. ', 'delibera a b c d e f g h i ', 'a.'.repeat(30)]) {
      const started = performance.now()
      factsOf(piece.repeat(Math.floor(80_000 / piece.length)))
      expect(performance.now() - started, piece).toBeLessThan(4000)
    }
  })
})
