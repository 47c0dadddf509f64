// A headline that stands only in the metadata is read too ("Bando giovani, prorogato al 21 novembre"): it is put
// before the text, and spans found there are counted back.
import type { Page, Span } from '../page/page.ts'
import { fold } from './fold.ts'

export interface HeadlinePage {
  page: Page
  /** Characters put before the text of the original page; 0 when the headline stands in it. */
  shift: number
}

const LONGEST_HEADLINE = 400

export function withHeadline(page: Page): HeadlinePage {
  const headline = page.title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADLINE) ?? ''
  if (headline === '' || fold(page.text.slice(0, 4000)).includes(fold(headline))) return { page, shift: 0 }
  const shift = headline.length + 1
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + shift, end: span.end + shift })
  return {
    shift,
    page: {
      ...page,
      text: `${headline}\n${page.text}`,
      blocks: [
        { start: 0, end: headline.length, kind: 'heading', level: 1, region: 'main', label: null },
        ...page.blocks.map(move),
      ],
      struck: page.struck.map(move),
      links: page.links.map(move),
    },
  }
}
