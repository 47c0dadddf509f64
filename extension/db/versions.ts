// Every shape the database ever had, oldest first. A version is never edited once released: the next one is added, with
// a fixture of the version before it in tests/fixtures/databases/ and what becomes of it in tests/extension/versions.test.ts.
import type { Transaction } from 'dexie'
import { emptyOwn } from './user.ts'

interface Version {
  version: number
  /** Tables that are new or whose indexes change; null drops a table. */
  stores: Record<string, string | null>
  upgrade?: (transaction: Transaction) => Promise<void>
}

export const VERSIONS: readonly Version[] = [
  {
    version: 1,
    stores: {
      calls: '[feed+id], id, [feed+shard], closesAt, *keys',
      search: '[feed+shard]',
      feeds: 'url',
      saved: 'id, at, *keys',
      jobs: 'id, due',
      settings: '',
    },
  },
  {
    // The person's own record of a call, saved searches, the profile, reminders told, panels closed.
    version: 2,
    stores: {
      calls: '[feed+id], id, [feed+shard], closesAt, *keys, *aliases',
      own: 'id, status, *tags, changedAt',
      searches: 'id',
      profile: '',
      reminders: 'id, call, unseen',
      found: 'id',
      closed: 'id',
    },
    async upgrade(transaction) {
      await transaction
        .table('calls')
        .toCollection()
        .modify((row: { aliases?: string[]; call: { aliases?: string[] } }) => {
          row.aliases = row.call.aliases ?? []
        })
      const saved: { id: string; at: number }[] = await transaction.table('saved').toArray()
      await transaction.table('own').bulkPut(saved.map(({ id, at }) => ({ ...emptyOwn(id), changedAt: at })))
    },
  },
  {
    // What is worked out from the calls to be quick: rebuilt when it is missing, so nothing is carried over.
    version: 3,
    stores: { index: '' },
  },
]
