// How a command ends when it cannot go on: wrong arguments (exit 2) or work that failed (exit 1).

/** The person asked for something that cannot be: the message names the argument and says what it takes. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The work failed: the message says what was being done, to what, and what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** Told by a command that ended with work done but something amiss. */
export type SetExit = (code: 0 | 1) => void

/** What an error says, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
