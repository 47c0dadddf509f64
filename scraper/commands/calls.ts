// `segnabandi calls`: what is stored, soonest deadline first.
import { Command } from 'commander'
import type { Call } from '../../shared/call/call.ts'
import { termChange, termDoubt } from '../../shared/call/change-words.ts'
import { daysLeft, type Status, statusAt } from '../../shared/call/status.ts'
import { atInstant } from './at-instant.ts'
import { readClock, withClock, withStore } from './options.ts'
import { openStored } from './stored.ts'
import type { Terminal } from './terminal.ts'
import type { SetExit } from './verdict.ts'

interface Options {
  store: string
  open?: boolean
  json?: boolean
  now?: string
}

const HELP = `
Examples:
  segnabandi calls --open
  segnabandi calls --json --now 2026-12-01 > calls.json`

/** Still worth a look: what may be applied to, now or later, or may be and is to be verified. */
const OPEN: ReadonlySet<Status> = new Set(['upcoming', 'open', 'closing', 'unknown'])

export function callsCommand(terminal: Terminal, _setExit: SetExit): Command {
  const command = new Command('calls')
    .description('list the stored calls, soonest deadline first')
    .option('--open', 'leave out what is closed or withdrawn')
    .option('--json', 'print one array of calls, each with its status and urgency')
  return withClock(withStore(command))
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const clock = readClock(options.now)
      const store = await openStored(options.store, clock, false)
      try {
        const now = clock()
        const calls = (await store.calls()).filter((call) => !options.open || OPEN.has(statusAt(call, now)))
        if (options.json)
          terminal.out(
            `${JSON.stringify(
              calls.map((call) => atInstant(call, now)),
              null,
              2,
            )}\n`,
          )
        else terminal.out(await table(calls, now))
      } finally {
        await store.close()
      }
    })
}

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

/** Days left, deadline, title, issuer, where; the widest column gives way. */
async function table(calls: readonly Call[], now: number): Promise<string> {
  if (calls.length === 0) return 'Nessun bando.\n'
  const { placeWords, STATUS_WORDS } = await import('./call-words.ts')
  const head = ['giorni', 'scadenza', 'bando', 'ente', 'dove', 'stato', 'novità']
  const limits = [6, 16, 60, 32, 28, 16, 60]
  const rows = calls.map((call) => [
    daysLeft(call, now)?.toString() ?? '–',
    call.deadline.date === null
      ? '–'
      : `${call.deadline.date}${call.deadline.time === null ? '' : ` ${call.deadline.time}`}`,
    call.title,
    call.issuer.name ?? '–',
    placeWords(call),
    STATUS_WORDS[statusAt(call, now)],
    [termChange(call), termDoubt(call)].filter((words) => words !== null).join('; '),
  ])
  const widths = limits.map((limit, column) =>
    Math.min(limit, Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        // Days are numbers: they line up on the right.
        return column === 0 ? cell.padStart(width) : cut(cell, width).padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return `${[head, ...rows].map(line).join('\n')}\n`
}
