// A PDF read as a Page: sheets, lines, columns and rows, headings by size. Without text it is a scan, and is said to be.
import type { Piece } from './flow.ts'
import { pageOfFlow } from './flow-page.ts'
import { openPdf } from './pdf-sheets.ts'
import { picturesOf } from './pictures.ts'
import { CannotRead, type DocumentLimits, type ReadDocument } from './reading.ts'
import { type Placed, withoutRunning } from './running-lines.ts'
import { append, flowOf } from './sheet-flow.ts'
import { linesOf, textOfLine } from './sheet-lines.ts'

/** Fewer letters than this on a sheet are a stamp or a page number. */
const A_STAMP = 25
/** Fewer than this, on sheets filled by pictures, are what a protocol office stamps on a scan. */
const MUCH_STAMPED = 350

/** @throws CannotRead */
export async function readPdf(
  bytes: Uint8Array,
  url: string | null,
  limits: DocumentLimits,
): Promise<Pick<ReadDocument, 'page' | 'sheetsLeft' | 'isRecognised'>> {
  // pdf.js takes the bytes it is given for itself.
  const pictures = picturesOf(bytes)
  const { sheets, count } = await openPdf(bytes, limits)
  const lines = withoutRunning(sheets.map((sheet) => ({ lines: linesOf(sheet), height: sheet.height })))
  refuseScan(lines, pictures, count)
  refuseGarbled(lines)
  const bodySize = usualSize(lines)
  const pieces: Piece[] = []
  let isOpen = false
  for (const [sheet, ofSheet] of lines.entries()) {
    const flow = flowOf(ofSheet, { sheet, bodySize, width: sheets[sheet]?.width ?? 0 })
    append(pieces, flow.pieces, isOpen)
    isOpen = flow.isOpen
  }
  const page = pageOfFlow(pieces, { kind: 'pdf', url, sheets: sheets.length })
  return { page, sheetsLeft: count - sheets.length, isRecognised: areDrawn(pictures, count) }
}

const lettersOf = (lines: readonly Placed[]) =>
  lines.reduce((sum, line) => sum + (textOfLine(line).match(/\p{L}/gu)?.length ?? 0), 0)

/** Pictures enough to fill most sheets. */
const areDrawn = (pictures: number, sheets: number) => pictures >= Math.max(1, sheets * 0.5)

/** A date stamped by the protocol office would be all the text of a scan: it must not be read as the call's. */
function refuseScan(sheets: readonly Placed[][], pictures: number, count: number): void {
  const letters = sheets.map(lettersOf)
  const perSheet = letters.reduce((sum, one) => sum + one, 0) / Math.max(1, sheets.length)
  const most = Math.max(0, ...letters)
  if (most < A_STAMP || (areDrawn(pictures, count) && perSheet < MUCH_STAMPED && most < MUCH_STAMPED * 2))
    throw new CannotRead(
      'scan',
      `It has ${count === 1 ? 'a page' : `${count} pages`} and no text to speak of, as scans have: read it by eye.`,
    )
}

/** Fonts that do not say which letters they draw give signs of private use: words that look like words would be luck. */
export function refuseGarbled(sheets: readonly Placed[][]): void {
  const text = sheets.flat().map(textOfLine).join('').replaceAll(' ', '')
  const strange = text.match(/[\u2022\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (strange > text.length * 0.3)
    throw new CannotRead('broken', 'Its fonts do not say which letters they draw: read it by eye.')
}

function usualSize(sheets: readonly Placed[][]): number {
  const weight = new Map<number, number>()
  for (const line of sheets.flat()) weight.set(line.size, (weight.get(line.size) ?? 0) + textOfLine(line).length)
  return [...weight].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0] ?? 10
}
