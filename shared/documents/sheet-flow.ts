// Bands of a sheet put into pieces: headings, paragraphs with their lines joined, items, rows.

import { continuesLine, joinLines, startsListItem } from '../page/lines.ts'
import type { Region } from '../page/page.ts'
import { type Piece, type Prose, type Row, wordsOf } from './flow.ts'
import type { Placed } from './running-lines.ts'
import { type Band, bandsOf, type Strip } from './sheet-bands.ts'

/** Of the letters' size: a step between baselines larger than this parts paragraphs, when lines usually stand closer. */
const PARTING = 1.35
const LONGEST_HEADING = 200
/** Against the size most of the document is set in. */
const LARGE = [1.75, 1.4, 1.15]

export interface Setting {
  sheet: number
  /** Size most letters of the document have. */
  bodySize: number
  /** Of the sheet, in points. */
  width: number
}

/** A paragraph whose last line ran to the edge: the next sheet may go on with it. */
export interface SheetFlow {
  pieces: Piece[]
  isOpen: boolean
}

export function flowOf(lines: readonly Placed[], setting: Setting): SheetFlow {
  const pieces: Piece[] = []
  let isOpen = false
  for (const band of bandsOf(lines)) {
    if (band.kind === 'table') {
      addTable(band, setting, pieces)
      isOpen = false
      continue
    }
    const columns = band.kind === 'columns' ? band.columns : [band.lines.map(stripOf)]
    for (const [index, strips] of columns.entries()) {
      const regions = band.kind === 'lines' ? band.lines.map(({ region }) => region) : []
      const flow = paragraphsOf(strips, regions, setting)
      const goesOn = index > 0 && isOpen
      append(pieces, flow.pieces, goesOn)
      isOpen = flow.isOpen
    }
  }
  return { pieces, isOpen }
}

/** Puts pieces after others; when the last paragraph was left open, the first may go on with it. */
export function append(pieces: Piece[], more: readonly Piece[], isOpen: boolean): void {
  const last = pieces.findLast((piece) => piece.kind === 'table' || piece.region === 'main')
  const at = more.findIndex((piece) => piece.kind === 'table' || piece.region === 'main')
  const next = more[at]
  if (
    isOpen &&
    last !== undefined &&
    next !== undefined &&
    last.kind !== 'table' &&
    next.kind !== 'table' &&
    areOne(last, next)
  ) {
    const kept = last.words.at(-1)
    const [first, ...rest] = next.words
    if (kept !== undefined && first !== undefined) {
      const joined = joinLines(kept.text, first.text)
      kept.text = joined.kept
      last.words.push({ ...first, text: joined.added }, ...rest)
      pieces.push(...more.slice(0, at), ...more.slice(at + 1))
      return
    }
  }
  pieces.push(...more)
}

function areOne(last: Prose, next: Prose): boolean {
  if (last.kind === 'heading' || next.kind !== 'paragraph') return false
  const before = last.words.at(-1)?.text.slice(-200) ?? ''
  const after = next.words[0]?.text ?? ''
  return continuesLine(before, after, null) || (/^\d/.test(after) && /\p{Ll}$/u.test(before))
}

function stripOf({ runs, y, size }: Placed): Strip {
  return { text: runs.map(({ text }) => text).join(' '), x: runs[0]?.x ?? 0, end: runs.at(-1)?.end ?? 0, y, size }
}

function addTable({ rows }: Band & { kind: 'table' }, { sheet }: Setting, pieces: Piece[]): void {
  const made: Row[] = rows.map((cells) => ({
    kind: 'row',
    region: 'main',
    isHead: false,
    cells: cells
      .filter((strips) => strips.length > 0 || cells.length > 2)
      .map((strips) => (strips.length === 0 ? [] : [wordsOf(joined(strips.map(({ text }) => text)), sheet)])),
  }))
  const [first] = made
  if (first !== undefined && isHead(first, made.slice(1))) first.isHead = true
  pieces.push({ kind: 'table', rows: made })
}

