// Files a call's page links: title, format, whether signed (.p7m). Addresses are the page's own, already checked.
import type { CallDocument, Evidence } from '../../call/call.ts'
import type { Link } from '../../page/page.ts'
import { fold } from '../fold.ts'
import type { Ground } from './ground.ts'

const FORMATS: ReadonlySet<string> = new Set([
  'pdf',
  'doc',
  'docx',
  'odt',
  'rtf',
  'xls',
  'xlsx',
  'ods',
  'csv',
  'zip',
  'rar',
  '7z',
  'ppt',
  'pptx',
  'xml',
  'txt',
]) // prettier-ignore: one word per format

/** Format and signature from the end of a name: "bando.pdf.p7m" is a signed pdf. */
export function formatOf(name: string): { format: string; signed: boolean } | null {
  const parts = name.toLowerCase().split('.').slice(1)
  let signed = false
  while (['p7m', 'p7s', 'tsd', 'm7m'].includes(parts.at(-1) ?? '')) {
    parts.pop()
    signed = true
  }
  const format = parts.at(-1) ?? ''
  if (FORMATS.has(format)) return { format, signed }
  return signed ? { format: 'p7m', signed } : null
}

/** Last part of an address' path, decoded; empty when it cannot be. */
function fileName(url: string): string {
  const path = /^https?:\/\/[^/?#]+([^?#]{0,2048})/i.exec(url)?.[1] ?? ''
  const last = path.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last // a broken escape ("%E0") stays as it is written
  }
}

/** A file behind an address without extension says its format beside its name: "Avviso (PDF, 123 KB)". */
const SAID_FORMAT = /(?:^|[\s([.])(pdf|docx?|odt|xlsx?|zip|p7m|rtf)(?:[\s,;)\]]|$)/

function documentOf(link: Link): CallDocument | null {
  const name = fileName(link.url)
  const query = /[?&](?:file|filename|nome|name|f)=([^&#]{1,200})/i.exec(link.url)?.[1] ?? ''
  const text = link.text.trim()
  let kind = formatOf(name) ?? formatOf(query) ?? formatOf(text)
  if (!kind) {
    const said = SAID_FORMAT.exec(fold(text))?.[1]
    if (!said || !/download|allegat|file|document|media|getfile|scarica/i.test(link.url)) return null
    kind = { format: said, signed: said === 'p7m' }
  }
  const plain = /^(?:scarica|download|apri|pdf|file|allegato|qui|link|clicca qui|scarica (?:il|l'|la) \w+)?$/i.test(
    text,
  )
  return {
    url: link.url,
    title: (plain ? name || text : text).slice(0, 500) || name,
    format: kind.format,
    signed: kind.signed,
  }
}

export function readDocuments(ground: Ground): { documents: CallDocument[]; evidence: Evidence[] } {
  const documents: CallDocument[] = []
  const evidence: Evidence[] = []
  const seen = new Set<string>()
  for (const link of ground.page.links) {
    if (documents.length >= 100) break
    if (link.region !== 'main' || seen.has(link.url) || link.url.length > 2048) continue
    const document = documentOf(link)
    if (!document) continue
    seen.add(link.url)
    documents.push(document)
    if (link.end > link.start && evidence.length < 20)
      evidence.push(ground.evidence('documents', link, 'file allegato alla pagina'))
  }
  return { documents, evidence }
}
