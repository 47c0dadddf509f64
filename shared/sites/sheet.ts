// An item that an API gives as fields, written as a page: so that prose reading and evidence find it in one text.

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export interface Sheet {
  title: string
  /** Plain text. */
  summary?: string | null
  fields: readonly (readonly [label: string, value: string | null])[]
  /** HTML of the item's own body. */
  body?: string | null
}

export function writeSheet({ title, summary, fields, body }: Sheet): string {
  const rows = fields.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [`<dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd>`],
  )
  return [
    `<h1>${escapeText(title)}</h1>`,
    summary ? `<p>${escapeText(summary)}</p>` : '',
    rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '',
    body ?? '',
  ].join('\n')
}
