// The backup that goes to the Downloads folder by itself: where the person finds it even when the browser is gone.
import type { Downloads, Permissions } from 'webextension-polyfill'
import { makeBackup } from '../db/backup.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { type LocalPort, readLost } from './holdings.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** An hour early is on time: the computer may be off by then. */
const EVERY = { day: DAY - HOUR, week: 7 * DAY - HOUR } as const
const KEPT_FILES = 5
/** A worker has no blob addresses, and Chromium takes addresses of at most 2 MB (url::kMaxURLChars). */
const LONGEST_ADDRESS = 2_000_000
const PATIENCE = 30_000

export type BackupFailureCode = 'permission' | 'too-large' | 'download'

export interface BackupState {
  /** Last one that arrived whole. */
  last: { at: number; saved: number; file: string } | null
  failure: { code: BackupFailureCode; at: number } | null
  /** The browser's ids of our own files, the oldest first. */
  ids: number[]
}

export interface BackupPorts {
  db: CallDatabase
  clock: () => number
  local: LocalPort
  permissions: Pick<Permissions.Static, 'contains'>
  /** undefined until the permission is given. */
  downloads: () => Pick<Downloads.Static, 'download' | 'search' | 'removeFile' | 'erase'> | undefined
}

const EMPTY: BackupState = { last: null, failure: null, ids: [] }

export async function readBackupState(local: LocalPort): Promise<BackupState> {
  return { ...EMPTY, ...((await local.get('backups')).backups as Partial<BackupState> | undefined) }
}

/** Name of a backup's file, by its day. */
export const backupName = (at: number, packed = false) =>
  `segnabandi-${new Date(at).toISOString().slice(0, 10)}.json${packed ? '.gz' : ''}`

async function pack(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).blob()
}

async function asDataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:application/octet-stream;base64,${btoa(binary)}`
}

interface Outgoing {
  address: string
  packed: boolean
  release: () => void
}

/**
 * An address the browser can download from. Firefox refuses data: addresses and its background has blob: ones; Chrome's
 * worker has none, so there a text too long for an address is packed first.
 */
async function outgoing(text: string): Promise<Outgoing | null> {
  if (typeof URL.createObjectURL === 'function') {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    return { address, packed: false, release: () => URL.revokeObjectURL(address) }
  }
  const plain = new Blob([text])
  const packed = plain.size * 1.4 > LONGEST_ADDRESS
  const address = await asDataAddress(packed ? await pack(text) : plain)
  return address.length > LONGEST_ADDRESS ? null : { address, packed, release: () => undefined }
}

/** Waits until a download has arrived; false when it was broken off or takes too long. */
async function arrived(downloads: Pick<Downloads.Static, 'search'>, id: number): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const [item] = await downloads.search({ id })
    if (item?.state === 'complete') return true
    if (item === undefined || item.state === 'interrupted') return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** Of our own files the latest few stay; one the person moved or deleted is not looked for. */
async function dropOld(downloads: ReturnType<BackupPorts['downloads']>, ids: number[]): Promise<number[]> {
  for (const id of ids.slice(0, -KEPT_FILES)) {
    await downloads?.removeFile(id).catch(() => undefined)
    await downloads?.erase({ id })
  }
  return ids.slice(-KEPT_FILES)
}

/** Writes a backup to the Downloads folder now; says in the state how it went. */
export async function backUp(ports: BackupPorts): Promise<BackupState> {
  const { db, local } = ports
  const now = ports.clock()
  const before = await readBackupState(local)
  const failed = async (code: BackupFailureCode) => {
    const state = { ...before, failure: { code, at: now } }
    await local.set({ backups: state })
    return state
  }
  const downloads = ports.downloads()
  if (downloads === undefined || !(await ports.permissions.contains({ permissions: ['downloads'] })))
    return failed('permission')
  const backup = await makeBackup(db, now)
  const out = await outgoing(JSON.stringify(backup, null, 1))
  if (out === null) return failed('too-large')
  const file = `Segnabandi/${backupName(now, out.packed)}`
  try {
    const id = await downloads.download({
      url: out.address,
      filename: file,
      conflictAction: 'overwrite',
      saveAs: false,
    })
    if (!(await arrived(downloads, id))) return failed('download')
    // A file of the same day was written over: its former id must not take the new file away later.
    const former = before.last?.file === file ? before.ids.slice(0, -1) : before.ids
    const ids = await dropOld(downloads, [...former, id])
    const state: BackupState = { last: { at: now, saved: backup.saved.length, file }, failure: null, ids }
    await local.set({ backups: state })
    return state
  } catch (error) {
    console.error('Segnabandi, writing the backup to Downloads:', error)
    return failed('download')
  } finally {
    out.release()
  }
}

/** Backs up when it is time; never over good backups with what is left after a loss. */
export async function backUpWhenDue(ports: BackupPorts): Promise<void> {
  const { backup } = await readSettings(ports.db)
  if (backup === 'never' || (await readLost(ports.local)) !== null) return
  const { last } = await readBackupState(ports.local)
  const now = ports.clock()
  // A last one in the future was written by a clock that ran ahead.
  if (last === null || last.at > now || now - last.at >= EVERY[backup]) await backUp(ports)
}
