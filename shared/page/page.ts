// A web page, PDF or plain text reduced to what reading needs: one text, blocks over it, links and metadata.
// Every span in the project (mention, evidence) counts UTF-16 units of `Page.text`.

/** Half-open span of `Page.text`. */
export interface Span {
  start: number
  end: number
}

/** Where a block stands. Facts outside `main` belong to the publisher (its own PEC in the footer), not to the call. */
export type Region = 'main' | 'header' | 'nav' | 'aside' | 'footer' | 'notice'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'label' | 'value' | 'caption'

export interface Block extends Span {
  kind: BlockKind
  /** 1..6 for headings, else 0. */
  level: number
  region: Region
  /** For a `value`: the words that name it (`dt`, `th`, the column's head, "Scadenza:" in its own element); else null. */
  label: string | null
}

export interface Link extends Span {
  /** Absolute http(s) address without fragment noise; other schemes are left out. */
  url: string
  /** What the link is called on the page; may be empty. */
  text: string
  region: Region
}

export interface Page {
  kind: 'html' | 'text' | 'pdf'
  /** Address it was read from; null for text given without one. */
  url: string | null
  /** rel=canonical when it stays on the same registrable site; else null. */
  canonicalUrl: string | null
  /** The headline: h1, og:title or title, without the site's name. */
  title: string | null
  siteName: string | null
  /** Day of publication the page itself declares in metadata (JSON-LD, meta, time[datetime]); never "today". */
  published: string | null
  /** BCP 47, lower case, as declared. */
  language: string | null
  description: string | null
  /** Blocks joined by "\n"; spaces collapsed inside a block, no control or bidi characters. */
  text: string
  blocks: Block[]
  links: Link[]
  /** Text the page shows as struck through (`del`, `s`, `strike`): an old term beside the new one. */
  struck: Span[]
  /** Addresses in mailto: links and decoded data-cfemail, with where they stand. */
  mailboxes: { address: string; start: number; end: number; region: Region }[]
  /** JSON-LD objects, parsed and flattened out of @graph; broken ones are left out. */
  jsonLd: Record<string, unknown>[]
  /** For a PDF: where each page begins in `text`, so that evidence can name the page. */
  sheets: number[]
  /** Longer, deeper or odder than is read: only what came before the limit is here. */
  isCut?: true
}
