// Numbers a text counts things by: "18 orti", "dodici borse", "nove anni". Two texts on one call agree in them however
// they put the rest. Days, hours, sums, years and numbers of acts count nothing.
import { fold } from '../reading/fold.ts'
import type { Evidence } from './evidence.ts'

const UNITS = [
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici',
  'diciassette diciotto diciannove',
]
  .join(' ')
  .split(' ')
const TENS = ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta']

const SPELT = new Map<string, number>(UNITS.map((word, n) => [word, n]))
for (const [i, ten] of TENS.entries()) {
  const value = 20 + 10 * i
  SPELT.set(ten, value)
  // "ventuno", "ventotto" drop the vowel; "venticinque" keeps it.
  for (let unit = 1; unit <= 9; unit++) {
    const word = UNITS[unit] ?? ''
    SPELT.set(`${/^[aeiou]/.test(word) ? ten.slice(0, -1) : ten}${word}`, value + unit)
  }
}
SPELT.set('cento', 100).set('duecento', 200).set('trecento', 300).set('dozzina', 12).set('ventina', 20)
for (const [word, value] of [
  ['biennal', 2],
  ['triennal', 3],
  ['quinquennal', 5],
  ['sessennal', 6],
  ['novennal', 9],
  ['decennal', 10],
] as const)
  SPELT.set(`${word}e`, value).set(word.replace(/al$/, 'io'), value)

const NUMBER =
  /(?<![\d.,/:€-])(?<!€ |euro |art\. |n\. |ore |articolo |alle |via )(\d{1,3}(?:\.\d{3})*|\d{4,6})(?![\d.,/:-]\d|[\d/:°%]| ?(?:euro|€|mila|milion|%|per cento)| (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))/g
const WORD =
  /(?<![a-z])[a-z]{3,16}(?![a-z])(?! (?:milion|euro|mila|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|per cento))/g

/** Numbers of things, each once; at most a hundred. */
export function countsIn(text: string): Set<number> {
  const folded = fold(text)
  const found = new Set<number>()
  for (const [, digits = ''] of folded.matchAll(NUMBER)) {
    const value = Number(digits.replaceAll('.', ''))
    if (found.size < 100 && !(value >= 1900 && value < 2100)) found.add(value)
  }
  for (const [word] of folded.matchAll(WORD)) {
    const value = SPELT.get(word)
    if (value !== undefined && value > 1 && found.size < 100) found.add(value)
  }
  return found
}

const MOST_WORTH = 2.5

/** Two, three and ten stand everywhere, 26 seldom. In nats. */
export const worthOfCount = (count: number): number =>
  count <= 3 ? 0.1 : count <= 10 ? 0.5 : count > 1000 ? 1.6 : count % 10 === 0 ? 0.6 : 1.1

/** Numbers both texts count by; null when there is nothing in them. @param spread less than 1 for long texts, which share much by chance */
export function compareCounts(ours: Iterable<number>, theirs: ReadonlySet<number>, spread: number): Evidence | null {
  const shared = [...ours].filter((count) => theirs.has(count))
  const worth = Math.min(
    MOST_WORTH,
    shared.reduce((sum, count) => sum + worthOfCount(count), 0),
  )
  const points = worth * spread
  if (points < 0.5) return null
  const telling = shared.filter((count) => count > 3).slice(0, 3)
  return {
    body: 0.8 * points,
    call: points,
    round: 0.3 * points,
    because: `stessi numeri (${telling.join(', ')})`,
  }
}
