// What a body is, told by its first bytes: servers and file names are believed only where the bytes say nothing.

export type Media = 'html' | 'text' | 'pdf' | 'p7m' | 'xml' | 'json'

const MARKUP =
  /<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table|span|a|br|strong|em|b|i|img|meta|title)\b[^<>]{0,2000}>/i

/** Of text already decoded: web page or fragment of one, feed, JSON, or plain text. */
export function mediaOfText(text: string): Exclude<Media, 'pdf' | 'p7m'> {
  const head = text.slice(0, 20_000).trimStart()
  if (/^<\?xml\b|^<(?:rss|feed|rdf:rdf)\b/i.test(head)) return /<html\b/i.test(head.slice(0, 2_000)) ? 'html' : 'xml'
  if (MARKUP.test(head)) return 'html'
  if (/^[[{]/.test(head) && isJson(text)) return 'json'
  return 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A document by its bytes: "%PDF", or CMS signed data as DER (0x30, long form) or PEM; null for text. */
export function documentOf(bytes: Uint8Array): 'pdf' | 'p7m' | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1')
  if (head.trimStart().startsWith('%PDF-')) return 'pdf'
  if (/^-----BEGIN (?:PKCS7|CMS)-----/.test(head.trimStart())) return 'p7m'
  // ASN.1 SEQUENCE with a long or indefinite length, then the object identifier of PKCS#7 (1.2.840.113549.1.7.2).
  return bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80 && head.includes('\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02')
    ? 'p7m'
    : null
}
