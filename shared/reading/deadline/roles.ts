// Gives each date of a page its role, with the reason: from what it closes or opens, and what that is about.

import { type Cues, cuesIn } from '../cues.ts'
import type { Hit } from '../facts/phrases.ts'
import { fold } from '../fold.ts'
import type { Prose } from '../prose.ts'
import { quote, reason } from './because.ts'
import { type Change, changeOf } from './change.ts'
import type { Dated } from './dated.ts'
import { appliesAfter, deedOf } from './deed.ts'
import { roleOfHeading, roleOfLabel } from './label.ts'
import { type Bond, bondsOf, isLate, UNTIED } from './relation.ts'
import {
  inlineLabel,
  isBareEnd,
  labelAbove,
  labelBelow,
  labelled,
  leafLabel,
  opensSentence,
  partLine,
  underHeading,
} from './role-by-place.ts'
import { closing, isActedOn, opening, untied } from './role-by-tie.ts'
import { alsoFormer, closesOpened, coordinated, ends, explains, listOf, paralleled } from './shared-role.ts'
import { type About, aboutOf, FAINT } from './subject.ts'
import { toCome } from './year-ahead.ts'

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

/** What is known of a date before its role. */
export type Base = Pick<Given, 'date' | 'change' | 'bond' | 'about'>

const LEFT_REACH = 120

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
        given.at(-1),
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
  const { change, ofTerm, refused, opening: opens } = changeOf(prose, cues, dated, at, bond)
  const nearest = aboutOf(prose, cues, dated, at, bond, change === 'new' ? (ofTerm ? 'term' : 'any') : null)
  const read = appliesAfter(prose, { date, bond, about: nearest }) ?? nearest
  // the two ends of a period are about one thing
  const first = before[at - 1]
  const about = first !== undefined && ends(date, first.date) && first.about.score > read.score ? first.about : read
  const base = { date, change, bond, about }
  const other = (role: Role, because: string): Given => ({ ...base, role, strength: 0, because })
  if (sentence === undefined) return other('other', '')
  if (refused)
    return other(
      'other',
      change === 'former' ? 'è il termine di prima della riapertura' : 'è il termine chiesto, non concesso',
    )
  if (opens) return { ...base, role: 'opening', strength: 40, because: 'è la nuova data di apertura' }
  if (change === null && alsoFormer(prose, base, before, at))
    return { ...base, change: 'former', role: 'deadline', strength: 30, because: before[at - 1]?.because ?? '' }
  if (date.mention.citation) return other('act', date.mention.because || 'è la data di un atto')
  // "le iscrizioni chiudono il 31 luglio per chi è |in regola con i pagamenti al| 30 giugno"
  if (
    bond.how !== 'tight' &&
    change === null &&
    STATE_ON.test(prose.folded.slice(Math.max(sentence.start, date.start - 70), date.start))
  )
    return other('threshold', 'è il giorno in cui si deve avere un requisito')
  // "al protocollo, che martedì 31 ottobre |resterà chiuso|"
  if (
    SHUT.test(prose.folded.slice(date.end, date.end + 50)) &&
    DOOR.test(prose.folded.slice(Math.max(sentence.start, date.start - 90), date.start))
  )
    return other('other', 'è una chiusura degli uffici')
  const part = bond.tie === 'none' ? partLine(prose, date) : null
  if (part !== null)
    return {
      ...base,
      bond: { tie: 'closes', cue: null, how: 'list' },
      role: 'deadline',
      strength: 40,
      because: `«${part}»`,
    }
  if (change === null && JOINS_MEETING.test(prose.folded.slice(Math.max(sentence.start, date.start - 190), date.start)))
    return other('info-meeting', 'è il termine per iscriversi a un incontro')
  const elsewhere = elsewhereOf(prose, cues, dated, at)
  if (elsewhere) return other('elsewhere', `«${quote(text, elsewhere)}»: riguarda un altro bando o un altro anno`)

  const words =
    leafLabel(prose, date) ??
    sentence.label ??
    inlineLabel(prose, dated, date, at) ??
    labelBelow(prose, date) ??
    labelAbove(prose, date, first !== undefined && ends(date, first.date) ? first.date : date)
  const label = words === null ? null : roleOfLabel(fold(words))
  // "Torna la programmazione degli eventi: dal 1° al 31 marzo si presentano le domande"
  const outweighed = label === 'activity' && about.subject === 'application' && about.score >= 16
  if (
    words !== null &&
    label !== null &&
    !outweighed &&
    (bond.tie === 'none' || label !== 'deadline' || isBareEnd(bond, about) || saysItself(prose, words, bond, about))
  )
    return labelled(base, label, words)
  const heading = roleOfHeading(prose, sentence.heading)
  const tied: Bond =
    bond.tie === 'none' && (change === 'new' || expectedBy(prose, date, about)) ? { ...bond, tie: 'closes' } : bond

  // "gli ammessi saranno convocati entro il 15 giugno": who acts is not who applies
  if (about.score <= FAINT && bond.cue?.code === 'limit' && isActedOn(prose, bond.cue.start))
    return other('other', reason(text, bond, about))
  // "oggi ammonta a 18.400 euro: nessun termine è stato fissato"
  if (
    bond.how === 'after' &&
    bond.cue &&
    NO_TERM.test(prose.folded.slice(Math.max(0, bond.cue.start - 9), bond.cue.start))
  )
    return other('other', 'il testo dice che un termine non c’è')
  const deed = tied.tie === 'closes' && change === null && !isLate(prose.folded, bond) ? deedOf(prose, base) : null
  if (deed?.role) return { ...base, role: deed.role, strength: about.score, because: deed.because }
  const shared = about.score <= FAINT || about.cue === null ? coordinated(prose, base, tied, before, at) : null
  if (shared) return shared
  const opened = closesOpened(prose, base, before, at)
  if (opened) return opened
  const explained = explains(prose, base, before, at)
  if (explained) return explained
  if (tied.tie === 'none') {
    const listed = listOf(prose, dated, at, before)
    if (listed) return { ...listed, date, change, bond: { tie: 'closes', cue: null, how: 'list' } }
    // "18 dicembre 2025 | News" under the headline of a call: the line that says when the page came out
    if (heading === 'deadline' && date.mention.date === reference && opensSentence(prose, date))
      return other('publication', 'è il giorno di pubblicazione')
    if (heading !== null && opensSentence(prose, date))
      return underHeading(text, prose, base, heading, sentence.heading)
    return other(untied(about), reason(text, bond, about))
  }
  const parallel = paralleled(prose, base, before, at)
  if (parallel) return parallel
  if (tied.tie === 'opens')
    return {
      ...base,
      role: opening(about, bond, heading),
      strength: 30 + about.score,
      because: reason(text, bond, about),
    }
  const closes = shareVerb(
    prose,
    closing(text, prose, cues, base, heading, sentence.heading, change, reference),
    before,
  )
  return deed === null || closes.role !== 'deadline'
    ? closes
    : { ...closes, strength: closes.strength - deed.cost, because: `${closes.because}; ${deed.because}` }
}

