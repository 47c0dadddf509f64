// Terms counted from a moment: "entro 20 giorni dalla pubblicazione". Same language and same rules as forms.ts.
import type { TermUnit } from './calendar.ts'

export interface TermForm {
  name: string
  shapes: readonly string[]
  example: readonly [text: string, amount: number]
  unit: TermUnit
  /** An ordinal says by itself that one counts from something: "il trentesimo giorno". */
  ordinal?: true
}

export const TERM_FORMS: readonly TermForm[] = [
  {
    name: 'so many days',
    shapes: [
      'amount [( amount )] giorni [.] [naturali [e|,] [naturali]]',
      'giorni [.] amount [( amount )] [naturali [e|,] [naturali]]',
      'amount [( amount )] naturali giorni',
    ],
    example: ['entro 20 (venti) giorni dalla pubblicazione', 20],
    unit: 'day',
  },
  {
    name: 'so many working days',
    shapes: ['amount [( amount )] giorni [.] lavorativi', 'giorni [.] amount [( amount )] lavorativi'],
    example: ['entro e non oltre 15 giorni lavorativi dalla pubblicazione', 15],
    unit: 'working-day',
  },
  {
    name: 'the nth day',
    shapes: ['nth [( nth )] giorno [naturali]'],
    example: ['entro il trentesimo giorno dalla pubblicazione', 30],
    unit: 'day',
    ordinal: true,
  },
  {
    name: 'the nth working day',
    shapes: ['nth giorno lavorativi'],
    example: ['entro il decimo giorno lavorativo dalla pubblicazione', 10],
    unit: 'working-day',
    ordinal: true,
  },
  {
    name: 'so many weeks',
    shapes: ['amount [( amount )] settimane', 'un settimana'],
    example: ['entro due settimane dalla pubblicazione', 2],
    unit: 'week',
  },
  {
    name: 'so many months',
    shapes: ['amount [( amount )] mesi', 'mesi amount', 'amount mese'],
    example: ['entro un mese dalla pubblicazione', 1],
    unit: 'month',
  },
  {
    name: 'so many years',
    shapes: ['amount anno', 'amount [( amount )] anni'],
    example: ['entro un anno dalla pubblicazione', 1],
    unit: 'year',
  },
]
