// A page saved as text, the text of a PDF, the body of a news item: the same Page, from lines instead of tags.

import { siteKey } from './address.ts'
import { compactName, removeInvisible } from './characters.ts'
import { Draft, type Setting } from './draft.ts'
import { cutSiteName } from './headline.ts'
import { writeInline } from './inline-markup.ts'
import type { Page, Region } from './page.ts'
import { createPlace, type Place } from './place.ts'
import { isLabelled, readUnits } from './text-lines.ts'
import { isMasthead, isProse, type PlacedUnit, placeUnits, plainWords } from './text-regions.ts'

const LONGEST_TEXT = 5_000_000

/**
 * Reduces text to what reading needs. Never throws; past 5 MB the rest is left out, and the page says so.
 * @param url the address it was read from, against which relative links resolve; null when unknown
 * @param title the headline when the caller knows it; null to find it in the text
 */
export function textPage(text: string, url: string | null, title: string | null): Page {
  const units = placeUnits(
    readUnits(removeInvisible(text.slice(0, LONGEST_TEXT)).replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')),
  )
  const siteName = findSiteName(units, url)
  const given = title === null ? null : cutSiteName(title, siteName, url).headline || title
  const headline = given ?? findHeadline(units, siteName, url)
  const draft = new Draft()
  const places = new Map<Region, Place>()
  for (const unit of units) {
    let place = places.get(unit.region)
    if (place === undefined) {
      place = createPlace(null, null, false, null)
      place.settled = unit.region
      places.set(unit.region, place)
    }
    writeUnit(unit, draft, place, url, headline)
  }
  return {
    kind: 'text',
    url,
    canonicalUrl: null,
    title: headline,
    siteName,
    published: null,
    language: null,
    description: null,
    ...draft.finish(),
    jsonLd: [],
    sheets: [],
    ...(text.length > LONGEST_TEXT ? { isCut: true as const } : {}),
  }
}

function writeUnit(unit: PlacedUnit, draft: Draft, place: Place, url: string | null, headline: string | null): void {
  const setting: Setting = { kind: 'paragraph', level: 0, label: null, place }
  if (unit.kind === 'row') {
    writeRow(unit.cells, draft, setting, url)
    return
  }
  setting.kind = unit.kind
  setting.level = unit.level
  if (unit.region === 'main' && headline !== null && plainWords(unit) === headline) {
    setting.kind = 'heading'
    setting.level = 1
  }
  writeInline(unit.text, draft, setting, url)
  draft.close(setting)
}

/** Two cells are label and value; more are one line, as they stood. */
function writeRow(cells: readonly string[], draft: Draft, setting: Setting, url: string | null): void {
  const labelled = isLabelled(cells)
  for (const [column, cell] of cells.entries()) {
    if (labelled) {
      setting.kind = column === 0 ? 'label' : 'value'
      setting.label = column === 0 ? null : (cells[0]?.replace(/ ?:$/, '') ?? null)
    }
    if (column > 0) draft.space()
    writeInline(cell, draft, setting, url)
    if (labelled) draft.close(setting)
  }
  draft.close(setting)
}

/** Lines of a letterhead and formulas of an act: never its title. */
const LETTERHEAD =
  /^(?:(?:comune di|citt[aà] di|citt[aà] metropolitana|provincia|regione|unione)(?![^:]{0,50}: )|azienda|istituto|settore|servizio|ufficio|area|dipartimento|direzione|via |viale |piazza |corso |prot|(?:il|la) (?:responsabile|dirigente|direttore|direttrice|sindac[oa]|presidente|segretari[oa])|deliberazione|determinazione|si rende noto|rende noto|avvisa|visto|vista|decreta|all['’]albo|\d)/i
const FIELD =
  /^(?:scadenza|termine|ente|data|importo|dotazione|destinatari|beneficiari|info|telefono|sede|luogo|orari)[^:]{0,30}:/i
const CONTACT = /@|https?:|www\.|\btel\b|\bprot\b/i
const ISSUER_PREFIX = /^(?:comune|citt[aà]|provincia|regione|unione) [\p{L}'’ ]{2,40}\s[-–—]\s/iu
export const SUBJECT = /^oggetto\s?:\s?/i
const CALL_WORD =
  /^(?:avviso|bando|manifestazion[ei] d|concorso|concessione|selezione|procedura|proroga|premio|indagine di mercato)/i
const LONGEST_TITLE = 200
/** The title of an act stands among its first lines. */
const TITLE_LINES = 15

/** A marked heading; else, among the first lines, the one that names a call, its "Oggetto:", or the first that is no letterhead. */
function findHeadline(units: readonly PlacedUnit[], siteName: string | null, url: string | null): string | null {
  const main = units.filter((unit) => unit.region === 'main')
  const first = main.findIndex(isProse)
  const marked = main.findIndex((unit) => unit.kind === 'heading' && unit.marked)
  const lines = main.slice(0, TITLE_LINES).filter((unit) => unit.kind === 'heading' || unit.kind === 'paragraph')
  const above = (first === -1 ? main : main.slice(0, first)).map(titleWords)
  const chosen =
    headingWords(main, marked, first) ??
    lines
      .filter((unit) => unit.kind === 'heading')
      .map(titleWords)
      .find((words) => words !== null && CALL_WORD.test(words)) ??
    lines
      .map(plainWords)
      .find((words) => SUBJECT.test(words))
      ?.replace(SUBJECT, '')
      .slice(0, LONGEST_TITLE) ??
    above.find((words) => words !== null)
  return chosen ? cutSiteName(chosen, siteName, url).headline || null : null
}

function headingWords(main: readonly PlacedUnit[], marked: number, firstProse: number): string | null {
  const unit = main[marked]
  return unit && (firstProse === -1 || marked < firstProse) ? plainWords(unit) : null
}

/** The words of a unit that could be a title; null when they could not. */
function titleWords(unit: PlacedUnit): string | null {
  const words = plainWords(unit).replace(ISSUER_PREFIX, '')
  return (unit.kind === 'heading' || unit.kind === 'paragraph') && couldBeTitle(words) ? words : null
}

/** Words of a length a title has, and neither letterhead, nor field, nor address. */
export function couldBeTitle(words: string): boolean {
  if (words.length < 12 || words.length > LONGEST_TITLE || /[.;:]$/.test(words)) return false
  return !(LETTERHEAD.test(words) || CONTACT.test(words) || FIELD.test(words))
}

/** Begins as the names of calls do: "Avviso pubblico …", "Manifestazione di interesse …". */
export const namesCall = (words: string): boolean => CALL_WORD.test(words)

/**
 * The site's name: the masthead or the host, in the spelling that credits or another short line give it
 * ("VIVEREMILANO" is spelled "Vivere Milano" under CREDITS); else the masthead itself.
 */
function findSiteName(units: readonly PlacedUnit[], url: string | null): string | null {
  const around = units.filter((unit) => unit.region !== 'main' && unit.kind !== 'row')
  const masthead = around.map(plainWords).find((words) => isMasthead(words) && words.length > 5) ?? null
  const key = url === null ? null : siteKey(url)
  const names = [masthead?.replace(/\.[a-z]{2,4}$/i, '') ?? '', key?.split('.')[0] ?? '']
    .map(compactName)
    .filter((name) => name.length > 4)
  for (const unit of around) {
    const words = plainWords(unit)
    if (words.length <= 60 && words !== masthead && names.includes(compactName(words))) return words
  }
  if (masthead !== null) return masthead
  for (const unit of around) {
    const owner =
      /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}\s*(?:-\s*\d{4}\s*)?)?(\p{Lu}[\p{L}\d.'’ -]{2,50})$/iu.exec(
        plainWords(unit),
      )
    if (owner?.[1] && !/riproduzione|tutti i diritti/i.test(owner[1])) return owner[1].trim()
  }
  return null
}
