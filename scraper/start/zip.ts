// `npm run zip`: the two releases and their sources, ready for the add-on stores, in .output/.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { zipForStores } from './store-build.ts'

export async function main(): Promise<number> {
  const root = join(import.meta.dirname, '..', '..')
  for (const path of await zipForStores(root, join(root, '.output'))) {
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    console.log(`${relative(root, path)}  ${statSync(path).size} bytes  sha256 ${sha256}`)
  }
  return 0
}
