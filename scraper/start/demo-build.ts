// Builds the extension for the demo: loopback sites granted, the local feed followed from the first start.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Everything a build is made from; the same sources and feed need no second build. */
function fingerprint(feed: string): string {
  const hash = createHash('sha256').update(feed)
  for (const path of globSync(['extension/**/*.*', 'shared/**/*.ts', 'wxt.config.ts', 'package-lock.json'], {
    cwd: root,
  }).sort())
    hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/**
 * Folder of the built extension.
 * @param target which of the two builds: Edge and Chromium take Chrome's.
 * @throws Error with the builder's own words when the build fails.
 */
export async function buildDemo(target: 'chrome' | 'firefox', feed: string): Promise<string> {
  const folder = join(root, '.output', `demo-${target}-mv3`)
  const stamp = join(root, '.output', `demo-${target}-mv3.built`)
  const wanted = fingerprint(feed)
  if (existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return folder
  const builder = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const said: Buffer[] = []
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [builder, 'build', '-b', target, '--mv3'], {
      cwd: root,
      env: { ...process.env, SEGNABANDI_DEMO: '1', SEGNABANDI_DEMO_FEED: feed },
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece))
    child.on('error', reject)
    child.on('exit', (status) => resolve(status ?? 1))
  })
  if (code !== 0) throw new Error(`The extension could not be built:\n${Buffer.concat(said).toString('utf8')}`)
  writeFileSync(stamp, wanted)
  return folder
}
