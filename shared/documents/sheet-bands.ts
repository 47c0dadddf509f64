// A sheet cut into bands from top to bottom: lines that run across, columns of prose, rows of a table.
import type { Placed } from './running-lines.ts'
import type { Run } from './sheet-lines.ts'

/** One line of one column. */
export interface Strip {
  text: string
  x: number
  end: number
  y: number
  size: number
}

export type Band =
  | { kind: 'lines'; lines: Placed[] }
  /** Read one after the other. */
  | { kind: 'columns'; columns: Strip[][] }
  /** Read row by row; a cell may hold several lines. */
  | { kind: 'table'; rows: Strip[][][] }

interface Gutter {
  from: number
  to: number
}

/** All in sizes of the letters. */
const NARROWEST = { few: 1.5, many: 0.9, single: 2.5 }
const MANY_LINES = 4
/** A gap between two lines this large ends a table. */
const FARTHEST = 4.5
/** Of its column's width, at which a line is full. */
const FULL = 0.86
/** Lines of a table that may stand on one side only, in a row, without ending it. */
const MOST_ONE_SIDED = 8
const LONGEST_NAME = 70
/** Bounds on hostile sheets; a dense page has 150 lines. */
const MOST_LINES = 4_000
const LONGEST_BAND = 400

export function bandsOf(lines: readonly Placed[]): Band[] {
  const all = lines.slice(0, MOST_LINES)
  const sheet: Gutter = {
    from: Math.min(...all.map(({ runs }) => runs[0]?.x ?? 0)),
    to: Math.max(...all.map(({ runs }) => runs.at(-1)?.end ?? 0)),
  }
  const bands: Band[] = []
  let plain: Placed[] = []
  const flush = () => {
    if (plain.length > 0) bands.push({ kind: 'lines', lines: plain })
    plain = []
  }
  for (let at = 0; at < all.length; ) {
    const found = bandAt(all, at, sheet)
    if (found === null) {
      plain.push(...all.slice(at, ++at))
      continue
    }
    flush()
    bands.push(found.band)
    at = found.end
  }
  flush()
  return bands
}

/** The band that begins at a line: as many lines as leave some upright strip free. */
function bandAt(lines: readonly Placed[], start: number, sheet: Gutter): { band: Band; end: number } | null {
  const first = lines[start]
  if (first === undefined || first.region !== 'main') return null
  let gutters = openParts(sheet, first)
  let end = start + 1
  for (; end < Math.min(lines.length, start + LONGEST_BAND); end++) {
    const line = lines[end]
    const before = lines[end - 1]
    if (line === undefined || before === undefined || line.region !== 'main') break
    if (line.y - before.y > FARTHEST * Math.max(line.size, before.size)) break
    const left = gutters.flatMap((gutter) => openParts(gutter, line))
    if (left.length === 0) break
    gutters = left
  }
  return proseBand(lines.slice(start, end), gutters, end) ?? tableBand(lines, start, end, gutters)
}

/** Columns of prose; their lines need not stand at one height. */
function proseBand(
  own: readonly Placed[],
  gutters: readonly Gutter[],
  end: number,
): { band: Band; end: number } | null {
  if (own.length < MANY_LINES) return null
  const kept = gutters.filter(
    ({ from, to }) =>
      own.filter(({ runs }) => runs.some((run) => run.end <= from + 0.5)).length >= MANY_LINES &&
      own.filter(({ runs }) => runs.some((run) => run.x >= to - 0.5)).length >= MANY_LINES,
  )
  if (kept.length === 0) return null
  const grid = own.map((line) => cellsOf(line, kept))
  const columns = columnsOf(grid)
  return isProse(grid, columns) ? { band: { kind: 'columns', columns }, end } : null
}

/** Rows of a table: from here on, words on both sides of a gutter. */
function tableBand(
  lines: readonly Placed[],
  start: number,
  most: number,
  gutters: readonly Gutter[],
): { band: Band; end: number } | null {
  if ((lines[start]?.runs.length ?? 0) < 2) return null
  const end = trimmed(lines, start, most, gutters)
  const own = lines.slice(start, end)
  const sided = own.filter((line) => gutters.some((gutter) => parts(line, gutter)))
  const size = median(own.map((line) => line.size))
  const least = sided.length >= MANY_LINES ? NARROWEST.many : sided.length > 1 ? NARROWEST.few : NARROWEST.single
  const kept = gutters.filter(
    (gutter) =>
      gutter.to - gutter.from >= least * size &&
      own.some((line) => parts(line, gutter)) &&
      own.filter((line) => parts(line, gutter)).length * 3 >= sided.length,
  )
  if (kept.length === 0) return null
  const grid = own.map((line) => cellsOf(line, kept))
  if (sided.length === 1 && !isNamed(grid)) return null
  return { band: { kind: 'table', rows: rowsOf(grid) }, end }
}

/** Words stand on both sides of it. */
const parts = ({ runs }: Placed, { from, to }: Gutter) =>
  runs.some((run) => run.end <= from + 0.5) && runs.some((run) => run.x >= to - 0.5)

/** What a line leaves free of a gutter. */
function openParts(gutter: Gutter, { runs, size }: Placed): Gutter[] {
  const free: Gutter[] = []
  let from = gutter.from
  for (const run of runs) {
    if (run.end <= from) continue
    if (run.x >= gutter.to) break
    if (run.x - from >= NARROWEST.many * size) free.push({ from, to: run.x })
    from = Math.max(from, run.end)
  }
  if (gutter.to - from >= NARROWEST.many * size) free.push({ from, to: gutter.to })
  return free
}

