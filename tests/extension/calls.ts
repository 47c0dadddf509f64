// Calls for the extension's tests: invented, whole, with days counted from the clock that the test gives.
import type { Call } from '../../shared/call/call.ts'
import { romeDay } from '../../shared/call/status.ts'

/** Day in Rome so many days from an instant. */
export const dayFrom = (now: number, days: number) => {
  const [year = 0, month = 1, day = 1] = romeDay(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

const EMPTY: Call = {
  id: 'vuoto',
  title: 'Avviso',
  summary: '',
  procedure: ['avviso'],
  issuer: { name: 'Comune di Borgo Lieto', level: 'comune' },
  territory: { region: 'Lombardia', province: 'Bergamo', comune: 'Borgo Lieto' },
  topics: [],
  opens: null,
  deadline: { kind: 'unknown', date: null, time: null, certainty: 0, supersedes: null },
  otherDates: [],
  eligibility: { subjects: [], requirements: [] },
  contacts: { pec: [], email: [], phone: [] },
  channels: [],
  amounts: { totalEur: null, maxEur: null, cofinancingPct: null },
  identifiers: { cup: [], cig: [], acts: [] },
  programmes: [],
  documents: [],
  pages: [],
  history: [],
  evidence: [],
}

export function makeCall(id: string, change: Partial<Call> = {}): Call {
  return { ...EMPTY, id, title: `Avviso ${id}`, ...change }
}

/** A call that closes on a day. */
export const closingOn = (id: string, date: string, change: Partial<Call> = {}): Call =>
  makeCall(id, { deadline: { kind: 'fixed', date, time: null, certainty: 0.97, supersedes: null }, ...change })

/** A call with every fact a card can show. */
export function fullCall(id: string, date: string, url: string): Call {
  return makeCall(id, {
    title: 'Co-progettazione del Centro per le famiglie «La Tramoggia»',
    summary: 'Il Comune cerca enti del Terzo Settore con cui progettare e gestire il Centro per le famiglie.',
    procedure: ['avviso', 'coprogettazione'],
    issuer: { name: 'Comune di Borgo Lieto', office: 'Servizi alla persona', level: 'comune' },
    topics: ['infanzia', 'welfare'],
    deadline: { kind: 'fixed', date, time: '12:00', certainty: 0.98, supersedes: '2026-11-16T12:00' },
    eligibility: {
      subjects: ['cooperativa-sociale', 'odv', 'aps', 'impresa-sociale', 'fondazione', 'consorzio'],
      requirements: [
        { kind: 'experience', text: 'almeno due anni di attività con minori e famiglie', years: 2 },
        { kind: 'registry', text: 'iscrizione al RUNTS da almeno sei mesi' },
      ],
    },
    contacts: { pec: ['protocollo@pec.comune.borgolieto.example'], email: [], phone: ['035 0000000'] },
    channels: ['pec'],
    amounts: { totalEur: 180_000, maxEur: 45_000, cofinancingPct: 20 },
    pages: [{ url, kind: 'official', title: 'Avviso pubblico: Centro per le famiglie' }],
    evidence: [
      {
        field: 'deadline',
        quote: 'il termine per la presentazione delle domande è prorogato alle ore 12:00 del giorno indicato',
        page: url,
        start: 0,
        end: 92,
        why: 'dopo «prorogato alle»: sostituisce il termine del 16 novembre 2026',
      },
    ],
  })
}
