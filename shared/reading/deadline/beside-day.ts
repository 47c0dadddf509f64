// "L'asta è il 5 novembre; le buste arrivano il giorno prima": a day told from the date before it in the text.
import { isoDay, parseDay, weekdayOf } from '../dates/calendar.ts'
import { matchesIn } from '../matches.ts'
import type { DateMention } from '../mention.ts'
import { type Prose, sentenceAt } from '../prose.ts'
import type { Dated } from './dated.ts'

const COUNT: Readonly<Record<string, number>> = {
  un: 1,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sette: 7,
}
const BESIDE =
  /\b(?:(un|uno|due|tre|quattro|cinque|sette|\d{1,2}) giorn[oi] (prima|dopo)|(?:il|al|del|nel) giorno (prima|precedente|antecedente|dopo|successivo|seguente)|(?:la|alla|dalla) settimana (prima|precedente|dopo|successiva|seguente)(?:, (?:il |entro )?(lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)(?: (\d{1,2}))?)?|(?:la|alla) vigilia)(?! (?:a|al|alla|all|di|del|della|dell|dalla|dal|quello|non|lavorativo|feriale)\b)/g
const WEEKDAYS = ['domenica', 'lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato']
/** The date it is counted from stands this near. */
const REACH = 220
const MOST = 20
const MOST_TRIES = 200

/** Days told from a date before them; `dated` in the order of the text. */
export function besideDays(prose: Prose, dated: readonly Dated[]): Dated[] {
  const found: Dated[] = []
  if (
    !/\b(?:giorn[oi] (?:prima|dopo|precedente|antecedente|successivo|seguente)|settimana (?:prima|precedente|dopo|successiva|seguente)|vigilia)\b/.test(
      prose.folded,
    )
  )
    return found
  for (const [tries, match] of matchesIn(BESIDE, prose.folded).entries()) {
    // a text of nothing else must not look through its dates for ever
    if (found.length >= MOST || tries >= MOST_TRIES) break
    const end = match.index + match[0].length
    const base = dated.findLast((one) => one.end <= match.index)
    if (base === undefined || match.index - base.end > REACH) continue
    // "la settimana prima, |venerdì 22|": a day read already, and perhaps in another month
    const within = dated.find((one) => one.start < end && one.end > match.index)
    if (within !== undefined && within.mention.form !== 'weekday and day number') continue
    const at = sentenceAt(prose.sentences, match.index)
    const day = parseDay(base.mention.date)
    if (day === null || base.mention.relative !== null || base.mention.citation || at - base.sentence > 1) continue
    const on = dayFrom(match, day)
    if (on === null) continue
    if (within !== undefined) {
      within.mention = { ...within.mention, date: isoDay(on), because: 'contato dalla data che precede' }
      continue
    }
    found.push({
      ...base,
      start: match.index,
      end,
      index: -2000 - found.length,
      sentence: at,
      time: null,
      mention: besideMention(base.mention, match.index, end, isoDay(on)),
    })
  }
  return found
}

function dayFrom(match: RegExpMatchArray, day: number): number | null {
  const [words, count, way, side, week, weekday, number] = match
  if (count !== undefined) return day + (way === 'prima' ? -1 : 1) * (COUNT[count] ?? Number(count))
  if (week !== undefined) {
    const monday = day - ((weekdayOf(day) + 6) % 7) + (/^(?:prima|precedente)$/.test(week) ? -7 : 7)
    if (weekday === undefined) return null
    const on = monday + ((WEEKDAYS.indexOf(weekday) + 6) % 7)
    return number === undefined || Number(isoDay(on).slice(8)) === Number(number) ? on : null
  }
  if (side !== undefined) return day + (/^(?:prima|precedente|antecedente)$/.test(side) ? -1 : 1)
  return words.endsWith('vigilia') ? day - 1 : null
}

const besideMention = (base: DateMention, start: number, end: number, date: string): DateMention => ({
  ...base,
  start,
  end,
  certain: {},
  date,
  time: null,
  timeSpan: null,
  timeFrom: null,
  sameTime: false,
  weekday: null,
  conflict: false,
  alternatives: [],
  period: null,
  range: null,
  because: 'contato dalla data che precede',
  form: 'day beside',
})
