// Who opens the call: the body the text says publishes, promotes or signs it — not who speaks, reports, pays or paid.
import type { Call, Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { fold } from '../fold.ts'
import { PROGRAMME_OWNERS } from '../lexicon/bodies.ts'
import { type Body, findBodies } from './bodies.ts'
import type { Ground } from './ground.ts'
import { type Candidate, findCandidates } from './issuer-candidates.ts'
import { contextScore } from './issuer-context.ts'
import { unlistedTown } from './issuer-unlisted.ts'
import { bareBody, letterhead } from './issuer-unnamed.ts'
import { findOffices, officeInCharge } from './offices.ts'
import { ownerOfFrame } from './site-owner.ts'
import { mainPlace } from './territory.ts'

type Issuer = Call['issuer']

/** "dal Comune di X e dalla Fondazione Y": the body named right after with "e", when both open the call. */
function partnerOf(ground: Ground, best: Body, bodies: readonly Body[]): Body | null {
  const next = bodies.find(({ start }) => start >= best.end && start - best.end < 14)
  if (!next || next.name === best.name) return null
  return /^,? ?(?:e|ed) (?:(?:d)?al(?:la|l')?|dell[a']|del|la|il|l')? ?$/.test(
    ground.folded.slice(best.end, next.start),
  )
    ? next
    : null
}

/** "dall'amministrazione comunale e dalla Fondazione …": the same with a Comune not named there. */
function unnamedPartner(ground: Ground, bodies: readonly Body[]): { partner: Body; span: Span } | null {
  for (const match of ground.matches(/\bamministrazione comunale e (?:dalla |della |la )?/g)) {
    const end = match.index + match[0].length
    const partner = bodies.find(({ start }) => start === end)
    const before = ground.folded.slice(Math.max(0, match.index - 60), match.index)
    if (partner && /(?:dall'|scelta|promoss\w+|lanciat\w+|bando|avviso|dell')[^.;\n]{0,30}$/.test(before))
      return { partner, span: { start: match.index, end: partner.end } }
  }
  return null
}

/** "Municipio III Bassa Val Bisagno (Comune di Genova)": the fullest form the text gives, and the city it is part of. */
function municipalityName(ground: Ground, top: Candidate, candidates: ReadonlyMap<string, Candidate>): string {
  if (!top.name.startsWith('Municipio')) return top.name
  const words = fold(top.name).split(' ')
  const fullest = [...candidates.values()]
    .filter(({ name }) => name.startsWith('Municipio') && words.every((word) => fold(name).split(' ').includes(word)))
    .reduce((longest, { name }) => (name.length > longest.length ? name : longest), top.name)
  const city = mainPlace(ground)
  return city ? `${fullest} (Comune di ${city.name})` : fullest
}

/** Nobody is named, but a councillor or the mayor speaks and the news is of one town: its Comune. */
function townOfTheNews(ground: Ground): Candidate | null {
  const main = mainPlace(ground)
  if (!main || main.weight < 3) return null
  const sign = /\b(?:assessor[ea]|sindac[oa]|consiglio comunale|uffici comunali|comunal[ei])\b(?! regional)/.exec(
    ground.folded,
  )
  if (!sign || !ground.own(sign.index)) return null
  const name = `Comune di ${main.name}`
  const span = main.mention ?? { start: sign.index, end: sign.index + sign[0].length }
  const body: Body = { start: span.start, end: span.end, name, level: 'comune', place: main.name }
  return inferred(body, 'la notizia è di questo Comune e ne parla chi lo amministra')
}

/** Whoever no sentence names as issuer, and the page as a whole tells. */
const inferred = (body: Body, why: string): Candidate => ({ ...body, score: LEAST, best: body, bestScore: 0, why })

/** The same of a town that no list has. */
function townUnlisted(ground: Ground): Candidate | null {
  const body = unlistedTown(ground)
  return body && inferred(body, 'il titolo nomina il luogo e il testo parla del Comune')
}

/** The one body the text names, though nothing says that it calls. */
function onlyOne(candidates: ReadonlyMap<string, Candidate>): Candidate | null {
  const named = [...candidates.values()].filter(({ score }) => score > 0)
  const [only] = named
  return named.length === 1 && only ? { ...only, why: 'è il solo ente nominato' } : null
}

/** Prizes are run by associations that call themselves "the organisers": the one association named again and again. */
function oneAssociation(ground: Ground): Candidate | null {
  const named = ground.weakBodies()
  const [first] = named
  if (!first || named.length < 2 || named.some(({ name }) => name !== first.name)) return null
  return { ...first, score: LEAST, best: first, bestScore: 0, why: 'è il solo ente nominato' }
}

/** "Sport e Periferie 2020: domande dal 20 luglio": a programme known by name, told of without its owner. */
function ownerOfProgramme(ground: Ground): Candidate | null {
  for (const { words, name, level } of PROGRAMME_OWNERS) {
    const match = words.exec(ground.folded.slice(0, PROGRAMME_REACH))
    if (!match && !words.test(ground.headlineFolded)) continue
    const place = level === 'regione' ? name.replace('Regione ', '') : null
    const best = match && { start: match.index, end: match.index + match[0].length, name, level, place }
    return { name, level, place, score: LEAST, best, bestScore: 0, why: 'è un suo programma' }
  }
  return null
}
const PROGRAMME_REACH = 3000

function headOfAct(ground: Ground): Candidate | null {
  const body = letterhead(ground)
  return body && { ...body, score: LEAST, best: body, bestScore: 0, why: "apre l'atto come intestazione" }
}

/** The page of an institution's site that says "il Comune" and no more: the site's own name tells which. */
function ownerOfSite(ground: Ground): Candidate | null {
  const name = ground.page.siteName
  if (name === null) return null
  const [body] = findBodies(name, fold(name), [{ start: 0, end: 1 }])
  if (body === undefined || body.weak || body.level === 'csv') return null
  return { ...body, score: LEAST, best: null, bestScore: 0, why: 'è il nome del sito' }
}

/** The page names no body: the one in the site's head and foot. */
function ownerByFrame(ground: Ground): Candidate | null {
  const body = ownerOfFrame(ground)
  return body && inferred(body, 'è l’ente del sito, in testa e in fondo alla pagina')
}

const LEAST = 0.9

export interface IssuerReading {
  issuer: Issuer
  /** The body in the text, for the territory; its span is empty when only the address or headline names it. */
  body: Body | null
  evidence: Evidence[]
}

export function readIssuer(ground: Ground): IssuerReading {
  const candidates = findCandidates(ground)
  const bodies = ground.bodies()
  const offices = findOffices(ground)
  const office = officeInCharge(ground, offices)
  let top: Candidate | null = null
  for (const candidate of candidates.values())
    if (candidate.score >= LEAST && (top === null || candidate.score > top.score)) top = candidate
  top ??=
    bareBody(ground, candidates) ??
    townOfTheNews(ground) ??
    townUnlisted(ground) ??
    onlyOne(candidates) ??
    headOfAct(ground) ??
    ownerOfSite(ground) ??
    ownerByFrame(ground) ??
    ownerOfProgramme(ground) ??
    oneAssociation(ground)
  const evidence: Evidence[] = []
  if (office) evidence.push(ground.evidence('issuer.office', office, 'ufficio che segue il bando'))
  const officeName = office && office.name !== top?.name ? { office: office.name } : {}
  if (!top) return { issuer: { name: null, ...officeName, level: 'altro' }, body: null, evidence }
  let name = municipalityName(ground, top, candidates)
  const partner = top.best ? partnerOf(ground, top.best, bodies) : null
  const unnamed = top.level === 'comune' ? unnamedPartner(ground, bodies) : null
  if (partner && contextScore(ground.folded, ground.sentenceAt(partner.start).start, top.best ?? partner) >= 3)
    name = `${name} e ${partner.name}`
  else if (unnamed) name = `${name} e ${unnamed.partner.name}`
  const span = unnamed?.span ?? top.best
  if (span) evidence.push(ground.evidence('issuer', span, top.why))
  else if (ground.headline) evidence.push(ground.evidence('issuer', ground.headline, top.why))
  const body: Body = top.best
    ? { ...top.best, name: top.name, level: top.level, place: top.place }
    : { start: 0, end: 0, name: top.name, level: top.level, place: top.place }
  return { issuer: { name: name.slice(0, 300), ...officeName, level: top.level }, body, evidence }
}
