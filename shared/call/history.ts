// What changed in a call between two readings: the events a person is told of, and the record that goes on.
import type { Call, Deadline, Evidence, HistoryEvent } from './call.ts'
import { moment } from './deadlines.ts'
import { statusAt } from './status.ts'

export interface Comparison {
  /** The fresh record with the history of both; what it no longer says but never denied is kept. */
  call: Call
  /** Only what is new with this reading. */
  events: HistoryEvent[]
}

/** Facts whose change is told as a correction; titles and summaries are reworded every day and are not. */
const FACTS: readonly [string, (call: Call) => string][] = [
  ['opens', ({ opens }) => (opens === null ? '' : opens.time === null ? opens.date : `${opens.date}T${opens.time}`)],
  ['amounts.totalEur', ({ amounts }) => amounts.totalEur?.toString() ?? ''],
  ['amounts.maxEur', ({ amounts }) => amounts.maxEur?.toString() ?? ''],
  ['contacts.pec', ({ contacts }) => [...contacts.pec].sort().join(', ')],
  ['eligibility.subjects', ({ eligibility }) => [...eligibility.subjects].sort().join(', ')],
]

const bounded = (words: string) => words.slice(0, 600)
const about = (evidence: readonly Evidence[], field: string) => evidence.filter((piece) => piece.field === field)

/** The page that tells of a field now; the call's first page when no quote does. */
function pageOf(call: Call, field: string): string | null {
  return call.evidence.find((piece) => piece.field === field)?.page ?? call.pages[0]?.url ?? null
}

/**
 * A later term is an extension; after the former had passed, or the call was over, the terms were reopened; an earlier
 * one is a correction.
 */
function deadlineEvent(old: Call, fresh: Call, at: string): HistoryEvent | null {
  const [from, to] = [moment(old.deadline), moment(fresh.deadline)]
  if (from === to || to === '') return null
  // An hour that only now is read is a finer reading, not news.
  if (old.deadline.date === fresh.deadline.date && (old.deadline.time === null || fresh.deadline.time === null))
    return null
  const change = { at, field: 'deadline', from: bounded(from), to: bounded(to), page: pageOf(fresh, 'deadline') }
  if (from === '') return null
  if (to < from) return { ...change, event: 'corrected' }
  const status = statusAt(old, Date.parse(at))
  if (status === 'withdrawn') return { ...change, event: 'reopened' }
  const closed = status === 'closed'
  const saysExtension = fresh.deadline.supersedes?.slice(0, 10) === old.deadline.date
  return { ...change, event: closed && !saysExtension ? 'reopened' : 'extended' }
}

/** Told once, whichever page tells it on whichever day, until the terms are reopened. */
const isEnd = (event: HistoryEvent['event']) => event === 'withdrawn' || event === 'results'

/**
 * What makes two tellings of one event the same. A term moved is known by the day it moved to; when the text that tells
 * of it does not say, that is the deadline the same reading found.
 */
function key({ event, field, to, at }: HistoryEvent, deadline: Deadline): string {
  if (event === 'new') return 'new'
  if (isEnd(event)) return event
  if (event === 'extended' || event === 'reopened') return `moved ${(to ?? deadline.date ?? at).slice(0, 10)}`
  return `${event} ${field ?? ''} ${to ?? at.slice(0, 10)}`
}

/**
 * An event bears the day its page was published. When that page was read before and did not tell of it, it happened since:
 * with the old day nobody would be told.
 */
function isToldSince({ at, page }: HistoryEvent, old: Call): boolean {
  const met = old.history.find(({ event }) => event === 'new')?.at
  return met !== undefined && dayOf(at) < dayOf(met) && old.pages.some(({ url }) => url === page)
}

const dayOf = (moment: string) => moment.slice(0, 10)

/** Whether the issuer's own page states the term of a record. */
function isOfficialTerm(call: Call): boolean {
  const page = pageOf(call, 'deadline')
  return call.pages.some(({ url, kind }) => kind === 'official' && url === page)
}

/**
 * A term that another page contradicts does not replace the one known: both are shown. The issuer's word replaces a
 * newspaper's, and what is known to be a former term is no doubt.
 */
