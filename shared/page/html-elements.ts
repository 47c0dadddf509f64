// What each HTML element does to the text: begins a block, says what kind, is skipped, or only passes through.
import type { BlockKind } from './page.ts'

/** Elements with no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Nothing in them is text of the page. `title` and JSON-LD are heard before this is asked. */
const SKIPPED =
  'script style noscript template svg math iframe object canvas audio video map select datalist textarea noembed ' +
  'noframes applet progress meter picture'

/** Words before and after stand apart. */
const BLOCKS =
  'html body p div section article main header footer aside nav menu search ul ol li dl dt dd table caption thead tbody ' +
  'tfoot tr th td h1 h2 h3 h4 h5 h6 hgroup blockquote pre figure figcaption form fieldset legend address details ' +
  'summary center dir listing dialog optgroup option'

export interface ElementRule {
  skip: boolean
  block: boolean
  /** The kind its own text has; null to keep that of the element around. */
  kind: BlockKind | null
  level: number
}

const KINDS: Record<string, BlockKind> = {
  li: 'item',
  dt: 'label',
  dd: 'value',
  caption: 'caption',
  figcaption: 'caption',
  td: 'paragraph',
  th: 'paragraph',
  table: 'paragraph',
  legend: 'heading',
  summary: 'heading',
}

export const ELEMENTS: ReadonlyMap<string, ElementRule> = (() => {
  const rules = new Map<string, ElementRule>()
  for (const name of SKIPPED.split(' ')) rules.set(name, { skip: true, block: false, kind: null, level: 0 })
  for (const name of BLOCKS.split(' ')) {
    const heading = /^h[1-6]$/.test(name)
    const kind = heading ? 'heading' : (KINDS[name] ?? null)
    const level = heading ? Number(name.slice(1)) : kind === 'heading' ? 6 : 0
    rules.set(name, { skip: false, block: true, kind, level })
  }
  return rules
})()

const INLINE: ElementRule = { skip: false, block: false, kind: null, level: 0 }
const CUSTOM: ElementRule = { skip: false, block: true, kind: null, level: 0 }

/** Custom elements (`app-bando`) hold blocks more often than words. */
export function ruleOf(name: string): ElementRule {
  return ELEMENTS.get(name) ?? (name.includes('-') ? CUSTOM : INLINE)
}
