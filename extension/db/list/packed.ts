// What a list of calls shows and is filtered by, as columns: fifty thousand whole calls take seconds to read from the
// database, their columns a few milliseconds. One packed row per shard of a feed; the whole calls stay the truth.
import {
  type Call,
  DEADLINE_KINDS,
  LEVELS,
  PROCEDURES,
  type Procedure,
  SUBJECTS,
  type Subject,
  TOPICS,
  type Topic,
} from '../../../shared/call/call.ts'
import { closesAt, romeInstant } from '../../../shared/call/status.ts'

/** To be raised when a column is added or means something else: packed rows of another format are made anew. */
export const PACKED_FORMAT = 1

/** Row numbers into a list of texts that repeat. */
interface Repeated {
  texts: string[]
  at: Uint32Array
}

export interface Columns {
  count: number
  /** One line per call; a title's own line breaks became spaces. */
  ids: string
  titles: string
  issuers: Repeated
  /** "region\tprovince\tcomune\tdistrict", each may be empty. */
  places: Repeated
  levels: Uint8Array
  /** Bit n stands for the n-th of PROCEDURES, SUBJECTS, TOPICS. */
  procedures: Uint16Array
  /** The most specific one, of PROCEDURES; NO_PROCEDURE without any. */
  procedure: Uint8Array
  subjects: Uint32Array
  topics: Uint32Array
  /** Epoch ms; NaN without one. */
  closes: Float64Array
  opens: Float64Array
  changed: Float64Array
  /** Days from 1970-01-01 of the deadline's day in Rome; NO_DAY without one. */
  days: Int32Array
  /** Minutes of its hour; 1440 for the day's end when it is written so, -1 without an hour. */
  minutes: Int16Array
  /** Of DEADLINE_KINDS. */
  kinds: Uint8Array
  flags: Uint8Array
  /** The most one gets, else the whole; NaN when not stated. */
  euros: Float64Array
}

const NO_PROCEDURE = 255
export const NO_DAY = -2_147_483_648
export const FLAG = { withdrawn: 1, results: 2, uncertain: 4, moved: 8 } as const
/** Below this a reader should check the date on the page itself; as the card does. */
const SURE = 0.7
const DAY = 86_400_000

const oneLine = (text: string) => text.replaceAll(/[\s\u2028\u2029]+/g, ' ').trim()

function bits<T>(of: readonly T[], has: readonly T[]): number {
  let mask = 0
  for (const item of has) mask |= 1 << of.indexOf(item)
  return mask >>> 0
}

export const procedureBits = (has: readonly Procedure[]) => bits(PROCEDURES, has)
export const subjectBits = (has: readonly Subject[]) => bits(SUBJECTS, has)
export const topicBits = (has: readonly Topic[]) => bits(TOPICS, has)

export const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)
export const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10)

const placeKey = ({ region = '', province = '', comune = '', district = '' }: Call['territory']) =>
  [region, province, comune, district].map(oneLine).join('\t')

function minutesOf(time: string | null): number {
  if (time === null) return -1
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function flagsOf({ history, deadline }: Call): number {
  const last = history.findLast(({ event }) => event !== 'corrected' && event !== 'new')?.event
  const moved = history.some(({ event }) => event === 'extended' || event === 'reopened')
  return (
    (last === 'withdrawn' ? FLAG.withdrawn : 0) |
    (last === 'results' ? FLAG.results : 0) |
    (deadline.date !== null && deadline.certainty < SURE ? FLAG.uncertain : 0) |
    (moved || deadline.supersedes !== null ? FLAG.moved : 0)
  )
}

/** The latest of what is known to have happened to it, epoch ms; NaN when nothing is. */
function changedAt({ history }: Call): number {
  const times = history.map(({ at }) => Date.parse(at)).filter((time) => !Number.isNaN(time))
  return times.length === 0 ? Number.NaN : Math.max(...times)
}

function numbering(count: number): Repeated & { put(row: number, text: string): void } {
  const known = new Map<string, number>()
  const texts: string[] = []
  const at = new Uint32Array(count)
  return {
    texts,
    at,
    put(row, text) {
      let number = known.get(text)
      if (number === undefined) {
        number = texts.length
        known.set(text, number)
        texts.push(text)
      }
      at[row] = number
    },
  }
}

export interface Packer {
  add(call: Call): void
  /** The columns of what was added. */
  done(): Columns
}

/** A number of each call, a column each. @param most rows there may be */
export const emptyColumns = (most: number) => ({
  levels: new Uint8Array(most),
  procedures: new Uint16Array(most),
  procedure: new Uint8Array(most),
  subjects: new Uint32Array(most),
  topics: new Uint32Array(most),
  closes: new Float64Array(most),
  opens: new Float64Array(most),
  changed: new Float64Array(most),
  days: new Int32Array(most),
  minutes: new Int16Array(most),
  kinds: new Uint8Array(most),
  flags: new Uint8Array(most),
  euros: new Float64Array(most),
})

/** Packs calls one by one, so that a page can pause between them. @param most how many there may be */
export function packer(most: number): Packer {
  const ids: string[] = []
  const titles: string[] = []
  const issuers = numbering(most)
  const places = numbering(most)
  const columns = emptyColumns(most)
  return {
    add(call) {
      const row = ids.length
      if (row === most) throw new RangeError(`Packing ${call.id}: room was made for ${most} calls only`)
      ids.push(call.id)
      titles.push(oneLine(call.title))
      issuers.put(row, oneLine(call.issuer.name ?? ''))
      places.put(row, placeKey(call.territory))
      columns.levels[row] = LEVELS.indexOf(call.issuer.level)
      columns.procedures[row] = procedureBits(call.procedure)
      const specific = call.procedure.at(-1)
      columns.procedure[row] = specific === undefined ? NO_PROCEDURE : PROCEDURES.indexOf(specific)
      columns.subjects[row] = subjectBits(call.eligibility.subjects)
      columns.topics[row] = topicBits(call.topics)
      columns.closes[row] = closesAt(call) ?? Number.NaN
      columns.opens[row] = call.opens === null ? Number.NaN : romeInstant(call.opens.date, call.opens.time ?? '00:00')
      columns.changed[row] = changedAt(call)
      columns.days[row] = call.deadline.date === null ? NO_DAY : dayNumber(call.deadline.date)
      columns.minutes[row] = minutesOf(call.deadline.time)
      columns.kinds[row] = DEADLINE_KINDS.indexOf(call.deadline.kind)
      columns.flags[row] = flagsOf(call)
      columns.euros[row] = call.amounts.maxEur ?? call.amounts.totalEur ?? Number.NaN
    },
    done: () => ({
      count: ids.length,
      ids: ids.join('\n'),
      titles: titles.join('\n'),
      issuers: { texts: issuers.texts, at: issuers.at },
      places: { texts: places.texts, at: places.at },
      ...columns,
    }),
  }
}

/** All of it at once, for the few calls a person keeps. */
export function pack(calls: readonly Call[]): Columns {
  const packing = packer(calls.length)
  for (const call of calls) packing.add(call)
  return packing.done()
}
