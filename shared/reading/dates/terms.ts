// "Entro 20 (venti) giorni dalla pubblicazione": what is counted, and from when. A duration ("per 12 mesi") is none.
import type { DateMention } from '../mention.ts'
import { blankDay } from './blank.ts'
import { type DayDraft, joined, kindAfter, kindAt, kindBefore, kindSet } from './draft.ts'
import { kindOf } from './lexicon.ts'
import { compileForms, SLOTS } from './shapes.ts'
import { TERM_FORMS } from './term-forms.ts'
import { GAP, type Tokens } from './tokens.ts'

const NON = kindOf('non')
const PER = kindOf('per')
const DOPO = kindOf('dopo')
const SCADENZA = kindOf('scadenza')
type Base = NonNullable<DateMention['relative']>['from']

const { begins: BEGINS_TERM, match: matchTerm } = compileForms(TERM_FORMS)

export { BEGINS_TERM }

const AMOUNT = SLOTS.indexOf('amount')

const WALKED = kindSet('il un di del nel e non oltre scadenza perentorio ( al da a in le')
const ENTRO = kindOf('entro')
const TRA = kindOf('tra')
const DECORSI = kindOf('decorsi')
const OLTRE = kindOf('oltre')
const PROROGA = kindOf('proroga')
const NEXT = kindSet('prossimo prossime')
const STARTS_BASE = kindSet('dal dalla decorrenti partire dopo')
const HOLDS_TERM = kindSet('nel un')
const COMMA = kindOf(',')
/** "18 mesi di tempo |per realizzare| le attività" */
const TO_WORK =
  /^ di tempo [^.;]{0,20}per (?:realizz|svolg|conclud|complet|attu|termin|rendicont|utilizz|spend|avvi|effettu|finire|pagar|restitu)/
const SENTENCE_END = kindSet('. ;')
const [A, PARTIRE, DI, TEMPO, PRIMA, OGGI, PUBBLICAZIONE, AVVISO] = [
  'a',
  'partire',
  'di',
  'tempo',
  'prima',
  'oggi',
  'pubblicazione',
  'avviso',
].map(kindOf)
/** The term runs from the publication of something else. */
const OTHER_PUBLICATION = /[^.;\n]{0,24}?(?:graduatori|esit|risultat|elench|verbal)/y

/** The term that begins at a token; null when none does or nothing shows that one is being counted. */
export function readTerm(tokens: Tokens, text: string, at: number): DayDraft | null {
  const hit = matchTerm(tokens, at)
  if (hit === null) return null
  const { form, end } = hit
  const amount = hit.values[AMOUNT] ?? 0
  const anchor = anchorBefore(tokens, at)
  const from = baseAfter(tokens, text, end)
  let base: Base
  if (kindAfter(tokens, end) === PRIMA) base = 'other'
  else if (from !== null) base = from
  else if (anchor === TRA || anchor === 'next') base = 'reference'
  else if (kindAfter(tokens, end) === DI && kindAfter(tokens, end + 1) === TEMPO)
    base = TO_WORK.test(text.slice(tokens.end[end - 1], (tokens.end[end - 1] ?? 0) + 60)) ? 'other' : 'publication'
  else if (anchor === 'term') base = 'publication'
  else if (anchor !== null) base = 'other'
  else if (kindBefore(tokens, at) === DOPO && kindBefore(tokens, at - 1) === SCADENZA) base = 'publication'
  else if (kindBefore(tokens, at) === PER && staysOpen(text, tokens.start[at] ?? 0)) base = 'publication'
  else if (isTimeLeft(text, tokens.start[at] ?? 0, tokens.end[end - 1] ?? 0)) base = 'publication'
  else return null
  if (form.ordinal && from === null && anchor === null) return null
  const draft = blankDay(form.name, at, end)
  draft.relative = { amount, unit: form.unit, from: base }
  return draft
}

