// A PDF opened with pdf.js: its sheets, each as words with the place they stand at. Nothing is drawn or run.
import { getResolvedPDFJS } from 'unpdf'
import { CannotRead, type DocumentLimits } from './reading.ts'

/** Words drawn in one go. Lengths in points, counted from the upper left corner of the upright sheet. */
export interface Item {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** Of the letters. */
  size: number
}

export interface Sheet {
  items: Item[]
  width: number
  height: number
}

interface Opened {
  sheets: Sheet[]
  /** Of the whole PDF. */
  count: number
}

interface Drawn {
  str: string
  /** [a b c d e f]: where the text runs and stands (ISO 32000-1, 8.3.3). */
  transform: number[]
  width: number
}

/** More words than this on one sheet is a map or an attack. */
const MOST_ITEMS = 40_000

/** @throws CannotRead */
export async function openPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<Opened> {
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS()
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures are never looked at.
    maxImageSize: 1,
  })
  try {
    const pdf = await loading.promise
    if (pdf.isPureXfa) throw new CannotRead('unknown-format', 'It is an XFA form, which only Adobe Reader shows.')
    if (pdf.numPages > limits.mostSheets)
      throw new CannotRead('too-long', `It has ${pdf.numPages} pages; at most ${limits.mostSheets} are looked at.`)
    const sheets: Sheet[] = []
    let letters = 0
    for (let number = 1; number <= Math.min(pdf.numPages, limits.sheets) && letters < limits.letters; number++) {
      const page = await pdf.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const drawn = items.filter((item): item is typeof item & Drawn => 'str' in item).slice(0, MOST_ITEMS)
      const sheet = upright(drawn, transform, { width, height })
      for (const { text } of sheet.items) letters += text.length
      sheets.push(sheet)
      page.cleanup()
    }
    return { sheets, count: pdf.numPages }
  } catch (error) {
    throw explain(error)
  } finally {
    await loading.destroy()
  }
}

function explain(error: unknown): unknown {
  if (error instanceof CannotRead) return error
  const { name = '', message = String(error) } = error as { name?: string; message?: string }
  if (name === 'PasswordException')
    return new CannotRead('encrypted', 'It is locked with a password: ask the office for an open copy.')
  return new CannotRead('broken', `The PDF is broken (${message.slice(0, 120)}): fetch it again, or tell the site.`)
}

type Way = 'right' | 'left' | 'up' | 'down'

/** Words as they stand on the sheet when it is held so that most of them run from left to right. */
function upright(drawn: readonly Drawn[], view: readonly number[], box: { width: number; height: number }): Sheet {
  const placed = drawn.flatMap((one) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = one.transform
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
    const run = { x: va * a + vc * b, y: vb * a + vd * b }
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    const x = va * e + vc * f + ve
    const y = vb * e + vd * f + vf
    if (!Number.isFinite(x + y + size + one.width) || size <= 0) return []
    const way: Way = Math.abs(run.x) >= Math.abs(run.y) ? (run.x >= 0 ? 'right' : 'left') : run.y >= 0 ? 'down' : 'up'
    return [{ text: one.str, x, y, size, width: one.width, way }]
  })
  const letters = { right: 0, left: 0, up: 0, down: 0 }
  for (const { way, text } of placed) letters[way] += text.trim().length
  const main = (['right', 'down', 'up', 'left'] as const).reduce((best, way) =>
    letters[way] > letters[best] ? way : best,
  )
  // Words that run another way are stamps in the margin.
  const items = placed
    .filter(({ way }) => way === main)
    .map(({ text, x, y, size, width }) => ({ text, size, width, ...turned(x, y, main, box) }))
  const isTurned = main === 'up' || main === 'down'
  return { items, width: isTurned ? box.height : box.width, height: isTurned ? box.width : box.height }
}

function turned(x: number, y: number, way: Way, { width, height }: { width: number; height: number }) {
  if (way === 'down') return { x: y, y: width - x }
  if (way === 'up') return { x: height - y, y: x }
  return way === 'left' ? { x: width - x, y: height - y } : { x, y }
}
