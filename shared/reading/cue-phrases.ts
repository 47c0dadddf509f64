// The tables of words that give dates their meaning, and of signs of a call, as rows for the one walk over the text.
import type { PhraseRow } from './facts/phrases.ts'
import { CALL_SIGNS } from './lexicon/call-signs.ts'
import { BECOMES, DOUBTFUL, ELSEWHERE, EXTENDED, FORMER, PAST } from './lexicon/date-changes.ts'
import { DATE_RELATIONS } from './lexicon/date-relations.ts'
import { DATE_SUBJECTS } from './lexicon/date-subjects.ts'
import { ROLLING, UNTIL_FUNDS_END } from './lexicon/open-ended.ts'

const rows = (group: string, phrases: readonly string[], code = group, weight = 1): PhraseRow[] =>
  phrases.map((phrase) => ({ phrase, group: `cue ${group}`, code, weight }))

/** Their groups begin with "cue", apart from those of the facts. */
export const cuePhrases = (): PhraseRow[] => [
  ...DATE_RELATIONS.flatMap(({ relation, phrases }) => rows('relation', phrases, relation)),
  ...DATE_SUBJECTS.flatMap(({ subject, weight, phrases }) => rows('subject', phrases, subject, weight)),
  ...rows('extended', EXTENDED),
  ...rows('becomes', BECOMES),
  ...rows('former', FORMER),
  ...rows('elsewhere', ELSEWHERE),
  ...rows('past', PAST),
  ...rows('doubtful', DOUBTFUL),
  ...rows('rolling', ROLLING),
  ...rows('until funds end', UNTIL_FUNDS_END),
  ...CALL_SIGNS.flatMap(({ sign, phrases }) => rows(`sign ${sign}`, phrases)),
]
