// A response's HTML as a tree to select from, of hostile markup the part before the trouble.
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import { removeInvisible } from '../page/characters.ts'
import { type Bounds, boundedTree, isWithin } from './bounded-tree.ts'
import type { SiteResponse } from './family.ts'

export type { CheerioAPI }

/** Nodes of any kind, as cheerio hands them over. */
type Node = Parameters<CheerioAPI['contains']>[0]
export type Selection = Cheerio<Node>

const HTML_BOUNDS: Bounds = { depth: 256, attributes: 256, tags: 40_000, siblings: 3_000 }
const XML_BOUNDS: Bounds = { depth: 256, attributes: 256, tags: 100_000, siblings: 20_000 }
const LONGEST = 4_000_000

/** XML that a feed parser may be given: bounded in size, depth, attributes and number of elements. */
export const isSafeXml = (xml: string): boolean => xml.length <= LONGEST * 2 && isWithin(xml, XML_BOUNDS)

const trees = new WeakMap<SiteResponse, CheerioAPI>()

/** The tree of a response, built once; of a hostile page, the part before the trouble. */
export function treeOf(response: SiteResponse): CheerioAPI {
  const known = trees.get(response)
  if (known) return known
  const tree = treeOfHtml(response.body)
  followBase(tree, response.url)
  trees.set(response, tree)
  return tree
}

/** `<base href>` moves every relative address of a page: they are written out, so that none is resolved against the page's own. */
function followBase($: CheerioAPI, url: string): void {
  const href = $('base[href]').first().attr('href')
  const base = href === undefined ? null : URL.parse(href, url)
  if (base === null || base.href === url || !/^https?:$/.test(base.protocol)) return
  for (const name of ['href', 'src', 'action'] as const)
    for (const element of $(`[${name}]`).slice(0, 5_000).toArray()) {
      const value = $(element).attr(name) ?? ''
      // A bare "#part" is meant for this page, whatever the base.
      if (element.tagName === 'base' || value.startsWith('#') || /^[a-z][a-z0-9+.-]{0,30}:/i.test(value)) continue
      const whole = URL.parse(value, base.href)
      if (whole !== null) $(element).attr(name, whole.href)
    }
}

/** The tree of XML; null for what `isSafeXml` refuses. */
export const treeOfXml = (xml: string): CheerioAPI | null => (isSafeXml(xml) ? load(xml, { xml: true }) : null)

const treeOfHtml = (html: string): CheerioAPI => load(boundedTree(html.slice(0, LONGEST), HTML_BOUNDS))

/** Text with white space collapsed and invisible characters removed, at most `limit` characters. */
export function clean(text: string, limit = 2000): string {
  return removeInvisible(text.slice(0, limit * 4))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
}

export const textOf = (selection: Selection, limit = 2000): string => clean(selection.text(), limit)

/** Text of a box with a blank between its elements: a kicker and the title below it are two words. */
export function spacedText(box: Selection, limit = 2000): string {
  let whole = ''
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (whole.length > limit * 3) return
      if (node.type === 'text') whole += node.data
      else if ('children' in node) {
        walk(node.children)
        whole += ' '
      }
    }
  }
  walk(box.toArray())
  return clean(whole, limit).replace(/ (?=[,.;:!?)])/g, '')
}

/** Text of HTML: a feed's description, an API's rendered field. */
export function textOfHtml(html: string, limit = 2000): string {
  const bounded = html.slice(0, limit * 20)
  if (!/[<&]/.test(bounded)) return clean(bounded, limit)
  // Blocks end a word: "<p>a</p><p>b</p>" is "a b".
  return clean(
    treeOfHtml(bounded.replace(/<(?=\/?(?:p|div|li|br|h[1-6]|tr|td)\b)/gi, ' <'))
      .root()
      .text(),
    limit,
  )
}
