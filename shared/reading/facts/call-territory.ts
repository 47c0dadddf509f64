// Where a call holds: the territory of the body that opens it, or the place its text is about; the part of a city.
import type { Call, Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import {
  comuniNamed,
  isAmbiguous,
  provinceAt,
  provinceNamed,
  provinceOfSigla,
  regionAt,
  regionNamed,
} from '../../places/places.ts'
import { fold } from '../fold.ts'
import type { Body } from './bodies.ts'
import type { Ground } from './ground.ts'
import { isStreet } from './street.ts'
import { hostPlace, mainPlace, pickPlace, regionSpoken } from './territory.ts'

type Territory = Call['territory']

const isUpper = (letter: string) => /\p{Lu}/u.test(letter)

const DISTRICT =
  /(?:municipio(?: roma)? (?:[ivx]{1,5}|\d{1,2})\b(?: [a-z]+){0,3}|circoscrizione (?:n\. ?)?(?:[ivx]{1,5}|\d{1,2})\b|municipalita \d{1,2}\b|quartiere (?=[a-z]))/y

/** "Municipio 4", "Circoscrizione 2", "quartiere Ripamonti"; as written. One district only: a list of them is a menu. */
function findDistrict(ground: Ground): Span | null {
  const found: Span[] = []
  const names = new Set<string>()
  for (const { start } of ground.hits('sign-district')) {
    if (isStreet(ground.folded, start)) continue
    DISTRICT.lastIndex = start
    const match = DISTRICT.exec(ground.folded)
    if (!match || !ground.own(start)) continue
    if (!isUpper(ground.text.charAt(start)) && !match[0].startsWith('quartiere')) continue
    const numbered =
      /^(?:municipio(?: roma)? (?:[ivx]{1,5}|\d{1,2})|circoscrizione (?:n\. ?)?(?:[ivx]{1,5}|\d{1,2})|municipalita \d{1,2})\b/.exec(
        match[0],
      )
    let end = start + (numbered?.[0].length ?? match[0].length)
    // the name that follows a number: "Municipio III Bassa Val Bisagno"
    const rest = /^(?: \p{Lu}[\p{L}'’]+){1,4}/u.exec(ground.text.slice(end, end + 60))
    if (match[0].startsWith('quartiere')) {
      const name = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}/u.exec(ground.text.slice(end, end + 50))
      if (!name) continue
      end += name[0].length
    } else if (rest) end += rest[0].length
    const text = ground.folded.slice(start, end)
    if (!names.has(text)) found.push({ start, end })
    names.add(text)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

/** "Camera di Commercio di Vicenza", "GAL Sardegna": the province or region in a body's own name. */
function placeInName(name: string): Territory | null {
  const folded = fold(name)
  for (const match of name.matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    if (match.index === 0) continue
    const region = regionAt(folded, match.index)
    if (region) return { region: region.name }
    const province = provinceAt(folded, match.index)?.province
    if (province && !isAmbiguous(province.name)) return { region: province.region, province: province.name }
  }
  return null
}

/** Region or province when no Comune opens the call: its own, or the one the text names. */
function widerPlace(ground: Ground, issuer: Body | null): Territory {
  if (issuer?.place) {
    const region = issuer.level === 'regione' ? regionNamed(issuer.place) : null
    if (region) return { region }
    const province = issuer.level === 'provincia' ? provinceNamed(issuer.place) : null
    if (province) return { region: province.region, province: province.name }
  }
  const named = issuer && !['stato', 'ue', 'unione'].includes(issuer.level) ? placeInName(issuer.name) : null
  if (named) return named
  for (const match of ground.matches(/\bprovincia (?:autonoma )?(?:di|dell'|del) ?/g)) {
    const province = provinceAt(ground.folded, match.index + match[0].length)
    if (province) return { region: province.province.region, province: province.province.name }
  }
  const several = provincesOf(ground)
  if (several) return several
  const spoken = regionSpoken(ground)
  return spoken ? { region: spoken.name } : {}
}

/** "province di Cuneo e Asti": what they share; the province alone when it is one. */
function provincesOf(ground: Ground): Territory | null {
  const [match] = ground.matches(/\bprovince (?:di|del|dell'|della) ?/g)
  if (match === undefined) return null
  const regions = new Set<string>()
  let province = ''
  let at = match.index + match[0].length
  for (let count = 0; count < MOST_PROVINCES; count++) {
    const found = provinceAt(ground.folded, at)
    if (!found) break
    regions.add(found.province.region)
    province = count === 0 ? found.province.name : ''
    at =
      found.end +
      (/^(?:,? e (?:di |del )?|, (?:di )?)/.exec(ground.folded.slice(found.end, found.end + 8))?.[0].length ??
        MOST_PROVINCES * 100)
  }
  const [region] = regions
  if (region === undefined || regions.size > 1) return null
  return province === '' ? { region } : { region, province }
}
const MOST_PROVINCES = 12

export function readTerritory(ground: Ground, issuer: Body | null): { territory: Territory; evidence: Evidence[] } {
  const evidence: Evidence[] = []
  let territory: Territory
  if (issuer?.level === 'comune' && issuer.place) {
    const places = comuniNamed(issuer.place)
    const host = hostPlace(ground.page.url)
    const place =
      host && places.some(({ sigla }) => sigla === host.sigla) ? host : pickPlace(places, ground.folded, issuer.end)
    territory = place
      ? { region: place.region, province: place.province, comune: place.comune }
      : { ...siglaAfter(ground, issuer), comune: issuer.place }
    if (issuer.end > issuer.start)
      evidence.push(ground.evidence('territory', issuer, 'è il territorio di chi apre il bando'))
  } else if (issuer && ['regione', 'provincia'].includes(issuer.level)) {
    territory = widerPlace(ground, issuer)
    if (issuer.end > issuer.start)
      evidence.push(ground.evidence('territory', issuer, 'è il territorio di chi apre il bando'))
  } else {
    const main = mainPlace(ground)
    if (main && main.weight >= 3 && issuer?.level !== 'stato' && issuer?.level !== 'ue') {
      // a foundation or a GAL works beyond the town of its seat: the town is given only when the text is about it
      const town = issuer === null || main.weight >= 4
      territory = main.place
        ? { region: main.place.region, province: main.place.province, ...(town ? { comune: main.place.comune } : {}) }
        : { comune: main.name }
      if (main.mention) evidence.push(ground.evidence('territory', main.mention, main.mention.why))
    } else territory = issuer?.level === 'stato' || issuer?.level === 'ue' ? {} : widerPlace(ground, issuer)
  }
  const district = findDistrict(ground)
  if (district && territory.comune !== undefined) {
    territory = { ...territory, district: ground.text.slice(district.start, district.end).slice(0, 120) }
    evidence.push(ground.evidence('territory.district', district, 'parte della città nominata nel testo'))
  }
  return { territory, evidence }
}

/** "Comune di Borgofinto (MI)": a Comune not on the list still tells its province. */
function siglaAfter(ground: Ground, issuer: Body): Territory {
  const match = /^\s?(?:\(([a-z]{2})\)|-? ?provincia di )/.exec(ground.folded.slice(issuer.end, issuer.end + 20))
  if (!match) return {}
  const province = match[1]
    ? provinceOfSigla(match[1])
    : (provinceAt(ground.folded, issuer.end + match[0].length)?.province ?? null)
  return province ? { region: province.region, province: province.name } : {}
}
