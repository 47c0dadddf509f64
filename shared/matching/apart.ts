// What keeps two tellings of a like-named call apart: another edition, level, term or year. Absence decides nothing.
import type { Call } from '../call/call.ts'
import { compareEditions, editionsIn } from './editions.ts'
import type { Imprint } from './imprint.ts'
import type { PageTraits } from './traits.ts'

/** A known call with what each of its pages tells of it, and the page's imprint where one was kept. */
export interface KnownCall {
  call: Call
  tellings: readonly { reading: Call; imprint: Imprint | null }[]
}

export type Relation = NonNullable<Call['related']>[number]['relation']

/** Certainty from which a deadline read may contradict another. */
export const CERTAIN = 0.8
export const DAY = 86_400_000
/** Nobody tells of a call so long before its term, nor so long after. */
const LONG_BEFORE = 300 * DAY
const LONG_AFTER = 75 * DAY

const WIDE = new Set(['regione', 'stato', 'ue'])
const LOCAL = new Set(['comune', 'unione', 'provincia'])

/** A national call and the Comune that seeks partners for it name the same programme and often the same term. */
export function levelsApart(known: Call, reading: Call): Relation | null {
  if (known.issuer.name === null || reading.issuer.name === null) return null
  if (WIDE.has(known.issuer.level) && LOCAL.has(reading.issuer.level)) return 'parent'
  if (LOCAL.has(known.issuer.level) && WIDE.has(reading.issuer.level)) return 'child'
  return null
}

const day = (moment: string | null | undefined) => moment?.slice(0, 10) ?? null

/** Every day that is or was a call's term. */
export const termsOf = ({ call, tellings }: KnownCall) =>
  new Set(
    [call, ...tellings.map(({ reading }) => reading)].flatMap(({ deadline, history }) => [
      ...(deadline.certainty >= CERTAIN || deadline.supersedes !== null ? [day(deadline.date)] : []),
      day(deadline.supersedes),
      ...history.flatMap(({ event, from }) => (event === 'extended' || event === 'reopened' ? [day(from)] : [])),
    ]),
  )

/**
 * Both state a term for sure, they differ, and nothing ties them. A page that tells of an extension ties them when it
 * names the former term, or when it speaks of the very thing (`isNamed`) and moves its term forward.
 */
export function termsApart(known: KnownCall, reading: Call, page: PageTraits, isNamed: boolean): boolean {
  const { deadline } = reading
  const held = known.call.deadline
  if (deadline.date === null || held.date === null) return false
  const apart = Math.abs(Date.parse(deadline.date) - Date.parse(held.date))
  // A day read with doubt may be another day of the same call, not one of another year.
  if (deadline.certainty < CERTAIN || held.certainty < CERTAIN)
    return apart > 200 * DAY || (apart > 0 && !isNamed && Math.min(deadline.certainty, held.certainty) >= 0.6)
  const terms = termsOf(known)
  if (terms.has(deadline.date) || terms.has(day(deadline.supersedes))) return false
  if (apart > 150 * DAY || !isNamed) return true
  const isMoved = page.tellsExtension || known.tellings.some(({ imprint }) => imprint?.tellsExtension === true)
  return !(isMoved || page.days.has(held.date))
}

/** Months lie between the page and anything the call's pages say of themselves. */
export function timesApart({ call, tellings }: KnownCall, page: PageTraits, reading: Call): boolean {
  const day = page.published ?? reading.deadline.date
  if (day === null) return false
  const days = [call, ...tellings.map(({ reading }) => reading)].flatMap(({ pages, deadline }) => [
    ...pages.flatMap(({ publishedAt }) => publishedAt ?? []),
    ...(deadline.date === null ? [] : [deadline.date]),
  ])
  if (days.length === 0) return false
  const at = Date.parse(day)
  const instants = days.map((each) => Date.parse(each))
  const undated = call.deadline.date === null
  return at < Math.min(...instants) - LONG_BEFORE || at > Math.max(...instants) + LONG_AFTER * (undated ? 2 : 1)
}

const KINDS_APART: Record<string, Relation> = { lot: 'lot', district: 'lot' }

/** Editions the call's titles name, against those of the page. */
export function editionsApart({ call, tellings }: KnownCall, page: PageTraits): Relation | null {
  const titles = [
    call.title,
    ...[call, ...tellings.map(({ reading }) => reading)].flatMap(({ pages }) => pages.map(({ title }) => title)),
  ]
  const { conflict } = compareEditions(editionsIn(titles.join('\n')), page.editions)
  return conflict === null ? null : (KINDS_APART[conflict.kind] ?? 'edition')
}
