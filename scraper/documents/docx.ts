// Word files (ECMA-376, WordprocessingML): paragraphs, headings by style, lists, tables, struck-through words.

import { pageOfFlow } from '../../shared/documents/flow-page.ts'
import { CannotRead } from '../../shared/documents/reading.ts'
import type { Page } from '../../shared/page/page.ts'
import { entriesOf } from './archive.ts'
import { OfficeText } from './office-text.ts'
import { readXml } from './xml.ts'

const BODY = 'word/document.xml'
const STYLES = 'word/styles.xml'
const LETTERHEAD = /^word\/header\d{1,2}\.xml$/
/** What was deleted, what repeats a drawing in an older form, and what is said in the margin. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:pict'])

export function readDocx(bytes: Uint8Array, url: string | null, letters: number): Page {
  const entries = entriesOf(bytes, (name) => name === BODY || name === STYLES || LETTERHEAD.test(name))
  const body = entries.get(BODY)
  if (body === undefined) throw new CannotRead('broken', 'It is a Word file without its text: fetch it again.')
  const text = new OfficeText(letters)
  const styles = entries.get(STYLES)
  const levels = styles === undefined ? new Map<string, number>() : levelsOf(styles)
  const head = [...entries].find(([name]) => LETTERHEAD.test(name))?.[1]
  if (head !== undefined) readBody(head, text, levels)
  readBody(body, text, levels)
  return pageOfFlow(text.pieces, { kind: 'text', url, sheets: 0 })
}

/** Level of the headings by id of their style: "Titolo1" in an Italian Word is named "heading 1" inside. */
function levelsOf(bytes: Uint8Array): Map<string, number> {
  const levels = new Map<string, number>()
  let style = ''
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && style !== '') {
        const level = levelOfName(attributes['w:val'] ?? '')
        if (level > 0) levels.set(style, level)
      }
      if (name === 'w:outlineLvl' && style !== '' && !levels.has(style)) {
        const level = Number(attributes['w:val'] ?? 9) + 1
        if (level >= 1 && level <= 6) levels.set(style, level)
      }
    },
    close(name) {
      if (name === 'w:style') style = ''
    },
    text: () => undefined,
  })
  return levels
}

function levelOfName(name: string): number {
  const [, level] = /^(?:heading|titolo) ?([1-6])$/i.exec(name) ?? []
  return level === undefined ? (/^(?:title|titolo)$/i.test(name) ? 1 : 0) : Number(level)
}

function readBody(bytes: Uint8Array, into: OfficeText, levels: ReadonlyMap<string, number>): void {
  let skipping = 0
  let inText = false
  readXml(bytes, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++
        return
      }
      const value = attributes['w:val'] ?? ''
      const isOn = value !== '0' && value !== 'false' && value !== 'none'
      switch (name) {
        case 'w:p':
          return into.openParagraph('paragraph', 0)
        case 'w:pStyle': {
          const level = levels.get(value) ?? levelOfName(value)
          return level > 0 ? into.set('heading', level) : undefined
        }
        case 'w:numPr':
          return into.set('item', 0)
        case 'w:strike':
        case 'w:dstrike':
          into.isStruck = isOn
          return
        case 'w:t':
          inText = true
          return
        case 'w:tab':
          return into.write(' ')
        case 'w:br':
        case 'w:cr':
          return into.write('\n')
        case 'w:noBreakHyphen':
          return into.write('-')
        case 'w:tbl':
          return into.openTable()
        case 'w:tr':
          return into.openRow()
        case 'w:tblHeader':
          return isOn ? into.headRow() : undefined
        case 'w:tc':
          return into.openCell()
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      switch (name) {
        case 'w:p':
          return into.closeParagraph()
        case 'w:r':
          into.isStruck = false
          return
        case 'w:t':
          inText = false
          return
        case 'w:tbl':
          return into.closeTable()
        case 'w:tr':
          return into.closeRow()
        case 'w:tc':
          return into.closeCell()
      }
    },
    text(words) {
      if (inText && skipping === 0) into.write(words.replaceAll('\n', ' '))
    },
  })
}
