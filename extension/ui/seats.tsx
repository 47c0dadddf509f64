// The seats of the body that would apply: the legal one first, then the others it works from. A call asks for one of them.
import { useEffect, useRef } from 'preact/hooks'
import type { Seat } from '../../shared/call/profile.ts'
import { REGIONS } from '../../shared/places/regions.ts'
import { keeping as words } from '../locales/words.ts'
import { DraftField } from './draft-field.tsx'
import { Labelled } from './own/labelled.tsx'

/** As many as a profile holds (shared/call/profile). */
const MOST_SEATS = 40

/** A seat with a part changed; a part left empty is not said. null without a region. */
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

interface SeatFieldsProps {
  seat: Seat | undefined
  label: string
  change: (part: keyof Seat, value: string) => Promise<void>
  remove: (() => Promise<void>) | null
}

function SeatFields({ seat, label, change, remove }: SeatFieldsProps) {
  /** A field keeps its last words when it goes: those of a seat taken out would bring it back. */
  const gone = useRef(false)
  return (
    <fieldset class="seat">
      <legend>{label}</legend>
      <div class="own-row">
        <Labelled label={words.region}>
          {(id) => (
            <select
              id={id}
              class="field"
              name="region"
              value={seat?.region ?? ''}
              onChange={(event) => change('region', event.currentTarget.value)}
            >
              <option value="">{words.unsaid}</option>
              {REGIONS.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {seat !== undefined &&
          (['province', 'comune'] as const).map((part) => (
            <Labelled key={part} label={words[part]}>
              {(id) => (
                <DraftField
                  id={id}
                  name={part}
                  maxLength={80}
                  value={seat[part] ?? ''}
                  keep={(name) => (gone.current ? Promise.resolve() : change(part, name))}
                />
              )}
            </Labelled>
          ))}
        {remove !== null && (
          <button
            type="button"
            class="icon-button remove-seat"
            aria-label={words.removeSeat(label)}
            title={words.removeSeat(label)}
            onClick={() => {
              gone.current = true
              return remove()
            }}
          >
            ✕
          </button>
        )}
      </div>
    </fieldset>
  )
}

export function Seats({ seats, set }: { seats: readonly Seat[]; set: (seats: Seat[]) => Promise<void> }) {
  const box = useRef<HTMLDivElement>(null)
  /** A seat just added is written in next. */
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    box.current?.querySelector<HTMLElement>('.seat:last-of-type select')?.focus()
  }, [seats.length])
  const first = seats[0]
  return (
    <div class="seats" ref={box}>
      {(first === undefined ? [undefined] : seats).map((seat, index) => (
        <SeatFields
          // A seat less moves the others up: drawn anew, none inherits the fields of another.
          key={`${index} of ${seats.length}`}
          seat={seat}
          label={index === 0 ? words.legalSeat : words.otherSeat(index + 1)}
          change={(part, value) => {
            const next = seatWith(seat, part, value)
            const rest = seats.filter((_, at) => at !== index)
            return set(next === null ? rest : rest.toSpliced(index, 0, next))
          }}
          remove={index === 0 ? null : () => set(seats.filter((_, at) => at !== index))}
        />
      ))}
      {first !== undefined && seats.length < MOST_SEATS && (
        <button
          type="button"
          class="button add-seat"
          onClick={() => {
            added.current = true
            // It begins in the region of the first: a body's seats are seldom far apart.
            set([...seats, { region: first.region }])
          }}
        >
          {words.addSeat}
        </button>
      )}
    </div>
  )
}
