// The store over SQL: one set of queries for SQLite and PostgreSQL.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Call } from '../../shared/call/call.ts'
import { closesAt } from '../../shared/call/status.ts'
import { batches } from './batches.ts'
import { fromFetch, fromState, readRecord, toDecision, toFetch, toPage, toRun, toState } from './rows.ts'
import { keepRun, leaveRun, takeRun } from './run-lock.ts'
import type {
  Clock,
  Decision,
  FetchRecord,
  KnownListing,
  Outcome,
  PageRecord,
  RunRecord,
  SourceState,
  Store,
} from './store.ts'
import type { Tables } from './tables.ts'

type Writer = Kysely<Tables> | Transaction<Tables>

/** Rows asked for at once: SQLite takes 32 766 parameters, PostgreSQL 65 535. */
const MOST_PARAMETERS = 500
/** Rows written at once, each of eleven columns. */
const MOST_ROWS = 64

/** The next power of two, by repeating the last: few different texts of a query, so that they stay prepared. */
function padded<T>(values: readonly T[]): T[] {
  const last = values.at(-1)
  if (last === undefined) return []
  const length = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array<T>(length - values.length).fill(last)]
}

export class SqlStore implements Store {
  readonly address: string
  private readonly db: Kysely<Tables>
  private readonly clock: Clock
  private readonly integrity: () => Promise<string[]>

  /** @param integrity how this engine checks its own files. */
  constructor(address: string, db: Kysely<Tables>, clock: Clock, integrity: () => Promise<string[]>) {
    this.address = address
    this.db = db
    this.clock = clock
    this.integrity = integrity
  }

  beginRun(): Promise<RunRecord> {
    return this.db.transaction().execute((transaction) => takeRun(transaction, this.address, this.clock()))
  }

  keepRun(run: RunRecord): Promise<void> {
    return keepRun(this.db, run)
  }

  async endRun(run: RunRecord, summary: unknown): Promise<void> {
    const written = JSON.stringify(summary)
    await this.db.transaction().execute((transaction) => leaveRun(transaction, run, this.clock(), written))
  }

  async lastRun(): Promise<RunRecord | null> {
    const row = await this.db.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
    return row === undefined ? null : toRun(row)
  }

  async fetchOf(url: string): Promise<FetchRecord | null> {
    const row = await this.db.selectFrom('fetches').selectAll().where('url', '=', url).executeTakeFirst()
    return row === undefined ? null : toFetch(row)
  }

  async fetchesOf(urls: readonly string[]): Promise<Map<string, FetchRecord>> {
    const found = new Map<string, FetchRecord>()
    for (const some of batches(urls, MOST_PARAMETERS)) {
      const rows = await this.db.selectFrom('fetches').selectAll().where('url', 'in', padded(some)).execute()
      for (const row of rows) found.set(row.url, toFetch(row))
    }
    return found
  }

  async saveFetches(fetches: readonly FetchRecord[]): Promise<void> {
    if (fetches.length === 0) return
    await this.db.transaction().execute((transaction) => this.writeFetches(transaction, fetches))
  }

  private async writeFetches(writer: Writer, fetches: readonly FetchRecord[]): Promise<void> {
    // The last word of each address: one statement may not write a row twice (PostgreSQL).
    const rows = [...new Map(fetches.map((fetched) => [fetched.url, fromFetch(fetched)])).values()]
    for (const some of batches(rows, MOST_ROWS))
      await writer
        .insertInto('fetches')
        .values(some)
        .onConflict((conflict) =>
          conflict.column('url').doUpdateSet(({ fn, ref }) => ({
            source: ref('excluded.source'),
            etag: ref('excluded.etag'),
            last_modified: ref('excluded.last_modified'),
            final_url: ref('excluded.final_url'),
            body_hash: ref('excluded.body_hash'),
            content_hash: ref('excluded.content_hash'),
            fetched_at: ref('excluded.fetched_at'),
            reader: ref('excluded.reader'),
            gone_at: ref('excluded.gone_at'),
            // A page read through a link does not know what its list says; whoever read it from the list did.
            listed: fn.coalesce('excluded.listed', 'fetches.listed'),
          })),
        )
        .execute()
  }

  async noteGone(url: string, at: number): Promise<void> {
    await this.db
      .updateTable('fetches')
      .set({ gone_at: at })
      .where('url', '=', url)
      .where('gone_at', 'is', null)
      .execute()
  }

