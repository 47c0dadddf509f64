// Every wording of the tables gives its deadline, also with other dates around it.
import { describe, expect, test } from 'vitest'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'
import { DEADLINE_CASES } from './deadline-cases.ts'
import { ACT_CASES } from './deadline-cases-acts.ts'
import { GOVERNED_CASES } from './deadline-cases-governed.ts'
import { OFFICE_CASES } from './deadline-cases-offices.ts'
import { SIBLING_CASES } from './deadline-cases-siblings.ts'

const TITLE = 'Avviso pubblico per contributi'

function deadlineOf(text: string, published: string): string | null {
  const deadline = readCall(textPage(text, null, TITLE), published).call?.deadline
  if (!deadline?.date) return null
  return deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`
}

for (const [phenomenon, cases] of Object.entries({
  ...DEADLINE_CASES,
  ...GOVERNED_CASES,
  ...OFFICE_CASES,
  ...ACT_CASES,
  ...SIBLING_CASES,
}))
  describe(phenomenon, () => {
    test.each(cases)('%s (read on %s) closes on %s', (text, published, expected) => {
      expect(deadlineOf(text, published)).toBe(expected)
    })
  })

/** Sentences that stand beside a term on real pages and must not move it. `next` is the year after publication. */
const BESIDE = (year: number): readonly string[] => [
  `Il contributo va rendicontato entro il 31 marzo ${year + 1}.`,
  `Le attività dovranno concludersi entro il 30 giugno ${year + 1}.`,
  'La festa patronale si terrà il 16 agosto in piazza.',
  `Le spese ammissibili sono quelle sostenute fino al 31 dicembre ${year}.`,
  `La graduatoria sarà pubblicata entro il 20 ottobre ${year}.`,
  'Gli uffici rispondono entro 5 giorni lavorativi, dal lunedì al venerdì dalle 9 alle 13.',
  `La delibera è la n. 45 del 12 gennaio ${year}.`,
  'I ricorsi si presentano entro 30 giorni dalla pubblicazione della graduatoria.',
  `Possono partecipare gli enti costituiti prima del 31 dicembre ${year - 1}.`,
]

describe('other dates around it do not move the term', () => {
  const plain = ['the hour before the day', 'the hour after the day', 'only a day', 'the term stands before the verb']
  const cases = plain.flatMap((name) => DEADLINE_CASES[name] ?? [])
  test.each(cases.map((row, at) => [at, ...row] as const))('%i: %s', (at, text, published, expected) => {
    const beside = BESIDE(Number(published.slice(0, 4)))
    const one = beside[at % beside.length]
    const other = beside[(at + 4) % beside.length]
    expect(deadlineOf([one, text, other].join(/[.!?]$/.test(text) ? ' ' : '\n\n'), published)).toBe(expected)
  })
})

describe('what it says besides the day', () => {
  const read = (text: string, published: string) => readCall(textPage(text, null, TITLE), published).call

  test('an extension keeps the former term', () => {
    const call = read(
      'La scadenza, prevista in origine per le ore 12 del 30 aprile 2024, è prorogata alle ore 12 del 15 maggio 2024.',
      '2024-04-28',
    )
    expect(call?.deadline).toMatchObject({ date: '2024-05-15', time: '12:00', supersedes: '2024-04-30T12:00' })
    expect(call?.history).toContainEqual(
      expect.objectContaining({ event: 'extended', from: '2024-04-30T12:00', to: '2024-05-15T12:00' }),
    )
  })

  test('opening and closing of one period', () => {
    const call = read('Le domande si presentano dalle ore 9 del 3 giugno alle ore 12 del 28 giugno 2024.', '2024-05-20')
    expect(call?.opens).toEqual({ date: '2024-06-03', time: '09:00' })
    expect(call?.deadline).toMatchObject({ kind: 'fixed', date: '2024-06-28', time: '12:00' })
  })

  test('earlier windows stay as windows', () => {
    const call = read(
      'La prima finestra va dal 10 gennaio al 28 febbraio 2025; la seconda dal 1° aprile al 30 maggio 2025.',
      '2024-12-20',
    )
    expect(call?.otherDates).toContainEqual(expect.objectContaining({ role: 'window', date: '2025-02-28' }))
  })

  test.each([
    ['L’avviso è sempre aperto e si può fare domanda in ogni momento.', 'rolling'],
    ['Le domande si accolgono fino a esaurimento dei fondi.', 'until-funds-end'],
    ['Le domande vanno inviate entro 20 giorni dalla pubblicazione.', 'relative'],
    ['Le domande si presentano a sportello fino al 31 ottobre 2024, salvo esaurimento dei fondi.', 'fixed'],
    ['Le associazioni possono presentare domanda al Comune.', 'unknown'],
    ['Le associazioni potevano presentare domanda: il bando è chiuso per esaurimento delle risorse.', 'unknown'],
  ])('%s is %s', (text, kind) => {
    expect(read(text, '2024-06-03')?.deadline.kind).toBe(kind)
  })

  test('the quote is the text, and says why', () => {
    const page = textPage('I fondi sono 20mila euro. Le domande scadono alle 12 del 14 giugno 2024.', null, TITLE)
    const { call } = readCall(page, '2024-05-20')
    const quote = call?.evidence.find(({ field }) => field === 'deadline')
    expect(quote?.quote).toBe('Le domande scadono alle 12 del 14 giugno 2024.')
    expect(page.text.slice(quote?.start, quote?.end)).toBe(quote?.quote)
    expect(quote?.why).toContain('«scadono»')
  })

  test('a term only in the headline is quoted from the headline', () => {
    const page = textPage(
      'I fondi sono 20mila euro per le associazioni.',
      null,
      'Bando sport, domande entro il 14 giugno',
    )
    const { call } = readCall(page, '2024-05-20')
    expect(call?.deadline.date).toBe('2024-06-14')
    expect(call?.evidence.find(({ field }) => field === 'deadline')).toMatchObject({
      quote: 'Bando sport, domande entro il 14 giugno',
      start: 0,
      end: 0,
    })
  })

  test('a plain term is sure, a guess is not', () => {
    const sure = read('Le domande devono pervenire entro le ore 12 del 14 giugno 2024.', '2024-05-20')
    const guess = read('Il sindaco dà appuntamento a tutti entro il 14 giugno.', '2024-05-20')
    expect(sure?.deadline.certainty).toBeGreaterThanOrEqual(0.95)
    expect(guess?.deadline.certainty ?? 0).toBeLessThan(0.9)
  })
})