/** "Periodo di presentazione: 1 marzo – 15 aprile": what the period is about stands in its label alone. */
const saysItself = (prose: Prose, words: string, { how }: Bond, { cue }: About): boolean =>
  how === 'range' && cue !== null && fold(words).includes(prose.folded.slice(cue.start, cue.end))

/** "le richieste vanno inviate entro il 10 dicembre, per quelle da marzo entro il 10 gennaio": one verb for both. */
function shareVerb(prose: Prose, given: Given, before: readonly Given[]): Given {
  const { date, about, bond } = given
  // "vanno inviate entro il 28 aprile, |quelle per agosto| entro il 15 giugno"
  if (given.role === 'deadline' && bond.cue?.code === 'limit' && about.score <= FAINT) {
    const one = lastTermOf(date.sentence, before)
    if (one?.about.subject === 'application' && OTHER_ONES.test(prose.folded.slice(one.date.end, bond.cue.start)))
      return { ...given, about: one.about, strength: Math.max(given.strength, one.strength - SECOND_OF_VERB) }
  }
  if (given.role !== 'deadline' || bond.cue?.code !== 'limit' || about.subject !== 'application') return given
  const first = lastTermOf(date.sentence, before)
  const isOfFirst = first?.about.subject === 'application' && (about.cue?.end ?? date.start) <= first.date.start
  return isOfFirst ? { ...given, strength: Math.max(given.strength, first.strength - SECOND_OF_VERB) } : given
}
const SECOND_OF_VERB = 9
const OTHER_ONES =
  /^,? ?(?:e |ed |mentre |invece )?(?:per )?(?:quell[eio]|le altre|gli altri|le restanti|i restanti)\b[^.;:]{0,60}$/

const STATE_ON =
  /\b(?:in regola|resident[ei]|in possesso|iscritt[oiae]|maturat[oiae]|possedut[oiae]|costituit[oiae]|in carica|titolar[ei]|assunt[oiae]|aggiornat[oiae])\b[^.;,:\d]{0,40} (?:alla data del|al|all')(?: giorno)? ?$/

/** "un incontro online per spiegare il formulario: ci si iscrive entro" */
const JOINS_MEETING =
  /\b(?:incontr[oi]|webinar|info ?day|seminari[oi]?|diretta|workshop|giornata (?:informativa|formativa|di presentazione)|presentazione (?:del bando|dell'avviso|pubblica))\b(?![^;]*\b(?:domand|istanz|candidatur|propost|progett[oi] (?:va|vanno|si|dev))[^;]*$)[^;]{0,110}[:,(.;] ?(?:(?:[a-z']+ ){0,4}(?:ci si (?:iscrive|prenota|registra)|iscriversi|prenotarsi|registrarsi|iscrizion[ei]|prenotazion[ei]|registrazion[ei]|adesion[ei]))(?: [a-z'@.]+){0,6} (?:entro|fino)(?: [a-z'0-9:.]+){0,5} ?$/

