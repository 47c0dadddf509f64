// What the alarm wakes for: feeds to bring in, a number to draw again.
import type { CallDatabase, JobRow } from '../db/database.ts'
import type { badge as italian } from '../locales/it/badge.ts'
import { type BadgePort, refreshBadge } from './badge.ts'
import type { Fetch } from './feed.ts'
import { type AlarmPort, arm, schedule, takeDue } from './queue.ts'
import { type SyncOutcome, syncFeed } from './sync.ts'

const HOUR = 3_600_000
/** A feed is made a few times a day; after a failure it is tried sooner. */
const EVERY = 6 * HOUR
const AFTER_FAILURE = HOUR

export interface JobPorts {
  db: CallDatabase
  fetch: Fetch
  clock: () => number
  action: BadgePort
  alarms: AlarmPort
  words: typeof italian
}

/** Draws the number, and sees to it that it is drawn again when it changes by itself. */
export async function drawBadge({ db, action, alarms, clock, words }: JobPorts): Promise<void> {
  const due = await refreshBadge(db, action, clock(), words)
  await schedule(db, alarms, { id: 'badge', kind: 'badge', due }, clock())
}

/** Brings one feed in now, and puts its next time in the queue. */
export async function bringFeed(ports: JobPorts, feed: string): Promise<SyncOutcome> {
  const { db, alarms, clock } = ports
  const job = (wait: number): JobRow => ({ id: `sync ${feed}`, kind: 'sync', feed, due: clock() + wait })
  // In the queue before it starts: a worker stopped half-way is woken again.
  await schedule(db, alarms, job(AFTER_FAILURE), clock())
  const outcome = await syncFeed(ports, feed)
  if (await db.feeds.get(feed)) await schedule(db, alarms, job(outcome === 'failed' ? AFTER_FAILURE : EVERY), clock())
  else await db.jobs.delete(`sync ${feed}`)
  if (outcome === 'updated') await drawBadge(ports)
  return outcome
}

/** Brings all feeds in, or the one named. */
export async function bringFeeds(ports: JobPorts, feed: string | null): Promise<void> {
  const feeds = feed === null ? (await ports.db.feeds.toArray()).map(({ url }) => url) : [feed]
  for (const url of feeds) await bringFeed(ports, url)
}

/** Runs what is due and puts the alarm at the next. */
export async function runDue(ports: JobPorts): Promise<void> {
  const due = await takeDue(ports.db, ports.clock())
  for (const job of due) {
    if (job.kind === 'sync' && job.feed !== undefined) await bringFeed(ports, job.feed)
    if (job.kind === 'badge') await drawBadge(ports)
  }
  await arm(ports.db, ports.alarms, ports.clock())
}

/** At every start of the browser or of the extension: the alarm may be lost and the number is drawn by nobody else. */
export async function resume(ports: JobPorts): Promise<void> {
  await drawBadge(ports)
  const scheduled = new Set((await ports.db.jobs.toArray()).map(({ id }) => id))
  for (const { url } of await ports.db.feeds.toArray()) if (!scheduled.has(`sync ${url}`)) await bringFeed(ports, url)
  await runDue(ports)
}
