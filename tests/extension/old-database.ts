// A database as a former version of the extension left it, rebuilt from its fixture without any of today's code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'

interface Fixture {
  version: number
  stores: Record<string, string>
  tables: Record<string, { keys?: unknown[]; rows: unknown[] }>
}

export const readFixture = (version: number): Fixture =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'databases', `v${version}.json`), 'utf8'))

/** Leaves a closed database of that version behind, under that name. */
export async function layDown(name: string, version: number): Promise<Fixture> {
  const fixture = readFixture(version)
  const old = new Dexie(name)
  old.version(fixture.version).stores(fixture.stores)
  for (const [table, { keys, rows }] of Object.entries(fixture.tables))
    if (keys === undefined) await old.table(table).bulkAdd(rows)
    else await old.table(table).bulkAdd(rows, keys as string[])
  old.close()
  return fixture
}
