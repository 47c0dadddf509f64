// Bytes to text. Old municipal sites lie about their charset in every way; the bytes are believed before the labels.
import { getEncoding } from 'encoding-sniffer/sniffer'
import iconv from 'iconv-lite'

/** Where labels are looked for: some templates put `<meta charset>` after a long comment. */
const SNIFFED_BYTES = 8_192
const windows1252 = [
  ...iconv.decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    'windows-1252',
  ),
]
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Decodes a text body. In order: byte order mark; UTF-16 by its zeros; UTF-8 where the bytes are valid; UTF-8 with
 * stray bytes where most sequences are valid; then the first label that is not UTF-8 (XML declaration, header, meta);
 * else windows-1252, which is what `iso-8859-1` means on the web (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array, contentTypeHeader: string | null): string {
  const marked = byteOrderMark(bytes) ?? zeroPattern(bytes)
  if (marked !== null) return iconv.decode(bytes, marked)
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return decodeMostlyUtf8(bytes) ?? iconv.decode(bytes, labelled(bytes, contentTypeHeader))
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without mark: in Latin text every other byte is zero. No other charset on the web has zeros. */
function zeroPattern(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512)
  let even = 0
  let odd = 0
  head.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++
    else if (byte === 0) odd++
  })
  if (even + odd < head.length * 0.4) return null
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : null
}

function labelled(bytes: Uint8Array, contentTypeHeader: string | null): string {
  const header = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentTypeHeader ?? '')?.[1]
  const fromHeader = header === undefined ? [] : [getEncoding(Uint8Array.of(), { transportLayerEncodingLabel: header })]
  const fromBody = getEncoding(bytes.subarray(0, SNIFFED_BYTES), { maxBytes: SNIFFED_BYTES })
  // A feed's own declaration stands before the header, which is often the web server's default.
  const isXml = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64))
    .toString('latin1')
    .includes('<?xml')
  const labels = isXml ? [fromBody, ...fromHeader] : [...fromHeader, fromBody]
  // The bytes are not UTF-8, whatever a label says.
  return labels.find((label) => !/^utf-?8$/i.test(label) && iconv.encodingExists(label)) ?? 'windows-1252'
}

/**
 * Reads UTF-8 with a few stray windows-1252 bytes in it (a notice pasted into a template, a text cut mid-letter).
 * Null unless most non-ASCII sequences are valid UTF-8: in windows-1252 prose such sequences hardly ever occur.
 */
function decodeMostlyUtf8(bytes: Uint8Array): string | null {
  let valid = 0
  let stray = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) valid++
    if (length === 0) stray++
    at += length || 1
  }
  if (valid <= stray) return null
  // No windows-1252 letter takes more than three bytes in UTF-8.
  const repaired = Buffer.alloc(bytes.length + 2 * stray)
  let end = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 0) for (let more = 0; more < length; more++) repaired[end++] = bytes[at + more] ?? 0
    else end += repaired.write(windows1252[bytes[at] ?? 0] ?? '', end)
    at += length || 1
  }
  return repaired.toString('utf8', 0, end)
}

/** Length of the valid UTF-8 sequence at `at` (RFC 3629 §4), 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let more = 2; more < length; more++) {
    const byte = bytes[at + more] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

const TEXT = /^(?:text\/.+|application\/(?:xhtml\+xml|xml|json|javascript|ecmascript|ld\+json|.+\+(?:xml|json)))$/

/** Whether a media type names text. */
export const isTextType = (contentType: string): boolean => TEXT.test(contentType)

/** Whether a body is to be decoded: text by its type, and where the type says nothing, by its first bytes. */
export function isText(contentType: string | null, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1')
  if (head.startsWith('%PDF-') || head.startsWith('PK\u0003\u0004')) return false
  if (contentType !== null && contentType !== 'application/octet-stream') return isTextType(contentType)
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,400}[<{[]/.test(head) && !head.includes('\u0000')
}
