// Backups: to the Downloads folder by themselves, by hand, and back in again with a look at what would change.
import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { type BackupState, backupName, readBackupState } from '../background/backups.ts'
import { type Lost, readCopy, readLost } from '../background/holdings.ts'
import { browser } from '../browser.ts'
import {
  type Backup,
  type BackupFailure,
  LONGEST_BACKUP,
  makeBackup,
  type Preview,
  previewRestore,
  readBackup,
  restoreBackup,
} from '../db/backup.ts'
import type { CallDatabase } from '../db/database.ts'
import { type StorageFailure, storageFailure } from '../db/failure.ts'
import type { Settings } from '../db/user.ts'
import { language, own, keeping as words } from '../locales/words.ts'
import { ask } from './ask.ts'
import { saveFile } from './save-file.ts'

interface Props {
  db: CallDatabase
  settings: Settings
  change: (part: Partial<Settings>) => Promise<void>
}

const EVERY = ['never', 'day', 'week'] as const
const dayAndHour = new Intl.DateTimeFormat(language === 'it' ? 'it' : 'en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
})

/** Text of a chosen file, unpacked when it is packed; null when it is longer than any backup. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > LONGEST_BACKUP) return null
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  const stream: ReadableStream<Uint8Array> = isPacked
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream()
  // Counted while it grows: a small packed file may unpack to fill the memory.
  const decoder = new TextDecoder()
  let text = ''
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > LONGEST_BACKUP) {
      await reader.cancel()
      return null
    }
  }
}

function Restore({ db, done }: { db: CallDatabase; done: () => Promise<void> }) {
  const id = useId()
  const refused = useSignal<BackupFailure | null>(null)
  const problem = useSignal<StorageFailure | null>(null)
  const offered = useSignal<{ backup: Backup; preview: Preview } | null>(null)
  const said = useSignal('')

  const offer = async (backup: Backup) => {
    said.value = ''
    offered.value = { backup, preview: await previewRestore(db, backup) }
  }
  const choose = async (file: File | undefined) => {
    refused.value = null
    problem.value = null
    offered.value = null
    if (file === undefined) return
    // A packed file that is damaged breaks while it is unpacked.
    const text = await textOf(file).catch(() => '')
    const read = text === null ? ({ failure: 'too-large' } as const) : readBackup(text)
    if ('failure' in read) refused.value = read.failure
    else await offer(read.backup)
  }
  const fromCopy = async () => {
    const copy = await readCopy(browser.storage.local)
    if (copy === null) said.value = words.noCopy
    else await offer(copy)
  }
  const apply = async () => {
    const chosen = offered.value
    if (chosen === null) return
    try {
      const feeds = await restoreBackup(db, chosen.backup)
      offered.value = null
      said.value = words.restored
      await ask({ name: 'accept' })
      await done()
      for (const feed of feeds) await ask({ name: 'sync', feed })
    } catch (error) {
      console.error('Segnabandi, restoring a backup:', error)
      problem.value = storageFailure(error)
    }
  }
  return (
    <div id="restore">
      <h3>{words.restore}</h3>
      <p class="hint">{words.restoreHint}</p>
      <div class="own-row">
        <div class="own-field">
          <label for={id}>{words.restoreFile}</label>
          <input
            id={id}
            class="field"
            type="file"
            name="backup"
            accept=".json,.gz,application/json,application/gzip"
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        </div>
        <button type="button" class="button from-copy" onClick={fromCopy}>
          {words.restoreCopy}
        </button>
      </div>
      {refused.value !== null && (
        <div class="notice bad" role="alert" data-refused={refused.value}>
          <p>{words.refused[refused.value]}</p>
        </div>
      )}
      {problem.value !== null && (
        <div class="notice bad" role="alert">
          <p>{own.problems[problem.value]}</p>
        </div>
      )}
      {offered.value !== null && <Offer {...offered.value} apply={apply} cancel={() => choose(undefined)} />}
      <p class="hint" role="status">
        {said.value}
      </p>
    </div>
  )
}

/** What a restore would do, before it does. */
function Offer({ preview, apply, cancel }: { preview: Preview; apply: () => void; cancel: () => void }) {
  const wins = preview.differing.filter(({ wins }) => wins === 'backup').length
  return (
    <div class="notice offer" role="status">
      <h4>{words.previewTitle(dayAndHour.format(preview.madeAt))}</h4>
      <ul>
        <li>{words.previewAdded(preview.added.length)}</li>
        <li>{words.previewSame(preview.same)}</li>
        {preview.differing.length > 0 && <li>{words.previewDiffering(wins, preview.differing.length - wins)}</li>}
        <li>{words.previewRest(preview.searches, preview.feeds)}</li>
      </ul>
      {preview.added.length > 0 && (
        <details>
          <summary>{words.previewAdded(preview.added.length)}</summary>
          <ul>
            {preview.added.slice(0, 200).map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="own-row">
        <button type="button" class="button first apply" onClick={apply}>
          {words.previewApply}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {words.previewCancel}
        </button>
      </div>
    </div>
  )
}

export function BackupSettings({ db, settings, change }: Props) {
  const state = useSignal<BackupState | null>(null)
  const lost = useSignal<Lost | null>(null)
  const refused = useSignal(false)
  const look = async () => {
    state.value = await readBackupState(browser.storage.local)
    lost.value = await readLost(browser.storage.local)
  }
  useEffect(() => {
    look()
  }, [])
  const backUpNow = async () => {
    await ask({ name: 'backup' })
    await look()
  }
  /** The permission first, in the click itself: Firefox forgets it at the first await. */
  const choose = (backup: Settings['backup']) => {
    if (backup === 'never') return change({ backup })
    return browser.permissions.request({ permissions: ['downloads'] }).then(async (given) => {
      refused.value = !given
      await change({ backup: given ? backup : 'never' })
      if (given) await backUpNow()
    })
  }
  const { last = null, failure = null } = state.value ?? {}
  return (
    <section class="block forms" aria-labelledby="backup">
      <h2 id="backup">{words.backup}</h2>
      <p>{words.backupHint}</p>
      {lost.value !== null && (
        <div class="notice bad lost" role="alert">
          <p>{own.lost(lost.value.before.saved, lost.value.now.saved)}</p>
        </div>
      )}
      <fieldset>
        <legend>{words.backupEvery}</legend>
        {EVERY.map((every) => (
          <label class="choice" key={every}>
            <input
              type="radio"
              name="backup-every"
              value={every}
              checked={settings.backup === every}
              onChange={() => choose(every)}
            />
            <span>{words.backupTimes[every]}</span>
          </label>
        ))}
      </fieldset>
      <p class="hint" role="status" data-last={last?.file ?? ''}>
        {refused.value
          ? words.backupRefused
          : last !== null
            ? words.backupLast(dayAndHour.format(last.at), last.saved)
            : settings.backup === 'never'
              ? words.backupAllow
              : words.backupNone}
      </p>
      {failure !== null && settings.backup !== 'never' && (
        <div class="notice bad" role="alert" data-backup-failure={failure.code}>
          <p>{words.backupFailures[failure.code]}</p>
          {failure.code === 'permission' && (
            <button type="button" class="button" onClick={() => choose(settings.backup)}>
              {words.backupAgain}
            </button>
          )}
        </div>
      )}
      <div class="own-row">
        <button
          type="button"
          class="button backup-now"
          onClick={async () => {
            const now = Date.now()
            saveFile(backupName(now), JSON.stringify(await makeBackup(db, now), null, 1), 'application/json')
          }}
        >
          {words.backupNow}
        </button>
      </div>
      <Restore db={db} done={look} />
    </section>
  )
}
