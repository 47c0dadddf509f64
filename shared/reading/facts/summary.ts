// Title and summary of a call: the headline, and the first sentences that say what is asked or given, cut at a word.
import type { Span } from '../../page/page.ts'
import { onOneLine } from '../spaces.ts'
import type { Ground } from './ground.ts'

const LONGEST = 300
const TITLE = 500

/** Cut at the last whole word that fits, with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.lastIndexOf(' ', limit - 1)
  return `${text.slice(0, cut > limit / 2 ? cut : limit - 1).replace(/[\s,;:–-]{1,4}$/, '')}…`
}

export function readTitle(ground: Ground): string {
  const given = onOneLine(ground.headlineText).trim()
  if (given !== '') return cutAtWord(given, TITLE)
  const heading = ground.page.blocks.find(({ kind, region }) => kind === 'heading' && region === 'main')
  const first = heading ?? ground.sentences.find(({ start }) => ground.own(start))
  return first ? cutAtWord(onOneLine(ground.text.slice(first.start, first.end)).trim(), 200) : ''
}

/** Sentences that open a call say one of these. */
const OPENING =
  /\b(?:avvis|band[oi]\b|contribut|manifestazion|candidatur|domand|istanz|concorso|premio|selezion|bors[ae] di studio|coprogettazion|co-progettazion|finanziament|incentiv|proroga)/

function score(folded: string, index: number): number {
  const length = folded.length
  if (length < 40 || length > 900) return -1
  return (
    (OPENING.test(folded) ? 3 : 0) -
    Math.min(index, 12) * 0.25 +
    (/\b(?:pubblicat|apert|promuov|lanci|mette a disposizione|raccogli|destina|assegna|rende noto)/.test(folded)
      ? 1.5
      : 0)
  )
}

/** Up to 300 characters: the best opening sentence and, when it fits, the one after it. */
export function readSummary(ground: Ground): { summary: string; span: Span | null } {
  let best: { index: number; score: number } | null = null
  let index = 0
  for (const [n, sentence] of ground.sentences.entries()) {
    if (index > 24) break
    if (!ground.own(sentence.start) || sentence.kind === 'heading' || sentence.kind === 'label') continue
    const headline = ground.headline
    if (headline && sentence.start >= headline.start && sentence.end <= headline.end + 1) continue
    const value = score(ground.folded.slice(sentence.start, sentence.end), index)
    index++
    if (best === null || value > best.score) best = { index: n, score: value }
  }
  const first = best ? ground.sentences[best.index] : undefined
  if (!first || !best || best.score < -0.9)
    return { summary: cutAtWord(ground.page.description ?? '', LONGEST), span: null }
  const next = ground.sentences[best.index + 1]
  const follows = next?.kind === 'paragraph' && next.end - first.start <= LONGEST && ground.own(next.start)
  const end = follows ? next.end : first.end
  return {
    summary: cutAtWord(onOneLine(ground.text.slice(first.start, end)).trim(), LONGEST),
    span: { start: first.start, end },
  }
}
