// Saved searches, and what is new to them since they last looked.
import type { Call } from '../../shared/call/call.ts'
import { statusAt } from '../../shared/call/status.ts'
import type { CallDatabase } from './database.ts'
import { turnedDown } from './own.ts'
import { findCalls, readSearchRows } from './search.ts'
import { type CallFilter, EMPTY_FILTER, type SavedSearch } from './user.ts'

const same = (left: string | undefined, right: string) => left?.toLowerCase() === right.toLowerCase()

/**
 * Whether a call passes a filter. A call that says nothing of a place is of the whole country: every region has it.
 * @public for pages that filter what they show
 */
export function passes(call: Call, filter: CallFilter): boolean {
  const { territory, topics, eligibility, procedure } = call
  const some = <T>(asked: readonly T[], has: readonly T[]) =>
    asked.length === 0 || asked.some((item) => has.includes(item))
  return (
    (filter.regions.length === 0 ||
      territory.region === undefined ||
      filter.regions.some((region) => same(territory.region, region))) &&
    (filter.comune === null || filter.comune.trim() === '' || same(territory.comune, filter.comune.trim())) &&
    some(filter.topics, topics) &&
    (eligibility.subjects.length === 0 || some(filter.subjects, eligibility.subjects)) &&
    some(filter.procedures, procedure)
  )
}

const isBlank = (filter: CallFilter) => JSON.stringify({ ...EMPTY_FILTER, ...filter }) === JSON.stringify(EMPTY_FILTER)

/** Ids of the open calls a search finds now, soonest first where it asks for words. @param now epoch ms */
export async function searchNow(
  db: CallDatabase,
  search: Pick<SavedSearch, 'words' | 'filter'>,
  now: number,
): Promise<string[]> {
  const refused = await turnedDown(db)
  const hasWords = search.words.trim() !== ''
  const byWords = hasWords ? findCalls(await readSearchRows(db), search.words, now, Number.POSITIVE_INFINITY) : null
  if (!hasWords && isBlank(search.filter)) return []
  const found = new Set<string>()
  const keep = ({ id, call }: { id: string; call: Call }) => {
    const isOver = ['closed', 'withdrawn'].includes(statusAt(call, now))
    if (!isOver && !refused.has(id) && passes(call, search.filter)) found.add(id)
  }
  if (byWords === null) await db.calls.each(keep)
  else await db.calls.where('id').anyOf(byWords).each(keep)
  return byWords === null ? [...found] : byWords.filter((id) => found.has(id))
}

/** Keeps a search; what it finds now is known to it, and only what comes later is new. */
export async function saveSearch(db: CallDatabase, search: SavedSearch, now: number): Promise<void> {
  const calls = await searchNow(db, search, now)
  await db.transaction('rw', [db.searches, db.found], async () => {
    await db.searches.put(search)
    await db.found.put({ id: search.id, calls, fresh: [] })
  })
}

export async function deleteSearch(db: CallDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.searches, db.found], async () => {
    await db.searches.delete(id)
    await db.found.delete(id)
  })
}

/**
 * All of them, by name.
 * @public for pages that list them
 */
export async function savedSearches(db: CallDatabase): Promise<SavedSearch[]> {
  return (await db.searches.toArray()).sort((left, right) => left.name.localeCompare(right.name, 'it'))
}

/** Looks again with every search that tells; what it had not found before is fresh until told. */
export async function lookAgain(db: CallDatabase, now: number): Promise<void> {
  for (const search of await db.searches.toArray()) {
    if (search.alert === 'none') continue
    const found = await searchNow(db, search, now)
    await db.transaction('rw', [db.searches, db.found], async () => {
      if (!(await db.searches.get(search.id))) return
      const row = await db.found.get(search.id)
      // Restored from a backup: all it finds is known, or the first look would tell of hundreds.
      const known = new Set(row?.calls ?? found)
      const fresh = [...(row?.fresh ?? []), ...found.filter((id) => !known.has(id))]
      // What left the feeds is dropped from memory too, so that it stays small; fresh ones that left are no news.
      const present = new Set(found)
      await db.found.put({
        id: search.id,
        calls: found,
        fresh: [...new Set(fresh)].filter((id) => present.has(id)),
      })
    })
  }
}

/** New calls of the searches that tell in this way, by search. */
export async function freshCalls(
  db: CallDatabase,
  alert: SavedSearch['alert'],
): Promise<{ search: SavedSearch; calls: string[] }[]> {
  const searches = (await db.searches.toArray()).filter((search) => search.alert === alert)
  const rows = await db.found.bulkGet(searches.map(({ id }) => id))
  return searches.flatMap((search, index) => {
    const calls = rows[index]?.fresh ?? []
    return calls.length === 0 ? [] : [{ search, calls }]
  })
}

/** They were told. */
export async function markTold(db: CallDatabase, search: string, calls: readonly string[]): Promise<void> {
  await db.transaction('rw', db.found, async () => {
    const row = await db.found.get(search)
    if (row) await db.found.put({ ...row, fresh: row.fresh.filter((id) => !calls.includes(id)) })
  })
}
