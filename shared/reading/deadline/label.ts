// What the label beside a date, or the heading above it, says the date is.

import { DATE_LABELS } from '../lexicon/date-labels.ts'
import type { Prose } from '../prose.ts'

export type LabelRole = (typeof DATE_LABELS)[number]['role']

const LONGEST_LABEL = 90
const LONGEST_HEADING = 120

/** The rows with their parts cut once. */
const ROWS = DATE_LABELS.map(({ role, words }) => ({ role, words: words.map((row) => row.split(' ~ ')) }))

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

function fits(label: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = label.indexOf(part, from)
    if (at < 0 || isWordCode(label.charCodeAt(at - 1))) return false
    from = at + part.length
  }
  return true
}

/** The role a folded label names; null when it names none. */
export function roleOfLabel(label: string): LabelRole | null {
  if (label.length > LONGEST_LABEL) return null
  for (const { role, words } of ROWS) if (words.some((row) => fits(label, row))) return role
  return null
}

const known = new WeakMap<Prose, Map<number, LabelRole | null>>()

/** The role the heading above a sentence names. Asked for every date, so it is remembered. */
export function roleOfHeading(prose: Prose, heading: number): LabelRole | null {
  let roles = known.get(prose)
  if (roles === undefined) {
    roles = new Map()
    known.set(prose, roles)
  }
  const remembered = roles.get(heading)
  if (remembered !== undefined) return remembered
  const role = readHeading(prose, heading)
  roles.set(heading, role)
  return role
}

const WHOLE_DAY =
  /\b\d{1,2}(?:°|º)? (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/

function readHeading(prose: Prose, heading: number): LabelRole | null {
  const span = prose.headings[heading]
  if (span === undefined || span.end - span.start > LONGEST_HEADING) return null
  // a headline with a day of its own names that day, not those under it
  if (WHOLE_DAY.test(prose.folded.slice(span.start, span.end))) return null
  return roleOfLabel(prose.folded.slice(span.start, span.end))
}
