// Finding a call by a page's words: the packed row is made after a sync, goes on after a kill, and is made anew when it is
// not whole or not of the calls held now.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { knownWords } from '../../extension/background/known-words.ts'
import { leaveFeed } from '../../extension/background/sync.ts'
import { CallDatabase } from '../../extension/db/database.ts'
import { type Packing, readWords, renewWords } from '../../extension/db/postings.ts'
import { rowOf } from '../../extension/db/rows.ts'
import type { Call } from '../../shared/call/call.ts'
import { WEAK } from '../../shared/matching/weak-words.ts'
import { makeCall } from './calls.ts'

const FEED = 'https://feed.example/index.json'
const orti = makeCall('orti', { title: 'Orti condivisi nei cortili delle scuole di Borgo Lieto' })
const teatro = makeCall('teatro', { title: 'Teatro di strada', summary: 'Compagnie e saltimbanchi in piazza Grande.' })
const banda = makeCall('banda', {
  title: 'Strumenti per le bande musicali',
  identifiers: { cup: ['J59J20000100001'], cig: [], acts: [] },
})
const ON_ORTI = 'Tornano gli orti condivisi: il Comune apre i cortili delle scuole. Domande entro maggio.'

let databases = 0
const packing: Packing = { weak: async () => WEAK, rest: async () => undefined }

async function holding(shards: Record<string, Call[]>, feed = FEED, former?: CallDatabase) {
  databases += 1
  const db = former ?? new CallDatabase(`words ${databases}`)
  for (const [shard, calls] of Object.entries(shards)) await db.calls.bulkPut(calls.map((c) => rowOf(feed, shard, c)))
  await db.feeds.put({
    url: feed,
    title: null,
    generatedAt: null,
    indexSha256: 'x',
    shards: Object.entries(shards).map(([name, calls]) => ({
      name,
      sha256: `${name} ${calls.map(({ id }) => id).join()}`,
      count: calls.length,
    })),
    syncedAt: 0,
    triedAt: 0,
    failure: null,
  })
  return db
}

async function like(db: CallDatabase, text: string) {
  let asked = 0
  const ids = await knownWords(db, () => {
    asked += 1
  }).callsLike(text)
  return { ids, asked }
}

test('finds calls by rare words, the likeliest first, and by a code alone', async () => {
  const db = await holding({ lombardia: [orti, teatro], nazionale: [banda] })
  await renewWords(db, packing)
  expect(await like(db, ON_ORTI)).toEqual({ ids: ['orti'], asked: 0 })
  expect((await like(db, 'Approvato l’intervento, CUP j59j20000100001')).ids[0]).toBe('banda')
})

test.each([
  ['another subject', 'La squadra di calcio vince in trasferta, il mister è soddisfatto.'],
  ['what every call says', 'Avviso pubblico per la concessione di contributi: domande entro le ore 12 del 15 maggio.'],
  ['one word in common', 'Un teatro pieno per la prima.'],
  ['no words at all', ''],
])('finds none for %s', async (_, text) => {
  const db = await holding({ lombardia: [orti, teatro] })
  await renewWords(db, packing)
  expect((await like(db, text)).ids).toEqual([])
})

test('a text of five megabytes is cut to its words, and does no harm', async () => {
  const db = await holding({ lombardia: [orti] })
  await renewWords(db, packing)
  expect((await like(db, `${ON_ORTI} ${'parola '.repeat(700_000)}`)).ids).toEqual(['orti'])
})

test('calls of no issuer, no deadline and no pages are packed too; an empty database packs to nothing', async () => {
  const bare = makeCall('nudo', { title: 'Laboratorio di liuteria', issuer: { name: null, level: 'altro' } })
  const db = await holding({ lombardia: [bare, makeCall('vuoto', { title: '' })] })
  await renewWords(db, packing)
  expect((await like(db, 'Un laboratorio di liuteria')).ids).toEqual(['nudo'])
  const empty = await holding({})
  await renewWords(empty, packing)
  expect(await like(empty, ON_ORTI)).toEqual({ ids: [], asked: 0 })
})

describe('made anew', () => {
  test('after a sync the former row answers until the new one is there, and who looks asks for it', async () => {
    const db = await holding({ lombardia: [orti] })
    await renewWords(db, packing)
    await holding({ lombardia: [orti], nazionale: [teatro] }, FEED, db)
    const on = 'Teatro di strada: compagnie e saltimbanchi in piazza Grande'
    expect(await like(db, ON_ORTI)).toEqual({ ids: ['orti'], asked: 1 })
    expect((await like(db, on)).ids).toEqual([])
    await renewWords(db, packing)
    expect(await like(db, on)).toEqual({ ids: ['teatro'], asked: 0 })
  })

  test.each([
    ['missing', undefined],
    ['of another make', { stamp: 'make 0', postings: {} }],
    ['no row at all', 'rotto'],
    ['cut short', { stamp: 'make 1\n', postings: { words: new Uint32Array(2), offsets: new Uint32Array(1) } }],
  ])('when it is %s', async (_, broken) => {
    const db = await holding({ lombardia: [orti] })
    await renewWords(db, packing)
    if (broken === undefined) await db.index.delete('postings')
    else await db.index.put(broken, 'postings')
    expect(await like(db, ON_ORTI)).toEqual({ ids: [], asked: 1 })
    await renewWords(db, packing)
    expect((await like(db, ON_ORTI)).ids).toEqual(['orti'])
  })

  test('a worker killed between two portions leaves the former row, and the next one goes on', async () => {
    const db = await holding({ lombardia: [orti] })
    await renewWords(db, packing)
    await holding({ lombardia: [orti], nazionale: [teatro], veneto: [banda] }, FEED, db)
    let rests = 0
    const killed: Packing = {
      ...packing,
      async rest() {
        rests += 1
        if (rests > 1) throw new Error('killed')
      },
    }
    await expect(renewWords(db, killed)).rejects.toThrow('killed')
    expect((await like(db, ON_ORTI)).ids).toEqual(['orti'])
    // The shard that was done is not read again.
    await db.calls.where('[feed+shard]').equals([FEED, 'nazionale']).delete()
    await renewWords(db, packing)
    expect((await like(db, 'Teatro di strada: compagnie, saltimbanchi')).ids).toEqual(['teatro'])
    expect((await like(db, 'Strumenti nuovi per le bande musicali')).ids).toEqual(['banda'])
  })

  test('a feed left takes its words with it', async () => {
    const db = await holding({ lombardia: [orti] })
    await holding({ altro: [teatro] }, 'https://other.example/index.json', db)
    await renewWords(db, packing)
    await leaveFeed(db, FEED)
    await renewWords(db, packing)
    expect((await like(db, ON_ORTI)).ids).toEqual([])
    expect(await db.index.toCollection().primaryKeys()).toEqual([
      'postings',
      'words https://other.example/index.json altro',
    ])
  })

  test('nothing is done when the row is of the calls held', async () => {
    const db = await holding({ lombardia: [orti] })
    await renewWords(db, packing)
    await db.index.delete(`words ${FEED} lombardia`)
    await renewWords(db, packing)
    expect(await db.index.get(`words ${FEED} lombardia`)).toBeUndefined()
  })

  test('two feeds that give one call pack it once', async () => {
    const db = await holding({ lombardia: [orti] })
    await holding({ lombardia: [orti] }, 'https://other.example/index.json', db)
    await renewWords(db, packing)
    expect((await readWords(db))?.postings.ids).toBe('orti')
  })
})
