// Dates of a page → its deadline, opening and other dates. Mentions get roles, roles lead to one decision.
import type { Deadline } from '../../call/call.ts'
import type { Page, Span } from '../../page/page.ts'
import type { Cues } from '../cues.ts'
import { addTerm, dayInItalian } from '../dates/calendar.ts'
import type { Moments } from '../dates/find.ts'
import type { Prose } from '../prose.ts'
import { certaintyOf } from './certainty.ts'
import { type Choice, chooseDeadline } from './choose.ts'
import { type Dated, datedIn } from './dated.ts'
import { byWeekday, otherHour, rivalsOf } from './doubts.ts'
import { countExtensions } from './extended-by.ts'
import { afterHolidays } from './holiday.ts'
import { hourOf } from './hours.ts'
import { type OpenEnd, openEndOf } from './open-ended.ts'
import { setAsideOthers } from './others-lines.ts'
import { type Given, giveRoles } from './roles.ts'
import { dropWithdrawn } from './withdrawn.ts'

/** A deadline weaker than this yields to "sempre aperto". */
const FAINT_TERM = 46

export interface Dates {
  deadline: Deadline
  /** What the deadline was read from; null when there is none. */
  chosen: Given | null
  choice: Choice
  /** For a call without a day. */
  openEnd: OpenEnd | null
  /** Beside a day: it may close before, when the money is spent. */
  early: OpenEnd | null
  opens: Given | null
  /** Where the hour of the deadline stands; null when there is none. */
  hourSpan: Span | null
  /** Days, or days and hours, that the text gives as the term too and does not explain. */
  doubts: readonly string[]
  /** The text says that the call was revoked, annulled or taken back. */
  calledOff: boolean
  given: readonly Given[]
}

/**
 * @param reference day of publication, YYYY-MM-DD in Rome; null when unknown
 */
export function readDates(page: Page, prose: Prose, cues: Cues, moments: Moments, reference: string | null): Dates {
  const dated = datedIn(page, prose, moments, cues, reference)
  const given = giveRoles(page.text, prose, cues, dated, reference)
  countFromNext(prose, given)
  countFromPublication(prose, given)
  given.push(...countExtensions(prose, cues, given))
  setAsideOthers(page.links, prose, given)
  moveOffHolidays(prose, given)
  dropOverlays(prose, given)
  const calledOff = dropWithdrawn(prose, given)
  const choice = chooseDeadline(given, reference, prose)
  const terms: Span[] = given
    .filter(({ role, date }) => role === 'deadline' && date.mention.relative)
    .map(({ date }) => date)
  const openEnd = openEndOf(prose, cues, terms)
  // "in ogni momento … l'elenco si rivede entro il 31 gennaio": a faint date does not close what is always open
  const alwaysOpen = openEnd.permanent === true && choice.deadline !== null && choice.deadline.strength < FAINT_TERM
  const chosen = alwaysOpen ? null : choice.deadline
  if (chosen === null || chosen.date.mention.date === null) {
    return {
      deadline: { kind: openEnd.kind, date: null, time: null, certainty: 0, supersedes: null },
      chosen: null,
      choice,
      openEnd,
      early: null,
      opens: openingOf(given, null),
      hourSpan: null,
      doubts: [],
      calledOff,
      given,
    }
  }
  const hour = hourOf(chosen, given, prose, cues, moments)
  const time = hour?.time ?? null
  const former = choice.former
  const rivals = rivalsOf(chosen, choice, given)
  const otherTime = otherHour(chosen, time, given, prose)
  const formerTime = former ? (former.date.time ?? (former.date.mention.sameTime ? time : null)) : null
  return {
    deadline: {
      kind: chosen.date.mention.relative ? 'relative' : 'fixed',
      date: chosen.date.mention.date,
      time,
      certainty: certaintyOf({
        chosen,
        clarity: choice.clarity,
        hour: time,
        reference,
        rivals: rivals.length,
        twoHours: otherTime !== null,
        hourElsewhere: hour !== null && chosen.date.time === null && isElsewhere(prose, chosen, hour.span),
        unexplained: hasUnexplained(given, chosen),
        looseHour: hasLooseHour(prose, chosen),
        alwaysOpen: openEnd.permanent === true,
      }),
      supersedes: former?.date.mention.date
        ? formerTime
          ? `${former.date.mention.date}T${formerTime}`
          : former.date.mention.date
        : null,
    },
    chosen,
    choice,
    openEnd: null,
    early: openEnd.kind === 'until-funds-end' ? openEnd : null,
    opens: openingOf(given, chosen),
    hourSpan: hour?.span ?? null,
    doubts: [...new Set([...rivals, otherTime, byWeekday(chosen)])].filter((moment) => moment !== null),
    calledOff,
    given,
  }
}

