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
 * Reduces text to what reading needs. Never throws; past 5 MB the rest is left out.
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

/** Lines of a letterhead, which come before the title of an act. */
const LETTERHEAD =
  /^(?:comune di|citt[aà] di|citt[aà] metropolitana|provincia|regione|unione|settore|servizio|ufficio|area|dipartimento|direzione|via |viale |piazza |corso |prot|il (?:responsabile|dirigente|direttore|sindaco|presidente|segretario)|la (?:dirigente|responsabile)|si rende noto|rende noto|avvisa|visto|vista|decreta|all['’]albo|istituto|\d)/i
const LONGEST_TITLE = 200

/** The first heading of the article, or its first line when it is short and names something. */
function findHeadline(units: readonly PlacedUnit[], siteName: string | null, url: string | null): string | null {
  const main = units.filter((unit) => unit.region === 'main')
  const marked = main.find((unit) => unit.kind === 'heading' && unit.marked)
  const first = main.findIndex(isProse)
  const above = (first === -1 ? main : main.slice(0, first)).filter(
    (unit) => unit.kind === 'heading' || unit.kind === 'paragraph',
  )
  const named = above.find((unit) => {
    const words = plainWords(unit)
    return words.length >= 12 && words.length <= LONGEST_TITLE && !LETTERHEAD.test(words) && !/[.;:]$/.test(words)
  })
  const chosen = marked && (named === undefined || main.indexOf(marked) <= Math.max(first, 0)) ? marked : named
  if (chosen === undefined) return null
  return cutSiteName(plainWords(chosen), siteName, url).headline || null
}

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
