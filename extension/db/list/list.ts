// The list of every call known, in memory, as columns: what dashboards sort, filter, count and draw from.
import {
  DEADLINE_KINDS,
  PROCEDURES,
  type Procedure,
  SUBJECTS,
  type Subject,
  TOPICS,
  type Topic,
} from '../../../shared/call/call.ts'
import { CLOSING_DAYS, type Status, type Urgency } from '../../../shared/call/status.ts'
import { OWN_STATUSES, type OwnStatus } from '../user.ts'
import { type Columns, dayOf, emptyColumns, FLAG, NO_DAY } from './packed.ts'

const DAY = 86_400_000

export interface Place {
  region: string
  province: string
  comune: string
  district: string
}

/** What the person made of a call: none of it, or kept with a status. */
export interface Mine {
  status: OwnStatus
  /** Turned down: lists leave it out. */
  refused: boolean
  saved: boolean
}

export interface CallList extends Omit<Columns, 'ids' | 'titles' | 'issuers' | 'places'> {
  ids: string[]
  titles: string[]
  /** Names, and of each row which. */
  issuers: string[]
  issuerAt: Uint32Array
  places: Place[]
  placeAt: Uint32Array
  /** Of `sources`. */
  sourceAt: Uint8Array
  /** Addresses of feeds; '' for what no feed gives. */
  sources: string[]
  /** 0 for nothing, else 1 + the number of the status. */
  own: Uint8Array
  /** 1 where the person keeps the call. */
  saved: Uint8Array
  /** 1 where the person turned it down. */
  refused: Uint8Array
  /** Row of an id. */
  rowOf: Map<string, number>
}

/** Columns of one origin. `source` '' for calls as the person holds them: those come first and stand for all others. */
export interface Part {
  source: string
  columns: Columns
}

const placeOf = (key: string): Place => {
  const [region = '', province = '', comune = '', district = ''] = key.split('\t')
  return { region, province, comune, district }
}

/** Numbers of these texts in a list that grows; texts that differ only in case are one. */
function gathered(texts: string[], all: string[], known: Map<string, number>): Uint32Array {
  return Uint32Array.from(texts, (text) => {
    const key = text.toLowerCase()
    let number = known.get(key)
    if (number === undefined) {
      number = all.length
      all.push(text)
      known.set(key, number)
    }
    return number
  })
}

const NUMBERS = [
  'levels',
  'procedures',
  'procedure',
  'subjects',
  'topics',
  'closes',
  'opens',
  'changed',
  'days',
  'minutes',
  'kinds',
  'flags',
  'euros',
] as const

/**
 * One list of all parts. A call that stands in several is taken from the first. A generator: it pauses after each part,
 * for a page that has other things to do meanwhile.
 * @param sourceOf of a call the person holds: the feed that gives it, '' for none
 */
export function* joining(
  parts: readonly Part[],
  mine: ReadonlyMap<string, Mine>,
  sourceOf: ReadonlyMap<string, string> = new Map(),
): Generator<undefined, CallList> {
  const most = parts.reduce((total, { columns }) => total + columns.count, 0)
  const list: CallList = {
    count: 0,
    ids: [],
    titles: [],
    issuers: [],
    issuerAt: new Uint32Array(most),
    places: [],
    placeAt: new Uint32Array(most),
    ...emptyColumns(most),
    sourceAt: new Uint8Array(most),
    sources: [],
    own: new Uint8Array(most),
    saved: new Uint8Array(most),
    refused: new Uint8Array(most),
    rowOf: new Map(),
  }
  const issuers = new Map<string, number>()
  const places = new Map<string, number>()
  const placeKeys: string[] = []
  const sources = new Map<string, number>()
  const sourceNumber = (source: string) => {
    const number = sources.get(source) ?? sources.size
    if (number === sources.size) list.sources.push(source)
    sources.set(source, number)
    // A person follows a few feeds; beyond what a column holds they share the last number.
    return Math.min(number, 255)
  }
  for (const { source, columns } of parts) {
    const ids = columns.count === 0 ? [] : columns.ids.split('\n')
    const titles = columns.titles.split('\n')
    const issuerOf = gathered(columns.issuers.texts, list.issuers, issuers)
    const placeNumber = gathered(columns.places.texts, placeKeys, places)
    const first = list.count
    // Rows of this part that are not in the list yet, by number.
    const taken: number[] = []
    for (let row = 0; row < ids.length; row += 1) {
      const id = ids[row] ?? ''
      if (list.rowOf.has(id)) continue
      list.rowOf.set(id, list.count)
      list.ids.push(id)
      list.titles.push(titles[row] ?? '')
      list.count += 1
      taken.push(row)
    }
    const whole = taken.length === columns.count
    for (const name of NUMBERS) {
      const [to, from] = [list[name], columns[name]]
      if (whole) to.set(from.subarray(0, columns.count), first)
      else for (let n = 0; n < taken.length; n += 1) to[first + n] = from[taken[n] ?? 0] ?? 0
    }
    const fixed = sourceNumber(source)
    for (let n = 0; n < taken.length; n += 1) {
      const row = taken[n] ?? 0
      list.issuerAt[first + n] = issuerOf[columns.issuers.at[row] ?? 0] ?? 0
      list.placeAt[first + n] = placeNumber[columns.places.at[row] ?? 0] ?? 0
      list.sourceAt[first + n] = fixed
    }
    yield
  }
  list.places = placeKeys.map(placeOf)
  for (const [id, source] of sourceOf) {
    const row = list.rowOf.get(id)
    if (row !== undefined) list.sourceAt[row] = sourceNumber(source)
  }
  for (const [id, { status, refused, saved }] of mine) {
    const row = list.rowOf.get(id)
    if (row === undefined) continue
    list.own[row] = saved ? 1 + OWN_STATUSES.indexOf(status) : 0
    list.saved[row] = Number(saved)
    list.refused[row] = Number(refused)
  }
  return list
}

