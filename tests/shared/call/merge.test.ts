// Several pages, one call: whose facts win, what the others fill, and that every quote keeps its page.

import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { callSchema } from '../../../shared/call/call.ts'
import { merge } from '../../../shared/call/merge.ts'
import { evidence, fixed, toldBy, unknown } from './make-call.ts'

const OFFICIAL = 'https://www.comune.borgolieto.example/novita/centro-famiglie/'
const NEWS = 'https://www.voce.example/2026/11/centro-famiglie/'
const PORTAL = 'https://portale.example/centro-famiglie'

describe('official facts win, the others fill', () => {
  const official = toldBy('official', OFFICIAL, {
    title: 'Avviso di co-progettazione per il Centro famiglie',
    deadline: fixed('2026-12-10', '12:00'),
    contacts: { pec: ['sociale@pec.borgolieto.example'], email: [], phone: [] },
    evidence: [
      evidence('deadline', 'entro le ore 12:00 del 10 dicembre 2026'),
      evidence('contacts.pec', 'sociale@pec.borgolieto.example'),
    ],
  })
  const news = toldBy('news', NEWS, {
    title: 'Il Comune cerca partner',
    deadline: fixed('2026-12-11'),
    contacts: { pec: ['editrice@pec.voce.example'], email: [], phone: ['075 000'] },
    eligibility: { subjects: ['odv'], requirements: [] },
    topics: ['infanzia'],
    evidence: [
      evidence('deadline', "entro l'11 dicembre"),
      evidence('contacts.pec', 'editrice@pec.voce.example'),
      evidence('eligibility.subjects.odv', 'organizzazioni di volontariato'),
    ],
  })

  test.each([
    ['article first', [news, official]],
    ['official first', [official, news]],
  ])('whatever the order: %s', (_name, calls) => {
    const call = merge(calls)
    expect(call.title).toBe('Avviso di co-progettazione per il Centro famiglie')
    expect(call.deadline).toMatchObject({ date: '2026-12-10', time: '12:00' })
    expect(call.contacts.pec).toEqual(['sociale@pec.borgolieto.example'])
    expect(call.contacts.phone).toEqual(['075 000'])
    expect(call.eligibility.subjects).toEqual(['odv'])
    expect(call.topics).toEqual(['infanzia'])
    expect(call.pages.map(({ url }) => url)).toEqual([OFFICIAL, NEWS])
    expect(v.is(callSchema, call)).toBe(true)
  })

  test('evidence says its page, and none is kept for a fact that did not win', () => {
    const { evidence: kept } = merge([news, official])
    expect(kept.map(({ field, quote, page }) => [field, quote, page])).toEqual([
      ['deadline', 'entro le ore 12:00 del 10 dicembre 2026', OFFICIAL],
      ['contacts.pec', 'sociale@pec.borgolieto.example', OFFICIAL],
      ['eligibility.subjects.odv', 'organizzazioni di volontariato', NEWS],
    ])
  })

  test('an aggregator comes between', () => {
    const portal = toldBy('aggregator', PORTAL, {
      deadline: fixed('2026-12-10', '12:00'),
      amounts: { totalEur: 5000, maxEur: null, cofinancingPct: null },
    })
    const call = merge([news, portal])
    expect(call.deadline.date).toBe('2026-12-10')
    expect(call.pages[0]?.url).toBe(PORTAL)
  })

  test('an address written in two ways is one page', () => {
    const again = toldBy('official', `${OFFICIAL.replace('www.', '')}?utm_source=newsletter`)
    expect(merge([official, again]).pages).toHaveLength(1)
  })
})

