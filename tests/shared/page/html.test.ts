import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import { blocksOf, FIXTURES, fixturePage, inRegion, labelled, words } from './fixtures.ts'

const HERE = 'https://www.comune.rovo.mi.it/avvisi/uno'

describe('blocks', () => {
  test.each([
    ['spaces collapse', '<p>  uno\n\t due&nbsp;&nbsp;tre </p>', ['paragraph: uno due tre']],
    [
      'values split by bold are joined without spaces',
      '<p>entro le <b>ore 1</b><strong>2:0</strong>0</p>',
      ['paragraph: entro le ore 12:00'],
    ],
    ['headings keep their level', '<h3>Chi può <br>partecipare</h3>', ['heading3: Chi può partecipare']],
    ['role heading', '<div role="heading" aria-level="2">Scadenza</div>', ['heading2: Scadenza']],
    ['items, also nested', '<ul><li>a<ul><li>b</li></ul>c</li></ul>', ['item: a', 'item: b', 'item: c']],
    ['paragraphs inside an item', '<ol><li><p>uno</p><p>due</p></li></ol>', ['item: uno', 'item: due']],
    ['unclosed tags', '<p>uno<p>due<div>tre', ['paragraph: uno', 'paragraph: due', 'paragraph: tre']],
    ['text outside any element', 'uno<div>due</div>tre', ['paragraph: uno', 'paragraph: due', 'paragraph: tre']],
    [
      'a bold line is a heading',
      '<p><b>REQUISITI</b></p><p>Sede in Italia.</p>',
      ['heading6: REQUISITI', 'paragraph: Sede in Italia.'],
    ],
    ['a bold sentence is none', '<p><b>Scade il 3 maggio 2026.</b></p>', ['paragraph: Scade il 3 maggio 2026.']],
    [
      'a label in its own element names the short block after it',
      '<small>Data:</small><p>8 ottobre 2026</p>',
      ['label: Data:', 'value: 8 ottobre 2026'],
    ],
    ['captions', '<figure><img><figcaption>Il parco</figcaption></figure>', ['caption: Il parco']],
    ['custom elements are blocks', '<app-uno>a</app-uno><app-due>b</app-due>', ['paragraph: a', 'paragraph: b']],
    [
      'links side by side do not run together',
      '<p><a href="/a">Uno</a><a href="/b">Due</a></p>',
      ['paragraph: Uno Due'],
    ],
    ['entities', '<p>citt&agrave; &euro;&#8217; &amp;lt;</p>', ['paragraph: città €’ &lt;']],
    [
      'preformatted lines',
      '<pre>PEC: a@pec.rovo.it\nTel. 02 1234</pre>',
      ['paragraph: PEC: a@pec.rovo.it\nTel. 02 1234'],
    ],
  ])('%s', (_name, html, expected) => expect(blocksOf(html)).toEqual(expected))
})

describe('<br>', () => {
  test.each([
    ['a sentence goes on', 'aperti i termini fino al<br>15 dicembre', 'aperti i termini fino al 15 dicembre'],
    ['a number after its word', 'entro le ore<br/>12 del giorno dopo', 'entro le ore 12 del giorno dopo'],
    [
      'lower case after a long line',
      'Si avvisano tutte le associazioni interessate<br>che il termine scade',
      'Si avvisano tutte le associazioni interessate che il termine scade',
    ],
    ['lines of an address', 'Ufficio Sport<br>Via Roma, 4<br>pec: a@b.it', 'Ufficio Sport\nVia Roma, 4\npec: a@b.it'],
    ['a sentence that ended', 'Scade oggi.<br>Domani è tardi', 'Scade oggi.\nDomani è tardi'],
  ])('%s', (_name, html, expected) => expect(blocksOf(`<p>${html}</p>`)).toEqual([`paragraph: ${expected}`]))

  test('two of them end the block', () =>
    expect(blocksOf('<p>uno<br><br>due</p>')).toEqual(['paragraph: uno', 'paragraph: due']))
})

