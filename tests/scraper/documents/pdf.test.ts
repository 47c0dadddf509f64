// PDFs of the layouts that notices come in: what is read first, what belongs together, what is left out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocumentCall } from '../../../scraper/documents/document-call.ts'
import { refuseGarbled } from '../../../shared/documents/pdf.ts'
import { sheetAt } from '../../../shared/documents/places.ts'
import { readCall } from '../../../shared/reading/read.ts'
import { type Draw, makePdf, prose } from './make-pdf.ts'
import { outline, readWhole, refused } from './read.ts'

const TITLE: Draw = { text: 'Avviso pubblico per contributi', x: 60, y: 90, size: 18 }
const LEFT =
  'Il Comune concede contributi alle associazioni del territorio che svolgono attività con i minori, anche in rete tra loro. Le domande devono pervenire entro e non oltre le ore 12.00 del 15 maggio 2026 all’indirizzo di posta certificata del protocollo.'
const RIGHT =
  'Sono ammesse le organizzazioni di volontariato e le associazioni di promozione sociale iscritte al registro da almeno un anno. La dotazione complessiva è di 40.000 euro, di cui non più di 5.000 per ciascun progetto presentato e ammesso al contributo.'
const twoColumns = [
  TITLE,
  ...prose(LEFT, { x: 60, y: 130, width: 220 }),
  ...prose(RIGHT, { x: 315, y: 134, width: 220 }),
]
const table: Draw[] = [
  TITLE,
  { text: 'Scadenza', x: 60, y: 130 },
  { text: '15/05/2026', x: 250, y: 130 },
  { text: 'Pubblicazione esiti', x: 60, y: 150 },
  { text: '30/06/2026', x: 250, y: 150 },
  { text: 'Termine per la rendicontazione', x: 60, y: 170 },
  { text: 'entro e non oltre il', x: 250, y: 170 },
  { text: 'delle spese sostenute', x: 60, y: 182 },
  { text: '31/12/2026', x: 250, y: 182 },
]
const hyphenated = [
  TITLE,
  ...['Le domande di parteci-', 'pazione all’avviso di co-', 'progettazione vanno tra-', 'smesse via PEC.'].map(
    (text, index) => ({ text, x: 60, y: 130 + index * 12 }),
  ),
]

