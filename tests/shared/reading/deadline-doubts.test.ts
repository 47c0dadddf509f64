// A page that contradicts itself: the deadline is still told, less surely, and what speaks against it is shown.
import { describe, expect, test } from 'vitest'
import { termDoubt } from '../../../shared/call/change-words.ts'
import { merge } from '../../../shared/call/merge.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

const SURE = 0.9
const PUBLISHED = '2026-02-20'
const read = (title: string, text: string) => readCall(textPage(text, null, title), PUBLISHED).call

/** Headline, text, the moments that speak against the deadline read. */
const CONTRADICTIONS: readonly (readonly [title: string, text: string, doubts: readonly string[]])[] = [
  // two days, and nothing that says why
  [
    'Bando giovani, domande entro il 15 marzo',
    'Il Comune apre il bando giovani. Le domande vanno presentate entro il 20 marzo 2026 tramite PEC.',
    ['2026-03-15'],
  ],
  [
    'Bando giovani: scadenza 15 marzo 2026',
    'Le associazioni possono partecipare. Le domande devono pervenire entro le ore 12 del 20 marzo 2026.',
    ['2026-03-15'],
  ],
  ['Bando giovani', 'Scadenza: 15 marzo 2026\nLe domande devono pervenire entro il 20 marzo 2026.', ['2026-03-15']],
  [
    'Bando per le associazioni',
    'Le domande si presentano entro il 15 marzo 2026.\nServe lo statuto.\nSi ricorda che le domande vanno inviate entro il 20 marzo 2026.',
    ['2026-03-15'],
  ],
  // two hours for one day, and no way in of its own for either
  [
    'Bando per le associazioni',
    'Scadenza 15/03/2026 ore 12. Le istanze si inviano entro le ore 13 del 15 marzo 2026.',
    ['2026-03-15T12:00'],
  ],
  // a weekday that is not that of the date: another year's notice, or a slip
  ['Bando per le associazioni', 'Le domande scadono martedì 15 maggio 2026 alle ore 12.', ['2026-05-12']],
  ['Bando per le associazioni', 'Le domande scadono giovedì 15 maggio 2026.', ['2025-05-15']],
  ['Bando per le associazioni', 'Il bando scade martedì 15 maggio. Le domande si presentano online.', ['2026-05-12']],
]

describe('a page that contradicts itself', () => {
  test.each(CONTRADICTIONS)('%s: %s', (title, text, doubts) => {
    const call = read(title, text)
    expect(call?.deadline.date).not.toBeNull()
    expect(call?.deadline.certainty).toBeLessThan(SURE)
    expect(call?.doubts?.map(({ value }) => value)).toEqual(doubts)
    expect(call && termDoubt(call)).toContain('verificare')
    // the doubt is still there in what is kept of the call
    expect(call && merge([call]).doubts).toEqual(call?.doubts)
  })
})

/** Several days, each with its reason: nothing to doubt. */
const EXPLAINED: readonly (readonly [title: string, text: string])[] = [
  ['Bando per le associazioni', 'La scadenza del 15 marzo è prorogata al 30 marzo 2026. Domande via PEC.'],
  ['Bando per le associazioni', 'La prima finestra chiude il 31 marzo 2026, la seconda il 30 settembre 2026.'],
  [
    'Bando per le associazioni',
    'Le domande vanno presentate entro il 20 marzo 2026. Le attività si concludono entro il 31 dicembre 2026.',
  ],
  [
    'Bando per le associazioni',
    'I quesiti si inviano entro il 10 marzo 2026, le domande entro venerdì 20 marzo 2026 alle 12.',
  ],
  [
    'Bando per le associazioni',
    'Le domande vanno consegnate a mano entro le ore 12 del 20 marzo 2026, via PEC entro le ore 24 del 20 marzo 2026.',
  ],
]

describe('days that have their reason', () => {
  test.each(EXPLAINED)('%s: %s', (title, text) => {
    const call = read(title, text)
    expect(call?.deadline.date).not.toBeNull()
    expect(call?.doubts).toBeUndefined()
  })
})
