// Text made to hurt: the same words without end, on one line or many. Four times the text takes about four times as long.
import { describe, expect, test } from 'vitest'
import { textPage } from '../../../../shared/page/plain.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { readProse } from '../../../../shared/reading/prose.ts'

const SIZE = 160_000
/** Generous for a busy machine; a quadratic walk over this much text takes far longer. */
const LIMIT_MS = 4000

describe('160 kB of one thing', () => {
  test.each([
    'Possono partecipare le associazioni del Comune di Borgofinto.\n',
    'Possono partecipare:\n- enti\nTitolo\n- enti\n',
    'Sono escluse le imprese e le associazioni. ',
    'I destinatari\nassociazioni\n',
    'possono partecipare associazioni ',
    'Comune di Milano e Fondazione Roma ',
    'Settore Cultura del Comune di Como ',
    'Milano, ',
    'determinazione n. 3 del 3/5/2024 ',
    '"Bando Rosso" ',
    'programma Bando Alfa ',
    '€ 5.000 fino a ',
    '€ 5 ',
    'entro il 10% cofinanziamento ',
    'a@pec.it ',
    'tel. 02 1234567 ',
    'copyright ',
    'rivolto a giovani tra i 18 ',
    'sede legale in Roma; ',
    'la domanda va inviata via pec e mail ',
    'PON Puglia 2014-',
    'd.d.g.c. n. ',
    'AAAA ',
    '\n',
    '((((',
  ])('%j', (piece) => {
    const page = textPage(piece.repeat(Math.floor(SIZE / piece.length)), null, 'Avviso')
    const prose = readProse(page)
    const started = performance.now()
    const facts = readFacts(page, prose, '2024-01-01')
    expect(performance.now() - started).toBeLessThan(LIMIT_MS)
    expect(facts.contacts.phone.length).toBeLessThanOrEqual(20)
    expect(facts.eligibility.requirements.length).toBeLessThanOrEqual(40)
  })
})
