// "Da lunedì 6 maggio …, fino al 27": a day that takes its month from the date before it in the sentence. Only a
// sentence makes it a date, so it is read here and not with the dates of the text.
import { daysInMonth, isoDay, parseDay } from '../dates/calendar.ts'
import { matchesIn } from '../matches.ts'
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'

const REACH = 120
const BARE =
  /\b(entro|fino|sino|al|il)(?: e non oltre)?(?: al| il| l')? ?(?:giorno )?([12]?\d|3[01])(?: (dello stesso mese|compreso|incluso))?(?= ?[,.;)]|$| alle| e (?:il|la|le|si)\b)(?! ?[.,/:]\d)/g

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
      if ((tie === 'il' || tie === 'al') && same === undefined) continue
      const iso = dayAfter(month, Number(number), base, prose, same === undefined)
      if (iso === null) continue
      const digits = words.search(/\d/)
      const start = base.end + match.index + digits
      const stop = base.end + match.index + words.length
      found.push({
        ...base,
        start,
        end: stop,
        index: -1 - found.length,
        time: null,
        mention: {
          ...base.mention,
          start,
          end: stop,
          certain: { day: Number(number) },
          date: iso,
          time: null,
          timeSpan: null,
          timeFrom: null,
          sameTime: false,
          weekday: null,
          conflict: false,
          alternatives: [],
          period: null,
          citation: false,
          relative: null,
          range: null,
          because: 'mese della data che precede',
          form: 'bare day',
        },
      })
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
