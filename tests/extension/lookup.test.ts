// Which calls a page speaks of, and what a page can make us believe of itself.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { canonicalWithin, findCallsOf } from '../../extension/background/lookup.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall } from '../../extension/db/saved.ts'
import { makeCall } from './calls.ts'

const official = (url: string) => ({ url, kind: 'official' as const, title: '' })
const centro = makeCall('centro', { pages: [official('https://www.comune.borgolieto.example/avvisi/centro?id=12')] })
const orti = makeCall('orti', {
  pages: [official('https://www.comune.borgolieto.example/avvisi/orti')],
  documents: [{ url: 'https://www.comune.borgolieto.example/doc/orti.pdf', title: '', format: 'pdf', signed: false }],
})

const db = new CallDatabase('lookup')
await db.calls.bulkPut([centro, orti].map((call) => rowOf('https://feed.example/index.json', 'lombardia', call)))
await saveCall(db, makeCall('letto', { pages: [official('https://ente.example/bando')] }), 'page', 0)

const report = (links: string[] = [], canonical: string | null = null) => ({
  name: 'page' as const,
  canonical,
  title: '',
  links,
  text: null,
})

test.each([
  [
    'its own address',
    'https://comune.borgolieto.example/avvisi/centro/?id=12&utm_source=x',
    report(),
    ['centro'],
    'address',
  ],
  ['a document of it', 'https://www.comune.borgolieto.example/doc/orti.pdf', report(), ['orti'], 'address'],
  ['a saved call read from a page', 'https://ente.example/bando#top', report(), ['letto'], 'address'],
  [
    'the canonical of the same site',
    'https://comune.borgolieto.example/print/7',
    report([], 'https://www.comune.borgolieto.example/avvisi/orti'),
    ['orti'],
    'address',
  ],
  [
    'a link',
    'https://giornale.example/notizia',
    report(['https://altro.example', 'http://comune.borgolieto.example/avvisi/orti']),
    ['orti'],
    'link',
  ],
  [
    'its own address before a link',
    'https://comune.borgolieto.example/avvisi/orti',
    report(['https://comune.borgolieto.example/avvisi/centro?id=12']),
    ['orti'],
    'address',
  ],
])('finds by %s', async (_, address, page, ids, because) => {
  expect(await findCallsOf(db, address, page)).toEqual({ ids, because })
})

test.each([
  ['another item of the same page', 'https://comune.borgolieto.example/avvisi/centro?id=13', report()],
  [
    'a canonical of another site',
    'https://furbo.example/',
    report([], 'https://www.comune.borgolieto.example/avvisi/orti'),
  ],
  ['the site of a call', 'https://www.comune.borgolieto.example/', report()],
  ['links that are no addresses', 'https://x.example/', report(['javascript:1', 'tel:035', ''])],
])('finds none for %s', async (_, address, page) => {
  expect((await findCallsOf(db, address, page)).ids).toEqual([])
})

describe('a canonical address counts within its own site', () => {
  test.each([
    ['https://www.a.example/x', 'https://a.example/y', true],
    ['https://m.a.example/x', 'https://a.example/y', true],
    ['https://notizie.a.example/x', 'https://a.example/y', true],
    ['https://a.example/x', 'https://b.example/y', false],
    ['https://a.example/x', 'https://example/y', false],
    ['https://nota.example/x', 'https://a.example/y', false],
    ['https://a.example/x', 'testo', false],
  ])('%s names %s: %s', (address, canonical, counts) => {
    expect(canonicalWithin(address, canonical)).toBe(counts ? canonical : null)
  })
})
