// `segnabandi sources`: what a site is before it becomes a source, and what sources yield, without storing anything.
import { Command } from 'commander'
import { checkCommand } from './sources-check.ts'
import { discoverCommand } from './sources-discover.ts'
import type { Terminal } from './terminal.ts'
import type { SetExit } from './verdict.ts'

export function sourcesCommand(terminal: Terminal, setExit: SetExit): Command {
  return new Command('sources')
    .description('look at a site, or try the sources of the registry')
    .addCommand(discoverCommand(terminal))
    .addCommand(checkCommand(terminal, setExit))
    .addHelpText('after', '\nExample:\n  segnabandi sources discover https://www.comune.example.it/')
}
