// Whatever a page holds, reading it ends soon, does not throw, and gives spans that are right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import type { Page } from '../../../shared/page/page.ts'
import { textPage } from '../../../shared/page/plain.ts'

const HERE = 'https://www.comune.rovo.mi.it/avvisi/uno'

function expectSound(page: Page): void {
  const { text } = page
  let end = -1
  for (const block of page.blocks) {
    expect(block.start).toBe(end + 1)
    expect(block.end).toBeGreaterThan(block.start)
    end = block.end
  }
  expect(end).toBe(page.blocks.length === 0 ? -1 : text.length)
  for (const span of [...page.links, ...page.struck, ...page.mailboxes]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
  for (const link of page.links) {
    expect(link.url).toMatch(/^https?:\/\//)
    if (link.start < link.end) expect(link.text).toBe(text.slice(link.start, link.end).replaceAll('\n', ' '))
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]| {2}|^ | $/m)
}

const names = [
  'p',
  'div',
  'a',
  'b',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'ul',
  'li',
  'main',
  'nav',
  'article',
  'h1',
  'del',
  'pre',
  'form',
  'svg',
  'script',
  'title',
  'br',
  'img',
  'footer',
  'select',
  'time',
  'html',
  'body',
  'x-y',
]
const attributes = [
  ' class="sidebar"',
  ' hidden',
  ' href="/a"',
  ' href="mailto:a@b.it"',
  ' class="field__label"',
  ' class="field__item"',
  ' data-cfemail="2c4d6c54024558"',
  ' role="main"',
  ' colspan=9999999',
  ' style="text-decoration:line-through"',
  ' itemprop="articleBody"',
  ' "\'=<',
  '',
]
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([name, more]) => `<${name}${more}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    ' ',
    '\n',
    'a ',
    'Scadenza:',
    '12\u00a0maggio',
    '&nbsp;',
    '&#x202e;',
    '&#0;',
    '\0',
    '\u200b',
    '<',
    '<!--',
    '-->',
    ']]>',
    '&',
    '\ud800',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

describe('random pages', () => {
  test('markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectSound(htmlPage(pieces.join(''), HERE))),
      { numRuns: 1500 },
    )
  })

  const line = fc.oneof(
    fc.constantFrom(
      '',
      '# Titolo',
      '- voce',
      '**a**',
      '| a | b |',
      '---',
      'Leggi anche',
      'CREDITS',
      'a\tb',
      '[x](/y)',
      '[x](',
      '~~a~~ ~~',
      'le domande si presentano presso il protocollo del comune',
      'IL PREMIO',
      '\u202e',
      '![',
      'https://x.it/)',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 60 }),
  )
  test('text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(null, 'Titolo'), (lines, title) =>
        expectSound(textPage(lines.join('\n'), HERE, title)),
      ),
      { numRuns: 1500 },
    )
  })

  test('bytes that are no page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = String.fromCharCode(...bytes)
        expectSound(htmlPage(text, null))
        expectSound(textPage(text, null, null))
      }),
    )
  })
})

describe('limits keep what came before', () => {
  test.each([
    ['depth', `<p>prima</p>${'<div>'.repeat(600)}<p>dopo</p>`],
    ['depth of what is skipped', `<p>prima</p><div hidden>${'<b>'.repeat(600)}</div><p>dopo</p>`],
    [
      'attributes of a tag',
      `<p>prima</p><p ${'a '.repeat(100)}${Array.from({ length: 600 }, (_, i) => `a${i}=1`).join(' ')}><p>dopo</p>`,
    ],
    ['tags', `<p>prima</p>${'<br>'.repeat(150_001)}<p>dopo</p>`],
  ])('%s', (_name, html) => expect(htmlPage(html, null).text).toBe('prima'))

  test('5 MB of text', () => {
    expect(htmlPage(`<p>${'parola '.repeat(1000)}</p>`.repeat(900), null).text.length).toBeLessThan(5_100_000)
    expect(textPage('parola '.repeat(900_000), null, null).text.length).toBeLessThanOrEqual(5_000_000)
  })
})

/** Processor time of the fastest of three runs, in microseconds: other processes on the machine do not count. */
function cost(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, user + system)
  }
  return least
}

describe('four times the input costs at most ten times as much', () => {
  // Large enough that the clock's grain and the collector do not matter; small enough to stay under the limits.
  const size = 20_000
  const html: [string, (n: number) => string][] = [
    ['nested divs', (n) => '<div>'.repeat(n)],
    ['links without end', (n) => '<a href="/x">x'.repeat(n)],
    ['links without text', (n) => '<p><a href="/x"></a>'.repeat(n)],
    ['marks within marks', (n) => '<s><s></s>'.repeat(n)],
    ['line breaks', (n) => `<p>${'a<br>'.repeat(n)}`],
    ['blanks', (n) => `<p>a${' '.repeat(n * 20)}b${'&nbsp; '.repeat(n)}`],
    ['cells', (n) => `<table><tr>${'<td>a'.repeat(n)}`],
    ['rows', (n) => `<table>${'<tr><td>a<td>b'.repeat(n / 2)}`],
    ['places', (n) => '<nav><main>x</main></nav>'.repeat(n / 2)],
    ['one class of many words', (n) => `<p class="${'sidebar-has '.repeat(n)}">x`],
    ['many classes', (n) => Array.from({ length: n }, (_, i) => `<p class="c${i} x-${i}">x`).join('')],
    ['broken JSON-LD', (n) => `<script type="application/ld+json">{"a":"${'\\z,  '.repeat(n)}</script>`],
    ['a title of separators', (n) => `<title>${'a - '.repeat(n)}</title><p>x`],
    ['unfinished comment', (n) => `<!--${'-'.repeat(n * 10)}`],
    ['unfinished attribute', (n) => `<p title="${'<p>'.repeat(n)}`],
    ['entities', (n) => '&#x26;&amp;&nosuch;'.repeat(n)],
  ]
  test.each(html)('html: %s', (_name, make) => {
    const [small, large] = [make(size), make(size * 4)]
    htmlPage(small, HERE)
    // A floor of 20 ms: below it the ratio is noise.
    expect(cost(() => htmlPage(large, HERE))).toBeLessThan(
      10 *
        Math.max(
          cost(() => htmlPage(small, HERE)),
          20_000,
        ),
    )
  })

  const text: [string, (n: number) => string][] = [
    ['open brackets', (n) => '['.repeat(n)],
    ['open links', (n) => '[a]('.repeat(n)],
    ['asterisks', (n) => '*a '.repeat(n)],
    ['underscores', (n) => '_'.repeat(n)],
    ['tildes', (n) => '~~a'.repeat(n)],
    ['backslashes', (n) => '\\'.repeat(n)],
    ['hyphens at line ends', (n) => 'parola-\n'.repeat(n)],
    [
      'lines that never end a sentence',
      (n) => 'le domande si presentano presso gli uffici del comune di\n'.repeat(n / 4),
    ],
    [
      'halves and adverts',
      (n) =>
        'Le domande si presentano presso gli uffici comunali di\n\nPubblicita nostra\n\nche restano aperti tutta la settimana e\n\n'.repeat(
          n / 8,
        ),
    ],
    ['menus', (n) => 'Home\n'.repeat(n)],
    ['credits', (n) => `${'Un articolo lungo. '.repeat(30)}\n\nLeggi anche\n\n`.repeat(n / 40)],
    ['tabs', (n) => 'a\t'.repeat(n)],
    ['pipes', (n) => `|${' |'.repeat(n)}`],
    ['blanks', (n) => `a${' '.repeat(n * 10)}b`],
    ['rules', (n) => `${'- '.repeat(n)}x`],
    ['hashes', (n) => `# ${'# '.repeat(n)}x`],
    ['addresses', (n) => 'https://x.it/))))) '.repeat(n / 4)],
    ['one long address', (n) => `https://x.it/${')'.repeat(n)}`],
  ]
  test.each(text)('text: %s', (_name, make) => {
    const [small, large] = [make(size), make(size * 4)]
    textPage(small, HERE, null)
    expect(cost(() => textPage(large, HERE, null))).toBeLessThan(
      10 *
        Math.max(
          cost(() => textPage(small, HERE, null)),
          20_000,
        ),
    )
  })
})
