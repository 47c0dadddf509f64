// Whatever a page holds, reading ends soon, does not throw, and gives no deadline that stands nowhere.
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { callSchema } from '../../../shared/call/call.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

const PIECES = [
  'entro',
  'entro e non oltre',
  'le ore 12',
  'del 15 maggio',
  '31/02/2024',
  '15/05/2024',
  'prorogato al',
  'dal 3 al 5 giugno',
  'scadenza:',
  'domande',
  'alla stessa ora',
  'di novanta giorni',
  'finestra',
  ';',
  '.',
  '\n',
  'fino a esaurimento',
  'sempre aperto',
  'Fase 1',
  '\u202e',
  '\u0000',
  '２０２４',
  '2O26',
]

const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 60 })

describe('any text', () => {
  test('gives a valid call or none, with quotes that stand in the text', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('2024-03-01', '2023-12-31', null), (pieces, published) => {
        const page = textPage(pieces.join(' '), null, 'Avviso pubblico per contributi')
        const { call, reason } = readCall(page, published)
        expect(typeof reason).toBe('string')
        if (call === null) return
        expect(v.safeParse(callSchema, call).success).toBe(true)
        for (const { quote, start, end } of call.evidence)
          if (end > start) expect(page.text.slice(start, end)).toBe(quote)
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    'entro il 31/02/2024',
    'entro il 32 maggio 2024',
    'entro il 15/13/2024',
    'tel. 02.12.52.38 prot. 12/2024 quota 1/3',
    '\u202e4202 oiggam 51 li ortne',
    '01010101 00110011 11001100',
    'CUP B78H18014680007 CIG 77148049A7',
    'versione 1.2.23 del 2',
  ])('%s holds no day', (text) => {
    expect(
      readCall(textPage(`Le domande ${text}`, null, 'Avviso pubblico'), '2024-03-01').call?.deadline.date ?? null,
    ).toBe(null)
  })
})

describe('time grows with the text, not faster', () => {
  const HOSTILE: Record<string, string> = {
    'one date after another': 'entro il 15 maggio 2024 ',
    'one cue after another': 'prorogato scadenza entro fino al termine domande ',
    'no stop at all': 'a',
    'only commas': 'domande, ',
    'commas under a heading': `SCADENZA\n\n${','.repeat(58)} 15 maggio 2024\n\n`,
    'brackets and bars': `prorogato al (((|||--- : : ,,, 15 maggio `,
    'labels without end': 'Scadenza: ',
    'hours without days': 'entro le ore 12 ',
    'extensions without a base': 'prorogato di novanta giorni ',
  }
  const timeOf = (text: string) => {
    const page = textPage(text, null, 'Avviso pubblico')
    const start = performance.now()
    readCall(page, '2024-03-01')
    return performance.now() - start
  }
  test.each(Object.entries(HOSTILE))('%s', (_, piece) => {
    const small = piece.repeat(Math.ceil(20_000 / piece.length))
    timeOf(small)
    const once = Math.min(timeOf(small), timeOf(small))
    const big = small.repeat(10)
    const tenfold = Math.min(timeOf(big), timeOf(big))
    expect(tenfold).toBeLessThan(Math.max(once * 30, 1500))
  })
})