/** Column heads: short words without a figure, over rows that have figures. */
function isHead(first: Row, rest: readonly Row[]): boolean {
  const texts = first.cells.map((cell) => cell[0]?.text ?? '')
  if (texts.length < 2 || rest.length === 0 || texts.some((text) => text.length > 60 || /\d|:$/.test(text)))
    return false
  if (texts.length === 2 && texts.includes('')) return false
  const values = rest.map(({ cells }) => cells.slice(1).some((cell) => /\d/.test(cell[0]?.text ?? '')))
  return (
    texts.filter((text) => text !== '').length >= 2 && (texts.length > 2 || rest.length > 1) && values.every(Boolean)
  )
}

function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const { kept, added } = joinLines(text, mended(line))
    return `${kept}${added}`
  })
}

/** A soft hyphen at the end of a line is a hyphen that was drawn. */
const mended = (line: string) => line.replace(/\u00ad$/, '-')

function paragraphsOf(strips: readonly Strip[], regions: readonly Region[], setting: Setting): SheetFlow {
  // Of a whole sheet the text is at least half as wide: a notice of short lines is not one paragraph.
  const edge = edgesOf(strips, regions.length > 0 ? setting.width * 0.5 : 0)
  const usual = usualStep(strips)
  const groups: { piece: Prose; parts: string[]; last: Strip }[] = []
  for (const [index, strip] of strips.entries()) {
    const text = mended(strip.text)
    const region = regions[index] ?? 'main'
    const level = headingLevel(strip, setting, edge, strips[index + 1])
    const open = groups.at(-1)
    if (open?.piece.region === region && follows(open.last, strip, level, open.piece, usual, edge)) {
      const { kept, added } = joinLines(open.parts.at(-1) ?? '', text)
      open.parts[open.parts.length - 1] = kept
      open.parts.push(added)
      open.last = strip
      continue
    }
    const kind = level > 0 ? 'heading' : startsListItem(text) ? 'item' : 'paragraph'
    groups.push({ piece: { kind, level, region, words: [] }, parts: [text], last: strip })
  }
  const pieces = groups.map(({ piece, parts }) => proseOf(piece, parts.join(''), setting.sheet))
  const last = strips.at(-1)
  const isOpen = last !== undefined && !/[.;:!?]$/.test(last.text) && pieces.at(-1)?.kind !== 'heading'
  return { pieces, isOpen }
}

/** Sentences set in large letters are no heading; the sign of an item says nothing. */
function proseOf(piece: Prose, text: string, sheet: number): Prose {
  const isSentence = text.length > LONGEST_HEADING || (text.length > 90 && text.endsWith('.'))
  const isHeading = piece.kind === 'heading' && !isSentence
  const words = piece.kind === 'item' ? text.replace(/^(?:[•·▪►◦‣*+]|[-–—] )\s{0,3}/, '') : text
  return {
    ...piece,
    kind: isHeading || piece.kind === 'item' ? piece.kind : 'paragraph',
    level: isHeading ? piece.level : 0,
    words: [wordsOf(words, sheet)],
  }
}

interface Edges {
  left: number
  right: number
}

/** The edges most lines keep to; a stray long one does not move them. */
function edgesOf(strips: readonly Strip[], least: number): Edges {
  const ends = strips.map(({ end }) => end).sort((left, right) => left - right)
  const starts = strips.map(({ x }) => x).sort((left, right) => left - right)
  const left = starts[Math.floor(starts.length * 0.1)] ?? 0
  const right = ends[Math.min(ends.length - 1, Math.floor(ends.length * 0.95))] ?? 0
  return { left, right: Math.max(right, left + least) }
}

/** Step between the baselines of a paragraph, in sizes of the letters. */
function usualStep(strips: readonly Strip[]): number {
  const steps = strips
    .slice(1)
    .flatMap((strip, index) => {
      const step = (strip.y - (strips[index]?.y ?? 0)) / strip.size
      return step > 0.5 && step < 3 ? [step] : []
    })
    .sort((left, right) => left - right)
  return Math.max(1, steps[Math.floor(steps.length * 0.3)] ?? 1.2)
}

/** It has hardly room for another word. */
const isFull = (strip: Strip, { left, right }: Edges) => strip.end >= right - 0.12 * (right - left)

/** It had no room for the word the next line begins with: that is why the line ended. */
function wasWrapped(strip: Strip, next: Strip, edge: Edges): boolean {
  if (isFull(strip, edge)) return true
  const word = next.text.indexOf(' ')
  const width = ((next.end - next.x) / Math.max(1, next.text.length)) * (word === -1 ? next.text.length : word)
  return strip.end + 0.3 * strip.size + width > edge.right
}

