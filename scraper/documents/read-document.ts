// Reads a document in another process, under limits of size, time and memory; a few at a time in the whole run.
import { type DocumentLimits, type DocumentReading, LIMITS } from '../../shared/documents/reading.ts'
import type { Order } from './open-document.ts'
import { ReadingProcess } from './reading-process.ts'

/** Processes at once: each may take a processor and some hundred MB. */
const MOST_AT_ONCE = 2

/** Started when there is a document for them (it takes half a second), kept for the next one. */
const processes: ReadingProcess[] = []

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
    return told(name, await inProcess({ bytes, url, limits: all }))
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

async function inProcess(order: Order): Promise<DocumentReading> {
  const { heapMb } = order.limits
  let free = processes.find((one) => !one.isBusy && one.isUsable && one.heapMb === heapMb)
  if (free === undefined) {
    // Those that died, did their share, or are bound otherwise make room.
    for (const one of processes.splice(0)) {
      if (one.isBusy) processes.push(one)
      else one.close()
    }
    free = new ReadingProcess(heapMb)
    processes.push(free)
  }
  return free.read(order)
}
