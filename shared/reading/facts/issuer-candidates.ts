// Bodies that may have opened the call, each with what the words around its mentions, the address of the page and
// the mailboxes to write to say for it.
import type { Level } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { comuneOfHost, regionOfHost } from '../../places/places.ts'
import { fold } from '../fold.ts'
import { ASIDE_BEFORE, OPENS_AFTER, OPENS_BEFORE } from '../lexicon/bodies.ts'
import { findAddresses } from './addresses.ts'
import { type Body, findBodies } from './bodies.ts'
import { type Ground, lineStartOf } from './ground.ts'
import { hostPlace, hostRegion, mainPlace, regionSpoken } from './territory.ts'

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

/** A Comune or region spoken of without its name: "il Comune", "l'amministrazione comunale", "Giunta regionale". */
const GENERIC =
  /\b(?:(?:il|del|dal|al|nel) (?:nostro )?comune(?! di | del | della | dell')|(?:l'|dall'|dell'|all')?amministrazione comunale|giunta comunale|municipalita|(?:la|della|dalla) (?:giunta )?regione(?= )|giunta regionale|(?:contributi|incentivi|legge|normativa|avviso|bando|bollettino) regionali?|giunta provinciale|contributi provinciali)\b/

const BEFORE = 130
const AFTER = 90

export function contextScore(folded: string, lineFrom: number, { start, end }: Span, small = false): number {
  const before = folded.slice(Math.max(lineFrom, start - BEFORE), start)
  const after = folded.slice(end, end + AFTER)
  const aside = ASIDE_BEFORE.exec(before)
  // "avviso promosso da" opens; "avviso finanziato da" and "in collaborazione con" do not
  const pays = aside !== null && /finanziat|sostegno|contributo|patrocinio|collaborazione|fondi|risorse/.test(aside[0])
  if (aside && (pays || !/(?:avvis|band)\w+[^.;\n]{0,30}$/.test(before)))
    return OPENS_AFTER.test(after) && !/promoss\w+ d\w+ $/.test(before) ? 1 : -2
  let score = 0.5
  if (OPENS_BEFORE.test(before)) score += 4
  if (OPENS_AFTER.test(after)) score += 3.5
  if (
    /(?:sito|pagina|albo pretorio|portale|home page|rete civica|protocollo)[a-z ]{0,24} (?:del|della|dell'|di) ?$/.test(
      before,
    )
  )
    score += 2
  if (/^ ?[-–—:] ?(?:avvis|band|concors|premio|contribut|manifestaz|proroga|comunicat)/.test(after)) score += 2
  if (/^ ?,? ?(?:in qualita di |quale |come )?(?:ente |comune )?capofila/.test(after)) score += 3.5
  // a province in small letters is most often a place ("nella provincia di")
  if (/^provincia/.test(folded.slice(start, start + 9)) && small) score -= 1
  // a municipio is named in a call for what it opens more often than as a place
  if (/^municipio/.test(folded.slice(start, start + 9))) score += 0.5
  // a Giunta is named for what it decides
  if (/^giunta/.test(folded.slice(start, start + 6))) score += 1
  return score
}

/** A line of its own near the top: the letterhead of an act, or "Ente: …". */
function isLetterhead(ground: Ground, body: Body): boolean {
  const lineStart = lineStartOf(ground.folded, body.start)
  const lead = ground.folded.slice(lineStart, body.start)
  const [tail = ''] = ground.folded.slice(body.end, body.end + 80).split('\n', 1)
  return body.start < 700 && lead.trim() === '' && tail.length < 60 && !/[.,]\s?$/.test(tail)
}

function gather(ground: Ground): Map<string, Candidate> {
  const { folded } = ground
  const candidates = new Map<string, Candidate>()
  const add = (body: Body, score: number, inText: boolean, why: string) => {
    const key = fold(body.name)
    const known = candidates.get(key)
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
  const bodies = [...ground.bodies()]
  for (const body of bodies) {
    const sentence = ground.sentenceAt(body.start)
    let score = contextScore(folded, sentence.start, body, /\p{Ll}/u.test(ground.text.charAt(body.start)))
    let why = score >= 4 ? 'il testo dice che apre il bando' : 'è nominato nel testo del bando'
    if (isLetterhead(ground, body)) {
      score += 4
      why = "apre l'atto come intestazione"
    }
    if (body.start < folded.length * 0.3) score += 0.5
    add(body, score, true, why)
  }
  if (ground.headline === null)
    for (const body of findBodies(ground.headlineText, ground.headlineFolded, ground.inHeadline('sign-body')))
      add(body, contextScore(ground.headlineFolded, 0, body) + 2, false, 'è nel titolo')
  else
    for (const body of bodies)
      if (body.start >= ground.headline.start && body.start < ground.headline.end) add(body, 3, true, 'è nel titolo')
  return candidates
}

/** Level and weight of what is said of a Comune or region without its name. */
function genericVoice(ground: Ground): { comune: number; regione: number; provincia: number; best: Map<Level, Span> } {
  const voice = { comune: 0, regione: 0, provincia: 0, best: new Map<Level, Span>() }
  const top = { comune: -9, regione: -9, provincia: -9 }
  if (
    ground.headline === null &&
    /\b(?:il comune|l'amministrazione comunale|dal comune)\b(?! di | del )/.test(ground.headlineFolded)
  )
    voice.comune = 2
  for (const sign of ground.hits('sign-unnamed')) {
    const from = Math.max(0, sign.start - 24)
    const match = GENERIC.exec(ground.folded.slice(from, sign.end + 10))
    if (!match || !ground.own(sign.start)) continue
    const span = { start: from + match.index, end: from + match.index + match[0].length }
    const level = /region/.test(match[0]) ? 'regione' : /provincial/.test(match[0]) ? 'provincia' : 'comune'
    const score = contextScore(ground.folded, ground.sentenceAt(span.start).start, span)
    voice[level] = score > voice[level] ? score + voice[level] * 0.2 : voice[level] + Math.max(0, score) * 0.2
    if (score > top[level]) {
      top[level] = score
      voice.best.set(level, span)
    }
  }
  return voice
}

/** A site's own body: the Comune of a municipal host. */
function addHost(ground: Ground, candidates: Map<string, Candidate>): void {
  const place = hostPlace(ground.page.url)
  const region = hostRegion(ground.page.url)
  if (region) {
    const name = `Regione ${region}`
    const known = candidates.get(fold(name))
    if (known) known.score += 2
    else
      candidates.set(fold(name), {
        name,
        level: 'regione',
        place: region,
        score: 2,
        best: null,
        bestScore: -9,
        why: 'è il sito della Regione',
      })
  }
  if (!place) {
    addUnlistedHost(ground, candidates)
    return
  }
  const name = `Comune di ${place.comune}`
  const known = candidates.get(fold(name))
  if (known) known.score += 4
  else
    candidates.set(fold(name), {
      name,
      level: 'comune',
      place: place.comune,
      score: 4.5,
      best: null,
      bestScore: -9,
      why: 'è il sito del Comune',
    })
}

/** "comune.borgofinto.mi.it" of a Comune not on the list: the name its own pages give, wherever they give it. */
function addUnlistedHost(ground: Ground, candidates: Map<string, Candidate>): void {
  const label = /^https?:\/\/(?:[a-z0-9-]+\.){0,4}comune\.([a-z0-9-]{2,60})\./i.exec(ground.page.url ?? '')?.[1]
  if (!label) return
  const letters = label.replaceAll('-', '')
  const body = findBodies(ground.text, ground.folded, ground.hits('sign-body')).find(
    ({ level, place }) => level === 'comune' && place !== null && fold(place).replace(/[^a-z0-9]/g, '') === letters,
  )
  if (!body) return
  const known = candidates.get(fold(body.name))
  if (known) known.score += 4
  else candidates.set(fold(body.name), { ...body, score: 4.5, best: body, bestScore: 0, why: 'è il sito del Comune' })
}

/** "protocollo@pec.comune.x.mi.it", "comune.x@legalmail.it": applications go to whoever opens the call. */
function addMailboxes(ground: Ground, candidates: Map<string, Candidate>): void {
  for (const { address, start, end } of findAddresses(ground)) {
    const [local = '', domain = ''] = address.split('@')
    const place = comuneOfHost(domain) ?? comuneOfHost(local)
    const region = place ? null : regionOfHost(domain)
    if (!place && !region) continue
    const name = place ? `Comune di ${place.comune}` : `Regione ${region}`
    const known = candidates.get(fold(name))
    const level: Level = place ? 'comune' : 'regione'
    const body: Body = { start, end, name, level, place: place?.comune ?? region }
    if (known) known.score += 1.5
    else
      candidates.set(fold(name), {
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

function addUnnamed(ground: Ground, candidates: Map<string, Candidate>): void {
  const voice = genericVoice(ground)
  const comuni = [...candidates.values()].filter(({ level, place }) => level === 'comune' && place !== null)
  if (voice.comune > 0) {
    const main = mainPlace(ground)
    const same = main && comuni.find(({ place }) => place !== null && fold(place) === fold(main.name))
    const [only] = comuni
    if (same) same.score += voice.comune * 0.6
    else if (comuni.length === 1 && only && (!main || main.weight < 4)) only.score += voice.comune * 0.6
    else if (main && main.weight >= 1.4) {
      const span = main.mention ?? voice.best.get('comune') ?? null
      candidates.set(fold(`Comune di ${main.name}`), {
        name: `Comune di ${main.name}`,
        level: 'comune',
        place: main.name,
        score: voice.comune + Math.min(main.weight, 5) * 0.4,
        best: span ? { ...span, name: main.name, level: 'comune', place: main.name } : null,
        bestScore: 0,
        why: 'il testo parla del Comune e nomina il luogo',
      })
    }
  }
  for (const level of ['regione', 'provincia'] as const) {
    if (voice[level] <= 0) continue
    const named = [...candidates.values()].filter((candidate) => candidate.level === level)
    if (named.length === 1 && named[0]) named[0].score += voice[level] * 0.6
    const region = named.length === 0 && level === 'regione' ? regionSpoken(ground) : null
    if (!region) continue
    const name = `Regione ${region.name}`
    candidates.set(fold(name), {
      name,
      level,
      place: region.name,
      score: voice.regione + 0.5,
      best: region.span ? { ...region.span, name, level, place: region.name } : null,
      bestScore: 0,
      why: 'il testo parla della Regione e nomina il territorio',
    })
  }
}

/** Every candidate, by its folded name. */
export function findCandidates(ground: Ground): Map<string, Candidate> {
  const candidates = gather(ground)
  addHost(ground, candidates)
  addMailboxes(ground, candidates)
  lowerPublisher(ground, candidates)
  addUnnamed(ground, candidates)
  return candidates
}
