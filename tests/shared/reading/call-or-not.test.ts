// Which pages are calls one can answer, and what is said when they are not.
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../shared/call/call.ts'
import { compare } from '../../../shared/call/history.ts'
import { statusAt } from '../../../shared/call/status.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'
import { CALL_CASES } from './call-cases.ts'

const over = (event: string) => event === 'withdrawn' || event === 'results'

for (const [kind, cases] of Object.entries(CALL_CASES))
  describe(kind, () => {
    test.each(cases)('%s', (title, text, published, isCall) => {
      const { call, reason } = readCall(textPage(text, null, title), published)
      // the page of a call that is over may stay as such
      expect(call !== null && !call.history.some(({ event }) => over(event)), reason).toBe(isCall)
      expect(reason).not.toBe('')
    })
  })

const RENT =
  'Contributo per l’affitto: chi può fare domanda, con quali requisiti, come presentare la domanda allo sportello sociale.'

test.each([
  ['among the services of a site, without a term', '/servizi/contributo-affitto', RENT, false],
  ['among them, with a term', '/servizi/contributo-affitto', `${RENT} Domande entro il 30 marzo 2026.`, true],
  ['elsewhere on the site', '/novita/contributo-affitto', RENT, true],
  ['a word of its address is no section', '/novita/servizi-per-l-affitto', RENT, true],
])('%s', (_, path, text, isCall) => {
  const page = textPage(text, `https://comune.borgolieto.example${path}`, 'Contributo per l’affitto, bando comunale')
  expect(readCall(page, '2026-02-17').call !== null).toBe(isCall)
})

test('the reason is told in words', () => {
  const { call, reason } = readCall(
    textPage('È stata approvata la graduatoria definitiva.', null, 'Bando cultura, pubblicata la graduatoria'),
    '2024-07-15',
  )
  expect(call).toBeNull()
  expect(reason).toContain('graduatoria')
})

/** Headline and text of pages that call a call off: the record is kept, as withdrawn and without a term. */
const CALLED_OFF: readonly (readonly [title: string, text: string])[] = [
  [
    'REVOCA – avviso pubblico per contributi alle associazioni',
    'Si comunica che l’avviso pubblico, con scadenza il 31 marzo 2026, è stato revocato in autotutela con determina n. 12.',
  ],
  [
    'Revoca dell’avviso pubblico per la gestione del centro anziani',
    'Con determinazione n. 40 del 20 febbraio 2026 si revoca l’avviso. Le domande pervenute non saranno esaminate.',
  ],
  [
    'Avviso pubblico per contributi alle associazioni sportive',
    'L’avviso con scadenza 31 marzo 2026 è stato annullato con determina n. 44: le domande già inviate non hanno effetto.',
  ],
  [
    'Bando orti sociali revocato',
    'Il Comune ha revocato il bando che scadeva il 31 marzo. Ne sarà pubblicato un altro.',
  ],
]

describe('a call that was called off', () => {
  test.each(CALLED_OFF)('%s', (title, text) => {
    const { call } = readCall(textPage(text, null, title), '2026-03-02')
    expect(call?.history).toContainEqual(expect.objectContaining({ event: 'withdrawn', at: '2026-03-02' }))
    expect(call?.deadline.date).toBeNull()
    expect(call && statusAt(call, Date.parse('2026-03-03T10:00:00Z'))).toBe('withdrawn')
  })

  test('the call known before goes on, withdrawn', () => {
    const [title, text] = CALLED_OFF[0] ?? ['', '']
    const known = readCall(
      textPage(
        'Le domande vanno inviate entro il 31 marzo 2026.',
        null,
        'Avviso pubblico per contributi alle associazioni',
      ),
      '2026-02-10',
    ).call
    const fresh = readCall(textPage(text, null, title), '2026-03-02').call
    const { call, events } = compare(known, fresh as Call, Date.parse('2026-03-02T08:00:00Z'))
    expect(events.map(({ event }) => event)).toEqual(['withdrawn'])
    expect(call.deadline.date).toBe('2026-03-31')
    expect(statusAt(call, Date.parse('2026-03-03T10:00:00Z'))).toBe('withdrawn')
  })

  test.each([
    [
      'Avviso pubblico per contributi',
      'Il contributo può essere revocato se il progetto non parte. Domande entro il 31 marzo 2026.',
    ],
    ['Avviso pubblico per contributi', 'Il Comune si riserva di revocare l’avviso. Domande entro il 31 marzo 2026.'],
    [
      'Nuovo avviso pubblico per contributi',
      'Il precedente avviso è stato revocato. Le nuove domande si inviano entro il 31 marzo 2026.',
    ],
  ])('not so %s: %s', (title, text) => {
    const { call } = readCall(textPage(text, null, title), '2026-03-02')
    expect(call?.history.some(({ event }) => event === 'withdrawn')).toBe(false)
    expect(call?.deadline.date).toBe('2026-03-31')
  })
})

test('a list is no call, nor would be one for a document or by its site’s word', () => {
  const text =
    'Bando per gli orti, domande al protocollo entro il 4 dicembre 2026.\nAvviso per la latteria: le domande si presentano via PEC entro il 18 dicembre 2026.'
  const { call, maybe } = readCall(textPage(text, null, 'Avvisi e bandi'), '2026-11-20', {
    maybe: true,
    declared: 'il sito lo pubblica come «Bando»',
  })
  expect([call, maybe]).toEqual([null, undefined])
})