describe('tables and lists of terms', () => {
  test.each([
    ['th and td', '<table><tr><th>Scadenza:</th><td>3/5/2026</td></tr></table>', ['Scadenza = 3/5/2026']],
    [
      'td and td',
      '<table><tr><td>Scadenza</td><td>3/5/2026<br>ore 12</td></tr></table>',
      ['Scadenza = 3/5/2026\nore 12'],
    ],
    [
      'a head names its column',
      '<table><thead><tr><th>Lotto</th><th>Importo</th><th>Scadenza</th></tr></thead><tr><td>1</td><td>500 €</td><td>3/5/2026</td></tr></table>',
      ['Lotto = 1', 'Importo = 500 €', 'Scadenza = 3/5/2026'],
    ],
    [
      'row and column together',
      '<table><tr><th></th><th>Lotto 1</th><th>Lotto 2</th></tr><tr><th>Scadenza</th><td>3/5</td><td>4/6</td></tr></table>',
      ['Scadenza · Lotto 1 = 3/5', 'Scadenza · Lotto 2 = 4/6'],
    ],
    [
      'columns move with colspan',
      '<table><tr><th colspan="2">Bando</th><th>Termine</th></tr><tr><td>A</td><td>Sport e tempo libero</td><td>3/5</td></tr></table>',
      ['Bando = A', 'Bando = Sport e tempo libero', 'Termine = 3/5'],
    ],
    ['dt and dd', '<dl><dt>Scadenza:</dt><dd>3/5</dd><dd>ore 12</dd></dl>', ['Scadenza = 3/5', 'Scadenza = ore 12']],
    [
      'fields of a CMS',
      '<div class="field"><div class="field__label">Termine</div><div class="field__item">3/5</div></div>',
      ['Termine = 3/5'],
    ],
  ])('%s', (_name, html, expected) => expect(labelled(htmlPage(html, HERE))).toEqual(expected))

  test('a table that lays the page out names nothing', () => {
    const page = htmlPage(
      '<table><tr><td>Menu</td><td><table><tr><td>Scadenza</td><td>3/5</td></tr></table></td></tr></table>',
      HERE,
    )
    expect(labelled(page)).toEqual(['Scadenza = 3/5'])
    expect(page.blocks[0]?.kind).toBe('paragraph')
  })
})

describe('what is not shown', () => {
  test.each([
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<div style="color:red; display : none"><p>x</p></div>',
    '<script>x</script>',
    '<style>x</style>',
    '<noscript><p>x</p></noscript>',
    '<template><p>x</p></template>',
    '<svg><title>x</title><text>x</text></svg>',
    '<select><option>x</option></select>',
    '<span class="sr-only">x</span>',
    '<!-- x -->',
    '<div hidden><div>x</div><br><img>x</div>',
  ])('%s', (hidden) => expect(htmlPage(`<p>a</p>${hidden}<p>b</p>`, HERE).text).toBe('a\nb'))

  test('headings for screen readers are kept', () =>
    expect(blocksOf('<h2 class="visually-hidden">Dettagli</h2>')).toEqual(['heading2: Dettagli']))

  test('a page that fades in is read', () =>
    expect(htmlPage('<body style="display:none"><p>a</p></body>', HERE).text).toBe('a'))

  test('controls, bidi, zero-width and soft hyphens are left out', () =>
    expect(htmlPage('<p>\u202e12\u2066\u200b mag\u00adgio\0&#8206;&#x202E;</p>', HERE).text).toBe('12 maggio'))
})

