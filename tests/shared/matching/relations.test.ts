// Calls that share a name and are not one: editions, windows, lots, the wider call and the local one under it. They stay
// apart, whichever is read first, and each knows what the other is to it.
import { describe, expect, test } from 'vitest'
import { imprintOf } from '../../../shared/matching/imprint.ts'
import { kinOf } from '../../../shared/matching/join.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

interface Notice {
  title: string
  text: string
  published: string
}

function told({ title, text, published }: Notice, url: string) {
  const page = textPage(text, url, title)
  const { call, reason } = readCall(page, published)
  if (call === null) throw new Error(`"${title}" was not read as a call: ${reason}`)
  const traits = traitsOfPage(page, published, call)
  const official = { ...call, pages: call.pages.map((one) => ({ ...one, kind: 'official' as const })) }
  return {
    call: official,
    traits,
    known: { call: official, tellings: [{ reading: official, imprint: imprintOf(traits) }] },
  }
}

/** What the second is told to be when the first is known, and the other way round. */
function relationsOf(first: Notice, second: Notice) {
  const [one, other] = [told(first, 'https://www.ente.esempio.it/1'), told(second, 'https://www.ente.esempio.it/2')]
  return [kinOf([one.known], other.traits, other.call), kinOf([other.known], one.traits, one.call)].map((kin) => ({
    same: kin.same.length > 0,
    relation: kin.related[0]?.relation ?? null,
  }))
}

const regione = (title: string, day: string, published: string): Notice => ({
  title,
  text: `La Regione Umbria finanzia «Cortili solidali», progetti di organizzazioni di volontariato e associazioni di promozione sociale per rianimare i cortili delle case popolari. Contributo massimo 50.000 euro. Le domande si presentano entro le ore 12 del ${day}.`,
  published,
})
const beni = (lot: string, object: string, day: string): Notice => ({
  title: `Avviso per la concessione di beni confiscati alla criminalità – ${lot}`,
  text: `Il Comune di Fermo concede gratuitamente a enti del Terzo settore beni confiscati alla criminalità: ${lot}, ${object}. Le domande si presentano entro le ore 12 del ${day}.`,
  published: '2026-11-10',
})

describe('apart, and related', () => {
  test.each([
    [
      'two years',
      regione('Cortili solidali 2026', '16 febbraio 2027', '2026-12-12'),
      regione('Cortili solidali 2025', '20 febbraio 2026', '2025-12-10'),
      'edition',
    ],
    [
      'two editions by ordinal',
      regione('Cortili solidali, quarta edizione', '16 febbraio 2027', '2026-12-12'),
      regione('Cortili solidali, quinta edizione', '18 marzo 2027', '2027-01-12'),
      'edition',
    ],
    [
      'an ordinal in letters and one in Roman figures',
      regione('Cortili solidali – II edizione', '16 febbraio 2027', '2026-12-12'),
      regione('Cortili solidali – terza edizione', '18 marzo 2027', '2027-01-12'),
      'edition',
    ],
    [
      'two versions',
      regione('Cortili solidali 2.0', '16 febbraio 2027', '2026-12-12'),
      regione('Cortili solidali 3.0', '18 marzo 2027', '2027-01-12'),
      'edition',
    ],
    [
      'two windows of one year',
      regione('Cortili solidali 2026, seconda finestra', '16 febbraio 2027', '2026-12-12'),
      regione('Cortili solidali 2026, terza finestra', '18 marzo 2027', '2027-02-20'),
      'edition',
    ],
    [
      'two lots with one term',
      beni('lotto 1', 'villa di via Scirocco', '18 dicembre 2026'),
      beni('lotto 2', 'magazzino di via Cala', '18 dicembre 2026'),
      'lot',
    ],
    [
      'two lots by letter',
      beni('lotto A', 'villa di via Scirocco', '18 dicembre 2026'),
      beni('lotto B', 'magazzino di via Cala', '18 dicembre 2026'),
      'lot',
    ],
  ])('%s', (_, first, second, relation) => {
    expect(relationsOf(first, second)).toEqual([
      { same: false, relation },
      { same: false, relation },
    ])
  })
})

test('the wider call and the Comune that seeks partners for it are parent and child', () => {
  const wide = regione('Bando «Cortili solidali»', '16 febbraio 2027', '2026-12-12')
  const local: Notice = {
    title: 'Manifestazione di interesse: partner per il bando «Cortili solidali»',
    text: 'Il Comune di Foligno cerca enti del Terzo settore con cui candidarsi al bando regionale «Cortili solidali» per rianimare i cortili delle case popolari. Le manifestazioni di interesse si inviano via PEC entro le ore 12 del 20 gennaio 2027.',
    published: '2026-12-20',
  }
  expect(relationsOf(wide, local)).toEqual([
    { same: false, relation: 'parent' },
    { same: false, relation: 'child' },
  ])
})

test('a Comune that seeks partners to design something with is one call with its notice', () => {
  const notice: Notice = {
    title: 'Avviso di co-progettazione per la gestione del Centro giovani «La Fornace»',
    text: 'Il Comune di Foligno indice una co-progettazione con enti del Terzo settore per la gestione del Centro giovani «La Fornace» di via Tessitori, per tre anni. Le risorse ammontano a 174.000 euro. Le proposte si inviano via PEC entro le ore 13:00 del 4 dicembre 2026.',
    published: '2026-11-09',
  }
  const article: Notice = {
    title: 'Foligno, la Fornace torna ai ragazzi: il Comune cerca partner',
    text: 'La Fornace di via Tessitori riaprirà a febbraio e il Comune di Foligno vuole decidere come gestirla insieme a cooperative e associazioni. La procedura è quella della co-progettazione: 174mila euro in tre anni per il centro giovani. Le proposte si inviano per posta certificata fino al 4 dicembre.',
    published: '2026-11-11',
  }
  const known = told(notice, 'https://www.comune.foligno.pg.it/novita/la-fornace')
  const { traits, call } = told(article, 'https://www.gazzetta.esempio.it/la-fornace')
  const news = { ...call, pages: call.pages.map((page) => ({ ...page, kind: 'news' as const })) }
  expect(traits.seeksPartners).toBe(true)
  expect(kinOf([known.known], traits, news).same).toEqual([known.call.id])
})

test('an extension of the very edition is the same call', () => {
  const first = regione('Cortili solidali 2026', '16 febbraio 2027', '2026-12-12')
  const moved: Notice = {
    title: 'Cortili solidali 2026: prorogato il termine',
    text: 'Il termine per le domande di «Cortili solidali 2026» della Regione Umbria, fissato al 16 febbraio 2027, è prorogato alle ore 12 del 2 marzo 2027. Contributo massimo 50.000 euro per rianimare i cortili delle case popolari.',
    published: '2027-02-10',
  }
  expect(relationsOf(first, moved).map(({ same }) => same)).toEqual([true, true])
})
