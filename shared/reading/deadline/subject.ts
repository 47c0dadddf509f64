// What a date is about: of the words around it, the one that weighs most at its distance.
import { type Cue, type Cues, cuesIn, hasCue, type Subject } from '../cues.ts'
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'
import { between, COLON, NEW_CLAUSE } from './distance.ts'
import { asks, completes, hasVerb, isAim, isAttribute, supplants } from './government.ts'
import { type Bond, isLate } from './relation.ts'

export interface About {
  subject: Subject
  /** Weight left after distance; below `FAINT` it says little. */
  score: number
  /** Score of the strongest word that says something else. */
  rival: number
  cue: Cue<Subject> | null
}

const NOTHING: About = { subject: 'none', score: 0, rival: 0, cue: null }
/** Below this a subject is no more than a hint. */
export const FAINT = 6

const REACH = 190
/** "quelle pervenute dopo il": nothing else can be late. */
const LATE_SCORE = 27
const LEFT_PER_CHARACTER = 0.14
const RIGHT_PER_CHARACTER = 0.2
const INSIDE_PER_CHARACTER = 0.06
/** What "scade", "scadenza", "prorogato" say by themselves: a call, when nothing nearer says otherwise. */
const OWN_WORD = 19
/** "Presentazione candidature: dal …": words this near the beginning, before a colon, name what follows. */
const LABEL = 50
const OTHER_DATE = 8
const AFTER = 5
/** After the date, a comma more often ends what is said of it. */
const COMMA_AFTER = 10
/** A conjunction right before the date and its preposition. */
const LEADS = /(?:\b(?:e|ed|ma|mentre|poi|o|oppure),?|[;:]) (?:il |l'|lo |la |le |dal |da )?$/
/** ": dal primo al 31 marzo si potranno presentare domande" */
const LEADS_PERIOD = /[;:] (?:da |dal |dalle |dall'|dalla )?$/
/** "La polizza scade": a noun that is neither a call nor a term, right before the verb. */
const UNKNOWN_NOUN =
  /(?:^|[ .;,])(?:il |lo |la |l'|i |gli |le |un |una |del |della |dei |delle |dell')(?!nuov|prim|second|terz|quart|ultim|quest|stess|altr|prossim|present|relativ|tutt|misur|opportunit)[a-z]{4,}[aeiou] $/
/** "Scad. 14/05 |- Apertura| buste 15/05": an item of its own. */
const NEW_ITEM = /^\)? [-–|•] \p{Lu}\p{Ll}/u
const NEW_LINE = /^\)?(?: \p{Lu}\p{Ll}*[ ']|\.\p{Lu}\p{Ll}*[ ':])/u
/** A word right before "dal" or "entro": "attività dal …". */
const ADJACENT = 5
/** "richiesta per la stagione sportiva entro …": a plain noun after "per" says what is asked, not what ends. */
const PLAIN = 22
const ASIDE = 5
const FOR = /\bper (?:la |il |lo |l'|i |gli |le |un |una )?$/
/** A word that another request governs or has left behind says little of the date. */
const GOVERNED = 16
/** "pubblicato fino al" is told of the page; further off it only qualifies its noun. */
const ATTRIBUTE = 12
/** "dal 12 gennaio al 20 marzo - progetti |da avviare| entro giugno": a verb with a day of its own. */
const ANOTHERS = 24
/** "30 aprile per gli eventi estivi" says whose term it is, not what ends on it. */
const QUALIFIER = 8
const QUALIFIES = /^\W{0,2}per (?:gli |le |i |il |la |lo |l'|chi |quelli )?$/
/** "entro il 31 dicembre e sarà erogato", "…, poi sarà pagato" */
const NEXT_CLAUSE =
  /^,? (?:e|ed|poi|dopodiche|quindi) (?:poi )?(?:non )?(?:sara|saranno|verra|verranno|viene|vengono)\b/
/** `bando` and the like close; with any other word they say nothing of the date. */
const CALL_BONUS = 10

export function aboutOf(
  prose: Prose,
  cues: Cues,
  dated: readonly Dated[],
  at: number,
  bond: Bond,
  moved: 'term' | 'any' | null,
): About {
  const date = dated[at]
  const sentence = date && prose.sentences[date.sentence]
  if (!date || !sentence) return NOTHING
  const { folded } = prose
  if (isLate(folded, bond)) return { subject: 'application', score: LATE_SCORE, rival: 0, cue: null }
  // words are measured from the date and what ties it: "termine per le domande è l'11 novembre" is one expression
  const from = Math.min(date.start, bond.cue?.start ?? date.start)
  const to = Math.max(date.end, bond.cue?.end ?? date.end)
  let fronted = from - sentence.start < 40
  // "… e da lunedì si potrà fare domanda": the date opens a clause of its own
  const lead = folded.slice(Math.max(sentence.start, from - 14), from)
  const leads =
    date.mention.range === null ? LEADS.test(lead) : date.mention.range.side === 'from' && LEADS_PERIOD.test(lead)
  const names = bond.cue?.code === 'expire' || bond.cue?.code === 'term'
  // a capital letter right after the date begins a line that lost its break
  const partner = date.mention.range?.side === 'from' ? dated[at + 1] : undefined
  const last = partner?.index === date.mention.range?.partner ? (partner?.end ?? to) : to
  const stop =
    [to, last].find(
      (end) =>
        NEW_LINE.test(prose.text.slice(end, end + 14)) || (names && NEW_ITEM.test(prose.text.slice(end, end + 14))),
    ) ?? Math.min(sentence.end, to + REACH)
  const unknown =
    bond.cue?.code === 'expire' &&
    folded.startsWith('scad', from) &&
    UNKNOWN_NOUN.test(folded.slice(Math.max(sentence.start, from - 40), from)) &&
    !hasCue(cues.subjects, from - 3, from) &&
    !hasCue(cues.relations, from - 3, from)
  // "il bando resterà aperto sino al": the verb right before the limit says that something closes, not what
  const verb = followsVerb(cues, bond)
  const scores = new Map<Subject, Weighed>()
  if (unknown) scores.set('validity', { score: OWN_WORD, cue: null, second: 0 })
  else if (moved === 'term' || names)
    scores.set('call', { score: bond.how === 'loose' && !moved ? OWN_WORD - 6 : OWN_WORD, cue: null, second: 0 })
  else if (moved) scores.set('call', { score: OWN_WORD - 9, cue: null, second: 0 })
  // "un bando con doppia scadenza: per gli eventi …, dal … al …"
  else if (bond.how === 'range' && ANNOUNCED.test(folded.slice(Math.max(sentence.start, from - REACH * 2), from)))
    scores.set('call', { score: OWN_WORD - 4, cue: null, second: 0 })
  // "posseduti alla data di scadenza del bando (15 aprile)": the day in brackets is the term that was named
  const bracketed = bond.cue?.code === 'term' && BRACKETED.test(folded.slice(bond.cue.end, date.start))
  const note = (cue: Cue<Subject>, distance: number) => {
    let cost = distance
    if (bracketed && cue.end <= (bond.cue?.start ?? 0) && cue.code !== 'application') return
    // "alla data del 31 maggio, termine di presentazione": what must be so on that day does not unsay the term
    if ((cue.code === 'threshold' || cue.code === 'age') && bond.how === 'after' && bond.cue?.code === 'term') return
    if (
      (cue.code === 'threshold' || cue.code === 'age') &&
      bond.cue?.code === 'term' &&
      cue.end <= bond.cue.start &&
      NAMED_TERM.test(folded.slice(bond.cue.end, date.start))
    )
      return
    if (cue.code === 'none' || (cue.code === 'publication' && date.mention.relative?.from === 'publication')) return
    // "del 15° giorno successivo alla data di pubblicazione": the day that is counted from
    if (
      cue.code === 'threshold' &&
      date.mention.relative?.from === 'publication' &&
      folded.startsWith('alla data', cue.start)
    )
      return
    // "presentino l'attestazione ISEE entro", "i Comuni di residenza, dal … al": what people must have or be
    if (
      cue.code === 'threshold' &&
      QUALITY.test(folded.slice(cue.start, cue.end)) &&
      (bond.cue?.code === 'limit' || bond.how === 'range')
    )
      cost += GOVERNED
    const bonus = cue.code === 'call' && (names || verb || moved || bond.cue?.code === 'open') ? CALL_BONUS : 0
    const score = cue.weight + bonus - cost
    const known = scores.get(cue.code)
    if (known === undefined) scores.set(cue.code, { score, cue, second: 0 })
    else if (known.score < score) scores.set(cue.code, { score, cue, second: known.score })
    else if (known.second < score) known.second = score
  }
  let request: Cue<Subject> | null = null
  const governed = (cue: Cue<Subject>) => {
    // "la domanda va chiusa e firmata entro"
    const signed =
      cue.code === 'act' &&
      request !== null &&
      cue.start - request.end < 60 &&
      /^(?:firmat|sottoscritt)/.test(folded.slice(cue.start, cue.end))
    const held = signed || (bond.tie !== 'none' && request !== null && completes(folded, request, cue, from))
    if (asks(cue)) request = cue
    const aimed = bond.tie === 'closes' && from - cue.end > 2 && isAim(folded, cue)
    return held || aimed || (bond.tie === 'closes' && from - cue.end > ATTRIBUTE && isAttribute(folded, cue))
      ? GOVERNED
      : 0
  }
  const left = [...cuesIn(cues.subjects, Math.max(sentence.start, from - REACH), date.start)]
  const supplanted = left.findLast((cue) => cue.end <= from && supplants(folded, cue))?.start ?? 0
  const aside = asideOf(folded, left, from)
  for (const [nth, cue] of left.entries())
    if (isOfOther(folded, cue, left[nth - 1])) {
      // "dalla rendicontazione, |da presentare| entro": what is handed in was named just before
    } else if (moved !== null && cue.end <= from && isOtherTerm(folded, cue, sentence.start)) {
      scores.set(cue.code, { score: OWN_WORD + 6, cue, second: 0 })
    } else if (cue.end <= from) {
      fronted &&= cue.code === 'none'
      const labels = cue.start - sentence.start < LABEL && /^[^:]{0,30}: ?$/.test(folded.slice(cue.end, from))
      note(
        cue,
        between(folded, cue.end, cue.end <= aside ? aside : from, LEFT_PER_CHARACTER) +
          (leads && !labels ? NEW_CLAUSE : 0) -
          (labels ? COLON : 0) +
          datesBetween(dated, at, -1, cue.start) * OTHER_DATE -
          (from - cue.end <= 1 ? ADJACENT : 0) +
          Math.max(
            governed(cue),
            cue.end <= supplanted || (cue.start > aside && cue.code !== 'application') ? GOVERNED : 0,
            isAside(folded, cue, sentence.start, from) ? ASIDE : 0,
            isEnclosed(folded, cue, sentence.start, from) ? GOVERNED : 0,
            // "l'avviso è pubblicato all'albo: proposte entro il 9 maggio"
            cue.code === 'publication' && folded.slice(cue.end, from).includes(': ') ? GOVERNED : 0,
            bond.tie !== 'none' && hasOwnDate(folded, dated, at, cue) ? GOVERNED : 0,
          ),
      )
    } else if (cue.end <= date.start) note(cue, between(folded, cue.end, date.start, INSIDE_PER_CHARACTER))
  for (const cue of cuesIn(cues.subjects, date.end, stop))
    if (cue.end > to)
      note(
        cue,
        between(folded, to, cue.start, RIGHT_PER_CHARACTER) +
          Math.max(
            governed(cue),
            bond.tie !== 'none' && leadsToAnother(dated, at, cue) ? ANOTHERS : 0,
            cue.code !== 'application' && NEXT_CLAUSE.test(folded.slice(to, cue.start)) ? GOVERNED : 0,
          ) +
          (!fronted && cue.code !== 'application' && folded.slice(to, cue.start).includes(':') ? COLON : 0) +
          ((names || bond.cue?.code === 'limit') && QUALIFIES.test(folded.slice(to, cue.start)) ? QUALIFIER : 0) +
          (fronted || leads || bond.how === 'after'
            ? 0
            : AFTER +
              (folded
                .slice(to, to + 2)
                .trim()
                .startsWith(',')
                ? COMMA_AFTER
                : 0)) +
          datesBetween(dated, at, 1, cue.start) * OTHER_DATE,
      )
  return best(scores)
}

const QUALITY = /^(?:isee|residen|popolazion|abitant|bilancio|operant|in regola)/

const ANNOUNCED = /\b(?:scadenz[ae]|finestr[ae]|sportell[oi]|sessioni|tornate|termini)\b[^.;:]{0,40}:/
const isOfOther = (folded: string, cue: Cue<Subject>, before: Cue<Subject> | undefined): boolean =>
  before !== undefined &&
  cue.code === 'application' &&
  (OTHER_TERMS.has(before.code) || before.code === 'appeal') &&
  folded.startsWith('da ', cue.start) &&
  /^,? ?$/.test(folded.slice(before.end, cue.start))

/** "iscritti alla data di scadenza dell'avviso, |fissata al| 12 giugno": the day is the term's */
const NAMED_TERM =
  /^[^.;()\d]{0,40}(?:,|\() ?(?:che e |ovvero |cioe |ossia )?(?:fissat|previst|stabilit|indicat)[oaie] (?:per |al |il |all'|l')/
const BRACKETED = /^[^.;,()\d]{3,60} \($/

/** "La call, lanciata |il 24 febbraio,| rimarrà aperta fino al": the word has a day of its own, and is done with. */
function hasOwnDate(folded: string, dated: readonly Dated[], at: number, { code, end }: Cue<Subject>): boolean {
  if (code === 'application' || code === 'call') return false
  for (let n = at - 1, steps = 0; n >= 0 && steps < 4; n--, steps++) {
    const other = dated[n]
    if (other === undefined || other.start < end) return false
    if (other.start - end <= OWN_DATE_REACH && other.index !== dated[at]?.mention.range?.partner) {
      // "per gli eventi |tra il 1° aprile e il 30 settembre|, dal 19 novembre"
      const next = dated[n + 1]
      const last = next?.index === other.mention.range?.partner && n + 1 < at ? (next?.end ?? other.end) : other.end
      return /^[,)]/.test(folded.slice(last, last + 1))
    }
  }
  return false
}
const OWN_DATE_REACH = 14

/** "dal 1° al 20 dicembre si chiede il voucher, |da spendere| entro il 30 giugno": said of the date after it. */
function leadsToAnother(dated: readonly Dated[], at: number, { code, end }: Cue<Subject>): boolean {
  if (code === 'application' || code === 'call') return false
  const partner = dated[at]?.mention.range?.side === 'from' ? 2 : 1
  const next = dated[at + partner]
  return next !== undefined && next.start >= end && next.start - end <= OWN_DATE_REACH
}

function followsVerb(cues: Cues, { cue }: Bond): boolean {
  if (cue?.code !== 'limit') return false
  for (const verb of cuesIn(cues.relations, cue.start - 2, cue.start)) if (verb.code === 'expire') return true
  return false
}

/** ", corredata dallo scontrino o dalla fattura, entro": between the request and its term. */
function asideOf(folded: string, left: readonly Cue<Subject>[], from: number): number {
  if (!/,\s?$/.test(folded.slice(from - 2, from))) return from
  const request = left.findLast((cue) => cue.end <= from && asks(cue))
  if (!request) return from
  const gap = folded.slice(request.end, from)
  const comma = gap.indexOf(',')
  return comma >= 0 && comma < gap.trimEnd().length - 1 && !hasVerb(gap.slice(comma)) ? request.end + comma : from
}

function isAside(folded: string, cue: Cue<Subject>, start: number, from: number): boolean {
  if (cue.weight > PLAIN || (cue.code !== 'activity' && cue.code !== 'event')) return false
  return cue.start - start > 14 && from - cue.end > 2 && FOR.test(folded.slice(Math.max(0, cue.start - 9), cue.start))
}

/** "le richieste, |corredate di fattura o preventivo,| devono arrivare entro": what goes with the request. */
const isEnclosed = (folded: string, cue: Cue<Subject>, start: number, from: number): boolean =>
  folded.slice(cue.end, from).includes(', ') && ENCLOSED.test(folded.slice(Math.max(start, cue.start - 60), cue.start))
const ENCLOSED =
  /, (?:corredat|complet|unitament|accompagnat|munit|redatt|sottoscritt|firmat|compilat|debitament|allegand|con allegat|insieme a)[^,;.:]*$/

function datesBetween(dated: readonly Dated[], at: number, step: 1 | -1, limit: number): number {
  let count = 0
  for (let n = at + step; n >= 0 && n < dated.length && count < 3; n += step) {
    const other = dated[n]
    // the two ends of a period are one date
    if (other !== undefined && other.index === dated[at]?.mention.range?.partner) continue
    if (other === undefined || (step < 0 ? other.end <= limit : other.start >= limit)) break
    count++
  }
  return count
}

/** "|il termine di| rendicontazione, già fissato al 30 novembre, è differito al 20 dicembre": that term, not the call's. */
const isOtherTerm = (folded: string, cue: Cue<Subject>, floor: number): boolean =>
  OTHER_TERMS.has(cue.code) && TERM_OF.test(folded.slice(Math.max(floor, cue.start - 28), cue.start))
const TERM_OF =
  /\b(?:termin[ei]|scadenz[ae])(?: ultim[oiae])? (?:d'|per |per l'|(?:di|del|dello|della|dei|degli|delle|per (?:il|lo|la|i|gli|le)) |dell')$/
const OTHER_TERMS: ReadonlySet<Subject> = new Set(['reporting', 'expenses', 'activity', 'questions', 'results'])

interface Weighed {
  score: number
  cue: Cue<Subject> | null
  /** Score of the next best word for the same subject: two words weigh more than one. */
  second: number
}

/** How much a second word of the same subject adds. */
const SUPPORT = 0.3

/** `call` supports `application`: they are two words for the same side. */
function best(scores: Map<Subject, Weighed>): About {
  const side = (subject: Subject): Subject => (subject === 'call' ? 'application' : subject)
  const total = (subject: Subject, { score, second }: Weighed) => {
    const ally = subject === 'application' ? scores.get('call') : undefined
    return score + SUPPORT * Math.max(0, second, ally?.score ?? 0)
  }
  let about = NOTHING
  for (const [subject, weighed] of scores) {
    const score = total(subject, weighed)
    if (score > about.score) about = { subject, score, rival: 0, cue: weighed.cue }
  }
  let rival = 0
  for (const [subject, weighed] of scores)
    if (side(subject) !== side(about.subject)) rival = Math.max(rival, total(subject, weighed))
  return { ...about, rival }
}
