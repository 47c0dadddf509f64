// The families known, the most particular first, and the choice among them for a response.

import { alboWordpress } from './albo-wordpress.ts'
import { cariplo } from './cariplo.ts'
import { designComuniWordpress } from './design-comuni-wordpress.ts'
import { drupal } from './drupal.ts'
import type { Recognition, SiteFamily, SiteResponse } from './family.ts'
import { feed } from './feed.ts'
import { generic } from './generic.ts'
import { halley } from './halley.ts'
import { incentivi } from './incentivi.ts'
import { jcitygov } from './jcitygov.ts'
import { lombardia } from './lombardia.ts'
import { municipium } from './municipium.ts'
import { opencity } from './opencity.ts'
import { plone } from './plone.ts'
import { wordpress } from './wordpress.ts'

/** Order settles ties: a national-model site on WordPress is also WordPress. */
export const FAMILIES: readonly SiteFamily[] = [
  feed,
  designComuniWordpress,
  alboWordpress,
  cariplo,
  plone,
  opencity,
  municipium,
  drupal,
  halley,
  jcitygov,
  incentivi,
  lombardia,
  wordpress,
  generic,
]

export interface Recognised extends Recognition {
  family: SiteFamily
}

/** The family a response most surely belongs to; `generic` claims whatever no other does. */
export function recogniseFamily(response: SiteResponse): Recognised {
  let best: Recognised = { family: generic, certainty: 0, because: 'no family claimed it' }
  for (const family of FAMILIES) {
    const recognition = family.recognise(response)
    if (recognition.certainty > best.certainty) best = { family, ...recognition }
  }
  return best
}

/** The family a source names; null when no family has that name. */
export function familyNamed(name: string): SiteFamily | null {
  return FAMILIES.find((family) => family.name === name) ?? null
}
