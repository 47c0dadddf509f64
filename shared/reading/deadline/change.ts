// Was a term moved to this date, or from it? Extensions name both days, in either order.
import { type Cues, cuesIn, hasCue } from '../cues.ts'
import type { Hit } from '../facts/phrases.ts'
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { Bond } from './relation.ts'

/** `new`: the term was moved to this date; `former`: from this date. */
export type Change = 'new' | 'former' | null

export interface Moved {
  change: Change
  /** The words around speak of a term or a call, not of a festival put off. */
  ofTerm: boolean
  /** Someone asked to move the term to this day and was not heard, or has not been yet. */
  refused?: boolean
  /** What was moved to this day is the opening. */
  opening?: boolean
}

/** "nessuna proroga", "le richieste di rinvio al 30 novembre", "con possibilità di proroga fino al 26", "salvo proroghe" */
const REFUSED =
  /\b(?:possibilita|possibile|eventual[ei]|salv[aoei]|facolta|nessun[ao]?|niente|non|senza|richiest[ae]|chiest[oaie]|chied[a-z]{1,6}|respint[ao]|negat[ao]|ipotesi|esclus[ao]|esclude) (?:(?:di|d'|una|un|la|le|il|l'|e|ci|sara|saranno|stat[ao]|sono|previst[aei]|prevede|ammess[ae]|alcun[ao]?|ulterior[ei]|un'ulteriore) ?){0,4}$/
/** "dopo il primo differimento, al 25 ottobre", "una prima proroga era arrivata il 25 ottobre" */
const EARLIER_MOVE =
  /\b(?:dopo (?:il|la|un|una) (?:prim[oa] )?|precedente |una? prim[oa] |era(?:no)? (?:poi |gia |quindi |intanto |infatti )?(?:arrivat|giunt|stat|seguit)[aoei] (?:la |il |una? |concess[oa] (?:la |una )?|decis[oa] (?:la |una )?))$/
const REFUSED_REACH = 48

/** "prorogato al 4 dicembre", not "prorogato oggi" nor "la proroga del 4 dicembre". */
const MOVED_TO =
  /(?:\b(?:al|alle|alla|all|a|fino|per|il|entro|le|nel|ore)\b|[:,(])[^a-z]*(?:(?:ore|giorno|prossimo|prossima|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|del|di|mezzogiorno|mezzanotte|data)\b[^a-z]*)*$/
/** "l'esigenza di prorogare il termine per i progetti, fissato alla data del 20 luglio" */
const NAMES_FORMER =
  /^ (?:di |del |dei |della |il |i |la |le )*(?:termin[ei]|scadenz[ae])\b[^;]{0,90}\b(?:fissat|previst|stabilit|in scadenza|scadent)[a-z]{0,4}\b[^,;]{0,30}$/
const IS_MOVED =
  /(?:\b(?:e|viene|vengono|verra|sara|sono|saranno|stat[oaie])(?: stat[oaie])?(?: ulteriormente| poi| ora| quindi)? (?:prorog|spost|differ|postic|rinvi|anticip|estes|prolung|slitt)[a-z]*|\b(?:slitt|slitter)[a-z]*|\bsi (?:sposta|allunga)[a-z]*)$/
/** "non più il 17 febbraio |ma il| 3 marzo" */
const BUT =
  /^,? (?:(?:come|per)\b[^.;]{3,50}, )?(?:ma|bensi) (?:il |al |l'|all'|entro |fino |le |alle |ore |[0-9.:]{1,5} |del )*$/
/** "la riapertura dei termini, |chiusi il| 25 novembre" */
const TO_NO_DAY =
  /\b(?:prorog|differi|rinvi|spost|sospes|postic)[a-z]{1,5} (?:[a-z']{1,10} ){0,3}(?:(?:a|in) data da (?:destin|defin|stabil|comunic)|sine die|a nuova comunicazione)/
const AFTER_THE_FORMER =
  /\b(?:dopo|oltre a|rispetto a|in luogo di|al posto di) quell[oa] (?:gia |prim[oa] |precedente |fissat[oa] |previst[oa] )*(?:al |del |dell'|all'|il |per il )(?:le ore |[0-9.:]{1,5} |del )*$/
const CLOSED_BEFORE =
  /\b(?:gia |che erano |ormai )?(?:chius|scadut)[oiae](?: lo scorso| il| l'| lo| alle| ore|[0-9.: ]{1,6}| del)*[ ']$/
const STRUCK_REACH = 25
/** "dal 15 marzo si passa al 5 aprile" */
const PASSES =
  /^,? (?:si )?(?:passa|passano|va|arriva|sposta|spostano) (?:al |all'|alle |alla )(?:ore |[0-9.:]{1,5} |del )*$/
const PASSES_NEXT = /^,? (?:si )?(?:passa|passano|sposta|spostano) (?:al|all|alle)\b/
/** "… poi il 28 febbraio e infine il 20 marzo" */
const FINALLY = /^,? ?(?:e |ed )?(?:infine|ora|adesso|finalmente|da ultimo) (?:e )?(?:al |il |l'|fino al )$/
const BY_LENGTH = /^ (?:di|per) (?:un'|una|un|[a-z]{3,12}|\d{1,3}) ?(?:altr[aoie] |ulteriori )?(?:giorn|settiman|mes)/
const LEFT_REACH = 120
const RIGHT_REACH = 45
const FORMER_REACH = 70
const TERM_REACH = 110
const OF_TERM =
  /\b(?:termin[ei]|scadenz|bando|bandi|avvis[oi]|domand|istanz|candidatur|iscrizion|presentazion|chiusura|adesion|call|concorso|proposte|progetti|manifestazioni d|partecipa)/
const PROROGATO = /^(?:prorog|differi|posticip|rinviat|spostat)[a-z]*[oaie]$/
/** "la data d'avvio delle domande è stata posticipata": what moves is the opening. */
const OPENING_MOVED = /\b(?:data d'avvio|avvio|apertura|inizio|partenza|decorrenza|click ?day)\b[^.;]{0,70}$/
const BY_ITSELF = /^(?:prorog|differi|nuov[aoei]|piu tempo|c e piu)/

export function changeOf(prose: Prose, cues: Cues, dated: readonly Dated[], at: number, bond: Bond): Moved {
  const date = dated[at]
  const sentence = date && prose.sentences[date.sentence]
  if (!date || !sentence) return { change: null, ofTerm: false }
  if (date.mention.struck) return { change: 'former', ofTerm: true }
  const { folded } = prose
  const previous = dated[at - 1]
  const sameSentence = previous?.sentence === date.sentence
  const floor = Math.max(sentence.start, sameSentence ? previous.end : 0, date.start - LEFT_REACH)
  // "terza proroga: dopo il 31 gennaio, il bando resta aperto fino al"
  if (
    hasCue(cues.extended, sentence.start, date.start) &&
    /\bdopo (?:il |l'|le |quell[ao] del )$/.test(folded.slice(Math.max(sentence.start, date.start - 20), date.start))
  )
    return { change: 'former', ofTerm: true }
  // "prorogati a data da destinarsi i termini in scadenza il 15": from a day, to none yet
  if (
    bond.tie === 'closes' &&
    TO_NO_DAY.test(folded.slice(sentence.start, Math.min(sentence.end, date.end + LEFT_REACH)))
  )
    return { change: 'former', ofTerm: true }
  // "il secondo differimento dopo quello al 25 ottobre"
  if (AFTER_THE_FORMER.test(folded.slice(Math.max(sentence.start, date.start - 40), date.start)))
    return { change: 'former', ofTerm: true }
  const gapBefore = sameSentence ? folded.slice(previous.end, date.start) : ''
  if (PASSES.test(gapBefore) || (hasCue(cues.former, sentence.start, previous?.start ?? 0) && FINALLY.test(gapBefore)))
    return { change: 'new', ofTerm: true }
  if (dated[at + 1]?.sentence === date.sentence && PASSES_NEXT.test(folded.slice(date.end, date.end + 24)))
    return { change: 'former', ofTerm: true }
  const last = (hits: readonly Hit[], from: number) => {
    let found: Hit | null = null
    for (const hit of cuesIn(hits, from, date.start)) if (hit.start >= from && hit.end <= date.start) found = hit
    return found
  }
  // "Scadenza: 30/09 15/10" with the first struck through
  if (sameSentence && previous.mention.struck && date.start - previous.end < STRUCK_REACH && bond.tie !== 'opens')
    return { change: 'new', ofTerm: true }
  const moved = last(cues.extended, floor)
  const former = last(cues.former, Math.max(floor, date.start - FORMER_REACH))
  // "non più il 15 ma il 30 giugno"
  const sinceFormer =
    previous !== undefined && sameSentence ? last(cues.former, Math.max(sentence.start, previous.start - 30)) : null
  if (
    sinceFormer !== null &&
    sinceFormer.end <= (previous?.start ?? 0) &&
    BUT.test(folded.slice(previous?.end ?? 0, date.start))
  )
    return { change: 'new', ofTerm: true }
  if (former !== null && / ma (?:il|al|l'|all'|entro|fino)\b/.test(folded.slice(former.end, date.start)))
    return { change: 'new', ofTerm: true }
  if (former !== null && former.start >= (moved?.start ?? -1)) return { change: 'former', ofTerm: true }
  const becomes = last(cues.becomes, floor)
  if (moved === null && becomes !== null && hasCue(cues.former, sentence.start, becomes.start))
    return { change: 'new', ofTerm: true }
  const isNew = (hit: Hit): Moved => {
    const around = folded.slice(
      Math.max(sentence.start, hit.start - TERM_REACH),
      Math.min(sentence.end, Math.max(date.end, hit.end) + TERM_REACH),
    )
    const ofTerm = BY_ITSELF.test(folded.slice(hit.start, hit.end)) || OF_TERM.test(around)
    // "il nido riapre il 2 settembre"
    return folded.startsWith('riap', hit.start) && !OF_TERM.test(around)
      ? { change: null, ofTerm }
      : { change: 'new', ofTerm }
  }
  if (moved !== null && OPENING_MOVED.test(folded.slice(Math.max(sentence.start, moved.start - 100), moved.start)))
    return { change: null, ofTerm: false, opening: true }
  if (moved !== null) {
    if (folded.startsWith('riap', moved.start) && CLOSED_BEFORE.test(folded.slice(moved.end, date.start)))
      return { change: 'former', ofTerm: true, refused: true }
    const from = Math.max(sentence.start, moved.start - REFUSED_REACH)
    const lead = folded.slice(from, moved.start)
    const gap = folded.slice(moved.end, date.start)
    if (isOnlyPossible(folded, from, moved.start))
      return { change: null, ofTerm: false, refused: gap.length < 40 && !/[:;,]/.test(gap) && MOVED_TO.test(gap) }
    if (EARLIER_MOVE.test(lead) && gap.length < 30) return { change: 'former', ofTerm: true }
    // "prorogati di una settimana i termini (in scadenza oggi, 10 ottobre)"
    if (BY_LENGTH.test(gap) && bond.cue !== null && folded.startsWith('in scad', bond.cue.start))
      return { change: 'former', ofTerm: true }
    if (NAMES_FORMER.test(folded.slice(moved.end, date.start))) return { change: 'former', ofTerm: true }
    // "prorogato dal 30 aprile al 15 maggio": the first is the old one; "riaperto dal … al …" is a new window
    if (date.mention.range?.side === 'from' && !folded.startsWith('riap', moved.start))
      return { change: 'former', ofTerm: true }
    if (bond.tie === 'closes') return isNew(moved)
    if (folded.startsWith('legg', moved.start) && gap.trim() === '') return { change: 'new', ofTerm: true }
    // "Scadenza: 27/02/2026 PROROGATO 20/03/2026": nothing between, and a day written out
    if (
      gap.trim() === '' &&
      date.mention.certain.month !== undefined &&
      PROROGATO.test(folded.slice(moved.start, moved.end))
    )
      return { change: 'new', ofTerm: true }
    const to = bond.tie === 'none' && MOVED_TO.test(folded.slice(moved.end, date.mention.start))
    return to ? isNew(moved) : { change: null, ofTerm: false }
  }
  const partner =
    date.mention.range?.side === 'to' && sameSentence && previous.index === date.mention.range.partner ? previous : null
  if (partner) {
    const hit = last(cues.extended, Math.max(sentence.start, partner.start - LEFT_REACH))
    if (hit !== null && !folded.startsWith('riap', hit.start)) return isNew(hit)
  }
  const ceiling = Math.min(sentence.end, date.end + RIGHT_REACH, dated[at + 1]?.start ?? sentence.end)
  if (bond.tie === 'opens' || /[;:]/.test(folded.slice(date.end, ceiling))) return { change: null, ofTerm: false }
  // "il termine del 4 marzo slitta …", not "il 18 maggio è la nuova scadenza"
  for (const after of cuesIn(cues.extended, date.end, ceiling)) {
    if (isOnlyPossible(folded, Math.max(date.end, after.start - REFUSED_REACH), after.start)) continue
    return IS_MOVED.test(folded.slice(date.end, after.end)) ? { change: 'former', ofTerm: true } : isNew(after)
  }
  return { change: null, ofTerm: false }
}

/** "prorogabile fino al 26", "con possibilità di proroga", "nessuna proroga": it did not come, or not yet. */
const isOnlyPossible = (folded: string, from: number, at: number): boolean =>
  folded.startsWith('prorogabil', at) || REFUSED.test(folded.slice(from, at))
