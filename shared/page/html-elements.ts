// What each HTML element does to the text: begins a block, says what kind, is skipped, or only passes through.
import type { BlockKind, Region } from './page.ts'
import type { Content } from './place.ts'
import { TAG_REGIONS } from './region-words.ts'

/** What an element does besides holding text. */
type Part =
  | 'none'
  | 'link'
  | 'bold'
  | 'struck'
  | 'table'
  | 'row'
  | 'cell'
  | 'head-cell'
  | 'term'
  | 'description'
  | 'terms'
  | 'preformatted'
  | 'button'
  | 'time'
  | 'root'
  | 'headline'
  | 'title'
  | 'script'

export interface ElementRule {
  /** It has no end tag. */
  isVoid: boolean
  /** Nothing in it is text of the page. */
  skip: boolean
  /** Words before and after stand apart. */
  block: boolean
  /** The kind its own text has; null to keep that of the element around. */
  kind: BlockKind | null
  level: number
  part: Part
  region: Region | null
  content: Content | null
}

const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'
/** `title` and JSON-LD are heard all the same. */
const SKIPPED =
  'title script style noscript template svg math iframe object canvas audio video map select datalist textarea noembed ' +
  'noframes applet progress meter picture'
const BLOCKS =
  'html body p div section article main header footer aside nav menu search ul ol li dl dt dd table caption thead tbody ' +
  'tfoot tr th td h1 h2 h3 h4 h5 h6 hgroup blockquote pre figure figcaption form fieldset legend address details ' +
  'summary center dir listing dialog optgroup option'
/** Kind and level of the element's own text. */
const KINDS: Readonly<Record<string, readonly [BlockKind, number]>> = {
  h1: ['heading', 1],
  h2: ['heading', 2],
  h3: ['heading', 3],
  h4: ['heading', 4],
  h5: ['heading', 5],
  h6: ['heading', 6],
  legend: ['heading', 6],
  summary: ['heading', 6],
  li: ['item', 0],
  dt: ['label', 0],
  dd: ['value', 0],
  caption: ['caption', 0],
  figcaption: ['caption', 0],
  td: ['paragraph', 0],
  th: ['paragraph', 0],
  table: ['paragraph', 0],
}
const PARTS: Readonly<Record<string, Part>> = {
  a: 'link',
  b: 'bold',
  strong: 'bold',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'head-cell',
  dt: 'term',
  dd: 'description',
  dl: 'terms',
  pre: 'preformatted',
  button: 'button',
  time: 'time',
  html: 'root',
  body: 'root',
  h1: 'headline',
  title: 'title',
  script: 'script',
}
const CONTENT: Readonly<Record<string, Content>> = { main: 'main', article: 'article' }

const INLINE: ElementRule = {
  isVoid: false,
  skip: false,
  block: false,
  kind: null,
  level: 0,
  part: 'none',
  region: null,
  content: null,
}
/** Custom elements (`app-bando`) hold blocks more often than words. */
const CUSTOM: ElementRule = { ...INLINE, block: true }

const RULES: ReadonlyMap<string, ElementRule> = (() => {
  const rules = new Map<string, ElementRule>()
  const tables = [VOID, SKIPPED, BLOCKS, Object.keys(PARTS).join(' '), Object.keys(TAG_REGIONS).join(' ')]
  const [isVoid, isSkipped, isBlock] = [VOID, SKIPPED, BLOCKS].map((list) => new Set(list.split(' ')))
  for (const name of tables.join(' ').split(' ')) {
    const [kind, level] = KINDS[name] ?? [null, 0]
    rules.set(name, {
      isVoid: isVoid?.has(name) ?? false,
      skip: isSkipped?.has(name) ?? false,
      block: isBlock?.has(name) ?? false,
      kind,
      level,
      part: PARTS[name] ?? 'none',
      region: TAG_REGIONS[name] ?? null,
      content: CONTENT[name] ?? null,
    })
  }
  return rules
})()

export function ruleOf(name: string): ElementRule {
  return RULES.get(name) ?? (name.includes('-') ? CUSTOM : INLINE)
}
