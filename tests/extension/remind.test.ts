// Reminders as a person lives them: told once, told after sleep, re-planned when a term is extended, kept through every
// step at which a worker may be killed.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { nextAt, tellDigest } from '../../extension/background/digest.ts'
import { answerNotice, noticeShown } from '../../extension/background/notice-answers.ts'
import { tellDue } from '../../extension/background/remind.ts'
import { CallDatabase, writeSettings } from '../../extension/db/database.ts'
import { changeOwn, closeCall, correctField, readOwn, snoozeCall } from '../../extension/db/own.ts'
import { writeProfile } from '../../extension/db/profile.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall, unsaveCall } from '../../extension/db/saved.ts'
import { searchRow } from '../../extension/db/search.ts'
import { lookAgain, saveSearch } from '../../extension/db/searches.ts'
import { markSeen, unseenReminders } from '../../extension/db/told.ts'
import { EMPTY_FILTER } from '../../extension/db/user.ts'
import type { Call } from '../../shared/call/call.ts'
import { EMPTY_PROFILE } from '../../shared/call/profile.ts'
import { romeInstant } from '../../shared/call/status.ts'
import { closingOn, makeCall } from './calls.ts'
import { fakeDesk } from './desk.ts'

const FEED = 'https://feed.example/index.json'
const HOUR = 3_600_000
const DAY = 24 * HOUR
let databases = 0

/** Noon in Rome on a day of December 2026. */
const at = (day: number, hour = '12:00') => romeInstant(`2026-12-${String(day).padStart(2, '0')}`, hour)
const closing = (id: string, day: number, time: string | null = '12:00', change: Partial<Call> = {}) =>
  makeCall(id, {
    deadline: {
      kind: 'fixed',
      date: `2026-12-${String(day).padStart(2, '0')}`,
      time,
      certainty: 1,
      supersedes: null,
    },
    ...change,
  })

async function person(...calls: Call[]) {
  databases += 1
  const db = new CallDatabase(`remind ${databases}`)
  let now = at(1)
  const desk = fakeDesk(db, () => now)
  const give = async (...given: Call[]) => {
    await db.calls.clear()
    await db.search.clear()
    const rows = given.map((call) => rowOf(FEED, 'lombardia', call))
    await db.calls.bulkPut(rows)
    await db.search.put(searchRow(FEED, 'lombardia', rows))
  }
  await give(...calls)
  const goTo = async (instant: number) => {
    now = instant
    return tellDue(desk.ports)
  }
  await goTo(now)
  for (const call of calls) await saveCall(db, call, 'feed', now)
  return {
    db,
    ...desk,
    give,
    goTo,
    setClock: (instant: number) => {
      now = instant
    },
    titles: () => desk.shown.map(({ title }) => title),
  }
}

test('each reminder comes once, at its time, and says what is left', async () => {
  const { goTo, titles } = await person(closing('orti', 20))
  expect(await goTo(at(2))).toBe(at(2) + 6 * HOUR)
  for (const instant of [at(13, '08:59'), at(13, '09:00'), at(13, '09:05'), at(17, '09:00'), at(19, '09:01')])
    await goTo(instant)
  for (const instant of [at(20, '09:00'), at(20, '09:30'), at(20, '13:00'), at(21)]) await goTo(instant)
  expect(titles()).toEqual([
    'Scade tra 7 giorni: Avviso orti',
    'Scade tra 3 giorni: Avviso orti',
    'Scade domani: Avviso orti',
    'Scade oggi: Avviso orti',
  ])
})

test('the next look is at the next reminder, when that is near', async () => {
  const { goTo } = await person(closing('orti', 20))
  expect(await goTo(at(13, '05:00'))).toBe(at(13, '09:00'))
})

