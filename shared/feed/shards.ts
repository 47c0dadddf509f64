// Which calls are published, and in which shard: one per region, and one for those that are of no region.
import * as v from 'valibot'
import { type Call, callSchema } from '../call/call.ts'
import { closesAt } from '../call/status.ts'
import { fold } from '../reading/fold.ts'

const NATIONAL = 'national'
const DAY = 86_400_000
/** A closed call stays for a while: an article about it may still be read, and its terms may be reopened. */
const KEPT_CLOSED_MS = 60 * DAY
/** A call without a date that nobody has told anything new of for so long is taken for over. */
const KEPT_UNDATED_MS = 365 * DAY

/** "Emilia-Romagna" → "emilia-romagna", "Valle d'Aosta" → "valle-d-aosta"; "national" without a region. */
export function shardName(region: string | undefined): string {
  const name = fold(region ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-/, '')
    .replace(/-$/, '')
  return name === '' ? NATIONAL : name
}

/** Latest instant anything was told of a call; null when nothing says. */
function lastTold({ history, pages }: Call): number | null {
  const days = [...history.map(({ at }) => at), ...pages.map(({ publishedAt = '' }) => publishedAt)]
  const instants = days.map((day) => Date.parse(day)).filter((instant) => !Number.isNaN(instant))
  return instants.length === 0 ? null : Math.max(...instants)
}

/** Whether a call is worth a reader's download at an instant (epoch ms). */
export function isPublished(call: Call, now: number): boolean {
  const closes = closesAt(call)
  if (closes !== null) return closes > now - KEPT_CLOSED_MS
  const told = lastTold(call)
  return told === null || told > now - KEPT_UNDATED_MS
}

export interface Shard {
  name: string
  /** The file's text: the same calls always give the same bytes. */
  text: string
  count: number
}

/** The shards of a feed, in order of name; calls in each by id, their fields in the schema's order. */
export function shardsOf(calls: readonly Call[], now: number): Shard[] {
  const shards = new Map<string, Call[]>()
  for (const call of calls) {
    if (!isPublished(call, now)) continue
    const name = shardName(call.territory.region)
    shards.set(name, [...(shards.get(name) ?? []), v.parse(callSchema, call)])
  }
  return [...shards]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, members]) => {
      members.sort((left, right) => (left.id < right.id ? -1 : 1))
      return { name, text: `${JSON.stringify({ name, calls: members })}\n`, count: members.length }
    })
}
