// One run at a time: a row that names who runs, and is free again when that process is gone.
import { hostname } from 'node:os'
import type { Kysely, Transaction } from 'kysely'
import { type RunRecord, StoreBusy } from './store.ts'
import type { Tables } from './tables.ts'

const NAME = 'run'
/** A holder that has not said it is alive for so long is taken for dead, even if its number is in use again. */
const STALE_MS = 120_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The machine's clock, on purpose: a lock measures real time, and `--now` must neither free nor keep it. */
const realTime = Date.now

function isHeld(holder: Tables['locks']): boolean {
  if (realTime() - holder.kept_at > STALE_MS) return false
  return holder.host !== hostname() || isAlive(holder.pid)
}

/** Takes the lock and opens a run, in one transaction. @throws StoreBusy */
export async function takeRun(transaction: Transaction<Tables>, address: string, now: number): Promise<RunRecord> {
  const holder = await transaction.selectFrom('locks').selectAll().where('name', '=', NAME).executeTakeFirst()
  if (holder !== undefined && isHeld(holder))
    throw new StoreBusy(
      `Another run (process ${holder.pid} on ${holder.host}) is writing ${address}. Wait for it to end, or name another --store.`,
    )
  const last = await transaction
    .selectFrom('runs')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const id = Number(last?.id ?? 0) + 1
  await transaction.insertInto('runs').values({ id, started_at: now, ended_at: null, summary: null }).execute()
  const row = { host: hostname(), pid: process.pid, run_id: id, kept_at: realTime() }
  await transaction
    .insertInto('locks')
    .values({ name: NAME, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
  return { id, startedAt: now, endedAt: null, summary: null }
}

export async function keepRun(db: Kysely<Tables>, run: RunRecord): Promise<void> {
  await db.updateTable('locks').set({ kept_at: realTime() }).where('run_id', '=', run.id).execute()
}

/** Closes a run and frees the lock, unless another run has taken it meanwhile. */
export async function leaveRun(transaction: Transaction<Tables>, run: RunRecord, now: number, summary: string) {
  await transaction.updateTable('runs').set({ ended_at: now, summary }).where('id', '=', run.id).execute()
  await transaction.deleteFrom('locks').where('run_id', '=', run.id).execute()
}
