// Kysely over Node's own SQLite: its dialect for better-sqlite3 asks for a small interface, given here.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteDialect } from 'kysely'
import { StoreFull } from './store.ts'

/** Time a writer waits for another process's transaction; measured: 0.5 s at worst with three writers. */
const BUSY_MS = 10_000
/** Statements kept prepared: there are about forty queries, compiled anew by Kysely on every call. */
const MOST_PREPARED = 200

/** SQLITE_FULL: https://sqlite.org/rescode.html#full */
const FULL = 13

/** A full disk is said as what it is; every other error stays. */
function explained(error: unknown, path: string): unknown {
  const { errcode, code } = error as { errcode?: number; code?: string }
  if (errcode !== FULL && code !== 'ENOSPC') return error
  return new StoreFull(
    `The disk of ${path} is full: nothing more can be kept there. What was kept before is whole. Free some space, or name a --store on another disk, and run again.`,
    { cause: error },
  )
}

const isBindable = (value: unknown): value is SQLInputValue =>
  value === null || ['string', 'number', 'bigint'].includes(typeof value) || ArrayBuffer.isView(value)

function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (isBindable(value)) return value
    throw new TypeError(`SQLite cannot keep a ${typeof value}: make it text or a number first`)
  })
}

function prepared(statement: StatementSync, path: string) {
  const explaining = <T>(ask: () => T): T => {
    try {
      return ask()
    } catch (error) {
      throw explained(error, path)
    }
  }
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => explaining(() => statement.all(...bound(parameters))),
    run: (parameters: readonly unknown[]) => explaining(() => statement.run(...bound(parameters))),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...bound(parameters)),
  }
}

const NOTHING_TO_UNDO: ReturnType<typeof prepared> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** Opens the file, making it and its folder when missing. WAL with NORMAL: nothing committed is lost to a kill. */
export function sqliteDialect(path: string): Dialect {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  // The wait comes first: switching to WAL already needs the lock.
  database.exec(`pragma busy_timeout = ${BUSY_MS}`)
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on')
  const statements = new Map<string, ReturnType<typeof prepared>>()
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        // A transaction that reads and then writes must own the write lock from the start, or it fails when another
        // process writes in between (SQLITE_BUSY is not waited for on an upgrade: sqlite.org/lang_transaction.html).
        const text = sql === 'begin' ? 'begin immediate' : sql
        const known = statements.get(text)
        // A full disk may have undone the transaction already (sqlite.org/lang_transaction.html): nothing is left to undo.
        if (text === 'rollback' && !database.isTransaction) return NOTHING_TO_UNDO
        if (known !== undefined) return known
        const statement = prepared(database.prepare(text), path)
        if (statements.size >= MOST_PREPARED) statements.clear()
        statements.set(text, statement)
        return statement
      },
    },
  })
}
