// What reading a document comes to, and the limits it is read under.
import type { Page } from '../page/page.ts'

/** Why a document gives no text; each is shown to people, so none is guessed around. */
export type Unreadable = 'scan' | 'encrypted' | 'too-large' | 'too-long' | 'broken' | 'unknown-format'

export interface ReadDocument {
  /** kind 'pdf' with its sheets, else 'text'. */
  page: Page
  format: 'pdf' | 'docx' | 'odt' | 'text'
  /** It came inside a signed envelope (.p7m). The signature was taken off, never verified. */
  signed: boolean
  /** Sheets of a long PDF that were not read. */
  sheetsLeft: number
  /** Pictures fill its sheets: the text is what a machine recognised on them, and may have a digit wrong. */
  isRecognised: boolean
}

export interface UnreadDocument {
  unreadable: Unreadable
  /** One sentence in English: what it is, what to do. */
  message: string
}

export type DocumentReading = ReadDocument | UnreadDocument

export interface DocumentLimits {
  /** Of the file, and of what comes out of its envelopes. */
  bytes: number
  /** Sheets read of a PDF; the term of a call stands among the first. */
  sheets: number
  /** A PDF of more sheets than this is no notice. */
  mostSheets: number
  /** UTF-16 units of text. */
  letters: number
  /** Wall-clock time for the whole. */
  ms: number
  /** JavaScript heap of the process, in MB. */
  heapMb: number
  /** Memory outside the heap (decompressed streams), in MB. */
  bufferMb: number
}

export const LIMITS: DocumentLimits = {
  bytes: 25_000_000,
  sheets: 60,
  mostSheets: 2_000,
  letters: 600_000,
  ms: 10_000,
  heapMb: 256,
  bufferMb: 384,
}

/** Thrown by whatever finds out that a document cannot be read. */
export class CannotRead extends Error {
  override name = 'CannotRead'
  readonly unreadable: Unreadable

  constructor(unreadable: Unreadable, message: string) {
    super(message)
    this.unreadable = unreadable
  }
}
