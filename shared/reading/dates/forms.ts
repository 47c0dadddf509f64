// The ways Italians write a day. One row each: a name, the shapes it takes (language: shapes.ts), and an example with
// what must be read from it. The tests run every example, so a new row is proved by its own.
import type { DateParts } from '../mention.ts'

/** Which way a date without a year points, as seen from the reference day. */
export type Cue = 'forward' | 'backward' | 'this-year' | 'next-year' | 'last-year' | 'every-year'

export interface DayForm {
  name: string
  shapes: readonly string[]
  /** The text, what is certain in it, and the whole date when read on 2024-03-13, a Wednesday. */
  example: readonly [text: string, certain: DateParts, date: string | null]
  /** Read only where something around makes it a date: a word that announces one, a day of the week, an hour. */
  onlyAnnounced?: true
  /** Digits and signs alone: numbers around may show it to be a phone number, a version, a protocol. */
  numeric?: true
  /** Days from the reference day. */
  days?: number
  /** Weeks from the week of the reference day, which begins on Monday. */
  weeks?: number
  /** Months from the month of the reference day. */
  months?: number
  /** Years from the year of the reference day. */
  years?: number
  period?: 'start' | 'middle' | 'end'
  /** The words before the month only announce it: the mention begins with the month. */
  ledIn?: true
  cue?: Cue
}

