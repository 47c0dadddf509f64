// Reminders: what is due is written down, shown, and written down as shown. Whatever step a worker is killed at, the
// next one goes on from there: nothing is lost, and the same notice replaces itself rather than standing twice.
import type { Call } from '../../shared/call/call.ts'
import { moment } from '../../shared/call/deadlines.ts'
import {
  dueReminders,
  planReminders,
  type QuietHours,
  quietSpan,
  type ReminderRules,
} from '../../shared/call/reminders.ts'
import { closesAt, daysLeft, romeDay, romeInstant, statusAt } from '../../shared/call/status.ts'
import { callsById, heldCall, type KnownCall } from '../db/calls.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { savedCalls } from '../db/saved.ts'
import { freshCalls, markTold } from '../db/searches.ts'
import { beginTelling, endTelling, forgetOldReminders, halfTold, toldKeys } from '../db/told.ts'
import { SETTLED, type Settings } from '../db/user.ts'
import type { notices as italian } from '../locales/it/notices.ts'
import { type Notice, type NoticePort, show, standing } from './notices.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The plan is looked at again at least so often: a clock or a zone may have been changed, and no event says so. */
const TICK = 6 * HOUR
/** More calls than this at once, after a long sleep, are told in one notice. */
const MOST_AT_ONCE = 3
const RETRY = 5 * 60_000
const SLACK = 60_000

export interface RemindPorts {
  db: CallDatabase
  clock: () => number
  /** IANA zone of this computer, now. */
  zone: () => string
  notices: NoticePort
  notice: typeof italian
}

/** What is to be told of one call. */
interface Telling {
  known: KnownCall
  what: 'closing' | 'moved' | 'withdrawn' | 'passed'
  keys: string[]
  /** The term before it moved. */
  from?: string
}

export const noticeOf = (call: string) => `call ${call}`

const quietHours = ({ quiet }: Settings, zone: string): QuietHours | null =>
  quiet === null ? null : { ...quiet, zone }

/** How a call's reminders are planned: by its own times, or by the general ones. */
export function rulesFor({ own }: Pick<KnownCall, 'own'>, settings: Settings, zone: string): ReminderRules {
  return {
    offsets: own.reminders ?? settings.offsets,
    hour: settings.hour,
    quiet: quietHours(settings, zone),
  }
}

/** Saved calls there is still something to hurry for. */
async function wantedCalls(db: CallDatabase, now: number): Promise<KnownCall[]> {
  const saved = await savedCalls(db, now)
  return saved.filter(({ own }) => own.closed === null && !SETTLED.includes(own.status))
}

const isWithdrawn = (call: Call) => call.history.findLast(({ event }) => event !== 'corrected')?.event === 'withdrawn'

/** The term last told of: that of the last telling that it moved, else the one it was saved with. */
function lastTerm({ saved, call }: KnownCall, told: ReadonlySet<string>): { term: string; moves: number } {
  const moves = [...told].filter((key) => key.startsWith('moved ')).map((key) => key.split(' '))
  const last = moves.sort((left, right) => Number(left[1]) - Number(right[1])).at(-1)
  return { term: last?.[2] ?? moment((saved?.call ?? call).deadline), moves: moves.length }
}

/** Whether the term, as its source gives it, is another one than was last told; or the call was withdrawn since. */
function whatMoved(known: KnownCall, told: ReadonlySet<string>): Telling | null {
  const { call, saved } = known
  if (isWithdrawn(call)) {
    const isNews = saved !== null && !isWithdrawn(saved.call) && !told.has('withdrawn')
    return isNews ? { known, what: 'withdrawn', keys: ['withdrawn'] } : null
  }
  const { term, moves } = lastTerm(known, told)
  const now = moment(call.deadline)
  if (now === term || now === '') return null
  return { known, what: 'moved', keys: [`moved ${moves} ${now}`], from: term }
}

interface Survey {
  tellings: Telling[]
  /** When something is due next, epoch ms. */
  next: number
  /** Some of what is due waits for the end of the quiet hours. */
  waits: boolean
}

/** What is to be told now. @param since epoch ms up to which all was told */
async function survey(ports: RemindPorts, settings: Settings, since: number): Promise<Survey> {
  const { db } = ports
  const [now, zone] = [ports.clock(), ports.zone()]
  const told = await toldKeys(db, now)
  // Begun by a worker that was killed, and not standing on the desktop: to be told again.
  const half = await halfTold(db)
  const shown = half.length === 0 ? new Set<string>() : await standing(ports.notices)
  await endTelling(
    db,
    half.filter(({ call }) => shown.has(noticeOf(call))).map(({ id }) => id),
  )
  const again = new Map<string, string[]>()
  for (const { call, key } of half.filter(({ call }) => !shown.has(noticeOf(call))))
    again.set(call, [...(again.get(call) ?? []), key])

  const span = quietSpan(now, quietHours(settings, zone))
  const tellings: Telling[] = []
  let next = now + TICK
  let waits = false
  const wanted = await wantedCalls(db, now)
  const ids = new Set(wanted.map(({ call }) => call.id))
  // Of a call the person has dealt with meanwhile: nothing to tell again.
  await endTelling(
    db,
    half.filter(({ call }) => !ids.has(call)).map(({ id }) => id),
  )
  for (const known of wanted) {
    const held = heldCall(known)
    const anew = again.get(known.call.id) ?? []
    const keys = new Set([...(told.get(known.call.id) ?? [])].filter((key) => !anew.includes(key)))
    const from = Math.max(since, known.saved?.at ?? 0)
    const plan = planReminders(
      held,
      { since: from, snoozedUntil: known.own.snoozedUntil },
      rulesFor(known, settings, zone),
    )
    const { due, next: later } = dueReminders(plan, keys, now)
    if (later !== null) next = Math.min(next, later)
    const dueKeys = [...new Set([...due.map(({ key }) => key), ...anew])]
    const isSnoozed = known.own.snoozedUntil !== null && known.own.snoozedUntil > now
    const moved = isSnoozed && dueKeys.length === 0 ? null : whatMoved(known, keys)
    if (moved === null && dueKeys.length === 0) continue
    const closes = closesAt(held)
    // Woken in the night: it waits for the morning, unless it would be too late by then.
    if (span !== null && (closes === null || closes - span.to >= HOUR || closes <= now)) {
      waits = true
      next = Math.min(next, span.to)
      continue
    }
    const isOver = statusAt(held, now) === 'closed'
    if (moved !== null) tellings.push({ ...moved, keys: [...new Set([...moved.keys, ...dueKeys])] })
    else tellings.push({ known, what: isOver ? 'passed' : 'closing', keys: dueKeys })
  }
  return { tellings, next, waits }
}

