// Losing one's list is what users of such tools complain of most. How much the person has, and a copy of it, are kept in
// storage.local: another file of the browser than the database, so that one may be lost and the other not.
import type { Storage } from 'webextension-polyfill'
import { type Backup, countHoldings, type Holdings, makeBackup, readBackup } from '../db/backup.ts'
import type { CallDatabase } from '../db/database.ts'

export type LocalPort = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>

export interface Lost {
  before: Holdings
  now: Holdings
  /** Epoch ms at which it was noticed. */
  at: number
}

/** Fewer than this may be let go in one evening. */
const MANY = 10

const isLoss = (before: Holdings, now: Holdings) =>
  (before.saved > 0 && now.saved === 0) || (before.saved >= MANY && now.saved < before.saved / 2)

async function read<T>(local: LocalPort, key: string): Promise<T | null> {
  // Written by this file alone: no page and no content script can reach this storage.
  return ((await local.get(key))[key] as T | undefined) ?? null
}

export const readLost = (local: LocalPort): Promise<Lost | null> => read<Lost>(local, 'lost')

/** After the person changed something: what is here now is what there should be. */
export async function noteHoldings(db: CallDatabase, local: LocalPort): Promise<void> {
  if ((await readLost(local)) === null) await local.set({ holdings: await countHoldings(db) })
}

/** At every start: is there what there was? Returns what is missing, until the person has answered. */
export async function checkHoldings(db: CallDatabase, local: LocalPort, at: number): Promise<Lost | null> {
  const known = await readLost(local)
  if (known !== null) return known
  const [before, now] = [await read<Holdings>(local, 'holdings'), await countHoldings(db)]
  if (before === null || !isLoss(before, now)) {
    await local.set({ holdings: now })
    return null
  }
  const lost: Lost = { before, now, at }
  await local.set({ lost })
  return lost
}

/** The person has answered: what is here is right, or was put back. */
export async function acceptHoldings(db: CallDatabase, local: LocalPort): Promise<void> {
  await local.remove('lost')
  await noteHoldings(db, local)
}

/** Keeps the day's copy; never over the copy of what was lost. */
export async function keepCopy(db: CallDatabase, local: LocalPort, now: number): Promise<void> {
  if ((await readLost(local)) !== null) return
  const { saved } = await countHoldings(db)
  if (saved > 0) await local.set({ copy: JSON.stringify(await makeBackup(db, now)) })
}

/** The copy of the last day all was well; null when there is none, or it cannot be read. */
export async function readCopy(local: LocalPort): Promise<Backup | null> {
  const text = await read<string>(local, 'copy')
  const found = text === null ? null : readBackup(text)
  return found !== null && 'backup' in found ? found.backup : null
}
