// `scrape`, and what can be asked of what it kept: calls, publish, serve, doctor, sources.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseSources } from '../../../scraper/sources/registry.ts'
import { openStore } from '../../../scraper/store/open.ts'
import { callSchema } from '../../../shared/call/call.ts'
import { feedIndexSchema } from '../../../shared/feed/format.ts'
import { type Item, openSite, page, type Site } from '../work/sites.ts'
import { run } from './terminal.ts'

vi.mock('../../../shared/reading/read.ts', () => import('../work/plain-reader.ts'))

const notice = (path: string, title: string, term: string): Item => ({
  path,
  title,
  html: page(title, `<p>SCADENZA ${term}</p>`),
})
let folder: string
let comune: Site
let paper: Site
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-scrape-'))
  comune = await openSite([
    notice('/late', 'Avviso lontano', '2026-12-30'),
    notice('/soon', 'Avviso vicino', '2026-11-25 12:00'),
    notice('/past', 'Avviso passato', '2026-11-01'),
  ])
  paper = await openSite([{ path: '/fiera', title: 'Fiera', html: page('Fiera', '<p>Domenica.</p>') }], 'news')
  writeFileSync(
    join(folder, 'sources.json'),
    JSON.stringify([comune.source({ id: 'comune' }), paper.source({ id: 'voce' })]),
  )
})
afterEach(async () => {
  await comune.close()
  await paper.close()
  rmSync(folder, { recursive: true, force: true })
})
const where = () => ['--store', `sqlite:${folder}/calls.db`]
const feed = () => ['--feed', join(folder, 'feed')]
const sources = () => ['--sources', join(folder, 'sources.json')]
const network = ['--allow-loopback', '--pause', '0']
const now = ['--now', '2026-11-22T11:00']
const scrape = (...more: string[]) => run(['scrape', ...sources(), ...where(), ...feed(), ...network, ...now, ...more])

describe('scrape', () => {
  test('for people: a line per source on stderr, the sum on stdout', async () => {
    const { code, out, err } = await scrape()
    expect(code).toBe(0)
    expect(err).toMatch(/\[\d\/2\] Sito \d+: 4 pages, 3 calls, 3 new\n/)
    expect(out).toBe(`2 sources, 6 pages: 3 new calls, 0 changed.\nFeed ${folder}/feed: 3 calls.\n`)
    expect((await scrape()).out).toBe(
      `2 sources, 6 pages: 0 new calls, 0 changed.\nFeed ${folder}/feed: 3 calls, nothing new to write.\n`,
    )
  })

  test('--json is alone on stdout and quiet on stderr', async () => {
    const { code, out, err } = await scrape('--json')
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out)
    expect(report.sources).toMatchObject([
      { id: 'comune', pages: 4, calls: 3, new: 3, changed: 0, failures: [] },
      { id: 'voce', pages: 2, calls: 0, new: 0, changed: 0, failures: [] },
    ])
    expect(report.published).toMatchObject({ calls: 3, shards: 1 })
  })

  test('--only visits what it names', async () => {
    const { out } = await scrape('--json', '--only', 'voce')
    expect(JSON.parse(out).sources.map(({ id }: { id: string }) => id)).toEqual(['voce'])
    expect(comune.requests).toEqual([])
  })

  test('a failing source is named, exit is 1, and the feed is published all the same', async () => {
    await scrape()
    comune.broken = 'empty'
    const { code, out, err } = await scrape()
    expect(code).toBe(1)
    expect(err).toMatch(/^comune: http:\/\/127\.0\.0\.1:\d+\/feed\/ lists nothing, it used to list 3\./m)
    expect(out).toContain('Failing: comune.')
    expect(out).toContain('3 calls, nothing new to write')
    const { out: json } = await scrape('--json')
    expect(JSON.parse(json).sources[0].failures).toMatchObject([{ code: 'empty' }])
  })

  test('a store of one’s own without --feed writes no feed, and says so', async () => {
    const argv = ['scrape', ...sources(), ...where(), ...network, ...now]
    const { code, out } = await run(argv)
    expect(code).toBe(0)
    expect(out).toMatch(/: 3 new calls, 0 changed\.\nFeed: none was written .*--feed\.\n$/)
    expect(JSON.parse((await run([...argv, '--json'])).out).published).toBeNull()
  })

  test('two at once: the second says who runs, and what to do', async () => {
    const told = await Promise.all([scrape('--json'), scrape('--json')])
    expect(told.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(told.find(({ code }) => code === 1)?.err).toMatch(/Another run \(process \d+ on .*Wait for it to end/)
  })
})

describe('calls', () => {
  test('a table, soonest first, with the days left', async () => {
    await scrape()
    const { out } = await run(['calls', ...where(), ...now])
    expect(out.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^giorni {2}scadenza {2,}bando/),
      expect.stringMatching(/^ {3}-21 {2}2026-11-01 {2,}Avviso passato .*chiuso$/),
      expect.stringMatching(/^ {5}3 {2}2026-11-25 12:00 {2}Avviso vicino .*in chiusura$/),
      expect.stringMatching(/^ {4}38 {2}2026-12-30 {2,}Avviso lontano .*aperto$/),
    ])
  })

  test('--open --json: whole calls with their status and urgency at --now', async () => {
    await scrape()
    const { out, err } = await run(['calls', '--open', '--json', ...where(), ...now])
    const calls = JSON.parse(out)
    expect(err).toBe('')
    expect(calls).toMatchObject([
      { title: 'Avviso vicino', status: 'closing', urgency: 'days' },
      { title: 'Avviso lontano', status: 'open', urgency: 'later' },
    ])
    for (const call of calls) expect(v.is(callSchema, call)).toBe(true)
  })
})

