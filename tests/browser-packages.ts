// The browsers and tools the tests drive, installed from Debian's packages when that can be done here.

import type { SpawnOptions } from 'node:child_process'
import { spawnSync } from 'node:child_process'

/** Program looked for, and the Debian package that brings it. */
const WANTED = [
  {
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    debian: 'chromium',
  },
  { programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  { programs: ['pdftotext'], debian: 'poppler-utils' },
  { programs: ['openssl'], debian: 'openssl' },
]

const found = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0

type Run = (program: string, args: string[], options?: SpawnOptions) => Promise<number>

/** Counts as one failed test when something is missing and cannot be installed; names the one command to run. */
export async function installBrowsers(run: Run): Promise<{ passed: number; failed: number }> {
  const missing = WANTED.filter(({ programs }) => !programs.some(found)).map(({ debian }) => debian)
  if (missing.length === 0) return { passed: 0, failed: 0 }
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !found('apt-get')) {
    console.log(`Missing for the tests: ${missing.join(', ')}. On Debian or Ubuntu run: sudo ${command}`)
    return { passed: 0, failed: 1 }
  }
  console.log(`\n— installing ${missing.join(', ')} from Debian's packages`)
  const options: SpawnOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  await run('apt-get', ['update', '-qq'], options)
  const [program = '', ...args] = command.split(' ')
  const installed = (await run(program, args, options)) === 0
  if (!installed) console.log(`Could not install: ${command}`)
  return { passed: 0, failed: installed ? 0 : 1 }
}
