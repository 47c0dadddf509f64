// What a date is about: of the words around it, the one that weighs most at its distance.
import { type Cue, type Cues, cuesIn, type Relation, type Subject } from '../cues.ts'
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { Bond } from './relation.ts'

export interface About {
  subject: Subject
  /** Weight left after distance; below `FAINT` it says little. */
  score: number
  /** Score of the strongest word that says something else. */
  rival: number
  cue: Cue<Subject> | null
}

export const NOTHING: About = { subject: 'none', score: 0, rival: 0, cue: null }
/** Below this a subject is no more than a hint. */
export const FAINT = 6

const REACH = 190
const PER_CHARACTER = 0.13
/** What stands between a word and a date weakens the one for the other. */
const COMMA = 2.5
const COLON = 3
const SEMICOLON = 18
const PARENTHESIS = 6
const OTHER_DATE = 8
const NEW_CLAUSE = 6
const AFTER = 5
/** Words that begin another clause, with its own subject. */
const CLAUSE = /\b(?:mentre|invece|poi|successivamente|pero|ma|quindi|dopo)\b|\be (?:il|lo|la|le|i|gli|l'|si)\b/g

/** `bando` and the like close; with any other word they say nothing of the date. */
const CALL_BONUS = 10

export function aboutOf(prose: Prose, cues: Cues, dated: readonly Dated[], at: number, bond: Bond): About {
  const date = dated[at]
  const sentence = date && prose.sentences[date.sentence]
  if (!date || !sentence) return NOTHING
  const { folded } = prose
  const fronted = date.start - sentence.start < 30
  const scores = new Map<Subject, { score: number; cue: Cue<Subject> }>()
  const note = (cue: Cue<Subject>, cost: number) => {
    const bonus =
      cue.code === 'call' && (bond.cue?.code === 'expire' || bond.cue?.code === 'term' || bond.cue?.code === 'open')
        ? CALL_BONUS
        : 0
    const score = cue.weight + bonus - cost
    const known = scores.get(cue.code)
    if (known === undefined || known.score < score) scores.set(cue.code, { score, cue })
  }
  for (const cue of cuesIn(cues.subjects, Math.max(sentence.start, date.start - REACH), date.start))
    if (cue.end <= date.start && cue.code !== 'none')
      note(cue, between(folded, cue.end, date.start) + datesBetween(dated, at, -1, cue.start) * OTHER_DATE)
  for (const cue of cuesIn(cues.subjects, date.end, Math.min(sentence.end, date.end + REACH)))
    if (cue.start >= date.end && cue.code !== 'none')
      note(
        cue,
        between(folded, date.end, cue.start) +
          (fronted ? 0 : AFTER) +
          datesBetween(dated, at, 1, cue.start) * OTHER_DATE,
      )
  return best(scores)
}

function between(folded: string, from: number, to: number): number {
  const gap = folded.slice(from, to)
  let cost = gap.length * PER_CHARACTER
  for (const sign of gap)
    if (sign === ',') cost += COMMA
    else if (sign === ';') cost += SEMICOLON
    else if (sign === ':') cost += COLON
    else if (sign === '(' || sign === ')') cost += PARENTHESIS
  for (const _ of gap.matchAll(CLAUSE)) cost += NEW_CLAUSE
  return cost
}

function datesBetween(dated: readonly Dated[], at: number, step: 1 | -1, limit: number): number {
  let count = 0
  for (let n = at + step; n >= 0 && n < dated.length && count < 3; n += step) {
    const other = dated[n]
    if (other === undefined || (step < 0 ? other.end <= limit : other.start >= limit)) break
    count++
  }
  return count
}

/** `call` supports `application`: they are two words for the same side. */
function best(scores: Map<Subject, { score: number; cue: Cue<Subject> }>): About {
  let about = NOTHING
  for (const [subject, { score, cue }] of scores) if (score > about.score) about = { subject, score, rival: 0, cue }
  const side = (subject: Subject): Subject => (subject === 'call' ? 'application' : subject)
  let rival = 0
  for (const [subject, { score }] of scores) if (side(subject) !== side(about.subject) && score > rival) rival = score
  return { ...about, rival }
}

/** The tie's own word may already say what closes: "c'è tempo fino al …" can only be about applying. */
export const speaksOfApplying = (relation: Relation | undefined): boolean => relation === 'expire'
