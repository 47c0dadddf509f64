// What the class (or id) of an element says of it. Sites repeat the same few classes, so answers are remembered.
import type { Region } from './page.ts'
import { regionOfWords } from './place.ts'
import { HIDING_CLASSES, LABEL_CLASSES, VALUE_CLASSES } from './region-words.ts'

export interface ClassWords {
  region: Region | null
  /** Hidden from the eye. */
  isHidden: boolean
  /** It is the label, or the value, of a field. */
  isLabel: boolean
  isValue: boolean
}

/** Of an element without classes. */
export const NO_WORDS: ClassWords = { region: null, isHidden: false, isLabel: false, isValue: false }

/** A hostile attribute may be megabytes long; a real one is not. */
const LONGEST = 400
/** Answers kept; when full all are forgotten, so memory stays bounded however many pages are read. */
const MOST_REMEMBERED = 4000
const remembered = new Map<string, ClassWords>()

export function readClass(attribute: string): ClassWords {
  const known = remembered.get(attribute)
  if (known !== undefined) return known
  const words = attribute.length > LONGEST ? attribute.slice(0, LONGEST) : attribute
  const read: ClassWords = {
    region: regionOfWords(words),
    isHidden: HIDING_CLASSES.test(words),
    isLabel: LABEL_CLASSES.test(words),
    isValue: VALUE_CLASSES.test(words),
  }
  if (attribute.length <= LONGEST) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    // Parsers hand out slices of the page: kept as they are, they would keep the whole page alive (V8 sliced strings).
    remembered.set(JSON.parse(JSON.stringify(attribute)), read)
  }
  return read
}
