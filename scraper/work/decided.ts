// What operators decided of the pages at hand, as settling must obey it: calls to unite, calls never to unite.
import type { PageRecord, Store } from '../store/store.ts'

/**
 * Ids that may become one call, of those that pages and words propose: the first stands, what was split from it is left
 * out, what was merged with its pages is added.
 * @param fresh pages just read, which may belong to no call yet.
 */
export async function obeyDecisions(
  store: Store,
  fresh: readonly PageRecord[],
  ids: readonly string[],
): Promise<string[]> {
  const stored = await store.pagesOf(ids)
  const keys = new Set([...fresh, ...stored].map(({ key }) => key))
  const decisions = await store.decisionsOn([...keys])
  if (decisions.length === 0) return [...ids]
  const pages = new Map<string, Set<string>>()
  for (const id of ids) pages.set(id, new Set((await store.pagesOf([id])).map(({ key }) => key)))
  const splits = decisions.filter(({ kind }) => kind === 'split')
  const areSplit = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    splits.some((one) => (left.has(one.left) && right.has(one.right)) || (left.has(one.right) && right.has(one.left)))
  const kept: string[] = []
  const gathered = new Set(fresh.map(({ key }) => key))
  for (const id of ids) {
    const own = pages.get(id) ?? new Set()
    if (areSplit(gathered, own)) continue
    kept.push(id)
    for (const key of own) gathered.add(key)
  }
  for (const { kind, left, right } of decisions) {
    if (kind !== 'merge') continue
    const other = gathered.has(left) ? right : gathered.has(right) ? left : null
    if (other === null) continue
    for (const id of await store.idsOfPages([other])) if (!kept.includes(id)) kept.push(id)
  }
  return kept
}
