// What a text itself tells of the life of its call: extended, withdrawn, decided.
import type { HistoryEvent } from '../call/call.ts'
import type { Dates } from './deadline/read-deadline.ts'

/** Events are dated by the day of publication; without one the text tells no day and no event is kept. */
export function readHistory(
  { deadline }: Dates,
  event: 'withdrawn' | 'results' | null,
  published: string | null,
  page: string | null,
): HistoryEvent[] {
  if (published === null) return []
  const history: HistoryEvent[] = []
  if (deadline.supersedes !== null && deadline.date !== null)
    history.push({
      at: published,
      event: 'extended',
      field: 'deadline',
      from: deadline.supersedes,
      to: deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`,
      page,
    })
  if (event !== null) history.push({ at: published, event, page })
  return history
}
