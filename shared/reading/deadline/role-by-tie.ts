// Roles that the sentence gives: what closes or opens on the date, and what that is about.
import { type Cues, hasCue } from '../cues.ts'
import { addTerm } from '../dates/calendar.ts'
import type { Prose } from '../prose.ts'
import { reason } from './because.ts'
import type { Change } from './change.ts'
import type { Dated } from './dated.ts'
import type { LabelRole } from './label.ts'
import type { Bond } from './relation.ts'
import type { Base, Given, Role } from './roles.ts'
import { type About, FAINT } from './subject.ts'

const UNTIED_ROLES: Partial<Record<About['subject'], Role>> = {
  questions: 'other',
  visit: 'site-visit',
  meeting: 'info-meeting',
  session: 'session',
  results: 'results',
  activity: 'activity',
  event: 'event',
  reporting: 'other',
  expenses: 'other',
  validity: 'validity',
  publication: 'publication',
  act: 'act',
  age: 'age',
  threshold: 'threshold',
}

export const untied = (about: About): Role => (about.score > FAINT ? (UNTIED_ROLES[about.subject] ?? 'other') : 'other')

export function opening(about: About, bond: Bond, heading: LabelRole | null): Role {
  if (about.score <= FAINT) return heading === 'deadline' ? 'opening' : 'other'
  switch (about.subject) {
    case 'application':
    case 'call':
      return 'opening'
    case 'activity':
      return 'activity-start'
    case 'event':
      return bond.how === 'range' ? 'activity-start' : 'event'
    case 'validity':
      return 'validity'
    case 'publication':
      // "la seconda edizione è partita il 4 novembre con la pubblicazione del bando"
      return bond.cue?.code === 'open' ? 'opening' : 'publication'
    case 'results':
      return 'results'
    case 'meeting':
      // "incontri … a partire da fine maggio": the work begins with them
      return bond.cue?.code === 'start' ? 'activity-start' : 'info-meeting'
    case 'session':
      return 'session'
    case 'visit':
      return 'site-visit'
    default:
      return 'other'
  }
}

export const isActedOn = (prose: Prose, at: number): boolean =>
  PASSIVE.test(prose.folded.slice(Math.max(0, at - 44), at))

/** A term more than a year and a half away is more often the end of an activity. */
const FAR_OFF = 550
const FAR_OFF_COST = 16

const isFarOff = ({ mention }: Dated, reference: string): boolean =>
  mention.date !== null && mention.date > (addTerm(reference, FAR_OFF, 'day') ?? mention.date)

const PASSIVE = /\b(?:sara|saranno|verra|verranno|viene|vengono) [a-z]{2,}[aeiuo]t[oaie](?: [a-z']{1,12}){0,2} $/

const CLOSING_ROLES: Partial<Record<About['subject'], Role>> = {
  questions: 'questions-until',
  visit: 'site-visit',
  meeting: 'info-meeting',
  session: 'session',
  results: 'results',
  activity: 'activity-end',
  event: 'activity-end',
  reporting: 'reporting',
  expenses: 'expenses',
  validity: 'validity',
  age: 'age',
  threshold: 'threshold',
  appeal: 'appeal',
  publication: 'page-expiry',
}

export function closing(
  text: string,
  prose: Prose,
  cues: Cues,
  base: Base,
  heading: LabelRole | null,
  headingAt: number,
  change: Change,
  reference: string | null,
): Given {
  const { about, bond } = base
  const because = reason(text, bond, about)
  const clear = about.score > FAINT
  const applying = about.subject === 'application' || about.subject === 'call'
  const role = CLOSING_ROLES[about.subject]
  if (clear && !applying && role !== undefined) {
    // "La scadenza è fissata …" with a weak other word near is still the call's
    const weak =
      about.score < 14 &&
      (bond.cue?.code === 'term' || bond.cue?.code === 'expire') &&
      (bond.how === 'tight' || change === 'new')
    if (!weak) return { ...base, role, strength: about.score, because }
  }
  if (clear && about.subject === 'act') {
    if (bond.how !== 'tight' && change !== 'new') return { ...base, role: 'act', strength: 0, because }
  }
  let strength = { tight: 34, range: 30, loose: 26, after: 26, label: 40, list: 24, none: 24 }[bond.how]
  if (applying && clear) strength += Math.min(28, about.score)
  if (bond.cue?.code === 'term' || bond.cue?.code === 'expire') strength += 6
  if (base.date.mention.range?.side === 'to' && about.score < SURE && isBetween(prose, base.date))
    strength -= BETWEEN_COST
  // "entro e non oltre le ore 14 del 15 ottobre, a mezzo PEC": said of nothing else
  if (isPeremptory(prose, base) && (applying || !clear)) strength += PEREMPTORY
  if (bond.cue?.code === 'ends' || endsBefore(prose, bond)) strength -= 14
  if (change === 'new') strength += 8
  strength -= Math.max(0, about.rival) * 0.25
  let why = because
  if (heading === 'deadline') {
    const span = prose.headings[headingAt]
    strength += 10
    if (span) why += `, sotto il titolo «${text.slice(span.start, span.end)}»`
  }
  if (hasCue(cues.doubtful, base.date.start - 60, base.date.start)) strength -= 6
  if (reference !== null && isFarOff(base.date, reference)) strength -= FAR_OFF_COST
  if (!applying && bond.how !== 'tight' && change !== 'new' && heading !== 'deadline' && bond.cue?.code === undefined)
    return { ...base, role: 'other', strength: 0, because: why }
  return { ...base, role: 'deadline', strength, because: why }
}

const PEREMPTORY = 8
function isPeremptory(prose: Prose, { date, bond }: Base): boolean {
  if (bond.how !== 'tight' || bond.cue?.code !== 'limit') return false
  const words = prose.folded.slice(bond.cue.start, bond.cue.end)
  const after = prose.folded.slice(date.end, date.end + 60)
  return (
    (date.time !== null && words.includes('non oltre')) ||
    /^[^.;]{0,20}\b(?:a |sotto )?pena (?:di |la |l')?(?:l'|di )?(?:esclusion|inammissibil|irricevibil|decadenz)/.test(
      after,
    )
  )
}

/** "i lavori |finiranno| entro maggio" */
const endsBefore = (prose: Prose, { cue }: Bond): boolean =>
  cue?.code === 'limit' &&
  /\b(?:fin(?:ira|iranno|isce|iscono|ire)|termin(?:era|eranno|a|ano|are)|conclu(?:dera|deranno|de|dono|dersi)) $/.test(
    prose.folded.slice(Math.max(0, cue.start - 14), cue.start),
  )

/** "un mercatino tra il 10 e il 17 dicembre": the days of a thing more often than those of a window. */
const isBetween = (prose: Prose, date: Dated): boolean =>
  /\b(?:tra|fra)\b[^.;:]{0,45} e (?:il |l'|le |ore |alle |domenica |sabato |[a-z]{5,9}di )*$/.test(
    prose.folded.slice(Math.max(0, date.start - 70), date.start),
  )
const BETWEEN_COST = 24
/** An application told this plainly has days of its own, also between two. */
const SURE = 22
