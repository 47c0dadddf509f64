// Reads a document in a thread of its own, under limits of size, time and memory; a few at a time in the whole process.
import { Worker } from 'node:worker_threads'
import { type DocumentLimits, type DocumentReading, LIMITS } from '../../shared/documents/reading.ts'

/** Threads at once: each may take a processor and some hundred MB. */
const MOST_AT_ONCE = 2
const LOOK_EVERY_MS = 50
const MB = 1_048_576

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads a document by what it holds, whatever it is called. Never throws for what a file holds.
 * @param name the file's name or address, for messages.
 * @param url the address it came from; null for a file.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  url: string | null,
  limits: Partial<DocumentLimits> = {},
): Promise<DocumentReading> {
  const all = { ...LIMITS, ...limits }
  if (bytes.length === 0) return told(name, { unreadable: 'broken', message: 'It is empty: fetch it again.' })
  if (bytes.length > all.bytes) {
    const message = `It has ${bytes.length} bytes, more than the ${all.bytes} that are read: open it by hand.`
    return told(name, { unreadable: 'too-large', message })
  }
  await turn()
  try {
    return told(name, await inThread(bytes, url, all))
  } finally {
    reading--
    waiting.shift()?.()
  }
}

async function turn(): Promise<void> {
  // Whoever is woken finds a free place, unless another came in between.
  while (reading >= MOST_AT_ONCE) await new Promise<void>((wake) => waiting.push(wake))
  reading++
}

function told(name: string, outcome: DocumentReading): DocumentReading {
  return 'unreadable' in outcome ? { ...outcome, message: `${name}: ${outcome.message}` } : outcome
}

function inThread(bytes: Uint8Array, url: string | null, limits: DocumentLimits): Promise<DocumentReading> {
  // A copy that the thread takes over: the caller keeps its own bytes.
  const own = new Uint8Array(bytes)
  const thread = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: { bytes: own, url, limits },
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    // Warnings of pdf.js on stray fonts are nobody's business.
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve) => {
    let isDone = false
    const end = (outcome: DocumentReading) => {
      if (isDone) return
      isDone = true
      clearTimeout(late)
      clearInterval(watch)
      // The answer waits for the thread's end: its memory is free before the next one begins.
      void thread.terminate().finally(() => resolve(outcome))
    }
    const late = setTimeout(() => {
      end({ unreadable: 'too-long', message: `Reading it took more than ${limits.ms} ms: open it by hand.` })
    }, limits.ms)
    const watch = setInterval(() => {
      void thread.getHeapStatistics().then(
        ({ external_memory }) => {
          if (external_memory > limits.bufferMb * MB) end(tooMuch(`${limits.bufferMb} MB`))
        },
        () => undefined, // the thread has just ended: its own message says how
      )
    }, LOOK_EVERY_MS)
    thread.on('message', end)
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(tooMuch(`${limits.heapMb} MB`))
      else end({ unreadable: 'broken', message: `It could not be read (${error.message.slice(0, 200)}).` })
    })
    thread.on('exit', () => end({ unreadable: 'broken', message: 'The thread that read it ended without a word.' }))
  })
}

const tooMuch = (memory: string): DocumentReading => ({
  unreadable: 'too-large',
  message: `Reading it took more than ${memory} of memory: open it by hand.`,
})
