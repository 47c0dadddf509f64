// What a file is by its own bytes: names and servers lie ("bando.pdf" that is an error page, a PDF renamed .p7m).

export type Format =
  | 'pdf'
  | 'envelope'
  | 'base64'
  | 'zip'
  | 'html'
  | 'text'
  /** Known, and not read. */
  | { unread: string; isPicture: boolean }

/** To be read as a document, or at least named: neither web page nor plain text. */
export const isDocument = (format: Format): boolean => format !== 'html' && format !== 'text'

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(bytes.length, to) - from)).toString('latin1')

/** First bytes of formats that are named and left unread. */
const SIGNATURES: readonly (readonly [start: string, name: string, isPicture: boolean])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old or password-protected Office file (.doc, .xls)', false],
  ['{\\rtf', 'an RTF file', false],
  ['Rar!', 'a RAR archive', false],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive', false],
  ['\x1f\x8b', 'a gzip archive', false],
  ['\x89PNG', 'a PNG picture', true],
  ['\xff\xd8\xff', 'a JPEG picture', true],
  ['GIF8', 'a GIF picture', true],
  ['II*\0', 'a TIFF picture', true],
  ['MM\0*', 'a TIFF picture', true],
]

export function sniff(bytes: Uint8Array): Format {
  const head = latin(bytes, 0, 4_096)
  // Before all else: the PDF in a small envelope begins within the first kilobyte too.
  // ASN.1 SEQUENCE, long or indefinite length, with an object identifier of PKCS (1.2.840.113549) close by.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80 && head.slice(0, 64).includes('\x2a\x86\x48\x86\xf7\x0d\x01'))
    return 'envelope'
  // The header may stand anywhere in the first kilobyte (ISO 32000-1, annex H.3.4.1, implementation note 13).
  const pdf = head.slice(0, 1_024).indexOf('%PDF-')
  if (pdf === 0 || (pdf > 0 && !/<html|<!doctype/i.test(head.slice(0, pdf)))) return 'pdf'
  for (const [start, name, isPicture] of SIGNATURES) if (head.startsWith(start)) return { unread: name, isPicture }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^-----BEGIN [A-Z0-9 ]{1,30}-----/.test(text)) return 'base64'
  if (/^<(?:!doctype html|html|head|body|!--)/i.test(text) || /<(?:html|body)\b/i.test(text)) return 'html'
  // Base64 of a SEQUENCE begins with "MI"; a word of prose that does is followed by a space soon.
  if (/^MI[A-Za-z0-9+/]{60}/.test(text.replace(/[\r\n]/g, ''))) return 'base64'
  if (text.startsWith('%PDF')) return 'pdf'
  return isText(bytes) ? 'text' : { unread: 'of a format that is not known here', isPicture: false }
}

/** No NUL and hardly a control character in the first 4 kB. */
function isText(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 4_096)
  let odd = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32)) odd++
  }
  return end > 0 && odd <= end / 100
}
