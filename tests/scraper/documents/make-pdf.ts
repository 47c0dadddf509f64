// Writes small PDFs for the tests: words where they are told to stand, pictures, locks. Points, from the upper left.

export interface Draw {
  text: string
  x: number
  y: number
  size?: number
}

export interface SheetOf {
  draws?: readonly Draw[]
  /** Degrees clockwise at which a viewer shows the sheet. */
  rotate?: 0 | 90 | 180 | 270
  /** A grey picture over the whole sheet, of this many pixels. */
  picture?: { width: number; height: number }
}

interface Making {
  /** Locked: no password opens it, the empty one least of all. */
  isLocked?: boolean
}

const WIDTH = 595
const HEIGHT = 842
/** Characters of WinAnsi beyond Latin-1. */
const BEYOND: Record<string, number> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '•': 0x95 }
const latin = (text: string) => Buffer.from([...text].map((letter) => BEYOND[letter] ?? letter.charCodeAt(0) & 255))
const literal = (text: string) => text.replace(/[\\()]/g, '\\$&')

/** Widths of Courier: every letter six tenths of the size, so that a test can say where a line ends. */
const widthOf = (text: string, size = 10) => text.length * 0.6 * size

/** Lines of a paragraph, wrapped at a width in points. */
export function prose(
  text: string,
  { x, y, width, size = 10, leading = 1.2 }: { x: number; y: number; width: number; size?: number; leading?: number },
): Draw[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => ({ text: line, x, y: y + index * leading * size, size }))
}

export function makePdf(sheets: readonly SheetOf[], { isLocked = false }: Making = {}): Uint8Array {
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(''), // the sheets, known at the end
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>'),
  ]
  const add = (object: Buffer) => objects.push(object)
  const stream = (entries: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ])
  const kids = sheets.map(({ draws = [], rotate = 0, picture }) => {
    const drawn = draws.map(
      ({ text, x, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${(HEIGHT - y).toFixed(2)} Tm (${literal(text)}) Tj ET`,
    )
    let resources = '/Font << /F1 3 0 R >>'
    if (picture !== undefined) {
      const grey = Buffer.alloc(picture.width * picture.height, 200)
      const image = add(
        stream(
          `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
          grey,
        ),
      )
      resources += ` /XObject << /I1 ${image} 0 R >>`
      drawn.unshift(`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I1 Do Q`)
    }
    const content = add(stream('', latin(drawn.join('\n'))))
    return add(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Contents ${content} 0 R /Resources << ${resources} >> >>`,
      ),
    )
  })
  objects[1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
  )
  const key = 'a0'.repeat(32)
  const lock = isLocked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    : ''
  return assemble(objects, lock)
}

function assemble(objects: readonly Buffer[], more: string): Uint8Array {
  const chunks = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = chunks[0]?.length ?? 0
  const table = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    const at = length
    chunks.push(whole)
    length += whole.length
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R${more} >>\nstartxref\n${length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(end)]))
}
