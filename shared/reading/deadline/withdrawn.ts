// "Il bando, in scadenza il 5 ottobre, è revocato": a call that was called off has no term, unless one is set anew.
import { matchesIn } from '../matches.ts'
import { type Prose, sentenceAt } from '../prose.ts'
import type { Given } from './roles.ts'

/** Said as a fact: "è revocato", "si revoca", "è stato disposto l'annullamento"; not "può essere revocato". */
const CALLED_OFF =
  /(?:\b(?:e|e'|sono|viene|vengono|stat[oaie]) (?:stat[oaie] )?(?:quindi |pertanto |cosi )?(?:revocat|annullat|ritirat|sospes)[oaie]\b|\b(?:ha|hanno|si) (?:revocat|annullat|ritirat|sospes|revoca|annulla|ritira|sospende)|\b(?:dispost[oa]|decis[oa]|deciso|disposto|comunica|avviso di) (?:l'annullamento|la revoca|il ritiro|la sospensione|revoca|annullamento|sospensione))/g
/** One of these stands in whatever it finds, and in few texts. */
const STEMS = /revoc|annull|ritir|sospe/
/** What it is told of. */
const OF_CALL =
  /\b(?:bando|bandi|avviso|procedura|selezione|concorso|gara|asta|manifestazione d|call|termini|presentazione delle domande)\b/
const MAYBE =
  /\b(?:puo|possono|potra|potranno|potrebbe|sara|saranno|facolta|riserva|caso|qualora|se) (?:[a-z']+ ){0,4}$/
const OLD_ONE = /\b(?:precedente|vecchio|analogo|altro)\b/
const SENTENCES_BACK = 2
const LEAD = 160

/** A suspended call may go on. */
const FOR_GOOD = /revoc|annull|ritir/

/**
 * Takes the terms told before, or beside, the words that call a call off.
 * @returns true when the call was called off for good and no new term is set
 */
export function dropWithdrawn(prose: Prose, given: readonly Given[]): boolean {
  if (!STEMS.test(prose.folded)) return false
  let off = false
  for (const said of matchesIn(CALLED_OFF, prose.folded)) {
    const end = said.index + said[0].length
    const at = sentenceAt(prose.sentences, said.index)
    const sentence = prose.sentences[at]
    if (sentence === undefined || (sentence.region !== 'main' && sentence.region !== 'notice')) continue
    const lead = prose.folded.slice(Math.max(sentence.start, said.index - LEAD), said.index)
    const words = lead + prose.folded.slice(said.index, Math.min(sentence.end, end + 60))
    if (!OF_CALL.test(words) || OLD_ONE.test(words) || MAYBE.test(lead)) continue
    off ||= FOR_GOOD.test(said[0])
    for (const one of given) {
      const back = at - one.date.sentence
      if (one.role !== 'deadline' || one.change === 'new' || back < 0 || back > SENTENCES_BACK) continue
      one.role = 'other'
      one.because = 'il bando è revocato o sospeso'
    }
  }
  return off && !given.some(({ role, change }) => role === 'deadline' && change === 'new')
}
