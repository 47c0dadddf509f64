// Is it a call? Signs for and against are weighed: how to apply, until when; results, promises, services, acts.
import type { Page, Span } from '../../page/page.ts'
import { type Cues, findCues } from '../cues.ts'
import type { Dates } from '../deadline/read-deadline.ts'
import { fold } from '../fold.ts'
import { CALL_SIGNS } from '../lexicon/call-signs.ts'
import { isOwn, type Prose } from '../prose.ts'

export interface Verdict {
  isCall: boolean
  /** In Italian. */
  reason: string
  /** The page says of its own call that it was withdrawn or has its results. */
  event: 'withdrawn' | 'results' | null
  /** Words of the text that weighed most; null when the headline did. */
  span: Span | null
}

const ENOUGH = 2.4
const SPOILS_TITLE = ['results', 'ranking-title', 'told-results', 'assigned-title', 'requests-in', 'act', 'withdrawn']

interface Weighed {
  weight: number
  because: string
  span: Span | null
  sign: string
}

/** @param reference day of publication; null when unknown */
export function weighCall(page: Page, prose: Prose, cues: Cues, dates: Dates, reference: string | null): Verdict {
  const title = findCues(fold((page.title ?? '').slice(0, 500)))
  const weighed: Weighed[] = []
  // the page of a call may tell its results too: its own title says what it is
  const titled = title.sign('titled').length > 0 && !SPOILS_TITLE.some((sign) => title.sign(sign).length > 0)
  for (const row of CALL_SIGNS) {
    const inText = row.text === 0 ? undefined : cues.sign(row.sign).find(({ start }) => isOwn(prose, start))
    const inTitle = title.sign(row.sign).length > 0
    if (!inTitle && !inText) continue
    const strongest = inTitle && Math.abs(row.title) >= (inText ? Math.abs(row.text) : 0) ? row.title : row.text
    const weight = titled && !inTitle && strongest < 0 ? strongest / 2 : strongest
    weighed.push({ weight, because: row.because, span: inText ?? null, sign: row.sign })
  }
  const term = weighTerm(dates, reference, titled)
  if (term) weighed.push(term)
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const sorted = [...weighed].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const isCall = total >= ENOUGH
  const chosen = sorted.filter(({ weight }) => weight > 0 === isCall)
  const reason = chosen
    .slice(0, 2)
    .map(({ because }) => because)
    .join('; ')
  return {
    isCall,
    reason: reason || (isCall ? 'è un bando' : 'non dice come fare domanda'),
    event: eventOf(weighed, dates, reference),
    span: chosen[0]?.span ?? null,
  }
}

/** What became of the call, when its own page tells it; a term still to come denies it. */
function eventOf(weighed: readonly Weighed[], dates: Dates, reference: string | null): Verdict['event'] {
  const has = (name: string) => weighed.some(({ sign }) => sign === name)
  if (has('withdrawn')) return 'withdrawn'
  const open = dates.deadline.date !== null && (reference === null || dates.deadline.date >= reference)
  return !open && has('results') ? 'results' : null
}

/** A term still to come makes a call; one already past, told in passing, unmakes it. */
function weighTerm(dates: Dates, reference: string | null, titled: boolean): Weighed | null {
  const { chosen, deadline, opens, openEnd } = dates
  const span = chosen?.date ?? null
  if (chosen && deadline.date !== null) {
    const past = reference !== null && deadline.date < reference
    if (past)
      return titled
        ? { weight: 2, because: 'dice entro quando si doveva fare domanda', span, sign: 'past term' }
        : { weight: -0.6, because: 'il termine era già passato', span, sign: 'past term' }
    const weight = chosen.strength >= 50 ? 3.2 : chosen.strength >= 36 ? 2.4 : 1.4
    return { weight, because: 'dice entro quando fare domanda', span, sign: 'term' }
  }
  if (opens && reference !== null && (opens.date.mention.date ?? '') >= reference)
    return { weight: 1.6, because: 'dice da quando fare domanda', span: opens.date, sign: 'opening' }
  if (openEnd?.kind === 'rolling' || openEnd?.kind === 'until-funds-end')
    return { weight: 1.4, because: openEnd.because, span: openEnd.span, sign: 'open end' }
  if (openEnd?.kind === 'relative')
    return { weight: 1.6, because: 'dà un termine per fare domanda', span: openEnd.span, sign: 'term' }
  return null
}
