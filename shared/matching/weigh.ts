// What speaks for a page and a call being of one thing, and what against it: each piece of evidence with its points and words.
import { compareEditions, type EditionComparison } from './editions.ts'
import { namesOfBody } from './issuer-names.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

const DAY = 86_400_000

export interface Finding {
  points: number
  because: string
  /** A sum, an address to write to: a fact of the call, not its words. */
  isHard?: true
}

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** "15 maggio 2023 ore 12:00" */
function inWords({ date, time }: { date: string; time: string | null }): string {
  const day = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  return time === null ? day : `${day} ore ${time}`
}

const holds = (folded: string, name: string): boolean => {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(at + name.length))) return true
  return false
}

/** Who calls: the issuer by name, or the place it governs. Null: the page names another place and never this one. */
function compareIssuer(call: CallTraits, page: PageTraits): Finding | null {
  const comune = [...call.places].find((place) => page.places.has(place))
  if (comune !== undefined) return { points: 2, because: `stesso territorio (${capital(comune)})` }
  for (const body of call.bodies) {
    const name = namesOfBody(body).find((other) => holds(page.folded, other))
    if (name !== undefined) return { points: 2.5, because: `stesso ente (${capital(body)})` }
    const words = distinctiveWords(body)
    const found = words.filter((word) => page.words.has(word))
    if (words.length > 0 && found.length / words.length >= 0.6 && (words.length > 1 || call.isWide))
      return { points: 2, because: `stesso ente (${capital(body)})` }
    // One word is a name where the page gives it to a body too: "la Fondazione Sandretti", "i fondi Sandretti".
    const [only = ''] = words
    if (words.length === 1 && only.length >= 5 && page.bodies.some((other) => distinctiveWords(other).includes(only)))
      return { points: 2, because: `stesso ente (${capital(body)})` }
  }
  if (call.isWide) return { points: 0, because: '' }
  // Towns that no list has (a hamlet, a former Comune) are told by who names them: "Comune di …", and the page's headline.
  const towns = call.bodies.flatMap((body) => TOWN.exec(body.replace(/ \(.*/, ''))?.[1] ?? [])
  const town = towns.find((name) => holds(page.folded, name))
  if (town !== undefined) return { points: 2, because: `stesso ente (${capital(town)})` }
  const isElsewhere = towns.length > 0 && (page.leadPlace !== null || page.bodies.some((body) => TOWN.test(body)))
  return isElsewhere || (call.places.size > 0 && page.places.size > 0) ? null : { points: 0, because: '' }
}

const TOWN = /^(?:comune|citta|municipio) (?:capofila )?(?:di |del |della |dell')?([a-z' ]{5,60})$/

