// Do two pages, one of which links the other, tell the same call? A link alone is not enough: articles link older calls,
// lists and sister notices too. Asked only where there is such a link; records found apart are compared in matching/.
import { distinctiveWords } from '../matching/words.ts'
import { fold } from '../reading/fold.ts'
import type { Call } from './call.ts'

export interface Kinship {
  same: boolean
  /** What decided it, for who looks into a merge. */
  because: string
}

const overlap = (left: readonly string[], right: readonly string[]) => {
  const known = new Set(left.map(fold))
  return right.find((item) => known.has(fold(item)))
}

const words = (call: Call) => distinctiveWords(`${call.title} ${call.programmes.join(' ')}`, 60)

/**
 * @param linking the call as the page with the link tells it.
 * @param linked the call as the linked page tells it.
 */
export function areOneCall(linking: Call, linked: Call): Kinship {
  const code =
    overlap(linking.identifiers.cup, linked.identifiers.cup) ?? overlap(linking.identifiers.cig, linked.identifiers.cig)
  if (code !== undefined) return { same: true, because: `the same code, ${code}` }
  const here = words(linking)
  const shared = words(linked).filter((word) => here.includes(word))
  const [ours, theirs] = [linking.deadline, linked.deadline]
  const sameDay = ours.date !== null && ours.date === theirs.date
  if (sameDay && shared.length > 0)
    return { same: true, because: `the same deadline and "${shared[0]}" in both titles` }
  if (sameDay) return { same: true, because: 'the same deadline' }
  const replaced =
    (ours.date !== null && theirs.supersedes?.slice(0, 10) === ours.date) ||
    (theirs.date !== null && ours.supersedes?.slice(0, 10) === theirs.date)
  if (replaced) return { same: true, because: 'one extends the deadline the other states' }
  // A year or more between two terms: another edition of the same call.
  const apart =
    ours.date !== null && theirs.date !== null
      ? Math.abs(Date.parse(ours.date) - Date.parse(theirs.date)) / 86_400_000
      : 0
  if (apart > 200) return { same: false, because: 'deadlines of different years: another edition' }
  if (shared.length >= 2 || (shared.length === 1 && (shared[0]?.length ?? 0) >= 5))
    return { same: true, because: `"${shared.slice(0, 3).join('", "')}" in both titles` }
  return { same: false, because: 'nothing in common but the link' }
}
