// The sample town's call whose term stands only in its PDF: found, kept, watched.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFetcher } from '../../../scraper/fetching/http.ts'
import { startTown } from '../../../scraper/sample-town/town.ts'
import { openStore } from '../../../scraper/store/open.ts'
import { runSources } from '../../../scraper/work/run.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000

test('its term comes from the PDF, is not asked for again while the file is the same, and moves with the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'segnabandi-attached-'))
  let now = NOW
  const town = await startTown({ now })
  const store = await openStore(`sqlite:${join(folder, 'town.db')}`, () => now)
  const sources = town.sources.filter(({ kind }) => kind === 'fondazione')
  const scrape = async () => {
    const fetcher = openFetcher({ userAgent: 'Prova/1', allowLoopback: true, pauseMs: 0, limits: { tries: 1 } })
    try {
      await runSources({ sources, registry: town.sources, isNamed: true, store, fetcher, clock: () => now })
    } finally {
      await fetcher.close()
    }
    return (await store.calls()).find(({ title }) => /abitare insieme/i.test(title))
  }
  try {
    const file = town.expected().find(({ url }) => url.endsWith('.pdf'))
    const before = await scrape()
    expect(before?.deadline).toMatchObject({ kind: 'fixed', ...pick(file?.is?.deadline), certainty: 0.92 })
    expect(before?.amounts.maxEur).toBe(30_000)
    expect(before?.evidence.find(({ field }) => field === 'deadline')).toMatchObject({
      page: file?.url,
      why: expect.stringContaining('nel documento «Bando Abitare insieme (testo integrale)», pagina 1'),
    })

    now += DAY
    const asked = town.requests.length
    expect((await scrape())?.deadline).toEqual(before?.deadline)
    const answers = town.requests.slice(asked).filter(({ path }) => path.endsWith('.pdf'))
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 304))

    now += DAY
    town.extend('abitare-insieme')
    const after = await scrape()
    expect(after?.id).toBe(before?.id)
    expect(after?.deadline.date).toBe(town.expected().find(({ url }) => url.endsWith('.pdf'))?.is?.deadline.date)
    expect(after?.deadline.date).not.toBe(before?.deadline.date)
  } finally {
    await store.close()
    await town.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

const pick = (deadline: { date: string | null; time: string | null } | undefined) => ({
  date: deadline?.date,
  time: deadline?.time,
})
