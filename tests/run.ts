// `npm test`: type check, lint, unit tests and the tests in real browsers, and one line that sums them all.
import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { installBrowsers } from './browser-packages.ts'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }

interface Tally {
  passed: number
  failed: number
}

function run(program: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: environment, stdio: 'inherit', ...options })
    child.on('error', (error) => {
      console.error(`${program} could not start: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** A tool that is right or wrong as a whole counts as one test. */
async function check(name: string, program: string, ...args: string[]): Promise<Tally> {
  console.log(`\n— ${name}`)
  const passed = (await run(program, args)) === 0
  console.log(passed ? `${name}: clean` : `${name}: FAILED`)
  return { passed: Number(passed), failed: Number(!passed) }
}

/** Runs Vitest and reads its own count; a run that leaves no report counts as one failure. */
async function vitest(name: string, ...args: string[]): Promise<Tally> {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-tests-'))
  const report = join(folder, 'report.json')
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  const counts = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number })
    : { numPassedTests: 0, numFailedTests: 0 }
  rmSync(folder, { recursive: true, force: true })
  // A suite that fails to load has no failed test in the count, only a failing exit code.
  const failed = counts.numFailedTests || (code === 0 ? 0 : 1)
  return { passed: counts.numPassedTests, failed }
}

export async function main(args: string[]): Promise<number> {
  const tallies: Tally[] = []
  const shared = join(root, '..', 'shared')
  if (!existsSync(shared)) console.log('Left out, ../shared is not beside this checkout: tests/shared-folder.test.ts')
  if (!args.includes('--no-browsers')) tallies.push(await installBrowsers(run))
  tallies.push(await check('types', 'tsc', '--noEmit'))
  tallies.push(await check('format and lint', 'biome', 'ci', '.'))
  tallies.push(await check('dead code', 'knip'))
  tallies.push(await vitest('unit tests'))
  if (!args.includes('--no-browsers'))
    tallies.push(await vitest('tests in real browsers', '--config', 'tests/e2e/vitest.config.ts'))
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0)
  const [passed, failed] = [sum((tally) => tally.passed), sum((tally) => tally.failed)]
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
