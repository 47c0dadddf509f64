// The words of words.ts as the machine wants them: each with a small number for its kind, found by hash.
import { MONTH_ABBREVIATIONS, MONTHS, ORDINALS, ROMAN_MONTHS, TENS, UNITS, WEEKDAYS, WORDS } from './words.ts'

// Names of kinds → small numbers. Punctuation is its own name.
const names: string[] = ['none', 'num', 'numword', 'ordword', 'yearword', 'month', 'abbr', 'mar', 'set', 'roman', 'v']
names.push('weekday', 'weekabbr', ...Object.keys(WORDS), ...'/.-,:()\'"°;%€_+#@&!?*[]|'.split(''))
export const KINDS: ReadonlyMap<string, number> = new Map(names.map((name, index) => [name, index]))

export function kindOf(name: string): number {
  const kind = KINDS.get(name)
  if (kind === undefined) throw new Error(`No kind of word is called "${name}": add it to WORDS in words.ts`)
  return kind
}

export interface Entry {
  kind: number
  value: number
}
/** Word → kind and value. Kinds that come later do not override: the order below settles "v", "i", "sei". */
const LEXICON = new Map<string, Entry>()

function learn(word: string, kind: string, value = 0): void {
  if (!LEXICON.has(word)) LEXICON.set(word, { kind: kindOf(kind), value })
}

/** 1 → "uno", 23 → "ventitre", 28 → "ventotto", 180 → "centottanta": the vowel falls before uno and otto. */
export function numberInWords(n: number): string {
  if (n < 20) return UNITS[n] ?? ''
  if (n >= 100) {
    const hundreds = Math.floor(n / 100)
    const rest = n % 100 === 0 ? '' : numberInWords(n % 100)
    return `${hundreds > 1 ? UNITS[hundreds] : ''}${rest.startsWith('o') ? 'cent' : 'cento'}${rest}`
  }
  const tens = TENS[Math.floor(n / 10) - 2] ?? ''
  const unit = n % 10
  return unit === 0 ? tens : (unit === 1 || unit === 8 ? tens.slice(0, -1) : tens) + UNITS[unit]
}

for (const [kind, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) learn(word, kind, kind === 'un' ? 1 : 0)
MONTHS.forEach((spellings, index) => {
  for (const word of spellings) learn(word, 'month', index + 1)
})
MONTH_ABBREVIATIONS.forEach((spellings, index) => {
  for (const word of spellings) learn(word, 'abbr', index + 1)
})
learn('mar', 'mar', 3)
learn('set', 'set', 9)
// the fifth month, and the second letter of "p.v."
learn('v', 'v', 5)
WEEKDAYS.forEach(([name, ...abbreviations], index) => {
  learn(name, 'weekday', index)
  for (const word of abbreviations) learn(word, 'weekabbr', index)
})
ROMAN_MONTHS.forEach((word, index) => {
  learn(word, 'roman', index + 1)
})
for (let n = 2; n <= 400; n++) learn(numberInWords(n), 'numword', n)
for (const [word, n] of Object.entries(ORDINALS)) learn(word, 'ordword', n)
for (let n = 11; n <= 120; n++) {
  const stem = numberInWords(n)
  // ventitreesimo keeps its vowel, trentesimo loses it
  learn(`${stem.endsWith('tre') && n > 20 ? stem : stem.slice(0, -1)}esimo`, 'ordword', n)
}
learn('duemila', 'yearword', 2000)
for (let n = 1; n < 80; n++) learn(`duemila${numberInWords(n)}`, 'yearword', 2000 + n)

/** The words by hash, so that a word of the page is known or not by the time its last letter has been read. */
const SLOTS = 8192
const hashes = new Int32Array(SLOTS)
const words: (string | undefined)[] = new Array(SLOTS)
const entries: (Entry | undefined)[] = new Array(SLOTS)
export const step = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0
const slotOf = (hash: number) => (hash ^ (hash >>> 13)) & (SLOTS - 1)
for (const [word, entry] of LEXICON) {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  let slot = slotOf(hash)
  while (words[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1)
  hashes[slot] = hash
  words[slot] = word
  entries[slot] = entry
}

/** What is known of the word at `start` that hashes to `hash`. */
export function lookUp(text: string, start: number, size: number, hash: number): Entry | undefined {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
    const word = words[slot]
    if (word === undefined) return undefined
    if (hashes[slot] === hash && word.length === size && text.startsWith(word, start)) return entries[slot]
  }
}

export const wordEntry = (word: string): Entry | undefined => LEXICON.get(word)
