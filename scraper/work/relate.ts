// Calls of one name that are not one call know of each other: another edition, a lot, the wider call and the local one.
import type { Call } from '../../shared/call/call.ts'
import type { Kin } from '../../shared/matching/join.ts'
import type { Store } from '../store/store.ts'

type Related = NonNullable<Call['related']>[number]

const INVERSE: Record<Related['relation'], Related['relation']> = {
  edition: 'edition',
  lot: 'lot',
  parent: 'child',
  child: 'parent',
}

const MOST = 40

function withRelated(call: Call, other: Call, relation: Related['relation']): Call {
  const rest = (call.related ?? []).filter(({ id }) => id !== other.id)
  return { ...call, related: [...rest, { id: other.id, relation, title: other.title }].slice(-MOST) }
}

/** The call with those it is tied to, then each of them tied to it. */
export async function relate(store: Store, call: Call, related: Kin['related']): Promise<[Call, ...Call[]]> {
  let tied = call
  const others: Call[] = []
  for (const { id, relation } of related) {
    const other = await store.callOf(id)
    if (other === null || other.id === call.id || others.some((known) => known.id === other.id)) continue
    tied = withRelated(tied, other, relation)
    others.push(withRelated(other, call, INVERSE[relation]))
  }
  return [tied, ...others]
}
