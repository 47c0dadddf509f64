// What of a page a reader would notice.
import { expect, test } from 'vitest'
import { contentHash } from '../../../scraper/work/content-hash.ts'
import { htmlPage } from '../../../shared/page/html.ts'

const hash = (main: string, around = '') =>
  contentHash(
    htmlPage(
      `<html><body><nav><a href="/${around}">Menu ${around}</a></nav><main><h1>Avviso</h1>${main}</main><footer>${around}</footer></body></html>`,
      'https://comune.example/avviso',
    ),
    { evidence: [] },
  )
const term = '<p>Domande entro le ore 12 del 10 dicembre 2026.</p>'

test.each([
  ['a counter', `${term}<p>12 letture</p>`, `${term}<p>1.345 letture</p>`],
  ['a last update', `${term}<p>Pagina aggiornata il 3/11/2026</p>`, `${term}<p>Pagina aggiornata il 4/11/2026</p>`],
  ['a share bar', `${term}<p>Condividi su Facebook</p>`, term],
  [
    'a token in a link',
    `${term}<a href="/modulo?id=1&amp;p_auth=a1">modulo</a>`,
    `${term}<a href="/modulo?id=1&amp;p_auth=b2">modulo</a>`,
  ],
])('%s is no change', (_name, left, right) => expect(hash(left)).toBe(hash(right)))

test('what stands around the text is no change', () => expect(hash(term, 'a')).toBe(hash(term, 'b')))

test.each([
  ['the term', term, term.replace('10 dicembre', '20 dicembre')],
  ['the hour', term, term.replace('ore 12', 'ore 13')],
  [
    'a line that begins like noise and holds the term',
    '<p>Aggiornato il 3 novembre: la scadenza è prorogata al 20 dicembre 2026</p>',
    '<p>Aggiornato il 3 novembre: la scadenza è prorogata al 30 dicembre 2026</p>',
  ],
  ['a stroke through the old term', `<p>10 dicembre</p>${term}`, `<p><del>10 dicembre</del></p>${term}`],
  ['a new document', term, `${term}<a href="/proroga.pdf">Proroga</a>`],
])('%s is a change', (_name, left, right) => expect(hash(left)).not.toBe(hash(right)))
