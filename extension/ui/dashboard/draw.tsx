// The pieces of a call that several views draw: its deadline in words, its place, its amount, where it leads.
import { browser } from '../../browser.ts'
import type { Place, Row } from '../../db/list/list.ts'
import { OWN_STATUSES, type OwnStatus } from '../../db/user.ts'
import { facts, own } from '../../locales/words.ts'
import { setStatus } from './state.ts'
import { words } from './words.ts'

export const callAddress = (id: string) => `${browser.runtime.getURL('/call.html')}?id=${encodeURIComponent(id)}`

export const toneOf = ({ status, urgency }: Pick<Row, 'status' | 'urgency'>) =>
  status === 'closed' || status === 'withdrawn' || urgency === 'undated' || urgency === 'past' ? 'calm' : urgency

/** "lun 15 mag 2023, alle 12:00"; in words when there is no day. */
export function deadlineWords(
  { date, time, kind }: Pick<Row, 'date' | 'time' | 'kind'>,
  print = facts.listDay,
): string {
  if (date === null) return facts.withoutDate[kind]
  return time === null ? print(date) : `${print(date)}, ${facts.hour(time)}`
}

/** "tra 3 giorni", "chiuso": what the days left mean now; empty when nothing can be said. */
export function nearness({ status, daysLeft }: Pick<Row, 'status' | 'daysLeft'>): string {
  if (status === 'withdrawn') return facts.withdrawn
  if (status === 'closed') return daysLeft === 0 ? facts.closedToday : facts.closed
  return daysLeft === null ? '' : facts.daysLeft(daysLeft)
}

/** Where it is, less what its issuer's name says already. */
export function placeWords({ region, province, comune, district }: Place, issuer = ''): string {
  const isSaid = comune !== '' && issuer.toLowerCase().includes(comune.toLowerCase())
  const wider = province !== comune && province !== '' ? province : region
  const parts = [district, isSaid ? '' : comune, comune === '' || isSaid ? wider : '']
  return parts.filter((part) => part !== '').join(', ') || (isSaid ? '' : words.whole)
}

/** The tile says how near a deadline is in colour, in words and by its frame, as on every surface. */
export function Tile({ row }: { row: Row }) {
  const { status, daysLeft, kind } = row
  const word = (text: string) => <b class="word">{text}</b>
  const content = () => {
    if (status === 'withdrawn') return word(facts.withdrawn)
    if (status === 'closed') return word(facts.closed)
    if (daysLeft === null) return <b>{kind === 'unknown' || kind === 'fixed' || kind === 'relative' ? '?' : '∞'}</b>
    if (daysLeft <= 1) return word(facts.daysLeft(daysLeft))
    return (
      <>
        <b>{daysLeft > 999 ? '999+' : daysLeft}</b>
        <span>{facts.days}</span>
      </>
    )
  }
  return (
    <div class="tile" aria-hidden="true">
      {content()}
    </div>
  )
}

/** The person's own status of a call; choosing one for a call that is not saved saves it. */
export function StatusSelect({ row, tabIndex }: { row: Row; tabIndex?: number }) {
  return (
    <select
      class="own-status"
      aria-label={words.statusOf(row.title)}
      data-status={row.own ?? 'none'}
      tabIndex={tabIndex}
      value={row.own ?? ''}
      onChange={(event) => setStatus(row.id, event.currentTarget.value as OwnStatus)}
    >
      {row.own === null && <option value="">{words.unsaved}</option>}
      {OWN_STATUSES.map((status) => (
        <option key={status} value={status}>
          {own.statuses[status]}
        </option>
      ))}
    </select>
  )
}
