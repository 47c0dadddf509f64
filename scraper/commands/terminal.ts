// Where a command speaks and listens. Machine output goes alone to `out`; progress and errors to `err`.

export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Standard input, whole, as bytes. */
  input(): Promise<Uint8Array>
  /** Standard input line by line, without the line ends. */
  lines(): AsyncIterable<string>
  /** `out` is a screen: colour and underline are understood. */
  isScreen: boolean
  /** `err` is a screen: a progress line may be rewritten in place. */
  showsProgress: boolean
  /** Resolves when the person asks the program to stop (Ctrl-C, SIGTERM). */
  stopped(): Promise<void>
}

/** No page, PDF or batch honestly given by hand is larger. */
const LONGEST_INPUT = 64 * 1024 * 1024

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > LONGEST_INPUT) throw new Error(`Standard input is longer than ${LONGEST_INPUT} bytes: give it in parts.`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

let guarded = false

/** `segnabandi calls | head` closes our output early: that is a reader satisfied, not a failure. */
function leaveQuietlyOnClosedPipe(): void {
  if (guarded) return
  guarded = true
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
}

export function processTerminal(): Terminal {
  leaveQuietlyOnClosedPipe()
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: () => readAll(process.stdin),
    async *lines() {
      const { createInterface } = await import('node:readline')
      yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    },
    isScreen: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    showsProgress: process.stderr.isTTY === true,
    stopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      }),
  }
}
