// A link between two pages is not enough to make them one call.
import { expect, test } from 'vitest'
import { areOneCall } from '../../../shared/call/kin.ts'
import { fixed, toldBy } from './make-call.ts'

const article = (change: Parameters<typeof toldBy>[2]) => toldBy('news', 'https://voce.example/a', change)
const notice = (change: Parameters<typeof toldBy>[2]) => toldBy('official', 'https://comune.example/a', change)

test.each([
  [
    'the same day',
    { title: 'Il Comune cerca partner', deadline: fixed('2026-12-10') },
    { title: 'Avviso', deadline: fixed('2026-12-10', '12:00') },
    true,
  ],
  [
    'a distinctive word in both titles',
    { title: 'L’ex lavatoio rinasce' },
    { title: 'Avviso comodato ex lavatoio' },
    true,
  ],
  [
    'the old term and its extension',
    { title: 'Bando giovani', deadline: fixed('2026-11-24') },
    { title: 'Proroga', deadline: fixed('2026-12-12', null, { supersedes: '2026-11-24T12:00' }) },
    true,
  ],
  [
    'one code',
    { title: 'Avviso A', identifiers: { cup: ['J41B26000120004'], cig: [], acts: [] } },
    { title: 'Avviso B', identifiers: { cup: ['j41b26000120004'], cig: [], acts: [] } },
    true,
  ],
  ['nothing but the link', { title: 'Contributi per lo sport' }, { title: 'Avviso per l’ex lavatoio' }, false],
  [
    'another edition',
    { title: 'Giovani in piazza', deadline: fixed('2026-11-24') },
    { title: 'Giovani in piazza', deadline: fixed('2025-11-20') },
    false,
  ],
] as const)('%s', (_name, left, right, same) => {
  expect(areOneCall(article(left as never), notice(right as never)).same).toBe(same)
})
