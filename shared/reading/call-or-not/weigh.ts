// Is it a call? Signs for and against are weighed: how to apply, until when; results, promises, services, acts.
import type { Page, Span } from '../../page/page.ts'
import { type Cues, findCues } from '../cues.ts'
import type { Dates } from '../deadline/read-deadline.ts'
import { fold } from '../fold.ts'
import { CALL_SIGNS } from '../lexicon/call-signs.ts'
import { isOwn, type Prose } from '../prose.ts'

export interface Verdict {
  isCall: boolean
  /** Sum of the signs: below nought the page speaks against it, about nought it says nothing either way. */
  weight: number
  /** In Italian. */
  reason: string
  /** The page says of its own call that it was withdrawn or has its results. */
  event: 'withdrawn' | 'results' | null
  /** Words of the text that weighed most; null when the headline did. */
  span: Span | null
}

const ENOUGH = 2.4
/** What a headline that names a call weighs: enough to keep the page that withdraws it. */
const NAMED = 2
/** Signs of what one pays for or owes, unless the headline tells of help with it. */
const PAID: ReadonlySet<string> = new Set(['leisure', 'fee', 'enrolment', 'duty', 'duty-title'])
/** Signs that speak of a call as over. */
const OVER: ReadonlySet<string> = new Set(['withdrawn', 'revoked', 'cancelled-title', 'requests-in'])
const SPOILS_TITLE = [
  'results',
  'ranking-title',
  'told-results',
  'assigned-title',
  'requests-in',
  'act',
  'withdrawn',
  'promise',
]

interface Weighed {
  weight: number
  because: string
  span: Span | null
  sign: string
}

/** @param reference day of publication; null when unknown */
export function weighCall(page: Page, prose: Prose, cues: Cues, dates: Dates, reference: string | null): Verdict {
  const title = findCues(fold((page.title ?? '').slice(0, 500)))
  const weighed: Weighed[] = []
  // the page of a call may tell its results too: its own title says what it is
  const titled = title.sign('titled').length > 0 && !SPOILS_TITLE.some((sign) => title.sign(sign).length > 0)
  for (const row of CALL_SIGNS) {
    const inText = row.text === 0 ? undefined : cues.sign(row.sign).find(({ start }) => isOwn(prose, start))
    const inTitle = title.sign(row.sign).length > 0
    if ((!inTitle && !inText) || (row.title === 0 && row.text === 0)) continue
    const strongest = inTitle && Math.abs(row.title) >= (inText ? Math.abs(row.text) : 0) ? row.title : row.text
    const weight = titled && !inTitle && strongest < 0 ? strongest / 2 : strongest
    weighed.push({ weight, because: row.because, span: inText ?? null, sign: row.sign })
  }
  const term = weighTerm(dates, prose, reference, titled)
  if (term) weighed.push(term)
  const place = term === null ? weighPlace(page.url) : null
  if (place) weighed.push(place)
  const list = weighList(fold((page.title ?? '').slice(0, 200)), prose, dates)
  if (list) weighed.push(list)
  // how and until when to apply, both plainly said: a word of services or rules is of less account
  if (term && term.weight >= 2.4 && weighed.some(({ sign }) => sign === 'apply'))
    for (const one of weighed) if (SOFT.has(one.sign) && title.sign(one.sign).length === 0) one.weight /= 2
  // "Via libera al regolamento: domande entro il 15 settembre"
  if (term && term.weight >= 2.4) for (const one of weighed) if (one.sign === 'rules') one.weight = 0
  if (title.sign('relief').length > 0) for (const one of weighed) if (PAID.has(one.sign)) one.weight = 0
  // the page that calls a call off is the last word on it, and is kept as such
  const withdrawn = title.sign('named').length > 0 && (dates.calledOff || isRevoked(title, dates))
  // so is the page that says its terms stand still
  const suspended = title.sign('named').length > 0 && title.sign('suspended').length > 0
  if (withdrawn || suspended)
    for (const one of weighed) if (OVER.has(one.sign) || (suspended && one.sign === 'act')) one.weight = 0
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const sorted = [...weighed].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const isCall = total >= (withdrawn || suspended ? NAMED : ENOUGH)
  const chosen = sorted.filter(({ weight }) => (isCall ? weight > 0 : weight < 0))
  const reason = chosen
    .slice(0, 2)
    .map(({ because }) => because)
    .join('; ')
  return {
    isCall,
    // What names several calls is none of them, whatever else it says: neither its site's word nor its files make it one.
    weight: list === null || isCall ? total : Math.min(total, list.weight),
    reason: reason || (isCall ? 'è un bando' : 'non dice come fare domanda'),
    event: isCall && withdrawn ? 'withdrawn' : eventOf(weighed, dates, reference),
    span: chosen[0]?.span ?? null,
  }
}

/** "REVOCA – avviso pubblico"; "Nuovo avviso dopo la revoca" with a term of its own is none. */
const isRevoked = (title: Cues, { deadline }: Dates): boolean =>
  title.sign('revoked').some(({ start }) => start === 0 || deadline.date === null)

