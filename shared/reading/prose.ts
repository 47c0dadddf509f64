// The prose of a page: its sentences, each with the heading and label it stands under. Facts and roles are read
// sentence by sentence, so a full stop that only closes an abbreviation must not cut one in two.
import type { Block, Page, Region, Span } from '../page/page.ts'
import { fold } from './fold.ts'

export interface Sentence extends Span {
  /** Index of its block in `page.blocks`. */
  block: number
  kind: Block['kind']
  region: Region
  /** What names a value ("Scadenza" of a table row); null else. */
  label: string | null
  /** Index in `Prose.headings` of the heading it stands under, -1 when there is none; a heading stands under the one above. */
  heading: number
}

export interface Heading extends Span {
  /** 1..6; 7 for a short line in capitals or ended by a colon. */
  level: number
}

export interface Prose {
  /** The page's text, in its own letters. */
  text: string
  /** `fold(page.text)`: same length, same spans. */
  folded: string
  /** In the order of the text, not overlapping. */
  sentences: readonly Sentence[]
  headings: readonly Heading[]
  /** The parts that speak of the call, in order: runs of blocks outside menus, asides and the footer. */
  own: readonly Span[]
}

/** Words whose full stop closes no sentence. */
const ABBREVIATIONS = new Set(
  (
    'art artt scad dott dr prof ing arch avv geom rag sig sigg gent egr spett on ecc etc es cfr pag pagg vol nr num prot tel cell fax' +
    ' mq mc ca all allegg lett cpv cap rif ref v.le p.zza c.so l.go loc fraz lgs leg r.d d.l d.p.r d.m d.d d.g.r l.r s.p.a s.r.l s.s s.n.c' +
    ' u.o p.o u.o.c min max int suppl ord id cat sez feb gen mar apr mag giu lug ago set sett ott nov dic lun mart mer gio ven sab dom'
  ).split(' '),
)
/** Abbreviations that often end a sentence: the next capital letter begins another. */
const CLOSING_ABBREVIATIONS = new Set([
  'p.v',
  'c.a',
  'c.m',
  'u.s',
  'a.m',
  'p.m',
  'ecc',
  'etc',
  's.p.a',
  's.r.l',
  's.n.c',
])

const LONGEST_COLON_HEADING = 70
/** A "sentence" longer than this is a list run together or an attack: it is cut at the next space. */
const LONGEST_SENTENCE = 4000

/** Reads the prose of a page. Linear, never throws. */
export function readProse(page: Pick<Page, 'text' | 'blocks'>): Prose {
  const folded = fold(page.text)
  const sentences: Sentence[] = []
  const headings: Heading[] = []
  let heading = -1
  /** Index in `headings` of the last true heading, restored after a "Scadenza:" line has had its paragraph. */
  let lasting = -1
  for (const [at, block] of page.blocks.entries()) {
    const isHeading = block.kind === 'heading'
    if (isHeading) heading = lasting
    cutSentences(page.text, folded, block, (start, end) =>
      sentences.push({ start, end, block: at, kind: block.kind, region: block.region, label: block.label, heading }),
    )
    if (isHeading) {
      lasting = heading = headings.push({ start: block.start, end: block.end, level: block.level }) - 1
    } else if (endsWithColon(folded, block) || isCapitals(page.text, block)) {
      heading = headings.push({ start: block.start, end: block.end, level: 7 }) - 1
    } else if (block.kind === 'paragraph') heading = lasting
  }
  return { text: page.text, folded, sentences, headings, own: ownRuns(page) }
}

const isOwnRegion = (region: Region): boolean => region === 'main' || region === 'notice'

/** The parts of a page that speak of the call. */
export function ownRuns({ text, blocks }: Pick<Page, 'text' | 'blocks'>): Span[] {
  if (blocks.every(({ region }) => isOwnRegion(region))) return [{ start: 0, end: text.length }]
  const runs: Span[] = []
  let run: Span | null = null
  for (const { start, end, region } of blocks) {
    if (!isOwnRegion(region)) run = null
    else if (run !== null) run.end = end
    else {
      run = { start, end }
      runs.push(run)
    }
  }
  return runs
}

