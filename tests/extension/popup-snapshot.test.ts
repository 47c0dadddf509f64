// What the popup paints before the database answers: only what is still true, of this extension, in this language.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyOwn } from '../../extension/db/user.ts'
import { factsOf } from '../../extension/facts.ts'
import { forgetSnapshot, readSnapshot, writeSnapshot } from '../../extension/ui/popup-snapshot.ts'
import type { Call } from '../../shared/call/call.ts'
import { EMPTY_PROFILE } from '../../shared/call/profile.ts'
import { romeInstant } from '../../shared/call/status.ts'
import { closingOn, fullCall } from './calls.ts'

const HOUR = 3_600_000
const SPEAKER = { version: '0.1.0', language: 'it' }
const now = romeInstant('2026-11-23', '09:00')

/** localStorage, as far as it is needed. */
class Room {
  kept = new Map<string, string>()
  getItem = (name: string) => this.kept.get(name) ?? null
  setItem = (name: string, value: string) => {
    this.kept.set(name, value)
  }
  removeItem = (name: string) => {
    this.kept.delete(name)
  }
}

let room: Room
beforeEach(() => {
  room = new Room()
})

const facts = (call: Call, at = now) =>
  factsOf({ call, saved: { at: 1, call }, own: emptyOwn(call.id), origin: 'feed' }, at, {
    profile: { ...EMPTY_PROFILE, kinds: ['odv'] },
    today: '2026-11-23',
  })
const rich = facts({
  ...fullCall('tramoggia', '2026-12-04', 'https://comune.borgolieto.example/avvisi/1'),
  opens: { date: '2026-11-20', time: null },
  doubts: [{ field: 'deadline', value: '2026-12-06', page: null }],
})
const plain = facts(closingOn('a', '2026-12-01'))
const write = (calls = [rich, plain]) => writeSnapshot(room, calls, SPEAKER, now)
const read = (at = now, speaker = SPEAKER) => readSnapshot(room, speaker, at)

describe('the first calls of the popup', () => {
  test('are painted as they were, every fact of them', () => {
    write()
    expect(rich.fit).not.toBeNull()
    expect(rich.moved).not.toBeNull()
    expect(read(now + HOUR)).toEqual([rich, plain])
  })

  test('are a dozen at most', () => {
    write(Array.from({ length: 40 }, (_, n) => facts(closingOn(`c${n}`, '2026-12-01'))))
    expect(read()?.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, n) => `c${n}`))
  })

  test('hold until midnight in Rome: days left are written in them', () => {
    write()
    const midnight = romeInstant('2026-11-24', '00:00')
    expect(read(midnight - 1)).not.toBeNull()
    expect(read(midnight)).toBeNull()
  })

  test.each([
    ['the day the clocks go back, of 25 hours', '2026-10-25', '2026-10-26'],
    ['the day they go forward, of 23 hours', '2026-03-29', '2026-03-30'],
  ])('hold to the end of %s', (_, today, tomorrow) => {
    const at = romeInstant(today, '00:30')
    writeSnapshot(room, [facts(closingOn('a', '2027-12-01'), at)], SPEAKER, at)
    expect(read(romeInstant(tomorrow, '00:00') - 1)).not.toBeNull()
    expect(read(romeInstant(tomorrow, '00:00'))).toBeNull()
  })

  test.each([
    ['closes', fullCall('oggi', '2026-11-23', 'https://comune.borgolieto.example/1')],
    ['opens', closingOn('oggi', '2026-12-10', { opens: { date: '2026-11-23', time: '12:00' } })],
  ])('hold until the first of them %s', (_, call) => {
    write([facts(call), plain])
    const noon = romeInstant('2026-11-23', '12:00')
    expect(read(noon - 1)?.map(({ id }) => id)).toEqual(['oggi', 'a'])
    expect(read(noon)).toBeNull()
  })

  test('are not painted when the clock was set back to before they were written', () => {
    write()
    expect(read(now - 1)).toBeNull()
  })

  test('are not painted by another version, nor in another language', () => {
    write()
    expect(read(now, { ...SPEAKER, version: '0.2.0' })).toBeNull()
    expect(read(now, { ...SPEAKER, language: 'en' })).toBeNull()
  })

  test('are forgotten on demand, and when there are none any more', () => {
    write()
    forgetSnapshot(room)
    expect(read()).toBeNull()
    write()
    write([])
    expect(read()).toBeNull()
  })

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another shape', '{"calls":[]}'],
    ['null', 'null'],
  ])('are none when %s stands there', (_, value) => {
    if (value !== undefined) room.setItem('popup', value)
    expect(read()).toBeNull()
  })

  test('are none when a fact of them is of another kind than facts are', () => {
    for (const [from, to] of [
      ['"status":"closing"', '"status":"withdrawn"'],
      ['"page":"https:', '"page":"javascript:'],
      ['"days":8', '"days":"8"'],
      ['"date":"2026-12-01"', '"date":"domani"'],
    ] as const) {
      write([{ ...plain, status: 'closing', page: 'https://comune.example/' }])
      const written = room.getItem('popup') ?? ''
      expect(written, from).toContain(from)
      room.setItem('popup', written.replace(from, to))
      expect(read(), to).toBeNull()
    }
  })

  test('too long to be read at once are not kept, nor are those of before', () => {
    write()
    write([{ ...plain, requirements: ['x'.repeat(200_000)] }])
    expect(read()).toBeNull()
  })

  test('that find no room on the disk cost nothing but a line to who looks into it', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    room.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(write).not.toThrow()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
