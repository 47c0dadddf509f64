// Our side of the crawl bench, in a process of its own: a first run over all hosts and a second that finds nothing new.
// One JSON line per run on stdout.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFetcher } from '../../scraper/fetching/http.ts'
import type { Source } from '../../scraper/sources/source.ts'
import { openStore } from '../../scraper/store/open.ts'
import { runSources } from '../../scraper/work/run.ts'
import { HOSTS, hostOf } from './crawl-town.ts'

const [port = '', concurrency = '16'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'segnabandi-bench-'))
let now = Date.parse('2026-11-22T10:00:00Z')
const store = await openStore(`sqlite:${join(folder, 'bench.db')}`, () => now)
const sources = Array.from({ length: HOSTS }, (_, host): Source => {
  const url = `http://${hostOf(host)}:${port}/avvisi`
  return { id: `comune-${host}`, name: `Comune ${host}`, kind: 'comune', url, entries: [url], territory: {} }
})

async function run() {
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const fetcher = openFetcher({
    userAgent: 'Segnabandi-bench/1',
    allowLoopback: true,
    pauseMs: 0,
    limits: { hostsAtOnce: Number(concurrency) },
  })
  const settings = { sources, registry: sources, isNamed: true, store, fetcher, clock: () => now }
  const report = await runSources({ ...settings, lanes: Number(concurrency) })
  await fetcher.close()
  const { user, system } = process.cpuUsage(cpu)
  const sum = (pick: (source: (typeof report.sources)[number]) => number) =>
    report.sources.reduce((all, source) => all + pick(source), 0)
  return {
    pages: sum(({ pages }) => pages),
    calls: (await store.calls()).length,
    failures: sum(({ failures }) => failures.length),
    changed: sum((source) => source.new + source.changed),
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

for (let turn = 0; turn < 2; turn++) {
  process.stdout.write(`${JSON.stringify(await run())}\n`)
  now += 86_400_000
}
await store.close()
rmSync(folder, { recursive: true, force: true })
