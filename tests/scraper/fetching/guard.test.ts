// The scraper follows links others wrote: it must never be led into this machine or its network.
import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { isReachable } from '../../../scraper/fetching/address.ts'
import { failure, fresh, openSite, openTrial } from './loopback-site.ts'

const v4 = (address: string): LookupAddress => ({ address, family: 4 })

describe('every spelling of loopback is refused by default', () => {
  const spellings = [
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '017700000001',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:0:0:1]',
    '127.000.000.001',
    '127.8.9.10',
    '127。0。0。1',
    'localhost',
    'localhost.',
    'LOCALHOST',
  ]
  test.each(spellings)('http://%s', async (host) => {
    const site = await openSite({ '/': 'secret' })
    const resolve = async () => [v4('127.0.0.1'), { address: '::1', family: 6 }]
    const { fetcher } = openTrial({ allowLoopback: false, resolve })
    expect(await failure(fetcher.fetch(`http://${host}/`))).toMatchObject({ code: 'private-address' })
    expect(await failure(fetcher.fetch(`http://${host}:${site.port}/`))).toMatchObject({
      code: expect.stringMatching(/^(?:private-address|bad-address)$/),
    })
    expect(site.paths).toEqual([])
  })
})

describe('allowing loopback allows nothing else', () => {
  const others = [
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '240.0.0.1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    'not an address',
  ]
  test.each(others)('%s', async (ip) => {
    expect(isReachable(ip, true)).toBe(false)
    const host = ip.includes(':') ? `[${ip}]` : ip
    if (ip === 'not an address') return
    const { fetcher } = openTrial()
    expect((await failure(fetcher.fetch(`http://${host}/`))).code).toBe('private-address')
  })
  test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('%s only when allowed', (ip) => {
    expect(isReachable(ip, true)).toBe(true)
    expect(isReachable(ip, false)).toBe(false)
  })
  test.each(['8.8.8.8', '193.204.1.1', '2606:4700::1111', '2a00:1450:4002::1'])('%s is public', (ip) => {
    expect(isReachable(ip, false)).toBe(true)
  })
})

describe('names', () => {
  test('a name that leads only to private addresses is refused, and the message says where it leads', async () => {
    const { fetcher } = openTrial({ allowLoopback: false, resolve: async () => [v4('10.1.2.3'), v4('192.168.0.9')] })
    const refused = await failure(fetcher.fetch('http://bandi.comune.example/'))
    expect(refused.code).toBe('private-address')
    expect(refused.message).toContain('10.1.2.3, 192.168.0.9')
  })

  test('of several addresses only those allowed are tried', async () => {
    const site = await openSite({ '/': 'ciao' })
    const { fetcher } = openTrial({ resolve: async () => [v4('10.1.2.3'), v4('127.0.0.1')] })
    expect((await fresh(fetcher, `http://comune.example:${site.port}/`)).response.body).toBe('ciao')
  })

  test('a name that changes its answer between two requests is caught at the second', async () => {
    const site = await openSite({ '/': (_, response) => response.setHeader('connection', 'close').end('ciao') })
    let answers = [v4('127.0.0.1')]
    const { fetcher } = openTrial({ resolve: async () => answers })
    const url = `http://comune.example:${site.port}/`
    await fresh(fetcher, url)
    answers = [v4('192.168.1.1')]
    expect((await failure(fetcher.fetch(url))).code).toBe('private-address')
  })

  test('an unknown name is named', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    const { fetcher, time } = openTrial({ resolve: () => Promise.reject(unknown) })
    const refused = await failure(fetcher.fetch('http://comune.example/'))
    expect(refused).toMatchObject({ code: 'unreachable', message: expect.stringContaining('comune.example') })
    expect(time.slept).toEqual([])
  })
})

describe('addresses that are no public page', () => {
  const cases = [
    'bandi.html',
    '',
    'ftp://comune.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,ciao',
    'http://user:secret@comune.example/',
    'http://comune.example:22/',
    'http://comune.example:6379/',
    `http://comune.example/${'a'.repeat(5000)}`,
  ]
  test.each(cases)('%s', async (url) => {
    const { fetcher } = openTrial({ allowLoopback: false, resolve: async () => [v4('8.8.8.8')] })
    const refused = await failure(fetcher.fetch(url))
    expect(refused.code).toBe('bad-address')
    expect(refused.message).not.toContain('secret')
  })
})

describe('a redirect is guarded like a first request', () => {
  const targets = [
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:192.168.0.1]/',
    '//3232235777/',
    'http://intranet.example/',
  ]
  test.each(targets)('to %s', async (location) => {
    const site = await openSite({ '/': (_, response) => response.writeHead(302, { location }).end() })
    const { fetcher } = openTrial({ resolve: async () => [v4('10.0.0.7')] })
    expect((await failure(fetcher.fetch(`${site.origin}/`))).code).toBe('private-address')
    expect(site.pages()).toEqual(['/'])
  })

  test.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'javascript:alert(1)'])('to %s', async (location) => {
    const site = await openSite({ '/': (_, response) => response.writeHead(302, { location }).end() })
    expect((await failure(openTrial().fetcher.fetch(`${site.origin}/`))).code).toBe('bad-address')
  })
})
