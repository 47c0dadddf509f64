// Gives each date of a page its role, with the reason: from what it closes or opens, and what that is about.

import { type Cues, cuesIn, hasCue } from '../cues.ts'
import { addTerm } from '../dates/calendar.ts'
import type { Hit } from '../facts/phrases.ts'
import { fold } from '../fold.ts'
import type { Prose } from '../prose.ts'
import { type Change, changeOf } from './change.ts'
import type { Dated } from './dated.ts'
import { roleOfHeading, roleOfLabel } from './label.ts'
import { type Bond, bondsOf, UNTIED } from './relation.ts'
import { type About, aboutOf, FAINT } from './subject.ts'

export type Role =
  | 'deadline'
  | 'opening'
  | 'questions-until'
  | 'info-meeting'
  | 'site-visit'
  | 'session'
  | 'results'
  | 'publication'
  | 'page-expiry'
  | 'activity'
  | 'activity-start'
  | 'activity-end'
  | 'reporting'
  | 'expenses'
  | 'validity'
  | 'age'
  | 'threshold'
  | 'appeal'
  | 'act'
  | 'event'
  | 'elsewhere'
  | 'other'

export interface Given {
  date: Dated
  role: Role
  /** How plainly the text says it; for a deadline about 20 (a hint) to 75 (beyond doubt). */
  strength: number
  change: Change
  bond: Bond
  about: About
  /** In Italian, for a person. */
  because: string
}

const LEFT_REACH = 120

