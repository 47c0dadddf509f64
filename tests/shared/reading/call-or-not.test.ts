// Which pages are calls one can answer, and what is said when they are not.
import { describe, expect, test } from 'vitest'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'
import { CALL_CASES } from './call-cases.ts'

const over = (event: string) => event === 'withdrawn' || event === 'results'

for (const [kind, cases] of Object.entries(CALL_CASES))
  describe(kind, () => {
    test.each(cases)('%s', (title, text, published, isCall) => {
      const { call, reason } = readCall(textPage(text, null, title), published)
      // the page of a call that is over may stay as such
      expect(call !== null && !call.history.some(({ event }) => over(event)), reason).toBe(isCall)
      expect(reason).not.toBe('')
    })
  })

test('the reason is told in words', () => {
  const { call, reason } = readCall(
    textPage('È stata approvata la graduatoria definitiva.', null, 'Bando cultura, pubblicata la graduatoria'),
    '2024-07-15',
  )
  expect(call).toBeNull()
  expect(reason).toContain('graduatoria')
})
