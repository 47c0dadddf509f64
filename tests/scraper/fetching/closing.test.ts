// After close() no socket is left; and a reader that nobody closed does not keep its process alive.
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { fresh, openTrial } from './loopback-site.ts'

const source = join(import.meta.dirname, '../../../scraper/fetching/http.ts')
let origin = ''
let connections = () => Promise.resolve(0)

beforeEach(async () => {
  // A server that would like to keep its connections for ten minutes.
  const server = createServer({ keepAliveTimeout: 600_000 }, (_, response) => response.end('ciao'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  connections = promisify(server.getConnections.bind(server))
  return () => {
    server.closeAllConnections()
    server.close()
  }
})

test('close() closes every socket', async () => {
  const { fetcher } = openTrial()
  await fresh(fetcher, origin)
  expect(await connections()).toBe(1)
  await fetcher.close()
  await expect.poll(() => connections()).toBe(0)
  await fetcher.close()
})

test('a process ends by itself though the reader was not closed and its sockets are alive', async () => {
  const script = `
    const { openFetcher } = await import(${JSON.stringify(source)})
    const fetcher = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0 })
    console.log((await fetcher.fetch(${JSON.stringify(origin)})).kind)`
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const start = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    signal: stop.signal,
  })
  expect(stdout).toBe('fresh\n')
  // Idle sockets are kept for ten seconds when there is something to keep them for.
  expect(performance.now() - start).toBeLessThan(9_000)
})