  async listingOf(source: string, listUrl: string): Promise<KnownListing | null> {
    const row = await this.db
      .selectFrom('listings')
      .select('listing')
      .where('source', '=', source)
      .where('list_url', '=', listUrl)
      .executeTakeFirst()
    return row === undefined ? null : JSON.parse(row.listing)
  }

  async saveListing(source: string, listUrl: string, listing: KnownListing, fetched: FetchRecord): Promise<void> {
    const rest = { listing: JSON.stringify(listing), read_at: fetched.fetchedAt }
    await this.db.transaction().execute(async (transaction) => {
      await this.writeFetches(transaction, [fetched])
      await transaction
        .insertInto('listings')
        .values({ source, list_url: listUrl, ...rest })
        .onConflict((conflict) => conflict.columns(['source', 'list_url']).doUpdateSet(rest))
        .execute()
    })
  }

  async callOf(id: string): Promise<Call | null> {
    const alias = await this.db.selectFrom('aliases').select('call_id').where('alias', '=', id).executeTakeFirst()
    const row = await this.db
      .selectFrom('calls')
      .select('record')
      .where('id', '=', alias?.call_id ?? id)
      .executeTakeFirst()
    return row === undefined ? null : readRecord(row.record, id)
  }

  async idsOfPages(keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return []
    const rows = await this.db
      .selectFrom('call_pages')
      .innerJoin('calls', 'calls.id', 'call_pages.call_id')
      .select(['calls.id as id', 'calls.created_at as created_at'])
      .where('call_pages.key', 'in', [...keys])
      .orderBy('calls.created_at')
      .orderBy('calls.id')
      .execute()
    return [...new Set(rows.map(({ id }) => id))]
  }

  async pagesOf(ids: readonly string[]): Promise<PageRecord[]> {
    if (ids.length === 0) return []
    const rows = await this.db
      .selectFrom('call_pages')
      .selectAll()
      .where('call_id', 'in', [...ids])
      .orderBy('read_at')
      .orderBy('key')
      .execute()
    return rows.map(toPage)
  }

  async pageOf(key: string): Promise<PageRecord | null> {
    const row = await this.db.selectFrom('call_pages').selectAll().where('key', '=', key).executeTakeFirst()
    return row === undefined ? null : toPage(row)
  }

  async readingOf(key: string): Promise<Call | null> {
    const row = await this.db.selectFrom('call_pages').select('reading').where('key', '=', key).executeTakeFirst()
    return row === undefined ? null : readRecord(row.reading, key)
  }

  async livePagesOf(source: string, since: number, except: ReadonlySet<string> = new Set()): Promise<PageRecord[]> {
    const rows = await this.db
      .selectFrom('call_pages')
      .innerJoin('calls', 'calls.id', 'call_pages.call_id')
      .selectAll('call_pages')
      .where('call_pages.source', '=', source)
      .where((is) => is.or([is('calls.closes_at', '>=', since), is('calls.closes_at', 'is', null)]))
      .orderBy('calls.closes_at', (order) => order.asc().nullsLast())
      .orderBy('call_pages.key')
      .execute()
    return rows.filter(({ key }) => !except.has(key)).map(toPage)
  }

  async soonestOf(source: string, since: number): Promise<number | null> {
    const row = await this.db
      .selectFrom('call_pages')
      .innerJoin('calls', 'calls.id', 'call_pages.call_id')
      .select(({ fn }) => fn.min('calls.closes_at').as('soonest'))
      .where('call_pages.source', '=', source)
      .where('calls.closes_at', '>=', since)
      .executeTakeFirst()
    return row?.soonest == null ? null : Number(row.soonest)
  }

  async calls(): Promise<Call[]> {
    const rows = await this.db
      .selectFrom('calls')
      .select(['id', 'record'])
      .orderBy('closes_at', (order) => order.asc().nullsLast())
      .orderBy('id')
      .execute()
    return rows.map(({ id, record }) => readRecord(record, id))
  }

  async callsAfter(id: string, limit: number): Promise<Call[]> {
    const rows = await this.db
      .selectFrom('calls')
      .select(['id', 'record'])
      .where('id', '>', id)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map((row) => readRecord(row.record, row.id))
  }

