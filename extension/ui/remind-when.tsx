// When to be reminded, in as many presses as it takes to say it: the third step of the welcome page.
import { DEFAULT_OFFSETS, type Offset } from '../../shared/call/reminders.ts'
import { keeping as words } from '../locales/words.ts'
import { Hour, Notices } from './reminder-settings.tsx'
import { change, settings } from './settings-state.ts'

const OFFERED: readonly Offset[] = ['14d', ...DEFAULT_OFFSETS]
const HOURS: Record<string, number> = { d: 24, h: 1 }
const hoursOf = (offset: Offset) => Number(offset.slice(0, -1)) * (HOURS[offset.slice(-1)] ?? 1)

export function RemindWhen() {
  const { offsets, hour, quiet } = settings.value
  // What was set elsewhere is offered too, or one press here would undo it.
  const offered = [...new Set([...OFFERED, ...offsets])].sort((one, other) => hoursOf(other) - hoursOf(one))
  return (
    <div class="forms">
      <fieldset class="when">
        <legend>{words.whenBefore}</legend>
        {offered.map((offset) => (
          <label class="choice" key={offset}>
            <input
              type="checkbox"
              name={`offset-${offset}`}
              checked={offsets.includes(offset)}
              onChange={(event) => {
                const rest = offsets.filter((other) => other !== offset)
                change({
                  offsets: event.currentTarget.checked
                    ? offered.filter((one) => [...rest, offset].includes(one))
                    : rest,
                })
              }}
            />
            <span>{words.before(Number(offset.slice(0, -1)), offset.endsWith('h'))}</span>
          </label>
        ))}
      </fieldset>
      <Hour label={words.hour} name="hour" value={hour} set={(hour) => change({ hour })} />
      <label class="choice">
        <input
          type="checkbox"
          name="quiet"
          checked={quiet !== null}
          onChange={(event) => change({ quiet: event.currentTarget.checked ? { from: '21:30', to: '07:30' } : null })}
        />
        <span>
          {words.quiet}
          {quiet !== null && `: ${words.quietFrom.toLowerCase()} ${quiet.from} ${words.quietTo} ${quiet.to}`}
        </span>
      </label>
      <h3>{words.notices}</h3>
      <Notices />
    </div>
  )
}