/** "entro venti giorni da oggi, data di pubblicazione": counted from the date that follows. */
function countFromNext(prose: Prose, given: readonly Given[]): void {
  for (const [at, { date }] of given.entries()) {
    const next = given[at + 1]
    const { relative } = date.mention
    if (relative === null || date.mention.date !== null || !next?.date.mention.date) continue
    if (
      !/^ (?:(?:a )?(?:partire|decorrere|decorrenti|far data) )?(?:da|dal|dall')? ?$/.test(
        prose.folded.slice(date.end, next.date.start),
      )
    )
      continue
    const counted = addTerm(next.date.mention.date, relative.amount, relative.unit)
    if (counted === null) continue
    date.mention = { ...date.mention, date: counted }
    next.role = 'publication'
  }
}

/** "20 giorni dalla pubblicazione" is counted from the day of publication the text tells, when it tells one. */
function countFromPublication(prose: Prose, given: readonly Given[]): void {
  let tries = 0
  for (const [at, { date }] of given.entries()) {
    const { relative } = date.mention
    if (relative?.from !== 'publication') continue
    // each looks through the dates of the text: a text of nothing but terms must not do so for ever
    if (++tries > MOST_COUNTED) return
    const base =
      toldBefore(prose, given, at) ??
      toldAfter(prose, given, at) ??
      toldPublication(given, date) ??
      gazetteDay(prose, given, date)
    if (!base?.date.mention.date) continue
    const counted = addTerm(base.date.mention.date, relative.amount, relative.unit)
    if (counted !== null)
      date.mention = {
        ...date.mention,
        date: counted,
        because: `contato dal ${dayInItalian(base.date.mention.date)}, escluso`,
      }
  }
}

const MOST_COUNTED = 300
const NEAR_SENTENCES = 4
const isNear = (one: Given, date: Dated): boolean => Math.abs(one.date.sentence - date.sentence) <= NEAR_SENTENCES

const toldPublication = (given: readonly Given[], date: Dated): Given | undefined =>
  given.find(
    (one) =>
      one.role === 'publication' &&
      one.date.mention.date !== null &&
      one.date.mention.relative === null &&
      isNear(one, date),
  )

/** "pubblicato il 7 ottobre: |da quel giorno decorrono| sessanta giorni", "apre il 20 ottobre e |resta aperto| venti giorni" */
function toldBefore(prose: Prose, given: readonly Given[], at: number): Given | null {
  const [date, before] = [given[at]?.date, given[at - 1]]
  if (!date || !before || date.sentence - before.date.sentence > 1 || before.date.mention.relative !== null) return null
  const gap = prose.folded.slice(before.date.end, date.start)
  if (gap.length > 160) return null
  if (/\bda (?:quel|quella|tale|questa|questo|detta|detto) (?:giorno|data|momento)\b[^.;]{0,40}$/.test(gap))
    return before
  const isOpening = before.role === 'opening' && before.date.sentence === date.sentence
  return isOpening &&
    /\b(?:apert|attiv|disponibil)[oaie] (?:per )?$|\bci (?:sono|saranno) $|^,? (?:e )?per (?:un periodo di |soli |i )?$/.test(
      gap,
    )
    ? before
    : null
}

/** "entro 15 giorni dalla pubblicazione dell'avviso all'albo, |avvenuta lunedì| 21 marzo" */
function toldAfter(prose: Prose, given: readonly Given[], at: number): Given | null {
  const [date, next] = [given[at]?.date, given[at + 1]]
  if (!date || !next || next.date.sentence !== date.sentence || next.date.mention.relative !== null) return null
  return PUBLISHED_ON.test(prose.folded.slice(date.end, next.date.start)) ? next : null
}

const PUBLISHED_ON =
  /\bpubblicazione\b[^.;]{0,90}\b(?:avvenut[ao]|effettuat[ao]|intervenut[ao]|ossia dal|cioe dal|in data|del) ?(?:il |in data |il giorno |[a-z]{5,9}di )?$/

