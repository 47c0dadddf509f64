import { expect, test } from 'vitest'
import { imprintOf } from '../../../shared/matching/imprint.ts'
import { kinOf } from '../../../shared/matching/join.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

function told(what: string, number: number) {
  const page = textPage(
    `Il Comune di Santo Stefano Quisquina pubblica un avviso per ${what}. Possono presentare domanda le associazioni iscritte al RUNTS. La domanda va inviata via PEC entro le ore 12:00 del 15 gennaio 2027.`,
    `https://www.comune.esempio.ag.it/avvisi/${number}`,
    `Avviso pubblico per ${what} di Santo Stefano Quisquina`,
  )
  const { call } = readCall(page, '2026-11-20')
  if (call === null) throw new Error(`"${what}" was not read as a call`)
  return { call, traits: traitsOfPage(page, '2026-11-20') }
}

test('two calls of one Comune with a long name and one deadline stay two', () => {
  const [meals, fountain] = [told('la mensa scolastica', 1), told('il restauro della fontana', 2)]
  const known = { call: meals.call, tellings: [{ reading: meals.call, imprint: imprintOf(meals.traits) }] }
  expect(kinOf([known], fountain.traits, fountain.call).same).toEqual([])
})
