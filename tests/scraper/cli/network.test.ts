// Who asks, said to the sites; and exchanges recorded and replayed by the commands that read pages.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userAgent } from '../../../scraper/commands/network.ts'
import { openSite, page, type Site } from '../work/sites.ts'
import { run } from './terminal.ts'

vi.mock('../../../shared/reading/read.ts', () => import('../work/plain-reader.ts'))

describe('the User-Agent', () => {
  afterEach(() => vi.unstubAllEnvs())
  test('names a contact from the option, else from the environment, else says that there is none', () => {
    vi.stubEnv('SEGNABANDI_CONTACT', 'https://csv.example.org/feed')
    expect(userAgent('redazione@example.org')).toBe(
      'Segnabandi/0.1 (lettore di bandi pubblici; +redazione@example.org)',
    )
    expect(userAgent(undefined)).toBe('Segnabandi/0.1 (lettore di bandi pubblici; +https://csv.example.org/feed)')
    vi.stubEnv('SEGNABANDI_CONTACT', '')
    expect(userAgent(undefined)).toBe(
      'Segnabandi/0.1 (lettore di bandi pubblici; chi lo usa non ha indicato un contatto)',
    )
  })
  test.each(['nobody', 'a@b', 'ftp://x.example', 'https://x.example/)\r\nx: y', 'x@example.org (me)'])(
    'refuses "%s"',
    async (contact) => {
      expect(await run(['extract', 'https://a.example/', '--contact', contact])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--contact takes'),
      })
    },
  )
})

describe('record and replay', () => {
  let folder: string
  let site: Site
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'segnabandi-record-'))
    site = await openSite([{ path: '/a', title: 'Avviso A', html: page('Avviso A', '<p>SCADENZA 2026-12-10</p>') }])
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const network = ['--allow-loopback', '--pause', '0', '--now', '2026-11-22T11:00']

  test('what was recorded is read again when the site is gone', async () => {
    const address = site.source().url
    const recorded = join(folder, 'exchanges')
    const check = ['sources', 'check', address, ...network]
    const live = await run([...check, '--record', recorded])
    expect(live.out).toContain('1 calls')
    const extract = ['extract', `${site.origin}/a`, '--json', ...network]
    await run([...extract, '--record', recorded])
    expect(readdirSync(recorded).length).toBeGreaterThan(1)
    await site.close()
    expect((await run([...check, '--replay', recorded])).out).toBe(live.out)
    expect(JSON.parse((await run([...extract, '--replay', recorded])).out)).toMatchObject({
      deadline: { date: '2026-12-10' },
    })
    expect(await run([...check, '--replay', join(folder, 'none')])).toMatchObject({
      code: 1,
      out: expect.stringContaining('no answer'),
    })
  })

  test('not both at once', async () => {
    await site.close()
    expect(
      await run(['sources', 'discover', site.origin, ...network, '--record', folder, '--replay', folder]),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('exclude each other'),
    })
  })
})
