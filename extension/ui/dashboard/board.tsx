// The board: calls the person keeps, in columns by what they made of them. A card moves by dragging, by its own list of
// statuses, or by Alt and an arrow.
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Row } from '../../db/list/list.ts'
import { OWN_STATUSES, type OwnStatus } from '../../db/user.ts'
import { own } from '../../locales/words.ts'
import { writeAddress } from './address.ts'
import { callAddress, deadlineWords, nearness, placeWords, StatusSelect, toneOf } from './draw.tsx'
import * as state from './state.ts'
import { words } from './words.ts'

/** A column is for working with; what is beyond is in the list. */
const MOST = 60

interface Moves {
  move: (row: Row, status: OwnStatus) => void
}

function Card({ row, move }: { row: Row } & Moves) {
  const status = row.own ?? 'da-valutare'
  const step = (by: number) => {
    const next = OWN_STATUSES[OWN_STATUSES.indexOf(status) + by]
    if (next !== undefined) move(row, next)
  }
  const near = nearness(row)
  return (
    <li
      class="card"
      data-tone={toneOf(row)}
      data-card={row.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', row.id)
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
      }}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
        // Alt and an arrow is the browser's back and forward.
        event.preventDefault()
        step(event.key === 'ArrowLeft' ? -1 : 1)
      }}
    >
      <a class="card-title" href={callAddress(row.id)} draggable={false}>
        {row.title}
      </a>
      <p class="card-issuer">{[row.issuer, placeWords(row.place, row.issuer)].filter(Boolean).join(' · ')}</p>
      <p class="card-deadline">
        <b>{near}</b>
        <span>{deadlineWords(row)}</span>
      </p>
      <StatusSelect row={row} />
    </li>
  )
}

function Column({ status, rows, move }: { status: OwnStatus; rows: Row[] } & Moves) {
  const over = useSignal(false)
  const title = own.statuses[status]
  return (
    <section
      class="column"
      data-column={status}
      data-over={over.value}
      aria-labelledby={`column-${status}`}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={(event) => {
        over.value = event.currentTarget.contains(event.relatedTarget as Node | null)
      }}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        const id = event.dataTransfer?.getData('text/plain')
        const number = state.list.value?.rowOf.get(id ?? '')
        const row = number === undefined ? null : state.rowOf(number)
        if (row?.saved && row.own !== status) move(row, status)
      }}
    >
      <h2 id={`column-${status}`}>
        <span>{title}</span> <span class="column-count">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="hint">{words.columnEmpty}</p>
      ) : (
        <ul>
          {rows.slice(0, MOST).map((row) => (
            <Card key={row.id} row={row} move={move} />
          ))}
        </ul>
      )}
      {rows.length > MOST && (
        <a
          class="button"
          href={writeAddress({
            ...state.shown.value,
            view: 'list',
            filter: { ...state.shown.value.filter, mine: status, phase: 'all' },
          })}
        >
          {words.moreInDay(rows.length - MOST)}
        </a>
      )}
    </section>
  )
}

export function Board() {
  const { filter } = state.shown.value
  /** Card to be given the focus once it stands in the column it goes to: its element there is a new one. */
  const moved = useRef<{ id: string; status: OwnStatus } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (moved.current === null) return
    const { id, status } = moved.current
    const card = box.current?.querySelector<HTMLElement>(
      `[data-column="${status}"] [data-card="${CSS.escape(id)}"] .card-title`,
    )
    if (!card) return
    moved.current = null
    card.focus()
  })
  // What was sent off is over by then, and stays on the board all the same.
  const rows = Array.from(
    state.rowsFor({ ...filter, phase: filter.phase ?? 'all', mine: filter.mine ?? 'saved' }),
    (number) => state.rowOf(number),
  ).filter((row) => row !== null)
  const move = async (row: Row, status: OwnStatus) => {
    if (document.activeElement?.closest('.card')) moved.current = { id: row.id, status }
    if (!(await state.setStatus(row.id, status))) return
    state.said.value = words.movedTo(row.title, own.statuses[status])
  }
  if (rows.length === 0)
    return (
      <div class="empty">
        <h2>{words.empty}</h2>
        <p class="hint">{words.boardEmpty}</p>
      </div>
    )
  return (
    <div ref={box}>
      <p class="hint board-hint">{words.boardHint}</p>
      <div class="board">
        {OWN_STATUSES.map((status) => (
          <Column key={status} status={status} rows={rows.filter((row) => row.own === status)} move={move} />
        ))}
      </div>
    </div>
  )
}