  async saveOutcome({ fetches, pages, call, tied = [], left = [] }: Outcome): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      await this.writeFetches(transaction, fetches)
      if (call === null) return
      await this.writeCall(transaction, call)
      for (const other of tied) await this.writeCall(transaction, other)
      for (const keys of batches(left, MOST_PARAMETERS))
        await transaction.deleteFrom('call_pages').where('key', 'in', keys).execute()
      for (const { key, url, kind, source, reading, readAt, imprint, entry = null } of pages) {
        const rest = {
          call_id: call.id,
          url,
          kind,
          source,
          reading: JSON.stringify(reading),
          read_at: readAt,
          imprint: imprint == null ? null : JSON.stringify(imprint),
        }
        await transaction
          .insertInto('call_pages')
          .values({ key, ...rest, entry: entry === null ? null : JSON.stringify(entry) })
          .onConflict((conflict) =>
            conflict
              .column('key')
              .doUpdateSet(({ fn }) => ({ ...rest, entry: fn.coalesce('excluded.entry', 'call_pages.entry') })),
          )
          .execute()
      }
    })
  }

  private async writeCall(transaction: Transaction<Tables>, call: Call): Promise<void> {
    const now = this.clock()
    const rest = { record: JSON.stringify(call), closes_at: closesAt(call), updated_at: now }
    await transaction
      .insertInto('calls')
      .values({ id: call.id, created_at: now, ...rest })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
      .execute()
    for (const former of batches(call.aliases ?? [], MOST_PARAMETERS)) {
      // Two calls turned out to be one: what pointed at the other points here, and its id still answers.
      await transaction.updateTable('call_pages').set({ call_id: call.id }).where('call_id', 'in', former).execute()
      await transaction.updateTable('aliases').set({ call_id: call.id }).where('call_id', 'in', former).execute()
      await transaction.deleteFrom('calls').where('id', 'in', former).execute()
      await transaction
        .insertInto('aliases')
        .values(former.map((alias) => ({ alias, call_id: call.id })))
        .onConflict((conflict) => conflict.column('alias').doUpdateSet({ call_id: call.id }))
        .execute()
    }
  }

  async decisionsOn(keys: readonly string[]): Promise<Decision[]> {
    const found = new Map<string, Decision>()
    for (const batch of batches(keys, MOST_PARAMETERS)) {
      const rows = await this.db
        .selectFrom('decisions')
        .selectAll()
        .where((is) => is.or([is('left_key', 'in', batch), is('right_key', 'in', batch)]))
        .orderBy('decided_at')
        .execute()
      for (const row of rows) found.set(`${row.left_key}\n${row.right_key}`, toDecision(row))
    }
    return [...found.values()]
  }

  async saveDecisions(decisions: readonly Decision[]): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      for (const { left, right, kind, at } of decisions) {
        // One row for a pair, in whichever order it was named.
        const [left_key, right_key] = left < right ? [left, right] : [right, left]
        await transaction
          .insertInto('decisions')
          .values({ left_key, right_key, kind, decided_at: at })
          .onConflict((conflict) => conflict.columns(['left_key', 'right_key']).doUpdateSet({ kind, decided_at: at }))
          .execute()
      }
    })
  }

  async split(rest: Call, apart: Call, key: string): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      // The id the page's call had before it was merged is its own again.
      await transaction.deleteFrom('aliases').where('alias', '=', apart.id).execute()
      await this.writeCall(transaction, rest)
      await this.writeCall(transaction, apart)
      await transaction.updateTable('call_pages').set({ call_id: apart.id }).where('key', '=', key).execute()
    })
  }

  async sourceState(id: string): Promise<SourceState | null> {
    const row = await this.db.selectFrom('sources_state').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : toState(row)
  }

  async sourceStates(): Promise<SourceState[]> {
    const rows = await this.db.selectFrom('sources_state').selectAll().orderBy('id').execute()
    return rows.map(toState)
  }

  async saveSourceState(state: SourceState): Promise<void> {
    const { id, ...rest } = fromState(state)
    await this.db
      .insertInto('sources_state')
      .values({ id, ...rest })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
      .execute()
  }

  async check(): Promise<string[]> {
    const faults = await this.integrity()
    const rows = await this.db.selectFrom('calls').select(['id', 'record']).execute()
    for (const { id, record } of rows) {
      try {
        readRecord(record, id)
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error))
      }
    }
    const orphans = await sql<{ key: string }>`
      select call_pages.key as key from call_pages left join calls on calls.id = call_pages.call_id where calls.id is null
    `.execute(this.db)
    for (const { key } of orphans.rows) faults.push(`The page ${key} belongs to no stored call.`)
    return faults
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }
}
