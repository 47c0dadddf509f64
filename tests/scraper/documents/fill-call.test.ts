// What a document may add to its page, and what it may not: the term before everything.
import { describe, expect, test } from 'vitest'
import { fillCall, type Told } from '../../../scraper/documents/fill-call.ts'
import type { Call, Deadline } from '../../../shared/call/call.ts'
import { evidence, fixed, toldBy, unknown } from '../../shared/call/make-call.ts'

const PAGE = 'https://comune.example/avviso'
const FILE = 'https://comune.example/avviso.pdf'
const page = (deadline: Deadline, change: Partial<Call> = {}) =>
  toldBy(
    'official',
    PAGE,
    { deadline, evidence: [evidence('deadline', 'dalla pagina', PAGE)], ...change },
    '2026-04-01',
  )
const file = (deadline: Deadline, change: Partial<Call> = {}, url = FILE): Told => ({
  title: 'Avviso.pdf',
  call: toldBy('official', url, { deadline, evidence: [evidence('deadline', 'dal documento', url)], ...change }),
})
const MAY = fixed('2026-05-15', '12:00', { certainty: 0.98 })

describe('the term', () => {
  test.each<[string, Deadline, Deadline[], { date: string | null; time?: string | null; certainty?: number }]>([
    [
      'the page has none: the document gives it, not as surely as a page would',
      unknown,
      [MAY],
      { date: '2026-05-15', time: '12:00', certainty: 0.92 },
    ],
    [
      'both say the same: surer',
      fixed('2026-05-15', '12:00', { certainty: 0.7 }),
      [MAY],
      { date: '2026-05-15', certainty: 0.95 },
    ],
    [
      'the page gives the day, the document the hour',
      fixed('2026-05-15', null, { certainty: 0.7 }),
      [MAY],
      { date: '2026-05-15', time: '12:00' },
    ],
    [
      'they differ: the page’s stays, in doubt',
      fixed('2026-05-20', null, { certainty: 0.8 }),
      [MAY],
      { date: '2026-05-20', certainty: 0.55 },
    ],
    [
      'the page has a bare field, the document says it in words: the document’s, in doubt',
      fixed('2026-05-20', null, { certainty: 0.6 }),
      [MAY],
      { date: '2026-05-15', certainty: 0.55 },
    ],
    [
      'the same day at another hour: in doubt',
      fixed('2026-05-15', '23:59', { certainty: 0.8 }),
      [MAY],
      { date: '2026-05-15', time: '23:59', certainty: 0.55 },
    ],
    [
      'the document extends the page’s term',
      fixed('2026-05-01', null, { certainty: 0.8 }),
      [fixed('2026-05-15', null, { supersedes: '2026-05-01' })],
      { date: '2026-05-15', certainty: 0.92 },
    ],
    [
      'the page extends the document’s term',
      fixed('2026-05-30', null, { certainty: 0.8, supersedes: '2026-05-15' }),
      [MAY],
      { date: '2026-05-30', certainty: 0.8 },
    ],
    ['two documents differ: in doubt', unknown, [MAY, fixed('2026-06-01')], { date: '2026-05-15', certainty: 0.55 }],
    [
      'one document extends the other',
      unknown,
      [MAY, fixed('2026-06-01', null, { supersedes: '2026-05-15' })],
      { date: '2026-06-01', certainty: 0.92 },
    ],
    ['last year’s edition hangs on the page', unknown, [fixed('2025-05-15')], { date: null }],
    [
      'the page is open until funds end: a day in a file does not close it',
      { ...unknown, kind: 'until-funds-end' },
      [MAY],
      { date: null },
    ],
    [
      'no document says anything',
      fixed('2026-05-20', null, { certainty: 0.7 }),
      [unknown],
      { date: '2026-05-20', certainty: 0.7 },
    ],
  ])('%s', (_, ofPage, ofFiles, expected) => {
    const told = ofFiles.map((deadline, at) => file(deadline, {}, `https://comune.example/${at}.pdf`))
    expect(fillCall(page(ofPage), told).deadline).toMatchObject(expected)
  })

  test('an extension keeps the former term, and says so in the history', () => {
    const event = { at: '2026-04-20', event: 'extended' as const, from: '2026-05-01', to: '2026-05-15', page: FILE }
    const filled = fillCall(page(fixed('2026-05-01', null, { certainty: 0.8 })), [
      file(fixed('2026-05-15', null, { supersedes: '2026-05-01' }), { history: [event] }),
    ])
    expect(filled.deadline.supersedes).toBe('2026-05-01')
    expect(filled.history).toContainEqual(event)
  })

  test('each quote names the file it stands in; a doubt is told with both terms', () => {
    const given = fillCall(page(unknown, { evidence: [] }), [file(MAY)])
    expect(given.evidence.filter(({ field }) => field === 'deadline').map((piece) => piece.page)).toEqual([FILE])
    const doubted = fillCall(page(fixed('2026-05-20', null, { certainty: 0.8 })), [file(MAY)])
    expect(
      doubted.evidence.map((piece) => [piece.page, /altro termine \(15\/05\/2026\): da verificare/.test(piece.why)]),
    ).toEqual([
      [PAGE, false],
      [FILE, true],
    ])
  })
})

test('what the page leaves empty comes from the document with its quote; what it says stands', () => {
  const ofFile: Partial<Call> = {
    contacts: { pec: ['a@pec.example'], email: ['b@example.it'], phone: [], office: 'Ufficio Cultura' },
    amounts: { totalEur: 40_000, maxEur: 5_000, cofinancingPct: null },
    eligibility: { subjects: ['odv', 'aps'], requirements: [] },
    evidence: [
      evidence('contacts.pec', 'a@pec.example', FILE),
      evidence('contacts.email', 'b@example.it', FILE),
      evidence('amounts.maxEur', '5.000 euro', FILE),
      evidence('amounts.totalEur', '40.000 euro', FILE),
    ],
  }
  const ofPage = page(unknown, {
    contacts: { pec: [], email: ['c@example.it'], phone: [] },
    amounts: { totalEur: 50_000, maxEur: null, cofinancingPct: null },
    evidence: [],
  })
  const filled = fillCall(ofPage, [file(unknown, ofFile)])
  expect(filled.contacts).toEqual({
    pec: ['a@pec.example'],
    email: ['c@example.it'],
    phone: [],
    office: 'Ufficio Cultura',
  })
  expect(filled.amounts).toEqual({ totalEur: 50_000, maxEur: 5_000, cofinancingPct: null })
  expect(filled.eligibility.subjects).toEqual(['odv', 'aps'])
  expect(filled.evidence.map(({ field }) => field).sort()).toEqual(['amounts.maxEur', 'contacts.pec'])
})
