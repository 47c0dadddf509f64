// What can be done with one call, below its facts: status, reminders, notes, documents, correction, sharing.
import { useSignal } from '@preact/signals'
import { heldCall } from '../db/calls.ts'
import { correctField, dropCorrection } from '../db/own.ts'
import { own as words } from '../locales/words.ts'
import { Checklist } from './own/checklist.tsx'
import { Decisions, StatusChoice } from './own/decisions.tsx'
import { Labelled, Wrong } from './own/labelled.tsx'
import type { OwnCall } from './own/own-call.ts'
import { Reminders, Snooze } from './own/reminders.tsx'
import { Share } from './own/share.tsx'
import { Notes, Tags } from './own/words-of-mine.tsx'

function CorrectDeadline({ known, db, write }: OwnCall) {
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

export function OwnMenu(props: OwnCall) {
  const { call } = props.known
  return (
    <details class="own">
      <summary aria-label={words.menuOf(call.title)}>{words.menu}</summary>
      <div class="own-body">
        <Decisions {...props} />
        <StatusChoice {...props} />
        <Reminders {...props} />
        <Snooze {...props} />
        <Notes {...props} />
        <Tags {...props} />
        <Checklist {...props} />
        <CorrectDeadline {...props} />
        <Share {...props} />
      </div>
    </details>
  )
}
