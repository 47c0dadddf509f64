// How a date is tied to its sentence: does something close on it, or open on it?
import { type Cue, type Cues, cuesIn, type Relation } from '../cues.ts'
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'

export type Tie = 'closes' | 'opens' | 'none'

export interface Bond {
  tie: Tie
  /** The words that tie it; null when only a range or a list does. */
  cue: Cue<Relation> | null
  /** `tight`: only articles, hours and the like stand between; `loose`: other words; `after`: the words follow the date. */
  how: 'tight' | 'loose' | 'after' | 'range' | 'label' | 'list' | 'none'
}

export const UNTIED: Bond = { tie: 'none', cue: null, how: 'none' }

/** Words that may stand between "entro" and its day. */
const FILLER = new Set(
  (
    'il lo la le l i gli del dello della delle dell di al alla alle ai all allo ore ora h giorno giorni data e non oltre termine perentorio' +
    ' massimo prossimo prossima prossimi entro fino tassativamente inderogabilmente improrogabilmente improrogabile ultimo ultima utile per' +
    ' in a da lunedi martedi mercoledi giovedi venerdi sabato domenica lun mar mer gio ven sab dom mezzogiorno mezzanotte esclusivamente' +
    ' fissato fissata fissati fissate previsto prevista previsti previste stabilito stabilita stabiliti alle dalle dal dalla' +
    ' stato stata stati state sara era erano sono comunque piu tardi categorico categoricamente via definitiva giornata di' +
    ' lo scoccare scocco delle rintocco mese tutto tutta leore domanda domande istanze presentazione bando avviso ben solo soltanto oggi domani stesso proprio quindi invece infatti ora tra settimana prima precedente successiva'
  ).split(' '),
)
const TIGHT_REACH = 90
const LOOSE_REACH = 170
const AFTER_REACH = 60
const OWN_VERB = 5
const HOURS_APART = 16

/** "è fissata per il", "resta confermato al" */
const FIXED =
  /\b(?:e|e'|viene|resta|rimane|stat[oa]) (?:fissat|previst|stabilit|confermat|indicat)[oa] (?:per |al |alle |all'|a |il |entro |le |ore |il giorno |[0-9.:]{1,5} |del |di |[a-z]{5,9}di |sabato |domenica )*$/
const LATE = /^(?:pervenut|presentat|arrivat|inviat|trasmess|inoltrat|giunt|spedit|consegnat)/
/** "pervenute oltre il": what is late says when it was due. */
export const isLate = (folded: string, { cue }: Bond): boolean =>
  cue?.code === 'limit' && LATE.test(folded.slice(cue.start, cue.end))
const REFUSES =
  /\bnon (?:saranno|sara|verranno|verra|sono|e|vengono|viene|potranno|potra|possono|si|avranno|produrranno|danno)\b[^.;]{0,40}(?:ammess|ammett|accett|accolt|accogli|pres[ei] in|consider|valutat|esaminat|istrui|efficac|effett|diritto|valid|ricevibil|ricevut|finanziat)|\b(?:esclus|respint|irricevibil|inammissibil|scartat|tardiv|archiviat|rigettat|nulle\b)/
const CLOSES: ReadonlySet<Relation> = new Set<Relation>(['limit', 'term', 'expire', 'ends'])

const tieOf = (relation: Relation): Tie => (CLOSES.has(relation) ? 'closes' : 'opens')

function onlyFiller(gap: string): boolean {
  if (gap.includes(';') || gap.includes('\n')) return false
  for (const word of gap.match(/[a-z0-9]+/g) ?? []) if (!FILLER.has(word) && !/^\d/.test(word)) return false
  return true
}

/** "dopo le 16 del 30 settembre |non sarà più possibile|", "|non accetterà domande| dopo le 16 del 30" */
const CLOSED_AFTER =
  /^[^.;]{0,24}\bnon (?:sara|saranno|si potra|si potranno|verranno|verra|e|sono|si) (?:piu )?(?:possibil|accett|ammess|consentit|pres[ei] in|accolt|invi|present)/
