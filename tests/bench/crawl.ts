// The crawl beside Crawlee's CheerioCrawler: five hundred hosts of this machine, the same concurrency, the same readers.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { HOSTS, ITEMS } from './crawl-town.ts'
import { rounded } from './pace.ts'
import type { Row } from './row.ts'

/** Requests under way at the same time, on either side. */
const CONCURRENCY = 16
const PAGES = HOSTS * (1 + ITEMS)

const figures = v.object({
  pages: v.number(),
  calls: v.number(),
  failures: v.number(),
  seconds: v.number(),
  cpuSeconds: v.number(),
  peakMb: v.number(),
})

/** Ours runs as the command line does where it starts the Node it brings with it (scraper/start/bootstrap.mjs). */
const FLAGS: Record<string, string[]> = { 'crawl-ours.ts': ['--max-semi-space-size=8'] }

function start(file: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [...(FLAGS[file] ?? []), join(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return child
}

/** The JSON lines a side says; more than an error each line must be of all pages. */
async function told(file: string, port: string) {
  const child = start(file, port, String(CONCURRENCY))
  const runs: v.InferOutput<typeof figures>[] = []
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout })) runs.push(v.parse(figures, JSON.parse(line)))
  for (const { pages, failures } of runs)
    if (pages < PAGES || failures > 0)
      throw new Error(`${file} read ${pages} of ${PAGES} pages with ${failures} failures: its figures say nothing.`)
  return runs
}

export async function crawlSuite(): Promise<Row[]> {
  if (process.platform !== 'linux')
    throw new Error('The crawl bench needs five hundred loopback addresses (127.1.x.y), which only Linux has ready.')
  const town = start('crawl-town.ts')
  try {
    const port = await new Promise<string>((resolve, reject) => {
      town.once('exit', (code) => reject(new Error(`the sites of the bench ended at once (${code})`)))
      town.stdout?.once('data', (said: Buffer) => resolve(said.toString().trim()))
    })
    const [first, second] = await told('crawl-ours.ts', port)
    const [peer] = await told('crawl-peer.ts', port)
    if (first === undefined || second === undefined || peer === undefined)
      throw new Error('A side of the crawl bench ended without its figures.')
    const [ours, theirs] = [first.pages / first.seconds, peer.pages / peer.seconds]
    return [
      {
        what: `${PAGES} pages of ${HOSTS} hosts, fetched, read and stored, against CheerioCrawler doing so`,
        ours: rounded(ours),
        peer: rounded(theirs),
        unit: 'pages/s',
        ratio: rounded(ours / theirs),
        goal: '>= 2.5x',
      },
      {
        what: 'the same by the time of the processor, which the rest of the machine touches less',
        ours: rounded(first.pages / first.cpuSeconds),
        peer: rounded(peer.pages / peer.cpuSeconds),
        unit: 'pages/s',
        ratio: rounded(first.pages / first.cpuSeconds / (peer.pages / peer.cpuSeconds)),
        goal: 'none: to judge the row above by',
      },
      {
        what: 'peak memory of the same, against CheerioCrawler',
        ours: rounded(first.peakMb),
        peer: rounded(peer.peakMb),
        unit: 'MB',
        ratio: rounded(peer.peakMb / first.peakMb),
        goal: '>= 4x (at most a quarter)',
      },
      {
        what: 'CPU time of a second run in which nothing has changed, against the first',
        ours: rounded(second.cpuSeconds),
        peer: rounded(first.cpuSeconds),
        unit: 's',
        ratio: rounded(first.cpuSeconds / second.cpuSeconds),
        goal: '>= 10x (at most a tenth)',
      },
    ]
  } finally {
    town.kill()
  }
}
