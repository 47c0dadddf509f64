// Long work gives way to what else is waiting.
import { expect, test } from 'vitest'
import { turnsOf } from '../../extension/turns.ts'

test('short pieces run on, long ones give way', async () => {
  let others = 0
  const timer = setInterval(() => {
    others += 1
  }, 0)
  const rest = turnsOf(Number.POSITIVE_INFINITY)
  for (let piece = 0; piece < 1000; piece += 1) await rest()
  expect(others).toBe(0)
  const restAlways = turnsOf(0)
  for (let piece = 0; others === 0 && piece < 100_000; piece += 1) await restAlways()
  clearInterval(timer)
  expect(others).toBeGreaterThan(0)
})
