// How far a word stands from a date: what lies between weakens the one for the other, a comma less than a full clause.
import { countMatches } from '../matches.ts'

const COMMA = 2.5
export const COLON = 8
const SEMICOLON = 18
const PARENTHESIS = 10
/** " - " and " | " part the items of a line: "Pubblicato il … - Scade il … - Aggiornato il …". */
const BAR = 9
export const NEW_CLAUSE = 6
/** Words that begin another clause, with its own subject. */
const CLAUSE =
  /\b(?:mentre|invece|poi|successivamente|pero|ma|quindi|dopo)\b|\be (?:il|lo|la|le|i|gli|l'|si|sara|saranno|verra|verranno|chi)\b/g

const SAID = /, (?:invece|poi|pero|quindi),/g
const LONGEST_SAID = 120

/** What each sign between a word and its date costs, by its code. */
const SIGNS: ReadonlyMap<number, number> = new Map(
  [
    [',', COMMA] as const,
    [';', SEMICOLON] as const,
    [':', COLON] as const,
    ['(', PARENTHESIS] as const,
    [')', PARENTHESIS] as const,
    ['|', BAR] as const,
    ['·', SEMICOLON] as const,
    ['•', SEMICOLON] as const,
  ].map(([sign, cost]) => [sign.charCodeAt(0), cost]),
)

/** What the text from one offset to another costs. */
export function between(folded: string, from: number, to: number, perCharacter: number): number {
  if (to <= from) return 0
  const gap = folded.slice(from, to)
  let cost = gap.length * perCharacter
  let dashed = false
  for (let at = 0; at < gap.length; at++) {
    const code = gap.charCodeAt(at)
    // letters and blanks, most of any text, cost nothing
    if (code === 32 || (code >= 97 && code <= 122)) continue
    if (code === 45) dashed = true
    else cost += SIGNS.get(code) ?? 0
  }
  if (dashed) for (let at = gap.indexOf(' - '); at >= 0; at = gap.indexOf(' - ', at + 3)) cost += BAR
  if (gap.length < SHORTEST_CLAUSE) return cost
  // an address is one word
  if (hasAddress(gap)) cost -= inAddresses(gap) * perCharacter
  // "la domanda, |invece,| va chiusa"
  const said = gap.length < LONGEST_SAID ? countMatches(SAID, gap) : 0
  return cost + (countMatches(CLAUSE, gap) - said) * NEW_CLAUSE - said * 2 * COMMA
}

/** Characters of a gap that stand in addresses; at most LONGEST_ADDRESS of each. */
function inAddresses(gap: string): number {
  let total = 0
  let from = 0
  for (let at = 0; at <= gap.length; at++) {
    if (at < gap.length && gap.charCodeAt(at) > BLANK) continue
    if (at > from && hasAddress(gap.slice(from, at))) total += Math.min(at - from, LONGEST_ADDRESS)
    from = at + 1
  }
  return total
}
const BLANK = 32
const LONGEST_ADDRESS = 200

/** "ma", "e i"; an address is longer. */
const SHORTEST_CLAUSE = 2
const hasAddress = (words: string) => words.includes('@') || words.includes('www.') || words.includes('http')