/** Signs against, that stand in the text of calls too. */
const SOFT: ReadonlySet<string> = new Set(['service', 'utility', 'event', 'consultation', 'information'])
/** The whole headline: a page that lists calls. Behind a colon or comma the headline of a story goes on ("Bandi, …"). */
const LIST_TITLE =
  /^(?:home|(?:tutti (?:i|gli) |elenco (?:dei |degli )?|archivio )?(?:bandi|avvisi|novita|notizie|news|servizi|concorsi|opportunita|comunicati)(?:,? (?:e |ed |di |gli |i )?(?:bandi|avvisi|opportunita|gara|concorso|concorsi|contratti|contributi|notizie|novita))*(?: (?:aperti|attivi|pubblici|in corso|scaduti|in scadenza|chiusi))?)(?: ?[-|–] ?.*|[:,] ?(?:comune|regione|provincia|unione|fondazione|citta)\b.*)?$/
/** Nothing but the name of a body: its front page. */
const FRONT_TITLE =
  /^(?:comune|citta|unione|provincia|fondazione)(?: (?!bando|bandi|avviso|contribut|domand|cerca)[a-z']{1,16}){1,4}$/
/** The section of services that every site of the national model has: what stands there lasts, unless it gives a term. */
const SERVICES = /\/(?:servizi|servizio|tutti-i-servizi)\/[^/]/i

const weighPlace = (url: string | null): Weighed | null =>
  url !== null && SERVICES.test(url.slice(0, 500))
    ? { weight: -3, because: 'sta fra i servizi del sito e non dà un termine', span: null, sign: 'services' }
    : null

/** @param title folded. Whether it is that of a front page, or of a list of calls or news. */
export const titlesAnIndex = (title: string): boolean => LIST_TITLE.test(title.trim()) || FRONT_TITLE.test(title.trim())

/** So many items of a list with a term each are so many calls. */
const MANY = 3

/** A page that lists calls, each with its term, is none of them. */
function weighList(title: string, prose: Prose, dates: Dates): Weighed | null {
  const because = 'è un elenco di bandi, non la pagina di un bando'
  if (titlesAnIndex(title)) return { weight: -6, because, span: null, sign: 'list' }
  const items = new Map<number, string>()
  for (const { role, date, bond } of dates.given) {
    const sentence = prose.sentences[date.sentence]
    if (role !== 'deadline' || bond.cue?.code !== 'term' || sentence?.kind !== 'item' || date.mention.date === null)
      continue
    items.set(sentence.block, date.mention.date)
  }
  const several = items.size >= MANY && new Set(items.values()).size >= MANY
  return several && /\b(?:bandi|elenco|opportunita|avvisi)\b/.test(title)
    ? { weight: -6, because, span: null, sign: 'list' }
    : null
}

/** What became of the call, when its own page tells it; a term still to come denies it. */
function eventOf(weighed: readonly Weighed[], dates: Dates, reference: string | null): Verdict['event'] {
  const has = (name: string) => weighed.some(({ sign }) => sign === name)
  const open = dates.deadline.date !== null && (reference === null || dates.deadline.date >= reference)
  if (!open && has('withdrawn')) return 'withdrawn'
  return !open && has('results') ? 'results' : null
}

const MOVED_AHEAD = 1.2

/** "Entro sei mesi dalla nascita del figlio": each has a term of their own, so that the service never closes. */
const OF_EACH_ONE =
  /\bda(?:l|lla|ll'|lle|i|gli)? ?(?:data (?:di |del |della |dell'|d')?)?(?:nascita|parto|adozione|affido|ingresso in famiglia|decesso|morte|matrimonio|unione civile|trasferimento|cambio|variazione|acquisto|trasloco|ricovero|licenziamento|inizio dell'attivita|avvenut\w)/

function isOfEachOne({ span }: NonNullable<Dates['openEnd']>, { folded }: Prose): boolean {
  return span !== null && OF_EACH_ONE.test(folded.slice(span.start, span.end + 60))
}

/** A term still to come makes a call; one already past, told in passing, unmakes it. */
function weighTerm(dates: Dates, prose: Prose, reference: string | null, titled: boolean): Weighed | null {
  const { chosen, deadline, opens, openEnd } = dates
  const span = chosen?.date ?? null
  if (chosen && deadline.date !== null) {
    const past = reference !== null && deadline.date < reference
    if (past)
      return titled
        ? { weight: 2, because: 'dice entro quando si doveva fare domanda', span, sign: 'past term' }
        : { weight: -0.6, because: 'il termine era già passato', span, sign: 'past term' }
    // "62 domande arrivate finora; il termine passa al 30 novembre": a term moved ahead leaves the call open
    const moved = chosen.change === 'new' && reference !== null ? MOVED_AHEAD : 0
    const weight = moved + (chosen.strength >= 50 ? 3.2 : chosen.strength >= 36 ? 2.4 : 1.4)
    return { weight, because: 'dice entro quando fare domanda', span, sign: 'term' }
  }
  if (opens && reference !== null && (opens.date.mention.date ?? '') >= reference)
    return { weight: 1.6, because: 'dice da quando fare domanda', span: opens.date, sign: 'opening' }
  if (openEnd?.kind === 'rolling' || openEnd?.kind === 'until-funds-end')
    return { weight: 1.4, because: openEnd.because, span: openEnd.span, sign: 'open end' }
  if (openEnd?.kind === 'relative' && !isOfEachOne(openEnd, prose))
    return { weight: 1.6, because: 'dà un termine per fare domanda', span: openEnd.span, sign: 'term' }
  return null
}
