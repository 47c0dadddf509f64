// What the charts count: the calls of a view by month of their deadline, by place, by topic. Plain passes over columns.
import { TOPICS, type Topic } from '../../../shared/call/call.ts'
import type { CallList, Place } from '../../db/list/list.ts'
import { dayOf, NO_DAY } from '../../db/list/packed.ts'
import { addMonths } from './months.ts'

export interface Count<T> {
  /** null for those that say none. */
  value: T | null
  count: number
}

/** Of so many months from one on ("2026-11"), every month, also those without any. */
export function countByMonth(list: CallList, rows: Uint32Array, first: string, months: number): Count<string>[] {
  const counts = new Map<string, number>(Array.from({ length: months }, (_, n) => [addMonths(first, n), 0]))
  let undated = 0
  for (const row of rows) {
    const day = list.days[row] ?? NO_DAY
    if (day === NO_DAY) {
      undated += 1
      continue
    }
    const month = dayOf(day).slice(0, 7)
    const known = counts.get(month)
    if (known !== undefined) counts.set(month, known + 1)
  }
  return [
    ...[...counts].map(([value, count]) => ({ value, count })),
    ...(undated === 0 ? [] : [{ value: null, count: undated }]),
  ]
}

/** Those that say none come last: they are no answer to the question. */
const mostFirst = <T>(counts: Count<T>[]) =>
  counts.sort((left, right) => +(left.value === null) - +(right.value === null) || right.count - left.count)

/** By region, province or comune, the most first. */
export function countByPlace(list: CallList, rows: Uint32Array, step: keyof Place): Count<string>[] {
  const perPlace = new Uint32Array(list.places.length)
  for (const row of rows) {
    const place = list.placeAt[row] ?? 0
    perPlace[place] = (perPlace[place] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  for (const [number, count] of perPlace.entries()) {
    const name = list.places[number]?.[step] ?? ''
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return mostFirst([...counts].map(([value, count]) => ({ value: value === '' ? null : value, count })))
}

/** By topic, the most first; a call counts once for each of its topics. */
export function countByTopic(list: CallList, rows: Uint32Array): Count<Topic>[] {
  const counts = new Uint32Array(TOPICS.length)
  let none = 0
  for (const row of rows) {
    const mask = list.topics[row] ?? 0
    if (mask === 0) none += 1
    for (let bit = 0; bit < TOPICS.length; bit += 1) if ((mask >>> bit) & 1) counts[bit] = (counts[bit] ?? 0) + 1
  }
  return mostFirst([
    ...TOPICS.map((value, bit): Count<Topic> => ({ value, count: counts[bit] ?? 0 })).filter(({ count }) => count > 0),
    ...(none === 0 ? [] : [{ value: null, count: none }]),
  ])
}
