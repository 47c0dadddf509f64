// Search by words over everything held: one row of folded text per shard, read once when the person starts typing.
import type { CallDatabase, CallRow, SearchRow } from './database.ts'
import { foldWords, searchText } from './rows.ts'

/** Lets one more call of its shard be found. */
export function addToSearch(search: SearchRow, { id, closesAt, call }: CallRow): void {
  search.ids.push(id)
  search.closes.push(closesAt ?? null)
  search.texts.push(searchText(call))
}

/** The row that lets a shard's calls be found. */
export function searchRow(feed: string, shard: string, rows: readonly CallRow[]): SearchRow {
  const search: SearchRow = { feed, shard, ids: [], closes: [], texts: [] }
  for (const row of rows) addToSearch(search, row)
  return search
}

export function readSearchRows(db: CallDatabase): Promise<SearchRow[]> {
  return db.search.toArray()
}

/**
 * Ids of the calls in which a word begins with each word asked; open calls by deadline, then those without a date,
 * then the closed ones, last closed first.
 * @param now epoch ms
 */
export function findCalls(rows: SearchRow[], asked: string, now: number, limit: number): string[] {
  const words = foldWords(asked)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
  if (words.length === 0) return []
  const found = new Map<string, [group: number, order: number]>()
  for (const { ids, closes, texts } of rows)
    for (const [index, id] of ids.entries()) {
      const text = ` ${texts[index] ?? ''}`
      if (!words.every((word) => text.includes(word))) continue
      const closing = closes[index] ?? null
      found.set(id, closing === null ? [1, 0] : closing > now ? [0, closing] : [2, -closing])
    }
  return [...found]
    .sort(([, left], [, right]) => left[0] - right[0] || left[1] - right[1])
    .slice(0, limit)
    .map(([id]) => id)
}
