// Saved searches, and what is new to them since they last looked.
import type { Call } from '../../shared/call/call.ts'
import { romeDay, statusAt } from '../../shared/call/status.ts'
import type { CallDatabase } from './database.ts'
import { turnedDown } from './own.ts'
import { findCalls, readSearchRows } from './search.ts'
import { type CallFilter, EMPTY_FILTER, type SavedSearch } from './user.ts'

const DAY = 86_400_000
const same = (left: string | undefined, right: string) => left?.toLowerCase() === right.trim().toLowerCase()
const some = <T>(asked: readonly T[], has: readonly T[]) =>
  asked.length === 0 || asked.some((item) => has.includes(item))
/** Nothing asked, or the same. */
const is = (asked: string | null | undefined, has: string | undefined) => !asked?.trim() || same(has, asked)

/**
 * Whether a call of a feed passes a filter, worked out once for many calls; list/select.ts asks the same of columns. A
 * call that says nothing of a place is of the whole country: every region has it. What the person made of calls is no
 * news: a filter that asks for that finds nothing.
 * @param now epoch ms
 */
export function passing(filter: CallFilter, now: number): (call: Call, feed: string) => boolean {
  const { regions, comune, province, district, issuer, topics, subjects, procedures, minEur, phase, source } = filter
  const today = romeDay(now)
  const last = filter.within === undefined ? '9' : romeDay(Date.parse(`${today}T12:00Z`) + filter.within * DAY)
  const first = filter.within === undefined ? '' : today
  const isDated = filter.within !== undefined || filter.from !== undefined || filter.to !== undefined
  const changed = filter.changed === undefined ? null : now - filter.changed * DAY
  return ({ territory, eligibility, deadline, amounts, history, ...call }, feed) => {
    const status = statusAt({ ...call, deadline, history }, now)
    const isOver = status === 'closed' || status === 'withdrawn'
    const day = deadline.date ?? ''
    return (
      filter.mine === undefined &&
      (phase === undefined ? !isOver : phase === 'all' || (phase === 'closed' ? isOver : status === phase)) &&
      (regions.length === 0 ||
        territory.region === undefined ||
        regions.some((region) => same(territory.region, region))) &&
      is(province, territory.province) &&
      is(comune, territory.comune) &&
      is(district, territory.district) &&
      (!issuer?.trim() || (call.issuer.name ?? '').toLowerCase().includes(issuer.trim().toLowerCase())) &&
      some(topics, call.topics) &&
      (eligibility.subjects.length === 0 || some(subjects, eligibility.subjects)) &&
      some(procedures, call.procedure) &&
      (minEur === undefined || (amounts.maxEur ?? amounts.totalEur ?? 0) >= minEur) &&
      (!isDated ||
        (day !== '' && day >= first && day <= last && day >= (filter.from ?? '') && day <= (filter.to ?? '9'))) &&
      (changed === null || history.some(({ at }) => Date.parse(at) >= changed)) &&
      (source === undefined || source === feed)
    )
  }
}

const isBlank = (filter: CallFilter) => JSON.stringify({ ...EMPTY_FILTER, ...filter }) === JSON.stringify(EMPTY_FILTER)

type Asked = Pick<SavedSearch, 'words' | 'filter'>

/** What each search finds now, in one walk over the calls for all of them. */
async function findAll(db: CallDatabase, searches: readonly Asked[], now: number): Promise<string[][]> {
  const refused = await turnedDown(db)
  const texts = searches.some(({ words }) => words.trim() !== '') ? await readSearchRows(db) : []
  const tasks = searches
    .map(({ words, filter }) => ({
      byWords: words.trim() === '' ? null : findCalls(texts, words, now, Number.POSITIVE_INFINITY),
      passes: passing(filter, now),
      isEmpty: words.trim() === '' && isBlank(filter),
      found: new Set<string>(),
    }))
    .map((task) => ({ ...task, among: task.byWords && new Set(task.byWords) }))
  const asked = tasks.filter(({ isEmpty }) => !isEmpty)
  const named = asked.flatMap(({ byWords }) => byWords ?? [])
  const rows = asked.some(({ byWords }) => byWords === null)
    ? db.calls.toCollection()
    : db.calls.where('id').anyOf([...new Set(named)])
  if (asked.length > 0)
    await rows.each(({ id, feed, call }) => {
      if (refused.has(id)) return
      for (const { among, passes, found } of asked) if ((among?.has(id) ?? true) && passes(call, feed)) found.add(id)
    })
  return tasks.map(({ byWords, found }) => (byWords ?? [...found]).filter((id) => found.has(id)))
}

/** Ids of the open calls a search finds now, soonest first where it asks for words. @param now epoch ms */
export async function searchNow(db: CallDatabase, search: Asked, now: number): Promise<string[]> {
  return (await findAll(db, [search], now))[0] ?? []
}

/**
 * Keeps a search; what it finds now is known to it, and only what comes later is new.
 * @param found ids it finds now, by who has them already
 */
export async function saveSearch(
  db: CallDatabase,
  search: SavedSearch,
  now: number,
  found?: readonly string[],
): Promise<void> {
  const calls = [...(found ?? (await searchNow(db, search, now)))]
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

/** Looks again with every search that tells; what it had not found before is fresh until told, and news until seen. */
export async function lookAgain(db: CallDatabase, now: number): Promise<void> {
  const searches = (await db.searches.toArray()).filter(({ alert }) => alert !== 'none')
  const all = await findAll(db, searches, now)
  await db.transaction('rw', [db.searches, db.found], async () => {
    for (const [index, { id }] of searches.entries()) {
      const found = all[index] ?? []
      if (!(await db.searches.get(id))) continue
      const row = await db.found.get(id)
      // Restored from a backup: all it finds is known, or the first look would tell of hundreds.
      const known = new Set(row?.calls ?? found)
      const fresh = found.filter((id) => !known.has(id))
      // What left the feeds is dropped from memory too, so that it stays small; fresh ones that left are no news.
      const present = new Set(found)
      const still = (ids: string[] = []) => [...new Set([...ids, ...fresh])].filter((id) => present.has(id))
      await db.found.put({ id, calls: found, fresh: still(row?.fresh), news: still(row?.news) })
    }
  })
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

/** What searches found that the person has not looked at yet: ids by search. */
export async function newsOfSearches(db: CallDatabase): Promise<Map<string, string[]>> {
  return new Map((await db.found.toArray()).map(({ id, news = [] }) => [id, news]))
}

/** The person looks at what a search found. */
export async function markLookedAt(db: CallDatabase, search: string): Promise<void> {
  await db.found.update(search, { news: [] })
}

/** Another name, or another way to be told. */
export async function changeSearch(
  db: CallDatabase,
  id: string,
  change: Partial<Pick<SavedSearch, 'name' | 'alert'>>,
): Promise<void> {
  await db.searches.update(id, change)
}
