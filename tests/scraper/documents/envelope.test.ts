// Signed files as offices publish them, made here with openssl: taken out of their envelopes, never taken for verified.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unwrap } from '../../../scraper/documents/envelope.ts'
import { makePdf } from './make-pdf.ts'
import { readWhole, refused } from './read.ts'

const isThere = spawnSync('openssl', ['version']).status === 0
if (!isThere) console.info('Left out: signed documents (openssl is not installed).')

const pdf = makePdf([{ draws: [{ text: 'Avviso pubblico: domande entro il 15 maggio 2026.', x: 60, y: 90 }] }])
const MOST = 25_000_000
let folder: string

function openssl(...words: string[]): void {
  const { status, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr}`)
}

/** Signs bytes as the options of `openssl cms` say. */
function sign(bytes: Uint8Array, ...options: string[]): Uint8Array {
  writeFileSync(join(folder, 'in'), bytes)
  openssl('cms', '-sign', '-binary', '-in', 'in', '-signer', 'cert.pem', '-inkey', 'key.pem', '-out', 'out', ...options)
  return new Uint8Array(readFileSync(join(folder, 'out')))
}
const attached = (bytes: Uint8Array, form = 'DER', ...more: string[]) =>
  sign(bytes, '-nodetach', '-outform', form, ...more)

describe.runIf(isThere)('signed documents', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'segnabandi-p7m-'))
    const subject = '/CN=Comune di Borgo Lieto'
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
      '-days',
      '2',
      '-subj',
      subject,
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each<[string, () => Uint8Array]>([
    ['DER', () => attached(pdf)],
    ['BER of indefinite length', () => attached(pdf, 'DER', '-stream')],
    ['PEM', () => attached(pdf, 'PEM')],
    ['bare base64', () => new TextEncoder().encode(Buffer.from(attached(pdf)).toString('base64'))],
    [
      'base64 in lines',
      () => new TextEncoder().encode(Buffer.from(attached(pdf)).toString('base64').replace(/.{64}/g, '$&\r\n')),
    ],
    ['signed by two, one over the other', () => attached(attached(pdf))],
    ['DER inside PEM', () => attached(attached(pdf), 'PEM')],
    ['four times', () => attached(attached(attached(attached(pdf))))],
  ])('%s: the document comes out as it went in', (_, make) => {
    const { bytes, signed } = unwrap(make(), MOST)
    expect(signed).toBe(true)
    expect(Buffer.from(bytes).equals(Buffer.from(pdf))).toBe(true)
  })

  test('its text is read, and it is told to be signed', async () => {
    const { page, signed, format } = await readWhole(attached(pdf))
    expect([signed, format]).toEqual([true, 'pdf'])
    expect(page.text).toContain('15 maggio 2026')
  })

  test('a PDF merely named .p7m is a PDF', async () => {
    expect((await readWhole(pdf)).signed).toBe(false)
  })

  test('cut short, it is broken wherever it is cut', async () => {
    const whole = attached(pdf)
    for (const share of [0.1, 0.4, 0.6, 0.95])
      expect([share, await refused(whole.subarray(0, Math.floor(whole.length * share)))]).toEqual([share, 'broken'])
    const pem = attached(pdf, 'PEM')
    expect(await refused(pem.subarray(0, pem.length / 2))).toBe('broken')
  })

  test('a signature without its document, a letter locked for its addressee, five envelopes', async () => {
    expect(await refused(sign(pdf, '-outform', 'DER'))).toBe('unknown-format')
    writeFileSync(join(folder, 'in'), pdf)
    openssl('cms', '-encrypt', '-binary', '-in', 'in', '-outform', 'DER', '-out', 'out', 'cert.pem')
    expect(await refused(new Uint8Array(readFileSync(join(folder, 'out'))))).toBe('encrypted')
    expect(await refused(attached(attached(attached(attached(attached(pdf))))))).toBe('broken')
  })

  test('what comes out is sniffed again: a web page in an envelope is no document', async () => {
    expect(await refused(attached(new TextEncoder().encode('<html><body>Errore</body></html>')))).toBe('unknown-format')
  })
})

test('ASN.1 nested to bring a reader down is broken, and no more', async () => {
  // SEQUENCE of indefinite length in SEQUENCE, with the identifier of signed data at the front so that it is looked at.
  const deep = new Uint8Array(200_000).fill(0x80)
  for (let at = 0; at < deep.length; at += 2) deep[at] = 0x30
  deep.set([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02], 2)
  expect(await refused(deep)).toBe('broken')
})
