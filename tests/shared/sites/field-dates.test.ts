// Dates, terms, labels and amounts of fields, as sites write them: one row, one habit of a template.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOfField } from '../../../shared/sites/field-amounts.ts'
import { datesIn, hourIn } from '../../../shared/sites/field-dates.ts'
import { termOfField } from '../../../shared/sites/field-terms.ts'
import { factsOfFields, stateOfWord } from '../../../shared/sites/fields.ts'
import { roleOfLabel } from '../../../shared/sites/labels.ts'
import { inWords, romeMoment } from '../../../shared/sites/rome.ts'

test.each([
  ['8 OTT 24', '2024-10-08', null],
  ['8 OTT 2024', '2024-10-08', null],
  ['08 Ottobre 2024', '2024-10-08', null],
  ['1° giugno 2026', '2026-06-01', null],
  ['Mar, 22/12/2026 - 17:00', '2026-12-22', '17:00'],
  ['Ven, 09/10/2026 - 17:00', '2026-10-09', '17:00'],
  ['19/09/2026 entro le 13:00', '2026-09-19', '13:00'],
  ['30/09/2027 23:59', '2027-09-30', '23:59'],
  ['15 ottobre 2026 alle ore 16:00', '2026-10-15', '16:00'],
  ['10 dicembre 2026, ore 12', '2026-12-10', '12:00'],
  ['ore 12.30 del 31.10.2024', '2024-10-31', '12:30'],
  ['ore 17.00 di venerdì 27 febbraio 2026', '2026-02-27', '17:00'],
  ['31/12/2026 ore 24:00', '2026-12-31', '24:00'],
  ['2026-11-30 16:00', '2026-11-30', '16:00'],
  ['2026-10-01T10:00:00.000', '2026-10-01', '10:00'],
  ['29 feb 2028', '2028-02-29', null],
])('"%s" is %s %s', (text, date, time) => expect(datesIn(text)).toMatchObject([{ date, time }]))

test.each([
  '30/02/2026',
  '31/04/2026',
  '32 gennaio 2026',
  '99/99/9999',
  '2100-12-31',
  '1100-01-01',
  'R.G. 12/2026',
  '10.000 euro',
  '12/13/2026',
  'n. 1.2.3.4',
])('"%s" is no date', (text) => expect(datesIn(text)).toEqual([]))

test('the hour of another sentence is not bound to a date', () => {
  expect(datesIn('20/08/2026 04/09/2026')).toMatchObject([
    { date: '2026-08-20', time: null },
    { date: '2026-09-04', time: null },
  ])
})

test.each([
  ['dalle ore 9:00', '09:00'],
  ['entro le 13.00', '13:00'],
  ['in orario di ufficio', null],
])('a note "%s" names %s', (note, hour) => expect(hourIn(note)).toBe(hour))

describe('the term of a deadline field', () => {
  test.each([
    [
      '15 ottobre 2026 alle ore 16:00 (domande a partire dalle ore 10:00 del 15 settembre 2026)',
      '2026-10-15',
      '2026-09-15',
    ],
    ['Dal 15/07/2026 Al 10/10/2026', '2026-10-10', '2026-07-15'],
    ['Fase 1: 12/11/2026; Fase 2: 20/02/2027', '2026-11-12', null],
    ['La scadenza del 30/09/2026 è prorogata al 14/10/2026', '2026-10-14', null],
    ['prorogata dal 30/09/2026 al 14/10/2026', '2026-10-14', null],
    ['30 ottobre 2026 – 30/10/2026 ore 12', '2026-10-30', null],
    // Two dates and nothing to choose by: no term is better than the wrong one.
    ['30/03/2026 e 30/09/2026', null, null],
    ['indicata nel bando', null, null],
  ])('"%s"', (text, deadline, opens) => {
    const term = termOfField(text)
    expect([term.deadline?.date ?? null, term.opens?.date ?? null]).toEqual([deadline, opens])
  })

  test.each([
    ['Bando senza scadenza', 'rolling'],
    ["L'Albo è sempre aperto", 'rolling'],
    ['fino a esaurimento delle risorse', 'until-funds-end'],
    ['fino a esaurimento delle risorse, comunque entro il 31/12/2026', null],
  ])('"%s" is undated as %s', (text, undated) => expect(termOfField(text).undated).toBe(undated))
})

