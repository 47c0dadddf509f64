// Roles that the place of a date gives: a label beside it, a heading above it.
import type { Prose } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { LabelRole } from './label.ts'
import type { Bond } from './relation.ts'
import type { Base, Given } from './roles.ts'
import { ends } from './shared-role.ts'
import { type About, FAINT } from './subject.ts'

/** "Data fine", "Quando: dal … al …": the tie says less than the label. */
export const isBareEnd = ({ cue, how }: Bond, about: About): boolean =>
  about.score <= FAINT && (how === 'range' || cue?.code === 'ends' || cue?.code === 'start')

/** "Entro quando: 28 giugno", "Pubblicazione: 01/09/2026 Scadenza: 30/09/2027": the words before the colon before a date. */
export function inlineLabel(prose: Prose, dated: readonly Dated[], date: Dated, at: number): string | null {
  const sentence = prose.sentences[date.sentence]
  if (!sentence) return null
  const previous = dated[at - 1]
  const partner = previous !== undefined && ends(date, previous)
  const anchor = partner ? previous : date
  const before = partner ? dated[at - 2] : previous
  const floor = Math.max(
    sentence.start,
    anchor.start - INLINE_LABEL,
    before?.sentence === date.sentence ? before.end : 0,
  )
  const near = prose.folded.slice(floor, anchor.start)
  const found = near.includes(':') ? INLINE.exec(near) : null
  if (found?.[1]) return found[1].trim()
  // "prima scadenza (per eventi tra il 1° aprile e il 30 settembre): dal …"
  const line = prose.folded.slice(sentence.start, anchor.start)
  if (!line.includes(')')) return null
  const whole = line.split(ITEMS).at(-1) ?? ''
  if (whole.length > LONGEST_ASIDE || !whole.includes(')')) return null
  const bare = INLINE.exec(whole.replace(/^[^a-z]+/, '').replace(/ ?\([^()]*\)/g, ''))
  return bare?.[1] ? bare[1].trim() : null
}

const LONGEST_ASIDE = 220
/** The dash or break that begins an item. */
const ITEMS = /\n|[;,.] ?\n? ?[-–•] /

/**
 * "Tempi e scadenze | 14 lug 2025 | Pubblicazione | 8 ago 2025 13:00 | Scadenza": when the first line under a heading is
 * a day, each line that follows a day says what it is.
 */
export function labelBelow(prose: Prose, date: Dated): string | null {
  const sentence = prose.sentences[date.sentence]
  const below = prose.sentences[date.sentence + 1]
  if (!sentence || !below || below.block === sentence.block || below.heading !== sentence.heading) return null
  if (!opensSentence(prose, date) || sentence.end - date.end > 2) return null
  let first = date.sentence
  while (first > 0 && date.sentence - first < MOST_LINES && prose.sentences[first - 1]?.heading === sentence.heading)
    first--
  // the heading is a sentence of its own, under the heading before it
  const firstLine = isHeadingLine(prose, first) ? first + 1 : first
  const top = prose.sentences[firstLine]
  if (!top || !/^(?:\d{1,2}[ /.-]|[a-z]{3,9} \d)/.test(prose.folded.slice(top.start, top.start + 14))) return null
  if (below.end - below.start > LONGEST_LINE) return null
  const words = prose.folded.slice(below.start, below.end).replace(/^[^a-z]+/, '')
  return words === '' || /\d{4}/.test(words) ? null : words
}

/** "05 | mar | 13:00 - Scadenza dei termini": the leaf of a calendar stands above the heading that says what it is. */
export function leafLabel(prose: Prose, date: Dated): string | null {
  const sentence = prose.sentences[date.sentence]
  if (sentence === undefined || sentence.start !== date.mention.start) return null
  let at = date.sentence
  while ((prose.sentences[at + 1]?.end ?? date.mention.end + 1) <= date.mention.end) at++
  const below = prose.sentences[at + 1]
  if (below?.kind !== 'heading' || below.start - date.mention.end > 2) return null
  for (let n = date.sentence - 1; n >= 0 && date.sentence - n < MOST_LINES; n--) {
    const above = prose.sentences[n]
    if (above?.kind === 'heading' && LEAVES.test(prose.folded.slice(above.start, above.end)))
      return prose.folded.slice(below.start, below.end).replace(/^[^a-z]+/, '')
  }
  return null
}
const LEAVES =
  /^(?:tempi e scadenze|tempi|scadenze|calendario|cronoprogramma|tempistiche|date|le date|date importanti)$/

