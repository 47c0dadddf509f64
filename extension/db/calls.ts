// What pages and background ask of the calls: what closes soon, which call has this address, this id.
import type { Call } from '../../shared/call/call.ts'
import { CLOSING_DAYS } from '../../shared/call/status.ts'
import type { CallDatabase, CallRow, SavedRow } from './database.ts'

const DAY = 86_400_000

/** A call with what the person did about it. */
export interface KnownCall {
  call: Call
  /** The person's own copy; null when not saved. */
  saved: { at: number; call: Call } | null
  /** Given by a feed now; kept though its feed dropped it; or read from a page by the person. */
  origin: 'feed' | 'dropped' | 'page'
}

/** Two feeds may give one call: the first one found stands. */
const once = (rows: CallRow[]) => [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()

async function withSaved(db: CallDatabase, rows: CallRow[]): Promise<KnownCall[]> {
  const unique = once(rows)
  const saved = await db.saved.bulkGet(unique.map(({ id }) => id))
  return unique.map(({ call }, index) => {
    const kept = saved[index]
    return { call, saved: kept ? { at: kept.at, call: kept.call } : null, origin: 'feed' }
  })
}

/** A saved call that no feed gives. */
export const keptAlone = (row: SavedRow): KnownCall => ({
  call: row.call,
  saved: { at: row.at, call: row.call },
  origin: row.source === 'page' ? 'page' : 'dropped',
})

/** Calls still open at `now` that have a deadline, soonest first. */
export async function upcomingCalls(db: CallDatabase, now: number, limit: number): Promise<KnownCall[]> {
  return withSaved(db, await db.calls.where('closesAt').above(now).limit(limit).toArray())
}

/** Calls of these ids, in that order; ids nobody knows are left out. */
export async function callsById(db: CallDatabase, ids: string[]): Promise<KnownCall[]> {
  const rows = await db.calls.where('id').anyOf(ids).toArray()
  const found = new Map((await withSaved(db, rows)).map((known) => [known.call.id, known]))
  for (const row of await db.saved.bulkGet(ids.filter((id) => !found.has(id))))
    if (row) found.set(row.id, keptAlone(row))
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

/** Calls of feeds that close in the coming days, soonest first. */
export async function closingSoon(db: CallDatabase, now: number): Promise<Call[]> {
  const rows = await db.calls
    .where('closesAt')
    .between(now, now + CLOSING_DAYS * DAY, false, true)
    .toArray()
  return once(rows).map(({ call }) => call)
}
