// Finding rows by words: one long text of all calls, walked for the rarest-looking word, so that 50,000 calls take a
// few milliseconds per keystroke.
import type { SearchRow } from '../database.ts'
import { foldWords } from '../rows.ts'
import type { CallList } from './list.ts'

export interface Texts {
  /** " words of the first call\n words of the second\n…" */
  all: string
  /** Where each text begins in `all`, ascending. */
  starts: Uint32Array
  /** Whose each text is: rows move when the list is made anew, ids stay. */
  ids: string[]
}

/** @param own texts of calls the person holds otherwise than any feed */
export function gatherTexts(searchRows: readonly SearchRow[], own: ReadonlyMap<string, string>): Texts {
  const pieces: string[] = []
  const starts: number[] = []
  const gathered = new Set<string>()
  let at = 0
  const add = (id: string, text: string) => {
    if (gathered.has(id)) return
    gathered.add(id)
    const piece = ` ${text}\n`
    pieces.push(piece)
    starts.push(at)
    at += piece.length
  }
  for (const [id, text] of own) add(id, text)
  for (const { ids, texts } of searchRows) for (const [index, id] of ids.entries()) add(id, texts[index] ?? '')
  return { all: pieces.join(''), starts: Uint32Array.from(starts), ids: [...gathered] }
}

/** Number of the text that a place of `all` stands in. */
function textAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** 1 for each row in which a word begins with each word asked; null when no word is asked. */
export function rowsWithWords({ all, starts, ids }: Texts, asked: string, list: CallList): Uint8Array | null {
  const words = foldWords(asked)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
    // The longest is seldom: fewest places to look at.
    .sort((left, right) => right.length - left.length)
  const [first, ...rest] = words
  if (first === undefined) return null
  const found = new Uint8Array(list.count)
  for (let place = all.indexOf(first); place !== -1; ) {
    const text = textAt(starts, place)
    const end = starts[text + 1] ?? all.length
    const row = list.rowOf.get(ids[text] ?? '')
    if (row !== undefined) {
      const whole = rest.length === 0 ? '' : all.slice(starts[text], end)
      if (rest.every((word) => whole.includes(word))) found[row] = 1
    }
    place = all.indexOf(first, end)
  }
  return found
}