/** "Misura A (arredi): |28/04/2026|. … Le domande chiudono alle 18": the day of a part, named and no more. */
export function partLine(prose: Prose, date: Dated): string | null {
  const sentence = prose.sentences[date.sentence]
  if (sentence === undefined) return null
  const lead =
    prose.folded
      .slice(Math.max(sentence.start, date.start - 90), date.start)
      .split(';')
      .at(-1) ?? ''
  const part = PART_LINE.exec(lead)
  if (part === null || !/^ ?(?:[.;,)\n]|$|[-–(]|alle|ore|e )/.test(prose.folded.slice(date.end, date.end + 6)))
    return null
  for (let at = date.sentence - PARTS_NEAR; at <= date.sentence + PARTS_NEAR; at++) {
    const near = prose.sentences[at]
    if (near !== undefined && near.end - near.start < 400 && ASKS.test(prose.folded.slice(near.start, near.end)))
      return lead.trim()
  }
  return null
}
const PARTS_NEAR = 4
const PART_LINE =
  /^[^a-z]{0,4}(?:e |ed )?(?:per )?(?:la |il |lo |l')?(?:(?:prim|second|terz|quart)[oa] )?(?:linea|lotto|misura|azione|ambito|categoria|sezione|fascia|asse|sportello|intervento|tipologia|gruppo|finestra|tornata|sessione)\b[^:.;\d]{0,50}(?:\d{1,2}[^:.;\d]{0,40})?: ?(?:il |l'|entro |entro il |al |fino al )?$/
const ASKS =
  /\b(?:domand|istanz|candidatur|richiest|scad|chiud|termin)[a-z]*\b[^.;]{0,60}\b(?:chiud|scad|accett|present|invi|perven|entro|ore|sempre)/

/** "Scadenza avviso | 10/09/2024 12:00": a line that is nothing but a day, under a short line that names it. */
export function labelAbove(prose: Prose, date: Dated, first: Dated = date): string | null {
  const sentence = prose.sentences[date.sentence]
  const above = prose.sentences[date.sentence - 1]
  if (!sentence || !above || above.block === sentence.block || above.kind === 'heading') return null
  const ends =
    sentence.end - date.end <= LONE_DAY ||
    (first !== date && /^[^a-z0-9]{0,3}[-–(]/.test(prose.text.slice(date.end, date.end + 4)))
  if (!opensSentence(prose, first) || (!ends && date.mention.range === null)) return null
  // a table names its columns above, and its rows hold other periods too
  if (date.mention.range !== null && (above.kind === 'label' || sentence.kind === 'value')) return null
  if (above.end - above.start > LONGEST_LABEL_ABOVE) return null
  const words = prose.folded.slice(above.start, above.end)
  return /\d|[.;,!?]$/.test(words) ? null : words.replace(/ ?:$/, '')
}
/** Room for an hour after the day. */
const LONE_DAY = 12
const LONGEST_LABEL_ABOVE = 50

const isHeadingLine = (prose: Prose, at: number): boolean => prose.sentences[at]?.kind === 'heading'
const MOST_LINES = 40
const LONGEST_LINE = 90

const INLINE_LABEL = 80
const INLINE =
  /(?:^|[;|]| - |\. )([a-z' ]{3,50}?) ?: ?(?:il |da |dal |dall'|dalle |alle |al |le |ore |h |l'|entro |fino |[0-9.:]{1,6} )*$/

export function labelled(base: Base, label: LabelRole, words: string): Given {
  const because = `sotto l'etichetta «${words}»`
  if (label === 'activity')
    return {
      ...base,
      role: base.date.mention.range?.side === 'from' ? 'activity-start' : 'activity-end',
      strength: 30,
      because,
    }
  // "Domande dal: 1° marzo al 30 marzo": the label names the first of the two
  const isEnd = label === 'opening' && base.date.mention.range?.side === 'to'
  if (isEnd) return { ...base, bond: { ...base.bond, how: 'label' }, role: 'deadline', strength: 48, because }
  if (label === 'deadline' && base.date.mention.range?.side === 'from')
    return { ...base, role: 'opening', strength: 45, because }
  return {
    ...base,
    bond: { ...base.bond, how: 'label' },
    role: label,
    strength: label === 'deadline' ? 52 : 40,
    because,
  }
}

export function underHeading(text: string, prose: Prose, base: Base, role: LabelRole, heading: number): Given {
  const span = prose.headings[heading]
  const because = span ? `sotto il titolo «${text.slice(span.start, span.end)}»` : ''
  if (role === 'activity') return { ...base, role: 'activity', strength: 20, because }
  return { ...base, bond: { ...base.bond, how: 'label' }, role, strength: role === 'deadline' ? 44 : 30, because }
}

/** Nothing but filler before it: "SCADENZA" over "15 ottobre 2026 alle ore 16:00". */
export function opensSentence(prose: Prose, date: Dated): boolean {
  const sentence = prose.sentences[date.sentence]
  return (
    sentence !== undefined &&
    /^[^a-z0-9]*(?:(?:il|lo|la|l'|alle|ore|h|al|giorno|del|di|dal|dall'|da)[^a-z0-9]*)*$/.test(
      prose.folded.slice(sentence.start, date.start).slice(0, 60),
    ) &&
    date.start - sentence.start < 60
  )
}
