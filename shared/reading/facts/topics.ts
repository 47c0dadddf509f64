// What a call is about: the one to three matters that carry the text, not every word that names one.
import type { Evidence, Topic } from '../../call/call.ts'
import { TOPICS } from '../../call/call.ts'
import { NARROWER } from '../lexicon/topics.ts'
import type { Ground } from './ground.ts'
import type { Hit } from './phrases.ts'

/** A word said ten times is one matter, not ten. */
const REPEATS = 3
const MOST = 3
/** Share of the first topic's score that another must reach, and the least a topic needs. */
const SHARE = 0.5
const LEAST = 3
const HEADLINE = 3

interface Weight {
  score: number
  first: Hit | null
  strong: boolean
}

export function readTopics(ground: Ground): { topics: Topic[]; evidence: Evidence[] } {
  const weights = new Map<string, Weight>()
  const repeats = new Map<string, number>()
  const add = (hit: Hit, phrase: string, factor: number, inText: boolean) => {
    if (hit.code === '') return
    const key = `${hit.code} ${phrase}`
    const count = (repeats.get(key) ?? 0) + 1
    repeats.set(key, count)
    if (count > REPEATS) return
    const known = weights.get(hit.code) ?? { score: 0, first: null, strong: false }
    known.score += hit.weight * factor
    known.strong ||= hit.weight === 3
    if (inText && (known.first === null || known.first.weight < hit.weight)) known.first = hit
    weights.set(hit.code, known)
  }
  for (const hit of ground.inHeadline('topic'))
    add(hit, ground.headlineFolded.slice(hit.start, hit.end), HEADLINE, false)
  for (const hit of ground.hits('topic'))
    if (ground.own(hit.start)) add(hit, ground.folded.slice(hit.start, hit.end), 1, true)
  // a narrow matter named outright takes the place, and the weight, of the wide one
  for (const topic of TOPICS) {
    const narrow = weights.get(topic)
    if (!narrow?.strong) continue
    for (const wide of NARROWER[topic] ?? []) {
      const known = weights.get(wide)
      // only the narrowest of all (child poverty) wins however often the wide word is said
      if (!known || (topic !== 'poverta-minorile' && narrow.score * 2 < known.score)) continue
      narrow.score += known.score
      weights.delete(wide)
    }
  }
  const ranked = [...weights]
    .filter(([, { score, strong }]) => strong && score >= LEAST)
    .sort(([, a], [, b]) => b.score - a.score)
  const top = ranked[0]?.[1].score ?? 0
  const chosen = ranked.filter(([, { score }]) => score >= top * SHARE).slice(0, MOST)
  const topics = chosen.flatMap(([code]) => TOPICS.find((topic) => topic === code) ?? [])
  return {
    topics,
    evidence: chosen.flatMap(([code, { first }]) => {
      const span = first ?? ground.headline
      return span ? [ground.evidence(`topics.${code}`, span, 'parola che indica il tema del bando')] : []
    }),
  }
}