function endsWithColon(folded: string, block: Block): boolean {
  const length = block.end - block.start
  return (
    length > 3 && length <= LONGEST_COLON_HEADING && folded.charCodeAt(block.end - 1) === 58 && block.kind !== 'label'
  )
}

/** "SCADENZA", "ENTI AMMISSIBILI" as a paragraph of its own: a heading in all but tag. */
function isCapitals(text: string, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.end - block.start > LONGEST_COLON_HEADING) return false
  // most lines have a small letter second
  if (isLetter(text.charCodeAt(block.start + 1))) return false
  return /^\p{Lu}[\p{Lu}'’ /-]{3,}$/u.test(text.slice(block.start, block.end))
}

const SPACE = 32
const BREAK = 10

/** Calls back with each sentence of a block, without the spaces around it. */
function cutSentences(text: string, folded: string, block: Span, found: (start: number, end: number) => void): void {
  let start = block.start
  const close = (end: number, next: number) => {
    let from = start
    while (from < end && folded.charCodeAt(from) <= SPACE) from++
    if (from < end) found(from, end)
    start = next
  }
  for (let at = block.start; at < block.end; at++) {
    const code = folded.charCodeAt(at)
    if (code === BREAK) {
      if (breaksSentence(text, folded, start, at, block.end)) close(at, at + 1)
      continue
    }
    if (code === SPACE && at - start > LONGEST_SENTENCE) {
      close(at, at + 1)
      continue
    }
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue
    let end = at + 1
    while (end < block.end && isClosing(folded.charCodeAt(end))) end++
    if (end < block.end && folded.charCodeAt(end) !== SPACE && folded.charCodeAt(end) !== BREAK) {
      at = end - 1
      continue
    }
    if (end >= block.end || endsSentence(text, folded, start, at, end)) close(end, end)
    at = end - 1
  }
  close(block.end, block.end)
}

/** . ! ? … " ' ) ] */
const isClosing = (code: number) =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 0x2026 ||
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93

/** A line break inside a block ends a sentence unless the line runs on in lower case. */
function breaksSentence(text: string, folded: string, start: number, at: number, end: number): boolean {
  let next = at + 1
  while (next < end && folded.charCodeAt(next) <= SPACE) next++
  if (next >= end || at === start) return true
  return !isLower(text.charAt(next)) && !/\d/.test(text.charAt(next))
}

const isLower = (letter: string) => letter !== letter.toUpperCase() && letter === letter.toLowerCase()
const isUpper = (letter: string) => letter !== letter.toLowerCase() && letter === letter.toUpperCase()

const isLetter = (code: number) => code >= 97 && code <= 122
/** Letters, digits and full stops: "d.p.r". */
const isAbbreviated = (code: number) => isLetter(code) || (code >= 48 && code <= 57) || code === 46

function endsSentence(text: string, folded: string, start: number, stop: number, end: number): boolean {
  let next = end
  while (next < text.length && folded.charCodeAt(next) === SPACE) next++
  const opener = text.charAt(next)
  if (isLower(opener) || opener === ',' || opener === ';') return false
  if (folded.charAt(stop) !== '.') return true
  let from = stop
  while (from > start && stop - from < 12 && isAbbreviated(folded.charCodeAt(from - 1))) from--
  const word = folded.slice(from, stop)
  if (CLOSING_ABBREVIATIONS.has(word)) return isUpper(opener)
  if (ABBREVIATIONS.has(word)) return false
  // an initial ("E. Rossi", "n. 3") or the number of a list ("1. Il termine")
  if (word.length === 1 && isLetter(word.charCodeAt(0))) return false
  return !(/^\d{1,2}$/.test(word) && from === start)
}

/** Index of the sentence that holds an offset, or of the first after it; -1 past the last. */
export function sentenceAt(sentences: readonly Span[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? low : -1
}

/** True in the part of the page that speaks of the call, not in menus, asides and the footer. */
export function isOwn({ sentences }: Prose, at: number): boolean {
  const region = sentences[sentenceAt(sentences, at)]?.region
  return region !== undefined && isOwnRegion(region)
}
