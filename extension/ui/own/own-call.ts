// What every control over a call of one's own is given.
import type { KnownCall } from '../../db/calls.ts'
import type { CallDatabase } from '../../db/database.ts'
import type { Settings } from '../../db/user.ts'

export interface OwnCall {
  known: KnownCall
  settings: Settings
  db: CallDatabase
  /** Runs a write, shows why it failed, and reads everything again; false when nothing was written. */
  write: (change: () => Promise<unknown>) => Promise<unknown>
}
