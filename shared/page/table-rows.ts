// Tables: which cell names which. Rows of two cells are label and value; a head names the cells of its column.
import type { Draft, DraftBlock } from './draft.ts'

interface Cell {
  isHead: boolean
  column: number
  span: number
  /** Blocks of the draft that stand in it: [first, end). */
  first: number
  end: number
}

export interface Table {
  /** Texts of the head by column; empty when the table has none. */
  heads: string[]
  rows: number
  /** A row is open. */
  cells: Cell[] | null
  column: number
  /** Another table stands inside: this one only lays the page out. */
  holdsTable: boolean
}

/** A label longer than this is prose. */
const LONGEST_LABEL = 120
/** A cell with more blocks than this holds a part of the page, not a value. */
const MOST_BLOCKS = 12
const MOST_COLUMNS = 60

export function startTable(): Table {
  return { heads: [], rows: 0, cells: null, column: 0, holdsTable: false }
}

export function startRow(table: Table): void {
  table.cells = []
  table.column = 0
}

/** @param colspan as written, not yet checked */
export function startCell(table: Table, isHead: boolean, colspan: string | undefined, draft: Draft): void {
  table.cells ??= []
  const span = Math.min(Math.max(Math.trunc(Number(colspan ?? 1)) || 1, 1), MOST_COLUMNS)
  if (table.cells.length < MOST_COLUMNS)
    table.cells.push({ isHead, column: table.column, span, first: draft.blocks.length, end: draft.blocks.length })
  table.column += span
}

export function endCell(table: Table, draft: Draft): void {
  const cell = table.cells?.at(-1)
  if (cell) cell.end = draft.blocks.length
}

/** Gives the blocks of the row their kinds and labels. */
export function endRow(table: Table, draft: Draft): void {
  const { cells } = table
  table.cells = null
  if (cells === null || cells.length === 0) return
  const isFirst = table.rows === 0
  table.rows++
  if (table.holdsTable) return
  const textOf = (cell: Cell) =>
    blocksOf(cell, draft)
      .map((block) => block.text)
      .join(' ')
  if (isFirst && cells.length > 1 && cells.every((cell) => isColumnHead(cell, draft))) {
    for (const cell of cells) {
      for (let i = 0; i < cell.span; i++) table.heads[cell.column + i] = textOf(cell).slice(0, LONGEST_LABEL)
      for (const block of blocksOf(cell, draft)) block.kind = 'label'
    }
    return
  }
  const [first, second] = cells
  if (!first || !second) return
  const hasHeads = table.heads.some((head) => head !== '')
  const naming = blocksOf(first, draft)
  const names = naming.length === 1 && (naming[0]?.text.length ?? 0) <= LONGEST_LABEL && isPlain(naming)
  if (!hasHeads && !names) return
  if (!hasHeads && cells.length > 2 && !first.isHead) return
  const namesRow = first.isHead || cells.length === 2
  const row = names && (namesRow || isRowName(textOf(first))) ? textOf(first) : null
  for (const cell of cells) {
    const values = blocksOf(cell, draft)
    if (values.length > MOST_BLOCKS || !isPlain(values)) continue
    if (cell === first && row !== null && namesRow) {
      for (const block of values) block.kind = 'label'
      continue
    }
    const head = table.heads[cell.column] ?? ''
    const label = [cell === first ? null : row, head]
      .filter((words) => words)
      .join(' · ')
      .replace(/\s*:$/, '')
    for (const block of values) {
      block.kind = 'value'
      block.label = label === '' ? null : label
    }
  }
}

/** "Presentazione domande" names its row; a date, a number or a long text does not. */
function isRowName(text: string): boolean {
  return text.length <= 60 && /\p{L}{3}/u.test(text) && !/\d{1,2}[/.]\d/.test(text)
}

function blocksOf(cell: Cell, draft: Draft): DraftBlock[] {
  return draft.blocks.slice(cell.first, cell.end)
}

/** A head: `th`, or a cell all in bold (hand-made tables), short. */
function isColumnHead(cell: Cell, draft: Draft): boolean {
  const blocks = blocksOf(cell, draft)
  if (blocks.length > 1) return false
  const text = blocks[0]?.text ?? ''
  return text.length <= LONGEST_LABEL && (cell.isHead || (blocks[0]?.bold ?? false))
}

/** Neither headings nor values of a table inside. */
function isPlain(blocks: readonly DraftBlock[]): boolean {
  return blocks.every((block) => block.kind === 'paragraph' || block.kind === 'item')
}
