// What an element says of where its text stands, and whether the text is shown at all.
import { type ClassWords, readClass } from './class-words.ts'
import type { ElementRule } from './html-elements.ts'
import { ATTRIBUTE, type Attributes } from './html-tags.ts'
import { type Content, createPlace, type Place } from './place.ts'
import { ROLE_REGIONS } from './region-words.ts'

/** The place of an element's text: a new one, listed in `places`, when it says something; else that around. */
export function placeOf(
  rule: ElementRule,
  attributes: Attributes,
  words: ClassWords,
  place: Place,
  places: Place[],
): Place {
  // `body` and `html` carry words about the layout ("sidebar-left", "modal-open").
  if (rule.part === 'root') return place
  const role = attributes[ATTRIBUTE.role]
  const isMain = rule.content === 'main' || role === 'main'
  const isBody = attributes[ATTRIBUTE.itemprop]?.includes('articleBody') ?? false
  const content: Content | null = isMain ? 'main' : (rule.content ?? (isBody ? 'body' : null))
  let region = isMain ? null : rule.region
  if (role !== undefined && !isMain && Object.hasOwn(ROLE_REGIONS, role)) region = ROLE_REGIONS[role] ?? null
  const weak = region === null
  if (weak && !isMain && rule.part !== 'link') {
    const id = attributes[ATTRIBUTE.id]
    region = words.region
    if (region === null && id !== undefined) ({ region } = readClass(id))
  }
  // The header of an article is its headline.
  if (region === 'header' && place.inContent) region = null
  if (region === null && content === null) return place
  const made = createPlace(place, region, weak, content)
  places.push(made)
  return made
}

/** Not shown to anyone. Headings for screen readers alone are kept: they name what follows. */
export function isHidden(rule: ElementRule, attributes: Attributes, words: ClassWords): boolean {
  // Pages that fade in hide their whole body until a script runs.
  if (rule.part === 'root') return false
  const hidden = attributes[ATTRIBUTE.hidden]
  if ((hidden !== undefined && hidden !== 'until-found') || attributes[ATTRIBUTE['aria-hidden']] === 'true') return true
  const style = attributes[ATTRIBUTE.style]
  if (style !== undefined && /display\s?:\s?none/i.test(style)) return true
  return words.isHidden && rule.kind !== 'heading'
}
