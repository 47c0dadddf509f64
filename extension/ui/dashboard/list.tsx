// The list: of tens of thousands of rows only those in sight are in the page, each telling its place among all of them.
import { signal, useComputed, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Row } from '../../db/list/list.ts'
import { OWN_STATUSES } from '../../db/user.ts'
import { facts } from '../../locales/words.ts'
import { mayUseSingleKeys } from '../help.tsx'
import { BookmarkSign } from '../icons.tsx'
import { callAddress, deadlineWords, nearness, placeWords, StatusSelect, Tile, toneOf } from './draw.tsx'
import * as state from './state.ts'
import { words } from './words.ts'

/** Heights in pixels, as dashboard.css has them: rows out of sight are counted, not measured. */
const HEIGHT = { wide: 73, narrow: 133 } as const
const NARROW = matchMedia('(max-width: 680px)')
/** Rows drawn above and below what is in sight, so that scrolling shows no gap. */
const SPARE = 6

const isNarrow = signal(NARROW.matches)
NARROW.addEventListener('change', () => {
  isNarrow.value = NARROW.matches
})

function Tags({ row }: { row: Row }) {
  return (
    <>
      {state.marked.value.has(row.id) && <span class="tag fresh">{words.isNew}</span>}
      {row.moved && <span class="tag">{words.moved}</span>}
      {row.uncertain && <span class="tag doubt">{words.uncertain}</span>}
    </>
  )
}

interface ListRowProps {
  row: Row
  position: number
  of: number
  top: number
  /** Whether Tab reaches this row: one of all, the arrow keys move among them. */
  isCurrent: boolean
}

