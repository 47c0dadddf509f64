// Which units of a plain text are the article, and which the site around it: menus, adverts, credits.
import { fold } from '../reading/fold.ts'
import { furnitureRegion } from './furniture.ts'
import type { Region } from './page.ts'
import type { Unit } from './text-lines.ts'

export interface PlacedUnit extends Unit {
  region: Region
}

/** A paragraph this long with a sentence in it is prose; menus and adverts have none. */
const PROSE = 140
const SHORT = 90
/** After the article these open what goes on to the end of the page. */
const CLOSING =
  /^(?:credits?|colophon|ultime notizie|altre notizie|sezioni|articol[oi] (?:successiv|precedent|correlat)|notizie correlate|leggi anche|potrebbe interessart|ti potrebbe|tutti i diritti riservati|newsletter)/
/** Letters enough for the article to have been seen. */
const SEEN = 300

export function placeUnits(units: readonly Unit[]): PlacedUnit[] {
  const placed = joinAcrossAdverts(units.map((unit) => ({ ...unit, region: furnitureOf(unit) ?? 'main' })))
  spreadInGroups(placed)
  closeAfterArticle(placed)
  setMastheadAside(placed)
  // A text that is nothing but short lines is still the text we were given.
  if (!placed.some((unit) => unit.region === 'main')) for (const unit of placed) unit.region = 'main'
  return placed
}

/** Plain words of a unit, marks of emphasis left out. */
export function plainWords(unit: Unit): string {
  return unit.text.replace(/[*_]{1,3}/g, '').trim()
}

function furnitureOf(unit: Unit): Region | null {
  if (
    unit.kind === 'row' &&
    unit.cells.length > 4 &&
    unit.cells.every((cell) => cell.length < 30 && !/\d{4}/.test(cell))
  )
    return 'nav'
  return unit.kind === 'row' ? null : furnitureRegion(plainWords(unit))
}

export function isProse(unit: Unit): boolean {
  return unit.kind === 'paragraph' && unit.text.length >= PROSE
}

/** Ends in the middle of a sentence. A line all in italics (a summary, a quotation) is whole. */
function isCut(unit: PlacedUnit): boolean {
  const { text } = unit
  if (unit.region !== 'main' || unit.kind !== 'paragraph' || text.length < 50) return false
  return /^[^*_]/.test(text) && /[\p{L}\d,]$/u.test(text.slice(-2))
}

/** Looks like the first half of a sentence, not like the line of an advert: it begins as sentences do. */
function beginsSentence(unit: PlacedUnit): boolean {
  return isCut(unit) && /^["“«]?\p{Lu}/u.test(unit.text) && /\p{Ll}$/u.test(unit.text.slice(-2))
}

/** Three adverts of four lines each, and something more; what follows that is another article. */
const MOST_ADVERT_LINES = 14

/**
 * Adverts between the two halves of a sentence: a paragraph without an end, short lines, a paragraph that begins in
 * lower case. The halves become one and the short lines come after it, aside.
 */
function joinAcrossAdverts(units: readonly PlacedUnit[]): PlacedUnit[] {
  const joined: PlacedUnit[] = []
  /** Where in `joined` the sentence still open stands. */
  let half = -1
  for (const unit of units) {
    const open = joined[half]
    const apart = joined.length - half - 1
    if (open && apart > 0 && unit.kind === 'paragraph' && unit.region === 'main' && goesOn(unit, open)) {
      for (const advert of joined.slice(half + 1)) advert.region = 'aside'
      joined[half] = { ...open, text: `${open.text} ${unit.text}`, group: unit.group }
      if (!isCut(unit)) half = -1
      continue
    }
    const isNewHalf = isCut(unit) && (open === undefined || beginsSentence(unit))
    joined.push(unit)
    if (isNewHalf) half = joined.length - 1
    else if (open && (apart >= MOST_ADVERT_LINES || !isAdvertLine(unit, open.group))) half = -1
  }
  return joined
}

/** The second half: lower case, and a sentence in itself ("di Un Autore" under a book's name is none). */
function goesOn(unit: PlacedUnit, half: PlacedUnit): boolean {
  const { text } = unit
  if (unit.group === half.group || !/^\p{Ll}/u.test(text)) return false
  return text.length >= SHORT || (text.length >= 30 && /[.!?»”"]$/.test(text.slice(-1)))
}

function isAdvertLine(unit: PlacedUnit, group: number): boolean {
  if (unit.group === group || unit.text.length > SHORT || unit.kind === 'row') return false
  return !/[.;:]$/.test(plainWords(unit))
}

/** A known line of a menu takes the short lines of its group with it. */
function spreadInGroups(units: PlacedUnit[]): void {
  const prose = units.findIndex(isProse)
  let start = 0
  while (start < units.length) {
    let end = start
    const group = units[start]?.group
    while (end < units.length && units[end]?.group === group) end++
    const lines = units.slice(start, end)
    const known = lines.filter((unit) => unit.region !== 'main')
    const region = known[0]?.region
    const share = start < prose ? 3 : 2
    const menu =
      lines.length >= 3 && known.length * share >= lines.length && lines.every((unit) => unit.text.length <= 60)
    if (region && menu) for (const unit of lines) unit.region = region
    start = end
  }
}

/** After the article, from "Articolo successivo" or "CREDITS" on, nothing is of the article. */
function closeAfterArticle(units: PlacedUnit[]): void {
  let seen = 0
  let closing: Region | null = null
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]
    if (!unit) continue
    const opener = unit.region !== 'main' && CLOSING.test(fold(plainWords(unit))) && seen >= SEEN
    if (opener && (closing !== null || proseFrom(units, i) < Math.min(seen, SEEN))) {
      closing = unit.region === 'footer' || closing === null ? unit.region : closing
    } else if (closing !== null && unit.region === 'main') unit.region = closing
    if (closing === null && unit.region === 'main' && isProse(unit)) seen += unit.text.length
  }
}

function proseFrom(units: readonly PlacedUnit[], from: number): number {
  let prose = 0
  for (let i = from; i < units.length; i++) {
    const unit = units[i]
    if (unit && unit.region === 'main' && isProse(unit)) prose += unit.text.length
  }
  return prose
}

/** What stands above the marked headline of a saved page is masthead, date of the day, menus. */
function setMastheadAside(units: PlacedUnit[]): void {
  const prose = units.findIndex((unit) => unit.region === 'main' && isProse(unit))
  const headline = units.findIndex((unit, i) => i < prose && isHeadline(unit, i, units, prose))
  for (let i = 0; i < headline; i++) {
    const unit = units[i]
    if (unit?.region === 'main') unit.region = 'header'
  }
}

/** A marked heading of the article; a masthead is one word in capitals, or a name with another heading under it. */
function isHeadline(unit: PlacedUnit, at: number, units: readonly PlacedUnit[], prose: number): boolean {
  if (unit.kind !== 'heading' || !unit.marked || unit.region !== 'main') return false
  const words = plainWords(unit)
  const others = units.slice(at + 1, prose).some((one) => one.kind === 'heading' && one.marked && one.region === 'main')
  return !(others && (isMasthead(words) || words.split(' ').length <= 2))
}

/** "VIVEREMILANO", "ILPICCOLO.NET": one word, all capitals or a domain. */
export function isMasthead(words: string): boolean {
  return /^(?:[\p{Lu}\d.'’-]{4,40}|[\w-]{2,40}\.(?:it|net|com|info|org|eu|news|tv))$/u.test(words)
}
