// Chooses the deadline among the dates that could be it: after extensions, the last window, the first stage.
import { fold } from '../fold.ts'
import type { Prose } from '../prose.ts'
import { isDecidedAfter, isRecalled } from '../recital.ts'
import type { Given } from './roles.ts'

export interface Choice {
  deadline: Given | null
  /** The former term, when the text tells of an extension. */
  former: Given | null
  /** Closings of earlier windows, lots, territories. */
  windows: readonly Given[]
  /** How sure it is that the chosen date is the right one among the candidates, 0..1. */
  clarity: number
  /** The text says why it gives other days too: an extension, windows, stages. */
  explained: boolean
  /** In Italian: why this one. */
  because: string
}

/** More candidates than this are a calendar, not a call: the plainest are looked at. */
const MOST = 80
/** Weaker than this, a date is not worth the risk. */
const LEAST = 22

/** Told apart from the term of a former year. */
const THIS_YEAR = /\bquest'anno\b|\banno in corso\b/
/** Words that say a text has several windows, lots or territories, of which the last to close counts. */
const SEVERAL =
  /\b(?:prim[oa] (?:termine|scadenza)|second[oa] (?:termine|scadenza)|finestr[ae]|session[ei]|tornat[ae]|tranche|quadrimestr[ei]|trimestr[ei]|cut-?off|primo periodo|secondo periodo|lott[oi]|line[ae]|region[ei]|provinc[ei]|territori|scaglion[ei]|turn[oi]|call n|appuntament[oi] con)\b/
/** Words of a first application that opens a later stage for those admitted. */
const FIRST_STAGE =
  /\b(?:prima fase|fase 1|fase i\b|1\W{0,2} ?fase|primo step|step 1|idee? progettual|idee|call for ideas|manifestazion[ei] (?:[a-z]{4,9} )?(?:di |d')interesse|espression[ei] (?:di |d')interesse|l'idea|scheda (?:sintetica|preliminare)|pre-?selezion|concept|preliminar|lettera di intenti|pre-?proposta|prima scadenza|candidatura dell'idea|proposte di massima)/
