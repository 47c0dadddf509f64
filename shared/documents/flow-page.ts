// Pieces of a document written as a Page, with the headline a reader would give it.
import { Draft, type Mark, type Setting } from '../page/draft.ts'
import type { Page, Region } from '../page/page.ts'
import { createPlace, type Place } from '../page/place.ts'
import { endCell, endRow, startCell, startRow, startTable } from '../page/table-rows.ts'
import type { Piece, Prose, Rows, Words } from './flow.ts'
import { findHeadline } from './headline.ts'

interface Origin {
  kind: 'pdf' | 'text'
  url: string | null
  /** Number of sheets; 0 for documents that have none. */
  sheets: number
}

/** Writes pieces as a Page. Spans are counted as the words are written, so a sheet begins exactly at its first word. */
export function pageOfFlow(pieces: readonly Piece[], { kind, url, sheets }: Origin): Page {
  const writer = new Writer()
  const title = findHeadline(pieces)
  for (const piece of pieces) {
    if (piece.kind === 'table') writer.table(piece)
    else writer.prose(piece, title)
  }
  return {
    kind,
    url,
    canonicalUrl: null,
    title: title?.text ?? null,
    siteName: null,
    published: null,
    language: null,
    description: null,
    ...writer.draft.finish(),
    jsonLd: [],
    sheets: sheets === 0 ? [] : writer.sheetsUpTo(sheets),
  }
}

class Writer {
  readonly draft = new Draft()
  private readonly starts: number[] = []
  private readonly places = new Map<Region, Place>()

  prose(piece: Prose, title: { pieces: readonly Prose[] } | null): void {
    const setting = this.setting(piece.region)
    setting.kind = piece.kind
    setting.level = piece.level
    if (title?.pieces.includes(piece)) {
      setting.kind = 'heading'
      setting.level = 1
    }
    this.words(piece.words, setting)
    this.draft.close(setting)
  }

  table({ rows }: Rows): void {
    const table = startTable()
    for (const row of rows) {
      const setting = this.setting(row.region)
      startRow(table)
      for (const cell of row.cells) {
        startCell(table, row.isHead, undefined, this.draft)
        this.words(cell, setting)
        this.draft.close(setting)
        endCell(table, this.draft)
      }
      endRow(table, this.draft)
    }
  }

  private words(all: readonly Words[], setting: Setting): void {
    for (const { text, sheet, isStruck } of all) {
      this.beginSheet(sheet, text)
      const mark: Mark | null = isStruck ? this.draft.open({ start: -1, end: -1, place: setting.place }) : null
      if (mark !== null) this.draft.struck.push(mark)
      this.draft.write(text, setting)
      if (mark !== null) this.draft.shut(mark)
    }
  }

  private beginSheet(sheet: number, text: string): void {
    if (this.starts[sheet] !== undefined) return
    const isBlankBefore = !this.draft.isEmpty && /^\s/.test(text)
    this.starts[sheet] = this.draft.position + (isBlankBefore ? 1 : 0)
  }

  private setting(region: Region): Setting {
    let place = this.places.get(region)
    if (place === undefined) {
      place = createPlace(null, null, false, null)
      place.settled = region
      this.places.set(region, place)
    }
    return { kind: 'paragraph', level: 0, label: null, place }
  }

  /** A sheet without words begins where the next one does. */
  sheetsUpTo(count: number): number[] {
    const starts: number[] = []
    let next = this.draft.length
    for (let sheet = count - 1; sheet >= 0; sheet--) {
      next = this.starts[sheet] ?? next
      starts[sheet] = next
    }
    return starts
  }
}
