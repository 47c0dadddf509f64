// How often a deadline read with these signs is right. Calibrated on labelled pages: 0.9 and more means 99 in 100.
import type { Choice } from './choose.ts'
import type { Given } from './roles.ts'

/** @param unexplained a later day stands near, of which nothing says what it is */
export function certaintyOf(
  chosen: Given,
  choice: Choice,
  hour: string | null,
  reference: string | null,
  unexplained: boolean,
): number {
  const { mention } = chosen.date
  let doubt = 0.02
  if (chosen.strength < 30) doubt += 0.35
  else if (chosen.strength < 36) doubt += 0.22
  else if (chosen.strength < 41) doubt += 0.05
  else if (chosen.strength < 46) doubt += 0.03
  if (choice.clarity < 1) doubt += (1 - choice.clarity) * 0.5
  if (unexplained) doubt += 0.1
  if (mention.conflict) doubt += 0.08
  if (mention.yearFrom === 'nearest') doubt += 0.01
  if (mention.yearFrom === 'nearby') doubt += 0.06
  if (mention.relative !== null) doubt += 0.06
  if (mention.period !== null) doubt += 0.08
  if (hour === null) doubt += 0.01
  if (reference !== null && mention.date !== null && mention.date < reference) doubt += 0.04
  if (reference === null && mention.yearFrom !== 'written') doubt += 0.15
  if (chosen.about.rival > chosen.about.score - 3 && chosen.change === null && chosen.bond.how !== 'label')
    doubt += 0.05
  return Math.round(Math.max(0.3, 1 - doubt) * 100) / 100
}
