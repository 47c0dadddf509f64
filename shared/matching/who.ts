// Who calls: the issuer by name, by the place it governs, by a part of its name, or by the newspaper's own address.
// And who calls instead: a body of the same kind with another name is another body's call.

import { comuniNamed } from '../places/places.ts'
import { REGIONS, type Region } from '../places/regions.ts'
import { fold } from '../reading/fold.ts'
import { capital, type Evidence, holds, NOTHING } from './evidence.ts'
import { namesOfBody } from './issuer-names.ts'
import { rarity } from './rarity.ts'
import type { CallTraits, PageTraits } from './traits.ts'
import { distinctiveWords } from './words.ts'

export interface Who extends Evidence {
  /** The page names another body of the kind, or another town, and never this one. */
  isOther: boolean
  isNamed: boolean
}

const TOWN = /^(?:comune|citta|municipio) (?:capofila )?(?:di |del |della |dell'|dei |delle |d')?([a-z' ]{3,60})$/

/** Towns that no list has (a hamlet, a former Comune), from the issuer's name: "Comune di …". Folded. */
export const townsOf = (call: CallTraits): string[] =>
  call.bodies.flatMap((body) => TOWN.exec(body.replace(/ \(.*/, ''))?.[1]?.trim() ?? [])

const squeeze = (name: string) => name.replace(/[^a-z0-9]/g, '')

/** Words of a place that name it without the rest: "Ginepri" of "Marina di Ginepri". */
const tellingWords = (place: string): string[] =>
  place
    .split(/[^a-z]+/)
    .filter(
      (word) =>
        word.length >= 5 &&
        !/^(?:santa|santo|monte|castel|marina|porto|borgo|ponte|torre|villa|valle|terme|lago|bassa|nuovo|nuova|grande|vecchio|superiore|inferiore|della|delle|degli)$/.test(
          word,
        ),
    )

/** "vallefioritanews.it": a paper of the place writes of its Comune as "il Comune". */
function inAddress(places: readonly string[], address: string): string | null {
  for (const place of places) {
    const whole = squeeze(place)
    if (whole.length >= 5 && address.includes(whole)) return place
    const [first = '', second = ''] = place.split(/[^a-z]+/)
    const two = first + second
    if (two.length >= 7 && two.length < whole.length && address.includes(two)) return place
    if (tellingWords(place).some((word) => word.length >= 6 && address.includes(word))) return place
  }
  return null
}

const found = (body: number, because: string, isNamed = true): Who => ({
  ...NOTHING,
  body,
  because,
  isOther: false,
  isNamed,
})

/** Whether a name stands in the page as names do: with a capital inside a sentence, or else in its headline. */
const isWritten = (name: string, page: PageTraits, hasCapital = false): boolean =>
  distinctiveWords(name).some(
    (word) => page.particulars.includes(word) || (!hasCapital && page.titleWords.includes(word)),
  )

/** Share of a body's telling words that the page has, by how rare they are. */
function partOf(body: string, page: PageTraits): { share: number; rare: boolean } {
  const words = distinctiveWords(body)
  const has = words.filter((word) => page.words.has(word))
  const worth = (list: readonly string[]) => list.reduce((sum, word) => sum + rarity(word), 0)
  const share = words.length === 0 ? 0 : worth(has) / worth(words)
  return { share, rare: has.some((word) => word.length >= 5 && rarity(word) > 4 && isWritten(word, page)) }
}

/** Which of the bodies a page names is one of the kind of the call's, with another name. */
function otherOfKind(call: CallTraits, page: PageTraits): boolean {
  const own = call.bodies.join(' ')
  const words = new Set(distinctiveWords(own))
  return page.named.some(({ kind, name }) => {
    if (!holds(own, kind)) return false
    const theirs = distinctiveWords(name)
    return theirs.length > 0 && !theirs.some((word) => words.has(word))
  })
}

export function compareWho(call: CallTraits, page: PageTraits): Who {
  const best = nameOf(call, page)
  if (best !== null && best.body >= 3) return best
  const region = regionOf(call)
  if (best === null && region !== null) return compareRegion(region, call, page)
  if (call.isWide) return best ?? { ...NOTHING, body: kindNamed(call, page), isOther: false, isNamed: false }
  const towns = [...townsOf(call), ...call.places]
  const isElsewhere =
    towns.length > 0 &&
    (page.leadPlace !== null ||
      page.bodies.some((body) => TOWN.test(body) && !towns.some((town) => body.includes(town))) ||
      (call.places.size > 0 && page.places.size > 0 && ![...call.places].some((place) => page.places.has(place))))
  if (best === null && isElsewhere) return { ...NOTHING, body: -8, isOther: true, isNamed: false }
  if ((best?.body ?? 0) < 2.5 && otherOfKind(call, page)) return { ...NOTHING, body: -6, isOther: true, isNamed: false }
  if (best !== null) return best
  // "Torrelago, Carnevale il 22 febbraio": a name leads the headline, and it is not ours.
  if (towns.length > 0 && page.leadName !== null) return { ...NOTHING, body: -4, isOther: false, isNamed: false }
  return { ...NOTHING, body: kindNamed(call, page), isOther: false, isNamed: false }
}

const regionOf = (call: CallTraits): Region | null => {
  const [first = ''] = call.bodies
  return first.startsWith('regione') ? (REGIONS.find((region) => speaksOf(first, region)) ?? null) : null
}

const spellings = ({ name, also }: Region) => [fold(name), ...also]

/** By name, or by its adjective: "i Comuni lombardi", "la giunta marchigiana". */
const speaksOf = (folded: string, region: Region): boolean =>
  spellings(region).some((name) => holds(folded, name)) ||
  (region.stem !== null && new RegExp(`(?<![a-z])${region.stem}[aeio]{0,2}(?![a-z])`).test(folded))

function compareRegion(region: Region, call: CallTraits, page: PageTraits): Who {
  if (speaksOf(page.folded, region)) return found(3.6, `stessa regione (${region.name})`)
  const isOther = REGIONS.some(
    (other) => other !== region && spellings(other).some((name) => holds(page.folded, `regione ${name}`)),
  )
  if (isOther) return { ...NOTHING, body: -6, isOther: true, isNamed: false }
  const isWithin = [...page.places].some((place) => comuniNamed(place).some((each) => each.region === region.name))
  const spoken = kindNamed(call, page)
  if (isWithin && spoken > 0) return found(2.5, `stessa regione (${region.name})`)
  return { ...NOTHING, body: spoken, isOther: false, isNamed: false }
}

/** How a newspaper speaks of a body whose name its readers know. The key begins the issuer's name; folded. */
const SPOKEN: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:comune|citta|municipio)/,
    /\b(?:comune|municipio|amministrazione|palazzo (?:civico|marino|di citta)|giunta|sindac[oa])\b/,
  ],
  [/^(?:regione)/, /\b(?:regione|regionale|giunta)\b/],
  [/^(?:fondazione|impresa sociale)/, /\bfondazione\b/],
  [/^unione/, /\bunione\b/],
  [/^ambito/, /\bambito\b/],
  [/^gal\b/, /\bgal\b/],
  [/^(?:csv|centro (?:di )?servizi)/, /\b(?:csv|centro (?:di )?servizi)/],
  [/^(?:provincia|citta metropolitana)/, /\b(?:provincia|citta metropolitana)\b/],
]

