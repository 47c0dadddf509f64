// The first calls of the popup as they stood last: painted before the database answers, and gone as soon as it does.
// Days left and "open" are written in it, so it holds only until the next of these changes.
import * as v from 'valibot'
import { CHANNELS, DEADLINE_KINDS, PROCEDURES, SUBJECTS } from '../../shared/call/call.ts'
import { CORRECTABLE } from '../../shared/call/corrections.ts'
import { closesAt, romeDay, romeInstant } from '../../shared/call/status.ts'
import { type Facts, webAddress } from '../facts.ts'

const DAY = 86_400_000
const NAME = 'popup'
/** More than a popup shows without scrolling. */
const MOST = 12
/** Characters beyond which reading it back would be felt. */
const ROOM = 120_000

const text = v.string()
const line = v.nullable(text)
const euros = v.nullable(v.number())
const address = v.pipe(
  text,
  v.check((url) => webAddress(url) === url),
)
const verdict = v.picklist(['adatto', 'da-verificare', 'non-adatto'])
const event = v.picklist(['extended', 'reopened', 'corrected'])

/** As Facts says: what is read from storage may have been written by anything. */
const facts = v.object({
  id: text,
  title: text,
  procedure: v.nullable(v.picklist(PROCEDURES)),
  issuer: line,
  place: line,
  status: v.picklist(['upcoming', 'open', 'closing']),
  urgency: v.picklist(['today', 'days', 'week', 'later']),
  deadline: v.object({
    kind: v.picklist(DEADLINE_KINDS),
    date: v.pipe(text, v.isoDate()),
    time: line,
    certainty: v.number(),
    supersedes: line,
  }),
  days: v.number(),
  opens: v.nullable(v.object({ date: v.pipe(text, v.isoDate()), time: line })),
  subjects: v.array(v.picklist(SUBJECTS)),
  requirements: v.array(text),
  channels: v.array(v.picklist(CHANNELS)),
  pec: v.array(text),
  email: v.array(text),
  phone: v.array(text),
  totalEur: euros,
  maxEur: euros,
  quote: v.nullable(v.object({ text, why: text })),
  page: v.nullable(address),
  saved: v.boolean(),
  before: line,
  moved: v.nullable(v.object({ event, from: text, to: text })),
  otherTerms: v.array(text),
  origin: v.picklist(['feed', 'dropped', 'page']),
  corrected: v.array(v.object({ field: v.picklist(CORRECTABLE), read: text, outdated: v.boolean() })),
  fit: v.nullable(v.object({ verdict, sentence: line, why: text })),
})

const snapshot = v.object({
  version: text,
  language: text,
  /** Epoch ms: written then, true until then. */
  from: v.number(),
  until: v.number(),
  calls: v.pipe(v.array(facts), v.minLength(1), v.maxLength(MOST)),
})

/** Which extension speaks, and in which language. */
export interface Speaker {
  version: string
  language: string
}

type Room = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The first instant after `now` at which one of the calls would be told otherwise: midnight in Rome at the latest. */
function changesAt(calls: readonly Facts[], now: number): number {
  // Noon of tomorrow is tomorrow, also on the days of 23 and 25 hours.
  const tomorrow = romeDay(romeInstant(romeDay(now), '12:00') + DAY)
  const turns = calls.flatMap(({ deadline, opens }) => [
    closesAt({ deadline }),
    opens && romeInstant(opens.date, opens.time ?? '00:00'),
  ])
  return Math.min(
    romeInstant(tomorrow, '00:00'),
    ...turns.filter((turn): turn is number => turn !== null && turn > now),
  )
}

/** Nothing is painted first the next time, unless another one is written before. */
export const forgetSnapshot = (room: Room): void => room.removeItem(NAME)

/** @param calls of the upcoming view, in its order @param now epoch ms at which their facts were worked out */
export function writeSnapshot(room: Room, calls: readonly Facts[], speaker: Speaker, now: number): void {
  const first = calls.slice(0, MOST)
  const written = JSON.stringify({ ...speaker, from: now, until: changesAt(first, now), calls: first })
  try {
    if (first.length > 0 && written.length <= ROOM) room.setItem(NAME, written)
    else forgetSnapshot(room)
  } catch (error) {
    // No room left: the list comes from the database then, a moment later.
    console.warn('Segnabandi, keeping the first calls for the next opening:', error)
  }
}

/** The calls to paint first; null when there are none, or what stands there is not true now. */
export function readSnapshot(room: Room, { version, language }: Speaker, now: number): Facts[] | null {
  try {
    const kept = v.parse(snapshot, JSON.parse(room.getItem(NAME) ?? 'null'))
    const isOurs = kept.version === version && kept.language === language
    // Written in the future: the clock was set back since.
    if (isOurs && kept.from <= now && now < kept.until) return kept.calls
  } catch {
    // Written by another version, or by hand: there is none then.
  }
  return null
}