const SECOND_STAGE =
  /\b(?:seconda fase|fase 2|fase ii\b|2\W{0,2} ?fase|secondo step|step 2|progett[oi] (?:definitiv|esecutiv|complet|dettagliat)|ammess[ie]|selezionat[ie]|su invito|invitat[ie]|propost[ae] complet[ae]|domanda completa|full proposal|chi (?:l'ha|le ha|la ha|sara|avra|ha|passer|super|verr|accede)[a-z]{0,4}|finalist|dossier complet)/

/** Words for those who come through the first stage: only they apply again. */
const ADMITTED =
  /\b(?:ammess[ie]|selezionat[ie]|su invito|invitat[ie]|finalist|chi (?:l'ha|le ha|passer|super|verr|accede))/

export function chooseDeadline(all: readonly Given[], reference: string | null, prose: Prose): Choice {
  const candidates = preferDecided(
    preferWritten(
      all.filter(({ role, change, date }) => role === 'deadline' && change !== 'former' && date.mention.date !== null),
    ),
    prose,
  )
  const formers = all.filter(
    ({ role, change, date }) =>
      change === 'former' &&
      (role === 'deadline' || role === 'other' || role === 'opening') &&
      date.mention.date !== null,
  )
  const openings = new Set(all.filter(({ role }) => role === 'opening').map(dayOf))
  const moved = candidates.filter((one) => one.change === 'new' && !openings.has(dayOf(one)))
  if (moved.length > 0) return afterExtension(moved, candidates, formers, reference)
  if (candidates.length === 0) return whenOnlyFormer(formers, prose)
  const strongest = Math.max(...candidates.map(({ strength }) => strength))
  if (strongest < LEAST) return { ...NO_CHOICE }
  return among(
    candidates.filter(({ strength }) => strength >= Math.min(strongest, 60) - 22),
    formers,
    reference,
    prose,
  )
}

/** "20 giorni dalla pubblicazione (fino al 25 marzo)": the day written is the one that was counted. */
function preferWritten(candidates: readonly Given[]): readonly Given[] {
  const written = candidates.filter(({ date, strength }) => date.mention.relative === null && strength >= LEAST)
  const counted = Math.max(
    ...candidates.map(({ date, strength }) => (date.mention.relative !== null && date.mention.date ? strength : 0)),
  )
  if (written.length === 0) return candidates
  // "domande per venti giorni dalla pubblicazione … chi occupa le sale le liberi entro il 10 gennaio"
  return written.some((one) => one.strength > counted - FAINTER || one.about.subject === 'application')
    ? written
    : candidates
}
/** A written day this much weaker than a counted one does not spell it out. */
const FAINTER = 12

/** "CONSIDERATO … l'avviso interno, scaduto il 22 febbraio; EMANA … entro il 13 marzo": recitals tell of former terms. */
function preferDecided(candidates: readonly Given[], prose: Prose): readonly Given[] {
  const recalled = candidates.filter(({ date }) => {
    const sentence = prose.sentences[date.sentence]
    return sentence !== undefined && isRecalled(prose.folded, sentence.start, date.start)
  })
  const last = recalled.at(-1)
  if (last === undefined || !isDecidedAfter(prose.folded, last.date.end)) return candidates
  const decided = candidates.filter((one) => !recalled.includes(one))
  return decided.some(({ strength }) => strength >= LEAST) ? decided : candidates
}

const NO_CHOICE: Choice = {
  deadline: null,
  former: null,
  windows: [],
  clarity: 0,
  explained: true,
  because: '',
}

const dayOf = ({ date }: Given): string => date.mention.date ?? ''

function latest(list: readonly Given[]): Given | null {
  let best: Given | null = null
  for (const one of list)
    if (best === null || dayOf(one) > dayOf(best) || (dayOf(one) === dayOf(best) && isFuller(one, best))) best = one
  return best
}

/** Of two tellings of one day: the one with an hour; of two hours (desk and PEC) the later. */
const isFuller = (one: Given, other: Given) => {
  const [left, right] = [one.date.time, other.date.time]
  if (left === null || right === null)
    return (left !== null && right === null) || (left === right && one.strength > other.strength)
  return left > right || (left === right && one.strength > other.strength)
}

function afterExtension(
  moved: readonly Given[],
  candidates: readonly Given[],
  formers: readonly Given[],
  reference: string | null,
): Choice {
  // a day written out wins over one counted
  const written = moved.filter(({ date }) => date.mention.relative === null)
  const chosen = latest(written.length > 0 ? written : moved)
  if (chosen === null) return NO_CHOICE
  // an extension already over, and a plain term to come: the text tells of a further one
  const isOver = reference !== null && dayOf(chosen) < reference
  const beside = latest(candidates.filter((one) => isBeside(one, chosen) || (isOver && isToCome(one, reference))))
  if (beside !== null && dayOf(beside) > dayOf(chosen))
    return {
      deadline: beside,
      former: latest(formers),
      windows: [chosen],
      clarity: 0.75,
      explained: true,
      because: 'è il termine detto accanto alla proroga',
    }
  const deadline = candidates.find((one) => dayOf(one) === dayOf(chosen) && isFuller(one, chosen)) ?? chosen
  const earlier = [...formers, ...candidates].filter((one) => dayOf(one) < dayOf(deadline))
  const former = latest(earlier.filter(({ change }) => change === 'former')) ?? latest(earlier)
  const later = candidates.filter((one) => dayOf(one) > dayOf(deadline) && one.strength > deadline.strength + 6)
  return {
    deadline,
    former,
    windows: [],
    clarity: later.length > 0 ? 0.6 : 1,
    explained: later.length === 0,
    because: 'è il nuovo termine, dopo la proroga',
  }
}

/** "il rilascio passa al 10 maggio, mentre è il 12 maggio il termine ultimo": the last moment, in the same sentence. */
const isBeside = (one: Given, moved: Given): boolean =>
  one.date.sentence === moved.date.sentence &&
  one.change === null &&
  one.date.mention.relative === null &&
  one.about.subject === 'application' &&
  one.about.score >= 22 &&
  one.strength >= moved.strength - 6

/** The term was moved, and not yet to a day. */
const NO_NEW_DAY =
  /\b(?:a|in) data da (?:destinarsi|destinare|definir[es]i?|stabilir[es]i?|comunicar[es]i?)|\bsine die\b|\bfino a (?:nuova|data|diversa) (?:comunicazione|disposizione|da)/

const isToCome = (one: Given, reference: string): boolean =>
  dayOf(one) >= reference && one.about.subject === 'application' && one.about.score >= 16

/** Only a term told as former: the text speaks of a call that is over. */
function whenOnlyFormer(formers: readonly Given[], prose: Prose): Choice {
  if (NO_NEW_DAY.test(prose.folded)) return NO_CHOICE
  const deadline = latest(formers.filter(({ role }) => role === 'deadline'))
  return deadline
    ? {
        deadline,
        former: null,
        windows: [],
        clarity: 0.7,
        explained: true,
        because: 'è il termine di cui il testo parla al passato',
      }
    : NO_CHOICE
}

/**
 * A sentence that says "domande … entro" outweighs a bare label, which may be the last day of the page; a label with an
 * hour is a term, and any label outweighs an "entro" that speaks of something else.
 */
function labelsOrWords(all: readonly Given[], prose: Prose): readonly Given[] {
  const isLabel = ({ bond, date }: Given) =>
    bond.how === 'label' ||
    (bond.cue?.code === 'term' &&
      // "sono previsti altri due step: il 27 ottobre e il 26 gennaio"
      !/^(?:altr|due|tre|quattro|cinque|sei)/.test(prose.folded.slice(bond.cue.start, bond.cue.end)) &&
      /^ ?:/.test(prose.folded.slice(bond.cue.end, date.start)))
  const labels = all.filter(isLabel)
  if (labels.length === 0 || labels.length === all.length) return all
  // the rest of a list stands in the sentence of its label
  const sentences = new Set(labels.map(({ date }) => date.sentence))
  const isPlain = (one: Given) =>
    !isLabel(one) && one.about.subject === 'application' && one.about.score >= 16 && (one.about.cue?.weight ?? 0) >= 18
  const isTimed = ({ date }: Given) => date.time !== null
  const plain = all.filter(isPlain)
  if (plain.length > 0 && !labels.some(isTimed)) return plain
  return plain.some((one) => (one.about.cue?.weight ?? 0) >= 24)
    ? all
    : all.filter(({ date }) => sentences.has(date.sentence))
}

function among(all: readonly Given[], formers: readonly Given[], reference: string | null, prose: Prose): Choice {
  const candidates = labelsOrWords(
    all.length > MOST ? [...all].sort((a, b) => b.strength - a.strength).slice(0, MOST) : all,
    prose,
  )
  const days = new Set(candidates.map(dayOf))
  const best = strongestOf(candidates)
  if (best === null) return NO_CHOICE
  if (days.size === 1) {
    const deadline = candidates.reduce((one, other) => (isFuller(other, one) ? other : one))
    return {
      deadline,
      former: latest(formers.filter((one) => dayOf(one) < dayOf(deadline) && one.role === 'deadline')),
      windows: all.filter((one) => dayOf(one) !== dayOf(deadline)),
      clarity: all.some((one) => dayOf(one) !== dayOf(deadline)) ? 0.85 : 1,
      explained: false,
      because: '',
    }
  }
  const context = ({ date }: Given) => {
    const sentence = prose.sentences[date.sentence]
    const heading = prose.headings[sentence?.heading ?? -1]
    return `${sentence?.label ? fold(sentence.label) : ''} ${heading ? prose.folded.slice(heading.start, heading.end) : ''} ${sentence ? prose.folded.slice(Math.max(sentence.start, date.start - 160), Math.min(sentence.end, date.end + 90)) : ''}`
  }
  const stages = new Map(candidates.map((one) => [one, stageOf(one, candidates, prose)]))
  const firstOnly = candidates.filter((one) => stages.get(one) === 1)
  const second = candidates.filter((one) => stages.get(one) === 2)
  const admitted = second.some((one) => ADMITTED.test(context(one)))
  const plain = candidates.filter(
    (one) => stages.get(one) === 0 && admitted && second.some((later) => dayOf(later) > dayOf(one)),
  )
  if (second.length > 0 && firstOnly.length + plain.length > 0) {
    const deadline = latest(firstOnly.length > 0 ? firstOnly : plain)
    if (deadline && second.some((one) => dayOf(one) > dayOf(deadline)))
      return {
        deadline,
        former: null,
        windows: candidates.filter((one) => one !== deadline),
        clarity: 0.8,
        explained: true,
        because: 'è il termine della prima fase, aperta a tutti',
      }
  }
  const asked = askedBy(candidates)
  const open = reference === null ? asked : asked.filter((one) => dayOf(one) >= reference)
  const pool = open.length > 0 ? open : asked
  const openDays = new Set(pool.map(dayOf))
  if (openDays.size === 1) {
    const deadline = latest(pool)
    if (deadline)
      return {
        deadline,
        former: null,
        windows: [],
        clarity: 0.9,
        explained: true,
        because: 'le altre date sono già passate',
      }
  }
  const thisYear = pool.filter((one) => THIS_YEAR.test(context(one)))
  if (thisYear.length > 0 && thisYear.length < pool.length) {
    const deadline = latest(thisYear)
    if (deadline)
      return { deadline, former: null, windows: [], clarity: 0.8, explained: true, because: 'è quella di quest’anno' }
  }
  const several =
    eachForItsOwn(pool, prose) ||
    sameLabel(pool, prose) ||
    pool.some(({ bond }) => bond.how === 'list') ||
    pool.some((one) => SEVERAL.test(context(one))) ||
    pool.filter(({ date }) => date.mention.range?.side === 'to').length > 1
  const deadline = several ? latest(pool) : spread(pool) ? latest(saidOfRequests(pool)) : strongestOf(pool)
  if (deadline === null) return NO_CHOICE
  return {
    deadline,
    former: null,
    windows: pool.filter((one) => dayOf(one) !== dayOf(deadline)),
    // windows that are stages too leave room for doubt
    clarity: !several ? 0.5 : pool.some((one) => (stages.get(one) ?? 0) > 0) ? 0.75 : 0.9,
    explained: several,
    because: several ? "è l'ultima a chiudersi fra più finestre o lotti" : 'è la più chiara fra più date',
  }
}

/** "Termine offerte" in each row of a table of lots. */
function sameLabel(pool: readonly Given[], prose: Prose): boolean {
  const labels = new Set(
    pool.map(({ date, bond }) =>
      bond.how === 'label' ? prose.sentences[date.sentence]?.label?.split(' · ').at(-1) : null,
    ),
  )
  const [only] = labels
  return labels.size === 1 && typeof only === 'string'
}

/** "le richieste … fino al 14 novembre … la misura copre le rette |fino al| 31 luglio": a limit of something else. */
function askedBy(candidates: readonly Given[]): readonly Given[] {
  const isAsked = ({ about, bond }: Given) =>
    about.subject === 'application' || bond.cue?.code !== 'limit' || bond.how === 'label'
  const plain = candidates.some(({ about }) => about.subject === 'application' && about.score >= ASKED)
  return plain ? candidates.filter(isAsked) : candidates
}
const ASKED = 18

/** 1 or 2 by the words nearest before the date, else after it; 0 when nothing names a stage. */
function stageOf(one: Given, candidates: readonly Given[], prose: Prose): 0 | 1 | 2 {
  const sentence = prose.sentences[one.date.sentence]
  if (sentence === undefined) return 0
  const others = candidates.filter(({ date }) => date.sentence === one.date.sentence && date !== one.date)
  const floor = Math.max(
    sentence.start,
    ...others.filter(({ date }) => date.end <= one.date.start).map(({ date }) => date.end),
  )
  const ceiling = Math.min(
    sentence.end,
    ...others.filter(({ date }) => date.start >= one.date.end).map(({ date }) => date.start),
  )
  const heading = prose.headings[sentence.heading]
  // "Chiusura fase 2 (solo su invito)": the label of a field or of a table's row
  const label = sentence.label === null ? '' : fold(sentence.label)
  const before = `${label} ${afterLast(prose.folded.slice(floor, one.date.start))}`
  const [first, second] = [lastMatch(FIRST_STAGE, before), lastMatch(SECOND_STAGE, before)]
  if (first >= 0 || second >= 0) return second > first ? 2 : 1
  const after = prose.folded.slice(one.date.end, Math.min(ceiling, one.date.end + 120))
  const around = `${heading ? prose.folded.slice(heading.start, heading.end) : ''} ${after.split(';')[0] ?? ''}`
  return SECOND_STAGE.test(around) ? 2 : FIRST_STAGE.test(around) ? 1 : 0
}

const afterLast = (words: string): string => words.slice(words.lastIndexOf(';') + 1)

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) last = match.index
  return last
}

const FOR_BEFORE = /\bper (?:le|i|gli|chi|quell[ei]|la|il|l') ?[a-z' ]{0,45}$/
const FOR_AFTER = /^\W{0,3}per (?:le|i|gli|chi|quell[ei]|la|il|l')/

/** "per le strutture autorizzate entro il 15 giugno, per le nuove entro il 30 giugno": each group has its term. */
function eachForItsOwn(pool: readonly Given[], prose: Prose): boolean {
  const own = pool.filter(
    ({ date, bond }) =>
      FOR_BEFORE.test(prose.folded.slice(Math.max(0, date.start - 70), bond.cue?.start ?? date.start)) ||
      FOR_AFTER.test(prose.folded.slice(date.end, date.end + 16)),
  )
  return (own.length > 1 && own.every(({ date }) => date.sentence === own[0]?.date.sentence)) || isShared(pool, prose)
}

/** "le cooperative entro il 10 dicembre, |le associazioni entro| il 10 gennaio": one verb, two groups. */
const isShared = (pool: readonly Given[], prose: Prose): boolean =>
  pool.some(
    ({ date }, at) =>
      pool[at - 1]?.date.sentence === date.sentence &&
      OTHER_GROUP.test(prose.folded.slice(pool[at - 1]?.date.end, date.start)),
  )

const OTHER_GROUP =
  /^,? ?(?:e |ed |mentre |invece )?(?:per )?(?:le|i|gli|la|il|l'|chi|quell[eio])(?: |(?<='))[a-z' ]{3,40} (?:invece )?(?:entro|fino|al|il)(?: [a-z']{1,9}){0,3} ?$/

/** "un progetto al bando Erasmus, in scadenza il 5 marzo … manifestare interesse entro il 9 febbraio": requests before calls. */
function saidOfRequests(pool: readonly Given[]): readonly Given[] {
  const asked = pool.filter(({ about, bond }) => about.subject === 'application' || bond.how === 'label')
  return asked.length > 0 ? asked : pool
}

/** Equally plain candidates: none stands out. */
function spread(pool: readonly Given[]): boolean {
  const strengths = pool.map(({ strength }) => strength)
  return Math.max(...strengths) - Math.min(...strengths) < 8
}

function strongestOf(list: readonly Given[]): Given | null {
  let best: Given | null = null
  for (const one of list)
    if (best === null || one.strength > best.strength || (one.strength === best.strength && dayOf(one) > dayOf(best)))
      best = one
  return best
}
