// Bodies that may have opened the call, each with what the words around its mentions, the address of the page and
// the mailboxes to write to say for it.
import type { Level } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { comuneOfHost, regionOfHost } from '../../places/places.ts'
import { fold } from '../fold.ts'
import { findAddresses } from './addresses.ts'
import { type Body, findBodies, plainCase } from './bodies.ts'
import { type Ground, lineStartOf } from './ground.ts'
import { contextScore } from './issuer-context.ts'
import { spelledAs } from './issuer-unlisted.ts'
import { addUnnamed } from './issuer-unnamed.ts'
import { hostPlace, hostProvince, hostRegion } from './territory.ts'

export interface Candidate {
  name: string
  level: Level
  place: string | null
  score: number
  /** Best mention in the text; null when only the headline or the address names it. */
  best: Body | null
  bestScore: number
  why: string
}

/** A line of its own near the top: the letterhead of an act, or "Ente: …". */
function isLetterhead(ground: Ground, body: Body): boolean {
  const lineStart = lineStartOf(ground.folded, body.start)
  const lead = ground.folded.slice(lineStart, body.start)
  const [tail = ''] = ground.folded.slice(body.end, body.end + 80).split('\n', 1)
  return body.start < 700 && lead.trim() === '' && tail.length < 60 && !/[.,]\s?$/.test(tail)
}

/** Taken from the score of a body often named for other reasons: beside a Comune said to call, it helps or houses. */
const WEAKER = 1

/** The key of a body's name: a Comune that calls itself a city is the same Comune. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/^citta di /, 'comune di ')
    .replace(/^regione siciliana$/, 'regione sicilia')

function gather(ground: Ground): Map<string, Candidate> {
  const { folded } = ground
  const candidates = new Map<string, Candidate>()
  const add = (body: Body, score: number, inText: boolean, why: string) => {
    const key = keyOf(body.name)
    const known = candidates.get(key)
    // "Città di X" and "Comune di X" are one; the plainer name is kept
    if (known && known.name !== body.name && body.name.startsWith('Comune')) known.name = body.name
    if (!known) {
      candidates.set(key, {
        name: body.name,
        level: body.level,
        place: body.place,
        score,
        best: inText ? body : null,
        bestScore: inText ? score : -9,
        why,
      })
      return
    }
    known.score =
      score > known.score ? score + Math.max(0, known.score) * 0.25 : known.score + Math.max(0, score) * 0.25
    if (inText && score > known.bestScore) {
      known.best = body
      known.bestScore = score
      known.why = why
    }
  }
  const bodies = [...ground.bodies(), ...ground.weakBodies()]
  const ofRegion = hostRegion(ground.page.url) !== null
  for (const body of bodies) {
    // on a Region's own site they are its offices
    if (ofRegion && /^(?:dipartimento|assessorato|direzione)\b/.test(fold(body.name))) continue
    const sentence = ground.sentenceAt(body.start)
    let score = contextScore(folded, sentence.start, body, /\p{Ll}/u.test(ground.text.charAt(body.start)))
    // "il Dipartimento Casa Italia della Presidenza del Consiglio": the part of the State that calls, not the whole
    const holder = body.level === 'stato' ? ground.bodyBefore(body.start - 1) : null
    if (holder && /^ d(?:el|ella|ell')? ?$/.test(folded.slice(holder.end, body.start))) score -= WEAKER * 3
    let why = score >= 4 ? 'il testo dice che apre il bando' : 'è nominato nel testo del bando'
    if (body.weak) {
      if (score < 3.5) continue
      score -= WEAKER
    }
    if (!body.weak && isLetterhead(ground, body)) {
      score += 4
      why = "apre l'atto come intestazione"
    }
    if (body.start < folded.length * 0.3) score += 0.5
    add(body, score, true, why)
  }
  if (ground.headline === null) {
    for (const body of findBodies(ground.headlineText, ground.headlineFolded, ground.inHeadline('sign-body')))
      if (!body.weak) add(body, contextScore(ground.headlineFolded, 0, body) + 2, false, 'è nel titolo')
    return candidates
  }
  const { start, end } = ground.headline
  for (const body of ground.bodies()) if (body.start >= start && body.start < end) add(body, 3, true, 'è nel titolo')
  return candidates
}

/** A site's own body: the Comune of a municipal host, the region or province of theirs. */
function addHost(ground: Ground, candidates: Map<string, Candidate>): void {
  const add = (name: string, level: Level, place: string, known: number, alone: number, why: string) => {
    const candidate = candidates.get(keyOf(name))
    if (candidate) candidate.score += known
    else candidates.set(keyOf(name), { name, level, place, score: alone, best: null, bestScore: -9, why })
  }
  const region = hostRegion(ground.page.url)
  // Sicily's Region calls itself so
  const named = region === 'Sicilia' ? 'Siciliana' : region
  if (region) add(`Regione ${named}`, 'regione', region, 2, 2, 'è il sito della Regione')
  const province = hostProvince(ground.page.url)
  if (province) {
    const kind = /^(?:TN|BZ)$/.test(province.sigla) ? 'Provincia autonoma di' : 'Provincia di'
    add(`${kind} ${province.name}`, 'provincia', province.name, 2, 2, 'è il sito della Provincia')
  }
  const place = hostPlace(ground.page.url)
  if (place) add(`Comune di ${place.comune}`, 'comune', place.comune, 4, 4.5, 'è il sito del Comune')
  else addUnlistedHost(ground, candidates)
}

