// A terminal for tests: what is said can be read, what is asked is given.

import { main } from '../../../scraper/cli.ts'
import type { Terminal } from '../../../scraper/commands/terminal.ts'

export interface Told {
  code: number
  out: string
  err: string
}

interface Given {
  input?: string | Uint8Array
  isScreen?: boolean
  /** Called with everything said so far, after each word to `out`. */
  onOut?: (out: string) => void
  /** When it resolves, the person asks the program to stop. */
  stopped?: Promise<void>
}

/** Runs a command line in this process. */
export async function run(argv: string[], given: Given = {}): Promise<Told> {
  const told = { out: '', err: '' }
  const bytes = typeof given.input === 'string' ? Buffer.from(given.input) : (given.input ?? new Uint8Array())
  const terminal: Terminal = {
    out(text) {
      told.out += text
      given.onOut?.(told.out)
    },
    err(text) {
      told.err += text
    },
    input: async () => bytes,
    async *lines() {
      yield* Buffer.from(bytes).toString('utf8').split('\n')
    },
    isScreen: given.isScreen ?? false,
    showsProgress: false,
    stopped: () => given.stopped ?? Promise.resolve(),
  }
  const code = await main(argv, terminal)
  return { code, ...told }
}
