// What a call is: manifestazione d'interesse, contributo, concorso … from what it does, not from words in passing.
import type { Evidence, Procedure } from '../../call/call.ts'
import { PROCEDURES } from '../../call/call.ts'
import type { Ground } from './ground.ts'
import type { Hit } from './phrases.ts'

/** "avviso" and "bando" say how a call is published; they are given only when nothing says what it does. */
const FORMS: ReadonlySet<string> = new Set(['avviso', 'bando'])
/** Procedures in law of their own: when one is named, the form goes without saying. */
const OWN_KIND: ReadonlySet<string> = new Set([
  'manifestazione-interesse',
  'coprogrammazione',
  'coprogettazione',
  'accreditamento',
  'concorso',
  'immobile',
  'gara',
])
/** Named once anywhere, these are what the call is; the others must stand in the headline or come back. */
const ENOUGH_ONCE: ReadonlySet<string> = new Set(['manifestazione-interesse', 'coprogrammazione', 'coprogettazione'])

/** A sentence that names the procedure of someone else, or one that is over or still to come. */
const IN_PASSING =
  /(?:partecip\w+ al bando|bando nazionale|precedent[ei] (?:bandi|avvisi|bando|avviso)|nuovo bando, con il quale|predisporra|in futuro|avviso \d{3,}|piano triennale|regolamento per)/

const CAP = 3

interface Tally {
  score: number
  headline: boolean
  strong: number
  first: Hit | null
}

function tally(ground: Ground): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const add = (hit: Hit, factor: number, headline: boolean) => {
    const known = tallies.get(hit.code) ?? { score: 0, headline: false, strong: 0, first: null }
    if (hit.weight === 3) known.strong++
    if (known.strong <= CAP || headline) known.score += hit.weight * factor
    known.headline ||= headline
    if (!headline) known.first ??= hit
    tallies.set(hit.code, known)
  }
  for (const hit of ground.inHeadline('procedure')) add(hit, 3, true)
  const firstEnd = ground.sentences[Math.min(3, ground.sentences.length - 1)]?.end ?? 0
  for (const hit of ground.hits('procedure')) {
    if (!ground.own(hit.start)) continue
    const sentence = ground.sentenceAt(hit.start)
    // the words that make it someone else's stand right around it
    const around = ground.folded.slice(Math.max(sentence.start, hit.start - 60), Math.min(sentence.end, hit.end + 30))
    if (IN_PASSING.test(around)) {
      // someone else's call still says the form, when nothing better does
      if (FORMS.has(hit.code)) add(hit, 0.1, false)
      continue
    }
    add(hit, hit.start < firstEnd ? 2 : 1, false)
  }
  return tallies
}

const MOVABLE =
  /\b(?:beni mobili|automezz[oi]|autoveicol[oi]|veicol[oi]|autovettur[ae]|scuolabus|legname|lotti? (?:di )?legn|attrezzature dismess|arredi dismess|materiale dismess|mezzi dismess)/
const STANDING =
  /\b(?:immobil|terren[oi]|fabbricat|local[ei]\b|allogg|appartament|palestr|impiant|chiosc|edific|aree?\b|spazi\b|orti?\b)/
const MOVABLE_REACH = 3000

/** What is sold or lent can be carried away. */
function isMovable({ folded, headlineFolded }: Ground): boolean {
  const words = `${headlineFolded} ${folded.slice(0, MOVABLE_REACH)}`
  return MOVABLE.test(words) && !STANDING.test(words)
}

/** Codes from the most general to the most specific; ["altro"] when the text names none. */
export function readProcedure(ground: Ground): { procedure: Procedure[]; evidence: Evidence[] } {
  const tallies = tally(ground)
  const named = (code: string) => {
    const known = tallies.get(code)
    if (!known || FORMS.has(code)) return false
    if (ENOUGH_ONCE.has(code)) return known.strong > 0
    if (code === 'accreditamento') return known.headline || known.strong >= 2
    if (code === 'contributo') return known.headline || known.score >= 6
    return (known.headline && known.score >= 6) || known.strong >= 2 || (known.strong === 1 && known.score >= 6)
  }
  let chosen = PROCEDURES.filter(named)
  // money asked for inside a manifestation of interest or a tender is not what the call is
  if (chosen.some((code) => OWN_KIND.has(code)) && tallies.get('contributo')?.headline !== true)
    chosen = chosen.filter((code) => code !== 'contributo')
  if (chosen.includes('manifestazione-interesse') || chosen.some((code) => code.startsWith('coprog')))
    chosen = chosen.filter((code) => code !== 'premio' && code !== 'concorso')
  // "asta pubblica per beni mobili dismessi"
  if (chosen.includes('immobile') && isMovable(ground)) chosen = chosen.filter((code) => code !== 'immobile')
  if (!chosen.some((code) => OWN_KIND.has(code))) {
    const form = mainForm(tallies)
    if (form) chosen = [form, ...chosen]
  }
  if (chosen.length === 0) return { procedure: ['altro'], evidence: [] }
  const evidence = chosen.flatMap((code) => {
    const hit = tallies.get(code)?.first
    const span = hit ?? ground.headline
    return span ? [ground.evidence(`procedure.${code}`, span, 'così il testo chiama la procedura')] : []
  })
  return { procedure: chosen.slice(0, 6), evidence }
}

function mainForm(tallies: ReadonlyMap<string, Tally>): Procedure | null {
  const notice = tallies.get('avviso')?.score ?? 0
  const call = tallies.get('bando')?.score ?? 0
  if (notice === 0 && call === 0) return null
  return notice > call ? 'avviso' : 'bando'
}
