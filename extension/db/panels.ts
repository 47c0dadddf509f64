// Where the panel stays away, because the person closed it there: for a call, until its term moves; for a whole site.
import type { Call } from '../../shared/call/call.ts'
import { moment } from '../../shared/call/deadlines.ts'
import type { CallDatabase } from './database.ts'

const callKey = (id: string) => `call ${id}`
const siteKey = (host: string) => `site ${host}`

export async function closePanelFor(db: CallDatabase, calls: readonly Call[], at: number): Promise<void> {
  await db.closed.bulkPut(calls.map(({ id, deadline }) => ({ id: callKey(id), at, term: moment(deadline) })))
}

export async function closePanelOn(db: CallDatabase, host: string, at: number): Promise<void> {
  await db.closed.put({ id: siteKey(host), at })
}

export async function openPanelFor(db: CallDatabase, ids: readonly string[]): Promise<void> {
  await db.closed.bulkDelete(ids.map(callKey))
}

export async function openPanelOn(db: CallDatabase, host: string): Promise<void> {
  await db.closed.delete(siteKey(host))
}

/** Hosts on which the panel never shows by itself. */
export async function quietSites(db: CallDatabase): Promise<string[]> {
  const keys = await db.closed.where('id').startsWith('site ').primaryKeys()
  return keys.map((key) => key.slice('site '.length))
}

/** Whether the person wants to be left alone on this site. */
export async function isQuiet(db: CallDatabase, host: string): Promise<boolean> {
  return (await db.closed.get(siteKey(host))) !== undefined
}

/** Whether the panel may show by itself: the site is not shut, and one of the calls was not closed as it stands now. */
export async function mayShow(db: CallDatabase, host: string, calls: readonly Call[]): Promise<boolean> {
  if (await isQuiet(db, host)) return false
  const rows = await db.closed.bulkGet(calls.map(({ id }) => callKey(id)))
  return calls.some((call, index) => rows[index] === undefined || rows[index]?.term !== moment(call.deadline))
}
