// Names as capitals tell them: what a call names besides itself, who a page names as a body, and what leads a headline.
import { fold } from '../reading/fold.ts'
import { rarity } from './rarity.ts'
import { distinctiveWords } from './words.ts'

/** Capital words inside a sentence: after a letter, a comma or a quote, not after a full stop. */
const INSIDE = /(?<=[\p{Ll}\p{N},;'’«“"(–-] ?)[«“"'’(]?\p{Lu}[\p{L}\p{M}'’]{2,25}/gu

/** Rare stems written with a capital inside a sentence, each once; at most sixty. */
export function particularsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [word] of text.slice(0, 20_000).matchAll(INSIDE)) {
    for (const stem of distinctiveWords(word, 2)) if (rarity(stem) > 4) found.add(stem)
    if (found.size >= 60) break
  }
  return [...found]
}

/** What stands in quotes and begins with a capital: "Sport per Tutti". Longer is somebody's word. */
const QUOTED = /[“"«](\p{Lu}[^“”"«».!?:;]{3,59})[”"»]/gu

/** Names in quotes, each once; at most twenty. Folded. */
export function quotedIn(text: string): string[] {
  const found = new Set<string>()
  for (const [, name = ''] of text.slice(0, 20_000).matchAll(QUOTED)) {
    if (name.split(' ').length > 7 || distinctiveWords(name).length === 0) continue
    found.add(fold(name).trim())
    if (found.size >= 20) break
  }
  return [...found]
}

/** Kinds of bodies of which there are many alike, as they stand before a name; acronyms in any case. */
const KINDS = [
  'gal csv asl ats asp'
    .split(' ')
    .flatMap((kind) => [kind, kind.toUpperCase(), kind[0]?.toUpperCase() + kind.slice(1)]),
  [
    'fondazione',
    'ambito(?: sociale| territoriale(?: sociale)?)?',
    'unione(?: montana| dei [Cc]omuni)?',
    'comunità montana',
    'provincia',
    'municipio',
    'parco',
    'consorzio',
    'distretto',
    'diocesi',
    'università',
    'camera di [Cc]ommercio',
    'azienda (?:[Ss]peciale|[Ss]anitaria)',
    'ente [Pp]arco',
    'città [Mm]etropolitana',
  ].map((kind) => `[${kind[0]}${kind[0]?.toUpperCase()}]${kind.slice(1)}`),
].flat()
/** What follows a kind in capitals is the name of one. */
const BODY = new RegExp(
  String.raw`(?<!\p{L})(${KINDS.join('|')})(?: (?:di|del|della|delle|dei|per|la|il)){0,2}(?: |’|'| dell['’]| d['’])(\p{Lu}[\p{L}\p{M}'’]{1,25}(?: (?:(?:di|del|della|delle|dei|e|d’|d'|in|per|con|il|la) ?)?\p{Lu}[\p{L}\p{M}'’]{1,25}){0,4})`,
  'gu',
)

/** Bodies by kind and name, each once; at most twenty. Folded. */
export function bodiesNamed(text: string): { kind: string; name: string }[] {
  const found = new Map<string, { kind: string; name: string }>()
  for (const [whole, kind = '', name = ''] of text.slice(0, 40_000).matchAll(BODY)) {
    found.set(fold(whole), { kind: fold(kind).split(' ')[0] ?? '', name: fold(name) })
    if (found.size >= 20) break
  }
  return [...found.values()]
}

const LEAD = /^(\p{Lu}[\p{L}'’]{2,20}(?: (?:(?:di|del|della|al|in|sul) )?\p{Lu}[\p{L}'’]{2,20}){0,3})(?:[,:]| [–-]) /u

/** Capital name before the comma, colon or dash of a headline, when no notice would begin with its words; folded. */
export function leadNameOf(headline: string): string | null {
  const name = LEAD.exec(headline)?.[1]
  if (name === undefined) return null
  const words = distinctiveWords(name)
  return words.length > 0 && words.every((word) => rarity(word) > 4) ? fold(name) : null
}

const TOWN =
  /(?<!\p{L})[Aa]d? (\p{Lu}[\p{L}'’]{4,20}(?: (?:(?:di|del|della|al|in|sul|d’|d') ?)?\p{Lu}[\p{L}'’]{2,20}){0,3})/gu

/** Towns a headline puts something in: "Carnevale, a Lagosereno si cercano carri". Folded; only rare names. */
export const townsInHeadline = (headline: string): string[] =>
  [...headline.slice(0, 300).matchAll(TOWN)].flatMap(([, name = '']) => {
    const words = distinctiveWords(name)
    return words.length > 0 && words.every((word) => rarity(word) > 4) ? [fold(name)] : []
  })