const REFUSED_AFTER =
  /\bnon (?:si )?(?:accett|ammett|consent|accogli|saranno (?:accett|ammess|pres)|verranno (?:accett|ammess|pres))[a-z]{0,8}\b[^.;]{0,50}$/

/** The bond of each date, in order. */
export function bondsOf(prose: Prose, cues: Cues, dated: readonly Dated[]): Bond[] {
  const bonds = dated.map((date, at) => tightBond(prose, cues, dated, date, at))
  const taken = new Set(bonds.map(({ cue }) => cue?.start))
  for (const [at, date] of dated.entries())
    if (bonds[at]?.tie === 'none') bonds[at] = looseBond(prose, cues, dated, date, at, taken)
  return bonds
}

function tightBond(prose: Prose, cues: Cues, dated: readonly Dated[], date: Dated, at: number): Bond {
  const sentence = prose.sentences[date.sentence]
  if (sentence === undefined) return UNTIED
  const previous = dated[at - 1]
  const { folded } = prose
  const floor = Math.max(sentence.start, date.start - TIGHT_REACH, previous?.end ?? 0)
  let best: Cue<Relation> | null = null
  for (const cue of cuesIn(cues.relations, floor, date.start))
    if (
      cue.code !== 'none' &&
      cue.start >= floor &&
      cue.end <= date.mention.start &&
      !(
        cue.code !== 'limit' &&
        cue.code !== 'term' &&
        /: (?:il|lo|l'|la)\b/.test(prose.folded.slice(cue.end, date.start))
      ) &&
      // "il centro, chiuso dal 30 giugno": since then, and no term
      !(
        folded.startsWith('chius', cue.start) &&
        /^ (?:ormai |gia )?(?:dal|dall'|da|dalle)\b/.test(folded.slice(cue.end, cue.end + 14))
      ) &&
      // "per quelle arrivate dopo il 30 giugno la quota non è dovuta": late, and yet taken
      !(
        cue.code === 'limit' &&
        LATE.test(folded.slice(cue.start, cue.end)) &&
        !REFUSES.test(folded.slice(sentence.start, sentence.end))
      ) &&
      // "fino alle ore 12 del 16 ottobre": the words of the tie run into those of the hour
      onlyFiller(prose.folded.slice(cue.end, Math.max(cue.end, date.start)))
    ) {
      // "fino alle ore 18 del 4 maggio", "dalle ore 9": the last one rules, but "di" never unseats "entro"
      if (best === null || cue.code !== 'start' || best.code === 'start' || best.code === 'open') best = cue
    }
  const side = date.mention.range?.side ?? hourSide(prose, dated, at)
  if (side === 'to') return { tie: 'closes', cue: best, how: best && best.code !== 'start' ? 'tight' : 'range' }
  if (side === 'from')
    return { tie: 'opens', cue: best?.code === 'start' || best?.code === 'open' ? best : null, how: 'range' }
  if (best) return { tie: tieOf(best.code), cue: best, how: 'tight' }
  // "dalle ore 9 del 12 dicembre fino ad esaurimento": the word that opens is part of the hour
  return date.mention.timeFrom === null && /^dalle\b/.test(prose.folded.slice(date.start, date.start + 6))
    ? { tie: 'opens', cue: null, how: 'range' }
    : UNTIED
}

/** "dalle 10 di lunedì alle 18 di venerdì": the words of the hours tell the two ends of a period. */
function hourSide(prose: Prose, dated: readonly Dated[], at: number): 'from' | 'to' | null {
  const date = dated[at]
  const previous = dated[at - 1]
  const next = dated[at + 1]
  const begins = (one: Dated | undefined, word: string) => one !== undefined && prose.folded.startsWith(word, one.start)
  const near = (one: Dated, other: Dated) => one.sentence === other.sentence && other.start - one.end < HOURS_APART
  if (date && next && begins(date, 'dalle') && begins(next, 'alle') && near(date, next)) return 'from'
  return date && previous && begins(previous, 'dalle') && begins(date, 'alle') && near(previous, date) ? 'to' : null
}

function looseBond(
  prose: Prose,
  cues: Cues,
  dated: readonly Dated[],
  date: Dated,
  at: number,
  taken: ReadonlySet<number | undefined>,
): Bond {
  const sentence = prose.sentences[date.sentence]
  if (sentence === undefined) return UNTIED
  const { folded } = prose
  const previous = dated[at - 1]
  const sameSentence = previous?.sentence === date.sentence
  const floor = Math.max(sentence.start, date.start - LOOSE_REACH, sameSentence ? previous.end : 0)
  // "il termine sarà fissato dopo il 15 luglio"
  if (
    /\b(?:dopo|successiv[oaie]) (?:il |l'|al |all'|le |le ore )?$/.test(
      folded.slice(Math.max(0, date.start - 24), date.start),
    )
  )
    return CLOSED_AFTER.test(folded.slice(date.end, date.end + 80)) ||
      REFUSED_AFTER.test(folded.slice(Math.max(sentence.start, date.start - 90), date.start))
      ? { tie: 'closes', cue: null, how: 'loose' }
      : UNTIED
  let best: Cue<Relation> | null = null
  // "il termine per gli eventi da novembre a gennaio è fissato al 15 ottobre": the verb reaches back over an aside
  const fixed = FIXED.test(folded.slice(Math.max(sentence.start, date.start - 45), date.start))
  for (const cue of cuesIn(cues.relations, fixed ? sentence.start : floor, date.start)) {
    if (fixed && (cue.code !== 'term' || cue.start < sentence.start)) continue
    if (
      cue.code === 'none' ||
      cue.code === 'limit' ||
      cue.code === 'start' ||
      (cue.start < floor && !fixed) ||
      cue.end > date.mention.start
    )
      continue
    if (folded.slice(cue.end, date.start).includes(';')) continue
    best = cue
  }
  const next = dated[at + 1]
  const ceiling = Math.min(sentence.end, date.end + AFTER_REACH, next?.start ?? sentence.end)
  for (const cue of cuesIn(cues.relations, date.end, ceiling)) {
    if (cue.code === 'none' || cue.code === 'limit' || cue.code === 'start' || taken.has(cue.start)) continue
    // "attivo |per 30 giorni| dalla pubblicazione": the words stand around the date, not after it
    if (cue.code === 'open' && cue.start < date.start) continue
    const gap = folded.slice(date.end, cue.start)
    // "venerdì scorso, 24 aprile, è scaduto il termine"
    const past = /^, (?:e|si e|sono|si sono) $/.test(gap) && /^(?:scad|chius)/.test(folded.slice(cue.start, cue.end))
    // "alla data del 31 maggio, termine di presentazione delle candidature, occorre": the noun beside the day names it
    const named = cue.code === 'term' && /^, (?:(?:ultim[oa]|nuov[oa]|come|quale|cioe|ossia) )?$/.test(gap)
    if ((/[;,]/.test(gap) && !past && !named) || (gap.includes(':') && next?.sentence === date.sentence)) break
    // "saranno pubblicate il 14 agosto |e si avrà tempo| per votare fino al 19": the verb has a day of its own
    if (
      / (?:e|ed|ma|poi|mentre)(?: poi)?(?: si| ci)? $/.test(gap.slice(-12)) &&
      next?.sentence === date.sentence &&
      next.start - cue.end < AFTER_REACH
    )
      break
    // "… è partito: il 3 ottobre si chiudono": the verb right after the date is its own
    if (best && cue.start - date.end > OWN_VERB) break
    return { tie: tieOf(cue.code), cue, how: 'after' }
  }
  if (best) return { tie: tieOf(best.code), cue: best, how: 'loose' }
  return UNTIED
}
