// Which word governs a date: "domande per eventi da tenere a maggio, entro il 3 aprile" closes the applications. A word
// that only completes another ("domande per gli eventi"), or stands behind a nearer request, has less to say.
import type { Cue, Subject } from '../cues.ts'

/** What is asked for, told beside the asking; a visit, a question or an account is rather asked for its own sake. */
const COMPLEMENTS: ReadonlySet<Subject> = new Set<Subject>([
  'activity',
  'event',
  'expenses',
  'validity',
  'threshold',
  'act',
  'publication',
  'results',
  'age',
])
const PREPOSITION =
  "(?:per|di|del|dello|della|dei|degli|delle|a|al|allo|alla|ai|agli|alle|da|dal|dalla|dai|dagli|dalle|in|nel|nella|nei|negli|nelle|su|sul|sulla|sui|sulle|con|[a-z]{1,4}l')"
/** "domande |di sostegno e |pagamento", "istanze |per i |mercatini" */
const COMPLETES = new RegExp(`^ (?:[a-z]{3,14} ){0,2}${PREPOSITION}[ ']?(?:[a-z']{1,14}[ ']){0,4}$`)
/** A verb between the two parts them. */
const VERB =
  /\b(?:e (?:stat|previst|fissat|possibil|necessari|apert|richiest)[a-z]{1,5}|sono|sia|siano|ha|hanno|va|vanno|vada|vadano|deve|devono|dovra|dovranno|puo|possono|potra|potranno|sara|saranno|verra|verranno|viene|vengono|si|che|non)\b/
const LONGEST = 48
/** A verb form, right before the date, rules it whatever it completes: "per eventi da svolgersi entro". */
const VERBAL = /(?:are|ere|ire|arsi|ersi|irsi|ano|ono|anno|at[oaie]|ut[oaie]|it[oaie]|us[oaie])$/
/** Nouns are weighed no more than this. */
const PLAIN = 22

/** A word for the request itself: "domande", "candidature", "inviarlo". */
export const asks = ({ code, weight }: Cue<Subject>): boolean => code === 'application' && weight >= 20

/** "le domande |per gli| eventi": the second says what is asked for. */
export function completes(folded: string, request: Cue<Subject>, cue: Cue<Subject>, tie: number): boolean {
  if (!COMPLEMENTS.has(cue.code) || cue.start - request.end > LONGEST || cue.start <= request.end) return false
  const word = folded.slice(cue.start, cue.end)
  if (Math.abs(tie - cue.end) <= 2 && cue.weight > PLAIN && VERBAL.test(word)) return false
  const gap = folded.slice(request.end, cue.start)
  return !VERB.test(gap) && COMPLETES.test(gap)
}

/** "le società in cui si svolgono corsi |trasmettono| il modulo entro" */
const SENDS = /^(?:present|trasmett|inoltr|consegn|invi|sped|deposit|compil)[a-z]{0,6}(?:ano|ono|ino|anno)$/

/** "il modulo pubblicato … e inviarlo entro": a request with its own object leaves what stands before it behind, not so "i quesiti si inviano". */
export function supplants(folded: string, cue: Cue<Subject>): boolean {
  if (cue.code !== 'application') return false
  const word = folded.slice(cue.start, cue.end)
  return (
    /(?:ar|er|ir)(?:lo|la|li|le|ne|sela)$/.test(word) || (SENDS.test(word) && !folded.startsWith('si ', cue.start - 3))
  )
}

/** "il modulo pubblicato", not "sarà pubblicato": a quality of the noun, no event. */
export function isAttribute(folded: string, { code, start }: Cue<Subject>): boolean {
  if (code !== 'publication' || !folded.startsWith('pubblicat', start)) return false
  return !/\b(?:e|sara|saranno|sono|stat[oaie]|verra|verranno|viene|vengono|resta|restera|rimane|rimarra|essere|ha|hanno|in pubblicazione) $/.test(
    folded.slice(Math.max(0, start - 16), start),
  )
}

export const hasVerb = (words: string): boolean => VERB.test(words)

const AIM =
  /\b(?:vuole|vogliono|voglia|vogliano|vorrebbe|vorrebbero|intende|intenda|intendono|intendano|desidera|desiderano|desideri|desiderino|interessat[ioae] (?:a|ad|al|alla|all')|disponibil[ei] (?:a|ad)) ?(?:[a-z']{1,14} ?)?$/

/** "chi vuole |organizzare| eventi si faccia avanti entro": what applicants are after has no term of its own. */
export function isAim(folded: string, { code, start }: Cue<Subject>): boolean {
  return COMPLEMENTS.has(code) && AIM.test(folded.slice(Math.max(0, start - 40), start))
}
