// Word and LibreOffice files, made here: what a reader sees comes out, what was deleted or hidden does not.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { outline, readWhole, refused } from './read.ts'

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const run = (text: string, style = '') =>
  `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inside: string, style = '') => `<w:p>${style === '' ? '' : `<w:pPr>${style}</w:pPr>`}${inside}</w:p>`
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}><w:style w:styleId="Tit1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const ODF = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"'
function odt(body: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8('<x/>'),
  })
}

describe('.docx', () => {
  test('headings by style, items, tables, breaks; struck words are marked', async () => {
    const body =
      paragraph(run('Avviso pubblico per contributi'), '<w:pStyle w:val="Tit1"/>') +
      paragraph(
        `${run('Domande entro il ')}${run('10 maggio', '<w:strike/>')}${run(' 20 maggio 2026 &amp; non oltre.')}`,
      ) +
      paragraph(run('statuto'), '<w:numPr/>') +
      paragraph(`<w:r><w:t>Comune di Borgo Lieto</w:t><w:br/><w:t>Ufficio Cultura</w:t></w:r>`) +
      `<w:tbl>${row('Scadenza', '20/05/2026')}${row('Dotazione', '€ 40.000')}</w:tbl>`
    const reading = await readWhole(docx(body))
    expect([reading.format, reading.page.kind, reading.page.title]).toEqual([
      'docx',
      'text',
      'Avviso pubblico per contributi',
    ])
    expect(outline(reading)).toEqual([
      'heading1 Avviso pubblico per contributi',
      'paragraph Domande entro il 10 maggio 20 maggio 2026 & non oltre.',
      'item statuto',
      'paragraph Comune di Borgo Lieto',
      'paragraph Ufficio Cultura',
      'label Scadenza',
      'value «Scadenza» 20/05/2026',
      'label Dotazione',
      'value «Dotazione» € 40.000',
    ])
    expect(reading.page.struck.map(({ start, end }) => reading.page.text.slice(start, end))).toEqual(['10 maggio'])
  })

  test('deleted words, older copies of a drawing and field codes are left out; inserted words are in', async () => {
    const body = paragraph(
      `${run('Domande entro il ')}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>${run('20')}</w:ins>${run(' maggio 2026')}` +
        `<mc:AlternateContent><mc:Choice>${run('.')}</mc:Choice><mc:Fallback>${run(' 10 aprile')}</mc:Fallback></mc:AlternateContent>` +
        '<w:r><w:instrText>DATE 1 gennaio</w:instrText></w:r>',
    )
    expect((await readWhole(docx(body))).page.text).toBe('Domande entro il 20 maggio 2026.')
  })

  test('the letterhead comes first', async () => {
    const head = `<w:hdr ${WORD}>${paragraph(run('Comune di Borgo Lieto'))}</w:hdr>`
    const { page } = await readWhole(docx(paragraph(run('Avviso')), { 'word/header1.xml': head }))
    expect(page.text).toBe('Comune di Borgo Lieto\nAvviso')
  })
})

describe('.odt', () => {
  test('headings, blanks, breaks, lists, tables; struck words are marked, deleted ones left out', async () => {
    const body =
      '<text:tracked-changes><text:p>10 aprile</text:p></text:tracked-changes>' +
      '<text:h text:outline-level="2">Termini</text:h>' +
      '<text:p>Entro<text:s text:c="3"/>il <text:span text:style-name="T1">10</text:span> 20 maggio<text:line-break/>2026</text:p>' +
      '<text:list><text:list-item><text:p>statuto</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>PEC</text:p></table:table-cell><table:table-cell><text:p>a@pec.example</text:p></table:table-cell></table:table-row></table:table>'
    const styles =
      '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    const reading = await readWhole(odt(body, styles))
    expect(reading.format).toBe('odt')
    expect(outline(reading)).toEqual([
      'heading2 Termini',
      'paragraph Entro il 10 20 maggio',
      'paragraph 2026',
      'item statuto',
      'label PEC',
      'value «PEC» a@pec.example',
    ])
    expect(reading.page.struck.map(({ start, end }) => reading.page.text.slice(start, end))).toEqual(['10'])
  })
})

describe('hostile and foreign files', () => {
  test('a zip bomb is counted while it unpacks', async () => {
    const bomb = docx(`<w:p><w:r><w:t>${' '.repeat(60_000_000)}</w:t></w:r></w:p>`)
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refused(bomb)).toBe('too-large')
  })

  test('XML nested a hundred thousand deep is broken', async () => {
    expect(await refused(docx('<w:sdt>'.repeat(100_000)))).toBe('broken')
  })

  test('entities are not expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const files = {
      'word/document.xml': `${bomb}<w:document ${WORD}>${paragraph(run('Avviso &b; fine'))}</w:document>`,
    }
    expect((await readWhole(docx('', files))).page.text).toBe('Avviso &b; fine')
  })

  test('a spreadsheet, a plain zip, a cut one', async () => {
    const zip = (names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
    expect(await refused(zip(['[Content_Types].xml', 'xl/workbook.xml']))).toBe('unknown-format')
    expect(await refused(zip(['avviso.pdf', 'modulo.doc']))).toBe('unknown-format')
    const whole = docx(paragraph(run('Avviso')))
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('broken')
  })

  test('plain text is read as such', async () => {
    const { format, page } = await readWhole(
      new TextEncoder().encode('Avviso pubblico\n\nDomande entro il 15 maggio 2026.'),
    )
    expect([format, page.kind]).toEqual(['text', 'text'])
    expect(page.text).toContain('15 maggio 2026')
  })
})
