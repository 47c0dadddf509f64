// What an operator decides of calls: that two are one, or that a page is not of this call. Kept by the addresses of
// pages, so that it holds in later runs, whatever becomes of ids, and can be taken back.
import type { Call } from '../../shared/call/call.ts'
import { joinHistories } from '../../shared/call/history.ts'
import { newCallId, pageKey } from '../../shared/call/identity.ts'
import { merge } from '../../shared/call/merge.ts'
import type { Decision, PageRecord, Store } from '../store/store.ts'

/** Asked for something that cannot be decided; the message says why and what to do. */
class CannotDecide extends Error {
  override name = 'CannotDecide'
}

async function known(store: Store, id: string): Promise<{ call: Call; pages: PageRecord[] }> {
  const call = await store.callOf(id)
  if (call === null) throw new CannotDecide(`No call has the id ${id}: list them with "calls --json".`)
  return { call, pages: await store.pagesOf([call.id]) }
}

const pairs = (left: readonly PageRecord[], right: readonly PageRecord[], kind: Decision['kind'], at: number) =>
  left.flatMap((mine) => right.map((other): Decision => ({ left: mine.key, right: other.key, kind, at })))

/** Makes two calls one. The first keeps its id, the other's still answers. */
export async function mergeCalls(store: Store, id: string, otherId: string, now: number): Promise<Call> {
  const [kept, taken] = [await known(store, id), await known(store, otherId)]
  if (kept.call.id === taken.call.id) throw new CannotDecide(`${id} and ${otherId} are one call already.`)
  const ids = [kept.call.id, taken.call.id, ...(kept.call.aliases ?? []), ...(taken.call.aliases ?? [])]
  const merged = merge(
    [...kept.pages, ...taken.pages].map(({ reading }) => reading),
    ids,
  )
  const history = joinHistories([kept.call, taken.call])?.history ?? []
  const related = [...(kept.call.related ?? []), ...(taken.call.related ?? [])].filter(
    (other) => !ids.includes(other.id),
  )
  const call = { ...merged, history, ...(related.length === 0 ? {} : { related: related.slice(0, 40) }) }
  await store.saveOutcome({ fetches: [], pages: [], call })
  await store.saveDecisions(pairs(kept.pages, taken.pages, 'merge', now))
  return call
}

export interface Split {
  /** The call without the page. */
  rest: Call
  /** The call the page tells by itself. */
  apart: Call
}

/** Takes a page out of a call and makes it one of its own; neither later runs nor a link unite them again. */
export async function splitPage(store: Store, id: string, url: string, now: number): Promise<Split> {
  const { call, pages } = await known(store, id)
  const key = pageKey(url)
  const own = pages.filter((page) => page.key === key)
  const others = pages.filter((page) => page.key !== key)
  if (own.length === 0)
    throw new CannotDecide(`${url} is no page of ${call.id}; its pages are: ${pages.map((page) => page.url).join(' ')}`)
  if (others.length === 0) throw new CannotDecide(`${url} is the only page of ${call.id}: there is nothing to split.`)
  const readings = (list: readonly PageRecord[]) => list.map(({ reading }) => reading)
  const isOf = (event: Call['history'][number]) => event.page !== null && pageKey(event.page) === key
  const alone = merge(readings(own))
  // The page may be the one the call has its id from: the call keeps it.
  const ownId = newCallId(alone)
  const elsewhere = { ...alone, pages: [{ url: `${url}?apart`, kind: 'news' as const, title: '' }] }
  const freshId = ownId === call.id ? newCallId(elsewhere) : ownId
  const aliases = (call.aliases ?? []).filter((alias) => alias !== freshId)
  const rest: Call = {
    ...merge(readings(others), [call.id, ...aliases]),
    history: call.history.filter((event) => event.event === 'new' || !isOf(event)),
    ...(call.related === undefined ? {} : { related: call.related }),
  }
  const apart: Call = {
    ...alone,
    id: freshId,
    history: [
      { at: new Date(now).toISOString(), event: 'new', page: own[0]?.url ?? null },
      ...call.history.filter((event) => event.event !== 'new' && isOf(event)),
    ],
  }
  await store.split(rest, apart, key)
  await store.saveDecisions(pairs(own, others, 'split', now))
  return { rest, apart }
}
