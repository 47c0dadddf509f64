// The process documents are read in, one after another: what a hostile file does to memory or time ends with it, never
// with the run. (A thread's end by memory now and then took the whole process with it, with SIGSEGV or SIGTRAP.)
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Order, openDocument } from './open-document.ts'
import type { Said } from './reading-process.ts'

/** Ctrl-C in a terminal reaches this process too; when to end is for the run to say, by closing the channel. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())

const say = (said: Said) => process.send?.(said)
const watch = new Worker(new URL('child-watch.ts', import.meta.url), { workerData: process.ppid })
await once(watch, 'online')

process.on('message', async (order: Order) => {
  watch.postMessage(order.limits)
  // A Buffer arrives as one; pdf.js takes none.
  const bytes = new Uint8Array(order.bytes)
  const reading = await openDocument({ ...order, bytes }).catch((error: unknown) => ({
    unreadable: 'broken' as const,
    message: `It could not be read (${String(error).slice(0, 200)}): open it by hand.`,
  }))
  say({ reading, rss: process.memoryUsage.rss() })
})
say('ready')
