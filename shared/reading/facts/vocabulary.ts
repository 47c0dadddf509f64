// Words of a text in columns, and the vocabulary that keeps each word once with what was found out about it:
// texts use few words often, so no word is cut out of the text twice.
import type { Span } from '../../page/page.ts'
import type { Begun, Compiled } from './phrases.ts'

/** Words of a folded text, in columns; valid until the next call of `wordsIn`. */
export interface Words {
  count: number
  starts: Int32Array
  ends: Int32Array
  /** What is known of each; those past `count` are of texts before. */
  known: readonly Word[]
  /** 1 when the gap before the word lets a phrase run through it; 0 past the last word. */
  joined: Uint8Array
}

/** A word met before. */
export interface Word {
  form: string
  hash: number
  /** Numbers of the lexicons' forms and stems it is one of; null until asked. */
  numbers: readonly number[] | null
  /** Phrases it begins; null until asked. */
  begins: readonly Compiled[] | null
  /** Next word → phrases the two begin. */
  followed: Map<Word | null, readonly Begun[]>
  /** The same where the next word makes no difference; null where it does. */
  anyway: readonly Begun[] | null
}

export interface Vocabulary {
  /** Open addressing; its length is a power of two. */
  slots: (Word | undefined)[]
  size: number
  pairs: number
}

const SLOTS = 1 << 17
/** Past these all is forgotten, so that memory stays bounded however many texts are read. */
const MOST_WORDS = 50_000
const MOST_PAIRS = 200_000
/** A text made of words that collide costs no more than this at each. */
const MOST_TRIED = 32
/** A longer word is no word of a lexicon and is not kept. */
const LONGEST_KEPT = 30
/** V8 cuts longer strings out as views that would keep the whole text alive. */
const LONGEST_COPIED = 12

export const createVocabulary = (): Vocabulary => ({ slots: new Array(SLOTS), size: 0, pairs: 0 })

function forget(known: Vocabulary): void {
  known.slots = new Array(SLOTS)
  known.size = 0
  known.pairs = 0
}

/** Counts a pair of words remembered in `Word.followed`. */
export function countPair(known: Vocabulary): void {
  if (++known.pairs > MOST_PAIRS) forget(known)
}

const make = (form: string, hash: number): Word => ({
  form,
  hash,
  numbers: null,
  begins: null,
  followed: new Map(),
  anyway: null,
})

/** Letter by letter: for words this short a call of `startsWith` costs more. */
function stands(form: string, folded: string, start: number): boolean {
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== folded.charCodeAt(start + at)) return false
  return true
}

/** The word that stands from `start` to `end`. */
function wordOf(known: Vocabulary, folded: string, start: number, end: number, hash: number): Word {
  const length = end - start
  if (length > LONGEST_KEPT) return make(folded.slice(start, end), hash)
  for (let slot = hash & (SLOTS - 1), tried = 0; tried < MOST_TRIED; slot = (slot + 1) & (SLOTS - 1), tried++) {
    const word = known.slots[slot]
    if (word === undefined) {
      const form = folded.slice(start, end)
      const made = make(length <= LONGEST_COPIED ? form : JSON.parse(JSON.stringify(form)), hash)
      if (known.size >= MOST_WORDS) forget(known)
      else known.slots[slot] = made
      known.size++
      return made
    }
    if (word.hash === hash && word.form.length === length && stands(word.form, folded, start)) return word
  }
  return make(folded.slice(start, end), hash)
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const SPACE = 32
const APOSTROPHE = 39
/** One of these parts two words of a phrase: space, apostrophe, hyphen, dot, slash. */
const isGap = (code: number) => code === SPACE || (code >= 45 && code <= 47) || code === APOSTROPHE

const columns = (words: number) => ({
  starts: new Int32Array(words),
  ends: new Int32Array(words),
  known: [] as Word[],
  joined: new Uint8Array(words),
})
/** Room for the words of most pages, used again for each; a longer text gets its own. */
const USUAL = 32_768
const usual = columns(USUAL)

/** Every run of letters and digits in these parts of a folded text, which no word crosses. */
export function wordsIn(vocabulary: Vocabulary, folded: string, parts: readonly Span[]): Words {
  let room = 3
  for (const { start, end } of parts) room += (end - start + 2) >> 1
  const { starts, ends, known, joined } = room <= USUAL ? usual : columns(room)
  let count = 0
  for (const part of parts) {
    let last = -9
    let at = part.start
    while (at < part.end) {
      let code = folded.charCodeAt(at)
      if (!isWordCode(code)) {
        at++
        continue
      }
      const start = at
      let hash = 0
      while (isWordCode(code)) {
        hash = Math.imul(hash ^ code, 0x01000193)
        // past the end there is NaN, which is no letter
        code = folded.charCodeAt(++at)
      }
      const gap = start - last
      starts[count] = start
      ends[count] = at
      known[count] = wordOf(vocabulary, folded, start, at, hash ^ (hash >>> 15))
      joined[count] =
        gap === 1
          ? Number(isGap(folded.charCodeAt(last)))
          : Number(gap === 2 && folded.charCodeAt(last) === APOSTROPHE && folded.charCodeAt(last + 1) === SPACE)
      count++
      last = at
    }
  }
  joined[count] = 0
  return { count, starts, ends, known, joined }
}
