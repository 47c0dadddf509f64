// Bodies spoken of without their name: "il Comune" of a town named elsewhere, "la Giunta regionale", "l'Area marina
// protetta", the letterhead of an office that gives no place.
import type { Level } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { fold } from '../fold.ts'
import { type Body, findBareBodies, plainCase } from './bodies.ts'
import type { Ground } from './ground.ts'
import type { Candidate } from './issuer-candidates.ts'
import { contextScore } from './issuer-context.ts'
import { mainPlace, regionOfNews } from './territory.ts'

/** A Comune or region spoken of without its name: "il Comune", "l'amministrazione comunale", "Giunta regionale". */
const GENERIC =
  /\b(?:(?:il|del|dal|al|nel) (?:nostro )?comune(?! di | del | della | dell')|(?:l'|dall'|dell'|all')?amministrazione comunale|(?:l'|dall'|dell')amministrazione(?! (?:provincial|regional|trasparente|scolastic|penitenziari|finanziari|statal|pubblic|procedente|di |della |del |dei |dell'|aggiudicatric|competente))|giunta comunale|municipalita|palazzo (?:di citta|civico|comunale|municipale)|dal municipio|(?:la|della|dalla|alla) (?:giunta )?regione(?= |,|\.)|giunta regionale|(?:contributi|incentivi|legge|normativa|avviso|bando|bandi|bollettino|misura|assessorato|fondi) regional[ei]|(?:giunta|bando|avviso|contributi) provincial[ei]|(?:bando|bandi|avviso|contributi|buon[oi]|bonus|incentivi|albo|asilo|fondi|centro|edifici|palestre|uffici) comunal[ei])\b/

const levelOf = (words: string): 'comune' | 'regione' | 'provincia' =>
  /region/.test(words) ? 'regione' : /provincial/.test(words) ? 'provincia' : 'comune'

/** Level and weight of what is said of a Comune or region without its name. */
function genericVoice(ground: Ground): { comune: number; regione: number; provincia: number; best: Map<Level, Span> } {
  const voice = { comune: 0, regione: 0, provincia: 0, best: new Map<Level, Span>() }
  const top = { comune: -9, regione: -9, provincia: -9 }
  const titled = ground.headline === null ? GENERIC.exec(ground.headlineFolded) : null
  if (titled) voice[levelOf(titled[0])] = 2
  for (const sign of ground.hits('sign-unnamed')) {
    const from = Math.max(0, sign.start - 24)
    const match = GENERIC.exec(ground.folded.slice(from, sign.end + 10))
    if (!match || !ground.own(sign.start)) continue
    const span = { start: from + match.index, end: from + match.index + match[0].length }
    const level = levelOf(match[0])
    const score = contextScore(ground.folded, ground.sentenceAt(span.start).start, span)
    voice[level] = score > voice[level] ? score + voice[level] * 0.2 : voice[level] + Math.max(0, score) * 0.2
    if (score > top[level]) {
      top[level] = score
      voice.best.set(level, span)
    }
  }
  return voice
}

/** Adds what the text says of a Comune, region or province that it does not name there. */
export function addUnnamed(ground: Ground, candidates: Map<string, Candidate>): void {
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
    const region = named.length === 0 && level === 'regione' ? regionOfNews(ground) : null
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

/** "Gal" is short for it. */
const SAME_KIND = /^(?:gal|gruppo di azione locale)\b/

/**
 * Nobody is said to call by name: a body that calls under the name of its kind alone ("l'Area marina protetta cerca …"),
 * by its full name where the text gives it elsewhere.
 */
export function bareBody(ground: Ground, candidates: ReadonlyMap<string, Candidate>): Candidate | null {
  let top: Candidate | null = null
  for (const body of findBareBodies(ground.text, ground.folded, ground.hits('sign-body'))) {
    if (!ground.own(body.start)) continue
    const score = contextScore(ground.folded, ground.sentenceAt(body.start).start, body)
    if (score >= 3.5 && (top === null || score > top.score))
      top = { ...body, score, best: body, bestScore: score, why: 'il testo dice che apre il bando' }
  }
  if (top === null) return null
  const kind = fold(top.name)
  const full = [...candidates].find(
    ([key]) => key.startsWith(`${kind} `) || (SAME_KIND.test(kind) && SAME_KIND.test(key)),
  )
  return full?.[1] ?? top
}

const LETTERHEAD =
  /^(?:regione|provincia|comunita|unione|istituto|ente|agenzia|azienda|consorzio|assessorato|ministero|direzione|dipartimento|ufficio)\b[^\n.;:!?]{4,90}$/

/** The first line of an act names an office and nothing more: "REGIONE AUTONOMA - ASSESSORATO AL TURISMO". */
export function letterhead(ground: Ground): Body | null {
  let from = 0
  for (let n = 0; n < 4 && from < ground.folded.length; n++) {
    const stop = ground.folded.indexOf('\n', from)
    const end = stop < 0 ? ground.folded.length : stop
    const line = end - from <= 100 ? ground.folded.slice(from, end).trimEnd() : ''
    // the strip above a municipal site names its region too
    if (LETTERHEAD.test(line) && ground.own(from) && /\p{Lu}/u.test(ground.text.charAt(from))) {
      const level: Level = line.startsWith('regione') ? 'regione' : line.startsWith('provincia') ? 'provincia' : 'altro'
      return {
        start: from,
        end: from + line.length,
        name: plainCase(ground.text.slice(from, from + line.length)),
        level,
        place: null,
      }
    }
    from = end + 1
  }
  return null
}
