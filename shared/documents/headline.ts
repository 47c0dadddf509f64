// The headline of a document: its largest words, the line that names a call, its "Oggetto:". Never the letterhead.
import { couldBeTitle, namesCall, SUBJECT } from '../page/plain.ts'
import { type Piece, type Prose, textOf } from './flow.ts'

/** The title of an act stands among its first lines. */
const TITLE_PIECES = 20
const LONGEST_TITLE = 200

export interface Headline {
  text: string
  /** Pieces it stands in, to be marked as the heading of the page; empty for an "Oggetto:". */
  pieces: Prose[]
}

export function findHeadline(pieces: readonly Piece[]): Headline | null {
  const first = pieces
    .filter((piece): piece is Prose => piece.kind !== 'table' && piece.region === 'main')
    .slice(0, TITLE_PIECES)
  const headings = first.filter(({ kind, words }) => kind === 'heading' && couldBeTitle(titleOf(words)))
  const large = headings.filter(({ level }) => level <= 2).sort((left, right) => left.level - right.level)[0]
  const naming = headings.find(({ words }) => namesCall(titleOf(words)))
  const subject = first.map(({ words }) => titleOf(words)).find((words) => SUBJECT.test(words))
  // "AVVISO PUBBLICO" alone names the kind of paper: the line under it says which.
  const chosen = naming ?? large
  if (chosen !== undefined && (subject === undefined || titleOf(chosen.words).length > 30)) return grown(chosen, first)
  if (subject !== undefined) return { text: subject.replace(SUBJECT, '').slice(0, LONGEST_TITLE), pieces: [] }
  const line = first.find(
    ({ kind, words }) => kind !== 'item' && namesCall(titleOf(words)) && couldBeTitle(titleOf(words)),
  )
  // Of an act the largest words are its number: better than no name at all.
  const any =
    line ??
    headings[0] ??
    first.find(({ kind, level, words }) => kind === 'heading' && level <= 2 && titleOf(words).length >= 12)
  return any === undefined ? null : grown(any, first)
}

const titleOf = (words: Prose['words']) => textOf(words).replace(/\s+/g, ' ').trim()

/** Names the kind of paper and nothing else. */
const KIND_ONLY = /^(?:avviso|bando|invito|manifestazione d(?:i |['’])interesse)(?: \p{L}{1,20})?$/iu

/** Such a title and the heading right under it are one: "AVVISO PUBBLICO" / "Contributi alle associazioni". */
function grown(piece: Prose, among: readonly Prose[]): Headline {
  const text = titleOf(piece.words)
  const next = among[among.indexOf(piece) + 1]
  const more = next?.kind === 'heading' ? titleOf(next.words) : ''
  if (next === undefined || !KIND_ONLY.test(text) || !couldBeTitle(more)) return { text, pieces: [piece] }
  return { text: `${text} - ${more}`.slice(0, LONGEST_TITLE), pieces: [piece] }
}