describe('after sleep or a closed browser', () => {
  test('what came due meanwhile is told once, with what is left now', async () => {
    const { goTo, titles } = await person(closing('orti', 20))
    await goTo(at(18))
    await goTo(at(18, '12:10'))
    expect(titles()).toEqual(['Scade tra 2 giorni: Avviso orti'])
  })

  test('a term that passed meanwhile is told as passed', async () => {
    const { goTo, titles } = await person(closing('orti', 20))
    await goTo(at(22))
    await goTo(at(23))
    expect(titles()).toEqual(['Scaduto mentre il browser era chiuso: Avviso orti'])
  })

  test('more than three at once are one notice, the soonest first', async () => {
    const { goTo, shown } = await person(...[20, 19, 18, 17, 16].map((day) => closing(`d${day}`, day)))
    await goTo(at(15))
    expect(shown).toEqual([
      { id: 'summary', title: '5 promemoria', message: '• Avviso d16\n• Avviso d17\n• Avviso d18', buttons: [] },
    ])
  })

  test('woken in the night it waits for the morning, and forgets nothing', async () => {
    const { goTo, titles } = await person(closing('orti', 20))
    expect(await goTo(at(14, '02:00'))).toBe(at(14, '07:30'))
    expect(titles()).toEqual([])
    await goTo(at(14, '07:30'))
    expect(titles()).toEqual(['Scade tra 6 giorni: Avviso orti'])
  })

  test('unless the call would be closed by then', async () => {
    const { goTo, titles } = await person(closing('orti', 20, '08:00'))
    await goTo(at(20, '02:00'))
    expect(titles()).toEqual(['Scade oggi: Avviso orti'])
  })
})

describe('a worker killed', () => {
  test('between writing down and showing: told at the next start', async () => {
    const { db, goTo, titles, state } = await person(closing('orti', 20))
    state.killAfter = 0
    await expect(goTo(at(13, '09:00'))).rejects.toThrow('killed')
    expect((await db.jobs.get('remind'))?.due).toBeLessThanOrEqual(at(13, '09:05'))
    state.killAfter = Number.POSITIVE_INFINITY
    await goTo(at(13, '09:05'))
    await goTo(at(13, '09:10'))
    expect(titles()).toEqual(['Scade tra 7 giorni: Avviso orti'])
  })

  test('between showing and writing so: what still stands on the desktop is not shown again', async () => {
    const { db, goTo, titles } = await person(closing('orti', 20))
    await goTo(at(13, '09:00'))
    await db.reminders.toCollection().modify({ state: 'telling' })
    await goTo(at(13, '09:05'))
    expect(titles()).toHaveLength(1)
    expect(await db.reminders.filter(({ state }) => state === 'telling').count()).toBe(0)
  })

  test('nor is what the person closed in between', async () => {
    const { db, goTo, titles, standing } = await person(closing('orti', 20))
    await goTo(at(13, '09:00'))
    await db.reminders.toCollection().modify({ state: 'telling' })
    standing.clear()
    await noticeShown(db, 'call orti')
    await goTo(at(13, '09:05'))
    expect(titles()).toHaveLength(1)
  })

  test('after one of two: the other is told, the first is not told again', async () => {
    const { goTo, shown, state } = await person(closing('a', 20), closing('b', 20))
    state.killAfter = 1
    await expect(goTo(at(13, '09:00'))).rejects.toThrow('killed')
    state.killAfter = Number.POSITIVE_INFINITY
    await goTo(at(13, '09:05'))
    expect(shown.map(({ id }) => id).sort()).toEqual(['call a', 'call b'])
  })

  test('while telling of an extension: it is told as an extension', async () => {
    const { goTo, give, titles, state } = await person(closing('orti', 20))
    await give(closing('orti', 28))
    state.killAfter = 0
    await expect(goTo(at(2))).rejects.toThrow('killed')
    state.killAfter = Number.POSITIVE_INFINITY
    await goTo(at(2, '12:05'))
    await goTo(at(2, '12:10'))
    expect(titles()).toEqual(['Prorogato: Avviso orti'])
  })

  test('two looks at once tell once', async () => {
    const { ports, setClock, titles } = await person(closing('orti', 20))
    setClock(at(13, '09:00'))
    await Promise.all([tellDue(ports), tellDue(ports)])
    expect(titles()).toHaveLength(1)
  })
})

