// Who reads pages: the run itself while there are few, then threads beside it. Half of a run's work is reading, and the
// rest (network, store) cannot be shared.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { KnownListing } from '../store/store.ts'
import { type ItemReading, type ItemWork, type ListWork, readItemPage, readListing, type Work } from './page-work.ts'

export interface Readers {
  item(work: ItemWork): Promise<ItemReading>
  list(work: ListWork): Promise<KnownListing>
  /** A thread is ready to read beside the run. */
  readonly areBeside: boolean
  close(): Promise<void>
}

/** A thread costs half a second and some 100 MB to start: a run of a few sources is over before it pays. */
const USUAL_START = 60
/** Pages given to one thread at a time; what comes beyond is read here, so that nobody is idle. */
const MOST_WAITING = 12
const MOST_THREADS = 3
/** Threads lost after which no other is started: it is not the pages. */
const MOST_LOST = 5
/** Of JavaScript heap: a page takes a few MB, a hostile one ends its thread. Young objects are few at a time. */
const HEAP_MB = 256
const YOUNG_MB = 24

type Answer = ItemReading | KnownListing

interface Waiting {
  asked: Work
  resolve(answer: Answer): void
  reject(error: Error): void
}

const readHere = ({ kind, work }: Work): Answer => (kind === 'item' ? readItemPage(work) : readListing(work))

class ReadingThread {
  private readonly thread: Worker
  private readonly waiting: Waiting[] = []
  isReady = false
  isOver = false

  constructor() {
    this.thread = new Worker(new URL('reading-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    // A run that is over does not wait for it.
    this.thread.unref()
    this.thread.on('message', (answer: Answer | 'ready') => {
      if (answer === 'ready') this.isReady = true
      else this.waiting.shift()?.resolve(answer)
    })
    this.thread.on('error', (error) => this.end(error))
    this.thread.on('exit', () => this.end(new Error('The thread that read it ended without a word.')))
  }

  get load(): number {
    return this.waiting.length
  }

  read(asked: Work): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject })
      this.thread.ref()
      this.thread.postMessage(asked)
    }).finally(() => {
      if (this.waiting.length === 0) this.thread.unref()
    }) as Promise<Answer>
  }

  /** Whatever ended it, the page it was at is to blame; the others are read here. */
  private end(error: Error): void {
    this.isOver = true
    const [culprit, ...others] = this.waiting.splice(0)
    culprit?.reject(error)
    for (const { asked, resolve, reject } of others) {
      try {
        resolve(readHere(asked))
      } catch (fault) {
        reject(fault instanceof Error ? fault : new Error(String(fault)))
      }
    }
  }

  async close(): Promise<void> {
    await this.thread.terminate()
  }
}

/**
 * @param threads at most; by default one processor is left to the run itself, so that a machine of one has none.
 * @param startAfter pages read before the first thread is started.
 */
export function openReaders({
  threads = Math.min(availableParallelism() - 1, MOST_THREADS),
  startAfter = USUAL_START,
} = {}): Readers {
  const running: ReadingThread[] = []
  let count = 0
  let lost = 0

  const idlest = (): ReadingThread | null => {
    if (++count <= startAfter) return null
    const over = running.findIndex(({ isOver }) => isOver)
    if (over >= 0) {
      running.splice(over, 1)
      lost++
    }
    if (running.length < threads && lost < MOST_LOST) running.push(new ReadingThread())
    const ready = running.filter(({ isReady, load }) => isReady && load < MOST_WAITING)
    return ready.sort((left, right) => left.load - right.load)[0] ?? null
  }

  const read = async (asked: Work): Promise<Answer> => {
    const thread = idlest()
    return thread === null ? readHere(asked) : thread.read(asked)
  }

  return {
    item: (work) => read({ kind: 'item', work }) as Promise<ItemReading>,
    list: (work) => read({ kind: 'list', work }) as Promise<KnownListing>,
    get areBeside() {
      return running.some(({ isReady, isOver }) => isReady && !isOver)
    },
    async close() {
      await Promise.all(running.map((thread) => thread.close()))
    },
  }
}
