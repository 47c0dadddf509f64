// `segnabandi publish`: writes the feed from what is stored.
import { Command } from 'commander'
import { pathOf, readClock, withClock, withFeed, withStore } from './options.ts'
import { openStored } from './stored.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf, type SetExit } from './verdict.ts'

interface Options {
  store: string
  feed: string
  title?: string
  json?: boolean
  now?: string
}

const HELP = `
Example:
  segnabandi publish --feed public/feed --title "Bandi del CSV di Borgo Lieto"
The folder can be put on any web host as it is.`

export function publishCommand(terminal: Terminal, _setExit: SetExit): Command {
  const command = new Command('publish')
    .description('write the feed from the stored calls; files that would not change are left alone')
    .option('--title <words>', 'name of the feed, as subscribers see it')
    .option('--json', 'print what was written as JSON')
  return withClock(withFeed(withStore(command)))
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const clock = readClock(options.now)
      const dir = pathOf(options.feed)
      const store = await openStored(options.store, clock, false)
      try {
        const { publish } = await import('../publishing/publish.ts')
        const published = await publish(await store.calls(), dir, clock(), options.title)
        if (options.json) terminal.out(`${JSON.stringify({ dir, ...published }, null, 2)}\n`)
        else {
          const files =
            published.written.length === 0 ? 'nothing new to write' : `wrote ${published.written.join(', ')}`
          terminal.out(`Feed ${dir}: ${published.calls} calls in ${published.shards} shards, ${files}.\n`)
        }
      } catch (error) {
        throw new CommandError(`The feed could not be written to ${dir}: ${messageOf(error)}`)
      } finally {
        await store.close()
      }
    })
}
