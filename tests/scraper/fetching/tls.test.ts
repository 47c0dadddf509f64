// Certificates as bad as real sites have them: named, never passed over, borne only where a source says so.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tlsFault } from '../../../scraper/fetching/tls.ts'
import { bearCertificates } from '../../../scraper/sources/certificate-exceptions.ts'
import { parseSources } from '../../../scraper/sources/registry.ts'
import { failure, fresh, openSite, openTrial } from './loopback-site.ts'

/** From the system, where there is one. */
const OPENSSL = 'openssl'

function hasOpenssl(): boolean {
  try {
    execFileSync(OPENSSL, ['version'])
    return true
  } catch (error) {
    console.log(`Left out, openssl cannot be run (${error}): the tests of tls.test.ts that need certificates`)
    return false
  }
}

interface Signed {
  key: string
  cert: string
}

/** Root, intermediate and servers' certificates, made anew for each run. */
function makeCertificates(folder: string) {
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync(OPENSSL, args, { stdio: 'pipe', cwd: folder })
  const read = (name: string): Signed => ({
    key: readFileSync(at(`${name}.key`), 'utf8'),
    cert: readFileSync(at(`${name}.pem`), 'utf8'),
  })
  const make = (name: string, issuer: string, days: string, extensions: string, digest = 'sha256'): Signed => {
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
    )
    writeFileSync(at(`${name}.ext`), extensions)
    const by = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial']
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...by,
      '-days',
      days,
      `-${digest}`,
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
    )
    return read(name)
  }
  const here = 'subjectAltName=IP:127.0.0.1,DNS:comune.example,DNS:www.comune.example'
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/CN=root',
    '-days',
    '30',
  )
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'own.key',
    '-out',
    'own.pem',
    '-subj',
    '/CN=own',
    '-days',
    '30',
    '-addext',
    here,
  )
  const intermediate = make('intermediate', 'root', '30', 'basicConstraints=critical,CA:TRUE')
  return {
    root: read('root'),
    intermediate,
    ownSigned: read('own'),
    underRoot: make('under-root', 'root', '30', here),
    underIntermediate: make('under-intermediate', 'intermediate', '30', here),
    expired: make('expired', 'root', '-1', here),
    elsewhere: make('elsewhere', 'root', '30', 'subjectAltName=DNS:altrove.example'),
    sha1: make('sha1', 'root', '30', here, 'sha1'),
  }
}

