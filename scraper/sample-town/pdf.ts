// A small PDF of plain lines, so that the town has attachments to download. One sheet, one built-in font.

const PER_SHEET = 46

/** Characters of WinAnsi (windows-1252) that Italian needs beyond ASCII and Latin-1. */
const BEYOND_LATIN1: Record<string, number> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 }

function latin(text: string): Buffer {
  return Buffer.from([...text].map((letter) => BEYOND_LATIN1[letter] ?? Math.min(letter.charCodeAt(0), 255)))
}

const literal = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('(', '\\(').replaceAll(')', '\\)')

function wrap(text: string, width = 88): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** The same paragraphs give the same bytes. */
export function writePdf(title: string, paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph), '']).slice(0, PER_SHEET)
  const drawn = [
    'BT /F2 15 Tf 60 780 Td',
    `(${literal(title.slice(0, 70))}) Tj ET`,
    'BT /F1 10.5 Tf 15 TL 60 745 Td',
    ...lines.map((line) => `(${literal(line)}) Tj T*`),
    'ET',
  ].join('\n')
  const stream = latin(drawn)
  const font = (name: string) =>
    Buffer.from(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Lang (it-IT) >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    ),
    Buffer.concat([Buffer.from(`<< /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream')]),
    font('Helvetica'),
    font('Helvetica-Bold'),
    Buffer.concat([Buffer.from('<< /Title ('), latin(literal(title)), Buffer.from(') >>')]),
  ]
  const chunks = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = chunks[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const at = length
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    chunks.push(whole)
    length += whole.length
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}
