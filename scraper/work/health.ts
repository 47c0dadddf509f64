// Whether a source gives what it usually gives, and when it is to be asked again. Nothing here closes or deletes a call.
import { romeDay } from '../../shared/call/status.ts'
import { mayBeEmpty, type Source } from '../sources/source.ts'
import type { SourceState } from '../store/store.ts'

const DAY = 86_400_000
/** Fewer are too few to speak of a habit. */
const LEAST_HABIT = 3
/** A list so much shorter than usual was rebuilt, or is no longer understood. */
const SHRUNK_TO = 0.25

/** A habit moves slowly: a quarter of what is new. Nothing at all is no habit, and does not change one. */
export function usual(former: number | null, seen: number): number | null {
  if (seen === 0) return former
  return former === null ? seen : Math.round((former * 3 + seen) / 4)
}

interface Yield {
  source: Source
  /** Before this visit. */
  state: SourceState
  /** Items on the first pages of its lists, and those of them that tell a call. */
  items: number
  calls: number
  rebuilt: readonly { url: string; from: string; to: string }[]
  now: number
}

/** What is odd about a visit, each with what to do. */
export function judgeYield({ source, state, items, calls, rebuilt, now }: Yield): string[] {
  const told: string[] = []
  for (const { url, from, to } of rebuilt)
    told.push(
      `${url} was recognised as ${from} and is now only ${to}: the site was rebuilt. Run: sources discover ${source.url}`,
    )
  if (mayBeEmpty(source, romeDay(now))) return told
  const [usualItems, usualCalls] = [state.usualCount ?? 0, state.usualCalls ?? 0]
  if (usualItems >= LEAST_HABIT && items === 0)
    told.push(
      `0 items where there are usually ${usualItems}: its lists have moved. Run: sources discover ${source.url}`,
    )
  else if (usualItems >= 2 * LEAST_HABIT && items < usualItems * SHRUNK_TO)
    told.push(
      `${items} items where there are usually ${usualItems}: the layout has changed or lists have moved. Run: sources discover ${source.url}`,
    )
  else if (usualCalls >= LEAST_HABIT && calls === 0)
    told.push(
      `0 calls where there are usually ${usualCalls}, though ${items} items are listed: their pages may have a new layout. Look at one with: extract ADDRESS`,
    )
  return told
}

interface Next {
  now: number
  /** Usual interval, ms. */
  every: number
  /** Nothing was left for another visit. */
  isDone: boolean
  /** Instant its next call closes; null for none. */
  soonest: number | null
}

/** Instant of the next visit: the usual interval, daily while a call is about to close, at once when work is left. */
export function nextDue({ now, every, isDone, soonest }: Next): number {
  if (!isDone) return now
  const isClosing = soonest !== null && soonest - now <= 11 * DAY
  return now + (isClosing ? Math.min(every, 0.9 * DAY) : every)
}
