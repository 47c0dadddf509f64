// Where in a document a fact stands, told beside its quote; and what a machine read on a scan, believed less.
import type { Call, Evidence } from '../call/call.ts'
import type { Page } from '../page/page.ts'

/** Sheet (from 1) that holds an offset of the text; null for pages without sheets. */
export function sheetAt({ sheets }: Pick<Page, 'sheets'>, offset: number): number | null {
  return sheets.length === 0 ? null : Math.max(1, sheets.findLastIndex((start) => start <= offset) + 1)
}

const LONGEST_WHY = 400
const LONGEST_TITLE = 120

function whereIn(page: Page, title: string | null, { start }: Evidence): string {
  const sheet = page.sheets.length > 1 || page.kind === 'pdf' ? sheetAt(page, start) : null
  return [
    ...(title === null ? [] : [`nel documento «${title.slice(0, LONGEST_TITLE)}»`]),
    ...(sheet === null ? [] : [`pagina ${sheet}`]),
  ].join(', ')
}

/** The sheet that a reason ends with, as written here; null when it names none. */
export function sheetTold(why: string): number | null {
  const [, sheet] = /(?:^|[;,] )pagina (\d{1,5})$/.exec(why.slice(-60)) ?? []
  return sheet === undefined ? null : Number(sheet)
}

/** What a machine read on a scan is believed less: one wrong digit is another day. */
const RECOGNISED = 0.7

export function doubted(call: Call): Call {
  const evidence = call.evidence.map((piece) =>
    piece.field === 'deadline'
      ? { ...piece, why: `${piece.why.slice(0, 250)}; testo riconosciuto su una scansione: da verificare` }
      : piece,
  )
  return { ...call, deadline: { ...call.deadline, certainty: Math.min(call.deadline.certainty, RECOGNISED) }, evidence }
}

/** @param title what the document is called where it was found; null when it is all there is */
export function withPlaces(call: Call, page: Page, title: string | null): Call {
  const evidence = call.evidence.map((piece) => {
    const where = whereIn(page, title, piece)
    if (where === '') return piece
    return {
      ...piece,
      why: piece.why === '' ? where : `${piece.why.slice(0, LONGEST_WHY - where.length - 2)}; ${where}`,
    }
  })
  return { ...call, evidence }
}
