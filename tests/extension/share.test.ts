// What a person types as times, and what they give to others: as they hold it, corrections and all.
import { expect, test } from 'vitest'
import type { KnownCall } from '../../extension/db/calls.ts'
import { DEFAULT_SETTINGS, emptyOwn } from '../../extension/db/user.ts'
import { readOffsets } from '../../extension/ui/offsets.ts'
import { calendarFile, mailAddress, shareText, tableFile } from '../../extension/ui/share.ts'
import { fullCall } from './calls.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const URL = 'https://comune.example/bandi/7'
const known: KnownCall = {
  call: fullCall('tramoggia', '2026-12-04', URL),
  saved: null,
  origin: 'feed',
  own: {
    ...emptyOwn('tramoggia'),
    reminders: ['2d'],
    notes: '=1+1',
    corrections: { deadline: { value: '2026-12-03T10:00', read: '2026-12-04T12:00', at: NOW } },
  },
}

test.each([
  ['7g, 3g, 3h', ['7d', '3d', '3h']],
  ['7d;3 giorni', ['7d', '3d']],
  ['1 giorno e 3 ore', ['1d', '3h']],
  ['2g, 2g', ['2d']],
  ['', []],
  ['domani', null],
  ['0g', null],
  ['7', null],
])('"%s" means %j', (typed, offsets) => expect(readOffsets(typed)).toEqual(offsets))

test('shared as text: title, issuer, the deadline as held, the official page', () => {
  const lines = shareText(known).split('\n')
  expect(lines[0]).toBe(known.call.title)
  expect(lines[1]).toBe('Comune di Borgo Lieto')
  expect(lines[2]).toMatch(/2026.*10:00/)
  expect(lines[3]).toContain(URL)
})

test('as an e-mail nothing of a title ends the subject', () => {
  const odd = { ...known, call: { ...known.call, title: 'Orti & sport?body=x\r\nBcc: a@b.example' } }
  const { searchParams } = new globalThis.URL(mailAddress(odd))
  expect([...searchParams.keys()]).toEqual(['subject', 'body'])
  expect(searchParams.get('subject')).not.toMatch(/[\r\n]/)
})

test('as a calendar: its own alarms, the corrected hour, a newer version than the feed’s', () => {
  const text = calendarFile([known], DEFAULT_SETTINGS, NOW)
  expect(text).toContain('DTSTART:20261203T090000Z')
  expect(text).toContain('TRIGGER:-P2DT1H')
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1)
  expect(text).toContain('SEQUENCE:1')
})

test('as a table: notes are text, whatever they begin with', () => {
  const text = tableFile([known], true)
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain(`;'=1+1`)
})
