// Which rows a filter leaves, and in which order: plain passes over columns.
import { romeDay } from '../../../shared/call/status.ts'
import { type CallFilter, OWN_STATUSES } from '../user.ts'
import { type CallList, statusOfRow } from './list.ts'
import { dayNumber, NO_DAY, procedureBits, subjectBits, topicBits } from './packed.ts'

const DAY = 86_400_000

export const ORDERS = ['deadline', 'changed', 'amount', 'issuer'] as const
export type Order = (typeof ORDERS)[number]

/** Rows a key is multiplied past, so that key and row fit in one number that sorts natively. */
const ROOM = 1 << 20
const UNDATED = 2 ** 27
const CLOSED = 2 ** 28

/** Open calls by deadline, then those without a date, then the closed ones, last closed first. */
function deadlineKey(list: CallList, row: number, now: number): number {
  const closes = list.closes[row] ?? Number.NaN
  const status = statusOfRow(list, row, now)
  const minutes = Math.floor(closes / 60_000)
  if (status === 'closed' || status === 'withdrawn') return CLOSED + (Number.isNaN(minutes) ? 0 : CLOSED - minutes)
  return Number.isNaN(closes) ? UNDATED : minutes
}

function keysOf(list: CallList, order: Order, now: number): (row: number) => number {
  if (order === 'changed')
    return (row) => {
      const changed = list.changed[row] ?? Number.NaN
      return Number.isNaN(changed) ? CLOSED : CLOSED - Math.floor(changed / 60_000)
    }
  if (order === 'amount')
    return (row) => {
      const euros = list.euros[row] ?? Number.NaN
      return Number.isNaN(euros) ? UNDATED : UNDATED - Math.min(UNDATED, Math.floor(Math.max(0, euros) / 10))
    }
  if (order === 'issuer') {
    const ranks = new Float64Array(list.issuers.length)
    const { compare } = new Intl.Collator('it')
    for (const [rank, number] of [...list.issuers.keys()]
      .sort((left, right) => compare(list.issuers[left] ?? '', list.issuers[right] ?? ''))
      .entries())
      ranks[number] = rank
    return (row) => ranks[list.issuerAt[row] ?? 0] ?? 0
  }
  return (row) => deadlineKey(list, row, now)
}

/** Every row, in an order; equal ones as they stand. Worked out once for many filters. @param now epoch ms */
export function orderRows(list: CallList, order: Order, now: number): Uint32Array {
  const key = keysOf(list, order, now)
  const keys = new Float64Array(list.count)
  for (let row = 0; row < list.count; row += 1) keys[row] = key(row) * ROOM + row
  keys.sort()
  return Uint32Array.from(keys, (value) => value % ROOM)
}

/** 1 for each text that is this one, whatever its case; a part of it is enough where `part` says so. */
function marked(texts: readonly string[], asked: string, part: boolean): Uint8Array {
  const wanted = asked.trim().toLowerCase()
  return Uint8Array.from(texts, (text) => {
    const folded = text.toLowerCase()
    return Number(part ? folded.includes(wanted) : folded === wanted)
  })
}

function placesWithin(list: CallList, filter: CallFilter): Uint8Array | null {
  const { regions, province, district } = filter
  const comune = filter.comune?.trim()
  if (regions.length === 0 && !province && !comune && !district) return null
  const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase()
  return Uint8Array.from(list.places, (place) =>
    Number(
      // A call that says nothing of a place is of the whole country: every region has it.
      (regions.length === 0 || place.region === '' || regions.some((region) => same(place.region, region))) &&
        (!province || same(place.province, province)) &&
        (!comune || same(place.comune, comune)) &&
        (!district || same(place.district, district)),
    ),
  )
}

type Test = (row: number) => boolean

function phaseTest(list: CallList, phase: CallFilter['phase'], now: number): Test | null {
  if (phase === 'all') return null
  return (row) => {
    const status = statusOfRow(list, row, now)
    const isOver = status === 'closed' || status === 'withdrawn'
    if (phase === undefined) return !isOver
    return phase === 'closed' ? isOver : status === phase
  }
}

function deadlineTest(list: CallList, { within, from, to }: CallFilter, now: number): Test | null {
  if (within === undefined && from === undefined && to === undefined) return null
  const today = dayNumber(romeDay(now))
  const first = Math.max(from === undefined ? NO_DAY + 1 : dayNumber(from), within === undefined ? NO_DAY + 1 : today)
  const last = Math.min(
    to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
    within === undefined ? Number.POSITIVE_INFINITY : today + within,
  )
  return (row) => {
    const day = list.days[row] ?? NO_DAY
    return day !== NO_DAY && day >= first && day <= last
  }
}

/** The conditions of a filter, the cheapest first. @param now epoch ms */
function testsOf(list: CallList, filter: CallFilter, now: number): Test[] {
  const { topics, subjects, procedures, issuer, minEur, source, changed, mine } = filter
  const tests: (Test | null)[] = [mine === undefined ? (row) => list.refused[row] === 0 : null]
  if (mine === 'saved') tests.push((row) => list.saved[row] === 1)
  else if (mine !== undefined) {
    const wanted = 1 + OWN_STATUSES.indexOf(mine)
    tests.push((row) => list.own[row] === wanted)
  }
  if (topics.length > 0) {
    const mask = topicBits(topics)
    tests.push((row) => ((list.topics[row] ?? 0) & mask) !== 0)
  }
  if (procedures.length > 0) {
    const mask = procedureBits(procedures)
    tests.push((row) => ((list.procedures[row] ?? 0) & mask) !== 0)
  }
  if (subjects.length > 0) {
    const mask = subjectBits(subjects)
    // A call that names nobody is for anybody.
    tests.push((row) => list.subjects[row] === 0 || ((list.subjects[row] ?? 0) & mask) !== 0)
  }
  if (minEur !== undefined) tests.push((row) => (list.euros[row] ?? Number.NaN) >= minEur)
  if (changed !== undefined) {
    const since = now - changed * DAY
    tests.push((row) => (list.changed[row] ?? Number.NaN) >= since)
  }
  if (source !== undefined) {
    const wanted = list.sources.indexOf(source)
    tests.push((row) => list.sourceAt[row] === wanted)
  }
  const places = placesWithin(list, filter)
  if (places !== null) tests.push((row) => places[list.placeAt[row] ?? 0] === 1)
  if (issuer !== undefined && issuer.trim() !== '') {
    const issuers = marked(list.issuers, issuer, true)
    tests.push((row) => issuers[list.issuerAt[row] ?? 0] === 1)
  }
  tests.push(deadlineTest(list, filter, now), phaseTest(list, filter.phase, now))
  return tests.filter((test) => test !== null)
}

/**
 * The rows a filter leaves, in the order given.
 * @param among 1 for each row that has the words asked; null when none are
 */
export function selectRows(
  list: CallList,
  order: Uint32Array,
  filter: CallFilter,
  among: Uint8Array | null,
  now: number,
): Uint32Array {
  const tests = testsOf(list, filter, now)
  const left = new Uint32Array(order.length)
  let count = 0
  for (const row of order) {
    if (among !== null && among[row] === 0) continue
    let passes = true
    for (const test of tests)
      if (!test(row)) {
        passes = false
        break
      }
    if (!passes) continue
    left[count] = row
    count += 1
  }
  return left.subarray(0, count)
}
