// Charts of the view: by month, by place, by topic. Each bar is a link to the calls it counts, and carries its number;
// what is drawn stands in a table too.
import { useComputed } from '@preact/signals'
import { keeping, language } from '../../locales/words.ts'
import { type Shown, writeAddress } from './address.ts'
import { type Count, countByMonth, countByPlace, countByTopic } from './counts.ts'
import { addDays, addMonths } from './months.ts'
import * as state from './state.ts'
import { words } from './words.ts'

const MONTHS = 12
const MOST_BARS = 15

const month = (style: 'short' | 'long') =>
  new Intl.DateTimeFormat(language, { month: style, year: style === 'long' ? 'numeric' : undefined, timeZone: 'UTC' })
const [shortMonth, longMonth] = [month('short'), month('long')]
const at = (value: string) => Date.parse(`${value}-01T00:00:00Z`)

/** Address of the list narrowed further. */
const listOf = (change: Partial<Shown['filter']>) =>
  writeAddress({ ...state.shown.value, view: 'list', filter: { ...state.shown.value.filter, ...change } })

function Columns({ counts }: { counts: Count<string>[] }) {
  const months = counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  const most = Math.max(1, ...months.map(({ count }) => count))
  const name = (value: string | null) => (value === null ? words.undated : longMonth.format(at(value)))
  return (
    <section class="chart wide" aria-labelledby="by-month">
      <h2 id="by-month">{words.byMonth}</h2>
      <ol class="columns">
        {months.map(({ value, count }) => (
          <li key={value}>
            <a href={listOf({ from: `${value}-01`, to: addDays(`${addMonths(value, 1)}-01`, -1) })}>
              <span class="unseen">{`${name(value)}: ${words.calls(count)}`}</span>
              <span class="value" aria-hidden="true">
                {count}
              </span>
              <svg class="column-bar" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y={100 - (count / most) * 100} width="10" height={(count / most) * 100} />
              </svg>
              <span class="name" aria-hidden="true">
                {shortMonth.format(at(value))}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <details>
        <summary>{words.asTable}</summary>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ value, count }) => (
              <tr key={value}>
                <th scope="row">{name(value)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** A table whose numbers are drawn beside themselves. */
function Bars<T extends string>({
  id,
  title,
  counts,
  name,
  none,
  narrow,
}: {
  id: string
  title: string
  counts: Count<T>[]
  name: (value: T) => string
  none: string
  narrow: (value: T) => Partial<Shown['filter']>
}) {
  const named = counts.filter(({ value }) => value !== null)
  const shown = [...named.slice(0, MOST_BARS), ...counts.filter(({ value }) => value === null)]
  const others = named.slice(MOST_BARS).reduce((total, { count }) => total + count, 0)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table class="bars" aria-labelledby={id}>
        <tbody>
          {shown.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">{value === null ? none : <a href={listOf(narrow(value))}>{name(value)}</a>}</th>
              <td class="value">{count.toLocaleString(language)}</td>
              <td class="bar-cell" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect x="0" y="0" width={(count / most) * 100} height="10" />
                </svg>
              </td>
            </tr>
          ))}
          {others > 0 && (
            <tr>
              <th scope="row">{words.others}</th>
              <td class="value">{others.toLocaleString(language)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

export function Charts() {
  const { filter } = state.shown.value
  const step = filter.province ? 'comune' : filter.regions.length === 1 ? 'province' : 'region'
  const counts = useComputed(() => {
    const [list, rows] = [state.list.value, state.rows.value]
    if (list === null) return null
    const { filter: asked } = state.shown.value
    const place = asked.province ? 'comune' : asked.regions.length === 1 ? 'province' : 'region'
    // Past months count only where they were asked for.
    const first = asked.from?.slice(0, 7) ?? state.today.value.slice(0, 7)
    return {
      months: countByMonth(list, rows, first, MONTHS),
      places: countByPlace(list, rows, place),
      topics: countByTopic(list, rows),
    }
  })
  if (counts.value === null) return null
  const { months, places, topics } = counts.value
  return (
    <div>
      <p class="hint">{words.chartsHint}</p>
      <div class="charts">
        <Columns counts={months} />
        <Bars
          id="by-place"
          title={words.byPlace[step]}
          counts={places}
          name={(value) => value}
          none={words.whole}
          narrow={(value) =>
            step === 'region' ? { regions: [value] } : step === 'province' ? { province: value } : { comune: value }
          }
        />
        <Bars
          id="by-topic"
          title={words.byTopic}
          counts={topics}
          name={(value) => keeping.topics[value]}
          none={words.noTopic}
          narrow={(value) => ({ topics: [value] })}
        />
      </div>
    </div>
  )
}
