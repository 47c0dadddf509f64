// Words of a sheet put into lines, and each line into runs that a wide gap keeps apart.
import type { Item, Sheet } from './pdf-sheets.ts'

export interface Run {
  text: string
  x: number
  /** Where it ends. */
  end: number
}

export interface Line {
  /** Baseline, from the top. */
  y: number
  /** Of most of its letters. */
  size: number
  /** From left to right; never empty. */
  runs: Run[]
}

/** Of the letters' size: a gap this wide may part two columns, a narrower one parts words. */
const WIDE = 0.9
const WORD_GAP = 0.14
const MARK_GAP = 4
/** Signs that open an item of a list, a tab before its words. */
const MARK =
  /^(?:[-–—•·▪►◦‣*]|\(?[a-z\d]{1,3}[).°]|art(?:icolo|\.)? ?\d{1,3}(?:[ .-]{0,3})|\d{1,2}(?:\.\d{1,2}){0,3}\.?)$/i

export function linesOf(sheet: Sheet): Line[] {
  const items = sheet.items.flatMap(splitAtPadding).filter(({ text }) => text.trim() !== '')
  items.sort((left, right) => left.y - right.y || left.x - right.x)
  const rows: Item[][] = []
  /** Item whose baseline the open row goes by: the largest, so that "1°" with a raised sign stays in its line. */
  let leader: Item | null = null
  for (const item of items) {
    const open = rows.at(-1)
    if (open && leader && Math.abs(item.y - leader.y) <= 0.4 * Math.max(item.size, leader.size)) {
      open.push(item)
      if (item.size > leader.size) leader = item
    } else {
      rows.push([item])
      leader = item
    }
  }
  return rows.map(lineOf)
}

/** Columns made with blanks or leaders and drawn in one go: "Scadenza            15/05/2026", "Scadenza ...... 15/05". */
function splitAtPadding(item: Item): Item[] {
  const { text, x, width } = item
  if (!/ {4}|\t|[.…]{5}/.test(text)) return [item]
  const each = width / text.length
  const parts: Item[] = []
  let at = 0
  for (const [index, part] of text.split(/( {4,}|\t+|[.…]{5,})/).entries()) {
    const before = parts.at(-1)
    // Padding narrower than a column's gap would run the two together.
    const from = before === undefined ? x : Math.max(x + at * each, before.x + before.width + 3 * item.size)
    if (index % 2 === 0 && part !== '') parts.push({ ...item, text: part, x: from, width: part.length * each })
    at += part.length
  }
  return parts
}

function lineOf(row: readonly Item[]): Line {
  const items = [...row].sort((left, right) => left.x - right.x)
  const weight = new Map<number, number>()
  for (const { size, text } of items) {
    const rounded = Math.round(size * 2) / 2
    weight.set(rounded, (weight.get(rounded) ?? 0) + text.length)
  }
  const size = [...weight].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  const main = items.find((item) => Math.abs(item.size - size) <= 0.5) ?? items[0]
  const runs: Run[] = []
  for (const item of items) {
    const text = withKnownSigns(item.text)
    const last = runs.at(-1)
    const gap = last === undefined ? 0 : item.x - last.end
    const isMarked = runs.length === 1 && gap < MARK_GAP * size && MARK.test(last?.text.trim() ?? '')
    if (last === undefined || (gap > WIDE * size && !isMarked)) {
      runs.push({ text: text.trimStart(), x: item.x, end: item.x + item.width })
      continue
    }
    // The same words drawn twice, a hair apart: how some writers make bold letters.
    if (gap < -0.5 * item.width && last.text.endsWith(text)) continue
    const isApart = gap > WORD_GAP * size || last.text.endsWith(' ') || text.startsWith(' ')
    last.text = `${last.text.trimEnd()}${isApart ? ' ' : ''}${text.trimStart()}`
    last.end = Math.max(last.end, item.x + item.width)
  }
  for (const run of runs) run.text = run.text.trim()
  return { y: main?.y ?? 0, size, runs: runs.filter(({ text }) => text !== '') }
}

/** Bullets of Symbol and Wingdings come as private-use letters. */
const withKnownSigns = (text: string) => text.replace(/[\ue000-\uf8ff]/g, '•').normalize('NFC')

export const textOfLine = ({ runs }: Line): string => runs.map(({ text }) => text).join(' ')