describe('a clock that is moved', () => {
  test('ahead by mistake and back: what the false future told is told again at its true time', async () => {
    const { goTo, titles } = await person(closing('orti', 20))
    await goTo(at(19, '09:00'))
    expect(titles()).toEqual(['Scade domani: Avviso orti'])
    await goTo(at(2))
    await goTo(at(13, '09:00'))
    await goTo(at(17, '09:00'))
    expect(titles().slice(1)).toEqual(['Scade tra 7 giorni: Avviso orti', 'Scade tra 3 giorni: Avviso orti'])
  })

  test('back by an hour: nothing is told twice', async () => {
    const { goTo, titles } = await person(closing('orti', 20))
    await goTo(at(13, '09:30'))
    await goTo(at(13, '08:30'))
    await goTo(at(13, '09:05'))
    expect(titles()).toHaveLength(1)
  })

  test('to another zone: the deadline stays that of Rome, quiet hours follow the person', async () => {
    const { goTo, titles, state } = await person(closing('orti', 20))
    state.zone = 'America/New_York'
    // Nine in Rome is three in the morning there: it waits until half past seven, which is 13:30 in Rome.
    await goTo(at(13, '09:00'))
    expect(titles()).toEqual([])
    await goTo(at(13, '13:30'))
    expect(titles()).toEqual(['Scade tra 7 giorni: Avviso orti'])
  })
})

describe('a term that moves', () => {
  test('later: it is said at once, and the reminders are those of the new term', async () => {
    const { goTo, give, shown, titles } = await person(closing('orti', 6))
    await goTo(at(3, '09:00'))
    await give(closing('orti', 20))
    await goTo(at(4))
    expect(shown.at(-1)).toMatchObject({
      title: 'Prorogato: Avviso orti',
      message: expect.stringContaining('Ora scade dom 20 dic 2026, ore 12:00 (prima dom 6 dic 2026, ore 12:00)'),
    })
    for (const instant of [at(5, '09:00'), at(6, '09:00'), at(13, '09:00')]) await goTo(instant)
    expect(titles()).toEqual([
      'Scade tra 3 giorni: Avviso orti',
      'Prorogato: Avviso orti',
      'Scade tra 7 giorni: Avviso orti',
    ])
  })

  test('forth and back again: each move is said once', async () => {
    const { goTo, give, titles } = await person(closing('orti', 20))
    for (const [day, date] of [
      [2, 28],
      [3, 20],
      [4, 28],
    ] as const) {
      await give(closing('orti', date))
      await goTo(at(day))
      await goTo(at(day, '13:00'))
    }
    expect(titles()).toEqual(['Prorogato: Avviso orti', 'Scadenza cambiata: Avviso orti', 'Prorogato: Avviso orti'])
  })

  test('where the person had corrected it: the nearer date is reminded of, and they are told to look', async () => {
    const { db, goTo, give, shown, titles } = await person(closing('orti', 20))
    await correctField(db, closing('orti', 20), 'deadline', '2026-12-15T12:00', at(1))
    await give(closing('orti', 28))
    await goTo(at(2))
    expect(shown[0]?.message).toContain('Avevi corretto la scadenza a mano')
    await goTo(at(8, '09:00'))
    expect(titles().at(-1)).toBe('Scade tra 7 giorni: Avviso orti')
  })

  test('withdrawn: said once, then silence', async () => {
    const { goTo, give, titles } = await person(closing('orti', 20))
    await give(closing('orti', 20, '12:00', { history: [{ at: '2026-12-02', event: 'withdrawn', page: null }] }))
    for (const day of [2, 3, 13, 19]) await goTo(at(day))
    expect(titles()).toEqual(['Ritirato: Avviso orti'])
  })
})

