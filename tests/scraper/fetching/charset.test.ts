// Old municipal sites lie about their charset; the text must come out right all the same.
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText, isText } from '../../../scraper/fetching/charset.ts'
import { fresh, openSite, openTrial } from './loopback-site.ts'

const TEXT = 'Città di Forlì: perché l’avviso «Più» costa 5.000 €'
const meta = (label: string) => `<html><head><meta charset="${label}"></head><body>${TEXT}</body></html>`
const httpEquiv = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>${TEXT}</html>`
const feed = (label: string) =>
  `<?xml version="1.0" encoding="${label}"?><rss><channel><title>${TEXT}</title></channel></rss>`

const cases: { name: string; text: string; bytesIn: string; header: string | null }[] = [
  { name: 'UTF-8 and says so', text: meta('utf-8'), bytesIn: 'utf-8', header: 'text/html; charset=utf-8' },
  { name: 'UTF-8 without any label', text: `<p>${TEXT}</p>`, bytesIn: 'utf-8', header: 'text/html' },
  { name: 'UTF-8, the header lies', text: `<p>${TEXT}</p>`, bytesIn: 'utf-8', header: 'text/html; charset=ISO-8859-1' },
  { name: 'UTF-8, the meta lies', text: meta('iso-8859-1'), bytesIn: 'utf-8', header: 'text/html' },
  {
    name: 'windows-1252 called iso-8859-1 by the header',
    text: `<p>${TEXT}</p>`,
    bytesIn: 'windows-1252',
    header: 'text/html; charset=iso-8859-1',
  },
  {
    name: 'windows-1252 called iso-8859-1 by http-equiv',
    text: httpEquiv,
    bytesIn: 'windows-1252',
    header: 'text/html',
  },
  {
    name: 'windows-1252 called UTF-8 by the header',
    text: `<p>${TEXT}</p>`,
    bytesIn: 'windows-1252',
    header: 'text/html; charset=UTF-8',
  },
  { name: 'windows-1252 called UTF-8 by the meta', text: meta('utf-8'), bytesIn: 'windows-1252', header: null },
  { name: 'windows-1252 without any label', text: `<p>${TEXT}</p>`, bytesIn: 'windows-1252', header: null },
  {
    name: 'iso-8859-15 by the meta, UTF-8 by the header',
    text: meta('iso-8859-15').replace('’', "'"),
    bytesIn: 'iso-8859-15',
    header: 'text/html; charset=utf-8',
  },
  {
    name: 'a label nobody knows',
    text: `<p>${TEXT}</p>`,
    bytesIn: 'windows-1252',
    header: 'text/html; charset=italiano',
  },
  {
    name: 'a feed by its declaration, against the header',
    text: feed('ISO-8859-15').replace('’', "'"),
    bytesIn: 'iso-8859-15',
    header: 'application/rss+xml; charset=windows-1250',
  },
  { name: 'a feed in windows-1252', text: feed('windows-1252'), bytesIn: 'windows-1252', header: 'text/xml' },
  { name: 'UTF-16 without mark', text: `<p>${TEXT}</p>`, bytesIn: 'utf-16le', header: 'text/html' },
  { name: 'UTF-16, big end first, without mark', text: `<p>${TEXT}</p>`, bytesIn: 'utf-16be', header: 'text/html' },
  { name: 'JSON in windows-1252', text: `{"a":"${TEXT}"}`, bytesIn: 'windows-1252', header: 'application/json' },
]

test.each(cases)('$name', ({ text, bytesIn, header }) => {
  expect(decodeText(iconv.encode(text, bytesIn), header)).toBe(text)
})

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark decides (%s) and is not text', (charset) => {
  const bytes = iconv.encode(meta('iso-8859-1'), charset, { addBOM: true })
  expect(decodeText(bytes, 'text/html; charset=iso-8859-1')).toBe(meta('iso-8859-1'))
})

test('one stray byte does not spoil a page of UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(`${TEXT} `), Buffer.from([0xe0, 0x20]), Buffer.from(TEXT)])
  expect(decodeText(bytes, 'text/html; charset=utf-8')).toBe(`${TEXT} à ${TEXT}`)
})

test('a letter cut at the end of UTF-8 text stays one odd letter', () => {
  const bytes = Buffer.from(`${TEXT} è`).subarray(0, -1)
  expect(decodeText(bytes, null).startsWith(`${TEXT} `)).toBe(true)
})

test('any text survives UTF-8, and any bytes give text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'))
      expect(decodeText(Buffer.from(text), 'text/html; charset=iso-8859-1')).toBe(text)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, header) => {
      expect(typeof decodeText(bytes, header)).toBe('string')
    }),
  )
})

test.each([
  ['as many stray bytes as letters', [0xc3, 0xa8, 0xe0], 4_999_998],
  ['nearly as many', [0xc3, 0xa8, 0xc3, 0xa9, 0xe0], 3_000_000],
])('5 MB of the worst bytes are read in time: %s', (_, pattern, length) => {
  const bytes = Buffer.alloc(pattern.length * Math.floor(5_000_000 / pattern.length), Buffer.from(pattern))
  const start = performance.now()
  expect(decodeText(bytes, null)).toHaveLength(length)
  // About 0.2 s; shared machines are slow at times.
  expect(performance.now() - start).toBeLessThan(10_000)
})

describe('what is text', () => {
  test.each([
    ['text/html', '<p>', true],
    ['application/rss+xml', '<rss', true],
    ['application/json', '{}', true],
    ['application/pdf', '%PDF-1.7', false],
    ['text/html', '%PDF-1.7', false],
    ['image/png', '\x89PNG', false],
    ['application/octet-stream', '  <?xml version="1.0"?>', true],
    ['application/octet-stream', 'MZ\0\0', false],
    [null, '<!doctype html>', true],
    [null, 'PK\x03\x04', false],
  ])('%s beginning with %j', (type, head, text) => {
    expect(isText(type, Buffer.from(head, 'latin1'))).toBe(text)
  })
})

test('a page over HTTP is decoded by the same rules', async () => {
  const site = await openSite({
    '/': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(iconv.encode(TEXT, 'windows-1252')),
  })
  expect((await fresh(openTrial().fetcher, site.origin)).response.body).toBe(TEXT)
})
