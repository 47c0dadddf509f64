// Calls for tests: invented and whole, told by one page, changed where a test cares.
import type { Call, CallPage, Deadline, Evidence } from '../../../shared/call/call.ts'

export const fixed = (date: string, time: string | null = null, change: Partial<Deadline> = {}): Deadline => ({
  kind: 'fixed',
  date,
  time,
  certainty: 0.95,
  supersedes: null,
  ...change,
})

export const unknown: Deadline = { kind: 'unknown', date: null, time: null, certainty: 0, supersedes: null }

export const evidence = (field: string, quote: string, page: string | null = null): Evidence => ({
  field,
  quote,
  page,
  start: 0,
  end: quote.length,
  why: `perché «${quote}»`,
})

/** A call as one page tells it. */
export function toldBy(kind: CallPage['kind'], url: string, change: Partial<Call> = {}, publishedAt?: string): Call {
  const title = change.title ?? 'Avviso per il Centro famiglie'
  return {
    id: 'x',
    title,
    summary: '',
    procedure: ['avviso'],
    issuer: { name: 'Comune di Borgo Lieto', level: 'comune' },
    territory: {},
    topics: [],
    opens: null,
    deadline: unknown,
    otherDates: [],
    eligibility: { subjects: [], requirements: [] },
    contacts: { pec: [], email: [], phone: [] },
    channels: [],
    amounts: { totalEur: null, maxEur: null, cofinancingPct: null },
    identifiers: { cup: [], cig: [], acts: [] },
    programmes: [],
    documents: [],
    pages: [{ url, kind, title, ...(publishedAt === undefined ? {} : { publishedAt }) }],
    history: [],
    evidence: [],
    ...change,
  }
}
