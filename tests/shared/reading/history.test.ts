// What a text tells of the life of its call: a term moved or opened again, with the day the text was published.
import { expect, test } from 'vitest'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

const TERM = 'Le domande devono pervenire via PEC entro le ore 12:00 del 20 dicembre 2026.'
const read = (title: string, text = TERM) =>
  readCall(textPage(`${title}\nIl Comune di Borgo Lieto. ${text}`, null, null), '2026-11-20').call?.history

test.each([
  'Avviso pubblico per contributi alle associazioni – riapertura dei termini',
  'Riaperto il bando per contributi alle associazioni',
  'Bando per contributi alle associazioni: termini riaperti',
  'Riapertura termini per la presentazione delle domande di contributo',
])('%s', (title) => {
  expect(read(title)).toEqual([
    { at: '2026-11-20', event: 'reopened', field: 'deadline', to: '2026-12-20T12:00', page: null },
  ])
})

test.each([
  ['Bando per contributi alle associazioni', TERM],
  ['Riaperto il parco, bando per contributi alle associazioni che lo curano', TERM],
  ['Bando per contributi alle associazioni: riapertura dei termini', 'Le modalità saranno comunicate.'],
])('%s tells of none', (title, text) => {
  expect((read(title, text) ?? []).filter(({ event }) => event === 'reopened')).toEqual([])
})

test('a former term beside a reopening is kept with it', () => {
  const moved = read(
    'Bando per contributi alle associazioni: riapertura dei termini',
    'La scadenza del 10 novembre 2026 è prorogata: le domande devono pervenire entro le ore 12:00 del 20 dicembre 2026.',
  )
  expect(moved).toMatchObject([
    { event: 'reopened', from: expect.stringMatching(/^2026-11-10/), to: '2026-12-20T12:00' },
  ])
})
