// The memory of what was told, so that nothing is told twice and nothing is lost when a worker is killed in between.
import type { CallDatabase, ReminderRow } from './database.ts'

/** Reminders are remembered for this long: their call is over by then. */
const REMEMBERED = 400 * 86_400_000
/** A clock set back by less than this leaves what was told as told: half a day early is early enough. */
const SLACK = 12 * 3_600_000

export const reminderId = (call: string, key: string) => `${call} ${key}`

/** Keys told, or being told, by call. What a clock that ran ahead wrote down counts for nothing. @param now epoch ms */
export async function toldKeys(db: CallDatabase, now: number): Promise<Map<string, Set<string>>> {
  const told = new Map<string, Set<string>>()
  await db.reminders.each(({ call, key, toldAt }) => {
    if (toldAt > now + SLACK) return
    const keys = told.get(call) ?? new Set()
    keys.add(key)
    told.set(call, keys)
  })
  return told
}

/** Writes down that these are being told, before anybody shows them. */
export async function beginTelling(
  db: CallDatabase,
  reminders: readonly { call: string; key: string }[],
  now: number,
): Promise<void> {
  await db.reminders.bulkPut(
    reminders.map(
      ({ call, key }): ReminderRow => ({
        id: reminderId(call, key),
        call,
        key,
        toldAt: now,
        state: 'telling',
        unseen: 1,
      }),
    ),
  )
}

/** They were shown. */
export async function endTelling(db: CallDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.reminders, async () => {
    const rows = await db.reminders.bulkGet([...ids])
    await db.reminders.bulkPut(rows.flatMap((row) => (row ? [{ ...row, state: 'told' as const }] : [])))
  })
}

/** Begun and not ended: the worker was killed in between. */
export function halfTold(db: CallDatabase): Promise<ReminderRow[]> {
  return db.reminders.filter(({ state }) => state === 'telling').toArray()
}

/** Reminders the person has not seen in one of our pages yet, the latest first. */
export async function unseenReminders(db: CallDatabase): Promise<ReminderRow[]> {
  const rows = await db.reminders.where('unseen').equals(1).toArray()
  return rows.sort((left, right) => right.toldAt - left.toldAt)
}

/** Seen: of one call, or all of them. */
export async function markSeen(db: CallDatabase, call: string | null): Promise<void> {
  await db.transaction('rw', db.reminders, async () => {
    const rows = await db.reminders.where('unseen').equals(1).toArray()
    const seen = rows.filter((row) => call === null || row.call === call)
    await db.reminders.bulkPut(seen.map(({ unseen: _, ...row }) => row))
  })
}

export async function forgetOldReminders(db: CallDatabase, now: number): Promise<void> {
  await db.reminders.filter(({ toldAt }) => toldAt < now - REMEMBERED).delete()
}
