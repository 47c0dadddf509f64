// The call a document speaks of, each quote with the sheet it stands on.
import type { Call, Evidence } from '../../shared/call/call.ts'
import type { Page } from '../../shared/page/page.ts'
import { type Hints, type PageReading, readPage } from '../work/read-response.ts'
import type { ReadDocument } from './reading.ts'

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

/**
 * @param title what the document is called where it was found, shown beside every quote; null when it is all there is.
 */
export function readDocumentCall(
  { page, isRecognised }: Pick<ReadDocument, 'page' | 'isRecognised'>,
  title: string | null,
  hints: Hints,
): PageReading {
  const facts = { evidence: [] }
  const { call, reason } = readPage(page, facts, hints)
  return {
    page,
    family: 'document',
    facts,
    call: call === null ? null : withPlaces(isRecognised ? doubted(call) : call, page, title),
    reason,
  }
}

/** What a machine read on a scan is believed less: one wrong digit is another day. */
const RECOGNISED = 0.7

function doubted(call: Call): Call {
  const evidence = call.evidence.map((piece) =>
    piece.field === 'deadline'
      ? { ...piece, why: `${piece.why.slice(0, 250)}; testo riconosciuto su una scansione: da verificare` }
      : piece,
  )
  return { ...call, deadline: { ...call.deadline, certainty: Math.min(call.deadline.certainty, RECOGNISED) }, evidence }
}

function withPlaces(call: Call, page: Page, title: string | null): Call {
  const evidence = call.evidence.map((piece) => {
    const where = whereIn(page, title, piece)
    return {
      ...piece,
      why: piece.why === '' ? where : `${piece.why.slice(0, LONGEST_WHY - where.length - 2)}; ${where}`,
    }
  })
  return { ...call, evidence }
}
