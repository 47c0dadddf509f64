// What the words right before and after a body's name say for its opening the call.
import type { Span } from '../../page/page.ts'
import { ASIDE_BEFORE, OPENS_AFTER, OPENS_BEFORE } from '../lexicon/bodies.ts'
import { isStreet } from './street.ts'

const BEFORE = 130
const AFTER = 260

const HANDS_ON =
  /^ (?:ha|hanno|aveva) (?:gia )?(?:destinat|assegnat|trasferit|girat|riconosciut|erogat|versat)\w{1,2} (?:\w+ ){0,3}?(?:al|ai|alla|all') ?(?:singol\w )?(?:comun|union|ambit|distrett|citta|provinc|ent[ei] local|amministrazione comunale)/

/** Above 3.5 the text says that it opens the call; below 0 that it is somebody else. `small`: written in small letters. */
export function contextScore(folded: string, lineFrom: number, { start, end }: Span, small = false): number {
  const before = folded.slice(Math.max(lineFrom, start - BEFORE), start)
  const after = folded.slice(end, end + AFTER)
  if (isStreet(folded, start)) return -2
  // "i fondi che la Regione ha destinato al Comune di X": it pays, the other calls
  if (HANDS_ON.test(after)) return -2
  const aside = ASIDE_BEFORE.exec(before)
  // "avviso promosso da" opens; "avviso finanziato da" and "in collaborazione con" do not
  const pays = aside !== null && /finanziat|sostegno|contributo|patrocinio|collaborazione|fondi|risorse/.test(aside[0])
  if (aside && (pays || !/(?:avvis|band)\w+[^.;\n]{0,30}$/.test(before)))
    return OPENS_AFTER.test(after) && !/promoss\w+ d\w+ $/.test(before) ? 1 : -2
  let score = 0.5
  if (OPENS_BEFORE.test(before)) score += 4
  if (OPENS_AFTER.test(after)) score += 3.5
  if (
    /(?:sito|pagina|albo pretorio|portale|piattaforma|area riservata|home page|rete civica|protocollo)[a-z ]{0,24} (?:del|della|dell'|di) ?$/.test(
      before,
    )
  )
    score += 2
  if (/^ ?[-–—:] ?(?:avvis|band|concors|premio|contribut|manifestaz|proroga|comunicat)/.test(after)) score += 2
  if (/^ ?,? ?(?:in qualita di |quale |come )?(?:ente |comune )?capofila/.test(after)) score += 3.5
  // a province in small letters is most often a place ("nella provincia di")
  if (/^provincia/.test(folded.slice(start, start + 9)) && small) score -= 1
  // a municipio is named in a call for what it opens more often than as a place
  if (/^municipio/.test(folded.slice(start, start + 9))) score += 0.5
  // a Giunta is named for what it decides
  if (/^giunta/.test(folded.slice(start, start + 6))) score += 1
  return score
}
