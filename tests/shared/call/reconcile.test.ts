// A site's fields beside its prose: the same label means four different things on Italian sites.
import { describe, expect, test } from 'vitest'
import { meaningOf, reconcile } from '../../../shared/call/reconcile.ts'
import { evidence, fixed, toldBy, unknown } from './make-call.ts'

const URL = 'https://www.comune.borgolieto.example/avviso'

test.each([
  ['Scadenza termini partecipazione', 'closes-applications'],
  ['Scadenza dei termini per partecipare al bando', 'closes-applications'],
  ['Termine presentazione domande', 'closes-applications'],
  ['Data chiusura', 'closes-applications'],
  ['scadenza_bando', 'closes-applications'],
  ['Data di scadenza', 'bare'],
  ['Scadenza', 'bare'],
  ['Data fine', 'bare'],
  ['Data fine pubblicazione', 'closes-the-page'],
  ['Termine per le richieste di chiarimenti', 'closes-the-page'],
  ['Data oblio', 'closes-the-page'],
])('"%s" means %s', (label, meaning) => expect(meaningOf(label)).toBe(meaning))

describe('the deadline', () => {
  const clear = 'Scadenza termini partecipazione'
  const bare = 'Data di scadenza'
  const prose = fixed('2026-12-10', '12:00', { certainty: 0.95 })
  const read = (deadline: typeof prose | typeof unknown, label: string, date: string, time: string | null = null) =>
    reconcile(
      toldBy('official', URL, { deadline, evidence: [evidence('deadline', 'entro il 10 dicembre')] }),
      { deadline: { date, time, label }, evidence: [{ field: 'deadline', quote: date, why: label }] },
      { text: `${label} ${date}`, url: URL },
    )

  test('field and prose agree: surer, and the hour from whoever says it', () => {
    const call = read({ ...prose, time: null, certainty: 0.8 }, clear, '2026-12-10', '12:00')
    expect(call.deadline).toMatchObject({ date: '2026-12-10', time: '12:00', certainty: 0.98 })
    expect(call.evidence.map(({ field }) => field)).toEqual(['deadline', 'deadline'])
    expect(call.evidence[1]).toMatchObject({
      quote: '2026-12-10',
      start: clear.length + 1,
      end: clear.length + 11,
      page: URL,
    })
  })

  test('a bare "Data di scadenza" that differs is the page’s own end: prose wins, the date is kept aside', () => {
    const call = read(prose, bare, '2026-12-31')
    expect(call.deadline).toEqual(prose)
    expect(call.otherDates).toEqual([{ date: '2026-12-31', time: null, role: 'page-expiry', label: bare }])
    expect(call.evidence.map(({ field }) => field)).toEqual(['deadline', 'otherDates'])
  })

  test('the end of publication is never the deadline', () => {
    const call = read(unknown, 'Data fine pubblicazione', '2026-12-31')
    expect(call.deadline.date).toBeNull()
    expect(call.otherDates).toHaveLength(1)
  })

  test('a field alone is believed as far as its label goes', () => {
    expect(read(unknown, clear, '2026-12-31').deadline).toMatchObject({ date: '2026-12-31', certainty: 0.9 })
    expect(read(unknown, bare, '2026-12-31').deadline).toMatchObject({ date: '2026-12-31', certainty: 0.6 })
    expect(read({ ...unknown, kind: 'rolling' }, bare, '2026-12-31').deadline).toMatchObject({
      kind: 'rolling',
      date: null,
    })
  })

  test('a field nobody updated after an extension does not bring the old term back', () => {
    const extended = { ...prose, supersedes: '2026-11-24T12:00' }
    expect(read(extended, clear, '2026-11-24').deadline).toEqual(extended)
  })

  test('two clear statements that differ make neither sure, and both are kept', () => {
    const call = read(prose, clear, '2026-12-15')
    expect(call.deadline).toMatchObject({ date: '2026-12-10', certainty: 0.55 })
    expect(call.otherDates).toMatchObject([{ date: '2026-12-15' }])
    const weak = read({ ...prose, certainty: 0.5 }, clear, '2026-12-15')
    expect(weak.deadline).toMatchObject({ date: '2026-12-15', certainty: 0.55 })
    expect(weak.otherDates).toMatchObject([{ date: '2026-12-10' }])
  })

  test('a field "senza scadenza" speaks when prose is silent', () => {
    const call = reconcile(toldBy('official', URL), { undated: 'rolling', evidence: [] }, { text: '', url: URL })
    expect(call.deadline.kind).toBe('rolling')
  })
})

test('fields fill what prose leaves open and do not overwrite it', () => {
  const call = reconcile(
    toldBy('official', URL, { amounts: { totalEur: 1000, maxEur: null, cofinancingPct: null }, opens: null }),
    {
      opens: { date: '2026-11-01', time: null },
      pec: ['A@pec.example', 'b@pec.example'],
      amounts: { totalEur: 2000, maxEur: 500 },
      identifiers: { cup: ['J41B26000120004'] },
      issuer: 'Un altro ente',
      territory: { comune: 'Borgo Lieto' },
      documents: [{ url: `${URL}.pdf`, title: 'Avviso', format: 'pdf', signed: false }],
      evidence: [{ field: 'contacts.pec', quote: 'b@pec.example', why: 'campo PEC' }],
    },
    { text: 'niente', url: URL },
  )
  expect(call.opens?.date).toBe('2026-11-01')
  expect(call.amounts).toEqual({ totalEur: 1000, maxEur: 500, cofinancingPct: null })
  expect(call.contacts.pec).toHaveLength(2)
  expect(call.identifiers.cup).toEqual(['J41B26000120004'])
  expect(call.issuer.name).toBe('Comune di Borgo Lieto')
  expect(call.territory.comune).toBe('Borgo Lieto')
  expect(call.documents).toHaveLength(1)
  // A value that stands in no text has an empty span, so that nobody marks the wrong words.
  expect(call.evidence[0]).toMatchObject({ start: 0, end: 0 })
})
