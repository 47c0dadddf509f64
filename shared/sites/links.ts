// The links of a page, worked out once: half a dozen questions are asked about all of them.
import { itemAddress, pathOf } from './addresses.ts'
import { type CheerioAPI, clean } from './tree.ts'

type Node = Parameters<CheerioAPI['contains']>[0]

/** Links looked at; a page with more is hostile or a sitemap. */
const MOST = 3_000

export class PageLink {
  readonly node: Node
  /** Where it leads; null for what is no web address. */
  readonly url: string | null
  /** It leads to another page of the same host. */
  readonly isInner: boolean
  private readonly $: CheerioAPI
  private said: string | null = null
  private at: string | null = null

  constructor($: CheerioAPI, node: Node, base: string, page: { url: string | null; host: string | undefined }) {
    this.$ = $
    this.node = node
    this.url = itemAddress(('attribs' in node ? node.attribs.href : undefined) ?? '', base)
    this.isInner = this.url !== null && this.url !== page.url && URL.parse(this.url)?.host === page.host
  }

  /** Its words, at most `limit` characters. */
  words(limit: number): string {
    this.said ??= this.$(this.node).text()
    return clean(this.said, limit)
  }

  /** Path of its address, decoded, in lower case. */
  get path(): string {
    this.at ??= pathOf(this.url ?? '')
    return this.at
  }
}

const known = new WeakMap<CheerioAPI, { base: string; links: readonly PageLink[] }>()

export function linksOf($: CheerioAPI, base: string): readonly PageLink[] {
  const former = known.get($)
  if (former !== undefined && former.base === base) return former.links
  const page = { url: itemAddress(base, null), host: URL.parse(base)?.host }
  const links = $('a[href]')
    .slice(0, MOST)
    .toArray()
    .map((node) => new PageLink($, node, base, page))
  known.set($, { base, links })
  return links
}
