// What is told as news of a call, and what is not.
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../shared/call/call.ts'
import { compare, sameFacts } from '../../../shared/call/history.ts'
import { statusAt } from '../../../shared/call/status.ts'
import { evidence, fixed, toldBy, unknown } from './make-call.ts'

const URL = 'https://www.comune.borgolieto.example/avviso'
const NOW = Date.parse('2026-11-20T09:00:00Z')
const known = toldBy('official', URL, {
  deadline: fixed('2026-11-24', '12:00'),
  evidence: [evidence('deadline', 'entro le 12 del 24 novembre', URL)],
  history: [{ at: '2026-11-01T00:00:00.000Z', event: 'new', page: URL }],
})
const fresh = (change: Parameters<typeof toldBy>[2]) => toldBy('official', URL, { deadline: known.deadline, ...change })

test('a call not known before is new, once', () => {
  const { call, events } = compare(null, toldBy('official', URL), NOW)
  expect(events).toEqual([{ at: '2026-11-20T09:00:00.000Z', event: 'new', page: URL }])
  expect(compare(call, toldBy('official', URL), NOW + 1).events).toEqual([])
})

describe('the deadline', () => {
  test.each([
    ['a later day extends', fixed('2026-12-12', '12:00'), NOW, 'extended', '2026-12-12T12:00'],
    ['a later hour of the same day extends', fixed('2026-11-24', '18:00'), NOW, 'extended', '2026-11-24T18:00'],
    ['an earlier day corrects', fixed('2026-11-22', '12:00'), NOW, 'corrected', '2026-11-22T12:00'],
    [
      'a later day after the term had passed reopens',
      fixed('2026-12-12'),
      Date.parse('2026-11-28T09:00:00Z'),
      'reopened',
      '2026-12-12',
    ],
    [
      'unless the text says it extends that very term',
      fixed('2026-12-12', null, { supersedes: '2026-11-24T12:00' }),
      Date.parse('2026-11-28T09:00:00Z'),
      'extended',
      '2026-12-12',
    ],
  ])('%s', (_name, deadline, now, event, to) => {
    const { call, events } = compare(
      known,
      fresh({ deadline, evidence: [evidence('deadline', 'x', 'https://a.example/proroga')] }),
      now,
    )
    expect(events).toEqual([
      {
        at: new Date(now).toISOString(),
        event,
        field: 'deadline',
        from: '2026-11-24T12:00',
        to,
        page: 'https://a.example/proroga',
      },
    ])
    expect(call.deadline).toEqual(deadline)
    expect(call.history).toEqual([...known.history, ...events])
  })

  test('an hour that is read only now is no news', () => {
    const dayOnly = toldBy('official', URL, { deadline: fixed('2026-11-24') })
    expect(compare(dayOnly, fresh({}), NOW).events).toEqual([])
  })

  test('a page that no longer states it has not denied it', () => {
    const { call, events } = compare(known, fresh({ deadline: unknown }), NOW)
    expect(events).toEqual([])
    expect(call.deadline).toEqual(known.deadline)
    expect(call.evidence).toEqual(known.evidence)
  })

  test('a page that says it never closes has', () => {
    const rolling = { ...unknown, kind: 'rolling' as const }
    expect(compare(known, fresh({ deadline: rolling }), NOW).call.deadline.kind).toBe('rolling')
  })
})

test('an extension the text itself tells is told once, with both terms', () => {
  const told = fresh({
    deadline: fixed('2026-12-12', '12:00', { supersedes: '2026-11-24T12:00' }),
    history: [{ at: '2026-11-19', event: 'extended', page: URL }],
  })
  const first = compare(known, told, NOW)
  expect(first.events).toHaveLength(1)
  expect(first.events[0]).toMatchObject({ event: 'extended', from: '2026-11-24T12:00', to: '2026-12-12T12:00' })
  expect(compare(first.call, told, NOW + 1).events).toEqual([])
})

