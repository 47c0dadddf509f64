// Which words of a quote are underlined.
import { expect, test } from 'vitest'
import { decisiveWords } from '../../../scraper/commands/decisive-words.ts'
import { evidence, fixed, toldBy } from '../../shared/call/make-call.ts'

const call = toldBy('official', 'https://comune.example/a', {
  deadline: fixed('2026-05-15', '12:00', { supersedes: '2026-04-30T13:00' }),
  opens: { date: '2026-03-01', time: null },
  contacts: { pec: ['protocollo@pec.comune.example'], email: [], phone: ['075 0000101'] },
})

test.each([
  [
    'deadline',
    'Le domande vanno inviate entro e non oltre le ore 12 del 15 maggio 2026 con PEC.',
    ['ore 12 del 15 maggio 2026'],
  ],
  [
    'deadline',
    'Le domande vanno inviate entro venerdì 15 maggio, alle ore 12:00, con PEC o a mano.',
    ['15 maggio, alle ore 12:00'],
  ],
  [
    'deadline',
    'Il termine, già fissato al 30 aprile 2026, è prorogato al 15 maggio 2026 alle ore 12.',
    ['15 maggio 2026 alle ore 12'],
  ],
  [
    'deadline.supersedes',
    'Il termine, già fissato al 30 aprile 2026, è prorogato al 15 maggio 2026 alle ore 12.',
    ['30 aprile 2026'],
  ],
  ['deadline', 'Le domande vanno presentate entro 30 giorni dalla pubblicazione del presente avviso.', ['30 giorni']],
  [
    'opens',
    'Si può fare domanda dal 1 marzo 2026 sul portale dei servizi, e fino al 15 maggio 2026.',
    ['1 marzo 2026'],
  ],
  [
    'contacts.pec',
    'La domanda si invia a Protocollo@pec.comune.example indicando il titolo dell’avviso.',
    ['Protocollo@pec.comune.example'],
  ],
  ['deadline', 'entro il 15 maggio 2026', ['entro il 15 maggio 2026']],
  [
    'topics.infanzia',
    'Servizi per bambini e bambine da zero a sei anni, con le famiglie del territorio.',
    ['Servizi per bambini e bambine da zero a sei anni, con le famiglie del territorio.'],
  ],
])('%s in "%s"', (field, quote, words) => {
  const spans = decisiveWords(evidence(field, quote), call)
  const found = spans.map(({ start, end }) => quote.slice(start, end))
  expect(found.length).toBe(words.length)
  for (const [index, word] of words.entries()) expect(found[index]).toContain(word)
  // Nothing much beyond them.
  expect(found.join('').length).toBeLessThanOrEqual(words.join('').length + 10)
})
