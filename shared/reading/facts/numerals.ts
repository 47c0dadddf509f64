// Italian numerals in one word, as sums are spelled: "ventinovemila", "duecentocinquantamila", "duemilacinquecento".

const UNDER_TWENTY =
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')

/** Every word from 1 to 999. A vowel is dropped before "uno" and "otto" ("ventuno", "centotto"); both spellings stand. */
function smallNumerals(): Map<string, number> {
  const small = new Map<string, number>([
    ['un', 1],
    ['una', 1],
  ])
  for (const [n, word] of UNDER_TWENTY.entries()) small.set(word, n + 1)
  for (const [n, ten] of TENS.entries()) {
    const value = (n + 2) * 10
    small.set(ten, value)
    for (const [m, unit] of UNDER_TWENTY.slice(0, 9).entries()) {
      const stem = unit === 'uno' || unit === 'otto' ? ten.slice(0, -1) : ten
      small.set(stem + unit, value + m + 1)
      if (unit === 'uno') small.set(`${stem}un`, value + 1)
    }
  }
  const below = [...small]
  for (let hundreds = 1; hundreds <= 9; hundreds++) {
    const word = `${hundreds === 1 ? '' : UNDER_TWENTY[hundreds - 1]}cento`
    small.set(word, hundreds * 100)
    for (const [rest, value] of below) {
      small.set(word + rest, hundreds * 100 + value)
      if (rest.startsWith('o')) small.set(word.slice(0, -1) + rest, hundreds * 100 + value)
    }
  }
  return small
}

let built: ReadonlyMap<string, number> | null = null

/** Value of a folded numeral below one million, or null when the word is none. */
export function numeral(word: string): number | null {
  built ??= smallNumerals()
  const below = built.get(word)
  if (below !== undefined) return below
  if (word.startsWith('mille')) {
    const rest = word.slice(5)
    return rest === '' ? 1000 : add(1000, built.get(rest))
  }
  const at = word.indexOf('mila')
  const thousands = at < 0 ? undefined : built.get(word.slice(0, at))
  if (thousands === undefined) return null
  const rest = word.slice(at + 4)
  return rest === '' ? thousands * 1000 : add(thousands * 1000, built.get(rest))
}

const add = (thousands: number, rest: number | undefined): number | null =>
  rest === undefined ? null : thousands + rest
