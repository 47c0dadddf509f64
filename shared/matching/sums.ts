// How much: sums that agree, exactly or as newspapers round them ("quasi 85mila euro"). A sum of many figures is that of
// one call, a round one that of many.
import { type Evidence, NOTHING } from './evidence.ts'
import type { CallTraits, PageTraits } from './traits.ts'

const figures = (sum: number) => String(Math.round(sum)).replace(/0+$/, '').length

/** In nats: 412,500 tells one call of a thousand, 50,000 one of ten. */
const worth = (sum: number) => (sum < 1000 ? 0.6 : figures(sum) >= 3 ? 2.8 : figures(sum) === 2 ? 2 : 1.3)

/** What a newspaper rounds away: "oltre 600mila" for 640,000. */
const ROUNDED = 0.07

export function compareSums(call: CallTraits, page: PageTraits): Evidence {
  const exact = [...call.sums].filter((sum) => page.sums.has(sum))
  const near =
    page.isRounding && exact.length === 0
      ? [...call.sums].filter((sum) =>
          [...page.sums].some(
            (other) => other >= 1000 && Math.abs(other - sum) / sum <= ROUNDED && figures(other) < figures(sum),
          ),
        )
      : []
  const total =
    exact.reduce((sum, value) => sum + worth(value), 0) + near.reduce((sum, value) => sum + 0.6 * worth(value), 0)
  // More money than the whole call has: of another call or round, unless it tells of a wider programme.
  if (total === 0) {
    const most = Math.max(0, ...call.sums)
    const isMore = most >= 5_000 && [...page.sums].some((sum) => sum > most * 1.15)
    return isMore ? { body: -0.5, call: -0.8, round: -0.5, because: '' } : NOTHING
  }
  const points = Math.min(4, total)
  const euro = (sum: number) => `${sum.toLocaleString('it-IT')} €`
  const words = [...exact, ...near].slice(0, 2).map(euro).join(', ')
  return {
    body: 0.8 * points,
    call: points,
    round: 0.35 * points,
    because: `${exact.length > 0 ? 'stesso importo' : 'importo arrotondato'} (${words})`,
  }
}
