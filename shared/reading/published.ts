// The day a text was published, from which years left out and "entro domani" are counted.
import type { Page, Span } from '../page/page.ts'
import { parseDay } from './dates/calendar.ts'
import { findDates } from './dates/find.ts'
import { fold } from './fold.ts'

export interface Published {
  day: string
  /** Where the text says it; null when metadata, address or caller do. */
  span: Span | null
  /** In Italian. */
  because: string
}

const FIRST_BLOCKS = 40
const LONGEST_DATELINE = 90
/** "ROMA, 12 maggio 2023 - " opens a paragraph. */
const OPENING = 40
/** A line with one of these tells of the call, not of the page. */
const TERM =
  /scad|entro|termin|fino|chiu|apert|prorog|dal \d|dalle|\bn\. ?\d|det|delib|legge|decret|asta|lotto|conc|bando|avviso/

/** The day of publication: as given, as the page declares it, as its dateline or its address writes it. */
export function readPublished(page: Page, given: string | null): Published | null {
  if (given !== null) return { day: given, span: null, because: 'giorno di pubblicazione indicato' }
  if (page.published !== null) return { day: page.published, span: null, because: 'dichiarato dalla pagina' }
  return dateline(page) ?? inAddress(page.url)
}

function dateline(page: Page): Published | null {
  let masthead: Published | null = null
  for (const block of page.blocks.slice(0, FIRST_BLOCKS)) {
    const end = Math.min(block.end, block.start + LONGEST_DATELINE + OPENING)
    const words = page.text.slice(block.start, end)
    if (!/\d/.test(words)) continue
    const found = datelineIn(words, fold(words), block.end - block.start)
    if (found === null) continue
    const span = { start: block.start + found.start, end: block.start + found.end }
    const read = { day: found.day, span, because: 'data scritta in testa al testo' }
    // the day in a masthead is the day the page was saved; the article's own day is nearer to it
    if (block.region === 'main' || block.region === 'notice') return read
    if (block.region === 'header') masthead ??= read
  }
  return masthead
}

function datelineIn(words: string, folded: string, length: number): (Span & { day: string }) | null {
  const short = length <= LONGEST_DATELINE
  for (const { certain, date, start, end, citation } of findDates(words, folded, null)) {
    if (certain.year === undefined || certain.day === undefined || date === null || citation) continue
    const before = folded.slice(0, start)
    const after = folded.slice(end)
    if (TERM.test(before.replace(/pubblicat[oa]/g, '')) || (short && TERM.test(after))) continue
    if (short ? before.length + after.length <= 50 : start <= OPENING && /^\s*[-.]/.test(after))
      return { day: date, start, end }
  }
  return null
}

/** /2023/10/20/, /2023-10-20-…, …-20231020.html */
const IN_ADDRESS = /[/_-](20[0-3]\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

function inAddress(url: string | null): Published | null {
  const found = url === null ? null : IN_ADDRESS.exec(url.slice(0, 2048))
  if (!found) return null
  const day = `${found[1]}-${found[3]}-${found[4]}`
  return parseDay(day) === null ? null : { day, span: null, because: "scritto nell'indirizzo della pagina" }
}
