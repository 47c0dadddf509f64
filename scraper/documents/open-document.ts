// The whole reading of one document, run inside the process: envelopes off, format told by the bytes, text out.

import { readPdf } from '../../shared/documents/pdf.ts'
import {
  CannotRead,
  type DocumentLimits,
  type DocumentReading,
  type ReadDocument,
} from '../../shared/documents/reading.ts'
import { textPage } from '../../shared/page/plain.ts'
import { decodeText } from '../fetching/charset.ts'
import { namesIn } from './archive.ts'
import { readDocx } from './docx.ts'
import { unwrap } from './envelope.ts'
import { readOdt } from './odt.ts'
import { sniff } from './sniff.ts'

export interface Order {
  bytes: Uint8Array
  url: string | null
  limits: DocumentLimits
}

export async function openDocument({ bytes, url, limits }: Order): Promise<DocumentReading> {
  try {
    const { bytes: inner, signed } = unwrap(bytes, limits.bytes)
    return { ...(await readPlain(inner, url, limits)), signed }
  } catch (error) {
    if (error instanceof CannotRead) return { unreadable: error.unreadable, message: error.message }
    throw error
  }
}

async function readPlain(
  bytes: Uint8Array,
  url: string | null,
  limits: DocumentLimits,
): Promise<Omit<ReadDocument, 'signed'>> {
  const format = sniff(bytes)
  if (format === 'pdf') return { ...(await readPdf(bytes, url, limits)), format }
  if (format === 'zip') return readZip(bytes, url, limits)
  if (format === 'html')
    throw new CannotRead('unknown-format', 'It is a web page, not a document: probably the site’s error page.')
  if (format === 'text') {
    const page = textPage(decodeText(bytes, null).slice(0, limits.letters), url, null)
    return { page, format, sheetsLeft: 0, isRecognised: false }
  }
  const name = typeof format === 'object' ? format.unread : 'a signed file inside another kind of file'
  if (typeof format === 'object' && format.isPicture) throw new CannotRead('scan', `It is ${name}: read it by eye.`)
  throw new CannotRead('unknown-format', `It is ${name}, which is not read: open it by hand.`)
}

function readZip(bytes: Uint8Array, url: string | null, limits: DocumentLimits): Omit<ReadDocument, 'signed'> {
  const names = namesIn(bytes)
  if (names.includes('word/document.xml'))
    return { page: readDocx(bytes, url, limits.letters), format: 'docx', sheetsLeft: 0, isRecognised: false }
  if (names.some((name) => name.startsWith('xl/') || name.startsWith('ppt/')))
    throw new CannotRead(
      'unknown-format',
      'It is a spreadsheet or a set of slides, which is not read: open it by hand.',
    )
  if (names.includes('content.xml') && names.includes('mimetype'))
    return { page: readOdt(bytes, url, limits.letters), format: 'odt', sheetsLeft: 0, isRecognised: false }
  throw new CannotRead('unknown-format', `It is a zip of ${names.length} files, which is not read: open it by hand.`)
}
