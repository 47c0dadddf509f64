// Money of a call: how much there is in all, the most one applicant gets, the share it must add. Only what is stated.
import type { Call, Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import {
  ALL_CALLS_BEFORE,
  AWARDED_BEFORE,
  COFINANCING_AFTER,
  COFINANCING_BEFORE,
  COUNTED_BEFORE,
  COUNTED_EUROS_AFTER,
  DECOY_BEFORE,
  EACH_AFTER,
  EACH_BEFORE,
  EACH_GETS_BEFORE,
  EACH_WORD_BEFORE,
  GIVERS_SHARE,
  GRANT_IS,
  LISTED_AFTER,
  LISTED_BEFORE,
  MAX_AFTER,
  MAX_ANYWAY,
  MAX_ANYWAY_THE,
  MAX_BEFORE,
  MAX_CLAUSE,
  MAX_NAMED,
  MAX_OF_TIMES,
  MIN_BEFORE,
  MOST_OF_ALL,
  OPENING_AFTER,
  OPENING_BEFORE,
  PART_BEFORE,
  PAST_AFTER,
  PAST_BEFORE,
  PER_TIME_AFTER,
  PER_TIME_BEFORE,
  PER_UNIT_AFTER,
  PRICE_AFTER,
  PRIZES_BEFORE,
  RANGE_BETWEEN,
  RANGE_FAR,
  SHARED_BETWEEN,
  SINGLE_NEAR,
  STARTS_AT,
  TOTAL_AFTER,
  TOTAL_BEFORE,
  TOTAL_NEAR,
  WHOLE_AFTER,
  WHOLE_GRANT,
  WHOLE_GROWS,
  WORTH_BEFORE,
} from '../lexicon/amounts.ts'
import { type Ground, lineStartOf } from './ground.ts'
import { findSums, type Sum } from './money.ts'

type Amounts = Call['amounts']

/** Meaning of a sum with its strength; a higher one wins, among equals the higher sum. */
interface Meaning {
  role: 'total' | 'max'
  strength: number
  why: string
}

/** Characters around a sum that may say what it is. */
const BEFORE = 110
const AFTER = 60

/** The clause before the sum: back to a full stop, a semicolon or a line break. */
function clauseBefore(folded: string, from: number, at: number): string {
  const nearby = folded.slice(Math.max(from, at - BEFORE), at)
  const cut = Math.max(nearby.lastIndexOf('\n'), nearby.lastIndexOf('; '), lastStop(nearby), nearby.lastIndexOf('? '))
  const clause = nearby.slice(cut + 1)
  return /[a-z]/.test(clause) ? clause : titleAbove(folded, at) + clause
}

/** The last full stop that closes a sentence, not an abbreviation ("art. 6", "n. 5"). */
function lastStop(nearby: string): number {
  for (let at = nearby.lastIndexOf('. '); at > 0; at = nearby.lastIndexOf('. ', at - 1))
    if (!ABBREVIATED.test(nearby.slice(Math.max(0, at - 6), at))) return at
  return -1
}
const ABBREVIATED = /(?:^|[ (.])(?:art|artt|n|nr|l|r|d|lgs|c|co|prot|all|p|s|lett|cfr|ord|rep)$|\.[a-z]$/

/** "Risorse a disposizione" on the line above, when the sum stands alone on its own. */
function titleAbove(folded: string, at: number): string {
  const lineStart = lineStartOf(folded, at)
  if (lineStart === 0 || /[a-z]/.test(folded.slice(lineStart, at))) return ''
  const above = folded.slice(Math.max(0, lineStart - 90), lineStart).trimEnd()
  const title = above.slice(above.lastIndexOf('\n') + 1)
  return title.length <= 60 ? `${title.replace(/[\s:]{1,3}$/, '')} ` : ''
}

function meaningOf(sum: Sum, folded: string, from: number, next: Sum | undefined): Meaning | null {
  const before = clauseBefore(folded, from, sum.start)
  const near = before.slice(-60)
  const after = folded.slice(sum.end, sum.end + AFTER)
  const isMost = MAX_BEFORE.test(near)
  // the other end of a range is the one that counts
  if (
    next &&
    next.start - sum.end < 30 &&
    RANGE_BETWEEN.test(folded.slice(sum.end, next.start)) &&
    /\b(?:da|tra|fra|dai|minimo di|compres[oi] tra)\b[^,;]{0,12}$/.test(near)
  )
    // "dai 300 ai 150 euro"
    return next.value < sum.value && !DECOY_BEFORE.test(before)
      ? { role: 'max', strength: 2, why: 'importo più alto fra quelli possibili' }
      : null
  if (PER_TIME_BEFORE.test(near) || PER_UNIT_AFTER.test(after)) return null
  if (STARTS_AT.test(near) && GIVEN.test(before)) return MOST
  const isNamed = MAX_NAMED.test(before)
  if (
    PER_TIME_AFTER.test(after) &&
    !isNamed &&
    !MAX_CLAUSE.test(before) &&
    !(isMost && /contribut|limite|canon|bonus|buono/.test(before))
  )
    return null
  if (PAST_BEFORE.test(before) || PAST_AFTER.test(after)) return null
  if (PRICE_AFTER.test(after) && !/contribut|dotazion|stanzia|risors/.test(before)) return null
  // "il 50% del canone, con un limite di 300 euro": past a comma the rent binds no more — an income still does
  const bound =
    isMost && !/\b(?:isee|i\.s\.e\.e|reddit|fatturat|ricav|patrimon)/.test(before)
      ? before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf(' e comunque ')) + 1)
      : before
  const granted = GRANT_IS.exec(bound)
  const decoy = DECOY_BEFORE.exec(granted ? bound.slice(granted.index + granted[0].length) : bound)
  // "il contributo massimo è pari al 50% della spesa, fino a 15.000 euro": the decoy is farther than the word that binds
  if (
    decoy &&
    !(
      isMost &&
      /contribut|finanziament|sostegn|copr|somma|import|agevolazion|rimborso (?:massimo|annuo|fino|spese|non)/.test(
        before.slice(Math.max(0, decoy.index - 90)),
      ) &&
      !/isee|i\.s\.e\.e|reddit|fatturat|canon/.test(decoy[0]) &&
      !/invest/.test(decoy[0])
    )
  )
    return null
  const tail = before.slice(-40)
  // "le risorse sono pari al massimo a 2.300.000": the most there is, not the most one gets
  if (isMost && !EACH_AFTER.test(after) && MOST_OF_ALL.test(before.slice(-80)))
    return { role: 'total', strength: 4, why: 'risorse del bando' }
  if (isMost && WHOLE_AFTER.test(after) && !SINGLE_NEAR.test(before))
    return { role: 'total', strength: 3, why: 'importo complessivo del bando' }
  if (WHOLE_GRANT.test(before) && !EACH_AFTER.test(after) && !SINGLE_ONE.test(before))
    return { role: 'total', strength: 4, why: 'importo complessivo del bando' }
  if (isNamed) return MOST
  if (LISTED_BEFORE.test(before) && LISTED_AFTER.test(after))
    return { role: 'max', strength: 2, why: 'importo di un contributo, premio o borsa' }
  if (MAX_ANYWAY.test(before) || MAX_ANYWAY_THE.test(before) || MAX_OF_TIMES.test(before)) return MOST
  if (ALL_CALLS_BEFORE.test(before)) return { role: 'total', strength: 6, why: 'importo complessivo dei bandi' }
  if (EACH_WORD_BEFORE.test(near) || COUNTED_BEFORE.test(near) || EACH_GETS_BEFORE.test(near))
    return { role: 'max', strength: 2, why: 'importo per ciascuno' }
  if (isMost || (MAX_AFTER.test(after) && !/stanzia|dotazion|risors|fondi|disposizion/.test(before))) return MOST
  if (MAX_CLAUSE.test(before) && !/euro\b/.test(MAX_CLAUSE.exec(before)?.[0] ?? '')) return MOST
  if (PRIZES_BEFORE.test(before) || AWARDED_BEFORE.test(near))
    return { role: 'max', strength: 1, why: 'importo di un contributo, premio o borsa' }
  if (
    sum.value >= 1000 &&
    OPENING_AFTER.test(after) &&
    OPENING_BEFORE.test(folded.slice(Math.max(from, sum.start - 90), sum.start))
  )
    return { role: 'total', strength: 3, why: 'somma con cui si apre la notizia del bando' }
  if (EACH_AFTER.test(after) && !/stanzia|dotazion|complessiv/.test(tail))
    return { role: 'max', strength: 2, why: 'importo per ciascuno' }
  if (WORTH_BEFORE.test(before)) return { role: 'max', strength: 2, why: 'importo di un contributo, premio o borsa' }
  if (TOTAL_AFTER.test(after) || /(?:totale|complessiv\w+|in tutto)[^,;]{0,24}$/.test(before))
    return { role: 'total', strength: PART_BEFORE.test(tail) ? 2 : 5, why: 'importo complessivo del bando' }
  if (/\bsono (?:oltre |quasi |circa )?$/.test(before) && COUNTED_EUROS_AFTER.test(after))
    return { role: 'total', strength: 3, why: 'importo complessivo del bando' }
  if (WHOLE_GROWS.test(before)) return { role: 'total', strength: 5, why: 'importo complessivo del bando' }
  if (isRangeEnd(before)) return { role: 'max', strength: 3, why: 'importo più alto fra quelli possibili' }
  if (MIN_BEFORE.test(near) && !/stanzia|dotazion|risors|fondi|disposizion|assegn|invest/.test(before)) return null
  if (EACH_BEFORE.test(near) && !/\b(?:stanzia|dotazion|complessiv|fondi|contributi)/.test(tail))
    return { role: 'max', strength: 1, why: 'importo di un contributo, premio o borsa' }
  if (
    /\b(?:bando|avviso|misura|iniziativa|programma|finestra)\b[^.;]{0,60}[:,(] ?(?:da |oltre |circa |piu di )?(?:euro |€ ?)?$/.test(
      before,
    )
  )
    return { role: 'total', strength: 3, why: 'importo del bando' }
  if (TOTAL_NEAR.test(before.slice(-70)))
    return { role: 'total', strength: PART_BEFORE.test(before.slice(-30)) ? 1 : 4, why: 'risorse del bando' }
  if (TOTAL_BEFORE.test(before))
    return { role: 'total', strength: PART_BEFORE.test(before.slice(-30)) ? 1 : 2, why: 'risorse del bando' }
  // a sum this large, in a sentence on who gives or on a call, is no single grant
  if (
    sum.value >= 50_000 &&
    /\b(?:bando|avviso|regione|comune|ministero|fondazione|finanzi|contribut|terzo settore)/.test(
      folded.slice(from, sum.end + 120),
    )
  )
    return { role: 'total', strength: 1, why: 'somma di cui il testo parla per il bando' }
  return null
}

const MOST: Meaning = { role: 'max', strength: 3, why: 'importo massimo per chi partecipa' }
const GIVEN = /\b(?:contribut|bonus|voucher|buon[oi]|sostegn|rimbors|benefici|importo|incentiv|aiut)/

/** "è stato approvato |l'avviso di cui all'oggetto|, con una dotazione di" */
const OF_THIS_CALL = /\b(?:avviso|bando) (?:pubblico )?(?:di cui (?:all'oggetto|sopra|trattasi)|in oggetto|in parola)\b/
const SINGLE_ONE = /\b(?:ciascun|ogni|ognun|singol|per progetto|a progetto|per (?:ente|soggetto|famiglia|nucleo))/

/** "contributi da 10mila a 20mila euro": the second sum, when a first stands just before it. */
const isRangeEnd = (before: string) =>
  RANGE_FAR.test(before) ||
  /\b(?:da|tra|fra|dai|minimo di|compres[oi] tra)\b ?(?:i |gli |un minimo di )?(?:€|euro)? ?\d[\d.,]{0,12} ?(?:mila|milion[ei]|k)? ?(?:€|euro)? ?(?:a|ad|ai|e|e i|fino a)(?: un massimo di)? ?$/.test(
    before,
  )

/** "350 euro per le bici e di 600 euro per le cargo bike": the second is the most for its own. */
function sharedWith(last: Judged | undefined, folded: string, sum: Sum): Meaning | null {
  if (last?.meaning.role !== 'max' || sum.start - last.sum.end > SHARED_REACH || sum.start <= last.sum.end) return null
  return SHARED_BETWEEN.test(folded.slice(last.sum.end, sum.start)) ? last.meaning : null
}
const SHARED_REACH = 80

interface Judged {
  sum: Sum
  meaning: Meaning
}

const best = (judged: readonly Judged[]): Judged | null =>
  judged.reduce<Judged | null>(
    (top, one) =>
      top === null ||
      one.meaning.strength > top.meaning.strength ||
      (one.meaning.strength === top.meaning.strength && one.sum.value > top.sum.value)
        ? one
        : top,
    null,
  )

/** "cofinanziamento di almeno il 10%": the share the applicant adds. What the giver covers is another figure. */
function findCofinancing(ground: Ground): { pct: number; span: Span } | null {
  const { folded } = ground
  for (const match of ground.matches(/\b(\d{1,2}(?:,\d{1,2})?) ?(?:%|per cento)/g)) {
    const end = match.index + match[0].length
    const before = clauseBefore(folded, 0, match.index)
    const after = folded.slice(end, end + 90)
    const told = COFINANCING_BEFORE.exec(before)
    const borne = COFINANCING_AFTER.test(after)
    if (!told && !borne) continue
    if (
      told &&
      !borne &&
      GIVERS_SHARE.test(before.slice(0, told.index)) &&
      !/co-?finanziamento (?:di |del |minimo|pari|obbligatorio|non inferiore)/.test(before)
    )
      continue
    const pct = Number((match[1] ?? '').replace(',', '.'))
    if (pct > 0 && pct < 100) return { pct, span: { start: match.index, end } }
  }
  return null
}

/** "nel 2024 erano stati assegnati": a year before that of publication, told in the past. */
function isFormerYear(lead: string, year: number | null): boolean {
  const told =
    /\bnel (20\d\d)\b[^.;]{0,80}\b(?:era|erano|furono|sono stat|aveva|avevano|ha (?:assegnat|erogat|finanziat))/.exec(
      lead,
    )
  return told !== null && year !== null && Number(told[1]) < year
}

/** Money of another call, named in passing: "parteciperà al bando nazionale", "attua l'accordo". */
const ANOTHER_CALL =
  /\b(?:il bando nazionale|bando nazionale|parteciper\w+ al bando|l'accordo stipulato|i comuni italiani)\b/

export function readAmounts(ground: Ground): { amounts: Amounts; evidence: Evidence[] } {
  const { folded } = ground
  const evidence: Evidence[] = []
  const sums = findSums(folded, ground.ownParts).filter(({ start }) => ground.own(start))
  const judged: Judged[] = []
  /** Totals told where an act recalls how it came about: the call's own only when it tells none elsewhere. */
  const recalled: Judged[] = []
  for (const [n, sum] of sums.entries()) {
    const sentence = ground.sentenceAt(sum.start)
    const lead = folded.slice(sentence.start, sum.start)
    if (ANOTHER_CALL.test(lead) || isFormerYear(lead, ground.year)) continue
    const meaning = meaningOf(sum, folded, sentence.start, sums[n + 1])
    if (ground.recalls(sum.start)) {
      if (meaning?.role === 'total' && meaning.strength >= 4 && OF_THIS_CALL.test(lead)) recalled.push({ sum, meaning })
      continue
    }
    const told = (meaning?.role === 'max' ? null : sharedWith(judged.at(-1), folded, sum)) ?? meaning
    if (told) judged.push({ sum, meaning: told })
  }
  let total = best(judged.filter(({ meaning }) => meaning.role === 'total')) ?? best(recalled)
  // the most is the highest of those stated so ("fino a 5mila … fino a 15mila per rete")
  const most = judged
    .filter(({ meaning }) => meaning.role === 'max' && meaning.strength > 0)
    .reduce<Judged | null>((top, one) => (top === null || one.sum.value > top.sum.value ? one : top), null)
  // one sum read both ways ("un progetto di 700 mila euro … l'importo di 700 mila euro") is what it is said to be more plainly
  if (total && most && total.sum.value === most.sum.value && total.meaning.strength < most.meaning.strength)
    total = null
  const cofinancing = findCofinancing(ground)
  const headline = headlineSum(ground)
  if (total) evidence.push(ground.evidence('amounts.totalEur', total.sum, total.meaning.why))
  if (most) evidence.push(ground.evidence('amounts.maxEur', most.sum, most.meaning.why))
  if (cofinancing)
    evidence.push(ground.evidence('amounts.cofinancingPct', cofinancing.span, 'quota a carico di chi partecipa'))
  return {
    amounts: {
      totalEur: total?.sum.value ?? (headline?.meaning.role === 'total' ? headline.sum.value : null),
      maxEur: most?.sum.value ?? (headline?.meaning.role === 'max' ? headline.sum.value : null),
      cofinancingPct: cofinancing?.pct ?? null,
    },
    evidence,
  }
}

/** "Brescia, bando da 180mila euro": a headline kept as metadata still tells the sum, though no span of the text does. */
function headlineSum(ground: Ground): Judged | null {
  if (ground.headline !== null) return null
  const [sum] = findSums(ground.headlineFolded)
  const meaning = sum ? meaningOf(sum, ground.headlineFolded, 0, undefined) : null
  return sum && meaning ? { sum, meaning } : null
}
