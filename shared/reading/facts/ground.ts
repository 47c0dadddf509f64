// What every fact stands on: the text and its folded twin, its sentences, the phrases found in one walk,
// and which parts belong to the call rather than to the site or newspaper that carries it.
import type { Evidence } from '../../call/call.ts'
import type { Page, Span } from '../../page/page.ts'
import { fold } from '../fold.ts'
import { matchesIn } from '../matches.ts'
import { phrasesIn, phrasesOf } from '../phrase-walk.ts'
import { sentenceAt as findSentence, type Prose } from '../prose.ts'
import { isRecital } from '../recital.ts'
import { type Body, findBodies } from './bodies.ts'
import { type Hit, hitsWithin } from './phrases.ts'

export interface Ground {
  page: Page
  text: string
  folded: string
  sentences: Prose['sentences']
  /** Year of publication; null when unknown. */
  year: number | null
  /** Headline in the text, or null when the page gives it only as metadata. */
  headline: Span | null
  /** The headline's words, folded, wherever they come from. */
  headlineFolded: string
  headlineText: string
  /** Hits of a lexicon's group in the page's own parts, in order. */
  hits(group: string): readonly Hit[]
  /** Those in its menus, asides and footer, walked only when asked for. */
  hitsElsewhere(group: string): readonly Hit[]
  /** Hits of a group inside a span. */
  within(group: string, span: Span): Hit[]
  /** Hits of a group in the headline. */
  inHeadline(group: string): readonly Hit[]
  /** The parts that are the call's own text, in order. */
  ownParts: readonly Span[]
  /** Every match of a pattern (with the flag `g`) in the call's own text, folded. */
  matches(pattern: RegExp): RegExpExecArray[]
  /** The sentence that holds an offset. */
  sentenceAt(at: number): Span
  /** Whether the sentence at an offset only recalls laws and former acts ("Visto …", "Premesso che …"). */
  recalls(at: number): boolean
  /** Whether an offset belongs to the call's own text, not to menus, credits or the footer. */
  own(at: number): boolean
  /** Bodies named in the call's own text, in order. */
  bodies(): readonly Body[]
  /** Bodies that count only where the text says that they open the call. */
  weakBodies(): readonly Body[]
  /** The last body whose name begins at or before an offset. */
  bodyBefore(at: number): Body | null
  /** Evidence for a field from a span of the text. */
  evidence(field: string, span: Span, why: string): Evidence
}

/** A short line that opens what a newspaper says of itself; from there to the end nothing belongs to the call. */
const CREDITS: ReadonlySet<string> = new Set([
  'credits',
  'crediti',
  'sezioni',
  'ultime notizie',
  'seguici',
  'redazione',
  'chi siamo',
  'colophon',
  'contatti redazione',
  'pubblicita',
  'articoli correlati',
  'leggi anche',
  'potrebbe interessarti',
  'commenti',
  'informativa privacy',
  'note legali',
])
const LONGEST_CREDITS = 40
/** Signs that may stand around them: "» Leggi anche:", "#seguici". */
const SIGNS_BEFORE = 6
const SIGNS_AFTER = 4
/** Words of a newspaper's imprint (art. 2 L. 47/1948) and of a publisher's footer. */
const IMPRINT =
  /\b(?:aut\. ?trib|reg\. ?trib|registrazione (?:al |presso il |del )?tribunale|iscrizione (?:al |presso il )?tribunale|testata giornalistica|direttore responsabile|fondato e diretto da|editore:|(?:p\. ?iva|partita iva)[ :.n-]{0,8}\d|iscr\. roc|tutti i diritti riservati|copyright|riproduzione riservata)/g

const within = (spans: readonly Span[], at: number): boolean => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span === undefined || span.end <= at) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.start <= at
}

/** Without those in foreign parts: no name runs over a line break, so one that begins there ends there. */
function ownSigns(folded: string, signs: readonly Hit[], foreign: readonly Span[]): readonly Hit[] {
  let at = 0
  return signs.filter(({ start }) => {
    while ((foreign[at]?.end ?? folded.length + 1) <= start) at++
    const part = foreign[at]
    if (part === undefined || part.start > start) return true
    return part.end < folded.length && folded.charAt(part.end) !== '\n'
  })
}

/** Sorted, merged. */
function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** What lies between spans, in order. */
function complement(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)]
  const ends = [...spans.map(({ start }) => start), length]
  return starts.flatMap((start, n) => ((ends[n] ?? 0) > start ? [{ start, end: ends[n] ?? 0 }] : []))
}

