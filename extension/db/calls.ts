// What pages and background ask of the calls: what closes soon, which call has this address, this id.
import type { Call } from '../../shared/call/call.ts'
import { applyCorrections } from '../../shared/call/corrections.ts'
import { CLOSING_DAYS, closesAt, statusAt } from '../../shared/call/status.ts'
import type { CallDatabase, CallRow } from './database.ts'
import { turnedDown } from './own.ts'
import { emptyOwn, type OwnRecord, type SavedRow } from './user.ts'

const DAY = 86_400_000

/** A call with what the person did about it. */
export interface KnownCall {
  /** As it is read now. */
  call: Call
  /** The person's own copy; null when not saved. */
  saved: { at: number; call: Call } | null
  /** What the person made of it; blank when nothing. */
  own: OwnRecord
  /** Given by a feed now; kept though its feed dropped it; or read from a page by the person. */
  origin: 'feed' | 'dropped' | 'page'
}

/** The call as the person holds it to be: with their corrections. */
export const heldCall = ({ call, own }: Pick<KnownCall, 'call' | 'own'>): Call =>
  applyCorrections(call, own.corrections).call

/** Two feeds may give one call: the first one found stands. */
const once = (rows: CallRow[]) => [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()

async function withSaved(db: CallDatabase, rows: CallRow[]): Promise<KnownCall[]> {
  const unique = once(rows)
  const ids = unique.map(({ id }) => id)
  const [saved, own] = await Promise.all([db.saved.bulkGet(ids), db.own.bulkGet(ids)])
  return unique.map(({ id, call }, index) => {
    const kept = saved[index]
    return {
      call,
      saved: kept ? { at: kept.at, call: kept.call } : null,
      own: own[index] ?? emptyOwn(id),
      origin: 'feed',
    }
  })
}

/** A saved call that no feed gives. */
export const keptAlone = (row: SavedRow, own: OwnRecord): KnownCall => ({
  call: row.call,
  saved: { at: row.at, call: row.call },
  own,
  origin: row.source === 'page' ? 'page' : 'dropped',
})

/** Calls of the person's own deadline, whatever the feed's: they cannot be found by its index. */
async function withOwnDeadline(db: CallDatabase): Promise<KnownCall[]> {
  const ids = await db.own.filter(({ corrections }) => corrections.deadline !== undefined).primaryKeys()
  return ids.length === 0 ? [] : callsById(db, ids)
}

const soonest = (left: KnownCall, right: KnownCall) =>
  (closesAt(heldCall(left)) ?? 0) - (closesAt(heldCall(right)) ?? 0)

/** Calls of a corrected deadline held to close within a span. */
function dueWithin(corrected: readonly KnownCall[], refused: ReadonlySet<string>, from: number, to: number) {
  return corrected.filter((known) => {
    const held = heldCall(known)
    const closes = closesAt(held)
    const isOver = closes === null || ['withdrawn', 'closed'].includes(statusAt(held, from))
    return !isOver && closes <= to && !refused.has(known.call.id)
  })
}

/** Calls still open at `now` that have a deadline, soonest first. */
export async function upcomingCalls(db: CallDatabase, now: number, limit: number): Promise<KnownCall[]> {
  const [refused, corrected] = await Promise.all([turnedDown(db), withOwnDeadline(db)])
  const own = new Set(corrected.map(({ call }) => call.id))
  const rows = await db.calls
    .where('closesAt')
    .above(now)
    // Two feeds may give one call, so more rows than calls may be needed; the few extra cost less than a second look.
    .limit(limit * 2 + refused.size + own.size)
    .toArray()
  const fed = await withSaved(
    db,
    rows.filter(({ id }) => !refused.has(id) && !own.has(id)),
  )
  const mine = dueWithin(corrected, refused, now, Number.MAX_SAFE_INTEGER)
  return [...fed, ...mine].sort(soonest).slice(0, limit)
}

/** Calls of these ids, in that order; ids nobody knows are left out. */
export async function callsById(db: CallDatabase, ids: string[]): Promise<KnownCall[]> {
  const rows = await db.calls.where('id').anyOf(ids).toArray()
  const found = new Map((await withSaved(db, rows)).map((known) => [known.call.id, known]))
  const rest = ids.filter((id) => !found.has(id))
  const [saved, own] = await Promise.all([db.saved.bulkGet(rest), db.own.bulkGet(rest)])
  for (const [index, row] of saved.entries()) if (row) found.set(row.id, keptAlone(row, own[index] ?? emptyOwn(row.id)))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Ids of the calls, of feeds or saved, that have one of these address keys. */
export async function idsWithKeys(db: CallDatabase, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const [fed, saved] = await Promise.all([
    db.calls.where('keys').anyOf(keys).distinct().primaryKeys(),
    db.saved.where('keys').anyOf(keys).distinct().primaryKeys(),
  ])
  return [...new Set([...fed.map(([, id]) => id), ...saved])]
}

/** How many calls there are, and the one that closes first, as the person holds it to be. */
export interface Closing {
  count: number
  first: Call | null
}

/**
 * Calls of feeds that close in the coming days. Counted by their keys: of fifty thousand calls thousands may close in a
 * week, and the number on the button is drawn at every change.
 */
export async function closingSoon(db: CallDatabase, now: number): Promise<Closing> {
  const to = now + CLOSING_DAYS * DAY
  const [refused, corrected, keys] = await Promise.all([
    turnedDown(db),
    withOwnDeadline(db),
    db.calls.where('closesAt').between(now, to, false, true).primaryKeys(),
  ])
  const own = new Set(corrected.map(({ call }) => call.id))
  const fed = new Set(keys.map(([, id]) => id).filter((id) => !refused.has(id) && !own.has(id)))
  const mine = dueWithin(corrected, refused, now, to)
  const [id] = fed
  const first = id === undefined ? [] : await callsById(db, [id])
  const soonestHeld = [...first, ...mine].sort(soonest)[0]
  return { count: fed.size + mine.length, first: soonestHeld ? heldCall(soonestHeld) : null }
}
