// How far the sync is, as a bar with its numbers: in the settings, in the welcome page and at the foot of the popup.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { browser } from '../browser.ts'
import type { popup as italian } from '../locales/it/popup.ts'
import { readProgress, SYNC_PROGRESS, type SyncProgress } from '../sync-progress.ts'

/** @param feed address of the one to tell of; null for whichever is syncing */
export function SyncBar({ feed, words }: { feed: string | null; words: typeof italian }) {
  const progress = useSignal<SyncProgress | null>(null)
  useEffect(() => {
    const { session } = browser.storage
    const see = (stored: unknown) => {
      progress.value = readProgress(stored)
    }
    const follow = (changes: Record<string, { newValue?: unknown }>) => {
      if (SYNC_PROGRESS in changes) see(changes[SYNC_PROGRESS]?.newValue)
    }
    session.onChanged.addListener(follow)
    session
      .get(SYNC_PROGRESS)
      .then((kept) => see(kept[SYNC_PROGRESS]))
      .catch((error: unknown) => console.warn('Segnabandi, asking how far the sync is:', error))
    return () => session.onChanged.removeListener(follow)
  }, [progress])
  const now = progress.value
  if (now === null || now.of === 0 || (feed !== null && now.feed !== feed)) return null
  const said = words.progress[now.step](now.done, now.of)
  return (
    <div class="sync-progress">
      <progress value={now.done} max={now.of} aria-label={words.syncing} />
      <span>{said}</span>
    </div>
  )
}
