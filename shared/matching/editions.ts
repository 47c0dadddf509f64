// Which edition of a call a text speaks of: the same words come back every year, with another number.
import { fold } from '../reading/fold.ts'

export interface Edition {
  kind: 'year' | 'version' | 'edition' | 'window' | 'lot' | 'district'
  /** "2023", "3.0", "5" (fifth edition), "3" (third window), "a". */
  value: string
}

const ORDINALS = [
  'prima primo',
  'seconda secondo',
  'terza terzo',
  'quarta quarto',
  'quinta quinto',
  'sesta sesto',
  'settima settimo',
  'ottava ottavo',
  'nona nono',
  'decima decimo',
  'undicesima undicesimo',
  'dodicesima dodicesimo',
]
const ORDINAL_VALUE = new Map(
  ORDINALS.flatMap((words, i) => words.split(' ').map((word) => [word, String(i + 1)] as const)),
)
const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((r, i) => [r, String(i + 1)]),
)

/** Nouns that a number or ordinal counts. "Linea A" and "lotto 7" are parts of one call that may be calls of their own. */
const COUNTED: readonly (readonly [string, Edition['kind']])[] = [
  ['edizione', 'edition'],
  ['annualita', 'edition'],
  ['finestra', 'window'],
  ['sessione', 'window'],
  ['sportello', 'window'],
  ['lotto', 'lot'],
  ['municipio', 'district'],
  ['circoscrizione', 'district'],
]
const KIND = new Map(COUNTED)
const NOUNS = COUNTED.map(([noun]) => noun).join('|')
const BEFORE = new RegExp(`\\b([a-z]{1,12}|\\d{1,2}) ?[°^]? (${NOUNS})\\b`, 'g')
const AFTER = new RegExp(`\\b(${NOUNS}) (?:n\\.? ?)?(\\d{1,3}|[a-z]|[ivx]{1,4})\\b`, 'g')
const VERSION = /(?<![\d.,])(\d\.\d)(?![\d.,]|\d)/g
/** Not the year of a date ("30 settembre 2022", "30/09/2022"): that one tells when, not which. */
const YEAR =
  /(?<!\d|\d[.,]|(?<!\d)\d\d?[./-]|(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]{0,6}\.? ?)((?:19|20)\d\d)(?!\d|[.,]\d)/g

const counted = (word: string) =>
  ORDINAL_VALUE.get(word) ?? ROMAN.get(word) ?? (/^\d+$/.test(word) ? String(Number(word)) : null)

/** Editions named in a title or a short text, each once. A bare year counts: in a title it is the call's own. */
export function editionsIn(text: string): Edition[] {
  const folded = fold(text.slice(0, 2000))
  const found: Edition[] = []
  const add = (kind: Edition['kind'] | undefined, value: string | null) => {
    if (kind && value !== null && !found.some((other) => other.kind === kind && other.value === value))
      found.push({ kind, value })
  }
  for (const [, word = '', noun = ''] of folded.matchAll(BEFORE)) add(KIND.get(noun), counted(word))
  for (const { 0: whole, 1: noun = '', 2: word = '', index } of folded.matchAll(AFTER)) {
    // "In municipio i moduli": a small "i" counts nothing.
    const isArticle = word === 'i' && text.charAt(index + whole.length - 1) === 'i'
    if (!isArticle) add(KIND.get(noun), counted(word) ?? (noun === 'lotto' ? word : null))
  }
  for (const [, version = ''] of folded.matchAll(VERSION)) add('version', version)
  for (const [, year = ''] of folded.matchAll(YEAR)) add('year', year)
  return found
}

/** A title without the words that count its editions: what stays the same from one to the next. Folded. */
export const withoutEditions = (title: string): string =>
  [BEFORE, AFTER, VERSION, YEAR].reduce((text, pattern) => text.replace(pattern, ' '), fold(title.slice(0, 2000)))

export interface EditionComparison {
  /** Editions both name alike. */
  shared: Edition[]
  /** A kind both name, with no value in common: another edition. */
  conflict: { kind: Edition['kind']; ours: string; theirs: string } | null
}

/** Compares kind by kind; what only one side names is neutral. */
export function compareEditions(ours: readonly Edition[], theirs: readonly Edition[]): EditionComparison {
  const shared = ours.filter((mine) => theirs.some((other) => other.kind === mine.kind && other.value === mine.value))
  for (const { kind } of ours) {
    if (shared.some((edition) => edition.kind === kind)) continue
    const [mine, other] = [ours, theirs].map((list) =>
      list.filter((edition) => edition.kind === kind).map(({ value }) => value),
    )
    if (mine?.length && other?.length)
      return { shared, conflict: { kind, ours: mine.join('/'), theirs: other.join('/') } }
  }
  return { shared, conflict: null }
}