/** "resterà aperto per 30 giorni": from the day it is told, which is that of its publication. */
const staysOpen = (text: string, before: number): boolean =>
  /\b(?:a partire|a decorrere) (?:dal|dalle|da|dall')[^.;]{3,40} (?:e )?per (?:un periodo di |soli |i )?$/.test(
    text.slice(Math.max(0, before - 70), before),
  ) ||
  /\b(?:apert|attiv|disponibil)[oaei] (?:[a-z]{4,12} )?per (?:un periodo di |soli |altri |i )?$/.test(
    text.slice(Math.max(0, before - 60), before),
  )

/** "ci sono venti giorni |per fare domanda|", "resta aperto venti giorni", "da tale data decorrono trenta giorni utili" */
function isTimeLeft(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  // "il bando uscirà a giugno e resterà aperto un mese"
  if (
    /\b(?:uscira|usciranno|(?:sara|saranno|verra|verranno) (?:poi |presto )?(?:pubblicat|emanat|apert)[oaie])\b/.test(
      text.slice(Math.max(0, start - 150), start),
    )
  )
    return false
  if (/\b(?:rest|riman|rimarr)[a-z]{1,5} (?:apert|attiv|disponibil)[oaei] $/.test(before)) return true
  if (
    /\bda (?:quel|quella|tale|questa|questo|detta|detto|quest')(?: giorno| data| momento| ?oggi)?,? decorr[a-z]{2,6} (?:i |gli )?$/.test(
      before,
    )
  )
    return true
  return (
    /\b(?:ci sono|ci saranno|c'e|ci sara|hanno|avranno|avete|restano|rimangono|concede|concedono|lascia|sono concessi|si hanno|si avranno) (?:solo |soltanto |ancora |ben |appena |circa |altri |i |gli )?$/.test(
      before,
    ) &&
    /^(?: (?:di tempo|utili|a disposizione|di tempo utile))?,?(?: (?:da oggi|da domani|a partire da oggi|a partire da domani),?)? per (?:far|presentar|inviar|inoltrar|trasmetter|candidar|aderi|partecipar|richieder|chieder|iscriver|propor|consegnar|depositar|la presentazione|l'invio|manifestar)/.test(
      text.slice(end, end + 90),
    )
  )
}

function anchorBefore(tokens: Tokens, at: number): number | 'next' | 'term' | null {
  for (let back = at, steps = 0; steps < 8 && joined(tokens, back); steps++) {
    const kind = kindAt(tokens, --back)
    // "prorogato di novanta giorni" counts from the term that was
    if (kind === ENTRO || kind === TRA || kind === DECORSI || kind === PROROGA) return kind
    if (kind === OLTRE && kindAt(tokens, back - 1) !== NON) return null
    // "nel termine di quindici giorni", "prevede un termine di 30 giorni"
    if (kind === SCADENZA && HOLDS_TERM[kindBefore(tokens, back)] === 1) return 'term'
    if (NEXT[kind] === 1) return 'next'
    if (WALKED[kind] !== 1) return null
  }
  return null
}

/** From when it runs, when the words after it say so. */
function baseAfter(tokens: Tokens, text: string, after: number): Base | null {
  // "di trenta giorni, decorrenti dalla pubblicazione"
  const end = kindAfter(tokens, after) === COMMA && STARTS_BASE[kindAfter(tokens, after + 1)] === 1 ? after + 1 : after
  const next = kindAfter(tokens, end)
  const starts = STARTS_BASE[next] === 1 || (next === A && kindAfter(tokens, end + 1) === PARTIRE)
  if (!starts) return null
  const limit = (tokens.end[end - 1] ?? 0) + 140
  for (let at = end, steps = 0; at < tokens.count && steps < 16; at++, steps++) {
    if ((tokens.start[at] ?? 0) > limit) break
    const kind = kindAt(tokens, at)
    if (SENTENCE_END[kind] === 1) break
    if (kind === OGGI) return 'reference'
    if (kind === PUBBLICAZIONE) {
      OTHER_PUBLICATION.lastIndex = tokens.end[at] ?? 0
      return OTHER_PUBLICATION.test(text) ? 'other' : 'publication'
    }
    // "dalla data del presente avviso"
    if (kind === AVVISO && ((tokens.flags[at] ?? 0) & GAP) === 0) return 'publication'
  }
  return 'other'
}
