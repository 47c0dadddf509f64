// What the filters offer: only what stands in the list held, places one below the other.
import { PROCEDURES, SUBJECTS, TOPICS } from '../../../shared/call/call.ts'
import type { CallList, Place } from '../../db/list/list.ts'
import type { CallFilter } from '../../db/user.ts'

export interface Counted {
  value: string
  count: number
}

/** How many calls of the list each place has. Worked out once per list. */
export function countPlaces(list: CallList): Map<Place, number> {
  const counts = new Uint32Array(list.places.length)
  for (let row = 0; row < list.count; row += 1) {
    const place = list.placeAt[row] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  return new Map(list.places.map((place, number) => [place, counts[number] ?? 0]))
}

const compare = new Intl.Collator('it', { numeric: true }).compare

/** Names of one step of place, under the steps above it that are chosen, by name. */
export function placesBelow(
  places: ReadonlyMap<Place, number>,
  step: keyof Place,
  chosen: Partial<Record<keyof Place, string | undefined>>,
): Counted[] {
  const counts = new Map<string, number>()
  const steps = (Object.keys(chosen) as (keyof Place)[]).flatMap((above) => {
    const asked = chosen[above]
    return asked ? [{ above, asked, folded: asked.toLowerCase() }] : []
  })
  for (const [place, count] of places) {
    const name = place[step]
    const isBelow = steps.every(({ above, asked, folded }) => {
      const own = place[above]
      // Nearly always spelled alike; another length is another name.
      return own === asked || (own.length === asked.length && own.toLowerCase() === folded)
    })
    if (name !== '' && isBelow) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => compare(one.value, other.value))
}

/** The steps of place a filter has chosen. */
export const chosenPlace = ({ regions, province, comune, district }: CallFilter) => ({
  region: regions[0],
  province,
  comune: comune ?? undefined,
  district,
})

const present = <T>(of: readonly T[], masks: Uint16Array | Uint32Array): T[] => {
  let all = 0
  for (const mask of masks) all |= mask
  return of.filter((_, bit) => (all >>> bit) & 1)
}

/** Topics, kinds of applicant and procedures that some call of the list has. */
export const codesPresent = (list: CallList) => ({
  topics: present(TOPICS, list.topics),
  subjects: present(SUBJECTS, list.subjects),
  procedures: present(PROCEDURES, list.procedures),
})
