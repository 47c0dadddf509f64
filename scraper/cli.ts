// The command line: `segnabandi <command>`. One file per command in commands/; each loads what it needs when it runs.
import { Command, CommanderError } from 'commander'
import { callsCommand } from './commands/calls.ts'
import { mergeCommand, splitCommand } from './commands/decisions.ts'
import { doctorCommand } from './commands/doctor.ts'
import { extractCommand } from './commands/extract.ts'
import { matchCommand } from './commands/match.ts'
import { publishCommand } from './commands/publish.ts'
import { scrapeCommand } from './commands/scrape.ts'
import { serveCommand } from './commands/serve.ts'
import { sourcesCommand } from './commands/sources.ts'
import { processTerminal, type Terminal } from './commands/terminal.ts'
import { CommandError, UsageError } from './commands/verdict.ts'

const HELP = `
Exit codes: 0 done, 1 something failed (said on stderr), 2 wrong arguments.
Try: npm run -s segnabandi -- extract https://www.comune.example.it/avviso --json`

/** Every command takes the terminal it speaks to, so that tests can listen. */
const COMMANDS = [
  extractCommand,
  matchCommand,
  scrapeCommand,
  callsCommand,
  publishCommand,
  serveCommand,
  sourcesCommand,
  mergeCommand,
  splitCommand,
  doctorCommand,
]

/** Settings of the program hold for its commands too; commander copies them only when told so before they are made. */
function listen(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
  for (const child of command.commands) listen(child, terminal)
}

/**
 * Runs one command.
 * @param argv words after the program's name, as ["extract", "page.html", "--json"].
 * @returns exit code: 0 done, 1 something failed, 2 wrong arguments.
 */
export async function main(argv: string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = 0
  const program = new Command('segnabandi')
    .description('Finds public calls of Italian administrations and foundations and reads their deadline.')
    .addHelpText('after', HELP)
  for (const make of COMMANDS)
    program.addCommand(
      make(terminal, (outcome) => {
        code = outcome
      }),
    )
  listen(program, terminal)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      terminal.err(`error: ${error.message}\n`)
      return 2
    }
    if (error instanceof CommandError) {
      terminal.err(`${error.message}\n`)
      return 1
    }
    terminal.err(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
