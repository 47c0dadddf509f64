// The ways Italians write an hour of the day. Same language and same rules as forms.ts.

export interface HourForm {
  name: string
  shapes: readonly string[]
  example: readonly [text: string, time: string | null]
  /** Hour fixed by the word itself. */
  time?: '12:00' | '12:30' | '24:00'
  /** Hours added: "ore 5 del pomeriggio". */
  afternoon?: true
  /** Minutes fixed by the words: "12 e mezza". */
  minutes?: number
  /** A bare "12.00" or "alle 12" may be an amount or a count: read only beside a date, or where the next word allows. */
  weak?: 'number' | 'dotted' | 'name'
  /** Two hours in one expression. */
  range?: true
  /** "alla stessa ora": the value is that of another date. */
  same?: true
}

export const HOUR_FORMS: readonly HourForm[] = [
  {
    name: 'ore and hour',
    shapes: [
      'ore [:|.] hour',
      'h [.] hour',
      'h hour',
      'ora [:] hour:minute',
      'ora [:] hour.minute',
      'ore [:] hourword',
      'ore [:] hour ( numword )',
    ],
    example: ['ore 12', '12:00'],
  },
  {
    name: 'ore, hour and minutes',
    shapes: [
      'ore [:] hour:minute',
      'ore [:] hour : minute',
      'ore [:] hour.minute',
      'ore [:] hour,minute',
      'ore [:] hour.minute ( numword )',
      'ore [:] hour:minute ( numword )',
      'ore [:] hour e minute',
      'ore [:] hour e minuteword',
      'ore [:] hourword e minuteword',
      'h [.] hour:minute',
      'h [.] hour.minute',
      'h [.] hour,minute',
      'ore hour h minute',
      'hour h minute',
    ],
    example: ['h. 9.30', '09:30'],
  },
  {
    name: 'hour, minutes and seconds',
    shapes: [
      'ore [:] hour:minute:sixty',
      'ore [:] hour.minute.sixty',
      'ore [:] hour,minute,sixty',
      'alle|dalle|le [ore] hour:minute:sixty',
      'alle|dalle|le [ore] hour.minute.sixty',
      'hour:minute:sixty',
    ],
    example: ['ore 23.59.59', '23:59'],
  },
  {
    name: 'alle, hour and minutes',
    shapes: [
      'alle|dalle|le [ore] hour:minute',
      'alle|dalle|le [ore] hour : minute',
      'alle|dalle|le [ore] hour.minute',
      'alle|dalle|le [ore] hour,minute',
      'alle|dalle|le [ore] hour e minute',
      'alle|dalle|le [ore] hour e minuteword',
      'alle|dalle|le ore hourword e minuteword',
      'alle|dalle|le [h] [.] hour:minute',
      'alle|dalle|le h [.] hour.minute',
      'alle|dalle|le h [.] hour,minute',
      'tardi|prima del|di [ore] hour:minute',
      'tardi|prima del|di [ore] hour.minute',
      'tardi|prima del|di [ore] hour,minute',
      'alle|dalle|le [ore] hour h minute',
    ],
    example: ['alle 13.30', '13:30'],
  },
  {
    name: 'alle and hour',
    shapes: [
      'alle|dalle|le hour',
      'alle|dalle|le hourword',
      'tardi|prima del hour',
      'tardi|prima del hourword',
      'tardi|prima del ore hour',
      'tardi|prima del ore hourword',
    ],
    example: ['alle 13', '13:00'],
    weak: 'number',
  },
  {
    name: 'alle ore and hour',
    shapes: ['alle|dalle|le ore hour', 'alle|dalle|le ore hourword', 'alle|dalle|le h [.] hour'],
    example: ['alle ore 13', '13:00'],
  },
  {
    name: 'half and quarter',
    shapes: ['alle|dalle|le|ore [ore] hour e mezza', 'alle|dalle|le|ore [ore] hourword e mezza'],
    example: ['alle 12 e mezza', '12:30'],
    minutes: 30,
  },
  {
    name: 'quarter past',
    shapes: ['alle|dalle|le|ore [ore] hour e un quarto', 'alle|dalle|le|ore [ore] hourword e un quarto'],
    example: ['alle 12 e un quarto', '12:15'],
    minutes: 15,
  },
  {
    name: 'afternoon',
    shapes: [
      'alle|dalle|le|ore [ore] hour [del|di] pomeriggio|sera',
      'alle|dalle|le|ore [ore] hourword [del|di] pomeriggio|sera',
      'alle|dalle|le|ore [ore] hour:minute [del|di] pomeriggio|sera',
      'alle|dalle|le|ore [ore] hour.minute [del|di] pomeriggio|sera',
      'alle|dalle|le|ore [ore] hour,minute [del|di] pomeriggio|sera',
    ],
    example: ['alle 5 del pomeriggio', '17:00'],
    afternoon: true,
  },
  {
    name: 'morning',
    shapes: [
      'alle|dalle|le|ore [ore] hour [del|di] mattino|meridiane',
      'alle|dalle|le|ore [ore] hourword [del|di] mattino|meridiane',
      'hour mattino|meridiane',
      'alle|dalle|le|ore [ore] hour:minute [del|di] mattino|meridiane',
      'alle|dalle|le|ore [ore] hour.minute [del|di] mattino|meridiane',
      'alle|dalle|le|ore [ore] hour,minute [del|di] mattino|meridiane',
    ],
    example: ['ore 12 antimeridiane', '12:00'],
  },
  { name: 'hour with colon', shapes: ['hour:minute'], example: ['14:30', '14:30'] },
  {
    name: 'hour with point',
    shapes: ['hour.minute', 'hour,minute'],
    example: ['12.00 del 15 maggio', '12:00'],
    weak: 'dotted',
  },
  {
    name: 'noon',
    shapes: ['mezzogiorno', 'ore mezzogiorno', 'ore hour ( mezzogiorno )'],
    example: ['a mezzogiorno', '12:00'],
    time: '12:00',
    weak: 'name',
  },
  {
    name: 'half past noon',
    shapes: ['mezzogiorno e mezza'],
    example: ['a mezzogiorno e mezzo', '12:30'],
    time: '12:30',
    weak: 'name',
  },
  {
    name: 'midnight',
    shapes: ['mezzanotte', 'ore mezzanotte', 'le mezzanotte'],
    example: ['entro mezzanotte', '24:00'],
    time: '24:00',
  },
  {
    name: 'from hour to hour',
    shapes: [
      'hour.minute [-|/] to.tominute',
      'hour:minute [-|/] to:tominute',
      'ore|dalle|h [.] hour - to',
      'ore|dalle|h [.] hour/to',
      'ore|dalle|h [.] hour.minute -|/ to.tominute',
      'ore|dalle|h [.] hour:minute -|/ to:tominute',
      'ore|dalle|h [.] hour,minute - to,tominute',
      'hour,minute - to,tominute',
    ],
    example: ['8.30-12.30', '08:30'],
    range: true,
  },
  {
    name: 'the same hour',
    shapes: ['stesso ora|ore', 'ora stesso'],
    example: ['alla stessa ora', null],
    same: true,
  },
]
