// One process that reads documents, seen from the run: given one document at a time, ended when it takes too long, and
// never a reason for the run to stay alive.
import { type ChildProcess, fork } from 'node:child_process'
import type { DocumentReading } from '../../shared/documents/reading.ts'
import type { Order } from './open-document.ts'

/** What the process says: that it can begin, then of each document what was read and the memory it holds, in bytes. */
export type Said = 'ready' | { reading: DocumentReading; rss: number }

/** To start, on a machine with much else to do. */
const START_MS = 60_000
/** After so many documents, or holding so much, it is replaced: what libraries leave behind does not pile up. */
const MOST_DOCUMENTS = 100
const MOST_RSS = 400 * 1_048_576
/** With nothing to read for so long it ends: it holds some 100 MB. */
const IDLE_MS = 60_000
/** Of young objects, in MB: three times this is held at most. */
const SEMI_SPACE_MB = 8

interface Asked {
  order: Order
  resolve(reading: DocumentReading): void
  late: NodeJS.Timeout
  /** Why it was ended, when it was ended from here. */
  verdict: DocumentReading | null
}

const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

export class ReadingProcess {
  readonly heapMb: number
  private readonly child: ChildProcess
  private asked: Asked | null = null
  private idle: NodeJS.Timeout | undefined
  private isReady = false
  private isOver = false
  private count = 0

  /** @param heapMb bound of its JavaScript heap: fixed for its life. */
  constructor(heapMb: number) {
    this.heapMb = heapMb
    this.child = fork(new URL('child.ts', import.meta.url), {
      serialization: 'advanced',
      // Warnings of pdf.js on stray fonts and V8's last words are nobody's business.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    living.add(this.child)
    this.child.on('message', (said: Said) => this.hear(said))
    this.child.on('error', (error) => this.end(`could not be started or reached (${error.message})`, false))
    this.child.on('exit', (code, signal) => this.end(`ended (${signal ?? `code ${code}`})`, code === null || code > 1))
    this.rest()
  }

  get isBusy(): boolean {
    return this.asked !== null
  }

  /** It can be given another document. */
  get isUsable(): boolean {
    return !this.isOver && this.count < MOST_DOCUMENTS
  }

  read(order: Order): Promise<DocumentReading> {
    this.count++
    clearTimeout(this.idle)
    this.child.ref()
    this.child.channel?.ref()
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        const message = `The process that reads documents did not start within ${START_MS / 1000} s: run it again.`
        this.kill({ unreadable: 'too-long', message })
      }, START_MS)
      this.asked = { order, resolve, late, verdict: null }
      if (this.isReady) this.begin(this.asked)
    })
  }

  /** Ends it while it has nothing to read. */
  close(): void {
    this.isOver = true
    this.child.kill('SIGKILL')
  }

  private begin(asked: Asked): void {
    const { order } = asked
    clearTimeout(asked.late)
    asked.late = setTimeout(() => {
      const message = `Reading it took more than ${order.limits.ms} ms: open it by hand.`
      this.kill({ unreadable: 'too-long', message })
    }, order.limits.ms)
    this.child.send(order)
  }

  private hear(said: Said): void {
    if (said === 'ready') {
      this.isReady = true
      if (this.asked !== null) this.begin(this.asked)
      return
    }
    // Ended already: the answer waits for the end.
    if (this.asked === null || this.asked.verdict !== null) return
    if (said.rss > MOST_RSS) this.kill(said.reading)
    else this.answer(said.reading)
  }

  /** The answer waits for the end of the process: its memory is free before the next one begins. */
  private kill(verdict: DocumentReading): void {
    this.isOver = true
    if (this.asked !== null) this.asked.verdict = verdict
    this.child.kill('SIGKILL')
  }

  private answer(reading: DocumentReading): void {
    if (this.asked === null) return
    clearTimeout(this.asked.late)
    const { resolve } = this.asked
    this.asked = null
    this.rest()
    resolve(reading)
  }

  /** An idle process does not keep the run alive; it ends by itself when the run has. */
  private rest(): void {
    this.child.unref()
    this.child.channel?.unref()
    this.idle = setTimeout(() => this.close(), IDLE_MS).unref()
  }

  /** @param byMemory it died as processes die that ask for more memory than they may have. */
  private end(how: string, byMemory: boolean): void {
    this.isOver = true
    clearTimeout(this.idle)
    living.delete(this.child)
    if (this.asked === null) return
    const { verdict, order } = this.asked
    this.answer(verdict ?? (byMemory ? tooMuch(order) : { unreadable: 'broken', message: died(how) }))
  }
}

const tooMuch = ({ limits }: Order): DocumentReading => ({
  unreadable: 'too-large',
  message: `Reading it took more than ${limits.heapMb} MB of memory, or ${limits.bufferMb} MB of buffers: open it by hand.`,
})

const died = (how: string) => `The process that read it ${how}: open it by hand.`
