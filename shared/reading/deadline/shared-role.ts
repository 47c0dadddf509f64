// Dates that share the role of the one before: the items of a list, the second of two windows.
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { Bond } from './relation.ts'
import type { Base, Given, Role } from './roles.ts'
import { FAINT } from './subject.ts'

/** The two are the ends of one period. */
export const ends = ({ mention }: Dated, first: Dated): boolean =>
  mention.range?.side === 'to' && first.index === mention.range.partner

/** ", la seconda il", " e la terza entro il" */
const ORDINAL =
  /^[,;]?(?: e| ed)? (?:la |il |una |l'|un')?(?:prima|seconda|terza|quarta|quinta|ultima|altra|secondo|terzo|quarto|ultimo|altro)(?: finestra| scadenza| data| termine)?(?: (?:entro|e|al|il|per|scade|chiude|l'))*[ ']$/

const COORDINATED: Partial<Record<Role, { closes: Role; opens: Role }>> = {
  deadline: { closes: 'deadline', opens: 'opening' },
  opening: { closes: 'deadline', opens: 'opening' },
  'activity-start': { closes: 'activity-end', opens: 'activity-start' },
  'activity-end': { closes: 'activity-end', opens: 'activity-start' },
  event: { closes: 'activity-end', opens: 'activity-start' },
}

/** "la prima finestra va dalle 9 di … alle 13 di …; la seconda dalle 9 di …": a date without a word of its own shares the last one's. */
export function coordinated(prose: Prose, base: Base, tied: Bond, before: readonly Given[], at: number): Given | null {
  const previous = before[at - 1]
  if (!previous || tied.tie === 'none' || previous.date.sentence !== base.date.sentence) return null
  // "per quelli da marzo, entro il 10 gennaio": a month that begins something else
  if (previous.date.mention.date === null && previous.bond.cue?.code === 'start') return null
  const roles = COORDINATED[previous.role]
  const gap = prose.folded.slice(previous.date.end, base.date.start)
  if (!roles || base.change === 'new' || gap.length > 100) return null
  // "aprirà il 12 ottobre e chiuderà il 10 novembre": a verb of its own is shared within one clause, and not from a call
  const ownWord = base.about.cue === null && base.about.score > FAINT
  if (ownWord && (gap.includes(';') || previous.role === 'opening' || previous.role === 'deadline')) return null
  return {
    ...base,
    role: roles[tied.tie],
    strength: Math.max(24, previous.strength - 4),
    because: previous.because,
    about: previous.about,
  }
}

/** "entro 45 giorni dalla pubblicazione, ovvero entro il 30 dicembre": the same term, counted and written. */
export function explains(prose: Prose, base: Base, before: readonly Given[], at: number): Given | null {
  const previous = before[at - 1]
  if (previous?.role !== 'deadline' || previous.date.mention.relative === null) return null
  if (previous.date.sentence !== base.date.sentence || base.date.mention.relative !== null) return null
  const gap = prose.folded.slice(previous.date.end, base.date.start)
  if (gap.length > 110 || !EXPLAINS.test(gap)) return null
  return { ...base, role: 'deadline', strength: previous.strength, because: previous.because, about: previous.about }
}

/** "domanda online dal 3 giugno |ed entro le ore 12 del| 4 luglio": the end of what opened, told with another word. */
export function closesOpened(prose: Prose, base: Base, before: readonly Given[], at: number): Given | null {
  const previous = before[at - 1]
  if (previous?.role !== 'opening' || previous.date.sentence !== base.date.sentence || base.change !== null) return null
  if (base.bond.cue?.code !== 'limit' || base.bond.cue.start < previous.date.end) return null
  if (!CLOSES_OPENED.test(prose.folded.slice(previous.date.end, base.bond.cue.start))) return null
  return {
    ...base,
    role: 'deadline',
    strength: previous.strength,
    about: previous.about,
    because: `${previous.because}; la fine dello stesso periodo`,
  }
}

const CLOSES_OPENED = /^\)?,? ?(?:e |ed |ma |e comunque |e poi |comunque )?$/

/** "Linea A, piccoli eventi: domande entro il 31 ottobre. Linea B, rassegne: |entro| il 29 novembre": told alike, meant alike. */
export function paralleled(prose: Prose, base: Base, before: readonly Given[], at: number): Given | null {
  const previous = before[at - 1]
  const { cue } = base.bond
  if (previous?.role !== 'deadline' || cue?.code !== 'limit' || base.change !== null) return null
  const [sentence, last] = [prose.sentences[base.date.sentence], prose.sentences[previous.date.sentence]]
  if (!sentence || !last || base.date.sentence - previous.date.sentence > 1) return null
  if (!/: ?(?:sempre |invece )?$/.test(prose.folded.slice(Math.max(0, cue.start - 12), cue.start))) return null
  const part = PART.exec(prose.folded.slice(sentence.start, sentence.start + 24))?.[1]
  if (part === undefined || PART.exec(prose.folded.slice(last.start, last.start + 24))?.[1] !== part) return null
  return {
    ...base,
    role: 'deadline',
    strength: previous.strength - 2,
    about: previous.about,
    because: previous.because,
  }
}

