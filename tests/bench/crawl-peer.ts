// The peer of the crawl bench, in a process of its own: Crawlee's CheerioCrawler with our readers called from its
// handler, keeping each call the way its users do, in its dataset. It neither looks whether two pages tell one call nor
// what changed, which is to its advantage. One JSON line on stdout.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CheerioCrawler, Configuration, LogLevel, log } from '@crawlee/cheerio'
import { readResponse } from '../../scraper/work/read-response.ts'
import { recogniseFamily } from '../../shared/sites/families.ts'
import type { SiteResponse } from '../../shared/sites/family.ts'
import { HOSTS, hostOf } from './crawl-town.ts'

const [port = '', concurrency = '16'] = process.argv.slice(2)
log.setLevel(LogLevel.ERROR)
const folder = mkdtempSync(join(tmpdir(), 'segnabandi-bench-'))
const cpu = process.cpuUsage()
const begun = performance.now()
let pages = 0
let calls = 0
let failures = 0
const crawler = new CheerioCrawler(
  {
    minConcurrency: Number(concurrency),
    maxConcurrency: Number(concurrency),
    maxRequestRetries: 2,
    useSessionPool: false,
    async requestHandler({ request, body, contentType, crawler: own }) {
      pages++
      const text = body.toString()
      const response: SiteResponse = {
        url: request.loadedUrl,
        status: 200,
        contentType: contentType.type,
        headers: {},
        body: text,
        bytes: new Uint8Array(),
      }
      if (!request.url.endsWith('/avvisi')) {
        const { call } = readResponse(response)
        if (call === null) return
        calls++
        await own.pushData(call)
        return
      }
      const { entries } = recogniseFamily(response).family.entries(response)
      await own.addRequests(entries.map(({ url }) => url))
    },
    failedRequestHandler: () => {
      failures++
    },
  },
  new Configuration({ persistStorage: true, storageClientOptions: { localDataDirectory: folder } }),
)
await crawler.run(Array.from({ length: HOSTS }, (_, host) => `http://${hostOf(host)}:${port}/avvisi`))
const { user, system } = process.cpuUsage(cpu)
process.stdout.write(
  `${JSON.stringify({
    pages,
    calls,
    failures,
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  })}\n`,
)
rmSync(folder, { recursive: true, force: true })
