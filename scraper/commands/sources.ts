// `segnabandi sources`: what a site is before it becomes a source, and what a source yields, without storing anything.
import { Command } from 'commander'
import { chooseSources } from './chosen-sources.ts'
import { openNetwork } from './network.ts'
import { readClock, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, type SetExit, UsageError } from './verdict.ts'

interface NetworkChoice {
  allowLoopback?: boolean
  pause: string
  json?: boolean
  now?: string
}

export function sourcesCommand(terminal: Terminal, setExit: SetExit): Command {
  return new Command('sources')
    .description('look at a site, or try the sources of the registry')
    .addCommand(discoverCommand(terminal))
    .addCommand(checkCommand(terminal, setExit))
    .addHelpText('after', '\nExample:\n  segnabandi sources discover https://www.comune.example.it/')
}

function withNetwork(command: Command): Command {
  return withClock(
    command
      .option('--allow-loopback', 'let addresses of this machine be read')
      .option('--pause <ms>', 'least time between two requests to one site, in milliseconds', '1500')
      .option('--json', 'print as JSON'),
  )
}

function discoverCommand(terminal: Terminal): Command {
  return withNetwork(
    new Command('discover')
      .description('find the family of a site and its best list of calls')
      .argument('<url>', 'any page of the site'),
  )
    .addHelpText('after', '\nExample:\n  segnabandi sources discover https://www.comune.example.it/ --json')
    .action(async (url: string, options: NetworkChoice) => {
      readClock(options.now)
      if (!URL.canParse(url) || !/^https?:\/\//i.test(url))
        throw new UsageError(`<url> takes an http(s) address, not "${url}"`)
      const fetcher = await openNetwork(options)
      try {
        const { discover } = await import('../sources/discover.ts')
        const found = await discover(url, fetcher)
        if ('failure' in found) throw new CommandError(found.failure)
        if (options.json) terminal.out(`${JSON.stringify(found, null, 2)}\n`)
        else
          terminal.out(
            [
              `Family: ${found.family} (${Math.round(found.certainty * 100)}%: ${found.because})`,
              ...found.lists.map((list) => `List:   ${list.url} — ${list.items} items, ${list.family}`),
              found.lists.length === 0
                ? 'No list of items was found: give the address of the page that lists the calls.'
                : '',
              found.lists.length === 0 ? '' : `Best:   ${found.lists[0]?.url}`,
            ]
              .filter((line) => line !== '')
              .map((line) => `${line}\n`)
              .join(''),
          )
      } finally {
        await fetcher.close()
      }
    })
}

function checkCommand(terminal: Terminal, setExit: SetExit): Command {
  return withNetwork(
    new Command('check')
      .description('try sources and show what they yield, without storing')
      .argument('[ids...]', 'ids of sources; all of them when none is given')
      .option('--sources <files...>', 'registry files to use instead of the project’s own'),
  )
    .addHelpText('after', '\nExample:\n  segnabandi sources check comune-milano')
    .action(async (ids: string[], options: NetworkChoice & { sources?: string[] }) => {
      const clock = readClock(options.now)
      const { chosen, registry } = await chooseSources({ ...options, only: ids })
      const fetcher = await openNetwork(options)
      const { openStore } = await import('../store/open.ts')
      const { runSources } = await import('../work/run.ts')
      // The same visit as a run's, into a store that is forgotten.
      const store = await openStore('sqlite::memory:', clock)
      try {
        const { sources } = await runSources({ sources: chosen, registry, isNamed: true, store, fetcher, clock })
        const calls = await store.calls()
        if (options.json) terminal.out(`${JSON.stringify({ sources, calls }, null, 2)}\n`)
        else {
          for (const source of sources) {
            terminal.out(
              `${source.id} (${source.family ?? 'no family'}): ${source.pages} pages, ${source.calls} calls\n`,
            )
            for (const { message } of source.failures) terminal.out(`  failed: ${message}\n`)
            for (const note of source.notes) terminal.out(`  note: ${note}\n`)
          }
          const { deadlineWords } = await import('./call-words.ts')
          for (const call of calls) terminal.out(`  ${deadlineWords(call)} — ${call.title}\n`)
        }
        if (sources.some(({ failures }) => failures.length > 0)) setExit(1)
      } finally {
        await fetcher.close()
        await store.close()
      }
    })
}