describe('publish and serve', () => {
  test('the feed is written with its title, and served until stopped', async () => {
    await scrape()
    const other = join(folder, 'other')
    const { out } = await run(['publish', ...where(), '--feed', other, '--title', 'Bandi di Borgo Lieto', ...now])
    expect(out).toMatch(/3 calls in 1 shards, wrote umbria\.[0-9a-f]{12}\.json, index\.json\./)
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
    let index: unknown
    const { code, out: address } = await run(['serve', '--feed', other, '--port', '0'], {
      stopped,
      onOut: (said) => {
        void fetch(said.trim())
          .then((response) => response.json())
          .then((body) => {
            index = body
          })
          .finally(() => stop())
      },
    })
    expect(code).toBe(0)
    expect(v.parse(feedIndexSchema, index).title).toBe('Bandi di Borgo Lieto')
    await expect(fetch(address.trim())).rejects.toThrow()
  })
})

describe('doctor', () => {
  const doctor = (day: string) => run(['doctor', ...sources(), ...where(), ...feed(), '--now', day])
  test('well after a run; failing, stale and silent sources are named', async () => {
    await scrape()
    expect(await doctor('2026-11-22')).toMatchObject({
      code: 0,
      out: '2 of 2 sources are well, 0 faults in store and feed.\n',
    })
    expect((await doctor('2026-12-20')).out).toMatch(/comune: stale\. Not visited for 28 days/)
    paper.broken = 'empty'
    await scrape('--only', 'voce')
    const { code, out } = await doctor('2026-11-22')
    expect(code).toBe(1)
    expect(out).toMatch(/voce: failing\. Its last visit failed: .*127\.0\.0\.1/)
  })
  test('without --sources, those the store has visited are judged, by the same measures', async () => {
    await scrape()
    const own = (day: string) => run(['doctor', ...where(), ...feed(), '--now', day])
    expect(await own('2026-11-22')).toMatchObject({
      code: 0,
      out: '2 of 2 sources are well, 0 faults in store and feed.\n',
    })
    const { code, out } = await own('2026-12-10')
    expect(code).toBe(1)
    expect(out).toMatch(/^comune: stale\. Not visited for \d+ days/m)
  })

  test('a source never visited is told and is no fault; a damaged feed is', async () => {
    await scrape('--only', 'comune')
    expect(await doctor('2026-11-22')).toMatchObject({ code: 0, out: expect.stringContaining('voce: never.') })
    rmSync(join(folder, 'feed', 'index.json'))
    expect(await doctor('2026-11-22')).toMatchObject({
      code: 1,
      out: expect.stringContaining('no readable index.json'),
    })
  })
})

