// "Correct this": the reader's own value beside the one that was read. The read one is kept, so that a source that
// changes its mind later is noticed, and a date the reader typed can never hide a nearer one the source gives now.
import type { Call } from './call.ts'
import { moment } from './deadlines.ts'
import { romeInstant } from './status.ts'

/** What a reader may correct. Days and hours are moments ("2026-05-15T12:00", "2026-05-15"); '' means "none". */
export const CORRECTABLE = ['title', 'issuer', 'deadline', 'opens', 'totalEur', 'maxEur', 'page'] as const
export type Correctable = (typeof CORRECTABLE)[number]

export interface Correction {
  value: string
  /** What had been read when it was corrected. */
  read: string
  /** Epoch ms. */
  at: number
}

export type Corrections = { [field in Correctable]?: Correction | undefined }

const euro = (amount: number | null) => (amount === null ? '' : String(amount))
const officialPage = (call: Call) => call.pages.find(({ kind }) => kind === 'official') ?? call.pages[0]

const READ: Record<Correctable, (call: Call) => string> = {
  title: ({ title }) => title,
  issuer: ({ issuer }) => issuer.name ?? '',
  deadline: ({ deadline }) => moment(deadline),
  opens: ({ opens }) => (opens === null ? '' : moment(opens)),
  totalEur: ({ amounts }) => euro(amounts.totalEur),
  maxEur: ({ amounts }) => euro(amounts.maxEur),
  page: (call) => officialPage(call)?.url ?? '',
}

/** What the record says of a field, as text. */
export const readField = (call: Call, field: Correctable): string => READ[field](call)

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00))?$/

/** The value as it may stand for a field; null when it may not ("31 febbraio", "dodici", "javascript:…"). */
export function acceptedValue(field: Correctable, typed: string): string | null {
  const value = typed.trim()
  if (value === '') return field === 'title' ? null : ''
  switch (field) {
    case 'deadline':
    case 'opens': {
      if (!MOMENT.test(value)) return null
      const day = value.slice(0, 10)
      const at = Date.parse(`${day}T00:00:00Z`)
      return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : value
    }
    case 'totalEur':
    case 'maxEur':
      return /^\d{1,12}(?:\.\d{1,2})?$/.test(value) ? String(Number(value)) : null
    case 'page':
      return value.length <= 2048 && /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value).href : null
    default:
      return value.slice(0, field === 'title' ? 500 : 300)
  }
}

function split(value: string): { date: string; time: string | null } | null {
  const [date = '', time = null] = value.split('T')
  return date === '' ? null : { date, time }
}

const instant = (value: string) => {
  const at = split(value)
  return at === null ? Number.POSITIVE_INFINITY : romeInstant(at.date, at.time)
}

function withDeadline(call: Call, value: string): Call {
  const at = split(value)
  const { supersedes } = call.deadline
  return {
    ...call,
    deadline:
      at === null
        ? { kind: 'none', date: null, time: null, certainty: 1, supersedes }
        : { kind: 'fixed', ...at, certainty: 1, supersedes },
  }
}

const APPLY: Record<Correctable, (call: Call, value: string) => Call> = {
  title: (call, title) => ({ ...call, title }),
  issuer: (call, name) => ({ ...call, issuer: { ...call.issuer, name: name === '' ? null : name } }),
  deadline: withDeadline,
  opens: (call, value) => ({ ...call, opens: split(value) }),
  totalEur: (call, value) => ({ ...call, amounts: { ...call.amounts, totalEur: value === '' ? null : Number(value) } }),
  maxEur: (call, value) => ({ ...call, amounts: { ...call.amounts, maxEur: value === '' ? null : Number(value) } }),
  page: (call, url) =>
    url === ''
      ? call
      : {
          ...call,
          pages: [
            { url, kind: 'official' as const, title: '' },
            ...call.pages.filter((page) => page.url !== url),
          ].slice(0, 200),
        },
}

export interface Corrected {
  call: Call
  /** Fields whose source says something else now than when they were corrected: the reader should look again. */
  outdated: Correctable[]
}

/**
 * The call as the reader holds it to be. A deadline whose source has changed since it was corrected is the nearer of
 * the two until the reader looks again: an hour too early costs nothing, a day too late costs the year's funding.
 */
export function applyCorrections(call: Call, corrections: Corrections): Corrected {
  let held = call
  const outdated: Correctable[] = []
  for (const field of CORRECTABLE) {
    const correction = corrections[field]
    if (correction === undefined) continue
    const now = readField(call, field)
    const isOutdated = now !== correction.read && now !== correction.value
    if (isOutdated) outdated.push(field)
    if (field === 'deadline' && isOutdated && instant(now) < instant(correction.value)) continue
    held = APPLY[field](held, correction.value)
  }
  return { call: held, outdated }
}
