// What is remembered of a source after a visit: how it went, what it usually gives, when it is due again.
import { intervalOf, type Source } from '../sources/source.ts'
import type { SourceState } from '../store/store.ts'
import { nextDue, usual } from './health.ts'
import type { Lists } from './lists.ts'
import type { SourceReport } from './report.ts'

/** Lists remembered that no other list names. */
const MOST_POINTS = 30

interface Visited {
  source: Source
  /** Before this visit. */
  former: SourceState
  lists: Lists
  report: SourceReport
  /** Items on the first pages of the lists that tell a call. */
  calls: number
  /** Everything worth reading was asked for. */
  isDone: boolean
  /** Instant the next of its calls closes, or that of one that has just closed; null for none. */
  soonest: number | null
  /** Instant of the run, epoch ms. */
  now: number
}

export function stateAfter({ source, former, lists, report, calls, isDone, soonest, now }: Visited): SourceState {
  const failed = report.failures[0]
  return {
    id: source.id,
    family: lists.family ?? former.family,
    lastTried: now,
    lastSuccess: failed === undefined ? now : former.lastSuccess,
    failures: failed === undefined ? 0 : former.failures + 1,
    lastFailure: failed?.message ?? null,
    usualCount: usual(former.usualCount, lists.front.size),
    usualCalls: usual(former.usualCalls, calls),
    lastNew: report.new > 0 ? now : former.lastNew,
    // What could not be asked this time may be there the next.
    points: [...new Set([...former.points, ...lists.points])].slice(0, MOST_POINTS),
    lookedAt: lists.lookedAt,
    walkedAt: lists.isWhole && isDone ? now : isDone ? former.walkedAt : null,
    dueAt: nextDue({ now, every: intervalOf(source), isDone, soonest }),
    warnings: report.warnings,
  }
}
