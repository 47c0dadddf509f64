// What a view shows, in its address and back: a bookmark restores it, back and forward walk through it. What cannot be
// understood of an address is left out: it may have been typed, or cut short.
import * as v from 'valibot'
import { PROCEDURES, SUBJECTS, TOPICS } from '../../../shared/call/call.ts'
import { ORDERS, type Order } from '../../db/list/select.ts'
import { type CallFilter, EMPTY_FILTER, filterSchema } from '../../db/user.ts'

export const VIEWS = ['list', 'board', 'calendar', 'timeline', 'charts'] as const
export type View = (typeof VIEWS)[number]

export interface Shown {
  view: View
  words: string
  filter: CallFilter
  order: Order
  /** Month of the calendar, "2026-12"; null for this one. */
  month: string | null
}

export const START: Shown = { view: 'list', words: '', filter: EMPTY_FILTER, order: 'deadline', month: null }

const LONGEST = 200

/** Values given several times: "tema=sport&tema=cultura". */
const lists = [
  ['regions', 'region', null],
  ['topics', 'topic', TOPICS],
  ['subjects', 'subject', SUBJECTS],
  ['procedures', 'procedure', PROCEDURES],
] as const
const texts = ['province', 'district', 'issuer', 'from', 'to', 'source', 'phase', 'mine'] as const
const numbers = ['minEur', 'within', 'changed'] as const

/** "?topic=sport&within=30"; empty for the view one starts with. */
export function writeAddress({ view, words, filter, order, month }: Shown): string {
  const given = new URLSearchParams()
  if (view !== START.view) given.set('view', view)
  if (words !== '') given.set('q', words)
  for (const [field, name] of lists) for (const value of filter[field]) given.append(name, value)
  if (filter.comune) given.set('comune', filter.comune)
  for (const name of [...texts, ...numbers]) {
    const value = filter[name]
    if (value !== undefined) given.set(name, String(value))
  }
  if (order !== START.order) given.set('order', order)
  if (month !== null) given.set('month', month)
  const query = given.toString()
  return query === '' ? '' : `?${query}`
}

const oneOf = <T extends string>(of: readonly T[], value: string | null, otherwise: T): T =>
  of.find((known) => known === value) ?? otherwise

/** The filter without what its schema refuses. */
function readFilter(given: URLSearchParams): CallFilter {
  const filter: Record<string, unknown> = { ...EMPTY_FILTER }
  const keep = (field: keyof CallFilter, value: unknown) => {
    if (v.is(filterSchema.entries[field] as v.GenericSchema, value)) filter[field] = value
  }
  for (const [field, name, known] of lists) {
    const values = [...new Set(given.getAll(name))].filter(
      (value) => value !== '' && (known === null || (known as readonly string[]).includes(value)),
    )
    keep(field, values)
  }
  const comune = given.get('comune')
  if (comune) keep('comune', comune)
  for (const name of texts) {
    const value = given.get(name)
    if (value) keep(name, value)
  }
  for (const name of numbers) {
    const value = given.get(name)
    if (value) keep(name, Number(value))
  }
  return filter as CallFilter
}

/** @param search as location.search has it */
export function readAddress(search: string): Shown {
  const given = new URLSearchParams(search)
  const month = given.get('month')
  return {
    view: oneOf(VIEWS, given.get('view'), START.view),
    words: (given.get('q') ?? '').slice(0, LONGEST),
    filter: readFilter(given),
    order: oneOf(ORDERS, given.get('order'), START.order),
    month: month !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? month : null,
  }
}

/** A filter without what narrows nothing, so that equal ones read equal. */
export function tidyFilter(filter: CallFilter): CallFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([field, value]) => field in EMPTY_FILTER || (value !== undefined && value !== '')),
  ) as CallFilter
}

/** How many conditions narrow the view, besides words. */
export function countConditions(filter: CallFilter): number {
  return Object.values(filter).reduce<number>(
    (count, value) =>
      count + (Array.isArray(value) ? value.length : Number(value !== null && value !== undefined && value !== '')),
    0,
  )
}