const SHUT =
  /^,? ?(?:(?:e|ed) [a-z0-9 ]{4,24})?(?:(?:nel|il|la|al|di) (?:pomeriggio|mattina|mattino) )?(?:resta|restera|restano|resteranno|rimane|rimarra|rimangono|rimarranno|sara|saranno|e) chius[oaie]\b/
const DOOR =
  /\b(?:protocollo|uffici[o]?|sportell[oi]|municipio|biblioteca|segreteria|sede|urp|anagrafe|comune)\b[^;:]{0,60}$/

const NO_TERM = /\b(?:nessuna?|alcuna?|senza) $/

/** The last term before it in a sentence; no further back, for a long page has thousands of dates. */
function lastTermOf(sentence: number, before: readonly Given[]): Given | null {
  for (let at = before.length - 1; at >= 0; at--) {
    const one = before[at]
    if (one === undefined || one.date.sentence < sentence) return null
    if (one.role === 'deadline' && one.date.sentence === sentence) return one
  }
  return null
}

/** The one day on which requests are taken. */
const CLICK_DAY = /\bclick ?day\b[^.;]{0,30}$/

const TIME_LEFT =
  /\b(?:decorr[a-z]{2,6}|ci (?:sono|saranno)|c'e|ci sara|hanno|avranno|avete|restano|rimangono|concede|concedono|lascia|concess[ioae]|si (?:hanno|avranno)|apert[oaie]) (?:[a-z]{1,10} )?$/

/** "vanno recapitate per il 3 maggio" */
function expectedBy(prose: Prose, date: Dated, about: About): boolean {
  const applying = about.subject === 'application' || about.subject === 'call'
  const before = prose.folded.slice(Math.max(0, date.start - 45), date.start)
  if (CLICK_DAY.test(before)) return true
  // "il bando sarà aperto per 60 giorni dalla pubblicazione"
  if (applying && date.mention.relative?.from === 'publication' && /\b(?:apert|attiv|disponibil)[aoie]\b/.test(before))
    return true
  // "ci sono venti giorni per fare domanda", "da tale data decorrono trenta giorni per"
  const isTimeLeft = TIME_LEFT.test(before) || prose.folded.startsWith(' di tempo', date.end)
  if (applying && date.mention.relative?.from === 'publication' && isTimeLeft) return true
  // "nei 30 giorni successivi alla pubblicazione"
  if (applying && date.mention.relative?.from === 'publication' && /\bn(?:ei|egli) (?:primi )?$/.test(before))
    return true
  if (about.subject !== 'application' || about.score < 16) return false
  if (date.mention.form === 'day beside') return true
  return /\bper (?:il |l'|le |la )?(?:[a-z]{2,12} )?$/.test(
    prose.folded.slice(Math.max(0, date.start - 24), date.start),
  )
}

/** "Le richieste, |che l'anno scorso furono 120,| si presentano entro" */
const isAside = (folded: string, floor: number, { start, end }: Hit, date: number): boolean =>
  /, (?:che|come|quando|dopo|a differenza|ferm[oaie])\b[^,.;]*$/.test(folded.slice(floor, start)) &&
  folded.slice(end, date).includes(',')

/** Headings over what is not the page's own. */
const OTHERS =
  /^(?:gli |le |i )?(?:altr[ie] (?:bandi|avvisi|notizie|opportunita|articoli|contenuti)|(?:bandi|avvisi|notizie|articoli|contenuti|pagine) (?:correlat|collegat|simil)[ie]|ultim[ie] (?:bandi|avvisi|notizie|news)|leggi anche|vedi anche|potrebbe(?:ro)? interessart)/
/** "entro il 31 dicembre dell'anno precedente a quello di scadenza" */
const YEARLY = /^ (?:dell'anno (?:precedente|successivo)|(?:di |del )?(?:ogni|ciascun) anno)\b/

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
  for (const hit of cuesIn(cues.elsewhere, floor, date.start))
    if (hit.end <= date.start && !isAside(prose.folded, floor, hit, date.start)) return hit
  const heading = prose.headings[sentence.heading]
  if (heading && OTHERS.test(prose.folded.slice(heading.start, heading.end)))
    return { code: 'elsewhere', weight: 1, start: heading.start, end: heading.end }
  const yearly = YEARLY.exec(prose.folded.slice(date.end, date.end + 30))
  if (yearly) return { code: 'elsewhere', weight: 1, start: date.end + 1, end: date.end + yearly[0].length }
  for (const hit of cuesIn(cues.elsewhere, date.end, date.end + 18))
    if (
      prose.folded.slice(hit.start, hit.end).endsWith('anno') &&
      !/[;:,.]/.test(prose.folded.slice(date.end, hit.start))
    )
      return hit
  // "Fino al 16 aprile è possibile |partecipare anche al bando| Porte Aperte"
  if (date.start - sentence.start < 16 || date.mention.range !== null)
    for (const hit of cuesIn(cues.elsewhere, date.end, date.end + 60))
      if (
        /\banche\b/.test(prose.folded.slice(hit.start, hit.end)) &&
        !/[;:.]/.test(prose.folded.slice(date.end, hit.start))
      )
        return hit
  return null
}
