// What goes out to other programs: calendars that move a deadline instead of doubling it, tables that are only text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../shared/call/call.ts'
import { planReminders } from '../../../shared/call/reminders.ts'
import { cell, tableOf } from '../../../shared/feed/exports/csv.ts'
import { calendarOf, foldLine } from '../../../shared/feed/exports/ics.ts'
import { closingOn, fullCall, makeCall } from '../../extension/calls.ts'

const stamp = Date.parse('2026-11-22T10:00:00Z')
const rules = { offsets: ['7d', '3h'] as const, hour: '09:00', quiet: null }
const calendar = (call: Call, more = {}) =>
  calendarOf([{ call, reminders: planReminders(call, { since: 0, snoozedUntil: null }, rules), ...more }], {
    name: 'Bandi',
    stamp,
  })
/** Content lines, unfolded. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const line = (text: string, name: string) => lines(text).find((one) => one.startsWith(name)) ?? ''
const extended = (at: string) => ({ at, event: 'extended' as const, field: 'deadline', page: null })

describe('calendar', () => {
  test('a deadline at an hour is that instant; a day is the whole day', () => {
    expect(line(calendar(fullCall('a', '2026-12-04', 'https://c.example/a')), 'DTSTART')).toBe(
      'DTSTART:20261204T110000Z',
    )
    expect(line(calendar(fullCall('a', '2026-07-04', 'https://c.example/a')), 'DTSTART')).toBe(
      'DTSTART:20260704T100000Z',
    )
    const day = calendar(closingOn('a', '2026-12-31'))
    expect([line(day, 'DTSTART'), line(day, 'DTEND')]).toEqual([
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ])
  })

  test('an extension keeps the UID and raises the SEQUENCE, so that an import moves the event', () => {
    const before = calendar(closingOn('a', '2026-12-04'))
    const after = calendar(closingOn('a', '2026-12-18', { history: [extended('2026-11-20')] }))
    expect(line(after, 'UID')).toBe(line(before, 'UID'))
    expect([line(before, 'SEQUENCE'), line(after, 'SEQUENCE')]).toEqual(['SEQUENCE:0', 'SEQUENCE:1'])
    expect(line(calendar(closingOn('a', '2026-12-04'), { revision: 2 }), 'SEQUENCE')).toBe('SEQUENCE:2')
  })

  test('a withdrawn call is cancelled', () => {
    const gone = closingOn('a', '2026-12-04', { history: [{ at: '2026-11-20', event: 'withdrawn', page: null }] })
    expect(line(calendar(gone), 'STATUS')).toBe('STATUS:CANCELLED')
  })

  test('alarms stand where the reminders do, over a change of clocks and for whole days too', () => {
    const triggers = (call: Call) => lines(calendar(call)).filter((one) => one.startsWith('TRIGGER'))
    expect(triggers(fullCall('a', '2026-12-04', 'https://c.example/a'))).toEqual(['TRIGGER:-P7DT3H', 'TRIGGER:-PT3H'])
    // From summer time to winter time: an hour more between the same two hours.
    expect(triggers(fullCall('a', '2026-10-26', 'https://c.example/a'))[0]).toBe('TRIGGER:-P7DT4H')
    expect(triggers(closingOn('a', '2026-12-31'))).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:PT21H'])
  })

  test('calls without a day are left out', () => expect(lines(calendar(makeCall('a')))).not.toContain('BEGIN:VEVENT'))

  test('stamp, page and quote are there', () => {
    const text = calendar(fullCall('a', '2026-12-04', 'https://c.example/a?b=1,2;3'))
    expect(line(text, 'DTSTAMP')).toBe('DTSTAMP:20261122T100000Z')
    expect(line(text, 'URL')).toBe('URL:https://c.example/a?b=1,2;3')
    expect(line(text, 'DESCRIPTION')).toContain('«il termine per la presentazione')
  })

  test('text cannot end its line, begin another or turn direction', () => {
    const text = calendar(closingOn('a', '2026-12-04', { title: 'A;B,C\\D\r\nBEGIN:VALARM\nx\u202efdp.\u0007' }))
    expect(line(text, 'SUMMARY')).toBe('SUMMARY:Scadenza: A\\;B\\,C\\\\D BEGIN:VALARM xfdp.')
    expect(lines(text).filter((one) => one === 'BEGIN:VALARM')).toHaveLength(2)
  })

  test('an address that is no web address is not given', () => {
    expect(line(calendar(fullCall('a', '2026-12-04', 'javascript:alert(1)')), 'URL')).toBe('')
  })

  test('whatever the text: lines of at most 75 octets, unfolded to what they were, no bare line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendar(closingOn('a', '2026-12-04', { title }))
        for (const one of text.split('\r\n')) {
          expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
          expect(one).not.toMatch(/[\r\n]/)
        }
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (content) => {
        const flat = content.replace(/[\r\n]/g, '').toWellFormed()
        expect(foldLine(flat).replaceAll('\r\n ', '')).toBe(flat)
      }),
    )
  })
})

describe('table', () => {
  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+39 035 000', "'+39 035 000"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'=1"],
    ['a;b', '"a;b"'],
    ['"sì"', '"""sì"""'],
    ['a\r\nb', 'a b'],
    [12.5, '12,5'],
    [-3, '-3'],
    [null, ''],
  ])('%j is written %s', (value, expected) => expect(cell(value)).toBe(expected))

  test('no cell of text is a formula to a spreadsheet, and each row has every column', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (title) => {
        const [heading = '', row = ''] = tableOf([{ call: closingOn('a', '2026-12-04', { title }) }], { mark: false })
          .trimEnd()
          .split('\r\n')
        const cells = (text: string) => text.match(/(?:^|;)(?:"(?:[^"]|"")*"|[^;]*)/g) ?? []
        expect(cells(row)).toHaveLength(cells(heading).length)
        expect(cells(row)[3]?.replace(/^;"?/, '')).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  test('a mark for Excel, semicolons, the person’s own columns at the end', () => {
    const text = tableOf([{ call: fullCall('a', '2026-12-04', 'https://c.example/a'), more: ['in preparazione'] }], {
      mark: true,
      more: ['Stato'],
    })
    expect(text.startsWith('\ufeffScadenza;Ora;')).toBe(true)
    const [heading, row] = text.slice(1).trimEnd().split('\r\n')
    expect(heading?.endsWith(';Codice;Stato')).toBe(true)
    expect(row).toMatch(/^2026-12-04;12:00;2026-11-16 12:00;.*;https:\/\/c\.example\/a;a;in preparazione$/)
  })
})
