// Writes the feed's folder: shards first, the index last, so that a reader never meets an index that promises too much.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Call } from '../../shared/call/call.ts'
import { FEED_VERSION, type FeedIndex, feedIndexSchema } from '../../shared/feed/format.ts'
import { shardsOf } from '../../shared/feed/shards.ts'
import { writeWhole } from './atomic-file.ts'

export interface Published {
  /** Files written by this call; none when nothing changed. */
  written: string[]
  shards: number
  calls: number
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The index that is there; null when there is none that can be read. */
export async function readIndex(dir: string): Promise<FeedIndex | null> {
  try {
    const parsed = v.safeParse(feedIndexSchema, JSON.parse(await readFile(join(dir, 'index.json'), 'utf8')))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function holds(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Shard files of neither this index nor the one before: nobody can be about to ask for them. */
async function sweep(dir: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(dir))
    if (/^[a-z0-9-]{1,80}\.[0-9a-f]{8,64}\.json$/.test(name) && !kept.has(name))
      await rm(join(dir, name), { force: true })
}

/**
 * Publishes calls into a folder, making it when missing. The same calls leave every file as it is.
 * @param now instant (epoch ms) that decides which calls are still worth it and stamps the index.
 * @param wantedTitle name of the feed; a title once given stays until another is.
 */
export async function publish(
  calls: readonly Call[],
  dir: string,
  now: number,
  wantedTitle?: string,
): Promise<Published> {
  await mkdir(dir, { recursive: true })
  const former = await readIndex(dir)
  const title = wantedTitle ?? former?.title ?? 'Segnabandi'
  const written: string[] = []
  const shards = shardsOf(calls, now).map(({ name, text, count }) => {
    const hash = sha256(text)
    // The hash in the name: a shard never changes under a reader who holds an older index, and caches keep it for ever.
    return {
      text,
      entry: { name, path: `${name}.${hash.slice(0, 12)}.json`, sha256: hash, bytes: Buffer.byteLength(text), count },
    }
  })
  for (const { text, entry } of shards) {
    const path = join(dir, entry.path)
    if (await holds(path, text)) continue
    await writeWhole(path, text)
    written.push(entry.path)
  }
  const entries = shards.map(({ entry }) => entry)
  const isSame = former !== null && former.title === title && JSON.stringify(former.shards) === JSON.stringify(entries)
  if (!isSame) {
    const index: FeedIndex = {
      format: 'segnabandi',
      version: FEED_VERSION,
      title,
      // Readers refuse an index older than the one they hold, whatever clock wrote that one.
      generatedAt: new Date(
        Math.max(now, former === null ? now : Date.parse(former.generatedAt) + 1_000),
      ).toISOString(),
      shards: entries,
    }
    await writeWhole(join(dir, 'index.json'), `${JSON.stringify(v.parse(feedIndexSchema, index), null, 2)}\n`)
    written.push('index.json')
  }
  await sweep(dir, new Set([...entries, ...(former?.shards ?? [])].map(({ path }) => path)))
  return { written, shards: entries.length, calls: entries.reduce((sum, { count }) => sum + count, 0) }
}

/** What is wrong with a feed's folder, in words; empty when every shard is there as its index says. */
export async function checkFeed(dir: string): Promise<string[]> {
  const index = await readIndex(dir)
  if (index === null) return [`${dir} has no readable index.json: run publish.`]
  const faults: string[] = []
  for (const { path, sha256: wanted, bytes } of index.shards) {
    const text = await readFile(join(dir, path), 'utf8').catch(() => null)
    if (text === null) faults.push(`${join(dir, path)} is missing: run publish.`)
    else if (sha256(text) !== wanted)
      faults.push(
        `${join(dir, path)} has ${Buffer.byteLength(text)} bytes and is not what the index says (${bytes}): run publish.`,
      )
  }
  return faults
}
