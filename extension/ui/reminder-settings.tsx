// When reminders come, when they keep quiet, the daily digest, and the permission to show them on the desktop.
import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { browser } from '../browser.ts'
import type { Settings } from '../db/user.ts'
import { keeping as words } from '../locales/words.ts'
import { readOffsets, writeOffsets } from './offsets.ts'

interface Props {
  settings: Settings
  change: (part: Partial<Settings>) => Promise<void>
}

export function Hour({
  label,
  name,
  value,
  set,
}: {
  label: string
  name: string
  value: string
  set: (hour: string) => void
}) {
  const id = useId()
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="time"
        name={name}
        value={value}
        onChange={(event) => /^\d\d:\d\d$/.test(event.currentTarget.value) && set(event.currentTarget.value)}
      />
    </div>
  )
}

export function Notices() {
  const allowed = useSignal<boolean | null>(null)
  const look = () =>
    browser.permissions.contains({ permissions: ['notifications'] }).then((is) => {
      allowed.value = is
    })
  useEffect(() => {
    look()
    // Given or taken back elsewhere, while this page is open.
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    return () => {
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
    }
  }, [])
  return (
    <div class="access">
      <p class={allowed.value ? 'notice good' : 'notice'} role="status" data-notices={String(allowed.value)}>
        {allowed.value ? words.noticesOn : words.noticesOff}
      </p>
      {allowed.value === false && (
        <button
          type="button"
          class="button"
          // First thing in the click: Firefox forgets it at the first await.
          onClick={() => browser.permissions.request({ permissions: ['notifications'] }).then(look)}
        >
          {words.noticesAllow}
        </button>
      )}
    </div>
  )
}

export function ReminderSettings({ settings, change }: Props) {
  const wrong = useSignal(false)
  const id = useId()
  const { quiet, digest } = settings
  return (
    <section class="block forms" aria-labelledby="reminders">
      <h2 id="reminders">{words.reminders}</h2>
      <p>{words.remindersHint}</p>
      <label class="choice">
        <input
          type="checkbox"
          name="reminders"
          checked={settings.reminders}
          onChange={(event) => change({ reminders: event.currentTarget.checked })}
        />
        <span>{words.remindersOn}</span>
      </label>
      <div class="own-row">
        <div class="own-field">
          <label for={id}>{words.offsets}</label>
          <input
            id={id}
            class="field"
            name="offsets"
            value={writeOffsets(settings.offsets)}
            aria-invalid={wrong.value}
            onChange={(event) => {
              const offsets = readOffsets(event.currentTarget.value)
              wrong.value = offsets === null
              if (offsets !== null) change({ offsets })
            }}
          />
          <p class={wrong.value ? 'hint wrong' : 'unseen'} role="alert">
            {wrong.value ? words.offsetsBad : ''}
          </p>
        </div>
        <Hour label={words.hour} name="hour" value={settings.hour} set={(hour) => change({ hour })} />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="quiet"
          checked={quiet !== null}
          onChange={(event) => change({ quiet: event.currentTarget.checked ? { from: '21:30', to: '07:30' } : null })}
        />
        <span>
          {words.quiet}
          <br />
          <span class="hint">{words.quietHint}</span>
        </span>
      </label>
      {quiet !== null && (
        <div class="own-row">
          <Hour
            label={words.quietFrom}
            name="quiet-from"
            value={quiet.from}
            set={(from) => change({ quiet: { ...quiet, from } })}
          />
          <Hour
            label={words.quietTo}
            name="quiet-to"
            value={quiet.to}
            set={(to) => change({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
      <label class="choice">
        <input
          type="checkbox"
          name="digest"
          checked={digest !== null}
          onChange={(event) => change({ digest: event.currentTarget.checked ? '08:30' : null })}
        />
        <span>{words.digest}</span>
      </label>
      {digest !== null && (
        <Hour label={words.digestAt} name="digest-at" value={digest} set={(at) => change({ digest: at })} />
      )}
      <h3>{words.notices}</h3>
      <Notices />
    </section>
  )
}
