// Opens a store by its address and brings its tables up to date.
import { existsSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { migrate } from './migrations.ts'
import { SqlStore } from './sql-store.ts'
import { sqliteDialect } from './sqlite.ts'
import { type Clock, type Store, StoreFull } from './store.ts'
import type { Tables } from './tables.ts'

/** Whether there is a store at an address yet. */
export function storeExists(address: string): boolean {
  return existsSync(address.replace(/^sqlite:/, ''))
}

/**
 * @param address "sqlite:PATH"; the file and its folder are made when missing.
 * @param clock stamps what is kept.
 * @throws Error that names the address when it cannot be opened.
 */
export async function openStore(address: string, clock: Clock): Promise<Store> {
  const path = /^sqlite:(.+)$/.exec(address)?.[1]
  if (path === undefined) throw new Error(`A store is named sqlite:PATH, not "${address}".`)
  let db: Kysely<Tables>
  try {
    db = new Kysely<Tables>({ dialect: sqliteDialect(path) })
    await migrate(db as unknown as Parameters<typeof migrate>[0], address, clock())
  } catch (error) {
    if (error instanceof StoreFull) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(why.includes(address) ? why : `Cannot open the store ${address}: ${why}.`, { cause: error })
  }
  const integrity = async () => {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  }
  return new SqlStore(address, db, clock, integrity)
}
