// The hour of a deadline when it does not stand beside the day: said with the same day elsewhere, with another day
// ("alla stessa ora"), or in a sentence of its own.

import type { Span } from '../../page/page.ts'
import { type Cues, cuesIn, type Subject } from '../cues.ts'
import type { Moments } from '../dates/find.ts'
import type { TimeMention } from '../mention.ts'
import { type Prose, sentenceAt } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { Given } from './roles.ts'

/** Closing words this near before a lone hour make it the hour of the term: "entro e non oltre le ore 12". */
const ANCHOR_REACH = 45
/** A lone hour may stand this many sentences away. */
const SENTENCES = 2

export interface Hour {
  /** "12:00" */
  time: string
  span: Span
}

/** The hour that goes with a date, when it has one. */
const ofDate = ({ time, mention, start, end }: Dated): Hour | null =>
  time === null ? null : { time, span: mention.timeSpan ?? { start, end } }

export function hourOf(chosen: Given, all: readonly Given[], prose: Prose, cues: Cues, moments: Moments): Hour | null {
  const lastDay = onLastDay(chosen, prose, moments)
  if (lastDay) return lastDay
  const own = ofDate(chosen.date)
  if (own) return byChannel(own, chosen, prose, moments) ?? own
  const above = underHour(chosen, prose, moments)
  if (above) return above
  const day = chosen.date.mention.date
  for (const { date, role } of all)
    if (date.mention.date === day && date.time !== null && (role === 'deadline' || role === 'other'))
      return ofDate(date)
  if (chosen.date.mention.sameTime) {
    const other = nearestWithHour(chosen, all)
    if (other) return other
  }
  // "prorogata al 10/03/2023 07/03/2023 ore 12:00": the old day is struck out on the page, the hour stays
  const next = all[all.indexOf(chosen) + 1]
  if (chosen.change === 'new' && next?.date.time && !/[a-z]/.test(prose.folded.slice(chosen.date.end, next.date.start)))
    return ofDate(next.date)
  return loneHour(chosen, prose, cues, moments) ?? hourOfAll(chosen, prose)
}

/** "Domande entro le ore 13 di:" over the days of a list. */
function underHour({ date, bond }: Given, prose: Prose, moments: Moments): Hour | null {
  const heading = prose.headings[prose.sentences[date.sentence]?.heading ?? -1]
  if (heading === undefined || bond.how !== 'label') return null
  const time = moments.times.find(({ start, end }) => start >= heading.start && end <= heading.end)
  return time?.time && time.range === null && !time.struck ? at(time) : null
}

function nearestWithHour(chosen: Given, all: readonly Given[]): Hour | null {
  let found: Hour | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const { date } of all) {
    const away = Math.abs(date.start - chosen.date.start)
    if (date !== chosen.date && date.time !== null && away < distance) {
      distance = away
      found = ofDate(date)
    }
  }
  return found
}

/**
 * "L'orario resta quello delle 23.59", "per tutti i lotti ore 12", "chiudono sempre alle 18", "(tutti alle ore 12)",
 * "fermo restando l'orario delle 13": an hour said once for whatever day.
 */
