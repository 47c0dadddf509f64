// The body that would apply, said once: from it every call tells whether it is fit.
import { useSignal } from '@preact/signals'
import { type ComponentChildren, Fragment } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import { SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { EMPTY_PROFILE, type Profile, RUNTS_SECTIONS, type Seat } from '../../shared/call/profile.ts'
import { REGIONS } from '../../shared/places/regions.ts'
import type { CallDatabase } from '../db/database.ts'
import { readProfile, writeProfile } from '../db/profile.ts'
import { facts, keeping as words } from '../locales/words.ts'
import { DraftField } from './draft-field.tsx'

function Choices<T extends string>({
  legend,
  all,
  chosen,
  names,
  name,
  set,
}: {
  legend: string
  all: readonly T[]
  chosen: readonly T[]
  names: Record<T, string>
  name: string
  set: (chosen: T[]) => void
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {all.map((one) => (
          <label class="choice" key={one}>
            <input
              type="checkbox"
              name={name}
              value={one}
              checked={chosen.includes(one)}
              onChange={(event) =>
                set(event.currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
              }
            />
            <span>{names[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId()
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** A seat with a part changed; a part left empty is not said. */
function seatWith(seat: Seat | undefined, part: keyof Seat, value: string): Seat | null {
  const said: Required<Seat> = {
    region: seat?.region ?? '',
    province: seat?.province ?? '',
    comune: seat?.comune ?? '',
    [part]: value.trim(),
  }
  const { region, province, comune } = said
  if (region === '') return null
  return { region, ...(province === '' ? {} : { province }), ...(comune === '' ? {} : { comune }) }
}

export function ProfileForm({ db, saved }: { db: CallDatabase; saved: () => Promise<void> }) {
  const profile = useSignal<Profile>(EMPTY_PROFILE)
  const said = useSignal('')
  useEffect(() => {
    readProfile(db).then((read) => {
      profile.value = read
    })
  }, [])
  const set = async (part: Partial<Profile>) => {
    profile.value = { ...profile.value, ...part }
    await writeProfile(db, profile.value)
    said.value = words.profileSaved
    await saved()
  }
  const { kinds, runts, runtsSince, seats, activeSince, topics } = profile.value
  const [seat, ...others] = seats
  const setSeat = (part: keyof Seat, value: string) => {
    const next = seatWith(seat, part, value)
    return set({ seats: next === null ? others : [next, ...others] })
  }
  return (
    <section class="block forms" aria-labelledby="profile">
      <h2 id="profile">{words.profile}</h2>
      <p>{words.profileHint}</p>
      <Choices
        legend={words.kinds}
        name="kinds"
        all={SUBJECTS}
        chosen={kinds}
        names={facts.subjects}
        set={(kinds) => set({ kinds })}
      />
      <div class="own-row">
        <Field label={words.runts}>
          {(id) => (
            <select
              id={id}
              class="field"
              name="runts"
              value={runts ?? ''}
              onChange={(event) => set({ runts: (event.currentTarget.value || null) as Profile['runts'] })}
            >
              <option value="">{words.runtsUnsaid}</option>
              {([...RUNTS_SECTIONS, 'none'] as const).map((section) => (
                <option key={section} value={section}>
                  {words.sections[section]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {runts !== null && runts !== 'none' && (
          <Field label={words.runtsSince}>
            {(id) => (
              <input
                id={id}
                class="field"
                type="date"
                name="runts-since"
                value={runtsSince ?? ''}
                onChange={(event) => set({ runtsSince: event.currentTarget.value || null })}
              />
            )}
          </Field>
        )}
      </div>
      <div class="own-row">
        <Field label={words.region}>
          {(id) => (
            <select
              id={id}
              class="field"
              name="region"
              value={seat?.region ?? ''}
              onChange={(event) => setSeat('region', event.currentTarget.value)}
            >
              <option value="">{words.unsaid}</option>
              {REGIONS.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {seat !== undefined && (
          <Fragment>
            <Field label={words.province}>
              {(id) => (
                <DraftField
                  id={id}
                  name="province"
                  maxLength={80}
                  value={seat.province ?? ''}
                  keep={(name) => setSeat('province', name)}
                />
              )}
            </Field>
            <Field label={words.comune}>
              {(id) => (
                <DraftField
                  id={id}
                  name="comune"
                  maxLength={80}
                  value={seat.comune ?? ''}
                  keep={(name) => setSeat('comune', name)}
                />
              )}
            </Field>
          </Fragment>
        )}
        <Field label={words.activeSince}>
          {(id) => (
            <input
              id={id}
              class="field"
              type="number"
              name="active-since"
              min={1800}
              max={2200}
              value={activeSince ?? ''}
              onChange={(event) => {
                const year = event.currentTarget.valueAsNumber
                set({ activeSince: Number.isInteger(year) && year >= 1800 && year <= 2200 ? year : null })
              }}
            />
          )}
        </Field>
      </div>
      <Choices
        legend={words.topicsLabel}
        name="topics"
        all={TOPICS}
        chosen={topics}
        names={words.topics}
        set={(topics) => set({ topics })}
      />
      <p class="hint" role="status">
        {said.value}
      </p>
    </section>
  )
}
