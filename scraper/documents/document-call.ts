// The call a document speaks of, each quote with the sheet it stands on.
import { doubted, withPlaces } from '../../shared/documents/places.ts'
import type { ReadDocument } from '../../shared/documents/reading.ts'
import { type Hints, type PageReading, readPage } from '../work/read-response.ts'

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
