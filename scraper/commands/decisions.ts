// `segnabandi merge` and `segnabandi split`: what an operator knows better, kept through later runs.
import { Command } from 'commander'
import type { Call } from '../../shared/call/call.ts'
import type { Store } from '../store/store.ts'
import { type Clock, readClock, withClock, withStore } from './options.ts'
import { openStored } from './stored.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf, type SetExit } from './verdict.ts'

interface Options {
  store: string
  json?: boolean
  now?: string
}

const AFTER = `
The decision holds in later runs and can be taken back: a split undoes a merge, a merge undoes a split.
Ids and addresses are those of "calls --json". The feed changes at the next scrape or publish.`

const line = ({ id, title, pages }: Call) =>
  `${id}  ${title}\n${pages.map(({ url }) => `    ${url}`).join('\n')}${pages.length > 0 ? '\n' : ''}`

async function withDecision(
  options: Options,
  decide: (store: Store, clock: Clock) => Promise<Call[]>,
  terminal: Terminal,
) {
  const clock = readClock(options.now)
  const store = await openStored(options.store, clock, false)
  try {
    // A run that is writing would decide on what it read before.
    const run = await store.beginRun()
    try {
      const calls = await decide(store, clock)
      terminal.out(options.json ? `${JSON.stringify(calls, null, 2)}\n` : calls.map(line).join(''))
    } finally {
      await store.endRun(run, null)
    }
  } catch (error) {
    throw new CommandError(messageOf(error))
  } finally {
    await store.close()
  }
}

export function mergeCommand(terminal: Terminal, _setExit: SetExit): Command {
  const command = new Command('merge')
    .description('make two stored calls one; the first keeps its id, the other id still answers')
    .argument('<id>', 'id of the call that stays')
    .argument('<other>', 'id of the call that becomes part of it')
    .option('--json', 'print the call as JSON')
  return withClock(withStore(command))
    .addHelpText('after', `\nExample:\n  segnabandi merge c0abc… c1def…\n${AFTER}`)
    .action(async (id: string, other: string, options: Options) => {
      const { mergeCalls } = await import('../work/decide.ts')
      await withDecision(options, async (store, clock) => [await mergeCalls(store, id, other, clock())], terminal)
    })
}

export function splitCommand(terminal: Terminal, _setExit: SetExit): Command {
  const command = new Command('split')
    .description('take a page out of a stored call and make it a call of its own')
    .argument('<id>', 'id of the call')
    .argument('<url>', 'address of the page that is not of this call')
    .option('--json', 'print both calls as JSON')
  return withClock(withStore(command))
    .addHelpText('after', `\nExample:\n  segnabandi split c0abc… https://giornale.example.it/altro-bando\n${AFTER}`)
    .action(async (id: string, url: string, options: Options) => {
      const { splitPage } = await import('../work/decide.ts')
      await withDecision(
        options,
        async (store, clock) => {
          const { rest, apart } = await splitPage(store, id, url, clock())
          return [rest, apart]
        },
        terminal,
      )
    })
}