describe('what is odd', () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, at) => notice(`/n${at}`, `Avviso ${'abcdefghijkl'[at]}`, '2026-12-30'))
  test('a list much shorter than usual is a warning of the run and of doctor, and takes nothing away', async () => {
    comune.items = items(12)
    await scrape('--only', 'comune')
    comune.items = items(2)
    const { code, err, out } = await scrape('--only', 'comune')
    expect(code).toBe(0)
    expect(err).toMatch(/^comune: warning: 2 items where there are usually 12/m)
    expect(out).toContain('Worth a look: comune.')
    expect(out).toContain('12 calls')
    const told = await run(['doctor', '--json', ...sources(), ...where(), ...feed(), '--now', '2026-11-22'])
    expect(told.code).toBe(1)
    expect(JSON.parse(told.out).sources[0]).toMatchObject({
      source: 'comune',
      health: 'odd',
      message: expect.stringContaining('2 items where there are usually 12'),
      usualCalls: 10,
      failuresInRow: 0,
      lastSuccess: '2026-11-22T10:00:00.000Z',
    })
  })

  test('where empty is normal an empty list is neither', async () => {
    writeFileSync(
      join(folder, 'sources.json'),
      JSON.stringify([comune.source({ id: 'comune', emptyOk: [11] }), paper.source({ id: 'voce' })]),
    )
    await scrape()
    comune.broken = 'empty'
    const { code, out } = await scrape()
    expect([code, out.includes('Failing'), out.includes('Worth a look')]).toEqual([0, false, false])
    expect(out).toContain('3 calls')
  })
})

describe('sources', () => {
  test('check of an address that is in no registry', async () => {
    const { code, out } = await run(['sources', 'check', `${comune.origin}/feed/`, ...network, ...now])
    expect(code).toBe(0)
    expect(out).toContain('site-1 (feed): 4 pages, 3 calls')
  })
  test('check --all dates what answers, names the dead, and writes the dates when told', async () => {
    paper.broken = '404'
    const all = ['sources', 'check', '--all', ...sources(), ...network, ...now]
    const told = await run(all)
    expect(told.code).toBe(1)
    expect(told.out).toMatch(/^comune: "verified": "2026-11-22"\nvoce: dead\? .*404/m)
    expect(told.out).toContain('1 sources answer with items, 1 do not.')
    expect(readFileSync(join(folder, 'sources.json'), 'utf8')).not.toContain('2026-11-22')
    const registry = [
      comune.source({ id: 'comune', verified: null }),
      paper.source({ id: 'voce', verified: '2026-01-01' }),
    ]
    writeFileSync(join(folder, 'sources.json'), JSON.stringify(registry, null, 2))
    await run([...all, '--write'])
    const written = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'))
    expect(written.map(({ verified }: { verified: string }) => verified)).toEqual(['2026-11-22', '2026-01-01'])
    expect(await run(['sources', 'check', '--write', ...sources(), ...network])).toMatchObject({ code: 2 })
    expect(await run(['sources', 'check', 'comune', '--all', ...sources(), ...network])).toMatchObject({ code: 2 })
  })
  test('discover prints an entry that the registry takes as it is', async () => {
    const { out } = await run(['sources', 'discover', `${comune.origin}/feed/`, ...network, ...now])
    expect(out).toContain(`Feed  ${comune.origin}/feed/\n      3 items, 3 sound like calls, newest 2026-11-20`)
    const entry = out.slice(out.indexOf('\n{') + 1)
    expect(parseSources(`[${entry}]`, 'pasted')).toMatchObject([{ url: `${comune.origin}/feed/`, verified: null }])
  })
  test('check shows what a source yields and stores nothing', async () => {
    const { code, out } = await run(['sources', 'check', 'comune', ...sources(), ...network, ...now])
    expect(code).toBe(0)
    expect(out).toContain('comune (feed): 4 pages, 3 calls')
    expect(out).toContain('mercoledì 25 novembre 2026, ore 12:00 — Avviso vicino')
    expect(existsSync(join(folder, 'calls.db'))).toBe(false)
  })
  test('discover tells the family and the list', async () => {
    const { out } = await run(['sources', 'discover', `${comune.origin}/feed/`, ...network, '--json'])
    expect(JSON.parse(out)).toMatchObject({ family: 'feed', lists: [{ url: `${comune.origin}/feed/`, items: 3 }] })
    expect(await run(['sources', 'discover', `${comune.origin}/none`, ...network])).toMatchObject({ code: 1 })
  })
})

