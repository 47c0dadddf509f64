// A PDF in front, read: no script gets into a browser's PDF viewer, so its bytes are asked for again, by the click that
// opened the popup or with the site access given, and read here by the scraper's own engine. Never in the background.
import type { Unreadable } from '../../shared/documents/reading.ts'
import type { PageReading } from './read-page.ts'

/** In bytes: an act with its annexes; more is a book. */
const LONGEST = 25_000_000
/** In ms. */
const PATIENCE = 30_000

const LIMITS = { bytes: LONGEST, sheets: 60, mostSheets: 2_000, letters: 600_000, ms: 0, heapMb: 0, bufferMb: 0 }

type Bytes = { bytes: Uint8Array } | { failed: 'too-large' | 'no-answer' | 'no-pdf' }

/** "%PDF-" stands within the first kilobyte (ISO 32000-1, annex H: what readers accept). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** The file, no more of it than is read; without cookies, and without telling where from. */
async function fetchBytes(url: string): Promise<Bytes> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok || response.body === null) return { failed: 'no-answer' }
    if (Number(response.headers.get('content-length') ?? 0) > LONGEST) return { failed: 'too-large' }
    const parts: Uint8Array[] = []
    let length = 0
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > LONGEST) {
        await reader.cancel()
        return { failed: 'too-large' }
      }
      parts.push(value)
    }
    const bytes = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return isPdf(bytes) ? { bytes } : { failed: 'no-pdf' }
  } catch {
    // No access to the site, no network, or too slow.
    return { failed: 'no-answer' }
  }
}

const REASONS: Record<Unreadable, 'scan' | 'encrypted' | 'too-large' | 'broken-pdf'> = {
  scan: 'scan',
  encrypted: 'encrypted',
  'too-large': 'too-large',
  'too-long': 'too-large',
  broken: 'broken-pdf',
  'unknown-format': 'broken-pdf',
}

/** @param url http(s) address of the tab in front @returns null when what stands there is no PDF after all */
export async function readPdfAt(url: string): Promise<PageReading | null> {
  const fetched = await fetchBytes(url)
  if ('failed' in fetched) {
    if (fetched.failed === 'no-pdf') return null
    return fetched.failed === 'too-large'
      ? { kind: 'failed', code: 'too-large' }
      : { kind: 'failed', code: 'no-access', site: url }
  }
  const [{ readPdf }, { CannotRead }, { doubted, withPlaces }, { readCall }] = await Promise.all([
    import('../../shared/documents/pdf.ts'),
    import('../../shared/documents/reading.ts'),
    import('../../shared/documents/places.ts'),
    import('../../shared/reading/read.ts'),
  ])
  try {
    const { page, isRecognised } = await readPdf(fetched.bytes, url, LIMITS)
    const { call, reason } = readCall(page, null)
    if (call === null) return { kind: 'none', reason }
    return { kind: 'call', call: withPlaces(isRecognised ? doubted(call) : call, page, null), reason }
  } catch (error) {
    if (error instanceof CannotRead) return { kind: 'failed', code: REASONS[error.unreadable] }
    throw error
  }
}
