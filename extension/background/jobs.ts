// What the alarm wakes for: feeds to bring in, a number to draw again, reminders, the digest, copies.
import { type CallDatabase, type JobRow, readSettings } from '../db/database.ts'
import { followMerges } from '../db/merged.ts'
import { type Packing, renewWords } from '../db/postings.ts'
import { lookAgain } from '../db/searches.ts'
import { unseenReminders } from '../db/told.ts'
import type { badge as italian } from '../locales/it/badge.ts'
import { type BackupPorts, backUpWhenDue } from './backups.ts'
import { type BadgePort, refreshBadge, showLoss } from './badge.ts'
import { nextAt, tellDigest } from './digest.ts'
import { checkHoldings, keepCopy, type LocalPort, noteHoldings, readLost } from './holdings.ts'
import { type AlarmPort, arm, schedule, takeDue } from './queue.ts'
import { type RemindPorts, tellDue } from './remind.ts'
import { type SyncOutcome, type SyncPorts, syncFeed } from './sync.ts'

const HOUR = 3_600_000
/** A feed is made a few times a day; after a failure it is tried sooner. */
const EVERY = 6 * HOUR
const AFTER_FAILURE = HOUR
const DAY = 24 * HOUR
const RETRY = 5 * 60_000
const MINUTE = 60_000

export interface JobPorts extends RemindPorts, BackupPorts, SyncPorts {
  db: CallDatabase
  clock: () => number
  action: BadgePort
  /** From the extension's own files. */
  weakWords: () => Promise<ReadonlySet<string>>
  alarms: AlarmPort
  local: LocalPort
  words: typeof italian
}

/** Draws the number, and sees to it that it is drawn again when it changes by itself. */
async function drawBadge({ db, action, alarms, clock, words, notice, local }: JobPorts): Promise<void> {
  const unseen = (await unseenReminders(db)).length
  const due = await refreshBadge(db, action, clock(), words, unseen === 0 ? null : notice.reminders(unseen))
  const lost = await readLost(local)
  if (lost !== null) await showLoss(action, notice.lost(lost.before.saved, lost.now.saved))
  await schedule(db, alarms, { id: 'badge', kind: 'badge', due }, clock())
}

/** Tells what is due, and puts the next time in the queue. */
async function remind(ports: JobPorts): Promise<void> {
  await tellDue(ports)
  await drawBadge(ports)
}

/** What the person changed counts at once: in the number, in the reminders, in how much there should be. */
export async function followChange(ports: JobPorts): Promise<void> {
  await noteHoldings(ports.db, ports.local)
  await scheduleDigest(ports)
  await remind(ports)
}

const packing = ({ weakWords }: JobPorts): Packing => ({
  weak: weakWords,
  // A turn of the event loop: messages of pages are answered between two portions.
  rest: () => new Promise((resolve) => setTimeout(resolve)),
})

/**
 * Packs the words of the calls held now. In the queue before it starts: a worker killed half-way is woken for the rest.
 * @public for who finds them missing
 */
export async function renewWordsSoon(ports: JobPorts): Promise<void> {
  const { db, alarms, clock } = ports
  await schedule(db, alarms, { id: 'words', kind: 'words', due: clock() + MINUTE }, clock())
  await renewWords(db, packing(ports))
  await db.jobs.delete('words')
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
  if (outcome === 'updated') {
    await followMerges(db)
    await lookAgain(db, clock())
    // An extension is told, and its reminders planned, as soon as it comes in.
    await remind(ports)
    // Nobody waits for it: the calls are there, and are found by their addresses meanwhile.
    renewWordsSoon(ports).catch((error: unknown) => console.error('Segnabandi, packing the words of the calls:', error))
  }
  return outcome
}

/** Brings all feeds in, or the one named. */
export async function bringFeeds(ports: JobPorts, feed: string | null): Promise<void> {
  const feeds = feed === null ? (await ports.db.feeds.toArray()).map(({ url }) => url) : [feed]
  for (const url of feeds) await bringFeed(ports, url)
}

async function scheduleDigest({ db, clock, zone }: JobPorts): Promise<void> {
  const { digest } = await readSettings(db)
  const now = clock()
  if (digest === null) await db.jobs.delete('digest')
  else await db.jobs.put({ id: 'digest', kind: 'digest', due: nextAt(digest, zone(), now) })
}

async function run(job: JobRow, ports: JobPorts): Promise<void> {
  const { db, clock, local } = ports
  switch (job.kind) {
    case 'sync':
      if (job.feed === undefined) await db.jobs.delete(job.id)
      else await bringFeed(ports, job.feed)
      break
    case 'badge':
      await drawBadge(ports)
      break
    case 'remind':
      await remind(ports)
      break
    case 'digest': {
      const due = await tellDigest(ports)
      if (due === null) await db.jobs.delete(job.id)
      else await db.jobs.put({ ...job, due })
      break
    }
    case 'words':
      await renewWords(db, packing(ports))
      await db.jobs.delete(job.id)
      break
    case 'copy':
      await keepCopy(db, local, clock())
      await db.jobs.put({ ...job, due: clock() + DAY })
      break
    case 'backup':
      await backUpWhenDue(ports)
      await db.jobs.put({ ...job, due: clock() + EVERY })
      break
  }
}

/** Runs what is due and puts the alarm at the next. One that fails keeps none of the others waiting. */
export async function runDue(ports: JobPorts): Promise<void> {
  const due = await takeDue(ports.db, ports.clock())
  // The alarm that woke us is spent: a worker killed from here on is woken by this one.
  await arm(ports.db, ports.alarms, ports.clock())
  for (const job of due)
    try {
      await run(job, ports)
    } catch (error) {
      console.error(`Segnabandi, doing "${job.id}", to be tried again in five minutes:`, error)
      await ports.db.jobs.update(job.id, { due: ports.clock() + RETRY })
    }
  await arm(ports.db, ports.alarms, ports.clock())
}

/** At every start of the browser or of the extension: the alarm may be lost and the number is drawn by nobody else. */
export async function resume(ports: JobPorts): Promise<void> {
  const { db, clock, local } = ports
  await checkHoldings(db, local, clock())
  await drawBadge(ports)
  const scheduled = new Set((await db.jobs.toArray()).map(({ id }) => id))
  if (!scheduled.has('digest')) await scheduleDigest(ports)
  for (const kind of ['remind', 'copy', 'backup'] as const)
    if (!scheduled.has(kind)) await db.jobs.put({ id: kind, kind, due: clock() })
  // What came due while the browser was closed or the clock was changed is told now, whenever it is planned for.
  await db.jobs.update('remind', { due: clock() })
  for (const { url } of await db.feeds.toArray()) if (!scheduled.has(`sync ${url}`)) await bringFeed(ports, url)
  await runDue(ports)
}
