// Two articles on one call, neither of which is the notice, and two articles on two calls that sound alike.
import { expect, test } from 'vitest'
import { traitsOfCall } from '../../../shared/matching/call-traits.ts'
import { imprintOf } from '../../../shared/matching/imprint.ts'
import { kinOf } from '../../../shared/matching/join.ts'
import { traitsOfPage } from '../../../shared/matching/page-traits.ts'
import { compareTellings } from '../../../shared/matching/tellings.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

interface Article {
  title: string
  text: string
  url: string
  published: string | null
}

function told({ title, text, url, published }: Article) {
  const page = textPage(text, url, title)
  const { call, reason } = readCall(page, published)
  if (call === null) throw new Error(`"${title}" was not read as a call: ${reason}`)
  const traits = traitsOfPage(page, published, call)
  const news = { ...call, pages: call.pages.map((one) => ({ ...one, kind: 'news' as const })) }
  return { call: news, traits, known: { call: news, tellings: [{ reading: news, imprint: imprintOf(traits) }] } }
}

/** Whether each is found to be one more telling of the other, whichever is known first. */
const areOne = (left: Article, right: Article): boolean[] => {
  const [one, other] = [told(left), told(right)]
  return [kinOf([one.known], other.traits, other.call), kinOf([other.known], one.traits, one.call)].map(
    ({ same }) => same.length === 1,
  )
}

const announced: Article = {
  title: 'Fermo, dodici orti in cerca di ortolani',
  text: 'FERMO – Il Comune di Fermo assegna dodici orti urbani nell’area di contrada Zigara, per cinque anni e 40 euro l’anno. Chi vuole coltivarli presenti la domanda al protocollo entro le ore 12 del 18 dicembre 2026.',
  url: 'https://cronache.example/orti',
  published: '2026-11-12',
}
const extended: Article = {
  title: 'Orti di contrada Zigara, due settimane in più per le domande',
  text: 'Più tempo per chiedere uno degli orti urbani di contrada Zigara: il Comune di Fermo ha prorogato il termine per le domande alle ore 12 del 31 dicembre 2026.',
  url: 'https://lavoce.example/orti-proroga',
  published: '2026-12-15',
}
const elsewhere: Article = {
  title: 'Offida, dodici orti urbani: domande al protocollo',
  text: 'OFFIDA – Il Comune di Offida assegna dodici orti urbani per cinque anni e 40 euro l’anno. La domanda va presentata al protocollo entro le ore 12 del 18 dicembre 2026.',
  url: 'https://piceno.example/orti',
  published: '2026-11-13',
}
const another: Article = {
  title: 'Fermo, contributi alle bande musicali',
  text: 'Il Comune di Fermo sostiene le bande musicali e i cori amatoriali. Le domande si presentano al protocollo entro le ore 12 del 18 dicembre 2026.',
  url: 'https://cronache.example/bande',
  published: '2026-11-12',
}
const nextYear: Article = {
  ...announced,
  title: 'Fermo, dodici orti in cerca di ortolani anche quest’anno',
  text: announced.text.replace('18 dicembre 2026', '17 dicembre 2027'),
  url: 'https://cronache.example/orti-2027',
  published: '2027-11-11',
}

test.each([
  ['the announcement and the extension of one call', announced, extended, true],
  ['the same call of two Comuni, with one term', announced, elsewhere, false],
  ['two calls of one Comune with one term', announced, another, false],
  ['two years of one call', announced, nextYear, false],
])('%s', (_, left, right, one) => {
  expect(areOne(left, right)).toEqual([one, one])
})

test('an agreement tells why in the words of the reader', () => {
  const [left, right] = [told(announced), told(extended)]
  const { because } = compareTellings(
    { call: traitsOfCall(left.call), page: left.traits },
    { call: traitsOfCall(right.call), page: right.traits },
    new Set(),
  )
  expect(because.join('; ')).toContain('Fermo')
  expect(because.join('; ')).toContain('zigar')
})

test('a Comune that no page names is not the one that issues', () => {
  // "Cambiano" opens a sentence as a verb, and is a Comune near Torino too.
  const verb: Article = {
    ...extended,
    title: 'Orti di contrada Zigara: più tempo, e altre regole',
    text: `Cambiano le regole. ${extended.text}`,
    url: 'https://lavoce.example/orti-regole',
  }
  expect(areOne(announced, verb)).toEqual([true, true])
})
