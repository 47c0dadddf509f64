// Plain text cut into units: headings, items, rows and paragraphs, with hard-wrapped lines put together again.
import { continuesLine, joinLines, startsListItem, wrapWidth } from './lines.ts'

export interface Unit {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** 1..6 for headings; 0 else. */
  level: number
  text: string
  /** For a row: its cells. */
  cells: string[]
  /** Marked as a heading by the text itself (`#`, underline), not guessed. */
  marked: boolean
  /** Which run of lines without a blank line between it stands in. */
  group: number
}

const MOST_LINES = 200_000
const CAPITALS_LEVEL = 3
const LONGEST_HEADING = 140
const LONGEST_LABEL = 80

export function readUnits(text: string): Unit[] {
  const units: Unit[] = []
  let group: string[] = []
  let groups = 0
  const flush = (next: string | undefined) => {
    if (group.length > 0) readGroup(group, next, groups++, units)
    group = []
  }
  let wasBlank = false
  for (const raw of text.split('\n', MOST_LINES)) {
    const line = raw.trim()
    if (line !== '') {
      if (wasBlank) flush(line)
      group.push(line)
    }
    wasBlank = line === ''
  }
  flush(undefined)
  return units
}

/** @param following the first line after the group */
function readGroup(lines: readonly string[], following: string | undefined, group: number, units: Unit[]): void {
  const width = wrapWidth(lines)
  // Lines of the unit being read, put together at its end: adding to one long string would copy it every time.
  let open: Unit | null = null
  let parts: string[] = []
  const close = () => {
    if (open !== null) open.text = parts.join('')
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const unit = readLine(line, lines[i + 1] ?? following, group, width)
    const before = lines[i - 1] ?? ''
    const last = parts.at(-1)
    if (unit === null) {
      close()
      underline(units.at(-1), underlineLevel(line), group)
    } else if (open !== null && last !== undefined && !isMarked(unit) && continuesLine(before, line, width)) {
      const { kept, added } = joinLines(last, line)
      parts[parts.length - 1] = kept
      parts.push(added)
    } else {
      close()
      units.push(unit)
      if (unit.kind === 'paragraph' || unit.kind === 'item') {
        open = unit
        parts = [unit.text]
      }
    }
  }
  close()
}

/** Kept apart from the line before, whatever it says. */
function isMarked(unit: Unit): boolean {
  return unit.kind === 'item' || unit.kind === 'row' || unit.marked || unit.level === CAPITALS_LEVEL
}

function underline(unit: Unit | undefined, level: number, group: number): void {
  if (unit === undefined || level === 0 || unit.group !== group || unit.kind === 'row') return
  unit.kind = 'heading'
  unit.level = level
  unit.marked = true
}

/** null for a line that only draws: rules, underlines, rows of dashes. */
function readLine(line: string, next: string | undefined, group: number, width: number | null): Unit | null {
  const unit: Unit = { kind: 'paragraph', level: 0, text: line, cells: [], marked: false, group }
  if (/^[-=_*~\s|:+]+$/.test(line)) return null
  const hashes = /^(#{1,6})\s+/.exec(line)
  if (hashes) {
    unit.kind = 'heading'
    unit.marked = true
    unit.level = hashes[1]?.length ?? 1
    unit.text = line.slice(hashes[0].length).replace(/\s#{1,6}$/, '')
    return unit
  }
  const cells = readCells(line)
  if (cells.length > 1) {
    unit.kind = 'row'
    unit.cells = cells
    return unit
  }
  const bullet = /^(?:[-–—•·▪►◦‣*+]|)\s+(?=\S)/.exec(line) ?? /^[•·▪►◦‣](?=\S)/.exec(line)
  if (bullet) {
    unit.kind = 'item'
    unit.text = line.slice(bullet[0].length)
    return unit
  }
  if (startsListItem(line) && !line.startsWith('#')) unit.kind = 'item'
  else if (isCapitals(line) || (width === null && isTitleLine(line, next))) {
    unit.kind = 'heading'
    unit.level = isCapitals(line) ? CAPITALS_LEVEL : 4
  }
  return unit
}

function underlineLevel(line: string): number {
  if (/^={3,}$/.test(line)) return 1
  return /^-{3,}$/.test(line) ? 2 : 0
}

/** Cells of a line of a table saved as text: `| a | b |` or tabs. */
function readCells(line: string): string[] {
  if (line.startsWith('|') && line.length > 2)
    return line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim())
  if (line.includes('\t')) return line.split(/\t+/).map((cell) => cell.trim())
  return []
}

/** All capitals, short, at least four letters: "IL PREMIO", "SI RENDE NOTO". */
function isCapitals(line: string): boolean {
  if (line.length > LONGEST_HEADING || /[.;,]$/.test(line) || /@|https?:/.test(line)) return false
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && letters >= line.length * 0.5 && line === line.toUpperCase()
}

/** "Chi può partecipare" over a longer paragraph or a list: a heading in all but mark. */
function isTitleLine(line: string, next: string | undefined): boolean {
  if (next === undefined || line.length > 60 || !/^[\p{Lu}\d"«“]/u.test(line)) return false
  if (/[.;:,!)\]]$/.test(line) || /\d{4}|\d[/.]\d|@|\||: /.test(line)) return false
  return (
    next.length >= 80 ||
    (startsListItem(next) && !next.startsWith('#')) ||
    (/[.:;]$/.test(next) && next.length > line.length + 10)
  )
}

/** "Scadenza<tab>12/05/2025": two cells of which the first names the second. */
export function isLabelled(cells: readonly string[]): boolean {
  return cells.length === 2 && (cells[0]?.length ?? 0) > 0 && (cells[0]?.length ?? 0) <= LONGEST_LABEL
}
