// A backup: all a person made, and nothing a feed gave, as one JSON text. It goes out as a file, comes back as a file
// that anybody may have changed, and is put back in one transaction: all of it, or nothing.
import * as v from 'valibot'
import { profileSchema } from '../../shared/call/profile.ts'
import { feedAddress } from '../feed-address.ts'
import type { CallDatabase, FeedRow } from './database.ts'
import { ownSchema, savedSchema, searchSchema, settingsSchema } from './user.ts'

const BACKUP_VERSION = 1
/** A person saves hundreds of calls of a few KB each; this is thousands. In UTF-16 units. */
export const LONGEST_BACKUP = 100_000_000

const backupSchema = v.object({
  format: v.literal('segnabandi-backup'),
  version: v.literal(BACKUP_VERSION),
  /** Epoch ms. */
  madeAt: v.number(),
  saved: v.pipe(v.array(savedSchema), v.maxLength(50_000)),
  own: v.pipe(v.array(ownSchema), v.maxLength(50_000)),
  searches: v.pipe(v.array(searchSchema), v.maxLength(500)),
  profile: v.nullable(profileSchema),
  settings: v.nullable(settingsSchema),
  /** Addresses of the feeds followed. */
  feeds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2048))), v.maxLength(500)),
  /** Sites on which the panel stays away. */
  quietSites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(10_000)),
})

export type Backup = v.InferOutput<typeof backupSchema>

/** How much a person made: what a start-up compares. */
export interface Holdings {
  saved: number
  own: number
  searches: number
}

export async function countHoldings(db: CallDatabase): Promise<Holdings> {
  const [saved, own, searches] = await Promise.all([db.saved.count(), db.own.count(), db.searches.count()])
  return { saved, own, searches }
}

/** @param now epoch ms */
export function makeBackup(db: CallDatabase, now: number): Promise<Backup> {
  return db.transaction(
    'r',
    [db.saved, db.own, db.searches, db.profile, db.settings, db.feeds, db.closed],
    async () => ({
      format: 'segnabandi-backup',
      version: BACKUP_VERSION,
      madeAt: now,
      saved: await db.saved.toArray(),
      own: await db.own.toArray(),
      searches: await db.searches.toArray(),
      profile: (await db.profile.get('profile')) ?? null,
      settings: v.parse(settingsSchema, (await db.settings.get('settings')) ?? {}),
      feeds: (await db.feeds.toArray()).map(({ url }) => url),
      quietSites: (await db.closed.where('id').startsWith('site ').primaryKeys()).map((key) => key.slice(5)),
    }),
  )
}

export type BackupFailure = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'broken'

/** The backup in a text; or why it is none. The detail is for who repairs it. */
export function readBackup(text: string): { backup: Backup } | { failure: BackupFailure; detail: string } {
  if (text.length > LONGEST_BACKUP) return { failure: 'too-large', detail: `${text.length} characters` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { failure: 'not-json', detail: error instanceof Error ? error.message : String(error) }
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (format !== 'segnabandi-backup') return { failure: 'not-ours', detail: 'no "format": "segnabandi-backup"' }
  if (typeof version === 'number' && version > BACKUP_VERSION)
    return { failure: 'newer', detail: `version ${version}, this extension reads up to ${BACKUP_VERSION}` }
  const parsed = v.safeParse(backupSchema, value)
  return parsed.success
    ? { backup: parsed.output }
    : { failure: 'broken', detail: v.summarize([parsed.issues[0]]).slice(0, 500) }
}

/** What a restore would do, for the person to see before. */
export interface Preview {
  madeAt: number
  /** Saved calls that are not here. */
  added: { id: string; title: string }[]
  /** Calls whose record here differs; `wins` says which of the two stands after a restore: the later changed. */
  differing: { id: string; title: string; wins: 'backup' | 'here' }[]
  /** Saved calls that are the same in both. */
  same: number
  searches: number
  feeds: number
}

export async function previewRestore(db: CallDatabase, backup: Backup): Promise<Preview> {
  const [here, own] = await Promise.all([
    db.saved.bulkGet(backup.saved.map(({ id }) => id)),
    db.own.bulkGet(backup.own.map(({ id }) => id)),
  ])
  const titles = new Map(backup.saved.map(({ id, call }) => [id, call.title]))
  const differing = backup.own.flatMap((record, index) => {
    const mine = own[index]
    if (mine === undefined || JSON.stringify(mine) === JSON.stringify(record)) return []
    const wins: 'backup' | 'here' = record.changedAt > mine.changedAt ? 'backup' : 'here'
    return [{ id: record.id, title: titles.get(record.id) ?? record.id, wins }]
  })
  const added = backup.saved.flatMap(({ id, call }, index) => (here[index] ? [] : [{ id, title: call.title }]))
  const [searches, feeds] = await Promise.all([
    db.searches.bulkGet(backup.searches.map(({ id }) => id)),
    db.feeds.bulkGet(backup.feeds),
  ])
  const differs = new Set(differing.map(({ id }) => id))
  const unchanged = backup.saved.filter(({ id }, index) => here[index] !== undefined && !differs.has(id))
  return {
    madeAt: backup.madeAt,
    added,
    differing,
    same: unchanged.length,
    searches: searches.filter((search) => search === undefined).length,
    feeds: feeds.filter((feed) => feed === undefined).length,
  }
}

const unread = (url: string): FeedRow => ({
  url,
  title: null,
  generatedAt: null,
  indexSha256: null,
  shards: [],
  syncedAt: null,
  triedAt: null,
  failure: null,
})

/**
 * Puts a backup back beside what is here: nothing is deleted, and of two records of one call the later changed stands.
 * Returns the feeds that are new here, for the caller to bring in.
 */
export function restoreBackup(db: CallDatabase, backup: Backup): Promise<string[]> {
  const tables = [db.saved, db.own, db.searches, db.profile, db.settings, db.feeds, db.closed]
  return db.transaction('rw', tables, async () => {
    const saved = await db.saved.bulkGet(backup.saved.map(({ id }) => id))
    await db.saved.bulkAdd(backup.saved.filter((_, index) => saved[index] === undefined))
    const own = await db.own.bulkGet(backup.own.map(({ id }) => id))
    await db.own.bulkPut(backup.own.filter((record, index) => record.changedAt > (own[index]?.changedAt ?? -1)))
    const searches = await db.searches.bulkGet(backup.searches.map(({ id }) => id))
    await db.searches.bulkAdd(backup.searches.filter((_, index) => searches[index] === undefined))
    if (backup.profile !== null && !(await db.profile.get('profile'))) await db.profile.put(backup.profile, 'profile')
    if (backup.settings !== null && !(await db.settings.get('settings')))
      await db.settings.put(backup.settings, 'settings')
    await db.closed.bulkPut(backup.quietSites.map((host) => ({ id: `site ${host}`, at: backup.madeAt })))
    // An address in a file is followed only when a person could have typed it.
    const addresses = backup.feeds.filter((url) => feedAddress(url) === url)
    const known = await db.feeds.bulkGet(addresses)
    const fresh = addresses.filter((_, index) => known[index] === undefined)
    await db.feeds.bulkAdd(fresh.map(unread))
    return fresh
  })
}
