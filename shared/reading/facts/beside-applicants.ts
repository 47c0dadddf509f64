// Subjects named beside those who may apply: partners, members, places, whom a project serves, who runs what a family
// pays for. They stand in the same sentence, often in the same list.
import type { Ground } from './ground.ts'
import type { Hit } from './phrases.ts'

/** Named for another reason than to apply, whatever else the sentence names. */
export const isBeside = (ground: Ground, hit: Hit): boolean =>
  isPartner(ground, hit) ||
  isAttended(ground, hit) ||
  isPlace(ground, hit) ||
  isJoined(ground, hit) ||
  isHost(ground, hit)

/** "in rete con Comuni e parrocchie", "le scuole possono entrare come partner": beside who applies, not who applies. */
function isPartner({ folded }: Ground, { start, end }: Hit): boolean {
  const before = folded.slice(Math.max(0, start - 60), start)
  return BESIDE.test(before.slice(before.lastIndexOf('. ') + 1)) || AS_PARTNER.test(folded.slice(end, end + 90))
}
const BESIDE =
  /\b(?:in (?:rete|partenariato|partnership|collaborazione|raccordo|accordo|convenzione) con|come partner|in qualita di partner|quali partner|con la collaborazione di|partner (?:possono essere|sono))\b[^.;]*$/
const AS_PARTNER =
  /^(?:(?! mentre| invece|capofila)[^.;:\n]){0,60}\b(?:(?:solo|soltanto|esclusivamente|unicamente) )?(?:come|in qualita di|quali) (?:semplic[ei] )?partner\b/

/** "studenti di medie, superiori e università": where they study, not who applies. */
const isAttended = ({ folded }: Ground, { code, start }: Hit): boolean =>
  (code === 'universita' || code === 'scuola') &&
  /\b(?:student[ei]|studentesse|alunn[ie]|iscritt[ie]|frequentant[ei]|laureat[ie]|diplomat[ie]|ragazz[ie])\b[^.;:\n]{0,50}$/.test(
    folded.slice(Math.max(0, start - 70), start),
  )

/** "con sede nei 22 Comuni dell'area": where they are, not who applies. */
const isPlace = ({ folded }: Ground, { code, start }: Hit): boolean =>
  code === 'ente-pubblico' &&
  /\b(?:sede|residen\w{1,6}|operant\w|ubicat\w|localizzat\w|attivita|territorio|cittadini|abitanti|famiglie|in uno)\b[^.;:\n]{0,30}\b(?:nei|dei|in|uno dei|tra i|fra i|sui) (?:\d{1,3} |[a-z]{3,12} )?$/.test(
    folded.slice(Math.max(0, start - 70), start),
  )

/** "adesione a una rete associativa", "iscritti ad associazioni sportive": what they belong to. */
const isJoined = ({ folded }: Ground, { start }: Hit): boolean =>
  /\b(?:adesione|aderent[ei]|affiliat[aeio]|affiliazione|iscritt[aeio]|tesserat[aeio]|appartenent[ei]|convenzionat[aeio]|accreditat[aeio]) (?:a|ad|ai|agli|alle|alla|con|presso)(?: (?:un|una|uno|il|la|lo|le|gli|i|un'|l'))? ?$/.test(
    folded.slice(Math.max(0, start - 40), start),
  )

/** Longest stretch between two subjects that is looked at. */
const REACH = 200

/**
 * People after a body: "associazioni, gruppi |e singoli| cittadini" apply with it, "associazioni |che aiutano gli| anziani"
 * do not.
 */
export const isCoordinate = ({ folded }: Ground, body: Hit, people: Hit): boolean =>
  COORDINATE.test(folded.slice(Math.max(body.end, people.start - REACH), people.start))
const COORDINATE =
  /(?:[,;:.(\n/•*·–-]|\b(?:e|ed|o|od|oppure|nonche|anche|ovvero|come|sia|poi|infine))[ '"«“-]{0,3}(?:(?:i|le|gli|la|il|lo|un|una|ai|agli|alle|alla|al|a|ad|da|dai|dalle|dagli|anche|singol[aeio]|tutt[ei]|altr[ei]|giovani|semplici|infine|poi|per) |l'|[0-9]{1,2}[.)] ?){0,4}$/

/** "associazioni |costituite da| organizzazioni di volontariato": parts of the body before. */
export const isPartOf = ({ folded }: Ground, body: Hit, hit: Hit): boolean =>
  /^[^.;:\n]{0,60}\b(?:costituit|compost|format|partecipat|controllat)[aeio] (?:in prevalenza |anche )?d[a-z]{1,4}'? [^.;:\n]{0,60}$/.test(
    folded.slice(Math.max(body.end, hit.start - REACH), hit.start),
  )

/** "famiglie che iscrivono i figli ai centri |gestiti da| associazioni": who runs what the people pay for. */
export const isProvider = ({ folded }: Ground, people: Hit, hit: Hit): boolean =>
  /\b(?:propost|gestit|organizzat|offert|promoss|erogat|tenut|fornit|realizzat|svolt|condott)[aeio] d[a-z]{1,4}'? ?[^.;:\n]{0,110}$/.test(
    folded.slice(Math.max(people.end, hit.start - REACH), hit.start),
  )

/** "volontari da impiegare in 399 enti locali", "presso le scuole": where, not who. */
const isHost = ({ folded }: Ground, { weight, start }: Hit): boolean =>
  weight > 0 &&
  /\b(?:in \d{1,4}|presso(?: (?:le|gli|i|la|il|lo))?) $/.test(folded.slice(Math.max(0, start - 14), start))
