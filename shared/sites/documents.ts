// Files a page offers: notices, forms, signed acts; told by extension, by the theme's words, or by the server's path.
import type { Call } from '../call/call.ts'
import { itemAddress } from './addresses.ts'
import { type CheerioAPI, clean, type Selection } from './tree.ts'

const FORMATS = /\.(pdf|docx?|odt|xlsx?|ods|rtf|zip|7z)(\.p7m)?$/i
const MOST = 60

/** Format in lower case ("pdf") and whether the file is signed (.p7m); null for an address that is no file. */
export function formatOf(url: string): { format: string; signed: boolean } | null {
  // Plone serves a file at ".../bando.pdf/@@download/file" and its card at ".../bando.pdf/view".
  const path = (URL.parse(url)?.pathname ?? '').replace(
    /\/(?:view|@@[a-z-]{1,40}(?:\/[a-z_-]{1,40})?|at_download(?:\/[a-z_-]{1,40})?)$/,
    '',
  )
  const match = FORMATS.exec(path)
  if (match) return { format: (match[1] ?? '').toLowerCase(), signed: match[2] !== undefined }
  return /\.p7m$/i.test(path) ? { format: 'p7m', signed: true } : null
}

/** Format in the name of a file, of "avviso.pdf (120 KB)" too; null for none. */
function formatOfName(name: string): { format: string; signed: boolean } | null {
  const match = /\.(pdf|docx?|odt|xlsx?|ods|rtf|zip|7z|p7m)(\.p7m)?(?=$|[\s)\]])/i.exec(name.slice(0, 500))
  if (match === null) return null
  const format = (match[1] ?? '').toLowerCase()
  return { format, signed: format === 'p7m' || match[2] !== undefined }
}

const ACTION =
  /^(?:scarica|visualizza|apri|download)(?:\s(?:l['’]allegato|il documento|il file|file))?[\s:–-]{1,4}(?=\S)/i
const SIZE =
  /\s?\((?:[^()]{0,40}\b(?:kb|mb|bytes?)\b[^()]{0,20}|pdf|docx?|p7m)\)$|\s(?:scarica(?: allegato)?|download)$/i

/** "Avviso (123 KB, PDF)", "Scarica l'allegato Avviso": only the title. "Scarica il bando" has no other. */
export function titleOfLink(words: string): string {
  const bare = words.replace(SIZE, '')
  const title = bare.replace(ACTION, '')
  return /^\p{Ll}/u.test(title) ? bare : title
}

/** Whether a page's markup can link a file whose address names its format. */
export const mayLinkFiles = (html: string): boolean =>
  /\.(?:pdf|docx?|odt|xlsx?|ods|rtf|zip|7z|p7m)(?![a-z0-9])/i.test(html)

/** Files linked within a selection, each address once, in order. `always` takes links whose address names no format. */
export function documentsIn($: CheerioAPI, within: Selection, base: string, always = false): Call['documents'] {
  const found = new Map<string, Call['documents'][number]>()
  for (const element of within.find('a[href]').toArray()) {
    if (found.size >= MOST) break
    const link = $(element)
    const url = itemAddress(link.attr('href') ?? '', base)
    if (url === null || found.has(url)) continue
    const known = formatOf(url)
    if (known === null && !always) continue
    const named = clean(link.text(), 500) || clean(link.attr('title') ?? link.attr('aria-label') ?? '', 500)
    // A program sends the file ("mc_attachment.php?mc=82420"): its name stands in the link's words.
    const kind = known ?? formatOfName(named)
    const title = titleOfLink(named) || named || (URL.parse(url)?.pathname.split('/').at(-1) ?? '')
    found.set(url, { url, title: title.slice(0, 500), format: kind?.format ?? 'html', signed: kind?.signed ?? false })
  }
  return [...found.values()]
}