/** Of the state there is one: where nobody else is named, a national call has no like one elsewhere. */
function kindNamed(call: CallTraits, page: PageTraits): number {
  const [first = ''] = call.bodies
  if (SPOKEN.some(([own, spoken]) => own.test(first) && spoken.test(page.folded))) return 0.7
  const isOfOther =
    page.leadName !== null ||
    page.named.some(({ kind }) => !/^(?:provincia|municipio|universita)/.test(kind)) ||
    page.bodies.some((body) => /^(?:regione|comune) /.test(body))
  return call.isWide && !/^regione/.test(first) && page.leadPlace === null && !isOfOther ? 1.2 : 0
}

const letters = new WeakMap<PageTraits, string>()

/** The page's letters alone: a host writes "portosalinello" for "Porto Salinello". */
export function lettersOf(page: PageTraits): string {
  const known = letters.get(page)
  if (known !== undefined) return known
  const made = squeeze(page.folded.slice(0, 20_000))
  letters.set(page, made)
  return made
}

function nameOf(call: CallTraits, page: PageTraits): Who | null {
  const comune = [...call.places].find((place) => page.places.has(place))
  if (comune !== undefined) return found(4, `stesso territorio (${capital(comune)})`)
  for (const body of call.bodies) {
    const name = namesOfBody(body).find((other) => holds(page.folded, other))
    if (name !== undefined) return found(4.5, `stesso ente (${capital(body)})`)
  }
  // Of a Comune that the table has, the page's places tell; any other name must stand there as a name.
  const towns = townsOf(call)
  const town = towns.find((name) => holds(page.folded, name) && isWritten(name, page, comuniNamed(name).length > 0))
  if (town !== undefined) return found(4, `stesso ente (${capital(town)})`)
  const site = call.sites.find((name) => name.length >= 5 && page.address.includes(name))
  if (site !== undefined) return found(3, `giornale del posto (${capital(site)})`)
  if (call.sites.length > 0) {
    const named = call.sites.find((name) => name.length >= 6 && lettersOf(page).includes(name))
    if (named !== undefined) return found(3.6, `stesso ente (${capital(named)})`)
  }
  const places = [...call.places, ...towns]
  const near = inAddress(places, page.address)
  const part = places.find((place) =>
    tellingWords(place).some((word) => place !== word && isWritten(word, page) && holds(page.folded, word)),
  )
  if (near !== null && part !== undefined) return found(4, `stesso territorio (${capital(near)})`)
  if (near !== null) return found(3, `giornale del posto (${capital(near)})`)
  for (const body of call.bodies) {
    const { share, rare } = partOf(body, page)
    if (share >= 0.6 && rare) return found(3.5, `stesso ente (${capital(body)})`)
    if (share >= 0.3 && rare) return found(2.5, `stesso ente (${capital(body)})`)
  }
  if (part !== undefined) return found(2.5, `stesso territorio (${capital(part)})`)
  const nearBody = call.isWide
    ? null
    : inAddress(
        call.bodies.flatMap((body) => (TOWN.test(body) ? [] : [body])),
        page.address,
      )
  if (nearBody !== null) return found(2.5, `giornale del posto (${capital(nearBody)})`)
  return null
}
