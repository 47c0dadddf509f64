// A headline that stands only in the metadata is read too ("Bando giovani, prorogato al 21 novembre"): it is put
// before the text, and spans found there are counted back. What was read so serves for the text alone, too.
import type { Page, Span } from '../page/page.ts'
import { fold } from './fold.ts'
import { lendWalk } from './phrase-walk.ts'
import { ownRuns, type Prose } from './prose.ts'
import { onOneLine } from './spaces.ts'

export interface HeadlinePage {
  page: Page
  /** Characters put before the text of the original page; 0 when the headline stands in it. */
  shift: number
}

const LONGEST_HEADLINE = 400
/** A headline that stands in the text stands near its beginning. */
const OPENING = 4000

/** Most stand there as they are; else accents, capitals and quotes make no difference. */
const stands = (headline: string, opening: string): boolean =>
  opening.includes(headline) || fold(opening).includes(fold(headline))

export function withHeadline(page: Page): HeadlinePage {
  const headline = onOneLine(page.title ?? '')
    .trim()
    .slice(0, LONGEST_HEADLINE)
  if (headline === '' || stands(headline, page.text.slice(0, OPENING))) return { page, shift: 0 }
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

/**
 * The prose of a page, out of that of the same page with its headline: its sentences and phrases are not looked for again.
 * @param shift what `withHeadline` gave
 */
export function withoutHeadline(page: Page, headed: Prose, shift: number): Prose {
  if (shift === 0) return headed
  const back = <S extends Span>(span: S): S => ({ ...span, start: span.start - shift, end: span.end - shift })
  const prose: Prose = {
    text: page.text,
    folded: fold(page.text),
    // the headline was block and heading 0
    sentences: headed.sentences
      .filter(({ block }) => block > 0)
      .map((sentence) => ({ ...back(sentence), block: sentence.block - 1, heading: sentence.heading - 1 })),
    headings: headed.headings.slice(1).map(back),
    own: ownRuns(page),
  }
  lendWalk(headed, prose, shift)
  return prose
}