test('withdrawal and results are told when the text tells them', () => {
  const withdrawn = fresh({ history: [{ at: '2026-11-19', event: 'withdrawn', page: URL }] })
  const { call, events } = compare(known, withdrawn, NOW)
  expect(events).toEqual(withdrawn.history)
  expect(compare(call, withdrawn, NOW).events).toEqual([])
})

describe('an end is told once, until the terms are reopened', () => {
  const told = (event: 'withdrawn' | 'results', day: string, change: Parameters<typeof toldBy>[2] = {}) =>
    fresh({ ...change, history: [{ at: day, event, page: URL }] })
  const later = (old: Call, reading: Call, day: string) => compare(old, reading, Date.parse(`${day}T09:00:00Z`))

  test.each(['withdrawn', 'results'] as const)('%s: another page that tells it on another day is no news', (event) => {
    const { call } = later(known, told(event, '2026-11-19'), '2026-11-20')
    expect(later(call, told(event, '2026-11-22'), '2026-11-23').events).toEqual([])
  })

  test('a withdrawn call with a later term is reopened though the former term had not passed', () => {
    const { call } = later(known, told('withdrawn', '2026-11-19'), '2026-11-20')
    expect(statusAt(call, Date.parse('2026-11-20T10:00:00Z'))).toBe('withdrawn')
    const again = later(call, fresh({ deadline: fixed('2027-01-15', '12:00') }), '2026-11-21')
    expect(again.events).toMatchObject([{ event: 'reopened', from: '2026-11-24T12:00', to: '2027-01-15T12:00' }])
    expect(statusAt(again.call, Date.parse('2026-11-21T10:00:00Z'))).toBe('open')
  })

  test('a call with results that opens again is reopened, and may have results again', () => {
    const { call } = later(known, told('results', '2026-12-10'), '2026-12-10')
    const open = fixed('2027-02-15')
    const again = later(call, fresh({ deadline: open }), '2027-01-02')
    expect(again.events).toMatchObject([{ event: 'reopened' }])
    const decided = later(again.call, told('results', '2027-03-01', { deadline: open }), '2027-03-01')
    expect(decided.events).toMatchObject([{ event: 'results' }])
    expect(statusAt(decided.call, Date.parse('2027-03-02T10:00:00Z'))).toBe('closed')
  })

  test('a page left as it was does not end again what was reopened', () => {
    const { call } = later(known, told('withdrawn', '2026-11-19'), '2026-11-20')
    const again = later(call, fresh({ deadline: fixed('2027-01-15') }), '2026-11-25')
    const still = later(again.call, told('withdrawn', '2026-11-19', { deadline: fixed('2027-01-15') }), '2026-11-26')
    expect(still.events).toEqual([])
    expect(statusAt(still.call, Date.parse('2026-11-26T10:00:00Z'))).toBe('open')
  })
})

test('a changed fact is a correction with both values; a reworded title is not', () => {
  const old = { ...known, contacts: { pec: ['a@pec.example'], email: [], phone: [] } }
  const { events } = compare(
    old,
    { ...fresh({ title: 'Un altro titolo' }), contacts: { pec: ['b@pec.example'], email: [], phone: [] } },
    NOW,
  )
  expect(events).toMatchObject([
    { event: 'corrected', field: 'contacts.pec', from: 'a@pec.example', to: 'b@pec.example' },
  ])
})

test('facts are compared whatever the order of keys, and history apart', () => {
  const { title, ...rest } = known
  expect(sameFacts(known, { ...rest, history: [], title })).toBe(true)
  expect(sameFacts(known, { ...known, summary: 'altro' })).toBe(false)
})

test('a withdrawal that a page read before now tells bears the day it was noticed, not the page’s', () => {
  const told = { at: '2026-10-20', event: 'withdrawn' as const, page: URL }
  expect(compare(known, fresh({ history: [told] }), NOW).events).toEqual([
    { at: new Date(NOW).toISOString(), event: 'withdrawn', page: URL },
  ])
  // Another page that told of it first is believed on its day.
  const elsewhere = { ...told, page: 'https://www.gazzetta.example/revocato' }
  expect(compare(known, fresh({ history: [elsewhere] }), NOW).events).toEqual([elsewhere])
})
