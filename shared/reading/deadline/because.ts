// The reason of a role, in Italian, from the words that gave it.
import type { Span } from '../../page/page.ts'
import { onOneLine } from '../spaces.ts'
import type { Bond } from './relation.ts'
import { type About, FAINT } from './subject.ts'

/** Words of the text, cut to what a reason can hold. */
export const quote = (text: string, { start, end }: Span): string =>
  onOneLine(text.slice(start, Math.min(end, start + 60)))

/** "«entro» prima della data, «domande» nella frase" */
export function reason(text: string, { cue, how }: Bond, about: About): string {
  const parts: string[] = []
  if (cue) parts.push(how === 'after' ? `«${quote(text, cue)}» dopo la data` : `«${quote(text, cue)}» prima della data`)
  if (how === 'range') parts.push('estremo di un periodo')
  if (about.cue && about.score > FAINT) parts.push(`«${quote(text, about.cue)}» nella frase`)
  return parts.join(', ')
}
