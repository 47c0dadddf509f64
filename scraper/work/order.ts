// In which order the items of a source are asked for: should a visit be cut short, what matters most has been read.
import { fold } from '../../shared/reading/fold.ts'
import type { Entry } from '../../shared/sites/family.ts'
import type { KnownItem } from './item.ts'
import type { Plan } from './revisit.ts'

const PROMISING =
  /\b(?:band[oi]|avvis[oi]|manifestazion[ei] d|contribut|co-?progett|co-?programm|accreditament|finanziament|proroga|riapertura|voucher|premi)/

/** Whether a title sounds like a call's. */
export const promisesCall = (title: string): boolean => PROMISING.test(fold(title))

export interface Planned {
  entry: Entry
  known: KnownItem
  plan: Plan
}

/** What was never read before what may have changed; among the new, titles that promise a call, then the newest. */
export function byPromise(left: Planned, right: Planned): number {
  const rank = ({ entry, known }: Planned) => (known.record !== null ? 2 : promisesCall(entry.title) ? 0 : 1)
  return rank(left) - rank(right) || (right.entry.published ?? '9').localeCompare(left.entry.published ?? '9')
}
