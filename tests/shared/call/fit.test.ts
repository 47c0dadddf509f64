// Is this call for us? Every verdict with the sentence it depends on; "no" only where the text is plain.
import { describe, expect, test } from 'vitest'
import type { Call, Subject } from '../../../shared/call/call.ts'
import { fitOf } from '../../../shared/call/fit.ts'
import { EMPTY_PROFILE, type Profile } from '../../../shared/call/profile.ts'
import { closingOn } from '../../extension/calls.ts'

const TODAY = '2026-11-22'
const coop: Profile = {
  ...EMPTY_PROFILE,
  kinds: ['cooperativa-sociale'],
  runts: 'impresa-sociale',
  runtsSince: '2022-03-21',
  seats: [{ region: 'Lombardia', province: 'Bergamo', comune: 'Borgo Lieto' }],
  activeSince: 2012,
}
const association: Profile = { ...coop, kinds: ['associazione'], runts: 'none', runtsSince: null, activeSince: 2025 }

/** A call for these bodies, as this sentence says, with these requirements. */
function call(subjects: Subject[], sentence: string, ...requirements: Call['eligibility']['requirements']): Call {
  return closingOn('a', '2026-12-31', {
    eligibility: { subjects, requirements },
    evidence: subjects.map((subject) => ({
      field: `eligibility.subjects.${subject}`,
      quote: sentence,
      page: null,
      start: 0,
      end: sentence.length,
      why: '',
    })),
  })
}
const judge = (profile: Profile, ...args: Parameters<typeof call>) => fitOf(call(...args), profile, TODAY)

describe('who may apply', () => {
  test.each<[string, Profile, Subject[], string, string]>([
    ['named', coop, ['odv', 'cooperativa-sociale'], 'cooperative sociali e odv', 'adatto'],
    ['a social cooperative is an ETS', coop, ['ets'], 'gli Enti del Terzo Settore', 'adatto'],
    ['an ODV is an association', { ...coop, kinds: ['odv'], runts: 'odv' }, ['associazione'], 'associazioni', 'adatto'],
    ['others only', coop, ['odv', 'aps'], 'Possono partecipare esclusivamente ODV e APS.', 'non-adatto'],
    ['others, the list left open', coop, ['odv'], 'ODV, APS e altri enti del terzo settore', 'da-verificare'],
    ['"senza scopo di lucro" leaves it open', coop, ['associazione'], 'enti senza scopo di lucro', 'da-verificare'],
    ['perhaps: businesses', coop, ['impresa'], 'le imprese con sede', 'da-verificare'],
    ['an association in no register is no ETS', association, ['ets'], 'Enti del Terzo Settore', 'non-adatto'],
    [
      'one that has not said may be',
      { ...association, runts: null },
      ['ets'],
      'Enti del Terzo Settore',
      'da-verificare',
    ],
    ['a section is enough to know', { ...association, kinds: [], runts: 'aps' }, ['aps'], 'APS', 'adatto'],
  ])('%s', (_, profile, subjects, sentence, verdict) => {
    expect(judge(profile, subjects, sentence)).toMatchObject({ verdict, sentence })
  })

  test('a text that does not say is to be checked, and no sentence is invented', () => {
    expect(judge(coop, [], '')).toMatchObject({
      verdict: 'da-verificare',
      sentence: null,
      why: 'il testo non dice chi può partecipare',
    })
  })

  test('subjects without a sentence never turn a call away', () => {
    const bare = { ...call(['odv'], 'x'), evidence: [] }
    expect(fitOf(bare, coop, TODAY)?.verdict).toBe('da-verificare')
  })
})

