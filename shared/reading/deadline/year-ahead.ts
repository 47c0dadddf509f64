// A term whose year is only supposed lies ahead, unless the text tells it in the past.
import { type Cues, hasCue } from '../cues.ts'
import { addTerm } from '../dates/calendar.ts'
import type { Prose } from '../prose.ts'
import type { Given } from './roles.ts'

/** The same date, moved to the first year in which it is still to come. */
export function toCome(
  given: Given,
  prose: Prose,
  cues: Cues,
  reference: string | null,
  before: Given | undefined,
): Given {
  const { mention, sentence } = given.date
  // "31 dicembre, 31 marzo e 30 settembre": the days of a list follow one another
  if (given.bond.how === 'list' && before !== undefined && mention.yearFrom === 'nearest') {
    const last = before.date.mention.date ?? ''
    const next = (mention.date ?? '') < last ? mention.alternatives.find((day) => day > last) : undefined
    if (next !== undefined)
      return {
        ...given,
        date: { ...given.date, mention: { ...mention, date: next, because: 'anno della data che precede' } },
      }
  }
  const behind = reference === null ? null : narrated(given, prose, reference)
  if (behind !== null)
    return {
      ...given,
      date: {
        ...given.date,
        mention: { ...mention, date: behind, because: 'anno supposto: il testo ne parla al passato' },
      },
    }
  if (reference === null || mention.date === null || mention.certain.year !== undefined || mention.date >= reference)
    return given
  if (mention.yearFrom === 'cue' || mention.yearFrom === 'weekday' || given.change === 'former') return given
  if (given.role !== 'deadline' && given.role !== 'opening') return given
  const span = prose.sentences[sentence]
  const near = Math.max(span?.start ?? 0, given.date.start - PAST_REACH)
  if (!span || hasCue(cues.past, near, Math.min(span.end, given.date.end + PAST_REACH / 2))) return given
  const from = addTerm(mention.date, LONG_PAST, 'day')
  const ahead = mention.alternatives.find((day) => day >= reference)
  if (from === null || from >= reference || ahead === undefined) return given
  return {
    ...given,
    date: {
      ...given.date,
      mention: { ...mention, date: ahead, because: 'anno supposto: il termine è ancora da venire' },
    },
  }
}

const PAST_REACH = 44
/** Days after which a term without a year is more likely that of the year to come. */
const LONG_PAST = 60

/** "Erano quattordici, alla scadenza del 31 dicembre, gli iscritti": the last such day, when it lies close behind. */
function narrated({ role, date }: Given, prose: Prose, reference: string): string | null {
  const { mention, sentence } = date
  if (role !== 'deadline' || mention.date === null || mention.certain.year !== undefined || mention.date <= reference)
    return null
  if (mention.yearFrom === 'cue' || mention.yearFrom === 'weekday') return null
  const before = prose.folded.slice(Math.max(prose.sentences[sentence]?.start ?? 0, date.start - 90), date.start)
  if (
    !NARRATES.test(before) ||
    !/\b(?:alla scadenza|al termine|alla chiusura|entro il termine) (?:di |del |dell'|fissata |il )/.test(before)
  )
    return null
  return (
    mention.alternatives.find((day) => day < reference && (addTerm(day, LONG_PAST, 'day') ?? '') >= reference) ?? null
  )
}

const NARRATES = /\b(?:era|erano|furono|risultavano|avevano|hanno|sono (?:stat|arrivat|pervenut|giunt)[a-z]{1,3})\b/
