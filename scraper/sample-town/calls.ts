// The calls of the town, once: what the pages tell and what a reader must get from them come from the same rows.
import { addDays, type Day } from './days.ts'

export type CallId =
  | 'centro-famiglie'
  | 'patto-educativo'
  | 'contributi-associazioni'
  | 'ex-lavatoio'
  | 'microeventi'
  | 'giovani-in-piazza'
  | 'premio-volontari'
  | 'biblioteche-aperte'
  | 'cultura-diffusa'
  | 'dopo-di-noi'
  | 'abitare-insieme'

export interface Term {
  date: Day
  /** Wall clock in Rome; null when the page names only the day. */
  time: string | null
}

export interface TownCall {
  id: CallId
  published: Day
  /** null when there is no dated term. */
  deadline: Term | null
  /** The term an extension replaced. */
  former: Term | null
  opens: Term | null
  /** Where applications go; only the issuer's own page says it. */
  pec: string | null
}

/** Days from the day the town is served: published, deadline, former term, opening. */
const SCHEDULE: readonly {
  id: CallId
  published: number
  deadline?: [days: number, time: string | null]
  former?: [days: number, time: string | null]
  opens?: [days: number, time: string | null]
  pec?: string
}[] = [
  { id: 'centro-famiglie', published: -4, deadline: [18, '12:00'], pec: 'sociale@pec.comune.borgolieto.pg.it' },
  { id: 'patto-educativo', published: -9, deadline: [5, '13:00'], pec: 'istruzione@pec.comune.borgolieto.pg.it' },
  {
    id: 'contributi-associazioni',
    published: -3,
    deadline: [33, null],
    pec: 'protocollo@pec.comune.borgolieto.pg.it',
  },
  // Twenty days from the publication, which the page does not work out.
  { id: 'ex-lavatoio', published: -6, deadline: [14, null], pec: 'patrimonio@pec.comune.borgolieto.pg.it' },
  { id: 'microeventi', published: -30, pec: 'protocollo@pec.comune.borgolieto.pg.it' },
  {
    id: 'giovani-in-piazza',
    published: -1,
    deadline: [20, '12:00'],
    former: [2, '12:00'],
    pec: 'giovani@pec.comune.borgolieto.pg.it',
  },
  { id: 'premio-volontari', published: -8, deadline: [11, '18:00'] },
  { id: 'biblioteche-aperte', published: -2, opens: [7, '10:00'], deadline: [52, '16:00'] },
  { id: 'cultura-diffusa', published: -12, deadline: [25, '17:00'] },
  {
    id: 'dopo-di-noi',
    published: -15,
    deadline: [40, '12:00'],
    pec: 'bandi@pec.fondazionepontesereno.borgolieto.pg.it',
  },
  { id: 'abitare-insieme', published: -5, deadline: [29, '12:00'] },
]

/** By how many days `extend` postpones a deadline. */
const EXTENSION_DAYS = 15

/** The calls as they stand on a day; those in `extended` have been postponed once more. */
export function callsOn(today: Day, extended: ReadonlySet<CallId>): Record<CallId, TownCall> {
  const term = (offset: readonly [number, string | null] | undefined, more = 0): Term | null =>
    offset ? { date: addDays(today, offset[0] + more), time: offset[1] } : null
  const rows = SCHEDULE.map((row): [CallId, TownCall] => {
    const postponed = extended.has(row.id) && row.deadline !== undefined
    return [
      row.id,
      {
        id: row.id,
        published: addDays(today, row.published),
        deadline: term(row.deadline, postponed ? EXTENSION_DAYS : 0),
        former: postponed ? term(row.deadline) : term(row.former),
        opens: term(row.opens),
        pec: row.pec ?? null,
      },
    ]
  })
  return Object.fromEntries(rows) as Record<CallId, TownCall>
}

export const CALL_IDS: readonly CallId[] = SCHEDULE.map(({ id }) => id)
/** Only a call with a dated term can be postponed. */
export const EXTENDABLE: readonly CallId[] = SCHEDULE.filter(({ deadline }) => deadline !== undefined).map(
  ({ id }) => id,
)

/** A call of the town that has a dated term; asking it of another is a mistake of the page's template. */
export function termOf(call: TownCall): Term {
  if (call.deadline === null) throw new Error(`The call ${call.id} of the sample town has no dated term to print.`)
  return call.deadline
}
