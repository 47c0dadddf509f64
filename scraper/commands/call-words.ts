// The words a person reads for the codes of a call, and days as Italians write them.
import { format } from 'date-fns'
import { it } from 'date-fns/locale/it'
import type { Call, HistoryEvent } from '../../shared/call/call.ts'
import { termChange } from '../../shared/call/change-words.ts'
import { daysLeft, type Status } from '../../shared/call/status.ts'

export const PROCEDURE_WORDS: Record<Call['procedure'][number], string> = {
  avviso: 'avviso pubblico',
  bando: 'bando',
  'manifestazione-interesse': 'manifestazione di interesse',
  coprogrammazione: 'co-programmazione',
  coprogettazione: 'co-progettazione',
  accreditamento: 'accreditamento',
  contributo: 'contributo',
  premio: 'premio',
  concorso: 'concorso',
  immobile: 'assegnazione di immobile',
  gara: 'gara',
  altro: 'altro',
}

export const SUBJECT_WORDS: Record<Call['eligibility']['subjects'][number], string> = {
  ets: 'enti del Terzo settore',
  odv: 'organizzazioni di volontariato',
  aps: 'associazioni di promozione sociale',
  'cooperativa-sociale': 'cooperative sociali',
  consorzio: 'consorzi',
  'impresa-sociale': 'imprese sociali',
  fondazione: 'fondazioni',
  associazione: 'associazioni',
  comitato: 'comitati',
  onlus: 'onlus',
  'asd-ssd': 'associazioni e società sportive',
  'ente-religioso': 'enti religiosi',
  'ente-filantropico': 'enti filantropici',
  'rete-associativa': 'reti associative',
  'societa-mutuo-soccorso': 'società di mutuo soccorso',
  impresa: 'imprese',
  professionista: 'professionisti',
  'ente-pubblico': 'enti pubblici',
  scuola: 'scuole',
  universita: 'università',
  persona: 'persone',
  'gruppo-informale': 'gruppi informali',
}

export const CHANNEL_WORDS: Record<Call['channels'][number], string> = {
  pec: 'PEC',
  email: 'posta elettronica',
  online: 'sportello online',
  posta: 'posta',
  'a-mano': 'a mano',
}

export const STATUS_WORDS: Record<Status, string> = {
  upcoming: 'non ancora aperto',
  open: 'aperto',
  closing: 'in chiusura',
  closed: 'chiuso',
  withdrawn: 'ritirato',
  unknown: 'da verificare',
}

export const DATE_WORDS: Record<Call['otherDates'][number]['role'], string> = {
  publication: 'pubblicazione',
  opening: 'apertura',
  'questions-until': 'quesiti entro',
  'info-meeting': 'incontro informativo',
  'site-visit': 'sopralluogo',
  results: 'esiti',
  'activity-start': 'inizio attività',
  'activity-end': 'fine attività',
  reporting: 'rendicontazione',
  'page-expiry': 'fine della pagina',
  window: 'finestra',
}

const EVENT_WORDS: Record<HistoryEvent['event'], string> = {
  new: 'nuovo',
  extended: 'scadenza prorogata',
  corrected: 'corretto',
  reopened: 'riaperto',
  withdrawn: 'ritirato',
  results: 'esiti pubblicati',
}

/** What happened last to a call since an instant (epoch ms): "nuovo", "prorogata: dal 15 al 30 maggio"; null for nothing. */
export function newsOf(call: Call, since: number): string | null {
  const last = call.history.filter(({ at }) => Date.parse(at) >= since).at(-1)
  if (last === undefined) return null
  return (last.field === 'deadline' ? termChange(call) : null) ?? EVENT_WORDS[last.event]
}

const UNDATED_WORDS: Record<Call['deadline']['kind'], string> = {
  fixed: 'non indicata',
  relative: 'non indicata',
  rolling: 'sempre aperto',
  'until-funds-end': 'fino a esaurimento dei fondi',
  none: 'senza scadenza',
  unknown: 'non indicata: verificare sul bando',
}

/** "lunedì 15 maggio 2023, ore 12:00". */
export function dayWords(date: string, time: string | null): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  // The day is a wall-clock day already: written from its own parts, no zone has a say.
  const words = format(new Date(year, month - 1, day), 'EEEE d MMMM yyyy', { locale: it })
  return time === null ? words : `${words}, ore ${time}`
}

/** The deadline in words. */
export function deadlineWords({ deadline }: Pick<Call, 'deadline'>): string {
  return deadline.date === null ? UNDATED_WORDS[deadline.kind] : dayWords(deadline.date, deadline.time)
}

/** "mancano 13 giorni", "scade oggi", "scaduto da 3 giorni"; '' without a date. */
export function daysLeftWords(call: Pick<Call, 'deadline'>, now: number): string {
  const days = daysLeft(call, now)
  if (days === null) return ''
  if (days === 0) return 'scade oggi'
  if (days === 1) return 'scade domani'
  if (days > 1) return `mancano ${days} giorni`
  return days === -1 ? 'scaduto ieri' : `scaduto da ${-days} giorni`
}

/** "Milano (Lombardia)". */
export function placeWords({ territory }: Pick<Call, 'territory'>): string {
  const { district, comune, province, region } = territory
  const near = [district, comune ?? (province === undefined ? undefined : `provincia di ${province}`)]
  const place = near.filter((part) => part !== undefined).join(', ')
  if (place === '') return region ?? ''
  return region === undefined ? place : `${place} (${region})`
}

export const euroWords = (amount: number) =>
  new Intl.NumberFormat('it-IT', {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount)
