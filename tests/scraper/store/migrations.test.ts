// Tables brought up to date step by step: each whole or not at all, none twice, none backwards.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MIGRATIONS, type Migration, migrate } from '../../../scraper/store/migrations.ts'
import { openStore } from '../../../scraper/store/open.ts'
import { sqliteDialect } from '../../../scraper/store/sqlite.ts'
import type { Tables } from '../../../scraper/store/tables.ts'

let folder: string
let db: Kysely<Tables>
const path = () => join(folder, 'test.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-migrations-'))
  db = new Kysely<Tables>({ dialect: sqliteDialect(path()) })
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const versions = async () =>
  (await db.selectFrom('schema_version').select('version').orderBy('version').execute()).map(({ version }) => version)
const newest = MIGRATIONS.at(-1)?.version ?? 0
const addNote: Migration = {
  version: newest + 1,
  name: 'a note on calls',
  up: async (tables) => {
    await tables.schema.alterTable('calls').addColumn('note', 'text').execute()
  },
}
const breaks: Migration = {
  version: newest + 2,
  name: 'breaks half way',
  up: async (tables) => {
    await tables.schema.createTable('half').addColumn('id', 'integer').execute()
    await sql`insert into nowhere values (1)`.execute(tables)
  },
}

test('are numbered from 1 without gaps', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
})

test('a former store gets only what is missing, and keeps its rows', async () => {
  await migrate(db, 'sqlite:x', 1)
  await db
    .insertInto('calls')
    .values({ id: 'a', record: '{}', closes_at: null, created_at: 1, updated_at: 1 })
    .execute()
  await migrate(db, 'sqlite:x', 2, [...MIGRATIONS, addNote])
  await migrate(db, 'sqlite:x', 3, [...MIGRATIONS, addNote])
  expect(await versions()).toEqual([...MIGRATIONS.map(({ version }) => version), addNote.version])
  expect((await sql<{ id: string; note: null }>`select id, note from calls`.execute(db)).rows).toEqual([
    { id: 'a', note: null },
  ])
})

test('a step that fails leaves nothing of itself, and the steps before it stand', async () => {
  await expect(migrate(db, 'sqlite:x', 1, [...MIGRATIONS, addNote, breaks])).rejects.toThrow(/nowhere/)
  expect(await versions()).toEqual([...MIGRATIONS.map(({ version }) => version), addNote.version])
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'half'`.execute(db)
  expect(tables.rows).toEqual([])
})

test('a store written by a newer program is refused, with what to do', async () => {
  await migrate(db, 'sqlite:x', 1, [...MIGRATIONS, addNote])
  await expect(openStore(`sqlite:${path()}`, () => 1)).rejects.toThrow(/newer Segnabandi.*Update the program/)
})

test('the file is in WAL, and transactions take the write lock at once', async () => {
  const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)
  expect(mode.rows[0]?.journal_mode).toBe('wal')
  await migrate(db, 'sqlite:x', 1)
  const other = new Kysely<Tables>({ dialect: sqliteDialect(path()) })
  await sql`pragma busy_timeout = 50`.execute(other)
  await db.transaction().execute(async () => {
    await expect(other.transaction().execute(async () => undefined)).rejects.toThrow(/locked/)
  })
  await other.destroy()
})

test('a store of version 1 opens with all it held, and takes what is new', async () => {
  const old = join(folder, 'version-1.db')
  const written = new DatabaseSync(old)
  written.exec(readFileSync(join(import.meta.dirname, '../../fixtures/stores/version-1.sql'), 'utf8'))
  written.close()
  const store = await openStore(`sqlite:${old}`, () => 1)
  try {
    const [call] = await store.calls()
    expect(call).toMatchObject({ id: 'cfixture00001', title: 'Avviso per l’ex lavatoio' })
    const [page] = await store.pagesOf(['cfixture00001'])
    expect(page).toMatchObject({ key: 'comune.borgolieto.example/novita/lavatoio', entry: null })
    expect((await store.fetchOf(page?.url ?? ''))?.etag).toBe('"1"')
    const state = await store.sourceState('borgo')
    expect(state).toMatchObject({
      usualCount: 12,
      usualCalls: null,
      points: [],
      walkedAt: null,
      dueAt: null,
      warnings: [],
    })
    if (state === null || page === undefined || call === undefined) throw new Error('the former store is empty')
    await store.saveSourceState({ ...state, points: ['https://a.example/'], warnings: ['odd'], dueAt: 7 })
    expect(await store.sourceState('borgo')).toMatchObject({
      points: ['https://a.example/'],
      warnings: ['odd'],
      dueAt: 7,
    })
    // What a list said of a page stays when a link leads to it; a page that moved is left.
    const entry = { url: page.url, title: 'Lavatoio', published: null, summary: null }
    await store.saveOutcome({ fetches: [], pages: [{ ...page, entry }], call })
    await store.saveOutcome({ fetches: [], pages: [{ ...page, entry: null }], call })
    expect((await store.pageOf(page.key))?.entry).toEqual(entry)
    const moved = { ...page, key: 'comune.borgolieto.example/archivio/lavatoio', url: `${page.url}-2` }
    await store.saveOutcome({ fetches: [], pages: [moved], call, left: [page.key] })
    expect((await store.pagesOf([call.id])).map(({ key }) => key)).toEqual([moved.key])
    expect(await store.check()).toEqual([])
  } finally {
    await store.close()
  }
})