describe.skipIf(!hasOpenssl())('certificates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const certificates = makeCertificates(folder)
  const root = certificates.root.cert
  const open = ({ key, cert }: Signed, more: ServerOptions = {}) => openSite({ '/': 'ciao' }, { key, cert, ...more })

  test('an unknown authority is refused, with what to do', async () => {
    const site = await open(certificates.underRoot)
    const refused = await failure(openTrial().fetcher.fetch(site.origin))
    expect(refused).toMatchObject({ code: 'tls', message: expect.stringContaining('tls.extraCa') })
    expect(site.paths).toEqual([])
  })

  test('with its authority given it is read', async () => {
    const site = await open(certificates.underRoot)
    const fetched = await fresh(openTrial().fetcher, site.origin, undefined, {
      tls: { extraCa: root, reason: 'own root' },
    })
    expect(fetched.response.body).toBe('ciao')
    expect(fetched.unverified).toBeUndefined()
  })

  test('a missing intermediate: the root alone is not enough, root and intermediate are', async () => {
    const site = await open(certificates.underIntermediate)
    const { fetcher } = openTrial()
    const refused = await failure(fetcher.fetch(site.origin, undefined, { tls: { extraCa: root, reason: 'root' } }))
    expect(refused).toMatchObject({ code: 'tls', message: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE') })
    const both = `${root}\n${certificates.intermediate.cert}`
    const fetched = await fresh(fetcher, site.origin, undefined, { tls: { extraCa: both, reason: 'chain' } })
    expect(fetched.response.body).toBe('ciao')
  })

  test('an intermediate alone vouches for nobody', async () => {
    const site = await open(certificates.underIntermediate)
    const tls = { extraCa: certificates.intermediate.cert, reason: 'intermediate' }
    expect((await failure(openTrial().fetcher.fetch(site.origin, undefined, { tls }))).code).toBe('tls')
  })

  const bad: [string, Signed, string][] = [
    ['signed by itself', certificates.ownSigned, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', certificates.expired, 'CERT_HAS_EXPIRED'],
    ['for another host', certificates.elsewhere, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ]
  test.each(bad)('%s: named; read only while the source says so, and then marked', async (_, signed, code) => {
    const site = await open(signed)
    const { fetcher, time, events } = openTrial()
    const tls = { extraCa: root, insecureUntil: '2026-11-22', reason: 'certificate under repair' }
    const strict = await failure(fetcher.fetch(site.origin, undefined, { tls: { extraCa: root, reason: 'root' } }))
    expect(strict).toMatchObject({ code: 'tls', message: expect.stringContaining(code) })
    expect((await fresh(fetcher, site.origin, undefined, { tls })).unverified).toBe('certificate under repair')
    expect(events).toContainEqual({ kind: 'unverified', url: `${site.origin}/`, reason: 'certificate under repair' })
    time.pass(24 * 3_600_000)
    const lapsed = await failure(fetcher.fetch(site.origin, undefined, { tls }))
    expect(lapsed).toMatchObject({ code: 'tls', message: expect.stringContaining('ended on 2026-11-22') })
  })

  test('an exemption is for its own host: where a redirect leads is verified', async () => {
    const other = await open(certificates.ownSigned)
    const site = await openSite({
      '/': (_, response) => response.writeHead(302, { location: `https://altrove.example:${other.port}/` }).end(),
    })
    const { fetcher } = openTrial({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    const tls = { insecureUntil: '2030-01-01', reason: 'trial' }
    expect((await failure(fetcher.fetch(`http://comune.example:${site.port}/`, undefined, { tls }))).code).toBe('tls')
  })

  test('what a source says in the registry holds for its own site, and for no other', async () => {
    const [site, other] = [await open(certificates.underRoot), await open(certificates.underRoot)]
    const line = { id: 'comune', name: 'Comune', kind: 'comune', url: `${site.origin}/avvisi`, territory: {} }
    const sources = parseSources(JSON.stringify([{ ...line, tls: { extraCa: root, reason: 'own root' } }]), 'x.json')
    const fetcher = bearCertificates(openTrial().fetcher, sources)
    expect((await fresh(fetcher, site.origin)).response.body).toBe('ciao')
    expect((await failure(fetcher.fetch(other.origin))).code).toBe('tls')
  })

  test('one source that does not verify leaves the others verified', async () => {
    const site = await open(certificates.ownSigned)
    const { fetcher } = openTrial()
    await fresh(fetcher, site.origin, undefined, { tls: { insecureUntil: '2030-01-01', reason: 'trial' } })
    expect((await failure(fetcher.fetch(site.origin))).code).toBe('tls')
  })

  test('old signatures and protocols: refused, read with tls.legacy, still verified', async () => {
    const { fetcher } = openTrial()
    const old: ServerOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
    for (const site of [
      await open(certificates.sha1, { ciphers: 'DEFAULT@SECLEVEL=0' }),
      await open(certificates.underRoot, old),
    ]) {
      const strict = await failure(fetcher.fetch(site.origin, undefined, { tls: { extraCa: root, reason: 'root' } }))
      expect(strict).toMatchObject({ code: 'tls', message: expect.stringContaining('tls.legacy') })
      const legacy = { extraCa: root, legacy: true, reason: 'old server' }
      expect((await fresh(fetcher, site.origin, undefined, { tls: legacy })).response.body).toBe('ciao')
      expect(
        (await failure(fetcher.fetch(site.origin, undefined, { tls: { legacy: true, reason: 'old' } }))).code,
      ).toBe('tls')
    }
  })

  test('https may fall back to http on its own host, told; never on another', async () => {
    const plain = await openSite({ '/': 'ciao' })
    const { key, cert } = certificates.underRoot
    const leading = (host: string) =>
      openSite(
        { '/': (_, response) => response.writeHead(301, { location: `http://${host}:${plain.port}/` }).end() },
        { key, cert },
      )
    const { fetcher, events } = openTrial({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    const tls = { extraCa: root, reason: 'root' }
    const same = await leading('www.comune.example')
    expect((await fresh(fetcher, `https://comune.example:${same.port}/`, undefined, { tls })).response.body).toBe(
      'ciao',
    )
    expect(events.filter(({ kind }) => kind === 'downgraded')).toHaveLength(1)
    const other = await leading('altrove.example')
    const refused = await failure(fetcher.fetch(`https://comune.example:${other.port}/`, undefined, { tls }))
    expect(refused).toMatchObject({ code: 'redirects', message: expect.stringContaining('leaves https') })
  })
})

test('plain HTTP on an https address is named', async () => {
  const site = await openSite({ '/': 'ciao' })
  expect((await failure(openTrial().fetcher.fetch(site.origin.replace('http:', 'https:')))).code).toBe('tls')
})

test.each([
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'intermediate'],
  ['CERT_REVOKED', 'revoked'],
  ['CERT_NOT_YET_VALID', 'clock'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls.legacy'],
  ['EPROTO', 'secure connection'],
])('%s is put in words', (code, word) => {
  const fault = tlsFault(code)
  expect(`${fault?.came} ${fault?.todo}`).toContain(word)
  expect(fault?.came).toContain(code)
})

test.each(['ECONNRESET', 'ENOTFOUND', 'constructor'])('%s is no fault of certificates', (code) => {
  expect(tlsFault(code)).toBeNull()
})