function settleDoubts(old: Call, fresh: Call): void {
  const former = new Set(old.history.flatMap(({ from, field }) => (field === 'deadline' && from ? [dayOf(from)] : [])))
  const doubts = (fresh.doubts ?? []).filter(({ field, value }) => field !== 'deadline' || !former.has(dayOf(value)))
  const contested = doubts.find(({ field, value }) => field === 'deadline' && dayOf(value) === old.deadline.date)
  if (contested !== undefined && !isOfficialTerm(fresh)) {
    doubts.splice(doubts.indexOf(contested), 1, {
      ...contested,
      value: moment(fresh.deadline),
      page: pageOf(fresh, 'deadline'),
    })
    fresh.deadline = { ...old.deadline, certainty: Math.min(old.deadline.certainty, fresh.deadline.certainty) }
  }
  if (doubts.length > 0) fresh.doubts = doubts
  else delete fresh.doubts
}

/**
 * Compares a call as it was with a fresh reading of it.
 * @param old null when the call was not known.
 * @param at instant (epoch ms) of the fresh reading.
 */
export function compare(old: Call | null, fresh: Call, at: number): Comparison {
  const seen = new Date(at).toISOString()
  if (old === null) {
    const event: HistoryEvent = { at: seen, event: 'new', page: fresh.pages[0]?.url ?? null }
    return { call: { ...fresh, history: [...fresh.history, event].slice(-500) }, events: [event] }
  }
  // A page that no longer states its term has not denied it: the term stays, with the quote it was read from.
  const keepsTerm = old.deadline.date !== null && fresh.deadline.date === null && fresh.deadline.kind === 'unknown'
  const steady: Call = keepsTerm
    ? {
        ...fresh,
        deadline: old.deadline,
        evidence: [...fresh.evidence, ...about(old.evidence, 'deadline')].slice(0, 200),
      }
    : { ...fresh }
  // What it is tied to was told by other pages than those merged now.
  if (old.related !== undefined) steady.related = old.related

  settleDoubts(old, steady)

  const reopenedAt = old.history.findLastIndex(({ event }) => event === 'reopened')
  const reopened = old.history[reopenedAt]
  const known = new Set(
    old.history.flatMap((event, n) => (isEnd(event.event) && n < reopenedAt ? [] : [key(event, old.deadline)])),
  )
  /** A page left as it was still tells of the end that the reopening undid. */
  const isUndone = ({ event, at }: HistoryEvent) =>
    isEnd(event) && reopened !== undefined && dayOf(at) <= dayOf(reopened.at)
  const events = steady.history
    .filter((event) => event.event !== 'new' && !isUndone(event) && !known.has(key(event, steady.deadline)))
    .map((event) => (isToldSince(event, old) ? { ...event, at: seen } : event))
  const moved = deadlineEvent(old, steady, seen)
  // The text itself may have told of the extension; then its event is completed rather than doubled.
  const told =
    moved === null ? -1 : events.findIndex((event) => key(event, steady.deadline) === key(moved, steady.deadline))
  if (moved !== null && told >= 0) events[told] = { ...events[told], ...moved }
  else if (moved !== null) events.push(moved)
  for (const [field, read] of FACTS) {
    const [from, to] = [read(old), read(steady)]
    if (from !== to && from !== '' && to !== '')
      events.push({
        at: seen,
        event: 'corrected',
        field,
        from: bounded(from),
        to: bounded(to),
        page: pageOf(steady, field),
      })
  }
  return { call: { ...steady, history: [...old.history, ...events].slice(-500) }, events }
}

/** Whether two records say the same to a reader, history apart. */
export function sameFacts(left: Call, right: Call): boolean {
  const facts = (call: Call) => JSON.stringify({ ...call, history: [], id: '', aliases: [] }, keyOrder)
  return facts(left) === facts(right)
}

/** Objects are written with their keys in one order: a record read from the store equals one freshly made. */
function keyOrder(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Calls that turn out to be one bring their histories together; it was new only once. */
export function joinHistories([first, ...others]: readonly Call[]): Call | null {
  if (first === undefined) return null
  const events = others.flatMap(({ history }) => history.filter(({ event }) => event !== 'new'))
  const history = [...first.history, ...events].sort((left, right) =>
    left.at < right.at ? -1 : left.at > right.at ? 1 : 0,
  )
  return { ...first, history: history.slice(-500) }
}