const capital = (name: string) =>
  name.replace(/(^|[\s'(])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Words of "Santo Stefano Quisquina" stand in every title of that Comune and tell none of its calls apart. */
const isOfPlace = (call: CallTraits, word: string): boolean =>
  [...call.places].some((place) => distinctiveWords(place).includes(word))

type ObjectFinding = Finding & {
  isStrong: boolean
  /** A word of the call's title stands in the page's. */
  isHeadline?: boolean
}

/** What is called for: a proper name found whole, or most words of the title. */
function compareObject(call: CallTraits, page: PageTraits): ObjectFinding {
  const own = call.titleWords.filter((word) => !isOfPlace(call, word) && !/^(?:19|20)\d\d$/.test(word))
  const shared = own.filter((word) => page.words.has(word))
  const inHeadline = own.filter((word) => page.titleWords.includes(word))
  const name = call.names.find((candidate) => isDistinctive(candidate, call) && holds(page.folded, candidate))
  if (name !== undefined) return { points: 4, because: `stesso nome («${name}»)`, isStrong: true }
  const isHeadline = inHeadline.length > 0
  const share = own.length === 0 ? 0 : shared.length / own.length
  const words = shared.slice(0, 4).join(', ')
  if (shared.length >= 3 && share >= 0.6)
    return { points: 3 + Math.min(1, inHeadline.length * 0.5), because: `stesso oggetto (${words}…)`, isStrong: true }
  if ((shared.length >= 2 && share >= 0.4) || (shared.length >= 3 && share >= 0.3))
    return { points: 2, because: `oggetto simile (${words}…)`, isStrong: inHeadline.length >= 2, isHeadline }
  // A title of bureaucratic words says little; what the summary tells may say what the title does not.
  const told = call.summaryWords.filter((word) => page.words.has(word) && !isOfPlace(call, word))
  if (told.length >= 5 && told.length / call.summaryWords.length >= 0.3)
    return { points: 2, because: `stesso oggetto (${told.slice(0, 4).join(', ')}…)`, isStrong: true }
  // Little in common: it counts beside facts alone. A headline says the thing in one word: "Affitti, 310mila euro".
  const little = shared.length >= 1 && (share >= 0.3 || inHeadline.length > 0) ? shared : told.length >= 3 ? told : []
  if (little.length > 0)
    return { points: 1, because: `parole in comune (${little.slice(0, 4).join(', ')})`, isStrong: false, isHeadline }
  return { points: 0, because: '', isStrong: false }
}

/** A name of two words, or one long unusual word; "contributi" or the place alone name nothing. */
function isDistinctive(name: string, call: CallTraits): boolean {
  const words = distinctiveWords(name).filter((word) => ![...call.places].some((place) => place.startsWith(word)))
  return words.length >= 2 || (words.length === 1 && (words[0]?.length ?? 0) >= 8)
}

/** When: the term in force or a former one. `isOther`: another term, and nothing says it was moved. */
function compareTerm(call: CallTraits, page: PageTraits): Finding & { isOther?: true } {
  if (call.term === null) return { points: 0, because: '' }
  const { date, time } = call.term
  if (page.term?.date === date) {
    const sameHour = time !== null && time === page.term.time
    return {
      points: sameHour ? 4 : 3,
      because: `stessa scadenza (${inWords(sameHour ? call.term : { date, time: null })})`,
    }
  }
  if (page.days.has(date)) return { points: 2.5, because: `nomina la scadenza (${inWords({ date, time: null })})` }
  const former = [...call.formerTerms].find((day) => page.days.has(day))
  if (former !== undefined)
    return { points: 2.5, because: `scadenza di prima della proroga (${inWords({ date: former, time: null })})` }
  // Without a day of publication the year of "22 dicembre" is unknown, not another.
  const bare =
    page.published === null ? [date, ...call.formerTerms].find((day) => page.monthDays.has(day.slice(5))) : undefined
  if (bare !== undefined)
    return {
      points: 2,
      because: `nomina il giorno della scadenza (${inWords({ date: bare, time: null }).slice(0, -5)})`,
    }
  if (page.term === null) return { points: 0, because: '' }
  // A day read with doubt contradicts nothing.
  if (!page.isTermSure) return { points: 0, because: '' }
  const moved = page.tellsExtension && Math.abs(daysBetween(page.term.date, date)) <= 120
  return moved ? { points: 0, because: 'parla di una proroga' } : { points: -2, because: '', isOther: true }
}

/** Whether the page was written while the call lived. Null: months before or after it. */
function compareTime(call: CallTraits, page: PageTraits): Finding | null {
  const callDay = call.published ?? call.term?.date ?? null
  if (callDay === null) return { points: 0, because: '' }
  if (page.published === null) {
    const years = [call.term?.date, call.published].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))
    const fits =
      page.years.size === 0 || [...page.years].some((year) => years.some((mine) => Math.abs(Number(year) - mine) <= 1))
    return fits ? { points: 0, because: '' } : null
  }
  const end = call.term?.date ?? callDay
  if (daysBetween(end, page.published) > 60) return null
  if (daysBetween(page.published, callDay) > (call.published === null ? 240 : 100)) return null
  const near = call.published !== null && Math.abs(daysBetween(call.published, page.published)) <= 45
  return near ? { points: 1, because: 'negli stessi giorni' } : { points: 0.5, because: '' }
}

function* compareFacts(call: CallTraits, page: PageTraits): Generator<Finding> {
  const sums = [...call.sums].filter((sum) => page.sums.has(sum))
  const euro = (sum: number) => `${sum.toLocaleString('it-IT')} €`
  if (sums.length > 0)
    yield {
      points: Math.min(3, 1.5 * sums.length),
      because: `stesso importo (${sums.slice(0, 2).map(euro).join(', ')})`,
      isHard: true,
    }
  const box = [...call.mailboxes].find((address) => page.mailboxes.has(address))
  if (box !== undefined) yield { points: 2, because: `stesso indirizzo (${box})`, isHard: true }
  const support =
    call.summaryWords.filter((word) => page.words.has(word)).length / Math.max(6, call.summaryWords.length)
  if (support >= 0.3) yield { points: support * 4, because: 'stesse parole nella descrizione' }
}

/** Pages of the call, links to them and codes: each decides alone. */
function* compareNames(call: CallTraits, page: PageTraits): Generator<Finding> {
  if (call.keys.some((key) => page.keys.includes(key))) yield { points: 20, because: 'è una pagina del bando' }
  const linked = call.keys.find((key) => page.links.has(key))
  if (linked !== undefined) yield { points: 12, because: `rimanda alla pagina del bando («${page.links.get(linked)}»)` }
  const code = [...call.codes].find((mine) => page.codes.has(mine))
  if (code !== undefined) yield { points: 8, because: `stesso codice o atto (${code})` }
}

const points = (findings: readonly Finding[]) => findings.reduce((sum, finding) => sum + finding.points, 0)
const reasons = (findings: readonly Finding[]) =>
  [...findings].sort((a, b) => b.points - a.points).flatMap(({ because }) => (because === '' ? [] : [because]))

/** Everything that speaks for a page and a call being of one thing, and what forbids it. */
export interface Weighing {
  /** Own pages, links, codes: each decides alone. */
  names: Finding[]
  object: ObjectFinding
  /** Null: the page names another place and never the call's. */
  issuer: Finding | null
  term: Finding & { isOther?: true }
  /** Null: written months before or after the call lived. */
  time: Finding | null
  facts: Finding[]
  editions: EditionComparison
  /** Something forbids a match that no page of its own and no link proves. */
  contradicted: boolean
  score: number
  /** In Italian, strongest first. */
  because: string[]
}

export function weigh(call: CallTraits, page: PageTraits): Weighing {
  const names = [...compareNames(call, page)]
  const object = compareObject(call, page)
  const issuer = compareIssuer(call, page)
  const term = compareTerm(call, page)
  const time = compareTime(call, page)
  const facts = [...compareFacts(call, page)]
  const editions = compareEditions(call.editions, page.editions)
  const findings = [...names, object, issuer, term, time, ...facts].filter((finding) => finding !== null)
  if (editions.shared.length > 0)
    findings.push({ points: 1, because: `stessa edizione (${editions.shared.map(({ value }) => value).join(', ')})` })
  // An article on two calls states the term of one: the other is known by its name and edition.
  const isOtherTerm = term.isOther && !(object.points >= 4 && editions.shared.length > 0)
  const contradicted = issuer === null || isOtherTerm === true || time === null || editions.conflict !== null
  const score = points(findings)
  return { names, object, issuer, term, time, facts, editions, contradicted, score, because: reasons(findings) }
}
