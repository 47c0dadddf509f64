// "Da lunedì 6 maggio …, fino al 27": a day that takes its month from the date before it in the sentence. Only a
// sentence makes it a date, so it is read here and not with the dates of the text.

import type { Cues } from '../cues.ts'
import { daysInMonth, isoDay, parseDay } from '../dates/calendar.ts'
import { matchesIn } from '../matches.ts'
import type { DateMention } from '../mention.ts'
import { type Prose, sentenceAt } from '../prose.ts'
import type { Dated } from './dated.ts'

const REACH = 120
const BARE =
  /\b(entro|fino|sino|chiud[a-z]{1,4}|scad[a-z]{1,4}|(?:prorog|spost|slitt|differi|postic|rinvi)[a-z]{1,5}|al|il|del)(?: e non oltre)?(?: al| il| l')? ?(?:giorno )?([12]?\d|3[01])(?: ((?:dello|del) (?:stesso|medesimo) mese|compreso|incluso))?(?= ?[,.;:)]|$| alle| si\b| il (?:bando|termine|avviso|concorso|premio)\b| (?:la|le) (?:scadenza|domande|iscrizioni|candidature)\b| e (?:il|la|le|si)\b)(?! ?[.,/:]\d)/g

/** The bare days of the sentences that hold a date; `dated` in the order of the text. */
export function bareDays(prose: Prose, dated: readonly Dated[]): Dated[] {
  const found: Dated[] = []
  for (const [at, base] of dated.entries()) {
    const sentence = prose.sentences[base.sentence]
    if (!sentence) continue
    const next = dated[at + 1]?.start ?? sentence.end
    const end = Math.min(sentence.end, next, base.end + REACH)
    for (const match of matchesIn(BARE, prose.folded.slice(base.end, end))) {
      const month = monthOf(base)
      if (month === null) break
      const [words, tie, number, same] = match
      // "il 12" alone is a day only of this very month
      if ((tie === 'il' || tie === 'al' || tie === 'del') && same === undefined) continue
      const iso = dayAfter(month, Number(number), base, prose, same === undefined)
      if (iso === null) continue
      const isPeriod =
        (tie === 'al' || tie === 'del') &&
        base.mention.range === null &&
        /\b(?:da|dal|dall'|dalle) ?$/.test(prose.folded.slice(Math.max(0, base.mention.start - 8), base.mention.start))
      // "dal 5 marzo alle 12 |del 18 dello stesso mese|": the hour is that of the second day
      const lent =
        tie === 'del' &&
        base.time !== null &&
        base.mention.timeSpan !== null &&
        base.mention.timeSpan.start > base.mention.start &&
        match.index <= 1
          ? base.time
          : null
      const timeSpan = lent === null ? null : base.mention.timeSpan
      const digits = words.search(/\d/)
      const start = base.end + match.index + digits
      const stop = base.end + match.index + words.length
      found.push({
        ...base,
        start,
        end: stop,
        index: -1 - found.length,
        time: lent,
        mention: {
          ...base.mention,
          start,
          end: stop,
          certain: { day: Number(number) },
          date: iso,
          time: lent,
          timeSpan,
          timeFrom: null,
          sameTime: false,
          weekday: null,
          conflict: false,
          alternatives: [],
          period: null,
          citation: false,
          relative: null,
          range: isPeriod ? { side: 'to', partner: base.index } : null,
          because: 'mese della data che precede',
          form: 'bare day',
        },
      })
      if (isPeriod) base.mention = { ...base.mention, range: { side: 'from', partner: -found.length } }
      if (lent !== null) {
        base.time = null
        base.mention = { ...base.mention, time: null, timeSpan: null }
        base.end = base.mention.end
      }
      break
    }
  }
  return found
}

interface Month {
  year: number
  month: number
}

function monthOf({ mention }: Dated): Month | null {
  const day = parseDay(mention.date)
  if (day === null || mention.relative !== null || mention.citation) return null
  const [year, month] = isoDay(day).split('-').map(Number)
  return year && month ? { year, month } : null
}

/** In the month of the date before, or in the next one when a period runs over its end. */
function dayAfter({ year, month }: Month, day: number, base: Dated, prose: Prose, mayRunOver: boolean): string | null {
  const first = Number(base.mention.date?.slice(8))
  const before = prose.folded.slice(Math.max(0, base.start - 12), base.start)
  const over = mayRunOver && day < first && /\b(?:da|dal|dall'|dalle)\b/.test(before) ? 1 : 0
  const [y, m] = month + over > 12 ? [year + 1, 1] : [year, month + over]
  if (day < 1 || day > daysInMonth(y, m)) return null
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "C'è tempo |fino al 15|:", "il bando |chiude il 15|" */
const ALONE =
  /^(?: e non oltre)?(?: il| al| l')? ?(?:giorno )?([12]?\d|3[01])(?= ?[,.;:)]|$|\n| alle| (?:del|di questo|del corrente) mese\b| (?:e|compreso|incluso)\b)(?! ?[.,/:]\d)/
const NO_DATE_BEFORE = 200
const DAYS_OF = 12

/**
 * Days of which neither month nor a date before is told: the next such day from the day of publication.
 * @param dated the dates of the text, in order
 */
export function lonelyDays(prose: Prose, cues: Cues, dated: readonly Dated[], reference: string | null): Dated[] {
  const today = parseDay(reference)
  if (reference === null || today === null) return []
  const found: Dated[] = []
  for (const cue of cues.relations) {
    if (cue.code !== 'limit' && cue.code !== 'expire') continue
    const match = ALONE.exec(prose.folded.slice(cue.end, cue.end + 30))
    if (!match) continue
    const end = cue.end + match[0].length
    const start = end - (match[1] ?? '').length
    const at = sentenceAt(prose.sentences, start)
    const sentence = prose.sentences[at]
    if (sentence === undefined || (sentence.region !== 'main' && sentence.region !== 'notice')) continue
    const taken = [...dated, ...found].some(
      (one) =>
        one.start < end && one.end > start - (one.sentence === at && one.mention.certain.month ? NO_DATE_BEFORE : 0),
    )
    const date = taken ? null : nextDay(reference, Number(match[1]))
    if (date === null) continue
    found.push({
      start,
      end,
      sentence: at,
      index: -1000 - found.length,
      time: null,
      mention: plainDay(start, end, date, Number(match[1])),
    })
    if (found.length > DAYS_OF) break
  }
  return found
}

/** The first day of that number from the day of publication on. */
function nextDay(reference: string, day: number): string | null {
  const [year = 0, month = 1] = reference.split('-').map(Number)
  for (let ahead = 0; ahead < 3; ahead++) {
    const m = ((month - 1 + ahead) % 12) + 1
    const y = year + Math.floor((month - 1 + ahead) / 12)
    if (day < 1 || day > daysInMonth(y, m)) continue
    const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (date >= reference) return date
  }
  return null
}

const plainDay = (start: number, end: number, date: string, day: number): DateMention => ({
  type: 'date',
  start,
  end,
  certain: { day },
  date,
  time: null,
  timeSpan: null,
  timeFrom: null,
  sameTime: false,
  weekday: null,
  conflict: false,
  yearFrom: 'nearest',
  alternatives: [],
  period: null,
  citation: false,
  because: 'mese del giorno di pubblicazione, o quello dopo',
  form: 'bare day',
  range: null,
  relative: null,
  struck: false,
})