describe('which deadline holds', () => {
  const first = fixed('2026-11-24', '12:00')
  const extended = fixed('2026-12-12', '12:00', { supersedes: '2026-11-24T12:00' })
  test.each([
    [
      'the extension an article tells of the official term',
      [toldBy('official', OFFICIAL, { deadline: first }), toldBy('news', NEWS, { deadline: extended })],
      '2026-12-12',
    ],
    [
      'the official extension over the article with the old term',
      [toldBy('official', OFFICIAL, { deadline: extended }), toldBy('news', NEWS, { deadline: first })],
      '2026-12-12',
    ],
    [
      'the official term over an unexplained later one',
      [toldBy('official', OFFICIAL, { deadline: first }), toldBy('news', NEWS, { deadline: fixed('2026-12-12') })],
      '2026-11-24',
    ],
    [
      'the article’s term when the official page has none',
      [toldBy('official', OFFICIAL), toldBy('news', NEWS, { deadline: first })],
      '2026-11-24',
    ],
    [
      'none when the issuer says it never closes',
      [
        toldBy('official', OFFICIAL, { deadline: { ...unknown, kind: 'rolling' } }),
        toldBy('news', NEWS, { deadline: first }),
      ],
      null,
    ],
    [
      'an extension of another term changes nothing',
      [toldBy('official', OFFICIAL, { deadline: fixed('2026-11-20') }), toldBy('news', NEWS, { deadline: extended })],
      '2026-11-20',
    ],
  ])('%s', (_name, calls, date) => {
    expect(merge(calls).deadline.date).toBe(date)
    expect(merge([...calls].reverse()).deadline.date).toBe(date)
  })

  test('an extension told by a newspaper is less sure than the issuer’s word', () => {
    const call = merge([
      toldBy('official', OFFICIAL, { deadline: first }),
      toldBy('news', NEWS, { deadline: extended }),
    ])
    expect(call.deadline.certainty).toBeLessThan(0.8)
  })

  test('the day from one page, the hour from another that gives the same day', () => {
    const call = merge([
      toldBy('official', OFFICIAL, { deadline: fixed('2026-12-10') }),
      toldBy('news', NEWS, { deadline: fixed('2026-12-10', '12:00') }),
    ])
    expect(call.deadline).toMatchObject({ date: '2026-12-10', time: '12:00' })
  })

  test('extensions are followed one after the other', () => {
    const chain = [
      toldBy('official', OFFICIAL, { deadline: fixed('2026-10-01') }),
      toldBy(
        'official',
        `${OFFICIAL}proroga-2/`,
        { deadline: fixed('2026-12-01', null, { supersedes: '2026-11-01' }) },
        '2026-01-01',
      ),
      toldBy('news', NEWS, { deadline: fixed('2026-11-01', null, { supersedes: '2026-10-01' }) }),
    ]
    expect(merge(chain).deadline.date).toBe('2026-12-01')
  })
})

describe('ids', () => {
  const official = toldBy('official', OFFICIAL)
  const news = toldBy('news', NEWS)
  test('a new call takes its id from its best page, however it was met', () => {
    expect(merge([news, official]).id).toBe(merge([official]).id)
    expect(merge([official]).id).toMatch(/^c[0-9a-z]{13}$/)
    expect(merge([toldBy('official', `${OFFICIAL}#allegati`)]).id).toBe(merge([official]).id)
    expect(merge([news]).id).not.toBe(merge([official]).id)
  })
  test('an id once given stays, and those it takes over still answer', () => {
    expect(merge([news, official], ['first', 'second', 'second'])).toMatchObject({ id: 'first', aliases: ['second'] })
    expect(merge([news], ['first'])).not.toHaveProperty('aliases')
  })
})

test('a call of another region does not lend its place', () => {
  const call = merge([
    toldBy('official', OFFICIAL, { territory: { region: 'Umbria' } }),
    toldBy('news', NEWS, { territory: { region: 'Lazio', comune: 'Roma' } }),
    toldBy('aggregator', PORTAL, { territory: { region: 'umbria', province: 'Perugia' } }),
  ])
  expect(call.territory).toEqual({ region: 'Umbria', province: 'Perugia' })
})
