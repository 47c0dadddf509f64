// The coming twelve weeks: one line per call, from the day it opens to the day it closes.
import { facts, language } from '../../locales/words.ts'
import { callAddress, deadlineWords, nearness, toneOf } from './draw.tsx'
import { addDays, weekday } from './months.ts'
import * as state from './state.ts'
import { words } from './words.ts'

const WEEKS = 12
const DAY = 86_400_000
/** More lines than this are no picture any more. */
const MOST = 80

const printDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const at = (date: string) => Date.parse(`${date}T00:00:00Z`)

export function Timeline() {
  const today = state.today.value
  const start = addDays(today, -weekday(today))
  const end = addDays(start, WEEKS * 7)
  const share = (date: string) => ((at(date) - at(start)) / (WEEKS * 7 * DAY)) * 100
  const held = state.list.value
  if (held === null) return null
  const dated = Array.from(state.rows.value, (number) => ({ number, row: state.rowOf(number) })).filter(
    ({ row }) => row !== null && row.date !== null && row.date >= today && row.date < end,
  )
  const shown = dated.slice(0, MOST)
  const rest = state.rows.value.length - shown.length
  const nowAt = share(today) + 50 / (WEEKS * 7)
  return (
    <div class="timeline">
      <p class="hint">{words.timelineHint}</p>
      {shown.length === 0 ? (
        <div class="empty">
          <h2>{words.timelineNone}</h2>
        </div>
      ) : (
        <div class="lines">
          <div class="weeks" aria-hidden="true">
            <div />
            <div class="week-names">
              {Array.from({ length: WEEKS }, (_, week) => addDays(start, week * 7)).map((monday) => (
                <span key={monday}>{printDay.format(at(monday))}</span>
              ))}
            </div>
          </div>
          <ol>
            {shown.map(({ number, row }) => {
              if (row === null || row.date === null) return null
              const opens = held.opens[number] ?? Number.NaN
              const opened = Number.isNaN(opens) ? today : new Date(opens + 3 * 3_600_000).toISOString().slice(0, 10)
              const from = Math.max(0, Number.isNaN(opens) ? nowAt : share(opened))
              // To the end of its last day.
              const to = Math.min(100, share(row.date) + 100 / (WEEKS * 7))
              return (
                <li key={row.id} data-tone={toneOf(row)}>
                  <div class="line-text">
                    <a href={callAddress(row.id)}>{row.title}</a>
                    <span>
                      {nearness(row)} · {deadlineWords(row, facts.listDay)}
                    </span>
                  </div>
                  <div class="line" aria-hidden="true">
                    <i class="now" style={{ left: `${nowAt}%` }} />
                    <i class="bar" style={{ left: `${from}%`, width: `${Math.max(0.8, to - from)}%` }} />
                  </div>
                </li>
              )
            })}
          </ol>
        </div>
      )}
      {rest > 0 && <p class="hint">{words.timelineMore(rest)}</p>}
    </div>
  )
}