export const DAY_FORMS: readonly DayForm[] = [
  {
    name: 'day, month name, year',
    shapes: [
      'day [°] [( numword|ordword )] [di] month [,|di|del|-|/] year',
      'day [( numword|ordword )] [del] mese di month [del] [anno] year',
      'day - month - year',
      'day / month / year',
      'day [( numword|ordword )] month [del] anno year',
      'day [( numword|ordword )] month del anno year',
    ],
    example: ['15 maggio2023', { day: 15, month: 5, year: 2023 }, '2023-05-15'],
  },
  {
    name: 'day, month abbreviation, year',
    shapes: ['day [-|/|.] abbr [.] [-|/|,] year', 'day-abbr-yy', 'day/abbr/yy', 'day-month-yy', 'day/month/yy'],
    example: ['15-mag-2023', { day: 15, month: 5, year: 2023 }, '2023-05-15'],
  },
  {
    name: 'day, month name',
    shapes: [
      'day [°] [( numword|ordword )] [di] month',
      'day - month',
      'day [( numword|ordword )] [del] mese di month',
    ],
    example: ['15 (quindici) maggio', { day: 15, month: 5 }, '2024-05-15'],
  },
  {
    name: 'day, month abbreviation',
    shapes: ['day abbr', 'day-abbr', 'day abbr .'],
    example: ['8 OTT 24', { day: 8, month: 10, year: 2024 }, '2024-10-08'],
  },
  {
    name: 'numeric',
    shapes: ['dd / mm / yyyy', 'dd . mm . yyyy', 'dd - mm - yyyy', 'dd / mm - yyyy'],
    example: ['15.05.2023', { day: 15, month: 5, year: 2023 }, '2023-05-15'],
    numeric: true,
  },
  {
    name: 'numeric, short year',
    shapes: ['dd/mm/yy', 'dd.mm.yy', 'dd-mm-yy', 'dd / mm / yy', 'dd/mm/year'],
    example: ['15/05/23', { day: 15, month: 5, year: 2023 }, '2023-05-15'],
    numeric: true,
  },
  {
    name: 'numeric, no year',
    shapes: ['dd/mm', 'dd.mm'],
    example: ['entro il 31/10', { day: 31, month: 10 }, '2024-10-31'],
    numeric: true,
    onlyAnnounced: true,
  },
  {
    name: 'year first',
    shapes: ['yyyy-mm-dd', 'yyyy/mm/dd', 'yyyy.mm.dd', 'yyyy - mm - dd'],
    example: ['2026-05-15', { day: 15, month: 5, year: 2026 }, '2026-05-15'],
    numeric: true,
  },
  {
    // the leaf of a calendar, as the cards of municipal services draw it
    name: 'year, day, month abbreviation',
    shapes: ['yyyy dd abbr'],
    example: ['2026 18 Set', { day: 18, month: 9, year: 2026 }, '2026-09-18'],
    numeric: true,
  },
  {
    name: 'month name, day, year',
    shapes: ['month day , year', 'month day year'],
    example: ['May 18, 2026', { day: 18, month: 5, year: 2026 }, '2026-05-18'],
  },
  {
    name: 'roman month',
    shapes: ['day-roman-year', 'day.roman.year', 'day/roman/year', 'day - roman - year', 'day . roman . year'],
    example: ['3-VI-2024', { day: 3, month: 6, year: 2024 }, '2024-06-03'],
  },
  {
    name: 'month and year',
    shapes: ['month [del|-|/|,] year', 'abbr [.] [-|/] year', 'month del anno year'],
    example: ['maggio 2023', { month: 5, year: 2023 }, null],
  },
  {
    name: 'month alone',
    shapes: ['month'],
    example: ['da maggio', { month: 5 }, null],
    onlyAnnounced: true,
  },

  // a day of the month that the month is left out of
  {
    name: 'day of this month',
    shapes: [
      'day [del] corrente [.] [mese]',
      'day [del] mese corrente',
      'day [del|di] questo mese',
      'day c.m.',
      'day c. m.',
      'day corrente . m.',
    ],
    example: ['il 25 corrente mese', { day: 25 }, '2024-03-25'],
    months: 0,
  },
  {
    name: 'day of next month',
    shapes: ['day del mese prossimo', 'day [del] prossimo mese', 'day p.m.'],
    example: ['il 15 del mese prossimo', { day: 15 }, '2024-04-15'],
    months: 1,
  },
  {
    name: 'day of last month',
    shapes: ['day del mese scorso', 'day [del] scorso mese'],
    example: ['il 15 dello scorso mese', { day: 15 }, '2024-02-15'],
    months: -1,
  },
  {
    name: 'day alone, to come',
    shapes: ['day p.v.', 'day p. v.', 'day pv', 'day prossimo prossimo'],
    example: ['il 10 p.v.', { day: 10 }, '2024-04-10'],
    cue: 'forward',
  },
  {
    name: 'day alone, gone by',
    shapes: ['day u.s.', 'day u. s.', 'day us', 'day ultimo scorso', 'day scorso'],
    example: ['il 15 u.s.', { day: 15 }, '2024-02-15'],
    cue: 'backward',
  },
  {
    name: 'weekday and day number',
    shapes: ['weekday [,] dd'],
    example: ['martedì 19', { day: 19 }, '2024-03-19'],
    numeric: true,
  },

  // days told from the reference day
  {
    name: 'today',
    shapes: ['oggi', 'data oggi', 'questo sera|pomeriggio|mattino'],
    example: ['oggi', {}, '2024-03-13'],
    days: 0,
  },
  { name: 'tomorrow', shapes: ['domani'], example: ['entro domani', {}, '2024-03-14'], days: 1 },
  { name: 'the day after tomorrow', shapes: ['dopodomani'], example: ['dopodomani', {}, '2024-03-15'], days: 2 },
  { name: 'yesterday', shapes: ['ieri'], example: ['ieri', {}, '2024-03-12'], days: -1 },
  {
    name: 'weekday of next week',
    shapes: ['weekday [del|di] prossimo settimana', 'weekday [del|di] settimana prossimo'],
    example: ['lunedì della prossima settimana', {}, '2024-03-18'],
    weeks: 1,
  },
  {
    name: 'weekday of this week',
    shapes: ['weekday [del|di] questo settimana', 'weekday del settimana [in] corso'],
    example: ['venerdì di questa settimana', {}, '2024-03-15'],
    weeks: 0,
  },
  {
    name: 'nth weekday of a month',
    shapes: [
      'nthday weekday di|del [mese] [di] month [[del|di] year]',
      'prima|seconda|quarto weekday di|del [mese] [di] month [[del|di] year]',
      'ultimo weekday di|del [mese] [di] month [[del|di] year]',
    ],
    example: ['entro il primo lunedì di ottobre', { month: 10 }, '2024-10-07'],
  },
  {
    name: 'last weekday of this month',
    shapes: ['ultimo weekday [del|di] [corrente|questo] mese [corrente]'],
    example: ["entro l'ultimo venerdì del mese", {}, '2024-03-29'],
    months: 0,
  },
  {
    name: 'next weekday',
    onlyAnnounced: true,
    shapes: ['weekday prossimo', 'prossimo weekday', 'weekday p.v.'],
    example: ['venerdì prossimo', {}, '2024-03-15'],
    cue: 'forward',
  },
  {
    name: 'last weekday',
    onlyAnnounced: true,
    shapes: ['weekday scorso', 'scorso weekday', 'weekday u.s.'],
    example: ['lunedì scorso', {}, '2024-03-11'],
    cue: 'backward',
  },
  {
    name: 'weekday alone',
    shapes: ['weekday', 'questo weekday'],
    example: ['entro lunedì', {}, '2024-03-18'],
    onlyAnnounced: true,
    cue: 'forward',
  },

  // ends, starts and middles
  {
    name: 'end of this month',
    shapes: [
      'fine [del|di] [corrente|questo] mese [corrente]',
      'ultimo giorno [del|di] [corrente|questo] mese [corrente]',
    ],
    example: ['entro la fine del mese', {}, '2024-03-31'],
    months: 0,
    period: 'end',
  },
  {
    name: 'end of next month',
    shapes: ['fine [del|di] prossimo mese', 'fine [del] mese prossimo'],
    example: ['entro la fine del prossimo mese', {}, '2024-04-30'],
    months: 1,
    period: 'end',
  },
  {
    name: 'end of this year',
    shapes: [
      'fine [del|di] [corrente|questo] anno [corrente]',
      'fine [del] anno in corso',
      'ultimo giorno [del|di] [corrente|questo] anno',
    ],
    example: ["entro la fine dell'anno", {}, '2024-12-31'],
    years: 0,
    period: 'end',
  },
  {
    name: 'end of a year',
    shapes: ['fine [del|di] year', 'fine del anno year'],
    example: ['entro la fine del 2025', { year: 2025 }, '2025-12-31'],
    period: 'end',
  },
  {
    name: 'end of a month',
    shapes: ['fine [del|di] [mese] [di] month [[del] year]', 'ultimo giorno [del|di] [mese] [di] month [[del] year]'],
    example: ['entro fine maggio', { month: 5 }, '2024-05-31'],
    period: 'end',
  },
  {
    name: 'whole month',
    shapes: [
      'entro month [[del] year]',
      'entro [e non oltre] il [prossimo] mese di month [[del] year]',
      'tutto [il] [prossimo] [mese] [di] month [[del] year]',
    ],
    example: ['entro il mese di marzo 2025', { month: 3, year: 2025 }, '2025-03-31'],
    period: 'end',
    ledIn: true,
  },
  {
    name: 'middle of a month',
    shapes: ['meta [del|di] [mese] [di] month [[del] year]', 'prima meta [del|di] [mese] [di] month [[del] year]'],
    example: ['entro metà giugno', { month: 6 }, '2024-06-15'],
    period: 'middle',
  },
  {
    name: 'middle of this month',
    shapes: ['meta [del|di] [corrente|questo] mese [corrente]', 'meta mese'],
    example: ['entro la metà del mese', {}, '2024-03-15'],
    months: 0,
    period: 'middle',
  },
  {
    name: 'start of a month',
    shapes: ['inizio [del|di] [mese] [di] month [[del] year]'],
    example: ['da inizio giugno', { month: 6 }, null],
    period: 'start',
  },
]