describe('labels', () => {
  test.each([
    ['Scadenza', 'deadline'],
    ['DATA DI SCADENZA:', 'deadline'],
    ['Scadenza termini partecipazione', 'deadline'],
    ['Scadenza dei termini per partecipare al bando', 'deadline'],
    ['Termine ultimo per la presentazione delle domande', 'deadline'],
    ['Termine per le richieste di chiarimenti', 'questions-until'],
    ['Termine ultimo per la richiesta di chiarimenti tecnici', 'questions-until'],
    ['Data fine pubblicazione', 'page-expiry'],
    ['Data fine validità', 'page-expiry'],
    ['Scadenza pubblicazione', 'page-expiry'],
    ['Chiusura procedimento', 'results'],
    ['Chiusura sportello', 'deadline'],
    ['Apertura dello sportello', 'opens'],
    ['ENTI AMMISSIBILI', 'eligible'],
    ['A chi è rivolto', 'eligible'],
    ['Ente erogatore', 'issuer'],
    ['Presentazione domanda', 'period'],
    ['Notizie', null],
    ['', null],
  ])('"%s" is %s', (label, role) => expect(roleOfLabel(label)).toBe(role))

  test('fields that contradict each other give no deadline', () => {
    const field = (value: string) => ({ label: 'Scadenza', value, quote: value })
    expect(factsOfFields([field('30/03/2026'), field('30/09/2026')]).deadline).toBeUndefined()
    expect(factsOfFields([field('30/03/2026'), field('30 marzo 2026, ore 12')]).deadline).toMatchObject({
      date: '2026-03-30',
      time: '12:00',
    })
  })
})

test.each([
  ['€ 4.500.000', 4_500_000],
  ['€229.500', 229_500],
  ['320mila euro', 320_000],
  ['36 milioni di euro', 36_000_000],
  ['2.831,50 €', 2831.5],
  ['da 10.000 a 40.000 euro', null],
  ['€ 5.000 o € 10.000', null],
  ['nessun importo', null],
])('"%s" is %s euro', (text, amount) => expect(amountOfField(text)).toBe(amount))

test.each([
  ['Chiuso', 'closed'],
  ['Scaduto', 'closed'],
  ['Attivo', 'open'],
  ['Aperto alle domande', 'open'],
  ['Programmato', 'upcoming'],
  ['In corso', null],
])('a state "%s" is %s', (word, state) => expect(stateOfWord(word)).toBe(state))

test.each([
  // Plone stores a day alone as its midnight in Rome, in UTC: the 14th, whole.
  ['2026-11-13T23:00:00+00:00', { date: '2026-11-14', time: null }],
  ['2026-07-13T22:00:00+00:00', { date: '2026-07-14', time: null }],
  ['2026-11-06T11:00:00', { date: '2026-11-06', time: '12:00' }],
  ['2026-10-15T10:00:00Z', { date: '2026-10-15', time: '12:00' }],
  ['2026-10-15', { date: '2026-10-15', time: null }],
  ['2100-12-31T00:00:00', null],
  ['1100-01-01T00:00:00', null],
  ['domani', null],
])('the instant %s is %o in Rome', (iso, moment) => expect(romeMoment(iso)).toEqual(moment))

test('what is written for a person is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 23 }),
      (at, hour) => {
        const moment = { date: at.toISOString().slice(0, 10), time: `${String(hour).padStart(2, '0')}:30` }
        expect(datesIn(inWords(moment))).toMatchObject([moment])
      },
    ),
  )
})

test('any text is read without failing, and every date read exists', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: fc.constantFrom(...'0123456789/.- :,ottobre maggio ore alle del il°()') }),
      (text) => {
        for (const { date, start, end } of datesIn(text)) {
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
          expect(end).toBeGreaterThan(start)
        }
        termOfField(text)
        amountOfField(text)
      },
    ),
  )
})