const PART =
  /^[^a-z]{0,4}(?:per )?(?:la |il |l')?(linea|lotto|misura|azione|ambito|categoria|sezione|fascia|asse|sportello|zona|intervento|sottomisura|tipologia|gruppo)\b/

const EXPLAINS = /[,(;-] ?(?:ovvero|ossia|cioe|quindi|vale a dire|e quindi|dunque|e cioe|e precisamente)\b[^.;]{0,40}$/

/** "doveva chiudersi il 31 marzo, poi il 30 aprile": each of them a former term. */
export function alsoFormer(prose: Prose, base: Base, before: readonly Given[], at: number): boolean {
  const previous = before[at - 1]
  if (previous?.change !== 'former' || previous.date.sentence !== base.date.sentence) return false
  return ALSO.test(prose.folded.slice(previous.date.end, base.date.start))
}

const ALSO = /^,? ?(?:e )?(?:poi|quindi|successivamente|in seguito|dopo|e) (?:ancora )?(?:al |il |l'|all'|entro il )?$/

/** "entro il 15 marzo per partecipare al percorso, |che comincerà| il 2 aprile" */
const BEGINS =
  /\b(?:cominc|inizi|partir|durer|svolger|terra|terranno|prender|avra inizio|avranno inizio|si svolg|si tien|si terr)[a-z]*\b/

/** "; i vincitori saranno premiati l'11 ottobre" */
const WILL_BE = /\b(?:saranno|sara|verranno|verra|vengono|viene|si terra|si svolge|avverra)\b/

/** ", il", " e il" */
const BARE_ITEM =
  /^(?:[^a-z0-9]*(?:e|ed|o|e il|e l'|ed il)?[^a-z0-9]*|[ ,]*(?:e|ed|o|poi|e poi|infine|e infine)?[ ,]*(?:(?:il|l'|al|entro il) ?)?)$/

/** "16 maggio per Basilicata e Sicilia; 18 maggio per …": items of one list share what closes on them. */
export function listOf(
  prose: Prose,
  dated: readonly Dated[],
  at: number,
  before: readonly Given[],
): Omit<Given, 'date' | 'change' | 'bond'> | null {
  const previous = before[at - 1]
  const date = dated[at]
  if (!previous || !date || previous.date.sentence !== date.sentence) return null
  const gap = prose.folded.slice(previous.date.end, date.start)
  const bare = BARE_ITEM.test(gap)
  const closed =
    (bare &&
      /^(?:[.;:)\n]|$|,? (?:e |ed )?(?:il |l'|al )?\d|,? ?\(|,? (?:tutt[ie]|sempre|alle|ore|entro|rispettivamente)\b)/.test(
        prose.folded.slice(date.end, date.end + 18),
      )) ||
    // "entro il 28 settembre per la prima tornata e il 16 novembre per la seconda"
    (/^,? (?:per|nel|nella) [^.;:,]{2,60} e (?:il |l'|al )$/.test(gap) &&
      /^,? (?:per|nel|nella) /.test(prose.folded.slice(date.end, date.end + 8)))
  if (gap.length > 80 || (!closed && /\b(?:e|sono|sara|saranno|era|per un|poi|mentre) (?:il|previst|fissat)/.test(gap)))
    return null
  if (!/[;,]|\be\b/.test(gap) || BEGINS.test(gap) || WILL_BE.test(gap)) return null
  if (
    previous.role === 'info-meeting' ||
    previous.role === 'event' ||
    previous.role === 'results' ||
    previous.role === 'session'
  )
    return { role: previous.role, strength: 0, about: previous.about, because: previous.because }
  // "31 marzo, 30 giugno e 30 settembre", "16 maggio per la Calabria; 18 maggio per …"
  if (
    previous.role !== 'deadline' ||
    !(
      /^,? ?(?:solo |invece |anche )?per /.test(gap) ||
      /^,? per /.test(prose.folded.slice(date.end, date.end + 6)) ||
      bare ||
      ORDINAL.test(gap)
    )
  )
    return null
  return { role: 'deadline', strength: previous.strength - 2, about: previous.about, because: previous.because }
}
