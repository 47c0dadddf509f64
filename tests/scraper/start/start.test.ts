import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { newsOf } from '../../../scraper/commands/call-words.ts'
import { main } from '../../../scraper/start/start.ts'
import type { Call, HistoryEvent } from '../../../shared/call/call.ts'

test('a browser that is not supported is refused, and those that are are named, before anything is started', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const begun = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    expect(await main(['--browser', 'opera'])).toBe(2)
    expect(said.mock.calls.flat().join('\n')).toMatch(/chromium, chrome, edge, firefox, not "opera"/)
    expect(begun).not.toHaveBeenCalled()
  } finally {
    said.mockRestore()
    begun.mockRestore()
  }
})

test.skipIf(process.platform === 'win32')(
  'what npm started through a shell ends when the shell is killed',
  async () => {
    const module = new URL('../../../scraper/start/end-with-shell.mjs', import.meta.url)
    const code = `import { endWithShell } from '${module.href}'
    endWithShell()
    console.log('begun')
    setInterval(() => undefined, 60_000)`
    const env = { ...process.env, NODE: process.execPath, CODE: code }
    // The second command keeps the shell from becoming the first.
    const words = '"$NODE" --input-type=module -e "$CODE"; :'
    const shell = spawn('sh', ['-c', words], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    // Its output is closed when all that write to it have ended.
    const closed = once(shell, 'close')
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    await closed
  },
  60_000,
)

const SINCE = Date.parse('2026-11-22T10:00:00Z')
const event = (day: string, change: Partial<HistoryEvent>): HistoryEvent => ({
  at: `2026-11-${day}T10:00:00.000Z`,
  event: 'new',
  page: null,
  ...change,
})
const moved = { field: 'deadline', from: '2026-12-01', to: '2026-12-15' }
const deadline = { kind: 'fixed', date: '2026-12-15', time: null, certainty: 1, supersedes: '2026-12-01' }

test.each<[string, HistoryEvent[], string | null]>([
  ['found now', [event('22', {})], 'nuovo'],
  ['found before', [event('20', {})], null],
  ['extended', [event('20', {}), event('22', { event: 'extended', ...moved })], 'prorogata: dal 1° al 15 dicembre'],
  ['withdrawn', [event('20', {}), event('23', { event: 'withdrawn' })], 'ritirato'],
])('what happened to a call is told in Italian: %s', (_name, history, words) => {
  expect(newsOf({ deadline, history } as unknown as Call, SINCE)).toBe(words)
})
