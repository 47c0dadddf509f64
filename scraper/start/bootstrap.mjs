// First step of every npm script, in plain JavaScript so that the Node a machine already has (20 or later) can run it:
// installs what is missing, then runs the command on the Node the project brings with it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { endWithShell } from './end-with-shell.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [command = '', ...args] = process.argv.slice(2)

/** Each command's module exports `main(args): Promise<exit code>`. */
const modules = {
  start: 'scraper/start/start.ts',
  cli: 'scraper/cli.ts',
  town: 'scraper/sample-town/serve.ts',
  test: 'tests/run.ts',
  bench: 'tests/bench/run.ts',
  screenshots: 'tests/e2e/screenshots.ts',
  zip: 'scraper/start/zip.ts',
  'lint-extension': 'scraper/start/lint-extension.ts',
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** npm writes node_modules/.package-lock.json last; an older one than package-lock.json is of another version. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  return statSync(installed).mtimeMs + 60_000 >= statSync(join(root, 'package-lock.json')).mtimeMs
}

function npm(...words) {
  const cli = process.env.npm_execpath
  const [program, first] = cli?.endsWith('js') ? [process.execPath, [cli]] : ['npm', []]
  // Progress belongs to stderr: what a command prints on stdout may be read by a program.
  return spawnSync(program, [...first, ...words], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0
}

const bundledNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

if (!(command in modules)) fail(`Unknown command "${command}". One of: ${Object.keys(modules).join(', ')}`)
if (!isInstalled()) {
  console.error('Installing what Segnabandi needs (once) …')
  // Not `npm ci`: npm 11 refuses a lock file that lacks the binaries of other platforms, which no machine has all of.
  if (!npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'))
    fail('npm install failed: see the lines above. The package registry must be reachable the first time.')
}

if (process.env.npm_lifecycle_event !== undefined) endWithShell()

const main = join(root, modules[command])
if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main: run } = await import(pathToFileURL(main).href)
  process.exitCode = await run(args)
} else {
  // The Node that comes with the project is fetched by an install script, which npm may have been told to skip.
  if (!existsSync(bundledNode) && !(npm('rebuild', 'node') && existsSync(bundledNode)))
    fail('Node 24 is missing. Run: npm install --foreground-scripts, or use Node 24 or later.')
  // A long crawl makes many objects that die young: room for fewer takes a quarter off its memory, a twentieth on its time.
  const flags = command === 'cli' ? ['--max-semi-space-size=8'] : []
  const child = spawn(bundledNode, [...flags, fileURLToPath(import.meta.url), command, ...args], {
    stdio: 'inherit',
    cwd: process.cwd(),
  })
  // A terminal signals the whole group; a program signals only us, so pass it on and wait for the child to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 : (code ?? 1)
  })
}
