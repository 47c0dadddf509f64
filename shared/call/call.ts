// The one record of the project: a public call, each fact of it as read and where it was read.
// The schema is the contract between the scraper, the feed and the extension; nothing else defines a Call.
import * as v from 'valibot'

/** Wall-clock day in Europe/Rome. */
const day = v.pipe(v.string(), v.isoDate())
/** Wall-clock hour in Europe/Rome; "ore 24" of a day stays 24:00 of that day (Italian notices mean its end). */
const hour = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/))
/** A day, or a day and hour: "2023-05-15" or "2023-05-15T12:00". */
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00))?$/))
/** Free text from a page: bounded, so that no hostile page can fill the store. */
const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const list = <T extends v.GenericSchema>(item: T, limit: number) => v.pipe(v.array(item), v.maxLength(limit))

export const PROCEDURES = [
  'avviso',
  'bando',
  'manifestazione-interesse',
  'coprogrammazione',
  'coprogettazione',
  'accreditamento',
  'contributo',
  'premio',
  'concorso',
  'immobile',
  'gara',
  'altro',
] as const

export const LEVELS = ['comune', 'unione', 'provincia', 'regione', 'stato', 'ue', 'fondazione', 'csv', 'altro'] as const

export const SUBJECTS = [
  'ets',
  'odv',
  'aps',
  'cooperativa-sociale',
  'consorzio',
  'impresa-sociale',
  'fondazione',
  'associazione',
  'comitato',
  'onlus',
  'asd-ssd',
  'ente-religioso',
  'ente-filantropico',
  'rete-associativa',
  'societa-mutuo-soccorso',
  'impresa',
  'professionista',
  'ente-pubblico',
  'scuola',
  'universita',
  'persona',
  'gruppo-informale',
] as const

export const TOPICS = [
  'poverta-minorile',
  'poverta',
  'welfare',
  'infanzia',
  'giovani',
  'anziani',
  'disabilita',
  'migranti',
  'parita',
  'salute',
  'casa',
  'lavoro',
  'istruzione',
  'cultura',
  'spettacolo',
  'sport',
  'ambiente',
  'agricoltura',
  'animali',
  'turismo',
  'commercio',
  'innovazione',
  'beni-comuni',
  'volontariato',
  'servizio-civile',
  'protezione-civile',
  'sicurezza',
  'europa',
] as const

/** What a date of a call stands for, when it is neither the opening nor the deadline. */
export const DATE_ROLES = [
  'publication',
  'opening',
  'questions-until',
  'info-meeting',
  'site-visit',
  'results',
  'activity-start',
  'activity-end',
  'reporting',
  'page-expiry',
  'window',
] as const

export const DEADLINE_KINDS = ['fixed', 'relative', 'rolling', 'until-funds-end', 'none', 'unknown'] as const
const REQUIREMENT_KINDS = ['experience', 'registry', 'seat', 'partnership', 'limit', 'other'] as const
export const CHANNELS = ['pec', 'email', 'online', 'posta', 'a-mano'] as const
const PAGE_KINDS = ['official', 'news', 'aggregator'] as const
/** What another call is to this one: it is another edition or lot, the wider call behind it, or a local one under it. */
const RELATIONS = ['edition', 'lot', 'parent', 'child'] as const
const EVENTS = ['new', 'extended', 'corrected', 'reopened', 'withdrawn', 'results'] as const

const dateTime = v.object({ date: day, time: v.nullable(hour) })

const deadline = v.object({
  kind: v.picklist(DEADLINE_KINDS),
  date: v.nullable(day),
  time: v.nullable(hour),
  /** 0..1: how often a deadline read with these signs is right; 0 when there is none. */
  certainty: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The former term that an extension replaced. */
  supersedes: v.nullable(moment),
})

const otherDate = v.object({
  /** null for a part of a month ("da fine maggio"): the label says it in words. */
  date: v.nullable(day),
  time: v.nullable(hour),
  role: v.picklist(DATE_ROLES),
  label: line(300),
})

const requirement = v.object({
  kind: v.picklist(REQUIREMENT_KINDS),
  text: line(600),
  years: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
})

