// "Correct this": a value of one's own for a fact, kept beside the one read from the text.
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { applyCorrections, type Correctable, readField } from '../../../shared/call/corrections.ts'
import { heldCall } from '../../db/calls.ts'
import { correctField, dropCorrection } from '../../db/own.ts'
import { facts as factWords, own as ownWords, callPage as words } from '../../locales/words.ts'
import { Labelled, Wrong } from '../own/labelled.tsx'
import type { OwnCall } from '../own/own-call.ts'
import { momentWords } from './dates.ts'

/** What is read for a field, in words. */
function readWords(field: Correctable, read: string): string {
  if (read === '') return words.nothingRead
  if (field === 'deadline' || field === 'opens') return momentWords(read, factWords.shortDay)
  return field === 'totalEur' || field === 'maxEur' ? factWords.euro(Number(read)) : read
}

/** The value that stands beside the corrected one, and the way back to it. */
export function CorrectedNote({ field, known, db, write }: OwnCall & { field: Correctable }) {
  const correction = known.own.corrections[field]
  if (correction === undefined) return null
  const isOutdated = applyCorrections(known.call, known.own.corrections).outdated.includes(field)
  return (
    <p class="call-note corrected" data-corrected={field}>
      {words.corrected(readWords(field, readField(known.call, field)))} {isOutdated && <b>{words.outdated} </b>}
      <button
        type="button"
        class="as-link"
        aria-label={words.dropIt(words.correctables[field])}
        onClick={() => write(() => dropCorrection(db, known.call, field, Date.now()))}
      >
        {words.dropCorrection}
      </button>
    </p>
  )
}

/** An amount typed as Italians write it: "150.000,50 €". */
function plainAmount(typed: string): string {
  const bare = typed.replaceAll(/[€\s]|euro/gi, '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare
}

function MomentFields({ value }: { value: string }) {
  const [day = '', hour = ''] = value.split('T')
  return (
    <div class="own-row">
      <Labelled label={ownWords.correctDay}>
        {(id) => <input id={id} class="field" type="date" name="day" value={day} />}
      </Labelled>
      <Labelled label={ownWords.correctHour}>
        {/* The end of a day (24:00) is the day without an hour. */}
        {(id) => <input id={id} class="field" type="time" name="hour" value={hour === '24:00' ? '' : hour} />}
      </Labelled>
    </div>
  )
}

function valueIn(form: HTMLFormElement, field: Correctable): string {
  const given = new FormData(form)
  const text = (name: string) => String(given.get(name) ?? '')
  if (field === 'deadline' || field === 'opens') {
    const [day, hour] = [text('day'), text('hour')]
    return hour === '' ? day : `${day}T${hour}`
  }
  return field === 'totalEur' || field === 'maxEur' ? plainAmount(text('value')) : text('value')
}

/** The form, in place of the button that opened it. */
function CorrectForm({ field, known, db, write, close }: OwnCall & { field: Correctable; close: () => void }) {
  const wrong = useSignal('')
  const form = useRef<HTMLFormElement>(null)
  const hint = useId()
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const value = readField(heldCall(known), field)
  const isMoment = field === 'deadline' || field === 'opens'
  const isAmount = field === 'totalEur' || field === 'maxEur'
  return (
    <form
      ref={form}
      class="correct-form"
      aria-label={words.correctIt(words.correctables[field])}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = valueIn(event.currentTarget, field)
        wrong.value = ''
        write(async () => {
          if ((await correctField(db, known.call, field, typed, Date.now())) === null) wrong.value = words.wrong[field]
          else close()
        })
      }}
    >
      {isMoment ? (
        <MomentFields value={value} />
      ) : (
        <Labelled label={words.labels[field]}>
          {(id) => (
            <input
              id={id}
              class="field"
              name="value"
              type="text"
              inputMode={isAmount ? 'decimal' : field === 'page' ? 'url' : 'text'}
              maxLength={field === 'page' ? 2048 : 500}
              aria-describedby={hint}
              value={value}
            />
          )}
        </Labelled>
      )}
      {field !== 'title' && field !== 'page' && (
        <p class="hint" id={hint}>
          {words.valueHint}
        </p>
      )}
      <div class="own-row">
        <button type="submit" class="button first">
          {words.keepCorrection}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
      <Wrong said={wrong} />
    </form>
  )
}

/** The button that opens the form; focus comes back to it when the form closes. */
export function Correct(props: OwnCall & { field: Correctable }) {
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open.value) button.current?.focus()
    wasOpen.current = open.value
  }, [open.value])
  if (open.value)
    return (
      <CorrectForm
        {...props}
        close={() => {
          open.value = false
        }}
      />
    )
  return (
    <button
      ref={button}
      type="button"
      class="as-link correct-this"
      aria-label={words.correctIt(words.correctables[props.field])}
      onClick={() => {
        open.value = true
      }}
    >
      {words.correct}
    </button>
  )
}
