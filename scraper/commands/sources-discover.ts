// `segnabandi sources discover`: the family of a site, its lists with what each yields, and a registry entry to paste.
import { Command } from 'commander'
import { romeDay } from '../../shared/call/status.ts'
import type { Discovery, FoundList } from '../sources/discover.ts'
import { type NetworkOptions, openNetwork, withNetwork } from './network.ts'
import { readClock, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, UsageError } from './verdict.ts'

interface Options extends NetworkOptions {
  json?: boolean
  now?: string
}

const HELP = `
Examples:
  segnabandi sources discover https://www.comune.example.it/ --contact redazione@example.org
  segnabandi sources discover https://www.comune.example.it/ --json

The entry it prints goes into a file of scraper/sources, or into one of your own for scrape --sources FILE.
Correct its name and kind; leave "entries" out to have the lists looked for at each visit.`

export function discoverCommand(terminal: Terminal): Command {
  const command = new Command('discover')
    .description('find the family of a site, its lists of calls, and print a registry entry for it')
    .argument('<url>', 'any page of the site')
    .option('--json', 'print as JSON')
  return withClock(withNetwork(command))
    .addHelpText('after', HELP)
    .action(async (url: string, options: Options) => {
      const clock = readClock(options.now)
      if (!URL.canParse(url) || !/^https?:\/\//i.test(url))
        throw new UsageError(`<url> takes an http(s) address, not "${url}"`)
      const fetcher = await openNetwork(options)
      try {
        const { discover } = await import('../sources/discover.ts')
        const found = await discover(url, fetcher, romeDay(clock()))
        if ('failure' in found) throw new CommandError(found.failure)
        terminal.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : inWords(found))
      } finally {
        await fetcher.close()
      }
    })
}

const lineOf = ({ url, kind, items, calls, newest, hasMore, family, because }: FoundList) =>
  `${kind === 'list' ? 'List' : kind === 'feed' ? 'Feed' : 'API '}  ${url}\n      ${items} items, ${calls} sound like calls, newest ${newest ?? 'undated'}, ${hasMore ? 'with further pages' : 'one page'} (${family}; ${because})`

function inWords({ family, certainty, because, lists, mapped, entry }: Discovery): string {
  const lines = [
    `Family: ${family} (${Math.round(certainty * 100)}%: ${because})`,
    ...lists.map(lineOf),
    ...(mapped > 0 ? [`Map   its site map names ${mapped} pages that may be calls`] : []),
    ...(lists.length === 0 ? ['No list of items was found: give the address of the page that lists the calls.'] : []),
    'Entry for the registry:',
    JSON.stringify(entry, null, 2),
  ]
  return `${lines.join('\n')}\n`
}