function matchesWithin(parts: readonly Span[], pattern: RegExp, folded: string): RegExpExecArray[] {
  return parts.flatMap(({ start, end }) => {
    const found = matchesIn(pattern, folded.slice(start, end))
    for (const match of found) match.index += start
    return found
  })
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95

/** Whether a line holds nothing else; compared as a word, for a page has hundreds of lines. */
function isCredits(folded: string, from: number, to: number): boolean {
  let start = from
  while (start < to && !isWordCode(folded.charCodeAt(start))) start++
  let end = to
  while (end > start && !isWordCode(folded.charCodeAt(end - 1))) end--
  return start - from <= SIGNS_BEFORE && to - end <= SIGNS_AFTER && CREDITS.has(folded.slice(start, end))
}

/** Parts that speak of the site: other regions of the page, the lines after its credits, its imprint. */
function foreignParts({ folded, own }: Prose): Span[] {
  const parts = complement(own, folded.length)
  const late = folded.length * 0.4
  let at = Math.floor(late)
  at = folded.indexOf('\n', at) + 1 || folded.length
  while (at < folded.length) {
    const next = folded.indexOf('\n', at)
    const end = next < 0 ? folded.length : next
    if (end - at <= LONGEST_CREDITS && isCredits(folded, at, end)) {
      parts.push({ start: at, end: folded.length })
      break
    }
    at = end + 1
  }
  // official letterheads carry a VAT number too: only a newspaper's imprint at the end is set apart
  const tail = Math.floor(folded.length * 0.6)
  for (const match of matchesIn(IMPRINT, folded.slice(tail))) {
    const found = tail + match.index
    const rest = folded.slice(found, found + LINE_REACH)
    const stop = rest.indexOf('\n')
    parts.push({ start: lineStartOf(folded, found), end: found + (stop < 0 ? rest.length : stop) })
  }
  return merge(parts)
}

/** Farthest a line's start is looked for: a text without breaks must not be walked back again and again. */
const LINE_REACH = 400

/** Where the line that holds `at` begins, or the point LINE_REACH before it. */
export function lineStartOf(folded: string, at: number): number {
  const from = Math.max(0, at - LINE_REACH)
  return from + folded.slice(from, at).lastIndexOf('\n') + 1
}

const QUOTE_LIMIT = 600

export function groundOf(page: Page, prose: Prose, published: string | null): Ground {
  const { folded, sentences } = prose
  const { text } = page
  const found = phrasesOf(prose)
  const foreign = foreignParts(prose)
  const ownParts = complement(foreign, folded.length)
  const headlineText = page.title ?? ''
  const headlineFolded = fold(headlineText)
  const stands = headlineFolded === '' ? -1 : folded.indexOf(headlineFolded)
  const inHeadline = phrasesIn(headlineFolded)
  const none: readonly Hit[] = []
  const sentenceAt = (at: number): Span => {
    const span = sentences[findSentence(sentences, at)]
    return span !== undefined && span.start <= at ? span : { start: at, end: Math.min(text.length, at + 200) }
  }
  let bodies: Body[] | null = null
  const everyBody = (): readonly Body[] => {
    bodies ??= findBodies(text, folded, ownSigns(folded, found.get('sign-body') ?? none, foreign)).filter(
      ({ start }) => !within(foreign, start),
    )
    return bodies
  }
  let strong: Body[] | null = null
  const allBodies = (): readonly Body[] => {
    strong ??= everyBody().filter(({ weak }) => !weak)
    return strong
  }
  return {
    page,
    text,
    folded,
    sentences,
    year: published === null ? null : Number(published.slice(0, 4)),
    headline: stands < 0 ? null : { start: stands, end: stands + headlineFolded.length },
    headlineFolded,
    headlineText,
    hits: (group) => found.get(group) ?? none,
    hitsElsewhere: (group) => phrasesIn(folded, complement(prose.own, folded.length)).get(group) ?? none,
    within: (group, span) => hitsWithin(found.get(group) ?? none, span),
    inHeadline: (group) => inHeadline.get(group) ?? none,
    ownParts,
    matches: (pattern) =>
      foreign.length === 0 ? matchesIn(pattern, folded) : matchesWithin(ownParts, pattern, folded),
    sentenceAt,
    recalls: (at) => isRecital(folded, sentenceAt(at).start),
    own: (at) => !within(foreign, at),
    bodies: allBodies,
    weakBodies: () => everyBody().filter(({ weak }) => weak),
    bodyBefore: (at) => {
      const all = allBodies()
      let low = 0
      let high = all.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((all[middle]?.start ?? 0) <= at) low = middle + 1
        else high = middle
      }
      return all[low - 1] ?? null
    },
    evidence: (field, { start, end }, why) => {
      const stop = Math.min(end, start + QUOTE_LIMIT)
      return { field, quote: text.slice(start, stop), page: page.url, start, end: stop, why }
    },
  }
}