/** "pubblicato sul B.U.R. n. 38 |del 14 settembre|": the issue of the bulletin that the term is counted from. */
function gazetteDay(prose: Prose, given: readonly Given[], date: Dated): Given | null {
  if (!GAZETTE.test(prose.folded.slice(date.start, date.end + GAZETTE_REACH))) return null
  return (
    given.find(
      (one) =>
        one.date.mention.citation &&
        isNear(one, date) &&
        GAZETTE.test(prose.folded.slice(Math.max(0, one.date.start - GAZETTE_REACH), one.date.start)),
    ) ?? null
  )
}

const GAZETTE = /\bb\.?u\.?r\b|\bbur[a-z]{1,2}\b|\bbollettino\b|\bgazzetta\b|\bg\.u\b|\bguri\b/
const GAZETTE_REACH = 90

/** The hour does not stand in the sentence of its day. */
const isElsewhere = (prose: Prose, { date }: Given, { start }: Span): boolean => {
  const own = prose.sentences[date.sentence]
  return own !== undefined && (start < own.start || start >= own.end)
}

/** A later day soon after the term, of which nothing says what it is: it could be one more window. */
function hasUnexplained(given: readonly Given[], chosen: Given): boolean {
  return given.some(
    ({ role, date, about, bond }) =>
      (role === 'other' || role === 'deadline') &&
      about.cue === null &&
      bond.tie === 'none' &&
      date.mention.relative === null &&
      !date.mention.citation &&
      (date.mention.date ?? '') > (chosen.date.mention.date ?? '') &&
      date.start > chosen.date.start &&
      date.sentence - chosen.date.sentence <= UNEXPLAINED_REACH,
  )
}

const UNEXPLAINED_REACH = 2

/** "(tutti alle ore 12)", "l'orario resta quello delle 23.59": an hour of terms that was not tied to this one. */
function hasLooseHour(prose: Prose, { date }: Given): boolean {
  const end = prose.sentences[date.sentence + 1]?.end ?? prose.sentences[date.sentence]?.end ?? date.end
  return LOOSE_HOUR.test(prose.folded.slice(date.end, Math.min(end, date.end + LOOSE_HOUR_REACH)))
}

const LOOSE_HOUR =
  /\b(?:tutt[ie] (?:alle|entro le)|sempre (?:alle|entro le)|orario [a-z]{4,8} quello delle) (?:ore )?\d/
const LOOSE_HOUR_REACH = 160

/** Only what was counted moves: a day written out was chosen by someone who saw a calendar. */
function moveOffHolidays(prose: Prose, given: readonly Given[]): void {
  for (const { date } of given) {
    if (date.mention.relative === null || date.mention.date === null) continue
    const moved = afterHolidays(prose, date.mention.date, date.sentence)
    if (moved !== date.mention.date) date.mention = { ...date.mention, date: moved }
  }
}

const SAME_BREATH = 30

function openingOf(given: readonly Given[], chosen: Given | null): Given | null {
  const openings = given.filter(
    ({ role, date, change }) => role === 'opening' && date.mention.date !== null && change !== 'former',
  )
  const before = (one: Given) => chosen === null || (one.date.mention.date ?? '') <= (chosen.date.mention.date ?? '')
  const ahead = chosen === null ? undefined : given[given.indexOf(chosen) - 1]
  // "Dal 15 febbraio fino al 30 giugno, salvo esaurimento": what opens in the same breath
  if (
    openings.length === 0 &&
    chosen !== null &&
    ahead?.role === 'other' &&
    ahead.bond.tie === 'opens' &&
    ahead.date.mention.date !== null &&
    ahead.date.sentence === chosen.date.sentence &&
    chosen.date.start - ahead.date.end < SAME_BREATH
  )
    return ahead
  return (
    openings.filter(before).sort((a, b) => ((a.date.mention.date ?? '') < (b.date.mention.date ?? '') ? -1 : 1))[0] ??
    null
  )
}

/** "Puoi cambiare idea entro 6 mesi": what a banner or a window over the page counts is its own, not the call's. */
function dropOverlays(prose: Prose, given: readonly Given[]): void {
  for (const one of given) {
    if (one.role !== 'deadline' || !one.date.mention.relative) continue
    if (prose.sentences[one.date.sentence]?.region !== 'notice') continue
    one.role = 'other'
    one.because = 'sta in un avviso sopra la pagina, non nel testo'
  }
}