describe('what the person decides', () => {
  test.each([
    ['done', (db: CallDatabase, call: Call) => closeCall(db, call, 'done', at(2))],
    ['not for us', (db: CallDatabase, call: Call) => closeCall(db, call, 'not-for-us', at(2))],
    ['sent', (db: CallDatabase, call: Call) => changeOwn(db, call, { status: 'inviata' }, at(2))],
    ['no reminders for it', (db: CallDatabase, call: Call) => changeOwn(db, call, { reminders: [] }, at(2))],
    ['let go', (db: CallDatabase, call: Call) => unsaveCall(db, call.id)],
  ])('%s: silence', async (_, decide) => {
    const { db, goTo, titles } = await person(closing('orti', 20))
    await decide(db, closing('orti', 20))
    for (const day of [13, 17, 19, 20]) await goTo(at(day, '09:00'))
    expect(titles()).toEqual([])
  })

  test('own times for a call, general times for the others', async () => {
    const { db, goTo, titles } = await person(closing('a', 20), closing('b', 20))
    await changeOwn(db, closing('a', 20), { reminders: ['10d'] }, at(1))
    await writeSettings(db, { offsets: ['2d'] })
    for (const day of [10, 13, 17, 18, 19]) await goTo(at(day, '09:00'))
    expect(titles()).toEqual(['Scade tra 10 giorni: Avviso a', 'Scade tra 2 giorni: Avviso b'])
  })

  test('a time added when it is already past is not told', async () => {
    const { db, goTo, titles } = await person(closing('a', 20))
    await goTo(at(14))
    await changeOwn(db, closing('a', 20), { reminders: ['12d', '1d'] }, at(14))
    await goTo(at(14, '12:01'))
    expect(titles()).toEqual(['Scade tra 6 giorni: Avviso a'])
  })

  test('snoozed: silent until then, and back', async () => {
    const { db, goTo, titles } = await person(closing('a', 20))
    await snoozeCall(db, closing('a', 20), at(18, '10:00'), at(2))
    for (const day of [13, 17]) await goTo(at(day, '09:00'))
    expect(titles()).toEqual([])
    await goTo(at(18, '10:00'))
    expect(titles()).toEqual(['Scade tra 2 giorni: Avviso a'])
  })

  test('all off: silence, and switching on again does not tell what is past', async () => {
    const { db, goTo, titles } = await person(closing('a', 20))
    await writeSettings(db, { reminders: false })
    await goTo(at(14))
    await writeSettings(db, { reminders: true })
    await goTo(at(14, '13:00'))
    expect(titles()).toEqual([])
  })
})

describe('the desktop', () => {
  test('Chrome has buttons; Firefox throws on them and is told without', async () => {
    const chrome = await person(closing('a', 20))
    await chrome.goTo(at(17, '09:00'))
    expect(chrome.shown[0]?.buttons).toEqual(['Fatto', 'Ricordamelo domani'])
    const firefox = await person(closing('a', 20))
    firefox.state.isFirefox = true
    await firefox.goTo(at(17, '09:00'))
    expect(firefox.shown).toMatchObject([{ title: 'Scade tra 3 giorni: Avviso a', buttons: [] }])
  })

  test('on the last day there is no tomorrow to be reminded', async () => {
    const { goTo, shown } = await person(closing('a', 20))
    await goTo(at(20, '09:00'))
    expect(shown[0]?.buttons).toEqual(['Fatto'])
  })

  test('without the permission nothing is shown, and nothing is lost: our own page lists it until seen', async () => {
    const { db, goTo, titles, state } = await person(closing('a', 20))
    state.allowed = false
    await goTo(at(17, '09:00'))
    expect(titles()).toEqual([])
    expect((await unseenReminders(db)).map(({ call }) => call)).toEqual(['a', 'a'])
    await markSeen(db, 'a')
    expect(await unseenReminders(db)).toEqual([])
    state.allowed = true
    await goTo(at(17, '10:00'))
    expect(titles()).toEqual([])
  })

  test('its buttons do what they say; a press on it opens our page on that call', async () => {
    const { db, ports, setClock, standing } = await person(closing('a', 20))
    setClock(at(17, '09:00'))
    await tellDue(ports)
    const opened: string[] = []
    const answers = { ...ports, ownPage: 'own', open: async (url: string) => void opened.push(url) }
    await answerNotice(answers, 'call a', null)
    expect(opened).toEqual(['own#call=a'])
    expect(standing.size).toBe(0)
    await answerNotice(answers, 'call a', 1)
    expect((await readOwn(db, 'a')).snoozedUntil).toBe(at(18, '09:00'))
    await answerNotice(answers, 'call a', 0)
    expect((await readOwn(db, 'a')).closed).toMatchObject({ as: 'done' })
    await answerNotice(answers, 'digest', null)
    expect(opened.at(-1)).toBe('own#told')
    await answerNotice({ ...answers, ownPage: 'x://y/popup.html' }, 'search s1', null)
    expect(opened.at(-1)).toBe('x://y/dashboard.html#search=s1')
  })
})

