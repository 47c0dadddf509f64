// Who does what by a day, of the one clause that ends on it: see the table of deeds.
import { APPLIES_AFTER, DATE_DEEDS, type Deed } from '../lexicon/date-deeds.ts'
import { matchesIn } from '../matches.ts'
import type { Prose } from '../prose.ts'
import type { Base } from './roles.ts'
import type { About } from './subject.ts'

/** A clause longer than this is read from its middle. */
const REACH = 130
const AFTER_REACH = 90
/** A period "dal … al …" is tied where it begins. */
const PERIOD_REACH = 60
const PERIOD = /\b(?:dal|dalle|dall|dalla|da|tra|fra)\b[^.;]*$/
/** Where a clause begins anew. */
const BREAKS = /(?:[;:()"«»–]| ma | mentre |, invece,? |\. |,? e (?:comunque|in ogni caso),? )/g
/** Nothing of the clause stands before the day. */
const LEADING = /^[^a-z]*(?:(?:e|ed|poi|infine|inoltre|quindi|ma) )?$/

/** What those who apply may do from or until a day that opens its sentence. */
const APPLIES = 24

/** "Dal 2 settembre al 31 ottobre le famiglie |possono chiedere| il voucher": the verb governs the days before it. */
export function appliesAfter(
  { folded, sentences }: Prose,
  { date, bond, about }: Pick<Base, 'date' | 'bond' | 'about'>,
): About | null {
  const sentence = sentences[date.sentence]
  if (sentence === undefined || bond.tie === 'none') return null
  if (about.score >= APPLIES && !OF_PEOPLE.has(about.subject)) return null
  const start = Math.min(date.start, bond.cue?.start ?? date.start)
  const before = folded.slice(Math.max(sentence.start, start - PERIOD_REACH), start)
  if (!LEADING.test(before) && !LEADING_PERIOD.test(before)) return null
  const found = APPLIES_AFTER.exec(folded.slice(date.end, Math.min(sentence.end, date.end + REACH)))
  if (found === null) return null
  const end = date.end + found[0].length
  // "fino al 5 maggio i chiarimenti si possono chiedere"
  if (about.cue !== null && about.score > NEAR && about.cue.start < end && !OF_PEOPLE.has(about.subject)) return null
  const cue = { code: 'application', weight: APPLIES, start: date.end + found[0].lastIndexOf(' ') + 1, end } as const
  return { subject: 'application', score: APPLIES, rival: 0, cue }
}
const NEAR = 12
/** Words that tell who applies or for what: "gli enti iscritti", "chi organizza eventi". */
const OF_PEOPLE: ReadonlySet<About['subject']> = new Set([
  'threshold',
  'age',
  'activity',
  'event',
  'expenses',
  'call',
  'act',
])
/** The first of two days opens the sentence: "dal 2 settembre al". */
const LEADING_PERIOD =
  /^[^a-z]*(?:(?:e|ed|poi|infine|inoltre|quindi|ma) )?(?:dal|dalle|dall'|da|tra|fra)\b[^.;:,]{4,44}$/

/** The deed whose day this is; null when the clause tells of none. Linear in a bounded clause. */
export function deedOf({ folded, sentences }: Prose, { date, bond }: Base): Deed | null {
  const sentence = sentences[date.sentence]
  if (sentence === undefined) return null
  let end = Math.min(date.start, bond.cue?.start ?? date.start)
  // a verb that ties the day from behind leaves the clause where it is
  if (end < sentence.start) end = date.start
  if (bond.how === 'range') {
    const period = PERIOD.exec(folded.slice(Math.max(sentence.start, end - PERIOD_REACH), end))
    if (period) end -= period[0].length
  }
  const whole = folded.slice(Math.max(sentence.start, end - REACH), end)
  let from = 0
  for (const found of matchesIn(BREAKS, whole)) from = found.index + found[0].length
  const before = whole.slice(from)
  const after = LEADING.test(before) ? folded.slice(date.end, Math.min(sentence.end, date.end + AFTER_REACH)) : null
  for (const row of DATE_DEEDS)
    if (row.before ? row.before.test(before) : after !== null && row.after?.test(after)) return row
  return null
}
