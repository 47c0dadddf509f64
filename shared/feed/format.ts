// The published format: an index and shards of calls, static files on any web host.
import * as v from 'valibot'
import { callSchema } from '../call/call.ts'

export const FEED_VERSION = 1

const shardSchema = v.object({
  /** Region in lower case with dashes ("lombardia"), or "national". */
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  /** File name relative to the index. */
  path: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}(?:\.[0-9a-f]{8,64})?\.json$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export const feedIndexSchema = v.object({
  format: v.literal('segnabandi'),
  version: v.literal(FEED_VERSION),
  title: v.pipe(v.string(), v.maxLength(200)),
  /** ISO 8601 instant, UTC. */
  generatedAt: v.pipe(v.string(), v.isoTimestamp()),
  shards: v.pipe(v.array(shardSchema), v.maxLength(200)),
})

export const feedShardSchema = v.object({
  name: v.string(),
  calls: v.array(callSchema),
})

export type FeedIndex = v.InferOutput<typeof feedIndexSchema>
