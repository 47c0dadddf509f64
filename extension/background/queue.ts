// Work due later, in a table with one alarm at the earliest: Chrome caps alarms at 500 and drops them on updates
// (developer.chrome.com/docs/extensions/reference/api/alarms), the table forgets nothing.
import type { Alarms } from 'webextension-polyfill'
import type { CallDatabase, JobRow } from '../db/database.ts'

export const ALARM = 'next-job'
/** Chrome fires no alarm sooner than this. */
const SOONEST = 30_000

export type AlarmPort = Pick<Alarms.Static, 'create' | 'clear'>

/** Puts the one alarm at the earliest job. To be called at every start: alarms may be lost with the browser. */
export async function arm(db: CallDatabase, alarms: AlarmPort, now: number): Promise<void> {
  const next = await db.jobs.orderBy('due').first()
  if (next) await alarms.create(ALARM, { when: Math.max(next.due, now + SOONEST) })
  else await alarms.clear(ALARM)
}

/** Puts a job at its time, replacing the one of the same id. */
export async function schedule(db: CallDatabase, alarms: AlarmPort, job: JobRow, now: number): Promise<void> {
  await db.jobs.put(job)
  await arm(db, alarms, now)
}

/** Takes what is due out of the table, so that no job runs twice. */
export async function takeDue(db: CallDatabase, now: number): Promise<JobRow[]> {
  return db.transaction('rw', db.jobs, async () => {
    const due = await db.jobs.where('due').belowOrEqual(now).toArray()
    await db.jobs.bulkDelete(due.map(({ id }) => id))
    return due
  })
}
