// Pages that tell one call are made one record, compared with what was known, and kept: whole or not at all.
import type { Call, HistoryEvent } from '../../shared/call/call.ts'
import { compare, joinHistories, sameFacts } from '../../shared/call/history.ts'
import { merge } from '../../shared/call/merge.ts'
import type { FetchRecord, PageRecord, Store } from '../store/store.ts'
import { obeyDecisions } from './decided.ts'
import type { KnownCalls, Told } from './known-calls.ts'
import { relate } from './relate.ts'

export interface Settled {
  callId: string
  isNew: boolean
  /** Facts differ from what was known. */
  isChanged: boolean
  events: HistoryEvent[]
}

/** One line for all that settle: two sources must not merge into one call at the same moment. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>

export function openLine(): Line {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/**
 * Keeps what some pages of one call tell.
 * @param read the item just read.
 * @param linked the call's own page, read because the item links it; null when there is none.
 * @param fetches what was asked to read them, kept in the same transaction.
 * @param movedFrom key of the page the item was read from before it moved.
 * @param told the item as it was read, and the calls it may be one of although it has another address.
 */
export async function settle(
  store: Store,
  read: PageRecord,
  linked: PageRecord | null,
  fetches: readonly FetchRecord[],
  now: number,
  told: (Told & { known: KnownCalls }) | null = null,
  movedFrom: string | null = null,
): Promise<Settled> {
  const left = movedFrom === null || movedFrom === linked?.key ? [] : [movedFrom]
  const own = await store.idsOfPages([read.key, ...(linked === null ? [] : [linked.key]), ...left])
  // Its words are asked only when its addresses do not tell: what was once decided stays.
  const kin = own.length === 0 && told !== null ? await told.known.kinOf(told, read.reading) : null
  const ids = await obeyDecisions(store, linked === null ? [read] : [linked, read], kin === null ? own : kin.same)
  const stored = (await store.pagesOf(ids)).filter(({ key }) => !left.includes(key))
  // Its own source may have read it in this very run, knowing what its list says: that reading stays.
  const isReadByItsSource = stored.some(({ key, readAt }) => key === linked?.key && readAt === now)
  const fresh = linked === null || isReadByItsSource ? [read] : [linked, read]
  const pages = new Map([...stored, ...fresh].map((page) => [page.key, page]))
  const known: Call[] = []
  for (const id of ids) {
    const call = await store.callOf(id)
    if (call !== null) known.push(call)
  }
  const answersTo = [...ids, ...known.flatMap(({ aliases = [] }) => aliases)]
  const merged = merge(
    [...pages.values()].map(({ reading }) => reading),
    answersTo,
  )
  const old = joinHistories(known)
  const compared = compare(old, merged, now)
  const { events } = compared
  const [call, ...tied] = await relate(store, compared.call, kin?.related ?? [])
  const isChanged = old !== null && (known.length > 1 || !sameFacts(old, call) || events.length > 0)
  await store.saveOutcome({ fetches: [...fetches], pages: fresh, call, tied, left })
  for (const changed of [call, ...tied]) told?.known.put(changed)
  return { callId: call.id, isNew: old === null, isChanged, events }
}