export interface CueForm {
  name: string
  shapes: readonly string[]
  example: readonly [text: string, date: string | null]
  cue: Cue
}

/** What may follow a day and month without a year. */
export const CUE_FORMS: readonly CueForm[] = [
  {
    name: 'to come',
    shapes: ['p.v.', 'p. v.', 'pv', '( p.v. )', 'prossimo [prossimo]', ', p.v.'],
    example: ['10 gennaio p.v.', '2025-01-10'],
    cue: 'forward',
  },
  {
    name: 'gone by',
    shapes: ['u.s.', 'u. s.', 'us', '( u.s. )', 'scorso', 'ultimo scorso', ', u.s.'],
    example: ['10 dicembre scorso', '2023-12-10'],
    cue: 'backward',
  },
  {
    name: 'of this year',
    shapes: [
      '[del] c.a.',
      'c. a.',
      '[del] a.c.',
      '( c.a. )',
      'corrente . a.',
      '[del] corrente anno',
      'del anno corrente',
      'del anno in corso',
      'di questo anno',
      'questo anno',
    ],
    example: ['2 gennaio c.a.', '2024-01-02'],
    cue: 'this-year',
  },
  {
    name: 'of next year',
    shapes: ['del anno prossimo', 'del prossimo anno', 'prossimo anno', 'del anno decorrenti'],
    example: ["28 febbraio dell'anno prossimo", '2025-02-28'],
    cue: 'next-year',
  },
  {
    name: 'of last year',
    shapes: ['del anno scorso', 'del scorso anno', 'scorso anno'],
    example: ["3 aprile dell'anno scorso", '2023-04-03'],
    cue: 'last-year',
  },
  {
    name: 'of every year',
    shapes: ['di ogni anno', 'ogni anno', 'del ogni anno', 'del anni decorrenti', 'di tutti del anni'],
    example: ['30 novembre di ogni anno', null],
    cue: 'every-year',
  },
]