describe('layouts', () => {
  test('two columns are read one after the other, though their lines stand at other heights', async () => {
    const reading = await readWhole(makePdf([{ draws: twoColumns }]))
    expect(reading.page.kind).toBe('pdf')
    expect(reading.page.title).toBe('Avviso pubblico per contributi')
    expect(outline(reading)).toEqual([
      'heading1 Avviso pubblico per contributi',
      `paragraph ${LEFT}`,
      `paragraph ${RIGHT}`,
    ])
  })

  test('a table is read row by row, a cell of two lines as one', async () => {
    expect(outline(await readWhole(makePdf([{ draws: table }])))).toEqual([
      'heading1 Avviso pubblico per contributi',
      'label Scadenza',
      'value «Scadenza» 15/05/2026',
      'label Pubblicazione esiti',
      'value «Pubblicazione esiti» 30/06/2026',
      'label Termine per la rendicontazione delle spese sostenute',
      'value «Termine per la rendicontazione delle spese sostenute» entro e non oltre il 31/12/2026',
    ])
  })

  test('the heads of a table name the cells below them', async () => {
    const rows = [
      ['Linea', 'Apertura', 'Scadenza'],
      ['Sport', '01/04/2026', '15/05/2026'],
      ['Cultura', '10/04/2026', '20/05/2026'],
    ]
    const draws = rows.flatMap((cells, row) => cells.map((text, at) => ({ text, x: 60 + at * 150, y: 130 + row * 16 })))
    const lines = outline(await readWhole(makePdf([{ draws: [TITLE, ...draws] }])))
    expect(lines).toContain('value «Sport · Scadenza» 15/05/2026')
    expect(lines).toContain('value «Cultura · Apertura» 10/04/2026')
  })

  test.each([
    ['blanks', 'Scadenza                15/05/2026'],
    ['dots', 'Scadenza ............... 15/05/2026'],
  ])('a field and its value kept apart by %s', async (_, text) => {
    const reading = await readWhole(makePdf([{ draws: [TITLE, { text, x: 60, y: 130 }] }]))
    expect(outline(reading)).toContain('value «Scadenza» 15/05/2026')
  })

  test('words cut at the end of a line are mended, compounds keep their hyphen', async () => {
    const { page } = await readWhole(makePdf([{ draws: hyphenated }]))
    expect(page.text).toContain('Le domande di partecipazione all’avviso di co-progettazione vanno trasmesse via PEC.')
  })

  test('letterhead and page numbers of every sheet are told once; a sentence goes on over the turn of the page', async () => {
    const sheet = (number: number, text: string) => ({
      draws: [
        { text: 'COMUNE DI BORGO LIETO', x: 200, y: 40 },
        { text: 'Via Roma 1 - PEC protocollo@pec.borgolieto.example', x: 150, y: 800, size: 8 },
        { text: `Pagina ${number} di 3`, x: 280, y: 815, size: 8 },
        ...prose(text, { x: 60, y: 640, width: 470 }),
      ],
    })
    const filler = 'Il presente avviso disciplina la concessione di contributi economici alle associazioni. '
      .repeat(6)
      .trim()
    const reading = await readWhole(
      makePdf([
        sheet(1, `${filler} Le domande devono pervenire al protocollo del Comune a pena di esclusione entro le ore`),
        sheet(2, `12.00 del 15 maggio 2026. ${filler}`),
        sheet(3, filler),
      ]),
    )
    const { text, blocks, sheets } = reading.page
    expect(text.match(/COMUNE DI BORGO LIETO/g)).toHaveLength(1)
    expect(text.match(/protocollo@pec/g)).toHaveLength(1)
    expect(text).not.toMatch(/Pagina \d/)
    expect(blocks.find(({ start, end }) => text.slice(start, end).includes('protocollo@pec'))?.region).toBe('footer')
    expect(text).toContain('entro le ore 12.00 del 15 maggio 2026.')
    // The sheet is known to the letter, inside the sentence that runs over.
    expect(text.slice(sheets[1]).startsWith('12.00 del 15 maggio')).toBe(true)
    expect(sheetAt(reading.page, text.indexOf('entro le ore'))).toBe(1)
    expect(sheetAt(reading.page, text.indexOf('15 maggio'))).toBe(2)
  })

  test.each([90, 180, 270] as const)('a sheet shown turned by %i degrees', async (rotate) => {
    const upright = await readWhole(makePdf([{ draws: twoColumns }]))
    const { page } = await readWhole(makePdf([{ draws: twoColumns, rotate }]))
    expect(page.text).toBe(upright.page.text)
  })

  test('the term of a notice is read from its second sheet', async () => {
    const first = {
      draws: [
        TITLE,
        ...prose('Il Comune concede contributi alle associazioni sportive.', { x: 60, y: 130, width: 470 }),
      ],
    }
    const { page } = await readWhole(makePdf([first, { draws: twoColumns.slice(1) }]))
    const { call } = readCall(page, '2026-04-01')
    expect(call?.deadline).toMatchObject({ kind: 'fixed', date: '2026-05-15', time: '12:00' })
    const piece = call?.evidence.find(({ field }) => field === 'deadline')
    expect(page.text.slice(piece?.start, piece?.end)).toBe(piece?.quote)
    expect(sheetAt(page, piece?.start ?? 0)).toBe(2)
  })
})

