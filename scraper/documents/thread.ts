// The thread a document is read in: what a hostile file does to memory or time ends with it.
import { parentPort, workerData } from 'node:worker_threads'
import { type Order, openDocument } from './open-document.ts'

parentPort?.postMessage(await openDocument(workerData as Order))