const HOUR_OF_ALL =
  /\b(?:(?:orario|l'ora|ora limite|orari)(?: [a-z]{1,14}){0,6},?:? ?(?:(?:e|cioe|sempre|ossia|quell[oa]|fissat[oa]|le|alle|delle|ore|h|le ore|delle ore|alle ore) ){1,3}|(?:sempre|tutt[iea]|in (?:entrambi|tutti) i casi|per (?:tutt[iea]|ciascun[oa]?|ogni|entramb[ie])(?: [a-z]{1,12}){0,3})[ ,:]{1,2}(?:(?:entro|alle|le|ore|delle|fino|h|si chiude|chiusura|la chiusura) ){1,3})(?:([01]?\d|2[0-4])(?:[.:,]([0-5]\d))?(?![\d/]|[.:,]\d)|(mezzogiorno)|(mezzanotte))/
const OF_ALL_REACH = 420

function hourOfAll({ date }: Given, prose: Prose): Hour | null {
  for (let n = date.sentence; n <= date.sentence + SENTENCES + 2; n++) {
    const sentence = prose.sentences[n]
    if (sentence === undefined) return null
    const from = n === date.sentence ? date.end : sentence.start
    const words = prose.folded.slice(from, Math.min(sentence.end, from + OF_ALL_REACH))
    const found = HOUR_OF_ALL.exec(words)
    if (found === null || OF_DOORS.test(words.slice(0, found.index + found[0].length))) continue
    const [said, hour, minute, noon] = found
    const time = hour === undefined ? (noon ? '12:00' : '24:00') : `${hour.padStart(2, '0')}:${minute ?? '00'}`
    const end = from + found.index + said.length
    return { time, span: { start: end - (/[\d.:,]+$|[a-z]+$/.exec(said)?.[0].length ?? 0), end } }
  }
  return null
}
/** Hours of desks, meetings and lessons. */
const OF_DOORS =
  /\b(?:apert|sportello|uffici|ufficio|telefon|numero|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|incontr|lezion|seduta|evento|ricevimento|orari di|orario di (?:apertura|lavoro|ricevimento|ufficio))/

const OF_THE_LAST = "dell'ultimo"
const LAST_DAY =
  /\b(?:dell'ultimo|l'ultimo giorno|nell'ultimo giorno|ultimo giorno utile|(?:il|nel) giorno (?:di|della) (?:scadenza|chiusura)|in tale (?:data|giorno)|(?:in|di) quel giorno)\b(?! (?:per|e il|e l')\b)/

/** "… dalle 8.30 alle 12. L'ultimo giorno lo sportello chiude alle ore 11": said of that day, in a sentence of its own. */
function onLastDay(chosen: Given, prose: Prose, moments: Moments): Hour | null {
  for (let n = chosen.date.sentence; n <= chosen.date.sentence + SENTENCES; n++) {
    const sentence = prose.sentences[n]
    if (sentence === undefined) return null
    const from = n === chosen.date.sentence ? chosen.date.end : sentence.start
    const words = prose.folded.slice(from, Math.min(sentence.end, from + 400))
    const found = LAST_DAY.exec(words)
    if (!found) continue
    const near = from + found.index
    // "dalle 9 del primo giorno alle 17 dell'ultimo": the hour stands right before
    if (found[0] === OF_THE_LAST) {
      const hour = moments.times.findLast(({ end }) => end >= from && end <= near && near - end < 4)
      if (hour?.time) return at(hour)
      continue
    }
    let last: TimeMention | null = null
    for (const time of moments.times)
      if (
        time.time !== null &&
        time.range?.side !== 'from' &&
        time.start > near - DAY_REACH / 2 &&
        time.start >= from &&
        time.start < near + DAY_REACH &&
        time.end <= sentence.end &&
        (time.start > near || prose.folded.slice(time.end, near).length < 12)
      )
        last ??= time
    if (last) return at(last)
  }
  return null
}

const DAY_REACH = 70
const CHANNEL = /\b(?:pec|posta elettronica|on ?-?line|telematic|piattaforma|portale|e-?mail)/
const CHANNEL_REACH = 60

/** "entro le ore 13 del 7 giugno (ore 24 se inviate per PEC)": the later of two ways in is the last moment to apply. */
function byChannel(own: Hour, chosen: Given, prose: Prose, moments: Moments): Hour | null {
  for (const time of moments.times) {
    if (time.date !== null || time.range !== null || time.time === null || time.time <= own.time) continue
    if (sentenceAt(prose.sentences, time.start) !== chosen.date.sentence) continue
    const near = prose.folded.slice(Math.max(chosen.date.end, time.start - CHANNEL_REACH), time.end + CHANNEL_REACH)
    if (time.start >= chosen.date.end && time.start - chosen.date.end < CHANNEL_REACH && CHANNEL.test(near))
      return at(time)
  }
  return null
}

/** "per posta entro le 12, |quelle via PEC entro le 23.59|": of two ways in one sentence, the last to close. */
function laterChannel(first: TimeMention, prose: Prose, moments: Moments): Hour | null {
  const sentence = sentenceAt(prose.sentences, first.start)
  for (const time of moments.times) {
    if (time.start <= first.end || time.date !== null || time.range !== null || (time.time ?? '') <= (first.time ?? ''))
      continue
    if (sentenceAt(prose.sentences, time.start) !== sentence) return null
    if (CHANNEL.test(prose.folded.slice(Math.max(first.end, time.start - CHANNEL_REACH), time.start))) return at(time)
  }
  return null
}

const at = ({ time, start, end }: TimeMention): Hour => ({ time: time ?? '', span: { start, end } })

const COUNTED_THEN =
  /\b(?:pubblicazione|albo|avviso|bando|sito|data|decorrenza)\b[^.;]{0,40}, ?(?:ed? )?(?:entro )?(?:alle |le |ore |non oltre |comunque )*$/
const BESIDE = /^[ ,(-]*(?:sempre |comunque |ma |e |ed |entro |non oltre |tassativamente |fino |alle |le |ore )*$/

/** Hours of a desk, a meeting, a question: not that of the term. */
const OTHER_HOURS: ReadonlySet<Subject> = new Set<Subject>(['questions', 'visit', 'meeting', 'session', 'event'])

/** "Lo sportello informativo è aperto fino alle" */
const DESK =
  /\b(?:informativ[oaie]|assistenza|help ?desk|telefon[a-z]*|numero verde|orari di|ricevimento|aperto al pubblico)\b[^.;]{0,60}$/
const HOUR_LABEL = /^\W{0,2}(?:ora|orario)(?: (?:di |della )?(?:scadenza|chiusura|termine|limite|fine))?\W{0,2}$/

/** "Scadenza: 15 maggio. Le domande devono arrivare entro le ore 12." */
function loneHour(chosen: Given, prose: Prose, cues: Cues, moments: Moments): Hour | null {
  for (const time of moments.times) {
    if (time.date !== null || time.range !== null || time.time === null || time.struck) continue
    const sentence = sentenceAt(prose.sentences, time.start)
    if (sentence < 0 || Math.abs(sentence - chosen.date.sentence) > SENTENCES) continue
    // "il 30 giugno, sempre alle 12"
    const gap = prose.folded.slice(chosen.date.end, time.start)
    if (time.start >= chosen.date.end && gap.length < 30 && BESIDE.test(gap)) return at(time)
    // "entro il quindicesimo giorno successivo a quello di pubblicazione, alle ore 13"
    if (
      chosen.date.mention.relative !== null &&
      time.start >= chosen.date.end &&
      gap.length < 130 &&
      sentence === chosen.date.sentence &&
      COUNTED_THEN.test(gap)
    )
      return at(time)
    // "entro le ore 12 del giorno precedente"
    if (time.end <= chosen.date.start && /^ ?(?:del |di )?$/.test(prose.folded.slice(time.end, chosen.date.start)))
      return at(time)
    // "alla stessa ora, le 13"
    if (chosen.date.mention.sameTime && sentence === chosen.date.sentence) return at(time)
    const begin = prose.sentences[sentence]?.start ?? 0
    // "Ora scadenza | 13:00": the line above names it
    const above = prose.sentences[sentence - 1]
    if (above && time.start === begin && HOUR_LABEL.test(prose.folded.slice(above.start, above.end))) return at(time)
    const closes = cuesIn(cues.relations, Math.max(begin, time.start - ANCHOR_REACH), time.start).some(
      ({ code }) => code === 'limit' || code === 'term' || code === 'expire',
    )
    if (!closes) continue
    if (cuesIn(cues.subjects, Math.max(begin, time.start - 100), time.start).some(({ code }) => OTHER_HOURS.has(code)))
      continue
    if (DESK.test(prose.folded.slice(Math.max(begin, time.start - 80), time.start))) continue
    const tail = prose.folded.slice(time.end, time.end + 30)
    if (/^ *(?:di|del|dei) (?:ogni|ciascun|tutti|giorni)|^ *(?:lavorative|dalla|dal)/.test(tail)) continue
    return laterChannel(time, prose, moments) ?? at(time)
  }
  return null
}
