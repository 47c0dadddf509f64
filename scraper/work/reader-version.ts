// Which reader read a page: when the code that reads changes, pages are read again although they did not change.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rooms whose code decides what is read from a page or a document. */
const ROOMS = ['shared/page', 'shared/reading', 'shared/sites', 'shared/call', 'shared/places', 'scraper/documents']
const top = join(import.meta.dirname, '..', '..')

let known: string | null = null

/** Sixteen hexadecimal digits over the reading code itself: nobody has to remember to count up. */
export function readerVersion(): string {
  if (known !== null) return known
  const hash = createHash('sha256')
  for (const room of ROOMS)
    for (const name of readdirSync(join(top, room), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(top, room, name)))
  known = hash.digest('hex').slice(0, 16)
  return known
}
