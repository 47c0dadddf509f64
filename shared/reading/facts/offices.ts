// Offices of a body: "Direzione Welfare e Salute", "Settore Patrimonio", "Ufficio Protocollo".
import type { Span } from '../../page/page.ts'
import { onOneLine } from '../spaces.ts'
import { nameEnd, plainCase } from './bodies.ts'
import { type Ground, lineStartOf } from './ground.ts'

export interface Office extends Span {
  name: string
  /** Offices that decide (Direzione, Settore …); the others only receive or answer. */
  decides: boolean
}

const HEAD =
  /(?:direzione|settore|sezione|ripartizione|dipartimento|assessorato|area|servizio|ufficio|sportello|uoc|unita organizzativa|unita operativa)\b(?= \p{L})/uy
/** Names that begin so and are no office. */
const NOT_AN_OFFICE =
  /^(?:servizio (?:civile|sanitario|idrico|di trasporto|pubblico|postale|universale)|area (?:c|vasta|marina|metropolitana|verde|interna|leader)|sezione (?:bandi|di|del|dei|dedicata|avvisi|amministrazione|notizie|news|modulistica|trasparente)|direzione (?:del|di|artistica|lavori)|settore (?:terziario|privato|pubblico|no|non|della|del|giovanile)|ufficio (?:stampa|postale))\b/
const DECIDES = /^(?:direzione|settore|sezione|ripartizione|dipartimento|assessorato|area|servizio|u\.?o|unita)/

const known = new WeakMap<Ground, readonly Office[]>()

/** Offices in the call's own text, in order. Asked for by issuer and contacts. */
export function findOffices(ground: Ground): readonly Office[] {
  const remembered = known.get(ground)
  if (remembered) return remembered
  const offices = officesOf(ground)
  known.set(ground, offices)
  return offices
}

/** A capital must follow the first word ("Direzione Welfare"). */
function officesOf(ground: Ground): Office[] {
  const found: Office[] = []
  let reached = 0
  for (const { start } of ground.hits('sign-office')) {
    if (start < reached || !ground.own(start)) continue
    HEAD.lastIndex = start
    const match = HEAD.exec(ground.folded)
    if (!match) continue
    const words = ground.folded.slice(start, start + 60)
    if (NOT_AN_OFFICE.test(words)) continue
    const upper = /\p{Lu}/u.test(ground.text.charAt(start))
    const from = start + match[0].length + 1
    if (
      !/\p{Lu}/u.test(ground.text.charAt(from)) &&
      !(
        upper &&
        /^(?:alla |di |per |al |del |della |delle |dei |ai |i |ii |iii |iv |v )/.test(words.slice(match[0].length + 1))
      )
    )
      continue
    let end = nameEnd(ground.text, upper ? start : from, true)
    // "Area Lavori del Comune di X": the body's own name is no part of its office's
    const body = ground.bodyBefore(end - 1)
    if (body && body.start > start)
      end =
        start +
        ground.text
          .slice(start, body.start)
          .replace(/[\s'’]{1,2}$/, '')
          .replace(/ (?:del|della|dell|di|-|–)$/, '').length
    if (end <= from) continue
    reached = end
    const name = plainCase(onOneLine(ground.text.slice(start, end)))
    found.push({
      start,
      end,
      name: (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, 300),
      decides: DECIDES.test(words),
    })
  }
  return found
}

/** Words that make an office the one in charge of the call. */
const IN_CHARGE =
  /(?:vagliat\w+|valutat\w+|esaminat\w+|approvat\w+|responsabile|dirigente|determinazion\w+|determina|istruttori\w+|a cura|emanat\w+|pubblicat\w+|promoss\w+|indett\w+|ente ?:|struttura|c\/o rup)[^.;\n]{0,60}$/

/** The office that runs the call: named where someone evaluates or signs, or in the letterhead. */
export function officeInCharge(ground: Ground, offices: readonly Office[]): Office | null {
  let best: { office: Office; score: number } | null = null
  for (const office of offices) {
    if (!office.decides) continue
    const before = ground.folded.slice(Math.max(0, office.start - 80), office.start)
    const lineStart = lineStartOf(ground.folded, office.start)
    const alone = ground.folded.slice(lineStart, office.start).trim() === ''
    const letterhead = alone && office.start < 400 && office.name !== ''
    const score = (IN_CHARGE.test(before) ? 3 : 0) + (letterhead ? 2 : 0)
    if (score > 0 && (best === null || score > best.score)) best = { office, score }
  }
  return best?.office ?? null
}

const CONTACT =
  /(?:rivolgersi|informazioni|info|contatt\w+|telefon\w+|tel\.?|consegnat\w*|consegn\w+|presentat\w*|protocollo|invia\w*|sportell\w+|per posta|presso|recapit\w+)[^;\n]{0,90}$/

/** The office to ask or to hand the application to. */
export function officeToContact(ground: Ground, offices: readonly Office[]): Office | null {
  for (const office of offices) {
    const from = Math.max(0, office.start - 100)
    const after = ground.folded.slice(office.end, office.end + 40)
    if (CONTACT.test(ground.folded.slice(from, office.start)) || /^\W{1,4}(?:tel|telefono|e-?mail|pec)\b/.test(after))
      return office
  }
  return null
}

const ROLE =
  /\b(?:responsabile (?:unico )?(?:del|di) (?:procedimento|progetto)|\brup\b|referente (?:del|dell'|per il|per l') ?(?:bando|avviso|procedimento))/

/** The role to ask for ("responsabile del procedimento"); never the person who holds it. */
export function findRole(ground: Ground): { role: string; span: Span } | null {
  const match = ROLE.exec(ground.folded)
  if (!match || !ground.own(match.index)) return null
  const span = { start: match.index, end: match.index + match[0].length }
  return { role: match[0] === 'rup' ? 'RUP' : match[0].slice(0, 200), span }
}