describe('links, mailboxes, struck text', () => {
  test.each([
    ['/a?b=1#c', `https://www.comune.rovo.mi.it/a?b=1`],
    ['https://x.it/#/bandi/3', 'https://x.it/#/bandi/3'],
    ['  //cdn.x.it/f.pdf ', 'https://cdn.x.it/f.pdf'],
    ['modulo sala.doc', 'https://www.comune.rovo.mi.it/avvisi/modulo%20sala.doc'],
    ['#', null],
    ['#descrizione', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['tel:+3902', null],
    ['https://', null],
    ['ftp://x.it/a', null],
  ])('%s leads to %s', (href, expected) => {
    const page = htmlPage(`<p>si veda <a href="${href}">la <b>pagina</b></a>.</p>`, HERE)
    expect(page.links.map((link) => link.url)).toEqual(expected === null ? [] : [expected])
    for (const link of page.links) expect([link.text, words(page, link)]).toEqual(['la pagina', 'la pagina'])
    expect(page.text).toBe('si veda la pagina.')
  })

  test('a link may hold blocks, or only an image', () => {
    const page = htmlPage('<a href="/x"><h3>Titolo</h3><p>testo</p></a><a href="/y"><img alt="Modulo"></a>', HERE)
    expect(page.links.map((link) => link.text)).toEqual(['Titolo testo', 'Modulo'])
  })

  test('base href, only of the web', () => {
    expect(htmlPage('<base href="/b/"><a href="c">x</a>', HERE).links[0]?.url).toBe('https://www.comune.rovo.mi.it/b/c')
    expect(htmlPage('<base href="javascript:1"><a href="c">x</a>', HERE).links[0]?.url).toBe(
      'https://www.comune.rovo.mi.it/avvisi/c',
    )
  })

  test('without an address relative links are left out, their words stay', () => {
    const page = htmlPage('<p><a href="/a">x</a> <a href="http://b.it/">y</a></p>', null)
    expect([page.text, page.links.length]).toEqual(['x y', 1])
  })

  test.each([
    ['mailto:a@pec.x.it', ['a@pec.x.it']],
    ['MAILTO:Ufficio%40PEC.x.it?subject=b', ['ufficio@pec.x.it']],
    ['mailto:a@x.it,b@x.it', ['a@x.it', 'b@x.it']],
    ['mailto:"Ufficio" <a@x.it>', ['a@x.it']],
    ['mailto:nessuno', []],
    ['mailto:%E0@x.it', []],
    ['/cdn-cgi/l/email-protection#2c4d6c5402455', []],
    ['/cdn-cgi/l/email-protection#2c4d6c54024558', ['a@x.it']],
  ])('%s', (href, expected) => {
    const page = htmlPage(`<p>scrivere <a href='${href}'>qui</a></p>`, HERE)
    expect(page.mailboxes.map((box) => box.address)).toEqual(expected)
    expect(page.links).toEqual([])
    for (const box of page.mailboxes) expect(words(page, box)).toBe('qui')
  })

  test('a mailbox hidden from robots stands in the text', () => {
    const page = fixturePage('drupal')
    expect(page.text).toContain('Per informazioni: sport@comune.montefalcoscuro.pg.it')
    expect(page.text).not.toContain('protected')
    expect(page.mailboxes.map((box) => [box.address, words(page, box), box.region])).toEqual([
      ['sport@comune.montefalcoscuro.pg.it', 'sport@comune.montefalcoscuro.pg.it', 'main'],
    ])
  })

  test.each([
    '<del>3 maggio</del>',
    '<s>3 maggio</s>',
    '<strike>3 maggio</strike>',
    '<span style="TEXT-DECORATION: line-through">3 maggio</span>',
  ])('struck: %s', (old) => {
    const page = htmlPage(`<p>entro il ${old} <b>9 giugno</b></p>`, HERE)
    expect(page.struck.map((span) => words(page, span))).toEqual(['3 maggio'])
    expect(page.text).toBe('entro il 3 maggio 9 giugno')
  })
})

describe('pages of the families of sites', () => {
  test('national model (WordPress): only the call is main', () => {
    const page = fixturePage('national-wordpress')
    expect(page).toMatchObject({
      title: 'Avviso pubblico per la co-progettazione di doposcuola 2026-2027',
      siteName: 'Comune di Vallescura',
      published: '2026-09-22',
      language: 'it-it',
      description: 'Domande entro il 14 ottobre 2026.',
      canonicalUrl: 'https://www.comune.vallescura.bg.it/novita/avviso-coprogettazione-doposcuola/',
    })
    const main = inRegion(page, 'main').join('\n')
    expect(main).toContain('entro le ore 12:00 di mercoledì 30/09/2026 14/10/2026 alla PEC')
    expect(main).toContain('Ufficio Servizi Sociali\nVia Roma, 4')
    expect(main).not.toMatch(
      /cookie|Condividi|chiare le informazioni|Amministrazione|comune@pec|Chiama il numero|nascosto/,
    )
    expect(inRegion(page, 'footer').join()).toContain('PEC: comune@pec.comune.vallescura.bg.it')
    expect(inRegion(page, 'notice').join()).toContain('cookie tecnici')
    expect(page.struck.map((span) => words(page, span))).toEqual(['30/09/2026'])
    expect(page.mailboxes.map((box) => [box.address, box.region])).toEqual([
      ['protocollo@pec.comune.vallescura.bg.it', 'main'],
      ['comune@pec.comune.vallescura.bg.it', 'footer'],
    ])
    expect(page.links.filter((link) => link.region === 'main').map((link) => [link.text, link.url])).toEqual([
      ['Avviso integrale', 'https://www.comune.vallescura.bg.it/wp-content/uploads/2026/09/avviso.pdf?x=1'],
    ])
  })

  test('Drupal: fields are labelled, a canonical address of another site is refused', () => {
    const page = fixturePage('drupal')
    expect(page).toMatchObject({
      title: 'Bando contributi alle associazioni sportive',
      siteName: 'Città di Montefalco Scuro',
      canonicalUrl: null,
    })
    expect(labelled(page)).toEqual([
      'Data della notizia = 1 Ottobre 2026',
      'Data di scadenza = 16 Ottobre 2026',
      'Tipologia = Avvisi',
    ])
    expect(page.published).toBe('2026-10-01')
    expect(inRegion(page, 'aside')).toContain('Avviso per i centri estivi, scade il 3 maggio 2026')
  })

  test('Plone: the listing is labelled, the documents are the call’s, the column is not', () => {
    const page = fixturePage('plone')
    expect(page).toMatchObject({ title: 'Contributi per progetti di welfare', siteName: 'Unione Terre Alte' })
    expect(labelled(page)).toEqual([
      'Stato = Attivo',
      'Destinatari = Associazioni',
      'Destinatari = Altro',
      'Data di pubblicazione = 01/10/2026',
      'Scadenza termini partecipazione = 13/11/2026',
    ])
    expect(page.links.filter((link) => link.region === 'main').map((link) => link.url)).toEqual([
      'https://www.unioneterrealte.example.it/bandi/welfare/bando.pdf/at_download/file',
      'https://www.unioneterrealte.example.it/bandi/welfare/resolveuid/abc',
    ])
    expect(inRegion(page, 'main').join()).not.toMatch(/non c'entra|segreteria@pec/)
  })

  test('made by hand in tables', () => {
    const page = fixturePage('hand-made')
    expect(page).toMatchObject({ title: 'Avviso sale comunali', siteName: 'Comune di Pietrarossa' })
    expect(page.text).toContain('civico di via Verdi, 12, fino al 15 dicembre 2026.\nNuovo capoverso')
    expect(labelled(page)).toEqual([
      'Fase = Presentazione domande',
      'Presentazione domande · Data = 15/12/2026',
      'Presentazione domande · Ora = 12:00',
      'Fase = Sopralluogo',
      'Sopralluogo · Data = 10/12/2026',
      'Sopralluogo · Ora = 9:30',
      'Ufficio = Cultura e sport',
      'Telefono = 0123 456789',
      'Responsabile = Settore II',
      'Scadenza = 15 dicembre 2026',
      'Scadenza = ore 12',
    ])
    expect(inRegion(page, 'nav')).toEqual(['Home\nGiunta\nAlbo pretorio'])
  })

  test('newspaper: story, summary and call link; no adverts, comments, column or other stories', () => {
    const page = fixturePage('newspaper')
    expect(page).toMatchObject({
      title: 'Rivafredda, 80mila euro per i giovani',
      siteName: 'Il Corriere della Valle',
      published: '2026-11-04',
    })
    const main = inRegion(page, 'main').join('\n')
    expect(main).toContain('domande fino al 5 dicembre')
    expect(main).toContain("C'è tempo fino alle 12 del 5 dicembre")
    expect(main).not.toMatch(/bocce|newsletter|Bravi|colonna|auto nuova|offerte|pec\.example/)
    expect(page.links.filter((link) => link.region === 'main').map((link) => [link.text, link.url])).toEqual([
      ['pagina del bando', 'https://www.comune.rivafredda.so.it/bandi/giovani'],
    ])
  })

  test.each(FIXTURES)('%s: every span is its text', (name) => {
    const page = fixturePage(name)
    expect(page.blocks.map((block) => words(page, block)).join('\n')).toBe(page.text)
  })
})

describe('regions', () => {
  const story = `<p>${'Il Comune apre un bando per le associazioni sportive del territorio. '.repeat(6)}</p>`
  test.each([
    ['the whole page in a header', `<div class="site-header">${story}</div>`, 'main'],
    ['the whole page in a nav tag', `<nav>${story}</nav>`, 'main'],
    ['the whole page in an aside inside a footer', `<footer><aside>${story}</aside></footer>`, 'main'],
    ['a layout word is no region', `<div class="content-with-sidebar has-footer">${story}</div>`, 'main'],
    [
      'subjects of a post',
      `<article class="post-12 type-post category-social tag-newsletter">${story}</article>`,
      'main',
    ],
    [
      'the foot of a post',
      `<article>${story}<div class="entry-related">${story.replaceAll('Comune', 'COMUNE')}</div></article>`,
      'aside',
    ],
    [
      'columns of the national model',
      `<main><div class="row row-column-border row-column-menu-left"><aside>Indice</aside><div>${story}</div></div></main>`,
      'main',
    ],
    [
      'a menu by its class alone that holds all the page says',
      `<main><p>${'Due nuovi avvisi per le associazioni. '.repeat(8)}</p><div class="side-menu">${story}</div></main>`,
      'main',
    ],
    [
      'a menu with a few words of prose',
      `<main>${story}<div class="side-menu"><p>Gli altri bandi del Comune, per anno e per settore.</p></div></main>`,
      'nav',
    ],
    ['page builders', `<div class="elementor-widget elementor-widget-text-editor">${story}</div>`, 'main'],
    ['an empty main is not believed', `<main></main><div>${story}</div>`, 'main'],
    ['main inside a wrapper with a wrong class', `<div class="sidebar"><main>${story}</main></div>`, 'main'],
    [
      'text beside main',
      `<main><p>altro</p>${story}</main><div>${story.replaceAll('Comune', 'COMUNE')}</div>`,
      'aside',
    ],
    [
      'a sidebar',
      `<p>altro</p>${story}<div class="left-sidebar">${story.replaceAll('Comune', 'COMUNE')}</div>`,
      'aside',
    ],
  ])('%s', (_name, html, expected) => {
    const page = htmlPage(html, HERE)
    expect(page.blocks.at(-1)?.region).toBe(expected)
  })
})
