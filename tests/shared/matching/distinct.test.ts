import { describe, expect, test } from 'vitest'
import { imprintOf } from '../../../shared/matching/imprint.ts'
import { kinOf } from '../../../shared/matching/join.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

interface Avviso {
  comune: string
  what: string
  url: string
  kind?: 'official' | 'news'
  /** Instead of the usual one. */
  title?: string
  more?: string
}

/** As offices write them: the object apart, every sentence, sum and term is that of all the others. */
function told({ comune, what, url, kind = 'official', title, more = '' }: Avviso) {
  const page = textPage(
    `Il Comune di ${comune} pubblica un avviso per ${what}, rivolto agli enti del Terzo settore. ${more}\nLe domande devono essere presentate entro le ore 12:00 del 31 dicembre 2026, tramite PEC.\nPossono partecipare associazioni e cooperative sociali iscritte al RUNTS.\nLa dotazione complessiva è di 10.000 euro.`,
    url,
    title ?? `Avviso pubblico per ${what}`,
  )
  const read = readCall(page, '2026-11-20').call
  const [own] = read?.pages ?? []
  if (read === null || own === undefined) throw new Error(`"${what}" was not read as a call`)
  const call = { ...read, pages: [{ ...own, kind }] }
  const traits = traitsOfPage(page, '2026-11-20', call)
  return { call, traits, known: { call, tellings: [{ reading: call, imprint: imprintOf(traits) }] } }
}

const areOne = (first: Avviso, second: Avviso): boolean => {
  const [one, other] = [told(first), told(second)]
  const [there, back] = [kinOf([one.known], other.traits, other.call), kinOf([other.known], one.traits, one.call)]
  expect(there.same.length).toBe(back.same.length)
  return there.same.length > 0
}

describe('the same avviso of two Comuni is two calls', () => {
  test.each([
    ['Santo Stefano Quisquina', 'Santo Stefano di Magra'],
    ['Castel di Ieri', 'Castel di Sangro'],
    ['Santa Sofia', "Santa Sofia d'Epiro"],
    ['San Bartolomeo Val Cavargna', 'San Nazzaro Val Cavargna'],
    ['Rho', 'Pero'],
    ['Borgo San Lieto', 'Borgo San Martirio'],
  ])('%s and %s', (comune, other) => {
    const what = 'la gestione del nido comunale'
    const [first, second] = [
      { comune, what, url: 'https://www.comune.uno.it/avvisi/nido' },
      { comune: other, what, url: 'https://www.comune.due.it/avvisi/nido' },
    ]
    expect(areOne(first, second)).toBe(false)
    expect(areOne(first, { ...second, comune })).toBe(true)
  })
})

describe('one Comune, one day, one term', () => {
  const comune = 'Castel San Niccolò'
  const avviso = (what: string, path: string): Avviso => ({ comune, what, url: `https://www.comune.uno.it/${path}` })

  test.each([
    ['la gestione del nido comunale', 'la concessione di contributi alle associazioni sportive'],
    ['la gestione degli orti urbani', 'la gestione della biblioteca'],
    ['libri di testo della scuola primaria', 'libri di testo della scuola secondaria'],
    ['eventi natalizi nel quartiere Sud', 'il mercatino del quartiere Sud'],
    ['la mensa degli anziani', 'la sartoria degli anziani'],
  ])('"%s" and "%s" are two calls', (what, other) => {
    expect(areOne(avviso(what, 'avvisi/1'), avviso(other, 'avvisi/2'))).toBe(false)
  })

  test('the notice and the news of it are one', () => {
    const notice = avviso('la gestione degli orti urbani di via Trento', 'documenti/1')
    const news = avviso('la gestione degli orti urbani di via Trento', 'novita/1')
    expect(areOne(notice, { ...news, title: 'Orti urbani di via Trento, c’è tempo fino al 31 dicembre' })).toBe(true)
  })

  test('a page that links the other is of its call, whatever its title', () => {
    const notice = avviso('la gestione degli orti urbani', 'documenti/1')
    const news = { ...avviso('chi ama la terra', 'novita/1'), title: 'Un pezzo di terra per chi ama coltivare' }
    const linking = told(news)
    const traits = { ...linking.traits, links: new Map([['comune.uno.it/documenti/1', 'Leggi l’avviso']]) }
    expect(kinOf([told(notice).known], traits, linking.call).same).toHaveLength(1)
    expect(areOne(notice, news)).toBe(false)
  })

  test('a newspaper’s own title does not part its article from the notice', () => {
    const notice = avviso('la gestione degli orti urbani di via Trento', 'documenti/1')
    const article: Avviso = {
      ...notice,
      url: 'https://www.gazzettino-prova.it/orti',
      kind: 'news',
      title: 'Castel San Niccolò, zappe e vanghe: gli orti di via Trento cercano casa',
    }
    expect(areOne(notice, article)).toBe(true)
  })
})
