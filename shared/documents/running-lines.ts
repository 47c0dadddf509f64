// Lines that stand on every sheet: letterhead above, page number and office address below. Kept once, then left out.
import type { Region } from '../page/page.ts'
import { type Line, textOfLine } from './sheet-lines.ts'

export interface Placed extends Line {
  region: Region
}

/** Lines looked at from either edge of a sheet. */
const AT_EDGE = 6
/** Share of the sheet's height that its margins may take. */
const MARGIN = 0.2
/** Right and left sheets may carry two different ones. */
const SHARE = 0.4
const PAGE_NUMBER = /^(?:[-–] ?)?(?:pag(?:ina|\.)? ?)?\d{1,4}(?: ?(?:di|su|\/) ?\d{1,4})?(?: ?[-–])?$/i
const CONTACT = /@|https?:|www\.|\btel\b|\bfax\b|\bc\.?f\.?\b|p\.? ?iva/i

/** @param sheets lines of each sheet from the top, and its height */
export function withoutRunning(sheets: readonly { lines: readonly Line[]; height: number }[]): Placed[][] {
  const seen = new Map<string, number>()
  const keys = sheets.map(({ lines, height }) =>
    lines.map((line, at) => {
      const edge = edgeOf(line, at, lines.length, height)
      return edge === null ? null : `${edge} ${shapeOf(line)}`
    }),
  )
  for (const ofSheet of keys)
    for (const key of new Set(ofSheet)) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1)
  const least = Math.max(2, sheets.length * SHARE)
  const told = new Set<string>()
  return sheets.map(({ lines }, sheet) =>
    lines.flatMap((line, at): Placed[] => {
      const key = keys[sheet]?.[at] ?? null
      if (key === null) return [{ ...line, region: 'main' }]
      const words = textOfLine(line).trim()
      if (PAGE_NUMBER.test(words)) return []
      if ((seen.get(key) ?? 0) < least) return [{ ...line, region: 'main' }]
      if (told.has(key)) return []
      told.add(key)
      // A letterhead names who opens the call; its address and mailboxes are the office's own.
      if (key.startsWith('top')) return [{ ...line, region: CONTACT.test(words) ? 'header' : 'main' }]
      return [{ ...line, region: 'footer' }]
    }),
  )
}

function edgeOf(line: Line, at: number, count: number, height: number): 'top' | 'bottom' | null {
  if (at < AT_EDGE && line.y < height * MARGIN) return 'top'
  return count - at <= AT_EDGE && line.y > height * (1 - MARGIN) ? 'bottom' : null
}

/** The same line on another sheet: its numbers count on, its height stays. */
function shapeOf(line: Line): string {
  return `${Math.round(line.y / 6)} ${textOfLine(line).toLowerCase().replace(/\d+/g, '#').slice(0, 200)}`
}
