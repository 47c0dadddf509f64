// `segnabandi serve`: serves the feed on this machine until stopped.
import { Command } from 'commander'
import { pathOf, readClock, readCount, withClock, withFeed } from './options.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf, type SetExit, UsageError } from './verdict.ts'

interface Options {
  feed: string
  port: string
  now?: string
}

const HELP = `
Example:
  segnabandi serve --feed data/feed --port 8787
Then subscribe the extension to the address it prints. Stop it with Ctrl-C.`

export function serveCommand(terminal: Terminal, _setExit: SetExit): Command {
  const command = new Command('serve')
    .description('serve the feed on 127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 for any that is free', '8787')
  return withClock(withFeed(command))
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      readClock(options.now)
      const port = readCount('--port', options.port, 0)
      if (port > 65_535) throw new UsageError(`--port takes a number up to 65535, not "${options.port}"`)
      const dir = pathOf(options.feed)
      const { readIndex } = await import('../publishing/publish.ts')
      if ((await readIndex(dir)) === null)
        throw new CommandError(`There is no feed in ${dir} yet: run scrape or publish first, or name another --feed.`)
      const { serveFeed } = await import('../publishing/serve.ts')
      const serving = await serveFeed(dir, port).catch((error: unknown) => {
        throw new CommandError(`Cannot serve on port ${port}: ${messageOf(error)}. Name another --port, or 0.`)
      })
      terminal.out(`${serving.url}\n`)
      await terminal.stopped()
      await serving.close()
    })
}
