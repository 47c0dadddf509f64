// The town of a notice that no list of Comuni has: a hamlet, a Comune born of a merger, a name misspelt. Its own site
// and the headline name it all the same ("Colle Aprico, la piscina cerca un gestore").
import type { Span } from '../../page/page.ts'
import { comuneAt, provinceAt, regionAt } from '../../places/places.ts'
import { fold } from '../fold.ts'
import { matchesIn } from '../matches.ts'
import { type Body, nameEnd } from './bodies.ts'
import type { Ground } from './ground.ts'

/** Longest name written out. */
const LONGEST = 60
const CAPITAL = /(?<![\p{L}\d])\p{Lu}/gu
const isLetterOrDigit = (letter: string) => /[a-z0-9]/.test(letter)

/** "sanvitoalpiano" of an address, as the text spells it: "San Vito al Piano"; null when it never does. */
export function spelledAs(text: string, folded: string, letters: string): Span | null {
  for (const { index } of matchesIn(CAPITAL, text)) {
    let at = index
    let known = 0
    while (known < letters.length && at < folded.length && at - index < LONGEST) {
      const letter = folded.charAt(at)
      if (letter === letters.charAt(known)) known++
      else if (isLetterOrDigit(letter) || letter === '\n' || letter === '@' || letter === '/') break
      at++
    }
    if (known === letters.length && !isLetterOrDigit(folded.charAt(at)) && /[ '’]/.test(text.slice(index, at)))
      return { start: index, end: at }
    if (known === letters.length && !isLetterOrDigit(folded.charAt(at)) && !/[.@-]/.test(folded.charAt(at)))
      return { start: index, end: at }
  }
  return null
}

/** Who runs a town, spoken of as one does in its own news. */
const RUN_BY =
  /\b(?:il comune|del comune|dal comune|al comune|in comune|nel comune|avviso comunale|bando comunale|giunta|assessor[ea]|assessorato|sindac[oa]|municipio|l'amministrazione|amministrazione comunale|uffici comunali|ufficio (?:commercio|sport|cultura|protocollo)|consiglio comunale)\b(?! (?:di|del|della|regionale|provinciale|delegat))/
/** What a capital begins beside towns. */
const NO_TOWN =
  /^(?:natale|pasqua|capodanno|carnevale|ferragosto|italia|europa|ue|comune|comuni|regione|stato|isee|terzo|runts|pnrr|pec|spid|cie|unione|fondazione|provincia|villa|palazzo|piazza|via|viale|teatro|parco|borsa|borse|bando|bandi|avviso|contributi|premio|bonus|voucher|sport|cultura|giovani|scuola|biblioteca|orti|imprese|estate|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|servizio|centro|associazioni|lavoro|casa|caro|slitta|nuovo|nuova|nuovi|al|ecco|torna|tornano|il|la|le|lo|gli|un|una|stop|via|ultimi|ultime|casa|famiglie|anziani|co|coprogettazione|welfare|csv|avis|caritas|acli|arci|anci|asl|ats|gal|distretto|ambito|parrocchia|diocesi|chiesa|ministero|presidente|governo|repubblica|san|santa|sant|santo)$/
const HEADLINE_START =
  /^((?:\p{Lu}[\p{L}'’]+)(?: (?:(?:di|del|della|dei|al|alla|sul|in|d['’])? ?\p{Lu}[\p{L}'’]+)){0,3})(?:,|:)/u
const AFTER_PREPOSITION = /(?<![\p{L}])(?:a|ad|di|da|in|per) (?=\p{Lu})/gu
const STREET =
  /\b(?:via|viale|piazza|piazzale|corso|largo|vicolo|strada|localita|palazzo|teatro|villa|parco|scuola|centro) (?:[a-z.]+ )?$/
const LED = /(?:^|[^a-z])(?:a|ad|di|da|in|per|tra|su) $/
const ENOUGH = 4
const MOST = 400

/** The town the headline and the text name, where the text speaks of its Comune; null when none is named so. */
export function unlistedTown(ground: Ground): Body | null {
  const run = RUN_BY.exec(ground.folded)
  if (run === null || !ground.own(run.index)) return null
  const title =
    ground.headline === null ? ground.headlineText : ground.text.slice(ground.headline.start, ground.headline.end)
  const towns = new Map<string, { name: string; score: number; at: Span | null }>()
  const note = (name: string, score: number, at: Span | null) => {
    const key = fold(name)
    const known = towns.get(key) ?? { name, score: 0, at: null }
    known.score += score
    known.at ??= at
    towns.set(key, known)
  }
  const first = HEADLINE_START.exec(title)?.[1]
  if (first !== undefined && isTown(first)) note(first, 3, null)
  for (const { index } of matchesIn(AFTER_PREPOSITION, title)) {
    const start = title.indexOf(' ', index) + 1
    const name = title.slice(start, nameEnd(title, start))
    if (isTown(name) && !STREET.test(fold(title.slice(0, index)))) note(name, 3, null)
  }
  if (towns.size === 0) return null
  let count = 0
  for (const { index } of matchesIn(CAPITAL, ground.text)) {
    if (++count > MOST) break
    // a word at the head of a sentence has its capital for that: "Piscina, calcio e bocce"
    if (!LED.test(ground.folded.slice(Math.max(0, index - 6), index))) continue
    for (const town of towns.values())
      if (
        ground.text.startsWith(town.name, index) &&
        ground.own(index) &&
        !/\p{L}/u.test(ground.text.charAt(index + town.name.length))
      )
        if (ground.headline === null || index >= ground.headline.end)
          note(town.name, 1, { start: index, end: index + town.name.length })
  }
  const addresses = `${ground.folded} ${fold(ground.page.url ?? '')}`
  for (const town of towns.values()) {
    const letters = fold(town.name).replace(/[^a-z0-9]/g, '')
    // "protocollo@pec.comune.colleaprico.it"; "Carpineda, il Comune cerca"
    if (letters.length > 5 && new RegExp(`[.@/]${letters}|${letters}[a-z]{0,8}\\.(?:it|eu|net)`).test(addresses))
      town.score += 2
    // the one word a headline begins with may be what it is about: "Piscina, il Comune cerca un gestore"
    const isTopic = title.startsWith(town.name) && !town.name.includes(' ') && town.at === null
    if (!isTopic && (title.includes(`${town.name}, il Comune`) || title.includes(`${town.name}: il Comune`)))
      town.score += 1
  }
  let best: { name: string; score: number; at: Span | null } | null = null
  for (const town of towns.values()) if (town.score >= ENOUGH && (best === null || town.score > best.score)) best = town
  if (best === null) return null
  const at = best.at ?? { start: run.index, end: run.index + run[0].length }
  return { ...at, name: `Comune di ${best.name}`, level: 'comune', place: best.name }
}

function isTown(name: string): boolean {
  const folded = fold(name)
  if (name.length < 4 || name.length > LONGEST || /[\d«»"“”]/.test(name)) return false
  if (
    name === name.toUpperCase() ||
    (NO_TOWN.test(folded.split(/[ '’]/)[0] ?? '') && !/^(?:san|santa|sant|santo|villa|palazzo) /.test(folded))
  )
    return false
  // a region or a province is no town; a listed Comune was weighed before
  if (regionAt(folded, 0)?.end === folded.length) return false
  return comuneAt(folded, 0)?.end !== folded.length || provinceAt(folded, 0)?.end !== folded.length
}
