// The traits of the page being read.
import type { Call } from '../call/call.ts'
import type { Page } from '../page/page.ts'
import { titlesAnIndex } from '../reading/call-or-not/weigh.ts'
import { findCues } from '../reading/cues.ts'
import { findDates } from '../reading/dates/find.ts'
import { findAddresses } from '../reading/facts/addresses.ts'
import { groundOf } from '../reading/facts/ground.ts'
import { readIdentifiers } from '../reading/facts/identifiers.ts'
import { findSums } from '../reading/facts/money.ts'
import { readProgrammes } from '../reading/facts/programmes.ts'
import { findPlaces } from '../reading/facts/territory.ts'
import { fold } from '../reading/fold.ts'
import { readProse } from '../reading/prose.ts'
import { readCall } from '../reading/read.ts'
import { addressKeys } from './address.ts'
import { countsIn } from './counts.ts'
import { editionsIn } from './editions.ts'
import { bodiesNamed, leadNameOf, particularsIn, quotedIn, townsInHeadline } from './particulars.ts'
import { codeOf, headlineOf, type PageTraits, properNames } from './traits.ts'
import { distinctiveWords } from './words.ts'

/** Links of one page compared at most; a page with more is a list of everything. */
const LINK_LIMIT = 300
/** What follows so much text is no article. */
const LONGEST_TEXT = 200_000
const EXTENSION =
  /\b(?:prorog|riapert|riapre|slitta|posticip|differi|spostat|piu tempo|nuov[ao] (?:scadenza|termine)|in origine|inizialmente|fissat[ao] in|(?:un mese|una settimana|[a-z0-9]{2,14} (?:giorni|settimane|mesi)) in piu|altr[ei] [a-z0-9]{2,14} (?:giorni|settimane|mesi)|ancora (?:una settimana|un mese|[a-z0-9]{2,14} (?:giorni|settimane))|allunga|rinvia|dilazion)/

/** Signs of a headline on what came of a call (see the lexicon of signs). */
const AFTERWARDS = ['results', 'ranking-title', 'told-results']
/** Signs of what may come of a call or around it, and of a call told lightly: "il Comune premia i progetti migliori". */
const AROUND = ['assigned-title', 'requests-in', 'event', 'debate']

function hasSign(headline: string, signs: readonly string[]): boolean {
  const cues = findCues(fold(headline))
  return signs.some((sign) => cues.sign(sign).length > 0)
}

const RENEWAL =
  /\bnuov[oa] (?:avviso|bando|edizione|procedura|finestra|chiamata)\b|\b(?:torna|tornano|riparte|ripartono|di nuovo)\b/

/** Capital names before the comma or colon of a headline; they are a town when the text puts something there. */
const LEAD = /^(\p{Lu}[\p{L}'’]{2,20}(?: (?:(?:di|del|della|al|in|sul) )?\p{Lu}[\p{L}'’]{2,20}){0,3})[,:] /u

function leadPlaceOf(headline: string, text: string): string | null {
  const name = LEAD.exec(headline)?.[1]
  if (name === undefined) return null
  const isPlace = [
    `a ${name}`,
    `A ${name}`,
    `ad ${name}`,
    `Ad ${name}`,
    `Anche ${name}`,
    `anche ${name}`,
    `omune di ${name}`,
  ].some((words) => {
    const at = text.indexOf(words)
    return (
      at >= 0 &&
      !/\p{L}/u.test(text.charAt(at + words.length)) &&
      (words.startsWith('o') || !/\p{L}/u.test(text.charAt(at - 1)))
    )
  })
  return isPlace ? fold(name) : null
}

const ROUNDING = /\b(?:quasi|circa|oltre|piu di|poco (?:meno|piu)|sfior|super|intorno a|attorno a|una cinquantina)/

/** Words of taking part. */
const HOW =
  /\b(?:band[oi]|avvis[oi]|gara|domand|candid|iscri[vtz]|offert[ae]\b|istanz|richiest[ae]|contribut|adesion|aderi|partecip|assegna|selezion|propost|scad|entro|termin[ei]\b|manifestazion[ei] d|requisit|modul|premi[oa]?\b|borse|voucher|graduatori|progetti)/