const evidence = v.object({
  /** Path of the field, as "deadline" or "eligibility.subjects.odv". */
  field: line(120),
  quote: line(600),
  /** Address of the page or document the quote stands in; null for text given without one. */
  page: v.nullable(line(2048)),
  /** Span in the text of that page (see shared/page): quote === text.slice(start, end). */
  start: v.number(),
  end: v.number(),
  /** Why this fact was chosen, in Italian, as the person will read it. */
  why: line(400),
})

const callDocument = v.object({
  url: line(2048),
  title: line(500),
  format: line(20),
  signed: v.boolean(),
  /** In Italian: why its text was not read ("da leggere: è una scansione"); left out when it was, or was not asked for. */
  note: v.optional(line(200)),
})

const callPage = v.object({
  url: line(2048),
  kind: v.picklist(PAGE_KINDS),
  title: line(500),
  outlet: v.optional(line(200)),
  publishedAt: v.optional(day),
  /** What was not read of it, in Italian. */
  note: v.optional(line(200)),
})

const historyEvent = v.object({
  /** Instant (ISO 8601, UTC) at which the change was seen; a bare day when only the text tells it. */
  at: v.string(),
  event: v.picklist(EVENTS),
  field: v.optional(line(120)),
  from: v.optional(line(600)),
  to: v.optional(line(600)),
  page: v.nullable(line(2048)),
})

export const callSchema = v.object({
  id: line(80),
  /** Ids this call answered to before a merge. */
  aliases: v.optional(list(line(80), 200)),
  title: line(500),
  summary: line(2000),
  /** Most specific last; several when the text names several ("avviso" for "manifestazione di interesse"). */
  procedure: list(v.picklist(PROCEDURES), 6),
  issuer: v.object({ name: v.nullable(line(300)), office: v.optional(line(300)), level: v.picklist(LEVELS) }),
  territory: v.object({
    region: v.optional(line(80)),
    province: v.optional(line(80)),
    comune: v.optional(line(80)),
    district: v.optional(line(120)),
  }),
  topics: list(v.picklist(TOPICS), 12),
  opens: v.nullable(dateTime),
  deadline,
  otherDates: list(otherDate, 60),
  eligibility: v.object({ subjects: list(v.picklist(SUBJECTS), 22), requirements: list(requirement, 40) }),
  contacts: v.object({
    pec: list(line(254), 20),
    email: list(line(254), 20),
    phone: list(line(40), 20),
    office: v.optional(line(300)),
    /** A role ("responsabile del procedimento"), never a person's name. */
    role: v.optional(line(200)),
  }),
  channels: list(v.picklist(CHANNELS), 5),
  amounts: v.object({
    totalEur: v.nullable(v.number()),
    maxEur: v.nullable(v.number()),
    cofinancingPct: v.nullable(v.number()),
  }),
  identifiers: v.object({ cup: list(line(15), 20), cig: list(line(10), 20), acts: list(line(200), 40) }),
  programmes: list(line(200), 12),
  documents: list(callDocument, 100),
  pages: list(callPage, 200),
  /** Calls of the same name or programme that are not this one. */
  related: v.optional(list(v.object({ id: line(80), relation: v.picklist(RELATIONS), title: line(500) }), 40)),
  /** What other pages, or the same page elsewhere, say against a fact of the record: shown beside it, never instead. */
  doubts: v.optional(list(v.object({ field: line(120), value: line(600), page: v.nullable(line(2048)) }), 20)),
  history: list(historyEvent, 500),
  evidence: list(evidence, 200),
})

export type Call = v.InferOutput<typeof callSchema>
export type Procedure = (typeof PROCEDURES)[number]
export type Level = (typeof LEVELS)[number]
export type Subject = (typeof SUBJECTS)[number]
export type Topic = (typeof TOPICS)[number]
export type DateRole = (typeof DATE_ROLES)[number]
export type Channel = (typeof CHANNELS)[number]
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]
export type Deadline = Call['deadline']
export type Evidence = Call['evidence'][number]
export type HistoryEvent = Call['history'][number]
export type CallPage = Call['pages'][number]
export type CallDocument = Call['documents'][number]
