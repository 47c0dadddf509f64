// What a text itself tells of the life of its call: extended, reopened, withdrawn, decided.
import type { HistoryEvent } from '../call/call.ts'
import type { Dates } from './deadline/read-deadline.ts'
import { fold } from './fold.ts'

/** "Riapertura dei termini", "riaperto l'avviso", "termini riaperti": a headline's words, of whatever term the text gives. */
const REOPENED =
  /\briapert(?:ura|[oaie])\b[^.;,:]{0,25}\b(?:termin[ei]|avviso|bando|iscrizioni|candidature|domande|presentazione)\b|\b(?:termin[ei]|avviso|bando|iscrizioni|candidature|domande) riapert[oaie]\b/

/** Events are dated by the day of publication; without one the text tells no day and no event is kept. */
export function readHistory(
  { deadline }: Dates,
  event: 'withdrawn' | 'results' | null,
  published: string | null,
  page: string | null,
  title: string | null,
): HistoryEvent[] {
  if (published === null) return []
  const history: HistoryEvent[] = []
  const isReopened = deadline.date !== null && REOPENED.test(fold((title ?? '').slice(0, 300)))
  if (deadline.date !== null && (deadline.supersedes !== null || isReopened))
    history.push({
      at: published,
      event: isReopened ? 'reopened' : 'extended',
      field: 'deadline',
      ...(deadline.supersedes === null ? {} : { from: deadline.supersedes }),
      to: deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`,
      page,
    })
  if (event !== null) history.push({ at: published, event, page })
  return history
}
