// The filters: what narrows the view, as the list held offers it.
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Place } from '../../db/list/list.ts'
import { OWN_STATUSES, PHASES } from '../../db/user.ts'
import { facts, keeping, own } from '../../locales/words.ts'
import { chosenPlace, codesPresent, countPlaces, placesBelow } from './options.ts'
import * as state from './state.ts'
import { words } from './words.ts'

const WITHIN = [0, 1, 7, 15, 30, 60, 90]
const CHANGED = [1, 7, 30]
const AMOUNTS = [5_000, 10_000, 25_000, 50_000, 100_000, 500_000]

function Choice({
  label,
  value,
  onChoose,
  children,
  disabled = false,
}: {
  label: string
  value: string
  onChoose: (value: string) => void
  children: ComponentChildren
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  )
}

const number = (value: string) => (value === '' ? undefined : Number(value))

/** Values an address brought that the list does not offer are offered too: the select must show what holds. */
const withChosen = (values: number[], chosen: number | undefined) =>
  chosen === undefined || values.includes(chosen) ? values : [...values, chosen].sort((a, b) => a - b)

type Above = Parameters<typeof placesBelow>[2]

function Places() {
  const counts = useComputed(() => (state.list.value === null ? new Map() : countPlaces(state.list.value)))
  /** Text, so that what follows is worked out again only when another place is chosen. */
  const chosen = useComputed(() => JSON.stringify(chosenPlace(state.filter.value)))
  const offers = useComputed(() => {
    const { region, province, comune, district } = JSON.parse(chosen.value) as ReturnType<typeof chosenPlace>
    const offer = (step: keyof Place, label: string, value: string | undefined, none: string, above: Above) => {
      // Eight thousand Comuni are no list to choose from: first a region or a province.
      const isLost = (step === 'comune' || step === 'district') && !region && !province && !comune && !district
      return { step, label, value, none, isLost, below: isLost ? [] : placesBelow(counts.value, step, above) }
    }
    return [
      offer('region', words.region, region, words.anyPlace, {}),
      offer('province', words.province, province, words.anyPlace, { region }),
      offer('comune', words.comune, comune, words.anyComune, { region, province }),
      offer('district', words.district, district, words.anyComune, { region, province, comune }),
    ]
  })
  const choose = (step: string, value: string) => {
    const given = value === '' ? undefined : value
    // What lies below a place does not lie below another.
    if (step === 'region')
      state.narrow({ regions: given ? [given] : [], province: undefined, comune: null, district: undefined })
    else if (step === 'province') state.narrow({ province: given, comune: null, district: undefined })
    else if (step === 'comune') state.narrow({ comune: given ?? null, district: undefined })
    else state.narrow({ district: given })
  }
  return (
    <fieldset>
      <legend>{words.place}</legend>
      {offers.value.map(({ step, label, value, none, isLost, below }) => {
        if (step === 'district' && below.length === 0 && !value) return null
        // Spelled as in the list, or the select would show nothing chosen.
        const shown = below.find((one) => one.value.toLowerCase() === value?.toLowerCase())?.value ?? value ?? ''
        return (
          <Choice key={step} label={label} value={shown} disabled={isLost} onChoose={(value) => choose(step, value)}>
            <option value="">{isLost ? words.regionFirst : none}</option>
            {value && !below.some((one) => one.value === shown) && <option value={shown}>{shown}</option>}
            {below.map(({ value, count }) => (
              <option key={value} value={value}>
                {value} ({count})
              </option>
            ))}
          </Choice>
        )
      })}
    </fieldset>
  )
}

