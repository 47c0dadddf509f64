// What is called for: the words of the call that the page has, each worth as much as it is rare; names found whole;
// things counted alike. A word of a kind ("orti", "doposcuola") tells which call of a body, a name which body too.
import { compareCounts } from './counts.ts'
import { type Evidence, holds, NOTHING, saysRun } from './evidence.ts'
import { kindredOf } from './kindred.ts'
import { rarity } from './rarity.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

/** Distinct words from which a page has so many that some agree by chance. */
const LONG = 160

interface Told {
  word: string
  worth: number
  isHeadline: boolean
}

/** Words that begin alike are one thing told in two parts of speech: "accreditamento", "accreditarsi". */
const ROOT = 6

const rootsOf = new WeakMap<ReadonlySet<string>, Set<string>>()
function roots(words: ReadonlySet<string>): Set<string> {
  const known = rootsOf.get(words)
  if (known !== undefined) return known
  const made = new Set<string>()
  for (const word of words) if (word.length >= ROOT) made.add(word.slice(0, ROOT))
  rootsOf.set(words, made)
  return made
}

function tell(word: string, page: PageTraits): Told | null {
  const worth = rarity(word)
  const isHeadline = page.titleWords.includes(word)
  if (page.words.has(word)) return { word, worth, isHeadline }
  const kin = kindredOf(word).find((other) => page.words.has(other))
  if (kin !== undefined)
    return { word: kin, worth: 0.75 * Math.min(worth, rarity(kin), 3), isHeadline: page.titleWords.includes(kin) }
  if (word.length > ROOT && roots(page.words).has(word.slice(0, ROOT)) && !/^\d/.test(word))
    return { word, worth: 0.6 * Math.min(worth, 3), isHeadline: false }
  return null
}

export interface What {
  pieces: Evidence[]
  /** 0..1: how much of the title's worth the page says. */
  share: number
  /** A proper name of the call stands in the page, whole. */
  isNamed: boolean
  words: string[]
}

/** Words of the issuer and of its places stand in every call of that body. */
function wordsOfIssuer(call: CallTraits): Set<string> {
  return new Set([...call.bodies, ...call.places].flatMap((name) => distinctiveWords(name)))
}

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word)

export function compareWhat(call: CallTraits, page: PageTraits): What {
  const around = wordsOfIssuer(call)
  const own = call.titleWords.filter((word) => !around.has(word) && !isYear(word))
  const summary = call.summaryWords.filter((word) => !around.has(word) && !own.includes(word))
  const spread = 1 / (1 + Math.max(0, Math.log2(Math.max(1, page.words.size) / LONG)) * 0.35)
  const told = own.flatMap((word) => tell(word, page) ?? [])
  const also = summary.flatMap((word) => tell(word, page) ?? [])
  const total = own.reduce((sum, word) => sum + Math.max(0.4, rarity(word)), 0)
  const worth = told.reduce((sum, { worth }) => sum + worth, 0)
  const share = total === 0 ? 0 : Math.min(1, worth / total)
  const inTitle = told.reduce((sum, { worth, isHeadline }) => sum + worth * (isHeadline ? 1.3 : 1), 0)
  const inSummary = also.reduce((sum, { worth, isHeadline }) => sum + worth * (isHeadline ? 1.3 : 1), 0)
  const missing = Math.min(1.5, 0.12 * Math.max(0, total - worth))
  const pieces: Evidence[] = []
  const object = Math.min(7, (0.62 * inTitle + 0.34 * inSummary) * spread)
  const words = [...told, ...also]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 4)
    .map(({ word }) => word)
  if (words.length > 0)
    pieces.push({
      ...NOTHING,
      body: 0.12 * object,
      call: object - missing,
      because: `${share >= 0.5 ? 'stesso oggetto' : object >= 3 ? 'oggetto simile' : 'parole in comune'} (${words.join(', ')}${words.length > 1 ? '…' : ''})`,
    })
  const name = call.names.find((candidate) => isDistinctive(candidate, around) && holds(page.folded, candidate))
  if (name !== undefined) pieces.push({ ...NOTHING, body: 2, call: 2.5, because: `stesso nome («${name}»)` })
  // "Richieste generali di contributo": no word of it tells anything, all of them together in quotes are a name.
  const plain = name === undefined ? call.plainNames.find((words) => holds(page.folded, words)) : undefined
  if (plain !== undefined) pieces.push({ ...NOTHING, body: 0.8, call: 2.2, because: `stesso nome («${plain}»)` })
  const phrase = name === undefined ? call.phrases.find((run) => saysRun(page, run)) : undefined
  if (phrase !== undefined)
    pieces.push({ ...NOTHING, body: 0.8, call: 1.4, because: `stesse parole di seguito («${phrase}»)` })
  const particulars = call.particulars.filter((word) => page.words.has(word) && !around.has(word))
  if (particulars.length > 0)
    pieces.push({
      ...NOTHING,
      body: Math.min(name === undefined ? 3 : 1.5, 1.3 * particulars.length * spread),
      because: '',
    })
  const counts = compareCounts(call.counts, page.counts, spread)
  if (counts !== null) pieces.push(counts)
  return { pieces, share, isNamed: name !== undefined, words }
}

/** A name of two words, or one long unusual word; "contributi" or the place alone name nothing. */
function isDistinctive(name: string, around: ReadonlySet<string>): boolean {
  const words = distinctiveWords(name).filter((word) => !around.has(word))
  return words.length >= 2 || (words.length === 1 && rarity(words[0] ?? '') > 2.5 && (words[0]?.length ?? 0) >= 5)
}