describe('requirements', () => {
  const ets = (requirement: Call['eligibility']['requirements'][number], profile = coop, more: Partial<Call> = {}) =>
    fitOf({ ...call(['ets', 'associazione'], 'ETS e associazioni', requirement), ...more }, profile, TODAY)

  test.each<[string, Profile, string]>([
    ['iscritti al RUNTS', coop, 'adatto'],
    ['iscritti al RUNTS', association, 'non-adatto'],
    ['iscritti al RUNTS o ad altri registri', association, 'da-verificare'],
    ['iscritti al RUNTS', { ...association, runts: null }, 'da-verificare'],
    ['iscritti al RUNTS da almeno sei mesi', coop, 'adatto'],
    ['iscritti al RUNTS da almeno sei mesi', { ...coop, runtsSince: '2026-10-01' }, 'non-adatto'],
    ['iscritti al RUNTS da almeno 6 (sei) mesi', { ...coop, runtsSince: null }, 'da-verificare'],
    ['iscritti nelle sezioni ODV o APS del RUNTS', coop, 'non-adatto'],
    ['iscritti nella sezione imprese sociali del RUNTS', coop, 'adatto'],
    ['cooperativa iscritta all’albo regionale', coop, 'adatto'],
    ['iscrizione all’anagrafe delle onlus', coop, 'da-verificare'],
    ['cooperativa sociale iscritta al RUNTS', { ...coop, runts: 'none' }, 'adatto'],
  ])('registry "%s"', (text, profile, verdict) => {
    expect(ets({ kind: 'registry', text }, profile)).toMatchObject({ verdict })
  })

  test.each<[string, number | undefined, number | null, string]>([
    ['almeno tre anni di esperienza', 3, 2012, 'adatto'],
    ['costituiti da almeno tre anni', 3, 2025, 'non-adatto'],
    ['esperienza di almeno tre anni del coordinatore', 3, 2025, 'da-verificare'],
    ['costituiti da almeno tre anni', 3, 2023, 'da-verificare'],
    ['costituiti da almeno tre anni', 3, null, 'da-verificare'],
    ['comprovata esperienza', undefined, 2012, 'da-verificare'],
  ])('experience "%s" (%s years), active since %s', (text, years, activeSince, verdict) => {
    const requirement = { kind: 'experience' as const, text, ...(years === undefined ? {} : { years }) }
    expect(ets(requirement, { ...coop, activeSince })).toMatchObject({ verdict })
  })

  test.each<[string, string]>([
    ['sede legale nel Comune di Borgo Lieto', 'adatto'],
    ['sede legale nel territorio comunale', 'adatto'],
    ['sede legale o operativa in Lombardia', 'adatto'],
    ['sede legale in Veneto', 'non-adatto'],
    ['sede operativa in Veneto', 'da-verificare'],
    ['sede legale nel Comune di Altavalle', 'da-verificare'],
    ['sede nel territorio regionale', 'adatto'],
    ['sede legale in Italia', 'adatto'],
    ['sede legale nei comuni dell’Ambito', 'da-verificare'],
  ])('seat "%s"', (text, verdict) => {
    expect(ets({ kind: 'seat', text })).toMatchObject({ verdict })
  })

  test('residence is asked of persons, and judges no body', () => {
    expect(ets({ kind: 'seat', text: 'residenti nel Comune di Altavalle' })?.criteria).toHaveLength(1)
  })

  test('a call of another region that asks for no seat is to be checked', () => {
    const venetian = call(['ets'], 'ETS')
    expect(fitOf({ ...venetian, territory: { region: 'Veneto' } }, coop, TODAY)).toMatchObject({
      verdict: 'da-verificare',
      why: expect.stringContaining('Veneto'),
    })
  })

  test('the worst verdict decides, with its own sentence; all are listed', () => {
    const fit = ets({ kind: 'seat', text: 'sede legale in Veneto' })
    expect(fit).toMatchObject({ verdict: 'non-adatto', sentence: 'sede legale in Veneto' })
    expect(fit?.criteria.map(({ about, verdict }) => `${about} ${verdict}`)).toEqual([
      'subjects adatto',
      'seat non-adatto',
    ])
  })
})

test('other topics than ours are no reason to turn a call away', () => {
  const sport = { ...call(['ets'], 'ETS'), topics: ['sport' as const] }
  expect(fitOf(sport, { ...coop, topics: ['welfare'] }, TODAY)?.verdict).toBe('da-verificare')
  expect(fitOf(sport, { ...coop, topics: ['sport'] }, TODAY)?.verdict).toBe('adatto')
})

test('an empty profile gives no verdict', () => expect(judge(EMPTY_PROFILE, ['ets'], 'ETS')).toBeNull())
