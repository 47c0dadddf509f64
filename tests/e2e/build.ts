// Builds the extension with the project's own tool chain, in a process of its own: a test runner's environment must
// not leak into what is shipped.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export type Target = 'chrome' | 'firefox'

/** Folder of a build. @param demo reaches loopback only, see wxt.config.ts */
export const builtIn = (target: Target, demo: boolean, outDir = join(root, '.output')) =>
  join(outDir, `${demo ? 'demo-' : ''}${target}-mv3`)

/** Builds the extension for a browser and returns its folder; throws with what the builder said. */
export function buildExtension(target: Target, demo: boolean, outDir = join(root, '.output')): string {
  const options = JSON.stringify({ root, browser: target, manifestVersion: 3, outDir })
  const script = `const { build } = await import('wxt'); await build(${options})`
  const { NODE_ENV: _, VITEST: __, SEGNABANDI_DEMO: ___, SEGNABANDI_DEMO_FEED: ____, ...environment } = process.env
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...environment, ...(demo ? { SEGNABANDI_DEMO: '1' } : {}) },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Building the ${target} extension failed:\n${stdout}\n${stderr}`)
  return builtIn(target, demo, outDir)
}

/**
 * Vitest's global set-up: the builds the tests drive are of the sources as they are now.
 * @public called by vitest.config.ts, by its path
 */
export default function setup(): void {
  for (const target of ['chrome', 'firefox'] as const) buildExtension(target, true)
}