function ListRow({ row, position, of, top, isCurrent }: ListRowProps) {
  const tab = isCurrent ? 0 : -1
  const near = nearness(row)
  const isInTile = row.status !== 'closed' && row.status !== 'withdrawn'
  return (
    <li
      class="row"
      data-tone={toneOf(row)}
      data-row={row.id}
      data-position={position}
      aria-setsize={of}
      aria-posinset={position + 1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Tile row={row} />
      <div class="row-main">
        <a class="row-title" href={callAddress(row.id)} tabIndex={tab} title={row.title}>
          {row.title}
        </a>
        <p class="row-issuer">
          <span class="row-who">{[row.issuer, placeWords(row.place, row.issuer)].filter(Boolean).join(' · ')}</span>
          <Tags row={row} />
        </p>
      </div>
      <p class="row-deadline">
        <span class="unseen">{facts.deadline}: </span>
        {deadlineWords(row)}
        {near !== '' && <span class={isInTile ? 'unseen' : ''}>, {near}</span>}
      </p>
      <p class="row-amount">{row.euros !== null && words.upTo(facts.euro(row.euros))}</p>
      <div class="row-own">{row.saved && <StatusSelect row={row} tabIndex={tab} />}</div>
      <button
        type="button"
        class="icon-button save"
        tabIndex={tab}
        aria-pressed={row.saved}
        aria-label={facts.keep(row.title, row.saved)}
        title={row.saved ? facts.saved : facts.save}
        onClick={() => state.keep(row.id, !row.saved)}
      >
        <BookmarkSign filled={row.saved} />
      </button>
    </li>
  )
}

/** Keys of one row: what `?` tells of the list. */
function actOnRow(row: Row, key: string): boolean {
  if (!mayUseSingleKeys()) return false
  const status = OWN_STATUSES[Number(key) - 1]
  if (key === 's') state.keep(row.id, !row.saved)
  else if (status !== undefined) state.setStatus(row.id, status)
  else return false
  return true
}

/** Where a key leads from a row; null when it leads nowhere. */
function target(key: string, from: number, of: number, screen: number): number | null {
  const single = mayUseSingleKeys()
  if (key === 'ArrowDown' || (key === 'j' && single)) return Math.min(of - 1, from + 1)
  if (key === 'ArrowUp' || (key === 'k' && single)) return Math.max(0, from - 1)
  if (key === 'PageDown') return Math.min(of - 1, from + screen)
  if (key === 'PageUp') return Math.max(0, from - screen)
  if (key === 'Home') return 0
  if (key === 'End') return of - 1
  return null
}

export function List() {
  const box = useRef<HTMLUListElement>(null)
  const scrolled = useSignal({ top: 0, height: innerHeight })
  const cursor = useSignal(0)
  const hasFocus = useSignal(false)
  /** Row to be given the focus once it is drawn. */
  const wanted = useRef<number | null>(null)
  const rows = state.rows.value
  const height = isNarrow.value ? HEIGHT.narrow : HEIGHT.wide

  useEffect(() => {
    const measure = () => {
      const top = -(box.current?.getBoundingClientRect().top ?? 0)
      scrolled.value = { top, height: innerHeight }
    }
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    // Filters, banners and fonts above move the list without a scroll.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => {
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
      observer.disconnect()
    }
  }, [])

  const seen = useComputed(() => {
    const { top, height: screen } = scrolled.value
    const size = isNarrow.value ? HEIGHT.narrow : HEIGHT.wide
    return {
      first: Math.max(0, Math.floor(top / size) - SPARE),
      last: Math.ceil((top + screen) / size) + SPARE,
      top: Math.max(0, Math.ceil(top / size)),
    }
  })
  const last = Math.min(rows.length, seen.value.last)
  const current = Math.min(
    rows.length - 1,
    // With the focus elsewhere, Tab enters where the person looks, not where they were an hour ago.
    hasFocus.value ? cursor.value : Math.min(Math.max(cursor.value, seen.value.top), Math.max(0, last - SPARE - 1)),
  )
  const drawn = Array.from({ length: Math.max(0, last - seen.value.first) }, (_, index) => seen.value.first + index)
  // The row with the focus stays in the page wherever one scrolls: a removed element loses the focus to nowhere.
  if (current >= 0 && !drawn.includes(current)) drawn.push(current)

  useLayoutEffect(() => {
    if (wanted.current === null) return
    const link = box.current?.querySelector<HTMLElement>(`[data-position="${wanted.current}"] .row-title`)
    wanted.current = null
    link?.focus({ preventScroll: true })
    link?.closest('.row')?.scrollIntoView({ block: 'nearest' })
  })

  const move = (position: number) => {
    cursor.value = position
    hasFocus.value = true
    wanted.current = position
    const top = (box.current?.getBoundingClientRect().top ?? 0) + scrollY + position * height
    const header = document.querySelector('.top')?.getBoundingClientRect().height ?? 0
    if (top < scrollY + header) scrollTo({ top: top - header - height })
    else if (top + height > scrollY + innerHeight) scrollTo({ top: top + 2 * height - innerHeight })
  }

  return (
    <ul
      ref={box}
      id="list"
      class="rows"
      aria-label={words.views.list}
      style={{ height: `${rows.length * height}px` }}
      onFocusIn={(event) => {
        const row = (event.target as HTMLElement).closest<HTMLElement>('[data-position]')
        hasFocus.value = true
        if (row) cursor.value = Number(row.dataset.position)
      }}
      onFocusOut={(event) => {
        hasFocus.value = box.current?.contains(event.relatedTarget as Node | null) ?? false
      }}
      onKeyDown={(event) => {
        const { key, altKey, ctrlKey, metaKey } = event
        if (altKey || ctrlKey || metaKey || event.target instanceof HTMLSelectElement) return
        const screen = Math.max(1, Math.floor(innerHeight / height) - 2)
        const position = target(key, cursor.value, rows.length, screen)
        const row = state.rowOf(rows[cursor.value] ?? -1)
        if (position !== null) move(position)
        else if (row === null || !actOnRow(row, key)) return
        event.preventDefault()
      }}
    >
      {drawn.map((position) => {
        const row = state.rowOf(rows[position] ?? -1)
        if (row === null) return null
        return (
          <ListRow
            key={row.id}
            row={row}
            position={position}
            of={rows.length}
            top={position * height}
            isCurrent={position === current}
          />
        )
      })}
    </ul>
  )
}

/** The list as it stood last, until it is read. */
export function LastList({ rows, count }: { rows: readonly Row[]; count: number }) {
  const height = isNarrow.value ? HEIGHT.narrow : HEIGHT.wide
  return (
    <ul class="rows" aria-label={words.views.list} style={{ height: `${count * height}px` }}>
      {rows.map((row, position) => (
        <ListRow key={row.id} row={row} position={position} of={count} top={position * height} isCurrent={false} />
      ))}
    </ul>
  )
}
