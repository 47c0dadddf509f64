// The calls a person keeps. No sync writes here: what changed since is told by comparing with the feed's version.
import type { Call } from '../../shared/call/call.ts'
import { closesAt, statusAt } from '../../shared/call/status.ts'
import { type KnownCall, keptAlone } from './calls.ts'
import type { CallDatabase, CallRow } from './database.ts'
import { keysOf } from './rows.ts'

export async function saveCall(db: CallDatabase, call: Call, source: 'feed' | 'page', at: number): Promise<void> {
  await db.saved.put({ id: call.id, at, source, keys: keysOf(call), call })
}

export async function unsaveCall(db: CallDatabase, id: string): Promise<void> {
  await db.saved.delete(id)
}

/** Open calls by deadline, then those without a date, then the closed ones, last closed first. */
function byUsefulness(now: number) {
  const place = ({ call }: KnownCall): [number, number] => {
    const closes = closesAt(call)
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
  const current = new Map<string, CallRow>()
  for (const row of await db.calls
    .where('id')
    .anyOf(saved.map(({ id }) => id))
    .toArray())
    current.set(row.id, row)
  return saved
    .map((row): KnownCall => {
      const live = current.get(row.id)
      return live ? { call: live.call, saved: { at: row.at, call: row.call }, origin: 'feed' } : keptAlone(row)
    })
    .sort(byUsefulness(now))
}

/** Saved calls that close in the coming days, soonest first. */
export async function savedClosingSoon(db: CallDatabase, now: number): Promise<Call[]> {
  const calls = (await savedCalls(db, now)).map(({ call }) => call)
  return calls.filter((call) => statusAt(call, now) === 'closing')
}
