// The day from which one may apply, told by what cannot be done before it.
import { expect, test } from 'vitest'
import { textPage } from '../../../../shared/page/plain.ts'
import { readCall } from '../../../../shared/reading/read.ts'

test.each<[string, string | null, string | null]>([
  [
    "L'istanza non può essere inviata prima del: 01/09/2025 - 00:00. L'istanza non può essere inviata dopo il: 30/09/2025 - 23:59.",
    '2025-09-01',
    '2025-09-30',
  ],
  [
    'Le domande non possono essere presentate prima del 3 maggio 2025 e si chiudono il 30 maggio 2025.',
    '2025-05-03',
    '2025-05-30',
  ],
  ['Le domande si presentano non prima del 3 maggio 2025 ed entro il 20 maggio 2025.', '2025-05-03', '2025-05-20'],
  ['Il bando, operativo dal 5 maggio 2025, si chiude il 20 maggio 2025 per le domande.', '2025-05-05', '2025-05-20'],
  // a term, not an opening
  ['La domanda va presentata prima del 3 maggio 2025.', null, '2025-05-03'],
])('%s → %s, %s', (text, opens, deadline) => {
  const { call } = readCall(textPage(text, null, 'Bando per contributi'), '2025-03-01')
  expect(call?.opens?.date ?? null).toBe(opens)
  expect(call?.deadline.date ?? null).toBe(deadline)
})
