// How far the sync of a feed is: written by the background, shown by our own pages, in storage that no page of the web
// can read and that goes with the browser.

import * as v from 'valibot'
import type { Storage } from 'webextension-polyfill'

const progressSchema = v.object({
  /** Address of the feed. */
  feed: v.string(),
  /** First everything is fetched and checked, then all of it is kept at once. */
  step: v.picklist(['fetch', 'keep']),
  /** Calls done, of all that this step has to do. */
  done: v.number(),
  of: v.number(),
})
export type SyncProgress = v.InferOutput<typeof progressSchema>

export const SYNC_PROGRESS = 'sync progress'

/** Milliseconds between two tellings: more often nobody could read them. */
const EVERY = 150

/** Writes the progress down, not more often than it can be read; null when there is none any more. */
export function progressTeller(
  session: Pick<Storage.StorageArea, 'set' | 'remove'>,
  clock: () => number,
): (progress: SyncProgress | null) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  const note = (written: Promise<void>) =>
    written.catch((error: unknown) => console.warn('Segnabandi, telling how far a sync is:', error))
  return (progress) => {
    if (progress === null) {
      toldAt = Number.NEGATIVE_INFINITY
      note(session.remove(SYNC_PROGRESS))
      return
    }
    const now = clock()
    if (now - toldAt < EVERY && now >= toldAt) return
    toldAt = now
    note(session.set({ [SYNC_PROGRESS]: progress }))
  }
}

/** @param stored what storage.session holds under SYNC_PROGRESS */
export function readProgress(stored: unknown): SyncProgress | null {
  const read = v.safeParse(progressSchema, stored)
  return read.success ? read.output : null
}
