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
  const placed: PlacedUnit[] = units.map((unit) => ({ ...unit, region: furnitureOf(unit) ?? 'main' }))
  joinAcrossAdverts(placed)
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

/** Ends in the middle of a sentence. */
function isCut(unit: Unit): boolean {
  return unit.kind === 'paragraph' && unit.text.length >= 50 && /[\p{L}\d,]$/u.test(plainWords(unit))
}

/**
 * Adverts between the two halves of a sentence: a paragraph without an end, short lines, a paragraph that begins in
 * lower case. The halves become one and the short lines come after it, aside.
 */
function joinAcrossAdverts(units: PlacedUnit[]): void {
  for (let i = 0; i < units.length; i++) {
    const half = units[i]
    if (half?.region !== 'main' || !isCut(half)) continue
    let next = i + 1
    // Fourteen lines: three adverts of four lines each and their blanks; more is another article.
    while (next < units.length && next - i <= 14 && isAdvertLine(units[next], half.group)) next++
    const other = units[next]
    if (
      next === i + 1 ||
      !other ||
      other.kind !== 'paragraph' ||
      !/^\p{Ll}/u.test(other.text) ||
      other.text.length < 30
    )
      continue
    for (let advert = i + 1; advert < next; advert++) {
      const unit = units[advert]
      if (unit) unit.region = 'aside'
    }
    half.text = `${half.text} ${other.text}`
    units.splice(next, 1)
    i--
  }
}

function isAdvertLine(unit: PlacedUnit | undefined, group: number): boolean {
  if (unit === undefined || unit.group === group || unit.text.length > SHORT || unit.kind === 'row') return false
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