function follows(last: Strip, strip: Strip, level: number, piece: Prose, usual: number, edge: Edges): boolean {
  const step = (strip.y - last.y) / Math.max(last.size, strip.size)
  if (step < 0.3 || step > usual * PARTING) return false
  if (startsListItem(strip.text) && !startsLikeDate(strip.text)) return false
  if (level !== piece.level) {
    // A line of prose that ended in capitals or alone on its line is no heading.
    return piece.level === 0 && level > 2 && !isFull(strip, edge) && /^\p{Ll}/u.test(strip.text)
  }
  if (level > 0) return continuesHeading(last, strip, edge)
  if (Math.abs(last.size - strip.size) > 0.2 * last.size) return false
  if (continuesLine(last.text, strip.text, null)) return true
  // An indented first line begins a paragraph.
  if (strip.x - edge.left > strip.size && last.x - edge.left < strip.size * 0.5 && /[.;:]$/.test(last.text))
    return false
  if (OWN_LINE.test(strip.text)) return false
  return wasWrapped(last, strip, edge) && !/:$/.test(last.text)
}

/** "PEC: …", "Termine di presentazione: …": a field on a line of its own. */
const OWN_LINE = /^\p{Lu}[\p{L} '’.]{1,40}:(?: |$)/u

/** "15.05.2026" or "12.00" at the beginning of a line is no number of a list. */
const startsLikeDate = (text: string) => /^\d{1,2}[.)]\s?\d/.test(text)

function continuesHeading(last: Strip, strip: Strip, edge: Edges): boolean {
  if (Math.abs(last.size - strip.size) > 0.08 * last.size) return false
  if (/[.:;]$/.test(last.text) || /^art(?:icolo|\.)/i.test(strip.text)) return false
  const isSmall =
    /^["'“«(]?(?:di|de[li]|dell[aeo]?|degli|al?|all[aeo]?|agli|ai|per|e|ed|in|nel(?:l[aeo])?|con|su|sul(?:l[aeo])?|tra|fra|da|dal(?:l[aeo])?|l['’]|dell['’]|all['’]|nell['’])(?![\p{L}])/iu
  const leans =
    /(?:^|\s)(?:di|de[li]|dell[aeo]?|degli|al?|all[aeo]?|agli|ai|per|e|ed|in|nel(?:l[aeo])?|con|su|la|le|il|i|gli|un[ao]?|[-–])$/i
  return (
    isSmall.test(strip.text) || leans.test(last.text) || /^\p{Ll}/u.test(strip.text) || wasWrapped(last, strip, edge)
  )
}

/** 0 for prose. */
function headingLevel(strip: Strip, { bodySize }: Setting, edge: Edges, next: Strip | undefined): number {
  const { text, size } = strip
  if (text.length > LONGEST_HEADING || !/\p{L}{3}/u.test(text) || /[;,]$/.test(text)) return 0
  const large = LARGE.findIndex((ratio) => size >= bodySize * ratio)
  if (large !== -1) return large + 1
  if (isCapitals(text)) return 3
  if (/^art(?:icolo|\.)? ?\d{1,3}\b/i.test(text) && text.length <= 110 && !isFull(strip, edge)) {
    const goesOn = next !== undefined && /^\p{Ll}/u.test(next.text)
    return goesOn || /[.;]\s+\p{Lu}\p{Ll}+(?:\s\p{Ll}+){3}/u.test(text) ? 0 : 4
  }
  return isTitleLine(strip, edge, next) ? 5 : 0
}

function isCapitals(text: string): boolean {
  if (text.length > 140 || /@|https?:|[.;]$/.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && letters >= text.length * 0.5 && text === text.toUpperCase()
}

/** "Chi può partecipare" alone on its line, over a longer one. */
function isTitleLine(strip: Strip, edge: Edges, next: Strip | undefined): boolean {
  const { text } = strip
  if (next === undefined || text.length > 60 || !/^["«“]?\p{Lu}/u.test(text) || /[.:!)\]\d]$/.test(text)) return false
  if (/\d{4}|\d[/.]\d|@|\||: /.test(text) || strip.end - edge.left > (edge.right - edge.left) * 0.6) return false
  return isFull(next, edge) && next.text.length >= 45 && /^["«“]?[\p{Lu}\d]/u.test(next.text)
}
