// The calls a page shows as the person holds them, followed as they change here, in another window or by a sync.
import { signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { EMPTY_PROFILE, type Profile } from '../../../shared/call/profile.ts'
import { romeDay } from '../../../shared/call/status.ts'
import { callsById, type KnownCall } from '../../db/calls.ts'
import { CallDatabase, DEFAULT_SETTINGS, readSettings } from '../../db/database.ts'
import { type StorageFailure, storageFailure } from '../../db/failure.ts'
import { readProfile } from '../../db/profile.ts'
import { saveCall, unsaveCall } from '../../db/saved.ts'
import type { Settings } from '../../db/user.ts'
import type { Reader } from '../../facts.ts'
import { ask } from '../ask.ts'

export const db = new CallDatabase()
/** Calls looked at, in the order asked for; null while they are read for the first time. */
export const calls = signal<KnownCall[] | null>(null)
export const settings = signal<Settings>(DEFAULT_SETTINGS)
const profile = signal<Profile>(EMPTY_PROFILE)
/** Why the last write, or reading, did not happen. */
export const problem = signal<StorageFailure | null>(null)

/** Present ids: a feed may have merged one away since a link to it was made. */
async function presentIds(ids: readonly string[]): Promise<string[]> {
  const known = new Set((await callsById(db, [...ids])).map(({ call }) => call.id))
  const lost = ids.filter((id) => !known.has(id))
  if (lost.length === 0) return [...ids]
  const rows = await db.calls.where('aliases').anyOf(lost).toArray()
  const now = new Map(rows.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id])))
  return [...new Set(ids.map((id) => now.get(id) ?? id))]
}

let watching: { unsubscribe(): void } | null = null

/** Shows these calls from now on. */
export function watchCalls(ids: readonly string[]): void {
  watching?.unsubscribe()
  watching = liveQuery(async () => ({
    known: await callsById(db, await presentIds(ids)),
    settings: await readSettings(db),
    profile: await readProfile(db),
  })).subscribe({
    next(read) {
      calls.value = read.known
      settings.value = read.settings
      profile.value = read.profile
    },
    error(error) {
      console.error('Segnabandi, reading the call of this page:', error)
      problem.value = storageFailure(error)
    },
  })
}

/** Who reads: for the verdict on a call. */
export const readerNow = (): Reader => ({ profile: profile.value, today: romeDay(Date.now()) })

/** Writes; when that fails says why, and what stood stays. What changed is then read by itself. @returns whether it did */
export async function write(change: () => Promise<unknown>): Promise<boolean> {
  problem.value = null
  try {
    await change()
  } catch (error) {
    console.error('Segnabandi, writing what was changed:', error)
    problem.value = storageFailure(error)
    return false
  }
  await ask({ name: 'changed' })
  return true
}

export function keep({ call, origin }: KnownCall, save: boolean): Promise<boolean> {
  return write(() =>
    save ? saveCall(db, call, origin === 'page' ? 'page' : 'feed', Date.now()) : unsaveCall(db, call.id),
  )
}
