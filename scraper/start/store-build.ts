// What goes to the add-on stores: each browser's release as a zip, and the sources they are built from. The same sources
// give the same bytes, as the stores ask of whoever ships bundled code.
import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

export const TARGETS = ['chrome', 'firefox'] as const
export type Target = (typeof TARGETS)[number]

/** All that a build reads, and what a reviewer needs to repeat it; nothing else of the project. */
const SOURCES = [
  'extension/**/*',
  'shared/**/*.ts',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'LICENSE',
]

/**
 * Builds the release for a browser.
 * @param root folder of the sources
 * @param outDir parent of "chrome-mv3" and "firefox-mv3"
 * @returns folder of the release
 * @throws Error with the builder's own words when the build fails
 */
export async function buildRelease(target: Target, root: string, outDir: string): Promise<string> {
  const options = JSON.stringify({ root, browser: target, manifestVersion: 3, outDir })
  const script = `const { build } = await import('wxt'); await build(${options})`
  const { NODE_ENV: _, VITEST: __, SEGNABANDI_DEMO: ___, SEGNABANDI_DEMO_FEED: ____, ...environment } = process.env
  await new Promise<void>((resolve, reject) => {
    const said: string[] = []
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Building the ${target} release in ${root} failed:\n${said.join('')}`)),
    )
  })
  return join(outDir, `${target}-mv3`)
}

const filesIn = (folder: string, patterns: string | string[]) =>
  globSync(patterns, { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** A zip that depends on names and contents alone: no clock, no order of the disk. */
export function zipOf(folder: string, patterns: string | string[] = '**/*'): Uint8Array {
  const contents = filesIn(folder, patterns).map((path): [string, Uint8Array] => [
    path,
    new Uint8Array(readFileSync(join(folder, path))),
  ])
  // The first day a zip can tell (APPNOTE 4.4.6), on this computer's clock, as fflate writes it.
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: new Date(1980, 0, 1, 0, 0, 0) })
}

/** The sources as a reviewer gets them, with how to build them on top. */
const zipOfSources = (root: string): Uint8Array => {
  const contents = filesIn(root, SOURCES).map((path): [string, Uint8Array] => [
    path,
    new Uint8Array(readFileSync(join(root, path))),
  ])
  const guide = readFileSync(join(root, 'extension', 'store', 'BUILDING.md'), 'utf8')
  return zipSync(
    { 'BUILDING.md': strToU8(guide), ...Object.fromEntries(contents) },
    { level: 9, mtime: new Date(1980, 0, 1, 0, 0, 0) },
  )
}

/** Builds and zips everything the stores take. @returns paths of the three files */
export async function zipForStores(root: string, outDir: string): Promise<string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  mkdirSync(outDir, { recursive: true })
  const written: string[] = []
  const write = (name: string, bytes: Uint8Array) => {
    const path = join(outDir, `segnabandi-${version}-${name}.zip`)
    writeFileSync(path, bytes)
    written.push(path)
  }
  for (const target of TARGETS) write(target, zipOf(await buildRelease(target, root, outDir)))
  write('sources', zipOfSources(root))
  return written
}
