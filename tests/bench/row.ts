// One line of `npm run bench`: what was measured, ours beside the peer's in the same run, and the goal for the ratio.

export interface Row {
  /** The task, and the peer it is measured against. */
  what: string
  ours: number
  /** null where we hold ourselves to a limit and there is no peer. */
  peer: number | null
  /** "MB/s", "calls/s", "ms", "bytes"… */
  unit: string
  /** How many times better ours is, whichever way is better for the unit; null without a peer. */
  ratio: number | null
  /** In words: ">= 5x", "<= 50 ms". */
  goal: string
}
