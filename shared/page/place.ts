// Where each block stands on the page: the elements around it say, and the page as a whole may overrule them.
import type { Region } from './page.ts'
import { LAYOUT_PARTS, PART_WORDS, WHOLE_WORDS } from './region-words.ts'

/** Elements that hold the page's own matter, from the surest. */
export type Content = 'main' | 'article' | 'body'

/** An element that says where its content stands; elements that say nothing share the place of their parent. */
export interface Place {
  parent: Place | null
  /** What this element itself says; null when it only marks content. */
  region: Region | null
  /** Said by a class or id, which page builders misuse, and not by a tag or role. */
  weak: boolean
  content: Content | null
  /** A content element is here or around. */
  inContent: boolean
  holdsHeadline: boolean
  /** Characters outside links, of its own blocks. */
  ownProse: number
  /** The same of all within; known after `settlePlaces`. */
  prose: number
  /** Its word is not believed: the page would have nothing else. */
  overruled: boolean
  /** Some element from here up speaks / speaks by tag or role; counted from the chosen content. */
  spoken: boolean
  closed: boolean
  settled: Region
}

export function createPlace(
  parent: Place | null,
  region: Region | null,
  weak: boolean,
  content: Content | null,
): Place {
  return {
    parent,
    region,
    weak,
    content,
    inContent: content !== null || (parent?.inContent ?? false),
    holdsHeadline: false,
    ownProse: 0,
    prose: 0,
    overruled: false,
    spoken: false,
    closed: false,
    settled: 'main',
  }
}

export function regionOfPlace(place: Place): Region {
  return place.settled
}

const words = (list: string) => list.split(' ').filter((word) => word !== '')
const WHOLE = new Map<string, Region>()
const PART = new Map<string, Region>()
for (const region of ['header', 'nav', 'aside', 'footer', 'notice'] as const) {
  for (const word of words(WHOLE_WORDS[region])) WHOLE.set(word, region)
  for (const word of words(PART_WORDS[region])) PART.set(word, region)
}
const LAYOUT = new Set(words(LAYOUT_PARTS))

/** The region a class or id attribute speaks of, or null. */
export function regionOfWords(attribute: string): Region | null {
  for (const token of attribute.toLowerCase().split(/\s+/)) {
    const whole = WHOLE.get(token)
    if (whole !== undefined) return whole
    const parts = token.split(/[-_]+/)
    if (parts.some((part) => LAYOUT.has(part))) continue
    for (const part of parts) {
      const region = PART.get(part)
      if (region !== undefined) return region
    }
  }
  return null
}

/** Characters that make a content element worth believing, when it is not most of the page. */
const ENOUGH = 200

/**
 * Decides the region of every place. `places` are in the order they opened, the root first.
 * 1. Text outside the chosen `main` (else `article`, else articleBody) is not main.
 * 2. Of several non-main elements around a text the outermost speaks; `header` gives way to one inside it.
 * 3. When almost nothing is left in main, the element that holds most of the prose is not believed; nor is a menu, by
 *    its class alone, that holds more prose than main.
 */
export function settlePlaces(places: readonly Place[]): void {
  const root = places[0]
  if (!root) return
  for (const place of places) place.prose = place.ownProse
  for (let i = places.length - 1; i > 0; i--) {
    const place = places[i]
    if (!place?.parent) continue
    place.parent.prose += place.prose
    if (place.holdsHeadline) place.parent.holdsHeadline = true
  }
  const chosen = chooseContent(places, root.prose)
  // Each turn overrules one element; a page that needs more than a few is not worth more.
  for (let turn = 0; turn < 6; turn++) {
    const main = assign(places, chosen)
    let suspect: Place | null = null
    if (main >= ENOUGH || main >= root.prose * 0.2) suspect = wordyMenu(places, main)
    else
      for (const place of places)
        if (place.region !== null && !place.overruled && place.prose > (suspect?.prose ?? root.prose * 0.5))
          suspect = place
    if (suspect === null) return
    suspect.overruled = true
  }
}

/** "row-column-menu-left" around all a page says: no menu by its class alone holds more prose than the page beside it. */
function wordyMenu(places: readonly Place[], main: number): Place | null {
  let wordiest: Place | null = null
  for (const place of places)
    if (place.weak && place.region === 'nav' && !place.overruled && place.settled === 'nav')
      if (place.prose > Math.max(wordiest?.prose ?? main, ENOUGH)) wordiest = place
  return wordiest
}

/** The elements whose text is the page's matter; empty when none can be believed. */
function chooseContent(places: readonly Place[], total: number): Set<Place> {
  for (const kind of ['main', 'article', 'body'] as const) {
    const outer = outermost(places, kind)
    let within = 0
    for (const place of outer) within += place.prose
    if (outer.length === 0 || (within < ENOUGH && within < total * 0.2)) continue
    if (kind === 'main') return new Set(outer)
    // One article among teasers of others: the one with the headline, or most of the text.
    const story = outer.find((place) => place.holdsHeadline) ?? outer.find((place) => place.prose >= within * 0.6)
    return new Set(story && story.prose >= Math.min(ENOUGH, within * 0.2) ? [story] : outer)
  }
  return new Set()
}

/** Content elements of a kind that stand neither inside another one nor inside a nav, aside or footer tag. */
function outermost(places: readonly Place[], kind: Content): Place[] {
  const found: Place[] = []
  for (const place of places) {
    const shut = place.parent?.closed ?? false
    if (!shut && place.content === kind) found.push(place)
    place.closed = shut || place.content === kind || isFirm(place)
  }
  return found
}

/** Speaks by tag or role of a place where no main content is. */
function isFirm(place: Place): boolean {
  return place.region !== null && !place.weak && !place.overruled && place.region !== 'header'
}

/** Gives every place its region; returns the prose left in main. */
function assign(places: readonly Place[], chosen: ReadonlySet<Place>): number {
  let main = 0
  for (const place of places) {
    const around = place.parent
    const speaks = place.region !== null && !place.overruled
    if (around === null) {
      place.settled = chosen.size > 0 ? 'aside' : 'main'
      place.spoken = false
      place.closed = false
    } else if (chosen.has(place)) {
      place.settled = around.closed ? around.settled : 'main'
      place.spoken = true
      place.closed = around.closed
    } else {
      const free = around.settled === 'main' || around.settled === 'header' || !around.spoken
      place.settled = speaks && free && place.region !== null ? place.region : around.settled
      place.spoken = around.spoken || speaks
      place.closed = around.closed || isFirm(place)
    }
    if (place.settled === 'main') main += place.ownProse
  }
  return main
}
