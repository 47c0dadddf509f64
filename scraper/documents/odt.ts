// LibreOffice texts (OpenDocument, ISO/IEC 26300): paragraphs, headings, lists, tables, struck-through words.

import { pageOfFlow } from '../../shared/documents/flow-page.ts'
import { CannotRead } from '../../shared/documents/reading.ts'
import type { Page } from '../../shared/page/page.ts'
import { entriesOf } from './archive.ts'
import { OfficeText } from './office-text.ts'
import { readXml } from './xml.ts'

const BODY = 'content.xml'
/** What was deleted or is said in the margin. */
const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:sequence-decls'])
/** Elements whose own text is that of the paragraph. */
const MOST_BLANKS = 200

export function readOdt(bytes: Uint8Array, url: string | null, letters: number): Page {
  const body = entriesOf(bytes, (name) => name === BODY).get(BODY)
  if (body === undefined) throw new CannotRead('broken', 'It is an OpenDocument file without its text: fetch it again.')
  const into = new OfficeText(letters)
  const struckStyles = new Set<string>()
  const spans: boolean[] = []
  let style = ''
  let skipping = 0
  let lists = 0
  let isFirstOfItem = false
  let inParagraph = 0
  readXml(body, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++
        return
      }
      switch (name) {
        case 'style:style':
          style = attributes['style:name'] ?? ''
          return
        case 'style:text-properties':
          if ((attributes['style:text-line-through-style'] ?? 'none') !== 'none') struckStyles.add(style)
          return
        case 'text:h':
          inParagraph++
          return into.openParagraph('heading', Math.min(Math.max(Number(attributes['text:outline-level']) || 1, 1), 6))
        case 'text:p': {
          inParagraph++
          const named = attributes['text:style-name'] ?? ''
          if (/^(?:Title|Titolo)$/.test(named)) into.openParagraph('heading', 1)
          else into.openParagraph(lists > 0 && isFirstOfItem ? 'item' : 'paragraph', 0)
          isFirstOfItem = false
          return
        }
        case 'text:span':
          spans.push(into.isStruck)
          into.isStruck = into.isStruck || struckStyles.has(attributes['text:style-name'] ?? '')
          return
        case 'text:list':
          lists++
          return
        case 'text:list-item':
          isFirstOfItem = true
          return
        case 'text:s':
          return into.write(' '.repeat(Math.min(Math.max(Number(attributes['text:c']) || 1, 1), MOST_BLANKS)))
        case 'text:tab':
          return into.write(' ')
        case 'text:line-break':
          return into.write('\n')
        case 'table:table':
          return into.openTable()
        case 'table:table-row':
          return into.openRow()
        case 'table:table-cell':
          return into.openCell()
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      switch (name) {
        case 'text:h':
        case 'text:p':
          inParagraph--
          return into.closeParagraph()
        case 'text:span':
          into.isStruck = spans.pop() ?? false
          return
        case 'text:list':
          lists--
          return
        case 'table:table':
          return into.closeTable()
        case 'table:table-row':
          return into.closeRow()
        case 'table:table-cell':
          return into.closeCell()
      }
    },
    text(words) {
      if (skipping === 0 && inParagraph > 0) into.write(words.replace(/\s+/g, ' '))
    },
  })
  return pageOfFlow(into.pieces, { kind: 'text', url, sheets: 0 })
}
