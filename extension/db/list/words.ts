// Finding rows by words: one long text of all calls, walked for the rarest-looking word, so that 50,000 calls take a
// few milliseconds per keystroke.
import type { SearchRow } from '../database.ts'
import { foldWords } from '../rows.ts'
import type { CallList } from './list.ts'

/** The texts of a shard, or of the calls the person holds otherwise than any feed. */
export interface Texts {
  /** " words of the first call\n words of the second\n…" */
  all: string
  /** Where each text begins in `all`, ascending. */
  starts: Uint32Array
  /** Whose each text is: rows move when the list is made anew, ids stay. */
  ids: string[]
}

export function gatherTexts({ ids, texts }: Pick<SearchRow, 'ids' | 'texts'>): Texts {
  const starts = new Uint32Array(ids.length)
  let at = 0
  for (let index = 0; index < ids.length; index += 1) {
    starts[index] = at
    at += (texts[index] ?? '').length + 2
  }
  return { all: texts.map((text) => ` ${text}\n`).join(''), starts, ids }
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

/**
 * 1 for each row in which a word begins with each word asked; null when no word is asked.
 * @param texts first those of calls the person holds otherwise than any feed: they stand for the feed's own
 */
export function rowsWithWords(texts: readonly Texts[], asked: string, list: CallList): Uint8Array | null {
  const words = foldWords(asked)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
    // The longest is seldom: fewest places to look at.
    .sort((left, right) => right.length - left.length)
  const [first, ...rest] = words
  if (first === undefined) return null
  const found = new Uint8Array(list.count)
  const own = new Set(texts[0]?.ids)
  for (const [part, { all, starts, ids }] of texts.entries())
    for (let place = all.indexOf(first); place !== -1; ) {
      const text = textAt(starts, place)
      const end = starts[text + 1] ?? all.length
      const id = ids[text] ?? ''
      const row = part > 0 && own.has(id) ? undefined : list.rowOf.get(id)
      if (row !== undefined) {
        const whole = rest.length === 0 ? '' : all.slice(starts[text], end)
        if (rest.every((word) => whole.includes(word))) found[row] = 1
      }
      place = all.indexOf(first, end)
    }
  return found
}
