// The thread pages are read in while the run goes on asking and keeping: one page after another, answer by answer.
import { parentPort } from 'node:worker_threads'
import { readItemPage, readListing, type Work } from './page-work.ts'

parentPort?.on('message', ({ kind, work }: Work) => {
  parentPort?.postMessage(kind === 'item' ? readItemPage(work) : readListing(work))
})
parentPort?.postMessage('ready')
