// Work due later, in a table with one alarm at the earliest: Chrome caps alarms at 500 and drops them on updates
// (developer.chrome.com/docs/extensions/reference/api/alarms), the table forgets nothing.
import type { Alarms } from 'webextension-polyfill'
import type { CallDatabase, JobRow } from '../db/database.ts'

export const ALARM = 'next-job'
/** Chrome fires no alarm sooner than this. */
const SOONEST = 30_000
/** A job taken and not finished, because its worker was killed, is due again after this. */
const LEASE = 5 * 60_000
/** No job waits longer than a day and the hour by which the clocks change; one that does was put there by a wrong clock. */
const FARTHEST = 26 * 3_600_000

export type AlarmPort = Pick<Alarms.Static, 'create' | 'clear'>

/** Puts the one alarm at the earliest job. To be called at every start: alarms may be lost with the browser. */
export async function arm(db: CallDatabase, alarms: AlarmPort, now: number): Promise<void> {
  await db.jobs
    .where('due')
    .above(now + FARTHEST)
    .modify({ due: now })
  const next = await db.jobs.orderBy('due').first()
  if (next) await alarms.create(ALARM, { when: Math.max(next.due, now + SOONEST) })
  else await alarms.clear(ALARM)
}

/** Puts a job at its time, replacing the one of the same id. */
export async function schedule(db: CallDatabase, alarms: AlarmPort, job: JobRow, now: number): Promise<void> {
  await db.jobs.put(job)
  await arm(db, alarms, now)
}

/**
 * What is due, each put off for as long as a job may take: so that none runs twice, and one whose worker is killed
 * runs again. Who does a job gives it its next time, or deletes it.
 */
export async function takeDue(db: CallDatabase, now: number): Promise<JobRow[]> {
  return db.transaction('rw', db.jobs, async () => {
    const due = await db.jobs.where('due').belowOrEqual(now).toArray()
    await db.jobs.bulkPut(due.map((job) => ({ ...job, due: now + LEASE })))
    return due
  })
}