/** Letters and digits of the host, a slash, those of the path; the query says nothing of a place. */
function addressOf(url: string | null): string {
  const [host = '', ...path] = fold((url?.split(/[?#]/)[0] ?? '').replace(/^https?:\/\//, '').slice(0, 300)).split('/')
  const squeeze = (part: string) => part.replace(/[^a-z0-9]/g, '')
  return `${squeeze(host)}/${squeeze(path.join(''))}`
}

/** Who calls seeks somebody to take part in another's call with. */
const SEEKS_PARTNERS =
  /\b(?:cerca(?:si)?|individuazione di|ricerca di|manifestazion[ei] d.interesse[^.;]{0,40})\b[^.;]{0,60}\b(?:partner|capofila|cordata)\b|\b(?:partner|capofila) (?:per (?:il|la) (?:bando|candidatura|partecipazione)|con cui)/

const monthDay = (month: number, day: number) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

type Span = Pick<Page['blocks'][number], 'start' | 'end'>

/** The page's own text, without menus, footers and lists of other items; all of it where nothing is told apart. */
function textOf(page: Page, main: readonly Span[]): string {
  const text = main.map(({ start, end }) => page.text.slice(start, end)).join('\n')
  return (text === '' ? page.text : text).slice(0, LONGEST_TEXT)
}

/** Whether a place in the text lies in one of these blocks, which stand in order. */
function isWithin(blocks: readonly Span[], at: number): boolean {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const block = blocks[middle]
    if (block === undefined) return false
    if (at < block.start) high = middle - 1
    else if (at >= block.end) low = middle + 1
    else return true
  }
  return false
}

/**
 * @param published day of publication (YYYY-MM-DD, Rome) when it is known; years left out are counted from it.
 * @param reading the call as already read from this page, so that it is not read twice; null when it is none.
 */
export function traitsOfPage(page: Page, published: string | null, reading?: Call | null): PageTraits {
  const call = reading === undefined ? readCall(page, published).call : reading
  const day = published ?? call?.pages[0]?.publishedAt ?? page.published
  return workOut(page, call, day)
}

function workOut(page: Page, call: Call | null, day: string | null): PageTraits {
  const prose = readProse(page)
  const ground = groundOf(page, prose, day)
  const headline = headlineOf(page)
  const main = page.blocks.filter(({ region }) => region === 'main')
  const everything = `${headline}\n${textOf(page, main)}`
  const dates = findDates(page.text, prose.folded, day, page.struck).filter(
    ({ start }) => main.length === 0 || isWithin(main, start),
  )
  const links = new Map<string, string>()
  for (const link of page.links) {
    if (links.size >= LINK_LIMIT) break
    if (link.region === 'main') for (const key of addressKeys(link.url)) if (!links.has(key)) links.set(key, link.text)
  }
  const identifiers = readIdentifiers(ground)
  const folded = fold(everything)
  return {
    keys: [page.url, page.canonicalUrl].flatMap((url) => (url === null ? [] : addressKeys(url))),
    links,
    codes: new Set([...identifiers.cup, ...identifiers.cig, ...identifiers.acts].map(codeOf)),
    mailboxes: new Set(findAddresses(ground).map(({ address }) => address.toLowerCase())),
    sums: new Set(findSums(folded).map(({ value }) => value)),
    places: new Set(
      findPlaces(everything, folded, () => true).flatMap(({ places }) => places.flatMap(({ comune }) => fold(comune))),
    ),
    bodies: ground.bodies().map(({ name }) => fold(name)),
    names: [...readProgrammes(ground).programmes.map(fold), ...properNames(headline)],
    titleWords: distinctiveWords(headline),
    words: new Set(distinctiveWords(everything)),
    folded,
    days: new Set(dates.flatMap(({ date, alternatives }) => (date === null ? [] : [date, ...alternatives]))),
    monthDays: new Set(
      dates.flatMap(({ certain: { year, month, day } }) =>
        year === undefined && month && day ? [monthDay(month, day)] : [],
      ),
    ),
    bareTerm: bareTermOf(page, call, day),
    years: new Set(
      dates.flatMap(({ date, yearFrom, citation }) =>
        date && yearFrom === 'written' && !citation ? [date.slice(0, 4)] : [],
      ),
    ),
    editions: editionsIn(headline),
    published: day,
    tellsExtension: EXTENSION.test(folded),
    isAfterwards: call === null && hasSign(headline, AFTERWARDS),
    isAround: call === null && hasSign(headline, AROUND),
    isRenewal: RENEWAL.test(fold(headline)),
    leadPlace: leadPlaceOf(headline, everything),
    leadName: leadNameOf(headline),
    headTowns: townsInHeadline(headline),
    address: addressOf(page.url),
    named: bodiesNamed(everything),
    seeksPartners: SEEKS_PARTNERS.test(folded.slice(0, 1500)),
    tellsHow: HOW.test(folded),
    isRounding: ROUNDING.test(folded),
    counts: countsIn(everything),
    particulars: particularsIn(everything),
    quoted: quotedIn(everything),
    isIndex: titlesAnIndex(fold((page.title ?? '').slice(0, 200))),
    isCall: call !== null,
    ...termsOf(call),
  }
}

/** Any day will do to count a year from: only month and day of the term are kept. */
const SOME_DAY = '2026-01-10'

function bareTermOf(page: Page, call: Call | null, day: string | null): string | null {
  if (day !== null || call === null || call.deadline.date !== null) return null
  const { deadline } = readCall(page, SOME_DAY).call ?? call
  return deadline.date !== null && deadline.certainty >= 0.8 ? deadline.date.slice(5) : null
}

function termsOf(call: Call | null): Pick<PageTraits, 'term' | 'formerTerms' | 'isTermSure'> {
  const { deadline } = call ?? { deadline: null }
  return {
    term: deadline?.date && deadline.certainty >= 0.6 ? { date: deadline.date, time: deadline.time } : null,
    formerTerms: new Set(deadline?.supersedes ? [deadline.supersedes.slice(0, 10)] : []),
    isTermSure: deadline !== null && deadline.certainty >= 0.8,
  }
}

/** The traits of a page when its call's terms are known better: from its documents, for one. */
export const retold = (traits: PageTraits, call: Call): PageTraits => ({ ...traits, ...termsOf(call) })
