// `segnabandi scrape`: visits the sources, keeps the calls, publishes the feed.
import { Command } from 'commander'
import type { RunReport, SourceReport } from '../work/report.ts'
import type { Progress } from '../work/run.ts'
import { chooseSources } from './chosen-sources.ts'
import { type NetworkOptions, openNetwork, withNetwork } from './network.ts'
import { type Clock, isWithoutFeed, pathOf, readClock, withClock, withFeed, withStore } from './options.ts'
import { openStored } from './stored.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf, type SetExit } from './verdict.ts'

interface Options extends NetworkOptions {
  sources?: string[]
  only?: string[]
  store: string
  feed: string
  json?: boolean
  now?: string
}

const HELP = `
Examples:
  segnabandi scrape                                   every source of the registry that is due
  segnabandi scrape --only comune-milano csv-milano   these, due or not
  segnabandi scrape --sources mine.json --store sqlite:mine.db --feed public/feed --json

The first visit of a source reads its lists back to a bound (archive, in its entry: 40 pages and 18 months);
later ones what is new or changed, and the calls about to close. Sites are told who asks: give --contact.

With --store and no --feed the calls are kept and no feed is written: data/feed is that of data/segnabandi.db.

A source that fails is named in the summary, the others go on, what was known stays, and the exit code is 1.`

export function scrapeCommand(terminal: Terminal, setExit: SetExit): Command {
  const command = new Command('scrape')
    .description('visit the sources, keep their calls and publish the feed')
    .option('--sources <files...>', 'registry files to use instead of the project’s own; all their sources are visited')
    .option('--only <ids...>', 'visit only these sources, due or not')
    .option('--json', 'print what each source gave as JSON, and no progress')
  return withClock(withNetwork(withFeed(withStore(command))))
    .addHelpText('after', HELP)
    .action(async (options: Options, command: Command) => {
      const clock = readClock(options.now)
      const { chosen, registry } = await chooseSources(options)
      const fetcher = await openNetwork(options)
      const store = await openStored(options.store, clock, true)
      try {
        const { runSources } = await import('../work/run.ts')
        const report = await runSources({
          sources: chosen,
          registry,
          isNamed: options.sources !== undefined || options.only !== undefined,
          store,
          fetcher,
          clock,
          ...(options.json ? {} : { onProgress: (progress: Progress) => showProgress(terminal, progress) }),
        })
        const published = isWithoutFeed(command) ? null : await publishStored(store, pathOf(options.feed), clock)
        if (options.json) terminal.out(`${JSON.stringify({ ...report, published }, null, 2)}\n`)
        else summarise(terminal, report, published)
        if (report.sources.some(({ failures }) => failures.length > 0)) setExit(1)
      } catch (error) {
        if (error instanceof Error && (error.name === 'StoreBusy' || error.name === 'StoreFull'))
          throw new CommandError(error.message)
        throw error
      } finally {
        await fetcher.close()
        await store.close()
      }
    })
}

async function publishStored(store: Awaited<ReturnType<typeof openStored>>, dir: string, clock: Clock) {
  const { publish } = await import('../publishing/publish.ts')
  try {
    return { dir, ...(await publish(await store.calls(), dir, clock())) }
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    const why = isFull ? 'its disk is full. Free some space and run publish' : messageOf(error)
    throw new CommandError(`The calls are kept, but the feed could not be written to ${dir}: ${why}.`)
  }
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** "12 pages (9 unchanged), 5 calls, 1 new, 2 changed". */
function yieldOf({ pages, unchanged, calls, new: fresh, changed }: SourceReport): string {
  return [
    `${count(pages, 'page')}${unchanged > 0 ? ` (${unchanged} unchanged)` : ''}`,
    count(calls, 'call'),
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
  ].join(', ')
}

function showProgress(terminal: Terminal, { source, index, total, report }: Progress): void {
  const place = `[${index}/${total}] ${source.name}`
  if (report === null) {
    // Rewritten by the line that ends the source; in a log only that line is kept.
    if (terminal.showsProgress) terminal.err(`${place} …\r`)
    return
  }
  const failed = report.failures.length > 0 ? `, ${count(report.failures.length, 'failure')}` : ''
  terminal.err(`${place}: ${yieldOf(report)}${failed}\n`)
}

function summarise(
  terminal: Terminal,
  report: RunReport,
  published: { dir: string; calls: number; written: string[] } | null,
) {
  for (const { id, failures, warnings, notes } of report.sources) {
    for (const warning of warnings) terminal.err(`${id}: warning: ${warning}\n`)
    for (const { message } of failures) terminal.err(`${id}: ${message}\n`)
    for (const note of notes) terminal.err(`${id}: ${note}\n`)
  }
  const sum = (pick: (source: SourceReport) => number) => report.sources.reduce((all, source) => all + pick(source), 0)
  const failing = report.sources.filter(({ failures }) => failures.length > 0).map(({ id }) => id)
  const odd = report.sources.filter(({ warnings }) => warnings.length > 0).map(({ id }) => id)
  const waiting = report.waiting > 0 ? ` (${report.waiting} not due yet)` : ''
  const lines = [
    `${count(report.sources.length, 'source')}${waiting}, ${count(
      sum(({ pages }) => pages),
      'page',
    )}: ${sum((one) => one.new)} new calls, ${sum((one) => one.changed)} changed.`,
    published === null
      ? 'Feed: none was written for a store of your own; name its folder with --feed.'
      : `Feed ${published.dir}: ${count(published.calls, 'call')}${published.written.length === 0 ? ', nothing new to write' : ''}.`,
    ...(failing.length > 0 ? [`Failing: ${failing.join(', ')}.`] : []),
    ...(odd.length > 0 ? [`Worth a look: ${odd.join(', ')}.`] : []),
  ]
  terminal.out(`${lines.join('\n')}\n`)
}
