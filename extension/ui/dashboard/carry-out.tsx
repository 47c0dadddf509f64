// The calls of the view out of here: to a calendar, a spreadsheet, another program, on paper.
import { effect, signal, useSignal } from '@preact/signals'
import { flushSync } from 'preact/compat'
import { useEffect, useRef } from 'preact/hooks'
import { callsById, type KnownCall } from '../../db/calls.ts'
import { facts, keeping, own } from '../../locales/words.ts'
import { saveFile } from '../save-file.ts'
import { calendarFile, dataFile, tableFile } from '../share.ts'
import { conditions } from './conditions.tsx'
import { deadlineWords, nearness, placeWords } from './draw.tsx'
import * as state from './state.ts'
import { words } from './words.ts'

/** More pages than anybody reads; said on the paper when there is more. */
const MOST_PRINTED = 1000
const CHUNK = 500

/** Rows of the view as it stands: the board's are the saved ones, the calendar's also those past. */
export function carried(): Uint32Array {
  const { view, filter } = state.shown.value
  if (view === 'board') return state.rowsFor({ ...filter, phase: filter.phase ?? 'all', mine: filter.mine ?? 'saved' })
  return state.rows.value
}

async function wholeCalls(): Promise<KnownCall[]> {
  const ids = Array.from(carried(), (row) => state.list.value?.ids[row] ?? '')
  const calls: KnownCall[] = []
  for (let at = 0; at < ids.length; at += CHUNK) calls.push(...(await callsById(state.db, ids.slice(at, at + CHUNK))))
  return calls
}

export function CarryOut() {
  const said = useSignal('')
  const menu = useRef<HTMLDetailsElement>(null)
  const give = (name: string, type: string, write: (calls: KnownCall[]) => string) => async () => {
    if (carried().length === 0) {
      said.value = words.exportEmpty
      return
    }
    said.value = words.exportBusy
    const calls = await wholeCalls()
    saveFile(`segnabandi-${state.today.value}${name}`, write(calls), type)
    said.value = words.exported(calls.length)
  }
  const csv = 'text/csv;charset=utf-8'
  useEffect(() => {
    const close = (event: MouseEvent) => {
      if (menu.current && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    document.addEventListener('click', close)
    return () => document.removeEventListener('click', close)
  }, [])
  return (
    <>
      <details
        ref={menu}
        class="export"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !menu.current?.open) return
          menu.current.open = false
          menu.current.querySelector('summary')?.focus()
        }}
      >
        <summary class="button">{words.export}</summary>
        <div class="export-box">
          <p class="hint">{words.exportHint(carried().length)}</p>
          <button
            type="button"
            class="button"
            data-file="ics"
            onClick={give('.ics', 'text/calendar', (calls) => calendarFile(calls, state.settings.value, Date.now()))}
          >
            {keeping.exportIcs}
          </button>
          <button
            type="button"
            class="button"
            data-file="excel"
            onClick={give('-excel.csv', csv, (calls) => tableFile(calls, true))}
          >
            {keeping.exportExcel}
          </button>
          <button
            type="button"
            class="button"
            data-file="csv"
            onClick={give('.csv', csv, (calls) => tableFile(calls, false))}
          >
            {keeping.exportCsv}
          </button>
          <button type="button" class="button" data-file="json" onClick={give('.json', 'application/json', dataFile)}>
            {keeping.exportJson}
          </button>
          <p class="hint" role="status">
            {said.value}
          </p>
        </div>
      </details>
      <button type="button" class="button print" onClick={() => print()}>
        {words.print}
      </button>
    </>
  )
}

const printing = signal(false)

/** On paper there is no scrolling: the whole view is drawn, just before the browser takes its picture. */
export function followPrinting(signal: AbortSignal): void {
  addEventListener('beforeprint', () => flushSync(() => (printing.value = true)), { signal })
  addEventListener('afterprint', () => (printing.value = false), { signal })
}

effect(() => {
  document.documentElement.classList.toggle('printing', printing.value)
})

export function OnPaper() {
  if (!printing.value) return null
  const numbers = carried()
  const rows = Array.from(numbers.subarray(0, MOST_PRINTED), (number) => state.rowOf(number)).filter(
    (row) => row !== null,
  )
  const asked = [state.shown.value.words, ...conditions(state.shown.value.filter).map(({ what }) => what)].filter(
    Boolean,
  )
  const { columns } = words
  return (
    <section class="paper">
      <h1>{words.title}</h1>
      <p>
        {words.printed(rows.length, numbers.length)}
        {asked.length > 0 && ` · ${asked.join(', ')}`} · {words.printedOn(facts.longDay(state.today.value))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.deadline}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.issuer}</th>
            <th scope="col">{columns.amount}</th>
            <th scope="col">{columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {deadlineWords(row)}
                <br />
                {nearness(row)}
              </td>
              <td>{row.title}</td>
              <td>
                {row.issuer}
                <br />
                {placeWords(row.place, row.issuer)}
              </td>
              <td>{row.euros !== null && words.upTo(facts.euro(row.euros))}</td>
              <td>{row.own === null ? '' : own.statuses[row.own]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
