// The process documents are read in: what ends it ends neither the run nor the next document, and it outlives no run.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readDocument } from '../../../scraper/documents/read-document.ts'
import { makePdf } from './make-pdf.ts'
import { readWhole, refused } from './read.ts'

const WORDS = 'Le domande si presentano entro il 15 maggio 2026.'
const notice = () => makePdf([{ draws: [{ text: WORDS, x: 60, y: 90 }] }])
/** Every piece of text is an object: a sheet of many takes more than a small heap can hold. */
const swollen = (pieces: number) => makePdf([{ draws: Array(pieces).fill({ text: 'Avviso', x: 60, y: 90 }) }])
/** Time enough on any machine: these documents are to end by memory. */
const PATIENT = { ms: 120_000 }

describe('a document that ends its process', () => {
  test('by asking for more memory than the heap has', { timeout: 180_000 }, async () => {
    const limits = { ...PATIENT, heapMb: 24 }
    const [hostile, beside] = await Promise.all([
      readDocument(swollen(60_000), 'bando.pdf', null, limits),
      readWhole(notice(), limits),
    ])
    expect(hostile).toMatchObject({ unreadable: 'too-large' })
    expect(hostile).toHaveProperty(
      'message',
      expect.stringMatching(/^bando\.pdf: .*24 MB of memory.*open it by hand\.$/),
    )
    expect(beside.page.text).toBe(WORDS)
    expect((await readWhole(notice(), limits)).page.text).toBe(WORDS)
  })

  test('by taking too long', { timeout: 60_000 }, async () => {
    expect(await refused(swollen(20_000), { ms: 1 })).toBe('too-long')
    expect((await readWhole(notice())).page.text).toBe(WORDS)
  })

  test('by buffers outside the heap', { timeout: 60_000 }, async () => {
    // Less than nothing beside Node's own 160 MB and the heap: what it holds at the first look is too much.
    const limits = { ...PATIENT, heapMb: 256, bufferMb: -410 }
    expect(await refused(swollen(60_000), limits)).toBe('too-large')
    expect((await readWhole(notice(), PATIENT)).page.text).toBe(WORDS)
  })
})

test('many at once are all read', { timeout: 60_000 }, async () => {
  const readings = await Promise.all(Array.from({ length: 12 }, () => readWhole(notice(), PATIENT)))
  expect(new Set(readings.map(({ page }) => page.text))).toEqual(new Set([WORDS]))
})

test('bytes as files and answers of servers give them', async () => {
  expect((await readWhole(Buffer.from(notice()), PATIENT)).page.text).toBe(WORDS)
})

/** Ids of the living processes that one started. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const [state, ppid] = fieldsOf(name)
      return state !== 'Z' && Number(ppid) === parent
    })
    .map(Number)
}

/** State, parent. Without them it has just ended. */
function fieldsOf(pid: number | string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in brackets, may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return ['Z']
  }
}

const isLinux = process.platform === 'linux'
if (!isLinux) console.info('Left out: what becomes of the reading process when the run ends (there is no /proc).')

describe.runIf(isLinux)('a run that ends leaves no process behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-reading-'))
  beforeAll(() => {
    writeFileSync(join(folder, 'idle'), notice())
    writeFileSync(join(folder, 'busy'), swollen(60_000))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['idle', null],
    ['idle', 'SIGINT'],
    ['idle', 'SIGKILL'],
    ['busy', 'SIGINT'],
    ['busy', 'SIGKILL'],
  ] as const)('%s, ended by %s', { timeout: 60_000 }, async (which, signal) => {
    const module = new URL('../../../scraper/documents/read-document.ts', import.meta.url)
    const code = `import { readFileSync } from 'node:fs'
      import { readDocument } from ${JSON.stringify(module.href)}
      const reading = readDocument(readFileSync(${JSON.stringify(join(folder, which))}), 'avviso', null)
      if (${which === 'idle'}) await reading
      console.log('ready')
      process.stdin.resume()`
    const run = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => run.on('close', (status, by) => resolve(by ?? status)))
    const { pid } = run
    if (pid === undefined) throw new Error('The run could not be started.')
    await new Promise((resolve) => run.stdout.once('data', resolve))
    const readers = await vi.waitFor(
      () => {
        const found = childrenOf(pid)
        expect(found).toHaveLength(1)
        return found
      },
      { timeout: 20_000 },
    )
    // Its input closed it has nothing more to do: an idle reader must not hold it.
    if (signal === null) run.stdin.end()
    else run.kill(signal)
    expect(await ended).toBe(signal ?? 0)
    await vi.waitFor(() => expect(readers.map((reader) => fieldsOf(reader)[0])).toEqual(['Z']), { timeout: 20_000 })
  })
})