/** Lines after the last one with words on both sides belong to the table only while they go on closely. */
function trimmed(lines: readonly Placed[], start: number, end: number, gutters: readonly Gutter[]): number {
  const last = lines.slice(start, end).findLastIndex((line) => gutters.some((gutter) => parts(line, gutter)))
  let stop = start + last + 1
  while (stop < end && stop - start - last <= MOST_ONE_SIDED) {
    const [before, line] = [lines[stop - 1], lines[stop]]
    if (before === undefined || line === undefined || line.y - before.y > 1.5 * before.size) break
    stop++
  }
  return stop
}

function cellsOf(line: Placed, gutters: readonly Gutter[]): (Strip | null)[] {
  const cells: Run[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const run of line.runs) {
    const column = gutters.filter(({ from, to }) => run.x + run.end > from + to).length
    cells[column]?.push(run)
  }
  return cells.map((runs) => {
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return null
    return { text: runs.map(({ text }) => text).join(' '), x: first.x, end: last.end, y: line.y, size: line.size }
  })
}

type Grid = readonly (readonly (Strip | null)[])[]

const columnsOf = (grid: Grid): Strip[][] =>
  (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []))

/** Columns side by side whose lines mostly reach their edge, and whose gaps do not fall together: no cells. */
function isProse(grid: Grid, columns: readonly Strip[][]): boolean {
  const spans = columns.map((strips) => ({ from: strips[0]?.y ?? 0, to: strips.at(-1)?.y ?? 0 }))
  const together = Math.min(...spans.map(({ to }) => to)) - Math.max(...spans.map(({ from }) => from))
  if (together < 0.4 * Math.min(...spans.map(({ from, to }) => to - from))) return false
  const areFull = columns.every((strips) => {
    if (strips.length < MANY_LINES) return false
    const from = Math.min(...strips.map(({ x }) => x))
    const width = Math.max(...strips.map(({ end }) => end)) - from
    const full = strips.filter(({ end, text }) => end - from >= width * FULL && text.length >= 12)
    return full.length >= strips.length * 0.45
  })
  return areFull && commonCuts(grid) <= Math.max(1, grid.length / 8)
}

/** Lines with words in several columns, each of which begins there after a gap of its own. */
function commonCuts(grid: Grid): number {
  const columns = columnsOf(grid)
  const usual = columns.map((strips) => {
    const steps = strips.slice(1).map(({ y }, index) => y - (strips[index]?.y ?? 0))
    return steps.sort((left, right) => left - right)[Math.floor(steps.length / 4)] ?? 0
  })
  const last = columns.map(() => Number.POSITIVE_INFINITY)
  let cuts = 0
  for (const row of grid) {
    const here = row.flatMap((cell, column) => (cell === null ? [] : [{ y: cell.y, column }]))
    const isCut = here.every(({ y, column }) => y - (last[column] ?? 0) > (usual[column] ?? 0) * 1.3)
    if (here.length > 1 && isCut) cuts++
    for (const { y, column } of here) last[column] = y
  }
  return cuts
}

/** One line with a wide gap is a row only when its first words can name the others. */
function isNamed(grid: Grid): boolean {
  const [name, value] = (grid[0] ?? []).filter((cell) => cell !== null)
  if (name === undefined || value === undefined || name.text.length > LONGEST_NAME) return false
  return /:$/.test(name.text) || /\d|@|€/.test(value.text)
}

function rowsOf(grid: Grid): Strip[][][] {
  const ys = grid.map((row) => row.find((cell) => cell !== null)?.y ?? 0)
  const steps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0))
  const closest = Math.min(...steps)
  const hasGaps = steps.some((step) => step > closest * 1.3)
  const rows: Strip[][][] = []
  for (const [index, cells] of grid.entries()) {
    const open = rows.at(-1)
    const step = steps[index - 1] ?? Number.POSITIVE_INFINITY
    if (open !== undefined && goesOn(open, cells, hasGaps, step <= closest * 1.3)) {
      for (const [column, cell] of cells.entries()) if (cell !== null) open[column]?.push(cell)
    } else rows.push(cells.map((cell) => (cell === null ? [] : [cell])))
  }
  return rows
}

/** Does this line go on with the row above it? */
function goesOn(
  open: readonly Strip[][],
  cells: readonly (Strip | null)[],
  hasGaps: boolean,
  isClose: boolean,
): boolean {
  if (!isClose) return false
  const isWhole = cells.every((cell) => cell !== null)
  const runsOn = cells.some((cell, column) => cell !== null && runsOnFrom(open[column]?.at(-1), cell))
  if (isWhole && !runsOn) return false
  return hasGaps || cells[0] == null || runsOn
}

/** Begins in lower case, or with what the words above lean on. */
function runsOnFrom(before: Strip | undefined, { text }: Strip): boolean {
  if (before === undefined || /^(?:[•·▪►◦‣]|[-–—] |\(?[a-z\d]{1,2}\))/.test(text)) return false
  if (/^["'“«(]?\p{Ll}/u.test(text)) return true
  return /(?:^|\s)(?:de[li]|dell[aeo]?|al|alla|alle|ai|entro|ore|il|le|e|di|da|dal|per|con|in|n\.)$/i.test(before.text)
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}