/** Tomorrow at the hour of reminders, when the call is still open then; null when it is not. */
export function tomorrow(call: Call, settings: Settings, now: number): number | null {
  const day = new Date(Date.parse(romeDay(now)) + DAY).toISOString().slice(0, 10)
  const at = romeInstant(day, settings.hour)
  const closes = closesAt(call)
  return closes !== null && at < closes ? at : null
}

function noticeFor({ known, what, from }: Telling, settings: Settings, ports: RemindPorts): Notice {
  const { notice: words } = ports
  const now = ports.clock()
  const call = heldCall(known)
  const title = {
    closing: () => words.closing(daysLeft(call, now) ?? 0, call.title),
    moved: () => words.moved((from ?? '') < moment(known.call.deadline) && from !== '', call.title),
    withdrawn: () => words.withdrawn(call.title),
    passed: () => words.passed(call.title),
  }[what]()
  const term = words.term(known.call.deadline.date === null ? '' : moment(call.deadline))
  const lines = [
    what === 'moved' ? words.movedTo(words.term(moment(known.call.deadline)), from ? words.term(from) : null) : term,
    // The person's own date no longer stands on what it corrected.
    what === 'moved' && known.own.corrections.deadline ? words.checkOwn : '',
    call.issuer.name ?? '',
  ]
  const later = tomorrow(call, settings, now)
  return {
    id: noticeOf(known.call.id),
    title,
    message: lines.filter((line) => line !== '').join('\n'),
    buttons: what === 'closing' ? [words.done, ...(later === null ? [] : [words.tomorrow])] : [],
  }
}

/** One notice for many: the titles of the soonest, and how many more. */
function summary(tellings: Telling[], { notice: words }: RemindPorts): Notice {
  const closing = [...tellings].sort(
    (left, right) => (closesAt(heldCall(left.known)) ?? 0) - (closesAt(heldCall(right.known)) ?? 0),
  )
  const titles = closing.slice(0, 3).map(({ known }) => `• ${heldCall(known).title.slice(0, 80)}`)
  return { id: 'summary', title: words.many(tellings.length), message: titles.join('\n') }
}

async function tell(tellings: Telling[], ports: RemindPorts, settings: Settings): Promise<void> {
  if (tellings.length > MOST_AT_ONCE) await show(ports.notices, summary(tellings, ports))
  else for (const telling of tellings) await show(ports.notices, noticeFor(telling, settings, ports))
  await endTelling(
    ports.db,
    tellings.flatMap(({ known, keys }) => keys.map((key) => `${known.call.id} ${key}`)),
  )
}

/** New calls of the searches that tell at once. A notice of the same search replaces itself. */
async function tellFound(ports: RemindPorts): Promise<void> {
  for (const { search, calls } of await freshCalls(ports.db, 'at-once')) {
    const [first] = await callsById(ports.db, calls.slice(0, 1))
    await show(ports.notices, {
      id: `search ${search.id}`,
      title: ports.notice.found(calls.length, search.name),
      message: first?.call.title ?? '',
    })
    await markTold(ports.db, search.id, calls)
  }
}

/** Tells what is due, and returns when to look again (epoch ms). Two at once would tell twice: the second waits. */
export function tellDue(ports: RemindPorts): Promise<number> {
  return navigator.locks.request('reminders', async () => {
    const { db } = ports
    const now = ports.clock()
    const settings = await readSettings(db)
    const ranTo = (await db.jobs.get('remind'))?.ranTo ?? now
    // Told up to an instant that has not come yet: the clock ran ahead then.
    const since = ranTo > now + SLACK ? now - DAY : ranTo
    const told = (upTo: number, next: number) => db.jobs.put({ id: 'remind', kind: 'remind', due: next, ranTo: upTo })
    if (!settings.reminders) {
      await told(now, now + TICK)
      return now + TICK
    }
    const { tellings, next, waits } = await survey(ports, settings, since)
    await db.transaction('rw', [db.reminders, db.jobs], async () => {
      await beginTelling(
        db,
        tellings.flatMap(({ known, keys }) => keys.map((key) => ({ call: known.call.id, key }))),
        now,
      )
      // Soon again, should the worker be killed before all of it was shown.
      await told(waits ? since : now, Math.min(next, now + RETRY))
    })
    await tell(tellings, ports, settings)
    await told(waits ? since : now, next)
    if (quietSpan(now, quietHours(settings, ports.zone())) === null) await tellFound(ports)
    await forgetOldReminders(db, now)
    return next
  })
}
