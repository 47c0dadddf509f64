// Whose site a page is, from its head and foot: a name that opens a line there, twice or beside an address. Official
// pages often name their own body nowhere else ("l'ufficio verifica i requisiti").
import { fold } from '../fold.ts'
import { kindOfAddress } from '../publisher.ts'
import { type Body, findBodies } from './bodies.ts'
import { type Ground, lineStartOf } from './ground.ts'

/** What follows the name in a foot: its address, its numbers. */
const ADDRESS =
  /^ ?[-–—,|•·] ?[^\n]{0,60}?(?:\b(?:via|viale|piazza|piazzale|corso|largo|localita|p\.? ?iva|c\.? ?f\.|codice fiscale|tel|pec|cap)\b|\b\d{5}\b)/
const LINE = 140
const ENOUGH = 2

/** The body of the site's frame; null on newspapers and lists of calls, or where several are named alike. */
export function ownerOfFrame(ground: Ground): Body | null {
  const kind = ground.page.url === null ? null : kindOfAddress(ground.page.url)
  if (kind === 'news' || kind === 'aggregator') return null
  const signs = [
    ...ground.hitsElsewhere('sign-body'),
    ...ground.hits('sign-body').filter(({ start }) => !ground.own(start)),
  ].sort((a, b) => a.start - b.start)
  const named = new Map<string, { body: Body; weight: number }>()
  for (const body of findBodies(ground.text, ground.folded, signs)) {
    if (body.level === 'csv' || !opensLine(ground, body)) continue
    const after = ground.folded.slice(body.end, body.end + LINE)
    const weight = ADDRESS.test(after) ? 2 : /^\s*(?:\n|$)/.test(after) ? 1 : 0
    const key = fold(body.name)
    const known = named.get(key)
    if (known) known.weight += weight
    else if (weight > 0) named.set(key, { body, weight })
  }
  const all = [...named.values()].filter(({ weight }) => weight >= ENOUGH)
  // the strip above a municipal site names its Region once; two bodies of one weight are nobody's
  const top = Math.max(0, ...all.map(({ weight }) => weight))
  const first = all.filter(({ weight }) => weight === top)
  return first.length === 1 ? (first[0]?.body ?? null) : null
}

const opensLine = ({ folded }: Ground, { start }: Body): boolean =>
  /^[^a-z0-9]*$/.test(folded.slice(lineStartOf(folded, start), start))
