// The calendar of deadlines: a month as a table of days, walked with the arrows; beside it the calls of the day chosen.
import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Row } from '../../db/list/list.ts'
import { dayOf, NO_DAY } from '../../db/list/packed.ts'
import { facts, language } from '../../locales/words.ts'
import { BackSign } from '../icons.tsx'
import { writeAddress } from './address.ts'
import { callAddress, deadlineWords, placeWords, toneOf } from './draw.tsx'
import { addDays, addMonths, sameDay, weekday, weeksOf } from './months.ts'
import * as state from './state.ts'
import { words } from './words.ts'

const TITLES_IN_DAY = 2
const MOST_IN_DAY = 200

const printMonth = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const printWeekday = (style: 'short' | 'long') => new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
const [shortDay, longDay] = [printWeekday('short'), printWeekday('long')]
const at = (date: string) => new Date(`${date}T00:00:00Z`)

/** Day the focus goes to from a day by a key; null when the key leads nowhere. */
function dayAfter(key: string, date: string): string | null {
  if (key === 'ArrowLeft') return addDays(date, -1)
  if (key === 'ArrowRight') return addDays(date, 1)
  if (key === 'ArrowUp') return addDays(date, -7)
  if (key === 'ArrowDown') return addDays(date, 7)
  if (key === 'Home') return addDays(date, -weekday(date))
  if (key === 'End') return addDays(date, 6 - weekday(date))
  if (key === 'PageUp') return sameDay(date, -1)
  if (key === 'PageDown') return sameDay(date, 1)
  return null
}

/** Rows by day, in the order of the list. */
function byDay(): Map<string, number[]> {
  const { filter } = state.shown.value
  const days = new Map<string, number[]>()
  const list = state.list.value
  if (list === null) return days
  for (const row of state.rowsFor(filter)) {
    const number = list.days[row] ?? NO_DAY
    if (number === NO_DAY) continue
    const day = dayOf(number)
    const rows = days.get(day)
    if (rows) rows.push(row)
    else days.set(day, [row])
  }
  return days
}

/** A day that is over, among open calls, has none: whoever looks for what closed then is one press away. */
function NoneInDay({ date }: { date: string }) {
  const hidesClosed = date < state.today.value && state.shown.value.filter.phase === undefined
  if (!hidesClosed) return <p class="hint">{words.dayNone}</p>
  return (
    <>
      <p class="hint">{words.dayOver}</p>
      <button type="button" class="button show-closed" onClick={() => state.narrow({ phase: 'all' })}>
        {words.showClosed}
      </button>
    </>
  )
}

function DayList({ date, numbers }: { date: string; numbers: readonly number[] }) {
  const rows = numbers
    .slice(0, MOST_IN_DAY)
    .map((number) => state.rowOf(number))
    .filter((row) => row !== null)
  return (
    <section class="day-list" aria-labelledby="day-title">
      <h2 id="day-title">{facts.longDay(date)}</h2>
      {rows.length === 0 ? (
        <NoneInDay date={date} />
      ) : (
        <>
          <p class="hint">{words.calls(numbers.length)}</p>
          <ul>
            {rows.map((row: Row) => (
              <li key={row.id} data-tone={toneOf(row)}>
                <a href={callAddress(row.id)}>{row.title}</a>
                <span>
                  {[row.time === null ? '' : facts.hour(row.time), row.issuer || placeWords(row.place)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span class="unseen">{deadlineWords(row)}</span>
              </li>
            ))}
          </ul>
          <a
            class="button"
            href={writeAddress({
              ...state.shown.value,
              view: 'list',
              month: null,
              filter: { ...state.shown.value.filter, from: date, to: date },
            })}
          >
            {words.dayOpen}
          </a>
        </>
      )}
    </section>
  )
}

export function Calendar() {
  const today = state.today.value
  const month = state.shown.value.month ?? today.slice(0, 7)
  const chosen = useSignal(month === today.slice(0, 7) ? today : `${month}-01`)
  const wanted = useRef(false)
  const table = useRef<HTMLTableElement>(null)
  const days = useComputed(byDay)
  // Back and forward may bring another month than that of the day chosen.
  const day = chosen.value.startsWith(month) ? chosen.value : month === today.slice(0, 7) ? today : `${month}-01`

  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  })

  const choose = (date: string) => {
    chosen.value = date
    const next = date.slice(0, 7)
    if (next !== month) state.show({ month: next === today.slice(0, 7) ? null : next }, true)
  }
  const turn = (months: number) => {
    const next = addMonths(month, months)
    state.show({ month: next === today.slice(0, 7) ? null : next })
  }
  const weeks = weeksOf(month)
  const title = printMonth.format(at(`${month}-01`))
  return (
    <div class="calendar">
      <div>
        <div class="month-bar">
          <h2 aria-live="polite">{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.previousMonth}
            title={words.previousMonth}
            onClick={() => turn(-1)}
          >
            <BackSign />
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              chosen.value = today
              state.show({ month: null })
            }}
          >
            {words.thisMonth}
          </button>
          <button
            type="button"
            class="icon-button on"
            aria-label={words.nextMonth}
            title={words.nextMonth}
            onClick={() => turn(1)}
          >
            <BackSign />
          </button>
        </div>
        <table ref={table} class="month">
          <caption class="unseen">{words.calendarOf(title)}</caption>
          <thead>
            <tr>
              {weeks[0]?.map((date) => (
                <th key={weekday(date)} scope="col" abbr={longDay.format(at(date))}>
                  {shortDay.format(at(date))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]} data-spent={week.every((date) => date < today && !days.value.has(date))}>
                {week.map((date) => {
                  const numbers = days.value.get(date) ?? []
                  const rows = numbers.slice(0, TITLES_IN_DAY).map((number) => state.rowOf(number))
                  return (
                    <td
                      key={date}
                      data-out={!date.startsWith(month)}
                      data-today={date === today}
                      data-past={date < today}
                    >
                      <button
                        type="button"
                        tabIndex={date === day ? 0 : -1}
                        aria-pressed={date === day}
                        aria-current={date === today ? 'date' : undefined}
                        onClick={() => choose(date)}
                        onKeyDown={(event) => {
                          if (event.altKey || event.ctrlKey || event.metaKey) return
                          const next = dayAfter(event.key, date)
                          if (next === null) return
                          event.preventDefault()
                          wanted.current = true
                          choose(next)
                        }}
                      >
                        <span class="unseen">{words.dayCalls(facts.longDay(date), numbers.length)}</span>
                        <span class="day-head" aria-hidden="true">
                          <b>{Number(date.slice(8))}</b>
                          {numbers.length > 0 && <span class="day-count">{numbers.length}</span>}
                        </span>
                        {rows.map(
                          (row) =>
                            row !== null && (
                              <span key={row.id} class="day-call" data-tone={toneOf(row)} aria-hidden="true">
                                {row.title}
                              </span>
                            ),
                        )}
                        {numbers.length > TITLES_IN_DAY && (
                          <span class="day-more" aria-hidden="true">
                            {words.moreInDay(numbers.length - TITLES_IN_DAY)}
                          </span>
                        )}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DayList date={day} numbers={days.value.get(day) ?? []} />
    </div>
  )
}
