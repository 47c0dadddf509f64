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

interface TestFile {
  name: string
  status: string
  assertionResults: { status: string }[]
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: TestFile[]
}

/** More files than this do not fail by chance. */
const MOST_AGAIN = 3

/** Which files of a run that failed may be run once more, and why, in words for whoever reads the run. */
interface SecondRun {
  because: string
  of(report: Report): TestFile[]
}

/** Node now and then dies of a thread that runs out of memory, as hostile documents make it: no test has failed. */
const whatNeverEnded: SecondRun = {
  because: 'The process of these tests ended before they did',
  of: ({ testResults }) =>
    testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
    ),
}

/** A browser on a loaded machine loses a click now and then; what is broken fails in a fresh browser too. */
const whatFailed: SecondRun = {
  because: 'These failed and are run again whole, in a browser of their own',
  of: ({ testResults }) => testResults.filter(({ status }) => status === 'failed'),
}

/** Runs Vitest and reads its own count; a run that leaves no report counts as one failure. */
async function vitest(name: string, secondRun: SecondRun, ...args: string[]): Promise<Tally> {
  console.log(`\n— ${name}`)
  const first = await runVitest(args)
  const doubtful = first.code === 0 ? [] : secondRun.of(first.report)
  const isAllThatFailed = sum(doubtful, failedIn) === first.report.numFailedTests
  if (doubtful.length === 0 || doubtful.length > MOST_AGAIN || !isAllThatFailed) return tally(first)
  const files = doubtful.map((one) => one.name)
  console.log(`\n${secondRun.because}:\n${files.join('\n')}`)
  const again = tally(await runVitest([...args, ...files]))
  return { passed: first.report.numPassedTests - sum(doubtful, passedIn) + again.passed, failed: again.failed }
}

const passedIn = ({ assertionResults }: TestFile) => assertionResults.filter(({ status }) => status === 'passed').length
const failedIn = ({ assertionResults }: TestFile) => assertionResults.filter(({ status }) => status === 'failed').length

const sum = <T>(list: readonly T[], count: (one: T) => number) => list.reduce((total, one) => total + count(one), 0)

async function runVitest(args: readonly string[]): Promise<{ code: number; report: Report }> {
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-tests-'))
  const file = join(folder, 'report.json')
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  const report: Report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  rmSync(folder, { recursive: true, force: true })
  return { code, report }
}

/** A suite that fails to load has no failed test in the count, only a failing exit code. */
const tally = ({ code, report }: { code: number; report: Report }): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests || (code === 0 ? 0 : 1),
})

export async function main(args: string[]): Promise<number> {
  const tallies: Tally[] = []
  const shared = join(root, '..', 'shared')
  if (!existsSync(shared)) console.log('Left out, ../shared is not beside this checkout: tests/shared-folder.test.ts')
  if (!args.includes('--no-browsers')) tallies.push(await installBrowsers(run))
  tallies.push(await check('types', 'tsc', '--noEmit'))
  tallies.push(await check('format and lint', 'biome', 'ci', '.'))
  tallies.push(await check('dead code', 'knip'))
  tallies.push(await vitest('unit tests', whatNeverEnded))
  if (!args.includes('--no-browsers'))
    tallies.push(await vitest('tests in real browsers', whatFailed, '--config', 'tests/e2e/vitest.config.ts'))
  const [passed, failed] = [sum(tallies, (one) => one.passed), sum(tallies, (one) => one.failed)]
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
