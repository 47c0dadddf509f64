// What a person makes here, as it is stored and as a backup carries it. One schema for both: a backup is a file anybody
// may have edited, so it is parsed with the very schema the tables are typed by.
import * as v from 'valibot'
import { callSchema, PROCEDURES, SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { CORRECTABLE } from '../../shared/call/corrections.ts'
import { DEFAULT_OFFSETS, isOffset, type Offset } from '../../shared/call/reminders.ts'

export const OWN_STATUSES = ['da-valutare', 'in-preparazione', 'inviata', 'ammessa', 'respinta', 'archiviata'] as const
/** Nothing is left to hurry for: no reminders. */
export const SETTLED: readonly OwnStatus[] = ['inviata', 'ammessa', 'respinta', 'archiviata']

export const LONGEST_NOTES = 20_000
export const LONGEST_TAG = 60
export const MOST_TAGS = 30
export const MOST_DOCUMENTS = 100

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const epoch = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const hour = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3660))
const offset = v.custom<Offset>((value) => typeof value === 'string' && isOffset(value))
const offsets = v.pipe(v.array(offset), v.maxLength(20))

const correction = v.object({ value: text(2048), read: text(2048), at: epoch })

/** What the person made of one call. */
export const ownSchema = v.object({
  id,
  changedAt: epoch,
  status: v.picklist(OWN_STATUSES),
  notes: text(LONGEST_NOTES),
  tags: v.pipe(v.array(text(LONGEST_TAG)), v.maxLength(MOST_TAGS)),
  /** Documents to be sent with the application. */
  checklist: v.pipe(v.array(v.object({ text: text(300), done: v.boolean() })), v.maxLength(MOST_DOCUMENTS)),
  /** Own values beside the read ones (shared/call/corrections). */
  corrections: v.partial(
    v.object(
      Object.fromEntries(CORRECTABLE.map((field) => [field, correction])) as Record<
        (typeof CORRECTABLE)[number],
        typeof correction
      >,
    ),
  ),
  /** Own times before the deadline; null for the general ones, empty for none. */
  reminders: v.nullable(offsets),
  /** Epoch ms until which nothing is told of it. */
  snoozedUntil: v.nullable(epoch),
  /** No more reminders: it was dealt with, or it is not for this body (then lists leave it out too). */
  closed: v.nullable(v.object({ as: v.picklist(['done', 'not-for-us']), at: epoch })),
})

/** A call the person keeps, with its own copy: it survives the feed dropping it. */
export const savedSchema = v.object({
  id,
  /** Epoch ms. */
  at: epoch,
  source: v.picklist(['feed', 'page']),
  keys: v.pipe(v.array(text(4096)), v.maxLength(2000)),
  call: callSchema,
})

/** When calls can be answered: not over (when nothing is said), closing within the week, not yet open, over, any. */
export const PHASES = ['closing', 'upcoming', 'closed', 'all'] as const

/** What narrows a search besides its words; an empty list, or null, narrows nothing. */
export const filterSchema = v.object({
  regions: v.pipe(v.array(text(80)), v.maxLength(20)),
  comune: v.nullable(text(80)),
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.maxLength(TOPICS.length)),
  subjects: v.pipe(v.array(v.picklist(SUBJECTS)), v.maxLength(SUBJECTS.length)),
  procedures: v.pipe(v.array(v.picklist(PROCEDURES)), v.maxLength(PROCEDURES.length)),
  // What follows came later: left out, never null, where it narrows nothing, so that older records read the same.
  province: v.optional(text(80)),
  district: v.optional(text(120)),
  issuer: v.optional(text(300)),
  /** Calls that state at least so many euro. */
  minEur: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))),
  /** Closing within so many days from whenever it is asked. */
  within: v.optional(days),
  /** Closing on these days or between them (YYYY-MM-DD, Rome). */
  from: v.optional(v.pipe(v.string(), v.isoDate())),
  to: v.optional(v.pipe(v.string(), v.isoDate())),
  /** Address of the feed they come from. */
  source: v.optional(text(2048)),
  /** Left out: those that can still be answered. */
  phase: v.optional(v.picklist(PHASES)),
  /** New or changed in the last so many days. */
  changed: v.optional(days),
  /** What the person made of it. */
  mine: v.optional(v.picklist(['saved', ...OWN_STATUSES])),
})

export const searchSchema = v.object({
  id,
  name: text(120),
  words: text(200),
  filter: filterSchema,
  /** How new calls it finds are told: not at all, in the daily digest, or as they come in. */
  alert: v.picklist(['none', 'digest', 'at-once']),
  createdAt: epoch,
})

const quiet = v.nullable(v.object({ from: hour, to: hour }))

export const settingsSchema = v.object({
  /** Which closing calls the number on the toolbar counts. */
  badge: v.optional(v.picklist(['all', 'saved']), 'all'),
  /** Whether a page that speaks of a call shows its panel by itself. */
  panel: v.optional(v.boolean(), true),
  /** Whether links that lead to known calls get a small mark. */
  links: v.optional(v.boolean(), false),
  /** Whether reminders come at all. */
  reminders: v.optional(v.boolean(), true),
  /** How long before the deadline, for calls without times of their own. */
  offsets: v.optional(offsets, [...DEFAULT_OFFSETS]),
  /** Hour in Rome of reminders counted in days. */
  hour: v.optional(hour, '09:00'),
  /** Hours, on the clock of this computer, in which nothing is told. */
  quiet: v.optional(quiet, { from: '21:30', to: '07:30' }),
  /** Hour, on the clock of this computer, of the one digest a day; null for none. */
  digest: v.optional(v.nullable(hour), '08:30'),
  /** How often a backup goes to the Downloads folder. */
  backup: v.optional(v.picklist(['never', 'day', 'week']), 'never'),
})

export type OwnRecord = v.InferOutput<typeof ownSchema>
export type OwnStatus = (typeof OWN_STATUSES)[number]
export type SavedRow = v.InferOutput<typeof savedSchema>
export type SavedSearch = v.InferOutput<typeof searchSchema>
export type CallFilter = v.InferOutput<typeof filterSchema>
export type Settings = v.InferOutput<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {})

export const EMPTY_FILTER: CallFilter = { regions: [], comune: null, topics: [], subjects: [], procedures: [] }

/** The record of a call nothing was made of yet. */
export const emptyOwn = (id: string): OwnRecord => ({
  id,
  changedAt: 0,
  status: 'da-valutare',
  notes: '',
  tags: [],
  checklist: [],
  corrections: {},
  reminders: null,
  snoozedUntil: null,
  closed: null,
})

/** Whether a record says nothing that would be missed. */
export function isBlank(own: OwnRecord): boolean {
  return (
    own.status === 'da-valutare' &&
    own.notes === '' &&
    own.tags.length === 0 &&
    own.checklist.length === 0 &&
    Object.keys(own.corrections).length === 0 &&
    own.reminders === null &&
    own.snoozedUntil === null &&
    own.closed === null
  )
}
