// Exit codes, and wrong arguments refused by name.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readClock } from '../../../scraper/commands/options.ts'
import { run } from './terminal.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMMANDS = [
  ['extract'],
  ['match'],
  ['scrape'],
  ['calls'],
  ['publish'],
  ['serve'],
  ['sources'],
  ['sources', 'discover'],
  ['sources', 'check'],
  ['doctor'],
]

test.each(COMMANDS)('%s %s --help shows an example and exits 0', async (...words) => {
  const { code, out, err } = await run([...words, '--help'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/Examples?:\n {2}segnabandi/)
})

test.each(COMMANDS.filter(([name, sub]) => name !== 'sources' || sub !== undefined))(
  '%s %s refuses an unknown option',
  async (...words) => {
    const { code, out, err } = await run([...words, '--nope'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain("unknown option '--nope'")
  },
)

describe('refused by name, with exit 2', () => {
  test.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [[], /Usage: segnabandi/],
    [['calls', '--now', 'domani'], /--now .*"domani"/],
    [['calls', '--now', '2026-02-30'], /--now .*"2026-02-30"/],
    [['calls', '--now', '2026-11-22T25:00'], /--now /],
    [['extract', '--published', '22/11/2026', '-'], /--published .*"22\/11\/2026"/],
    [['extract', '--published', '2026-13-01', '-'], /--published /],
    [['extract', '--jsonl', 'page.html'], /--jsonl .*page\.html/],
    [['extract', 'a', 'b'], /too many arguments/],
    [['calls', '--store', 'mysql://x'], /--store .*"mysql:\/\/x"/],
    [['scrape', '--pause', 'presto'], /--pause .*"presto"/],
    [['scrape', '--pause', '0'], /--pause 0 is only for sites on this machine/],
    [['scrape', '--only', 'nessuno'], /no source has the id "nessuno"/],
    [['serve', '--port', '70000'], /--port .*70000/],
    [['match', '--calls', 'a.jsonl'], /--articles/],
    [['sources', 'discover', 'comune.it'], /<url> .*"comune\.it"/],
  ])('%j', async (argv, fault) => {
    const { code, out, err } = await run(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(fault)
  })
})

describe('failed, with exit 1 and the reason', () => {
  test('a store that is not there is not made by a look', async () => {
    const { code, err } = await run(['calls', '--store', `sqlite:${folder}/none.db`])
    expect(code).toBe(1)
    expect(err).toMatch(/There is no store at sqlite:.*none\.db yet: run scrape/)
    expect((await run(['calls', '--store', `sqlite:${folder}/none.db`])).code).toBe(1)
  })
  test('a file that is not there', async () => {
    expect(await run(['extract', join(folder, 'none.html')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Cannot read .*none\.html: there is no such file\./),
    })
  })
  test('a registry with a fault', async () => {
    const path = join(folder, 'bad.json')
    writeFileSync(path, '[\n  {"id": "a"}\n]')
    const { code, err } = await run(['scrape', '--sources', path, '--store', `sqlite:${folder}/x.db`])
    expect(code).toBe(1)
    expect(err).toMatch(/bad\.json, line 2, field "name"/)
  })
  test('a registry without sources', async () => {
    const path = join(folder, 'emptied.json')
    writeFileSync(path, '[]')
    const { code, err } = await run(['scrape', '--sources', path, '--store', `sqlite:${folder}/x.db`])
    expect(code).toBe(1)
    expect(err).toMatch(/emptied\.json names no source/)
  })
  test('an address of another kind is no file', async () => {
    const { code, err } = await run(['extract', 'ftp://comune.example.it/avviso.html'])
    expect(code).toBe(2)
    expect(err).toMatch(/only http and https addresses are read, not "ftp:/)
  })
  test('a feed that is not there', async () => {
    expect(await run(['serve', '--feed', join(folder, 'nofeed'), '--port', '0'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no feed'),
    })
  })
})

test.each([
  ['2026-11-22', '2026-11-21T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-11-22T10:30', '2026-11-22T09:30:00.000Z'],
  ['2026-11-22T10:30:15', '2026-11-22T09:30:15.000Z'],
  ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
  ['2026-11-22T10:30:00.500+02:00', '2026-11-22T08:30:00.500Z'],
])('--now %s is %s', (given, instant) => expect(new Date(readClock(given)()).toISOString()).toBe(instant))

describe('as a program', () => {
  const cli = join(import.meta.dirname, '../../../scraper/cli.ts')
  const program = (words: string, shell = false) =>
    shell
      ? spawnSync('sh', ['-c', words], { encoding: 'utf8', env: { ...process.env, CLI: cli, NODE: process.execPath } })
      : spawnSync(process.execPath, [cli, ...words.split(' ')], { encoding: 'utf8' })

  test('exits with the code, and says why on stderr alone', () => {
    const { status, stdout, stderr } = program('calls --now domani')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--now')
  })

  test('a reader that leaves early is no failure', () => {
    const lines = '{"id":1,"text":"x"}\n'.repeat(3_000)
    writeFileSync(join(folder, 'many.jsonl'), lines)
    const { stdout, stderr } = program(
      `("$NODE" "$CLI" extract --jsonl < ${join(folder, 'many.jsonl')}; echo "code $?" >&2) | head -n 1`,
      true,
    )
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('code 0\n')
  })
})
