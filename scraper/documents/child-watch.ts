// Beside the reading, in a thread that a busy document cannot hold up: ends the process when it holds too much memory
// (decompressed streams lie outside the heap that V8 bounds), or when the run that asked is no more.
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentLimits } from '../../shared/documents/reading.ts'

const LOOK_EVERY_MS = 50
const MB = 1_048_576
/** Node and the libraries themselves, in MB. */
const OWN_MB = 160

let most = Number.POSITIVE_INFINITY
parentPort?.on('message', ({ heapMb, bufferMb }: DocumentLimits) => {
  most = (OWN_MB + heapMb + bufferMb) * MB
})
setInterval(() => {
  // Whoever loses its parent is given another.
  if (process.ppid !== workerData || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY_MS)
