// How the tables came to be, step by step. A step that was released is never edited: add the next one.
import { type Kysely, sql } from 'kysely'

export interface Migration {
  version: number
  name: string
  // A step sees the tables as they were before it, not as tables.ts has them now.
  up(db: Kysely<unknown>): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'calls, their pages, what was fetched, sources and runs',
    async up(db) {
      await db.schema
        .createTable('calls')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('record', 'text', (column) => column.notNull())
        .addColumn('closes_at', 'bigint')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('calls_by_deadline').on('calls').columns(['closes_at', 'id']).execute()
      await db.schema
        .createTable('aliases')
        .addColumn('alias', 'text', (column) => column.primaryKey())
        .addColumn('call_id', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('aliases_of_call').on('aliases').column('call_id').execute()
      await db.schema
        .createTable('call_pages')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('call_id', 'text', (column) => column.notNull())
        .addColumn('url', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('reading', 'text', (column) => column.notNull())
        .addColumn('read_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('pages_of_call').on('call_pages').column('call_id').execute()
      await db.schema.createIndex('pages_of_source').on('call_pages').column('source').execute()
      await db.schema
        .createTable('fetches')
        .addColumn('url', 'text', (column) => column.primaryKey())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('final_url', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .addColumn('content_hash', 'text')
        .addColumn('fetched_at', 'bigint', (column) => column.notNull())
        .addColumn('reader', 'text', (column) => column.notNull())
        .addColumn('gone_at', 'bigint')
        .addColumn('listed', 'text')
        .execute()
      await db.schema
        .createTable('listings')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('list_url', 'text', (column) => column.notNull())
        .addColumn('listing', 'text', (column) => column.notNull())
        .addColumn('read_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('listings_key', ['source', 'list_url'])
        .execute()
      await db.schema
        .createTable('sources_state')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('family', 'text')
        .addColumn('last_tried', 'bigint')
        .addColumn('last_success', 'bigint')
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('last_failure', 'text')
        .addColumn('usual_count', 'integer')
        .addColumn('last_new', 'bigint')
        .execute()
      await db.schema
        .createTable('runs')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('started_at', 'bigint', (column) => column.notNull())
        .addColumn('ended_at', 'bigint')
        .addColumn('summary', 'text')
        .execute()
      await db.schema
        .createTable('locks')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('host', 'text', (column) => column.notNull())
        .addColumn('pid', 'integer', (column) => column.notNull())
        .addColumn('run_id', 'integer', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
  {
    version: 2,
    name: 'what a source is known by: its lists, its walks, its next visit, its usual yield; what lists said of a page',
    async up(db) {
      for (const [name, type] of [
        ['usual_calls', 'integer'],
        ['points', 'text'],
        ['looked_at', 'bigint'],
        ['walked_at', 'bigint'],
        ['due_at', 'bigint'],
        ['warnings', 'text'],
      ] as const)
        await db.schema.alterTable('sources_state').addColumn(name, type).execute()
      await db.schema.alterTable('call_pages').addColumn('entry', 'text').execute()
    },
  },
  {
    version: 3,
    name: 'what a page is recognised by, and what an operator decided of two pages',
    async up(db) {
      await db.schema.alterTable('call_pages').addColumn('imprint', 'text').execute()
      await db.schema
        .createTable('decisions')
        .addColumn('left_key', 'text', (column) => column.notNull())
        .addColumn('right_key', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('decided_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('decisions_key', ['left_key', 'right_key'])
        .execute()
    },
  },
]

/** Version the tables have now; 0 for a new database. */
async function currentVersion(db: Kysely<{ schema_version: { version: number; name: string; applied_at: number } }>) {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute()
  const row = await db
    .selectFrom('schema_version')
    .select(sql<number | null>`max(version)`.as('version'))
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

/**
 * Brings the tables up to date, each step whole or not at all.
 * @throws Error when the store was written by a newer program: older code would misread it.
 */
export async function migrate(
  db: Kysely<{ schema_version: { version: number; name: string; applied_at: number } }>,
  address: string,
  now: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const newest = migrations.at(-1)?.version ?? 0
  const found = await currentVersion(db)
  if (found > newest)
    throw new Error(
      `${address} was written by a newer Segnabandi (tables of version ${found}; this one knows ${newest}). Update the program, or name another --store.`,
    )
  for (const { version, name, up } of migrations) {
    if (version <= found) continue
    await db.transaction().execute(async (transaction) => {
      // Two processes may open a new store at once: whoever comes second finds the step done.
      const done = await transaction
        .selectFrom('schema_version')
        .select('version')
        .where('version', '=', version)
        .executeTakeFirst()
      if (done !== undefined) return
      await up(transaction as unknown as Kysely<unknown>)
      await transaction.insertInto('schema_version').values({ version, name, applied_at: now }).execute()
    })
  }
}
