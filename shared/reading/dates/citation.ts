// The date of a law, a resolution, a protocol or a gazette is a real date and says nothing of a term: it is flagged.
import { type DayDraft, joined, kindAfter, kindAt, kindBefore, kindSet } from './draft.ts'
import { kindOf } from './lexicon.ts'
import { GAP, LINE, type Tokens } from './tokens.ts'

const PROT = kindOf('prot')
const N = kindOf('n')
const COLON = kindOf(':')
const DEGREE = kindOf('°')
const PER = kindOf('per')
const C = kindOf('c')
const ROMAN = kindOf('roman')
const ACTS = kindSet('act prot')
const NUMBER_SIGN = kindSet('n')
const BINDS = kindSet('del di in data , - ( giorno il')
/** A term is announced between act and date: "la delibera fissa la scadenza del 15 maggio". */
const ANNOUNCES = kindSet('entro scadenza fino al ore alle oltre h giorni mesi')
const NUM = kindOf('num')
const DOT = kindOf('.')
const DEL = kindOf('del')
const DATA = kindOf('data')
const IL = kindOf('il')
const COMMA = kindOf(',')
const SLASH = kindOf('/')

export function flagCitations(tokens: Tokens, days: readonly DayDraft[]): void {
  let floor = 0
  for (const day of days) {
    if (day.month !== null && (day.dayWritten || day.year !== null)) {
      const why = citation(tokens, day, floor)
      if (why !== null) {
        day.citation = true
        day.because = why
      }
    }
    floor = day.last
  }
}

function citation(tokens: Tokens, day: DayDraft, floor: number): string | null {
  // "… 31 marzo 2023, n. 36"
  const comma = kindAfter(tokens, day.last) === COMMA ? day.last + 1 : day.last
  const numbered = NUMBER_SIGN[kindAfter(tokens, comma)] === 1 && hasNumber(tokens, comma + 1)
  let gaps = 0
  let bound = false
  for (let at = day.first, steps = 0; steps < 12 && at > floor; steps++) {
    if (!joined(tokens, at)) {
      // a few words may stand between: "delibera di Giunta comunale del 3 novembre"
      if (!bound && steps === 0) {
        // "decreto ministeriale 3 marzo 2024"
        const size = (tokens.start[at] ?? 0) - (tokens.end[at - 1] ?? 0)
        const named = ACTS[kindAt(tokens, at - 1)] === 1 && size < 24 && day.year !== null
        return numbered ? 'data di un atto con numero' : named ? 'data di un atto' : null
      }
      gaps++
      const size = (tokens.start[at] ?? 0) - (tokens.end[at - 1] ?? 0)
      if (gaps > 3 || size > 60 || ((tokens.flags[at] ?? 0) & LINE) !== 0) break
    }
    const kind = kindAt(tokens, --at)
    if (ANNOUNCES[kind] === 1) return null
    if (ACTS[kind] === 1) return bound || steps === 0 || numbered ? 'data di un atto' : null
    if (NUMBER_SIGN[kind] === 1 && at + 1 < day.first && bound && hasNumber(tokens, at + 1))
      return 'data di un atto con numero'
    if (kind === IL && steps === 0) return null
    if ((kind === DEL || kind === DATA) && gaps === 0) bound = true
    else if (BINDS[kind] === 1 || kind === NUM || kind === DOT || kind === SLASH) {
      if (kind === DOT && gaps === 0 && sentenceEnds(tokens, at)) break
    } else if (kind === ROMAN || kind === C || kind === PER) continue
    else if (bound && (tokens.flags[at + 1] ?? 0) & GAP) continue
    else if (!bound) break
  }
  return numbered ? 'data di un atto con numero' : null
}

/** "n. 36", "n° 36", "n. 192/465". */
function hasNumber(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const kind = kindAfter(tokens, next)
    if (kind === NUM) return true
    if (kind !== DOT && kind !== DEGREE && kind !== COLON) return false
  }
  return false
}

/** A full stop with blank after it, and no abbreviation before. */
function sentenceEnds(tokens: Tokens, at: number): boolean {
  const before = kindBefore(tokens, at)
  return (
    before !== N && ACTS[before] !== 1 && before !== PROT && ((tokens.flags[at + 1] ?? 0) & 1) === 1 && before === 0
  )
}