/** A term whose year is only supposed lies ahead unless the text tells it in the past. */
function toCome(given: Given, prose: Prose, cues: Cues, reference: string | null): Given {
  const { mention, sentence } = given.date
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

export function giveRoles(
  text: string,
  prose: Prose,
  cues: Cues,
  dated: readonly Dated[],
  reference: string | null,
): Given[] {
  const bonds = bondsOf(prose, cues, dated)
  const given: Given[] = []
  for (const [at, date] of dated.entries())
    given.push(
      toCome(
        giveRole(text, prose, cues, dated, date, at, bonds[at] ?? UNTIED, given, reference),
        prose,
        cues,
        reference,
      ),
    )
  return given
}

function giveRole(
  text: string,
  prose: Prose,
  cues: Cues,
  dated: readonly Dated[],
  date: Dated,
  at: number,
  bond: Bond,
  before: readonly Given[],
  reference: string | null,
): Given {
  const sentence = prose.sentences[date.sentence]
  const { change, ofTerm } = changeOf(prose, cues, dated, at, bond)
  const read = aboutOf(prose, cues, dated, at, bond, change === 'new' ? (ofTerm ? 'term' : 'any') : null)
  // the two ends of a period are about one thing
  const first = before[at - 1]
  const about = first !== undefined && ends(date, first.date) && first.about.score > read.score ? first.about : read
  const base = { date, change, bond, about }
  const other = (role: Role, because: string): Given => ({ ...base, role, strength: 0, because })
  if (sentence === undefined) return other('other', '')
  if (date.mention.citation) return other('act', date.mention.because || 'è la data di un atto')
  const elsewhere = elsewhereOf(prose, cues, dated, at)
  if (elsewhere) return other('elsewhere', `«${quote(text, elsewhere)}»: riguarda un altro bando o un altro anno`)

  const words = sentence.label ?? inlineLabel(prose, dated, date, at)
  const label = words === null ? null : roleOfLabel(fold(words))
  if (words !== null && label !== null && (bond.tie === 'none' || label !== 'deadline' || isBareEnd(bond, about)))
    return labelled(base, label, words)
  const heading = roleOfHeading(prose, sentence.heading)
  const tied: Bond =
    bond.tie === 'none' && (change === 'new' || expectedBy(prose, date, about)) ? { ...bond, tie: 'closes' } : bond

  // "gli ammessi saranno convocati entro il 15 giugno": who acts is not who applies
  if (about.score <= FAINT && bond.cue?.code === 'limit' && isActedOn(prose, bond.cue.start))
    return other('other', reason(text, bond, about))
  const shared = about.score <= FAINT || about.cue === null ? coordinated(prose, base, tied, before, at) : null
  if (shared) return shared
  if (tied.tie === 'none') {
    const listed = listOf(prose, dated, at, before)
    if (listed) return { ...listed, date, change, bond: { tie: 'closes', cue: null, how: 'list' } }
    if (heading !== null && opensSentence(prose, date))
      return underHeading(text, prose, base, heading, sentence.heading)
    return other(untied(about), reason(text, bond, about))
  }
  if (tied.tie === 'opens')
    return {
      ...base,
      role: opening(about, bond, heading),
      strength: 30 + about.score,
      because: reason(text, bond, about),
    }
  return closing(text, prose, cues, base, heading, sentence.heading, change, reference)
}

/** "vanno recapitate per il 3 maggio" */
function expectedBy(prose: Prose, date: Dated, about: About): boolean {
  const applying = about.subject === 'application' || about.subject === 'call'
  const before = prose.folded.slice(Math.max(0, date.start - 45), date.start)
  // "il bando sarà aperto per 60 giorni dalla pubblicazione"
  if (applying && date.mention.relative?.from === 'publication' && /\bapert[aoie]\b/.test(before)) return true
  if (about.subject !== 'application' || about.score < 16) return false
  return /\bper (?:il |l'|le |la )?(?:[a-z]{2,12} )?$/.test(
    prose.folded.slice(Math.max(0, date.start - 24), date.start),
  )
}

/** The two are the ends of one period. */
const ends = ({ mention }: Dated, first: Dated): boolean =>
  mention.range?.side === 'to' && first.index === mention.range.partner

/** ", la seconda il", " e la terza entro il" */
const ORDINAL =
  /^[,;]?(?: e| ed)? (?:la |il |una |l'|un')?(?:prima|seconda|terza|quarta|quinta|ultima|altra|secondo|terzo|quarto|ultimo|altro)(?: finestra| scadenza| data| termine)?(?: (?:entro|e|al|il|per|scade|chiude|l'))*[ ']$/

const COORDINATED: Partial<Record<Role, { closes: Role; opens: Role }>> = {
  deadline: { closes: 'deadline', opens: 'opening' },
  opening: { closes: 'deadline', opens: 'opening' },
  'activity-start': { closes: 'activity-end', opens: 'activity-start' },
  'activity-end': { closes: 'activity-end', opens: 'activity-start' },
  event: { closes: 'activity-end', opens: 'activity-start' },
}

/** "la prima finestra va dalle 9 di … alle 13 di …; la seconda dalle 9 di …": a date without a word of its own shares the last one's. */
function coordinated(prose: Prose, base: Base, tied: Bond, before: readonly Given[], at: number): Given | null {
  const previous = before[at - 1]
  if (!previous || tied.tie === 'none' || previous.date.sentence !== base.date.sentence) return null
  const roles = COORDINATED[previous.role]
  const gap = prose.folded.slice(previous.date.end, base.date.start)
  if (!roles || base.change === 'new' || gap.length > 100) return null
  // "aprirà il 12 ottobre e chiuderà il 10 novembre": a verb of its own is shared within one clause, and not from a call
  const ownWord = base.about.cue === null && base.about.score > FAINT
  if (ownWord && (gap.includes(';') || previous.role === 'opening' || previous.role === 'deadline')) return null
  return {
    ...base,
    role: roles[tied.tie],
    strength: Math.max(24, previous.strength - 4),
    because: previous.because,
    about: previous.about,
  }
}

/** "Data fine", "Quando: dal … al …": the tie says less than the label. */
const isBareEnd = ({ cue, how }: Bond, about: About): boolean =>
  about.score <= FAINT && (how === 'range' || cue?.code === 'ends' || cue?.code === 'start')

/** "Entro quando: 28 giugno", "Pubblicazione: 01/09/2026 Scadenza: 30/09/2027": the words before the colon before a date. */
function inlineLabel(prose: Prose, dated: readonly Dated[], date: Dated, at: number): string | null {
  const sentence = prose.sentences[date.sentence]
  if (!sentence) return null
  const previous = dated[at - 1]
  const partner = previous !== undefined && ends(date, previous)
  const anchor = partner ? previous : date
  const before = partner ? dated[at - 2] : previous
  const floor = Math.max(
    sentence.start,
    anchor.start - INLINE_LABEL,
    before?.sentence === date.sentence ? before.end : 0,
  )
  const found = INLINE.exec(prose.folded.slice(floor, anchor.start))
  return found?.[1] ? found[1].trim() : null
}

const INLINE_LABEL = 80
const INLINE =
  /(?:^|[;|]| - |\. )([a-z' ]{3,50}?) ?: ?(?:il |dal |dalle |alle |al |le |ore |h |l'|entro |fino |[0-9.:]{1,6} )*$/

type Base = Pick<Given, 'date' | 'change' | 'bond' | 'about'>

function labelled(base: Base, label: NonNullable<ReturnType<typeof roleOfLabel>>, words: string): Given {
  const because = `sotto l'etichetta «${words}»`
  if (label === 'activity')
    return {
      ...base,
      role: base.date.mention.range?.side === 'from' ? 'activity-start' : 'activity-end',
      strength: 30,
      because,
    }
  if (label === 'deadline' && base.date.mention.range?.side === 'from')
    return { ...base, role: 'opening', strength: 45, because }
  return {
    ...base,
    bond: { ...base.bond, how: 'label' },
    role: label,
    strength: label === 'deadline' ? 52 : 40,
    because,
  }
}

function underHeading(
  text: string,
  prose: Prose,
  base: Base,
  role: NonNullable<ReturnType<typeof roleOfLabel>>,
  heading: number,
): Given {
  const span = prose.headings[heading]
  const because = span ? `sotto il titolo «${text.slice(span.start, span.end)}»` : ''
  if (role === 'activity') return { ...base, role: 'activity', strength: 20, because }
  return { ...base, bond: { ...base.bond, how: 'label' }, role, strength: role === 'deadline' ? 44 : 30, because }
}

/** Nothing but filler before it: "SCADENZA" over "15 ottobre 2026 alle ore 16:00". */
function opensSentence(prose: Prose, date: Dated): boolean {
  const sentence = prose.sentences[date.sentence]
  return (
    sentence !== undefined &&
    /^[^a-z0-9]*(?:(?:il|lo|la|l'|alle|ore|h|al|giorno|ore|del|di|,)[^a-z0-9]*)*$/.test(
      prose.folded.slice(sentence.start, date.start).slice(0, 60),
    ) &&
    date.start - sentence.start < 60
  )
}

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

const untied = (about: About): Role => (about.score > FAINT ? (UNTIED_ROLES[about.subject] ?? 'other') : 'other')

function opening(about: About, bond: Bond, heading: ReturnType<typeof roleOfHeading>): Role {
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

const isActedOn = (prose: Prose, at: number): boolean => PASSIVE.test(prose.folded.slice(Math.max(0, at - 44), at))

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

function closing(
  text: string,
  prose: Prose,
  cues: Cues,
  base: Base,
  heading: ReturnType<typeof roleOfHeading>,
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
  if (bond.cue?.code === 'ends') strength -= 14
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

/** "16 maggio per Basilicata e Sicilia; 18 maggio per …": items of one list share what closes on them. */
function listOf(
  prose: Prose,
  dated: readonly Dated[],
  at: number,
  before: readonly Given[],
): Omit<Given, 'date' | 'change' | 'bond'> | null {
  const previous = before[at - 1]
  const date = dated[at]
  if (!previous || !date || previous.date.sentence !== date.sentence) return null
  const gap = prose.folded.slice(previous.date.end, date.start)
  if (gap.length > 80 || /\b(?:e|sono|sara|saranno|era|per un|poi|mentre) (?:il|previst|fissat)/.test(gap)) return null
  if (!/[;,]|\be\b/.test(gap)) return null
  if (
    previous.role === 'info-meeting' ||
    previous.role === 'event' ||
    previous.role === 'results' ||
    previous.role === 'session'
  )
    return { role: previous.role, strength: 0, about: previous.about, because: previous.because }
  // "31 marzo, 30 giugno e 30 settembre", "16 maggio per la Calabria; 18 maggio per …"
  if (
    previous.role !== 'deadline' ||
    !(/ per /.test(gap) || /^[^a-z0-9]*(?:e|ed|o|e il|e l'|ed il)?[^a-z0-9]*$/.test(gap) || ORDINAL.test(gap))
  )
    return null
  return { role: 'deadline', strength: previous.strength - 2, about: previous.about, because: previous.because }
}

function elsewhereOf(prose: Prose, cues: Cues, dated: readonly Dated[], at: number): Hit | null {
  const date = dated[at]
  const sentence = date && prose.sentences[date.sentence]
  if (!date || !sentence) return null
  const previous = dated[at - 1]
  const floor = Math.max(
    sentence.start,
    previous && previous.mention.range?.partner !== date.index ? previous.end : 0,
    date.start - LEFT_REACH,
  )
  for (const hit of cuesIn(cues.elsewhere, floor, date.start)) if (hit.end <= date.start) return hit
  for (const hit of cuesIn(cues.elsewhere, date.end, date.end + 18))
    if (prose.folded.slice(hit.start, hit.end).endsWith('anno')) return hit
  return null
}

const quote = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ')

function reason(text: string, { cue, how }: Bond, about: About): string {
  const parts: string[] = []
  if (cue) parts.push(how === 'after' ? `«${quote(text, cue)}» dopo la data` : `«${quote(text, cue)}» prima della data`)
  if (how === 'range') parts.push('estremo di un periodo')
  if (about.cue && about.score > FAINT) parts.push(`«${quote(text, about.cue)}» nella frase`)
  return parts.join(', ')
}