/** Many choices at once, folded while none is made. */
function Several<T extends string>({
  label,
  of,
  chosen,
  name,
  onChoose,
}: {
  label: string
  of: readonly T[]
  chosen: readonly T[]
  name: Record<T, string>
  onChoose: (chosen: T[]) => void
}) {
  const offered = [...new Set([...of, ...chosen])]
  if (offered.length === 0) return null
  return (
    <details class="several" open={chosen.length > 0}>
      <summary>
        {label}
        {chosen.length > 0 && <span class="count"> {chosen.length}</span>}
      </summary>
      <fieldset>
        <legend class="unseen">{label}</legend>
        {offered.map((code) => (
          <label class="check" key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
              }
            />
            <span>{name[code]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

function Day({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string | undefined
  onChoose: (day: string) => void
}) {
  const id = useId()
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="date"
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  )
}

export function Filters() {
  const filter = state.filter.value
  const codes = useComputed(() =>
    state.list.value === null ? { topics: [], subjects: [], procedures: [] } : codesPresent(state.list.value),
  )
  const issuer = useId()
  const several = state.feeds.value.length > 1 || filter.source !== undefined
  return (
    <form class="filters" id="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.phase}
        value={filter.phase ?? 'open'}
        onChoose={(value) => state.narrow({ phase: PHASES.find((phase) => phase === value) })}
      >
        {(['open', ...PHASES] as const).map((phase) => (
          <option key={phase} value={phase}>
            {words.phases[phase]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.within}
        value={String(filter.within ?? '')}
        onChoose={(value) => state.narrow({ within: number(value) })}
      >
        <option value="">{words.any}</option>
        {withChosen(WITHIN, filter.within).map((days) => (
          <option key={days} value={String(days)}>
            {words.withinDays(days)}
          </option>
        ))}
      </Choice>
      <details class="several" open={filter.from !== undefined || filter.to !== undefined}>
        <summary>{words.between}</summary>
        <div class="pair">
          <Day label={words.from} value={filter.from} onChoose={(day) => state.narrow({ from: day || undefined })} />
          <Day label={words.to} value={filter.to} onChoose={(day) => state.narrow({ to: day || undefined })} />
        </div>
      </details>
      <Places />
      <Several
        label={words.subjects}
        of={codes.value.subjects}
        chosen={filter.subjects}
        name={facts.subjects}
        onChoose={(subjects) => state.narrow({ subjects })}
      />
      <Several
        label={words.topics}
        of={codes.value.topics}
        chosen={filter.topics}
        name={keeping.topics}
        onChoose={(topics) => state.narrow({ topics })}
      />
      <Several
        label={words.procedures}
        of={codes.value.procedures}
        chosen={filter.procedures}
        name={facts.procedures}
        onChoose={(procedures) => state.narrow({ procedures })}
      />
      <div class="filter">
        <label for={issuer}>{words.issuer}</label>
        <input
          id={issuer}
          class="field"
          type="text"
          maxLength={120}
          placeholder={words.issuerHint}
          value={filter.issuer ?? ''}
          onInput={(event) =>
            state.show({ filter: { ...filter, issuer: event.currentTarget.value || undefined } }, true)
          }
        />
      </div>
      <Choice
        label={words.amount}
        value={String(filter.minEur ?? '')}
        onChoose={(value) => state.narrow({ minEur: number(value) })}
      >
        <option value="">{words.any}</option>
        {withChosen(AMOUNTS, filter.minEur).map((euros) => (
          <option key={euros} value={String(euros)}>
            {words.atLeast(facts.euro(euros))}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.changed}
        value={String(filter.changed ?? '')}
        onChoose={(value) => state.narrow({ changed: number(value) })}
      >
        <option value="">{words.any}</option>
        {withChosen(CHANGED, filter.changed).map((days) => (
          <option key={days} value={String(days)}>
            {words.changedDays(days)}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.mine}
        value={filter.mine ?? ''}
        onChoose={(value) =>
          state.narrow({ mine: (['saved', ...OWN_STATUSES] as const).find((known) => known === value) })
        }
      >
        <option value="">{words.any}</option>
        <option value="saved">{words.mineSaved}</option>
        {OWN_STATUSES.map((status) => (
          <option key={status} value={status}>
            {own.statuses[status]}
          </option>
        ))}
      </Choice>
      {several && (
        <Choice
          label={words.source}
          value={filter.source ?? ''}
          onChoose={(value) => state.narrow({ source: value || undefined })}
        >
          <option value="">{words.any}</option>
          {state.feeds.value.map(({ url, title }) => (
            <option key={url} value={url}>
              {title ?? url}
            </option>
          ))}
        </Choice>
      )}
    </form>
  )
}
