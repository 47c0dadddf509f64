// The calls a person keeps. No sync writes here: what changed since is told by comparing with the feed's version.
import type { Call } from '../../shared/call/call.ts'
import { closesAt, statusAt } from '../../shared/call/status.ts'
import { heldCall, type KnownCall, keptAlone } from './calls.ts'
import type { CallDatabase, CallRow } from './database.ts'
import { keysOf } from './rows.ts'
import { emptyOwn, isBlank } from './user.ts'

/** Keeps a call with a copy of it; what was made of it before stands again. */
export async function saveCall(db: CallDatabase, call: Call, source: 'feed' | 'page', at: number): Promise<void> {
  await db.transaction('rw', [db.saved, db.own], async () => {
    await db.saved.put({ id: call.id, at, source, keys: keysOf(call), call })
    const own = await db.own.get(call.id)
    if (own === undefined) await db.own.put({ ...emptyOwn(call.id), changedAt: at })
    else if (own.closed !== null) await db.own.put({ ...own, closed: null, changedAt: at })
  })
}

/** Lets a call go. Notes, tags and whatever else was made of it stay, for the day it is saved again. */
export async function unsaveCall(db: CallDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.saved, db.own], async () => {
    await db.saved.delete(id)
    const own = await db.own.get(id)
    if (own !== undefined && isBlank(own)) await db.own.delete(id)
  })
}

/** Open calls by deadline, then those without a date, then the closed ones, last closed first. */
function byUsefulness(now: number) {
  const place = (known: KnownCall): [number, number] => {
    const closes = closesAt(heldCall(known))
    if (closes === null) return [1, 0]
    return closes > now ? [0, closes] : [2, -closes]
  }
  return (left: KnownCall, right: KnownCall) => {
    const [group, order] = place(left)
    const [otherGroup, otherOrder] = place(right)
    return group - otherGroup || order - otherOrder
  }
}

/** Saved calls, each in the feed's present version where a feed still has it. */
export async function savedCalls(db: CallDatabase, now: number): Promise<KnownCall[]> {
  const saved = await db.saved.orderBy('at').reverse().toArray()
  const ids = saved.map(({ id }) => id)
  const [rows, own] = await Promise.all([db.calls.where('id').anyOf(ids).toArray(), db.own.bulkGet(ids)])
  const current = new Map<string, CallRow>(rows.map((row) => [row.id, row]))
  return saved
    .map((row, index): KnownCall => {
      const live = current.get(row.id)
      const made = own[index] ?? emptyOwn(row.id)
      return live
        ? { call: live.call, saved: { at: row.at, call: row.call }, own: made, origin: 'feed' }
        : keptAlone(row, made)
    })
    .sort(byUsefulness(now))
}

/** Saved calls that close in the coming days, soonest first, as the person holds them to be. */
export async function savedClosingSoon(db: CallDatabase, now: number): Promise<Call[]> {
  const kept = (await savedCalls(db, now)).filter(({ own }) => own.closed === null)
  return kept.map(heldCall).filter((call) => statusAt(call, now) === 'closing')
}
