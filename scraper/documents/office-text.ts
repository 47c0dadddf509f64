// What .docx and .odt have in common: paragraphs, headings, items and tables, put together from a stream of XML.

import type { Piece, Prose, Row, Words } from '../../shared/documents/flow.ts'
import { CannotRead } from '../../shared/documents/reading.ts'
import type { Region } from '../../shared/page/page.ts'

const DEEPEST = 200

interface Table {
  rows: Row[]
  row: Row | null
  cell: Words[] | null
}

/** Pieces being written. Paragraphs inside a cell run together; a table inside a cell is read as part of it. */
export class OfficeText {
  readonly pieces: Piece[] = []
  private readonly most: number
  private letters = 0
  private readonly paragraphs: Prose[] = []
  private readonly tables: Table[] = []
  private region: Region = 'main'
  isStruck = false

  constructor(most: number) {
    this.most = most
  }

  within(region: Region): void {
    this.region = region
  }

  openParagraph(kind: Prose['kind'], level: number): void {
    if (this.paragraphs.length > DEEPEST)
      throw new CannotRead('broken', 'Its paragraphs stand too deep in one another.')
    this.paragraphs.push({ kind, level, region: this.region, words: [] })
  }

  /** What the open paragraph turns out to be: its style stands inside it. */
  set(kind: Prose['kind'], level: number): void {
    const open = this.paragraphs.at(-1)
    if (open === undefined) return
    open.kind = kind
    open.level = level
  }

  write(text: string): void {
    const open = this.paragraphs.at(-1)
    if (open === undefined || this.letters >= this.most) return
    const kept = text.slice(0, this.most - this.letters)
    this.letters += kept.length
    const last = open.words.at(-1)
    if (last !== undefined && last.isStruck === this.isStruck) last.text += kept
    else open.words.push({ text: kept, sheet: 0, isStruck: this.isStruck })
  }

  closeParagraph(): void {
    const done = this.paragraphs.pop()
    if (done === undefined || done.words.every(({ text }) => text.trim() === '')) return
    const cell = this.tables[0]?.cell
    if (cell === undefined || cell === null) this.pieces.push(...withLinesApart(done))
    else {
      if (cell.length > 0) cell.push({ text: ' ', sheet: 0, isStruck: false })
      cell.push(...done.words.map((words) => ({ ...words, text: words.text.replaceAll('\n', ' ') })))
    }
  }

  openTable(): void {
    if (this.tables.length > DEEPEST) throw new CannotRead('broken', 'Its tables stand too deep in one another.')
    this.tables.push({ rows: [], row: null, cell: null })
  }

  openRow(): void {
    const table = this.outerTable()
    if (table !== null) table.row = { kind: 'row', region: this.region, isHead: false, cells: [] }
  }

  headRow(): void {
    const row = this.outerTable()?.row
    if (row) row.isHead = true
  }

  openCell(): void {
    const table = this.outerTable()
    if (!table?.row) return
    table.cell = []
    table.row.cells.push(table.cell)
  }

  closeCell(): void {
    const table = this.outerTable()
    if (table !== null) table.cell = null
  }

  closeRow(): void {
    const table = this.outerTable()
    if (!table?.row) return
    if (table.row.cells.some((cell) => cell.length > 0)) table.rows.push(table.row)
    table.row = null
  }

  closeTable(): void {
    const table = this.tables.pop()
    if (table === undefined || this.tables.length > 0 || table.rows.length === 0) return
    // One cell around everything is a frame, not a table.
    if (table.rows.every(({ cells }) => cells.length === 1))
      for (const { cells, region } of table.rows)
        this.pieces.push({ kind: 'paragraph', level: 0, region, words: cells[0] ?? [] })
    else this.pieces.push({ kind: 'table', rows: table.rows })
  }

  /** Rows and cells of a table inside a cell are not its own. */
  private outerTable(): Table | null {
    return this.tables.length === 1 ? (this.tables[0] ?? null) : null
  }
}

/** A line break inside a paragraph parts it, as two lines of an address are parted. */
function withLinesApart(prose: Prose): Prose[] {
  if (prose.kind === 'heading') {
    for (const words of prose.words) words.text = words.text.replaceAll('\n', ' ')
    return [prose]
  }
  const lines: Prose[] = [{ ...prose, words: [] }]
  for (const words of prose.words)
    for (const [index, text] of words.text.split('\n').entries()) {
      if (index > 0) lines.push({ ...prose, words: [] })
      lines.at(-1)?.words.push({ ...words, text })
    }
  return lines.filter(({ words }) => words.some(({ text }) => text.trim() !== ''))
}
