// Telephones and mailboxes of private people are not kept; those of offices, roles and bodies are.
import { describe, expect, test } from 'vitest'
import { isPersonalBox } from '../../../../shared/reading/facts/persons.ts'
import { factsOf } from './facts-of.ts'

describe('mailboxes by their name', () => {
  test.each<[string, boolean]>([
    ['mario.rossi', true],
    ['rossi.mario72', true],
    ['mariarossi', true],
    ['giuseppe', true],
    ['m.rossi', false],
    ['info.montelago', false],
    ['prolocomontelago', false],
    ['asd.marina', false],
    ['circolo.sangiovanni', false],
    ['gal.savutofinto', false],
    ['premioadafiori', false],
    ['segreteria.maria', false],
    ['montelagosport', false],
  ])('%s: %s', (local, personal) => expect(isPersonalBox(local)).toBe(personal))
})

describe('contacts that are kept', () => {
  test.each<[text: string, email: string[], phone: string[]]>([
    // people
    ['Le domande vanno inviate entro il 3 maggio. Per informazioni: Mario Rossi, cell. 333 1234567.', [], []],
    ['Domande entro il 3 maggio. Referente Maria Bianchi, maria.bianchi@gmail.com.', [], []],
    ['Domande entro il 3 maggio a mario.rossi@libero.it.', [], []],
    ['Domande entro il 3 maggio. Info: ROSSI MARIO tel. 347-1234567', [], []],
    ['Domande entro il 3 maggio. Rivolgersi al sig. Luca Verdi (tel. 0321 123456).', [], []],
    // offices, roles, bodies
    ['Domande entro il 3 maggio. Per informazioni: Ufficio Cultura, cell. 333 1234567.', [], ['333 1234567']],
    [
      'Domande entro il 3 maggio. Responsabile del procedimento: dott.ssa Maria Bianchi, tel. 0321 123456, maria.bianchi@comune.montelago.no.it',
      ['maria.bianchi@comune.montelago.no.it'],
      ['0321 123456'],
    ],
    ['Domande entro il 3 maggio. Per informazioni: tel. 333 1234567.', [], ['333 1234567']],
    ['Gli elaborati vanno inviati entro il 3 maggio a prolocomontelago@gmail.com.', ['prolocomontelago@gmail.com'], []],
    [
      'L’associazione Amici di Montelago raccoglie le candidature a amicidimontelago@libero.it entro il 3 maggio.',
      ['amicidimontelago@libero.it'],
      [],
    ],
    [
      'Domande entro il 3 maggio. Fondazione Giovanni Bianchi, tel. 0321 123456, info.fondazionebianchi@gmail.com',
      ['info.fondazionebianchi@gmail.com'],
      ['0321 123456'],
    ],
    ['Domande entro il 3 maggio in via Giuseppe Verdi 3, tel. 0321 123456.', [], ['0321 123456']],
  ])('%s', (text, email, phone) => {
    const { contacts } = factsOf(text)
    expect({ email: contacts.email, phone: contacts.phone }).toEqual({ email, phone })
  })
})
