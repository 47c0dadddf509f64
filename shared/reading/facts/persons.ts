// Private people in a call's text. Their telephones and mailboxes are not kept: a call's contacts are those of an
// office, a role or a body (GDPR art. 5.1.c, no more than is needed).
import { GIVEN_NAMES } from '../lexicon/given-names.ts'
import { matchesIn } from '../matches.ts'
import type { Ground } from './ground.ts'

/** Characters before an address or number in which its owner may be named. */
const BEFORE = 70
/** Two words with capitals, or all in capitals: "Mario Rossi", "ROSSI MARIO". */
const NAME = /\p{Lu}[\p{L}'’]{1,20} (?:\p{Lu}\. )?\p{Lu}[\p{L}'’]{1,20}/gu
/** Before a name: streets, halls, prizes and bodies bear the names of people. */
const NAMED_AFTER =
  /\b(?:via|viale|piazza|piazzale|largo|corso|fondazione|associazione|premio|istituto|comprensivo|scuola|liceo|teatro|sala|centro|biblioteca|comitato|cooperativa|circolo|parrocchia|palestra|museo|villa|palazzo|casa|ospedale|campo|stadio|san|santa|sant'|gruppo|ente|concorso|borsa|memorial|banca|studio|rsa)[ "']{1,2}(?:[a-z.]{1,12} ){0,2}$/
/** Who answers by office: "responsabile del procedimento", "il dirigente". */
const BY_OFFICE =
  /\b(?:ufficio|uffici|settore|servizio|area|sportello|segreteria|centralino|protocollo|direzione|rup|responsabile|dirigente|funzionari[oa]|istruttore|istruttrice|assessor[ae]|assessorato|comune|municipio|biblioteca|urp|numero verde|infoline|call center)\b/

/**
 * Whether the address or number at `start` is told as that of a person by name, and no office or role stands with it.
 * @param after where the contact before it ends
 */
export function isPersons({ text, folded }: Ground, start: number, after: number): boolean {
  let from = Math.max(0, after, start - BEFORE)
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (line > from) from = line
  if (BY_OFFICE.test(folded.slice(from, start))) return false
  for (const { 0: name, index } of matchesIn(NAME, text.slice(from, start))) {
    const begin = from + index
    const words = folded.slice(begin, begin + name.length).split(' ')
    const given = words.findIndex((word) => GIVEN_NAMES.has(word))
    if (given < 0) continue
    // "Fondazione |Giovanni Bianchi|"
    const at = begin + words.slice(0, given).join(' ').length + (given > 0 ? 1 : 0)
    if (!NAMED_AFTER.test(folded.slice(Math.max(0, at - 40), at))) return true
  }
  return false
}

/** Parts of a mailbox's name that are an office's or a body's. */
const IMPERSONAL =
  /^(?:info|segreteria|ufficio|uff|bando|bandi|concorso|premio|associazione|ass|asd|aps|odv|onlus|proloco|pro|loco|coop|circolo|gruppo|comitato|centro|gal|csv|cooperativa|fondazione|teatro|festival|scuola|biblioteca|comune|parrocchia|redazione|progetto|progetti|iscrizioni|candidature|domande|direzione|amministrazione|presidenza|presidente|cultura|sociale|sport|giovani|eventi|contatti|contest|protocollo)/

/** "mario.rossi@gmail.com", "rossimaria72@libero.it": the mailbox of a person, by its own name. */
export function isPersonalBox(local: string): boolean {
  const parts = local.split(/[._+\d-]+/).filter((part) => part.length > 1)
  if (parts.some((part) => IMPERSONAL.test(part))) return false
  return parts.some((part) => GIVEN_NAMES.has(part) || startsOrEnds(part))
}

/** Shorter given names begin too many other words. */
const LONG_ENOUGH = 5

/** "mariarossi", "rossimarco" */
function startsOrEnds(part: string): boolean {
  if (part.length < LONG_ENOUGH + 4) return false
  for (let size = LONG_ENOUGH; size <= Math.min(part.length - 4, 12); size++)
    if (GIVEN_NAMES.has(part.slice(0, size)) || GIVEN_NAMES.has(part.slice(-size))) return true
  return false
}