describe('beside pdftotext', () => {
  const { status } = spawnSync('pdftotext', ['-v'])
  const isThere = status === 0
  if (!isThere) console.info('Left out: comparison with pdftotext (poppler-utils is not installed).')

  test.runIf(isThere).each([
    ['two columns', twoColumns],
    ['a table', table],
    ['hyphens', hyphenated],
  ])('%s: the same words', async (_, draws) => {
    const folder = mkdtempSync(join(tmpdir(), 'segnabandi-pdf-'))
    try {
      const file = join(folder, 'avviso.pdf')
      const bytes = makePdf([{ draws }])
      writeFileSync(file, bytes)
      const theirs = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout
      const { page } = await readWhole(bytes)
      const words = (text: string) =>
        text
          .replace(/(\p{L})-\s+(?=\p{Ll})/gu, '$1')
          .replace(/-/g, '')
          .split(/\s+/)
          .filter(Boolean)
          .sort()
      expect(words(page.text)).toEqual(words(theirs))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('what cannot be read is named', () => {
  const picture = { width: 800, height: 1100 }

  test('a scan, also with the stamp of the protocol office on it', async () => {
    expect(await refused(makePdf([{ picture }]))).toBe('scan')
    const stamp = { text: 'Comune di Borgo Lieto - Prot. n. 1234 del 02/05/2026 - arrivo', x: 60, y: 30, size: 8 }
    expect(
      await refused(
        makePdf([
          { picture, draws: [stamp] },
          { picture, draws: [stamp] },
        ]),
      ),
    ).toBe('scan')
    expect(await refused(makePdf([{}]))).toBe('scan')
  })

  test('text recognised on a scan is read and believed less', async () => {
    const reading = await readWhole(makePdf([{ picture, draws: twoColumns }]))
    expect(reading.isRecognised).toBe(true)
    const { call } = readDocumentCall(reading, 'Avviso.pdf', { published: '2026-04-01' })
    expect(call?.deadline).toMatchObject({ date: '2026-05-15', certainty: 0.7 })
    const why = call?.evidence.find(({ field }) => field === 'deadline')?.why
    expect(why).toMatch(/riconosciuto su una scansione: da verificare; nel documento «Avviso\.pdf», pagina 1$/)
  })

  test('fonts that do not say their letters', () => {
    expect(() =>
      refuseGarbled([
        [{ y: 0, size: 10, region: 'main', runs: [{ text: 'e\ue001\ue002\ue003 a\ue004', x: 0, end: 9 }] }],
      ]),
    ).toThrow(/fonts/)
  })

  test('a short notice beside a picture is no scan', async () => {
    const short = { text: 'Le domande per i contributi si presentano entro il 15 maggio 2026.', x: 60, y: 130 }
    expect(await refused(makePdf([{ draws: [TITLE, short], picture: { width: 300, height: 300 } }]))).toBe('read')
  })

  test('locked with a password', async () => {
    expect(await refused(makePdf([{ draws: twoColumns }], { isLocked: true }))).toBe('encrypted')
  })

  test('cut short: what is left is read, or it is broken', async () => {
    const bytes = makePdf(Array.from({ length: 4 }, () => ({ draws: twoColumns })))
    expect(await refused(bytes.subarray(0, 60))).toBe('broken')
    expect(await refused(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('broken')
    expect(['read', 'broken', 'scan']).toContain(await refused(bytes.subarray(0, bytes.length / 2)))
  })

  test('an error page that came as a PDF, an Office file of old, a picture', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    expect(await refused(text('<!DOCTYPE html><html><body>404</body></html>'))).toBe('unknown-format')
    expect(await refused(text('{\\rtf1 avviso}'))).toBe('unknown-format')
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe('unknown-format')
    expect(await refused(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toBe('scan')
    expect(await refused(new Uint8Array())).toBe('broken')
  })
})

describe('bounds', () => {
  test('five thousand pages are no notice', { timeout: 60_000 }, async () => {
    const many = makePdf(Array.from({ length: 5_000 }, () => ({ draws: [TITLE] })))
    expect(['too-long', 'too-large']).toContain(await refused(many))
  })

  test('a long notice is read as far as the limit, and how much is left is told', async () => {
    const long = makePdf(
      Array.from({ length: 75 }, (_, at) => ({
        draws: [{ text: `Articolo ${at} dell’avviso pubblico per contributi`, x: 60, y: 300 }],
      })),
    )
    const { page, sheetsLeft } = await readWhole(long)
    expect([page.sheets.length, sheetsLeft]).toEqual([60, 15])
  })

  test('time and bytes', async () => {
    const bytes = makePdf(Array.from({ length: 60 }, () => ({ draws: twoColumns })))
    expect(await refused(bytes, { ms: 1 })).toBe('too-long')
    expect(await refused(bytes, { bytes: 100 })).toBe('too-large')
  })
})
