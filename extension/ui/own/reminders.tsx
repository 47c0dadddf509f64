// When to be reminded of one call, and putting it off.
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { dueReminders, type Offset, planReminders } from '../../../shared/call/reminders.ts'
import { romeInstant } from '../../../shared/call/status.ts'
import { rulesFor } from '../../background/remind.ts'
import { heldCall } from '../../db/calls.ts'
import { changeOwn, snoozeCall } from '../../db/own.ts'
import { language, own as words } from '../../locales/words.ts'
import { readOffsets, writeOffsets } from '../offsets.ts'
import { Labelled, Wrong } from './labelled.tsx'
import type { OwnCall } from './own-call.ts'

const instant = new Intl.DateTimeFormat(language === 'it' ? 'it' : 'en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

export function Reminders({ known, settings, db, write }: OwnCall) {
  const { own, call, saved } = known
  const wrong = useSignal('')
  const mode = own.reminders === null ? 'general' : own.reminders.length === 0 ? 'none' : 'own'
  const now = Date.now()
  const rules = rulesFor(known, settings, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const plan = planReminders(heldCall(known), { since: now, snoozedUntil: own.snoozedUntil }, rules)
  const { next } = dueReminders(plan, new Set(), now)
  const set = (reminders: Offset[] | null) => write(() => changeOwn(db, call, { reminders }, Date.now()))
  const choose = (chosen: string) =>
    set(
      chosen === 'general'
        ? null
        : chosen === 'none'
          ? []
          : [...(settings.offsets.length > 0 ? settings.offsets : (['1d'] as const))],
    )
  return (
    <>
      <Labelled label={words.reminders}>
        {(id) => (
          <select id={id} class="field" value={mode} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="general">{words.remindersGeneral}</option>
            <option value="none">{words.remindersNone}</option>
            <option value="own">{words.remindersOwn}</option>
          </select>
        )}
      </Labelled>
      {mode === 'own' && (
        <Labelled label={words.remindersTimes}>
          {(id) => (
            <input
              id={id}
              class="field"
              name="own-times"
              value={writeOffsets(own.reminders ?? [])}
              onChange={(event) => {
                const offsets = readOffsets(event.currentTarget.value)
                wrong.value = offsets === null ? words.remindersBad : ''
                if (offsets !== null) set(offsets)
              }}
            />
          )}
        </Labelled>
      )}
      <Wrong said={wrong} />
      {saved !== null && own.closed === null && (
        <p class="hint next-reminder">
          {next === null || !settings.reminders ? words.remindersNoNext : words.remindersNext(instant.format(next))}
        </p>
      )}
    </>
  )
}

export function Snooze({ known, settings, db, write }: OwnCall) {
  const { own, call } = known
  const wrong = useSignal('')
  const id = useId()
  if (own.snoozedUntil !== null && own.snoozedUntil > Date.now())
    return (
      <div class="own-row">
        <p>{words.snoozed(instant.format(own.snoozedUntil))}</p>
        <button type="button" class="button" onClick={() => write(() => snoozeCall(db, call, null, Date.now()))}>
          {words.snoozeEnd}
        </button>
      </div>
    )
  return (
    <form
      class="own-field"
      onSubmit={(event) => {
        event.preventDefault()
        const day = String(new FormData(event.currentTarget).get('until') ?? '')
        const until = day === '' ? 0 : romeInstant(day, settings.hour)
        if (until <= Date.now()) return
        wrong.value = ''
        write(async () => {
          try {
            await snoozeCall(db, call, until, Date.now())
          } catch (error) {
            if (!(error instanceof RangeError)) throw error
            wrong.value = words.snoozeLate
          }
        })
      }}
    >
      <label for={id}>{words.snooze}</label>
      <div class="own-row">
        <input id={id} class="field" type="date" name="until" required />
        <button type="submit" class="button">
          {words.snoozeSet}
        </button>
      </div>
      <Wrong said={wrong} />
    </form>
  )
}
