// Who the reader is: the body that would apply, said once, so that every call can be told fit, to be checked or not.
import * as v from 'valibot'
import { SUBJECTS, TOPICS } from './call.ts'

/** Sections of the RUNTS (art. 46 D.Lgs. 117/2017), by what is entered in them. */
export const RUNTS_SECTIONS = [
  'odv',
  'aps',
  'ente-filantropico',
  'impresa-sociale',
  'rete-associativa',
  'societa-mutuo-soccorso',
  'altri-ets',
] as const

const place = v.pipe(v.string(), v.maxLength(120))

const seat = v.object({
  region: place,
  /** Name of the province or metropolitan city, not its letters. */
  province: v.optional(place),
  comune: v.optional(place),
})

export const profileSchema = v.object({
  /** What the body is; several when it is several (a social cooperative that is also a consortium's member is one). */
  kinds: v.pipe(v.array(v.picklist(SUBJECTS)), v.maxLength(SUBJECTS.length)),
  /** Section it is entered in; 'none' when it is in none; null while the person has not said. */
  runts: v.nullable(v.picklist([...RUNTS_SECTIONS, 'none'])),
  /** Day it was entered in the RUNTS (YYYY-MM-DD); null when not said. */
  runtsSince: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** The legal seat first, then the others it works from. */
  seats: v.pipe(v.array(seat), v.maxLength(40)),
  /** Year from which it has been active; null when not said. */
  activeSince: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200))),
  /** What it works on; empty for anything. */
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.maxLength(TOPICS.length)),
})

export type Profile = v.InferOutput<typeof profileSchema>
export type RuntsSection = (typeof RUNTS_SECTIONS)[number]
export type Seat = Profile['seats'][number]

export const EMPTY_PROFILE: Profile = {
  kinds: [],
  runts: null,
  runtsSince: null,
  seats: [],
  activeSince: null,
  topics: [],
}