test('match ties an article to the call it is or links', async () => {
  await scrape()
  const calls = JSON.parse((await run(['calls', '--json', ...where(), ...now])).out)
  writeFileSync(join(folder, 'calls.jsonl'), calls.map((call: unknown) => JSON.stringify(call)).join('\n'))
  const articles = [
    { id: 'itself', url: `${comune.origin}/soon?utm_source=x`, text: 'Avviso' },
    {
      id: 'links',
      url: 'https://voce.example/a',
      html: page('Notizia', `<p>Leggi <a href="${comune.origin}/late">il bando</a></p>`),
    },
    { id: 'neither', url: 'https://voce.example/b', text: 'La festa' },
  ]
  writeFileSync(join(folder, 'articles.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'))
  const { out } = await run([
    'match',
    '--calls',
    join(folder, 'calls.jsonl'),
    '--articles',
    join(folder, 'articles.jsonl'),
  ])
  const id = (title: string) => calls.find((call: { title: string }) => call.title === title).id
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { id: 'itself', matches: [{ callId: id('Avviso vicino'), certainty: 'sure' }] },
    { id: 'links', matches: [{ callId: id('Avviso lontano') }] },
    { id: 'neither', matches: [] },
  ])
})

test('match takes the array that calls prints, and passes over an article that is none', async () => {
  await scrape()
  const { out: calls } = await run(['calls', '--json', ...where(), ...now])
  const [callsFile, articlesFile] = [join(folder, 'calls.json'), join(folder, 'articles.jsonl')]
  writeFileSync(callsFile, calls)
  const article = (id: string) => JSON.stringify({ id, url: `${comune.origin}/soon`, text: 'Avviso' })
  writeFileSync(articlesFile, `${article('first')}\n{"id": broken\n{"text":"no id"}\n${article('last')}\n`)
  const { code, out, err } = await run(['match', '--calls', callsFile, '--articles', articlesFile])
  expect(code).toBe(1)
  expect(err).toMatch(/articles\.jsonl, line 2: .*\n.*articles\.jsonl, line 3: .*id/)
  const answers = out.trimEnd().split('\n')
  expect(answers.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'first', matches: [{ certainty: 'sure' }] },
    { id: 'last', matches: [{ certainty: 'sure' }] },
  ])
  writeFileSync(articlesFile, `[${article('only')}]`)
  expect((await run(['match', '--calls', callsFile, '--articles', articlesFile])).code).toBe(0)
})

test('a run killed with -9 loses nothing it had kept, and the next one ends the work', async () => {
  comune.items = Array.from({ length: 40 }, (_, n) => notice(`/${n}`, `Avviso ${n}`, '2026-12-10'))
  const argv = ['scrape', ...sources(), ...where(), ...feed(), '--allow-loopback', '--pause', '15', ...now]
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../scraper/cli.ts'), ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const isAlive = () => child.exitCode === null
  while (isAlive() && comune.requests.length < 15) await new Promise((resolve) => setTimeout(resolve, 5))
  expect({ alive: isAlive(), said }).toMatchObject({ alive: true })
  child.kill('SIGKILL')
  await once(child, 'exit')
  const asked = comune.requests.filter(({ path }) => path !== '/feed/').length
  expect(asked).toBeLessThan(40)
  const store = await openStore(`sqlite:${folder}/calls.db`, Date.now)
  const kept: string[] = []
  for (const { path } of comune.items) if ((await store.fetchOf(`${comune.origin}${path}`)) !== null) kept.push(path)
  await store.close()
  // All that was answered is kept, but for the one under way.
  expect(kept.length).toBeGreaterThanOrEqual(asked - 2)

  comune.requests.length = 0
  const { code } = await scrape('--json')
  expect(code).toBe(0)
  const whole = comune.requests.filter(({ status }) => status === 200).map(({ path }) => path)
  const again = await scrape('--json')
  expect(JSON.parse(again.out).sources[0]).toMatchObject({ pages: 41, unchanged: 41, failures: [] })
  // What was kept before the kill was only asked about, not read again.
  expect(kept.filter((path) => whole.includes(path))).toEqual([])
  expect(readFileSync(join(folder, 'feed', 'index.json'), 'utf8')).toContain('segnabandi')
}, 60_000)
