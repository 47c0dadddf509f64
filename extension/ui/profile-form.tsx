// The body that would apply, said once: from it every call tells whether it is fit.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { EMPTY_PROFILE, type Profile, RUNTS_SECTIONS } from '../../shared/call/profile.ts'
import type { CallDatabase } from '../db/database.ts'
import { storageFailure } from '../db/failure.ts'
import { readProfile, writeProfile } from '../db/profile.ts'
import { facts, own, keeping as words } from '../locales/words.ts'
import { Labelled, Wrong } from './own/labelled.tsx'
import { Seats } from './seats.tsx'

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

export function ProfileForm({ db, saved }: { db: CallDatabase; saved: () => Promise<void> }) {
  const profile = useSignal<Profile>(EMPTY_PROFILE)
  const said = useSignal('')
  const wrong = useSignal('')
  useEffect(() => {
    readProfile(db).then((read) => {
      profile.value = read
    })
  }, [])
  const set = async (part: Partial<Profile>) => {
    profile.value = { ...profile.value, ...part }
    try {
      await writeProfile(db, profile.value)
    } catch (error) {
      console.error('Segnabandi, keeping the profile:', error)
      wrong.value = own.problems[storageFailure(error)]
      said.value = ''
      return
    }
    wrong.value = ''
    said.value = words.profileSaved
    await saved()
  }
  const { kinds, runts, runtsSince, seats, activeSince, topics } = profile.value
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
        <Labelled label={words.runts}>
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
        </Labelled>
        {runts !== null && runts !== 'none' && (
          <Labelled label={words.runtsSince}>
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
          </Labelled>
        )}
      </div>
      <Seats seats={seats} set={(seats) => set({ seats })} />
      <div class="own-row">
        <Labelled label={words.activeSince}>
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
        </Labelled>
      </div>
      <Choices
        legend={words.topicsLabel}
        name="topics"
        all={TOPICS}
        chosen={topics}
        names={words.topics}
        set={(topics) => set({ topics })}
      />
      <Wrong said={wrong} />
      <p class="hint" role="status">
        {said.value}
      </p>
    </section>
  )
}