/** The list at once. */
export function joinParts(...given: Parameters<typeof joining>): CallList {
  const steps = joining(...given)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What a call is worth at an instant: shared/call/status, from its columns. */
export function statusOfRow(list: CallList, row: number, now: number): Status {
  const flags = list.flags[row] ?? 0
  if (flags & FLAG.withdrawn) return 'withdrawn'
  if (flags & FLAG.results) return 'closed'
  const closes = list.closes[row] ?? Number.NaN
  if (closes <= now) return 'closed'
  if ((list.opens[row] ?? Number.NaN) > now) return 'upcoming'
  if (!Number.isNaN(closes)) return closes - now <= CLOSING_DAYS * DAY ? 'closing' : 'open'
  const kind = DEADLINE_KINDS[list.kinds[row] ?? 0]
  return kind === 'rolling' || kind === 'until-funds-end' ? 'open' : 'unknown'
}

/** @param today day number in Rome (packed.ts dayNumber) */
export function urgencyOfRow(list: CallList, row: number, now: number, today: number): Urgency {
  const closes = list.closes[row] ?? Number.NaN
  if (Number.isNaN(closes)) return 'undated'
  if (closes <= now) return 'past'
  const days = (list.days[row] ?? 0) - today
  if (days <= 0) return 'today'
  if (days <= 3) return 'days'
  return days <= CLOSING_DAYS ? 'week' : 'later'
}

const chosen = <T>(of: readonly T[], mask: number): T[] => of.filter((_, bit) => (mask >>> bit) & 1)

/** One row as it is drawn. */
export interface Row {
  id: string
  title: string
  issuer: string
  place: Place
  /** The most specific. */
  procedure: Procedure | null
  topics: Topic[]
  subjects: Subject[]
  /** YYYY-MM-DD and HH:MM of Rome. */
  date: string | null
  time: string | null
  kind: (typeof DEADLINE_KINDS)[number]
  status: Status
  urgency: Urgency
  daysLeft: number | null
  uncertain: boolean
  moved: boolean
  euros: number | null
  own: OwnStatus | null
  saved: boolean
}

const NOWHERE: Place = { region: '', province: '', comune: '', district: '' }

const two = (number: number) => String(number).padStart(2, '0')

export function rowAt(list: CallList, row: number, now: number, today: number): Row {
  const day = list.days[row] ?? NO_DAY
  const minutes = list.minutes[row] ?? -1
  const flags = list.flags[row] ?? 0
  const euros = list.euros[row] ?? Number.NaN
  const status = list.own[row] ?? 0
  return {
    id: list.ids[row] ?? '',
    title: list.titles[row] ?? '',
    issuer: list.issuers[list.issuerAt[row] ?? 0] ?? '',
    place: list.places[list.placeAt[row] ?? 0] ?? NOWHERE,
    procedure: PROCEDURES[list.procedure[row] ?? 0] ?? null,
    topics: chosen(TOPICS, list.topics[row] ?? 0),
    subjects: chosen(SUBJECTS, list.subjects[row] ?? 0),
    date: day === NO_DAY ? null : dayOf(day),
    time: minutes === -1 ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    kind: DEADLINE_KINDS[list.kinds[row] ?? 0] ?? 'unknown',
    status: statusOfRow(list, row, now),
    urgency: urgencyOfRow(list, row, now, today),
    daysLeft: day === NO_DAY ? null : day - today,
    uncertain: (flags & FLAG.uncertain) !== 0,
    moved: (flags & FLAG.moved) !== 0,
    euros: Number.isNaN(euros) ? null : euros,
    own: status === 0 ? null : (OWN_STATUSES[status - 1] ?? null),
    saved: list.saved[row] === 1,
  }
}
