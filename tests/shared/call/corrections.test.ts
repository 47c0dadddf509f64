// The reader's own values beside the read ones, and what happens when the source changes its mind.
import { describe, expect, test } from 'vitest'
import { acceptedValue, applyCorrections, CORRECTABLE, readField } from '../../../shared/call/corrections.ts'
import { closingOn, makeCall } from '../../extension/calls.ts'

const read = closingOn('a', '2026-12-20')
const correction = (value: string, was: string) => ({ value, read: was, at: 1 })

test.each([
  ['deadline', '2026-12-15T12:00', '2026-12-15T12:00'],
  ['deadline', '2026-12-15', '2026-12-15'],
  ['deadline', '', ''],
  ['deadline', '2026-02-31', null],
  ['deadline', '15 dicembre', null],
  ['deadline', '2026-12-15T25:00', null],
  ['opens', '2026-12-01T24:00', '2026-12-01T24:00'],
  ['totalEur', '1250000.50', '1250000.5'],
  ['totalEur', 'tanto', null],
  ['maxEur', '', ''],
  ['page', 'https://comune.example/a', 'https://comune.example/a'],
  ['page', 'javascript:alert(1)', null],
  ['page', 'comune.example', null],
  ['title', '  ', null],
  ['title', ' Orti ', 'Orti'],
  ['issuer', '', ''],
] as const)('%s "%s" is kept as %s', (field, typed, value) => expect(acceptedValue(field, typed)).toBe(value))

test('each field is read back as it was corrected', () => {
  const values = {
    title: 'Orti di quartiere',
    issuer: 'Comune di Altavalle',
    deadline: '2026-12-15T12:00',
    opens: '2026-12-01',
    totalEur: '5000',
    maxEur: '1000',
    page: 'https://comune.example/orti',
  }
  const corrections = Object.fromEntries(
    CORRECTABLE.map((field) => [field, correction(values[field], readField(read, field))]),
  )
  const { call, outdated } = applyCorrections(read, corrections)
  for (const field of CORRECTABLE) expect(readField(call, field), field).toBe(values[field])
  expect(outdated).toEqual([])
  expect(readField(read, 'deadline')).toBe('2026-12-20')
})

describe('when the source gives another deadline after it was corrected', () => {
  const corrected = { deadline: correction('2026-12-10', '2026-12-05') }
  test.each([
    ['later: the corrected, nearer one is held until the reader looks', '2026-12-20', '2026-12-10', ['deadline']],
    ['sooner: the source’s nearer one is held', '2026-12-08', '2026-12-08', ['deadline']],
    ['the corrected one itself: they agree', '2026-12-10', '2026-12-10', []],
    ['the one that was corrected, still', '2026-12-05', '2026-12-10', []],
  ])('%s', (_, now, heldDate, outdated) => {
    const result = applyCorrections(closingOn('a', now), corrected)
    expect(result.call.deadline.date).toBe(heldDate)
    expect(result.outdated).toEqual(outdated)
  })
})

test('"no deadline" is a correction too, and gives way to a date that comes later', () => {
  const none = { deadline: correction('', '2026-12-05') }
  expect(applyCorrections(closingOn('a', '2026-12-05'), none).call.deadline).toMatchObject({ kind: 'none', date: null })
  expect(applyCorrections(closingOn('a', '2026-12-31'), none).call.deadline.date).toBe('2026-12-31')
})

test('a corrected page comes first', () => {
  const call = makeCall('a', { pages: [{ url: 'https://news.example/x', kind: 'news', title: '' }] })
  const { pages } = applyCorrections(call, {
    page: correction('https://comune.example/y', 'https://news.example/x'),
  }).call
  expect(pages.map(({ url }) => url)).toEqual(['https://comune.example/y', 'https://news.example/x'])
})
