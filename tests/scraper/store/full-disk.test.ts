// What is said when the disk takes no more, and that nothing kept before is lost.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteDialect } from '../../../scraper/store/sqlite.ts'
import { StoreFull } from '../../../scraper/store/store.ts'

interface Notes {
  notes: { text: string }
}

let folder: string
let db: Kysely<Notes>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-full-'))
  db = new Kysely<Notes>({ dialect: sqliteDialect(join(folder, 'calls.db')) })
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

test('a full disk is named, with what to do; the transaction is undone whole and the store goes on', async () => {
  await sql`create table notes (text text)`.execute(db)
  // A database that may not grow answers as one on a full disk does: SQLITE_FULL.
  await sql`pragma max_page_count = 20`.execute(db)
  await db.insertInto('notes').values({ text: 'kept' }).execute()
  const much = db.transaction().execute(async (transaction) => {
    for (let at = 0; at < 100; at++)
      await transaction
        .insertInto('notes')
        .values({ text: 'x'.repeat(4_000) })
        .execute()
  })
  await expect(much).rejects.toThrow(StoreFull)
  await expect(much).rejects.toThrow(/calls\.db is full.*Free some space, or name a --store on another disk/)
  expect(await db.selectFrom('notes').selectAll().execute()).toEqual([{ text: 'kept' }])
  await db.insertInto('notes').values({ text: 'later' }).execute()
  expect(await db.selectFrom('notes').selectAll().execute()).toHaveLength(2)
})

test('any other fault stays what it is', async () => {
  await expect(sql`select * from absent`.execute(db)).rejects.toThrow(/no such table: absent/)
})