/** "comune.borgofinto.mi.it" of a Comune not on the list: the name its own pages give, wherever they give it. */
function addUnlistedHost(ground: Ground, candidates: Map<string, Candidate>): void {
  const label = /^https?:\/\/(?:[a-z0-9-]+\.){0,4}comune\.([a-z0-9-]{2,60})\./i.exec(ground.page.url ?? '')?.[1]
  if (!label) return
  const letters = label.replaceAll('-', '')
  const among = (signs: readonly Span[]) =>
    findBodies(ground.text, ground.folded, signs).find(
      ({ level, place }) => level === 'comune' && place !== null && fold(place).replace(/[^a-z0-9]/g, '') === letters,
    )
  const body =
    among(ground.hits('sign-body')) ?? among(ground.hitsElsewhere('sign-body')) ?? spelledBody(ground, letters)
  if (!body) return
  const known = candidates.get(keyOf(body.name))
  if (known) known.score += 4
  else candidates.set(keyOf(body.name), { ...body, score: 4.5, best: body, bestScore: 0, why: 'è il sito del Comune' })
}

/** "comune.sanvitoalpiano.bo.it": the name wherever the page spells it. */
function spelledBody(ground: Ground, letters: string): Body | null {
  const span = letters.length < 4 ? null : spelledAs(ground.text, ground.folded, letters)
  if (span === null) return null
  const place = plainCase(ground.text.slice(span.start, span.end))
  return { ...span, name: `Comune di ${place}`, level: 'comune', place }
}

/** Addresses looked at: a text of nothing else must not be read as sites for ever. */
const SITES = 60

/** "Sul portale del Comune (www.comune.x.mi.it)": the site a text sends its readers to. */
function addSites(ground: Ground, candidates: Map<string, Candidate>): void {
  let tries = 0
  for (let at = ground.folded.indexOf('comune.'); at >= 0; at = ground.folded.indexOf('comune.', at + 7)) {
    if (++tries > SITES) return
    if (!/[\s./(]/.test(ground.folded.charAt(at - 1)) || !ground.own(at)) continue
    const host = /^[a-z0-9.-]{8,80}/.exec(ground.folded.slice(at, at + 80))?.[0].replace(/\.$/, '') ?? ''
    const place = comuneOfHost(host)
    if (!place) continue
    const name = `Comune di ${place.comune}`
    const body: Body = { start: at, end: at + host.length, name, level: 'comune', place: place.comune }
    const known = candidates.get(keyOf(name))
    if (known) known.score += 0.5
    else
      candidates.set(keyOf(name), {
        ...body,
        score: 1.5,
        best: body,
        bestScore: 0,
        why: 'il testo rimanda al suo sito',
      })
    return
  }
}

/** "protocollo@pec.comune.x.mi.it", "comune.x@legalmail.it": applications go to whoever opens the call. */
function addMailboxes(ground: Ground, candidates: Map<string, Candidate>): void {
  for (const { address, start, end } of findAddresses(ground)) {
    const [local = '', domain = ''] = address.split('@')
    const place = comuneOfHost(domain) ?? comuneOfHost(local)
    const region = place ? null : regionOfHost(domain)
    if (!place && !region) continue
    const name = place ? `Comune di ${place.comune}` : `Regione ${region}`
    const known = candidates.get(keyOf(name))
    const level: Level = place ? 'comune' : 'regione'
    const body: Body = { start, end, name, level, place: place?.comune ?? region }
    if (known) known.score += 1.5
    else
      candidates.set(keyOf(name), {
        ...body,
        score: 1.5,
        best: body,
        bestScore: 0,
        why: 'è sua la casella a cui scrivere',
      })
  }
}

/** The publisher's own body reports more than it opens: a volunteer centre's site names itself on every page. */
function lowerPublisher(ground: Ground, candidates: Map<string, Candidate>): void {
  const site = fold(ground.page.siteName ?? '')
  for (const [key, candidate] of candidates)
    if (candidate.bestScore < 3.5 && ((site !== '' && site.includes(key)) || candidate.level === 'csv'))
      candidate.score -= 2.5
}

/** Every candidate, by its folded name. */
export function findCandidates(ground: Ground): Map<string, Candidate> {
  const candidates = gather(ground)
  addHost(ground, candidates)
  addMailboxes(ground, candidates)
  addSites(ground, candidates)
  lowerPublisher(ground, candidates)
  addUnnamed(ground, candidates)
  return candidates
}
