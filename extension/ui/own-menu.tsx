// What can be done with one call, below its facts: status, reminders, notes, documents, correction, sharing.
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { dueReminders, type Offset, planReminders } from '../../shared/call/reminders.ts'
import { romeInstant } from '../../shared/call/status.ts'
import { rulesFor } from '../background/remind.ts'
import { heldCall, type KnownCall } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import { changeOwn, closeCall, correctField, dropCorrection, snoozeCall } from '../db/own.ts'
import { LONGEST_NOTES, OWN_STATUSES, type OwnStatus, type Settings } from '../db/user.ts'
import { language, own as words } from '../locales/words.ts'
import { ask } from './ask.ts'
import { DraftField } from './draft-field.tsx'
import { readOffsets, writeOffsets } from './offsets.ts'
import { saveFile } from './save-file.ts'
import { calendarFile, mailAddress, shareText } from './share.ts'

interface OwnMenuProps {
  known: KnownCall
  settings: Settings
  db: CallDatabase
  /** Runs a write, shows why it failed, and reads everything again. */
  write: (change: () => Promise<unknown>) => Promise<void>
}

const instant = new Intl.DateTimeFormat(language === 'it' ? 'it' : 'en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

function Labelled({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId()
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}

function Wrong({ said }: { said: Signal<string> }) {
  return (
    <p class={said.value === '' ? 'unseen' : 'hint wrong'} role="alert">
      {said.value}
    </p>
  )
}

function Reminders({ known, settings, db, write }: OwnMenuProps) {
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

function Snooze({ known, settings, db, write }: OwnMenuProps) {
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

function Decisions({ known, db, write }: OwnMenuProps) {
  const { own, call } = known
  const close = (as: 'done' | 'not-for-us' | null) => () => write(() => closeCall(db, call, as, Date.now()))
  return (
    <div class="own-row decisions">
      {own.closed === null ? (
        <>
          <button type="button" class="button done" onClick={close('done')}>
            {words.done}
          </button>
          <button type="button" class="button not-for-us" onClick={close('not-for-us')}>
            {words.notForUs}
          </button>
        </>
      ) : (
        <>
          <p role="status">{words.closedAs[own.closed.as]}</p>
          <button type="button" class="button reopen" onClick={close(null)}>
            {words.reopen}
          </button>
        </>
      )}
    </div>
  )
}

function Checklist({ known, db, write }: OwnMenuProps) {
  const { own, call } = known
  const id = useId()
  const set = (checklist: typeof own.checklist) => write(() => changeOwn(db, call, { checklist }, Date.now()))
  return (
    <fieldset>
      <legend>{words.checklist}</legend>
      {own.checklist.map(({ text, done }, index) => (
        <div class="own-row document" key={text}>
          <label class="choice">
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => {
                const is = event.currentTarget.checked
                set(own.checklist.map((item, at) => (at === index ? { text, done: is } : item)))
              }}
            />
            <span>{text}</span>
          </label>
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeDocument(text)}
            title={words.removeDocument(text)}
            onClick={() => set(own.checklist.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const text = String(new FormData(form).get('document') ?? '').trim()
          if (text === '' || own.checklist.some((item) => item.text === text)) return
          form.reset()
          set([...own.checklist, { text, done: false }])
        }}
      >
        <label for={id}>{words.addDocument}</label>
        <div class="own-row">
          <input id={id} class="field" name="document" maxLength={300} />
          <button type="submit" class="button">
            {words.add}
          </button>
        </div>
      </form>
    </fieldset>
  )
}

function Correct({ known, db, write }: OwnMenuProps) {
  const { own, call } = known
  const wrong = useSignal('')
  const { date, time } = heldCall(known).deadline
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const [day, hour] = [String(given.get('day') ?? ''), String(given.get('hour') ?? '')]
        const value = hour === '' ? day : `${day}T${hour}`
        wrong.value = ''
        write(async () => {
          if ((await correctField(db, call, 'deadline', value, Date.now())) === null) wrong.value = words.correctBad
        })
      }}
    >
      <fieldset>
        <legend>{words.correct}</legend>
        <div class="own-row">
          <Labelled label={words.correctDay}>
            {(id) => <input id={id} class="field" type="date" name="day" value={date ?? ''} />}
          </Labelled>
          <Labelled label={words.correctHour}>
            {(id) => (
              <input id={id} class="field" type="time" name="hour" value={time === '24:00' ? '' : (time ?? '')} />
            )}
          </Labelled>
        </div>
        <div class="own-row">
          <button type="submit" class="button correct">
            {words.correctSet}
          </button>
          {own.corrections.deadline && (
            <button
              type="button"
              class="button"
              onClick={() => write(() => dropCorrection(db, call, 'deadline', Date.now()))}
            >
              {words.correctDrop}
            </button>
          )}
        </div>
        <Wrong said={wrong} />
      </fieldset>
    </form>
  )
}

function Share({ known, settings }: OwnMenuProps) {
  const said = useSignal('')
  return (
    <fieldset>
      <legend>{words.share}</legend>
      <div class="own-row">
        <button
          type="button"
          class="button copy"
          onClick={() =>
            navigator.clipboard.writeText(shareText(known)).then(() => {
              said.value = words.copied
            })
          }
        >
          {words.copy}
        </button>
        <a class="button" href={mailAddress(known)}>
          {words.mail}
        </a>
        {heldCall(known).deadline.date !== null && (
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(`bando-${known.call.id}.ics`, calendarFile([known], settings, Date.now()), 'text/calendar')
            }
          >
            {words.calendar}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {said.value}
      </p>
    </fieldset>
  )
}

export function OwnMenu(props: OwnMenuProps) {
  const { known, db, write } = props
  const { own, call } = known
  return (
    <details class="own">
      <summary aria-label={words.menuOf(call.title)}>{words.menu}</summary>
      <div class="own-body">
        <Decisions {...props} />
        <Labelled label={words.status}>
          {(id) => (
            <select
              id={id}
              class="field"
              name="status"
              value={own.status}
              onChange={(event) => {
                const status = event.currentTarget.value as OwnStatus
                write(() => changeOwn(db, call, { status }, Date.now()))
              }}
            >
              {OWN_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {words.statuses[status]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Reminders {...props} />
        <Snooze {...props} />
        <Labelled label={words.notes}>
          {(id) => (
            <DraftField
              id={id}
              name="notes"
              rows={3}
              maxLength={LONGEST_NOTES}
              value={own.notes}
              keep={(notes) => write(() => changeOwn(db, call, { notes }, Date.now()))}
              leave={(text) => ask({ name: 'last-words', id: call.id, field: 'notes', text })}
            />
          )}
        </Labelled>
        <Labelled label={words.tags}>
          {(id) => (
            <DraftField
              id={id}
              name="tags"
              value={own.tags.join(', ')}
              keep={(tags) => write(() => changeOwn(db, call, { tags: tags.split(',') }, Date.now()))}
              leave={(text) => ask({ name: 'last-words', id: call.id, field: 'tags', text })}
            />
          )}
        </Labelled>
        <Checklist {...props} />
        <Correct {...props} />
        <Share {...props} />
      </div>
    </details>
  )
}
