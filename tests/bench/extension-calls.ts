// Invented calls by the ten thousand as feeds give them, whole: for measuring and drawing the dashboard. Always the same.
import { type Call, PROCEDURES, SUBJECTS, TOPICS } from '../../shared/call/call.ts'
import { romeDay } from '../../shared/call/status.ts'
import { REGIONS } from '../../shared/places/regions.ts'
import { makeCall } from '../extension/calls.ts'

const DAY = 86_400_000

/** Linear congruential (Numerical Recipes): the same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const WHAT = [
  'Contributi alle associazioni per attività',
  'Avviso pubblico per la co-progettazione di servizi',
  'Manifestazione di interesse per la gestione di spazi',
  'Bando per progetti di comunità',
  'Concessione in uso di immobili a enti del Terzo Settore',
  'Accreditamento di soggetti per interventi',
  'Premio per iniziative',
  'Voucher a sostegno delle imprese sociali per attività',
]
const ABOUT = [
  'educative rivolte a minori e famiglie',
  'sportive nei quartieri',
  'culturali e di spettacolo dal vivo',
  'di contrasto alla povertà alimentare',
  'per l’inclusione delle persone con disabilità',
  'di cura dei beni comuni e del verde',
  'di accoglienza e integrazione',
  'per l’invecchiamento attivo',
  'di orientamento al lavoro dei giovani',
]
const PLACES = [
  'Borgo Lieto',
  'Valserena',
  'Altavalle',
  'Pontechiaro',
  'Roccamare',
  'Villafiorita',
  'Montesole',
  'Acquabella',
]

/** @param now epoch ms the deadlines are counted from */
export function inventCalls(count: number, now: number, seed = 5): Call[] {
  const random = numbers(seed)
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const some = <T>(of: readonly T[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(of))),
  ]
  const day = (days: number) => romeDay(now + days * DAY)
  return Array.from({ length: count }, (_, n) => {
    const region = one(REGIONS).name
    // Some four thousand Comuni, each in one province of one region.
    const province = `${one(PLACES)} ${region}`
    const comune = `${one(PLACES)} ${one(['di Sopra', 'di Sotto', 'al Piano'])} ${province.split(' ')[0]}`
    const isUndated = random() < 0.12
    const isOver = random() < 0.35
    const days = isOver ? -1 - Math.floor(random() * 300) : Math.floor(random() ** 2 * 240)
    const euros = random() < 0.6 ? 1000 * (1 + Math.floor(random() ** 3 * 500)) : null
    const title = `${one(WHAT)} ${one(ABOUT)}${random() < 0.4 ? `, anno ${2026 + Math.floor(random() * 2)}` : ''}`
    const url = `https://www.comune.${comune.toLowerCase().replaceAll(' ', '')}.example/avvisi/${n}`
    return makeCall(`x${n.toString(36)}`, {
      title,
      summary: `${title}. Possono presentare domanda gli enti indicati, con le modalità e nei termini descritti nell’avviso ${n}.`,
      procedure: ['avviso', one(PROCEDURES)],
      issuer: { name: `Comune di ${comune}`, office: 'Servizi alla persona', level: 'comune' },
      territory: { region, province, comune, ...(random() < 0.1 ? { district: `Municipio ${1 + (n % 9)}` } : {}) },
      topics: some(TOPICS, 3),
      deadline: isUndated
        ? {
            kind: one(['rolling', 'until-funds-end', 'unknown'] as const),
            date: null,
            time: null,
            certainty: 0,
            supersedes: null,
          }
        : {
            kind: 'fixed',
            date: day(days),
            time: random() < 0.6 ? '12:00' : null,
            certainty: random() < 0.06 ? 0.55 : 0.97,
            supersedes: random() < 0.05 ? day(days - 15) : null,
          },
      opens: random() < 0.3 ? { date: day(days - 45), time: null } : null,
      eligibility: {
        subjects: some(SUBJECTS, 5),
        requirements: [{ kind: 'experience', text: 'almeno due anni di attività nel settore dell’avviso', years: 2 }],
      },
      contacts: { pec: ['protocollo@pec.comune.example'], email: [], phone: ['035 0000000'] },
      channels: ['pec'],
      amounts: { totalEur: euros === null ? null : euros * 6, maxEur: euros, cofinancingPct: null },
      programmes: random() < 0.05 ? ['Ricetta di quartiere'] : [],
      pages: [{ url, kind: 'official', title }],
      history: [{ at: new Date(now - Math.floor(random() * 60) * DAY).toISOString(), event: 'new', page: url }],
      evidence: [
        {
          field: 'deadline',
          quote: 'Le domande devono pervenire entro e non oltre il termine indicato nell’avviso pubblico.',
          page: url,
          start: 0,
          end: 88,
          why: 'dopo «entro e non oltre»',
        },
      ],
    })
  })
}

/** By region, as a publisher's shards are. */
export function shardsByRegion(calls: readonly Call[]): Record<string, Call[]> {
  const shards: Record<string, Call[]> = {}
  for (const call of calls) {
    const name = (call.territory.region ?? 'national').toLowerCase().replaceAll(/[^a-z]+/g, '-')
    shards[name] ??= []
    shards[name].push(call)
  }
  return shards
}
