// A call as surfaces draw it: computed once from the record and the clock, so that panel, popup and reader say the same.
import type { Call, Channel, Deadline, Procedure, Subject } from '../shared/call/call.ts'
import { lastTermChange, type TermChange } from '../shared/call/change-words.ts'
import { applyCorrections, type Correctable, readField } from '../shared/call/corrections.ts'
import { type Fit, fitOf } from '../shared/call/fit.ts'
import type { Profile } from '../shared/call/profile.ts'
import { daysLeft, type Status, statusAt, type Urgency, urgencyAt } from '../shared/call/status.ts'
import type { KnownCall } from './db/calls.ts'

export interface Facts {
  id: string
  title: string
  procedure: Procedure | null
  issuer: string | null
  /** Comune, province or region, when the issuer's name does not say it. */
  place: string | null
  status: Status
  urgency: Urgency
  deadline: Pick<Deadline, 'kind' | 'date' | 'time' | 'certainty' | 'supersedes'>
  /** Calendar days in Rome; null without a date. */
  days: number | null
  opens: Call['opens']
  subjects: Subject[]
  requirements: string[]
  channels: Channel[]
  pec: string[]
  email: string[]
  phone: string[]
  totalEur: number | null
  maxEur: number | null
  /** The sentence the deadline was read from, and why it was chosen; null when the text says none. */
  quote: { text: string; why: string } | null
  /** http(s) address of the official page, else of the first page known. */
  page: string | null
  saved: boolean
  /** The deadline when it was saved, when the feed gives another one now: "2023-05-15T12:00". */
  before: string | null
  /** How its term moved last; null when it never did. */
  moved: TermChange | null
  /** Terms that other pages state: "2026-05-30T12:00". */
  otherTerms: string[]
  origin: KnownCall['origin']
  /** Facts the person corrected, with what is read; `outdated` when the source changed since. */
  corrected: { field: Correctable; read: string; outdated: boolean }[]
  /** Whether it is for the body of the profile, and the sentence that depends on; null without a profile. */
  fit: Pick<Fit, 'verdict' | 'sentence' | 'why'> | null
}

const moment = ({ date, time }: { date: string | null; time: string | null }) =>
  date === null ? null : time === null ? date : `${date}T${time}`

/** Only web addresses become links: a feed is not trusted with "javascript:" (the schema says text). */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

function quoteOf(call: Call): Facts['quote'] {
  const piece =
    call.evidence.find(({ field, quote }) => field === 'deadline' && quote !== '') ??
    call.evidence.find(({ field, quote }) => field.startsWith('deadline') && quote !== '')
  return piece ? { text: piece.quote, why: piece.why } : null
}

function placeOf({ issuer, territory }: Call): string | null {
  const place = territory.comune ?? territory.province ?? territory.region ?? null
  return place !== null && (issuer.name ?? '').toLowerCase().includes(place.toLowerCase()) ? null : place
}

/** A call with what was done about it; without a record of its own, nothing was. */
type Shown = Omit<KnownCall, 'own'> & Partial<Pick<KnownCall, 'own'>>

/** Who looks at it, and on which day in Rome (YYYY-MM-DD). */
export interface Reader {
  profile: Profile
  today: string
}

function fitFor(call: Call, reader: Reader | null): Facts['fit'] {
  const fit = reader === null ? null : fitOf(call, reader.profile, reader.today)
  return fit === null ? null : { verdict: fit.verdict, sentence: fit.sentence, why: fit.why }
}

/** The call's facts as the person holds them, what is read beside what they corrected. @param now epoch ms */
export function factsOf({ call: read, saved, origin, own }: Shown, now: number, reader: Reader | null = null): Facts {
  const { call, outdated } = applyCorrections(read, own?.corrections ?? {})
  const pages = [...call.pages].sort((left, right) => +(right.kind === 'official') - +(left.kind === 'official'))
  const before = saved ? moment(saved.call.deadline) : null
  return {
    id: call.id,
    title: call.title,
    procedure: call.procedure.at(-1) ?? null,
    issuer: [call.issuer.name, call.issuer.office].filter(Boolean).join(' · ') || null,
    place: placeOf(call),
    status: statusAt(call, now),
    urgency: urgencyAt(call, now),
    deadline: call.deadline,
    days: daysLeft(call, now),
    opens: call.opens,
    subjects: call.eligibility.subjects,
    // One sentence may state several requirements: it is shown once.
    requirements: [...new Set(call.eligibility.requirements.map(({ text }) => text))],
    channels: call.channels,
    pec: call.contacts.pec,
    email: call.contacts.email,
    phone: call.contacts.phone,
    totalEur: call.amounts.totalEur,
    maxEur: call.amounts.maxEur,
    quote: quoteOf(call),
    page: pages.map(({ url }) => webAddress(url)).find((url) => url !== null) ?? null,
    saved: saved !== null,
    before: saved && origin === 'feed' && before !== moment(read.deadline) ? before : null,
    moved: lastTermChange(read),
    otherTerms: (read.doubts ?? []).filter(({ field }) => field === 'deadline').map(({ value }) => value),
    origin,
    corrected: (Object.keys(own?.corrections ?? {}) as Correctable[]).map((field) => ({
      field,
      read: readField(read, field),
      outdated: outdated.includes(field),
    })),
    fit: fitFor(call, reader),
  }
}
