// HTML templates that escape whatever is put into them; only markup made here passes as markup.

/** A piece of HTML made by `html`, safe to put into another. */
export interface Markup {
  readonly markup: string
}

export type Content = Markup | string | number | null | readonly Content[]

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function write(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(write).join('')
}

export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: pieces.map((piece, index) => piece + write(contents[index] ?? null)).join('') }
}

/** Markup that needs no escaping because this folder wrote it: styles, drawings, JSON-LD. */
export const verbatim = (markup: string): Markup => ({ markup })

/** JSON inside a script element: "<" is escaped so that no text closes the element. */
export const jsonLd = (value: unknown): Markup =>
  verbatim(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
