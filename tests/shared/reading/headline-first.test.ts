import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import type { Page } from '../../../shared/page/page.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { withHeadline, withoutHeadline } from '../../../shared/reading/headline-first.ts'
import { phrasesIn, phrasesOf } from '../../../shared/reading/phrase-walk.ts'
import { readProse } from '../../../shared/reading/prose.ts'

const HEADLINE = 'Bando giovani, prorogato al 21 novembre'
const LINES = [
  'Il Comune di Borgofinto sostiene progetti per i giovani.',
  'SCADENZA\n\nLe domande si presentano entro il 21 novembre alle ore 12.',
  'Possono partecipare:\n- associazioni\n- cooperative sociali',
]
const PAGES: readonly [string, Page][] = [
  ['a text', textPage(LINES.join('\n\n'), null, HEADLINE)],
  [
    'a page with menus',
    htmlPage(
      `<title>${HEADLINE}</title><nav><a href="/bandi">Bandi e avvisi</a></nav><main><h2>Il bando</h2>${LINES.map((line) => `<p>${line}</p>`).join('')}</main><footer>Comune di Rovo</footer>`,
      'https://notizie.example.it/a',
    ),
  ],
]

describe('a headline that stands outside the text', () => {
  test.each(PAGES)('what is read with it gives what stands in the text alone: %s', (_, page) => {
    const headed = withHeadline(page)
    expect(headed.shift).toBe(HEADLINE.length + 1)
    const own = withoutHeadline(page, readProse(headed.page), headed.shift)
    const alone = readProse(page)
    expect(own).toEqual(alone)
    expect(phrasesOf(own)).toEqual(phrasesIn(alone.folded, alone.own))
  })
})
