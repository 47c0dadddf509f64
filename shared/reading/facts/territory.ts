// The places a text names and the one it is about. From the text, the dateline, the headline and the address of an
// institution's site; a newspaper's address only names a Comune the text leaves unnamed.
import type { Span } from '../../page/page.ts'
import { comuneOfPaper } from '../../places/newspapers.ts'
import {
  comuneAt,
  comuneOfHost,
  comuniBeginning,
  comuniNamed,
  isAmbiguous,
  type Place,
  type Province,
  provinceOfHost,
  provinceOfSigla,
  regionAt,
  regionByAdjective,
  regionNamed,
  regionOfHost,
} from '../../places/places.ts'
import { fold } from '../fold.ts'
import { type Ground, lineStartOf } from './ground.ts'

export interface PlaceMention extends Span {
  name: string
  places: readonly Place[]
  /** How well the words around make it the place of the call. */
  weight: number
  why: string
}

const isUpper = (letter: string) => /\p{Lu}/u.test(letter)
const PREPOSITION = /(?:^|[\s"'«(])(?:a|ad|di|da|in|per|tra|su|presso|comune di|comuni di|citta di|territorio di)\s$/
const STREET =
  /\b(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|largo|vicolo|strada|lungomare|localita|loc\.|palazzo|teatro|santa?|san|don|stazione di|porta|ponte)\s(?:[a-z.]+\s){0,2}$/
/** Words after a given name: "Mario Pace" is a person. */
const PERSON_BEFORE = /\p{Lu}[\p{L}'’.]+ $/u

/** A capital that nothing of a word or an address stands right before. */
const CAPITAL = /(?<![\p{L}\d@./])[A-ZÀ-Ý]/gu

/** Where a capital begins a word, in these parts of a text. */
function capitalsIn(text: string, parts: readonly Span[]): number[] {
  const found: number[] = []
  for (const { start, end } of parts) {
    CAPITAL.lastIndex = start
    while (CAPITAL.test(text) && CAPITAL.lastIndex <= end) found.push(CAPITAL.lastIndex - 1)
  }
  return found
}

/**
 * Comuni named in the text with the signs that make them places, in order. Only capitals are looked at.
 * @param parts where to look, in order; else everywhere
 */
export function findPlaces(
  text: string,
  folded: string,
  own: (at: number) => boolean,
  parts: readonly Span[] = [{ start: 0, end: text.length }],
): PlaceMention[] {
  const found: PlaceMention[] = []
  let reached = 0
  for (const start of capitalsIn(text, parts)) {
    if (start < reached) continue
    const comune = comuneAt(folded, start)
    if (!comune || !own(start)) continue
    const { end, places } = comune
    const lineStart = lineStartOf(folded, start)
    const before = folded.slice(Math.max(lineStart, start - 40), start)
    const after = folded.slice(end, end + 14)
    const name = text.slice(start, end)
    if (STREET.test(before)) continue
    const shout = name === name.toUpperCase()
    const mention = { start, end, name: places[0]?.comune ?? name, places }
    if (
      /\b(?:comune|citta|municipio|comuni|amministrazione comunale|consiglio comunale|giunta|sindac[oa]) (?:di|del|dell'|della) ?$/.test(
        before,
      )
    )
      found.push({ ...mention, weight: 5, why: 'il testo dice "Comune di"' })
    else if (before.trim() === '' && /^\s?(?:[-–—]|\([a-z]{2}\)\s?[-–—])\s/.test(after) && (shout || end - start > 3))
      found.push({ ...mention, weight: 4, why: 'apre la notizia' })
    else if (before.trim() === '' && /^\s?[,:]\s/.test(after) && !isAmbiguous(name))
      found.push({ ...mention, weight: 3, why: 'apre il titolo' })
    else if (/^\s?\((?:[a-z]{2})\)/.test(after) && provinceOfSigla(after.replace(/[^a-z]/g, '').slice(0, 2)))
      found.push({ ...mention, weight: 3, why: 'è seguito dalla sigla della provincia' })
    else if (isAmbiguous(name) || (shout && name.length < 4)) continue
    else if (start === 0 && /^ [a-z]/.test(after)) found.push({ ...mention, weight: 2, why: 'apre il titolo' })
    else if (PREPOSITION.test(before))
      found.push({ ...mention, weight: places[0]?.comune.includes(' ') ? 2 : 1.5, why: 'è nominato nel testo' })
    else if (
      !PERSON_BEFORE.test(text.slice(Math.max(0, start - 30), start)) &&
      /(?:^|[\s"«(])(?:il|la|e|ed|,)?\s?$/.test(before)
    )
      found.push({ ...mention, weight: 0.7, why: 'è nominato nel testo' })
    reached = end
  }
  return found
}

const hostOf = (url: string | null): string =>
  (url === null ? undefined : /^https?:\/\/([^/:?#]{1,253})/i.exec(url)?.[1])?.toLowerCase() ?? ''

/** Host of the page when it is the site of a body and not of a newspaper; null otherwise. */
export function hostPlace(url: string | null): Place | null {
  const host = hostOf(url)
  return host === '' ? null : comuneOfHost(host)
}

/** The province whose site the page stands on. */
export function hostProvince(url: string | null): Province | null {
  return provinceOfHost(hostOf(url))
}

/** The region whose site the page stands on. */
export function hostRegion(url: string | null): string | null {
  const host = hostOf(url)
  return host === '' ? null : regionOfHost(host)
}

/** The one meant among Comuni of one name: the sigla, the province or the region said elsewhere tells. */
export function pickPlace(places: readonly Place[], folded: string, from: number): Place | null {
  if (places.length <= 1) return places[0] ?? null
  const near = folded.slice(from, from + 60)
  for (const place of places) {
    const sigla = place.sigla.toLowerCase()
    if (near.includes(`(${sigla})`)) return place
  }
  const named = places.filter(
    ({ province, region }) => folded.includes(fold(province)) || folded.includes(fold(region)),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

export interface MainPlace {
  /** Null when Comuni share the name and nothing tells which. */
  place: Place | null
  name: string
  /** Null when only the headline or the address names it. */
  mention: PlaceMention | null
  weight: number
}

const mainPlaces = new WeakMap<Ground, MainPlace | null>()

/** The Comune the text is about; found once for each text. */
export function mainPlace(ground: Ground): MainPlace | null {
  const known = mainPlaces.get(ground)
  if (known !== undefined) return known
  const found = findMainPlace(ground)
  mainPlaces.set(ground, found)
  return found
}

/**
 * "Augusta, a Carnevale …", "Cassano, secondo avviso …": a headline opened by a name that is also a word, or by the
 * first word of longer names. A word counts when the text or the site says it again.
 */
function placeOpeningHeadline(ground: Ground): PlaceMention | null {
  const words = /^(\p{Lu}[\p{L}'’]{3,}(?: \p{Lu}[\p{L}'’]{2,}){0,2})[,:]/u.exec(ground.headlineText)?.[1]
  if (words === undefined) return null
  const exact = comuniNamed(words)
  const places = exact.length > 0 ? exact : comuniBeginning(words)
  const [first] = places
  if (!first) return null
  const folded = fold(words)
  const host = hostOf(ground.page.url)
  const again =
    exact.length === 0 ||
    host.includes(folded.replace(/[^a-z]/g, '')) ||
    new RegExp(`[\\p{Ll},] ${words}(?!\\p{L})`, 'u').test(ground.text.slice(0, 20_000))
  if (!again) return null
  const name = places.length === 1 ? first.comune : words
  return { start: 0, end: words.length, name, places, weight: 3, why: 'apre il titolo' }
}

/** Enough to name an unnamed Comune, too little to place a call by. */
const PAPER = 1.5

/** The weights of each place's mentions add up, the headline's twice over. */
function findMainPlace(ground: Ground): MainPlace | null {
  const host = hostPlace(ground.page.url)
  if (host) return { place: host, name: host.comune, mention: null, weight: 6 }
  const totals = new Map<string, { weight: number; best: PlaceMention; inText: boolean }>()
  const add = (mention: PlaceMention, factor: number, inText: boolean) => {
    const known = totals.get(mention.name)
    const weight = mention.weight * factor
    if (!known) totals.set(mention.name, { weight, best: mention, inText })
    else {
      known.weight = Math.max(known.weight, weight) + Math.min(known.weight, weight) * 0.3
      if (inText && (!known.inText || mention.weight > known.best.weight)) {
        known.best = mention
        known.inText = true
      }
    }
  }
  const titled = findPlaces(ground.headlineText, ground.headlineFolded, () => true)
  for (const mention of titled) add(mention, 2, false)
  const opening = titled[0]?.start === 0 ? null : placeOpeningHeadline(ground)
  if (opening) add(opening, 2, false)
  // "Unione Terre di Castelli" is no news of Castelli
  const unions = ground.bodies().filter(({ level }) => level === 'unione')
  const own = (at: number) => ground.own(at) && !unions.some(({ start, end }) => at > start && at < end)
  for (const mention of findPlaces(ground.text, ground.folded, own, ground.ownParts))
    if (!ground.headline || mention.start < ground.headline.start || mention.start >= ground.headline.end)
      add(mention, 1, true)
  let top: { weight: number; best: PlaceMention; inText: boolean } | null = null
  for (const one of totals.values()) if (top === null || one.weight > top.weight) top = one
  if (!top) {
    // "Il Comune ha pubblicato …", and no place in the whole text: the town whose paper it is
    const paper = ground.page.url === null ? null : comuneOfPaper(ground.page.url)
    return paper && { place: paper, name: paper.comune, mention: null, weight: PAPER }
  }
  return {
    place: pickPlace(top.best.places, ground.folded, top.inText ? top.best.end : 0),
    name: top.best.name,
    mention: top.inText ? top.best : null,
    weight: top.weight,
  }
}

/** The region the text speaks of: "in Lombardia", "del Veneto"; else named in the headline or by the site. */
export function regionSpoken(ground: Ground): { name: string; span: Span | null } | null {
  for (const match of ground.matches(/\b(?:regione|in|del|della|dell'|regionale) ?/g)) {
    const at = match.index + match[0].length
    if (!isUpper(ground.text.charAt(at))) continue
    const region = regionAt(ground.folded, at)
    if (region) return { name: region.name, span: { start: at, end: region.end } }
  }
  for (const words of [ground.headlineText, ground.page.siteName ?? '', ground.text.slice(0, 600)]) {
    const folded = fold(words)
    for (const match of words.matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
      const region = regionAt(folded, match.index)
      if (region) return { name: region.name, span: null }
    }
  }
  return null
}

/** "La Giunta regionale" and no region named: that of the site, of an adjective, or of the town the news is of. */
export function regionOfNews(ground: Ground): { name: string; span: Span | null } | null {
  const spoken = regionSpoken(ground)
  if (spoken) return spoken
  for (const label of hostOf(ground.page.url).split('.')) {
    const name = label.length > 4 ? regionNamed(label) : null
    if (name) return { name, span: null }
  }
  const name = regionByAdjective(ground.folded) ?? mainPlace(ground)?.place?.region
  return name ? { name, span: null } : null
}
