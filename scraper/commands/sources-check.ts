// `segnabandi sources check`: tries sources as a visit would, into a store that is forgotten, and says which are dead.
import { Command } from 'commander'
import { romeDay } from '../../shared/call/status.ts'
import type { Source } from '../sources/source.ts'
import type { SourceReport } from '../work/report.ts'
import { chooseSources } from './chosen-sources.ts'
import { type NetworkOptions, openNetwork, withNetwork } from './network.ts'
import { pathOf, readClock, readCount, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { type SetExit, UsageError } from './verdict.ts'

interface Options extends NetworkOptions {
  sources?: string[]
  all?: boolean
  write?: boolean
  pages: string
  items: string
  json?: boolean
  now?: string
}

const HELP = `
Examples:
  segnabandi sources check comune-milano
  segnabandi sources check https://www.comune.example.it/
  segnabandi sources check --all --write      every source: dates those that answer, lists the dead

A trial reads the first pages of each list and a few items; scrape reads back to the bounds.`

export function checkCommand(terminal: Terminal, setExit: SetExit): Command {
  const command = new Command('check')
    .description('try sources and show what they yield, without storing')
    .argument('[ids...]', 'ids of sources, or addresses of sites')
    .option('--sources <files...>', 'registry files to use instead of the project’s own')
    .option('--all', 'every source of the registry: print "verified" for those that answer, and a report of the dead')
    .option('--write', 'with --all: write the "verified" dates into the registry files')
    .option('--pages <n>', 'most pages read of each list', '2')
    .option('--items <n>', 'most items read of each source', '40')
    .option('--json', 'print as JSON')
  return withClock(withNetwork(command))
    .addHelpText('after', HELP)
    .action(async (asked: string[], options: Options) => {
      const clock = readClock(options.now)
      if (options.all && asked.length > 0) throw new UsageError(`--all takes no ids: leave out "${asked.join(' ')}"`)
      if (options.write && !options.all) throw new UsageError('--write goes with --all')
      const most = { pages: readCount('--pages', options.pages, 1), items: readCount('--items', options.items, 1) }
      const addresses = asked.filter((word) => /^https?:\/\//i.test(word))
      const ids = asked.filter((word) => !addresses.includes(word))
      const given = addresses.map(sourceAt)
      const named = ids.length > 0 || given.length === 0 ? await chooseSources({ ...options, only: ids }) : null
      const sources = [...given, ...(named?.chosen ?? [])]
      const fetcher = await openNetwork(options)
      const { openStore } = await import('../store/open.ts')
      const { runSources } = await import('../work/run.ts')
      const store = await openStore('sqlite::memory:', clock)
      try {
        const registry = [...given, ...(named?.registry ?? [])]
        const settings = { sources, registry, isNamed: true, store, fetcher, clock, most }
        const onProgress = ({ report }: { report: SourceReport | null }) => {
          if (report !== null && options.all && !options.json) terminal.err(`${report.id}: ${yieldOf(report)}\n`)
        }
        const { sources: reports } = await runSources({ ...settings, onProgress })
        const calls = await store.calls()
        const day = romeDay(clock())
        const alive = reports.filter(isAlive).map(({ id }) => ({ id, verified: day }))
        const dead = reports
          .filter((report) => !isAlive(report))
          .map(({ id, url, failures }) => ({ id, url, why: failures[0]?.message ?? 'it lists nothing' }))
        const written = options.write ? await writeVerified(alive, day, options.sources) : []
        if (options.json)
          terminal.out(
            `${JSON.stringify(options.all ? { sources: reports, alive, dead, written } : { sources: reports, calls }, null, 2)}\n`,
          )
        else if (options.all) summariseAll(terminal, alive, dead, written)
        else await describe(terminal, reports, calls)
        if (reports.some(({ failures }) => failures.length > 0)) setExit(1)
      } finally {
        await fetcher.close()
        await store.close()
      }
    })
}

/** A site that is in no registry, tried as it would be. */
function sourceAt(url: string, index: number): Source {
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is no http(s) address`)
  return { id: `site-${index + 1}`, name: new URL(url).hostname, kind: 'ente', url, territory: {} }
}

const isAlive = ({ failures, items, calls }: SourceReport) => failures.length === 0 && items + calls > 0

const yieldOf = ({ pages, items, calls, family }: SourceReport) =>
  `${family ?? 'no family'}, ${pages} pages, ${items} items on its first pages, ${calls} calls`

async function writeVerified(alive: readonly { id: string }[], day: string, files: string[] | undefined) {
  const { registryFiles } = await import('../sources/registry.ts')
  const { dateVerified } = await import('../sources/verified.ts')
  const ids = new Set(alive.map(({ id }) => id))
  return dateVerified(files === undefined ? await registryFiles() : files.map(pathOf), ids, day)
}

function summariseAll(
  terminal: Terminal,
  alive: readonly { id: string; verified: string }[],
  dead: readonly { id: string; why: string }[],
  written: readonly string[],
): void {
  for (const { id, verified } of alive) terminal.out(`${id}: "verified": "${verified}"\n`)
  for (const { id, why } of dead) terminal.out(`${id}: dead? ${why}\n`)
  terminal.out(`${alive.length} sources answer with items, ${dead.length} do not.\n`)
  for (const file of written) terminal.out(`Wrote ${file}.\n`)
}

async function describe(
  terminal: Terminal,
  reports: readonly SourceReport[],
  calls: readonly Parameters<typeof lineOfCall>[0][],
) {
  for (const report of reports) {
    terminal.out(`${report.id} (${report.family ?? 'no family'}): ${report.pages} pages, ${report.calls} calls\n`)
    for (const { message } of report.failures) terminal.out(`  failed: ${message}\n`)
    for (const note of report.notes) terminal.out(`  note: ${note}\n`)
  }
  for (const call of calls) terminal.out(await lineOfCall(call))
}

async function lineOfCall(call: Parameters<typeof import('./call-words.ts').deadlineWords>[0] & { title: string }) {
  const { deadlineWords } = await import('./call-words.ts')
  return `  ${deadlineWords(call)} — ${call.title}\n`
}
