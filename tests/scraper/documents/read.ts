// What tests ask of a reading: its page, or why there is none.
import { readDocument } from '../../../scraper/documents/read-document.ts'
import type { DocumentLimits, ReadDocument } from '../../../shared/documents/reading.ts'

export async function readWhole(bytes: Uint8Array, limits: Partial<DocumentLimits> = {}): Promise<ReadDocument> {
  const reading = await readDocument(bytes, 'avviso', null, limits)
  if ('unreadable' in reading) throw new Error(`${reading.unreadable}: ${reading.message}`)
  return reading
}

export async function refused(bytes: Uint8Array, limits: Partial<DocumentLimits> = {}): Promise<string> {
  const reading = await readDocument(bytes, 'avviso', null, limits)
  return 'unreadable' in reading ? reading.unreadable : 'read'
}

/** Blocks as lines: "heading1 Avviso", "value «Scadenza» 15/05/2026". */
export function outline({ page }: ReadDocument): string[] {
  return page.blocks.map(({ kind, level, label, start, end }) => {
    const name = `${kind}${level === 0 ? '' : level}${label === null ? '' : ` «${label}»`}`
    return `${name} ${page.text.slice(start, end)}`
  })
}
