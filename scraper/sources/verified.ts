// Writes the day on which sources were seen to answer into their registry files, and touches nothing else of them.
import { readFile, writeFile } from 'node:fs/promises'
import { parseSources } from './registry.ts'

/**
 * A file with the dates of some of its sources set. Text is changed in place, so that a file keeps its shape and order.
 * @param day YYYY-MM-DD.
 */
export function withVerified(text: string, ids: ReadonlySet<string>, day: string): string {
  // A source is an object of the outer array: it ends where the next "id" begins.
  const parts = text.split(/(?="id"\s{0,4}:)/)
  return parts
    .map((part) => {
      const id = /^"id"\s{0,4}:\s{0,4}"([a-z0-9-]{1,80})"/.exec(part)?.[1]
      if (id === undefined || !ids.has(id)) return part
      return part.replace(/("verified"\s{0,4}:\s{0,4})(?:null|"\d{4}-\d{2}-\d{2}")/, `$1"${day}"`)
    })
    .join('')
}

/** @returns the files that were changed. */
export async function dateVerified(files: readonly string[], ids: ReadonlySet<string>, day: string): Promise<string[]> {
  const changed: string[] = []
  for (const file of files) {
    const before = await readFile(file, 'utf8')
    const after = withVerified(before, ids, day)
    if (after === before) continue
    // Never leave a registry that cannot be read.
    parseSources(after, file)
    await writeFile(file, after)
    changed.push(file)
  }
  return changed
}
