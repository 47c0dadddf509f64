// "Oggi, 16 agosto, scade il bando"; "domani (venerdì 17)": one day told twice, by its name and by its number. Told as
// one, the words before it and after it are beside it; the comma that closes the aside goes with it.
import type { Dated } from './dated.ts'

const GAP = /^(?:, ?| ?\(| )(?:cioe |ossia |ovvero )?$/
const NAMED = /^(?:oggi|domani|dopodomani|ieri|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b/
const LONGEST_GAP = 12
const CLOSED = /^ ?[,)]/

/** @param dated in the order of the text. */
export function joinApposed(folded: string, dated: readonly Dated[]): Dated[] {
  const joined: Dated[] = []
  for (const date of dated) {
    const named = joined.at(-1)
    if (named === undefined || !isApposed(folded, named, date)) {
      joined.push(date)
      continue
    }
    const end = Math.max(named.end, date.end)
    const close = CLOSED.exec(folded.slice(end, end + 2))?.[0].length ?? 0
    joined[joined.length - 1] = { ...date, start: named.start, end: end + close, time: date.time ?? named.time }
  }
  return joined
}

/** By their days alone: either may have the hour that stands behind both. */
function isApposed(folded: string, named: Dated, date: Dated): boolean {
  const [first, second] = [named.mention, date.mention]
  const isOneDay = named.sentence === date.sentence && first.date !== null && first.date === second.date
  if (!isOneDay || second.start < first.end || second.start - first.end > LONGEST_GAP) return false
  return GAP.test(folded.slice(first.end, second.start)) && NAMED.test(folded.slice(first.start, first.end))
}
