// `segnabandi match`: which of some calls each of some articles speaks of.
import { Command } from 'commander'
import { pathOf, readClock, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { type SetExit, UsageError } from './verdict.ts'

interface Options {
  calls?: string
  articles?: string
  now?: string
}

const HELP = `
Example:
  segnabandi match --calls calls.jsonl --articles articles.jsonl
Calls are as "calls --json" prints them, articles {id, url?, title?, html?|text?, published?}; a file is one array
or one record per line. A record that cannot be read is named, the others are matched, and the exit code is 1.
Prints {id, matches: [{callId, certainty: sure|possible, score, because}]} per article, in the same order.`

export function matchCommand(terminal: Terminal, setExit: SetExit): Command {
  return withClock(
    new Command('match')
      .description('tell which known calls each article speaks of')
      .option('--calls <file>', 'JSON-lines file of calls')
      .option('--articles <file>', 'JSON-lines file of articles'),
  )
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      readClock(options.now)
      if (options.calls === undefined) throw new UsageError('--calls <file> is needed')
      if (options.articles === undefined) throw new UsageError('--articles <file> is needed')
      const { matchFiles } = await import('./match-files.ts')
      if (!(await matchFiles(pathOf(options.calls), pathOf(options.articles), terminal))) setExit(1)
    })
}