describe('searches and the digest', () => {
  const search = (alert: 'digest' | 'at-once') => ({
    id: alert,
    name: 'orti',
    words: 'orti',
    filter: EMPTY_FILTER,
    alert,
    createdAt: at(1),
  })
  const garden = (id: string, day = 20) => closing(id, day, '12:00', { title: `Orti ${id}` })

  test('what a search finds when it is saved is no news; what comes later is, once', async () => {
    const { db, ports, give, goTo, titles } = await person()
    await give(garden('1'))
    await saveSearch(db, search('at-once'), at(1))
    await lookAgain(db, at(2))
    await goTo(at(2))
    await give(garden('1'), garden('2'), closing('altro', 20))
    await lookAgain(db, at(3))
    await goTo(at(3))
    await goTo(at(3, '13:00'))
    expect(titles()).toEqual(['Un nuovo avviso per «orti»'])
    expect(await tellDigest(ports)).toBe(at(4, '08:30'))
    expect(titles()).toHaveLength(1)
  })

  test('the digest gathers the rest once a day, in silence; a day without news has none', async () => {
    const { db, ports, give, setClock, shown } = await person()
    await writeProfile(db, { ...EMPTY_PROFILE, kinds: ['odv'] })
    await saveSearch(db, search('digest'), at(1))
    const suits = closing('odv', 5, '12:00', {
      eligibility: { subjects: ['odv'], requirements: [] },
      title: 'Per le ODV',
    })
    await give(garden('1'), garden('2'), suits)
    await lookAgain(db, at(3))
    setClock(at(3, '08:30'))
    await tellDigest(ports)
    await tellDigest(ports)
    expect(shown).toEqual([
      {
        id: 'digest',
        title: 'Le novità di oggi',
        message: '2 nuovi avvisi per «orti»\nAdatto a voi, scade tra poco: Per le ODV',
        buttons: [],
      },
    ])
  })

  test('without a digest there is none', async () => {
    const { db, ports } = await person()
    await writeSettings(db, { digest: null })
    expect(await tellDigest(ports)).toBeNull()
  })

  test('half past eight is half past eight on both sides of a change of clocks', () => {
    const eve = Date.parse('2027-03-27T12:00:00Z')
    expect(new Date(nextAt('08:30', 'Europe/Rome', eve)).toISOString()).toBe('2027-03-28T06:30:00.000Z')
    expect(nextAt('08:30', 'Europe/Rome', at(3, '08:30'))).toBe(at(3, '08:30') + DAY)
  })
})

test('a call closing on a day of the week that nobody saved is not reminded of', async () => {
  const { give, goTo, titles } = await person()
  await give(closingOn('x', '2026-12-03'))
  await goTo(at(2, '09:00'))
  expect(titles()).toEqual([])
})
